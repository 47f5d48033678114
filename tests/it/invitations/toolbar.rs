//! The toolbar above a letter's text, pressed while something is being typed.

use super::*;

#[test]
fn what_is_typed_stays_when_the_toolbar_is_pressed_within_one_frame() {
    for (button, expected) in [("Bold", "**word**"), ("Heading", "## word"), ("List", "- word")] {
        let mut program = at_text(&Begin::default());
        program.harness.get_by_role_and_label(Role::Button, "Source").click();
        program.settle();
        write_at_end(&mut program, "\n\nword");
        let place = program.harness.get_by_role_and_label(Role::Button, button).rect().center();
        crate::places::press(&mut program, place);
        program.settle();
        program.press("Next: check");
        let body = english_invitation(program.plan()).1;
        assert!(body.ends_with(expected), "{button}: {body}");
    }
}

#[test]
fn bold_that_was_begun_and_not_used_leaves_nothing() {
    let mut program = at_text(&Begin::default());
    write_at_end(&mut program, " ");
    let before = editor(&program).value().unwrap();
    program.chord(egui::Modifiers::COMMAND, egui::Key::B);
    assert_eq!(editor(&program).value().unwrap(), format!("{before}****"));
    editor(&program).type_text("x");
    program.harness.run_steps(3);
    assert_eq!(editor(&program).value().unwrap(), format!("{before}**x**"), "what is typed is bold");
    program.chord(egui::Modifiers::COMMAND, egui::Key::Z);
    program.harness.run_steps(3);
    let mut program = at_text(&Begin::default());
    write_at_end(&mut program, " ");
    program.chord(egui::Modifiers::COMMAND, egui::Key::B);
    program.harness.key_press(egui::Key::ArrowUp);
    program.harness.run_steps(4);
    assert_eq!(editor(&program).value().unwrap(), before, "the caret went elsewhere");
    program.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::End);
    program.harness.run_steps(3);
    program.chord(egui::Modifiers::COMMAND, egui::Key::B);
    program.press("Next: check");
    assert_eq!(english_invitation(program.plan()).1, before, "the text was left");
}

#[test]
fn heading_and_list_take_turns_and_never_pile_up() {
    let mut program = at_text(&Begin::default());
    write_at_end(&mut program, "\n\nword");
    let end = |program: &Program| editor(program).value().unwrap().lines().last().unwrap().to_owned();
    for (button, expected) in
        [("Heading", "## word"), ("List", "- word"), ("Heading", "## word"), ("Heading", "word"), ("List", "- word")]
    {
        let place = program.harness.get_by_role_and_label(Role::Button, button).rect().center();
        crate::places::press(&mut program, place);
        program.settle();
        assert_eq!(end(&program), expected);
    }
}
