//! Saved views, and help for the search.

use changeover::domain::draft::Language;
use changeover::domain::plan::view::SavedView;
use changeover::ui::action::Page;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{bare as begin, click, fill, rows, search};
use crate::support::{Begin, Program};

/// Saves what is shown under this name.
fn save(program: &mut Program, name: &str) {
    click(program, Role::Button, "Views");
    click(program, Role::MenuItem, "Save this view...");
    program.harness.run_steps(2);
    program.harness.get_by_role_and_label(Role::TextInput, "Name of the view").type_text(name);
    program.harness.run_steps(2);
    program.keys(&[Key::Enter]);
    program.harness.run_steps(2);
}

fn views(program: &Program) -> Vec<SavedView> {
    program.plan().views.iter().map(|view| (**view).clone()).collect()
}

fn english() -> Program {
    begin(&Begin::default())
}

#[test]
fn view_keeps_search_order_and_columns_and_shows_its_count() {
    let mut program = english();
    search(&mut program, "toys");
    click(&mut program, Role::ColumnHeader, "Company");
    click(&mut program, Role::Button, "Columns");
    click(&mut program, Role::CheckBox, "Customer agreement");
    program.keys(&[Key::Escape]);
    save(&mut program, "Toys");
    let view = &views(&program)[0];
    assert_eq!((&*view.name, &*view.query, view.sort.clone()), ("Toys", "toys", Some(("company".to_owned(), false))));
    assert!(view.columns.iter().any(|column| column == "agreement"));
    assert_eq!(rows(&program), ["Wingtip Toys", "Tailspin Toys"]);
    // Everybody again, and then the view again.
    click(&mut program, Role::Button, "Toys, 2");
    assert!(10 < rows(&program).len());
    click(&mut program, Role::Button, "Columns");
    click(&mut program, Role::CheckBox, "Customer agreement");
    program.keys(&[Key::Escape]);
    assert!(program.harness.query_by_role_and_label(Role::ColumnHeader, "Customer agreement").is_none());
    click(&mut program, Role::Button, "Toys, 2");
    assert_eq!(rows(&program), ["Wingtip Toys", "Tailspin Toys"]);
    program.harness.get_by_role_and_label(Role::ColumnHeader, "Customer agreement");
    // Left, the own columns come back.
    click(&mut program, Role::Button, "Views");
    program.picture("customers-views-menu");
    click(&mut program, Role::MenuItem, "Close “Toys”");
    assert!(program.harness.query_by_role_and_label(Role::ColumnHeader, "Customer agreement").is_none());
    assert!(10 < rows(&program).len());
}

/// Whether the view's line in the rail is lit.
fn is_lit(program: &Program, label: &str) -> bool {
    let node = program.harness.get_by_role_and_label(Role::Button, label);
    node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
}

#[test]
fn view_is_lit_while_it_is_what_is_shown_and_its_page_lists_everybody_again() {
    let mut program = english();
    search(&mut program, "toys");
    save(&mut program, "Toys");
    assert!(is_lit(&program, "Toys, 2"));
    click(&mut program, Role::Button, "Clear the search");
    assert!(!is_lit(&program, "Toys, 2"), "its search was cleared");
    click(&mut program, Role::Button, "Toys, 2");
    assert!(is_lit(&program, "Toys, 2"));
    click(&mut program, Role::ColumnHeader, "Company");
    assert!(!is_lit(&program, "Toys, 2"), "it is in another order");
    click(&mut program, Role::ColumnHeader, "Company");
    assert!(is_lit(&program, "Toys, 2"));
    click(&mut program, Role::Button, "Declined 2");
    assert!(!is_lit(&program, "Toys, 2"), "fewer are shown");
    click(&mut program, Role::Button, "Toys, 2");
    // From the list itself, and from elsewhere.
    click(&mut program, Role::Button, "Customers, 24");
    assert!(!is_lit(&program, "Toys, 2") && 10 < rows(&program).len());
    click(&mut program, Role::Button, "Toys, 2");
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num1);
    program.harness.run_steps(4);
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num5);
    program.harness.run_steps(4);
    assert!(!is_lit(&program, "Toys, 2") && 10 < rows(&program).len());
    // A search without a view stays as it was left.
    search(&mut program, "toys");
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num1);
    program.harness.run_steps(4);
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num5);
    program.harness.run_steps(4);
    assert_eq!(rows(&program), ["Tailspin Toys", "Wingtip Toys"]);
}

#[test]
fn filter_that_is_pressed_becomes_part_of_the_view() {
    let mut program = english();
    click(&mut program, Role::Button, "Invited 5");
    let invited = rows(&program);
    save(&mut program, "Waiting for them");
    assert_eq!(views(&program)[0].query, "status:\"Invited\"");
    assert_eq!(rows(&program), invited);
    program.harness.get_by_role_and_label(Role::Button, "Waiting for them, 5");
}

#[test]
fn count_of_a_view_follows_the_plan() {
    let mut program = english();
    search(&mut program, "toys");
    save(&mut program, "Toys");
    super::open(&mut program, "Wingtip Toys");
    program.keys(&[Key::Delete]);
    program.harness.get_by_role_and_label(Role::Button, "Toys, 1");
}

#[test]
fn view_is_updated_renamed_and_removed_and_comes_back() {
    let mut program = english();
    search(&mut program, "toys");
    save(&mut program, "Toys");
    click(&mut program, Role::Button, "Declined 2");
    click(&mut program, Role::Button, "Views");
    click(&mut program, Role::MenuItem, "Update “Toys” to match the current list");
    assert_eq!(views(&program)[0].query, "toys status:\"Declined\"");
    click(&mut program, Role::Button, "Views");
    click(&mut program, Role::MenuItem, "Rename “Toys”...");
    fill(&mut program, "Name of the view", "Refused toys");
    program.picture("customers-views-rename");
    click(&mut program, Role::Button, "Save view");
    program.harness.get_by_role_and_label(Role::Button, "Refused toys, 1");
    click(&mut program, Role::Button, "Views");
    click(&mut program, Role::MenuItem, "Remove “Refused toys”");
    assert!(views(&program).is_empty());
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    program.harness.run_steps(3);
    assert_eq!(views(&program)[0].name, "Refused toys");
}

#[test]
fn name_that_is_taken_or_empty_is_refused_and_stays_typed() {
    let mut program = english();
    save(&mut program, "Mine");
    save(&mut program, "ＭＩＮＥ");
    assert_eq!(views(&program).len(), 1);
    program.harness.get_by_label("A view with this name already exists");
    assert_eq!(
        program.harness.get_by_role_and_label(Role::TextInput, "Name of the view").value().as_deref(),
        Some("ＭＩＮＥ")
    );
    program.picture("customers-views-taken");
    program.keys(&[Key::Escape, Key::Escape]);
    save(&mut program, "  ");
    assert_eq!(views(&program).len(), 1);
}

#[test]
fn every_page_leads_to_a_search_by_its_keys() {
    let everything = "Search everything";
    for (page, field) in [
        (Page::Today, everything),
        (Page::Deadlines, everything),
        (Page::Rules, "Search this rule version"),
        (Page::Invitations, "Search customers"),
        (Page::Customers, "Search customers"),
    ] {
        let mut program = Program::sample(&Begin::default());
        program.harness.state_mut().session_mut().go(page);
        program.settle();
        program.harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
        program.harness.run_steps(4);
        assert!(program.harness.get_by_role_and_label(Role::TextInput, field).is_focused(), "{page:?}");
    }
}

#[test]
fn help_of_the_search_lists_prefixes_in_both_languages() {
    for (language, button, example, other, tag) in [
        (Language::English, "What you can search for", "renew<30", "續約", "en"),
        (Language::TraditionalChinese, "可以搜尋的內容", "續約＜30", "renew", "zh"),
    ] {
        let mut program = begin(&Begin { language, dark: tag == "zh", ..Begin::default() });
        program.harness.get_by_role_and_label(Role::Button, button).focus();
        program.harness.run_steps(1);
        program.keys(&[Key::Enter]);
        program.harness.run_steps(2);
        assert!(program.harness.query_all_by_label_contains(&format!(", {example}, {other}")).next().is_some());
        program.picture(&format!("customers-search-help-{tag}"));
        program.keys(&[Key::Escape]);
        assert!(program.harness.query_all_by_label_contains(&format!(", {example}, {other}")).next().is_none());
    }
}

#[test]
fn view_in_the_rail_leads_to_its_customers_from_any_page() {
    let mut program = english();
    search(&mut program, "toys");
    save(&mut program, "Toys");
    program.harness.state_mut().session_mut().go(Page::Today);
    program.settle();
    click(&mut program, Role::Button, "Toys, 2");
    program.settle();
    assert_eq!(rows(&program), ["Tailspin Toys", "Wingtip Toys"]);
    program.picture("customers-views-rail");
}

#[test]
fn view_is_reached_where_the_rail_has_no_room_for_words() {
    let mut program = begin(&Begin { size: [720.0, 800.0], ..Begin::default() });
    search(&mut program, "toys");
    save(&mut program, "Toys");
    assert!(program.harness.query_by_role_and_label(Role::Button, "Toys, 2").is_none());
    click(&mut program, Role::Button, "Toys 2");
    assert!(2 < rows(&program).len());
}
