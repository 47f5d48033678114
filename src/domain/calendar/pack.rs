//! `HolidayPack`: the days off of one country or region, read from `assets/holidays`; nothing of it stands in code.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate, Weekday};
use serde::Deserialize;

use super::{DayKind, weekdays_up_to};
use crate::domain::plan::contact::Country;
use crate::domain::plan::region::Region;
use crate::domain::rules::BilingualText;

/// The last year for which days on a fixed date are laid out.
const LAST_FIXED: i32 = 2100;

/// What the days off of a year rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HolidayBasis {
    /// A published list.
    Published,
    /// The law, by which they were computed; the list to come may differ.
    Computed,
    /// The law, as far as it fixes a date; no list is at hand.
    Law,
}

/// Where a list of days off comes from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListSource {
    /// What the list was made from.
    pub title: String,
    /// Its version.
    pub version: String,
    /// The day on which that version was made.
    pub dated: NaiveDate,
    /// Who decides on the days.
    pub official: BilingualText,
}

/// A day with a name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "RawDay")]
pub struct NamedDay {
    /// The day.
    pub day: NaiveDate,
    /// What it is called, or which day it makes up for.
    pub name: BilingualText,
}

/// A [`NamedDay`] as the file has it: on one line.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDay {
    day: NaiveDate,
    en: String,
    zh: String,
}

impl From<RawDay> for NamedDay {
    fn from(raw: RawDay) -> Self {
        Self { day: raw.day, name: BilingualText { en: raw.en, zh: raw.zh } }
    }
}

/// A day off that stands on one date in every year.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct FixedDay {
    month: u32,
    day: u32,
    /// The first year in which it does.
    from: i32,
    en: String,
    zh: String,
}

impl FixedDay {
    fn in_year(&self, year: i32) -> Option<NaiveDate> {
        (self.from..=LAST_FIXED).contains(&year).then(|| NaiveDate::from_ymd_opt(year, self.month, self.day)).flatten()
    }
}

/// What a file holds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPack {
    country: Country,
    also: Vec<Region>,
    source: ListSource,
    published: Vec<i32>,
    computed: Vec<i32>,
    weekend: Vec<Weekday>,
    fixed: Vec<FixedDay>,
    holidays: Vec<NamedDay>,
    make_up: Vec<NamedDay>,
    regions: Vec<RawRegion>,
}

/// What a region has otherwise than its country.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRegion {
    region: String,
    also: Vec<Region>,
    weekend: Vec<Weekday>,
    /// All of them, not only those that the country does not have.
    fixed: Vec<FixedDay>,
    /// Days off that the country does not have, or has by another name.
    more: Vec<NamedDay>,
    /// Days off of the country that it does not have.
    lacks: Vec<NaiveDate>,
}

/// The days off of one country or region.
///
/// Invariant: days stand in order, none twice, all in years that are published or computed and with both names; a make-up
/// day is a weekend day and no holiday; at least one day a week is worked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolidayPack {
    region: Region,
    also: Vec<Region>,
    source: ListSource,
    published: Vec<i32>,
    computed: Vec<i32>,
    fixed: Vec<FixedDay>,
    holidays: Vec<NamedDay>,
    make_up: Vec<NamedDay>,
    /// Whether a weekday is off, Monday first.
    weekend: [bool; 7],
    /// Days that are not what their weekday says, in order, each with how many business days more (or fewer) there were
    /// up to and with it than the weekdays alone say.
    odd: Vec<(NaiveDate, i64)>,
}

/// Why a text is no list of days off.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// Not the RON that such a list is, or something in it is not known.
    #[error("not a list of days off: {0}")]
    NotAList(#[from] ron::error::SpannedError),
    /// A day or year stands before its predecessor, or twice.
    #[error("{0} is out of order or stands there twice")]
    OutOfOrder(String),
    /// A day that cannot be what it is said to be: outside of the published years, a make-up day that is no weekend day
    /// or is a holiday as well, or without a name.
    #[error("{0} cannot be that")]
    Impossible(NaiveDate),
    /// No day of the week is worked.
    #[error("no day of the week is worked")]
    NoWorkingDay,
    /// No code of a region.
    #[error("{0} is no region")]
    BadRegion(String),
}

impl HolidayPack {
    /// Reads the lists of a country and of its regions, the country first, and proves them sound.
    ///
    /// # Errors
    /// [`PackError`] says what is wrong with them.
    pub fn read(text: &str) -> Result<Vec<Self>, PackError> {
        let raw: RawPack = ron::from_str(text)?;
        let country = Self {
            region: Region::from(&raw.country),
            also: raw.also,
            source: raw.source,
            published: raw.published,
            computed: raw.computed,
            fixed: raw.fixed,
            holidays: raw.holidays,
            make_up: raw.make_up,
            weekend: weekend(&raw.weekend),
            odd: Vec::new(),
        };
        let regions = raw.regions.into_iter().map(|region| country.of_region(region)).collect::<Result<Vec<_>, _>>()?;
        std::iter::once(country).chain(regions).map(Self::proved).collect()
    }

    fn of_region(&self, raw: RawRegion) -> Result<Self, PackError> {
        let region = Region::parse(&format!("{}-{}", self.region, raw.region));
        let region = region.map_err(|_| PackError::BadRegion(raw.region))?;
        in_order(&raw.more.iter().map(|day| day.day).collect::<Vec<_>>())?;
        let lacks: BTreeSet<_> = raw.lacks.into_iter().collect();
        let mut days: BTreeMap<_, _> = self.holidays.iter().map(|day| (day.day, day.clone())).collect();
        days.retain(|day, _| !lacks.contains(day));
        days.extend(raw.more.into_iter().map(|day| (day.day, day)));
        let holidays = days.into_values().collect();
        Ok(Self { region, also: raw.also, fixed: raw.fixed, holidays, weekend: weekend(&raw.weekend), ..self.clone() })
    }

    fn proved(mut self) -> Result<Self, PackError> {
        if self.weekend.iter().all(|is_off| *is_off) {
            return Err(PackError::NoWorkingDay);
        }
        in_order(&self.published.iter().chain(&self.computed).copied().collect::<Vec<_>>())?;
        in_order(&self.holidays.iter().map(|day| day.day).collect::<Vec<_>>())?;
        in_order(&self.make_up.iter().map(|day| day.day).collect::<Vec<_>>())?;
        in_order(&self.fixed.iter().map(|day| day.month * 100 + day.day).collect::<Vec<_>>())?;
        self.check_days()?;
        self.odd = self.odd_days();
        Ok(self)
    }

    fn check_days(&self) -> Result<(), PackError> {
        let is_named = |en: &str, zh: &str| !en.trim().is_empty() && !zh.trim().is_empty();
        let is_fine =
            |day: &&NamedDay| self.basis(day.day.year()) != HolidayBasis::Law && is_named(&day.name.en, &day.name.zh);
        let worked_twice = self.make_up.iter().find(|day| !self.is_weekend(day.day) || self.holiday(day.day).is_some());
        let bad = self.holidays.iter().chain(&self.make_up).find(|day| !is_fine(day)).or(worked_twice);
        let nameless = self.fixed.iter().find(|day| !is_named(&day.en, &day.zh));
        let day = bad.map(|day| day.day).or_else(|| nameless.and_then(|day| day.in_year(LAST_FIXED)));
        day.map_or(Ok(()), |day| Err(PackError::Impossible(day)))
    }

    fn odd_days(&self) -> Vec<(NaiveDate, i64)> {
        let fixed = self.fixed.iter().flat_map(|day| (day.from..=LAST_FIXED).filter_map(|year| day.in_year(year)));
        let fixed = fixed.filter(|day| self.basis(day.year()) == HolidayBasis::Law);
        let off = self.holidays.iter().map(|day| day.day).chain(fixed).filter(|day| !self.is_weekend(*day));
        let mut odd: Vec<_> = off.map(|day| (day, -1)).chain(self.make_up.iter().map(|day| (day.day, 1))).collect();
        odd.sort_unstable();
        let mut sum = 0;
        for (_, change) in &mut odd {
            sum += *change;
            *change = sum;
        }
        odd
    }

    /// Whose days these are.
    pub fn region(&self) -> &Region {
        &self.region
    }

    /// Other codes that are in use for the region.
    pub fn also(&self) -> &[Region] {
        &self.also
    }

    /// Where the list comes from.
    pub fn source(&self) -> &ListSource {
        &self.source
    }

    /// The years that are published, in order.
    pub fn published(&self) -> &[i32] {
        &self.published
    }

    /// The years that are computed from the law, in order.
    pub fn computed(&self) -> &[i32] {
        &self.computed
    }

    /// What the days off of this year rest on.
    pub fn basis(&self, year: i32) -> HolidayBasis {
        if self.published.binary_search(&year).is_ok() {
            HolidayBasis::Published
        } else if self.computed.binary_search(&year).is_ok() {
            HolidayBasis::Computed
        } else {
            HolidayBasis::Law
        }
    }

    /// Days off, in order; some lie on weekends.
    pub fn holidays(&self) -> &[NamedDay] {
        &self.holidays
    }

    /// Weekend days that are worked, in order.
    pub fn make_up(&self) -> &[NamedDay] {
        &self.make_up
    }

    fn holiday(&self, date: NaiveDate) -> Option<&NamedDay> {
        find(&self.holidays, date)
    }

    fn is_weekend(&self, date: NaiveDate) -> bool {
        self.weekend[date.weekday().num_days_from_monday() as usize]
    }

    pub(super) fn is_business_day(&self, date: NaiveDate) -> bool {
        let is_odd = self.odd.binary_search_by_key(&date, |(day, _)| *day).is_ok();
        self.is_weekend(date) == is_odd
    }

    pub(super) fn kind(&self, date: NaiveDate) -> DayKind {
        let basis = self.basis(date.year());
        if let Some(day) = self.holiday(date) {
            return DayKind::Holiday { name: day.name.clone(), basis };
        }
        let fixed = self.fixed.iter().filter(|_| basis == HolidayBasis::Law);
        if let Some(day) =
            fixed.filter(|day| day.month == date.month()).find(|day| day.in_year(date.year()) == Some(date))
        {
            return DayKind::Holiday { name: BilingualText { en: day.en.clone(), zh: day.zh.clone() }, basis };
        }
        match find(&self.make_up, date) {
            Some(day) => DayKind::MakeUp { name: day.name.clone() },
            None if self.is_weekend(date) => DayKind::Weekend,
            None => DayKind::Business,
        }
    }

    /// Business days up to and with `date`, counted from the year 1.
    pub(super) fn up_to(&self, date: NaiveDate) -> i64 {
        let at = self.odd.partition_point(|(day, _)| *day <= date);
        let more = at.checked_sub(1).and_then(|last| self.odd.get(last)).map_or(0, |(_, sum)| *sum);
        weekdays_up_to(date, self.weekend) + more
    }
}

/// Whether a weekday is off, Monday first.
fn weekend(days: &[Weekday]) -> [bool; 7] {
    let mut weekend = [false; 7];
    for day in days {
        weekend[day.num_days_from_monday() as usize] = true;
    }
    weekend
}

fn find(days: &[NamedDay], date: NaiveDate) -> Option<&NamedDay> {
    days.binary_search_by_key(&date, |day| day.day).ok().and_then(|at| days.get(at))
}

fn in_order<T: PartialOrd + ToString>(all: &[T]) -> Result<(), PackError> {
    let wrong = all.windows(2).find(|pair| pair[1] <= pair[0]);
    wrong.map_or(Ok(()), |pair| Err(PackError::OutOfOrder(pair[1].to_string())))
}
