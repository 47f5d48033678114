//! What changed since the last report, by the day on which somebody recorded it.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use crate::domain::plan::Plan;
use crate::domain::plan::customer::{Customer, RelationState};
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::invitation::HandOver;
use crate::domain::plan::moment::Moment;
use crate::domain::plan::report::ReportKind;
use crate::domain::plan::track::ConsentState;
use crate::domain::plan::transfer::TransferStage;
use crate::states;

/// So far back is looked where no report was given out before.
const A_WEEK: Days = Days::new(7);

/// From when on changes count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChangesSince {
    /// The day that the last report told of, or a week before.
    pub day: NaiveDate,
    /// When it was given out; `None`: none was, and the day counts.
    pub report: Option<Moment>,
}

impl ChangesSince {
    /// The latest report of this kind that told of an earlier day, else a week.
    pub fn of(plan: &Plan, kind: ReportKind, on: NaiveDate) -> Self {
        let earlier = plan.reports.iter().filter(|report| report.kind == kind && report.on < on);
        match earlier.max_by_key(|report| (report.on, report.given.at)) {
            Some(last) => Self { day: last.on, report: Some(last.given.at) },
            None => Self { day: on.checked_sub_days(A_WEEK).unwrap_or(on), report: None },
        }
    }

    /// Whether something was recorded after what the last report told of: on a later day than its own, or on that day after it
    /// was given out.
    fn counts(&self, recorded: Moment) -> bool {
        let is_after = self.report.is_some_and(|given| given < recorded);
        self.day < recorded.date() || self.day == recorded.date() && is_after
    }
}

states! {
    /// What customers did, or what was done for them.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum ChangeKind: key, tone {
        /// A letter was sent.
        Sent => "report-change-sent", Info;
        /// They agreed to share the relation.
        Consented => "report-change-consented", Done;
        /// They accepted.
        Accepted => "report-change-accepted", Done;
        /// We or the provider saw the relation.
        Confirmed => "report-change-confirmed", Done;
        /// They declined.
        Declined => "report-change-declined", Late;
        /// A transfer request was submitted.
        Submitted => "report-change-submitted", Info;
        /// It was completed.
        Moved => "report-change-moved", Done;
        /// It came to nothing, or not all of it moved.
        Failed => "report-change-failed", Late;
    }
}

/// What changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// From when on.
    pub since: ChangesSince,
    /// Of each kind the customers, each once; a kind without any is missing.
    pub customers: BTreeMap<ChangeKind, Vec<CustomerId>>,
}

impl Changes {
    /// Looks through everything with a stamp; what was recorded after `on` does not count.
    pub fn of(plan: &Plan, since: ChangesSince, on: NaiveDate) -> Self {
        let mut changes = Self { since, customers: BTreeMap::new() };
        let counts = |recorded: Moment| since.counts(recorded) && recorded.date() <= on;
        for letter in plan.invitations.iter() {
            let is_sent = |what| matches!(what, HandOver::Sent | HandOver::Reminded);
            if letter.events.iter().any(|event| is_sent(event.what) && counts(event.stamp.at)) {
                changes.add(ChangeKind::Sent, letter.customer);
            }
        }
        for customer in plan.customers.iter() {
            changes.of_customer(plan, customer, counts);
        }
        for transfer in plan.transfers.iter() {
            for step in transfer.steps.iter().filter(|step| counts(step.recorded.at)) {
                let kind = match step.stage {
                    TransferStage::Submitted => ChangeKind::Submitted,
                    TransferStage::Completed | TransferStage::Verified => ChangeKind::Moved,
                    TransferStage::WithErrors | TransferStage::NotPossible => ChangeKind::Failed,
                    stage if stage.came_to_nothing() && stage != TransferStage::Withdrawn => ChangeKind::Failed,
                    _ => continue,
                };
                changes.add(kind, transfer.customer);
            }
        }
        for customers in changes.customers.values_mut() {
            customers.sort_unstable();
            customers.dedup();
        }
        changes
    }

    fn add(&mut self, kind: ChangeKind, customer: CustomerId) {
        self.customers.entry(kind).or_default().push(customer);
    }

    fn of_customer(&mut self, plan: &Plan, customer: &Customer, counts: impl Fn(Moment) -> bool) {
        let consents = customer.tracks().consent.iter().flat_map(|consent| &consent.moves.0);
        for entry in consents.filter(|entry| counts(entry.recorded.at)) {
            if entry.stage == ConsentState::Given {
                self.add(ChangeKind::Consented, customer.id);
            }
        }
        let Some(provider) = plan.provider_of(customer) else { return };
        match customer.relation(provider.id) {
            RelationState::Accepted { said, verified_by_us, verified_by_provider } => {
                if counts(said.at) {
                    self.add(ChangeKind::Accepted, customer.id);
                }
                if [verified_by_us, verified_by_provider].into_iter().flatten().any(|stamp| counts(stamp.at)) {
                    self.add(ChangeKind::Confirmed, customer.id);
                }
            }
            RelationState::Declined { said, .. } if counts(said.at) => self.add(ChangeKind::Declined, customer.id),
            RelationState::Declined { .. } | RelationState::Invited(_) | RelationState::NotAsked => {}
        }
    }
}
