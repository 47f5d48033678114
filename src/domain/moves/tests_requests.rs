//! Several requests of one customer: which is which, which move the same, and what has moved.

use std::sync::Arc;

use super::tests_ground::{customer, day, license};
use super::{Moving, RequestPart, WorkKind, access, doubled, part_of, work};
use crate::domain::calendar::{Holidays, PlanCalendars};
use crate::domain::plan::Plan;
use crate::domain::plan::ids::{CustomerId, TransferId};
use crate::domain::plan::moment::{Moment, Stamp};
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::todo::Todo;
use crate::domain::plan::transfer::{ItemOutcome, Transfer, TransferItem, TransferKind, TransferStage};

const TODAY: &str = "2026-12-01";

fn step(stage: TransferStage) -> StageEntry<TransferStage> {
    let recorded = Stamp { at: Moment::parse("2026-12-01T09:00:00Z").unwrap(), by: "Lin".into() };
    StageEntry { stage, on: day(TODAY), by: String::new(), note: String::new(), evidence: Vec::new(), recorded }
}

/// A plan with one customer of six licenses, and a request for each of these lists of them, in these stages.
fn plan(requests: &[(TransferStage, &[usize])]) -> Plan {
    let all = (0..6).map(|n| license(&format!("S-{n}"), "2026-06-01", "2027-05-31")).collect();
    let customer = customer(all);
    let mut plan = Plan::default();
    for (at, (stage, items)) in requests.iter().enumerate() {
        let steps = vec![step(TransferStage::Planned), step(*stage)];
        let items = items.iter().map(|n| TransferItem::of(&customer.subscriptions[*n])).collect();
        let id = TransferId::new(at as u64 + 1);
        let new = Transfer { steps, items, ..Transfer::new(id, customer.id, step(*stage)) };
        plan.transfers.put(Arc::new(new));
    }
    plan.customers.put(Arc::new(customer));
    plan
}

fn change(plan: &mut Plan, id: u64, change: impl FnOnce(&mut Transfer)) {
    let mut next = Transfer::clone(plan.transfers.get(TransferId::new(id)).unwrap());
    change(&mut next);
    plan.transfers.put(Arc::new(next));
}

fn at(plan: &Plan, id: u64) -> &Transfer {
    plan.transfers.get(TransferId::new(id)).unwrap()
}

#[test]
fn number_of_a_request_stays_whatever_becomes_of_the_others() {
    let mut plan = plan(&[(TransferStage::Asked, &[0]), (TransferStage::Created, &[1]), (TransferStage::Asked, &[2])]);
    let number = |plan: &Plan| part_of(&Moving::of(plan), at(plan, 2));
    let second = Some(RequestPart { kind: None, number: Some(2) });
    assert_eq!(number(&plan), second);
    change(&mut plan, 1, |one| one.steps.push(step(TransferStage::Withdrawn)));
    assert_eq!(number(&plan), second);
    change(&mut plan, 3, |one| one.kind = TransferKind::Azure);
    assert_eq!(number(&plan), Some(RequestPart { kind: Some(TransferKind::Licenses), number: Some(2) }));
    let azure = part_of(&Moving::of(&plan), at(&plan, 3));
    assert_eq!(azure, Some(RequestPart { kind: Some(TransferKind::Azure), number: None }));
}

#[test]
fn two_open_requests_for_the_same_are_told_and_others_are_not() {
    let mut plan = plan(&[(TransferStage::Created, &[0, 1, 2]), (TransferStage::Planned, &[1, 2, 3])]);
    let told = |plan: &Plan, id| doubled(&Moving::of(plan), at(plan, id), day(TODAY)).map(|(one, n)| (one.id, n));
    assert_eq!(told(&plan, 1), Some((TransferId::new(2), 2)));
    assert_eq!(told(&plan, 2), Some((TransferId::new(1), 2)));
    change(&mut plan, 1, |one| one.items[1].outcome = ItemOutcome::Left);
    assert_eq!(told(&plan, 2), Some((TransferId::new(1), 1)));
    change(&mut plan, 1, |one| one.steps.push(step(TransferStage::Withdrawn)));
    assert_eq!((told(&plan, 1), told(&plan, 2)), (None, None));
}

#[test]
fn request_that_has_expired_moves_nothing_any_more() {
    let mut plan = plan(&[(TransferStage::Created, &[0]), (TransferStage::Planned, &[0])]);
    change(&mut plan, 1, |one| one.steps[1].on = day("2026-10-01"));
    assert!(doubled(&Moving::of(&plan), at(&plan, 2), day(TODAY)).is_none());
}

#[test]
fn what_moved_is_known_by_its_id_however_it_is_written() {
    let mut plan = plan(&[(TransferStage::WithErrors, &[0, 1]), (TransferStage::Created, &[2])]);
    change(&mut plan, 1, |one| {
        one.items[0].outcome = ItemOutcome::Moved;
        one.items[1].outcome = ItemOutcome::NotMoved;
    });
    let (moving, id) = (Moving::of(&plan), plan.customers.iter().next().unwrap().id);
    let moved = moving.moved(id);
    let has = ["S-0", " s-0", "S-1", "S-2"].map(|one| moved.has(one));
    assert_eq!(has, [true, true, false, false]);
    assert_eq!(moving.outcome(id, "S-1").map(|(_, item)| item.outcome), Some(ItemOutcome::NotMoved));
    assert!(moving.outcome(id, "S-2").is_none());
    assert!(!moving.moved(CustomerId::new(99)).has("S-0"));
}

#[test]
fn errors_are_looked_into_until_a_newer_request_takes_what_is_left() {
    let mut plan = plan(&[(TransferStage::WithErrors, &[0, 1])]);
    change(&mut plan, 1, |one| {
        one.items[0].outcome = ItemOutcome::Moved;
        one.items[1].outcome = ItemOutcome::NotMoved;
    });
    let calendars = PlanCalendars::new(&Plan::default(), &Holidays::shipped());
    let kinds = |plan: &Plan| {
        let all = work(plan, &Moving::of(plan), &calendars, day(TODAY));
        all.iter().map(|one| (one.transfer, one.kind)).collect::<Vec<_>>()
    };
    assert_eq!(kinds(&plan), [(Some(TransferId::new(1)), WorkKind::Errors)]);
    let anew = Transfer { id: TransferId::new(2), steps: vec![step(TransferStage::Planned)], ..at(&plan, 1).clone() };
    let items = vec![TransferItem { outcome: ItemOutcome::Open, ..anew.items[1].clone() }];
    plan.transfers.put(Arc::new(Transfer { items, ..anew }));
    let found = kinds(&plan);
    assert!(found.contains(&(Some(TransferId::new(1)), WorkKind::CheckAfter)), "{found:?}");
    assert!(found.contains(&(Some(TransferId::new(2)), WorkKind::Ask)), "{found:?}");
}

#[test]
fn access_is_to_be_settled_after_the_last_request_until_to_dos_stand_for_it() {
    let mut plan = plan(&[(TransferStage::Completed, &[0]), (TransferStage::Completed, &[1])]);
    for id in [1, 2] {
        change(&mut plan, id, |one| one.steps.push(step(TransferStage::Verified)));
    }
    let calendars = PlanCalendars::new(&Plan::default(), &Holidays::shipped());
    let found = |plan: &Plan, today: &str| {
        let all = work(plan, &Moving::of(plan), &calendars, day(today));
        let mut found: Vec<_> = all.iter().map(|one| (one.transfer.unwrap().to_string(), one.kind)).collect();
        found.sort();
        found.into_iter().map(|(_, kind)| kind).collect::<Vec<_>>()
    };
    // The latest of a customer's requests speaks for all; the invoice waits for its day, and then comes first.
    assert_eq!(found(&plan, TODAY), [WorkKind::Invoice, WorkKind::Access]);
    assert_eq!(found(&plan, "2027-02-01"), [WorkKind::Invoice, WorkKind::Invoice]);
    let customer = at(&plan, 1).customer;
    for one in access::follow_ups(at(&plan, 2)).collect::<Vec<_>>() {
        plan.todos.put(Arc::new(Todo::new(one.todo_id(customer), "Settle it")));
    }
    assert_eq!(found(&plan, TODAY), [WorkKind::Invoice, WorkKind::Invoice]);
}
