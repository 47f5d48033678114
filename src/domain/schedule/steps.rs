//! The book's steps as this plan stands: done, now, waiting, locked, and why.

use chrono::NaiveDate;

use super::path::applies;
use super::why::{Cause, causes};
use super::{Inputs, PathAnswer};
use crate::domain::calendar::BusinessDays;
use crate::domain::calendar::PlanCalendars;
use crate::domain::plan::Plan;
use crate::domain::rules::{Act, Longest, RuleStep, StepCheck, StepKind};
use crate::domain::slug::Slug;

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Done on this day.
    Done {
        /// The day.
        on: NaiveDate,
    },
    /// It can be done.
    Open,
    /// Somebody else is at work on it.
    Waiting(Waiting),
    /// Something has to be done before; [`StepView::why`] says what.
    Locked,
}

/// A wait on Microsoft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The day from which it is counted, not counted itself.
    pub since: NaiveDate,
    /// Business days that it takes at most; `None`: no figure is published and nobody has given one.
    pub days: Option<u16>,
    /// Whether the figure comes from an answer that the user recorded.
    pub is_answered: bool,
    /// It is expected by this day; `None` without a figure.
    pub expected: Option<NaiveDate>,
    /// From this day on it is overdue; `None` without a figure.
    pub overdue_from: Option<NaiveDate>,
}

/// A step of the book as this plan stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepView {
    /// The book's name for it.
    pub id: Slug,
    /// Where it stands.
    pub state: StepState,
    /// How many of its checks are done.
    pub n_done: usize,
    /// How many checks it has.
    pub n_checks: usize,
    /// Whether a wait is overdue.
    pub is_late: bool,
    /// What has to happen before it can be done; empty when it can, or is done.
    pub why: Vec<Cause>,
}

/// The checks of a step that apply: its own, or for the step of what is lost, what is to be saved.
pub(super) fn check_ids(inputs: &Inputs<'_>, step: &RuleStep) -> Vec<Slug> {
    let us = inputs.plan.standing();
    let own = step.checks.iter().filter(|check: &&StepCheck| applies(&us, &check.when)).map(|check| check.id);
    match step.kind {
        StepKind::Losses => inputs.book.losses.iter().map(|loss| loss.id).chain(own).collect(),
        StepKind::Checks | StepKind::Path | StepKind::Form | StepKind::Decide(_) | StepKind::Wait | StepKind::Task => {
            own.collect()
        }
    }
}

/// The tasks that make up a step: its checks that apply and what is to be saved; the step itself when it has none.
pub fn checks_of(inputs: &Inputs<'_>, step: &RuleStep) -> Vec<Slug> {
    let checks = check_ids(inputs, step);
    if checks.is_empty() { vec![step.id] } else { checks }
}

/// Whether a step counts as done, and since when. A list is done when all of it is, a path when it is open.
pub(super) fn done_on(inputs: &Inputs<'_>, step: &RuleStep, path: &PathAnswer) -> Option<NaiveDate> {
    let plan = inputs.plan;
    let all_done = |ids: &[Slug]| -> Option<NaiveDate> {
        let days: Option<Vec<_>> = ids.iter().map(|id| inputs.done_on(*id)).collect();
        days.and_then(|days| days.into_iter().max())
    };
    if plan.standing().enrolled_before {
        // Who was a reseller before the plan began has this behind; the day is that of the agreement, if anybody knows it.
        return plan.done_on(Act::AcceptAgreement.step()).or(Some(path_day(plan, inputs.today)));
    }
    match step.kind {
        StepKind::Checks | StepKind::Losses | StepKind::Form => {
            let mut ids = check_ids(inputs, step);
            if ids.is_empty() {
                return plan.done_on(step.id);
            }
            // What a newer book asks for besides, and nobody has touched, opens nothing that an act was decided on.
            if is_behind(inputs, step) && ids.iter().any(|id| plan.task(*id).is_some()) {
                ids.retain(|id| plan.task(*id).is_some());
            }
            all_done(&ids)
        }
        StepKind::Path => path.is_open.then(|| path_day(plan, inputs.today)),
        StepKind::Decide(act) => plan.done_on(step.id).filter(|_| plan.decision(act).is_some()),
        StepKind::Wait | StepKind::Task => plan.done_on(step.id),
    }
}

/// Whether an act that needs this step was decided and done.
fn is_behind(inputs: &Inputs<'_>, step: &RuleStep) -> bool {
    Act::ALL.into_iter().any(|act| {
        let needs = inputs.book.step_of(act).map(|step| step.needs.as_slice()).unwrap_or_default();
        needs.contains(&step.id) && inputs.plan.is_done(act.step()) && inputs.plan.decision(act).is_some()
    })
}

/// The day on which the path was answered: when the status was looked up last, else today.
fn path_day(plan: &Plan, today: NaiveDate) -> NaiveDate {
    plan.standing().status_seen.map_or(today, |seen| seen.at.date())
}

/// The day from which a step's wait is counted: when the last of what it needs was done.
pub(super) fn waits_since(inputs: &Inputs<'_>, step: &RuleStep) -> Option<NaiveDate> {
    step.needs.iter().filter_map(|id| inputs.plan.done_on(*id)).max()
}

/// The wait of a step that somebody else is at work on; `None` when the step has no wait or has not begun.
pub(super) fn waiting(inputs: &Inputs<'_>, calendars: &PlanCalendars, step: &RuleStep) -> Option<Waiting> {
    let wait = step.wait.as_ref()?;
    let since = match step.kind {
        StepKind::Wait => waits_since(inputs, step)?,
        // A task that waits for somebody begins when one first looked after it.
        StepKind::Task
        | StepKind::Checks
        | StepKind::Path
        | StepKind::Losses
        | StepKind::Form
        | StepKind::Decide(_) => inputs.plan.task(step.id)?.looks.first()?.at.date(),
    };
    let answer = |id: Slug| inputs.plan.answers.get(id).and_then(|answer| answer.days);
    let (days, is_answered) = match wait.longest {
        Longest::BusinessDays(days) => (Some(days), false),
        Longest::NotKnown(question) => (answer(question), answer(question).is_some()),
    };
    let calendar = calendars.microsoft();
    let expected = days.and_then(|days| calendar.after(since, BusinessDays(days)).ok());
    let overdue_from = expected.and_then(|day| calendar.next_business_day(day).ok());
    Some(Waiting { since, days, is_answered, expected, overdue_from })
}

pub(super) fn views(inputs: &Inputs<'_>, calendars: &PlanCalendars, path: &PathAnswer) -> Vec<StepView> {
    let us = inputs.plan.standing();
    let steps = inputs.book.steps.iter().filter(|step| applies(&us, &step.when));
    steps.map(|step| view(inputs, calendars, path, step)).collect()
}

fn view(inputs: &Inputs<'_>, calendars: &PlanCalendars, path: &PathAnswer, step: &RuleStep) -> StepView {
    let checks = check_ids(inputs, step);
    let n_done = checks.iter().filter(|id| inputs.is_done(**id)).count();
    let done = done_on(inputs, step, path);
    let why = if done.is_some() { Vec::new() } else { causes(inputs, calendars, path, step.id) };
    let waiting = if done.is_none() && why.is_empty() { waiting(inputs, calendars, step) } else { None };
    let is_late = waiting.and_then(|wait| wait.overdue_from).is_some_and(|day| day <= inputs.today);
    let state = match (done, waiting) {
        (Some(on), _) => StepState::Done { on },
        (None, Some(waiting)) => StepState::Waiting(waiting),
        (None, None) if !why.is_empty() => StepState::Locked,
        (None, None) => StepState::Open,
    };
    StepView { id: step.id, state, n_done, n_checks: checks.len(), is_late, why }
}

/// The tasks that must be done before this act may be decided, as the book says; all of them are tasks of the plan.
pub fn needs_of(inputs: &Inputs<'_>, act: Act) -> Vec<Slug> {
    let us = inputs.plan.standing();
    let Some(step) = inputs.book.step_of(act) else { return Vec::new() };
    let before = step.needs.iter().filter_map(|id| inputs.book.step(*id)).filter(|step| applies(&us, &step.when));
    let tasks = before.flat_map(|step| match step.kind {
        StepKind::Path => Vec::new(),
        StepKind::Checks | StepKind::Losses | StepKind::Form if !check_ids(inputs, step).is_empty() => {
            check_ids(inputs, step)
        }
        StepKind::Checks
        | StepKind::Losses
        | StepKind::Form
        | StepKind::Decide(_)
        | StepKind::Wait
        | StepKind::Task => vec![step.id],
    });
    tasks.collect()
}
