//! What a list says of a subscription, field by field, in words.

use chrono::NaiveDate;

use super::Lang;
use crate::domain::plan::shape::ImportField;
use crate::domain::plan::subscription::{BillingPlan, Segment, Subscription, SubscriptionStatus, Term};

/// A field as the plan has it and as it will be; what is not known is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubscriptionFieldWords {
    /// Which one.
    pub field: ImportField,
    /// The key of its name within a sentence.
    pub within: &'static str,
    /// As the plan has it.
    pub before: String,
    /// As it will be.
    pub after: String,
}

/// What differs.
pub fn differences(lang: &Lang, before: &Subscription, after: &Subscription) -> Vec<SubscriptionFieldWords> {
    use ImportField as F;
    let (before, after) = (words(lang, before), words(lang, after));
    let names = [
        (F::Product, "subscription-list-product"),
        (F::Sku, "subscription-list-sku"),
        (F::Quantity, "subscription-list-quantity"),
        (F::Status, "subscription-list-status"),
        (F::Start, "subscription-list-start"),
        (F::End, "subscription-list-end"),
        (F::AutoRenew, "subscription-list-renews"),
        (F::Reseller, "subscription-list-reseller"),
        (F::Month, "subscription-list-month"),
        (F::Price, "subscription-list-price"),
        (F::Billing, "subscription-list-billing"),
        (F::Term, "subscription-list-term"),
        (F::Billable, "subscription-list-billable"),
        (F::Segment, "subscription-list-segment"),
        (F::Trial, "subscription-list-trial"),
        (F::Base, "subscription-list-base"),
    ];
    let pairs = names.into_iter().zip(before.into_iter().zip(after));
    let differ = pairs.filter(|(_, (before, after))| before != after);
    differ.map(|((field, within), (before, after))| SubscriptionFieldWords { field, within, before, after }).collect()
}

/// What the list says of a subscription that the plan does not have.
pub fn said(lang: &Lang, new: &Subscription) -> Vec<SubscriptionFieldWords> {
    differences(lang, &Subscription::new(new.id.clone(), ""), new)
}

/// What is known, in the order of the names above; empty where nothing is.
fn words(lang: &Lang, one: &Subscription) -> [String; 16] {
    let number = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let switch = |is_on: Option<bool>, on: &str, off: &str| {
        is_on.map(|is_on| lang.text(if is_on { on } else { off }).into_owned()).unwrap_or_default()
    };
    let word = |is_known: bool, key: &str| if is_known { lang.text(key).into_owned() } else { String::new() };
    [
        one.product.clone(),
        one.sku.clone(),
        number(one.quantity),
        word(one.status != SubscriptionStatus::Unknown, one.status.key()),
        day(one.start),
        day(one.end),
        switch(one.auto_renew, "subscription-list-yes", "subscription-list-no"),
        one.reseller.clone(),
        day(one.month),
        one.price.map(|price| price.to_string()).unwrap_or_default(),
        word(one.billing != BillingPlan::Unknown, one.billing.key()),
        word(one.term != Term::Unknown, one.term.key()),
        number(one.billable),
        word(one.segment != Segment::Unknown, one.segment.key()),
        switch(one.is_trial, "subscriptions-trial-yes", "subscriptions-trial-no"),
        one.base.clone(),
    ]
}
