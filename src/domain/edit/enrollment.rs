//! Edits of the enrollment: where we stand, what was done, what was decided, what was answered, days off.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{EditError, EditLabel};
use crate::domain::plan::Plan;
use crate::domain::plan::day_off::DayOff;
use crate::domain::plan::decision::SignOff;
use crate::domain::plan::enrollment::{Answer, Enrollment};
use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::ids::{DayOffId, PersonId};
use crate::domain::plan::moment::{Stamp, is_plausible};
use crate::domain::plan::task::{Evidence, StepDone, Task};
use crate::domain::plan::todo::Todo;
use crate::domain::rules::{Act, FormValue};
use crate::domain::slug::Slug;

/// What happens to tasks. Those for many are one step, whatever the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskEdit {
    /// These are done, or open again. A step of an act needs its decision first.
    SetDone {
        /// The tasks.
        ids: Vec<Slug>,
        /// When and by whom; `None` opens them again.
        done: Option<StepDone>,
    },
    /// Who of us does them; `None`: nobody.
    SetOwner {
        /// The tasks.
        ids: Vec<Slug>,
        /// The person.
        owner: Option<PersonId>,
    },
    /// The next actions leave it alone until this day; `None`: no longer.
    Postpone {
        /// The task.
        id: Slug,
        /// The day on which it comes back.
        until: Option<NaiveDate>,
    },
    /// The note is to be this.
    SetNote {
        /// The task.
        id: Slug,
        /// Free text.
        note: String,
    },
    /// This proves it; what has the same content is replaced.
    AddEvidence {
        /// The task.
        id: Slug,
        /// What was added.
        evidence: Box<Evidence>,
    },
    /// This no longer belongs to it. The file itself stays beside the plan.
    RemoveEvidence {
        /// The task.
        id: Slug,
        /// Which.
        hash: ContentHash,
    },
    /// Somebody looked, and it was still pending.
    Look {
        /// The task.
        id: Slug,
        /// Who looked, and when.
        stamp: Stamp,
    },
}

/// What happens to the rest of the enrollment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EnrollmentEdit {
    /// Where we stand is to be this.
    Put(Box<Enrollment>),
    /// The plan follows this rule book from now on.
    FollowBook(Slug),
    /// An act that cannot be taken back was decided; its step counts as done on that day.
    Decide {
        /// The record; it stays whatever is undone.
        decision: Box<SignOff>,
        /// The tasks that must be done before, as the rule book says.
        needs: Vec<Slug>,
        /// The facts about us that must be known before, as the rule book says.
        facts: Vec<FormValue>,
    },
    /// Somebody answered; an older answer to the same question is replaced.
    PutAnswer(Box<Answer>),
    /// The answer no longer counts.
    RemoveAnswer(Slug),
    /// Days off are to be like this, new or not.
    PutDayOff(DayOff),
    /// They no longer count.
    RemoveDayOff(DayOffId),
}

fn each(plan: &mut Plan, ids: &[Slug], mut change: impl FnMut(&mut Task)) {
    for &id in ids {
        let mut task = plan.tasks.get(id).map_or_else(|| Task::new(id), |task| (**task).clone());
        change(&mut task);
        plan.tasks.put(Arc::new(task));
    }
}

/// Changes those that are to-dos of our own; answers with the others.
fn own(plan: &mut Plan, ids: &[Slug], mut change: impl FnMut(&mut Todo)) -> Vec<Slug> {
    let mut others = Vec::new();
    for &id in ids {
        if let Some(mut todo) = plan.todo(id).cloned() {
            change(Arc::make_mut(&mut todo));
            plan.todos.put(todo);
        } else {
            others.push(id);
        }
    }
    others
}

/// A day that can be meant and has come; one day more is allowed, for the stamp is in UTC.
fn has_come(on: NaiveDate, stamp: &Stamp) -> Result<(), EditError> {
    let latest = stamp.at.date().succ_opt().unwrap_or(NaiveDate::MAX);
    match () {
        () if !is_plausible(on) => Err(EditError::DateImplausible),
        () if latest < on => Err(EditError::DateInFuture),
        () => Ok(()),
    }
}

pub(super) fn apply_task(plan: &mut Plan, edit: &TaskEdit) -> Result<(), EditError> {
    match edit {
        TaskEdit::SetDone { ids, done } => {
            if let Some(done) = done {
                has_come(done.on, &done.stamp)?;
                let is_undecided = |act: Act| plan.decision(act).is_none();
                if ids.iter().filter_map(|&id| Act::of_step(id)).any(is_undecided) {
                    return Err(EditError::NeedsDecision);
                }
            }
            let own = own(plan, ids, |todo| todo.done = done.as_ref().map(|done| done.on));
            each(plan, &own, |task| task.done.clone_from(done));
        }
        TaskEdit::SetOwner { ids, owner } => {
            if owner.is_some_and(|id| plan.people.get(id).is_none()) {
                return Err(EditError::Gone);
            }
            let own = own(plan, ids, |todo| todo.owner = *owner);
            each(plan, &own, |task| task.owner = *owner);
        }
        TaskEdit::Postpone { id, until } => {
            if until.is_some_and(|until| !is_plausible(until)) {
                return Err(EditError::DateImplausible);
            }
            each(plan, &[*id], |task| task.postponed = *until);
        }
        TaskEdit::SetNote { id, note } => each(plan, &[*id], |task| note.trim_end().clone_into(&mut task.note)),
        TaskEdit::AddEvidence { id, evidence } => {
            if Evidence::MAX_BYTES < evidence.bytes {
                return Err(EditError::EvidenceTooLarge { bytes: evidence.bytes });
            }
            each(plan, &[*id], |task| {
                task.evidence.retain(|other| other.hash != evidence.hash);
                task.evidence.push((**evidence).clone());
            });
        }
        TaskEdit::RemoveEvidence { id, hash } => {
            each(plan, &[*id], |task| task.evidence.retain(|other| other.hash != *hash));
        }
        TaskEdit::Look { id, stamp } => each(plan, &[*id], |task| task.looks.push(stamp.clone())),
    }
    Ok(())
}

pub(super) fn apply(plan: &mut Plan, edit: &EnrollmentEdit) -> Result<(), EditError> {
    match edit {
        EnrollmentEdit::Put(enrollment) => {
            let days = [enrollment.anniversary, enrollment.missed_on];
            let dates = days.into_iter().chain([enrollment.direct_ended, enrollment.enroll_on]);
            let sums = [enrollment.direct_revenue, enrollment.reseller_revenue].map(|sum| sum.map(|sum| sum.as_of));
            if dates.chain(sums).flatten().any(|date| !is_plausible(date)) {
                return Err(EditError::DateImplausible);
            }
            plan.enrollment.put(Arc::new((**enrollment).clone()));
        }
        EnrollmentEdit::FollowBook(book) => {
            let enrollment = Enrollment { book: Some(*book), ..plan.standing() };
            plan.enrollment.put(Arc::new(enrollment));
        }
        EnrollmentEdit::Decide { decision, needs, facts } => decide(plan, decision, needs, facts)?,
        EnrollmentEdit::PutAnswer(answer) => {
            if answer.source.trim().is_empty() {
                return Err(EditError::SourceMissing);
            }
            has_come(answer.dated, &answer.recorded)?;
            plan.answers.put(Arc::new((**answer).clone()));
        }
        EnrollmentEdit::RemoveAnswer(id) => plan.answers.remove(*id),
        EnrollmentEdit::PutDayOff(day_off) => {
            if day_off.reason.trim().is_empty() {
                return Err(EditError::ReasonMissing);
            }
            match () {
                () if !is_plausible(day_off.first) || !is_plausible(day_off.last) => {
                    return Err(EditError::DateImplausible);
                }
                () if day_off.last < day_off.first => return Err(EditError::EndsBeforeItBegins),
                () => plan.days_off.put(Arc::new(day_off.clone())),
            }
        }
        EnrollmentEdit::RemoveDayOff(id) => plan.days_off.remove(*id),
    }
    Ok(())
}

fn decide(plan: &mut Plan, decision: &SignOff, needs: &[Slug], facts: &[FormValue]) -> Result<(), EditError> {
    has_come(decision.on, &decision.decided)?;
    let us = plan.us();
    if us.registered_name().is_empty() {
        return Err(EditError::NameMissing);
    }
    if decision.company.trim() != us.registered_name() {
        return Err(EditError::OtherCompany);
    }
    let is_open = |id: &&Slug| !plan.is_done(**id);
    let n_open = needs.iter().filter(is_open).count();
    if 0 < n_open {
        return Err(EditError::NotReady { n_open });
    }
    if let Some(fact) = facts.iter().find(|fact| plan.lacks(**fact)) {
        return Err(EditError::FactMissing { fact: *fact });
    }
    let step = decision.act.step();
    if plan.is_done(step) && plan.decision(decision.act).is_some() {
        return Err(EditError::AlreadyDecided);
    }
    plan.decisions.put(Arc::new(decision.clone()));
    let done = StepDone { on: decision.on, stamp: decision.decided.clone() };
    each(plan, &[step], |task| task.done = Some(done.clone()));
    Ok(())
}

pub(super) fn task_label(plan: &Plan, edit: &TaskEdit) -> EditLabel {
    let named = |key, ids: &[Slug]| match ids {
        [id] => EditLabel::one(key, plan.todo(*id).map_or(id.as_str(), |todo| &todo.title)),
        ids => EditLabel::many(key, ids.len()),
    };
    match edit {
        TaskEdit::SetDone { ids, done: Some(_) } => named("edit-task-done", ids),
        TaskEdit::SetDone { ids, done: None } => named("edit-task-open", ids),
        TaskEdit::SetOwner { ids, .. } => named("edit-task-owner", ids),
        TaskEdit::Postpone { id, .. } => named("edit-task-postpone", &[*id]),
        TaskEdit::SetNote { id, .. } => named("edit-task-note", &[*id]),
        TaskEdit::AddEvidence { evidence, .. } => EditLabel::one("edit-evidence", &evidence.name),
        TaskEdit::RemoveEvidence { .. } => EditLabel::one("edit-evidence-remove", ""),
        TaskEdit::Look { id, .. } => named("edit-task-look", &[*id]),
    }
}

pub(super) fn label(plan: &Plan, edit: &EnrollmentEdit) -> EditLabel {
    match edit {
        EnrollmentEdit::Put(next) => {
            let us = plan.standing();
            let key = match () {
                () if us.weekly != next.weekly => "edit-weekly-tasks",
                () if us.direct_terms != next.direct_terms => "edit-direct-terms",
                () => "edit-enrollment",
            };
            EditLabel::one(key, "")
        }
        EnrollmentEdit::FollowBook(book) => EditLabel::one("edit-book", book.as_str()),
        EnrollmentEdit::Decide { decision, .. } => EditLabel::one(
            match decision.act {
                Act::EnrollNow => "edit-decide-enroll",
                Act::AcceptAgreement => "edit-decide-agreement",
            },
            &decision.company,
        ),
        EnrollmentEdit::PutAnswer(_) => EditLabel::one("edit-answer", ""),
        EnrollmentEdit::RemoveAnswer(_) => EditLabel::one("edit-answer-remove", ""),
        EnrollmentEdit::PutDayOff(day_off) => EditLabel::one("edit-day-off", &day_off.reason),
        EnrollmentEdit::RemoveDayOff(id) => {
            EditLabel::one("edit-day-off-remove", plan.days_off.get(*id).map_or("", |day_off| &day_off.reason))
        }
    }
}
