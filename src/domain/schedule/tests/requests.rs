//! When a request for a tenant is asked about, and when one looks for the customer.

use super::*;
use crate::domain::edit::partners::ProviderEdit;
use crate::domain::plan::contact::Contact;
use crate::domain::plan::ids::{ProviderId, TenantRequestId};
use crate::domain::plan::partnership::{AgreementWay, RequestStage, TenantRequest};
use crate::domain::plan::provider::Provider;
use crate::domain::requests::{step, with_step};

fn desk(today: &str) -> Desk {
    let mut desk = Desk::new("2026", "TW", today);
    let provider = Box::new(Provider::new(ProviderId::new(1), "Tailspin"));
    desk.does(&Edit::Provider(ProviderEdit::Put(provider)));
    let request = TenantRequest {
        id: TenantRequestId::new(2),
        provider: ProviderId::new(1),
        company: "Wide World".into(),
        country: None,
        domain_wish: String::new(),
        contact: Contact::default(),
        agreement: AgreementWay::Unknown,
        note: String::new(),
        steps: vec![step(RequestStage::Drafted, date("2026-11-02"), stamp("2026-11-02"))],
        customer: None,
    };
    desk.does(&Edit::put(request));
    desk
}

fn moves(desk: &mut Desk, stage: RequestStage, day: &str) {
    let request = desk.plan.tenant_requests.iter().next().unwrap().clone();
    let request = with_step(&request, step(stage, date(day), stamp(day)));
    desk.does(&Edit::put(request));
}

fn asked(desk: &Desk) -> Vec<ActionKind> {
    let is_ours = |kind: &ActionKind| matches!(kind, ActionKind::AskForTenants(_) | ActionKind::LookForTenants(_));
    desk.forecast().actions.into_iter().map(|action| action.kind).filter(is_ours).collect()
}

#[test]
fn provider_is_asked_after_more_than_five_business_days_without_answer() {
    let mut desk = desk("2026-11-09");
    assert_eq!(asked(&desk), []);
    moves(&mut desk, RequestStage::Sent, "2026-11-02");
    assert_eq!(asked(&desk), [], "Monday to Monday is five business days");
    desk.today = date("2026-11-10");
    assert_eq!(asked(&desk), [ActionKind::AskForTenants(1)]);
    moves(&mut desk, RequestStage::Sent, "2026-11-10");
    assert_eq!(asked(&desk), [], "it was asked again");
}

#[test]
fn customer_is_looked_for_until_it_is_listed_or_nobody_wants_it() {
    let mut desk = desk("2026-11-10");
    moves(&mut desk, RequestStage::Sent, "2026-11-02");
    moves(&mut desk, RequestStage::Created, "2026-11-10");
    assert_eq!(asked(&desk), [ActionKind::LookForTenants(1)]);
    let mut withdrawn =
        Desk { plan: desk.plan.clone(), library: desk.library.clone(), book: desk.book.clone(), today: desk.today };
    moves(&mut withdrawn, RequestStage::Withdrawn, "2026-11-10");
    moves(&mut desk, RequestStage::Listed, "2026-11-10");
    assert_eq!((asked(&desk), asked(&withdrawn)), (vec![], vec![]));
}
