//! What is paid twice where something is bought anew instead of moved: to us until ours ends, and to the provider from the day on
//! which its own begins. A transfer has no such days. All sums are estimates, at the price that the plan holds.

use chrono::NaiveDate;

use super::mobility::{Instead, Movability, MoveVerdict};
use super::money::Money;
use super::{Ground, judge, pays};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::price::{Amount, Currency};
use crate::domain::plan::subscription::{EndChoice, Subscription};

/// Days that are paid to both partners.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// How many.
    pub n_days: i64,
    /// What they cost; `None`: price, licenses or how it is billed is not known.
    pub cost: Option<(Amount, Currency)>,
}

/// The fewest and the most days for which both are paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OverlapRange {
    /// Ours ends on the day in UTC on which the provider's begins.
    pub least: Overlap,
    /// The provider's begins on the day of the move, and ours runs to the end of its term.
    pub most: Overlap,
    /// That day; without one it is today, and never after the last day of the term.
    pub from: NaiveDate,
    /// Whether it may go on after its term, since nobody chose that it ends then; that is in no bound.
    pub may_go_on: bool,
}

/// How something is bought anew; `None`: it is not.
fn anew(verdict: &MoveVerdict) -> Option<Instead> {
    verdict.instead.iter().copied().find(|instead| matches!(instead, Instead::BuyAnew | Instead::CancelAndBuy))
}

/// Whether something is bought anew.
pub fn is_anew(verdict: &MoveVerdict) -> bool {
    anew(verdict).is_some()
}

/// Between which bounds it is paid twice; `None`: it is not bought anew, or its last day is not known or has passed.
pub fn range(
    ground: &Ground<'_>,
    customer: &Customer,
    (subscription, verdict): (&Subscription, &MoveVerdict),
) -> Option<OverlapRange> {
    let anew = anew(verdict)?;
    let end = subscription.end.filter(|end| ground.utc <= *end)?;
    let planned = ground.plan.day_of_move(customer).unwrap_or(ground.utc);
    let from = planned.max(ground.utc).min(end);
    // What can be canceled ends on any day; the rest with its term.
    let together = if anew == Instead::CancelAndBuy { from } else { end };
    Some(OverlapRange {
        least: overlap(subscription, (together, together)),
        most: overlap(subscription, (from, end)),
        from,
        may_go_on: subscription.at_end != EndChoice::Cancels,
    })
}

fn overlap(subscription: &Subscription, (first, last): (NaiveDate, NaiveDate)) -> Overlap {
    Overlap { n_days: pays::days(first, last), cost: pays::cost_between(subscription, (first, last)) }
}

/// What several subscriptions come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaidTwice {
    /// The sums of the least; what costs nobody knows how much is counted there, as in the other sums.
    pub least: Money,
    /// The sums of the most.
    pub most: Money,
    /// How many may go on after their terms.
    pub n_going_on: usize,
    /// Of how many it is not known whether they move; they are in no sum.
    pub n_unclear: usize,
}

impl PaidTwice {
    /// What all subscriptions of a customer come to.
    pub fn of(ground: &Ground<'_>, customer: &Customer) -> Self {
        let mut paid = Self::default();
        for one in judge(ground, customer) {
            paid.add(&one.verdict, range(ground, customer, (one.subscription, &one.verdict)).as_ref());
        }
        paid
    }

    /// Adds one subscription with what was found of it.
    pub fn add(&mut self, verdict: &MoveVerdict, found: Option<&OverlapRange>) {
        self.n_unclear += usize::from(verdict.answer == Movability::NotKnown);
        if is_anew(verdict) {
            let priced = found.and_then(|found| Some((found.least.cost?, found.most.cost?)));
            self.least.add(priced.map(|(least, _)| least));
            self.most.add(priced.map(|(_, most)| most));
            self.n_going_on += usize::from(found.is_some_and(|found| found.may_go_on));
        }
    }

    /// Adds all of other sums.
    pub fn add_all(&mut self, other: &Self) {
        self.least.add_all(&other.least);
        self.most.add_all(&other.most);
        self.n_going_on += other.n_going_on;
        self.n_unclear += other.n_unclear;
    }

    /// Whether nothing is bought anew.
    pub fn is_empty(&self) -> bool {
        self.most.is_empty()
    }

    /// For each currency the least and the most.
    pub fn iter(&self) -> impl Iterator<Item = (Currency, Amount, Amount)> + '_ {
        // Both sums have the same currencies.
        self.least.iter().zip(self.most.iter()).map(|((currency, least), (_, most))| (currency, least, most))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::moves::MoveOutlook;
    use crate::domain::moves::tests_ground::{customer, day, license, of_kind, on};
    use crate::domain::plan::Plan;
    use crate::domain::plan::product::ProductKind;

    /// Software from the first to the last of these days, billed monthly: 10 licenses at 10.00 a month.
    fn software(start: &str, end: &str) -> Subscription {
        Subscription { kind: ProductKind::SoftwareSubscription, ..license("1", start, end) }
    }

    fn found(held: Subscription, pinned: Option<&str>, today: &str) -> MoveOutlook {
        let customer = Customer { pinned: pinned.map(day), ..customer(vec![held]) };
        let mut plan = Plan::default();
        plan.customers.put(Arc::new(customer.clone()));
        on(&plan, today, |ground| MoveOutlook::of(ground, &customer))
    }

    fn costs(outlook: &MoveOutlook) -> Vec<(String, String)> {
        outlook.paid_twice.iter().map(|(_, least, most)| (least.to_string(), most.to_string())).collect()
    }

    #[test]
    fn least_is_the_last_day_and_most_is_from_the_move_to_the_end_of_the_term() {
        let outlook = found(software("2026-02-01", "2027-01-31"), Some("2027-01-22"), "2026-12-01");
        let range = outlook.twice[0].unwrap();
        assert_eq!((range.least.n_days, range.most.n_days, range.from), (1, 10, day("2027-01-22")));
        // January has 31 days.
        assert_eq!(costs(&outlook), [("3.2258".to_owned(), "32.258".to_owned())]);
    }

    #[test]
    fn days_of_several_bills_cost_their_share_of_each() {
        // 10 of 31 days of December, all of January.
        let outlook = found(software("2026-02-01", "2027-01-31"), Some("2026-12-22"), "2026-12-01");
        assert_eq!(outlook.twice[0].unwrap().most.n_days, 41);
        assert_eq!(costs(&outlook)[0].1, "132.258");
    }

    #[test]
    fn without_a_day_of_the_move_it_is_counted_from_today_and_after_the_term_only_its_last_day() {
        let held = software("2026-02-01", "2027-01-31");
        assert_eq!(found(held.clone(), None, "2027-01-30").twice[0].unwrap().most.n_days, 2);
        assert_eq!(found(held.clone(), Some("2027-01-01"), "2027-01-30").twice[0].unwrap().most.n_days, 2);
        assert_eq!(found(held, Some("2027-03-01"), "2027-01-30").twice[0].unwrap().most.n_days, 1);
    }

    #[test]
    fn what_costs_nobody_knows_how_much_is_counted_and_never_nothing() {
        let known = software("2026-02-01", "2027-01-31");
        for held in [
            Subscription { price: None, ..known.clone() },
            Subscription { quantity: None, ..known.clone() },
            Subscription { end: None, ..known.clone() },
        ] {
            let outlook = found(held, None, "2026-12-01");
            assert_eq!((costs(&outlook).len(), outlook.paid_twice.most.n_without), (0, 1));
        }
    }

    #[test]
    fn what_moves_is_paid_once_and_what_is_not_known_is_counted_apart() {
        let moves = found(license("1", "2026-02-01", "2027-01-31"), None, "2026-12-01");
        assert!(moves.twice[0].is_none() && moves.paid_twice.is_empty());
        let unclear = found(of_kind("1", ProductKind::Unknown), None, "2026-12-01");
        assert_eq!((unclear.paid_twice.is_empty(), unclear.paid_twice.n_unclear), (true, 1));
    }

    #[test]
    fn choice_that_it_ends_keeps_it_from_going_on() {
        let open = software("2026-02-01", "2027-01-31");
        let chosen = Subscription { at_end: EndChoice::Cancels, ..open.clone() };
        assert_eq!(found(open, None, "2026-12-01").paid_twice.n_going_on, 1);
        assert_eq!(found(chosen, None, "2026-12-01").paid_twice.n_going_on, 0);
    }
}
