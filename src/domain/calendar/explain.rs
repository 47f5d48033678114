//! `Explained`: a date and the strip of days behind it.

use chrono::NaiveDate;

use super::{BusinessDays, Calendar, DateOutOfRange, DayKind, in_range};

/// One day of a strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedDay {
    /// The day.
    pub date: NaiveDate,
    /// What kind of day it is.
    pub kind: DayKind,
    /// As which one it was counted, from 1; `None`: not counted.
    pub number: Option<u16>,
}

/// A date, and how it came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// The day that counting began on, which is not counted itself.
    pub start: NaiveDate,
    /// The date.
    pub result: NaiveDate,
    /// The first business day after [`Self::result`].
    pub overdue_from: NaiveDate,
    /// Every day from the earlier of start and result to the later one, in order.
    pub days: Vec<CountedDay>,
    /// Years that were counted in and whose days off rest on no published list: there the date may come later.
    pub years: Years,
}

/// Years whose days off rest on no published list, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Years {
    /// The days off are computed from the law.
    pub computed: Vec<i32>,
    /// Only weekends and days on a date that a law fixes are known.
    pub not_at_hand: Vec<i32>,
}

/// Which days of a strip get a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counts {
    BusinessDays,
    EveryDay,
}

impl Calendar {
    /// The business day that lies `wait` after `start`, with every day on the way.
    ///
    /// # Errors
    /// [`DateOutOfRange`] when it, or the next business day, would lie after the year 9999.
    pub fn explain(&self, start: NaiveDate, wait: BusinessDays) -> Result<Explained, DateOutOfRange> {
        self.explained(start, self.after(start, wait)?, Counts::BusinessDays)
    }

    /// The business day that lies `wait` before `end`, with every day on the way; days are counted backwards from `end`.
    ///
    /// # Errors
    /// [`DateOutOfRange`] when it would lie before the year 1.
    pub fn explain_before(&self, end: NaiveDate, wait: BusinessDays) -> Result<Explained, DateOutOfRange> {
        self.explained(end, self.before(end, wait)?, Counts::BusinessDays)
    }

    /// A date that lies a number of calendar days from `from`, with every day on the way; each is counted. When `to` lies
    /// before `from`, days are counted backwards.
    ///
    /// # Errors
    /// [`DateOutOfRange`] when the span has more than 65,535 days, or the next business day would lie after the year 9999.
    pub fn explain_to(&self, from: NaiveDate, to: NaiveDate) -> Result<Explained, DateOutOfRange> {
        self.explained(from, to, Counts::EveryDay)
    }

    fn explained(&self, start: NaiveDate, result: NaiveDate, counts: Counts) -> Result<Explained, DateOutOfRange> {
        let (first, last) = (start.min(result), start.max(result));
        if counts == Counts::EveryDay && i64::from(u16::MAX) < (last - first).num_days() {
            return Err(DateOutOfRange);
        }
        let mut days: Vec<_> = first
            .iter_days()
            .take_while(|date| *date <= last)
            .map(|date| CountedDay { date, kind: self.kind(date), number: None })
            .collect();
        let is_counted = |day: &CountedDay| counts == Counts::EveryDay || day.kind.is_business();
        let mut counted: Vec<_> = days.iter_mut().filter(|day| day.date != start && is_counted(day)).collect();
        if result < start {
            counted.reverse();
        }
        for (day, number) in counted.into_iter().zip(1..=u16::MAX) {
            day.number = Some(number);
        }
        let overdue_from = self.next_business_day(result)?;
        let counted_from = in_range(first.succ_opt()).unwrap_or(first);
        let years = match counts {
            Counts::BusinessDays if start <= result => self.years(counted_from, overdue_from),
            Counts::BusinessDays => self.years(result, start.pred_opt().unwrap_or(start)),
            Counts::EveryDay => Years::default(), // calendar days need no list
        };
        Ok(Explained { start, result, overdue_from, days, years })
    }
}
