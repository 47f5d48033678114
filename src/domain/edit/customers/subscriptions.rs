//! Subscriptions of one customer.

use std::collections::BTreeMap;

use crate::domain::edit::EditError;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::{CustomerId, is_same_id};
use crate::domain::plan::moment::is_plausible;
use crate::domain::plan::product::{ProductKind, Segment};
use crate::domain::plan::subscription::Subscription;

/// Subscriptions of many customers, by their ids.
pub type ChosenSubscriptions = BTreeMap<CustomerId, Vec<String>>;

/// What many subscriptions are to be at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubscriptionChange {
    /// Of this kind.
    Kind(ProductKind),
    /// Meant for these.
    Segment(Segment),
    /// A trial or none; `None`: nobody has said.
    Trial(Option<bool>),
}

impl SubscriptionChange {
    /// Whether the subscription is so already.
    pub fn is_done(self, subscription: &Subscription) -> bool {
        match self {
            Self::Kind(kind) => subscription.kind == kind,
            Self::Segment(segment) => subscription.segment == segment,
            Self::Trial(is_trial) => subscription.is_trial == is_trial,
        }
    }
}

/// Changes those of this customer that are chosen; an id that is no longer there changes nothing.
pub(super) fn change(customer: &mut Customer, ids: &[String], to: SubscriptionChange) {
    for subscription in customer.subscriptions.iter_mut().filter(|held| ids.contains(&held.id)) {
        match to {
            SubscriptionChange::Kind(kind) => subscription.kind = kind,
            SubscriptionChange::Segment(segment) => subscription.segment = segment,
            SubscriptionChange::Trial(is_trial) => subscription.is_trial = is_trial,
        }
    }
}

pub(super) fn put(customer: &mut Customer, subscription: &Subscription) -> Result<(), EditError> {
    let mut subscription = subscription.clone();
    subscription.product = subscription.product.trim().to_owned();
    subscription.base = subscription.base.trim().to_owned();
    subscription.billable.take_if(|billable| Some(*billable) == subscription.quantity);
    if subscription.product.is_empty() || subscription.id.trim().is_empty() {
        return Err(EditError::NameMissing);
    }
    if [subscription.start, subscription.end].into_iter().flatten().any(|day| !is_plausible(day)) {
        return Err(EditError::DateImplausible);
    }
    if let (Some(start), Some(end)) = (subscription.start, subscription.end)
        && end < start
    {
        return Err(EditError::EndsBeforeItBegins);
    }
    let exact = customer.subscriptions.iter().position(|held| held.id == subscription.id);
    let same = || customer.subscriptions.iter().position(|held| is_same_id(&held.id, &subscription.id));
    match exact.or_else(same).and_then(|at| customer.subscriptions.get_mut(at)) {
        Some(held) => *held = subscription,
        None => customer.subscriptions.push(subscription),
    }
    customer.subscriptions.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(())
}
