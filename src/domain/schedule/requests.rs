//! What is to be done for requests for tenants of new customers.

use super::actions::{ActionKind, Urgency};
use super::{Inputs, PlanCalendars};
use crate::domain::plan::partnership::{RequestStage, TenantRequest};
use crate::domain::slug::Slug;

/// Business days of ours after which a request without an answer is asked about.
pub const ASK_AFTER: i64 = 5;

const ASK: Slug = Slug::new("act-tenant-ask");
const LOOK: Slug = Slug::new("act-tenant-look");

/// Business days of ours since the latest step of a request; 0 for one without steps.
pub fn business_days_since(inputs: &Inputs<'_>, calendars: &PlanCalendars, request: &TenantRequest) -> i64 {
    request.last_word().map_or(0, |day| calendars.ours().between(day, inputs.today))
}

/// The actions, with their names and how urgent they are; none while nothing is under way.
pub(super) fn actions(inputs: &Inputs<'_>) -> Vec<(Slug, ActionKind, Urgency)> {
    if inputs.plan.tenant_requests.is_empty() {
        return Vec::new();
    }
    let calendars = inputs.calendars();
    let at = |stage| inputs.plan.tenant_requests.iter().filter(move |request| request.stage() == stage);
    let is_late =
        |request: &&std::sync::Arc<TenantRequest>| ASK_AFTER < business_days_since(inputs, &calendars, request);
    let n_to_ask = at(RequestStage::Sent).filter(is_late).count();
    let n_to_look = at(RequestStage::Created).count();
    let mut actions = Vec::new();
    if 0 < n_to_ask {
        actions.push((ASK, ActionKind::AskForTenants(n_to_ask), Urgency::Soon));
    }
    if 0 < n_to_look {
        actions.push((LOOK, ActionKind::LookForTenants(n_to_look), Urgency::Ready));
    }
    actions
}
