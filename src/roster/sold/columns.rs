//! The columns of the table of all subscriptions, and what stands in their cells.

use std::borrow::Cow;

use super::SoldLine;
use crate::domain::plan::product::{BillingPlan, ProductKind, Segment, Term};
use crate::domain::plan::subscription::SubscriptionStatus;
use crate::domain::products::ProductMark;
use crate::i18n::Lang;
use crate::i18n::preflight::estimate;
use crate::states;

states! {
    /// A column, in the order in which they stand.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum SoldCol: key, id {
        /// Name of the product.
        Product => "subscriptions-product", "product";
        /// Whose it is.
        Customer => "sold-customer", "customer";
        /// What kind it is.
        Kind => "subscriptions-class", "kind";
        /// For whom it is meant.
        Segment => "subscriptions-segment", "segment";
        /// Licenses.
        Seats => "subscriptions-seats", "seats";
        /// What one license costs.
        Price => "sold-price", "price";
        /// What all of them cost.
        Total => "sold-total", "total";
        /// The first day of the next term.
        Renews => "sold-renews", "renews";
        /// Whether it renews by itself.
        AutoRenew => "subscriptions-auto", "auto";
        /// Whether it runs.
        Status => "subscriptions-status", "status";
        /// How often it is billed.
        Billing => "subscriptions-billing", "billing";
        /// How long it runs.
        Term => "subscriptions-term", "term";
        /// Whether it is a trial.
        Trial => "subscriptions-trial", "trial";
        /// Whether it moves to the provider.
        Moves => "sold-moves", "moves";
        /// What is paid twice at least if it is bought anew.
        TwiceLeast => "sold-twice-least", "overlap-least";
        /// What is paid twice at most.
        TwiceMost => "sold-twice-most", "overlap-most";
        /// By what its kind was recognized.
        Basis => "sold-basis", "basis";
    }
}

/// By what something was recognized, in words.
pub fn basis<'l>(lang: &'l Lang, mark: &ProductMark<'_>) -> Cow<'l, str> {
    let key = if mark.is_id() { "product-by-id" } else { "product-by-name" };
    lang.with(key, &[("text", mark.text.trim())])
}

/// The words of a cell; empty where nothing is known.
pub fn text<'c>(lang: &'c Lang, line: &SoldLine<'c>, col: SoldCol) -> Cow<'c, str> {
    let (subscription, product) = (line.subscription, &line.product);
    let known = |is_known: bool, key: &str| if is_known { lang.text(key) } else { Cow::Borrowed("") };
    let switch = |said: Option<bool>, on: &'static str, off: &'static str| {
        said.map_or(Cow::Borrowed(""), |is_on| lang.text(if is_on { on } else { off }))
    };
    match col {
        SoldCol::Product => Cow::Borrowed(&subscription.product),
        SoldCol::Customer => Cow::Borrowed(&line.customer.name),
        SoldCol::Kind => known(product.kind.value != ProductKind::Unknown, product.kind.value.key()),
        SoldCol::Segment => known(product.segment.value != Segment::Unknown, product.segment.value.key()),
        SoldCol::Trial => switch(product.is_trial.value, "subscriptions-trial-yes", "subscriptions-trial-no"),
        SoldCol::Seats => subscription.quantity.map_or(Cow::Borrowed(""), |seats| Cow::Owned(seats.to_string())),
        SoldCol::Price => subscription
            .price
            .map_or(Cow::Borrowed(""), |price| Cow::Owned(format!("{} {}", price.amount().grouped(), price.currency))),
        SoldCol::Total => match (subscription.price, subscription.total()) {
            (Some(price), Some(total)) => Cow::Owned(format!("{} {}", total.grouped(), price.currency)),
            _ => Cow::Borrowed(""),
        },
        SoldCol::Renews => subscription.renews_on().map_or(Cow::Borrowed(""), |day| Cow::Owned(day.to_string())),
        SoldCol::AutoRenew => switch(subscription.auto_renew, "subscriptions-auto-on", "subscriptions-auto-off"),
        SoldCol::Status => known(subscription.status != SubscriptionStatus::Unknown, subscription.status.key()),
        SoldCol::Billing => known(subscription.billing != BillingPlan::Unknown, subscription.billing.key()),
        SoldCol::Term => known(subscription.term != Term::Unknown, subscription.term.key()),
        SoldCol::Moves => lang.text(line.answer().key()),
        SoldCol::TwiceLeast | SoldCol::TwiceMost => match line.twice(col) {
            None => Cow::Borrowed(""),
            Some(None) => lang.text("twice-not-known"),
            Some(Some((amount, currency))) => Cow::Owned(estimate(amount, currency)),
        },
        SoldCol::Basis => product.kind.by.map_or(Cow::Borrowed(""), |mark| basis(lang, &mark)),
    }
}
