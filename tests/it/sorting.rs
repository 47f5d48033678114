//! Lists with an order of their own are sorted by any column: a click on its head, another one the other way round, and the
//! third brings the list's own order back.

use changeover::domain::draft::Language;
use changeover::i18n::Lang;
use changeover::ui::action::{Action, Page, Place};
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program};

/// The rows in sight, in their order.
fn rows(program: &Program) -> Vec<String> {
    let mut rows: Vec<_> = program
        .harness
        .query_all_by_role(Role::Row)
        .filter_map(|row| Some((row.rect().top(), row.accesskit_node().label()?)))
        .collect();
    rows.sort_by(|one, other| one.0.total_cmp(&other.0));
    rows.into_iter().map(|(_, name)| name).collect()
}

fn click(program: &mut Program, head: &str) {
    program.harness.get_by_role_and_label(Role::ColumnHeader, head).click();
    program.harness.run_steps(4);
    program.settle();
}

#[test]
fn dates_and_work_are_sorted_by_a_head_and_come_back_to_their_own_order() {
    let lists: [(Place, &str); 2] =
        [(Page::Deadlines.into(), "deadlines-column-what"), (Place::WorkList, "transfers-customer")];
    for language in [Language::English, Language::TraditionalChinese] {
        for (place, head) in &lists {
            let size = [1280.0, 4800.0];
            let mut program = Program::sample(&Begin { language, size, ..Begin::default() });
            program.harness.state_mut().ask_for(Action::Go(place.clone()));
            program.settle();
            let head = Lang::new(language).text(head).into_owned();
            let own = rows(&program);
            assert!(1 < own.len(), "{head}: {own:?}");
            click(&mut program, &head);
            let up = rows(&program);
            click(&mut program, &head);
            let down = rows(&program);
            program.picture(&format!("sorted-{:?}-{language:?}", place.page()));
            assert_ne!(up, down, "{head}");
            let sorted = |mut rows: Vec<String>| {
                rows.sort();
                rows
            };
            assert_eq!(sorted(up), sorted(own.clone()), "no row is lost");
            click(&mut program, &head);
            assert_eq!(rows(&program), own, "{head}");
        }
    }
}
