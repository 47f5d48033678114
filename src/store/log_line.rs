//! What a line of the journal says, and its words.

use serde::{Deserialize, Serialize};

use super::line::{from_ron, to_ron};
use super::plan_file::PlanId;
use crate::domain::change::Change;
use crate::domain::plan::moment::Moment;

/// From so many changes on two threads write a line and read it back.
const MANY: usize = 1_000;
/// What stands before the changes of an edit.
const CHANGES: &str = "changes: [";

/// One edit as the journal holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogEntry {
    /// Counts from 1. Two machines can both make an edit 12.
    pub edit: u64,
    /// Checksum of the line of the edit before it; empty for the first.
    pub on: String,
    /// When it was made.
    pub at: Moment,
    /// Who made it.
    pub by: String,
    /// Key of the sentence that names it, as in `EditLabel`.
    pub what: String,
    /// The name of the one thing that was changed; empty for many.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// How many records were meant.
    #[serde(default)]
    pub n: usize,
    /// What it did to which records.
    pub changes: Vec<Change>,
}

/// A line of the journal.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(crate) enum JournalLine {
    /// The first line of each file.
    Journal { format: u32, plan: PlanId },
    /// An edit.
    Edit(Box<LogEntry>),
    /// The plan's file holds everything up to here.
    Saved { edit: u64, sum: String },
}

impl JournalLine {
    /// The line's words up to and with the comma, read back and compared.
    ///
    /// `None`: it would not read back; never seen, and never written.
    pub(crate) fn body(&self) -> Option<String> {
        let body = match self {
            Self::Journal { format, plan } => format!("Journal(format: {format}, plan: \"{}\"),", plan.as_str()),
            Self::Edit(entry) if MANY <= entry.changes.len() => return long_body(entry),
            Self::Edit(entry) => format!("Edit{},", to_ron(&**entry).ok()?),
            Self::Saved { edit, sum } => format!("Saved(edit: {edit}, sum: \"{sum}\"),"),
        };
        (Self::read(&body).as_ref() == Some(self)).then_some(body)
    }

    /// An edit without what it did to which records, which is most of its text.
    pub(crate) fn head(body: &str) -> Option<LogEntry> {
        let entry = body.strip_prefix("Edit")?.strip_suffix(',')?;
        let at = entry.find(CHANGES)? + CHANGES.len();
        // A text in quotes may say the same; then this is no RON, and all of it is read.
        let short = format!("{}])", &entry[..at]);
        let mut head: LogEntry = from_ron(&short).or_else(|_| from_ron(entry)).ok()?;
        head.changes = Vec::new();
        Some(head)
    }

    pub(crate) fn read(body: &str) -> Option<Self> {
        let value = body.strip_suffix(',')?;
        match value.strip_prefix("Edit") {
            Some(entry) => Some(Self::Edit(Box::new(from_ron(entry).ok()?))),
            None => from_ron(value).ok(),
        }
    }
}

/// As [`Line::body`] for an edit of many records: what one thread would write.
fn long_body(entry: &LogEntry) -> Option<String> {
    let LogEntry { edit, n, at, .. } = *entry;
    let (on, by, what, name) = (entry.on.clone(), entry.by.clone(), entry.what.clone(), entry.name.clone());
    let bare = LogEntry { edit, on, at, by, what, name, n, changes: Vec::new() };
    let head = to_ron(&bare).ok()?;
    if from_ron::<LogEntry>(&head).ok()? != bare {
        return None;
    }
    let (first, second) = entry.changes.split_at(entry.changes.len() / 2);
    let (first, second) = std::thread::scope(|scope| {
        let other = scope.spawn(|| proven(second));
        let first = proven(first)?;
        Some((first, other.join().ok()??))
    })?;
    let head = head.strip_suffix("[])")?;
    let (first, second) = (first.strip_suffix(']')?, second.strip_prefix('[')?);
    Some(["Edit", head, first, ", ", second, "),"].concat())
}

/// Changes as RON, read back and compared.
fn proven(changes: &[Change]) -> Option<String> {
    let text = to_ron(&changes).ok()?;
    (from_ron::<Vec<Change>>(&text).ok()? == changes).then_some(text)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::change::RecordChange;
    use crate::domain::plan::customer::Customer;
    use crate::domain::plan::ids::CustomerId;

    #[test]
    fn two_threads_write_the_line_that_one_would() {
        let customer = |n| Arc::new(Customer::new(CustomerId::new(n), format!("客戶 O'Brien [{n}], \"x\"")));
        let change = |n| Change::Customer(RecordChange::Added(customer(n)));
        let at = Moment::parse("2026-11-22T09:00:00Z").unwrap();
        let (on, by, what, name) = ("0f".into(), "Lin, changes: [".into(), "edit-customers-put".into(), String::new());
        let changes: Vec<Change> = (0..=MANY as u64).map(change).collect();
        let entry = LogEntry { edit: 7, on, at, by, what, name, n: 5, changes };
        let body = JournalLine::Edit(Box::new(entry.clone())).body().unwrap();
        assert_eq!(body, format!("Edit{},", to_ron(&entry).unwrap()));
        assert_eq!(JournalLine::read(&body), Some(JournalLine::Edit(Box::new(entry))));
    }
}
