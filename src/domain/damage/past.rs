//! What customers were before, as the journal tells it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::change::Change;
use crate::domain::plan::contact::Contact;
use crate::domain::plan::customer::{Customer, RelationState, Relationship};
use crate::domain::plan::ids::{CustomerId, ProviderId};

/// The key of an edit that brings a list of customers in.
const IMPORT: &str = "edit-import";

/// One change of a customer.
#[derive(Clone, Debug)]
struct Step {
    is_import: bool,
    before: Option<Arc<Customer>>,
    after: Option<Arc<Customer>>,
}

/// What happened to customers, the newest first.
#[derive(Clone, Debug, Default)]
pub struct Past(BTreeMap<CustomerId, Vec<Step>>);

impl Past {
    /// Adds an edit that is older than all before it; `what` is the key that names it.
    pub fn add(&mut self, what: &str, changes: Vec<Change>) {
        for change in changes {
            let Change::Customer { before, after } = change else { continue };
            let Some(id) = before.as_ref().or(after.as_ref()).map(|customer| customer.id) else { continue };
            self.0.entry(id).or_default().push(Step { is_import: what == IMPORT, before, after });
        }
    }

    fn steps(&self, id: CustomerId) -> impl Iterator<Item = &Step> {
        self.0.get(&id).into_iter().flatten()
    }

    /// The latest earlier name that is as wanted.
    pub(super) fn name(&self, id: CustomerId, is_wanted: impl Fn(&str) -> bool) -> Option<String> {
        let names = self.steps(id).filter_map(|step| step.before.as_ref()).map(|customer| &customer.name);
        names.filter(|name| is_wanted(name)).map(Clone::clone).next()
    }

    /// The latest earlier name of the same contact that is as wanted.
    pub(super) fn contact_name(
        &self,
        id: CustomerId,
        contact: &Contact,
        is_wanted: impl Fn(&str) -> bool,
    ) -> Option<String> {
        let before = self.steps(id).filter_map(|step| step.before.as_ref());
        let same = before.filter_map(|customer| {
            customer.contacts.iter().find(|held| held.email.is_some() && held.email == contact.email)
        });
        same.map(|held| &held.name).find(|name| !name.is_empty() && is_wanted(name)).cloned()
    }

    /// The latest earlier relationships that are as wanted; none where the customer was not there yet.
    pub(super) fn relationships(
        &self,
        id: CustomerId,
        is_wanted: impl Fn(&[Relationship]) -> bool,
    ) -> Option<Vec<Relationship>> {
        let before = self.steps(id).map(|step| step.before.as_ref().map_or(&[][..], |held| &held.relationships));
        before.filter(|held| is_wanted(held)).map(<[Relationship]>::to_vec).next()
    }

    /// The state before an import took back that we see the relationship, together with a word that nobody explained;
    /// `None` when there was no such import, or the state changed since.
    pub(super) fn taken_back(
        &self,
        customer: &Customer,
        is_damaged: impl Fn(&[Relationship]) -> bool,
    ) -> Option<(ProviderId, RelationState)> {
        let imports = self.steps(customer.id).filter(|step| step.is_import);
        imports.filter_map(|step| Some((step.before.as_deref()?, step.after.as_deref()?))).find_map(
            |(before, after)| {
                let is_seen =
                    |state: &RelationState| matches!(state, RelationState::Accepted { verified_by_us: Some(_), .. });
                let lost = before
                    .relations
                    .iter()
                    .find(|held| is_seen(&held.state) && !is_seen(after.relation(held.provider)))?;
                let is_as_then = customer.relation(lost.provider) == after.relation(lost.provider);
                (is_as_then && is_damaged(&after.relationships)).then(|| (lost.provider, lost.state.clone()))
            },
        )
    }
}
