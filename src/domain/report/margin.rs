//! What the margin would be with each provider, from percentages and terms that somebody typed: an estimate, and never more.

use std::collections::BTreeMap;

use super::ReportGround;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::price::{Amount, Currency, PriceSums};
use crate::domain::plan::product::BillingPlan;
use crate::domain::plan::provider::Provider;
use crate::domain::plan::sale_terms::{Percent, SaleTerms};
use crate::domain::plan::subscription::{Subscription, SubscriptionStatus};
use crate::domain::schedule::{Safety, safety_of};

/// Sums can be added only within one currency and one billing period.
type Basket = (Currency, BillingPlan);

/// Who sells to us, or what we sell as direct-bill partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarginCase<'p> {
    /// The provider; `None`: direct bill as it is today.
    pub provider: Option<&'p Provider>,
    /// What somebody typed of it.
    pub terms: SaleTerms,
}

/// What one customer pays for one billing period in one currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarginLine<'p> {
    /// Who.
    pub customer: &'p Customer,
    /// Currency, billing period and sum of what is known; `None`: nothing of it is known.
    pub known: Option<(Currency, BillingPlan, Amount)>,
    /// Subscriptions of this customer that are in no sum; told with its first line.
    pub n_without: usize,
}

/// What it comes to with one provider, or today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarginSum {
    /// In which currency.
    pub currency: Currency,
    /// For which billing period.
    pub billing: BillingPlan,
    /// What customers pay.
    pub total: Amount,
    /// The margin in percent, and what it comes to; `None`: nobody typed one for the currency.
    pub margin: Option<(Percent, Amount)>,
    /// How much more than today that is, in ten-thousandths of the unit; `None`: one of both is not known.
    pub more: Option<i128>,
}

/// The margin in each case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarginStudy<'p> {
    /// Direct bill as it is today, then the providers that are not archived, by name.
    pub cases: Vec<MarginCase<'p>>,
    /// By customer, in the order of their names.
    pub lines: Vec<MarginLine<'p>>,
    /// Running subscriptions of these customers.
    pub n_subscriptions: usize,
    /// Those of them that are in no sum, for price or seats are not known.
    pub n_without: usize,
}

/// Currencies of what customers pay, and those that somebody typed a margin for.
pub fn margin_currencies(plan: &Plan) -> Vec<Currency> {
    let prices = plan.customers.iter().flat_map(|one| one.subscriptions.iter().filter(|held| is_running(held)));
    let mut all: Vec<Currency> = prices.filter_map(|held| held.price).map(|price| price.currency).collect();
    let terms = plan.providers.iter().filter(|one| one.archived.is_none()).map(|one| &one.terms);
    let direct = plan.standing().direct_terms;
    all.extend(terms.chain([&direct]).flat_map(|terms| &terms.margins).map(|rate| rate.currency));
    all.sort_unstable();
    all.dedup();
    all
}

fn is_running(held: &Subscription) -> bool {
    held.status != SubscriptionStatus::Ended
}

impl<'p> MarginStudy<'p> {
    /// Gathers it.
    pub fn of(ground: &ReportGround<'p>) -> Self {
        let plan = ground.inputs.plan;
        let mut providers: Vec<&Provider> =
            plan.providers.iter().filter(|one| one.archived.is_none()).map(|one| &**one).collect();
        providers.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
        let today = MarginCase { provider: None, terms: plan.standing().direct_terms };
        let of = |one: &'p Provider| MarginCase { provider: Some(one), terms: one.terms.clone() };
        let cases = std::iter::once(today).chain(providers.into_iter().map(of)).collect();
        let mut customers: Vec<&Customer> = plan.customers.iter().map(|one| &**one).collect();
        customers.retain(|one| safety_of(plan, one) != Safety::AtHome && one.subscriptions.iter().any(is_running));
        customers.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
        let (mut lines, mut n_subscriptions, mut n_without) = (Vec::new(), 0, 0);
        for customer in customers {
            let (mut sums, mut without) = (PriceSums::default(), 0);
            for held in customer.subscriptions.iter().filter(|held| is_running(held)) {
                n_subscriptions += 1;
                match (held.total(), held.price) {
                    (Some(total), Some(price)) => sums.add(total, price.currency, held.billing),
                    _ => without += 1,
                }
            }
            n_without += without;
            if sums.is_empty() {
                lines.push(MarginLine { customer, known: None, n_without: without });
            }
            for (at, known) in sums.iter().enumerate() {
                let n_without = if at == 0 { without } else { 0 };
                lines.push(MarginLine { customer, known: Some(known), n_without });
            }
        }
        Self { cases, lines, n_subscriptions, n_without }
    }

    /// What we earn today, as somebody typed it.
    pub fn today(&self) -> Option<&SaleTerms> {
        self.cases.first().map(|case| &case.terms)
    }

    /// What a case comes to in each currency and billing period; the margins of the customers, added.
    pub fn sums(&self, case: &MarginCase<'_>) -> Vec<MarginSum> {
        let mut baskets: BTreeMap<Basket, [u128; 3]> = BTreeMap::new();
        let today = self.today();
        for (currency, billing, total) in self.lines.iter().filter_map(|line| line.known) {
            let sums = baskets.entry((currency, billing)).or_default();
            let margin =
                |terms: &SaleTerms| terms.margin(currency).map_or(0, |share| share.of(total).ten_thousandths());
            sums[0] = sums[0].saturating_add(total.ten_thousandths());
            sums[1] = sums[1].saturating_add(margin(&case.terms));
            sums[2] = sums[2].saturating_add(today.map_or(0, margin));
        }
        let sum = |((currency, billing), [total, margin, now]): (Basket, [u128; 3])| {
            let percent = case.terms.margin(currency);
            let is_known = percent.is_some() && today.is_some_and(|terms| terms.margin(currency).is_some());
            MarginSum {
                currency,
                billing,
                total: Amount::of_ten_thousandths(total),
                margin: percent.map(|percent| (percent, Amount::of_ten_thousandths(margin))),
                more: is_known.then(|| difference(margin, now)),
            }
        };
        baskets.into_iter().map(sum).collect()
    }

    /// What a line comes to in a case, and how much more than today that is; each `None` where it is not known.
    pub fn of_line(&self, line: &MarginLine<'_>, case: &MarginCase<'_>) -> (Option<Amount>, Option<i128>) {
        let Some((currency, _, total)) = line.known else { return (None, None) };
        let margin = |terms: &SaleTerms| terms.margin(currency).map(|share| share.of(total));
        let (own, now) = (margin(&case.terms), self.today().and_then(margin));
        (own, own.zip(now).map(|(own, now)| difference(own.ten_thousandths(), now.ten_thousandths())))
    }
}

fn difference(more: u128, than: u128) -> i128 {
    i128::try_from(more).unwrap_or(i128::MAX).saturating_sub(i128::try_from(than).unwrap_or(i128::MAX))
}
