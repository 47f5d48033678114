//! Edits of customers, one or many at once, and what an import brings.

mod bin;
mod import;
mod own;
mod relation;
mod schedule;
mod subscriptions;
#[cfg(test)]
mod tests;
mod tracks;

use std::sync::Arc;

use super::{EditError, EditLabel};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::{Customer, RelationState};
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::field::Value;
use crate::domain::plan::gdap::GdapRequest;
use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::ids::{CustomerId, OwnFieldId, is_same_id};
use crate::domain::plan::moment::Stamp;
use crate::domain::plan::subscription::Subscription;
use crate::domain::plan::task::Evidence;
use crate::domain::plan::track::TrackKind;
use crate::domain::table::Record as _;

pub use import::ImportEdit;
pub(super) use import::{apply_import, import_label};
pub(super) use relation::set_relation;
pub use schedule::Scheduled;
pub use subscriptions::{ChosenSubscriptions, SubscriptionChange};
pub use tracks::TrackStep;

/// What happens to customers. The ones for many are one step, whatever the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CustomerEdit {
    /// The customer is to be like this, new or not.
    Put(Box<Customer>),
    /// These customers go to the bin, with their own texts; they lose their place in rounds. Invitations stay: they happened.
    Remove {
        /// Who.
        customers: Vec<CustomerId>,
        /// Who removed them, and when.
        stamp: Stamp,
    },
    /// These customers come back from the bin.
    Restore(Vec<CustomerId>),
    /// They came to a stage on one of their tracks.
    Advance {
        /// Who.
        customers: Vec<CustomerId>,
        /// To which stage of which track, on which day.
        to: Box<TrackStep>,
    },
    /// The latest move on this track is taken back.
    TakeBack {
        /// Whose.
        customers: Vec<CustomerId>,
        /// On which track.
        track: TrackKind,
    },
    /// One more thing proves where a track stands, or an earlier move on it.
    Prove {
        /// Whose.
        customer: CustomerId,
        /// Which track; it has a move already.
        track: TrackKind,
        /// The move, by its place; `None`: where the track stands.
        at: Option<usize>,
        /// The evidence; the same contents count once.
        evidence: Box<Evidence>,
    },
    /// A piece of evidence of a track counts no longer; its file stays.
    Unprove {
        /// Whose.
        customer: CustomerId,
        /// Which track.
        track: TrackKind,
        /// The move, by its place; `None`: where the track stands.
        at: Option<usize>,
        /// Which.
        hash: ContentHash,
    },
    /// A field whose value is chosen from a list holds this; one that cannot stays as it is. For what is typed there is
    /// [`Self::Put`], which looks at names and IDs.
    Set {
        /// The customers.
        customers: Vec<CustomerId>,
        /// Which field.
        field: CustomerField,
        /// What it holds then.
        value: Value<'static>,
    },
    /// A subscription is to be like this, new or not.
    PutSubscription {
        /// Whose.
        customer: CustomerId,
        /// The subscription; of two with one id the older one is replaced.
        subscription: Box<Subscription>,
    },
    /// Many subscriptions are to be of this kind, meant for these, or trials.
    SetSubscriptions {
        /// Which.
        chosen: subscriptions::ChosenSubscriptions,
        /// What they are to be.
        to: subscriptions::SubscriptionChange,
    },
    /// A subscription leaves the list.
    RemoveSubscription {
        /// Whose.
        customer: CustomerId,
        /// Its id.
        id: String,
    },
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
    /// What an import damaged is put right: these customers are to be like this.
    Mend(Vec<Customer>),
    /// A proposal is accepted: these customers are moved then, by them, in these waves.
    Schedule(Vec<Scheduled>),
    /// These customers have these GDAP requests from now on, whatever they had.
    RequestGdap(Vec<(CustomerId, GdapRequest)>),
    /// What these customers hold in a field of our own.
    SetOwn {
        /// The customers.
        customers: Vec<CustomerId>,
        /// Which field.
        field: OwnFieldId,
        /// As somebody typed it; blank: nothing.
        text: String,
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

fn put(plan: &mut Plan, mut customer: Customer) -> Result<(), EditError> {
    customer.name = customer.name.trim().to_owned();
    if customer.name.is_empty() {
        return Err(EditError::NameMissing);
    }
    customer.tags.sort_unstable();
    customer.tags.dedup();
    customer.relationships.sort_unstable();
    customer.relationships.dedup();
    customer.give_ids();
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
        CustomerEdit::Remove { customers, stamp } => {
            bin::remove(plan, customers, stamp);
            Ok(())
        }
        CustomerEdit::Restore(customers) => bin::restore(plan, customers),
        CustomerEdit::Advance { customers, to } => each(plan, customers, |_, customer| tracks::advance(customer, to)),
        CustomerEdit::TakeBack { customers, track } => each(plan, customers, |_, customer| {
            tracks::take_back(customer, *track);
            Ok(())
        }),
        CustomerEdit::Prove { customer, track, at, evidence } => {
            each(plan, &[*customer], |_, customer| tracks::prove(customer, (*track, *at), evidence))
        }
        CustomerEdit::Unprove { customer, track, at, hash } => {
            each(plan, &[*customer], |_, customer| tracks::unprove(customer, (*track, *at), hash))
        }
        CustomerEdit::Mend(customers) => {
            for customer in customers {
                put(plan, customer.clone())?;
            }
            Ok(())
        }
        CustomerEdit::Set { value, .. } if !value.is_known(plan) => Err(EditError::Gone),
        CustomerEdit::Set { customers, field, value } => each(plan, customers, |_, customer| {
            field.set(customer, value.clone());
            Ok(())
        }),
        CustomerEdit::PutSubscription { customer, subscription } => {
            each(plan, &[*customer], |_, customer| subscriptions::put(customer, subscription))
        }
        CustomerEdit::SetSubscriptions { chosen, to } => {
            let customers: Vec<CustomerId> = chosen.keys().copied().collect();
            each(plan, &customers, |_, customer| {
                let ids = chosen.get(&customer.id).map_or(&[][..], Vec::as_slice);
                subscriptions::change(customer, ids, *to);
                Ok(())
            })
        }
        CustomerEdit::RemoveSubscription { customer, id } => each(plan, &[*customer], |_, customer| {
            // Of doubled ones only the one that was meant.
            let is_exact = customer.subscriptions.iter().any(|subscription| subscription.id == *id);
            customer.subscriptions.retain(|subscription| {
                if is_exact { subscription.id != *id } else { !is_same_id(&subscription.id, id) }
            });
            Ok(())
        }),
        CustomerEdit::SetRelation { customers, state } => {
            each(plan, customers, |plan, customer| relation::set_relation(plan, customer, state))
        }
        CustomerEdit::Verify { customers, by, stamp } => {
            each(plan, customers, |plan, customer| relation::verify(plan, customer, *by, stamp.as_ref()))
        }
        CustomerEdit::Schedule(all) => schedule::apply(plan, all),
        CustomerEdit::RequestGdap(all) => all.iter().try_for_each(|(id, request)| {
            each(plan, &[*id], |_, customer| {
                tracks::request_gdap(customer, request);
                Ok(())
            })
        }),
        CustomerEdit::SetOwn { customers, field, text } => own::set(plan, customers, *field, text),
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
        CustomerEdit::Remove { customers, .. } => named("edit-customer-remove", customers),
        CustomerEdit::Restore(customers) => match customers.as_slice() {
            [id] => EditLabel::one("edit-customer-restore", plan.bin.get(*id).map_or("", |b| &b.customer.name)),
            several => EditLabel::many("edit-customer-restore", several.len()),
        },
        CustomerEdit::Advance { customers, to } => named(tracks::came_key(to), customers),
        CustomerEdit::TakeBack { customers, track } => named(tracks::back_key(*track), customers),
        CustomerEdit::Prove { evidence, .. } => EditLabel::one("edit-evidence", &evidence.name),
        CustomerEdit::Unprove { .. } => EditLabel::one("edit-evidence-remove", ""),
        CustomerEdit::Mend(customers) => EditLabel::many("edit-mend", customers.len()),
        CustomerEdit::Set { customers, field, .. } => named(field.uses().edit, customers),
        CustomerEdit::PutSubscription { customer, .. } => named("edit-subscription", &[*customer]),
        CustomerEdit::SetSubscriptions { chosen, .. } => {
            EditLabel::many("edit-subscriptions", chosen.values().map(Vec::len).sum())
        }
        CustomerEdit::RemoveSubscription { customer, .. } => named("edit-subscription-remove", &[*customer]),
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
        CustomerEdit::Schedule(all) => EditLabel::many("edit-schedule", all.len()),
        CustomerEdit::RequestGdap(all) => {
            named("edit-customer-gdap", &all.iter().map(|(id, _)| *id).collect::<Vec<_>>())
        }
        CustomerEdit::SetOwn { customers, .. } => named("edit-customer-own", customers),
        CustomerEdit::SetTag { customers, on, .. } => {
            named(if *on { "edit-tag" } else { "edit-tag-remove" }, customers)
        }
    }
}
