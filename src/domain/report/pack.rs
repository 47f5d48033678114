//! The customers of a provider that are still to be moved, with what the provider needs to know of them and nothing more.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::ReportGround;
use crate::domain::moves::Moving;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::{ProviderId, folded_id};
use crate::domain::plan::provider::Provider;
use crate::domain::plan::subscription::{Subscription, SubscriptionStatus};
use crate::domain::plan::transfer::ItemOutcome;
use crate::states;

states! {
    /// Something that is told of each customer or of each of its subscriptions, in the order in which they stand.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum PackField: key, id {
        /// What it is called.
        Customer => "transfers-customer", "customer";
        /// The domain of its tenant.
        Domain => "customers-domain", "domain";
        /// The id of its tenant.
        Tenant => "customers-id", "tenant";
        /// Where it is.
        Country => "customers-country", "country";
        /// Whom to ask there.
        Contact => "report-field-contact", "contact";
        /// That person's address.
        Email => "report-field-email", "email";
        /// Where its relation with the provider stands.
        Relation => "report-field-relation", "relation";
        /// Where its agreement stands.
        Agreement => "track-agreement", "agreement";
        /// The day on which it is to be moved.
        Wanted => "asking-wanted", "wanted";
        /// Name of the subscription's product.
        Product => "subscriptions-product", "product";
        /// The subscription's id.
        Subscription => "sold-id", "subscription";
        /// Licenses.
        Seats => "subscriptions-seats", "seats";
        /// The last day of the term.
        End => "subscriptions-end", "end";
    }
}

impl PackField {
    /// What a provider needs at least: no people and no addresses.
    pub const USUAL: [Self; 7] =
        [Self::Customer, Self::Domain, Self::Tenant, Self::Wanted, Self::Product, Self::Subscription, Self::Seats];

    /// Whether it is told of a subscription.
    pub fn is_of_subscription(self) -> bool {
        Self::Product <= self
    }
}

/// A customer, or one of its subscriptions.
#[derive(Clone, Copy, Debug)]
pub struct PackLine<'p> {
    /// Whose.
    pub customer: &'p Customer,
    /// Which one; `None`: it has none, or none is told of.
    pub subscription: Option<&'p Subscription>,
    /// The day on which it is to be moved, as somebody set or accepted it; `None`: nobody has.
    pub wanted: Option<NaiveDate>,
}

/// What a provider gets.
#[derive(Clone, Debug)]
pub struct Pack<'p> {
    /// Who gets it.
    pub provider: &'p Provider,
    /// What is told, in the order of the columns.
    pub fields: Vec<PackField>,
    /// By customer, in the order of their names.
    pub lines: Vec<PackLine<'p>>,
    /// How many customers there are.
    pub n_customers: usize,
    /// How many subscriptions.
    pub n_subscriptions: usize,
}

/// The subscriptions of a customer for which the provider has created no request yet.
fn left_of<'p>(customer: &'p Customer, moving: &Moving) -> impl Iterator<Item = &'p Subscription> {
    let created =
        moving.requests(customer.id).iter().filter(|one| one.stage().is_pending() || one.stage().is_completed());
    let items = created.flat_map(|one| &one.items).filter(|item| item.outcome != ItemOutcome::NotMoved);
    let taken: BTreeSet<String> = items.map(|item| folded_id(&item.subscription)).collect();
    let held = customer.subscriptions.iter().filter(|held| held.status != SubscriptionStatus::Ended);
    held.filter(move |held| !taken.contains(&folded_id(&held.id)))
}

impl<'p> Pack<'p> {
    /// Gathers it; `None`: there is no such provider.
    pub fn of(ground: &ReportGround<'p>, provider: ProviderId, fields: &[PackField]) -> Option<Self> {
        let plan = ground.inputs.plan;
        let provider = plan.providers.get(provider)?;
        let moving = Moving::of_requests(plan);
        let is_meant = |one: &&Customer| {
            plan.provider_of(one).is_some_and(|own| own.id == provider.id)
                && plan.stage_of(one).is_accepted()
                && !moving.is_moved(one)
                && (one.subscriptions.is_empty() || left_of(one, &moving).next().is_some())
        };
        let mut customers: Vec<&Customer> = plan.customers.iter().map(|one| &**one).filter(is_meant).collect();
        customers.sort_by(|one, other| one.name.cmp(&other.name));
        let mut fields = if fields.is_empty() { PackField::USUAL.to_vec() } else { fields.to_vec() };
        fields.sort_unstable();
        fields.dedup();
        let is_long = fields.iter().any(|field| field.is_of_subscription());
        let (mut lines, mut n_subscriptions) = (Vec::new(), 0);
        for &customer in &customers {
            // A day that somebody set or accepted; the first day of a wave is none.
            let wanted = customer.pinned.or(customer.scheduled);
            let held = left_of(customer, &moving);
            let before = lines.len();
            if is_long {
                lines.extend(held.map(|one| PackLine { customer, subscription: Some(one), wanted }));
            }
            n_subscriptions += lines.len() - before;
            if lines.len() == before {
                lines.push(PackLine { customer, subscription: None, wanted });
            }
        }
        Some(Self { provider, fields, lines, n_customers: customers.len(), n_subscriptions })
    }
}
