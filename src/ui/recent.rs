//! The records that somebody looked at lately: kept by id in the settings, named as the plan names them now.

use super::ctx::Ctx;
use super::place::Place;
use super::session::Session;
use crate::domain::plan::baseline::Baseline;
use crate::domain::plan::checklist::Checklist;
use crate::domain::plan::partnership::{Partnership, TenantRequest};
use crate::domain::plan::provider::Provider;
use crate::domain::plan::scenario::Scenario;
use crate::domain::plan::todo::Todo;
use crate::domain::plan::transfer::Transfer;
use crate::domain::plan::wave::Wave;

/// So many are listed.
const MOST: usize = 10;

/// A record that was looked at lately and is still in the plan.
pub struct RecentRecord {
    /// Where it is.
    pub place: Place,
    /// What it is called.
    pub title: String,
    /// Key of what kind of record it is.
    pub what: &'static str,
}

/// The id of the record that is looked at; `None`: it is none.
pub fn shown(session: &Session) -> Option<String> {
    id_of(&Place::on(session, session.page))
}

/// The latest first, without the one that is looked at and those that are gone.
pub fn listed(ctx: &Ctx<'_>, session: &Session) -> Vec<RecentRecord> {
    let now = shown(session);
    let known = ctx.settings.recent_records(ctx.plan_id.as_str()).iter().filter(|id| now.as_ref() != Some(*id));
    known.filter_map(|id| record(ctx, id)).take(MOST).collect()
}

macro_rules! recorded {
    ($($place:ident of $table:ident: $what:literal, $title:expr;)+) => {
        fn id_of(place: &Place) -> Option<String> {
            match place {
                Place::Customer(id, _) => Some(id.to_string()),
                $(Place::$place(id) => Some(id.to_string()),)+
                _ => None,
            }
        }

        /// What an id means in this plan; ids of two nouns never look alike. `None`: the record is gone.
        fn record(ctx: &Ctx<'_>, id: &str) -> Option<RecentRecord> {
            if let Some(one) = id.parse().ok().and_then(|id| ctx.plan.customers.get(id)) {
                let place = Place::Customer(one.id, None);
                return Some(RecentRecord { place, title: one.name.clone(), what: "recent-customer" });
            }
            $(if let Some(one) = id.parse().ok().and_then(|id| ctx.plan.$table.get(id)) {
                let title = $title(ctx, one);
                return Some(RecentRecord { place: Place::$place(one.id), title, what: $what });
            })+
            None
        }
    };
}
recorded! {
    Provider of providers: "recent-provider", |_: &Ctx<'_>, one: &Provider| one.name.clone();
    Partnership of partnerships: "recent-partnership", partnership;
    TenantRequest of tenant_requests: "recent-tenant-request", |_: &Ctx<'_>, one: &TenantRequest| one.company.clone();
    Wave of waves: "recent-wave", |_: &Ctx<'_>, one: &Wave| one.name.clone();
    Request of transfers: "recent-request", |ctx: &Ctx<'_>, one: &Transfer| ctx.plan.name_of(one.customer).to_owned();
    Scenario of scenarios: "recent-scenario", |_: &Ctx<'_>, one: &Scenario| one.name.clone();
    Baseline of baselines: "recent-baseline", |_: &Ctx<'_>, one: &Baseline| one.name.clone();
    Todo of todos: "recent-todo", |_: &Ctx<'_>, one: &Todo| one.title.clone();
    Checklist of checklists: "recent-checklist", |_: &Ctx<'_>, one: &Checklist| one.name.clone();
}

fn partnership(ctx: &Ctx<'_>, one: &Partnership) -> String {
    ctx.plan.providers.get(one.provider).map(|provider| provider.name.clone()).unwrap_or_default()
}
