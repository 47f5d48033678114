//! Edits of our company, our people, providers and their links.

use std::sync::Arc;

use super::{EditError, EditLabel};
use crate::domain::plan::Plan;
use crate::domain::plan::company::{Company, Person};
use crate::domain::plan::fields::Described as _;
use crate::domain::plan::ids::{LinkId, PersonId, ProviderId};
use crate::domain::plan::provider::{PartnerLetter, Provider, RelationshipLink};
use crate::domain::plan::task::Task;
use crate::domain::table::Record as _;

/// What happens to one of our people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersonEdit {
    /// The person is to be like this, new or not.
    Put(Person),
    /// The person leaves the list.
    Remove {
        /// The person.
        id: PersonId,
        /// Who gets the customers and the tasks; `None`: nobody.
        heir: Option<PersonId>,
    },
}

/// What happens to a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProviderEdit {
    /// The provider is to be like this, new or not; the first one becomes the plan's default.
    Put(Box<Provider>),
    /// These are to be like this, new or not, in one step; one that is refused stops all of them.
    PutAll(Vec<Provider>),
    /// A letter went to the provider.
    Sent {
        /// The provider.
        id: ProviderId,
        /// Which letter, by whom and when.
        letter: PartnerLetter,
    },
    /// The provider, its links and its marks leave the plan; refused while customers, invitations, requests or memos name it.
    Remove(ProviderId),
}

/// What happens to a relationship link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkEdit {
    /// This link counts from now on for its provider and cloud; an older one for the same pair leaves the plan.
    Put(Box<RelationshipLink>),
    /// The link leaves the plan.
    Remove(LinkId),
}

pub(super) fn put_company(plan: &mut Plan, company: &Company) -> Result<(), EditError> {
    if let Some(tenant) = company.tenant
        && let Some(provider) = plan.providers.iter().find(|p| p.tenant == Some(tenant))
    {
        return Err(EditError::TenantTaken { by: provider.name.clone() });
    }
    plan.company.put(Arc::new(company.clone()));
    Ok(())
}

pub(super) fn apply_person(plan: &mut Plan, edit: &PersonEdit) -> Result<(), EditError> {
    match edit {
        PersonEdit::Put(person) => {
            if person.name.trim().is_empty() {
                return Err(EditError::NameMissing);
            }
            let mut person = person.clone();
            person.roles.sort_unstable();
            person.roles.dedup();
            plan.people.put(Arc::new(person));
        }
        PersonEdit::Remove { id, heir } => {
            if heir.is_some_and(|heir| heir == *id || plan.people.get(heir).is_none()) {
                return Err(EditError::Gone);
            }
            let customers: Vec<_> = plan.customers.iter().filter(|c| c.names_person(*id)).cloned().collect();
            for customer in customers {
                plan.customers.put(Arc::new(customer.with_heir(*id, *heir)));
            }
            let tasks: Vec<_> = plan.tasks.iter().filter(|task| task.owner == Some(*id)).cloned().collect();
            for task in tasks {
                plan.tasks.put(Arc::new(Task { owner: *heir, ..(*task).clone() }));
            }
            super::record::hand_over_all(plan, *id, *heir);
            plan.people.remove(*id);
        }
    }
    Ok(())
}

pub(super) fn person_label(plan: &Plan, edit: &PersonEdit) -> EditLabel {
    match edit {
        PersonEdit::Put(person) => EditLabel::one("edit-person", &person.name),
        PersonEdit::Remove { id, .. } => {
            EditLabel::one("edit-person-remove", plan.people.get(*id).map_or("", |person| &person.name))
        }
    }
}

fn put_provider(plan: &mut Plan, provider: &Provider) -> Result<(), EditError> {
    if provider.name.trim().is_empty() {
        return Err(EditError::NameMissing);
    }
    if let Some(tenant) = provider.tenant {
        if plan.us().tenant == Some(tenant) {
            return Err(EditError::OwnTenant);
        }
        let twin = plan.providers.iter().find(|p| p.id != provider.id && p.tenant == Some(tenant));
        if let Some(twin) = twin {
            return Err(EditError::TenantTaken { by: twin.name.clone() });
        }
    }
    let mut provider = provider.clone();
    provider.languages.sort_unstable();
    provider.languages.dedup();
    provider.regions.sort_unstable();
    provider.regions.dedup();
    provider.mail_domains.sort_unstable();
    provider.mail_domains.dedup();
    provider.give_ids();
    let (id, is_archived) = (provider.id, provider.archived.is_some());
    plan.providers.put(Arc::new(provider));
    let mut info = plan.about();
    if info.default_provider.is_none() && !is_archived {
        info.default_provider = Some(id);
        plan.info.put(Arc::new(info));
    } else if info.default_provider == Some(id) && is_archived {
        return Err(EditError::ProviderIsDefault);
    }
    Ok(())
}

pub(super) fn apply_provider(plan: &mut Plan, edit: &ProviderEdit) -> Result<(), EditError> {
    match edit {
        ProviderEdit::Put(provider) => put_provider(plan, provider)?,
        ProviderEdit::PutAll(providers) => providers.iter().try_for_each(|provider| put_provider(plan, provider))?,
        ProviderEdit::Sent { id, letter } => {
            let mut provider = (**plan.providers.get(*id).ok_or(EditError::Gone)?).clone();
            provider.letters.push(letter.clone());
            plan.providers.put(Arc::new(provider));
        }
        ProviderEdit::Remove(id) => {
            let names_it = |c: &&Arc<crate::domain::plan::customer::Customer>| {
                c.provider == Some(*id) || c.relations.iter().any(|r| r.provider == *id)
            };
            let n_customers = plan.customers.iter().filter(names_it).count();
            let is_named = plan.invitations.iter().any(|i| i.provider == *id)
                || plan.partnerships.iter().any(|p| p.provider == *id)
                || plan.tenant_requests.iter().any(|r| r.provider == *id)
                || plan.transfers.iter().any(|transfer| transfer.provider == Some(*id))
                || plan.choices.iter().any(|choice| choice.chosen.contains(id));
            if 0 < n_customers || is_named {
                return Err(EditError::ProviderInUse { n_customers });
            }
            let marks: Vec<_> =
                plan.marks.iter().filter(|m| m.provider == *id).map(|m| (m.provider, m.criterion)).collect();
            for mark in marks {
                plan.marks.remove(mark);
            }
            let links: Vec<LinkId> = plan.links.iter().filter(|l| l.provider == *id).map(|l| l.id).collect();
            for link in links {
                plan.links.remove(link);
            }
            plan.providers.remove(*id);
            let mut info = plan.about();
            if info.default_provider == Some(*id) {
                info.default_provider = plan.providers.iter().next().map(|p| p.id);
                plan.info.put(Arc::new(info));
            }
        }
    }
    Ok(())
}

pub(super) fn provider_label(plan: &Plan, edit: &ProviderEdit) -> EditLabel {
    match edit {
        ProviderEdit::Put(provider) => EditLabel::one("edit-provider", &provider.name),
        ProviderEdit::PutAll(providers) => match providers.as_slice() {
            [only] => EditLabel::one("edit-provider", &only.name),
            several => EditLabel::many("edit-providers", several.len()),
        },
        ProviderEdit::Sent { id, .. } => {
            EditLabel::one("edit-provider-letter", plan.providers.get(*id).map_or("", |provider| &provider.name))
        }
        ProviderEdit::Remove(id) => {
            EditLabel::one("edit-provider-remove", plan.providers.get(*id).map_or("", |provider| &provider.name))
        }
    }
}

pub(super) fn apply_link(plan: &mut Plan, edit: &LinkEdit) -> Result<(), EditError> {
    match edit {
        LinkEdit::Put(link) => {
            if plan.providers.get(link.provider).is_none() {
                return Err(EditError::Gone);
            }
            if !link.fingerprint.verify(&link.text) {
                return Err(EditError::LinkChanged);
            }
            let same_pair = |l: &&Arc<RelationshipLink>| l.provider == link.provider && l.cloud == link.cloud;
            let older: Vec<LinkId> = plan.links.iter().filter(same_pair).map(|l| l.id).collect();
            for id in older {
                plan.links.remove(id);
            }
            plan.links.put(Arc::new((**link).clone()));
        }
        LinkEdit::Remove(id) => plan.links.remove(*id),
    }
    Ok(())
}

pub(super) fn link_label(plan: &Plan, edit: &LinkEdit) -> EditLabel {
    let (key, provider) = match edit {
        LinkEdit::Put(link) => ("edit-link", Some(link.provider)),
        LinkEdit::Remove(id) => ("edit-link-remove", plan.links.get(*id).map(|link| link.provider)),
    };
    let name = provider.and_then(|id| plan.providers.get(id)).map_or("", |provider| &provider.name);
    EditLabel::one(key, name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::Edit;
    use crate::domain::plan::moment::Moment;
    use crate::domain::sample::sample_plan;

    #[test]
    fn whoever_leaves_hands_over_customers_and_tasks_in_one_step() {
        let plan = sample_plan(Moment::parse("2026-11-22T08:00:00Z").unwrap()).unwrap();
        let busy = plan.people.iter().max_by_key(|person| plan.owned_by(person.id)).unwrap().id;
        let heir = plan.people.iter().map(|person| person.id).find(|id| *id != busy);
        let (n_customers, n_tasks) = plan.owned_by(busy);
        assert!(0 < n_customers);
        let remove = |heir| plan.apply(&Edit::Person(PersonEdit::Remove { id: busy, heir }));
        let before = plan.owned_by(heir.unwrap());
        let after = remove(heir).unwrap();
        assert!(after.people.get(busy).is_none());
        assert_eq!(after.owned_by(heir.unwrap()), (before.0 + n_customers, before.1 + n_tasks));
        let alone = remove(None).unwrap();
        assert_eq!((alone.owned_by(busy), alone.owned_by(heir.unwrap())), ((0, 0), before));
        for nobody in [busy, PersonId::new(99)] {
            assert_eq!(remove(Some(nobody)).unwrap_err(), EditError::Gone);
        }
    }
}
