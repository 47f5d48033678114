//! Where the keyboard goes when something is entered, opened, closed or taken away.

use super::*;

#[test]
fn what_was_just_entered_or_comes_next_has_the_keyboard() {
    let mut program = sample();
    program.chord(Modifiers::COMMAND, Key::Num4);
    program.harness.get_by_role_and_label(Role::TextInput, "Provider name").focus();
    program.harness.get_by_role_and_label(Role::TextInput, "Provider name").type_text("Adatum");
    program.harness.run_steps(3);
    program.chord(Modifiers::NONE, Key::Enter);
    program.settle();
    assert_eq!(name(&program), "Paste the link");
    program.chord(Modifiers::COMMAND, Key::Num6);
    for _ in 0..3 {
        program.chord(Modifiers::COMMAND, Key::Enter);
        program.settle();
    }
    assert_eq!(name(&program), "Copy next: To");
}

#[test]
fn keyboard_goes_where_work_begins_when_what_had_it_is_gone() {
    let mut program = sample();
    program.chord(Modifiers::COMMAND, Key::Num5);
    assert_eq!(focused(&program).unwrap().0, Role::Row);
    program.chord(Modifiers::COMMAND, Key::S);
    program.settle();
    program.harness.get_by_role_and_label(Role::Button, "Close").focus();
    program.harness.run_steps(2);
    program.chord(Modifiers::NONE, Key::Enter);
    program.harness.run_steps(3);
    assert_eq!(focused(&program).map(|(role, ..)| role), Some(Role::Row), "{:?}", focused(&program));
}

#[test]
fn enter_goes_into_the_sheet_and_escape_comes_back_to_the_row() {
    let mut program = sample();
    program.chord(Modifiers::COMMAND, Key::Num8);
    program.chord(Modifiers::NONE, Key::ArrowDown);
    let row = focused(&program).unwrap();
    assert_eq!(row.0, Role::Row);
    program.chord(Modifiers::NONE, Key::Enter);
    program.settle();
    let within = focused(&program).unwrap();
    assert!(row.2.center().x < within.2.min.x, "the sheet stands beside the list: {within:?}");
    program.chord(Modifiers::NONE, Key::Escape);
    program.settle();
    assert_eq!(focused(&program).map(|(role, name, _)| (role, name)), Some((row.0, row.1)));
}
