//! What a completed transfer leaves to be settled: boxes on the request's sheet that stand for to-dos.

use changeover::domain::edit::transfers::TransferEdit;
use changeover::domain::moves::access::FollowUp;
use changeover::domain::plan::stage::StageEntry;

use super::*;

fn completed() -> Program {
    let mut program = open(1);
    press_row(&mut program);
    program.press("Plan requests");
    let id = program.plan().transfers.iter().next().unwrap().id;
    for stage in [TransferStage::Asked, TransferStage::Created, TransferStage::Submitted, TransferStage::Completed] {
        let (by, note, evidence) = (String::new(), String::new(), Vec::new());
        let step =
            Box::new(StageEntry { stage, on: changeover::clock::today(), by, note, evidence, recorded: stamp() });
        ask(&mut program, Edit::Transfer(TransferEdit::Advance { transfers: vec![id], step }));
    }
    program.harness.state_mut().ask_for(Action::Go(Place::Request(id)));
    program.settle();
    program
}

#[test]
fn access_is_settled_box_by_box_and_the_rest_becomes_to_dos_once() {
    let mut program = completed();
    let n_before = program.plan().todos.len();
    program.harness.get_by_role_and_label(Role::CheckBox, "Tell the customer whom to ask for support").click();
    program.settle();
    let todo = |program: &Program, one: FollowUp| program.plan().todos.get(one.todo_id(ID)).cloned();
    let support = todo(&program, FollowUp::Support).unwrap();
    assert_eq!(
        (support.done, &*support.title),
        (Some(changeover::clock::today()), "Woodgrove Bank: Tell the customer whom to ask for support",)
    );
    program.press("Add 1 to-do");
    let admin = todo(&program, FollowUp::AdminAccess).unwrap();
    assert!(admin.done.is_none() && admin.day.is_some(), "{admin:?}");
    assert!(admin.note.contains("Northwind Distribution"), "{}", admin.note);
    assert_eq!(program.plan().todos.len(), n_before + 2, "licenses leave nothing of Azure");
    assert!(program.harness.query_by_label("Add 1 to-do").is_none(), "nobody adds them twice");
    program.chord(Modifiers::COMMAND, Key::Z);
    program.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(program.plan().todos.len(), n_before);
}
