//! Everything with a date, for a calendar program and for paper.

use super::{Lang, dues, facts};
use crate::domain::calendar::{BusinessDays, Calendar};
use crate::domain::plan::Plan;
use crate::domain::plan::moment::Moment;
use crate::domain::rules::RuleBook;
use crate::domain::schedule::{ALERTS, Due, DueTone};
use crate::exchange::ics::Event;
use crate::exchange::paper::TablePaper;

/// The open dates as entries of a calendar, each with reminders 10, 5 and 1 business days of ours before.
///
/// `plan_id` and the date's name make an entry the same in every export.
pub fn events(
    lang: &Lang,
    (plan, book): (&Plan, &RuleBook),
    dues: &[Due],
    (ours, plan_id, now): (&Calendar, &str, Moment),
) -> Vec<Event> {
    let is_open = |due: &&Due| due.tone != DueTone::Done;
    let event = |due: &Due| {
        let date = due.date?;
        let alarm = |days: u16| ours.before(date, BusinessDays(days)).ok();
        Some(Event {
            uid: format!("{plan_id}-{}@changeover", due.id),
            date,
            title: name(lang, book, due),
            text: text(lang, (plan, book), due),
            alarms: ALERTS.into_iter().filter_map(alarm).collect(),
            changed: now,
        })
    };
    dues.iter().filter(is_open).filter_map(event).collect()
}

fn name(lang: &Lang, book: &RuleBook, due: &Due) -> String {
    dues::reported(lang, due.confidence, &dues::title_of(lang, book, due)).into_owned()
}

/// The rule, its source, what is assumed, and who looks after it, a line each.
fn text(lang: &Lang, (plan, book): (&Plan, &RuleBook), due: &Due) -> String {
    let mut lines = vec![lang.text(due.kind.key()).into_owned()];
    lines.extend(dues::rule_line(lang, book, due));
    if let Some(fact) = due.fact.and_then(|id| book.fact(id)) {
        lines.push(facts::source_line(lang, book, fact));
        lines.push(lang.text(fact.confidence.key()).into_owned());
    }
    let deadline = book.deadline(due.id);
    let texts = deadline.into_iter().flat_map(|one| [&one.reading, &one.assumed]);
    lines.extend(texts.flatten().map(|text| text.in_language(lang.language()).to_owned()));
    if let Some(owner) = due.owner.and_then(|id| plan.people.get(id)) {
        lines.push(lang.with("deadlines-paper-owner", &[("name", &owner.name)]).into_owned());
    }
    lines.join("\n")
}

/// The dates that are shown, as a page to be printed.
pub fn dates_paper(
    lang: &Lang,
    (plan, book): (&Plan, &RuleBook),
    dues: &[&Due],
    today: chrono::NaiveDate,
) -> TablePaper {
    let row = |due: &&Due| {
        let source = due.fact.and_then(|id| book.fact(id)).map(|fact| facts::source_line(lang, book, fact));
        vec![
            due.date.map_or_else(|| lang.text("due-tone-unknown").into_owned(), |date| date.to_string()),
            name(lang, book, due),
            lang.text(dues::tone_key(due)).into_owned(),
            dues::days_left(due),
            lang.text(due.lane.key()).into_owned(),
            due.owner.and_then(|id| plan.people.get(id)).map(|person| person.name.clone()).unwrap_or_default(),
            source.unwrap_or_else(|| lang.text("deadlines-own-date").into_owned()),
        ]
    };
    let headers = [
        "deadlines-column-date",
        "deadlines-column-what",
        "deadlines-column-state",
        "deadlines-column-left",
        "deadlines-lane",
        "deadlines-column-owner",
        "deadlines-column-source",
    ];
    let args = [("plan", plan.about().name), ("day", lang.date(today))];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    TablePaper {
        language: lang.language(),
        title: lang.text("nav-deadlines").into_owned(),
        about: lang.with("deadlines-paper-about", &args).into_owned(),
        headers: headers.map(|key| lang.text(key).into_owned()).to_vec(),
        rows: dues.iter().map(row).collect(),
        nothing: lang.text("deadlines-no-match").into_owned(),
        notes: vec![lang.text("deadlines-paper-assumed").into_owned()],
        foot: lang.text("deadlines-paper-foot").into_owned(),
    }
}
