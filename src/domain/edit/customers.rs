//! Edits of customers, one or many at once, and what an import brings.

use std::sync::Arc;

use super::{EditError, EditLabel};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::{Customer, Relation, RelationState, RelationshipWord};
use crate::domain::plan::ids::{CustomerId, DraftId, PersonId, ProviderId, ShapeId};
use crate::domain::plan::moment::Stamp;
use crate::domain::plan::shape::FileShape;

/// What happens to customers. The ones for many are one step, whatever the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CustomerEdit {
    /// The customer is to be like this, new or not.
    Put(Box<Customer>),
    /// These customers leave the plan, with their own texts and their place in rounds. Invitations stay: they happened.
    Remove(Vec<CustomerId>),
    /// What the customers said to their provider's and our invitation.
    SetRelation {
        /// Who said it.
        customers: Vec<CustomerId>,
        /// What they said; verification marks are kept when it is accepted already.
        state: RelationState,
    },
    /// Seen in Partner Center, by us or by the provider.
    Verify {
        /// Whose relation was seen.
        customers: Vec<CustomerId>,
        /// Who saw it.
        by: Side,
        /// Who recorded it, and when; `None` takes the mark back.
        stamp: Option<Stamp>,
    },
    /// Who of us looks after them; `None`: nobody.
    SetOwner {
        /// The customers.
        customers: Vec<CustomerId>,
        /// The person.
        owner: Option<PersonId>,
    },
    /// Their provider; `None`: the plan's default.
    SetProvider {
        /// The customers.
        customers: Vec<CustomerId>,
        /// The provider.
        provider: Option<ProviderId>,
    },
    /// Whether they carry this tag.
    SetTag {
        /// The customers.
        customers: Vec<CustomerId>,
        /// Trimmed when it is set; never empty.
        tag: String,
        /// `false` takes it off.
        on: bool,
    },
}

/// Who verified a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// We did.
    Us,
    /// The provider did.
    Provider,
}

/// What an import brings; made by the diff of a file against the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportEdit {
    /// New and changed customers as they are to be.
    pub customers: Vec<Customer>,
    /// Customers that the file no longer lists and that the user chose to remove.
    pub remove: Vec<CustomerId>,
    /// Newly explained words of the Relationship column.
    pub words: Vec<RelationshipWord>,
    /// The mapping to remember; `None` for a file that needs none.
    pub shape: Option<FileShape>,
    /// Set by the command line's `--into-sample` only.
    pub into_sample: bool,
}

fn put(plan: &mut Plan, mut customer: Customer) -> Result<(), EditError> {
    customer.name = customer.name.trim().to_owned();
    if customer.name.is_empty() {
        return Err(EditError::NameMissing);
    }
    customer.tags.sort_unstable();
    customer.tags.dedup();
    customer.relationships.sort_unstable();
    customer.relationships.dedup();
    plan.customers.put(Arc::new(customer));
    Ok(())
}

fn each(
    plan: &mut Plan,
    customers: &[CustomerId],
    mut change: impl FnMut(&Plan, &mut Customer) -> Result<(), EditError>,
) -> Result<(), EditError> {
    for &id in customers {
        let mut customer = (**plan.customers.get(id).ok_or(EditError::Gone)?).clone();
        change(plan, &mut customer)?;
        plan.customers.put(Arc::new(customer));
    }
    Ok(())
}

/// Sets the relation with the customer's provider; a customer without provider has none to set.
pub(super) fn set_relation(plan: &Plan, customer: &mut Customer, state: &RelationState) -> Result<(), EditError> {
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

fn verify(plan: &Plan, customer: &mut Customer, by: Side, stamp: Option<&Stamp>) -> Result<(), EditError> {
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

pub(super) fn apply(plan: &mut Plan, edit: &CustomerEdit) -> Result<(), EditError> {
    match edit {
        CustomerEdit::Put(customer) => {
            let held = plan.customers.get(customer.id).and_then(|c| c.microsoft_id);
            // An older twin, as a file may hold one, does not stand against other changes.
            if let Some(tenant) = customer.microsoft_id.filter(|_| customer.microsoft_id != held) {
                let twin = plan.customers.iter().find(|c| c.id != customer.id && c.microsoft_id == Some(tenant));
                if let Some(twin) = twin {
                    return Err(EditError::TenantTaken { by: twin.name.clone() });
                }
            }
            put(plan, (**customer).clone())
        }
        CustomerEdit::Remove(ids) => {
            remove(plan, ids);
            Ok(())
        }
        CustomerEdit::SetRelation { customers, state } => {
            each(plan, customers, |plan, customer| set_relation(plan, customer, state))
        }
        CustomerEdit::Verify { customers, by, stamp } => {
            each(plan, customers, |plan, customer| verify(plan, customer, *by, stamp.as_ref()))
        }
        CustomerEdit::SetOwner { customers, owner } => {
            if owner.is_some_and(|id| plan.people.get(id).is_none()) {
                return Err(EditError::Gone);
            }
            each(plan, customers, |_, customer| {
                customer.owner = *owner;
                Ok(())
            })
        }
        CustomerEdit::SetProvider { customers, provider } => {
            if provider.is_some_and(|id| plan.providers.get(id).is_none()) {
                return Err(EditError::Gone);
            }
            each(plan, customers, |_, customer| {
                customer.provider = *provider;
                Ok(())
            })
        }
        CustomerEdit::SetTag { customers, tag, on } => set_tag(plan, customers, tag.trim(), *on),
    }
}

fn set_tag(plan: &mut Plan, customers: &[CustomerId], tag: &str, on: bool) -> Result<(), EditError> {
    if tag.is_empty() {
        return Err(EditError::NameMissing);
    }
    each(plan, customers, |_, customer| {
        customer.tags.retain(|t| t != tag);
        if on {
            customer.tags.push(tag.to_owned());
            customer.tags.sort_unstable();
        }
        Ok(())
    })
}

fn remove(plan: &mut Plan, ids: &[CustomerId]) {
    let mut gone = ids.to_vec();
    gone.sort_unstable();
    let is_gone = |id: CustomerId| gone.binary_search(&id).is_ok();
    for &id in ids {
        plan.customers.remove(id);
    }
    let texts: Vec<DraftId> = plan.own_texts.iter().filter(|own| is_gone(own.customer)).map(|own| own.id).collect();
    for id in texts {
        plan.own_texts.remove(id);
    }
    let rounds: Vec<_> = plan.rounds.iter().filter(|r| r.customers.iter().any(|&c| is_gone(c))).cloned().collect();
    for round in rounds {
        let mut round = (*round).clone();
        round.customers.retain(|&c| !is_gone(c));
        plan.rounds.put(Arc::new(round));
    }
}

pub(super) fn apply_import(plan: &mut Plan, edit: &ImportEdit) -> Result<(), EditError> {
    if plan.about().sample && !edit.into_sample {
        return Err(EditError::SampleTakesNoImport);
    }
    for word in &edit.words {
        let known = plan.words.iter().find(|w| w.raw == word.raw).map(|w| w.id);
        plan.words.put(Arc::new(RelationshipWord { id: known.unwrap_or(word.id), ..word.clone() }));
    }
    if let Some(shape) = &edit.shape {
        let headers = |s: &FileShape| s.columns.iter().map(|c| c.header.clone()).collect::<Vec<_>>();
        let known: Option<ShapeId> = plan.shapes.iter().find(|s| headers(s) == headers(shape)).map(|s| s.id);
        plan.shapes.put(Arc::new(FileShape { id: known.unwrap_or(shape.id), ..shape.clone() }));
    }
    for customer in &edit.customers {
        put(plan, customer.clone())?;
    }
    remove(plan, &edit.remove);
    Ok(())
}

pub(super) fn label(plan: &Plan, edit: &CustomerEdit) -> EditLabel {
    let named = |key, ids: &[CustomerId]| match ids {
        [id] => EditLabel::one(key, plan.customers.get(*id).map_or("", |c| &c.name)),
        ids => EditLabel::many(key, ids.len()),
    };
    match edit {
        CustomerEdit::Put(customer) => {
            let is_new = plan.customers.get(customer.id).is_none();
            EditLabel::one(if is_new { "edit-customer-add" } else { "edit-customer" }, &customer.name)
        }
        CustomerEdit::Remove(ids) => named("edit-customer-remove", ids),
        CustomerEdit::SetRelation { customers, state } => named(
            match state {
                RelationState::NotAsked => "edit-relation-none",
                RelationState::Invited(_) => "edit-relation-invited",
                RelationState::Accepted { .. } => "edit-relation-accepted",
                RelationState::Declined { .. } => "edit-relation-declined",
            },
            customers,
        ),
        CustomerEdit::Verify { customers, stamp, .. } => {
            named(if stamp.is_some() { "edit-verify" } else { "edit-verify-remove" }, customers)
        }
        CustomerEdit::SetOwner { customers, .. } => named("edit-owner", customers),
        CustomerEdit::SetProvider { customers, .. } => named("edit-customer-provider", customers),
        CustomerEdit::SetTag { customers, on, .. } => {
            named(if *on { "edit-tag" } else { "edit-tag-remove" }, customers)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::Edit;
    use crate::domain::plan::AnyRecord;
    use crate::domain::plan::ids::TenantId;

    const TENANT: &str = "3c41a000-0000-4000-8000-00000000e0a7";

    fn plan(customers: impl IntoIterator<Item = Customer>) -> Plan {
        Plan::from_records(customers.into_iter().map(|c| AnyRecord::Customer(Arc::new(c))))
    }

    fn named(id: u64, tags: &[&str]) -> Customer {
        let tags = tags.iter().map(|&tag| tag.to_owned()).collect();
        Customer { tags, ..Customer::new(CustomerId::new(id), format!("Customer {id}")) }
    }

    #[track_caller]
    fn check_tag(before: &[&str], tag: &str, on: bool, after: &[&str]) {
        let plan = plan([named(1, before), named(2, &[])]);
        let customers = vec![CustomerId::new(1), CustomerId::new(2)];
        let newer = plan.apply(&Edit::Customer(CustomerEdit::SetTag { customers, tag: tag.into(), on })).unwrap();
        assert_eq!(newer.customers.get(CustomerId::new(1)).unwrap().tags, after);
        let second: &[&str] = if on { &[tag.trim()] } else { &[] };
        assert_eq!(newer.customers.get(CustomerId::new(2)).unwrap().tags, second);
    }

    #[test]
    fn tag_is_set_once_and_in_order() {
        check_tag(&["pilot"], " large ", true, &["large", "pilot"]);
        check_tag(&["large", "pilot"], "large", true, &["large", "pilot"]);
    }

    #[test]
    fn tag_is_taken_off() {
        check_tag(&["large", "pilot"], "large", false, &["pilot"]);
        check_tag(&["pilot"], "large", false, &["pilot"]);
    }

    #[test]
    fn blank_tag_is_refused() {
        let edit = CustomerEdit::SetTag { customers: vec![], tag: " ".into(), on: true };
        assert_eq!(plan([]).apply(&Edit::Customer(edit)), Err(EditError::NameMissing));
    }

    #[test]
    fn an_older_twin_does_not_stand_against_a_new_name() {
        let tenant = TenantId::parse(TENANT).ok();
        let twin = |id| Customer { microsoft_id: tenant, ..named(id, &[]) };
        let put = |plan: &Plan, customer| plan.apply(&Edit::Customer(CustomerEdit::Put(Box::new(customer))));
        let plan = plan([twin(1), twin(2), named(3, &[])]);
        assert!(put(&plan, Customer { name: "Renamed".into(), ..twin(2) }).is_ok());
        assert_eq!(put(&plan, twin(3)), Err(EditError::TenantTaken { by: "Customer 1".into() }));
    }
}
