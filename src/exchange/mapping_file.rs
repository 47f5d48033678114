//! How a kind of list is read, as a small file: one colleague explains a report, and everybody reads it.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::domain::plan::customer::RelationshipKind;
use crate::domain::plan::reading::ReadOptions;
use crate::domain::plan::shape::{ColumnMapping, ImportField};

/// The newest format that is read; it is what is written.
const FORMAT: u32 = 1;
/// As many as a worksheet has.
const MAX_COLUMNS: usize = 16_384;
/// The most that such a file can be, in bytes.
pub const MAX_BYTES: u64 = 1024 * 1024;

/// What somebody said about a kind of list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explanation {
    /// What its columns hold; columns that are not named stay unexplained.
    pub columns: Vec<ColumnMapping>,
    /// How it is read.
    pub reading: ReadOptions,
    /// The worksheet; empty: the one that holds the list.
    pub sheet: String,
    /// Texts of the Relationship column, and what they mean.
    pub words: Vec<(String, RelationshipKind)>,
}

/// Why a file explains nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MappingFileFault {
    /// It is no such file, or somebody changed it so that it cannot be read.
    Unreadable {
        /// Where reading ended; the first line is 1.
        line: usize,
    },
    /// A newer program wrote it.
    Newer,
    /// Two columns hold the same field, or one column two.
    Twice(ImportField),
    /// More columns than a list can have.
    TooMany,
    /// It says nothing.
    Empty,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "ListColumns", deny_unknown_fields)]
struct Written {
    format: u32,
    #[serde(default)]
    columns: Vec<ColumnMapping>,
    #[serde(default, skip_serializing_if = "ReadOptions::is_empty")]
    reading: ReadOptions,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    sheet: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    words: Vec<(String, RelationshipKind)>,
}

#[derive(Deserialize)]
#[serde(rename = "ListColumns")]
struct Newer {
    format: u64,
}

/// The file's text.
pub fn to_text(explanation: &Explanation) -> String {
    let Explanation { columns, reading, sheet, words } = explanation.clone();
    let written = Written { format: FORMAT, columns, reading, sheet, words };
    let pretty = ron::ser::PrettyConfig::new().depth_limit(2).struct_names(true).new_line("\n");
    // A struct of texts, numbers and names cannot fail to be written.
    ron::ser::to_string_pretty(&written, pretty).unwrap_or_default() + "\n"
}

/// Reads a file's text; a byte-order mark and the line ends of any system do not matter.
///
/// # Errors
/// [`MappingFileFault`].
pub fn from_text(text: &str) -> Result<Explanation, MappingFileFault> {
    let text = text.trim_start_matches('\u{feff}');
    let written: Written = match ron::from_str(text) {
        Ok(written) => written,
        Err(_) if ron::from_str::<Newer>(text).is_ok_and(|newer| u64::from(FORMAT) < newer.format) => {
            return Err(MappingFileFault::Newer);
        }
        Err(error) => return Err(MappingFileFault::Unreadable { line: error.span.start.line }),
    };
    if FORMAT < written.format {
        return Err(MappingFileFault::Newer);
    }
    if MAX_COLUMNS < written.columns.len() {
        return Err(MappingFileFault::TooMany);
    }
    let (mut by_field, mut by_header) = (HashMap::new(), HashMap::new());
    for column in &written.columns {
        let is_other_column =
            by_field.insert(column.field, &column.header).is_some_and(|other| *other != column.header);
        let is_other_field = by_header.insert(&column.header, column.field).is_some_and(|other| other != column.field);
        if column.field != ImportField::Ignore && is_other_column || !column.header.is_empty() && is_other_field {
            return Err(MappingFileFault::Twice(column.field));
        }
    }
    let Written { columns, reading, sheet, words, .. } = written;
    let explanation = Explanation { columns, reading, sheet, words };
    if explanation == Explanation::default() { Err(MappingFileFault::Empty) } else { Ok(explanation) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::reading::{DayOrder, Delimiter, Header};

    fn example() -> Explanation {
        let column = |header: &str, field| ColumnMapping { header: header.to_owned(), field };
        Explanation {
            columns: vec![
                column("Kunde \"A\"", ImportField::CompanyName),
                column("訂用帳戶\n編號", ImportField::SubscriptionId),
                column("", ImportField::Ignore),
            ],
            reading: ReadOptions {
                delimiter: Some(Delimiter::Semicolon),
                header: Some(Header::Line(3)),
                day_order: Some(DayOrder::DayFirst),
                ..ReadOptions::default()
            },
            sheet: "Abos".to_owned(),
            words: vec![("云经销商".to_owned(), RelationshipKind::Direct)],
        }
    }

    #[test]
    fn what_was_written_is_read_again() {
        let text = to_text(&example());
        assert_eq!(from_text(&text), Ok(example()), "{text}");
        assert_eq!(from_text(&format!("\u{feff}{}", text.replace('\n', "\r\n"))), Ok(example()));
    }

    #[test]
    fn what_is_no_such_file_is_said_with_its_line() {
        assert_eq!(from_text(""), Err(MappingFileFault::Unreadable { line: 1 }));
        let wrong = "ListColumns(\n    format: 1,\n    columns: [\n        (header: \"a\", field: Colour),\n    ],\n)";
        assert_eq!(from_text(wrong), Err(MappingFileFault::Unreadable { line: 4 }));
        assert_eq!(from_text("ListColumns(format: 1)"), Err(MappingFileFault::Empty));
        assert_eq!(from_text("ListColumns(format: 2, shades: [])"), Err(MappingFileFault::Newer));
        let twice = "(format: 1, columns: [(header: \"a\", field: Sku), (header: \"b\", field: Sku)])";
        assert_eq!(from_text(twice), Err(MappingFileFault::Twice(ImportField::Sku)));
    }
}
