//! A day in whatever people and programs write beside it: a time, morning or afternoon, a weekday, an offset from UTC.

use chrono::{FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};
use unicode_normalization::UnicodeNormalization as _;

/// Longer texts are no days, in bytes.
const LONGEST: usize = 80;

/// A text with a day in it, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// The day, without anything beside it, in small letters.
    pub(super) day: String,
    time: Option<NaiveTime>,
    offset: Option<FixedOffset>,
}

impl Written {
    /// Takes a text apart; `None`: there is something in it that is neither a day nor a time.
    pub(super) fn of(text: &str) -> Option<Self> {
        if LONGEST < text.len() {
            return None;
        }
        let (text, half) = without_half(&text.nfkc().collect::<String>().to_lowercase());
        let mut written = Self { day: String::new(), time: None, offset: None };
        for word in words(&text) {
            if let Some((time, offset)) = time_of(&word) {
                if written.time.is_some() {
                    return None;
                }
                written.time = Some(time);
                written.offset = offset.or(written.offset);
            } else if let Some(offset) = offset_of(&word).filter(|_| written.time.is_some()) {
                written.offset = Some(offset);
            } else if !is_weekday(&word) {
                if !written.day.is_empty() {
                    written.day.push(' ');
                }
                written.day.push_str(&word);
            }
        }
        written.time = match (written.time, half) {
            (Some(time), Some(half)) => Some(half.of(time)?),
            (time, None) => time,
            (None, Some(_)) => None,
        };
        Some(written)
    }

    /// The day in UTC of the moment that this day is part of; without an offset the day itself.
    pub(super) fn in_utc(&self, day: NaiveDate) -> NaiveDate {
        let moment = |offset: FixedOffset| {
            let local = NaiveDateTime::new(day, self.time?);
            local.checked_sub_offset(offset).map(|utc| utc.date())
        };
        self.offset.and_then(moment).unwrap_or(day)
    }
}

/// Morning or afternoon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

impl Half {
    fn of(self, time: NaiveTime) -> Option<NaiveTime> {
        use chrono::Timelike as _;
        let hour = match (self, time.hour()) {
            (Self::Morning, 12) => 0,
            (Self::Afternoon, hour) if hour < 12 => hour + 12,
            (_, hour) => hour,
        };
        time.with_hour(hour)
    }
}

/// The text without its word for half a day, and that word.
fn without_half(text: &str) -> (String, Option<Half>) {
    const CHINESE: [(&str, Half); 6] = [
        ("上午", Half::Morning),
        ("下午", Half::Afternoon),
        ("午前", Half::Morning),
        ("午後", Half::Afternoon),
        ("오전", Half::Morning),
        ("오후", Half::Afternoon),
    ];
    const LATIN: [(&str, Half); 4] =
        [("a.m.", Half::Morning), ("p.m.", Half::Afternoon), ("am", Half::Morning), ("pm", Half::Afternoon)];
    if let Some((word, half)) = CHINESE.iter().find(|(word, _)| text.contains(word)) {
        return (text.replacen(word, " ", 1), Some(*half));
    }
    let is_apart = |at: usize, word: &str| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(char::is_alphabetic) && !after.is_some_and(char::is_alphanumeric)
    };
    let found = LATIN.iter().find_map(|(word, half)| {
        let (at, _) = text.match_indices(word).find(|(at, _)| is_apart(*at, word))?;
        Some((format!("{} {}", text.get(..at)?, text.get(at + word.len()..)?), Some(*half)))
    });
    found.unwrap_or_else(|| (text.to_owned(), None))
}

/// Words without commas; the `t` between a day and a time parts them.
fn words(text: &str) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    let is_digit = |at: Option<&char>| at.is_some_and(char::is_ascii_digit);
    let mut spaced = String::with_capacity(text.len());
    for (at, &character) in characters.iter().enumerate() {
        let is_between = at.checked_sub(1).is_some_and(|before| is_digit(characters.get(before)))
            && is_digit(characters.get(at + 1));
        let parts = character == ',' || (character == 't' && is_between);
        spaced.push(if parts { ' ' } else { character });
    }
    spaced.split_whitespace().map(str::to_owned).collect()
}

/// `12:00`, `12:00:00.5z`, `09:00+08:00`; and an offset behind it.
fn time_of(word: &str) -> Option<(NaiveTime, Option<FixedOffset>)> {
    let first = word.split(':').next()?;
    if !word.contains(':') || first.is_empty() || 2 < first.len() || !first.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let end = word.find(['z', '+', '-', 'u', 'g']).unwrap_or(word.len());
    let (time, rest) = word.split_at_checked(end)?;
    let time = ["%H:%M:%S%.f", "%H:%M"].iter().find_map(|form| NaiveTime::parse_from_str(time, form).ok())?;
    let offset = if rest.is_empty() { None } else { Some(offset_of(rest)?) };
    Some((time, offset))
}

/// `z`, `utc`, `+08:00`, `-0500`, `utc+8`.
fn offset_of(word: &str) -> Option<FixedOffset> {
    if matches!(word, "z" | "utc" | "gmt") {
        return FixedOffset::east_opt(0);
    }
    let signed = word.strip_prefix("utc").or_else(|| word.strip_prefix("gmt")).unwrap_or(word);
    let (sign, digits) = match (signed.strip_prefix('+'), signed.strip_prefix('-')) {
        (Some(digits), _) => (1, digits),
        (_, Some(digits)) => (-1, digits),
        (None, None) => return None,
    };
    let number = |text: &str| (!text.is_empty() && text.len() <= 2).then(|| text.parse::<i32>().ok()).flatten();
    let (hours, minutes) = match digits.split_once(':') {
        Some((hours, minutes)) => (number(hours)?, number(minutes)?),
        None if digits.len() == 4 => (number(digits.get(..2)?)?, number(digits.get(2..)?)?),
        None => (number(digits)?, 0),
    };
    FixedOffset::east_opt(sign * (hours * 3600 + minutes * 60))
}

fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let word = word.trim_end_matches('.');
    let is_english = 3 <= word.len() && DAYS.iter().any(|day| *day == word || day.get(..3) == Some(word));
    is_english
        || ["星期", "週", "周"]
            .iter()
            .any(|begin| word.strip_prefix(begin).is_some_and(|rest| rest.chars().count() == 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, day: &str, time: Option<&str>) {
        let written = Written::of(text).unwrap();
        assert_eq!((written.day.as_str(), written.time.map(|time| time.to_string())), (day, time.map(str::to_owned)));
    }

    #[test]
    fn time_stands_anywhere_beside_the_day() {
        check("2026/1/5 上午 12:00:00", "2026/1/5", Some("00:00:00"));
        check("2026/11/24 下午 11:59:59", "2026/11/24", Some("23:59:59"));
        check("下午 1:05 2026/11/24", "2026/11/24", Some("13:05:00"));
        check("2026/11/24上午9:00", "2026/11/24", Some("09:00:00"));
        check("5/4/2026 12:00 AM", "5/4/2026", Some("00:00:00"));
        check("Monday, May 4, 2026 3:07 p.m.", "may 4 2026", Some("15:07:00"));
        check("2026年1月5日 星期一", "2026年1月5日", None);
        check("2026-05-04T00:00:00.0000000Z", "2026-05-04", Some("00:00:00"));
    }

    #[test]
    fn moment_counts_by_its_day_in_utc() {
        let day = NaiveDate::from_ymd_opt(2026, 5, 4).unwrap();
        let before = NaiveDate::from_ymd_opt(2026, 5, 3).unwrap();
        for (text, expected) in [
            ("2026-05-04 00:00:00 +08:00", before),
            ("2026-05-04 00:00:00+0800", before),
            ("2026-05-04 07:59 UTC+8", before),
            ("2026-05-04 00:00:00Z", day),
            ("2026-05-04 00:00:00 +0000", day),
            ("2026-05-04 00:00:00 UTC", day),
            ("2026-05-04", day),
        ] {
            assert_eq!(Written::of(text).unwrap().in_utc(day), expected, "{text}");
        }
    }
}
