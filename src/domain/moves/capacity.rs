//! Whether the days of a wave have room for its customers and requests, by what people and providers can do.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::batches::MOST;
use super::findings::Look;
use super::judge;
use super::problem::{FindingMend, MoveProblem};
use super::seats::Seats;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::day_off::DayOffScope;
use crate::domain::plan::ids::{PersonId, ProviderId};
use crate::domain::plan::wave::Wave;

/// Business days of a week.
const WEEK: usize = 5;

/// What one person moves, or one provider creates.
#[derive(Clone, Copy, Default)]
struct Load {
    customers: usize,
    requests: usize,
    seats: Seats,
}

/// How much of a load there is room for, and until when all of it would fit; `None`: no day of a year is enough.
struct Fit {
    n: usize,
    room: usize,
    until: Option<NaiveDate>,
}

impl Fit {
    /// A problem where not all of it fits, with the last day that would be enough as the way out.
    fn problem(self, of: impl FnOnce(usize, usize) -> MoveProblem) -> Option<(MoveProblem, Option<FindingMend>)> {
        (self.room < self.n).then(|| (of(self.n, self.room), self.until.map(FindingMend::LastUntil)))
    }
}

impl Look<'_> {
    /// What does not fit into these days.
    pub(super) fn room(
        &self,
        wave: &Wave,
        days: (NaiveDate, NaiveDate),
        left: &[&Customer],
    ) -> Vec<(MoveProblem, Option<FindingMend>)> {
        let (mut movers, mut providers, mut n_alone) = (BTreeMap::new(), BTreeMap::new(), 0);
        let limits = |id: PersonId| {
            let own = self.plan.people.get(id).map(|one| one.limits()).unwrap_or_default();
            own.lowered_by(wave.limits())
        };
        for customer in left {
            let requests = self.n_requests(customer);
            let add = |load: &mut Load| {
                load.customers += 1;
                load.requests += requests;
            };
            if let Some(mover) = self.plan.mover(customer) {
                let load = movers.entry(mover).or_default();
                add(load);
                if let Some(limit) = limits(mover).seats {
                    let seats = self.seats(customer);
                    load.seats += seats;
                    n_alone += usize::from(limit < seats.n);
                }
            }
            if let Some(provider) = self.plan.provider_of(customer) {
                add(providers.entry(provider.id).or_default());
            }
        }
        let mut found = Vec::new();
        if movers.keys().any(|id| !limits(*id).is_known()) {
            found.push((MoveProblem::NoLimit, None));
        }
        let of_customers = self.fitting(&movers, days, |id| limits(id).customers, |load| load.customers);
        found.extend(of_customers.problem(|n, room| MoveProblem::OverCapacity { n, room }));
        let of_requests = self.fitting(&movers, days, |id| limits(id).requests, |load| load.requests);
        found.extend(of_requests.problem(|n, room| MoveProblem::TooManyRequests { n, room }));
        let of_seats = self.fitting(&movers, days, |id| limits(id).seats, |load| load.seats.n as usize);
        let of_seats = of_seats.problem(|n, room| MoveProblem::TooManySeats { n, room });
        // More days do not help a customer that fits none.
        found.extend(of_seats.map(|(problem, mend)| (problem, mend.filter(|_| n_alone == 0))));
        if 0 < n_alone {
            found.push((MoveProblem::SeatsFitNoDay { n: n_alone }, None));
        }
        let n_unknown = movers.values().map(|load| load.seats).sum::<Seats>().n_unknown as usize;
        if 0 < n_unknown {
            found.push((MoveProblem::SeatsUnknown { n: n_unknown }, None));
        }
        found.extend(self.slow_providers(&providers, days));
        found
    }

    /// Requests that a customer needs: those that are recorded, else as many as its subscriptions fill.
    fn n_requests(&self, customer: &Customer) -> usize {
        let open = self.moving.requests(customer.id).iter().filter(|one| one.stage().is_open()).count();
        if 0 < open { open } else { customer.subscriptions.len().div_ceil(MOST).max(1) }
    }

    /// Seats of what is still to be submitted of a customer.
    fn seats(&self, customer: &Customer) -> Seats {
        let open = self.moving.requests(customer.id).iter().filter(|one| one.stage().is_open());
        Seats::of(open, &judge(self.ground, customer))
    }

    /// How much fits; what nobody has set a limit to always does.
    fn fitting(
        &self,
        movers: &BTreeMap<PersonId, Load>,
        (first, last): (NaiveDate, NaiveDate),
        limit: impl Fn(PersonId) -> Option<u32>,
        of: impl Fn(&Load) -> usize,
    ) -> Fit {
        let mut fitting = Fit { n: 0, room: 0, until: Some(last) };
        for (&id, load) in movers {
            let wanted = of(load);
            fitting.n += wanted;
            let Some(limit) = limit(id).map(|limit| limit as usize) else {
                fitting.room += wanted;
                continue;
            };
            let room = limit.saturating_mul(self.days_of(id, first, last).len());
            fitting.room += wanted.min(room);
            if room < wanted {
                let enough = self.enough(id, first, limit, wanted).filter(|_| 0 < limit);
                fitting.until = fitting.until.zip(enough).map(|(one, other)| one.max(other));
            }
        }
        fitting
    }

    /// Providers that create fewer requests in the weeks of these days than are needed.
    fn slow_providers(
        &self,
        providers: &BTreeMap<ProviderId, Load>,
        (first, last): (NaiveDate, NaiveDate),
    ) -> Vec<(MoveProblem, Option<FindingMend>)> {
        let days = first.iter_days().take_while(|day| *day <= last).take(400);
        let weeks = days.filter(|day| self.ground.calendars.ours().is_business_day(*day)).count().div_ceil(WEEK);
        let slow = |(id, load): (&ProviderId, &Load)| {
            let provider = self.plan.providers.get(*id)?;
            let room = weeks.saturating_mul(provider.requests_a_week? as usize);
            let (provider, n) = (provider.name.clone(), load.requests);
            (room < n).then_some((MoveProblem::ProviderTooSlow { provider, n, room }, None))
        };
        providers.iter().filter_map(slow).collect()
    }

    /// The days of a span on which this person of ours works and something may be moved.
    fn days_of(&self, person: PersonId, first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
        first.iter_days().take_while(|day| *day <= last).take(400).filter(|day| self.works(person, *day)).collect()
    }

    fn works(&self, person: PersonId, day: NaiveDate) -> bool {
        let is_off = self.plan.days_off.iter().any(|off| match off.scope {
            DayOffScope::Person(who) => who == person && off.covers(day),
            DayOffScope::Blackout => off.covers(day),
            DayOffScope::Company | DayOffScope::Customer(_) => false,
        });
        !is_off && self.ground.calendars.ours().is_business_day(day)
    }

    /// The day on which so many are through; `None`: not within a year.
    fn enough(&self, person: PersonId, first: NaiveDate, limit: usize, wanted: usize) -> Option<NaiveDate> {
        let mut days = first.iter_days().take(400).filter(|day| self.works(person, *day));
        days.nth(wanted.div_ceil(limit.max(1)).checked_sub(1)?)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::calendar::{Holidays, PlanCalendars};
    use crate::domain::moves::{Ground, Moving, findings};
    use crate::domain::plan::Plan;
    use crate::domain::plan::company::Person;
    use crate::domain::plan::day_off::DayOff;
    use crate::domain::plan::ids::{CustomerId, DayOffId, WaveId};
    use crate::domain::plan::provider::Provider;
    use crate::domain::plan::subscription::Subscription;
    use crate::domain::rules::RuleBook;

    const LIN: PersonId = PersonId::new(1);

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Seven customers of Lin in a wave from Monday to Thursday, two a day.
    fn plan() -> Plan {
        let mut plan = Plan::default();
        plan.people.put(Arc::new(Person { customers_a_day: Some(2), ..Person::new(LIN, "Lin") }));
        let (first, last) = (Some(day("2026-12-07")), Some(day("2026-12-10")));
        plan.waves.put(Arc::new(Wave { first, last, ..Wave::new(WaveId::new(5), "Wave 1") }));
        for id in 1..=7 {
            let (owner, wave) = (Some(LIN), Some(WaveId::new(5)));
            plan.customers.put(Arc::new(Customer { owner, wave, ..Customer::new(CustomerId::new(id), "Fabrikam") }));
        }
        plan
    }

    fn found(plan: &Plan) -> Vec<(MoveProblem, Option<FindingMend>)> {
        let (calendars, book) = (PlanCalendars::new(plan, &Holidays::shipped()), RuleBook::empty());
        let all = findings(&Ground::new(plan, &book, &calendars, day("2026-11-30")), &Moving::of(plan));
        all.into_iter().filter(|one| one.customer.is_none()).map(|one| (one.problem, one.mend)).collect()
    }

    #[test]
    fn what_fits_is_no_problem_and_a_day_off_of_its_person_makes_it_one() {
        let mut plan = plan();
        assert_eq!(found(&plan), []);
        let (first, last) = (day("2026-12-08"), day("2026-12-08"));
        let (id, scope) = (DayOffId::new(1), DayOffScope::Person(LIN));
        plan.days_off.put(Arc::new(DayOff { id, first, last, reason: "Training".into(), scope }));
        let until = Some(FindingMend::LastUntil(day("2026-12-11")));
        assert_eq!(found(&plan), [(MoveProblem::OverCapacity { n: 7, room: 6 }, until)]);
    }

    #[test]
    fn limit_of_the_wave_is_taken_where_it_is_lower_and_an_unknown_one_is_said() {
        let mut plan = plan();
        let wave = Wave { customers_a_day: Some(1), ..Wave::clone(plan.waves.iter().next().unwrap()) };
        plan.waves.put(Arc::new(wave));
        let until = Some(FindingMend::LastUntil(day("2026-12-15")));
        assert_eq!(found(&plan), [(MoveProblem::OverCapacity { n: 7, room: 4 }, until)]);
        let wave = Wave { customers_a_day: None, ..Wave::clone(plan.waves.iter().next().unwrap()) };
        plan.waves.put(Arc::new(wave));
        plan.people.put(Arc::new(Person::new(LIN, "Lin")));
        assert_eq!(found(&plan), [(MoveProblem::NoLimit, None)]);
    }

    #[test]
    fn requests_are_counted_for_people_and_providers() {
        let mut plan = plan();
        plan.people.put(Arc::new(Person { requests_a_day: Some(1), ..Person::new(LIN, "Lin") }));
        let until = Some(FindingMend::LastUntil(day("2026-12-15")));
        assert_eq!(found(&plan), [(MoveProblem::TooManyRequests { n: 7, room: 4 }, until)]);
        plan.people.put(Arc::new(Person { requests_a_day: Some(9), ..Person::new(LIN, "Lin") }));
        let id = ProviderId::new(9);
        plan.providers.put(Arc::new(Provider { requests_a_week: Some(5), ..Provider::new(id, "Northwind") }));
        for customer in plan.customers.clone().iter() {
            plan.customers.put(Arc::new(Customer { provider: Some(id), ..Customer::clone(customer) }));
        }
        let slow = MoveProblem::ProviderTooSlow { provider: "Northwind".into(), n: 7, room: 5 };
        assert_eq!(found(&plan), [(slow, None)]);
    }

    #[test]
    fn seats_are_counted_where_they_are_limited_and_unknown_ones_are_said() {
        let mut plan = plan();
        for (customer, quantity) in plan.customers.clone().iter().zip([Some(30), Some(30), None, Some(30), None]) {
            let held = Subscription { quantity, ..Subscription::new("S-1", "Microsoft 365 Business Basic") };
            let customer = Customer { subscriptions: vec![held], ..Customer::clone(customer) };
            plan.customers.put(Arc::new(customer));
        }
        assert_eq!(found(&plan), [], "nobody limits seats");
        let (first, last) = (Some(day("2026-12-07")), Some(day("2026-12-08")));
        plan.waves.put(Arc::new(Wave { first, last, ..Wave::new(WaveId::new(5), "Wave 1") }));
        plan.people.put(Arc::new(Person { seats_a_day: Some(40), ..Person::new(LIN, "Lin") }));
        let until = Some(FindingMend::LastUntil(day("2026-12-09")));
        let unknown = (MoveProblem::SeatsUnknown { n: 2 }, None);
        assert_eq!(found(&plan), [(MoveProblem::TooManySeats { n: 90, room: 80 }, until), unknown.clone()]);
        plan.people.put(Arc::new(Person { seats_a_day: Some(200), ..Person::new(LIN, "Lin") }));
        assert_eq!(found(&plan), [unknown]);
        let wave = Wave { seats_a_day: Some(10), ..Wave::clone(plan.waves.iter().next().unwrap()) };
        plan.waves.put(Arc::new(wave));
        assert_eq!(found(&plan)[0], (MoveProblem::TooManySeats { n: 90, room: 20 }, None));
        assert_eq!(found(&plan)[1], (MoveProblem::SeatsFitNoDay { n: 3 }, None), "each has 30");
    }
}
