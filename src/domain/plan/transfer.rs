//! Transfer requests: what the provider creates, we submit and Microsoft carries out, with the items of each.

mod item;
mod stage;
#[cfg(test)]
mod tests;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Plan;
use super::customer::Customer;
use super::ids::{CustomerId, PersonId, ProviderId, TransferId, is_same_id};
use super::stage::StageEntry;
use super::subscription::Subscription;
use crate::domain::table::Record;

pub use item::{AfterCheck, ItemCheck, ItemOutcome, TransferItem};
pub use stage::{TransferKind, TransferStage};

/// Days after its creation in which a request can be submitted, by the facts on expiry; that the last of these days still
/// counts is our reading.
pub const LIVES: Days = Days::new(30);

/// A request to move subscriptions of one customer to the provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// This request's id.
    pub id: TransferId,
    /// Whose subscriptions.
    pub customer: CustomerId,
    /// To whom; `None`: to the customer's provider.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<ProviderId>,
    /// Licenses or Azure.
    #[serde(default)]
    pub kind: TransferKind,
    /// Who of us submits it; `None`: the customer's owner, else the wave's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// The day on which we mean to submit it; `None`: the customer's day, else its wave's first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned: Option<NaiveDate>,
    /// Partner Center's ID of it, as the provider writes it; empty until it is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub request: String,
    /// In the order of recording, never empty; the last one says where it stands.
    pub steps: Vec<StageEntry<TransferStage>>,
    /// What it is to move, by subscription ID.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<TransferItem>,
    /// The day, in UTC, from which the provider pays, as Partner Center says; `None`: not noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<NaiveDate>,
    /// What was looked at afterwards, one of each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<ItemCheck>,
    /// Free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Record for Transfer {
    type Id = TransferId;
    fn id(&self) -> TransferId {
        self.id
    }
}

impl Transfer {
    /// A request that begins with this step and holds nothing yet.
    pub fn new(id: TransferId, customer: CustomerId, first: StageEntry<TransferStage>) -> Self {
        Self {
            id,
            customer,
            provider: None,
            kind: TransferKind::Licenses,
            owner: None,
            planned: None,
            request: String::new(),
            steps: vec![first],
            items: Vec::new(),
            effective: None,
            checks: Vec::new(),
            note: String::new(),
        }
    }

    /// Where it stands; planned only for a record that a file holds without steps.
    pub fn stage(&self) -> TransferStage {
        self.steps.last().map_or(TransferStage::Planned, |step| step.stage)
    }

    /// The latest step of this stage; `None`: it never came to it.
    pub fn step(&self, stage: TransferStage) -> Option<&StageEntry<TransferStage>> {
        self.steps.iter().rev().find(|step| step.stage == stage)
    }

    /// The last day on which it can be submitted; `None`: it does not wait for that.
    pub fn expires(&self) -> Option<NaiveDate> {
        let created = self.step(TransferStage::Created).filter(|_| self.stage() == TransferStage::Created)?;
        created.on.checked_add_days(LIVES)
    }

    /// Where it stands on this day: one that nobody submitted in time has expired, whether somebody recorded it or not.
    pub fn stage_on(&self, today: NaiveDate) -> TransferStage {
        let is_past = self.expires().is_some_and(|last| last < today);
        if is_past { TransferStage::Expired } else { self.stage() }
    }

    /// The first day that the provider pays for: as noted, else the day it was submitted; `None`: it was not submitted.
    pub fn moves_on(&self) -> Option<NaiveDate> {
        self.effective.or_else(|| self.step(TransferStage::Submitted).map(|step| step.on))
    }

    /// Whether somebody said why it is begun although something has to be done first.
    pub fn has_reason(&self) -> bool {
        let begins = |step: &&StageEntry<TransferStage>| {
            matches!(step.stage, TransferStage::Asked | TransferStage::Created) && !step.note.trim().is_empty()
        };
        self.steps.iter().any(|step| begins(&step))
    }

    /// Whether everything was looked at that has to be before a request is verified; the invoice comes later.
    pub fn is_checked_through(&self) -> bool {
        let mut before = self.after_checks().filter(|check| *check != AfterCheck::Invoice);
        before.all(|check| self.is_checked(check))
    }

    /// What is looked at afterwards.
    pub fn after_checks(&self) -> impl Iterator<Item = AfterCheck> + use<> {
        let kind = self.kind;
        AfterCheck::ALL.into_iter().filter(move |check| check.is_for(kind))
    }

    /// Whether somebody looked at this.
    pub fn is_checked(&self, check: AfterCheck) -> bool {
        self.checks.iter().any(|checked| checked.check == check)
    }

    /// With this step; what is about to be submitted is frozen as the customer has it on the day it is created, and what
    /// completes has moved unless somebody said otherwise.
    #[must_use]
    pub fn with_step(&self, step: StageEntry<TransferStage>, customer: Option<&Customer>) -> Self {
        let mut next = self.clone();
        // That it was planned says nothing of its own: what happened before has its true day.
        if let [first] = next.steps.as_mut_slice()
            && first.stage == TransferStage::Planned
        {
            first.on = first.on.min(step.on);
        }
        match step.stage {
            TransferStage::Created => {
                for item in &mut next.items {
                    let held = customer.and_then(|customer| find(customer, &item.subscription));
                    if let Some(held) = held {
                        *item = item.refrozen(held);
                    }
                }
            }
            TransferStage::Completed => {
                for item in next.items.iter_mut().filter(|item| item.outcome == ItemOutcome::Open) {
                    item.outcome = ItemOutcome::Moved;
                }
            }
            _ => {}
        }
        next.steps.push(step);
        next
    }

    /// Without its latest step, and with what followed from it taken back; `None`: it is the only one.
    #[must_use]
    pub fn without_last_step(&self) -> Option<Self> {
        let mut next = self.clone();
        let last = next.steps.pop().filter(|_| !next.steps.is_empty())?;
        if last.stage == TransferStage::Completed {
            for item in next.items.iter_mut().filter(|item| item.outcome == ItemOutcome::Moved) {
                item.outcome = ItemOutcome::Open;
            }
        }
        if !next.stage().is_completed() {
            next.checks.clear();
        }
        Some(next)
    }

    /// Items that are not the same with the customer as they were when the request was created.
    pub fn drifted<'t>(&'t self, customer: &'t Customer) -> impl Iterator<Item = (&'t TransferItem, &'t Subscription)> {
        let is_frozen = self.stage().is_pending();
        let pairs = self.items.iter().filter_map(|item| Some((item, find(customer, &item.subscription)?)));
        pairs.filter(move |(item, held)| {
            is_frozen && item.outcome == ItemOutcome::Open && (item.seats, item.at_end) != (held.quantity, held.at_end)
        })
    }
}

/// The customer's subscription with this ID.
fn find<'c>(customer: &'c Customer, id: &str) -> Option<&'c Subscription> {
    customer.subscriptions.iter().find(|held| is_same_id(&held.id, id))
}

impl Plan {
    /// What a request is called: its customer's name; empty where neither plan nor bin has the customer.
    pub fn name_of(&self, customer: CustomerId) -> &str {
        let here = self.customers.get(customer).map(|customer| &customer.name);
        here.or_else(|| self.bin.get(customer).map(|binned| &binned.customer.name)).map_or("", String::as_str)
    }
}
