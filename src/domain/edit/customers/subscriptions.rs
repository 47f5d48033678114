//! Subscriptions of one customer.

use crate::domain::edit::EditError;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::is_same_id;
use crate::domain::plan::moment::is_plausible;
use crate::domain::plan::subscription::Subscription;

pub(super) fn put(customer: &mut Customer, subscription: &Subscription) -> Result<(), EditError> {
    let mut subscription = subscription.clone();
    subscription.product = subscription.product.trim().to_owned();
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
