//! What a customer has bought through us, as exports list it or a person entered it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize, Serializer};

use super::price::{Amount, Price};
pub use super::product::{BillingPlan, ProductKind, Segment, Term};
use super::subscription_file::Written;
use crate::states;

/// A subscription of a customer. It lives within the customer's record.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "Written<'_>")]
pub struct Subscription {
    /// Subscription ID as the export writes it, or one made up by us for a manual entry; never empty, unique within its
    /// customer.
    pub id: String,
    /// Name of the product; never empty.
    pub product: String,
    /// Stock-keeping unit, as the export writes it; empty when not known.
    pub sku: String,
    /// Licenses; `None`: not known, or not counted, such as Azure.
    pub quantity: Option<u32>,
    /// Whether it runs.
    pub status: SubscriptionStatus,
    /// Partner ID of the reseller that the export names; empty when not known.
    pub reseller: String,
    /// First day in UTC; `None`: not known.
    pub start: Option<NaiveDate>,
    /// Last day of the term in UTC; `None`: not known. Partner Center counts in UTC.
    pub end: Option<NaiveDate>,
    /// Whether it renews by itself; `None`: not known.
    pub auto_renew: Option<bool>,
    /// What kind of product it is, as a person or a list said; what its name or IDs say is worked out by
    /// [`crate::domain::products`].
    pub kind: ProductKind,
    /// For whom it is meant, as a person or a list said.
    pub segment: Segment,
    /// Whether it is a trial, as a person or a list said; `None`: nobody did.
    pub is_trial: Option<bool>,
    /// ID of the subscription that this one adds to; empty: none is known.
    pub base: String,
    /// What one license costs for one billing period; `None`: not known.
    pub price: Option<Price>,
    /// How often it is billed.
    pub billing: BillingPlan,
    /// How long it runs before it ends or renews.
    pub term: Term,
    /// How many licenses are billed, where that is another number than [`Self::quantity`].
    pub billable: Option<u32>,
    /// What is to happen at the end of the term.
    pub at_end: EndChoice,
    /// The month of the newest row that said so, as its first day; `None`: entered by hand or from a list without months.
    pub month: Option<NaiveDate>,
}

impl Serialize for Subscription {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Written::of(self).serialize(to)
    }
}

impl Subscription {
    /// A subscription of which only id and product are known.
    pub fn new(id: impl Into<String>, product: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            product: product.into(),
            sku: String::new(),
            quantity: None,
            status: SubscriptionStatus::Unknown,
            reseller: String::new(),
            start: None,
            end: None,
            auto_renew: None,
            kind: ProductKind::Unknown,
            segment: Segment::Unknown,
            is_trial: None,
            base: String::new(),
            price: None,
            billing: BillingPlan::Unknown,
            term: Term::Unknown,
            billable: None,
            at_end: EndChoice::Unknown,
            month: None,
        }
    }

    /// The first day of the next term, in UTC; `None` when the end is not known or nothing follows it.
    pub fn renews_on(&self) -> Option<NaiveDate> {
        if self.status == SubscriptionStatus::Ended { None } else { self.end?.succ_opt() }
    }

    /// What all of it costs for one billing period; `None`: the price or the number of licenses is not known.
    pub fn total(&self) -> Option<Amount> {
        let quantity = self.billable.or(self.quantity)?;
        Some(self.price?.total(quantity))
    }
}

states! {
    /// Whether a subscription runs.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum SubscriptionStatus: key {
        /// It runs.
        Active => "subscription-active";
        /// It is suspended; a new-commerce one is billed all the same.
        Suspended => "subscription-suspended";
        /// It ended or was deleted.
        Ended => "subscription-ended";
        /// Nobody has said, or a word that is not known here.
        #[default]
        Unknown => "subscription-unknown";
    }
}

states! {
    /// What is chosen for the end of a subscription's term.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum EndChoice: key {
        /// It renews for another term.
        Renews => "end-renews";
        /// It goes on month by month in the Extended Service Term, which is paid.
        Extends => "end-extends";
        /// It ends.
        Cancels => "end-cancels";
        /// Nobody has chosen; where auto-renew is off, it may go into the Extended Service Term by itself (reported).
        #[default]
        Unknown => "end-unknown";
    }
}
