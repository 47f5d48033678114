//! What a forecast of moves is made of. Days are business days from today, which is day 0.

use super::acceptances::MOST_DAYS;
use super::answers::{Answers, Assumption};
use super::lags::Lag;

/// Whether the customer has accepted the invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acceptance {
    /// It has.
    Given,
    /// Not yet.
    Waiting {
        /// Business days from the invitation to today.
        waited: u32,
    },
}

/// Something after the acceptance that has to be there before a request can be submitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForecastGate {
    /// It is.
    Open,
    /// It will be there on a day that is known, if what comes before it is.
    Known {
        /// Business days from today.
        days: u32,
    },
    /// It follows what comes before it after its [`Lag`].
    Unknown {
        /// Business days from the day on which the one before it was there to today. Only looked at where all before
        /// it is open.
        waited: u32,
    },
}

/// What a customer's move waits for, each after the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gates {
    /// The invitation is accepted.
    pub acceptance: Acceptance,
    /// The provider has confirmed that.
    pub confirmation: ForecastGate,
    /// The customer has signed the agreement.
    pub agreement: ForecastGate,
    /// The provider has created the request.
    pub request: ForecastGate,
}

/// How far a customer's move is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveProgress {
    /// Completed.
    Moved,
    /// Submitted.
    Submitted {
        /// Business days from today to the completion.
        completes_in: u32,
    },
    /// On its way.
    Waiting(Gates),
    /// The customer has declined: not moved, at risk, and not among the reachable.
    Declined,
    /// Never reached, or nothing is known: not moved, at risk, and not among the reachable.
    Unreached,
}

impl MoveProgress {
    /// Whether no move can come of it as things stand.
    pub(super) fn is_lost(self) -> bool {
        match self {
            Self::Declined | Self::Unreached => true,
            Self::Moved | Self::Submitted { .. } | Self::Waiting(_) => false,
        }
    }
}

/// A customer of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Journey {
    /// How far it is.
    pub progress: MoveProgress,
    /// The place of its wave in [`MoveInputs::waves`]; `None`: in no wave.
    pub wave: Option<usize>,
    /// The place in [`MoveInputs::people`] of who moves it; `None`: whoever has room first. Somebody who is not in the
    /// list has no room.
    pub person: Option<usize>,
    /// Who has a smaller number is served first; where it's the same, who is earlier in the list.
    pub order: u64,
    /// Requests that are needed, all on one day; 0 counts as 1.
    pub n_requests: u32,
    /// Seats of what moves, all on that day.
    pub n_seats: u32,
    /// The first day on which it may be submitted, whatever is open before, such as the planned day or the end of a
    /// guard; 0: none is set.
    pub not_before: u32,
}

/// What one person can still submit on each day, from today on; no room on days after the end of a list, and no limit
/// where it says [`u32::MAX`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SubmitRoom {
    /// Customers by day.
    pub customers: Vec<u32>,
    /// Requests by day.
    pub requests: Vec<u32>,
    /// Seats by day; empty: they are not limited.
    pub seats: Vec<u32>,
}

impl SubmitRoom {
    /// Customers, requests and seats of one day.
    pub fn on(&self, day: usize) -> [u32; 3] {
        let at = |limits: &[u32]| limits.get(day).copied().unwrap_or(0);
        let seats = if self.seats.is_empty() { u32::MAX } else { at(&self.seats) };
        [at(&self.customers), at(&self.requests), seats]
    }
}

/// How long what follows takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lags {
    /// From the acceptance to the provider's confirmation.
    pub confirmation: Lag,
    /// From there to the customer's agreement.
    pub agreement: Lag,
    /// From there to the provider's request.
    pub request: Lag,
    /// From the submission to the completed move.
    pub completion: Lag,
}

/// Everything that a forecast of moves is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoveInputs {
    /// What came of the invitations.
    pub answers: Answers,
    /// What is assumed where they say nothing.
    pub assumption: Assumption,
    /// How long what follows takes.
    pub lags: Lags,
    /// The customers of the plan.
    pub customers: Vec<Journey>,
    /// Who submits.
    pub people: Vec<SubmitRoom>,
    /// For each wave its last day; `None`: it has none.
    pub waves: Vec<Option<u32>>,
    /// The plan's last day; later than the horizon it counts as the horizon.
    pub last_day: u32,
    /// The last day that is looked at; more than [`MOST_DAYS`] counts as that.
    pub horizon: u32,
    /// Days for which those at risk are counted; later than the horizon they count as the horizon.
    pub risk_days: [u32; 2],
    /// In how many of 100 runs a gate has to be open for its day to be taken, usually 70.
    pub gate_percent: u32,
}

impl MoveInputs {
    /// The last day that is looked at.
    pub(super) fn last(&self) -> u32 {
        self.horizon.min(MOST_DAYS)
    }
}
