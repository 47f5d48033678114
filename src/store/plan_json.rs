//! The plan's file as JSON, for other programs, and back from it: to the byte the file that it was.

use std::path::Path;
use std::sync::Arc;

use serde::de::Error as _;
use serde_json::{Map, Value, json};

use super::error::StoreError;
use super::fs::Fs;
use super::places::{PLAN_FILE, plan_folder};
use super::plan_file::{self, CURRENT_FORMAT, FileHeader, PlanId, Position};
use super::plan_read;
use crate::domain::plan::{AnyRecord, Plan};
use crate::for_each_noun;

/// A file that is larger is no plan of ours.
const MOST_BYTES: u64 = 2_000_000_000;

/// Why a text is no plan.
#[derive(Debug, thiserror::Error)]
pub enum PlanJsonFault {
    /// It is no JSON, or not of this kind; with where and what.
    #[error("{0}")]
    NotAPlan(#[from] serde_json::Error),
    /// It was written by a newer version.
    #[error("format {0} is newer")]
    TooNew(u64),
    /// It could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

macro_rules! as_json {
    ($($field:ident, $noun:ident, $record:ty;)+) => {
        /// The record as a value, with the name of its table.
        pub(super) fn value_of(record: &AnyRecord) -> Result<(&'static str, Value), serde_json::Error> {
            match record {
                $(AnyRecord::$noun(record) => Ok((stringify!($field), serde_json::to_value(&**record)?)),)+
            }
        }

        /// The record of a table out of a value.
        pub(super) fn record_of(table: &str, value: Value) -> Result<AnyRecord, serde_json::Error> {
            match table {
                $(stringify!($field) => serde_json::from_value::<$record>(value).map(|one| AnyRecord::$noun(Arc::new(one))),)+
                _ => Err(serde_json::Error::custom(format!("there is no table {table}"))),
            }
        }

        /// The tables with their records.
        fn tables(plan: &Plan) -> Result<Map<String, Value>, serde_json::Error> {
            let mut tables = Map::new();
            $(
                let records: Result<Vec<Value>, _> = plan.$field.iter().map(|one| serde_json::to_value(&**one)).collect();
                if let Some(records) = Some(records?).filter(|records| !records.is_empty()) {
                    tables.insert(stringify!($field).to_owned(), Value::Array(records));
                }
            )+
            Ok(tables)
        }
    };
}

for_each_noun!(as_json);

/// The plan as a value; `about` is what its file says about itself.
///
/// # Errors
/// Those of the library, which no plan is known to cause.
pub fn to_json(plan: &Plan, about: &FileHeader) -> Result<Value, serde_json::Error> {
    Ok(json!({ "format": CURRENT_FORMAT, "about": about, "tables": tables(plan)? }))
}

/// The plan of a value, with what its file said about itself.
///
/// # Errors
/// [`PlanJsonFault`] where it is none, or a newer one.
pub fn from_json(mut value: Value) -> Result<(Plan, FileHeader), PlanJsonFault> {
    let format = value.get("format").and_then(Value::as_u64);
    let format = format.ok_or_else(|| serde_json::Error::custom("“format” is missing"))?;
    if u64::from(CURRENT_FORMAT) < format {
        return Err(PlanJsonFault::TooNew(format));
    }
    let about: FileHeader = serde_json::from_value(value["about"].take())?;
    let tables: Map<String, Value> = serde_json::from_value(value["tables"].take())?;
    let mut records = Vec::new();
    for (table, all) in tables {
        let all: Vec<Value> = serde_json::from_value(all)?;
        for (at, one) in all.into_iter().enumerate() {
            let wrong = |err| serde_json::Error::custom(format!("{table}, {}: {err}", at + 1));
            records.push(record_of(&table, one).map_err(wrong)?);
        }
    }
    Ok((Plan::from_records(records), about))
}

/// The plan in a folder as a value; nothing is locked or written.
///
/// # Errors
/// Why it is not read.
pub fn export(fs: &dyn Fs, folder: &Path) -> Result<Value, PlanJsonFault> {
    let file = plan_folder(folder).join(PLAN_FILE);
    let bytes = fs.read(&file).map_err(|source| StoreError::read(&file, source))?;
    let read = plan_read::read(&bytes, &file)?;
    let about = read.about.unwrap_or_else(|| FileHeader::new(PlanId::from_number(0), &Position::default()));
    Ok(to_json(&read.plan, &about)?)
}

/// Writes the plan of such a file into a new folder; answers how many customers it has.
///
/// # Errors
/// Why it is not written.
pub fn restore(fs: &dyn Fs, file: &Path, folder: &Path) -> Result<usize, PlanJsonFault> {
    let bytes = super::read_input(fs, file, MOST_BYTES)?;
    let (plan, about) = from_json(serde_json::from_slice(&bytes)?)?;
    let target = plan_folder(folder).join(PLAN_FILE);
    if fs.stat(&target).is_ok() {
        return Err(StoreError::AlreadyThere { path: target }.into());
    }
    let unreadable = || StoreError::ReadBack { path: target.clone() };
    let text = plan_file::write(&plan, &about).map_err(|_| unreadable())?;
    super::write_file(fs, &target, text.as_bytes())?;
    Ok(plan.customers.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::moment::Moment;
    use crate::domain::sample::sample_plan;

    #[test]
    fn plan_comes_back_to_the_byte() {
        let plan = sample_plan(Moment::parse("2026-11-25T12:00:00Z").unwrap()).unwrap();
        let about = FileHeader::new(PlanId::from_number(7), &Position { edit: 3, sum: "01234567".into() });
        let text = to_json(&plan, &about).unwrap().to_string();
        let (back, said) = from_json(serde_json::from_str(&text).unwrap()).unwrap();
        let file = |plan: &Plan, about: &FileHeader| plan_file::write(plan, about).unwrap();
        assert_eq!(file(&back, &said), file(&plan, &about));
    }

    #[test]
    fn newer_file_and_what_is_none_are_refused() {
        assert!(matches!(from_json(json!({ "format": 99 })), Err(PlanJsonFault::TooNew(99))));
        assert!(from_json(json!({ "tables": {} })).is_err());
        let about = FileHeader::new(PlanId::from_number(7), &Position::default());
        let strange = json!({ "format": 4, "about": about, "tables": { "nothing": [1] } });
        assert!(from_json(strange).unwrap_err().to_string().contains("nothing, 1"));
    }
}
