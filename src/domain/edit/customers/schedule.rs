//! An accepted proposal: who is moved when and by whom.

use chrono::NaiveDate;

use super::each;
use crate::domain::edit::EditError;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::{CustomerId, PersonId, WaveId};

/// Where an accepted proposal places a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scheduled {
    /// Who.
    pub customer: CustomerId,
    /// On which day; `None`: on none.
    pub day: Option<NaiveDate>,
    /// By whom; `None`: nobody is named.
    pub person: Option<PersonId>,
    /// In which wave; `None`: in none.
    pub wave: Option<WaveId>,
}

impl Scheduled {
    /// Whether the customer is placed there already.
    pub fn holds(&self, customer: &Customer) -> bool {
        (customer.scheduled, customer.scheduled_by, customer.wave) == (self.day, self.person, self.wave)
    }
}

pub(super) fn apply(plan: &mut Plan, all: &[Scheduled]) -> Result<(), EditError> {
    for next in all {
        each(plan, &[next.customer], |_, customer| {
            (customer.scheduled, customer.scheduled_by, customer.wave) = (next.day, next.person, next.wave);
            Ok(())
        })?;
    }
    Ok(())
}
