//! The letters page through its labels: choose, see, change, check, hand over.

use changeover::domain::draft::Language;
use changeover::domain::plan::Plan;
use changeover::domain::plan::customer::RelationStage;
use changeover::domain::plan::invitation::HandOver;
use changeover::ui::action::{Action, LetterAction, Page};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program};

fn open(begin: Begin) -> Program {
    let mut program = Program::sample(begin);
    program.harness.state_mut().session_mut().go(Page::Invitations);
    program.settle();
    program
}

fn press(program: &mut Program, label: &str) {
    program.harness.get_by_role_and_label(Role::Button, label).click();
    program.harness.run_steps(2);
    program.settle();
}

fn plan(program: &Program) -> &Plan {
    program.harness.state().plan().unwrap()
}

/// A round of the customers who were not asked yet, at the text step.
fn at_text(begin: Begin) -> Program {
    let mut program = open(begin);
    press(&mut program, "Next: provider and link");
    press(&mut program, "Next: text");
    program
}

#[test]
fn invitation_begins_with_everybody_who_was_not_asked() {
    let mut program = open(Begin::default());
    program.picture("invitations-1-customers");
    press(&mut program, "Next: provider and link");
    let plan = plan(&program);
    let round = plan.running_round().unwrap();
    let n = plan.customers.iter().filter(|c| plan.stage_of(c) == RelationStage::NotAsked).count();
    assert_eq!(round.customers.len(), n);
    assert!(
        round.customers.iter().all(|id| plan.stage_of(plan.customers.get(*id).unwrap()) == RelationStage::NotAsked)
    );
    program.picture("invitations-2-link");
}

#[test]
fn text_step_shows_what_one_customer_gets() {
    let mut program = at_text(Begin::default());
    program.harness.get_by_label("What Coho Vineyard gets");
    program.picture("invitations-3-text");
    press(&mut program, "Next: check all");
    program.picture("invitations-4-check");
    press(&mut program, "Next: hand over");
    program.picture("invitations-5-hand-over");
}
