//! What our team does every week, until when, and who does it afterwards: by the followed rules and the days of the plan.

use chrono::NaiveDate;

use super::{ReportGround, ReportOutlook};
use crate::domain::lanes::BurnDown;
use crate::domain::moves::fallback::todo_named;
use crate::domain::plan::ids::TodoId;
use crate::domain::rules::{CapabilityCell, Party, Standing};
use crate::domain::schedule::{Ability, Due, Forecast, Until, abilities, save_until};
use crate::states;

states! {
    /// Until when a task is ours.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum TaskEnd: key {
        /// It ends as soon as we are both.
        WithBoth => "report-impact-with-both";
        /// It ends with direct bill.
        WithDirectBill => "report-impact-with-direct";
        /// No version of the rules says.
        NotSaid => "report-impact-not-said";
        /// It stays ours, perhaps within a limit.
        Stays => "report-impact-stays";
        /// It is not ours as things are.
        NotOurs => "report-impact-not-ours";
    }
}

/// A task, and what becomes of it.
#[derive(Clone, Copy, Debug)]
pub struct TaskImpact<'b> {
    /// The task in the words of the followed rules, and whether we may do it now.
    pub now: Ability<'b>,
    /// Until when it is ours.
    pub end: TaskEnd,
    /// The day on which it ends; `None`: it does not, or its day is not known.
    pub day: Option<NaiveDate>,
}

impl TaskImpact<'_> {
    /// Whether it ends, so that somebody has to take it over.
    pub fn ends(&self) -> bool {
        matches!(self.end, TaskEnd::WithBoth | TaskEnd::WithDirectBill)
    }

    /// The to-do that stands for handing it over: one for each task, and the same on every computer.
    pub fn todo_id(&self) -> TodoId {
        todo_named(None, b"hand-over ".iter().copied().chain(self.now.capability.id.as_str().bytes()))
    }

    /// Who does it afterwards beside us, as the followed rules say; nobody where they do not.
    pub fn takers(&self) -> impl Iterator<Item = Party> {
        self.now.capability.after.iter().copied().filter(|party| !matches!(party, Party::Us | Party::NotSaid))
    }
}

/// When direct bill ends for us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DirectBillEnd {
    /// It ended on this day, as somebody recorded.
    Recorded(NaiveDate),
    /// The followed rules name this date.
    Rules(Box<Due>),
    /// They name none that is known; all are to be moved by this day.
    Aim(NaiveDate),
    /// Nobody says.
    Unknown,
}

impl DirectBillEnd {
    fn of(ground: &ReportGround<'_>, forecast: &Forecast) -> Self {
        let (plan, book) = (ground.inputs.plan, ground.inputs.book);
        let due = || forecast.dues.iter().find(|due| Some(due.id) == book.moving_ends && due.date.is_some());
        match (plan.standing().direct_ended, due(), plan.about().moves.last_day) {
            (Some(day), ..) => Self::Recorded(day),
            (None, Some(due), _) => Self::Rules(Box::new(due.clone())),
            (None, None, Some(day)) => Self::Aim(day),
            (None, None, None) => Self::Unknown,
        }
    }

    /// The day.
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Recorded(day) | Self::Aim(day) => Some(*day),
            Self::Rules(due) => due.date,
            Self::Unknown => None,
        }
    }
}

/// What becomes of the tasks of our team.
#[derive(Clone, Debug)]
pub struct TeamImpact<'b> {
    /// Somebody ticked what we do every week; else all tasks of the rules stand here.
    pub is_ticked: bool,
    /// What we are to Microsoft now.
    pub standing: Standing,
    /// The day from which we are both; `None`: we are already, or it is not known.
    pub both_from: Option<Until>,
    /// When direct bill ends.
    pub ends: DirectBillEnd,
    /// The first and the last day on which customers are to be moved; `None`: no day is known.
    pub moves: Option<(NaiveDate, NaiveDate)>,
    /// Customers that are still to be moved.
    pub n_left: usize,
    /// Those of them for whom nobody knows a day.
    pub n_without: usize,
    /// Those of them who are not moved on the day on which direct bill ends; `None`: that day is not known, or has passed.
    pub n_late: Option<usize>,
    /// Those that end first, then those of which nothing is said, then those that stay.
    pub tasks: Vec<TaskImpact<'b>>,
}

impl<'b> TeamImpact<'b> {
    /// Works it out.
    pub fn of(ground: &ReportGround<'b>, outlook: &ReportOutlook) -> Self {
        let standing = outlook.forecast.standing;
        let (ends, both_from) = ends_of(ground, &outlook.forecast);
        let (is_ticked, tasks) = tasks_of(ground, &outlook.forecast);
        let burn_down = BurnDown::of(&outlook.lanes);
        let days: Vec<NaiveDate> = burn_down.ahead.iter().skip(1).map(|(day, _)| *day).collect();
        let moves = days.first().copied().zip(days.last().copied());
        let (n_left, n_without) = (burn_down.left_now(), burn_down.without);
        let n_late = ends.day().filter(|day| ground.inputs.today <= *day).map(|day| burn_down.left_on(day));
        Self { is_ticked, standing, both_from, ends, moves, n_left, n_without, n_late, tasks }
    }

    /// How many tasks end.
    pub fn n_ending(&self) -> usize {
        self.tasks.iter().filter(|one| one.ends()).count()
    }
}

/// When direct bill ends for us, and from when we are both; `None`: we are already, or it is not known.
fn ends_of(ground: &ReportGround<'_>, forecast: &Forecast) -> (DirectBillEnd, Option<Until>) {
    let until = || save_until(&ground.inputs, &forecast.steps, &forecast.dues);
    let is_ahead = |until: &Until| !matches!(until, Until::Enforced(_));
    let both_from = forecast.standing.is_before_both().then(until).flatten().filter(is_ahead);
    (DirectBillEnd::of(ground, forecast), both_from)
}

/// Whether somebody ticked what we do every week, and what becomes of that, or else of all tasks: those that end first,
/// then those of which nothing is said, then those that stay.
fn tasks_of<'b>(ground: &ReportGround<'b>, forecast: &Forecast) -> (bool, Vec<TaskImpact<'b>>) {
    let inputs = &ground.inputs;
    let is_before_both = forecast.standing.is_before_both();
    let (ends, both_from) = ends_of(ground, forecast);
    let cells = |standing| abilities(inputs, ground.books, standing);
    let (now, both, then) = (cells(forecast.standing), cells(Standing::Both), cells(Standing::Indirect));
    let ticked = inputs.plan.standing().weekly;
    let is_ticked = ticked.iter().any(|id| inputs.book.capabilities.iter().any(|one| one.id == *id));
    let mut tasks: Vec<TaskImpact<'b>> = Vec::new();
    for ((now, both), then) in now.iter().zip(&both).zip(&then) {
        let task = now.capability;
        if is_ticked && !ticked.contains(&task.id) {
            continue;
        }
        let end = match (now.cell, then.cell) {
            (CapabilityCell::No, _) => TaskEnd::NotOurs,
            _ if is_before_both && *both.cell == CapabilityCell::No => TaskEnd::WithBoth,
            (_, CapabilityCell::No) => TaskEnd::WithDirectBill,
            (_, CapabilityCell::Yes | CapabilityCell::Partly(_)) => TaskEnd::Stays,
            (_, CapabilityCell::NotSaid) => by_parties(&task.after),
        };
        let day = match end {
            TaskEnd::WithBoth => both_from.map(Until::day),
            TaskEnd::WithDirectBill => ends.day(),
            TaskEnd::NotSaid | TaskEnd::Stays | TaskEnd::NotOurs => None,
        };
        tasks.push(TaskImpact { now: *now, end, day });
    }
    tasks.sort_by_key(|one| one.end);
    (is_ticked, tasks)
}

/// What our team does every week and has to hand over: the ticked tasks that end; none while nobody ticked any.
pub fn hand_overs<'b>(ground: &ReportGround<'b>, forecast: &Forecast) -> Vec<TaskImpact<'b>> {
    let (is_ticked, tasks) = tasks_of(ground, forecast);
    tasks.into_iter().filter(|one| is_ticked && one.ends()).collect()
}

/// Where nothing is said of us, but who does it afterwards.
fn by_parties(after: &[Party]) -> TaskEnd {
    match () {
        () if after.contains(&Party::Us) => TaskEnd::Stays,
        () if after.iter().all(|party| *party == Party::NotSaid) => TaskEnd::NotSaid,
        () => TaskEnd::WithDirectBill,
    }
}
