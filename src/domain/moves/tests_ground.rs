//! What tests of this module stand on: a ground for a day, customers and subscriptions.

use std::sync::Arc;

use chrono::NaiveDate;

use super::Ground;
use crate::domain::calendar::{Holidays, PlanCalendars};
use crate::domain::foresight::{Foresight, SEED};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::{Customer, Relationship, RelationshipKind};
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::price::Price;
use crate::domain::plan::product::{BillingPlan, ProductKind, Term};
use crate::domain::plan::subscription::{EndChoice, Subscription, SubscriptionStatus};
use crate::domain::rules::{Books, RuleBook};
use crate::domain::schedule::Inputs;
use crate::domain::slug::Slug;

pub(in crate::domain) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn book(id: &str) -> Arc<RuleBook> {
    let books = Books::shipped().unwrap();
    books.iter().find(|book| book.id == id.parse::<Slug>().unwrap()).unwrap().clone()
}

/// Asks something of the ground of this plan on this day, by the book of this name.
pub(in crate::domain) fn on_by<T>(plan: &Plan, today: &str, id: &str, ask: impl FnOnce(&Ground<'_>) -> T) -> T {
    let (book, calendars) = (book(id), PlanCalendars::new(plan, &Holidays::shipped()));
    ask(&Ground::new(plan, &book, &calendars, day(today)))
}

/// The same by the book of 2026.
pub(in crate::domain) fn on<T>(plan: &Plan, today: &str, ask: impl FnOnce(&Ground<'_>) -> T) -> T {
    on_by(plan, today, "2026", ask)
}

/// A license that runs from the first to the last of these days, billed monthly, and renews.
pub(in crate::domain) fn license(id: &str, start: &str, end: &str) -> Subscription {
    Subscription {
        status: SubscriptionStatus::Active,
        quantity: Some(10),
        start: Some(day(start)),
        end: Some(day(end)),
        auto_renew: Some(true),
        at_end: EndChoice::Renews,
        kind: ProductKind::NewCommerce,
        term: Term::P1Y,
        billing: BillingPlan::Monthly,
        price: Price::parse("10.00 USD").ok(),
        ..Subscription::new(id, "Microsoft 365 Business Premium")
    }
}

/// Something of another kind, active, without dates.
pub(in crate::domain) fn of_kind(id: &str, kind: ProductKind) -> Subscription {
    Subscription { status: SubscriptionStatus::Active, kind, ..Subscription::new(id, "Something") }
}

pub(in crate::domain) fn customer(subscriptions: Vec<Subscription>) -> Customer {
    let relationships = vec![Relationship { kind: RelationshipKind::Direct, raw: String::new() }];
    Customer { relationships, subscriptions, ..Customer::new(CustomerId::new(1), "Fabrikam") }
}

/// Asks something of what is foreseen of a plan on this day, by the book of 2026, eight hours ahead of UTC.
pub(in crate::domain) fn foreseen<T>(
    plan: &Plan,
    today: NaiveDate,
    ask: impl FnOnce(&Inputs<'_>, &Foresight) -> T,
) -> T {
    let (book, holidays) = (book("2026"), Holidays::shipped());
    let inputs = Inputs { plan, book: &book, holidays: &holidays, today };
    ask(&inputs, &Foresight::of(&inputs, 480, SEED))
}
