//! The days of a time line, from first to last, and what kind of day each is.

use std::collections::BTreeSet;

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

use super::LanesInput;
use crate::domain::calendar::{Calendar, DayKind};
use crate::domain::plan::day_off::DayOffScope;
use crate::domain::plan::ids::ProviderId;

/// Days before today that are looked back for, at most.
const BACK: Days = Days::new(366);
/// Days after today that are looked ahead for, at most.
const AHEAD: Days = Days::new(2 * 366);
/// Days ahead that are shown in any case.
const LEAST: Days = Days::new(42);

/// What kind of day it is for us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayLook {
    /// Something can be moved.
    Business,
    /// A weekend.
    Weekend,
    /// A holiday, or a day off of our company.
    Holiday,
    /// A business day on which nothing is to be moved.
    Blackout,
}

/// The days of a time line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// The first day, a Monday.
    pub first: NaiveDate,
    /// What each day is, from the first on.
    pub days: Vec<DayLook>,
    /// For each day whether a provider of customers does not work although we do, in the same order.
    pub provider_off: Vec<bool>,
}

impl Axis {
    /// The last day.
    pub fn last(&self) -> NaiveDate {
        self.first.checked_add_days(Days::new(self.days.len().saturating_sub(1) as u64)).unwrap_or(self.first)
    }

    /// Days from the first one to this one; negative before it.
    pub fn place(&self, day: NaiveDate) -> i64 {
        (day - self.first).num_days()
    }

    /// The day at this place; one of its ends where it has none.
    pub fn day(&self, place: i64) -> NaiveDate {
        let place = u64::try_from(place).unwrap_or(0).min(self.days.len().saturating_sub(1) as u64);
        self.first.checked_add_days(Days::new(place)).unwrap_or(self.first)
    }

    /// What kind of day this is; a business day where it has none.
    pub fn look(&self, day: NaiveDate) -> DayLook {
        let place = usize::try_from(self.place(day)).ok();
        place.and_then(|at| self.days.get(at)).copied().unwrap_or(DayLook::Business)
    }
}

/// The days that hold all of these, as far as they lie near today; and the providers whose days are looked at.
pub(super) fn axis(given: &LanesInput<'_>, days: impl Iterator<Item = NaiveDate>) -> (Axis, Vec<ProviderId>) {
    let today = given.ground.today;
    let (from, to) = (today.checked_sub_days(BACK), today.checked_add_days(AHEAD));
    let fits = |day: &NaiveDate| from.is_none_or(|from| from <= *day) && to.is_none_or(|to| *day <= to);
    let least = today.checked_add_days(LEAST).unwrap_or(today);
    let (mut first, mut last) = (today, least);
    for day in days.filter(fits) {
        (first, last) = (first.min(day), last.max(day));
    }
    // A week before and after, so that nothing sticks to the edge.
    let first = first.checked_sub_days(Days::new(7)).unwrap_or(first).week(Weekday::Mon).first_day();
    let last = last.checked_add_days(Days::new(7)).unwrap_or(last).week(Weekday::Mon).last_day();
    let ours = given.ground.calendars.ours();
    let providers = providers(given);
    let theirs: Vec<Calendar> = providers
        .iter()
        .filter_map(|id| given.ground.plan.providers.get(*id))
        .map(|provider| given.ground.calendars.provider(provider))
        .filter(|calendar| calendar != ours)
        .collect();
    let all: Vec<NaiveDate> = first.iter_days().take_while(|day| *day <= last).collect();
    let days: Vec<DayLook> = all.iter().map(|day| look(given, ours, *day)).collect();
    let is_off = |day: &NaiveDate| ours.is_business_day(*day) && theirs.iter().any(|one| !one.is_business_day(*day));
    let provider_off = if theirs.is_empty() { vec![false; all.len()] } else { all.iter().map(is_off).collect() };
    (Axis { first, days, provider_off }, providers)
}

fn look(given: &LanesInput<'_>, ours: &Calendar, day: NaiveDate) -> DayLook {
    if ours.is_business_day(day) {
        let mut off = given.ground.plan.days_off.iter();
        let is_out = off.any(|off| off.scope == DayOffScope::Blackout && off.covers(day));
        return if is_out { DayLook::Blackout } else { DayLook::Business };
    }
    let is_weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    match ours.kind(day) {
        DayKind::Weekend => DayLook::Weekend,
        _ if is_weekend => DayLook::Weekend,
        _ => DayLook::Holiday,
    }
}

fn providers(given: &LanesInput<'_>) -> Vec<ProviderId> {
    let plan = given.ground.plan;
    let own: BTreeSet<ProviderId> = plan.customers.iter().filter_map(|one| Some(plan.provider_of(one)?.id)).collect();
    own.into_iter().collect()
}
