//! The sample's moves: a pilot and a wave ahead, what people and the provider can do, and the pilot's first requests.

use std::sync::Arc;

use chrono::{Days, Weekday};

use super::texts::Says;

use crate::domain::plan::Plan;
use crate::domain::plan::company::Person;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::{TransferId, WaveId};
use crate::domain::plan::moment::{Moment, Stamp};
use crate::domain::plan::product::ProductKind;
use crate::domain::plan::provider::Provider;
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::subscription::SubscriptionStatus;
use crate::domain::plan::track::{AgreementState, Track, Tracks};
use crate::domain::plan::transfer::{Transfer, TransferItem, TransferStage};
use crate::domain::plan::wave::{Wave, WaveKind};

/// Customers and requests a day of each person, in the order of the sample.
const LIMITS: [(u32, u32); 3] = [(3, 5), (2, 4), (4, 6)];

/// What is known of a customer in a wave.
struct Member {
    domain: &'static str,
    /// In the pilot, else in the wave after it.
    pilot: bool,
    /// How the customer agreement came to where it is, and the days since.
    agreement: &'static [(AgreementState, u64)],
    /// How its request for licenses came to where it is: stages, and the days since.
    steps: &'static [(TransferStage, u64)],
}

const MEMBERS: [Member; 6] = [
    Member {
        domain: "adventure-works.example",
        pilot: true,
        agreement: &[(AgreementState::AcceptedByCustomer, 20), (AgreementState::ConfirmedByProvider, 14)],
        steps: &[(TransferStage::Planned, 14), (TransferStage::Asked, 12), (TransferStage::Created, 5)],
    },
    Member {
        domain: "fourthcoffee.example",
        pilot: true,
        agreement: &[(AgreementState::NotAccepted, 24), (AgreementState::AcceptedByCustomer, 9)],
        steps: &[(TransferStage::Planned, 14), (TransferStage::Asked, 8)],
    },
    Member { domain: "litware.example", pilot: true, agreement: &[(AgreementState::AttestedByUs, 20)], steps: &[] },
    Member { domain: "alpineskihouse.example", pilot: false, agreement: &[], steps: &[] },
    Member { domain: "margiestravel.example", pilot: false, agreement: &[], steps: &[] },
    Member { domain: "daan-biotech.example", pilot: false, agreement: &[], steps: &[] },
];

/// The ID that the provider's first request has.
const REQUEST: &str = "d7a1c0e2-4b5f-4a6e-9c3d-0f1e2d3c4b5a";

/// Adds everything about the moves to the sample.
pub(super) fn add(plan: &mut Plan, now: Moment, says: Says<'_>, mut new_id: impl FnMut() -> u64) {
    limit(plan);
    let next = now.date().week(Weekday::Mon).first_day();
    let day = |after: u64| next.checked_add_days(Days::new(after));
    let owner = plan.people.iter().next().map(|person| person.id);
    let (name, kind) = (says.the(|texts| &texts.pilot), WaveKind::Pilot);
    let pilot = Wave { kind, first: day(7), last: day(9), owner, ..Wave::new(WaveId::new(new_id()), name) };
    let name = says.the(|texts| &texts.wave);
    let after = Wave { first: day(14), last: day(18), owner, ..Wave::new(WaveId::new(new_id()), name) };
    for member in MEMBERS {
        let Some(customer) = customer_at(plan, member.domain) else { continue };
        let said = said_by_owner(plan, &customer, now);
        let agreed: Vec<_> = member.agreement.iter().map(|&(state, days)| said.step(state, days)).collect();
        let is_known = !agreed.is_empty();
        let tracks = is_known.then(|| Box::new(Tracks { agreement: Track(agreed), ..Tracks::default() }));
        let wave = Some(if member.pilot { pilot.id } else { after.id });
        plan.customers.put(Arc::new(Customer { wave, tracks, ..Customer::clone(&customer) }));
        if let Some((first, _)) = member.steps.split_first() {
            let steps: Vec<_> = member.steps.iter().map(|&(stage, days)| said.step(stage, days)).collect();
            let is_there = steps.iter().any(|step| step.stage == TransferStage::Created);
            let request = if is_there { REQUEST.to_owned() } else { String::new() };
            let id = TransferId::new(new_id());
            let new = Transfer::new(id, customer.id, said.step(first.0, first.1));
            plan.transfers.put(Arc::new(Transfer { steps, request, items: licenses(&customer), ..new }));
        }
    }
    plan.waves.put(Arc::new(pilot));
    plan.waves.put(Arc::new(after));
}

/// What people and the provider can do.
fn limit(plan: &mut Plan) {
    let people: Vec<Arc<Person>> = plan.people.iter().cloned().collect();
    for (person, (customers, requests)) in people.into_iter().zip(LIMITS) {
        let (customers_a_day, requests_a_day) = (Some(customers), Some(requests));
        plan.people.put(Arc::new(Person { customers_a_day, requests_a_day, ..Person::clone(&person) }));
    }
    if let Some(provider) = plan.about().default_provider.and_then(|id| plan.providers.get(id)).cloned() {
        let known = Provider { requests_a_week: Some(20), lead_days: Some(3), ..Provider::clone(&provider) };
        plan.providers.put(Arc::new(known));
    }
}

/// Who says something, seen from when.
pub(super) struct Said {
    pub(super) now: Moment,
    pub(super) by: String,
}

impl Said {
    /// That something came to a stage so many days ago.
    pub(super) fn step<S>(&self, stage: S, days: u64) -> StageEntry<S> {
        let recorded = self.stamp(days);
        let (on, by) = (recorded.at.date(), self.by.clone());
        StageEntry { stage, on, by, note: String::new(), evidence: Vec::new(), recorded }
    }

    /// That something was recorded so many days ago.
    pub(super) fn stamp(&self, days: u64) -> Stamp {
        let at = self.now.time().checked_sub_days(Days::new(days)).unwrap_or_else(|| self.now.time());
        Stamp { at: Moment::new(at), by: self.by.clone() }
    }
}

/// What the owner of a customer says.
pub(super) fn said_by_owner(plan: &Plan, customer: &Customer, now: Moment) -> Said {
    let owner = customer.owner.and_then(|id| plan.people.get(id));
    Said { now, by: owner.map(|one| one.name.clone()).unwrap_or_default() }
}

/// The sample's customer with this domain.
pub(super) fn customer_at(plan: &Plan, domain: &str) -> Option<Arc<Customer>> {
    let is_meant = |one: &&Arc<Customer>| one.domain.as_ref().is_some_and(|own| own.as_str() == domain);
    plan.customers.iter().find(is_meant).cloned()
}

/// What of a customer goes into a request for licenses.
fn licenses(customer: &Customer) -> Vec<TransferItem> {
    let active = customer.subscriptions.iter().filter(|one| one.status == SubscriptionStatus::Active);
    active.filter(|one| one.kind == ProductKind::NewCommerce).map(TransferItem::of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::record::Kept as _;
    use crate::domain::plan::transfer::TransferKind;
    use crate::domain::sample::sample_plan;

    #[test]
    fn sample_has_a_pilot_with_requests_and_a_wave_after_it() {
        let plan = sample_plan(Moment::parse("2026-11-22T09:00:00Z").unwrap()).unwrap();
        let waves: Vec<_> = plan.waves.iter().map(|wave| (wave.kind, wave.first.unwrap().to_string())).collect();
        let expected = [(WaveKind::Pilot, "2026-11-23".to_owned()), (WaveKind::Usual, "2026-11-30".to_owned())];
        assert_eq!(waves, expected);
        let members = |wave: &Wave| plan.customers.iter().filter(|one| one.wave == Some(wave.id)).count();
        assert_eq!(plan.waves.iter().map(|wave| members(wave)).collect::<Vec<_>>(), [3, 3]);
        assert!(plan.transfers.iter().all(|one| one.check(&plan) == Ok(())));
        let open = || plan.transfers.iter().filter(|one| one.stage().is_open());
        assert_eq!(open().count(), 2);
        assert!(open().all(|one| one.kind == TransferKind::Licenses));
        assert!(plan.transfers.iter().any(|one| !one.items.is_empty()));
        assert!(plan.people.iter().all(|one| one.customers_a_day.is_some()));
    }
}
