//! `HolidayPack`: the days off of one country, read from `assets/holidays`; nothing of it stands in code.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate, Weekday};
use serde::Deserialize;

use super::{DayKind, weekdays_up_to};
use crate::domain::plan::contact::Country;
use crate::domain::rules::Text;

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
    pub official: Text,
}

/// A day with a name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "RawDay")]
pub struct NamedDay {
    /// The day.
    pub day: NaiveDate,
    /// What it is called, or which day it makes up for.
    pub name: Text,
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
        Self { day: raw.day, name: Text { en: raw.en, zh: raw.zh } }
    }
}

/// What a file holds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPack {
    country: Country,
    source: ListSource,
    published: Vec<i32>,
    weekend: Vec<Weekday>,
    holidays: Vec<NamedDay>,
    make_up: Vec<NamedDay>,
}

/// The days off of one country.
///
/// Invariant: days stand in order, none twice, all in published years and with both names; a make-up day is a weekend day
/// and no holiday; at least one day a week is worked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolidayPack {
    country: Country,
    source: ListSource,
    published: Vec<i32>,
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
}

impl HolidayPack {
    /// Reads a list and proves it sound.
    ///
    /// # Errors
    /// [`PackError`] says what is wrong with it.
    pub fn read(text: &str) -> Result<Self, PackError> {
        let raw: RawPack = ron::from_str(text)?;
        let mut weekend = [false; 7];
        for day in &raw.weekend {
            weekend[day.num_days_from_monday() as usize] = true;
        }
        if weekend.iter().all(|is_off| *is_off) {
            return Err(PackError::NoWorkingDay);
        }
        in_order(&raw.published)?;
        in_order(&raw.holidays.iter().map(|day| day.day).collect::<Vec<_>>())?;
        in_order(&raw.make_up.iter().map(|day| day.day).collect::<Vec<_>>())?;
        let mut pack = Self {
            country: raw.country,
            source: raw.source,
            published: raw.published,
            holidays: raw.holidays,
            make_up: raw.make_up,
            weekend,
            odd: Vec::new(),
        };
        pack.check_days()?;
        pack.odd = pack.odd_days();
        Ok(pack)
    }

    fn check_days(&self) -> Result<(), PackError> {
        let is_fine = |day: &&NamedDay| {
            self.is_published(day.day.year()) && !day.name.en.trim().is_empty() && !day.name.zh.trim().is_empty()
        };
        let worked_twice = self.make_up.iter().find(|day| !self.is_weekend(day.day) || self.holiday(day.day).is_some());
        let bad = self.holidays.iter().chain(&self.make_up).find(|day| !is_fine(day)).or(worked_twice);
        bad.map_or(Ok(()), |day| Err(PackError::Impossible(day.day)))
    }

    fn odd_days(&self) -> Vec<(NaiveDate, i64)> {
        let off = self.holidays.iter().map(|day| day.day).filter(|day| !self.is_weekend(*day)).map(|day| (day, -1));
        let mut odd: Vec<_> = off.chain(self.make_up.iter().map(|day| (day.day, 1))).collect();
        odd.sort_unstable();
        let mut sum = 0;
        for (_, change) in &mut odd {
            sum += *change;
            *change = sum;
        }
        odd
    }

    /// Whose days these are.
    pub fn country(&self) -> &Country {
        &self.country
    }

    /// Where the list comes from.
    pub fn source(&self) -> &ListSource {
        &self.source
    }

    /// The years that are published, in order.
    pub fn published(&self) -> &[i32] {
        &self.published
    }

    /// Whether the days off of this year are known.
    pub fn is_published(&self, year: i32) -> bool {
        self.published.binary_search(&year).is_ok()
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
        if let Some(day) = self.holiday(date) {
            return DayKind::Holiday { name: day.name.clone() };
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

fn find(days: &[NamedDay], date: NaiveDate) -> Option<&NamedDay> {
    days.binary_search_by_key(&date, |day| day.day).ok().and_then(|at| days.get(at))
}

fn in_order<T: PartialOrd + ToString>(all: &[T]) -> Result<(), PackError> {
    let wrong = all.windows(2).find(|pair| pair[1] <= pair[0]);
    wrong.map_or(Ok(()), |pair| Err(PackError::OutOfOrder(pair[1].to_string())))
}

/// All lists of days off at hand. A clone costs nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holidays(Arc<BTreeMap<Country, Arc<HolidayPack>>>);

impl Holidays {
    /// The lists this program comes with.
    ///
    /// # Errors
    /// Only when a shipped file is damaged, which a test excludes.
    pub fn shipped() -> Result<Self, PackError> {
        const TEXTS: [&str; 6] = [
            include_str!("../../../assets/holidays/cn.ron"),
            include_str!("../../../assets/holidays/hk.ron"),
            include_str!("../../../assets/holidays/jp.ron"),
            include_str!("../../../assets/holidays/sg.ron"),
            include_str!("../../../assets/holidays/tw.ron"),
            include_str!("../../../assets/holidays/us.ron"),
        ];
        let packs = TEXTS.into_iter().map(HolidayPack::read);
        let named = packs.map(|pack| pack.map(|pack| (pack.country.clone(), Arc::new(pack))));
        named.collect::<Result<_, _>>().map(|all| Self(Arc::new(all)))
    }

    /// The list of this country.
    pub fn get(&self, country: &Country) -> Option<&Arc<HolidayPack>> {
        self.0.get(country)
    }

    /// Countries with a list, by their letters.
    pub fn countries(&self) -> impl Iterator<Item = &Country> {
        self.0.keys()
    }
}
