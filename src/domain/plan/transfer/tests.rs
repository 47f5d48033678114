use super::*;
use crate::domain::plan::moment::{Moment, Stamp};
use TransferStage::{Asked, Completed, Created, Expired, Planned, Submitted, Verified};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn step(stage: TransferStage, on: &str) -> StageEntry<TransferStage> {
    let recorded = Stamp { at: Moment::parse("2026-12-01T09:00:00Z").unwrap(), by: "Lin".into() };
    StageEntry { stage, on: day(on), by: String::new(), note: String::new(), evidence: Vec::new(), recorded }
}

fn planned() -> Transfer {
    Transfer::new(TransferId::new(1), CustomerId::new(1), step(Planned, "2026-11-30"))
}

#[test]
fn every_stage_can_be_reached_from_the_first() {
    let mut reached = vec![Planned];
    for at in 0..TransferStage::ALL.len() {
        let next: Vec<_> = reached.get(at).map(|stage| stage.next().to_vec()).unwrap_or_default();
        for stage in next {
            if !reached.contains(&stage) {
                reached.push(stage);
            }
        }
    }
    reached.sort_unstable();
    assert_eq!(reached, TransferStage::ALL);
}

#[test]
fn request_can_be_submitted_for_thirty_days_after_it_was_created() {
    let created = planned().with_step(step(Asked, "2026-11-30"), None).with_step(step(Created, "2026-12-01"), None);
    assert_eq!(created.expires(), Some(day("2026-12-31")));
    assert_eq!(created.stage_on(day("2026-12-31")), Created);
    assert_eq!(created.stage_on(day("2027-01-01")), Expired);
    let submitted = created.with_step(step(Submitted, "2026-12-31"), None);
    assert_eq!((submitted.expires(), submitted.stage_on(day("2027-02-01"))), (None, Submitted));
    assert_eq!(submitted.moves_on(), Some(day("2026-12-31")));
}

#[test]
fn request_that_was_running_before_it_was_planned_here_has_its_true_day() {
    let created = planned().with_step(step(Created, "2026-10-29"), None);
    assert_eq!((created.steps[0].on, created.steps[1].on), (day("2026-10-29"), day("2026-10-29")));
    assert_eq!(created.stage_on(day("2026-11-29")), Expired);
}

#[test]
fn seats_and_end_are_frozen_when_the_request_is_created_and_a_change_meanwhile_is_seen() {
    let mut customer = Customer::new(CustomerId::new(1), "Fabrikam");
    customer.subscriptions = vec![Subscription { quantity: Some(10), ..Subscription::new("A-1", "Power BI Pro") }];
    let mut asked = planned();
    asked.items = vec![TransferItem { seats: Some(7), ..TransferItem::of(&customer.subscriptions[0]) }];
    assert_eq!(asked.drifted(&customer).count(), 0, "nothing is frozen yet");
    let created = asked.with_step(step(Created, "2026-12-01"), Some(&customer));
    assert_eq!((created.items[0].seats, created.drifted(&customer).count()), (Some(10), 0));
    customer.subscriptions[0].quantity = Some(12);
    let drifted: Vec<_> = created.drifted(&customer).map(|(item, held)| (item.seats, held.quantity)).collect();
    assert_eq!(drifted, [(Some(10), Some(12))]);
}

#[test]
fn what_completes_has_moved_unless_somebody_said_otherwise_and_taking_it_back_takes_that_back() {
    let mut submitted = planned().with_step(step(Created, "2026-12-01"), None);
    let item = |outcome| TransferItem { outcome, ..TransferItem::of(&Subscription::new("A-1", "Power BI Pro")) };
    submitted.items = vec![item(ItemOutcome::Open), item(ItemOutcome::Left)];
    let submitted = submitted.with_step(step(Submitted, "2026-12-02"), None);
    let mut completed = submitted.with_step(step(Completed, "2026-12-04"), None);
    let outcomes: Vec<_> = completed.items.iter().map(|item| item.outcome).collect();
    assert_eq!(outcomes, [ItemOutcome::Moved, ItemOutcome::Left]);
    let recorded = step(Verified, "2026-12-05").recorded;
    completed.checks = vec![ItemCheck { check: AfterCheck::BothSides, on: day("2026-12-05"), recorded }];
    assert_eq!(completed.without_last_step(), Some(submitted));
    assert_eq!(planned().without_last_step(), None);
}
