//! Dates and times as people read them.

use chrono::{DateTime, Datelike as _, Local, NaiveDate, Utc};

use super::{Lang, Language};
use crate::domain::compose::{LetterOrder, SayDay};
use crate::domain::plan::letter::LetterKind;

impl Lang {
    /// A date in running text, see [`date_in`].
    pub fn date(&self, date: NaiveDate) -> String {
        date_in(self.language(), date)
    }

    /// The day of a moment in the computer's time zone.
    pub fn day_of(&self, time: DateTime<Utc>) -> NaiveDate {
        time.with_timezone(&Local).date_naive()
    }

    /// A time of today in the computer's time zone: `10:42`.
    pub fn clock(&self, time: DateTime<Utc>) -> String {
        time.with_timezone(&Local).format("%H:%M").to_string()
    }

    /// A moment in a table, in the computer's time zone: `2026-11-22 10:42`.
    pub fn moment(&self, time: DateTime<Utc>) -> String {
        time.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string()
    }

    /// A moment in running text, in the computer's time zone: `10:42 today`, `10:42 on 22 November 2026`.
    pub fn when(&self, time: DateTime<Utc>, today: NaiveDate) -> String {
        let (day, clock) = (self.day_of(time), self.clock(time));
        let key = if day == today { "when-today" } else { "when-on" };
        self.with(key, &[("time", &clock), ("day", &self.date(day))]).into_owned()
    }

    /// A date where space is short: `24 Nov`, `11 月 24 日`; with its year when that is not this year's.
    pub fn short_date(&self, date: NaiveDate, today: NaiveDate) -> String {
        let is_this_year = date.year() == today.year();
        match self.language() {
            Language::English if is_this_year => date.format("%-d %b").to_string(),
            Language::English => date.format("%-d %b %Y").to_string(),
            Language::TraditionalChinese if is_this_year => format!("{} 月 {} 日", date.month(), date.day()),
            Language::TraditionalChinese => format!("{} 年 {} 月 {} 日", date.year(), date.month(), date.day()),
        }
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A month by its name; in Chinese the number alone, for a list of which the last is followed by 月.
pub fn month_in(language: Language, month: u8) -> String {
    match (language, MONTHS.get(usize::from(month).wrapping_sub(1))) {
        (Language::English, Some(name)) => (*name).to_owned(),
        (Language::English, None) | (Language::TraditionalChinese, _) => month.to_string(),
    }
}

/// A day of every year: `30 June`, `6 月 30 日`.
pub fn day_of_year_in(language: Language, month: u8, day: u8) -> String {
    let name = month_in(language, month);
    match language {
        Language::English => format!("{day} {name}"),
        Language::TraditionalChinese => format!("{name} 月 {day} 日"),
    }
}

/// A day without its year, where space is short: `22 Nov`, `11/22`.
pub fn short_date_in(language: Language, date: NaiveDate) -> String {
    match language {
        Language::English => format!("{} {}", date.day(), MONTHS[date.month0() as usize].get(..3).unwrap_or_default()),
        Language::TraditionalChinese => format!("{}/{}", date.month(), date.day()),
    }
}

/// A date in running text: `22 November 2026`, `2026 年 11 月 22 日`.
pub fn date_in(language: Language, date: NaiveDate) -> String {
    match language {
        Language::English => format!("{} {} {}", date.day(), MONTHS[date.month0() as usize], date.year()),
        Language::TraditionalChinese => format!("{} 年 {} 月 {} 日", date.year(), date.month(), date.day()),
    }
}

/// The order for a letter, with its dates written in both languages.
pub fn order_of(
    kind: impl Into<LetterKind>,
    language: Option<Language>,
    deadline: Option<NaiveDate>,
    today: NaiveDate,
) -> LetterOrder {
    let both = |date| [date_in(Language::English, date), date_in(Language::TraditionalChinese, date)];
    LetterOrder {
        kind: kind.into(),
        language,
        deadline: deadline.map(both),
        today: both(today),
        day: today,
        say_day: SayDay(date_in),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::moment::Moment;
    use crate::store::{Holder, PlanId, ReadOnlyReason};

    #[test]
    fn dates_in_text_are_written_as_people_write_them() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
        assert_eq!(Lang::new(Language::English).date(date), "2 November 2026");
        assert_eq!(Lang::new(Language::TraditionalChinese).date(date), "2026 年 11 月 2 日");
    }

    #[test]
    fn moment_of_a_lower_floor_is_never_shown_raw() {
        let moment = Moment::parse("2026-11-28T12:00:12Z").unwrap();
        let day = moment.time().with_timezone(&Local).date_naive();
        let holder = Holder { plan: PlanId::from_number(1), name: "Chen".into(), host: "PC-7".into(), at: moment };
        let message = ReadOnlyReason::InUse(Some(holder)).message();
        for (language, today, other) in [
            (Language::English, "today", "on 28 November 2026"),
            (Language::TraditionalChinese, "今天", "2026 年 11 月 28 日"),
        ] {
            let lang = Lang::new(language);
            let (clock, later) = (lang.clock(moment.time()), day.succ_opt().unwrap());
            for (text, expected) in [(lang.say_on(day, &message), today), (lang.say_on(later, &message), other)] {
                assert!(text.contains(expected) && text.contains(&clock) && !text.contains("12Z"), "{text}");
            }
            assert!(!lang.say(&message).contains("12Z"), "{}", lang.say(&message));
        }
    }
}
