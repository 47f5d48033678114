//! Checks that are about a fact of ours: none is done while the plan does not know that fact, whoever ticked it.

use chrono::NaiveDate;

use super::Inputs;
use super::path::applies;
use crate::domain::rules::{Act, FormValue, RuleStep};
use crate::domain::slug::Slug;

impl Inputs<'_> {
    /// The fact that this check is about and that nobody has entered; `None`: none is missing.
    pub fn lacking(&self, check: Slug) -> Option<FormValue> {
        let fill = self.book.checks().find(|rule| rule.id == check)?.value?;
        self.plan.lacks(fill).then_some(fill)
    }

    /// The day on which this was done; `None` while it is open, or while the fact that it is about is missing.
    pub fn done_on(&self, task: Slug) -> Option<NaiveDate> {
        self.plan.done_on(task).filter(|_| self.lacking(task).is_none())
    }

    /// Whether this is done, and the fact that it is about is known.
    pub fn is_done(&self, task: Slug) -> bool {
        self.done_on(task).is_some()
    }
}

/// Every fact that the checks on the way to this act are about, in the order of the way.
pub fn facts_of(inputs: &Inputs<'_>, act: Act) -> Vec<FormValue> {
    let us = inputs.plan.standing();
    let mut way: Vec<&RuleStep> = inputs.book.step_of(act).into_iter().collect();
    let mut at = 0;
    while let Some(step) = way.get(at) {
        at += 1;
        let before: Vec<&RuleStep> = step.needs.iter().filter_map(|id| inputs.book.step(*id)).collect();
        for step in before {
            if applies(&us, &step.when) && !way.iter().any(|known| known.id == step.id) {
                way.push(step);
            }
        }
    }
    let is_on_way = |step: &&RuleStep| way.iter().any(|known| known.id == step.id);
    let checks = inputs.book.steps.iter().filter(is_on_way).flat_map(|step| &step.checks);
    let mut facts = Vec::new();
    for fill in checks.filter(|check| applies(&us, &check.when)).filter_map(|check| check.value) {
        if !facts.contains(&fill) {
            facts.push(fill);
        }
    }
    facts
}
