//! The sample's rarer products: one of each kind, at customers that were not asked yet.

use std::sync::Arc;

use crate::domain::plan::Plan;
use crate::domain::plan::customer::{Customer, RelationStage};
use crate::domain::plan::product::{BillingPlan, ProductKind, Segment, Term};
use crate::domain::plan::subscription::{EndChoice, Subscription, SubscriptionStatus};

/// A product that not everybody has.
struct Rare {
    product: &'static str,
    kind: ProductKind,
    segment: Segment,
    term: Term,
    billing: BillingPlan,
    status: SubscriptionStatus,
    at_end: EndChoice,
}

/// A running product without a term.
const fn of(product: &'static str, kind: ProductKind) -> Rare {
    let (segment, status) = (Segment::Commercial, SubscriptionStatus::Active);
    let (term, billing, at_end) = (Term::Unknown, BillingPlan::Unknown, EndChoice::Unknown);
    Rare { product, kind, segment, term, billing, status, at_end }
}

/// A running product with a term, and what happens at its end.
const fn for_term(
    product: &'static str,
    kind: ProductKind,
    term: Term,
    billing: BillingPlan,
    at_end: EndChoice,
) -> Rare {
    Rare { term, billing, at_end, ..of(product, kind) }
}

const RARE: [Rare; 11] = [
    for_term("Office 365 E1", ProductKind::LegacyLicense, Term::P1Y, BillingPlan::Annual, EndChoice::Cancels),
    Rare {
        segment: Segment::Charity,
        ..for_term("Office 365 E3", ProductKind::License, Term::P1Y, BillingPlan::Monthly, EndChoice::Renews)
    },
    of("Microsoft Azure", ProductKind::LegacyAzure),
    for_term(
        "Virtual machines reserved instance",
        ProductKind::AzureReservation,
        Term::P3Y,
        BillingPlan::Triennial,
        EndChoice::Renews,
    ),
    for_term("Savings plan for compute", ProductKind::SavingsPlan, Term::P1Y, BillingPlan::Monthly, EndChoice::Cancels),
    of("Azure commitment", ProductKind::Reservation),
    Rare {
        segment: Segment::Government,
        ..for_term(
            "SQL Server Standard - 1 year subscription",
            ProductKind::SoftwareSubscription,
            Term::P1Y,
            BillingPlan::Annual,
            EndChoice::Cancels,
        )
    },
    Rare { billing: BillingPlan::OneTime, ..of("Windows Server 2022 - 10 User CAL", ProductKind::Perpetual) },
    for_term("Adatum Mail Archive", ProductKind::Marketplace, Term::P1M, BillingPlan::Monthly, EndChoice::Renews),
    Rare { status: SubscriptionStatus::Unknown, ..of("Azure Standard support", ProductKind::SupportPlan) },
    Rare {
        segment: Segment::Education,
        status: SubscriptionStatus::Ended,
        ..of("Adatum Connector", ProductKind::Unknown)
    },
];

/// Gives each to a customer in the place of one of its subscriptions; what is not known of one stays open elsewhere.
pub(super) fn add(plan: &mut Plan) {
    let not_asked = |one: &&Arc<Customer>| plan.stage_of(one) == RelationStage::NotAsked;
    let mut customers: Vec<Customer> = plan.customers.iter().filter(not_asked).map(|one| (**one).clone()).collect();
    let n = customers.len();
    for (at, rare) in RARE.iter().enumerate() {
        let Some(customer) = customers.get_mut(at.checked_rem(n).unwrap_or_default()) else { continue };
        let nth = usize::from(n <= at);
        if let Some(old) = customer.subscriptions.iter_mut().rev().nth(nth) {
            *old = rare.in_place_of(old);
        }
    }
    // One customer's license goes on month by month after its term.
    let last = customers.last_mut().and_then(|customer| {
        let is_license = |one: &&mut Subscription| one.kind == ProductKind::NewCommerce;
        customer.subscriptions.iter_mut().find(is_license)
    });
    if let Some(license) = last {
        (license.auto_renew, license.at_end) = (Some(true), EndChoice::Extends);
    }
    for customer in customers {
        plan.customers.put(Arc::new(customer));
    }
}

impl Rare {
    fn in_place_of(&self, old: &Subscription) -> Subscription {
        let has_term = self.term != Term::Unknown;
        Subscription {
            product: self.product.into(),
            quantity: old.quantity.or(Some(10)).filter(|_| self.kind.is_license()),
            status: self.status,
            start: old.start.filter(|_| has_term),
            end: old.end.filter(|_| has_term),
            auto_renew: has_term.then_some(self.at_end == EndChoice::Renews),
            kind: self.kind,
            segment: self.segment,
            billing: self.billing,
            term: self.term,
            at_end: self.at_end,
            ..old.clone()
        }
    }
}
