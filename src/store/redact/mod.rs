//! A copy of a plan that tells nobody who its customers are: what was typed of a kind is another word of that kind, the same
//! in every copy that is made with the same key, and what was written freely is left out.
//!
//! Every text of a record is named in a table by the field that it stands in; a test compares the table with the records.

mod fields;
mod key;
mod words;

use std::collections::HashSet;

use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use serde_json::Value;

pub use key::read_or_make;

use super::plan_json::{record_of, value_of};
use crate::domain::plan::Plan;
use fields::{DROPPED, Kind, kind_of};
use words::Words;

/// The secret from which other words are made; whoever has it and the plan can tell which word stands for which.
#[derive(Clone, PartialEq, Eq)]
pub struct RedactionKey([u8; 32]);

impl std::fmt::Debug for RedactionKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RedactionKey")
    }
}

/// How a copy is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RedactionChoice {
    /// All days are earlier by the same number of weeks, so that none of the past lies ahead in the copy.
    pub shifts_days: bool,
}

/// Weeks by which days are set back, at most.
const MOST_WEEKS: u64 = 26;

/// The copy.
///
/// # Errors
/// Those of the library; a field that no longer fits its record, which a test excludes.
pub fn redacted(plan: &Plan, key: &RedactionKey, choice: RedactionChoice) -> Result<Plan, serde_json::Error> {
    let records = super::plan_file::records_of(plan);
    let values: Result<Vec<(&'static str, Value)>, _> = records.iter().map(value_of).collect();
    let mut values: Vec<(&str, Value)> = values?.into_iter().filter(|(table, _)| !DROPPED.contains(table)).collect();
    let mut sensitive = HashSet::new();
    for (table, value) in &values {
        gather(&mut sensitive, (table, ""), value);
    }
    let words = Words::new(key.0, sensitive);
    let weeks = if choice.shifts_days { 1 + words.number("weeks", MOST_WEEKS) } else { 0 };
    let days_back = Days::new(weeks * 7);
    for (table, value) in &mut values {
        change(&words, days_back, (table, ""), value);
    }
    let records: Result<Vec<_>, _> = values.into_iter().map(|(table, value)| record_of(table, value)).collect();
    Ok(Plan::from_records(records?))
}

/// What lies in this field lies in it, or in its table.
fn inner<'p>((within, field): (&'p str, &'p str)) -> &'p str {
    if field.is_empty() { within } else { field }
}

/// The words of everything that is to be told by another word.
fn gather(into: &mut HashSet<String>, place: (&str, &str), value: &Value) {
    match value {
        Value::String(text) if kind_of(place).is_told_otherwise() => words::words_of(text, into),
        Value::Array(all) => all.iter().for_each(|one| gather(into, place, one)),
        Value::Object(map) => map.iter().for_each(|(field, one)| gather(into, (inner(place), field), one)),
        _ => {}
    }
}

fn change(words: &Words, back: Days, place: (&str, &str), value: &mut Value) {
    let kind = kind_of(place);
    match value {
        Value::String(text) => *text = changed(words, back, kind, text),
        Value::Number(number) if kind == Kind::Number => {
            if let Some(n) = number.as_u64() {
                *value = words.number_like(n).into();
            }
        }
        _ if kind == Kind::Nothing => *value = if value.is_array() { Value::Array(Vec::new()) } else { Value::Null },
        Value::Array(all) => all.iter_mut().for_each(|one| change(words, back, place, one)),
        Value::Object(map) => map.iter_mut().for_each(|(field, one)| change(words, back, (inner(place), field), one)),
        _ => {}
    }
}

fn changed(words: &Words, back: Days, kind: Kind, text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    match kind {
        Kind::Name => words.name(text),
        Kind::Domain => words.domain(text),
        Kind::Mail => words.mail(text),
        Kind::Site => format!("https://{}/", words.domain(text)),
        Kind::Id | Kind::Number => words.like(text),
        Kind::Hash => words.hash(text),
        Kind::Free => format!("[{}]", text.chars().count()),
        Kind::Product => words.unless_it_tells(text).unwrap_or_else(|| format!("[{}]", text.chars().count())),
        Kind::Nothing | Kind::Kept => set_back(text, back).unwrap_or_else(|| text.to_owned()),
    }
}

/// A day or a moment, so many days earlier; `None`: it is none, or none is set back.
fn set_back(text: &str, back: Days) -> Option<String> {
    if back == Days::new(0) {
        return None;
    }
    if let Ok(day) = text.parse::<NaiveDate>() {
        return day.checked_sub_days(back).map(|day| day.to_string());
    }
    let moment: DateTime<FixedOffset> = DateTime::parse_from_rfc3339(text).ok()?;
    serde_json::to_value(moment.checked_sub_days(back)?).ok()?.as_str().map(str::to_owned)
}
