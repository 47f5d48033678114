//! The sample's dealings with providers: invitations to a partnership, tenants that were asked for, and whom to turn to.

use std::sync::Arc;

use super::phone;
use super::texts::Says;
use super::waves::Said;
use crate::domain::plan::Plan;
use crate::domain::plan::contact::{Contact, ContactRole, EmailAddress};
use crate::domain::plan::ids::{ContactId, PartnershipId, ProviderId, TenantRequestId};
use crate::domain::plan::moment::Moment;
use crate::domain::plan::partnership::{
    AgreementWay, Partnership, PartnershipStage, RequestStage, Seen, TenantRequest,
};
use crate::domain::plan::provider::{Provider, ProviderContact, ProviderRole};

/// How the invitation of the chosen provider came about, and the days since; it was listed before the first link was pasted.
const LISTED: [(PartnershipStage, u64); 5] = [
    (PartnershipStage::Awaited, 28),
    (PartnershipStage::Received, 27),
    (PartnershipStage::Forwarded, 27),
    (PartnershipStage::Accepted, 27),
    (PartnershipStage::Listed, 27),
];
/// The same of the provider that is out.
const DECLINED: [(PartnershipStage, u64); 2] = [(PartnershipStage::Received, 26), (PartnershipStage::Declined, 25)];

/// A tenant that was asked for: the company, its contact's address, how the agreement comes about, and its steps.
type Asked = (&'static str, &'static str, AgreementWay, &'static [(RequestStage, u64)]);
const ASKED: [Asked; 3] = [
    (
        "new-bakery",
        "office@bellowsbakery.example",
        AgreementWay::ProviderAttests,
        &[
            (RequestStage::Drafted, 22),
            (RequestStage::Sent, 22),
            (RequestStage::Created, 18),
            (RequestStage::Listed, 17),
        ],
    ),
    (
        "new-clinic",
        "it@lakesideclinic.example",
        AgreementWay::CustomerAccepts,
        &[
            (RequestStage::Drafted, 20),
            (RequestStage::Sent, 19),
            (RequestStage::Created, 16),
            (RequestStage::Listed, 15),
        ],
    ),
    (
        "new-studio",
        "hello@relecloudstudio.example",
        AgreementWay::Unknown,
        &[(RequestStage::Drafted, 18), (RequestStage::Withdrawn, 13)],
    ),
];

/// Desks at the candidates: what for, and the words for it.
const DESKS: [(ProviderRole, &str); 6] = [
    (ProviderRole::AccountManager, "desk-sales"),
    (ProviderRole::Support, "desk-support"),
    (ProviderRole::Billing, "desk-billing"),
    (ProviderRole::Operations, "desk-operations"),
    (ProviderRole::Escalation, "desk-escalation"),
    (ProviderRole::Other, "desk-other"),
];

/// Adds all of it.
pub(super) fn add(plan: &mut Plan, now: Moment, says: Says<'_>, mut new_id: impl FnMut() -> u64) {
    let by = plan.people.iter().next().map(|person| person.name.clone()).unwrap_or_default();
    let said = Said { now, by };
    let Some(chosen) = plan.about().default_provider else { return };
    plan.partnerships.put(Arc::new(listed(PartnershipId::new(new_id()), chosen, &said, says)));
    if let Some(out) = plan.providers.iter().last().map(|provider| provider.id) {
        let mut steps: Vec<_> = DECLINED.iter().map(|&(stage, days)| said.step(stage, days)).collect();
        if let Some(last) = steps.last_mut() {
            last.note = says.note("not-partnering");
        }
        let id = PartnershipId::new(new_id());
        plan.partnerships.put(Arc::new(partnership(id, out, steps)));
    }
    for (company, email, agreement, steps) in ASKED {
        let mut steps: Vec<_> = steps.iter().map(|&(stage, days)| said.step(stage, days)).collect();
        if let Some(last) = steps.last_mut().filter(|last| last.stage == RequestStage::Withdrawn) {
            last.note = says.note("not-founded");
        }
        let id = new_id();
        let email = EmailAddress::parse(email).ok();
        let contact = Contact { email, role: ContactRole::GlobalAdmin, phone: phone(id), ..Contact::default() };
        plan.tenant_requests.put(Arc::new(TenantRequest {
            id: TenantRequestId::new(id),
            provider: chosen,
            company: says.note(company),
            country: plan.us().country,
            domain_wish: String::new(),
            contact,
            agreement,
            note: String::new(),
            steps,
            customer: None,
        }));
    }
    desks(plan, chosen, says);
}

fn partnership(
    id: PartnershipId,
    provider: ProviderId,
    steps: Vec<crate::domain::plan::stage::StageEntry<PartnershipStage>>,
) -> Partnership {
    Partnership {
        id,
        provider,
        steps,
        sender: None,
        link: None,
        seen_by_us: None,
        seen_by_provider: None,
        access_reviewed: None,
    }
}

/// The partnership with the chosen provider, which both sides see.
fn listed(id: PartnershipId, provider: ProviderId, said: &Said, says: Says<'_>) -> Partnership {
    let mut steps: Vec<_> = LISTED.iter().map(|&(stage, days)| said.step(stage, days)).collect();
    steps[1].note = says.note("invitation-mail");
    let seen = |days: u64| {
        let recorded = said.stamp(days);
        Some(Seen { on: recorded.at.date(), by: said.by.clone(), recorded })
    };
    let (seen_by_us, seen_by_provider, access_reviewed) = (seen(27), seen(26), seen(25));
    Partnership { seen_by_us, seen_by_provider, access_reviewed, ..partnership(id, provider, steps) }
}

/// Says whom to turn to at the candidates that were not chosen, half of the desks at each.
fn desks(plan: &mut Plan, chosen: ProviderId, says: Says<'_>) {
    let others: Vec<Arc<Provider>> = plan.providers.iter().filter(|one| one.id != chosen).cloned().collect();
    let half = DESKS.len().div_ceil(others.len().max(1));
    for (provider, desks) in others.iter().zip(DESKS.chunks(half)) {
        let domain = provider.contact.email.as_ref().and_then(EmailAddress::domain);
        let desk = |(at, (role, words)): (u64, &(ProviderRole, &str))| ProviderContact {
            id: ContactId::new(at),
            name: says.note(words),
            role: *role,
            email: domain.as_ref().and_then(|domain| {
                let name = words.trim_start_matches("desk-");
                EmailAddress::parse(&format!("{name}@{}", domain.as_str())).ok()
            }),
            ..ProviderContact::default()
        };
        let contacts = (1..).zip(desks).map(desk).collect();
        plan.providers.put(Arc::new(Provider { contacts, ..Provider::clone(provider) }));
    }
}
