//! Why something cannot be done yet: the chain of causes, the nearest one first.

use chrono::NaiveDate;

use super::path::applies;
use super::steps::{check_ids, done_on, waiting};
use super::{Inputs, Missing, PathAnswer};
use crate::domain::calendar::PlanCalendars;
use crate::domain::plan::company::StaffRole;
use crate::domain::plan::ids::PersonId;
use crate::domain::rules::{Act, FormValue, RuleStep, StepKind};
use crate::domain::slug::Slug;

/// One link of the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// What stands in the way.
    pub kind: CauseKind,
    /// How far down the chain: 0 stands in the way itself, 1 stands in the way of that, and so on.
    pub depth: usize,
    /// Who of us has to act; `None`: nobody is named.
    pub owner: Option<PersonId>,
    /// The role that is needed; `None`: none is named.
    pub role: Option<StaffRole>,
    /// The day that matters: when it is expected, or due; `None`: none is known.
    pub date: Option<NaiveDate>,
    /// The fact it rests on; `None`: it is our own guard.
    pub fact: Option<Slug>,
}

/// What stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CauseKind {
    /// This step is not done.
    StepOpen(Slug),
    /// This check, or this thing to save, is not done.
    CheckOpen(Slug),
    /// Nobody has decided this.
    NotDecided(Act),
    /// Microsoft has not answered.
    AtMicrosoft(Slug),
    /// The path that fits does not lead there.
    PathClosed(Slug),
    /// No path of the book fits.
    NoPath,
    /// Something about us is not known.
    NotKnown(Missing),
    /// This fact about us was not entered, so a check that is about it cannot be ticked.
    FactMissing(FormValue),
    /// Our company has no name, so nobody can confirm by typing it.
    NoCompanyName,
}

/// The whole chain for a step; empty when nothing stands in its way.
pub fn why_not(inputs: &Inputs<'_>, step: Slug) -> Vec<Cause> {
    causes(inputs, &inputs.calendars(), &super::path_of(inputs), step)
}

pub(super) fn causes(inputs: &Inputs<'_>, calendars: &PlanCalendars, path: &PathAnswer, step: Slug) -> Vec<Cause> {
    let mut chain = Chain { inputs, calendars, path, seen: Vec::new(), causes: Vec::new() };
    if let Some(step) = inputs.book.step(step) {
        chain.before(step, 0);
    }
    chain.causes
}

struct Chain<'a> {
    inputs: &'a Inputs<'a>,
    calendars: &'a PlanCalendars,
    path: &'a PathAnswer,
    seen: Vec<Slug>,
    causes: Vec<Cause>,
}

impl Chain<'_> {
    /// What stands before this step.
    fn before(&mut self, step: &RuleStep, depth: usize) {
        let us = self.inputs.plan.standing();
        for id in &step.needs {
            let Some(needed) = self.inputs.book.step(*id) else { continue };
            let is_done = || done_on(self.inputs, needed, self.path).is_some();
            if self.seen.contains(id) || !applies(&us, &needed.when) || is_done() {
                continue;
            }
            self.seen.push(*id);
            self.open(needed, depth);
        }
        if let StepKind::Decide(act) = step.kind
            && depth == 0
        {
            self.act(act);
        }
    }

    /// What must be known of us before this act, as far as no check before has said so.
    fn act(&mut self, act: Act) {
        for fact in super::facts_of(self.inputs, act).into_iter().filter(|fact| self.inputs.plan.lacks(*fact)) {
            if !self.causes.iter().any(|cause| cause.kind == CauseKind::FactMissing(fact)) {
                self.push(CauseKind::FactMissing(fact), None, 0);
            }
        }
        if self.inputs.plan.us().registered_name().is_empty() {
            self.push(CauseKind::NoCompanyName, None, 0);
        }
    }

    /// A needed step that is not done, and what stands before it.
    fn open(&mut self, step: &RuleStep, depth: usize) {
        let date = waiting(self.inputs, self.calendars, step).and_then(|wait| wait.expected);
        let fact = step.facts.first().copied();
        let owner = self.inputs.plan.task(step.id).and_then(|task| task.owner);
        let mut push = |kind| {
            self.causes.push(Cause { kind, depth, owner, role: step.role, date, fact });
        };
        match step.kind {
            StepKind::Decide(act) => push(CauseKind::NotDecided(act)),
            StepKind::Wait => push(CauseKind::AtMicrosoft(step.id)),
            StepKind::Checks | StepKind::Path | StepKind::Losses | StepKind::Form | StepKind::Task => {
                push(CauseKind::StepOpen(step.id));
            }
        }
        match step.kind {
            StepKind::Path => self.path(depth + 1),
            StepKind::Checks | StepKind::Losses | StepKind::Form => self.checks(step, depth + 1),
            StepKind::Decide(_) | StepKind::Wait | StepKind::Task => {}
        }
        self.before(step, depth + 1);
    }

    fn checks(&mut self, step: &RuleStep, depth: usize) {
        for id in check_ids(self.inputs, step) {
            if self.inputs.is_done(id) {
                continue;
            }
            let fact = self.inputs.book.checks().find(|check| check.id == id).and_then(|check| check.fact);
            let fact = fact.or_else(|| self.inputs.book.losses.iter().find(|loss| loss.id == id).map(|loss| loss.fact));
            let owner = self.inputs.plan.task(id).and_then(|task| task.owner);
            let kind = match self.inputs.lacking(id) {
                Some(fact) => CauseKind::FactMissing(fact),
                None => CauseKind::CheckOpen(id),
            };
            self.causes.push(Cause { kind, depth, owner, role: None, date: None, fact });
        }
    }

    fn path(&mut self, depth: usize) {
        for missing in self.path.missing.clone() {
            self.push(CauseKind::NotKnown(missing), None, depth);
        }
        let Some(id) = self.path.path else {
            if self.path.missing.is_empty() {
                self.push(CauseKind::NoPath, None, depth);
            }
            return;
        };
        let fact = self.inputs.book.paths.iter().find(|path| path.id == id).map(|path| path.fact);
        self.push(CauseKind::PathClosed(id), fact, depth);
    }

    fn push(&mut self, kind: CauseKind, fact: Option<Slug>, depth: usize) {
        self.causes.push(Cause { kind, depth, owner: None, role: None, date: None, fact });
    }
}
