//! Which path the book allows us, and what must be known to say so.

use chrono::Datelike as _;

use super::Inputs;
use crate::domain::plan::enrollment::Enrollment;
use crate::domain::rules::{CompanyCondition, PartnerStatus};
use crate::domain::slug::Slug;
use crate::states;

states! {
    /// Something about our company that nobody has entered.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Missing: key, answer_key {
        /// The status of our direct-bill enrollment.
        Status => "why-status-not-known", "action-answer-status";
        /// Whether Microsoft told us that we are to leave direct bill.
        Identified => "why-identified-not-known", "action-answer-identified";
        /// Our anniversary.
        Anniversary => "why-anniversary-not-known", "action-answer-anniversary";
    }
}

/// Whether we may enroll.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PathAnswer {
    /// The path that fits; `None` while something is missing, or when the book knows none for us.
    pub path: Option<Slug>,
    /// Whether that path leads to the enrollment; `false` while it is not known.
    pub is_open: bool,
    /// What must be entered first, without doubles.
    pub missing: Vec<Missing>,
}

/// Whether a condition holds; `None`: not known.
pub fn holds(us: &Enrollment, condition: &CompanyCondition) -> Option<bool> {
    let month = us.anniversary.map(|date| date.month() as u8);
    match condition {
        CompanyCondition::Status(list) if list.contains(&us.status) => Some(true),
        CompanyCondition::Status(_) => (us.status != PartnerStatus::Unknown).then_some(false),
        CompanyCondition::Identified => us.identified,
        CompanyCondition::NotIdentified => us.identified.map(|is| !is),
        CompanyCondition::AnniversaryIn(months) => month.map(|month| months.contains(&month)),
        CompanyCondition::AnniversaryNotIn(months) => month.map(|month| !months.contains(&month)),
        CompanyCondition::Tenant(choice) => Some(us.tenant == *choice),
    }
}

/// Whether something that needs all of these applies; what is not known counts as holding.
pub fn applies(us: &Enrollment, when: &[CompanyCondition]) -> bool {
    when.iter().all(|condition| holds(us, condition) != Some(false))
}

fn missing(condition: &CompanyCondition) -> Option<Missing> {
    match condition {
        CompanyCondition::Status(_) => Some(Missing::Status),
        CompanyCondition::Identified | CompanyCondition::NotIdentified => Some(Missing::Identified),
        CompanyCondition::AnniversaryIn(_) | CompanyCondition::AnniversaryNotIn(_) => Some(Missing::Anniversary),
        CompanyCondition::Tenant(_) => None,
    }
}

/// The first path that fits. One that may or may not fit ends the search: what it needs is asked for.
pub fn path_of(inputs: &Inputs<'_>) -> PathAnswer {
    let us = inputs.plan.standing();
    for path in &inputs.book.paths {
        let answers: Vec<_> = path.when.iter().map(|condition| (condition, holds(&us, condition))).collect();
        if answers.iter().any(|(_, holds)| *holds == Some(false)) {
            continue;
        }
        let open = answers.iter().filter(|(_, holds)| holds.is_none());
        let mut missing: Vec<_> = open.filter_map(|(condition, _)| missing(condition)).collect();
        missing.sort_unstable();
        missing.dedup();
        return if missing.is_empty() {
            PathAnswer { path: Some(path.id), is_open: path.open, missing }
        } else {
            PathAnswer { path: None, is_open: false, missing }
        };
    }
    PathAnswer::default()
}
