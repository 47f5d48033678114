//! What the sample's customers pay and what is to be earned, in round numbers that nobody charges; some of it nobody has said.

use std::sync::Arc;

use super::crowd::mix;
use crate::domain::plan::Plan;
use crate::domain::plan::price::{Currency, Price};
use crate::domain::plan::product::{BillingPlan, ProductKind, Term};
use crate::domain::plan::sale_terms::{MarginRate, Percent, SaleTerms};
use crate::domain::plan::subscription::Subscription;

const TWD: &str = "TWD";
const USD: &str = "USD";
/// Ten-thousandths in one unit of a currency.
const UNIT: u64 = 10_000;

/// What one license costs for one billing period, in TWD at home and in USD abroad. What is not listed has no price.
const PRICES: [(&str, BillingPlan, [u64; 2]); 5] = [
    ("Microsoft 365 Business Premium", BillingPlan::Monthly, [600, 20]),
    ("Microsoft 365 Business Standard", BillingPlan::Annual, [4_200, 140]),
    ("Exchange Online (Plan 1)", BillingPlan::Monthly, [120, 4]),
    ("Power BI Pro", BillingPlan::Annual, [3_000, 100]),
    ("Microsoft 365 Business Basic", BillingPlan::Monthly, [180, 6]),
];
/// Of so many that have a price here, one has none in the plan.
const UNPRICED: u64 = 4;

type SampleTerms = (&'static [(&'static str, u16)], Option<u32>);

/// Margins in hundredths of a percent and days to pay: of direct bill, then of the first provider, and so on.
const TERMS: [SampleTerms; 4] = [
    (&[(TWD, 1_400), (USD, 1_200)], Some(30)),
    (&[(TWD, 900), (USD, 900)], Some(45)),
    (&[(TWD, 1_100)], Some(60)),
    (&[(USD, 1_250)], None),
];

/// Adds what customers pay, to those that there are.
pub(super) fn add_prices(plan: &mut Plan) {
    let home = plan.company.iter().next().and_then(|company| company.country.clone());
    for (number, held) in plan.customers.iter().cloned().collect::<Vec<_>>().into_iter().enumerate() {
        let mut customer = (*held).clone();
        let currency = if customer.country == home { TWD } else { USD };
        for (at, subscription) in customer.subscriptions.iter_mut().enumerate() {
            if currency == USD || !mix((number * 3 + at) as u64, 25).is_multiple_of(UNPRICED) {
                price(subscription, currency);
            }
        }
        plan.customers.put(Arc::new(customer));
    }
}

/// Adds what is to be earned with direct bill and with each provider.
pub(super) fn add_terms(plan: &mut Plan) {
    let mut terms = TERMS.iter().map(|(margins, payment_days)| SaleTerms {
        margins: margins.iter().filter_map(|(currency, share)| rate(currency, *share)).collect(),
        payment_days: *payment_days,
    });
    let mut us = plan.standing();
    us.direct_terms = terms.next().unwrap_or_default();
    plan.enrollment.put(Arc::new(us));
    for provider in plan.providers.iter().cloned().collect::<Vec<_>>() {
        let mut provider = (*provider).clone();
        provider.terms = terms.next().unwrap_or_default();
        plan.providers.put(Arc::new(provider));
    }
}

fn price(subscription: &mut Subscription, currency: &str) {
    let is_listed = |(product, ..): &&(&str, BillingPlan, [u64; 2])| *product == subscription.product;
    let Some((_, billing, prices)) = PRICES.iter().find(is_listed) else { return };
    if subscription.kind != ProductKind::NewCommerce {
        return;
    }
    let units = prices[usize::from(currency == USD)];
    subscription.price = Currency::parse(currency).ok().and_then(|currency| Price::new(units * UNIT, currency));
    (subscription.billing, subscription.term) = (*billing, Term::P1Y);
}

fn rate(currency: &str, share: u16) -> Option<MarginRate> {
    Some(MarginRate { currency: Currency::parse(currency).ok()?, percent: Percent::new(share).ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::moment::Moment;
    use crate::domain::sample::sample_plan;

    #[test]
    fn sample_has_prices_in_two_currencies_and_some_that_are_not_known() {
        let plan = sample_plan(Moment::parse("2026-11-22T09:00:00Z").unwrap()).unwrap();
        let all: Vec<&Subscription> = plan.customers.iter().flat_map(|customer| &customer.subscriptions).collect();
        let n_in = |code: &str| {
            all.iter().filter(|held| held.price.is_some_and(|price| price.currency.as_str() == code)).count()
        };
        let n_without = all.iter().filter(|held| held.price.is_none()).count();
        assert!(20 <= n_in(TWD) && 0 < n_in(USD) && 10 <= n_without, "{} {} {n_without}", n_in(TWD), n_in(USD));
        assert!(all.iter().filter(|held| held.price.is_some()).all(|held| held.total().is_some()));
        let twd = Currency::parse(TWD).unwrap();
        let margins: Vec<Option<String>> =
            plan.providers.iter().map(|one| one.terms.margin(twd).map(|percent| percent.to_string())).collect();
        assert_eq!(margins, [Some("9%".to_owned()), Some("11%".to_owned()), None], "unknown is a state");
        assert_eq!(plan.standing().direct_terms.payment_days, Some(30));
    }
}
