//! Transfer requests: what the provider creates, we submit and Microsoft carries out, with the items of each.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Plan;
use super::customer::Customer;
use super::ids::{CustomerId, PersonId, ProviderId, TransferId, is_same_id};
use super::moment::Stamp;
use super::product::ProductKind;
use super::stage::StageEntry;
use super::subscription::{EndChoice, Subscription};
use crate::domain::table::Record;
use crate::states;

/// Days after its creation in which a request can be submitted, by the facts on expiry; that the last of these days still
/// counts is our reading.
pub const LIVES: Days = Days::new(30);

states! {
    /// What a request is about; licenses and Azure never share one.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum TransferKind: key, part_key {
        /// License-based subscriptions.
        #[default]
        Licenses => "transfers-kind-licenses", "preflight-batch-licenses";
        /// Subscriptions under an Azure plan, with reservations and savings plans.
        Azure => "transfers-kind-azure", "preflight-batch-azure";
    }
}

impl TransferKind {
    /// In which kind of request a product goes.
    pub fn of(kind: ProductKind) -> Self {
        match kind {
            ProductKind::AzurePlan
            | ProductKind::LegacyAzure
            | ProductKind::AzureReservation
            | ProductKind::SavingsPlan
            | ProductKind::Reservation
            | ProductKind::SupportPlan => Self::Azure,
            ProductKind::NewCommerce
            | ProductKind::LegacyLicense
            | ProductKind::License
            | ProductKind::SoftwareSubscription
            | ProductKind::Perpetual
            | ProductKind::Software
            | ProductKind::Marketplace
            | ProductKind::Unknown => Self::Licenses,
        }
    }
}

states! {
    /// Where a transfer request stands.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum TransferStage: key, tone {
        /// It is planned; nobody was asked.
        Planned => "transfers-stage-planned", Calm;
        /// We asked the provider to create it.
        Asked => "transfers-stage-asked", Waiting;
        /// The provider created it; we can submit it.
        Created => "transfers-stage-created", Info;
        /// We chose the items and submitted it.
        Submitted => "transfers-stage-submitted", Waiting;
        /// Microsoft works on it.
        InProgress => "transfers-stage-in-progress", Waiting;
        /// Partner Center says that it is completed.
        Completed => "transfers-stage-completed", Info;
        /// We and the provider have looked: everything is as it should be.
        Verified => "transfers-stage-verified", Done;
        /// It is completed, but not for every item.
        WithErrors => "transfers-stage-with-errors", Late;
        /// It came to nothing.
        Failed => "transfers-stage-failed", Late;
        /// Somebody said no.
        Declined => "transfers-stage-declined", Late;
        /// Nobody submitted it in time.
        Expired => "transfers-stage-expired", Late;
        /// The provider took it back.
        Canceled => "transfers-stage-canceled", Warning;
        /// We gave it up before the provider was asked or created it.
        Withdrawn => "transfers-stage-withdrawn", Calm;
        /// Nothing of it can be transferred; it is bought anew when its terms end.
        NotPossible => "transfers-stage-not-possible", Warning;
    }
}

impl TransferStage {
    /// What may come after it, the likeliest first.
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Planned => &[Self::Asked, Self::Created, Self::Withdrawn, Self::NotPossible],
            Self::Asked => &[Self::Created, Self::Declined, Self::Withdrawn, Self::NotPossible],
            Self::Created => &[Self::Submitted, Self::Declined, Self::Expired, Self::Canceled],
            Self::Submitted => &[Self::Completed, Self::InProgress, Self::WithErrors, Self::Failed, Self::Declined],
            Self::InProgress => &[Self::Completed, Self::WithErrors, Self::Failed],
            Self::Completed | Self::WithErrors => &[Self::Verified],
            Self::Withdrawn | Self::NotPossible => &[Self::Planned],
            Self::Verified | Self::Failed | Self::Declined | Self::Expired | Self::Canceled => &[],
        }
    }

    /// Whether somebody still has to do something for it.
    pub fn is_open(self) -> bool {
        match self {
            Self::Planned
            | Self::Asked
            | Self::Created
            | Self::Submitted
            | Self::InProgress
            | Self::Completed
            | Self::WithErrors => true,
            Self::Verified
            | Self::Failed
            | Self::Declined
            | Self::Expired
            | Self::Canceled
            | Self::Withdrawn
            | Self::NotPossible => false,
        }
    }

    /// Whether it exists in Partner Center and waits for the source or Microsoft: nothing is to be changed meanwhile.
    pub fn is_pending(self) -> bool {
        matches!(self, Self::Created | Self::Submitted | Self::InProgress)
    }

    /// Whether Microsoft has carried it out, wholly or in part.
    pub fn is_completed(self) -> bool {
        matches!(self, Self::Completed | Self::Verified | Self::WithErrors)
    }

    /// Whether it ended without moving anything.
    pub fn came_to_nothing(self) -> bool {
        matches!(self, Self::Failed | Self::Declined | Self::Expired | Self::Canceled | Self::Withdrawn)
    }
}

states! {
    /// What became of an item.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum ItemOutcome: key, tone {
        /// It is to be moved.
        #[default]
        Open => "transfers-item-open", Calm;
        /// It moved.
        Moved => "transfers-item-moved", Done;
        /// It was to move and did not.
        NotMoved => "transfers-item-not-moved", Late;
        /// It was left on purpose.
        Left => "transfers-item-left", Info;
    }
}

/// A subscription in a request: as it was when the request was created, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransferItem {
    /// The subscription's ID before the transfer.
    pub subscription: String,
    /// Name of the product, as it was then.
    pub product: String,
    /// Licenses then; `None`: not known, or not counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats: Option<u32>,
    /// The last day of the term then, in UTC; `None`: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<NaiveDate>,
    /// Whether it renewed by itself; `None`: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_renew: Option<bool>,
    /// What was chosen for the end of the term.
    #[serde(default)]
    pub at_end: EndChoice,
    /// What became of it.
    #[serde(default)]
    pub outcome: ItemOutcome,
    /// Code or reason why it did not move or was left; empty: none is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Its ID after the transfer; empty: not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub new_id: String,
}

impl TransferItem {
    /// The subscription as it is now.
    pub fn of(subscription: &Subscription) -> Self {
        Self {
            subscription: subscription.id.clone(),
            product: subscription.product.clone(),
            seats: subscription.quantity,
            end: subscription.end,
            auto_renew: subscription.auto_renew,
            at_end: subscription.at_end,
            outcome: ItemOutcome::Open,
            reason: String::new(),
            new_id: String::new(),
        }
    }

    /// The same item, as the subscription is now.
    fn refrozen(&self, subscription: &Subscription) -> Self {
        let (outcome, reason, new_id) = (self.outcome, self.reason.clone(), self.new_id.clone());
        Self { outcome, reason, new_id, ..Self::of(subscription) }
    }
}

states! {
    /// What is looked at once a request is completed.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum AfterCheck: key {
        /// We and the provider both see it as completed.
        BothSides => "transfers-check-both";
        /// The subscriptions no longer run with us.
        SourceEnded => "transfers-check-source";
        /// The provider has as many licenses as we had.
        SeatsEqual => "transfers-check-seats";
        /// The new IDs are noted.
        NewIds => "transfers-check-ids";
        /// What is to happen at the end of the term is chosen again.
        EndChosen => "transfers-check-end";
        /// Our Partner ID stands on each subscription.
        Reseller => "transfers-check-reseller";
        /// The invoice of the next month is right.
        Invoice => "transfers-check-invoice";
    }
}

/// That somebody looked at something after a transfer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// At what.
    pub check: AfterCheck,
    /// On which day.
    pub on: NaiveDate,
    /// Who recorded it, and when.
    pub recorded: Stamp,
}

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
    pub checks: Vec<Checked>,
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

    /// Whether somebody looked at this.
    pub fn is_checked(&self, check: AfterCheck) -> bool {
        self.checks.iter().any(|checked| checked.check == check)
    }

    /// With this step; what is about to be submitted is frozen as the customer has it on the day it is created, and what
    /// completes has moved unless somebody said otherwise.
    #[must_use]
    pub fn with_step(&self, step: StageEntry<TransferStage>, customer: Option<&Customer>) -> Self {
        let mut next = self.clone();
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

#[cfg(test)]
mod tests {
    use super::super::moment::Moment;
    use super::*;
    use TransferStage::{Asked, Completed, Created, Expired, Planned, Submitted, Verified};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn step(stage: TransferStage, on: &str) -> StageEntry<TransferStage> {
        let recorded = Stamp { at: Moment::parse("2026-12-01T09:00:00Z").unwrap(), by: "Lin".into() };
        StageEntry { stage, on: day(on), by: String::new(), note: String::new(), evidence: Vec::new(), recorded }
    }

    fn planned() -> Transfer {
        Transfer::new(TransferId::new(1), CustomerId::new(1), step(Planned, "2026-11-30"))
    }

    #[test]
    fn every_stage_can_be_reached_from_the_first() {
        let mut reached = vec![Planned];
        for at in 0..TransferStage::ALL.len() {
            let next: Vec<_> = reached.get(at).map(|stage| stage.next().to_vec()).unwrap_or_default();
            for stage in next {
                if !reached.contains(&stage) {
                    reached.push(stage);
                }
            }
        }
        reached.sort_unstable();
        assert_eq!(reached, TransferStage::ALL);
    }

    #[test]
    fn request_can_be_submitted_for_thirty_days_after_it_was_created() {
        let created = planned().with_step(step(Asked, "2026-11-30"), None).with_step(step(Created, "2026-12-01"), None);
        assert_eq!(created.expires(), Some(day("2026-12-31")));
        assert_eq!(created.stage_on(day("2026-12-31")), Created);
        assert_eq!(created.stage_on(day("2027-01-01")), Expired);
        let submitted = created.with_step(step(Submitted, "2026-12-31"), None);
        assert_eq!((submitted.expires(), submitted.stage_on(day("2027-02-01"))), (None, Submitted));
        assert_eq!(submitted.moves_on(), Some(day("2026-12-31")));
    }

    #[test]
    fn seats_and_end_are_frozen_when_the_request_is_created_and_a_change_meanwhile_is_seen() {
        let mut customer = Customer::new(CustomerId::new(1), "Fabrikam");
        customer.subscriptions = vec![Subscription { quantity: Some(10), ..Subscription::new("A-1", "Power BI Pro") }];
        let mut asked = planned();
        asked.items = vec![TransferItem { seats: Some(7), ..TransferItem::of(&customer.subscriptions[0]) }];
        assert_eq!(asked.drifted(&customer).count(), 0, "nothing is frozen yet");
        let created = asked.with_step(step(Created, "2026-12-01"), Some(&customer));
        assert_eq!((created.items[0].seats, created.drifted(&customer).count()), (Some(10), 0));
        customer.subscriptions[0].quantity = Some(12);
        let drifted: Vec<_> = created.drifted(&customer).map(|(item, held)| (item.seats, held.quantity)).collect();
        assert_eq!(drifted, [(Some(10), Some(12))]);
    }

    #[test]
    fn what_completes_has_moved_unless_somebody_said_otherwise_and_taking_it_back_takes_that_back() {
        let mut submitted = planned().with_step(step(Created, "2026-12-01"), None);
        let item = |outcome| TransferItem { outcome, ..TransferItem::of(&Subscription::new("A-1", "Power BI Pro")) };
        submitted.items = vec![item(ItemOutcome::Open), item(ItemOutcome::Left)];
        let submitted = submitted.with_step(step(Submitted, "2026-12-02"), None);
        let mut completed = submitted.with_step(step(Completed, "2026-12-04"), None);
        let outcomes: Vec<_> = completed.items.iter().map(|item| item.outcome).collect();
        assert_eq!(outcomes, [ItemOutcome::Moved, ItemOutcome::Left]);
        let recorded = step(Verified, "2026-12-05").recorded;
        completed.checks = vec![Checked { check: AfterCheck::BothSides, on: day("2026-12-05"), recorded }];
        assert_eq!(completed.without_last_step(), Some(submitted));
        assert_eq!(planned().without_last_step(), None);
    }
}
