//! Which provider of the plan a row is about: by tenant ID, then by Partner ID, then by name.

use super::CandidateRow;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::ProviderId;
use crate::domain::plan::provider::Provider;

/// Whom a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Match {
    /// A provider of the plan.
    Known(ProviderId),
    /// None of them.
    New,
    /// Several fit.
    Many,
}

/// A surer key decides; a name means nothing where the IDs of both differ.
pub(super) fn find(plan: &Plan, row: &CandidateRow) -> Match {
    if let Some(tenant) = row.tenant
        && let Some(provider) = plan.providers.iter().find(|provider| provider.tenant == Some(tenant))
    {
        return Match::Known(provider.id);
    }
    if row.partner_id.is_some() {
        let found = only(plan, |provider| provider.partner_id == row.partner_id && is_same_tenant(provider, row));
        if found != Match::New {
            return found;
        }
    }
    if row.name.is_empty() {
        return Match::New;
    }
    let name = row.name.to_lowercase();
    only(plan, |provider| {
        provider.name.to_lowercase() == name && is_same_tenant(provider, row) && is_same_partner_id(provider, row)
    })
}

fn only(plan: &Plan, fits: impl Fn(&Provider) -> bool) -> Match {
    let mut fitting = plan.providers.iter().filter(|provider| fits(provider));
    match (fitting.next(), fitting.next()) {
        (Some(one), None) => Match::Known(one.id),
        (Some(_), Some(_)) => Match::Many,
        (None, _) => Match::New,
    }
}

/// Not known on one side is no difference.
fn is_same_tenant(provider: &Provider, row: &CandidateRow) -> bool {
    provider.tenant.is_none() || row.tenant.is_none() || provider.tenant == row.tenant
}

fn is_same_partner_id(provider: &Provider, row: &CandidateRow) -> bool {
    provider.partner_id.is_none() || row.partner_id.is_none() || provider.partner_id == row.partner_id
}

/// Whether two rows that the plan does not know are about one candidate.
pub(super) fn is_same(a: &CandidateRow, b: &CandidateRow) -> bool {
    let differ = (a.tenant.is_some() && b.tenant.is_some() && a.tenant != b.tenant)
        || (a.partner_id.is_some() && b.partner_id.is_some() && a.partner_id != b.partner_id);
    let has_name = !a.name.is_empty() && a.name.to_lowercase() == b.name.to_lowercase();
    let has_id =
        (a.tenant.is_some() && a.tenant == b.tenant) || (a.partner_id.is_some() && a.partner_id == b.partner_id);
    has_id || (has_name && !differ)
}
