//! The palette: commands found by words of either language, by keys and by a few letters, and done by keyboard and mouse.

use changeover::i18n::Language;
use changeover::ui::action::Page;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program};

fn open(language: Language, page: Page) -> Program {
    let mut program = Program::sample(&Begin { language, ..Begin::default() });
    program.harness.state_mut().session_mut().go(page);
    program.settle();
    program.chord(Modifiers::COMMAND, Key::K);
    program
}

fn write(program: &mut Program, text: &str) {
    program.harness.event(egui::Event::Text(text.to_owned()));
    program.harness.run_steps(3);
}

/// The results in sight, in their order.
fn rows(program: &Program) -> Vec<String> {
    let rows = program.harness.query_all_by_role(Role::ListBoxOption);
    rows.filter_map(|row| row.accesskit_node().label()).collect()
}

fn page(program: &mut Program) -> Page {
    program.harness.state_mut().session_mut().page
}

fn is_on(row: &egui_kittest::Node<'_>) -> bool {
    row.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
}

fn is_open(program: &mut Program) -> bool {
    program.harness.state_mut().session_mut().search.is_open()
}

#[test]
fn command_is_found_by_words_of_either_language_by_keys_and_by_letters() {
    for language in [Language::English, Language::TraditionalChinese] {
        let title =
            if language == Language::English { "Go to Deadlines, Ctrl+8" } else { "前往「期限」, Ctrl+8" };
        for typed in ["deadlines", "期限", "go dead", "gtd", "deadlnes", "ctrl+8", "ＤＥＡＤ"] {
            let mut program = open(language, Page::Today);
            write(&mut program, typed);
            assert!(rows(&program).contains(&title.to_owned()), "{typed}: {:?}", rows(&program));
        }
    }
    let mut program = open(Language::English, Page::Today);
    write(&mut program, "期限");
    assert_eq!(rows(&program)[0], "Go to Deadlines, Ctrl+8");
    program.chord(Modifiers::NONE, Key::Enter);
    assert_eq!((page(&mut program), is_open(&mut program)), (Page::Deadlines, false));
}

#[test]
fn what_was_chosen_comes_first_the_next_time() {
    let mut program = open(Language::English, Page::Today);
    for words in ["go to rules", "go to settings"] {
        write(&mut program, words);
        program.chord(Modifiers::NONE, Key::Enter);
        program.chord(Modifiers::COMMAND, Key::K);
    }
    assert_eq!(rows(&program)[..2], ["Go to Settings", "Go to Rules"]);
    let all = rows(&program).len();
    let mut kinds = rows(&program);
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds.len(), all, "no command stands there twice");
}

#[test]
fn blocked_command_says_why_and_does_nothing() {
    let mut program = open(Language::English, Page::Today);
    write(&mut program, "redo");
    let row = program.harness.get_by_role_and_label(Role::ListBoxOption, "Redo, Ctrl+Y, Ctrl+Shift+Z");
    assert_eq!(row.accesskit_node().data().description(), Some("Nothing to redo"));
    program.chord(Modifiers::NONE, Key::Enter);
    assert!(is_open(&mut program));
    program.chord(Modifiers::NONE, Key::Escape);
    assert!(!is_open(&mut program));
}

#[test]
fn mouse_and_arrows_choose_and_the_same_keys_close() {
    let mut program = open(Language::English, Page::Today);
    write(&mut program, "go to");
    program.harness.get_by_role_and_label(Role::ListBoxOption, "Go to Our company, Ctrl+2").click();
    program.settle();
    assert_eq!(page(&mut program), Page::Company);
    program.chord(Modifiers::COMMAND, Key::K);
    write(&mut program, "go to");
    let second = rows(&program)[1].clone();
    program.chord(Modifiers::NONE, Key::ArrowDown);
    let selected = program.harness.query_all_by_role(Role::ListBoxOption);
    let selected: Vec<_> =
        selected.filter(|row| row.accesskit_node().is_selected() == Some(true) || is_on(row)).collect();
    assert_eq!(selected.len(), 1);
    assert_eq!(selected[0].accesskit_node().label().unwrap(), second);
    drop(selected);
    program.chord(Modifiers::COMMAND, Key::K);
    assert!(!is_open(&mut program));
}

#[test]
fn command_meets_the_row_that_had_the_keyboard() {
    let mut program = open(Language::English, Page::Customers);
    let before = program.harness.state().plan().unwrap().customers.len();
    write(&mut program, "remove");
    assert_eq!(rows(&program)[0], "Remove, Delete");
    program.chord(Modifiers::NONE, Key::Enter);
    assert_eq!(program.harness.state().plan().unwrap().customers.len(), before - 1);
    program.chord(Modifiers::COMMAND, Key::K);
    write(&mut program, "edit name");
    program.chord(Modifiers::NONE, Key::Enter);
    assert!(program.harness.get_by_role_and_label(Role::TextInput, "Company name").is_focused());
}

#[test]
fn new_record_begins_from_any_page() {
    let mut program = open(Language::English, Page::Rules);
    write(&mut program, "new to-do");
    program.chord(Modifiers::NONE, Key::Enter);
    program.settle();
    assert_eq!(page(&mut program), Page::Todos);
    assert!(program.harness.get_by_role_and_label(Role::TextInput, "What is to be done").is_focused());
}

#[test]
fn field_keeps_its_text_and_its_keyboard() {
    let mut program = Program::sample(&Begin::default());
    program.harness.state_mut().session_mut().go(Page::Company);
    program.settle();
    let field = "Partner ID of the location (PLA)";
    program.harness.get_by_role_and_label(Role::TextInput, field).focus();
    program.harness.step();
    program.chord(Modifiers::NONE, Key::Home);
    let before = program.harness.state().plan().unwrap().us().location_partner_id;
    program.chord(Modifiers::COMMAND, Key::K);
    program.chord(Modifiers::NONE, Key::Escape);
    assert!(program.harness.get_by_role_and_label(Role::TextInput, field).is_focused());
    assert_eq!(program.harness.state().plan().unwrap().us().location_partner_id, before);
}

#[test]
fn search_has_commands_first_and_everything_else_below() {
    let mut program = open(Language::English, Page::Today);
    write(&mut program, "customers");
    let found = rows(&program);
    assert_eq!(found[0], "Go to Customers, Ctrl+5");
    program.chord(Modifiers::NONE, Key::Escape);
    let everywhere = Modifiers { shift: true, ..Modifiers::COMMAND };
    program.chord(everywhere, Key::F);
    assert_eq!(rows(&program), [""; 0], "nothing is listed before something is typed");
    write(&mut program, "coho");
    assert!(rows(&program)[0].starts_with("Coho Vineyard"), "{:?}", rows(&program));
}
