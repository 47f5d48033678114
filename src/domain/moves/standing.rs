//! Where the moves of customers stand, by their requests: looked up once per revision.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::{CustomerId, PersonId, ProviderId, WaveId, folded_id, is_same_id};
use crate::domain::plan::track::TransferState;
use crate::domain::plan::transfer::{ItemOutcome, Transfer, TransferItem, TransferStage};

/// Customers of a wave, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WaveCount {
    /// How many there are.
    pub n: usize,
    /// How many of them are not moved.
    pub n_left: usize,
    /// How many requests of them are recorded.
    pub n_requests: usize,
}

/// Subscriptions that have moved to the provider.
pub struct Moved(BTreeSet<String>);

impl Moved {
    /// Whether this one has.
    pub fn has(&self, subscription: &str) -> bool {
        !self.0.is_empty() && self.0.contains(&folded_id(subscription))
    }
}

/// Requests by customer, and customers by wave.
#[derive(Clone, Debug, Default)]
pub struct Moving {
    by_customer: BTreeMap<CustomerId, Vec<Arc<Transfer>>>,
    waves: BTreeMap<WaveId, WaveCount>,
}

impl Moving {
    /// Looks up the requests alone.
    pub fn of_requests(plan: &Plan) -> Self {
        let mut by_customer: BTreeMap<CustomerId, Vec<Arc<Transfer>>> = BTreeMap::new();
        for transfer in plan.transfers.iter() {
            by_customer.entry(transfer.customer).or_default().push(transfer.clone());
        }
        Self { by_customer, waves: BTreeMap::new() }
    }

    /// Looks everything up.
    pub fn of(plan: &Plan) -> Self {
        let mut moving = Self::of_requests(plan);
        if !plan.waves.is_empty() {
            for customer in plan.customers.iter() {
                let Some(wave) = customer.wave else { continue };
                let requests = moving.requests(customer.id);
                let (n_requests, is_moved) = (requests.len(), is_moved(transfer_state(customer, requests)));
                let count = moving.waves.entry(wave).or_default();
                count.n += 1;
                count.n_left += usize::from(!is_moved);
                count.n_requests += n_requests;
            }
        }
        moving
    }

    /// The requests of a customer, in the order in which they were made.
    pub fn requests(&self, customer: CustomerId) -> &[Arc<Transfer>] {
        self.by_customer.get(&customer).map_or(&[], Vec::as_slice)
    }

    /// The customers of a wave, counted.
    pub fn count(&self, wave: WaveId) -> WaveCount {
        self.waves.get(&wave).copied().unwrap_or_default()
    }

    /// Whether a note on the move is for this customer: it has accepted, and something of it is still to be moved.
    pub fn is_to_be_told(&self, plan: &Plan, customer: &Customer) -> bool {
        plan.stage_of(customer).is_accepted() && !self.is_moved(customer)
    }

    /// Whether all of a customer has moved.
    pub fn is_moved(&self, customer: &Customer) -> bool {
        is_moved(self.state(customer))
    }

    /// Whether a customer is still to be moved: nothing of it is submitted.
    pub fn is_left(&self, customer: &Customer) -> bool {
        !matches!(
            self.state(customer),
            TransferState::InProgress | TransferState::Complete | TransferState::Verified | TransferState::WithErrors
        )
    }

    /// What became of this subscription in the latest request that was carried out; `None`: it was in none.
    pub fn outcome(&self, customer: CustomerId, subscription: &str) -> Option<(&Transfer, &TransferItem)> {
        let done = self.requests(customer).iter().rev().filter(|one| one.stage().is_completed());
        let item =
            |one: &&Arc<Transfer>, id: &str| one.items.iter().position(|item| is_same_id(&item.subscription, id));
        let mut held = done.filter_map(|one| Some((&**one, &one.items[item(&one, subscription)?])));
        held.find(|(_, item)| item.outcome != ItemOutcome::Open)
    }

    /// The subscriptions of a customer that have moved to the provider.
    pub fn moved(&self, customer: CustomerId) -> Moved {
        let done = self.requests(customer).iter().filter(|one| one.stage().is_completed());
        let items = done.flat_map(|one| &one.items).filter(|item| item.outcome == ItemOutcome::Moved);
        Moved(items.map(|item| folded_id(&item.subscription)).collect())
    }

    /// Where the transfer of this customer stands.
    pub fn state(&self, customer: &Customer) -> TransferState {
        transfer_state(customer, self.requests(customer.id))
    }
}

fn is_moved(state: TransferState) -> bool {
    matches!(state, TransferState::Complete | TransferState::Verified)
}

/// Where the transfer of a customer stands: the request that is least far, else the latest one that came to nothing, else
/// that all are verified. Without requests it is what somebody recorded in an earlier version of this program.
pub fn transfer_state(customer: &Customer, requests: &[Arc<Transfer>]) -> TransferState {
    let Some(latest) = requests.last() else { return customer.tracks().transfer.state() };
    let open = requests.iter().map(|request| request.stage()).filter(|stage| stage.is_open()).min_by_key(|s| far(*s));
    state_of(open.unwrap_or(latest.stage()))
}

/// How far a stage is, the least far first.
fn far(stage: TransferStage) -> usize {
    // What needs somebody most counts for all.
    if stage == TransferStage::WithErrors { 0 } else { 1 + stage as usize }
}

fn state_of(stage: TransferStage) -> TransferState {
    match stage {
        TransferStage::Planned => TransferState::Planned,
        TransferStage::Asked => TransferState::Requested,
        TransferStage::Created => TransferState::PendingApproval,
        TransferStage::Submitted | TransferStage::InProgress => TransferState::InProgress,
        TransferStage::Completed => TransferState::Complete,
        TransferStage::WithErrors => TransferState::WithErrors,
        TransferStage::Verified => TransferState::Verified,
        TransferStage::Failed | TransferStage::Declined => TransferState::Rejected,
        TransferStage::Expired => TransferState::Expired,
        TransferStage::Canceled | TransferStage::Withdrawn => TransferState::Withdrawn,
        TransferStage::NotPossible => TransferState::NotEligible,
    }
}

impl Plan {
    /// To whom a request goes: its own provider, else the customer's, else the plan's; `None`: none is chosen.
    pub fn provider_of_transfer(&self, transfer: &Transfer) -> Option<ProviderId> {
        let of_customer = || Some(self.provider_of(&**self.customers.get(transfer.customer)?)?.id);
        transfer.provider.or_else(of_customer)
    }

    /// Who of us submits it: its own owner, else the customer's, else the wave's; `None`: nobody is named.
    pub fn submitter(&self, transfer: &Transfer) -> Option<PersonId> {
        let customer = self.customers.get(transfer.customer);
        transfer.owner.or_else(|| self.mover(customer?))
    }

    /// Who of us moves a customer: its owner if it is one who moves, else whom the accepted proposal names, else its wave's
    /// owner; `None`: nobody is named.
    pub fn mover(&self, customer: &Customer) -> Option<PersonId> {
        let owner = customer.owner.filter(|id| customer.scheduled_by.is_none() || self.moves_any(*id));
        owner.or(customer.scheduled_by).or_else(|| self.waves.get(customer.wave?)?.owner)
    }

    /// Whether a person is one of those who move: who has a limit that is not 0, and where nobody has one everybody.
    pub fn moves_any(&self, person: PersonId) -> bool {
        match self.people.get(person).map(|one| one.limits()) {
            None => false,
            Some(limits) if limits.allows_nothing() => false,
            Some(limits) => limits.is_known() || self.people.iter().all(|one| !one.limits().is_known()),
        }
    }

    /// The day on which a request is to be submitted: its own, else the customer's; `None`: no day was set.
    pub fn day_of_transfer(&self, transfer: &Transfer) -> Option<NaiveDate> {
        transfer.planned.or_else(|| self.day_of_move(self.customers.get(transfer.customer)?))
    }

    /// The day on which a customer is to be moved: the one that a person set, else the one of the accepted proposal, else the
    /// first of its wave; `None`: no day was set.
    pub fn day_of_move(&self, customer: &Customer) -> Option<NaiveDate> {
        customer.pinned.or(customer.scheduled).or_else(|| self.waves.get(customer.wave?)?.first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::ids::TransferId;
    use crate::domain::plan::moment::{Moment, Stamp};
    use crate::domain::plan::stage::StageEntry;
    use TransferStage::{Created, Expired, Planned, Verified, WithErrors};

    #[track_caller]
    fn check(stages: &[TransferStage], expected: TransferState) {
        let recorded = Stamp { at: Moment::parse("2026-12-01T09:00:00Z").unwrap(), by: "Lin".into() };
        let on = "2026-12-01".parse().unwrap();
        let (by, note, evidence) = (String::new(), String::new(), Vec::new());
        let step = |stage| StageEntry {
            stage,
            on,
            by: by.clone(),
            note: note.clone(),
            evidence: evidence.clone(),
            recorded: recorded.clone(),
        };
        let requests: Vec<_> = (1..)
            .zip(stages)
            .map(|(id, stage)| Arc::new(Transfer::new(TransferId::new(id), CustomerId::new(1), step(*stage))))
            .collect();
        assert_eq!(transfer_state(&Customer::new(CustomerId::new(1), "Fabrikam"), &requests), expected);
    }

    #[test]
    fn customer_stands_where_its_least_advanced_request_does() {
        check(&[], TransferState::Unknown);
        check(&[Verified, Created, Verified], TransferState::PendingApproval);
        check(&[Created, Planned], TransferState::Planned);
        check(&[Verified, Verified], TransferState::Verified);
        check(&[WithErrors, Created], TransferState::WithErrors);
        check(&[Verified, Expired], TransferState::Expired);
        check(&[Expired, Verified], TransferState::Verified);
    }
}
