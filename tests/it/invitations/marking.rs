//! What is said of many letters at once is only said where it is true, and once.

use super::*;

fn choose_all(program: &mut Program) {
    program.harness.get_by_role_and_label(Role::CheckBox, "Select all rows shown").click();
    program.harness.run_steps(3);
}

#[test]
fn many_are_marked_as_sent_where_they_are_ready_and_were_not_sent() {
    let mut program = at_hand_over(&Begin { size: [1280.0, 1080.0], ..Begin::default() });
    program.press("Mark as sent");
    let first = program.plan().invitations.iter().next().unwrap().clone();
    choose_all(&mut program);
    program.picture("invitations-5-chosen");
    program.harness.get_by_label("1 already marked as sent");
    program.harness.get_by_label("2 without email address or not ready");
    program.press("Mark 7 as sent");
    let plan = program.plan();
    assert_eq!(plan.invitations.len(), 8);
    assert!(plan.invitations.iter().all(|one| one.to.is_some() && one.events.len() == 1));
    assert_eq!(plan.invitations.get(first.id).unwrap().events, first.events, "the moment stays");
}

#[test]
fn letter_in_hand_gives_way_when_it_was_marked_with_others() {
    let mut program = at_hand_over(&Begin { size: [1280.0, 1080.0], ..Begin::default() });
    program.press("Copy next: To");
    program.settle();
    program.harness.get_by_role_and_label(Role::Label, "1 of 10 · Coho Vineyard");
    choose_all(&mut program);
    program.press("Mark 8 as sent");
    assert!(program.harness.query_by_role_and_label(Role::Label, "1 of 10 · Coho Vineyard").is_none());
}

#[test]
fn letters_without_address_that_were_only_saved_are_not_finished_as_sent() {
    let mut program = at_hand_over(&Begin::default());
    let folder = program.data.path().join("letters");
    let round = program.plan().running_round().unwrap().id;
    program.harness.state_mut().ask_for(Action::Letter(LetterAction::SaveAll { round, folder: Some(folder) }));
    program.settle();
    program.press("Mark 8 letters as sent and finish");
    let sent = program.plan().invitations.iter().filter(|one| one.is_sent()).count();
    assert_eq!((sent, program.plan().invitations.len()), (8, 10));
}
