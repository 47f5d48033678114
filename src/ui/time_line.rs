//! What happened to one customer, as its sheet shows it; read by `app` when somebody asks.

use std::sync::Arc;

use crate::domain::history::{CustomerChange, Difference};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::moment::Moment;

/// One edit of the journal, as far as this customer is concerned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeEntry {
    /// When it was made.
    pub at: Moment,
    /// Who made it.
    pub by: String,
    /// Key of the sentence that names it.
    pub what: String,
    /// The name of the one thing that was changed; empty for many.
    pub name: String,
    /// How many records were meant.
    pub n: usize,
    /// What it did to the customer.
    pub change: CustomerChange,
    /// What differs between before and after.
    pub differences: Vec<Difference>,
}

impl TimeEntry {
    /// The customer after it; `None`: it was removed.
    pub fn state(&self) -> Option<&Arc<Customer>> {
        self.change.after.as_ref()
    }
}

/// Every change of one customer, the newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeLine {
    /// Whose.
    pub customer: CustomerId,
    /// The plan's revision that it goes up to.
    pub revision: u64,
    /// `None`: the journal could not be read.
    pub entries: Option<Vec<TimeEntry>>,
}
