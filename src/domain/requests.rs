//! Requests for tenants of new customers: the wished domain, what may come next, who is there already, and what becomes of them.

use chrono::NaiveDate;

use super::plan::Plan;
use super::plan::contact::{Contact, ContactRole};
use super::plan::customer::{Customer, Relation, RelationState};
use super::plan::ids::{CustomerId, TenantRequestId};
use super::plan::moment::Stamp;
use super::plan::partnership::{RequestStage, TenantRequest};
use super::plan::stage::StageEntry;

/// What stands behind every wish.
pub const SUFFIX: &str = ".onmicrosoft.com";
/// The most characters of a wish: a part of a domain name has no more.
pub const LONGEST_WISH: usize = 63;

/// Why a text cannot be wished for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WishFault {
    /// Something else than letters from a to z and digits.
    #[error("{0:?} is neither a letter from a to z nor a digit")]
    Character(char),
    /// More than [`LONGEST_WISH`] characters.
    #[error("too long")]
    TooLong,
}

/// Reads what is to stand before [`SUFFIX`]; a text that ends with it is read without it, a blank one is no wish.
///
/// Only the shape is looked at: whether the name is free, nobody knows here.
pub fn read_wish(typed: &str) -> Result<String, WishFault> {
    let wish = typed.trim().to_lowercase();
    let wish = wish.strip_suffix(SUFFIX).unwrap_or(&wish);
    match wish.chars().find(|c| !c.is_ascii_alphanumeric()) {
        Some(odd) => Err(WishFault::Character(odd)),
        None if LONGEST_WISH < wish.len() => Err(WishFault::TooLong),
        None => Ok(wish.to_owned()),
    }
}

/// The wished domain as a whole; empty when the provider may choose.
pub fn wished_domain(request: &TenantRequest) -> String {
    if request.domain_wish.is_empty() { String::new() } else { format!("{}{SUFFIX}", request.domain_wish) }
}

/// The stages that a request may come to from this one, the most likely first.
pub fn next_stages(stage: RequestStage) -> &'static [RequestStage] {
    match stage {
        RequestStage::Drafted => &[RequestStage::Sent, RequestStage::Created, RequestStage::Withdrawn],
        RequestStage::Sent => {
            &[RequestStage::Created, RequestStage::Listed, RequestStage::Sent, RequestStage::Withdrawn]
        }
        RequestStage::Created => &[RequestStage::Listed, RequestStage::Withdrawn],
        RequestStage::Listed => &[],
        RequestStage::Withdrawn => &[RequestStage::Drafted],
    }
}

/// The request with one more step; everything else stays.
pub fn with_step(request: &TenantRequest, step: StageEntry<RequestStage>) -> TenantRequest {
    let mut request = request.clone();
    request.steps.push(step);
    request
}

/// The step that somebody says was done on this day, without a note.
pub fn step(stage: RequestStage, on: NaiveDate, recorded: Stamp) -> StageEntry<RequestStage> {
    StageEntry { stage, on, by: recorded.by.clone(), note: String::new(), evidence: Vec::new(), recorded }
}

/// Something in the plan that looks like the same customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Twin {
    /// A customer of the plan.
    Customer(CustomerId, String),
    /// Another request that was not withdrawn.
    Request(TenantRequestId, String),
}

/// Customers and other requests with the same company name or the same domain; case and spaces do not matter.
pub fn twins(plan: &Plan, request: &TenantRequest) -> Vec<Twin> {
    let (name, wish) = (folded(&request.company), wished_domain(request));
    let customers = plan.customers.iter().filter(|customer| {
        let has_domain = customer.domain.as_ref().is_some_and(|domain| domain.as_str() == wish);
        request.customer != Some(customer.id) && (folded(&customer.name) == name || has_domain)
    });
    let requests = plan.tenant_requests.iter().filter(|other| {
        let is_other = other.id != request.id && other.stage() != RequestStage::Withdrawn;
        let has_wish = !request.domain_wish.is_empty() && other.domain_wish == request.domain_wish;
        is_other && (folded(&other.company) == name || has_wish)
    });
    customers
        .map(|customer| Twin::Customer(customer.id, customer.name.clone()))
        .chain(requests.map(|other| Twin::Request(other.id, other.company.clone())))
        .collect()
}

fn folded(name: &str) -> String {
    name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The customer that came of a request once somebody saw it in our list: at home with this provider from the start.
///
/// The domain stays open, for the provider may have taken another one than was wished for.
pub fn customer_of(request: &TenantRequest, id: CustomerId, seen: &Stamp) -> Customer {
    let state =
        RelationState::Accepted { said: seen.clone(), verified_by_us: Some(seen.clone()), verified_by_provider: None };
    let contact = Contact { role: ContactRole::GlobalAdmin, ..request.contact.clone() };
    let has_contact = !contact.name.trim().is_empty() || contact.email.is_some();
    Customer {
        country: request.country.clone(),
        provider: Some(request.provider),
        contacts: if has_contact { vec![contact] } else { Vec::new() },
        relations: vec![Relation { provider: request.provider, state }],
        ..Customer::new(id, request.company.trim())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::plan::AnyRecord;
    use crate::domain::plan::contact::{Country, DomainName, EmailAddress};
    use crate::domain::plan::customer::RelationStage;
    use crate::domain::plan::ids::ProviderId;
    use crate::domain::plan::moment::Moment;
    use crate::domain::plan::partnership::AgreementWay;

    fn stamp() -> Stamp {
        Stamp { at: Moment::parse("2026-11-22T09:00:00Z").unwrap(), by: "Jane".into() }
    }

    fn request(id: u64, company: &str, wish: &str) -> TenantRequest {
        TenantRequest {
            id: TenantRequestId::new(id),
            provider: ProviderId::new(1),
            company: company.into(),
            country: Country::parse("TW").ok(),
            domain_wish: wish.into(),
            contact: Contact { name: "Ana".into(), email: EmailAddress::parse("a@b.cc").ok(), ..Contact::default() },
            agreement: AgreementWay::Unknown,
            note: String::new(),
            steps: vec![step(RequestStage::Drafted, "2026-11-20".parse().unwrap(), stamp())],
            customer: None,
        }
    }

    #[track_caller]
    fn check(typed: &str, expected: Result<&str, WishFault>) {
        assert_eq!(read_wish(typed), expected.map(str::to_owned), "{typed}");
    }

    #[test]
    fn wish_is_letters_and_digits_before_the_suffix() {
        check(" WideWorld1.onmicrosoft.com ", Ok("wideworld1"));
        check("", Ok(""));
        check("wide-world", Err(WishFault::Character('-')));
        check("台北", Err(WishFault::Character('台')));
        check("a.b.onmicrosoft.com", Err(WishFault::Character('.')));
        check(&"a".repeat(63), Ok(&"a".repeat(63)));
        check(&"a".repeat(64), Err(WishFault::TooLong));
        assert_eq!(wished_domain(&request(1, "W", "wide")), "wide.onmicrosoft.com");
        assert_eq!(wished_domain(&request(1, "W", "")), "");
    }

    #[test]
    fn same_company_or_domain_is_a_twin_and_a_withdrawn_request_is_none() {
        let mut customer = Customer::new(CustomerId::new(5), "Wide  World");
        customer.domain = DomainName::parse("other.onmicrosoft.com").ok();
        let plan = |other: TenantRequest| {
            Plan::from_records([
                AnyRecord::Customer(Arc::new(customer.clone())),
                AnyRecord::TenantRequest(Arc::new(other)),
            ])
        };
        let open = plan(request(2, "Somebody", "wide"));
        let (a, b) = (
            Twin::Customer(customer.id, "Wide  World".into()),
            Twin::Request(TenantRequestId::new(2), "Somebody".into()),
        );
        assert_eq!(twins(&open, &request(1, "wide world", "wide")), [a.clone(), b]);
        assert_eq!(twins(&open, &request(1, "Else", "other")), [a]);
        assert_eq!(twins(&open, &request(1, "Else", "")), []);
        let gone = with_step(&request(2, "Else", "wide"), step(RequestStage::Withdrawn, stamp().at.date(), stamp()));
        assert_eq!(twins(&plan(gone), &request(1, "else", "wide")), []);
        let linked = TenantRequest { customer: Some(customer.id), ..request(1, "Wide World", "other") };
        assert_eq!(twins(&open, &linked), []);
    }

    #[test]
    fn customer_of_a_request_is_at_home_with_its_provider_and_not_direct() {
        let customer = customer_of(&request(1, " Wide World ", "wide"), CustomerId::new(9), &stamp());
        assert_eq!((customer.name.as_str(), customer.provider), ("Wide World", Some(ProviderId::new(1))));
        assert_eq!(customer.relation(ProviderId::new(1)).stage(), RelationStage::VerifiedByUs);
        assert!(customer.relationships.is_empty() && customer.domain.is_none());
        assert_eq!(customer.recipient().map(|contact| contact.role), Some(ContactRole::GlobalAdmin));
    }

    #[test]
    fn every_stage_but_the_last_leads_on() {
        for stage in RequestStage::ALL {
            assert_eq!(next_stages(stage).is_empty(), stage == RequestStage::Listed, "{stage:?}");
        }
    }
}
