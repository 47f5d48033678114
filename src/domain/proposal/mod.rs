//! Who submits whose requests on which day: a proposal made from a plan, why a customer is not earlier, and what would save
//! the date.
//!
//! [`planner`] knows numbers alone; here a plan becomes its question, and its answer becomes days,
//! people and customers. A proposal changes nothing by itself: [`Proposal::edit`] takes it over as one edit.

mod days;
mod effort;
mod give;
mod nowhere;
mod parties;
mod pilot;
mod stands;
mod take;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_seats;
mod why;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::moves::seats::Seats;
use crate::domain::moves::{Ground, Moving};
use crate::domain::plan::Plan;
use crate::domain::plan::ids::{CustomerId, PersonId};
use crate::domain::plan::price::Currency;
use crate::domain::planner::{self, Placement, Problem, Unit};
use crate::domain::rules::RuleBook;
use crate::domain::schedule::{Gate, Inputs};
use crate::domain::states::Tone;

pub use days::{BarredDays, DayBar, HORIZON, in_utc};
pub use effort::Effort;
pub use parties::{Nothing, is_to_be_moved, nothing_of};
use parties::{Party, Scene};
pub use pilot::PilotWait;
pub(in crate::domain) use stands::CustomerStand;
pub use take::{ProposedChange, Waves, wave_of};
pub use why::Earlier;

/// When a customer is ready for its transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ready {
    /// It is, or nobody has to wait for it.
    Now,
    /// By this day, as forecast; this is the first gate that is shut.
    By(NaiveDate, Gate),
    /// Nothing says when.
    Never(Gate),
}

/// What a proposal is made from.
#[derive(Clone, Copy, Debug)]
pub struct ProposalInput<'a> {
    /// Plan, rule book, calendars and the day.
    pub ground: Ground<'a>,
    /// Where the moves stand.
    pub moving: &'a Moving,
    /// Minutes that our clock is ahead of UTC.
    pub ahead: i32,
    /// The day by which all are to be moved; `None`: nobody says one.
    pub last_day: Option<NaiveDate>,
    /// When customers are ready; whoever is not named is ready now.
    pub ready: &'a BTreeMap<CustomerId, Ready>,
}

/// The day by which all are to be moved: the plan's own, else the last business day before the one that the followed book
/// names for the end of moving; `None`: neither is known.
pub fn last_day(inputs: &Inputs<'_>, book_ends: Option<NaiveDate>) -> Option<NaiveDate> {
    let own = inputs.plan.about().moves.last_day;
    own.or_else(|| inputs.calendars().ours().before(book_ends?, crate::domain::calendar::BusinessDays(1)).ok())
}

/// Why a customer has no day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoDay {
    /// Nothing says when this gate opens.
    Gate(Gate),
    /// It opens only after this day, the last one that is looked at.
    TooLate(Gate, NaiveDate),
    /// The customer declined.
    Declined,
    /// There is no email address to invite it.
    NoAddress,
    /// It has no provider.
    NoProvider,
    /// The provider's request would be there only after the last day that is looked at.
    NoRequest,
    /// The pilot comes first, and has no date before the days that are left are over.
    Pilot,
    /// It opens only on this day, when its wave is over.
    AfterWave(Gate, NaiveDate),
    /// The days of its wave are over, or no business day is among them.
    WaveOver,
    /// Each day that is left is barred; the day that breaks least.
    Barred {
        /// The day that fewest subscriptions speak against; `None`: nothing may be moved on any.
        best: Option<NaiveDate>,
        /// What speaks against it.
        bar: DayBar,
    },
    /// Nobody could move it: all are away, have a limit of 0, or nobody is entered.
    Nobody,
    /// There is no room on any day.
    Full,
    /// What has to be moved on one day is more than anybody's limit allows.
    TooLarge {
        /// Customers of its group; 1 without a group.
        customers: u32,
        /// Their requests.
        requests: u32,
        /// Their seats, where it is these that are too many; `None`: it is not.
        seats: Option<u32>,
    },
}

/// Where a customer is placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seat {
    /// Submitted by this person on this day.
    On(NaiveDate, PersonId),
    /// Not at all.
    Nowhere(NoDay),
}

/// What is proposed for a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedRow {
    /// Who.
    pub customer: CustomerId,
    /// How many requests it needs.
    pub n_requests: u32,
    /// Seats of what moves of it.
    pub seats: Seats,
    /// Where it is placed.
    pub place: Seat,
    /// Whether somebody pinned that day.
    pub is_pinned: bool,
    /// Whether something speaks against the day that is pinned.
    pub has_problem: bool,
    /// Whether it is completed after the last day, or not placed while there is one.
    pub is_late: bool,
    /// The day on which it should be completed; `None`: it is not placed, or that lies beyond the days that are looked at.
    pub completes: Option<NaiveDate>,
    /// The unit of the question that it belongs to.
    unit: usize,
}

/// A proposal.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The customers that are to be moved, by id.
    pub rows: Vec<ProposedRow>,
    /// The customers of which nothing moves, and why.
    pub without: Vec<(CustomerId, Nothing)>,
    /// The business days that it chose from.
    pub days: Vec<NaiveDate>,
    /// The day by which all are to be moved.
    pub last_day: Option<NaiveDate>,
    /// Customers that are late or not placed.
    pub n_late: u32,
    /// Fewer than so many cannot be reached.
    pub bound: u32,
    /// Whether it is the best there is.
    pub exact: bool,
    /// Prepaid terms that are counted with nothing, because a price or a rate is not known.
    pub n_uncounted: usize,
    /// The pilot that others wait for; their days assume that its lesson is written in time. `None`: nobody waits.
    pub pilot: Option<PilotWait>,
    /// Subscriptions whose seats are not known, where somebody's seats are limited.
    pub n_without_seats: usize,
    scene: Scene,
    problem: Problem,
    answer: planner::PlannerAnswer,
}

impl Proposal {
    /// The first day for others than the pilot; `None`: there is no pilot to wait for. Beyond all days: the pilot has none.
    pub fn after_pilot(&self) -> Option<NaiveDate> {
        self.scene.after_pilot
    }

    /// How good what it comes to is: late where somebody is, a warning where no last day is known and somebody has no day.
    pub fn tone(&self) -> Tone {
        match self.last_day {
            Some(_) if 0 < self.n_late => Tone::Late,
            None if self.n_placed() < self.rows.len() => Tone::Warning,
            Some(_) | None => Tone::Done,
        }
    }

    /// Makes one.
    pub fn of(given: &ProposalInput<'_>) -> Self {
        let (mut scene, parties) = Scene::of(given);
        let problem = give::problem(given, &scene, &parties);
        let (problem, answer) = give::solved(given, &mut scene, &parties, problem);
        let mut rows: Vec<ProposedRow> = parties
            .iter()
            .enumerate()
            .flat_map(|(unit, party)| rows_of(given, (&scene, &problem, &answer), unit, party))
            .collect();
        rows.sort_by_key(|row| row.customer);
        let mut proposal = Self {
            n_late: rows.iter().filter(|row| row.is_late).count() as u32,
            bound: if given.last_day.is_some() { u32::try_from(answer.bound).unwrap_or(u32::MAX) } else { 0 },
            exact: answer.exact,
            n_uncounted: scene.n_uncounted,
            pilot: PilotWait::of(given.ground.plan, given.moving),
            n_without_seats: n_without_seats(&problem, &parties),
            without: scene.without.clone(),
            days: scene.days.clone(),
            last_day: given.last_day,
            rows,
            scene,
            problem,
            answer,
        };
        let problems: Vec<bool> = proposal.rows.iter().map(|row| proposal.is_broken(given, &parties, row)).collect();
        proposal.rows.iter_mut().zip(problems).for_each(|(row, has_problem)| row.has_problem = has_problem);
        proposal
    }

    /// What is proposed for this customer; `None`: nothing is to be moved, or it is under way.
    pub fn row(&self, customer: CustomerId) -> Option<&ProposedRow> {
        self.rows.binary_search_by_key(&customer, |row| row.customer).ok().map(|at| &self.rows[at])
    }

    /// The question that the planner answered.
    pub(super) fn question(&self) -> &Problem {
        &self.problem
    }

    /// Those who move, as the question has them.
    pub(super) fn people(&self) -> &[PersonId] {
        &self.scene.people
    }

    /// Business days after the last day, over all customers that have a date; 0: none is late, or no last day is known.
    pub fn days_late(&self) -> u64 {
        let placed = self.problem.units.iter().zip(&self.answer.placements);
        let costs = placed.filter_map(|(unit, place)| unit.days.get(place.as_ref()?.day)?.as_ref());
        if self.last_day.is_some() { costs.map(|cost| u64::from(cost.days_late)).sum() } else { 0 }
    }

    pub(super) fn values(&self) -> planner::PlannerValues {
        self.answer.values
    }

    /// The currency that most prices are in; `None`: no price is known.
    pub(super) fn currency(&self) -> Option<Currency> {
        self.scene.currency
    }

    /// How many are placed.
    pub fn n_placed(&self) -> usize {
        self.rows.iter().filter(|row| matches!(row.place, Seat::On(..))).count()
    }

    /// The last day on which something is submitted; `None`: nothing is placed.
    pub fn ends(&self) -> Option<NaiveDate> {
        self.rows.iter().filter_map(|row| if let Seat::On(day, _) = row.place { Some(day) } else { None }).max()
    }
}

/// The rows of the customers of a party.
fn rows_of(
    given: &ProposalInput<'_>,
    (scene, problem, answer): (&Scene, &Problem, &planner::PlannerAnswer),
    unit: usize,
    party: &Party<'_>,
) -> Vec<ProposedRow> {
    let placed: Option<Placement> = answer.placements[unit];
    let place = match placed {
        Some(at) => Seat::On(party.pinned.unwrap_or(scene.days[at.day]), scene.people[at.person]),
        None => Seat::Nowhere(nowhere::no_day(given, scene, problem, (unit, party))),
    };
    let is_after = |at: Placement| problem.units[unit].days[at.day].as_ref().is_none_or(|day| 0 < day.late_customers);
    let is_late = given.last_day.is_some() && placed.is_none_or(is_after);
    let earliest = give::earliest(given, scene, party);
    let first = scene.days.partition_point(|day| *day < earliest);
    let completes = |member: &parties::Member<'_>, at: Placement| {
        scene.days.get(at.day.max(first) + usize::from(member.takes(&scene.effort))).copied()
    };
    let row = |member: &parties::Member<'_>| ProposedRow {
        customer: member.customer.id,
        completes: placed.and_then(|at| completes(member, at)),
        n_requests: member.n_requests,
        seats: member.seats,
        place: place.clone(),
        is_pinned: party.pinned.is_some(),
        has_problem: false,
        is_late,
        unit,
    };
    party.members.iter().map(row).collect()
}

/// Subscriptions whose seats are not known, among those that somebody or a wave with limited seats may move.
fn n_without_seats(problem: &Problem, parties: &[Party<'_>]) -> usize {
    let is_limited = |unit: &Unit| {
        unit.people.iter().any(|at| !problem.people[*at].seats.is_empty())
            || unit.wave.is_some_and(|at| problem.waves[at].seats.is_some())
    };
    let limited = problem.units.iter().zip(parties).filter(|(unit, _)| is_limited(unit));
    limited.map(|(_, party)| party.seats().n_unknown as usize).sum()
}

/// The followed book and the plan of a ground, for those who need nothing else.
fn of_ground<'a>(given: &ProposalInput<'a>) -> (&'a Plan, &'a RuleBook) {
    (given.ground.plan, given.ground.book)
}
