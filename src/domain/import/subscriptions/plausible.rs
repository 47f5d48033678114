//! Days and months of a list that cannot be meant: what programs write where they know none, and ends before their start.

use chrono::{Datelike as _, Months, NaiveDate};

use super::SubscriptionRow;
use crate::domain::import::{Remarks, RowProblemKind};

/// Nobody sold what these lists are about before this year.
const FIRST_YEAR: i32 = 2010;
/// No term ends later than so many years from now.
const LAST_YEARS: u32 = 20;

/// What can be meant on one day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plausible {
    last_month: NaiveDate,
    last_day: NaiveDate,
}

impl Plausible {
    /// What can be meant on this day.
    pub(super) fn on(today: NaiveDate) -> Self {
        let later = |months| today.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX);
        Self { last_month: later(1), last_day: later(LAST_YEARS * 12) }
    }

    /// Whether a list can be about this month: it is the next one at the latest.
    pub(super) fn is_month(self, month: NaiveDate) -> bool {
        FIRST_YEAR <= month.year() && month <= self.last_month
    }

    fn is_day(self, day: NaiveDate) -> bool {
        FIRST_YEAR <= day.year() && day <= self.last_day
    }

    /// The row without days that cannot be meant, each told; `None`: it has none.
    pub(super) fn mended(self, row: &SubscriptionRow, remarks: &mut Remarks) -> Option<SubscriptionRow> {
        let has_odd_day = [row.start, row.end].into_iter().flatten().any(|day| !self.is_day(day));
        let has_odd_month = row.month.is_some_and(|month| !self.is_month(month));
        if !has_odd_day && !has_odd_month && !is_backwards(row.start, row.end) {
            return None;
        }
        let (mut mended, mut kinds) = (row.clone(), Vec::new());
        if let Some(month) = mended.month.take_if(|month| !self.is_month(*month)) {
            kinds.push(RowProblemKind::OddMonth(month.format("%Y-%m").to_string()));
        }
        for day in [&mut mended.start, &mut mended.end] {
            if let Some(odd) = day.take_if(|day| !self.is_day(*day)) {
                kinds.push(RowProblemKind::OddDay(odd.to_string()));
            }
        }
        kinds.extend(take_backwards(mended.start, &mut mended.end));
        for kind in kinds {
            remarks.note(row.line, kind);
        }
        Some(mended)
    }
}

fn is_backwards(start: Option<NaiveDate>, end: Option<NaiveDate>) -> bool {
    matches!((start, end), (Some(start), Some(end)) if end < start)
}

/// Takes away an end that lies before the start, and says so.
pub(super) fn take_backwards(start: Option<NaiveDate>, end: &mut Option<NaiveDate>) -> Option<RowProblemKind> {
    let start = start.filter(|_| is_backwards(start, *end))?;
    end.take().map(|end| RowProblemKind::EndBeforeStart { start: start.to_string(), end: end.to_string() })
}
