//! Who may do what, in each standing.

use serde::{Deserialize, Serialize};

use super::text::BilingualText;
use crate::domain::slug::Slug;
use crate::states;

states! {
    /// What we are to Microsoft.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Standing: key, book_key, tone {
        /// Direct-bill partner only.
        #[default]
        Direct => "standing-direct", "rules-standing-direct", Info;
        /// Direct-bill partner whose enrollment is restricted.
        Restricted => "standing-restricted", "rules-standing-restricted", Warning;
        /// Direct-bill partner and indirect reseller.
        Both => "standing-both", "rules-standing-both", Waiting;
        /// Indirect reseller only.
        Indirect => "standing-indirect", "rules-standing-indirect", Done;
    }
}

impl Standing {
    /// Whether we are not an indirect reseller yet.
    pub fn is_before_both(self) -> bool {
        matches!(self, Self::Direct | Self::Restricted)
    }
}

/// One task, and who may do it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Capability {
    /// The same in every book that has the task.
    pub id: Slug,
    /// The task, such as "Create orders for products".
    pub task: BilingualText,
    /// Whether we may do it.
    pub cells: Cells,
    /// Who does it for an indirect customer.
    pub after: Vec<Party>,
    /// How they do it; `None` when `after` says it all.
    #[serde(default)]
    pub note: Option<BilingualText>,
    /// Who says so.
    pub facts: Vec<Slug>,
}

/// The four columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cells {
    /// See [`Standing::Direct`].
    pub direct: CapabilityCell,
    /// See [`Standing::Restricted`].
    pub restricted: CapabilityCell,
    /// See [`Standing::Both`].
    pub both: CapabilityCell,
    /// See [`Standing::Indirect`].
    pub indirect: CapabilityCell,
}

impl Cells {
    /// The cell of this column.
    pub fn get(&self, standing: Standing) -> &CapabilityCell {
        match standing {
            Standing::Direct => &self.direct,
            Standing::Restricted => &self.restricted,
            Standing::Both => &self.both,
            Standing::Indirect => &self.indirect,
        }
    }
}

/// Whether we may do a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CapabilityCell {
    /// Yes.
    Yes,
    /// No.
    No,
    /// With a limit: which.
    Partly(BilingualText),
    /// No text says; never shown as yes.
    NotSaid,
}

/// Whether these say that no text says who.
pub(super) fn is_unsaid(parties: &[Party]) -> bool {
    parties.iter().all(|party| *party == Party::NotSaid)
}

states! {
    /// Who does a task.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Party: key {
        /// We do.
        Us => "rules-party-us";
        /// The indirect provider does.
        Provider => "rules-party-provider";
        /// The customer does.
        Customer => "rules-party-customer";
        /// Microsoft does.
        Microsoft => "rules-party-microsoft";
        /// No text says.
        NotSaid => "rules-party-not-said";
    }
}
