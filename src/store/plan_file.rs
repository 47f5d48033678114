//! The plan's file as text: one valid RON document, one record per line, each line with its checksum.

use std::fmt::Write as _;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::line::{crc, from_ron, to_ron, with_sum, write_ron};
use crate::domain::plan::{AnyRecord, Plan};
use crate::domain::table::Record as _;
use crate::for_each_noun;

/// The format that this build writes.
pub const CURRENT_FORMAT: u32 = 4;

/// The version of this program, as the file notes it.
pub const PROGRAM: &str = env!("CARGO_PKG_VERSION");

/// A plan's name for machines: eight letters and digits such as `7K2M-9XQ4`. Journal and backups are filed under it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PlanId(String);

/// Why a text is not a [`PlanId`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a plan's id looks like 7K2M-9XQ4")]
pub struct NotAPlanId;

impl PlanId {
    /// The id made of the lowest 40 bits of a random number, which `app` makes.
    pub fn from_number(number: u64) -> Self {
        const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        let digit = |place: u32| char::from(ALPHABET[((number >> (place * 5)) & 31) as usize]);
        let half = |places: std::ops::Range<u32>| places.rev().map(digit).collect::<String>();
        Self(format!("{}-{}", half(4..8), half(0..4)))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for PlanId {
    type Error = NotAPlanId;
    fn try_from(text: String) -> Result<Self, NotAPlanId> {
        let is_digit = |b: u8| b.is_ascii_digit() || b.is_ascii_uppercase();
        let is_fine =
            text.len() == 9 && text.bytes().enumerate().all(|(i, b)| if i == 4 { b == b'-' } else { is_digit(b) });
        if is_fine { Ok(Self(text)) } else { Err(NotAPlanId) }
    }
}

impl From<PlanId> for String {
    fn from(id: PlanId) -> Self {
        id.0
    }
}

/// How far a plan goes: the number of its last edit and the checksum of that edit's line in the journal.
///
/// Numbers alone are not enough: two machines both make an edit 12.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Position {
    /// Counts from 1; 0 for a new plan.
    pub edit: u64,
    /// Eight hexadecimal digits; empty for a new plan.
    pub sum: String,
}

/// What the file says about itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "About")]
pub struct FileHeader {
    /// Which plan.
    pub plan: PlanId,
    /// Number of the last edit in it.
    pub edit: u64,
    /// Checksum of that edit's line in the journal; empty for a new plan.
    #[serde(default)]
    pub sum: String,
    /// The program that wrote it.
    #[serde(default)]
    pub program: String,
}

impl FileHeader {
    /// What this program writes about a plan.
    pub fn new(plan: PlanId, at: &Position) -> Self {
        Self { plan, edit: at.edit, sum: at.sum.clone(), program: PROGRAM.to_owned() }
    }

    /// How far the plan goes.
    pub fn position(&self) -> Position {
        Position { edit: self.edit, sum: self.sum.clone() }
    }
}

/// The last line of the plan: what must have been read before it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct End {
    pub(crate) records: usize,
    /// CRC-32 over the sums of all lines, as text.
    pub(crate) sum: String,
}

/// Gathers the sums of lines for [`End::sum`].
#[derive(Clone, Default)]
pub(crate) struct LineSums(crc32fast::Hasher);

impl LineSums {
    pub(crate) fn add(&mut self, sum: &str) {
        self.0.update(sum.as_bytes());
    }

    /// Adds all that `later` gathered, as if it had been added here.
    fn append(&mut self, later: &Self) {
        self.0.combine(&later.0);
    }

    pub(crate) fn text(self) -> String {
        format!("{:08x}", self.0.finalize())
    }
}

#[derive(Default)]
struct Writer {
    text: String,
    sums: LineSums,
    n_records: usize,
}

/// From this many records of a noun on, two threads write them.
const MANY_RECORDS: usize = 2_000;

impl Writer {
    /// The lines of a noun's records, in their order.
    fn records<T: Serialize + Sync>(&mut self, noun: &str, records: &[&T]) -> Result<(), ron::Error> {
        if records.len() < MANY_RECORDS {
            return self.lines(noun, records);
        }
        let (first, second) = records.split_at(records.len() / 2);
        let rest = std::thread::scope(|scope| {
            let thread = scope.spawn(|| {
                let mut rest = Self::default();
                rest.lines(noun, second).map(|()| rest)
            });
            self.lines(noun, first)?;
            thread.join().unwrap_or_else(|_| {
                // Not known to happen; then this thread does the work of the other one.
                let mut rest = Self::default();
                rest.lines(noun, second).map(|()| rest)
            })
        })?;
        self.text.push_str(&rest.text);
        self.sums.append(&rest.sums);
        self.n_records += rest.n_records;
        Ok(())
    }

    fn lines<T: Serialize>(&mut self, noun: &str, records: &[&T]) -> Result<(), ron::Error> {
        for record in records {
            self.line("        ", |text| {
                text.push_str(noun);
                write_ron(*record, text)?;
                text.push(',');
                Ok(())
            })?;
            self.n_records += 1;
        }
        Ok(())
    }

    /// A line whose body `write` puts at the end of the text.
    fn line(
        &mut self,
        indent: &str,
        write: impl FnOnce(&mut String) -> Result<(), ron::Error>,
    ) -> Result<(), ron::Error> {
        self.text.push_str(indent);
        let begun = self.text.len();
        write(&mut self.text)?;
        let sum = format!("{:08x}", crc(&self.text[begun..]));
        self.text.extend([" // ", &sum, "\n"]);
        self.sums.add(&sum);
        Ok(())
    }
}

macro_rules! write_plan {
    ($($field:ident, $noun:ident, $record:ty;)+) => {
        /// The file's text.
        ///
        /// # Errors
        /// RON's own, which no plan is known to cause.
        pub fn write(plan: &Plan, about: &FileHeader) -> Result<String, ron::Error> {
            let mut out = Writer::default();
            out.text.push_str("// A changeover plan. Each line ends with its checksum, so please change it in the program.\n");
            let _written = write!(out.text, "Plan(\n    format: {CURRENT_FORMAT},\n");
            out.line("    ", |text| {
                text.push_str("about: About");
                write_ron(about, text)?;
                text.push(',');
                Ok(())
            })?;
            $(
                if !plan.$field.is_empty() {
                    out.text.push_str(concat!("    ", stringify!($field), ": [\n"));
                    let records: Vec<&$record> = plan.$field.iter().map(|record| &**record).collect();
                    out.records(stringify!($noun), &records)?;
                    out.text.push_str("    ],\n");
                }
            )+
            let end = End { records: out.n_records, sum: out.sums.text() };
            let _written = writeln!(out.text, "    {}\n)", with_sum(&format!("end: End{},", to_ron(&end)?)));
            Ok(out.text)
        }

        /// The line's words for a record, up to and with the comma.
        pub(crate) fn body_of(record: &AnyRecord) -> Result<String, ron::Error> {
            match record {
                $(AnyRecord::$noun(record) => Ok(format!(concat!(stringify!($noun), "{},"), to_ron(&**record)?)),)+
            }
        }

        /// The record of a line such as `Customer(..),`; the noun is known even when the rest is not.
        pub(crate) fn record_of(body: &str) -> (Option<&'static str>, Option<AnyRecord>) {
            let Some(at) = body.find('(') else { return (None, None) };
            let (noun, value) = body.split_at(at);
            let value = value.trim_end().strip_suffix(',').unwrap_or(value);
            match noun.trim_end() {
                $(
                    stringify!($noun) => {
                        let record = from_ron::<$record>(value).ok().map(|record| AnyRecord::$noun(Arc::new(record)));
                        (Some(stringify!($noun)), record)
                    }
                )+
                _ => (None, None),
            }
        }

        /// The record with the same id in another plan.
        pub(crate) fn same_in(plan: &Plan, record: &AnyRecord) -> Option<AnyRecord> {
            match record {
                $(AnyRecord::$noun(record) => plan.$field.get(record.id()).cloned().map(AnyRecord::$noun),)+
            }
        }

        /// All records of a plan, in the order of the file.
        pub(crate) fn records_of(plan: &Plan) -> Vec<AnyRecord> {
            let mut records = Vec::with_capacity(plan.n_records());
            $(records.extend(plan.$field.iter().cloned().map(AnyRecord::$noun));)+
            records
        }

        /// Whether a line of the file opens a section, such as `customers: [`.
        pub(crate) fn opens_section(line: &str) -> bool {
            $(line == concat!(stringify!($field), ": ["))||+
        }
    };
}
for_each_noun!(write_plan);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::customer::Customer;
    use crate::domain::plan::ids::CustomerId;

    #[test]
    fn two_threads_write_what_one_would() {
        let customers: Vec<_> =
            (0..=MANY_RECORDS as u64).map(|n| Customer::new(CustomerId::new(n), format!("客戶 {n}"))).collect();
        let records: Vec<&Customer> = customers.iter().collect();
        let (mut one, mut two) = (Writer::default(), Writer::default());
        one.lines("Customer", &records).unwrap();
        two.records("Customer", &records).unwrap();
        assert_eq!((&one.text, one.n_records), (&two.text, two.n_records));
        assert_eq!(one.sums.text(), two.sums.text());
    }
}
