//! How many customers are still to accept and to be moved, day by day: as it was, and as it is planned.

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
    /// Those of all that had not accepted, by the days on which they did; the last point is today's. Who is moved has accepted.
    pub to_accept: Vec<Point>,
}

impl BurnDown {
    /// Counts what the time line shows; what cannot be moved is left out.
    pub fn of(lanes: &Lanes) -> Self {
        let today = lanes.today;
        let (mut all, mut without) = (0, 0);
        let (mut done, mut planned, mut accepted) = (PerDay::new(), PerDay::new(), PerDay::new());
        for row in lanes.lanes.iter().flat_map(|lane| &lane.rows).filter(|row| row.outcome != LineOutcome::Stays) {
            all += 1;
            let is_moved = row.outcome == LineOutcome::Moved;
            let moved = is_moved.then(|| row.completes.map_or(today, |day| day.min(today)));
            if let Some(day) = row.accepted.into_iter().chain(moved).min() {
                *accepted.entry(day.min(today)).or_default() += 1;
            }
            match (moved, row.completes) {
                (Some(day), _) => *done.entry(day).or_default() += 1,
                (None, Some(day)) => *planned.entry(day.max(today)).or_default() += 1,
                (None, None) => without += 1,
            }
        }
        let so_far = until_today(all, done, today);
        let mut left = so_far.last().map_or(all, |(_, left)| *left);
        let mut ahead = vec![(today, left)];
        for (day, n) in planned {
            left -= n;
            ahead.push((day, left));
        }
        let to_accept = until_today(all, accepted, today);
        Self { all, today, last_day: lanes.last_day, so_far, ahead, without, to_accept }
    }

    /// Customers left now.
    pub fn left_now(&self) -> usize {
        self.so_far.last().map_or(self.all, |(_, left)| *left)
    }

    /// Customers left at the end of a day; today's is what is left now.
    pub fn left_on(&self, day: NaiveDate) -> usize {
        let points = if day <= self.today { &self.so_far } else { &self.ahead };
        number_on(points, day).unwrap_or(self.all)
    }

    /// Customers that had not accepted at the end of a day; `None`: it is ahead.
    pub fn to_accept_on(&self, day: NaiveDate) -> Option<usize> {
        (day <= self.today).then(|| number_on(&self.to_accept, day).unwrap_or(self.all))
    }

    /// The day with which both series begin: the one before anybody accepted or was moved.
    pub fn first_day(&self) -> NaiveDate {
        self.to_accept.first().map_or(self.today, |(day, _)| *day).min(self.days().0)
    }

    /// The first and the last day of what is left to be moved.
    pub fn days(&self) -> (NaiveDate, NaiveDate) {
        let first = self.so_far.first().map_or(self.today, |(day, _)| *day);
        let last = self.ahead.last().map(|(day, _)| *day).into_iter().chain(self.last_day).max();
        (first, last.unwrap_or(self.today).max(self.today))
    }
}

/// How many on which day.
type PerDay = BTreeMap<NaiveDate, usize>;

/// What is left of all after each day; the last point is today's.
fn until_today(all: usize, done: PerDay, today: NaiveDate) -> Vec<Point> {
    let mut left = all;
    let mut points: Vec<Point> = Vec::new();
    if let Some(before) = done.keys().next().and_then(NaiveDate::pred_opt) {
        points.push((before, left));
    }
    for (day, n) in done {
        left -= n;
        points.push((day, left));
    }
    if points.last().is_none_or(|(day, _)| *day < today) {
        points.push((today, left));
    }
    points
}

/// The number at the end of a day; `None`: it lies before the first point.
fn number_on(points: &[Point], day: NaiveDate) -> Option<usize> {
    let at = points.partition_point(|(on, _)| *on <= day);
    points.get(at.checked_sub(1)?).map(|(_, n)| *n)
}
