//! What was read from a list of subscriptions: one row as the file has it.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::domain::import::{Remarks, TextChoice};
use crate::domain::plan::ids::TenantId;
use crate::domain::plan::subscription::SubscriptionStatus;

/// What a column of a list of subscriptions holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
pub enum SubscriptionField {
    /// Subscription ID.
    Id,
    /// Name of the product.
    Product,
    /// Stock-keeping unit.
    Sku,
    /// Licenses.
    Quantity,
    /// Whether it runs.
    Status,
    /// Partner ID of the reseller.
    Reseller,
    /// First day.
    Start,
    /// Last day of the term.
    End,
    /// Whether it renews by itself.
    AutoRenew,
    /// The month that a row is about.
    Month,
    /// Microsoft ID of the customer.
    Tenant,
    /// Company name of the customer.
    Customer,
    /// The product where another column names only its family.
    ProductInFull,
    /// Whether the row repeats another one, for a second Partner ID of the same company; then it is passed over.
    Duplicate,
    /// Known, and nothing that the plan keeps.
    Untaken,
}

/// Which list it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SubscriptionList {
    /// "Subscription details" of the Insights downloads: every row names its customer, and a month.
    #[default]
    Insights,
    /// The export of one customer's subscriptions, which does not say whose they are.
    OneCustomer,
}

/// One row of a list of subscriptions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SubscriptionRow {
    /// The file's first line is 1.
    pub line: usize,
    /// Microsoft ID of the customer; `None`: not in the list, or not readable.
    pub tenant: Option<TenantId>,
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
