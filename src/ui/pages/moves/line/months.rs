//! The names of the months above the days.

use chrono::{Datelike as _, NaiveDate};
use egui::{Rect, pos2};

use super::layout::{Layout, MONTHS};
use super::picture::{Face, Ink, Zone};
use crate::i18n::{Lang, Language, dates};

/// Each month by its name where it begins, and the first one at the left.
pub(super) fn months(layout: &mut Layout<'_>, y: f32) {
    let left = layout.picture.clip(Zone::Over).left();
    let mut from = layout.seen.0;
    while from <= layout.seen.1 {
        let next = next_month(from);
        let (start, end) = (layout.x(from).max(left), layout.x(next));
        let place = Rect::from_min_max(pos2(start + 4.0, y), pos2(end.max(start + 4.0), y + MONTHS));
        let is_short = place.width() < 110.0;
        let name = month_words(layout.says.lang, from, is_short);
        if 26.0 < place.width() {
            layout.text(place, (name, Ink::Text, Face::SmallBold), Zone::Head);
        }
        from = next;
    }
}

/// The first day of the month after.
fn next_month(day: NaiveDate) -> NaiveDate {
    let first = day.with_day(1).unwrap_or(day);
    first.checked_add_months(chrono::Months::new(1)).unwrap_or(NaiveDate::MAX)
}

/// `December 2026`, where space is short `Dec`; `2026 年 12 月`, `12 月`.
fn month_words(lang: &Lang, day: NaiveDate, is_short: bool) -> String {
    let month = dates::month_in(lang.language(), day.month() as u8);
    match lang.language() {
        Language::English if is_short => month.chars().take(3).collect(),
        Language::English => format!("{month} {}", day.year()),
        Language::TraditionalChinese if is_short => format!("{month} 月"),
        Language::TraditionalChinese => format!("{} 年 {month} 月", day.year()),
    }
}
