//! The words for what a rule book says in kinds and numbers: conditions, dates, waits, cells, standings.

use chrono::Datelike as _;

use super::dates::{day_of_year_in, month_in};
use super::{Lang, Language, days};
use crate::domain::calendar::BusinessDays;
use crate::domain::rules::{
    Anchor, BilingualText, BookPart, Books, Capability, CapabilityCell, CompanyCondition, DayUnit, Deadline,
    HowChanged, Longest, Party, ProgrammeKind, RuleBook, Standing, StepKind, TenantChoice, Threshold, Wait,
};
use crate::domain::schedule::Ability;
use crate::domain::slug::Slug;

/// Key of what is done in a step.
pub fn step_kind_key(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Checks => "rules-kind-checks",
        StepKind::Path => "rules-kind-path",
        StepKind::Losses => "rules-kind-losses",
        StepKind::Form => "rules-kind-form",
        StepKind::Decide(_) => "rules-kind-decide",
        StepKind::Wait => "rules-kind-wait",
        StepKind::Task => "rules-kind-task",
    }
}

/// Key of the word in a cell; for [`CapabilityCell::Partly`] without its limit.
pub fn cell_key(cell: &CapabilityCell) -> &'static str {
    match cell {
        CapabilityCell::Yes => "rules-cell-yes",
        CapabilityCell::No => "rules-cell-no",
        CapabilityCell::Partly(_) => "rules-cell-limited",
        CapabilityCell::NotSaid => "rules-cell-not-said",
    }
}

/// A cell with its limit.
pub fn cell(lang: &Lang, cell: &CapabilityCell) -> String {
    match cell {
        CapabilityCell::Partly(how) => {
            lang.with("rules-cell-limited-how", &[("how", how.in_language(lang.language()))]).into_owned()
        }
        CapabilityCell::Yes | CapabilityCell::No | CapabilityCell::NotSaid => lang.text(cell_key(cell)).into_owned(),
    }
}

/// A cell of this book's matrix with its limit; where it is silent, what an earlier book said, with its year.
pub fn cell_or_last(lang: &Lang, books: &Books, book: &RuleBook, task: &Capability, standing: Standing) -> String {
    let own = task.cells.get(standing);
    let last = books.last_cell(book, task.id, standing).filter(|_| *own == CapabilityCell::NotSaid);
    last.map_or_else(|| cell(lang, own), |(year, last)| last_said(lang, year, &cell(lang, last)))
}

/// Who does a task by this book; where it is silent, what an earlier book said, with its year.
pub fn parties_or_last(lang: &Lang, books: &Books, book: &RuleBook, task: &Capability) -> String {
    let is_silent = task.after.iter().all(|party| *party == Party::NotSaid);
    let last = books.last_parties(book, task.id).filter(|_| is_silent);
    last.map_or_else(|| parties(lang, &task.after), |(year, last)| last_said(lang, year, &parties(lang, last)))
}

/// Whether we may do a task as things are, with the year of the earlier book that alone says so.
pub fn ability(lang: &Lang, one: &Ability<'_>) -> String {
    let own = cell(lang, one.cell);
    one.earlier.map_or_else(|| own.clone(), |book| last_said(lang, book.from.year(), &own))
}

fn last_said(lang: &Lang, year: i32, said: &str) -> String {
    let args = [("year", &*year.to_string()), ("said", &lower_first(lang, said))];
    lang.with("rules-last", &args).into_owned()
}

/// Within an English sentence a word begins small.
fn lower_first(lang: &Lang, said: &str) -> String {
    let mut letters = said.chars();
    match (lang.language(), letters.next()) {
        (Language::English, Some(first)) if !said.starts_with("Microsoft") => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => said.to_owned(),
    }
}

/// Who does a task, for a narrow cell: by this book, or with the year of an earlier book.
pub fn short_parties(lang: &Lang, books: &Books, book: &RuleBook, task: &Capability) -> String {
    let is_silent = task.after.iter().all(|party| *party == Party::NotSaid);
    match books.last_parties(book, task.id).filter(|_| is_silent) {
        Some((year, last)) => last_short(lang, year, &parties(lang, last)),
        None => parties(lang, &task.after),
    }
}

fn last_short(lang: &Lang, year: i32, said: &str) -> String {
    let args = [("year", &*year.to_string()), ("said", &lower_first(lang, said))];
    lang.with("rules-last-short", &args).into_owned()
}

/// What a narrow cell has room for: the word alone, or the year and the word of an earlier book.
pub fn short_cell(lang: &Lang, books: &Books, book: &RuleBook, task: &Capability, standing: Standing) -> String {
    let own = task.cells.get(standing);
    match books.last_cell(book, task.id, standing).filter(|_| *own == CapabilityCell::NotSaid) {
        Some((year, last)) => last_short(lang, year, &lang.text(cell_key(last))),
        None => lang.text(cell_key(own)).into_owned(),
    }
}

/// Who does a task.
pub fn parties(lang: &Lang, parties: &[Party]) -> String {
    parties.iter().map(|party| lang.text(party.key()).into_owned()).collect::<Vec<_>>().join(" + ")
}

fn title(lang: &Lang, text: Option<&BilingualText>) -> String {
    text.map(|text| text.in_language(lang.language()).to_owned()).unwrap_or_default()
}

/// What a task is called in this book.
pub fn task(lang: &Lang, book: &RuleBook, id: Slug) -> String {
    title(lang, book.title_of(id))
}

/// When something is, counted from what.
pub fn counted(lang: &Lang, book: &RuleBook, deadline: &Deadline) -> String {
    let anchor = match deadline.from {
        Anchor::Done(id) => lang.with("rules-anchor-done", &[("task", &task(lang, book, id))]),
        Anchor::Anniversary => lang.text("rules-anchor-anniversary"),
        Anchor::Missed => lang.text("rules-anchor-missed"),
        Anchor::Yearly { month, day } => {
            lang.with("rules-anchor-yearly", &[("date", &day_of_year_in(lang.language(), month, day))])
        }
    };
    let key = match (deadline.unit, deadline.days.signum()) {
        (_, 0) => return lang.with("rules-date-on", &[("anchor", &anchor)]).into_owned(),
        (DayUnit::Calendar, -1) => "rules-date-calendar-before",
        (DayUnit::Calendar, _) => "rules-date-calendar-after",
        (DayUnit::Business, -1) => "rules-date-business-before",
        (DayUnit::Business, _) => "rules-date-business-after",
    };
    lang.count_with(key, deadline.days.unsigned_abs() as usize, &[("anchor", &anchor)]).into_owned()
}

/// How long a wait takes.
pub fn wait(lang: &Lang, wait: &Wait) -> String {
    match wait.longest {
        Longest::NotKnown(_) => lang.text("rules-wait-unknown").into_owned(),
        Longest::BusinessDays(n) => {
            let key = if wait.usually_at_once { "rules-wait-at-once" } else { "rules-wait" };
            lang.with(key, &[("days", &days::business_days(lang, BusinessDays(n)))]).into_owned()
        }
    }
}

/// Conditions in one line; empty for none.
pub fn conditions(lang: &Lang, when: &[CompanyCondition]) -> String {
    lang.clauses(when.iter().map(|one| condition(lang, one)))
}

fn condition(lang: &Lang, condition: &CompanyCondition) -> String {
    let months = |months: &[u8]| lang.list(months.iter().map(|&month| month_in(lang.language(), month)));
    match condition {
        CompanyCondition::Status(list) => {
            let words: Vec<_> = list.iter().map(|status| lang.text(status.book_key())).collect();
            lang.with("rules-when-status", &[("list", &words.join(" / "))])
        }
        CompanyCondition::Identified => lang.text("rules-when-identified"),
        CompanyCondition::NotIdentified => lang.text("rules-when-not-identified"),
        CompanyCondition::AnniversaryIn(list) => lang.with("rules-when-months", &[("list", &months(list))]),
        CompanyCondition::AnniversaryNotIn(list) => lang.with("rules-when-not-months", &[("list", &months(list))]),
        CompanyCondition::Tenant(TenantChoice::Same) => lang.text("rules-when-same"),
        CompanyCondition::Tenant(TenantChoice::Second) => lang.text("rules-when-second"),
    }
    .into_owned()
}

/// Revenue that is asked for.
pub fn amount(lang: &Lang, threshold: &Threshold) -> String {
    let key = match threshold.of {
        ProgrammeKind::Reseller => "rules-amount-reseller",
        ProgrammeKind::DirectBill => "rules-amount-direct",
    };
    lang.with(key, &[("usd", &thousands(threshold.usd))]).into_owned()
}

/// A whole number with commas between the thousands.
fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if 0 < at && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Key of how a thing differs.
pub fn how_key(how: &HowChanged) -> &'static str {
    match how {
        HowChanged::Added => "rules-change-added",
        HowChanged::Removed => "rules-change-removed",
        HowChanged::Changed(_) => "rules-change-changed",
    }
}

/// What is otherwise, in words.
pub fn parts(lang: &Lang, parts: &[BookPart]) -> String {
    lang.list(parts.iter().map(|part| self::part(lang, part).into_owned()))
}

/// Words one after the other, as the language separates them.
/// What is otherwise, in a word.
pub fn part<'l>(lang: &'l Lang, part: &BookPart) -> std::borrow::Cow<'l, str> {
    lang.text(match part {
        BookPart::Text => "rules-part-text",
        BookPart::Kind => "rules-part-kind",
        BookPart::Place => "rules-part-place",
        BookPart::Needs => "rules-part-needs",
        BookPart::Role => "rules-part-role",
        BookPart::Wait => "rules-part-wait",
        BookPart::When => "rules-part-when",
        BookPart::Click => "rules-part-click",
        BookPart::Date => "rules-part-date",
        BookPart::Value => "rules-part-value",
        BookPart::Cell(standing) => standing.book_key(),
        BookPart::After => "rules-part-after",
        BookPart::Parties => "rules-part-parties",
        BookPart::Facts => "rules-part-facts",
        BookPart::Confidence => "rules-part-confidence",
        BookPart::Source => "rules-part-source",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_read_in_thousands() {
        assert_eq!([0, 999, 1_000, 1_000_000].map(thousands), ["0", "999", "1,000", "1,000,000"]);
    }
}
