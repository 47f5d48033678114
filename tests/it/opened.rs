//! What opens comes into sight, with the keyboard in it.

use changeover::ui::action::Place;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use crate::partnerships::register;
use crate::support::{Begin, Program};

#[test]
fn form_that_opens_comes_into_sight_whole_and_takes_the_keyboard_and_every_step_can_be_proven() {
    let size = [1024.0, 600.0];
    let (mut program, _) = register(&Begin { size, ..Begin::default() });
    let known = program.plan().about().default_provider.unwrap();
    let listed = program.plan().partnerships.iter().find(|one| one.provider == known).unwrap().id;
    program.harness.state_mut().session_mut().go(Place::Partnership(listed));
    program.settle();
    assert_eq!(program.harness.query_all_by_label("Add evidence").count(), 5, "one for each step");
    let pencil = "Correct the step “Awaited”";
    let pencil = program.harness.get_by_label_contains(pencil);
    pencil.click_accesskit();
    program.settle();
    let within = |program: &Program, label: &str| {
        let rect = program.harness.get_by_label(label).rect();
        0.0 < rect.top() && rect.bottom() < size[1]
    };
    assert!(within(&program, "Save correction") && within(&program, "Cancel"));
    let mut days = program.harness.query_all_by_role_and_label(Role::TextInput, "Date");
    assert!(days.any(|day| day.is_focused()));
}
