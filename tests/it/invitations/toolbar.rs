//! The toolbar above a letter's text, pressed while something is being typed.

use super::*;

#[test]
fn what_is_typed_stays_when_the_toolbar_is_pressed_within_one_frame() {
    for (button, expected) in [("Bold", "word****"), ("Heading", "## word"), ("List", "- word")] {
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
