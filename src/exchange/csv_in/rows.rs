//! Reads all rows of a file into customers and remarks.

use std::collections::HashMap;
use std::sync::Arc;

use super::ReadOptions;
use super::cells::{RowReader, Tidiness, shown, trimmed};
use super::records::Record;
use super::sniff::Opened;
use super::twins::Twins;
use super::words::ImportWords;
use crate::domain::import::{ImportRows, Mapping, Remarks, RowProblemKind, SharedList, WordCount};
use crate::domain::plan::shape::ImportField;
use crate::exchange::{Cancelled, OnProgress};

/// Progress is told every so many rows.
const N_ROWS_PER_REPORT: usize = 512;
/// Bytes of a row with a Microsoft ID and little else.
const SHORT_ROW: usize = 64;

/// Reads every customer it can; what it cannot read is a problem with its line, and costs no other row.
///
/// `mapping` has one field per column; see [`Mapping::faults`] for what makes a file unreadable. Progress counts bytes of text.
///
/// # Errors
/// [`Cancelled`] when `progress` says so; nothing is kept then.
pub fn read_customers(
    bytes: &[u8],
    options: &ReadOptions,
    mapping: &Mapping,
    words: &ImportWords,
    progress: OnProgress<'_>,
) -> Result<ImportRows, Cancelled> {
    let file = Opened::new(bytes, options);
    let delimiter = file.delimiter.byte();
    let (headers, mut records) = file.headers_and_rows();
    let n_columns = headers.len();
    let n_blank_before = records.n_blank_lines();
    let mut reader = RowReader::new(mapping, words);
    let mut twins = Twins::default();
    let mut tidiness = Tidiness::new(records.text());
    let mut raw_texts = RawTexts::default();
    let mut record = Record::default();
    let has_relationships = mapping.column(ImportField::Relationship).is_some();
    let mut n_rows = 0;
    loop {
        let begin = records.at();
        if !records.read(&mut record) {
            break;
        }
        if n_rows % N_ROWS_PER_REPORT == 0 {
            progress(records.at(), file.len())?;
        }
        n_rows += 1;
        if n_rows == N_ROWS_PER_REPORT {
            // By the length of the first ones, and some more; but first ones that are very short say little.
            let n_more = n_rows * (file.len() - records.at()) / records.at() * 17 / 16;
            twins.reserve(n_more.min(file.len() / SHORT_ROW));
        }
        if record.n_lines != 1 || record.has_stray_quote || record.cells.len() != n_columns {
            note_shape(&record, delimiter, n_columns, &mut reader.remarks);
        }
        let is_tidy = record.n_lines == 1 && tidiness.is_tidy(begin, records.at());
        let row = twins.empty_row();
        if let Ok(relationship) = reader.read(&record, is_tidy, row) {
            match relationship {
                Some(raw) => row.relationships = raw_texts.count(&raw),
                None => row.lacks_relationship = has_relationships,
            }
            twins.keep();
        } else {
            twins.leave_out();
        }
    }
    progress(file.len(), file.len())?;
    let mut remarks = reader.remarks;
    let rows = twins.finish(&mut remarks);
    remarks.sort();
    let n_blank_lines = records.n_blank_lines() - n_blank_before;
    Ok(ImportRows { kind: mapping.kind(), rows, remarks, words: raw_texts.finish(), n_rows, n_blank_lines })
}

/// Notes on a row as a whole, whatever its cells mean.
pub(super) fn note_shape(record: &Record<'_>, delimiter: u8, n_columns: usize, remarks: &mut Remarks) {
    let mut note = |kind| remarks.note(record.line, kind);
    if record.has_stray_quote {
        note(RowProblemKind::StrayQuote);
    }
    if record.seems_to_swallow(delimiter, n_columns) {
        note(RowProblemKind::Swallowed { n_lines: record.n_lines });
    }
    let (n, expected) = (record.cells.len(), n_columns);
    if n < expected && !record.is_empty() {
        note(RowProblemKind::TooFewCells { n, expected });
    } else if expected < n {
        let extra: Vec<_> = record.cells[expected..].iter().map(|cell| trimmed(&cell.text()).to_owned()).collect();
        // Empty cells at the end of a row hold nothing that could be lost.
        if extra.iter().any(|text| !text.is_empty()) {
            note(RowProblemKind::TooManyCells { n, expected, extra: shown(&extra.join(" ")) });
        }
    }
}

/// The texts of the Relationship column, each kept once.
#[derive(Default)]
struct RawTexts {
    by_text: HashMap<Arc<str>, usize>,
    counts: Vec<WordCount>,
    /// A list of each text alone, which all rows with that text share.
    lists: Vec<SharedList<Arc<str>>>,
}

impl RawTexts {
    /// Most files have no more texts than this, and few are found by comparing faster than by hashing.
    const N_FIRST: usize = 8;

    fn count(&mut self, raw: &str) -> SharedList<Arc<str>> {
        let among_first = self.counts.iter().take(Self::N_FIRST).position(|word| *word.raw == *raw);
        let known = match among_first {
            None if Self::N_FIRST < self.counts.len() => self.by_text.get(raw).copied(),
            None | Some(_) => among_first,
        };
        let at = known.unwrap_or(self.counts.len());
        if at == self.counts.len() {
            let text: Arc<str> = Arc::from(raw);
            self.by_text.insert(text.clone(), at);
            self.lists.push(vec![text.clone()].into());
            self.counts.push(WordCount { raw: text, n: 0 });
        }
        self.counts[at].n += 1;
        self.lists[at].clone()
    }

    fn finish(mut self) -> Vec<WordCount> {
        self.counts.sort_by(|a, b| b.n.cmp(&a.n).then_with(|| a.raw.cmp(&b.raw)));
        self.counts
    }
}
