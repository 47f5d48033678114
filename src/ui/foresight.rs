//! What the moves of the open plan will come to, worked out beside the window after every change.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::foresight::{Foresight, Lever};

/// Plans with more customers are looked ahead for only while the schedule is shown.
pub const MOST_FORESEEN: usize = 3000;

/// A foresight, and of what.
#[derive(Clone, Debug)]
pub struct Foreseen {
    /// The revision of the plan that it belongs to.
    pub revision: u64,
    /// The day that it belongs to.
    pub today: NaiveDate,
    /// What was worked out.
    pub of: Arc<Foresight>,
    /// What would save the last day; `None` until somebody asked.
    pub levers: Option<Vec<Lever>>,
}
