//! Heads of the list: put elsewhere, as wide as what they hold, and the fields below them that filter.

use changeover::domain::draft::Language;
use changeover::store::fs::RealFs;
use changeover::store::settings::Settings;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{begin, click, english, fill, rows};
use crate::support::{Begin, Program, places};

fn heads(program: &Program) -> Vec<String> {
    let mut heads: Vec<(f32, String)> = program
        .harness
        .query_all_by_role(Role::ColumnHeader)
        .map(|head| (head.rect().left(), head.accesskit_node().label().unwrap_or_default()))
        .collect();
    heads.sort_by(|one, next| one.0.total_cmp(&next.0));
    heads.into_iter().map(|(_, name)| name).collect()
}

/// Settings go to the disk beside the window, so it is waited for.
fn wait_for(program: &mut Program, is_so: impl Fn(&Settings) -> bool) {
    let places = places(&program.data);
    program.wait(|_| is_so(&Settings::load(&RealFs, &places).settings));
}

#[test]
fn head_that_is_dragged_puts_its_column_elsewhere_and_the_order_is_kept() {
    let mut program = english();
    assert_eq!(heads(&program)[..4], ["Company", "Status", "Relationship", "Provider"]);
    let middle =
        |program: &Program, name: &str| program.harness.get_by_role_and_label(Role::ColumnHeader, name).rect().center();
    let (from, to) = (middle(&program, "Provider"), middle(&program, "Status"));
    program.harness.hover_at(from);
    program.harness.run_steps(2);
    program.harness.drag_at(from);
    program.harness.run_steps(2);
    for part in [0.3, 0.7, 1.0] {
        program.harness.hover_at(from + (to - from) * part - vec2(20.0, 0.0));
        program.harness.run_steps(2);
    }
    program.picture("customers-heads-dragged");
    program.harness.drop_at(to - vec2(20.0, 0.0));
    program.harness.run_steps(3);
    assert_eq!(heads(&program)[..4], ["Company", "Provider", "Status", "Relationship"]);
    wait_for(&mut program, |kept| kept.columns("customers").is_some_and(|columns| columns[1] == "provider"));
}

#[test]
fn head_with_the_keyboard_is_moved_and_the_first_stays_first() {
    let mut program = english();
    program.harness.get_by_role_and_label(Role::ColumnHeader, "Status").focus();
    program.harness.run_steps(2);
    for (key, expected) in [
        (Key::ArrowRight, ["Company", "Relationship", "Status"]),
        (Key::ArrowLeft, ["Company", "Status", "Relationship"]),
        (Key::ArrowLeft, ["Company", "Status", "Relationship"]),
    ] {
        program.harness.key_press_modifiers(Modifiers::COMMAND, key);
        program.harness.run_steps(3);
        assert_eq!(heads(&program)[..3], expected);
        assert!(program.harness.get_by_role_and_label(Role::ColumnHeader, "Status").is_focused());
    }
}

#[test]
fn double_click_on_a_border_makes_the_column_as_wide_as_what_it_holds() {
    let mut program = english();
    let width =
        |program: &Program| program.harness.get_by_role_and_label(Role::ColumnHeader, "Provider").rect().width();
    let before = width(&program);
    let grip = program.harness.get_by_role_and_label(Role::ColumnHeader, "Provider").rect().right_center();
    program.harness.hover_at(grip);
    program.harness.run_steps(2);
    // In one frame, as quickly as a double click is.
    for pressed in [true, false, true, false] {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        program.harness.input_mut().events.push(Event::PointerButton { pos: grip, button, pressed, modifiers });
    }
    program.harness.run_steps(2);
    assert!(before + 10.0 < width(&program), "{before} {}", width(&program));
}

#[test]
fn fields_below_the_heads_search_their_columns_and_say_so_in_the_search() {
    for (language, owner, company, search, found) in [
        (Language::English, "Filter by Owner", "Filter by Company", "Search customers", "owner:陳"),
        (Language::TraditionalChinese, "依「負責人」篩選", "依「公司」篩選", "搜尋客戶", "負責人:陳"),
    ] {
        let mut program = begin(&Begin { language, dark: language != Language::English, ..Begin::default() });
        let all = rows(&program).len();
        program.harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
        program.harness.run_steps(4);
        assert!(program.harness.get_by_role_and_label(Role::TextInput, company).is_focused());
        fill(&mut program, owner, "陳");
        let value = program.harness.get_by_role_and_label(Role::TextInput, search).value();
        assert_eq!(value.as_deref(), Some(found));
        let of_chen = rows(&program).len();
        assert!(0 < of_chen && of_chen < all);
        program.picture(&format!("customers-filters-{}", language.tag()));
        // What finds nothing leaves the fields where they are.
        fill(&mut program, company, "nobody is called so");
        assert!(rows(&program).is_empty());
        program.harness.get_by_role_and_label(Role::TextInput, company).focus();
        program.harness.run_steps(2);
        program.keys(&[Key::Escape]);
        program.harness.run_steps(3);
        assert_eq!(rows(&program).len(), of_chen);
    }
}

#[test]
fn row_of_filters_is_there_at_the_next_start_and_folds_away() {
    let mut program = english();
    click(&mut program, Role::Button, "Filter row");
    program.harness.run_steps(3);
    wait_for(&mut program, |kept| kept.has_filters("customers"));
    program.harness.get_by_role_and_label(Role::TextInput, "Filter by Owner");
    click(&mut program, Role::Button, "Filter row");
    program.harness.run_steps(3);
    assert!(program.harness.query_by_role_and_label(Role::TextInput, "Filter by Owner").is_none());
    wait_for(&mut program, |kept| !kept.has_filters("customers"));
}
