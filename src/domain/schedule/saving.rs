//! By when what ends with direct bill has to be saved: the business day before the first day that could be too late.
//!
//! No rule of Microsoft sets this day; it is counted back from days of the enrollment, and is shown as ours.

use chrono::NaiveDate;

use super::deadlines::own;
use super::{Due, DueLane, Inputs, StepState, StepView};
use crate::domain::calendar::{BusinessDays, PlanCalendars};
use crate::domain::rules::{Act, DeadlineKind, StepKind};

/// The day before which everything has to be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// The agreement was accepted on this day.
    Accepted(NaiveDate),
    /// The approval came on this day, and the agreement can be accepted since.
    Approved(NaiveDate),
    /// The approval is expected on this day.
    Expected(NaiveDate),
    /// The form was submitted on this day, and nobody knows how long the approval takes.
    Submitted(NaiveDate),
    /// We mean to submit the form on this day.
    Planned(NaiveDate),
    /// Something happens to direct bill on this day whether we enroll or not.
    Enforced(NaiveDate),
}

impl Until {
    /// The day.
    pub fn day(self) -> NaiveDate {
        match self {
            Self::Accepted(day)
            | Self::Approved(day)
            | Self::Expected(day)
            | Self::Submitted(day)
            | Self::Planned(day)
            | Self::Enforced(day) => day,
        }
    }
}

/// The first day that could be too late; `None`: no such day is known yet.
pub fn save_until(inputs: &Inputs<'_>, steps: &[StepView], dues: &[Due]) -> Option<Until> {
    let done = |act: Act| inputs.plan.done_on(act.step());
    let approval = inputs.book.approval().and_then(|step| steps.iter().find(|view| view.id == step.id));
    let approval = approval.and_then(|view| match view.state {
        StepState::Done { on } => Some(Until::Approved(on)),
        StepState::Waiting(wait) => wait.expected.map(Until::Expected),
        StepState::Open | StepState::Locked => None,
    });
    let enforced = || {
        let ahead = dues.iter().filter(|due| due.is_enforced).filter_map(|due| due.date);
        ahead.filter(|day| inputs.today <= *day).min().map(Until::Enforced)
    };
    let accepted = done(Act::AcceptAgreement).map(Until::Accepted).or(approval);
    let submitted = || done(Act::EnrollNow).map(Until::Submitted);
    let planned = || inputs.plan.standing().enroll_on.map(Until::Planned);
    accepted.or_else(submitted).or_else(planned).or_else(enforced)
}

/// The date, and whether everything is saved; `None` when the book has nothing to save.
pub(super) fn due(
    inputs: &Inputs<'_>,
    calendars: &PlanCalendars,
    (steps, dues): (&[StepView], &[Due]),
) -> Option<(Due, bool)> {
    let step = inputs.book.steps.iter().find(|step| step.kind == StepKind::Losses)?;
    let view = steps.iter().find(|view| view.id == step.id)?;
    let until = save_until(inputs, steps, dues).map(Until::day);
    let before = |day| calendars.ours().before(day, BusinessDays(1)).ok();
    let date = until.and_then(before);
    let owner = inputs.plan.task(step.id).and_then(|task| task.owner);
    let due = Due { date, from: until, owner, ..own(Due::SAVE, DueLane::Enrollment, DeadlineKind::Limit) };
    Some((due, matches!(view.state, StepState::Done { .. })))
}
