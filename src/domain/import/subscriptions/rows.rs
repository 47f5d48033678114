//! What was read from a list of subscriptions: one row as the file has it.

use chrono::NaiveDate;

use crate::domain::import::{Remarks, TextChoice};
use crate::domain::plan::contact::DomainName;
use crate::domain::plan::ids::TenantId;
use crate::domain::plan::price::Price;
use crate::domain::plan::product::{BillingPlan, Segment, Term};
use crate::domain::plan::subscription::SubscriptionStatus;

/// Which list it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SubscriptionList {
    /// Every row names its customer, such as in "Subscription details" of the Insights downloads.
    #[default]
    EachNamed,
    /// Subscriptions of one customer, such as in Partner Center's export, which does not say whose they are.
    OneCustomer,
}

/// One row of a list of subscriptions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SubscriptionRow {
    /// The file's first line is 1.
    pub line: usize,
    /// Microsoft ID of the customer; `None`: not in the list, or not readable.
    pub tenant: Option<TenantId>,
    /// Domain of the customer; `None`: not in the list, or not readable.
    pub domain: Option<DomainName>,
    /// Company name of the customer; empty: not in the list.
    pub customer: String,
    /// Subscription ID, never empty.
    pub id: String,
    /// Empty: not in the list.
    pub product: String,
    /// Empty: not in the list.
    pub sku: String,
    /// `None`: not in the list, or not readable. So are those that follow.
    pub quantity: Option<u32>,
    /// Whether it runs.
    pub status: Option<SubscriptionStatus>,
    /// Partner ID of the reseller; empty: not in the list.
    pub reseller: String,
    /// First day, in UTC.
    pub start: Option<NaiveDate>,
    /// Last day of the term, in UTC.
    pub end: Option<NaiveDate>,
    /// Whether it renews by itself.
    pub auto_renew: Option<bool>,
    /// What one license costs for one billing period.
    pub price: Option<Price>,
    /// How often it is billed.
    pub billing: Option<BillingPlan>,
    /// How long it runs.
    pub term: Option<Term>,
    /// Licenses that are billed.
    pub billable: Option<u32>,
    /// For whom it is meant.
    pub segment: Option<Segment>,
    /// Whether it is a trial.
    pub is_trial: Option<bool>,
    /// ID of the subscription that it adds to; empty: not in the list.
    pub base: String,
    /// The month of the row, as its first day.
    pub month: Option<NaiveDate>,
}

/// Everything that a list of subscriptions says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SubscriptionRows {
    /// Which list it is.
    pub list: SubscriptionList,
    /// Whether it has a column of months; a row without one is of an unknown time then, else it is as of now.
    pub has_months: bool,
    /// In the order of the file.
    pub rows: Vec<SubscriptionRow>,
    /// What was not taken as it stands.
    pub remarks: Remarks,
    /// What a person chose for texts that are probably not what somebody wrote.
    pub texts: TextChoice,
}
