//! The days that matter to a move: windows, the days around a renewal, blackouts, ends of terms.

use std::ops::RangeInclusive;

use chrono::{Days, NaiveDate};

use super::Reason;
use crate::domain::moves::Ground;
use crate::domain::plan::Plan;
use crate::domain::plan::day_off::DayOffScope;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::subscription::{EndChoice, Subscription, SubscriptionStatus};
use crate::domain::rules::{Fact, RuleBook};
use crate::domain::schedule::{CancelAfter, may_extend};

/// Nothing is submitted from so many days before a term's last day on; our advice, no rule of Microsoft.
const GUARD_BEFORE: Days = Days::new(2);
/// Until so many days after it, for a renewal may take a day; our advice, no rule of Microsoft.
const GUARD_AFTER: Days = Days::new(1);

/// Whether the days of the window are running.
pub(super) fn is_open_since(subscription: &Subscription, after: CancelAfter, day: NaiveDate) -> bool {
    let since = match after {
        CancelAfter::Start => subscription.start,
        CancelAfter::Renewal => subscription.renews_on(),
    };
    since.is_some_and(|since| since <= day)
}

/// What holds once a term is over that nobody is known to have renewed; `None`: it runs, or renewed by itself.
pub(super) fn past_its_end<'b>(ground: &Ground<'b>, subscription: &Subscription) -> Option<(Reason, Option<&'b Fact>)> {
    let is_over = subscription.end.is_some_and(|end| end < ground.utc);
    let renews = match subscription.at_end {
        EndChoice::Renews => true,
        EndChoice::Unknown => subscription.auto_renew == Some(true),
        EndChoice::Extends | EndChoice::Cancels => false,
    };
    if !is_over || renews {
        return None;
    }
    if let Some((_, fact)) = extends_from(ground.book, subscription) {
        return Some((Reason::InExtension, Some(fact)));
    }
    let is_extended = subscription.at_end == EndChoice::Extends;
    Some((if is_extended { Reason::InExtension } else { Reason::TermOver }, None))
}

/// The days around the end of its term on which nothing is to be submitted; our advice. `None`: it has no known end.
pub fn guard_of(subscription: &Subscription) -> Option<RangeInclusive<NaiveDate>> {
    let end = subscription.end.filter(|_| subscription.status != SubscriptionStatus::Ended)?;
    guard_around(end)
}

/// The days around the last day of a term; `None`: beyond all calendars.
pub fn guard_around(end: NaiveDate) -> Option<RangeInclusive<NaiveDate>> {
    Some(end.checked_sub_days(GUARD_BEFORE)?..=end.checked_add_days(GUARD_AFTER)?)
}

/// The last of the days around this one on which nothing is to be moved for this customer; `None`: it may move.
pub fn blackout_until(plan: &Plan, customer: CustomerId, day: NaiveDate) -> Option<NaiveDate> {
    let concerns = |scope| scope == DayOffScope::Blackout || scope == DayOffScope::Customer(customer);
    let off = plan.days_off.iter().filter(|off| concerns(off.scope) && off.covers(day));
    off.map(|off| off.last).max()
}

/// The day from which it may go on in the paid term unless somebody chooses, and the fact that says so.
pub fn extends_from<'b>(book: &'b RuleBook, subscription: &Subscription) -> Option<(NaiveDate, &'b Fact)> {
    let fact = may_extend(book, subscription)?;
    Some((subscription.end?.succ_opt()?, fact))
}
