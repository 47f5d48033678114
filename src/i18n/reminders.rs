//! Reminders in words.

use super::{Lang, days};
use crate::domain::calendar::DaysOf;
use crate::domain::schedule::{NextReminder, Reminder};

/// By whose business days it was counted.
pub fn whose(lang: &Lang, whose: &DaysOf) -> String {
    match whose {
        DaysOf::Customer(country) => lang.with("reminder-days-customer", &[("country", &days::region(lang, country))]),
        DaysOf::Chosen(country) => lang.with("reminder-days-chosen", &[("country", &days::region(lang, country))]),
        DaysOf::Ours => lang.text("reminder-days-ours"),
        DaysOf::OursFor(country) => lang.with("reminder-days-no-list", &[("country", &days::region(lang, country))]),
    }
    .into_owned()
}

/// From when it has been due, since what, and by whose days.
pub fn due(lang: &Lang, chase: &NextReminder, by: &DaysOf) -> String {
    let key = match chase.next {
        Reminder::First => "reminder-due-after-invitation",
        Reminder::Second => "reminder-due-after-first",
        Reminder::Call => "reminder-due-after-second",
    };
    let args = [("since", &*lang.date(chase.since)), ("day", &lang.date(chase.due)), ("whose", &whose(lang, by))];
    lang.with(key, &args).into_owned()
}

/// When it will be due, and by whose days.
pub fn planned(lang: &Lang, chase: &NextReminder, by: &DaysOf) -> String {
    let args = [("what", &*lang.text(chase.next.key())), ("day", &lang.date(chase.due)), ("whose", &whose(lang, by))];
    lang.with("reminder-planned", &args).into_owned()
}
