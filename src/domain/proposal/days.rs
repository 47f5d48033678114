//! The days that a proposal chooses from, and what speaks against one of them.

use std::ops::RangeInclusive;
use std::sync::Arc;

use chrono::{Days, Duration, NaiveDate};

use super::ProposalInput;
use crate::domain::moves::mobility::guard_of;
use crate::domain::moves::{Ground, Judged};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::day_off::{DayOff, DayOffScope};
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::subscription::Subscription;
use crate::domain::schedule::{CancelAfter, cancel_window};

/// So many business days are looked at.
pub const HORIZON: usize = 120;
/// The hours of a day in which somebody submits, by the clock of this computer.
const OFFICE: RangeInclusive<i64> = 9..=18;

/// The first business days from today on, in our calendar.
pub(super) fn business_days(given: &ProposalInput<'_>) -> Vec<NaiveDate> {
    let ours = given.ground.calendars.ours();
    let days = given.ground.today.iter_days().take(2 * 366).filter(|day| ours.is_business_day(*day));
    days.take(HORIZON).collect()
}

/// The days in UTC, the first and the last, into which the office hours of one of our days fall; `ahead`: minutes that our
/// clock is ahead of UTC.
pub fn in_utc(day: NaiveDate, ahead: i32) -> (NaiveDate, NaiveDate) {
    let at = |hour: i64| {
        let utc = Duration::hours(hour) - Duration::minutes(i64::from(ahead));
        day.and_time(chrono::NaiveTime::MIN).checked_add_signed(utc).map_or(day, |at| at.date())
    };
    (at(*OFFICE.start()), at(*OFFICE.end()))
}

/// Why a customer is not moved on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayBar {
    /// The plan says that nothing is to be moved.
    Blackout {
        /// Why, as typed.
        reason: String,
    },
    /// The term of a subscription ends around this day.
    Renewal {
        /// Its product.
        product: String,
        /// The last day of its term, in UTC.
        end: NaiveDate,
    },
    /// A subscription can still be canceled, which a move would end.
    CancelWindow {
        /// Its product.
        product: String,
        /// The last day of the window.
        last: NaiveDate,
    },
}

/// Days that are barred by a subscription.
#[derive(Debug)]
struct Barred {
    first: NaiveDate,
    last: NaiveDate,
    bar: DayBar,
}

/// What bars days of one customer.
#[derive(Debug)]
pub struct BarredDays {
    of_terms: Vec<Barred>,
    off: Vec<Arc<DayOff>>,
}

impl BarredDays {
    /// Everything that bars days of a customer with these subscriptions.
    pub fn of(ground: &Ground<'_>, customer: &Customer, judged: &[Judged<'_>]) -> Self {
        let moving = judged.iter().filter(|one| one.verdict.answer.may_move()).map(|one| one.subscription);
        let of_terms = moving.flat_map(|held| of_term(ground, held)).collect();
        let concerns = |scope| scope == DayOffScope::Blackout || scope == DayOffScope::Customer(customer.id);
        Self { of_terms, off: ground.plan.days_off.iter().filter(|off| concerns(off.scope)).cloned().collect() }
    }

    /// What bars this day of ours; `None`: nothing. `ahead`: minutes that our clock is ahead of UTC.
    pub fn on(&self, day: NaiveDate, ahead: i32) -> Option<DayBar> {
        if let Some(off) = self.off.iter().find(|off| off.covers(day)) {
            return Some(DayBar::Blackout { reason: off.reason.clone() });
        }
        let (from, to) = in_utc(day, ahead);
        self.of_terms.iter().find(|one| one.first <= to && from <= one.last).map(|one| one.bar.clone())
    }

    /// How many subscriptions bar this day; a blackout counts as many as can be.
    pub(super) fn n_on(&self, day: NaiveDate, ahead: i32) -> usize {
        if self.off.iter().any(|off| off.covers(day)) {
            return usize::MAX;
        }
        let (from, to) = in_utc(day, ahead);
        self.of_terms.iter().filter(|one| one.first <= to && from <= one.last).count()
    }
}

/// The days around the end of its term, and those on which it can still be canceled.
fn of_term(ground: &Ground<'_>, held: &Subscription) -> Vec<Barred> {
    let mut barred = Vec::new();
    if let (Some(guard), Some(end)) = (guard_of(held), held.end) {
        let bar = DayBar::Renewal { product: held.product.clone(), end };
        barred.push(Barred { first: *guard.start(), last: *guard.end(), bar });
    }
    if let Some(window) = cancel_window(ground.book, held, ground.utc) {
        let since = match window.after {
            CancelAfter::Start => held.start,
            CancelAfter::Renewal => held.renews_on(),
        };
        let bar = DayBar::CancelWindow { product: held.product.clone(), last: window.last };
        let first = since.unwrap_or_else(|| window.last.checked_sub_days(Days::new(7)).unwrap_or(window.last));
        barred.push(Barred { first, last: window.last, bar });
    }
    barred
}

/// Whether a person of ours is away on a day.
pub(super) fn is_away(given: &ProposalInput<'_>, person: crate::domain::plan::ids::PersonId, day: NaiveDate) -> bool {
    given.ground.plan.days_off.iter().any(|off| off.scope == DayOffScope::Person(person) && off.covers(day))
}

/// The reason of a bar, where it is the plan's own, and whose.
pub(super) fn bars_of(bars: &[(CustomerId, BarredDays)], day: NaiveDate, ahead: i32) -> Option<(CustomerId, DayBar)> {
    bars.iter().find_map(|(id, bars)| Some((*id, bars.on(day, ahead)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(ahead: i32, expected: (&str, &str)) {
        let day: NaiveDate = "2026-12-07".parse().unwrap();
        let (from, to) = in_utc(day, ahead);
        assert_eq!((from.to_string().as_str(), to.to_string().as_str()), expected);
    }

    #[test]
    fn office_hours_fall_into_the_days_of_utc_that_the_clock_says() {
        check(0, ("2026-12-07", "2026-12-07"));
        // Taipei from 9: 01:00 in UTC.
        check(8 * 60, ("2026-12-07", "2026-12-07"));
        // Los Angeles until 18: 02:00 in UTC of the next day.
        check(-8 * 60, ("2026-12-07", "2026-12-08"));
        // Auckland from 9: 20:00 in UTC of the day before.
        check(13 * 60, ("2026-12-06", "2026-12-07"));
    }
}
