//! What a customer has bought through us, as exports list it or a person entered it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::day;
use crate::states;

/// A subscription of a customer. It lives within the customer's record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subscription {
    /// Subscription ID as the export writes it, or one made up by us for a manual entry; never empty, unique within its
    /// customer.
    pub id: String,
    /// Name of the product; never empty.
    pub product: String,
    /// Stock-keeping unit, as the export writes it; empty when not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sku: String,
    /// Licenses; `None`: not known, or not counted, such as Azure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<u32>,
    /// Whether it runs.
    #[serde(default)]
    pub status: SubscriptionStatus,
    /// Partner ID of the reseller that the export names; empty when not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reseller: String,
    /// First day in UTC; `None`: not known.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "day::read")]
    pub start: Option<NaiveDate>,
    /// Last day of the term in UTC; `None`: not known. Partner Center counts in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "day::read")]
    pub end: Option<NaiveDate>,
    /// Whether it renews by itself; `None`: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_renew: Option<bool>,
    /// What kind of product it is, which decides how it can move.
    #[serde(default)]
    pub class: ProductClass,
    /// What is to happen at the end of the term.
    #[serde(default)]
    pub at_end: EndChoice,
    /// The month of the newest row that said so, as its first day; `None`: entered by hand or from a list without months.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "day::read")]
    pub month: Option<NaiveDate>,
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
            class: ProductClass::Unknown,
            at_end: EndChoice::Unknown,
            month: None,
        }
    }

    /// The first day of the next term, in UTC; `None` when the end is not known or nothing follows it.
    pub fn renews_on(&self) -> Option<NaiveDate> {
        if self.status == SubscriptionStatus::Ended { None } else { self.end?.succ_opt() }
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
    /// What kind of product a subscription is of; how it can move depends on it (see the rule book).
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum ProductClass: key {
        /// License-based, new commerce.
        NewCommerce => "product-new-commerce";
        /// License-based, as sold before new commerce.
        LegacyLicense => "product-legacy-license";
        /// An Azure plan.
        AzurePlan => "product-azure-plan";
        /// Azure as sold before the Azure plan (MS-AZR-0145P).
        LegacyAzure => "product-legacy-azure";
        /// An Azure reservation or savings plan.
        Reservation => "product-reservation";
        /// A software subscription or a perpetual licence.
        Software => "product-software";
        /// Marketplace software as a service.
        Marketplace => "product-marketplace";
        /// A trial.
        Trial => "product-trial";
        /// Nobody has said.
        #[default]
        Unknown => "product-unknown";
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
