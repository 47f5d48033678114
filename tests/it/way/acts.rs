//! The later parts of the way up to their acts: a letter on the clipboard, a stage of the incentives, a request that is asked for.

use changeover::domain::edit::Edit;
use changeover::domain::edit::enrollment::EnrollmentEdit;
use changeover::domain::plan::invitation::HandOver;
use changeover::domain::plan::transfer::TransferStage;
use changeover::domain::rules::PhaseKind;
use changeover::ui::action::{Action, Page};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::Hand;
use crate::support::Begin;

#[test]
fn entry_of_the_invitations_leads_to_a_letter_on_the_clipboard() {
    let mut hand = Hand::new();
    assert_eq!(hand.press(PhaseKind::MoveCustomers), Page::Invitations);
    for next in ["invitations-next-text", "invitations-next-check", "invitations-next-hand-over"] {
        let word = hand.lang.text(next).into_owned();
        hand.program.press(&word);
    }
    for _ in 0..3 {
        hand.program.harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
        hand.program.harness.step();
        hand.program.settle();
    }
    assert!(hand.program.clipboard.plain().contains("https://"), "the letter with its link");
    let events = hand.program.plan().invitations.iter().flat_map(|one| one.events.clone()).map(|event| event.what);
    assert_eq!(events.collect::<Vec<_>>(), [HandOver::Copied]);
}

#[test]
fn entry_of_the_incentives_leads_to_a_stage_that_is_ticked() {
    let mut hand = Hand::new();
    let n_done = |hand: &Hand| hand.program.plan().tasks.iter().filter(|task| task.done.is_some()).count();
    let before = n_done(&hand);
    assert_eq!(hand.press(PhaseKind::Incentives), Page::Deadlines);
    let is_open = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::False) && !node.accesskit_node().is_disabled()
    };
    let open = hand.program.harness.query_all_by_role(Role::CheckBox).find(is_open).unwrap();
    open.click_accesskit();
    hand.program.harness.run_steps(3);
    hand.program.settle();
    assert_eq!(n_done(&hand), before + 1);
}

#[test]
fn entry_of_the_moves_leads_to_a_request_that_is_asked_for() {
    let mut hand = Hand::at(&Begin { size: [1280.0, 2400.0], ..Begin::default() });
    // The text of 2018 does not know of transfers; those of today do.
    let newest = changeover::domain::rules::Books::shipped().unwrap().get_or_newest(None).unwrap().clone();
    let follow = Edit::Enrollment(EnrollmentEdit::FollowBook(newest.id));
    hand.program.harness.state_mut().ask_for(Action::Edit(Box::new(follow)));
    hand.program.settle();
    hand.book = (*newest).clone();
    crate::moves::ready(&mut hand.program, 2);
    crate::moves::wave(&mut hand.program);
    assert_eq!(hand.press(PhaseKind::MoveSubscriptions), Page::Moves);
    let stages = |hand: &Hand| -> Vec<TransferStage> {
        let plan = hand.program.plan();
        plan.transfers.iter().filter(|one| one.customer == crate::moves::ID).map(|one| one.stage()).collect()
    };
    // The key of the act, once for planning and once for asking.
    for expected in [TransferStage::Planned, TransferStage::Asked] {
        hand.program.harness.get_by_role_and_label(Role::Row, "Woodgrove Bank").click();
        hand.program.settle();
        hand.program.chord(Modifiers::NONE, Key::D);
        assert_eq!(stages(&hand), [expected]);
    }
}
