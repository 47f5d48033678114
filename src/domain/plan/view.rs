//! Saved views of the customer list, and the bin.

use serde::{Deserialize, Serialize};

use super::customer::Customer;
use super::ids::{CustomerId, ViewId};
use super::invitation::OwnText;
use super::moment::Stamp;
use crate::domain::table::Record;

/// A search with a name, which everybody who works on the plan sees with its count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    /// This view's id.
    pub id: ViewId,
    /// What it is called; never empty.
    pub name: String,
    /// What is searched, as typed in the search field, with its prefixes.
    pub query: String,
    /// The column it is sorted by, and whether the smallest comes first; `None`: by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<(String, bool)>,
    /// The columns that are shown, in order; empty: those of the list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
}

impl Record for SavedView {
    type Id = ViewId;
    fn id(&self) -> ViewId {
        self.id
    }
}

/// A customer that was removed, with its own texts; it stays here for the life of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Binned {
    /// The customer as it was.
    pub customer: Customer,
    /// Letters changed for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own_texts: Vec<OwnText>,
    /// Who removed it, and when.
    pub removed: Stamp,
}

impl Record for Binned {
    type Id = CustomerId;
    fn id(&self) -> CustomerId {
        self.customer.id
    }

    fn lacks_ids(&self) -> bool {
        self.customer.lacks_ids()
    }

    fn give_ids(&mut self) {
        self.customer.give_ids();
    }
}
