//! The bin: removed customers stay in it for the life of the plan, and come back with everything that names them.

use std::sync::Arc;

use crate::domain::edit::EditError;
use crate::domain::plan::Plan;
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::{CustomerId, DraftId};
use crate::domain::plan::moment::Stamp;
use crate::domain::plan::view::Binned;

/// Customers that are gone already are passed over.
pub(super) fn remove(plan: &mut Plan, ids: &[CustomerId], stamp: &Stamp) {
    let mut gone = ids.to_vec();
    gone.sort_unstable();
    let is_gone = |id: CustomerId| gone.binary_search(&id).is_ok();
    let mut texts: Vec<_> = plan.own_texts.iter().filter(|own| is_gone(own.customer)).cloned().collect();
    let all: Vec<DraftId> = texts.iter().map(|own| own.id).collect();
    for &id in ids {
        let Some(customer) = plan.customers.get(id).cloned() else { continue };
        let (its, others): (Vec<_>, Vec<_>) = texts.into_iter().partition(|own| own.customer == id);
        texts = others;
        let own_texts = its.into_iter().map(Arc::unwrap_or_clone).collect();
        let binned = Binned { customer: Arc::unwrap_or_clone(customer), own_texts, removed: stamp.clone() };
        plan.bin.put(Arc::new(binned));
        plan.customers.remove(id);
    }
    for id in all {
        plan.own_texts.remove(id);
    }
    let rounds: Vec<_> = plan.rounds.iter().filter(|r| r.customers.iter().any(|&c| is_gone(c))).cloned().collect();
    for round in rounds {
        let mut round = (*round).clone();
        round.customers.retain(|&c| !is_gone(c));
        plan.rounds.put(Arc::new(round));
    }
}

/// Out of the bin and back into the list.
pub(super) fn restore(plan: &mut Plan, ids: &[CustomerId]) -> Result<(), EditError> {
    for &id in ids {
        let binned = plan.bin.get(id).cloned().ok_or(EditError::Gone)?;
        let tenant = binned.customer.microsoft_id;
        let twin = plan.customers.iter().find(|customer| tenant.is_some() && customer.microsoft_id == tenant);
        if let Some(twin) = twin {
            return Err(EditError::TenantTaken { by: twin.name.clone() });
        }
        let mut customer = binned.customer.clone();
        for field in CustomerField::ALL {
            if !field.get(&customer).is_known(plan) {
                field.set(&mut customer, Value::Nothing);
            }
        }
        customer.relations.retain(|relation| plan.providers.get(relation.provider).is_some());
        plan.customers.put(Arc::new(customer));
        for own in &binned.own_texts {
            plan.own_texts.put(Arc::new(own.clone()));
        }
        plan.bin.remove(id);
    }
    Ok(())
}
