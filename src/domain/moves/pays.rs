//! Who pays for a subscription until when, by the day in UTC on which its transfer is submitted, and what comes back of what
//! was paid in advance. All sums are estimates from list prices that the plan holds.

use chrono::{Datelike as _, Months, NaiveDate};

use super::money::share;
use crate::domain::plan::price::{Amount, Currency};
use crate::domain::plan::product::{BillingPlan, Term};
use crate::domain::plan::subscription::Subscription;
use crate::domain::slug::Slug;

/// The fact that says who pays until when.
pub const BILLING: Slug = Slug::new("transfer-billing");
/// The fact that says when a credit is seen.
pub const CREDIT: Slug = Slug::new("transfer-credit-when");
/// The day of a month on which the invoice with the credit is looked for; the latest of the days that are usual (6 to 8).
const INVOICE_DAY: u32 = 8;

/// Who pays until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pays {
    /// The days that we pay; `None`: it is moved on its first day, or its first day is not known and nothing of ours is left.
    pub ours: Option<(NaiveDate, NaiveDate)>,
    /// The days that the provider pays.
    pub theirs: (NaiveDate, NaiveDate),
}

/// The term that runs: its first and last day. `None`: its end is not known, or neither its beginning nor its length is.
pub fn term_of(subscription: &Subscription) -> Option<(NaiveDate, NaiveDate)> {
    let last = subscription.end?;
    let by_length = months_of_term(subscription.term).and_then(|months| begins(last, months));
    let first = match (subscription.start, by_length) {
        // The first day of all, in a list, may lie terms back.
        (Some(start), Some(by_length)) if is_apart(start, by_length) => by_length,
        (start, by_length) => start.or(by_length)?,
    };
    (first <= last).then_some((first, last))
}

/// The first day of so many months of which this is the last.
fn begins(last: NaiveDate, months: u32) -> Option<NaiveDate> {
    last.succ_opt()?.checked_sub_months(Months::new(months))
}

/// Whether the first day lies before the second one by more than months of unequal length explain.
fn is_apart(first: NaiveDate, second: NaiveDate) -> bool {
    3 < (second - first).num_days()
}

fn months_of_term(term: Term) -> Option<u32> {
    match term {
        Term::P1M => Some(1),
        Term::P1Y => Some(12),
        Term::P3Y => Some(36),
        Term::Unknown => None,
    }
}

/// Who pays until when if it is submitted on this day in UTC: we to the day before, the provider from that day on. `None`: no
/// term is known, or the day is not one of its days.
pub fn pays(subscription: &Subscription, submitted: NaiveDate) -> Option<Pays> {
    let (first, last) = term_of(subscription)?;
    if submitted < first || last < submitted {
        return None;
    }
    let before = submitted.pred_opt().filter(|before| first <= *before);
    Some(Pays { ours: before.map(|before| (first, before)), theirs: (submitted, last) })
}

/// Whether it is billed ahead for longer than a month.
pub fn is_prepaid(subscription: &Subscription) -> bool {
    match subscription.billing {
        BillingPlan::Annual | BillingPlan::Triennial | BillingPlan::OneTime => true,
        BillingPlan::Monthly | BillingPlan::Unknown => false,
    }
}

/// The days that one bill is for, of those around this day. `None`: the term or how it is billed is not known.
pub fn billed_around(subscription: &Subscription, day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let (first, last) = term_of(subscription)?;
    if day < first || last < day {
        return None;
    }
    let months = match subscription.billing {
        BillingPlan::Monthly => 1,
        BillingPlan::Annual => 12,
        BillingPlan::Triennial | BillingPlan::OneTime => return Some((first, last)),
        BillingPlan::Unknown => return None,
    };
    // Counted from the end each time: months of unequal length would drift.
    let begin = |n: u32| begins(last, n * months).map(|day| if is_apart(first, day) { day } else { first });
    let n = (1..=600).find(|n| begin(*n).is_none_or(|begun| begun <= day))?;
    let end = if n == 1 { last } else { begin(n - 1)?.pred_opt()? };
    Some((begin(n)?.max(first), end))
}

/// What comes back of what was paid in advance, if the transfer is submitted on this day: the price of what was billed x days
/// left / days it was billed for. `None`: it is not prepaid, or price, licenses or days are not known.
pub fn refund(subscription: &Subscription, submitted: NaiveDate) -> Option<(Amount, Currency)> {
    if !is_prepaid(subscription) {
        return None;
    }
    let (first, last) = billed_around(subscription, submitted)?;
    cost_of_days(subscription, days(submitted, last), days(first, last))
}

/// What these days cost, by their share of each bill that they fall into. `None`: they are not all of its term, or price,
/// licenses or how it is billed is not known.
pub(super) fn cost_between(
    subscription: &Subscription,
    (first, last): (NaiveDate, NaiveDate),
) -> Option<(Amount, Currency)> {
    let (mut sum, mut from) = (0_u128, first);
    while from <= last {
        let (begins, ends) = billed_around(subscription, from)?;
        let (amount, _) = cost_of_days(subscription, days(from, last.min(ends)), days(begins, ends))?;
        sum = sum.saturating_add(amount.ten_thousandths());
        from = ends.succ_opt()?;
    }
    Some((Amount::of_ten_thousandths(sum), subscription.price?.currency))
}

/// What so many of the days cost that one bill is for.
fn cost_of_days(subscription: &Subscription, n_days: i64, of_days: i64) -> Option<(Amount, Currency)> {
    let amount = share(subscription.total()?, n_days, of_days)?;
    Some((amount, subscription.price?.currency))
}

/// Days from the first to the last, both counted.
pub(super) fn days(first: NaiveDate, last: NaiveDate) -> i64 {
    (last - first).num_days() + 1
}

/// The month, as its first day, whose invoice shows the credit and the end of the charges of what moved on this day.
pub fn credit_month(completed: NaiveDate) -> Option<NaiveDate> {
    completed.with_day(1)?.checked_add_months(Months::new(1))
}

/// The day on which to look for that credit.
pub fn credit_day(completed: NaiveDate) -> Option<NaiveDate> {
    credit_month(completed)?.with_day(INVOICE_DAY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::moves::tests_ground::{day, license};

    fn prepaid(start: &str, end: &str) -> Subscription {
        Subscription { billing: BillingPlan::Annual, ..license("1", start, end) }
    }

    #[test]
    fn source_pays_to_the_day_before_and_target_from_that_day_on() {
        // Microsoft's own example.
        let bought = Subscription { end: Some(day("2025-04-09")), ..license("1", "2024-04-10", "2025-04-09") };
        let found = pays(&bought, day("2024-06-15")).unwrap();
        assert_eq!(found.ours, Some((day("2024-04-10"), day("2024-06-14"))));
        assert_eq!(found.theirs, (day("2024-06-15"), day("2025-04-09")));
    }

    #[test]
    fn on_its_first_day_nothing_is_ours_and_outside_of_its_term_nobody_pays() {
        let bought = license("1", "2024-04-10", "2025-04-09");
        assert_eq!(pays(&bought, day("2024-04-10")).unwrap().ours, None);
        assert_eq!(pays(&bought, day("2025-04-09")).unwrap().theirs, (day("2025-04-09"), day("2025-04-09")));
        assert_eq!(pays(&bought, day("2024-04-09")), None);
        assert_eq!(pays(&bought, day("2025-04-10")), None);
        assert_eq!(pays(&Subscription { end: None, ..bought }, day("2024-06-15")), None);
    }

    #[test]
    fn term_is_told_by_its_length_where_its_beginning_is_not_known_or_of_an_earlier_term() {
        let known = license("1", "2024-04-10", "2025-04-09");
        let without = Subscription { start: None, ..known.clone() };
        let renewed = Subscription { start: Some(day("2022-04-10")), ..known.clone() };
        let short = Subscription { start: Some(day("2024-09-01")), ..known.clone() };
        for subscription in [known.clone(), without, renewed] {
            assert_eq!(term_of(&subscription), Some((day("2024-04-10"), day("2025-04-09"))));
        }
        assert_eq!(term_of(&short), Some((day("2024-09-01"), day("2025-04-09"))));
        assert_eq!(term_of(&Subscription { start: None, term: Term::Unknown, ..known }), None);
    }

    #[test]
    fn refund_is_the_price_by_days_left_of_the_days_billed() {
        // 10 licenses at 10.00 a year; 299 of 365 days are left.
        let bought = prepaid("2024-04-10", "2025-04-09");
        let (amount, currency) = refund(&bought, day("2024-06-15")).unwrap();
        assert_eq!((amount.to_string(), currency.as_str()), ("81.9178".to_owned(), "USD"));
        assert_eq!(refund(&bought, day("2024-04-10")).unwrap().0.to_string(), "100.00");
        assert_eq!(refund(&Subscription { price: None, ..bought.clone() }, day("2024-06-15")), None);
        assert_eq!(refund(&Subscription { quantity: None, ..bought.clone() }, day("2024-06-15")), None);
        assert_eq!(refund(&Subscription { billing: BillingPlan::Monthly, ..bought }, day("2024-06-15")), None);
    }

    #[test]
    fn three_years_billed_each_year_give_back_of_the_year_that_was_billed() {
        let bought = Subscription { term: Term::P3Y, ..prepaid("2024-02-29", "2027-02-28") };
        assert_eq!(billed_around(&bought, day("2025-06-01")), Some((day("2025-03-01"), day("2026-02-28"))));
        assert_eq!(billed_around(&bought, day("2027-02-28")), Some((day("2026-03-01"), day("2027-02-28"))));
        assert_eq!(billed_around(&bought, day("2024-02-29")), Some((day("2024-02-29"), day("2025-02-28"))));
    }

    #[test]
    fn credit_is_looked_for_on_the_8th_of_the_month_after() {
        assert_eq!(credit_month(day("2026-12-31")), Some(day("2027-01-01")));
        assert_eq!(credit_day(day("2026-12-01")), Some(day("2027-01-08")));
    }
}
