//! Days on which we do not work, or on which nothing is to be moved.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ids::{CustomerId, DayOffId, PersonId};
use crate::domain::table::Record;

/// Some days, with the reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayOff {
    /// This record's id.
    pub id: DayOffId,
    /// The first of these days.
    pub first: NaiveDate,
    /// The last of these days; the same as the first for a single day.
    pub last: NaiveDate,
    /// Why, such as "Stocktaking"; never empty.
    pub reason: String,
    /// Whom it concerns.
    pub scope: DayOffScope,
}

/// Whom days off concern.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DayOffScope {
    /// Our company does not work: these are no business days of ours.
    #[default]
    Company,
    /// Nothing is to be moved, for all customers; they stay business days.
    Blackout,
    /// Nothing is to be moved for this customer.
    Customer(CustomerId),
    /// This person of ours does not work.
    Person(PersonId),
}

impl Record for DayOff {
    type Id = DayOffId;
    fn id(&self) -> DayOffId {
        self.id
    }
}

impl DayOff {
    /// Whether this day is one of them.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }
}
