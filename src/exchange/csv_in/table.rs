//! Reads a small table of texts: headers, and rows of cells by column. For files whose columns are known by their headers.

use std::borrow::Cow;

use super::cells::{shown, tidy, trimmed};
use super::preview::preview;
use super::records::Record;
use super::rows::note_shape;
use super::sniff::Opened;
use super::{ReadOptions, Warning};
use crate::domain::import::{Remarks, RowProblemKind};
use crate::exchange::csv_out::unguarded;

/// More rows are no list of candidates and no questionnaire.
const MAX_ROWS: usize = 5_000;
/// Longer cells are not taken, in bytes.
const MAX_CELL: usize = 20_000;

/// Why nothing of a file was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableReadFault {
    /// No row at all.
    Empty,
    /// A packed file or a PDF, no text; a workbook is made a table of text before it comes here.
    NoText,
    /// None of the columns that are needed; what the headers are, shortened.
    NoKnownColumn {
        /// The headers as the file has them; empty: none.
        headers: String,
    },
    /// Too many rows.
    TooManyRows {
        /// The most that are taken.
        n_max: usize,
    },
}

/// One row of texts.
pub(super) struct TextRow {
    /// Where it begins; the file's first line is 1.
    pub(super) line: usize,
    /// One per header, trimmed, without control characters but line ends; empty where the row has none.
    pub(super) cells: Vec<String>,
}

/// A whole table.
pub(super) struct TextTable {
    /// Trimmed.
    pub(super) headers: Vec<String>,
    pub(super) rows: Vec<TextRow>,
    pub(super) remarks: Remarks,
    pub(super) warnings: Vec<Warning>,
}

/// Reads a table; a row that is odd costs nothing but itself.
pub(super) fn read_table(bytes: &[u8]) -> Result<TextTable, TableReadFault> {
    let mut rows = Vec::new();
    let options = ReadOptions::default();
    let (headers, remarks) = each_row(bytes, &options, MAX_ROWS, |_, row, _| rows.push(row))?;
    if rows.is_empty() && headers.iter().all(String::is_empty) {
        return Err(TableReadFault::Empty);
    }
    Ok(TextTable { headers, rows, remarks, warnings: preview(bytes, &options).warnings })
}

/// Reads a table row by row: `take` gets the headers, a row, and the remarks so far. Gives headers and remarks.
pub(super) fn each_row(
    bytes: &[u8],
    options: &ReadOptions,
    n_max: usize,
    mut take: impl FnMut(&[String], TextRow, &mut Remarks),
) -> Result<(Vec<String>, Remarks), TableReadFault> {
    let packed: [&[u8]; 3] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0", b"%PDF"];
    if packed.iter().any(|magic| bytes.starts_with(magic)) {
        return Err(TableReadFault::NoText);
    }
    let file = Opened::new(bytes, options);
    let (headers, mut records) = file.headers_and_rows();
    let (mut remarks, mut n_rows) = (Remarks::default(), 0);
    let mut record = Record::default();
    while records.read(&mut record) {
        if n_rows == n_max {
            return Err(TableReadFault::TooManyRows { n_max });
        }
        note_shape(&record, file.delimiter.byte(), headers.len(), &mut remarks);
        if record.is_empty() {
            remarks.leave_out(record.line, RowProblemKind::EmptyRow);
            continue;
        }
        n_rows += 1;
        let row = row_of(&record, &headers, &mut remarks);
        take(&headers, row, &mut remarks);
    }
    Ok((headers, remarks))
}

fn row_of(record: &Record<'_>, headers: &[String], remarks: &mut Remarks) -> TextRow {
    let mut cells = vec![String::new(); headers.len()];
    for ((cell, text), header) in cells.iter_mut().zip(&record.cells).zip(headers) {
        if MAX_CELL < text.len() {
            remarks.note(record.line, RowProblemKind::LongCell { column: shown(header), n_bytes: text.len() });
        } else {
            let (clean, is_told) = tidy_lines(&text.text());
            unguarded(&clean).clone_into(cell);
            if is_told {
                remarks.note(record.line, RowProblemKind::InvisibleCharacters { column: shown(header) });
            }
        }
    }
    TextRow { line: record.line, cells }
}

/// Trimmed, without what nobody sees, with `\n` for every kind of line end; and whether there was anything of it.
fn tidy_lines(text: &str) -> (String, bool) {
    let one_kind = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    let mut is_told = false;
    let lines = one_kind.split('\n').map(|line| {
        let (clean, is_odd) = tidy(Cow::Borrowed(line));
        is_told |= is_odd;
        clean
    });
    let clean = lines.collect::<Vec<_>>().join("\n");
    (trimmed(&clean).to_owned(), is_told)
}

/// A text that may not have several lines.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The columns of these fields by their headers, each field once, and the headers that mean none.
pub(super) fn columns<F: Copy + PartialEq>(
    headers: &[String],
    meaning: impl Fn(&str) -> Option<F>,
) -> (Vec<Option<F>>, Vec<String>) {
    let mut fields: Vec<Option<F>> = Vec::with_capacity(headers.len());
    let mut ignored = Vec::new();
    for header in headers {
        let field = meaning(header).filter(|field| !fields.contains(&Some(*field)));
        if field.is_none() && !header.is_empty() {
            ignored.push(shown(header));
        }
        fields.push(field);
    }
    (fields, ignored)
}

/// The headers of a file in which no known column was found.
pub(super) fn no_known_column(headers: &[String]) -> TableReadFault {
    let named: Vec<&str> = headers.iter().map(String::as_str).filter(|header| !header.is_empty()).collect();
    TableReadFault::NoKnownColumn { headers: shown(&named.join(", ")) }
}
