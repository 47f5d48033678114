//! The start page: what to do next, keys that work on it, and what is said about the whole.

use std::sync::Arc;

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::enrollment::{EnrollmentEdit, TaskEdit};
use changeover::domain::plan::enrollment::Enrollment;
use changeover::domain::rules::PartnerStatus;
use changeover::domain::sample::new_plan;
use changeover::domain::schedule::{DueTone, Forecast, Inputs, Library, PhaseState, Safety};
use changeover::domain::slug::Slug;
use changeover::store::{PlanId, PlanKeeper, Setup};
use changeover::ui::action::{Action, Page};
use changeover::ui::dates;
use changeover::ui::theme::Tone;
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program, places};

/// The program with an empty plan of its own.
pub(crate) fn empty(begin: &Begin) -> Program {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("plans").join("Empty");
    let mut next = 0;
    let plan = new_plan("Empty", || {
        next += 1;
        next
    });
    let setup = Setup::new(places(&data), "Lin Mei-Hui", changeover::clock::now);
    let opened = PlanKeeper::create(&setup, &folder, &plan, &PlanId::from_number(8)).unwrap();
    opened.keeper.close(std::time::Duration::from_secs(20));
    Program::on(data, &Begin { plan: Some(folder), ..begin.clone() })
}

pub(crate) fn forecast(program: &Program) -> Forecast {
    let library = Library::shipped();
    let plan = program.harness.state().plan().unwrap();
    let book: Arc<_> = library.book_of(plan);
    let today = changeover::clock::today();
    Forecast::of(&Inputs { plan, book: &book, holidays: &library.holidays, today })
}

fn edit(program: &mut Program, edit: Edit) {
    program.harness.state_mut().ask_for(Action::Edit(Box::new(edit)));
    program.settle();
}

/// How many rows of actions are shown.
fn n_rows(program: &Program) -> usize {
    program.harness.query_all_by_role(Role::ListItem).count()
}

/// Gives the keyboard to the first row whose name contains this.
fn focus(program: &mut Program, part: &str) {
    program
        .harness
        .get_all_by_role(Role::ListItem)
        .find(|row| row.label().unwrap_or_default().contains(part))
        .unwrap()
        .focus();
    program.harness.step();
}

fn press(program: &mut Program, key: Key) {
    program.harness.key_press_modifiers(Modifiers::NONE, key);
    program.settle();
}

#[test]
fn today_is_drawn_in_both_languages_and_themes() {
    for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh")] {
        for (dark, theme) in [(false, "light"), (true, "dark")] {
            for size in [[1280.0, 800.0], [1920.0, 1080.0], [1024.0, 700.0]] {
                let begin = Begin { language, dark, size, ..Begin::default() };
                Program::sample(&begin).picture(&format!("today-{tag}-{theme}-{}", size[0]));
            }
            let begin = Begin { language, dark, ..Begin::default() };
            empty(&begin).picture(&format!("today-empty-{tag}-{theme}"));
        }
    }
}
