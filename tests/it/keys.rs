//! The keys of the table of commands, and Help, which lists them.

use changeover::i18n::{Lang, Language};
use changeover::ui::action::Page;
use changeover::ui::commands::{self, On};
use changeover::ui::session::Session;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::imports::page::{list, read};
use crate::support::{Begin, Program};
use crate::today::said;

fn sample() -> Program {
    let mut program = Program::sample(&Begin { size: [1280.0, 1200.0], ..Begin::default() });
    program.settle();
    program
}

fn on(page: Page) -> Program {
    let mut program = sample();
    program.harness.state_mut().session_mut().go(page);
    program.settle();
    program
}

/// Role and name of what has the keyboard.
fn focused(program: &Program) -> (Role, String) {
    let node = program.harness.root().children_recursive().find(Node::is_focused).unwrap();
    (node.accesskit_node().role(), node.accesskit_node().label().unwrap_or_default())
}

/// What the sheets that are shown are called.
fn sheets(program: &Program) -> Vec<String> {
    let sheets = program.harness.query_all_by_role(Role::Complementary);
    sheets
        .filter_map(|sheet| sheet.accesskit_node().label())
        .filter(|label| !label.is_empty() && !label.starts_with("What Microsoft says"))
        .collect()
}

#[test]
fn control_n_begins_what_the_page_keeps() {
    type Open = fn(&mut Session);
    let places: [(Page, Open, &str); 6] = [
        (Page::Company, |_| {}, "Name of the team member"),
        (Page::Providers, |_| {}, "Provider name"),
        (Page::Providers, |session| session.providers.show_comparison(), "Name"),
        (Page::Providers, |session| session.providers.show_requests(), "Company"),
        (Page::Customers, |_| {}, "Company name"),
        (Page::Todos, |_| {}, "What is to be done"),
    ];
    for (page, open, field) in places {
        let mut program = sample();
        open(program.harness.state_mut().session_mut());
        program.harness.state_mut().session_mut().go(page);
        program.settle();
        program.chord(Modifiers::COMMAND, Key::N);
        let (role, name) = focused(&program);
        assert!(role == Role::TextInput && name.starts_with(field), "{page:?}: {role:?} {name:?}");
    }
    let mut program = sample();
    program.harness.state_mut().session_mut().providers.show_partnerships();
    program.harness.state_mut().session_mut().go(Page::Providers);
    program.settle();
    program.chord(Modifiers::COMMAND, Key::N);
    program.harness.get_by_role_and_label(Role::Complementary, "Track an invitation");
}

#[test]
fn what_is_typed_becomes_an_edit_before_a_key_leads_elsewhere() {
    let mut program = on(Page::Customers);
    program.harness.get_by_role_and_label(Role::Row, "Coho Vineyard").click();
    program.settle();
    for (key, sheet) in [(Key::N, Some("New customer")), (Key::W, None)] {
        program.chord(Modifiers::NONE, Key::F2);
        let name = format!("Coho {}", key.name());
        program.chord(Modifiers::COMMAND, Key::A);
        program.harness.event(egui::Event::Text(name.clone()));
        program.harness.run_steps(1);
        program.chord(Modifiers::COMMAND, key);
        assert!(program.plan().customers.iter().any(|customer| customer.name == name), "{name}");
        assert_eq!(sheets(&program), sheet.into_iter().collect::<Vec<_>>(), "{key:?}");
        program.harness.get_by_role_and_label(Role::Row, &name).click();
        program.settle();
    }
}

#[test]
fn f2_goes_to_the_name_of_the_row() {
    let mut program = on(Page::Customers);
    program.chord(Modifiers::NONE, Key::ArrowDown);
    program.chord(Modifiers::NONE, Key::F2);
    assert_eq!(focused(&program), (Role::TextInput, "Company name".into()));
    let mut program = on(Page::Todos);
    crate::todos::several(&mut program);
    program.harness.get_by_role_and_label(Role::Row, "Train the service desk").click();
    program.settle();
    program.chord(Modifiers::NONE, Key::F2);
    assert_eq!(focused(&program), (Role::TextInput, "What is to be done".into()));
    let mut program = on(Page::Providers);
    program.chord(Modifiers::NONE, Key::F2);
    assert_eq!(focused(&program), (Role::TextInput, "Name".into()));
}

#[test]
fn keys_of_a_text_belong_to_the_text() {
    let mut program = on(Page::Customers);
    let before = program.plan().customers.len();
    program.harness.get_by_role_and_label(Role::TextInput, "Search customers").focus();
    program.harness.step();
    program.harness.event(egui::Event::Text("cohod".into()));
    program.harness.step();
    program.chord(Modifiers::NONE, Key::Home);
    for key in [Key::Delete, Key::D, Key::F2] {
        program.chord(Modifiers::NONE, key);
    }
    assert_eq!(program.plan().customers.len(), before);
    assert_eq!(program.harness.state_mut().session_mut().customers.query, "ohod");
    assert_eq!(sheets(&program), [""; 0], "no sheet was opened");
}

#[test]
fn delete_removes_the_row_with_the_way_back() {
    let mut program = on(Page::Customers);
    let before = program.plan().customers.len();
    program.chord(Modifiers::NONE, Key::Delete);
    assert_eq!(program.plan().customers.len(), before - 1);
    assert_eq!(program.plan().bin.iter().count(), 1);
    program.harness.get_by_role_and_label(Role::Button, "Undo").click();
    program.settle();
    assert_eq!(program.plan().customers.len(), before);
}

#[test]
fn control_w_closes_the_sheet_and_says_when_there_is_none() {
    let mut program = on(Page::Customers);
    program.chord(Modifiers::NONE, Key::Enter);
    assert!(!sheets(&program).is_empty());
    program.chord(Modifiers::COMMAND, Key::W);
    assert_eq!(sheets(&program), [""; 0]);
    assert_eq!(focused(&program).0, Role::Row, "the keyboard is back in the list");
    program.chord(Modifiers::COMMAND, Key::W);
    assert!(!said(&program, "No details are open").is_empty());
}

#[test]
fn f5_says_whether_another_program_changed_the_plan() {
    let mut program = on(Page::Today);
    program.chord(Modifiers::NONE, Key::F5);
    program.wait(changeover::app::App::is_saved);
    program.harness.run_steps(4);
    assert!(!said(&program, "No other program has changed the plan").is_empty());
    let file = program.data.path().join("plans/Sample/plan.ron");
    let before = std::fs::read(&file).unwrap();
    std::fs::write(&file, [&before[..], b"\n"].concat()).unwrap();
    program.chord(Modifiers::NONE, Key::F5);
    program.wait(|app| !app.is_saved());
    program.harness.run_steps(4);
    assert!(!said(&program, "Changed by another program").is_empty());
    std::fs::write(&file, before).unwrap();
    program.chord(Modifiers::NONE, Key::F5);
    program.wait(changeover::app::App::is_saved);
}

#[test]
fn f5_reads_the_list_again_that_is_being_imported() {
    let mut program = crate::imports::page::open(&Begin::default());
    program.chord(Modifiers::NONE, Key::F5);
    let of = |n: usize| list((1..=n).map(|n| (n, format!("Contoso {n:02} Ltd."))), ',');
    read(&mut program, "list.csv", &of(3));
    let n_rows = |program: &mut Program| {
        program.harness.state_mut().session_mut().import.rows.as_ref().map(|rows| rows.rows.len())
    };
    assert_eq!(n_rows(&mut program), Some(3));
    std::fs::write(program.data.path().join("list.csv"), of(5)).unwrap();
    program.chord(Modifiers::NONE, Key::F5);
    assert_eq!(n_rows(&mut program), Some(5));
    assert!(!said(&program, "Read again: list.csv").is_empty());
    std::fs::remove_file(program.data.path().join("list.csv")).unwrap();
    program.chord(Modifiers::NONE, Key::F5);
    assert_eq!(n_rows(&mut program), Some(5), "what was read stays");
}

#[test]
fn menu_of_a_row_opens_by_key_and_by_the_right_button() {
    for by_key in [true, false] {
        let mut program = on(Page::Customers);
        if by_key {
            program.chord(Modifiers::SHIFT, Key::F10);
        } else {
            program.harness.get_by_role_and_label(Role::Row, "Coho Vineyard").click_secondary();
            program.settle();
        }
        let lines = program.harness.query_all_by_role(Role::MenuItem);
        let lines: Vec<String> = lines.filter_map(|line| line.accesskit_node().label()).collect();
        assert_eq!(
            lines,
            ["Open details", "Edit name", "I looked: direct or indirect as shown", "Copy 1 row", "Remove"]
        );
        assert_eq!(focused(&program).1, "Open details");
        program.chord(Modifiers::NONE, Key::ArrowDown);
        program.chord(Modifiers::NONE, Key::Enter);
        assert_eq!(focused(&program), (Role::TextInput, "Company name".into()), "by key: {by_key}");
        program.chord(Modifiers::COMMAND, Key::W);
        program.chord(Modifiers::SHIFT, Key::F10);
        program.chord(Modifiers::NONE, Key::Escape);
        assert_eq!(focused(&program).0, Role::Row);
    }
}

#[test]
fn f1_begins_with_the_page_that_one_came_from() {
    let mut program = on(Page::Customers);
    program.chord(Modifiers::NONE, Key::F1);
    program.harness.get_by_label("Help for Customers");
    let keys: Vec<String> = program
        .harness
        .query_all_by_role(Role::Label)
        .filter_map(|node| node.accesskit_node().value())
        .filter(|label| label.ends_with("Ctrl+N") || label.ends_with("F2") || label.ends_with("Ctrl+K"))
        .collect();
    assert_eq!(keys[..3], ["Edit name, F2", "Add customer, Ctrl+N", "Find a command, Ctrl+K"], "{keys:?}");
    assert_eq!(focused(&program), (Role::Button, "Back to Customers".into()));
    program.chord(Modifiers::NONE, Key::Enter);
    assert_eq!(program.harness.state_mut().session_mut().page, Page::Customers);
}

#[test]
fn help_lists_every_key_of_the_table() {
    for language in [Language::English, Language::TraditionalChinese] {
        let lang = Lang::new(language);
        let mut program = Program::sample(&Begin { language, size: [1280.0, 3200.0], ..Begin::default() });
        program.harness.state_mut().session_mut().go(Page::Help);
        program.settle();
        for command in commands::all().filter(|command| !matches!(command.listed_on(), On::Nowhere)) {
            let keys = command.shown_keys();
            if !keys.is_empty() {
                let row = format!("{}, {}", command.about_keys(&lang), keys.join(", "));
                assert!(program.harness.query_all_by_label(&row).next().is_some(), "{row}");
            }
        }
    }
}
