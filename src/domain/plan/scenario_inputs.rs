//! A scenario and a plan: what a scenario begins with, the plan with a scenario's inputs in place, and what fits no longer.

use std::sync::Arc;

use chrono::NaiveDate;

use super::Plan;
use super::company::Info;
use super::customer::Customer;
use super::day_off::{DayOff, DayOffScope};
use super::ids::{CustomerId, PersonId, ProviderId, ScenarioId};
use super::move_day::MoveDay;
use super::provider::Provider;
use super::scenario::{PersonRoom, Pin, ProviderRoom, Scenario};

/// Something that a scenario names and the plan no longer has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unfit {
    /// One of our people.
    Person(PersonId),
    /// A provider.
    Provider(ProviderId),
    /// A customer.
    Customer(CustomerId),
}

impl ProviderRoom {
    /// What a provider can do now.
    pub fn of(provider: &Provider) -> Self {
        let (requests_a_week, lead_days) = (provider.requests_a_week, provider.lead_days);
        Self { provider: provider.id, requests_a_week, lead_days }
    }
}

impl Scenario {
    /// A scenario that asks for what the plan asks for now.
    pub fn fork(plan: &Plan, (id, name): (ScenarioId, &str), (on, by): (NaiveDate, &str), days: Vec<MoveDay>) -> Self {
        let providers = plan.providers.iter().filter(|provider| provider.archived.is_none());
        let pinned = plan.customers.iter().filter(|customer| customer.pinned.is_some());
        Self {
            id,
            name: name.to_owned(),
            note: String::new(),
            on,
            by: by.to_owned(),
            aims: plan.about().moves,
            people: plan.people.iter().map(|person| PersonRoom::of(person)).collect(),
            providers: providers.map(|provider| ProviderRoom::of(provider)).collect(),
            days_off: days_off(plan),
            pins: pinned.map(|customer| Pin { customer: customer.id, day: customer.pinned }).collect(),
            days,
        }
    }

    /// The plan with these inputs in place of its own; what the plan no longer has is passed over.
    #[must_use]
    pub fn applied(&self, plan: &Plan) -> Plan {
        let mut next = plan.clone();
        let about = plan.about();
        if about.moves != self.aims {
            next.info.put(Arc::new(Info { moves: self.aims, ..about }));
        }
        for room in &self.people {
            let Some(person) = plan.people.get(room.person).filter(|person| PersonRoom::of(person) != *room) else {
                continue;
            };
            next.people.put(Arc::new(person.with_limits(room.limits())));
        }
        for room in &self.providers {
            let differs = |provider: &&Arc<Provider>| ProviderRoom::of(provider) != *room;
            let Some(provider) = plan.providers.get(room.provider).filter(differs) else { continue };
            let (requests_a_week, lead_days) = (room.requests_a_week, room.lead_days);
            next.providers.put(Arc::new(Provider { requests_a_week, lead_days, ..Provider::clone(provider) }));
        }
        for off in days_off(plan).iter().filter(|off| !self.days_off.contains(off)) {
            next.days_off.remove(off.id);
        }
        for off in self.days_off.iter().filter(|off| fits(plan, off)) {
            if plan.days_off.get(off.id).is_none_or(|held| **held != *off) {
                next.days_off.put(Arc::new(off.clone()));
            }
        }
        for pin in &self.pins {
            if let Some(customer) = plan.customers.get(pin.customer).filter(|one| one.pinned != pin.day) {
                next.customers.put(Arc::new(Customer { pinned: pin.day, ..Customer::clone(customer) }));
            }
        }
        next
    }

    /// What it names and the plan no longer has, each once.
    pub fn unfit(&self, plan: &Plan) -> Vec<Unfit> {
        let mut unfit = self.unfit_inputs(plan);
        let days = self.days.iter().map(|one| one.customer).filter(|id| plan.customers.get(*id).is_none());
        unfit.extend(days.map(Unfit::Customer));
        unfit.sort_unstable();
        unfit.dedup();
        unfit
    }

    /// What its inputs alone name and the plan no longer has.
    pub fn unfit_inputs(&self, plan: &Plan) -> Vec<Unfit> {
        let people = self.people.iter().map(|room| room.person);
        let away = self.days_off.iter().filter_map(|off| match off.scope {
            DayOffScope::Person(person) => Some(person),
            DayOffScope::Company | DayOffScope::Blackout | DayOffScope::Customer(_) => None,
        });
        let gone = people.chain(away).filter(|id| plan.people.get(*id).is_none()).map(Unfit::Person);
        let providers = self.providers.iter().map(|room| room.provider);
        let providers = providers.filter(|id| plan.providers.get(*id).is_none()).map(Unfit::Provider);
        let customers = self.pins.iter().map(|pin| pin.customer);
        let customers = customers.filter(|id| plan.customers.get(*id).is_none()).map(Unfit::Customer);
        let mut unfit: Vec<Unfit> = gone.chain(providers).chain(customers).collect();
        unfit.sort_unstable();
        unfit.dedup();
        unfit
    }

    /// What a person can move in it; `None`: it says nothing, so that the plan's holds.
    pub fn of_person(&self, person: PersonId) -> Option<PersonRoom> {
        self.people.iter().rfind(|room| room.person == person).copied()
    }

    /// What a provider can do in it; `None`: it says nothing, so that the plan's holds.
    pub fn of_provider(&self, provider: ProviderId) -> Option<ProviderRoom> {
        self.providers.iter().rfind(|room| room.provider == provider).copied()
    }

    /// With this in place of what it says of a person.
    #[must_use]
    pub fn with_person(&self, room: PersonRoom) -> Self {
        let mut next = self.clone();
        match next.people.iter_mut().rfind(|one| one.person == room.person) {
            Some(held) => *held = room,
            None => next.people.push(room),
        }
        next
    }

    /// With this in place of what it says of a provider.
    #[must_use]
    pub fn with_provider(&self, room: ProviderRoom) -> Self {
        let mut next = self.clone();
        match next.providers.iter_mut().rfind(|one| one.provider == room.provider) {
            Some(held) => *held = room,
            None => next.providers.push(room),
        }
        next
    }

    /// With this day fixed for a customer; `None`: none is.
    #[must_use]
    pub fn with_pin(&self, customer: CustomerId, day: Option<NaiveDate>) -> Self {
        let mut next = self.clone();
        match next.pins.iter_mut().rfind(|pin| pin.customer == customer) {
            Some(held) => held.day = day,
            None => next.pins.push(Pin { customer, day }),
        }
        next
    }
}

/// The plan's days off that belong to a scenario.
pub(in crate::domain) fn days_off(plan: &Plan) -> Vec<DayOff> {
    plan.days_off.iter().filter(|off| Scenario::holds(off.scope)).map(|off| DayOff::clone(off)).collect()
}

/// Whether days off are of a kind that belongs to a scenario, and of somebody whom the plan has; no other days of the plan have
/// their id.
fn fits(plan: &Plan, off: &DayOff) -> bool {
    let is_there = match off.scope {
        DayOffScope::Person(person) => plan.people.get(person).is_some(),
        DayOffScope::Blackout => true,
        DayOffScope::Company | DayOffScope::Customer(_) => false,
    };
    is_there && plan.days_off.get(off.id).is_none_or(|held| Scenario::holds(held.scope))
}

#[cfg(test)]
mod tests {
    use super::super::company::Person;
    use super::*;
    use crate::domain::plan::aims::MoveAims;
    use crate::domain::plan::ids::DayOffId;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn plan() -> Plan {
        let mut plan = Plan::default();
        for (id, name) in [(1, "Lin"), (2, "Oscar")] {
            plan.people.put(Arc::new(Person { customers_a_day: Some(2), ..Person::new(PersonId::new(id), name) }));
        }
        plan.providers.put(Arc::new(Provider::new(ProviderId::new(9), "Northwind")));
        plan.customers.put(Arc::new(Customer::new(CustomerId::new(5), "Fabrikam")));
        plan.days_off.put(Arc::new(off(1, DayOffScope::Person(PersonId::new(1)))));
        plan.days_off.put(Arc::new(off(2, DayOffScope::Company)));
        plan
    }

    fn off(id: u64, scope: DayOffScope) -> DayOff {
        let (first, last) = (day("2026-12-01"), day("2026-12-02"));
        DayOff { id: DayOffId::new(id), first, last, reason: "Training".into(), scope }
    }

    fn forked(plan: &Plan) -> Scenario {
        Scenario::fork(plan, (ScenarioId::new(1), "More people"), (day("2026-11-30"), "Lin"), Vec::new())
    }

    #[test]
    fn fork_in_place_of_the_plan_s_own_inputs_changes_nothing() {
        let plan = plan();
        assert_eq!(forked(&plan).applied(&plan), plan);
    }

    #[test]
    fn every_input_takes_the_place_of_the_plan_s() {
        let plan = plan();
        let fork = forked(&plan);
        let room = PersonRoom {
            person: PersonId::new(2),
            customers_a_day: Some(4),
            requests_a_day: Some(9),
            seats_a_day: Some(90),
        };
        let creates = ProviderRoom { provider: ProviderId::new(9), requests_a_week: Some(30), lead_days: Some(2) };
        let mut scenario = fork.with_person(room).with_provider(creates);
        scenario = scenario.with_pin(CustomerId::new(5), Some(day("2026-12-04")));
        scenario.aims = MoveAims { last_day: Some(day("2026-12-31")), ..scenario.aims };
        scenario.days_off = vec![off(3, DayOffScope::Blackout)];
        let next = scenario.applied(&plan);
        assert_eq!(forked(&next).people, scenario.people);
        assert_eq!(next.about().moves, scenario.aims);
        assert_eq!(next.providers.get(ProviderId::new(9)).unwrap().requests_a_week, Some(30));
        assert_eq!(next.customers.get(CustomerId::new(5)).unwrap().pinned, Some(day("2026-12-04")));
        let left: Vec<u64> = next.days_off.iter().map(|off| off.id.number()).collect();
        assert_eq!(left, [2, 3], "days of the company stay, those of people are the scenario's");
        assert!(!scenario.has_same_inputs(&fork));
    }

    #[test]
    fn scenario_of_an_older_plan_says_what_no_longer_fits_and_takes_the_rest() {
        let plan = plan();
        let mut scenario = forked(&plan).with_pin(CustomerId::new(5), Some(day("2026-12-04")));
        scenario.aims.after_pilot = 9;
        let mut later = plan.clone();
        later.people.remove(PersonId::new(1));
        later.customers.remove(CustomerId::new(5));
        later.days_off.remove(DayOffId::new(1));
        let unfit = scenario.unfit(&later);
        assert_eq!(unfit, [Unfit::Person(PersonId::new(1)), Unfit::Customer(CustomerId::new(5))]);
        let next = scenario.applied(&later);
        assert_eq!((next.people.len(), next.customers.len(), next.about().moves.after_pilot), (1, 0, 9));
        assert!(next.days_off.get(DayOffId::new(1)).is_none(), "nobody is there who could be away");
    }
}
