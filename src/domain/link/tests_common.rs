//! What the suites of the notary share: one good link with invented ids, and whom it is expected to name.

use std::sync::LazyLock;

use super::{Code, Expected, Judgement, LinkGrammar, LinkSeverity, judge};
use crate::domain::plan::ids::{PartnerId, TenantId};

pub(super) const RESELLER: &str = "0a1b2c3d-1111-4222-8333-444455556666";
pub(super) const PROVIDER: &str = "9f8e7d6c-aaaa-4bbb-8ccc-ddddeeeeffff";
pub(super) const OTHER: &str = "5c4d3e2f-7777-4888-9999-000011112222";
pub(super) const STRANGER: &str = "1234abcd-5555-4666-8777-888899990000";

pub(super) const GOOD: &str = "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&partnerId=0a1b2c3d-1111-4222-8333-444455556666&msppId=5551234&indirectCSPId=9f8e7d6c-aaaa-4bbb-8ccc-ddddeeeeffff&DAP=false#/BillingAccounts/partner-invitation";

pub(super) fn tenant(text: &str) -> TenantId {
    TenantId::parse(text).unwrap()
}

pub(super) fn expected() -> Expected {
    Expected {
        reseller: Some(tenant(RESELLER)),
        provider: Some(tenant(PROVIDER)),
        other_providers: vec![tenant(OTHER)],
        partner_ids: vec![PartnerId::parse("5551234").unwrap()],
    }
}

pub(super) fn grammar() -> &'static LinkGrammar {
    static SHIPPED: LazyLock<LinkGrammar> = LazyLock::new(|| LinkGrammar::shipped().unwrap());
    &SHIPPED
}

pub(super) fn judged(text: &str) -> Judgement {
    judge(text, &expected(), grammar())
}

/// The findings as rules and weights, L19 left out, for it is always there.
pub(super) fn rules(judgement: &Judgement) -> Vec<(Code, LinkSeverity)> {
    judgement.findings.iter().map(|f| (f.code, f.severity)).filter(|(code, _)| *code != Code::L19).collect()
}

/// The good link with one piece of it replaced.
#[track_caller]
pub(super) fn with(old: &str, new: &str) -> String {
    assert_eq!(GOOD.matches(old).count(), 1, "{old} must stand once");
    GOOD.replacen(old, new, 1)
}
