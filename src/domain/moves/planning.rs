//! New requests: what of a customer goes into which, and what is to be begun anew.

use super::Moving;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::{TransferId, is_same_id};
use crate::domain::plan::product::ProductKind;
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::subscription::{Subscription, SubscriptionStatus};
use crate::domain::plan::transfer::{ItemOutcome, Transfer, TransferItem, TransferKind, TransferStage};
use crate::domain::products::Products;

/// The most items of a request, by the fact `transfer-batch`.
const BATCH: usize = 25;

/// The requests that a customer still needs: what no request holds that goes on or is done. Without any subscription that
/// is known, one request of which nothing more is said, as long as there is none.
pub fn requests_for(
    customer: &Customer,
    moving: &Moving,
    first: &StageEntry<TransferStage>,
    mut new_id: impl FnMut() -> u64,
) -> Vec<Transfer> {
    let held = moving.requests(customer.id);
    let going = || held.iter().filter(|request| !request.stage().came_to_nothing());
    let is_held = |subscription: &&Subscription| {
        let mut items = going().flat_map(|request| &request.items);
        items.any(|item| is_same_id(&item.subscription, &subscription.id) && item.outcome != ItemOutcome::NotMoved)
    };
    let mut requests = Vec::new();
    let mut push = |kind, items| {
        let id = TransferId::new(new_id());
        requests.push(Transfer { kind, items, ..Transfer::new(id, customer.id, first.clone()) });
    };
    for kind in TransferKind::ALL {
        let movable = customer.subscriptions.iter().filter(|held| kind_of(held) == Some(kind) && !is_held(held));
        let movable: Vec<&Subscription> = movable.collect();
        for batch in movable.chunks(BATCH) {
            push(kind, batch.iter().map(|subscription| TransferItem::of(subscription)).collect());
        }
    }
    if customer.subscriptions.is_empty() && going().next().is_none() {
        push(TransferKind::Licenses, Vec::new());
    }
    requests
}

/// In which kind of request a subscription can move; `None`: it cannot, or not by a transfer.
fn kind_of(subscription: &Subscription) -> Option<TransferKind> {
    let product = Products::shipped().of(subscription);
    if subscription.status != SubscriptionStatus::Active && subscription.status != SubscriptionStatus::Unknown {
        return None;
    }
    if product.is_surely_trial() {
        return None;
    }
    match product.kind.value {
        ProductKind::NewCommerce | ProductKind::License | ProductKind::Unknown => Some(TransferKind::Licenses),
        ProductKind::AzurePlan
        | ProductKind::AzureReservation
        | ProductKind::SavingsPlan
        | ProductKind::Reservation => Some(TransferKind::Azure),
        ProductKind::LegacyLicense
        | ProductKind::LegacyAzure
        | ProductKind::SoftwareSubscription
        | ProductKind::Perpetual
        | ProductKind::Software
        | ProductKind::Marketplace
        | ProductKind::SupportPlan => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::ids::CustomerId;
    use crate::domain::plan::moment::{Moment, Stamp};

    #[test]
    fn sixty_one_items_go_into_three_requests_and_what_is_under_way_into_none() {
        let mut customer = Customer::new(CustomerId::new(1), "Fabrikam");
        customer.subscriptions = (0..61).map(|n| Subscription::new(format!("S-{n}"), "Power BI Pro")).collect();
        let recorded = Stamp { at: Moment::parse("2026-12-01T09:00:00Z").unwrap(), by: "Lin".into() };
        let (on, by, note) = ("2026-12-01".parse().unwrap(), String::new(), String::new());
        let first = StageEntry { stage: TransferStage::Planned, on, by, note, evidence: Vec::new(), recorded };
        let mut ids = 0;
        let requests = requests_for(&customer, &Moving::default(), &first, || {
            ids += 1;
            ids
        });
        let sizes: Vec<usize> = requests.iter().map(|request| request.items.len()).collect();
        assert_eq!(sizes, [25, 25, 11]);
        let mut plan = crate::domain::plan::Plan::default();
        for request in &requests[..2] {
            plan.transfers.put(std::sync::Arc::new(request.clone()));
        }
        let left = requests_for(&customer, &Moving::of(&plan), &first, || 9);
        assert_eq!(left.iter().map(|request| request.items.len()).collect::<Vec<_>>(), [11]);
    }
}
