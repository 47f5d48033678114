//! Dates as sentences: where they belong, how near they are, what happens on them, and what they wait for.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::dates::day_of_year_in;
use super::{Lang, actions, partnerships};
use crate::domain::plan::company::StaffRole;
use crate::domain::rules::{Anchor, Confidence, DayUnit, Deadline, DeadlineKind, RuleBook};
use crate::domain::schedule::{Cause, CauseKind, CustomerDue, Due, DueLane, DueTone, Missing, partnership_act};
use crate::domain::slug::Slug;

/// Key of how near a date is, as a word for a chip.
pub fn tone_key(due: &Due) -> &'static str {
    match (due.tone, due.kind) {
        (DueTone::Overdue, _) => "due-tone-overdue",
        (DueTone::Within1, _) if due.days_left == Some(0) => "due-tone-today",
        (DueTone::Within1, _) => "due-tone-within-1",
        (DueTone::Within5, _) => "due-tone-within-5",
        (DueTone::Within10, _) => "due-tone-within-10",
        (DueTone::Later, _) => "due-tone-later",
        (DueTone::Unknown, _) => "due-tone-unknown",
        (DueTone::Done, DeadlineKind::Event) => "due-tone-passed",
        (DueTone::Done, DeadlineKind::Expected | DeadlineKind::Limit) => "due-tone-done",
    }
}

/// Key of the name of one of our own dates; `None` for those of a book.
pub(super) fn own_title_key(id: Slug) -> Option<&'static str> {
    match id {
        id if id == Due::APPROVAL => Some("due-approval"),
        id if id == Due::APPROVAL_OVERDUE => Some("due-approval-overdue"),
        id if id == Due::ROUND => Some("due-round"),
        id if id == Due::SAVE => Some("due-save"),
        _ => None,
    }
}

/// What a date is called.
pub fn title(lang: &Lang, book: &RuleBook, id: Slug) -> String {
    match (own_title_key(id), book.deadline(id)) {
        (Some(key), _) => lang.text(key).into_owned(),
        (None, Some(deadline)) => deadline.title.in_language(lang.language()).to_owned(),
        (None, None) => id.to_string(),
    }
}

/// What a date is called, with the name of the partner that it concerns; a to-do of our own as somebody called it.
pub fn title_of(lang: &Lang, book: &RuleBook, due: &Due) -> String {
    if let Some(of) = CustomerDue::of(due.id) {
        let several = || lang.count("line-n-customers", due.customers.len());
        let customers = due.about.as_deref().map_or_else(several, Cow::Borrowed);
        return lang.count_with(of.key(), due.n, &[("customers", &customers)]).into_owned();
    }
    match (partnership_act(due.id), &due.about) {
        (Some(act), Some(provider)) => partnerships::due_title(lang, act, provider),
        (None, Some(own)) if due.lane == DueLane::Own => own.clone(),
        (None, Some(about)) if due.lane == DueLane::Moves => {
            lang.with(move_key(due.id), &[("name", about)]).into_owned()
        }
        (Some(_), None) | (None, _) => title(lang, book, due.id),
    }
}

/// Key of what happens on a day of a move.
fn move_key(id: Slug) -> &'static str {
    let begins = |with: &str| id.as_str().starts_with(with);
    match () {
        () if begins(Due::WAVE_BEGINS) => "due-wave-begins",
        () if begins(Due::WAVE_ENDS) => "due-wave-ends",
        () => "due-transfer",
    }
}

/// How near a day is, in one phrase: `overdue 1 day`, `due today`, `due 24 Nov`, `by 12 Dec`.
pub fn near(lang: &Lang, date: NaiveDate, today: NaiveDate) -> String {
    let days = (date - today).num_days();
    let n = usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX);
    let day = || lang.short_date(date, today);
    match days {
        ..0 => lang.count("due-overdue", n),
        0 => lang.text("due-today"),
        1 => lang.text("due-tomorrow"),
        2..=14 => lang.with("due-on", &[("day", &day())]),
        _ => lang.with("due-by", &[("day", &day())]),
    }
    .into_owned()
}

/// So many business days: `5 business days`, also when negative.
pub fn business_days(lang: &Lang, days: i64) -> String {
    lang.count("calendar-business-days", usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX)).into_owned()
}

/// What is left until a date, for a column: `8`, `-2`; empty without a date.
pub fn days_left(due: &Due) -> String {
    due.days_left.filter(|_| due.tone != DueTone::Done).map(|days| days.to_string()).unwrap_or_default()
}

/// What the date of a deadline is counted from, as a sentence.
pub fn counted_from(lang: &Lang, book: &RuleBook, deadline: &Deadline) -> String {
    let from = match deadline.from {
        Anchor::Done(task) => {
            let title = book.title_of(task).map(|title| title.in_language(lang.language()));
            lang.with("due-from-done", &[("title", title.unwrap_or(task.as_str()))])
        }
        Anchor::Anniversary => lang.text("due-from-anniversary"),
        Anchor::Missed => lang.text("due-from-missed"),
        Anchor::Yearly { month, day } => {
            lang.with("due-from-yearly", &[("date", &day_of_year_in(lang.language(), month, day))])
        }
    };
    let n = deadline.days.unsigned_abs() as usize;
    let key = match (deadline.unit, deadline.days) {
        (_, 0) => return from.into_owned(),
        (DayUnit::Calendar, 1..) => "due-after-calendar",
        (DayUnit::Business, 1..) => "due-after-business",
        (DayUnit::Calendar, ..0) => "due-before-calendar",
        (DayUnit::Business, ..0) => "due-before-business",
    };
    lang.count_with(key, n, &[("from", &from)]).into_owned()
}

/// What a date without a day waits for.
pub fn unknown_until(lang: &Lang, book: &RuleBook, due: &Due) -> String {
    if let Some(task) = due.waits_for {
        let title = book.title_of(task).map(|title| title.in_language(lang.language()));
        return lang.with("due-unknown-until", &[("title", title.unwrap_or(task.as_str()))]).into_owned();
    }
    if due.id == Due::SAVE {
        return lang.text("due-unknown-save").into_owned();
    }
    let key = match book.deadline(due.id).map(|deadline| deadline.from) {
        Some(Anchor::Anniversary) => "due-unknown-anniversary",
        Some(Anchor::Missed) => "due-unknown-missed",
        Some(Anchor::Done(_) | Anchor::Yearly { .. }) | None => "due-unknown-figure",
    };
    lang.text(key).into_owned()
}

/// The role that has to meet it, as a word.
pub fn role(lang: &Lang, role: StaffRole) -> Cow<'_, str> {
    lang.text(role.key())
}

/// A title that a third party reported begins by saying so.
pub fn reported<'t>(lang: &Lang, confidence: Option<Confidence>, text: &'t str) -> Cow<'t, str> {
    match confidence {
        Some(Confidence::B) => Cow::Owned(lang.with("due-reported", &[("text", text)]).into_owned()),
        Some(Confidence::C) => Cow::Owned(lang.with("due-inferred", &[("text", text)]).into_owned()),
        Some(Confidence::A) | None => Cow::Borrowed(text),
    }
}

/// One link of the chain of causes.
pub fn cause(lang: &Lang, book: &RuleBook, cause: &Cause) -> String {
    let title = |id: Slug| {
        let title = book.title_of(id).map(|title| title.in_language(lang.language()));
        title.map_or_else(|| id.to_string(), str::to_owned)
    };
    let titled = |key: &str, id: Slug| lang.with(key, &[("title", &title(id))]).into_owned();
    match &cause.kind {
        CauseKind::StepOpen(id) | CauseKind::CheckOpen(id) => titled("due-cause-open", *id),
        CauseKind::NotDecided(act) => titled("due-cause-not-decided", act.step()),
        CauseKind::AtMicrosoft(id) => titled("due-cause-microsoft", *id),
        CauseKind::PathClosed(id) => {
            let path = book.paths.iter().find(|path| path.id == *id);
            path.map(|path| path.title.in_language(lang.language()).to_owned()).unwrap_or_default()
        }
        CauseKind::NoPath => lang.text("due-cause-no-path").into_owned(),
        CauseKind::NotKnown(missing) => lang
            .text(match missing {
                Missing::Status => "action-answer-status",
                Missing::Identified => "action-answer-identified",
                Missing::Anniversary => "action-answer-anniversary",
            })
            .into_owned(),
        CauseKind::FactMissing(_) => super::why::cause(lang, book, cause),
        CauseKind::NoCompanyName => lang.text("action-enter-company").into_owned(),
    }
}

/// The sentence of the strip that counts down on every screen; `n_not_safe`: customers whom the provider has not verified, `None`
/// while there are no customers.
pub fn countdown(lang: &Lang, book: &RuleBook, due: &Due, today: NaiveDate, n_not_safe: Option<usize>) -> String {
    let (Some(date), Some(left)) = (due.date, due.days_left) else { return String::new() };
    let n = usize::try_from((date - today).num_days()).unwrap_or_default();
    let days = lang.count("countdown-days", n);
    let business = business_days(lang, left);
    let known = match due.id.as_str() {
        "restricted" => Some("countdown-restricted"),
        "suspended" => Some("countdown-suspended"),
        "revoked" => Some("countdown-revoked"),
        _ => None,
    };
    let what = known.map_or_else(|| title(lang, book, due.id), |key| lang.text(key).into_owned());
    let key = match (known.is_some(), n) {
        (true, 0) => "countdown-today",
        (true, _) => "countdown-in",
        (false, 0) => "countdown-title-today",
        (false, _) => "countdown-title-in",
    };
    let args = [("what", &*what), ("days", &days), ("business", &business)];
    let first = reported_owned(lang, due.confidence, &lang.with(key, &args));
    let Some(n_not_safe) = n_not_safe else { return first };
    let second = lang.count("countdown-not-safe", n_not_safe);
    lang.with("countdown-both", &[("first", &first), ("second", &second)]).into_owned()
}

fn reported_owned(lang: &Lang, confidence: Option<Confidence>, text: &str) -> String {
    reported(lang, confidence, text).into_owned()
}

/// The sentence of the rule behind a date; `None` for a date of our own.
pub fn rule_line(lang: &Lang, book: &RuleBook, due: &Due) -> Option<String> {
    due.fact.map(|fact| actions::fact_line(lang, book, fact)).filter(|line| !line.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[track_caller]
    fn check(date: &str, english: &str, chinese: &str) {
        let today = day("2026-11-22");
        let said = |language| near(&Lang::new(language), day(date), today);
        assert_eq!((said(Language::English).as_str(), said(Language::TraditionalChinese).as_str()), (english, chinese));
    }

    #[test]
    fn nearness_of_a_day_is_said_as_people_say_it() {
        check("2026-11-21", "1 day overdue", "逾期 1 天");
        check("2026-11-19", "3 days overdue", "逾期 3 天");
        check("2026-11-22", "due today", "今天到期");
        check("2026-11-23", "due tomorrow", "明天到期");
        check("2026-11-24", "due 24 Nov", "11 月 24 日到期");
        check("2026-12-12", "by 12 Dec", "12 月 12 日前");
        check("2027-06-30", "by 30 Jun 2027", "2027 年 6 月 30 日前");
    }
}
