//! Days in lists of subscriptions: the order of day and month is learned from the file, never guessed.

use chrono::{Datelike as _, NaiveDate};

use super::DayOrder;
use super::cells::shown;
use super::moments::Written;
use crate::domain::import::{Remarks, RowProblemKind, SubscriptionRow};
use crate::domain::plan::moment::is_plausible;

/// Where a day belongs.
#[derive(Clone, Copy, Debug)]
enum Place {
    Start,
    End,
    Month,
}

/// A day as `a/b/year`.
#[derive(Clone, Debug)]
struct Open {
    /// Which row.
    row: usize,
    line: usize,
    place: Place,
    first: u32,
    second: u32,
    year: i32,
    written: Written,
    text: String,
}

/// Days whose order of numbers only the whole file tells.
#[derive(Clone, Debug)]
pub(super) struct Days {
    open: Vec<Open>,
    /// The order that somebody said; `None`: the file has to say it.
    said: Option<DayOrder>,
}

impl Days {
    pub(super) fn new(said: Option<DayOrder>) -> Self {
        Self { open: Vec::new(), said }
    }

    pub(super) fn start(&mut self, at: usize, row: &mut SubscriptionRow, text: &str) -> Result<(), RowProblemKind> {
        row.start = self.read(at, row.line, Place::Start, text)?;
        Ok(())
    }

    pub(super) fn end(&mut self, at: usize, row: &mut SubscriptionRow, text: &str) -> Result<(), RowProblemKind> {
        row.end = self.read(at, row.line, Place::End, text)?;
        Ok(())
    }

    pub(super) fn month(&mut self, at: usize, row: &mut SubscriptionRow, text: &str) -> Result<(), RowProblemKind> {
        row.month = match month_of(text) {
            Some(month) => Some(month),
            None => self.read(at, row.line, Place::Month, text)?.and_then(|day| day.with_day(1)),
        };
        Ok(())
    }

    /// The row that would stand here was left out.
    pub(super) fn forget(&mut self, at: usize) {
        self.open.retain(|open| open.row != at);
    }

    /// The day, or `None` when it has to wait.
    fn read(&mut self, row: usize, line: usize, place: Place, text: &str) -> Result<Option<NaiveDate>, RowProblemKind> {
        let bad = || RowProblemKind::BadDate(shown(text));
        let written = Written::of(text).ok_or_else(bad)?;
        if let Some(day) = year_first(&written.day) {
            return match written.in_utc(day) {
                _ if stands_for_none(day.year()) => Ok(None),
                day if is_plausible(day) => Ok(Some(day)),
                _ => Err(bad()),
            };
        }
        let (first, second, year) = year_last(&written.day).ok_or_else(bad)?;
        if !stands_for_none(year) {
            self.open.push(Open { row, line, place, first, second, year, written, text: shown(text) });
        }
        Ok(None)
    }

    /// Puts the days that waited into their rows, as soon as one of them says which number is the month.
    pub(super) fn settle(self, rows: &mut [SubscriptionRow], remarks: &mut Remarks) {
        let has = |number: fn(&Open) -> u32| self.open.iter().any(|open| 12 < number(open));
        let found = || (has(|open| open.first), has(|open| open.second));
        let said = |order| (order == DayOrder::DayFirst, order == DayOrder::MonthFirst);
        // What somebody said does not fit a file that shows the other order.
        let other = self.said.map(said).zip(self.said.map(|_| found()));
        let is_other = other.is_some_and(|(said, found)| found.0 && !said.0 || found.1 && !said.1);
        let (day_first, month_first) = match self.said {
            Some(_) if is_other => (true, true),
            Some(order) => said(order),
            None => found(),
        };
        for open in self.open {
            let order = match (day_first, month_first) {
                (true, false) => Some((open.second, open.first)),
                (false, true) => Some((open.first, open.second)),
                _ if open.first == open.second => Some((open.first, open.second)),
                // Both orders in one file: a day that can only be one is that one.
                (true, true) if 12 < open.first => Some((open.second, open.first)),
                (true, true) if 12 < open.second => Some((open.first, open.second)),
                (true, true) | (false, false) => None,
            };
            let day = order.map(|(month, day)| {
                let day = NaiveDate::from_ymd_opt(open.year, month, day)?;
                Some(open.written.in_utc(day)).filter(|day| is_plausible(*day))
            });
            let kind = match day {
                Some(Some(day)) => {
                    match open.place {
                        Place::Start => rows[open.row].start = Some(day),
                        Place::End => rows[open.row].end = Some(day),
                        Place::Month => rows[open.row].month = day.with_day(1),
                    }
                    continue;
                }
                Some(None) => RowProblemKind::BadDate(open.text),
                None if is_other => RowProblemKind::OtherOrder(open.text),
                None => RowProblemKind::AmbiguousDate(open.text),
            };
            remarks.note(open.line, kind);
        }
    }
}

/// A day with the year in front, or with the month as a word.
fn year_first(day: &str) -> Option<NaiveDate> {
    const FORMS: [&str; 14] = [
        "%Y-%m-%d",
        "%Y/%m/%d",
        "%Y.%m.%d",
        "%Y年%m月%d日",
        "%Y年 %m月 %d日",
        "%Y %m %d",
        "%Y-%B-%d",
        "%d %B %Y",
        "%d-%B-%Y",
        "%d/%B/%Y",
        "%d.%B.%Y",
        "%d. %B %Y",
        "%B %d %Y",
        "%B-%d-%Y",
    ];
    if let Some(since) = day.strip_prefix("民國") {
        // Years of the Republic of China, of which the first is 1912.
        let day = NaiveDate::parse_from_str(since.trim_start(), "%Y年%m月%d日").ok()?;
        return day.with_year(day.year() + 1911);
    }
    let joined = day.replace(". ", ".");
    let day = joined.trim_end_matches('.');
    let read = |forms: &[&str]| forms.iter().find_map(|form| NaiveDate::parse_from_str(day, form).ok());
    read(&FORMS).filter(|day| 99 < day.year() || day.year() == 1).or_else(|| read(&["%d-%B-%y", "%d %B %y"]))
}

/// The numbers of a day with the year at the end.
fn year_last(day: &str) -> Option<(u32, u32, i32)> {
    let day = day.replace(". ", ".");
    let mut numbers = day.split(['/', '-', '.']);
    let (first, second, year) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let is_number = |text: &str, n: usize| text.len() <= n && text.bytes().all(|byte| byte.is_ascii_digit());
    if numbers.next().is_some() || !is_number(first, 2) || !is_number(second, 2) || year.len() != 4 {
        return None;
    }
    Some((first.parse().ok()?, second.parse().ok()?, year.parse().ok()?))
}

/// The two numbers before the year of a day that does not say which one is the month.
pub(super) fn halves(text: &str) -> Option<(u32, u32)> {
    if may_have_halves(text) { taken_apart(text) } else { None }
}

fn taken_apart(text: &str) -> Option<(u32, u32)> {
    let written = Written::of(text).filter(|written| year_first(&written.day).is_none())?;
    let (first, second, year) = year_last(&written.day)?;
    (!stands_for_none(year)).then_some((first, second))
}

/// Whether two marks stand behind one or two digits each; far quicker to see than what the text is. Of characters beyond
/// ASCII nobody knows yet what they stand for.
fn may_have_halves(text: &str) -> bool {
    let (mut n_digits, mut n_marks) = (0_usize, 0_usize);
    for byte in text.bytes() {
        n_marks += usize::from(matches!(byte, b'/' | b'-' | b'.') && matches!(n_digits, 1 | 2));
        n_digits = if byte.is_ascii_digit() { n_digits + 1 } else { 0 };
    }
    2 <= n_marks || !text.is_ascii()
}

/// Programs that cannot leave a day out write the first or the last one that they know: "none", and "without end".
fn stands_for_none(year: i32) -> bool {
    matches!(year, 1 | 9999)
}

/// A month without a day, as its first day.
fn month_of(text: &str) -> Option<NaiveDate> {
    let with_day = format!("{text} 1");
    let forms =
        ["%Y-%m %d", "%Y/%m %d", "%Y%m %d", "%b %Y %d", "%B %Y %d", "%b-%Y %d", "%b-%y %d", "%b %y %d", "%Y年%m月 %d"];
    // A year of two digits is no plausible one by itself, and then the next form reads it.
    let mut days = forms.iter().filter_map(|form| NaiveDate::parse_from_str(&with_day, form).ok());
    days.find(|day| is_plausible(*day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text() -> impl Strategy<Value = String> {
        let parts = [
            "3", "12", "2026", "/", "-", ".", ". ", ",", " ", "t", "T", "am", "p.m.", "12:00", "z", "Mon", "上午", "a",
        ];
        proptest::collection::vec(proptest::sample::select(parts.to_vec()), 0..9).prop_map(|parts| parts.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        #[test]
        fn quick_look_passes_over_no_day(beginning in text(), day in "[0-9]{1,2}[/.-] ?[0-9]{1,2}[/.-] ?[0-9]{4}", end in text()) {
            for text in [format!("{beginning}{day}{end}"), beginning + &end] {
                prop_assert!(may_have_halves(&text) || taken_apart(&text).is_none(), "{}", text);
            }
        }
    }

    #[test]
    fn ids_and_domains_are_not_taken_apart() {
        for text in
            ["0000012a-1111-4222-8333-444455556666", "c12.onmicrosoft.com", "Harbour Lane Books 12", "2026-03-04"]
        {
            assert!(!may_have_halves(text), "{text}");
        }
        assert!(may_have_halves("3/4/2026 12:00") && may_have_halves("上午 3/4/2026"));
    }
}
