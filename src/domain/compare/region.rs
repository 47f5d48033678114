//! Whether a provider sells where we and our customers are.

use std::collections::BTreeMap;

use crate::domain::plan::Plan;
use crate::domain::plan::contact::Country;
use crate::domain::plan::provider::Provider;

/// How a provider's countries fit ours and those of the customers that would go to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegionFit {
    /// The provider's countries are not known; never shown as success.
    Unknown,
    /// All countries that we know of are among the provider's.
    Fits,
    /// Some are not.
    Misses {
        /// Our own country, when it is not among them.
        ours: Option<Country>,
        /// Customers' countries that are not among them, with how many customers each; those with the most first.
        customers: Vec<(Country, usize)>,
    },
}

/// Compares the countries that the provider sells in with ours, and with those of the customers that are, or by default
/// would be, with it. For a candidate that is not the default, all customers without a provider of their own count.
pub fn region_fit(plan: &Plan, provider: &Provider) -> RegionFit {
    if provider.regions.is_empty() {
        return RegionFit::Unknown;
    }
    let sells_in = |country: &Country| provider.regions.contains(country);
    let ours = plan.us().country.filter(|country| !sells_in(country));
    let theirs = plan.customers.iter().filter(|customer| customer.provider.is_none_or(|id| id == provider.id));
    let mut missed: BTreeMap<Country, usize> = BTreeMap::new();
    for country in theirs.filter_map(|customer| customer.country.as_ref()).filter(|country| !sells_in(country)) {
        *missed.entry(country.clone()).or_default() += 1;
    }
    let mut customers: Vec<(Country, usize)> = missed.into_iter().collect();
    customers.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    if ours.is_none() && customers.is_empty() { RegionFit::Fits } else { RegionFit::Misses { ours, customers } }
}
/// Whether nothing changed that a region depends on; costs what changed, not how many customers there are.
pub fn has_same_places(before: &Plan, plan: &Plan) -> bool {
    let is_same = before.customers.diff(&plan.customers).is_empty();
    is_same && before.providers.diff(&plan.providers).is_empty() && before.company.diff(&plan.company).is_empty()
}
