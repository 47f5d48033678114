//! The items of a transfer request, and what is looked at once it is completed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::TransferKind;
use crate::domain::plan::moment::Stamp;
use crate::domain::plan::subscription::{EndChoice, Subscription};
use crate::states;

states! {
    /// What became of an item.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum ItemOutcome: key, tone {
        /// It is to be moved.
        #[default]
        Open => "transfers-item-open", Calm;
        /// It moved.
        Moved => "transfers-item-moved", Done;
        /// It was to move and did not.
        NotMoved => "transfers-item-not-moved", Late;
        /// It was left on purpose.
        Left => "transfers-item-left", Info;
    }
}

/// A subscription in a request: as it was when the request was created, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransferItem {
    /// The subscription's ID before the transfer.
    pub subscription: String,
    /// Name of the product, as it was then.
    pub product: String,
    /// Licenses then; `None`: not known, or not counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats: Option<u32>,
    /// The last day of the term then, in UTC; `None`: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<NaiveDate>,
    /// Whether it renewed by itself; `None`: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_renew: Option<bool>,
    /// What was chosen for the end of the term.
    #[serde(default)]
    pub at_end: EndChoice,
    /// What became of it.
    #[serde(default)]
    pub outcome: ItemOutcome,
    /// Code or reason why it did not move or was left; empty: none is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Its ID after the transfer; empty: not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub new_id: String,
}

impl TransferItem {
    /// The subscription as it is now.
    pub fn of(subscription: &Subscription) -> Self {
        Self {
            subscription: subscription.id.clone(),
            product: subscription.product.clone(),
            seats: subscription.quantity,
            end: subscription.end,
            auto_renew: subscription.auto_renew,
            at_end: subscription.at_end,
            outcome: ItemOutcome::Open,
            reason: String::new(),
            new_id: String::new(),
        }
    }

    /// The same item, as the subscription is now.
    pub(super) fn refrozen(&self, subscription: &Subscription) -> Self {
        let (outcome, reason, new_id) = (self.outcome, self.reason.clone(), self.new_id.clone());
        Self { outcome, reason, new_id, ..Self::of(subscription) }
    }
}

states! {
    /// What is looked at once a request is completed.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum AfterCheck: key {
        /// We and the provider both see it as completed.
        BothSides => "transfers-check-both";
        /// The subscriptions no longer run with us.
        SourceEnded => "transfers-check-source";
        /// The provider has as many licenses as we had.
        SeatsEqual => "transfers-check-seats";
        /// The new IDs are noted.
        NewIds => "transfers-check-ids";
        /// What is to happen at the end of the term is chosen again.
        EndChosen => "transfers-check-end";
        /// Our Partner ID stands on each subscription.
        Reseller => "transfers-check-reseller";
        /// The invoice of the next month is right.
        Invoice => "transfers-check-invoice";
    }
}

impl AfterCheck {
    /// Whether requests of this kind are looked at for this: Azure keeps its IDs, and has neither licenses nor a term that ends.
    pub fn is_for(self, kind: TransferKind) -> bool {
        match self {
            Self::SeatsEqual | Self::NewIds | Self::EndChosen => kind == TransferKind::Licenses,
            Self::BothSides | Self::SourceEnded | Self::Reseller | Self::Invoice => true,
        }
    }
}

/// That somebody looked at something after a transfer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemCheck {
    /// At what.
    pub check: AfterCheck,
    /// On which day.
    pub on: NaiveDate,
    /// Who recorded it, and when.
    pub recorded: Stamp,
}
