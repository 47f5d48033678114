//! The time line of the moves: a lane for each wave with its customers, their days and dates, what people have to do each day,
//! and what it all comes to by the last day.
//!
//! All of it follows from plan, rule book, calendars and day, and none of it is stored. [`DragSubject`] says what stands against
//! other days before somebody takes them.

mod axis;
mod burn_down;
mod finding;
mod gather;
mod load;
mod rows;
mod shift;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_marks;
#[cfg(test)]
mod tests_seats;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::foresight::Foresight;
use crate::domain::moves::seats::Seats;
use crate::domain::moves::{Ground, Moving};
use crate::domain::plan::ids::{CustomerId, PersonId, ProviderId, TodoId, TransferId, WaveId};
use crate::domain::plan::track::TransferState;
use crate::domain::plan::transfer::TransferStage;
use crate::domain::proposal::PilotWait;
use crate::domain::schedule::Due;
use crate::domain::slug::Slug;
use crate::states;

pub use axis::{Axis, DayLook};
pub use burn_down::{BurnDown, Point};
pub use finding::{LineFinding, LineTally};
pub use load::{Load, LoadCell, LoadExcess, LoadMeasure, LoadSum};
pub use shift::{Against, DayObjection, DragSubject, Grip, Shifted, business_days_to};

/// What a time line is made from.
#[derive(Clone, Copy)]
pub struct LanesInput<'a> {
    /// Plan, rule book, calendars and the day.
    pub ground: Ground<'a>,
    /// Where the moves stand.
    pub moving: &'a Moving,
    /// The day by which all are to be moved; `None`: nobody says one.
    pub last_day: Option<NaiveDate>,
    /// When customers will be ready, and what is proposed; `None` until it is worked out: then neither is known.
    pub foresight: Option<&'a Foresight>,
    /// Everything with a date.
    pub dues: &'a [Due],
    /// The days that customers had in a plan of before; `None`: none is laid beside.
    pub baseline: Option<&'a BTreeMap<CustomerId, NaiveDate>>,
}

states! {
    /// Where a customer's day comes from, the firmest first.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum DayBasis: key {
        /// Its requests were submitted.
        Submitted => "line-basis-submitted";
        /// Somebody fixed it, for the customer or for a request.
        Pinned => "line-basis-pinned";
        /// A proposal was accepted.
        Scheduled => "line-basis-scheduled";
        /// It has none of its own: the first day of its wave that has room.
        Wave => "line-basis-wave";
        /// It is only proposed; the plan does not hold it.
        Proposed => "line-basis-proposed";
    }
}

states! {
    /// What becomes of a customer by the last day, as planned.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum LineOutcome: key, why, tone {
        /// All of it is moved.
        Moved => "line-outcome-moved", "line-why-moved", Done;
        /// Its requests are submitted, and should be through in time.
        Underway => "line-outcome-underway", "line-why-underway", Waiting;
        /// It has a day in time.
        OnTime => "line-outcome-on-time", "line-why-on-time", Info;
        /// Some of its subscriptions did not move.
        Errors => "line-outcome-errors", "line-why-errors", Late;
        /// Its day has passed, and nothing was submitted.
        Passed => "line-outcome-passed", "line-why-passed", Late;
        /// On its day there is more to do than its person can.
        OverLimit => "line-outcome-over-limit", "line-why-over-limit", Late;
        /// It is expected to be completed after the last day.
        TooLate => "line-outcome-too-late", "line-why-too-late", Late;
        /// It is not expected to be ready on its day.
        NotReady => "line-outcome-not-ready", "line-why-not-ready", Warning;
        /// It has no day, but one is proposed.
        Proposed => "line-outcome-proposed", "line-why-proposed", Warning;
        /// It has no day.
        NoDay => "line-outcome-no-day", "line-why-no-day", Warning;
        /// Nothing of it can be moved.
        Stays => "line-outcome-stays", "line-why-stays", Calm;
    }
}

impl LineOutcome {
    /// Whether it counts as moved by the last day.
    pub fn is_in_time(self) -> bool {
        matches!(self, Self::Moved | Self::Underway | Self::OnTime)
    }
}

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarkOf {
    /// The term of this subscription of the customer ends; it moves, and renews with us if it does not by then.
    Renewal(usize),
    /// The term of this subscription ends, which cannot be moved: it is bought anew.
    TermEnd(usize),
    /// The last day on which this request can be submitted.
    Expiry(TransferId),
    /// A to-do or a milestone of our own.
    Todo(TodoId),
    /// A date of the rule version on which Microsoft does something, by its name among what has a date.
    Deadline(Slug),
    /// Another date that everybody has to keep, by its name likewise.
    Due(Slug),
}

/// Something with a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineMark {
    /// The day.
    pub day: NaiveDate,
    /// What it stands for.
    pub of: MarkOf,
}

/// Which lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LaneKey {
    /// The customers of a wave.
    Wave(WaveId),
    /// Customers in no wave.
    NoWave,
    /// Customers of which nothing can be moved.
    Stays,
}

/// A customer on the time line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineRow {
    /// Who.
    pub customer: CustomerId,
    /// Where its transfer stands.
    pub state: TransferState,
    /// The day on which it accepted its provider; `None`: it has not.
    pub accepted: Option<NaiveDate>,
    /// Its day of submission, and where that comes from; `None`: it has none.
    pub day: Option<(NaiveDate, DayBasis)>,
    /// Who of us submits it; `None`: nobody is named.
    pub person: Option<PersonId>,
    /// Requests that are still to be submitted, or that were once all are.
    pub n_requests: u32,
    /// Seats of what moves, as recorded in its requests or else of all that may move.
    pub seats: Seats,
    /// The day on which it was completed, or should be; `None`: it has no day.
    pub completes: Option<NaiveDate>,
    /// What becomes of it by the last day.
    pub outcome: LineOutcome,
    /// The steps of its requests, by day.
    pub steps: Vec<(NaiveDate, TransferStage)>,
    /// What else has a date, by day.
    pub marks: Vec<LineMark>,
    /// Its day in a plan of before; `None`: it had none, or none is laid beside.
    pub baseline: Option<NaiveDate>,
    /// Business days from its submission to its completion.
    takes: u16,
}

/// Customers of a lane on one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayCount {
    /// Submitted on it.
    pub n_submitted: usize,
    /// Planned for it.
    pub n_planned: usize,
    /// Only proposed for it.
    pub n_proposed: usize,
    /// Of those that are planned, how many will not be moved in time.
    pub n_not: usize,
}

/// A lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Whose.
    pub key: LaneKey,
    /// The wave's first and last day; one that nobody set is as the other. `None`: no day is set, or it is no wave's lane.
    pub window: Option<(NaiveDate, NaiveDate)>,
    /// Its customers: those with a day first, by day.
    pub rows: Vec<LineRow>,
    /// Its customers by what becomes of them.
    pub tally: LineTally,
    /// Its customers by day, in the order of the days.
    pub days: Vec<(NaiveDate, DayCount)>,
    /// What else has a date of its customers, in the order of the days.
    pub marks: Vec<(LineMark, CustomerId)>,
    /// The most that a person of it has to do on a day, and the limit, where that is too much.
    pub peak: Option<LoadExcess>,
    /// First and last day of its customers in a plan of before; `None`: none is laid beside.
    pub baseline: Option<(NaiveDate, NaiveDate)>,
}

impl Lane {
    /// First and last day of its customers, as the plan holds them; `None`: none has a day.
    pub fn span(&self) -> Option<(NaiveDate, NaiveDate)> {
        let held = || self.days.iter().filter(|(_, n)| 0 < n.n_submitted + n.n_planned).map(|(day, _)| *day);
        held().min().zip(held().max())
    }

    /// How many of its customers are in one of these states of their transfer.
    pub fn n_in(&self, states: &[TransferState]) -> usize {
        self.rows.iter().filter(|row| states.contains(&row.state)).count()
    }

    /// A customer of it; `None`: it is in another lane.
    pub fn row(&self, customer: CustomerId) -> Option<&LineRow> {
        self.rows.iter().find(|row| row.customer == customer)
    }
}

/// The time line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lanes {
    /// Its days.
    pub axis: Axis,
    /// Today.
    pub today: NaiveDate,
    /// The day by which all are to be moved; `None`: nobody says one.
    pub last_day: Option<NaiveDate>,
    /// Dates that concern no single customer, by day.
    pub dates: Vec<LineMark>,
    /// The pilot first, then by first day; customers in no wave and those of which nothing moves at the end.
    pub lanes: Vec<Lane>,
    /// What each person has to do by day, those with the most first; customers of whom nobody is named at the end.
    pub load: Vec<Load>,
    /// What it comes to.
    pub finding: LineFinding,
    /// The pilot that others wait for; `None`: nobody waits.
    pub pilot: Option<PilotWait>,
    /// Providers whose days off are told, by id.
    pub providers: Vec<ProviderId>,
}

impl Lanes {
    /// Works it out.
    pub fn of(given: &LanesInput<'_>) -> Self {
        gather::lanes(given)
    }

    /// This lane; `None`: it is not there.
    pub fn lane(&self, key: LaneKey) -> Option<&Lane> {
        self.lanes.iter().find(|lane| lane.key == key)
    }

    /// A customer, and in which lane; `None`: the plan has it no longer.
    pub fn row(&self, customer: CustomerId) -> Option<(&Lane, &LineRow)> {
        self.lanes.iter().find_map(|lane| Some((lane, lane.row(customer)?)))
    }

    /// Customers that count as load of these people on these days, by day.
    pub fn doing(
        &self,
        days: (NaiveDate, NaiveDate),
        is_theirs: impl Fn(Option<PersonId>) -> bool,
    ) -> Vec<(NaiveDate, &LineRow)> {
        let of_row = |row| Self::load_day(row).filter(|day| days.0 <= *day && *day <= days.1).map(|day| (day, row));
        let rows = self.lanes.iter().flat_map(|lane| &lane.rows).filter(|row| is_theirs(row.person));
        let mut found: Vec<_> = rows.filter_map(of_row).collect();
        found.sort_by_key(|(day, row)| (*day, row.customer));
        found
    }

    /// The day on which a customer is load of its person; `None`: on none, for a day that is only proposed is nobody's load.
    fn load_day(row: &LineRow) -> Option<NaiveDate> {
        row.day.filter(|(_, basis)| *basis != DayBasis::Proposed).map(|(day, _)| day)
    }

    /// How many customers the plan has a day for.
    pub fn n_with_day(&self) -> usize {
        let has = |row: &&LineRow| row.day.is_some_and(|(_, basis)| basis != DayBasis::Proposed);
        self.lanes.iter().flat_map(|lane| &lane.rows).filter(has).count()
    }
}
