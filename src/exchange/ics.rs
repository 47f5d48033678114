//! Calendar files (RFC 5545): all-day events with reminders, which a calendar program takes in and later brings up to date.
//!
//! One list gives the same text each time. Written by hand: the whole format is two pages, and a library that was looked at
//! folds some lines too late and prints reminders in seconds.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::plan::moment::Moment;

/// The longest line in octets, without its end.
const MAX_OCTETS: usize = 75;

/// What a calendar shows as one entry of a whole day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The same for the same thing in every export, and unique in the world: such as the plan's id with the task's name.
    pub uid: String,
    /// The day.
    pub date: NaiveDate,
    /// One line.
    pub title: String,
    /// More about it, in any number of lines; empty: nothing.
    pub text: String,
    /// Days on which to remind, at nine in the morning. Days after `date` are left out.
    pub alarms: Vec<NaiveDate>,
    /// When anything of this was changed last; a calendar that has an older one takes the newer.
    pub changed: Moment,
}

/// A calendar of this name with these events, lines ended by CR LF. Write it as a file that ends with `.ics`.
pub fn write_calendar(name: &str, events: &[Event]) -> String {
    let mut out = Writer(String::new());
    out.line("BEGIN:VCALENDAR");
    out.line("VERSION:2.0");
    out.line("PRODID:-//Changeover//Changeover//EN");
    out.line("CALSCALE:GREGORIAN");
    out.text("NAME", &one_line(name));
    out.text("X-WR-CALNAME", &one_line(name));
    for event in events {
        out.event(event);
    }
    out.line("END:VCALENDAR");
    out.0
}

/// The calendar `new`, in which what the earlier file `old` of the same plan has besides is called off, so that a calendar
/// program that takes in the one after the other forgets it. What was called off already stays so. Entries of other plans,
/// and what is no calendar of this program, say nothing.
pub fn with_called_off(new: &str, old: &str, plan: &str, now: Moment) -> String {
    let begins = format!("{plan}-");
    let known: BTreeSet<String> = entries(new).into_iter().map(|entry| entry.uid).collect();
    let gone = entries(old).into_iter().filter(|entry| entry.uid.starts_with(&begins) && !known.contains(&entry.uid));
    let mut out = Writer(String::new());
    for entry in gone {
        out.called_off(&entry, now);
    }
    match new.rfind("END:VCALENDAR") {
        Some(end) if !out.0.is_empty() => format!("{}{}{}", &new[..end], out.0, &new[end..]),
        _ => new.to_owned(),
    }
}

/// What tells an entry from others in a file that this program wrote.
struct Entry {
    uid: String,
    /// As it stands there, `20261231`.
    day: String,
    /// As it stands there, with its marks.
    title: String,
    /// What it was changed last, where it is called off already.
    called_off: Option<(String, String)>,
}

/// The entries of a calendar of this program; those that lack something are left out.
fn entries(text: &str) -> Vec<Entry> {
    let unfolded = text.replace("\r\n ", "");
    let value = |of: &str, name: &str| {
        let line = of.lines().find_map(|line| line.strip_prefix(name));
        line.map(str::to_owned)
    };
    let of_entry = |part: &str| {
        let of = part.split("END:VEVENT").next().unwrap_or_default();
        let is_off = of.lines().any(|line| line == "STATUS:CANCELLED");
        let changed = || Some((value(of, "SEQUENCE:")?, value(of, "DTSTAMP:")?));
        Some(Entry {
            uid: value(of, "UID:")?,
            day: value(of, "DTSTART;VALUE=DATE:")?,
            title: value(of, "SUMMARY:")?,
            called_off: if is_off { changed() } else { None },
        })
    };
    unfolded.split("BEGIN:VEVENT").skip(1).filter_map(of_entry).collect()
}

struct Writer(String);

impl Writer {
    fn event(&mut self, event: &Event) {
        let title = one_line(&event.title);
        let changed = event.changed.time().format("%Y%m%dT%H%M%SZ");
        self.line("BEGIN:VEVENT");
        self.text("UID", &one_line(&event.uid));
        self.line(&format!("DTSTAMP:{changed}"));
        self.line(&format!("LAST-MODIFIED:{changed}"));
        self.line(&format!("SEQUENCE:{}", sequence(event.changed.time())));
        self.line(&format!("DTSTART;VALUE=DATE:{}", event.date.format("%Y%m%d")));
        if let Some(next) = event.date.succ_opt() {
            self.line(&format!("DTEND;VALUE=DATE:{}", next.format("%Y%m%d"))); // the end is the first day that is not in it
        }
        self.text("SUMMARY", &title);
        let text = lines(&event.text);
        if !text.trim().is_empty() {
            self.text("DESCRIPTION", text.trim_end());
        }
        self.line("TRANSP:TRANSPARENT"); // a deadline makes nobody busy
        for &day in &event.alarms {
            if let Some(trigger) = trigger((event.date - day).num_days()) {
                self.line("BEGIN:VALARM");
                self.line("ACTION:DISPLAY");
                self.text("DESCRIPTION", &title);
                self.line(&trigger);
                self.line("END:VALARM");
            }
        }
        self.line("END:VEVENT");
    }

    /// An entry that is no more.
    fn called_off(&mut self, entry: &Entry, now: Moment) {
        let changed = (sequence(now.time()).to_string(), now.time().format("%Y%m%dT%H%M%SZ").to_string());
        let (number, changed) = entry.called_off.clone().unwrap_or(changed);
        self.line("BEGIN:VEVENT");
        self.line(&format!("UID:{}", entry.uid));
        self.line(&format!("DTSTAMP:{changed}"));
        self.line(&format!("LAST-MODIFIED:{changed}"));
        self.line(&format!("SEQUENCE:{number}"));
        self.line(&format!("DTSTART;VALUE=DATE:{}", entry.day));
        self.line(&format!("SUMMARY:{}", entry.title));
        self.line("STATUS:CANCELLED");
        self.line("TRANSP:TRANSPARENT");
        self.line("END:VEVENT");
    }

    /// A property whose value is text.
    fn text(&mut self, name: &str, value: &str) {
        let mut line = format!("{name}:");
        for c in value.chars() {
            match c {
                '\n' => line.push_str("\\n"),
                '\\' | ',' | ';' => line.extend(['\\', c]),
                c => line.push(c),
            }
        }
        self.line(&line);
    }

    /// A line, folded so that no part is longer than allowed and no character is torn.
    fn line(&mut self, line: &str) {
        let (mut rest, mut room) = (line, MAX_OCTETS);
        while room < rest.len() {
            let (part, after) = rest.split_at(rest.floor_char_boundary(room));
            self.0.extend([part, "\r\n "]);
            (rest, room) = (after, MAX_OCTETS - 1); // the blank of a folded line counts
        }
        self.0.extend([rest, "\r\n"]);
    }
}

/// Grows with every change: seconds since 2020, in the 31 bits that calendar programs take.
fn sequence(changed: DateTime<Utc>) -> i64 {
    const BEGIN: i64 = 1_577_836_800;
    (changed.timestamp() - BEGIN).clamp(0, i64::from(i32::MAX))
}

/// Nine in the morning, `days` before a day that begins at midnight; `None` after that day.
fn trigger(days: i64) -> Option<String> {
    match days {
        ..0 => None,
        0 => Some("TRIGGER:PT9H".to_owned()),
        1 => Some("TRIGGER:-PT15H".to_owned()),
        days => Some(format!("TRIGGER:-P{}DT15H", days - 1)),
    }
}

/// Lines ended by `\n`, without other control characters.
fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    text.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect()
}

fn one_line(text: &str) -> String {
    lines(text.trim()).replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn event(title: &str, text: &str) -> Event {
        Event {
            uid: "7K2M-9XQ4/enroll-now@changeover.invalid".into(),
            date: NaiveDate::from_ymd_opt(2026, 12, 31).unwrap(),
            title: title.into(),
            text: text.into(),
            alarms: ["2026-12-01", "2026-12-30", "2026-12-31", "2027-01-01"].map(|day| day.parse().unwrap()).to_vec(),
            changed: Moment::parse("2026-11-22T09:31:07Z").unwrap(),
        }
    }

    #[test]
    fn an_event_is_written_as_the_standard_says() {
        let text = write_calendar("Plan; A, B", &[event("Enroll, now", "one\r\ntwo\\")]);
        let expected = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Changeover//Changeover//EN\r\nCALSCALE:GREGORIAN\r\n\
             NAME:Plan\\; A\\, B\r\nX-WR-CALNAME:Plan\\; A\\, B\r\nBEGIN:VEVENT\r\n\
             UID:7K2M-9XQ4/enroll-now@changeover.invalid\r\nDTSTAMP:20261122T093107Z\r\n\
             LAST-MODIFIED:20261122T093107Z\r\nSEQUENCE:217503067\r\nDTSTART;VALUE=DATE:20261231\r\n\
             DTEND;VALUE=DATE:20270101\r\nSUMMARY:Enroll\\, now\r\nDESCRIPTION:one\\ntwo\\\\\r\n\
             TRANSP:TRANSPARENT\r\n\
             BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Enroll\\, now\r\nTRIGGER:-P29DT15H\r\nEND:VALARM\r\n\
             BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Enroll\\, now\r\nTRIGGER:-PT15H\r\nEND:VALARM\r\n\
             BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Enroll\\, now\r\nTRIGGER:PT9H\r\nEND:VALARM\r\n\
             END:VEVENT\r\nEND:VCALENDAR\r\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn what_is_no_more_is_called_off_and_stays_so() {
        let now = |text: &str| Moment::parse(text).unwrap();
        let long = "Enroll, ".repeat(20);
        let named = |uid: &str, title: &str| Event { uid: uid.into(), ..event(title, "") };
        let kept = named("7K2M-9XQ4-keep@changeover.invalid", "Keep");
        let old = write_calendar(
            "Plan",
            &[
                kept.clone(),
                named("7K2M-9XQ4-go@changeover.invalid", &long),
                named("OTHER-go@changeover.invalid", "Other"),
            ],
        );
        let new = write_calendar("Plan", std::slice::from_ref(&kept));
        let off = with_called_off(&new, &old, "7K2M-9XQ4", now("2026-11-30T09:00:00Z"));
        assert_eq!(off.matches("STATUS:CANCELLED").count(), 1);
        assert!(off.starts_with(new.strip_suffix("END:VCALENDAR\r\n").unwrap()) && off.ends_with("END:VCALENDAR\r\n"));
        let entries = entries(&off);
        let gone = entries.iter().find(|entry| entry.called_off.is_some()).unwrap();
        assert_eq!((&*gone.uid, &*gone.day), ("7K2M-9XQ4-go@changeover.invalid", "20261231"));
        assert!(gone.title.starts_with("Enroll\\, Enroll"), "{}", gone.title);
        assert!(off.split("\r\n").all(|line| line.len() <= MAX_OCTETS));
        let again = with_called_off(&new, &off, "7K2M-9XQ4", now("2026-12-30T09:00:00Z"));
        assert_eq!(again, off, "it is not called off anew each time");
        let back = write_calendar("Plan", &[kept, named("7K2M-9XQ4-go@changeover.invalid", "Back")]);
        assert_eq!(with_called_off(&back, &off, "7K2M-9XQ4", now("2026-12-30T09:00:00Z")), back);
        for nothing in ["", "BEGIN:VEVENT", "END:VEVENT BEGIN:VEVENT\r\nUID:7K2M-9XQ4-x\r\n", "名🚀\r\n "] {
            assert_eq!(with_called_off(&new, nothing, "7K2M-9XQ4", now("2026-12-30T09:00:00Z")), new);
        }
    }

    #[test]
    fn later_change_has_a_higher_number_and_far_years_fit() {
        let number = |text: &str| sequence(Moment::parse(text).unwrap().time());
        assert!(number("2026-11-22T09:31:07Z") < number("2026-11-22T09:31:08Z"));
        assert_eq!((number("1990-01-01T00:00:00Z"), number("2199-01-01T00:00:00Z")), (0, i64::from(i32::MAX)));
    }

    proptest! {
        #[test]
        fn any_text_stays_within_its_lines(title in any::<String>(), text in "[\\PC\r\n;,:\\\\ 名🚀]{0,300}") {
            let written = write_calendar(&title, &[event(&title, &text)]);
            for line in written.split_terminator("\r\n") {
                prop_assert!(line.len() <= MAX_OCTETS, "{} octets", line.len());
                prop_assert!(!line.chars().any(char::is_control), "{line:?}");
            }
            let unfolded = written.replace("\r\n ", "");
            let names = "BEGIN VERSION PRODID CALSCALE NAME X-WR-CALNAME UID DTSTAMP LAST-MODIFIED SEQUENCE DTSTART DTEND \
                         SUMMARY DESCRIPTION TRANSP ACTION TRIGGER END";
            for line in unfolded.split_terminator("\r\n") {
                let name = line.split([':', ';']).next().unwrap_or_default();
                prop_assert!(names.split_whitespace().any(|known| known == name), "{line:?}");
            }
            prop_assert_eq!(unfolded.matches("\r\nBEGIN:").count(), 4);
        }
    }
}
