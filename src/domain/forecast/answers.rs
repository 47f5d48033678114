//! What is known of the invitations so far, and what is assumed where nothing is.

use super::numbers::LN_2;

/// Below so many acceptances a forecast says more about the assumption than about the customers.
pub const FEWEST: usize = 5;

/// What came of one invitation. Waits are business days after the day of the invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationOutcome {
    /// Accepted so many days after it was sent.
    Accepted {
        /// Days from the invitation to the acceptance; 0: on the same day.
        after: u32,
    },
    /// Declined: still somebody who could have accepted and has not until today, whenever the refusal came. To leave
    /// the time after the refusal out would count a refusal like a customer of whom nothing is known.
    Declined {
        /// Days from the invitation to today.
        waited: u32,
    },
    /// Not answered yet.
    Open {
        /// Days from the invitation to today.
        waited: u32,
    },
}

impl InvitationOutcome {
    /// For how many days it was seen, and whether an acceptance ended that.
    pub(super) fn seen(self) -> (u32, bool) {
        match self {
            Self::Accepted { after } => (after, true),
            Self::Declined { waited } | Self::Open { waited } => (waited, false),
        }
    }
}

/// Every invitation that reached somebody; those that never did are not part of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    invitations: Vec<InvitationOutcome>,
}

impl Answers {
    /// From invitations in any order.
    pub fn new(invitations: Vec<InvitationOutcome>) -> Self {
        Self { invitations }
    }

    /// All of them.
    pub fn invitations(&self) -> &[InvitationOutcome] {
        &self.invitations
    }

    /// How many are accepted.
    pub fn n_accepted(&self) -> usize {
        self.invitations.iter().filter(|one| matches!(one, InvitationOutcome::Accepted { .. })).count()
    }

    /// Whether so few are accepted that a forecast is a range without a percentage.
    pub fn is_mostly_assumed(&self) -> bool {
        self.n_accepted() < FEWEST
    }

    /// For each invitation that is not answered the days from it to today.
    pub fn open(&self) -> impl Iterator<Item = u32> + '_ {
        self.invitations.iter().filter_map(|one| match *one {
            InvitationOutcome::Open { waited } => Some(waited),
            InvitationOutcome::Accepted { .. } | InvitationOutcome::Declined { .. } => None,
        })
    }
}

/// What a plan assumes of acceptances before any is seen: the same chance on every business day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assumption {
    /// Business days after which half of the invited have accepted; 0 counts as 1.
    pub median_days: u32,
}

impl Default for Assumption {
    /// Two weeks.
    fn default() -> Self {
        Self { median_days: 10 }
    }
}

impl Assumption {
    /// The rate of acceptance for each business day of waiting: the chance of one day is 1 - exp(-rate).
    pub(super) fn rate(self) -> f64 {
        LN_2 / f64::from(self.median_days.max(1))
    }
}
