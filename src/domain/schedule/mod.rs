//! The schedule: what follows from a plan, a rule book, calendars and a day. Never stored, worked out anew when one changes.
//!
//! Every judgement on the enrollment is made here, as data: where we stand, which steps are open, when what is due, what to
//! do next, and why not. `i18n` has the sentences.

mod actions;
mod customers;
mod deadlines;
mod effect;
mod findings;
mod gates;
mod gather;
mod guard;
mod known;
mod moves;
mod of_customers;
mod partnerships;
mod path;
mod phases;
mod reminders;
mod requests;
mod saving;
mod steps;
mod terms;
#[cfg(test)]
mod tests;
mod todos;
mod why;
mod works;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::calendar::{Holidays, PlanCalendars};
use super::checklists;
use super::moves::{MoveWork, Moving, work};
use super::plan::Plan;
use super::plan::ids::TodoId;
use super::rules::{Act, Books, PartnerStatus, RuleBook, Standing};

pub use actions::{ActionKind, DoneAt, NextAction, PartnershipAct, PartnershipWork, Urgency};
pub use customers::{CustomerTotals, Pace, Safety, due_of, moving_ends, safety_of};
pub use deadlines::{ALERTS, Due, DueLane, DueTone, explain_due};
pub use effect::{Effect, effects};
pub use findings::{RuleFinding, rule_findings};
pub use gates::{Gate, GateState, GateView, gates_of, gates_with};
pub use guard::{
    MoveBlock, OpenPilot, RuleRefusal, block_before, block_of, blocks_before, open_pilots, refused_by_rules, shut_gate,
};
pub use known::facts_of;
pub use of_customers::{CustomerDue, all_dues};
pub use partnerships::{PATIENCE, explain_partnership, partnership_act, partnership_of};
pub use path::{Missing, PathAnswer, applies, holds, path_of};
pub use phases::{JudgementBasis, PhaseState, PhaseView};
pub use reminders::{NextReminder, Reminder, Reminders, due_for, letters_for};
pub use requests::{ASK_AFTER, business_days_since};
pub use saving::{Until, save_until};
pub use steps::{StepState, StepView, Waiting, checks_of, needs_of};
pub use terms::{CancelAfter, CancelWindow, billed_while_suspended, cancel_window, may_extend, moves_by};
pub use why::{Cause, CauseKind, why_not};
pub use works::{Ability, abilities};

/// What a schedule is worked out from.
#[derive(Clone, Copy, Debug)]
pub struct Inputs<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The rule book that it follows.
    pub book: &'a RuleBook,
    /// Days off of all countries at hand.
    pub holidays: &'a Holidays,
    /// The day on this computer.
    pub today: NaiveDate,
}

impl Inputs<'_> {
    /// Whose days count for what in this plan.
    pub fn calendars(&self) -> PlanCalendars {
        PlanCalendars::new(self.plan, self.holidays)
    }
}

/// Everything that plans are judged by and that lies in no plan. A clone costs nothing.
#[derive(Clone, Debug, Default)]
pub struct RuleLibrary {
    /// Rule books.
    pub books: Books,
    /// Days off.
    pub holidays: Holidays,
}

impl RuleLibrary {
    /// What this program comes with; a test excludes that anything of it is damaged.
    pub fn shipped() -> Self {
        Self { books: Books::shipped().unwrap_or_default(), holidays: Holidays::shipped() }
    }

    /// The book that this plan follows, else the newest one.
    pub fn book_of(&self, plan: &Plan) -> Arc<RuleBook> {
        let book = self.books.get_or_newest(plan.standing().book);
        book.cloned().unwrap_or_else(|| Arc::new(RuleBook::empty()))
    }
}

/// Everything that follows.
#[derive(Clone, Debug, Default)]
pub struct Forecast {
    /// What we are to Microsoft now.
    pub standing: Standing,
    /// Which path the book allows.
    pub path: PathAnswer,
    /// The book's steps that apply, in order.
    pub steps: Vec<StepView>,
    /// The parts of the way, in order.
    pub phases: Vec<PhaseView>,
    /// Everything with a date: those with a day first, by day.
    pub dues: Vec<Due>,
    /// Everything that could be done next, the most urgent first; postponed ones are left out.
    pub actions: Vec<NextAction>,
    /// Actions that are left alone until their day, the most urgent first.
    pub postponed: Vec<NextAction>,
    /// What is missing or contradictory.
    pub findings: Vec<RuleFinding>,
    /// Customers by how safe they are.
    pub census: CustomerTotals,
    /// Where the moves of customers stand.
    pub moving: Moving,
    /// What is to be done for moves.
    pub work: Vec<MoveWork>,
    /// The days of to-dos that follow from the rules of their steps.
    pub todo_days: BTreeMap<TodoId, NaiveDate>,
}

impl Forecast {
    /// Works everything out.
    pub fn of(inputs: &Inputs<'_>) -> Self {
        let calendars = inputs.calendars();
        let path = path_of(inputs);
        let steps = steps::views(inputs, &calendars, &path);
        let census = customers::census(inputs, &calendars);
        let dues = deadlines::dues(inputs, &calendars, &steps);
        let findings = rule_findings(inputs, &census);
        let moving = Moving::of(inputs.plan);
        let phases = phases::views(inputs, (&census, &moving), &steps);
        let work = work(inputs.plan, &moving, &calendars, inputs.today);
        let known = gather::Known { steps: &steps, path: &path, dues: &dues, census: &census, work: &work };
        let actions = gather::all(inputs, &calendars, &known);
        let is_later = |action: &NextAction| action.postponed.is_some_and(|day| inputs.today < day);
        let (postponed, actions) = actions.into_iter().partition(is_later);
        let standing = standing(inputs.plan);
        let todo_days = checklists::days(inputs.plan, &calendars);
        Self { standing, path, steps, phases, dues, actions, postponed, findings, census, moving, work, todo_days }
    }

    /// The step that is to be done now; `None` when all are done.
    pub fn now(&self) -> Option<&StepView> {
        let is_open = |step: &&StepView| !matches!(step.state, StepState::Done { .. });
        self.steps.iter().find(|step| is_open(step) && step.why.is_empty()).or_else(|| self.steps.iter().find(is_open))
    }

    /// How many things with a date are overdue.
    pub fn n_overdue(&self) -> usize {
        self.dues.iter().filter(|due| due.tone == DueTone::Overdue).count()
    }

    /// What is counted down on every screen: the next thing that happens to us once the bar was missed, else the
    /// anniversary; `None` when neither date is known or all have passed.
    pub fn countdown(&self, today: NaiveDate) -> Option<&Due> {
        let counts = |due: &&Due| {
            matches!(due.lane, DueLane::Enforcement) && due.kind == super::rules::DeadlineKind::Event && due.is_enforced
        };
        self.dues.iter().filter(counts).find(|due| due.date.is_some_and(|date| today <= date))
    }
}

/// What we are to Microsoft, by what was done and decided.
pub fn standing(plan: &Plan) -> Standing {
    let us = plan.standing();
    let act = Act::AcceptAgreement;
    let is_reseller = us.enrolled_before || (plan.is_done(act.step()) && plan.decision(act).is_some());
    match (is_reseller, us.direct_ended.is_some() || us.status == PartnerStatus::Revoked) {
        (true, true) => Standing::Indirect,
        (true, false) => Standing::Both,
        (false, _) if matches!(us.status, PartnerStatus::Unknown | PartnerStatus::Active) => Standing::Direct,
        (false, _) => Standing::Restricted,
    }
}
