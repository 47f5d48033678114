//! What each person has to do on each day, beside what is possible.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::calendar::Calendar;
use crate::domain::moves::seats::Seats;
use crate::domain::plan::Plan;
use crate::domain::plan::day_limits::DayLimits;
use crate::domain::plan::day_off::DayOffScope;
use crate::domain::plan::ids::{CustomerId, PersonId, WaveId};

/// What is counted on a day, and against a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LoadMeasure {
    /// Customers.
    Customers,
    /// Their requests.
    Requests,
    /// Seats of what moves.
    Seats,
}

/// What there is more of on a day than a limit allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LoadExcess {
    /// How much there is; of seats those that are known.
    pub n: usize,
    /// How much is possible.
    pub limit: u32,
    /// Of what.
    pub of: LoadMeasure,
}

/// What is to be done on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LoadSum {
    /// Customers.
    pub n: usize,
    /// Requests of these.
    pub n_requests: usize,
    /// Seats that move with them.
    pub seats: Seats,
}

impl LoadSum {
    /// What one customer adds.
    pub(super) fn of_customer(n_requests: u32, seats: Seats) -> Self {
        Self { n: 1, n_requests: n_requests as usize, seats }
    }

    fn with(mut self, other: &Self) -> Self {
        self.n += other.n;
        self.n_requests += other.n_requests;
        self.seats += other.seats;
        self
    }

    fn without(self, other: &Self) -> Self {
        let seats = Seats {
            n: self.seats.n.saturating_sub(other.seats.n),
            n_unknown: self.seats.n_unknown.saturating_sub(other.seats.n_unknown),
        };
        let (n, n_requests) = (self.n.saturating_sub(other.n), self.n_requests.saturating_sub(other.n_requests));
        Self { n, n_requests, seats }
    }

    /// What there is too much of, the customers first; `None`: all of it fits.
    pub(super) fn excess(&self, limits: DayLimits) -> Option<LoadExcess> {
        let over = |n: usize, limit: Option<u32>, of| {
            let limit = limit.filter(|limit| (*limit as usize) < n)?;
            Some(LoadExcess { n, limit, of })
        };
        over(self.n, limits.customers, LoadMeasure::Customers)
            .or_else(|| over(self.n_requests, limits.requests, LoadMeasure::Requests))
            .or_else(|| over(self.seats.n as usize, limits.seats, LoadMeasure::Seats))
    }
}

/// What a person has to do on a day, beside what is possible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LoadCell {
    /// What there is to do.
    pub sum: LoadSum,
    /// What is possible, by the person's limits.
    pub limits: DayLimits,
    /// What there is too much of, by the person's limits, or by those of a wave where only these are exceeded; `None`: it
    /// fits, or has passed.
    pub over: Option<LoadExcess>,
}

impl LoadCell {
    /// Whether it is too much.
    pub fn is_over(&self) -> bool {
        self.over.is_some()
    }

    /// Subscriptions whose seats are not known while seats are limited.
    pub fn n_unknown_seats(&self) -> usize {
        if self.limits.seats.is_some() { self.sum.seats.n_unknown as usize } else { 0 }
    }
}

/// What a person has to do, day by day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load {
    /// Who; `None`: nobody is named.
    pub person: Option<PersonId>,
    /// Days with something to do, in their order.
    pub days: Vec<(NaiveDate, LoadCell)>,
}

impl Load {
    /// What is to be done on this day; nothing where it has no entry.
    pub fn on(&self, day: NaiveDate) -> Option<&LoadCell> {
        self.days.binary_search_by_key(&day, |(day, _)| *day).ok().map(|at| &self.days[at].1)
    }

    /// Customers of all days.
    pub fn n(&self) -> usize {
        self.days.iter().map(|(_, cell)| cell.sum.n).sum()
    }

    /// The day on which most is too much; `None`: everything fits.
    pub fn worst(&self) -> Option<&(NaiveDate, LoadCell)> {
        self.days
            .iter()
            .filter(|(_, cell)| cell.is_over())
            .max_by_key(|(day, cell)| (cell.sum.n, std::cmp::Reverse(*day)))
    }
}

/// Who does something for customers of which wave.
pub(super) type Doer = (Option<PersonId>, Option<WaveId>);

/// What was taken up so far, with the limits.
#[derive(Clone, Debug, Default)]
pub(super) struct Taken {
    by_person: BTreeMap<(Option<PersonId>, NaiveDate), LoadSum>,
    by_wave: BTreeMap<(WaveId, Option<PersonId>, NaiveDate), LoadSum>,
}

impl Taken {
    /// Adds a customer.
    pub(super) fn add(&mut self, (person, wave): Doer, day: NaiveDate, one: &LoadSum) {
        let add = |sum: &mut LoadSum| *sum = sum.with(one);
        add(self.by_person.entry((person, day)).or_default());
        if let Some(wave) = wave {
            add(self.by_wave.entry((wave, person, day)).or_default());
        }
    }

    /// What a person has to do on a day.
    pub(super) fn of(&self, person: Option<PersonId>, day: NaiveDate) -> LoadSum {
        self.by_person.get(&(person, day)).copied().unwrap_or_default()
    }

    fn of_wave(&self, wave: WaveId, person: Option<PersonId>, day: NaiveDate) -> LoadSum {
        self.by_wave.get(&(wave, person, day)).copied().unwrap_or_default()
    }

    /// Takes away what these are.
    pub(super) fn without(&self, other: &Self) -> Self {
        let mut left = self.clone();
        let take = |sum: &mut LoadSum, of: &LoadSum| *sum = sum.without(of);
        for (key, of) in &other.by_person {
            left.by_person.entry(*key).and_modify(|sum| take(sum, of));
        }
        for (key, of) in &other.by_wave {
            left.by_wave.entry(*key).and_modify(|sum| take(sum, of));
        }
        left
    }

    /// All that was taken up, as what is shown; the past and what is submitted are never too much.
    pub(super) fn loads(&self, plan: &Plan, today: NaiveDate) -> Vec<Load> {
        let mut loads: BTreeMap<Option<PersonId>, Vec<(NaiveDate, LoadCell)>> = BTreeMap::new();
        for (&(person, day), &sum) in &self.by_person {
            let limits = limits(plan, (person, None));
            let of_wave =
                |wave: WaveId| self.of_wave(wave, person, day).excess(self::limits(plan, (person, Some(wave))));
            let over = || sum.excess(limits).or_else(|| plan.waves.iter().find_map(|wave| of_wave(wave.id)));
            let over = if today <= day { over() } else { None };
            loads.entry(person).or_default().push((day, LoadCell { sum, limits, over }));
        }
        let mut loads: Vec<Load> = loads.into_iter().map(|(person, days)| Load { person, days }).collect();
        loads.sort_by_key(|load| (load.person.is_none(), std::cmp::Reverse(load.n()), load.person));
        loads
    }

    /// What one more customer would be too much of; `None`: it fits.
    pub(super) fn excess(
        &self,
        plan: &Plan,
        (person, wave): Doer,
        day: NaiveDate,
        one: &LoadSum,
    ) -> Option<LoadExcess> {
        let own = self.of(person, day).with(one).excess(limits(plan, (person, None)));
        own.or_else(|| self.of_wave(wave?, person, day).with(one).excess(limits(plan, (person, wave))))
    }
}

/// Limits of a person a day, lowered by those of the wave.
fn limits(plan: &Plan, (person, wave): Doer) -> DayLimits {
    let person = person.and_then(|id| plan.people.get(id)).map(|one| one.limits()).unwrap_or_default();
    let wave = wave.and_then(|id| plan.waves.get(id)).map(|one| one.limits()).unwrap_or_default();
    person.lowered_by(wave)
}

/// Whether a person of ours can move this customer on a day: it is a business day, the person is there, and nothing says
/// that nothing is to be moved.
pub(super) fn works(
    plan: &Plan,
    ours: &Calendar,
    (person, customer): (Option<PersonId>, CustomerId),
    day: NaiveDate,
) -> bool {
    let is_off = plan.days_off.iter().any(|off| {
        off.covers(day)
            && match off.scope {
                DayOffScope::Person(who) => Some(who) == person,
                DayOffScope::Customer(who) => who == customer,
                DayOffScope::Blackout => true,
                DayOffScope::Company => false,
            }
    });
    !is_off && ours.is_business_day(day)
}
