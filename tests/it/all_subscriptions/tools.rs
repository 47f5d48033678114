//! What is done with the table as a whole: search, filters, columns, copies and files of what is shown or chosen.

use changeover::ui::action::{Action, Page};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;

use super::{begin, click, first_customer, rows, says, search};
use crate::support::{Begin, Program};

fn choose(program: &mut Program, list: &str, word: &str) {
    click(program, Role::ComboBox, list);
    click(program, Role::MenuItem, word);
}

fn has_column(program: &Program, name: &str) -> bool {
    program.harness.query_by_role_and_label(Role::ColumnHeader, name).is_some()
}

/// Chooses both priced subscriptions, and then shows others.
fn choose_hidden(program: &mut Program) {
    search(program, "backup");
    click(program, Role::CheckBox, "Select all subscriptions shown");
    search(program, " nothing-like-it");
    says(program, "2 of them not shown");
}

#[test]
fn key_of_the_search_goes_to_the_search_of_the_page() {
    let mut program = begin(&Begin::default());
    program.chord(Modifiers::COMMAND, Key::F);
    assert!(program.harness.get_by_role_and_label(Role::TextInput, "Product, customer or ID").is_focused());
}

#[test]
fn filters_by_segment_and_trial_go_by_what_the_name_says_too() {
    let mut program = begin(&Begin::default());
    choose(&mut program, "Trial", "Only trials");
    assert_eq!(rows(&program), ["Contoso Backup Trial"]);
    choose(&mut program, "Trial", "Trial or not");
    choose(&mut program, "Segment", "Education");
    assert!(rows(&program).contains(&"Contoso Backup (Education)".to_owned()), "{:?}", rows(&program));
    choose(&mut program, "Trial", "Only trials");
    says(&program, "No subscriptions found");
    click(&mut program, Role::Button, "Show all subscriptions");
    assert!(rows(&program).contains(&"Contoso Backup Trial".to_owned()));
}

#[test]
fn columns_that_were_chosen_are_copied_and_are_there_at_the_next_start() {
    let mut program = begin(&Begin::default());
    click(&mut program, Role::Button, "Columns");
    click(&mut program, Role::CheckBox, "Billing");
    program.chord(Modifiers::NONE, Key::Escape);
    assert!(!has_column(&program, "Billing") && has_column(&program, "Segment"));
    search(&mut program, "backup");
    click(&mut program, Role::Button, "Export");
    click(&mut program, Role::MenuItem, "Copy 2 rows");
    says(&program, "Copied: 2 rows with headers");
    let copied = program.clipboard.plain();
    assert!(copied.starts_with("Product\tCustomer\t") && !copied.contains("Billing"), "{copied}");
    let Program { data, harness, .. } = program;
    drop(harness);
    let plan = Some(data.path().join("plans/Sample"));
    let mut program = Program::on(data, &Begin { plan, has_profile: false, ..Begin::default() });
    program.settle();
    program.harness.state_mut().session_mut().go(Page::Subscriptions);
    program.settle();
    assert!(!has_column(&program, "Billing") && has_column(&program, "Segment"));
}

#[test]
fn those_that_are_chosen_are_copied_whether_they_are_shown_or_not() {
    let mut program = begin(&Begin::default());
    choose_hidden(&mut program);
    program.harness.get_all_by_role_and_label(Role::Button, "Export").last().unwrap().click();
    program.settle();
    click(&mut program, Role::MenuItem, "Copy 2 rows");
    let copied = program.clipboard.plain();
    assert!(copied.contains("Contoso Backup Trial") && copied.contains("(Education)"), "{copied}");
    assert_eq!(copied.lines().count(), 3, "{copied}");
}

#[test]
fn change_of_many_says_how_many_were_changed_and_offers_the_way_back() {
    let mut program = begin(&Begin::default());
    search(&mut program, "backup");
    click(&mut program, Role::CheckBox, "Select all subscriptions shown");
    let is_trial = |program: &Program| -> Vec<Option<bool>> {
        let all = first_customer(program).subscriptions.into_iter().filter(|held| held.id.starts_with("priced"));
        all.map(|held| held.is_trial).collect()
    };
    click(&mut program, Role::Button, "Trial");
    click(&mut program, Role::MenuItem, "Yes");
    says(&program, "2 subscriptions changed");
    assert_eq!(is_trial(&program), [Some(true); 2]);
    click(&mut program, Role::Button, "Trial");
    click(&mut program, Role::MenuItem, "Yes");
    says(&program, "The selected subscriptions already have this value");
    program.harness.state_mut().ask_for(Action::Undo);
    program.settle();
    assert_eq!(is_trial(&program), [None; 2], "what changed nothing is no step");
}

#[test]
fn list_can_be_imported_from_here() {
    let mut program = begin(&Begin::default());
    click(&mut program, Role::Button, "Import...");
    assert_eq!(program.harness.state_mut().session_mut().page, Page::Import);
}

#[test]
fn page_is_whole_in_the_smallest_window() {
    use changeover::domain::draft::Language;
    for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh")] {
        for (size, name) in [([800.0, 530.0], "small"), ([533.0, 353.0], "zoomed")] {
            let mut program = begin(&Begin { size, language, dark: name == "zoomed", ..Begin::default() });
            let buttons = program.harness.query_all_by_role(Role::Button);
            let right = buttons.map(|button| button.rect().right()).fold(0.0, f32::max);
            assert!(right <= size[0], "{name} {tag}: a button ends at {right}");
            program.picture(&format!("subscriptions-{name}-{tag}"));
        }
    }
}

#[test]
fn filter_row_asks_columns_and_stays_in_sight_when_it_finds_nothing() {
    let mut program = begin(&Begin::default());
    program.chord(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    let product = |program: &Program| {
        program
            .harness
            .query_by_role_and_label(Role::TextInput, "Filter by Product")
            .is_some_and(|one| one.is_focused())
    };
    assert!(product(&program), "the keyboard is in the first field");
    program.harness.get_by_role_and_label(Role::TextInput, "Filter by Product").type_text("backup");
    program.harness.run_steps(4);
    assert_eq!(rows(&program).len(), 2);
    program.harness.get_by_role_and_label(Role::TextInput, "Filter by Segment").focus();
    program.harness.run_steps(2);
    program.harness.get_by_role_and_label(Role::TextInput, "Filter by Segment").type_text("educ");
    program.harness.run_steps(4);
    assert_eq!(rows(&program), ["Contoso Backup (Education)"]);
    program.harness.get_by_role_and_label(Role::TextInput, "Filter by Segment").type_text("x");
    program.harness.run_steps(4);
    program.harness.get_by_role_and_label(Role::TextInput, "Filter by Segment");
    program.picture("subscriptions-filter-row");
    click(&mut program, Role::Button, "Show all subscriptions");
    assert!(2 < rows(&program).len());
}
