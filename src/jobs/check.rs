//! One look at every letter of a round.

use super::{Cancelled, JobProgress};
use crate::domain::compose::{CheckedRecipient, Composer, LetterOrder};
use crate::domain::link::LinkGrammar;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::CustomerId;

/// Composes the letter to each of `customers` and tells what was found, in their order; customers that are gone are left out.
///
/// # Errors
/// [`Cancelled`] when a newer look replaced this one.
pub fn check_letters(
    plan: &Plan,
    grammar: &LinkGrammar,
    order: LetterOrder,
    customers: &[CustomerId],
    progress: &JobProgress,
) -> Result<Vec<CheckedRecipient>, Cancelled> {
    let composer = Composer::new(plan, grammar, order);
    let mut found = Vec::with_capacity(customers.len());
    for (index, &id) in customers.iter().enumerate() {
        if index % 64 == 0 {
            progress.report(index, customers.len())?;
        }
        found.extend(plan.customers.get(id).map(|customer| composer.check(customer)));
    }
    Ok(found)
}
