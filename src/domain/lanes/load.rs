//! What each person has to do on each day, beside what is possible.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::calendar::Calendar;
use crate::domain::plan::Plan;
use crate::domain::plan::day_off::DayOffScope;
use crate::domain::plan::ids::{CustomerId, PersonId, WaveId};

/// What a person has to do on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LoadCell {
    /// Customers.
    pub n: usize,
    /// Requests of these.
    pub n_requests: usize,
    /// The most customers that are possible, by the person's limit, or by that of a wave where only that is exceeded;
    /// `None`: no limit is known.
    pub limit: Option<u32>,
    /// The most requests, likewise.
    pub requests: Option<u32>,
    /// Whether it is too much. What is submitted already never is.
    pub is_over: bool,
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
        self.days.iter().map(|(_, cell)| cell.n).sum()
    }

    /// The day on which most is too much; `None`: everything fits.
    pub fn worst(&self) -> Option<&(NaiveDate, LoadCell)> {
        self.days.iter().filter(|(_, cell)| cell.is_over).max_by_key(|(day, cell)| (cell.n, std::cmp::Reverse(*day)))
    }
}

/// Customers and requests.
pub(super) type Sum = (usize, usize);

/// Who does something for customers of which wave.
pub(super) type Doer = (Option<PersonId>, Option<WaveId>);

/// What was taken up so far, with the limits.
#[derive(Clone, Debug, Default)]
pub(super) struct Taken {
    by_person: BTreeMap<(Option<PersonId>, NaiveDate), Sum>,
    by_wave: BTreeMap<(WaveId, Option<PersonId>, NaiveDate), Sum>,
}

impl Taken {
    /// Adds a customer.
    pub(super) fn add(&mut self, (person, wave): Doer, day: NaiveDate, n_requests: u32) {
        let add = |sum: &mut Sum| *sum = (sum.0 + 1, sum.1 + n_requests as usize);
        add(self.by_person.entry((person, day)).or_default());
        if let Some(wave) = wave {
            add(self.by_wave.entry((wave, person, day)).or_default());
        }
    }

    /// What a person has to do on a day.
    pub(super) fn of(&self, person: Option<PersonId>, day: NaiveDate) -> Sum {
        self.by_person.get(&(person, day)).copied().unwrap_or_default()
    }

    fn of_wave(&self, wave: WaveId, person: Option<PersonId>, day: NaiveDate) -> Sum {
        self.by_wave.get(&(wave, person, day)).copied().unwrap_or_default()
    }

    /// Takes away what these are.
    pub(super) fn without(&self, other: &Self) -> Self {
        let mut left = self.clone();
        let take = |sum: &mut Sum, of: &Sum| *sum = (sum.0.saturating_sub(of.0), sum.1.saturating_sub(of.1));
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
        for (&(person, day), &(n, n_requests)) in &self.by_person {
            let (limit, requests) = limits(plan, (person, None));
            let is_ahead = today <= day;
            let mut cell = LoadCell { n, n_requests, limit, requests, is_over: false };
            cell.is_over = is_ahead && is_over((n, n_requests), (limit, requests));
            // Where only the limit of a wave is exceeded, that one is told.
            let exceeded = plan.waves.iter().find_map(|wave| {
                let of_wave = limits(plan, (person, Some(wave.id)));
                is_over(self.of_wave(wave.id, person, day), of_wave).then_some(of_wave)
            });
            if let Some((limit, requests)) = exceeded.filter(|_| is_ahead && !cell.is_over) {
                cell = LoadCell { limit, requests, is_over: true, ..cell };
            }
            loads.entry(person).or_default().push((day, cell));
        }
        let mut loads: Vec<Load> = loads.into_iter().map(|(person, days)| Load { person, days }).collect();
        loads.sort_by_key(|load| (load.person.is_none(), std::cmp::Reverse(load.n()), load.person));
        loads
    }

    /// Whether one more customer fits.
    pub(super) fn has_room(&self, plan: &Plan, (person, wave): Doer, day: NaiveDate, n_requests: u32) -> bool {
        let fits = |(n, requests): Sum, limits| !is_over((n + 1, requests + n_requests as usize), limits);
        let own = fits(self.of(person, day), limits(plan, (person, None)));
        own && wave.is_none_or(|wave| fits(self.of_wave(wave, person, day), limits(plan, (person, Some(wave)))))
    }
}

/// Limits of a person a day, lowered by those of the wave.
pub(super) fn limits(plan: &Plan, (person, wave): Doer) -> (Option<u32>, Option<u32>) {
    let person = person.and_then(|id| plan.people.get(id));
    let wave = wave.and_then(|id| plan.waves.get(id));
    let of = |own: Option<u32>, lowered: Option<u32>| own.into_iter().chain(lowered).min();
    (
        of(person.and_then(|one| one.customers_a_day), wave.and_then(|one| one.customers_a_day)),
        of(person.and_then(|one| one.requests_a_day), wave.and_then(|one| one.requests_a_day)),
    )
}

fn is_over((n, n_requests): Sum, (customers, requests): (Option<u32>, Option<u32>)) -> bool {
    customers.is_some_and(|limit| (limit as usize) < n) || requests.is_some_and(|limit| (limit as usize) < n_requests)
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
