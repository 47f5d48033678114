//! How many customers are still to be moved, day by day: as it was, and as it is planned.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Lanes, LineOutcome};

/// Customers left at the end of a day.
pub type Point = (NaiveDate, usize);

/// How many are left, day by day. Days on which nothing changes have no point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BurnDown {
    /// Customers that are to be moved, or are.
    pub all: usize,
    /// Today.
    pub today: NaiveDate,
    /// The day by which all are to be moved; `None`: nobody says one.
    pub last_day: Option<NaiveDate>,
    /// As it was, by the days on which transfers were completed; the last point is today's.
    pub so_far: Vec<Point>,
    /// As it is planned or proposed, from today on.
    pub ahead: Vec<Point>,
    /// Customers for whom nobody knows a day.
    pub without: usize,
}

impl BurnDown {
    /// Counts what the time line shows; what cannot be moved is left out.
    pub fn of(lanes: &Lanes) -> Self {
        let today = lanes.today;
        let (mut all, mut without) = (0, 0);
        let (mut done, mut planned): (BTreeMap<NaiveDate, usize>, BTreeMap<NaiveDate, usize>) = Default::default();
        for row in lanes.lanes.iter().flat_map(|lane| &lane.rows).filter(|row| row.outcome != LineOutcome::Stays) {
            all += 1;
            match row.completes {
                Some(day) if row.outcome == LineOutcome::Moved => *done.entry(day.min(today)).or_default() += 1,
                None if row.outcome == LineOutcome::Moved => *done.entry(today).or_default() += 1,
                Some(day) => *planned.entry(day.max(today)).or_default() += 1,
                None => without += 1,
            }
        }
        let mut left = all;
        let mut so_far: Vec<Point> = Vec::new();
        if let Some(before) = done.keys().next().and_then(NaiveDate::pred_opt) {
            so_far.push((before, left));
        }
        for (day, n) in done {
            left -= n;
            so_far.push((day, left));
        }
        if so_far.last().is_none_or(|(day, _)| *day < today) {
            so_far.push((today, left));
        }
        let mut ahead = vec![(today, left)];
        for (day, n) in planned {
            left -= n;
            ahead.push((day, left));
        }
        Self { all, today, last_day: lanes.last_day, so_far, ahead, without }
    }

    /// Customers left now.
    pub fn left_now(&self) -> usize {
        self.so_far.last().map_or(self.all, |(_, left)| *left)
    }

    /// Customers left at the end of a day; today's is what is left now.
    pub fn left_on(&self, day: NaiveDate) -> usize {
        let points = if day <= self.today { &self.so_far } else { &self.ahead };
        let at = points.partition_point(|(on, _)| *on <= day);
        at.checked_sub(1).and_then(|at| points.get(at)).map_or(self.all, |(_, left)| *left)
    }

    /// The first and the last day of what is drawn.
    pub fn days(&self) -> (NaiveDate, NaiveDate) {
        let first = self.so_far.first().map_or(self.today, |(day, _)| *day);
        let last = self.ahead.last().map(|(day, _)| *day).into_iter().chain(self.last_day).max();
        (first, last.unwrap_or(self.today).max(self.today))
    }
}
