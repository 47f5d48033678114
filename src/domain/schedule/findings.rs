//! What is missing or contradictory in the enrollment.

use chrono::NaiveDate;

use super::path::applies;
use super::{CustomerTotals, Inputs};
use crate::domain::findings::Severity;
use crate::domain::plan::company::StaffRole;
use crate::domain::rules::{Act, PartnerStatus, ProgrammeKind, Standing};
use crate::domain::slug::Slug;

/// Business days after which a status is old.
pub(super) const STATUS_AGE: i64 = 10;

/// Something about the enrollment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleFinding {
    /// The plan names a rule book that is not here; the newest one is used.
    BookGone {
        /// The book that is named.
        book: Slug,
    },
    /// A step that cannot be taken back counts as done, and no record says who decided it.
    NoRecord {
        /// Which act.
        act: Act,
    },
    /// A later step is done although the agreement was never decided.
    DoneWithoutDecision {
        /// The step that is done.
        step: Slug,
        /// The act that should have come before.
        act: Act,
    },
    /// Something is done that this rule book does not know.
    TaskOfAnotherBook {
        /// How many tasks.
        n: usize,
        /// The name of the first.
        first: Slug,
    },
    /// A step needs a role that none of our people has.
    NobodyWithRole {
        /// The role.
        role: StaffRole,
    },
    /// New direct customers came with an import, although the book forbids adding them.
    NewDirect {
        /// How many.
        n: usize,
        /// The name of the first.
        first: String,
        /// The fact that forbids it.
        fact: Slug,
    },
    /// The status of our enrollment was looked up too long ago.
    StatusOld {
        /// When it was looked up.
        seen: NaiveDate,
        /// How many business days ago.
        days: i64,
    },
    /// The revenue lies under what is asked for.
    UnderThreshold {
        /// The book's name of the threshold.
        threshold: Slug,
        /// Whole US dollars that are missing.
        missing_usd: u64,
    },
    /// A decision was made under another book.
    OtherBook {
        /// Which act.
        act: Act,
        /// The book it was made under.
        book: Slug,
    },
}

impl RuleFinding {
    /// How bad it is.
    pub fn severity(&self) -> Severity {
        match self {
            Self::NoRecord { .. } | Self::DoneWithoutDecision { .. } | Self::BookGone { .. } => Severity::Problem,
            Self::TaskOfAnotherBook { .. }
            | Self::NobodyWithRole { .. }
            | Self::NewDirect { .. }
            | Self::StatusOld { .. }
            | Self::UnderThreshold { .. }
            | Self::OtherBook { .. } => Severity::Warning,
        }
    }
}

/// Everything that is missing or contradictory in the enrollment.
pub fn rule_findings(inputs: &Inputs<'_>, census: &CustomerTotals) -> Vec<RuleFinding> {
    let mut found = Vec::new();
    let us = inputs.plan.standing();
    if let Some(book) = us.book.filter(|book| *book != inputs.book.id) {
        found.push(RuleFinding::BookGone { book });
    }
    acts(inputs, &mut found);
    other_tasks(inputs, &mut found);
    if has_begun(inputs) {
        roles(inputs, &mut found);
    }
    if let (Some((n, first)), Some(fact)) = (census.new_direct.clone(), inputs.book.no_new_direct) {
        found.push(RuleFinding::NewDirect { n, first, fact });
    }
    if let Some(seen) = us.status_seen.as_ref().map(|seen| seen.at.date())
        && super::standing(inputs.plan) != Standing::Indirect
        && us.status != PartnerStatus::Unknown
    {
        let days = inputs.calendars().ours().between(seen, inputs.today);
        if STATUS_AGE < days {
            found.push(RuleFinding::StatusOld { seen, days });
        }
    }
    for threshold in &inputs.book.thresholds {
        let revenue = match threshold.of {
            ProgrammeKind::DirectBill => us.direct_revenue,
            ProgrammeKind::Reseller => us.reseller_revenue,
        };
        if let Some(revenue) = revenue.filter(|revenue| revenue.usd < threshold.usd) {
            let missing_usd = threshold.usd - revenue.usd;
            found.push(RuleFinding::UnderThreshold { threshold: threshold.id, missing_usd });
        }
    }
    found
}

fn acts(inputs: &Inputs<'_>, found: &mut Vec<RuleFinding>) {
    if inputs.plan.standing().enrolled_before {
        return;
    }
    for act in Act::ALL {
        match inputs.plan.decision(act) {
            None if inputs.plan.is_done(act.step()) => found.push(RuleFinding::NoRecord { act }),
            None => {
                let needs_it = |step: &&crate::domain::rules::RuleStep| step.needs.contains(&act.step());
                let later = inputs.book.steps.iter().filter(needs_it).find(|step| inputs.plan.is_done(step.id));
                found.extend(later.map(|step| RuleFinding::DoneWithoutDecision { step: step.id, act }));
            }
            Some(decision) if decision.book != inputs.book.id => {
                found.push(RuleFinding::OtherBook { act, book: decision.book });
            }
            Some(_) => {}
        }
    }
}

fn other_tasks(inputs: &Inputs<'_>, found: &mut Vec<RuleFinding>) {
    let is_other = |task: &&std::sync::Arc<crate::domain::plan::task::Task>| {
        task.done.is_some() && inputs.book.title_of(task.id).is_none() && !super::gather::is_ours(task.id)
    };
    let mut others = inputs.plan.tasks.iter().filter(is_other);
    if let Some(first) = others.next() {
        found.push(RuleFinding::TaskOfAnotherBook { n: 1 + others.count(), first: first.id });
    }
}

/// Whether anything of the enrollment was touched; before that, missing roles are no finding.
fn has_begun(inputs: &Inputs<'_>) -> bool {
    !inputs.plan.tasks.is_empty() || inputs.plan.standing() != crate::domain::plan::enrollment::Enrollment::default()
}

fn roles(inputs: &Inputs<'_>, found: &mut Vec<RuleFinding>) {
    let us = inputs.plan.standing();
    let is_ahead = |step: &&crate::domain::rules::RuleStep| !inputs.plan.is_done(step.id) && !us.enrolled_before;
    let is_open = |step: &&crate::domain::rules::RuleStep| is_ahead(step) && applies(&us, &step.when);
    let mut roles: Vec<_> = inputs.book.steps.iter().filter(is_open).filter_map(|step| step.role).collect();
    roles.sort_unstable();
    roles.dedup();
    roles.retain(|role| inputs.plan.people_with(*role).next().is_none());
    found.extend(roles.into_iter().map(|role| RuleFinding::NobodyWithRole { role }));
}
