//! `changeover dates`: the business days of a wait, one line a day, and the date that follows.

use chrono::NaiveDate;
use serde_json::json;

use super::{DatesArgs, Exit, World};
use crate::domain::calendar::{BusinessDays, Calendar, Explained, Holidays};
use crate::domain::rules::{Books, Longest, RuleBook};
use crate::domain::slug::Slug;
use crate::i18n::days;

/// The longest wait that can be asked for, in business days.
const LONGEST: u16 = 400;

/// A wait, and the sentences that say where it comes from.
struct Wait {
    days: BusinessDays,
    said_by: Vec<String>,
}

pub(super) fn run(world: &mut World<'_>, args: &DatesArgs) -> Exit {
    let library = world.shelf().library;
    match answer(world, args, &library.books, &library.holidays) {
        Ok((calendar, wait, explained)) => {
            print(world, &calendar, &wait, &explained);
            if explained.years.not_at_hand.is_empty() { Exit::Fine } else { Exit::Warnings }
        }
        Err(sentence) => {
            world.say(&sentence);
            Exit::Usage
        }
    }
}

/// Reads what was asked for; else the sentence that says what is wrong with it.
fn answer(
    world: &World<'_>,
    args: &DatesArgs,
    books: &Books,
    holidays: &Holidays,
) -> Result<(Calendar, Wait, Explained), String> {
    let lang = world.lang;
    let book = args.rulebook.parse::<Slug>().ok().and_then(|id| books.get(id)).ok_or_else(|| {
        let known = books.iter().map(|book| book.id.to_string()).collect::<Vec<_>>().join(", ");
        lang.with("calendar-bad-book", &[("text", &args.rulebook), ("known", &known)])
    })?;
    let region = holidays.find(&args.calendar).ok_or_else(|| {
        let known = holidays.regions().map(|region| region.to_string()).collect::<Vec<_>>().join(", ");
        lang.with("calendar-bad-country", &[("text", &args.calendar), ("known", &known)])
    })?;
    let start = day(&args.from).ok_or_else(|| lang.with("calendar-bad-date", &[("text", &args.from)]))?;
    let wait = match &args.wait {
        Some(typed) => asked_for(world, typed)?,
        None => from_book(world, book)?,
    };
    let calendar = Calendar::new(holidays, Some(&region), Vec::new());
    let explained = calendar.explain(start, wait.days).map_err(|_| lang.text("calendar-out-of-range"))?;
    Ok((calendar, wait, explained))
}

/// A day as `2026-11-22`; nothing else is taken, so that no day and month can be mixed up.
fn day(typed: &str) -> Option<NaiveDate> {
    let is_written = typed.len() == 10 && typed.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    typed.parse().ok().filter(|_| is_written)
}

fn asked_for(world: &World<'_>, typed: &str) -> Result<Wait, String> {
    let days = typed.parse().ok().filter(|days| *days <= LONGEST).map(BusinessDays);
    let days = days.ok_or_else(|| world.lang.with("calendar-bad-wait", &[("text", typed)]))?;
    let said = world.lang.with("calendar-wait-given", &[("wait", &days::business_days(world.lang, days))]);
    Ok(Wait { days, said_by: vec![said.into_owned()] })
}

/// The longest approval of this book, with what it says, who says so and how far to trust it.
fn from_book(world: &World<'_>, book: &RuleBook) -> Result<Wait, String> {
    let lang = world.lang;
    let known = book.approval_wait().and_then(|wait| match wait.longest {
        Longest::BusinessDays(days) => Some((BusinessDays(days), book.fact(wait.fact)?)),
        Longest::NotKnown(_) => None,
    });
    let (days, fact) = known.ok_or_else(|| lang.text("calendar-no-wait"))?;
    let text = fact.text.in_language(lang.language());
    let wait = lang.with("calendar-wait-from-book", &[("wait", &days::business_days(lang, days)), ("fact", text)]);
    let source = book.source(&fact.source);
    let title = source.map_or(fact.source.as_str(), |source| source.title.in_language(lang.language()));
    let dated = fact.dated.as_deref().or(source.map(|source| source.dated_in(lang.language()))).unwrap_or_default();
    let confidence = lang.text(fact.confidence.key());
    let args = [("source", title), ("dated", dated), ("confidence", &*confidence)];
    let said = lang.with("calendar-wait-source", &args);
    Ok(Wait { days, said_by: vec![wait.into_owned(), said.into_owned()] })
}

/// Where the days off come from.
fn list_source(world: &World<'_>, calendar: &Calendar) -> Option<String> {
    let pack = calendar.pack()?;
    let source = pack.source();
    let args = [
        ("country", days::region(world.lang, pack.region())),
        ("title", source.title.clone()),
        ("version", source.version.clone()),
        ("dated", world.lang.date(source.dated)),
        ("official", source.official.in_language(world.lang.language()).to_owned()),
    ];
    Some(
        world.lang.with("calendar-list-source", &args.each_ref().map(|(key, text)| (*key, text.as_str()))).into_owned(),
    )
}

fn print(world: &mut World<'_>, calendar: &Calendar, wait: &Wait, explained: &Explained) {
    let lang = world.lang;
    let assumption = days::assumption(lang).into_owned();
    let list = list_source(world, calendar);
    let note = days::computed(lang, &explained.years);
    let warning = days::not_known(lang, calendar, &explained.years);
    if world.json {
        let days = explained.days.iter().map(|day| {
            let text = days::counted_day(lang, day, explained.start);
            json!({
                "date": day.date,
                "weekday": days::weekday_short(lang, day.date),
                "counts": day.number.is_some(),
                "number": day.number,
                "reason": text,
            })
        });
        world.json(&json!({
            "from": explained.start,
            "wait": wait.days.0,
            "sources": wait.said_by.iter().chain(&list).collect::<Vec<_>>(),
            "assumption": assumption,
            "days": days.collect::<Vec<_>>(),
            "overdue_from": explained.overdue_from,
            "computed": explained.years.computed,
            "not_at_hand": explained.years.not_at_hand,
            "note": note,
            "warning": warning,
            "result": explained.result,
        }));
        return;
    }
    for line in wait.said_by.iter().chain(&list).chain([&assumption]) {
        world.line(line);
    }
    for day in &explained.days {
        world.line(&days::strip_line(lang, day, explained.start));
    }
    world.line(&format!("overdue from: {}", explained.overdue_from));
    if let Some(note) = note {
        world.line(&format!("note: {note}"));
    }
    if let Some(warning) = warning {
        world.line(&format!("warning: {warning}"));
    }
    world.line(&format!("result: {}", explained.result));
}
