//! What invented customers have bought: with ends spread over a year.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use super::crowd::{mix, pick};
use crate::domain::plan::product::ProductKind;
use crate::domain::plan::subscription::{EndChoice, Subscription, SubscriptionStatus};

/// Product and kind, in the proportion in which they are sold.
const PRODUCTS: [(&str, ProductKind); 8] = [
    ("Microsoft 365 Business Premium", ProductKind::NewCommerce),
    ("Microsoft 365 Business Standard", ProductKind::NewCommerce),
    ("Exchange Online (Plan 1)", ProductKind::NewCommerce),
    ("Microsoft Teams Essentials", ProductKind::NewCommerce),
    ("Power BI Pro", ProductKind::NewCommerce),
    ("Azure plan", ProductKind::AzurePlan),
    ("Microsoft 365 Business Basic", ProductKind::NewCommerce),
    ("Windows Server 2022 Standard", ProductKind::Software),
];

/// So many subscriptions of the invented customer with this number, sorted by id.
pub(super) fn of(index: u64, n: u64, today: NaiveDate) -> Vec<Subscription> {
    let mut made: Vec<Subscription> = (0..n).map(|at| one(index * n + at, index + at * 3, today)).collect();
    made.sort_by(|one, other| one.id.cmp(&other.id));
    made
}

fn one(number: u64, product: u64, today: NaiveDate) -> Subscription {
    let (product, kind) = pick(&PRODUCTS, product).copied().unwrap_or_default();
    let end = today.checked_add_days(Days::new(mix(number, 20) % 365));
    let start = end.and_then(|end| end.checked_sub_months(Months::new(12))).and_then(|day| day.succ_opt());
    let renews = !mix(number, 21).is_multiple_of(6);
    let is_counted = kind == ProductKind::NewCommerce;
    Subscription {
        quantity: is_counted.then(|| u32::try_from(1 + mix(number, 22) % 120).unwrap_or(1)),
        status: if mix(number, 23).is_multiple_of(40) {
            SubscriptionStatus::Suspended
        } else {
            SubscriptionStatus::Active
        },
        start: start.filter(|_| is_counted),
        end: end.filter(|_| is_counted),
        auto_renew: is_counted.then_some(renews),
        kind,
        at_end: if is_counted && renews { EndChoice::Renews } else { EndChoice::Unknown },
        month: today.with_day(1),
        ..Subscription::new(format!("{:08x}-9d4a-4f6b-b1c2-{:012x}", number, mix(number, 24) >> 16), product)
    }
}
