//! On which day somebody moves a customer, as baselines and scenarios keep it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ids::{CustomerId, PersonId, WaveId};

/// On which day somebody moves a customer. Names the customer by its id alone, so that it holds nothing about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MoveDay {
    /// Who is moved.
    pub customer: CustomerId,
    /// The day on which its requests are submitted.
    pub day: NaiveDate,
    /// Who of us submits them; `None`: nobody is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// In which wave it is; `None`: in none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wave: Option<WaveId>,
}

/// The day of a customer among these, which stand in the order of their customers' ids; `None`: it is not among them.
pub fn find(days: &[MoveDay], customer: CustomerId) -> Option<&MoveDay> {
    days.binary_search_by_key(&customer, |one| one.customer).ok().map(|at| &days[at])
}
