//! Who submits which customer's move on which business day.
//!
//! Pure: the same [`Problem`] gives the same [`PlannerAnswer`], on every machine. Effort is counted in steps, never in time.

mod assign;
mod bins;
mod bound;
mod branch;
mod frame;
pub mod made_up;
mod parts;
mod polish;
mod repair;
mod search;
mod solved;
#[cfg(test)]
mod tests;
mod timely;
mod values;

pub use solved::Solved;
pub use values::PlannerValues;

/// A question: which unit is submitted by whom on which business day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Problem {
    /// Business days from today (index 0) to the horizon.
    pub n_days: usize,
    /// Everybody who can submit.
    pub people: Vec<Mover>,
    /// Those who create the requests.
    pub providers: Vec<RequestSource>,
    /// Limits that count for some units only.
    pub waves: Vec<WaveLimit>,
    /// In the order of their ids: of equal proposals the one that has smaller ids earlier is preferred.
    pub units: Vec<Unit>,
}

/// What one person can submit. A day without an entry has no limit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mover {
    /// Customers per day; `u32::MAX`: no limit. The use by pinned units is not yet subtracted.
    pub customers: Vec<u32>,
    /// Requests per day; `u32::MAX`: no limit. The use by pinned units is not yet subtracted.
    pub requests: Vec<u32>,
    /// Seats per day; `u32::MAX`: no limit. The use by pinned units is not yet subtracted.
    pub seats: Vec<u32>,
}

/// A provider, who has to create each request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RequestSource {
    /// The week of each day, an index into `room`. A day without an entry has no limit.
    pub week_of: Vec<u16>,
    /// Requests per week, before pinned units; `None`: no limit is known, so none is kept.
    pub room: Vec<Option<u32>>,
}

/// What one person may submit a day of one wave's units; it counts beside the person's own limits.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct WaveLimit {
    /// Customers per person and day; `None`: only the person's own limit counts.
    pub customers: Option<u32>,
    /// Requests per person and day; `None`: only the person's own limit counts.
    pub requests: Option<u32>,
    /// Seats per person and day; `None`: only the person's own limit counts.
    pub seats: Option<u32>,
}

/// A customer with something to move, or a group that is submitted on one day by one person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unit {
    /// Customers in it.
    pub customers: u32,
    /// Requests by provider, an index into [`Problem::providers`]; their sum counts for the person.
    pub load: Vec<(usize, u32)>,
    /// Seats in it.
    pub seats: u32,
    /// Who may submit it, indices into [`Problem::people`]; empty: it cannot be placed.
    pub people: Vec<usize>,
    /// An index into [`Problem::waves`]; `None`: no wave's limit counts.
    pub wave: Option<usize>,
    /// What submitting costs by day; `None`: the day is not allowed. Of a pinned unit only the pinned day is read, and
    /// a cost there counts even if the day breaks a guard.
    pub days: Vec<Option<DayCost>>,
    /// What it costs not to place the unit; a pinned day without costs counts the same.
    pub unplaced: DayCost,
    /// Where the last proposal had it; `None`: it had no place, and a new place is no change.
    pub last: Option<Placement>,
    /// Where it stays whatever it breaks; what is left of a limit is then 0. `None`: it is free.
    pub pinned: Option<Placement>,
}

impl Unit {
    /// How many requests it needs in all.
    pub fn requests(&self) -> u32 {
        self.load.iter().map(|(_, n)| *n).fold(0, u32::saturating_add)
    }
}

impl Problem {
    /// Whether somebody could submit the unit on some day if nothing else were placed; days that it may not have count, too.
    pub fn could_hold(&self, unit: &Unit) -> bool {
        let limits = unit.wave.and_then(|at| self.waves.get(at));
        let of_wave = |of: fn(&WaveLimit) -> Option<u32>| limits.and_then(of).unwrap_or(u32::MAX);
        let by_wave = unit.customers <= of_wave(|wave| wave.customers)
            && unit.requests() <= of_wave(|wave| wave.requests)
            && unit.seats <= of_wave(|wave| wave.seats);
        let holds = |rooms: &[u32], day: usize, n: u32| rooms.get(day).is_none_or(|room| n <= *room);
        let on = |mover: &Mover, day: usize| {
            holds(&mover.customers, day, unit.customers)
                && holds(&mover.requests, day, unit.requests())
                && holds(&mover.seats, day, unit.seats)
        };
        let by = |mover: &Mover| (0..self.n_days).any(|day| on(mover, day));
        let mut people = unit.people.iter().filter_map(|at| self.people.get(*at));
        by_wave && people.any(by)
    }
}

/// The first three values of one unit on one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayCost {
    /// Customers who are done after the last day.
    pub late_customers: u32,
    /// Business days after the last day.
    pub days_late: u32,
    /// Hundredths of the plan's currency.
    pub cents: i64,
}

/// Who submits, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Placement {
    /// An index into [`Problem::people`].
    pub person: usize,
    /// An index of a business day; 0 is today.
    pub day: usize,
}

/// An answer to a [`Problem`].
#[derive(Clone, Debug, PartialEq)]
pub struct PlannerAnswer {
    /// By unit; `None`: not placed.
    pub placements: Vec<Option<Placement>>,
    /// The five sums over all units, pinned ones too.
    pub values: PlannerValues,
    /// Fewer late or unplaced customers than this are proved impossible.
    pub bound: u64,
    /// Is it proved that no other placement has smaller values?
    pub exact: bool,
}

/// The best placement that is found, and how good any can be.
pub fn propose(problem: &Problem) -> PlannerAnswer {
    solved::solve(problem).0
}
