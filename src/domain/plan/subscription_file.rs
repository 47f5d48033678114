//! A subscription as files hold it.
//!
//! Up to format 4 one word, `class`, said what the product is and whether it is a trial. It is still written, with its old
//! words, so that a plan keeps its text and an older program is never wrong about what it knows; what that word cannot say
//! stands in fields of its own, which an older program does not know, so that it only reads the plan.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::day;
use super::price::Price;
use super::product::{BillingPlan, ProductKind, Segment, Term};
use super::subscription::{EndChoice, Subscription, SubscriptionStatus};

/// What a product is, in the words of format 4. Never changed again.
#[derive(Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
enum Class {
    NewCommerce,
    LegacyLicense,
    AzurePlan,
    LegacyAzure,
    Reservation,
    Software,
    Marketplace,
    Trial,
    #[default]
    Unknown,
}

impl Class {
    /// The old word that is nearest to this.
    fn of(kind: ProductKind, is_trial: Option<bool>) -> Self {
        match kind {
            ProductKind::NewCommerce => Self::NewCommerce,
            ProductKind::LegacyLicense => Self::LegacyLicense,
            ProductKind::AzurePlan => Self::AzurePlan,
            ProductKind::LegacyAzure => Self::LegacyAzure,
            ProductKind::AzureReservation | ProductKind::SavingsPlan | ProductKind::Reservation => Self::Reservation,
            ProductKind::SoftwareSubscription | ProductKind::Perpetual | ProductKind::Software => Self::Software,
            ProductKind::Marketplace => Self::Marketplace,
            ProductKind::Unknown if is_trial == Some(true) => Self::Trial,
            ProductKind::License | ProductKind::SupportPlan | ProductKind::Unknown => Self::Unknown,
        }
    }

    /// What the old word says.
    fn kind(self) -> ProductKind {
        match self {
            Self::NewCommerce => ProductKind::NewCommerce,
            Self::LegacyLicense => ProductKind::LegacyLicense,
            Self::AzurePlan => ProductKind::AzurePlan,
            Self::LegacyAzure => ProductKind::LegacyAzure,
            Self::Reservation => ProductKind::Reservation,
            Self::Software => ProductKind::Software,
            Self::Marketplace => ProductKind::Marketplace,
            Self::Trial | Self::Unknown => ProductKind::Unknown,
        }
    }
}

/// A subscription as its text in a file.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Subscription")]
pub(super) struct Written<'s> {
    id: Cow<'s, str>,
    product: Cow<'s, str>,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    sku: Cow<'s, str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    quantity: Option<u32>,
    #[serde(default)]
    status: SubscriptionStatus,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    reseller: Cow<'s, str>,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "day::read")]
    start: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "day::read")]
    end: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    auto_renew: Option<bool>,
    #[serde(default)]
    class: Class,
    /// Where `class` has no word for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kind: Option<ProductKind>,
    /// Where `class` does not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    is_trial: Option<bool>,
    #[serde(default, skip_serializing_if = "is_default")]
    segment: Segment,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    base: Cow<'s, str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    price: Option<Price>,
    #[serde(default, skip_serializing_if = "is_default")]
    billing: BillingPlan,
    #[serde(default, skip_serializing_if = "is_default")]
    term: Term,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    billable: Option<u32>,
    #[serde(default)]
    at_end: EndChoice,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "day::read")]
    month: Option<NaiveDate>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl<'s> Written<'s> {
    /// As this subscription is written.
    pub(super) fn of(subscription: &'s Subscription) -> Self {
        let Subscription { id, product, sku, quantity, status, reseller, start, end, auto_renew, .. } = subscription;
        let Subscription { kind, segment, is_trial, base, price, billing, term, billable, at_end, month, .. } =
            subscription;
        let class = Class::of(*kind, *is_trial);
        Self {
            id: Cow::Borrowed(id),
            product: Cow::Borrowed(product),
            sku: Cow::Borrowed(sku),
            quantity: *quantity,
            status: *status,
            reseller: Cow::Borrowed(reseller),
            start: *start,
            end: *end,
            auto_renew: *auto_renew,
            class,
            kind: Some(*kind).filter(|kind| class.kind() != *kind),
            is_trial: is_trial.filter(|_| class != Class::Trial),
            segment: *segment,
            base: Cow::Borrowed(base),
            price: *price,
            billing: *billing,
            term: *term,
            billable: *billable,
            at_end: *at_end,
            month: *month,
        }
    }
}

impl From<Written<'_>> for Subscription {
    fn from(written: Written<'_>) -> Self {
        let class = written.class;
        Self {
            id: written.id.into_owned(),
            product: written.product.into_owned(),
            sku: written.sku.into_owned(),
            quantity: written.quantity,
            status: written.status,
            reseller: written.reseller.into_owned(),
            start: written.start,
            end: written.end,
            auto_renew: written.auto_renew,
            kind: written.kind.unwrap_or(class.kind()),
            segment: written.segment,
            is_trial: written.is_trial.or((class == Class::Trial).then_some(true)),
            base: written.base.into_owned(),
            price: written.price,
            billing: written.billing,
            term: written.term,
            billable: written.billable,
            at_end: written.at_end,
            month: written.month,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(subscription: &Subscription) -> String {
        ron::to_string(subscription).unwrap()
    }

    #[test]
    fn every_word_of_format_4_is_read_and_written_as_it_stood() {
        let words = [
            ("NewCommerce", ProductKind::NewCommerce, None),
            ("LegacyLicense", ProductKind::LegacyLicense, None),
            ("AzurePlan", ProductKind::AzurePlan, None),
            ("LegacyAzure", ProductKind::LegacyAzure, None),
            ("Reservation", ProductKind::Reservation, None),
            ("Software", ProductKind::Software, None),
            ("Marketplace", ProductKind::Marketplace, None),
            ("Trial", ProductKind::Unknown, Some(true)),
            ("Unknown", ProductKind::Unknown, None),
        ];
        for (word, kind, is_trial) in words {
            let old = format!("(id:\"s\",product:\"Teams\",status:Active,class:{word},at_end:Unknown)");
            let read: Subscription = ron::from_str(&old).unwrap();
            assert_eq!((read.kind, read.is_trial), (kind, is_trial), "{word}");
            assert_eq!(text(&read), old);
        }
    }

    #[test]
    fn every_kind_with_and_without_trial_is_read_as_it_was_written() {
        for kind in ProductKind::ALL {
            for is_trial in [None, Some(true), Some(false)] {
                let subscription = Subscription { kind, is_trial, ..Subscription::new("s", "Teams") };
                let written = text(&subscription);
                assert_eq!(ron::from_str::<Subscription>(&written).unwrap(), subscription, "{written}");
            }
        }
        let trial = Subscription { is_trial: Some(true), ..Subscription::new("s", "Teams") };
        assert!(text(&trial).contains("class:Trial") && !text(&trial).contains("is_trial"));
        let plan = Subscription { kind: ProductKind::SavingsPlan, ..trial };
        assert!(text(&plan).contains("class:Reservation,kind:Some(SavingsPlan),is_trial:Some(true)"));
    }

    #[test]
    fn what_is_new_is_written_only_where_it_is_known() {
        let text = text(&Subscription {
            price: Price::parse("18.30 USD").ok(),
            billing: BillingPlan::Monthly,
            term: Term::P1Y,
            billable: Some(24),
            segment: Segment::Charity,
            base: "s0".into(),
            ..Subscription::new("s", "Teams")
        });
        let new = "segment:Charity,base:\"s0\",price:Some(\"18.30 USD\"),billing:Monthly,term:P1Y,billable:Some(24)";
        assert!(text.contains(new), "{text}");
    }
}
