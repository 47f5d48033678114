//! Business days: what counts as one in a country or region and in our company, and the days behind every date.
//!
//! [`HolidayPack`] is the list of days off of a country or region, [`Holidays`] are all lists at hand, [`Calendar`] is one of them with
//! our own days off, [`PlanCalendars`] says whose days count for which wait, and [`Explained`] is a date together with
//! every day that led to it.

mod choice;
mod explain;
mod pack;
mod shipped;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

pub use choice::{DaysOf, PlanCalendars};
pub use explain::{CountedDay, Explained, Years};
pub use pack::{HolidayBasis, HolidayPack, ListSource, NamedDay, PackError};
pub use shipped::Holidays;

use crate::domain::plan::region::Region;
use crate::domain::rules::BilingualText;

/// So many business days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct BusinessDays(pub u16);

/// A date would lie outside of the years 1 to 9999, or a span has more than 65,535 days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the date lies outside of the years 1 to 9999, or the span is too long")]
pub struct DateOutOfRange;

/// Days on which our company does not work though the country does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnDaysOff {
    /// The first day.
    pub from: NaiveDate,
    /// The last day, counted in; before [`Self::from`]: no day at all.
    pub to: NaiveDate,
    /// Why, as typed; may be empty.
    pub reason: String,
}

impl OwnDaysOff {
    fn contains(&self, date: NaiveDate) -> bool {
        self.from <= date && date <= self.to
    }
}

/// What kind of day it is, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayKind {
    /// Counts.
    Business,
    /// A weekend day that is worked in return for another day off; counts.
    MakeUp {
        /// Which day is off instead.
        name: BilingualText,
    },
    /// Does not count.
    Weekend,
    /// Does not count.
    Holiday {
        /// What it is called.
        name: BilingualText,
        /// What it rests on.
        basis: HolidayBasis,
    },
    /// Our company is off while the country works; does not count.
    OwnDayOff {
        /// Why, as typed; may be empty.
        reason: String,
    },
}

impl DayKind {
    /// Whether the day counts.
    pub fn is_business(&self) -> bool {
        match self {
            Self::Business | Self::MakeUp { .. } => true,
            Self::Weekend | Self::Holiday { .. } | Self::OwnDayOff { .. } => false,
        }
    }
}

/// Whose days count: a country's, less our own days off. A clone costs nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    region: Option<Region>,
    pack: Option<Arc<HolidayPack>>,
    own: Arc<OwnDays>,
}

/// Our own days off as they were given, and the spans that they cover, sorted, none touching another.
#[derive(Debug, Default, PartialEq, Eq)]
struct OwnDays {
    given: Vec<OwnDaysOff>,
    spans: Vec<(NaiveDate, NaiveDate)>,
}

impl OwnDays {
    fn new(given: Vec<OwnDaysOff>) -> Self {
        let mut sorted: Vec<_> =
            given.iter().map(|days| (days.from, days.to)).filter(|(from, to)| from <= to).collect();
        sorted.sort_unstable();
        let mut spans: Vec<(NaiveDate, NaiveDate)> = Vec::with_capacity(sorted.len());
        for (from, to) in sorted {
            match spans.last_mut() {
                Some(last) if last.1.succ_opt().is_none_or(|next| from <= next) => last.1 = last.1.max(to),
                Some(_) | None => spans.push((from, to)),
            }
        }
        Self { given, spans }
    }

    /// The span that covers this day.
    fn around(&self, date: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let at = self.spans.partition_point(|(_, to)| *to < date);
        self.spans.get(at).copied().filter(|(from, _)| *from <= date)
    }
}

impl Calendar {
    /// The days of `region`, less our own days off. Without a list for the region, or without a region, every Monday to
    /// Friday counts, and [`Self::years`] names every year as not at hand.
    pub fn new(holidays: &Holidays, region: Option<&Region>, own: Vec<OwnDaysOff>) -> Self {
        let pack = region.and_then(|region| holidays.get(region)).cloned();
        Self { region: region.cloned(), pack, own: Arc::new(OwnDays::new(own)) }
    }

    /// The country or region that was asked for, whether or not there is a list for it.
    pub fn region(&self) -> Option<&Region> {
        self.region.as_ref()
    }

    /// Its list; `None`: only weekends are known.
    pub fn pack(&self) -> Option<&HolidayPack> {
        self.pack.as_deref()
    }

    /// What kind of day this is.
    pub fn kind(&self, date: NaiveDate) -> DayKind {
        let kind = match &self.pack {
            Some(pack) => pack.kind(date),
            None if is_weekend(date) => DayKind::Weekend,
            None => DayKind::Business,
        };
        match self.own.given.iter().find(|days| days.contains(date)) {
            Some(days) if kind.is_business() => DayKind::OwnDayOff { reason: days.reason.clone() },
            Some(_) | None => kind,
        }
    }

    /// Whether this day counts.
    pub fn is_business_day(&self, date: NaiveDate) -> bool {
        self.country_works(date) && self.own.around(date).is_none()
    }

    fn country_works(&self, date: NaiveDate) -> bool {
        self.pack.as_ref().map_or_else(|| !is_weekend(date), |pack| pack.is_business_day(date))
    }

    /// The business day that lies `wait` after `start`, not counting `start` itself; none: `start`.
    ///
    /// # Errors
    /// [`DateOutOfRange`] when it would lie after the year 9999.
    pub fn after(&self, start: NaiveDate, wait: BusinessDays) -> Result<NaiveDate, DateOutOfRange> {
        let (mut date, mut n_left) = (start, wait.0);
        while 0 < n_left {
            date = in_range(date.succ_opt())?;
            if let Some((_, last)) = self.own.around(date) {
                date = last; // a blackout of years is one step
            } else if self.country_works(date) {
                n_left -= 1;
            }
        }
        in_range(Some(date))
    }

    /// The business day that lies `wait` before `end`, not counting `end` itself; none: `end`.
    ///
    /// # Errors
    /// [`DateOutOfRange`] when it would lie before the year 1.
    pub fn before(&self, end: NaiveDate, wait: BusinessDays) -> Result<NaiveDate, DateOutOfRange> {
        let (mut date, mut n_left) = (end, wait.0);
        while 0 < n_left {
            date = in_range(date.pred_opt())?;
            if let Some((first, _)) = self.own.around(date) {
                date = first;
            } else if self.country_works(date) {
                n_left -= 1;
            }
        }
        in_range(Some(date))
    }

    /// The first business day strictly after `date`.
    ///
    /// # Errors
    /// [`DateOutOfRange`] when there is none up to the year 9999.
    pub fn next_business_day(&self, date: NaiveDate) -> Result<NaiveDate, DateOutOfRange> {
        self.after(date, BusinessDays(1))
    }

    /// Business days after `from` up to and with `to`; negative when `to` lies before `from`. Takes the same time for any
    /// span.
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        if to < from {
            return -self.between(to, from);
        }
        let own = self.own.spans.iter().filter_map(|(first, last)| {
            // Days of the span that lie in (from, to]; the day before the first is where counting begins.
            let before = first.pred_opt().unwrap_or(*first).max(from);
            let last = (*last).min(to);
            (before < last).then(|| self.country_up_to(last) - self.country_up_to(before))
        });
        self.country_up_to(to) - self.country_up_to(from) - own.sum::<i64>()
    }

    fn country_up_to(&self, date: NaiveDate) -> i64 {
        self.pack.as_ref().map_or_else(|| weekdays_up_to(date, SATURDAY_AND_SUNDAY), |pack| pack.up_to(date))
    }

    /// What the days off of the years from `from` to `to` rest on, where it is no published list.
    pub fn years(&self, from: NaiveDate, to: NaiveDate) -> Years {
        let basis = |year| self.pack.as_ref().map_or(HolidayBasis::Law, |pack| pack.basis(year));
        let of = |wanted| (from.year()..=to.year()).filter(|year| basis(*year) == wanted).collect();
        Years { computed: of(HolidayBasis::Computed), not_at_hand: of(HolidayBasis::Law) }
    }
}

const SATURDAY_AND_SUNDAY: [bool; 7] = [false, false, false, false, false, true, true];

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Days up to and with `date` that are no weekend, counted from the year 1; `weekend` begins with Monday.
fn weekdays_up_to(date: NaiveDate, weekend: [bool; 7]) -> i64 {
    let days = i64::from(date.num_days_from_ce()); // day 1 is a Monday
    let worked = |days: usize| weekend.iter().take(days).map(|is_off| i64::from(!*is_off)).sum::<i64>();
    days.div_euclid(7) * worked(7) + worked(days.rem_euclid(7) as usize)
}

/// Only dates that four digits can write.
fn in_range(date: Option<NaiveDate>) -> Result<NaiveDate, DateOutOfRange> {
    date.filter(|date| (1..=9999).contains(&date.year())).ok_or(DateOutOfRange)
}
