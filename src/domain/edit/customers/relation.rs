//! What customers said to the invitation, and who saw it.

use crate::domain::edit::EditError;
use crate::domain::edit::customers::Side;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::{Customer, Relation, RelationState};
use crate::domain::plan::moment::Stamp;

/// Sets the relation with the customer's provider; a customer without provider has none to set.
pub(in crate::domain::edit) fn set_relation(
    plan: &Plan,
    customer: &mut Customer,
    state: &RelationState,
) -> Result<(), EditError> {
    let provider = plan.provider_of(customer).ok_or(EditError::Gone)?.id;
    let mut state = state.clone();
    let marks = match customer.relation(provider) {
        RelationState::Accepted { verified_by_us, verified_by_provider, .. } => {
            Some((verified_by_us.clone(), verified_by_provider.clone()))
        }
        RelationState::NotAsked | RelationState::Invited(_) | RelationState::Declined { .. } => None,
    };
    if let RelationState::Accepted { verified_by_us, verified_by_provider, .. } = &mut state
        && let Some((us, theirs)) = marks
    {
        *verified_by_us = verified_by_us.take().or(us);
        *verified_by_provider = verified_by_provider.take().or(theirs);
    }
    customer.relations.retain(|r| r.provider != provider);
    if state != RelationState::NotAsked {
        customer.relations.push(Relation { provider, state });
        customer.relations.sort_by_key(|r| r.provider);
    }
    Ok(())
}

pub(super) fn verify(plan: &Plan, customer: &mut Customer, by: Side, stamp: Option<&Stamp>) -> Result<(), EditError> {
    let provider = plan.provider_of(customer).ok_or(EditError::Gone)?.id;
    let name = customer.name.clone();
    let relation = customer.relations.iter_mut().find(|r| r.provider == provider);
    let Some(Relation { state: RelationState::Accepted { verified_by_us, verified_by_provider, .. }, .. }) = relation
    else {
        return Err(EditError::NotAccepted { customer: name });
    };
    match by {
        Side::Us => *verified_by_us = stamp.cloned(),
        Side::Provider => *verified_by_provider = stamp.cloned(),
    }
    Ok(())
}
