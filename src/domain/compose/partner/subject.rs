//! What a letter to a partner is about, and whom it can go to.

use crate::domain::draft::{Language, PartnerLetterKind};
use crate::domain::moves::AskedRequests;
use crate::domain::plan::Plan;
use crate::domain::plan::company::StaffRole;
use crate::domain::plan::contact::{Country, EmailAddress};
use crate::domain::plan::ids::{PartnershipId, ProviderId, TenantRequestId};
use crate::domain::plan::partnership::{Partnership, TenantRequest};
use crate::domain::plan::provider::{Provider, ProviderRole};
use crate::domain::rules::BilingualText;

/// What a letter is about.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The occasion.
    pub kind: PartnerLetterKind,
    /// The provider that it goes to, or that it speaks of.
    pub provider: &'a Provider,
    /// Brings the link of [`PartnerLetterKind::AskAdmin`]; others need none.
    pub partnership: Option<&'a Partnership>,
    /// The new customer of [`PartnerLetterKind::NewTenant`]; others need none.
    pub request: Option<&'a TenantRequest>,
    /// The questions of [`PartnerLetterKind::Questionnaire`]; others have none.
    pub questions: &'a [BilingualText],
    /// The requests of [`PartnerLetterKind::CreateRequests`]; others have none.
    pub asked: Option<AskedRequests<'a>>,
}

impl<'a> Subject<'a> {
    /// A letter that needs nothing but the provider.
    pub fn new(kind: PartnerLetterKind, provider: &'a Provider) -> Self {
        Self { kind, provider, partnership: None, request: None, questions: &[], asked: None }
    }

    /// Asks our own admin to accept this invitation.
    pub fn of_partnership(provider: &'a Provider, partnership: &'a Partnership) -> Self {
        Self { partnership: Some(partnership), ..Self::new(PartnerLetterKind::AskAdmin, provider) }
    }

    /// Asks the provider for the tenant of a new customer.
    pub fn of_request(provider: &'a Provider, request: &'a TenantRequest) -> Self {
        Self { request: Some(request), ..Self::new(PartnerLetterKind::NewTenant, provider) }
    }

    /// Brings these questions.
    pub fn of_questions(provider: &'a Provider, questions: &'a [BilingualText]) -> Self {
        Self { questions, ..Self::new(PartnerLetterKind::Questionnaire, provider) }
    }

    /// Asks the provider to create these transfer requests.
    pub fn of_transfers(provider: &'a Provider, asked: AskedRequests<'a>) -> Self {
        Self { asked: Some(asked), ..Self::new(PartnerLetterKind::CreateRequests, provider) }
    }

    /// Names it among other letters, such as for what was typed into it.
    pub fn key(&self) -> SubjectKey {
        SubjectKey {
            kind: self.kind,
            provider: self.provider.id,
            partnership: self.partnership.map(|partnership| partnership.id),
            request: self.request.map(|request| request.id),
        }
    }

    /// The language that it is written in unless somebody chooses one: by the provider's country; `ours` within our company.
    pub fn language(&self, ours: Language) -> Language {
        let country = self.provider.country.as_ref().filter(|_| self.kind != PartnerLetterKind::AskAdmin);
        country.map_or(ours, Country::language)
    }
}

/// Names a [`Subject`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SubjectKey {
    /// The occasion.
    pub kind: PartnerLetterKind,
    /// The provider.
    pub provider: ProviderId,
    /// The invitation; `None`: the letter is not about one.
    pub partnership: Option<PartnershipId>,
    /// The request; `None`: the letter is not about one.
    pub request: Option<TenantRequestId>,
}

/// Somebody to whom a letter can go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recipient {
    /// Empty when only an address is known.
    pub name: String,
    /// `None`: the draft is made without address.
    pub email: Option<EmailAddress>,
    /// Whether this is somebody whom such a letter is for: a global admin of ours, anybody at a provider.
    pub is_meant: bool,
}

/// Whom a letter can go to, the best first; empty when nobody is known.
pub fn recipients(plan: &Plan, kind: PartnerLetterKind, provider: &Provider) -> Vec<Recipient> {
    if kind == PartnerLetterKind::AskAdmin {
        let mut people: Vec<Recipient> = plan
            .people
            .iter()
            .map(|person| Recipient {
                name: person.name.clone(),
                email: person.email.clone(),
                is_meant: person.roles.contains(&StaffRole::GlobalAdmin),
            })
            .collect();
        people.sort_by_key(|person| !person.is_meant);
        return people;
    }
    let at_provider = |name: &str, email: &Option<EmailAddress>| Recipient {
        name: name.trim().to_owned(),
        email: email.clone(),
        is_meant: true,
    };
    let first = (1, at_provider(&provider.contact.name, &provider.contact.email));
    let others = provider.contacts.iter().map(|one| (rank(kind, one.role), at_provider(&one.name, &one.email)));
    let mut all: Vec<(u8, Recipient)> = std::iter::once(first).chain(others).collect();
    all.retain(|(_, one)| !one.name.is_empty() || one.email.is_some());
    all.sort_by_key(|(rank, one)| (one.email.is_none(), *rank));
    all.into_iter().map(|(_, one)| one).collect()
}

/// How near a role is to what a letter is about; 1 is the place of the provider's first contact.
fn rank(kind: PartnerLetterKind, role: ProviderRole) -> u8 {
    let meant = match kind {
        PartnerLetterKind::Questionnaire | PartnerLetterKind::Decline => ProviderRole::AccountManager,
        PartnerLetterKind::AskAgain
        | PartnerLetterKind::AskAdmin
        | PartnerLetterKind::NewTenant
        | PartnerLetterKind::CreateRequests => ProviderRole::Operations,
    };
    match role {
        role if role == meant => 0,
        ProviderRole::AccountManager | ProviderRole::Operations => 2,
        ProviderRole::Support | ProviderRole::Billing | ProviderRole::Escalation | ProviderRole::Other => 3,
    }
}
