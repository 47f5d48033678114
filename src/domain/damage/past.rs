//! What customers were before, as the journal tells it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::change::{Change, RecordChange};
use crate::domain::history::CustomerChange;
use crate::domain::plan::contact::Contact;
use crate::domain::plan::customer::{Customer, RelationState, Relationship};
use crate::domain::plan::ids::{CustomerId, ProviderId};

/// The key of an import by a program that did not weigh texts and words yet; what was imported since was chosen.
const IMPORT: &str = "edit-import";

/// What happened to customers, the newest first: whether it was such an import, and what it did.
#[derive(Clone, Debug, Default)]
pub struct Past(BTreeMap<CustomerId, Vec<(bool, RecordChange<Customer>)>>);

impl Past {
    /// Adds an edit that is older than all before it; `what` is the key that names it.
    pub fn add(&mut self, what: &str, changes: Vec<Change>) {
        for change in changes {
            let Change::Customer(change) = change else { continue };
            self.0.entry(change.id()).or_default().push((what == IMPORT, change));
        }
    }

    /// What happened to this customer until it was what it is.
    pub(super) fn of(&self, customer: &Arc<Customer>) -> CustomerPast {
        let own = self.0.get(&customer.id).map_or(&[][..], Vec::as_slice);
        let steps = CustomerChange::back_from(Some(customer), own.iter().map(|(_, change)| change));
        CustomerPast(own.iter().map(|(is_import, _)| *is_import).zip(steps).collect())
    }
}

/// What happened to one customer, the newest first.
pub(super) struct CustomerPast(Vec<(bool, CustomerChange)>);

impl CustomerPast {
    /// Whether anything is known of what happened to this customer.
    pub(super) fn is_known(&self) -> bool {
        !self.0.is_empty()
    }

    /// The newest step that made this part of the customer what it is now, if that was such an import: the customer
    /// before and after it. `Err`: the journal does not hold the step any more. `Ok(None)`: somebody wrote it.
    fn import_that_made<T: PartialEq>(
        &self,
        now: &Customer,
        part: impl Fn(&Customer) -> T,
    ) -> Result<Option<(Option<&Customer>, &Customer)>, Unknown> {
        let is_now = part(now);
        let changed = self.0.iter().find(|(_, step)| {
            let [before, after] = [&step.before, &step.after].map(|side| side.as_deref().map(&part));
            before != after
        });
        let (is_import, step) = changed.ok_or(Unknown)?;
        let Some(after) = step.after.as_deref().filter(|after| part(after) == is_now) else { return Err(Unknown) };
        Ok(is_import.then_some((step.before.as_deref(), after)))
    }

    /// What the customer's name was before such an import wrote it.
    pub(super) fn name(&self, customer: &Customer) -> Before<String> {
        match self.import_that_made(customer, |one| one.name.clone()) {
            Err(Unknown) => Before::Unknown,
            Ok(None) => Before::Kept,
            Ok(Some((before, _))) => before.map_or(Before::Unknown, |before| Before::Was(before.name.clone())),
        }
    }

    /// What a text was before such an import wrote it; `text` is `None` where it is not there.
    fn text(&self, customer: &Customer, text: impl Fn(&Customer) -> Option<String>) -> Before<String> {
        match self.import_that_made(customer, &text) {
            Err(Unknown) => Before::Unknown,
            Ok(None) => Before::Kept,
            Ok(Some((before, _))) => before.and_then(text).map_or(Before::Unknown, Before::Was),
        }
    }

    /// What the name of this contact was. One without an address is known by its name only, and so had no other one.
    pub(super) fn contact_name(&self, customer: &Customer, contact: &Contact) -> Before<String> {
        if contact.email.is_some() {
            self.text(customer, |one| contact_with(one, contact).map(|held| held.name.clone()))
        } else {
            let is_it = |held: &Contact| held.email.is_none() && held.name == contact.name;
            self.text(customer, |one| one.contacts.iter().find(|held| is_it(held)).map(|held| held.name.clone()))
        }
    }

    /// How this contact was addressed.
    pub(super) fn form_of_address(&self, customer: &Customer, contact: &Contact) -> Before<String> {
        self.text(customer, |one| contact_with(one, contact).map(|held| held.form_of_address.clone()))
    }

    /// Whether such an import added this tag.
    pub(super) fn tag(&self, customer: &Customer, tag: &String) -> Before<String> {
        match self.import_that_made(customer, |one| one.tags.contains(tag)) {
            Err(Unknown) => Before::Unknown,
            Ok(None) => Before::Kept,
            Ok(Some(_)) => Before::Absent,
        }
    }

    /// What the product of this subscription was.
    pub(super) fn product(&self, customer: &Customer, id: &str) -> Before<String> {
        let of = |one: &Customer| one.subscriptions.iter().find(|held| held.id == id).map(|held| held.product.clone());
        self.text(customer, of)
    }

    /// The relationships before such an import wrote the first of these words; none where the customer was not there.
    pub(super) fn relationships(&self, is_open: impl Fn(&Relationship) -> bool) -> Option<Vec<Relationship>> {
        let holds =
            |side: &Option<Arc<Customer>>| side.as_ref().is_some_and(|one| one.relationships.iter().any(&is_open));
        let made = |step: &CustomerChange| holds(&step.after) && !holds(&step.before);
        let (_, step) = self.0.iter().find(|(is_import, step)| *is_import && made(step))?;
        Some(step.before.as_ref().map(|before| before.relationships.clone()).unwrap_or_default())
    }

    /// The states before such an import took back that we see the relationship, together with a word that nobody
    /// explained; not those that somebody touched since.
    pub(super) fn taken_back(
        &self,
        customer: &Customer,
        is_damaged: impl Fn(&[Relationship]) -> bool,
    ) -> Vec<(ProviderId, RelationState)> {
        let is_seen = |state: &RelationState| matches!(state, RelationState::Accepted { verified_by_us: Some(_), .. });
        let lost = customer.relations.iter().filter(|held| !is_seen(&held.state)).filter_map(|held| {
            let step = self.import_that_made(customer, |one| one.relation(held.provider).clone()).ok()??;
            let (before, after) = (step.0?, step.1);
            let earlier = before.relations.iter().find(|one| one.provider == held.provider)?;
            (is_seen(&earlier.state) && is_damaged(&after.relationships))
                .then(|| (held.provider, earlier.state.clone()))
        });
        lost.collect()
    }
}

/// The contact with the address of this one.
fn contact_with<'c>(customer: &'c Customer, contact: &Contact) -> Option<&'c Contact> {
    let email = contact.email.as_ref()?;
    customer.contacts.iter().find(|held| held.email.as_ref() == Some(email))
}

/// The journal does not hold it any more.
struct Unknown;

impl Before<String> {
    /// What was there, as far as that is known; empty: nothing.
    pub(super) fn known(self) -> Option<String> {
        match self {
            Self::Was(earlier) => Some(earlier),
            Self::Absent => Some(String::new()),
            Self::Unknown | Self::Kept => None,
        }
    }
}

/// What was there before an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Before<T> {
    /// This.
    Was(T),
    /// Nothing.
    Absent,
    /// The journal does not tell.
    Unknown,
    /// No such import wrote what is there now.
    Kept,
}
