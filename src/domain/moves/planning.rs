//! New requests: what of a customer goes into which.

use super::{Ground, Judged, Moving, batches, judge};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::{TransferId, is_same_id};
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::subscription::Subscription;
use crate::domain::plan::transfer::{ItemOutcome, Transfer, TransferItem, TransferKind, TransferStage};

/// The requests that a customer still needs: what moves, or may move for all that is known, and is in no request that goes
/// on or is done. Without any subscription that is known, one request of which nothing more is said, as long as there is
/// none.
pub fn requests_for(
    ground: &Ground<'_>,
    customer: &Customer,
    moving: &Moving,
    first: &StageEntry<TransferStage>,
    mut new_id: impl FnMut() -> u64,
) -> Vec<Transfer> {
    let held = moving.requests(customer.id);
    let going = || held.iter().filter(|request| !request.stage_on(ground.today).came_to_nothing());
    let is_held = |subscription: &Subscription| {
        let mut items = going().flat_map(|request| &request.items);
        items.any(|item| is_same_id(&item.subscription, &subscription.id) && item.outcome != ItemOutcome::NotMoved)
    };
    let judged = judge(ground, customer);
    let may_move = |one: &&Judged<'_>| one.verdict.answer.may_move() && !is_held(one.subscription);
    let movable: Vec<&Subscription> = judged.iter().filter(may_move).map(|one| one.subscription).collect();
    let mut requests = Vec::new();
    let mut push = |kind, items| {
        let id = TransferId::new(new_id());
        requests.push(Transfer { kind, items, ..Transfer::new(id, customer.id, first.clone()) });
    };
    for batch in batches::split(ground.book, &movable) {
        let item = |id: &String| movable.iter().find(|one| one.id == *id).map(|one| TransferItem::of(one));
        push(batch.kind, batch.items.iter().filter_map(item).collect());
    }
    if customer.subscriptions.is_empty() && going().next().is_none() {
        push(TransferKind::Licenses, Vec::new());
    }
    requests
}

#[cfg(test)]
mod tests {
    use super::super::tests_ground::{customer, license, on};
    use super::*;
    use crate::domain::plan::Plan;
    use crate::domain::plan::moment::{Moment, Stamp};

    #[test]
    fn sixty_one_items_go_into_three_requests_and_what_is_under_way_into_none() {
        let all = (0..61).map(|n| license(&format!("S-{n:02}"), "2026-06-01", "2027-05-31")).collect();
        let customer = customer(all);
        let recorded = Stamp { at: Moment::parse("2026-12-01T09:00:00Z").unwrap(), by: "Lin".into() };
        let (on_day, by, note) = ("2026-12-01".parse().unwrap(), String::new(), String::new());
        let first = StageEntry { stage: TransferStage::Planned, on: on_day, by, note, evidence: Vec::new(), recorded };
        let mut plan = Plan::default();
        let requests = on(&plan, "2026-12-01", |ground| {
            let mut ids = 0;
            requests_for(ground, &customer, &Moving::default(), &first, || {
                ids += 1;
                ids
            })
        });
        let sizes: Vec<usize> = requests.iter().map(|request| request.items.len()).collect();
        assert_eq!(sizes, [25, 25, 11]);
        for request in &requests[..2] {
            plan.transfers.put(std::sync::Arc::new(request.clone()));
        }
        let left =
            on(&plan, "2026-12-01", |ground| requests_for(ground, &customer, &Moving::of(ground.plan), &first, || 9));
        assert_eq!(left.iter().map(|request| request.items.len()).collect::<Vec<_>>(), [11]);
    }
}
