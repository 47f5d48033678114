//! What each person has to do in the next weeks, beside what is possible.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, Days, NaiveDate};

use super::{ReportGround, ReportOutlook};
use crate::domain::lanes::DayBasis;
use crate::domain::plan::ids::PersonId;
use crate::domain::schedule::{ActionKind, NextAction, Urgency};

/// So many weeks are told of, the present one first.
pub const WEEKS: usize = 6;

/// What one person has to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LoadLine {
    /// Who; `None`: nobody is named.
    pub person: Option<PersonId>,
    /// Customers that this person looks after and that are not moved.
    pub n_customers: usize,
    /// What is to be done next, as Today lists it, without steps for moves.
    pub n_todos: usize,
    /// Those of it that are overdue.
    pub n_overdue: usize,
    /// Steps for moves that are due.
    pub n_work: usize,
    /// Customers that have their day, or are proposed to have it, in each of the weeks.
    pub weeks: [usize; WEEKS],
    /// Days in these weeks on which there is more to do than is possible.
    pub over: Vec<NaiveDate>,
}

/// What everybody has to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamLoad {
    /// The Mondays of the weeks.
    pub mondays: [NaiveDate; WEEKS],
    /// Our people in the order of their names; what nobody does at the end.
    pub lines: Vec<LoadLine>,
}

impl TeamLoad {
    /// Works it out.
    pub fn of(ground: &ReportGround<'_>, outlook: &ReportOutlook) -> Self {
        let today = ground.inputs.today;
        let since_monday = Days::new(today.weekday().num_days_from_monday().into());
        let monday = today.checked_sub_days(since_monday).unwrap_or(today);
        let week = |n: usize| monday.checked_add_days(Days::new(7 * n as u64)).unwrap_or(monday);
        let mondays: [NaiveDate; WEEKS] = std::array::from_fn(week);
        Self { mondays, lines: Self::lines(ground, outlook, mondays) }
    }

    fn lines(ground: &ReportGround<'_>, outlook: &ReportOutlook, mondays: [NaiveDate; WEEKS]) -> Vec<LoadLine> {
        let (plan, today) = (ground.inputs.plan, ground.inputs.today);
        let known = |person: Option<PersonId>| person.filter(|id| plan.people.get(*id).is_some());
        let people = plan.people.iter().map(|person| Some(person.id)).chain([None]);
        let mut lines: BTreeMap<Option<PersonId>, LoadLine> =
            people.map(|person| (person, LoadLine { person, ..LoadLine::default() })).collect();
        for customer in plan.customers.iter().filter(|one| !outlook.forecast.moving.is_moved(one)) {
            lines.entry(known(customer.owner)).or_default().n_customers += 1;
        }
        // Steps for moves are counted by themselves.
        let is_move = |action: &&NextAction| matches!(action.kind, ActionKind::Move { .. });
        for action in outlook.forecast.actions.iter().filter(|action| !is_move(action)) {
            let line = lines.entry(known(action.owner)).or_default();
            line.n_todos += 1;
            line.n_overdue += usize::from(action.urgency == Urgency::Overdue);
        }
        for work in outlook.forecast.work.iter().filter(|work| work.is_due(today)) {
            lines.entry(known(work.who)).or_default().n_work += 1;
        }
        let week = |day: NaiveDate| usize::try_from((day - mondays[0]).num_days() / 7).ok().filter(|at| *at < WEEKS);
        for row in outlook.lanes.lanes.iter().flat_map(|lane| &lane.rows) {
            let day = row.day.filter(|(day, basis)| *basis != DayBasis::Submitted && today <= *day);
            if let Some(at) = day.and_then(|(day, _)| week(day)) {
                lines.entry(known(row.person)).or_default().weeks[at] += 1;
            }
        }
        for load in &outlook.lanes.load {
            let over = load.days.iter().filter(|(day, cell)| today <= *day && cell.is_over() && week(*day).is_some());
            lines.entry(known(load.person)).or_default().over.extend(over.map(|(day, _)| *day));
        }
        let is_idle = |line: &LoadLine| *line == LoadLine { person: None, ..LoadLine::default() };
        let mut lines: Vec<LoadLine> = lines.into_values().filter(|line| !is_idle(line)).collect();
        let name = |line: &LoadLine| line.person.and_then(|id| plan.people.get(id)).map(|one| one.name.clone());
        lines.sort_by_key(|line| (line.person.is_none(), name(line)));
        lines
    }

    /// Customers to be moved in each of the weeks, by all.
    pub fn weeks(&self) -> [usize; WEEKS] {
        std::array::from_fn(|at| self.lines.iter().map(|line| line.weeks[at]).sum())
    }

    /// Days on which somebody has more to do than is possible.
    pub fn days_over(&self) -> BTreeSet<NaiveDate> {
        self.lines.iter().flat_map(|line| line.over.iter().copied()).collect()
    }
}
