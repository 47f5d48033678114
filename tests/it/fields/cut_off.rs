//! What a field has no room for: it is said, and no longer once the text is changed.

use changeover::domain::draft::Language;
use changeover::ui::action::Page;
use egui::Event;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program};

const LABEL: &str = "Initials";
const SAID: &str = "at most 6 characters";

fn initials(program: &Program) -> String {
    program.harness.get_by_role_and_label(Role::TextInput, LABEL).value().unwrap_or_default()
}

fn paste(program: &mut Program, text: &str) {
    program.harness.event(Event::Paste(text.to_owned()));
    program.harness.run_steps(3);
}

#[test]
fn text_that_a_field_has_no_room_for_is_told() {
    let mut program = Program::sample(&Begin { language: Language::English, ..Begin::default() });
    program.harness.state_mut().session_mut().go(Page::Settings);
    program.settle();
    program.harness.get_by_role_and_label(Role::TextInput, LABEL).focus();
    program.harness.run_steps(2);
    program.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    program.harness.run_steps(2);
    paste(&mut program, "ABCD");
    assert!(program.harness.query_by_label_contains(SAID).is_none());
    paste(&mut program, "EFGH");
    assert_eq!(initials(&program), "ABCDEF");
    assert!(program.harness.query_by_label_contains(SAID).is_some(), "what was left out is told");
    program.harness.key_press(egui::Key::Backspace);
    program.harness.run_steps(3);
    assert_eq!(initials(&program), "ABCDE");
    assert!(program.harness.query_by_label_contains(SAID).is_none(), "there is room again");
    paste(&mut program, "F");
    assert!(program.harness.query_by_label_contains(SAID).is_none(), "it fits exactly");
}
