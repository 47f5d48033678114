//! What the moves are planned by: our own settings, none of them a rule of Microsoft.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What the moves are planned by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MoveAims {
    /// The day by which all customers are to be moved; `None`: the one that follows from the rule version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day: Option<NaiveDate>,
    /// Business days from the day on which the pilot should be moved to the first submission of others.
    pub after_pilot: u16,
    /// Business days after which half of the customers are assumed to have accepted, as long as few answers are known; at
    /// least 1.
    pub answer_days: u16,
    /// In so many of 100 simulated courses a customer has to be ready before it gets a day; 1 to 99.
    pub sure: u8,
}

impl Default for MoveAims {
    fn default() -> Self {
        Self { last_day: None, after_pilot: 3, answer_days: 10, sure: 70 }
    }
}

impl MoveAims {
    /// Whether nobody changed anything.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}
