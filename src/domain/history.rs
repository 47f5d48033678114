//! What differs between two states of one customer, as data.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use chrono::NaiveDate;

use super::change::RecordChange;
use super::change::fields::{How, Noun as _};
use super::plan::contact::Contact;
use super::plan::customer::{Customer, Relation, RelationStage, RelationState};
use super::plan::customer_fields::CustomerField;
use super::plan::field;
use super::plan::ids::{OwnFieldId, ProviderId, is_same_id};
use super::plan::subscription::Subscription;
use super::plan::track::{
    AccessState, AgreementState, Consent, ConsentState, ConsentWay, TrackKind, Tracks, TransferState,
};

/// What one edit did to a customer; `None` before means added, `None` after means removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerChange {
    /// The customer as it was.
    pub before: Option<Arc<Customer>>,
    /// The customer as it was afterwards.
    pub after: Option<Arc<Customer>>,
}

impl CustomerChange {
    /// What each of these changes, the newest first, did to a customer that is `now` what the newest one left; `None`: gone.
    ///
    /// A change holds only the fields that it is about; the others are taken from what the changes after it left.
    pub fn back_from<'c>(
        now: Option<&Arc<Customer>>,
        changes: impl IntoIterator<Item = &'c RecordChange<Customer>>,
    ) -> Vec<Self> {
        let mut state = now.cloned();
        let put = |state: &Option<Arc<Customer>>, id, change: &RecordChange<Customer>| {
            let RecordChange::Changed { fields, .. } = change else { return None };
            let mut customer = state.as_ref().map_or_else(|| Customer::new(id, ""), |state| Customer::clone(state));
            let _fits = customer.put(fields, How::Always);
            Some(Arc::new(customer))
        };
        let mut steps = Vec::new();
        for change in changes {
            let step = match change {
                RecordChange::Added(customer) => Self { before: None, after: Some(customer.clone()) },
                RecordChange::Removed(customer) => Self { before: Some(customer.clone()), after: None },
                RecordChange::Changed { id, .. } => {
                    let after = put(&state, *id, change);
                    Self { before: put(&after, *id, &change.inverse()), after }
                }
            };
            state = step.before.clone();
            steps.push(step);
        }
        steps
    }

    /// What differs; empty when the customer was added or removed.
    pub fn differences(&self) -> Vec<Difference> {
        match (&self.before, &self.after) {
            (Some(before), Some(after)) => differences(before, after),
            (None, _) | (_, None) => Vec::new(),
        }
    }
}

/// A part of a customer's record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CustomerPart {
    /// A field, or one entry of a list such as a contact.
    Of(CustomerField),
    /// Which contact comes first.
    ContactOrder,
    /// A field of our own.
    Own(OwnFieldId),
    /// Where the relation with this provider stands.
    Relation(ProviderId),
    /// What was said to sharing the relation.
    Consent,
    /// How that was said.
    ConsentWay,
    /// What proves where a track stands.
    Evidence(TrackKind),
    /// The customer agreement.
    Agreement,
    /// The transfer.
    Transfer,
    /// Our admin rights.
    Access,
    /// When they end.
    AccessEnds,
    /// The link of the request for them.
    GdapRequest,
}

/// What a field held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OldValue {
    /// What a field of the customer holds as a whole.
    Of(field::Value<'static>),
    /// A number of things.
    Count(usize),
    /// A person there.
    Contact(Box<Contact>),
    /// Where the relation stands.
    Relation(RelationStage),
    /// The customer declined, and this is why; never empty.
    Declined(String),
    /// What was said to sharing the relation.
    Consent(ConsentState),
    /// How it was said.
    ConsentWay(ConsentWay),
    /// The customer agreement.
    Agreement(AgreementState),
    /// The transfer.
    Transfer(TransferState),
    /// Our admin rights.
    Access(AccessState),
    /// A day.
    Day(NaiveDate),
    /// What was bought.
    Subscription(Box<Subscription>),
}

impl OldValue {
    /// Nothing, or what is taken where nothing is said.
    pub const NOTHING: Self = Self::Of(field::Value::Nothing);
}

/// One field that is not as it was. Both values may look the same: then a detail below it changed, such as a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which.
    pub field: CustomerPart,
    /// As it was.
    pub before: OldValue,
    /// As it was afterwards.
    pub after: OldValue,
}

fn push(found: &mut Vec<Difference>, field: CustomerPart, is_same: bool, before: OldValue, after: OldValue) {
    if !is_same {
        found.push(Difference { field, before, after });
    }
}

fn compare<T: PartialEq>(
    found: &mut Vec<Difference>,
    field: CustomerPart,
    both: [&T; 2],
    value: impl Fn(&T) -> OldValue,
) {
    push(found, field, both[0] == both[1], value(both[0]), value(both[1]));
}

fn optional<T>(held: Option<&T>, value: impl FnOnce(&T) -> OldValue) -> OldValue {
    held.map_or(OldValue::NOTHING, value)
}

/// What differs, in the order of the customer's sheet.
pub fn differences(before: &Customer, after: &Customer) -> Vec<Difference> {
    let found = &mut Vec::new();
    for &field in CustomerField::ALL {
        match field {
            CustomerField::Relations => of_relations(found, &before.relations, &after.relations),
            CustomerField::Tracks => of_tracks(found, before.tracks(), after.tracks()),
            CustomerField::Proofs => {
                let proofs = [&before.proofs, &after.proofs];
                compare(found, CustomerPart::Of(field), proofs, |held| OldValue::Count(held.len()));
            }
            CustomerField::Own => of_own(found, before, after),
            CustomerField::Contacts => of_contacts(found, &before.contacts, &after.contacts),
            CustomerField::Subscriptions => of_subscriptions(found, &before.subscriptions, &after.subscriptions),
            field => {
                let [held, holds] = [before, after].map(|customer| OldValue::Of(field.get(customer).into_owned()));
                push(found, CustomerPart::Of(field), field.is_same(before, after), held, holds);
            }
        }
    }
    std::mem::take(found)
}

fn relation_value(state: &RelationState) -> OldValue {
    match state {
        RelationState::Declined { reason, .. } if !reason.is_empty() => OldValue::Declined(reason.clone()),
        RelationState::NotAsked
        | RelationState::Invited(_)
        | RelationState::Accepted { .. }
        | RelationState::Declined { .. } => OldValue::Relation(state.stage()),
    }
}

fn of_relations(found: &mut Vec<Difference>, before: &[Relation], after: &[Relation]) {
    let state = |relations: &[Relation], provider| {
        let held = relations.iter().find(|relation| relation.provider == provider);
        held.map(|relation| relation.state.clone()).unwrap_or_default()
    };
    let added = after.iter().filter(|new| before.iter().all(|old| old.provider != new.provider));
    for provider in before.iter().chain(added).map(|relation| relation.provider) {
        let both = [&state(before, provider), &state(after, provider)];
        compare(found, CustomerPart::Relation(provider), both, relation_value);
    }
}

fn of_own(found: &mut Vec<Difference>, before: &Customer, after: &Customer) {
    let added = after.own.iter().filter(|new| before.own.iter().all(|old| old.id != new.id));
    for id in before.own.iter().chain(added).map(|held| held.id) {
        let both = [&before.own_text(id).to_owned(), &after.own_text(id).to_owned()];
        compare(found, CustomerPart::Own(id), both, |text| {
            if text.is_empty() { OldValue::NOTHING } else { OldValue::Of(field::Value::Text(text.clone().into())) }
        });
    }
}

fn of_tracks(found: &mut Vec<Difference>, before: &Tracks, after: &Tracks) {
    let Tracks { consent, agreement, transfer, access, access_ends, gdap } = before;
    let nothing = Consent::default();
    let consents = [consent.as_ref().unwrap_or(&nothing), after.consent.as_ref().unwrap_or(&nothing)];
    compare(found, CustomerPart::Consent, [&consents[0].moves.bare(), &consents[1].moves.bare()], |moves| {
        OldValue::Consent(moves.state())
    });
    compare(found, CustomerPart::ConsentWay, consents.map(|consent| &consent.way), |way| OldValue::ConsentWay(*way));
    let moves = [&agreement.bare(), &after.agreement.bare()];
    compare(found, CustomerPart::Agreement, moves, |moves| OldValue::Agreement(moves.state()));
    let moves = [&transfer.bare(), &after.transfer.bare()];
    compare(found, CustomerPart::Transfer, moves, |moves| OldValue::Transfer(moves.state()));
    let moves = [&access.bare(), &after.access.bare()];
    compare(found, CustomerPart::Access, moves, |moves| OldValue::Access(moves.state()));
    for track in TrackKind::ALL {
        let evidence = [&before.evidence(track), &after.evidence(track)];
        compare(found, CustomerPart::Evidence(track), evidence, |held| OldValue::Count(held.len()));
    }
    compare(found, CustomerPart::GdapRequest, [gdap, &after.gdap], |held| {
        optional(held.as_ref(), |request| OldValue::Day(request.made))
    });
    compare(found, CustomerPart::AccessEnds, [access_ends, &after.access_ends], |held| {
        optional(held.as_ref(), |day| OldValue::Day(*day))
    });
}

fn of_contacts(found: &mut Vec<Difference>, before: &[Contact], after: &[Contact]) {
    let with_id = |held: &[Contact], id| held.iter().find(|contact| contact.id == id).cloned();
    let added = after.iter().filter(|new| before.iter().all(|old| old.id != new.id));
    let n_before = found.len();
    for id in before.iter().chain(added).map(|contact| contact.id) {
        let both = [&with_id(before, id), &with_id(after, id)];
        compare(found, CustomerPart::Of(CustomerField::Contacts), both, |held| {
            optional(held.as_ref(), |contact| OldValue::Contact(Box::new(contact.clone())))
        });
    }
    if found.len() == n_before && before != after {
        let first =
            |contacts: &[Contact]| optional(contacts.first(), |first| OldValue::Contact(Box::new(first.clone())));
        push(found, CustomerPart::ContactOrder, false, first(before), first(after));
    }
}

fn of_subscriptions(found: &mut Vec<Difference>, before: &[Subscription], after: &[Subscription]) {
    let with_id = |held: &[Subscription], id: &str| held.iter().find(|held| is_same_id(&held.id, id)).cloned();
    let added = after.iter().filter(|new| before.iter().all(|old| !is_same_id(&old.id, &new.id)));
    for id in before.iter().chain(added).map(|subscription| &subscription.id) {
        let both = [&with_id(before, id), &with_id(after, id)];
        compare(found, CustomerPart::Of(CustomerField::Subscriptions), both, |held| {
            optional(held.as_ref(), |subscription| OldValue::Subscription(Box::new(subscription.clone())))
        });
    }
}
