//! What the user sees before importing: headers, the first rows, and everything odd about the whole file.

use std::collections::HashSet;

use super::records::{Record, Records};
use super::sniff::{Opened, Sniffed};
use super::{ReadOptions, Unclear, Warning};

/// How many rows a preview shows.
const N_ROWS: usize = 20;
/// In so many rows it is looked for what can be read in two ways.
const N_LOOKED_AT: usize = 2_000;
/// No cell of a customer list is this long; one that is has swallowed others.
const HUGE_CELL: usize = 64 * 1024;
/// Longer cells are cut in the preview, in characters.
const N_CHARS: usize = 200;

/// The beginning of a file, and what is odd about all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilePreview {
    /// How the file is read.
    pub sniffed: Sniffed,
    /// Trimmed; empty texts for a file without headers. Columns at the end without header and value are none.
    pub headers: Vec<String>,
    /// The first 20 rows below the headers with their lines; cells cut after 200 characters.
    pub rows: Vec<(usize, Vec<String>)>,
    /// Rows below the headers.
    pub n_rows: usize,
    /// Lines of the file.
    pub n_lines: usize,
    /// Bytes that stand for no character in this encoding.
    pub n_replaced: usize,
    /// In the order of importance.
    pub warnings: Vec<Warning>,
    /// What of each column can be read in two ways, as far as the first 2,000 rows show it.
    pub unclear: Vec<Unclear>,
}

impl FilePreview {
    /// As the preview of a sheet, of which nobody can choose the delimiter.
    #[must_use]
    pub fn of_sheet(mut self) -> Self {
        self.warnings.retain(|warning| *warning != Warning::OneColumn);
        self
    }
}

/// Reads the whole file once, keeping the first rows.
pub fn preview(bytes: &[u8], options: &ReadOptions) -> FilePreview {
    let file = Opened::new(bytes, options);
    let (mut headers, mut records) = file.headers_and_rows();
    let n_named = headers.iter().rposition(|header| !header.is_empty()).map_or(0, |at| at + 1);
    // How many columns there are, as far as they have a header or a value.
    let mut n_used = if n_named == 0 { headers.len() } else { n_named };
    let mut oddities = Oddities::default();
    let mut rows = Vec::new();
    let mut unclear = vec![Unclear::default(); headers.len()];
    let mut record = Record::default();
    let mut n_rows = 0;
    let delimiter = file.delimiter.byte();
    loop {
        while N_LOOKED_AT <= n_rows && n_used == headers.len() && records.pass_plain_row(headers.len(), HUGE_CELL) {
            n_rows += 1;
        }
        if !records.read(&mut record) {
            break;
        }
        n_rows += 1;
        oddities.look(&record, delimiter, headers.len());
        if n_used < headers.len() {
            let last = record.cells.iter().rposition(|cell| !cell.text().trim().is_empty());
            n_used = last.map_or(n_used, |at| n_used.max(at + 1)).min(headers.len());
        }
        if n_rows <= N_LOOKED_AT {
            unclear.iter_mut().zip(&record.cells).for_each(|(seen, cell)| seen.look(&cell.text()));
        }
        if rows.len() < N_ROWS {
            let cells = record.cells.iter().map(|cell| cell.text().chars().take(N_CHARS).collect());
            rows.push((record.line, cells.collect()));
        }
    }
    headers.truncate(n_used);
    unclear.truncate(n_used);
    let sniffed = file.sniffed();
    let mut warnings = oddities.warnings();
    warnings.extend(sniffed.warnings.iter().cloned());
    if n_rows == 0 && !headers.is_empty() {
        warnings.push(Warning::HeaderOnly);
    }
    let n_nul = memchr::memchr_iter(0, file.text().as_bytes()).count();
    if 0 < n_nul {
        warnings.push(Warning::Nul { n: n_nul });
    }
    warnings.extend(header_warnings(&headers, &rows));
    let n_replaced = warnings.iter().find_map(|w| if let Warning::Replaced { n } = w { Some(*n) } else { None });
    let n_lines = lines_of(&records);
    FilePreview { sniffed, headers, rows, n_rows, n_lines, n_replaced: n_replaced.unwrap_or(0), warnings, unclear }
}

/// A line end at the end begins no further line.
fn lines_of(records: &Records<'_>) -> usize {
    records.line() - usize::from(records.is_at_line_start())
}

fn header_warnings(headers: &[String], rows: &[(usize, Vec<String>)]) -> Vec<Warning> {
    let has_names = headers.iter().any(|header| !header.is_empty());
    let mut warnings = Vec::new();
    let mut seen = HashSet::new();
    for (at, header) in headers.iter().enumerate().filter(|_| has_names) {
        let is_used = || rows.iter().any(|(_, cells)| cells.get(at).is_some_and(|cell| !cell.trim().is_empty()));
        if header.is_empty() && is_used() {
            warnings.push(Warning::UnnamedHeader { column: at + 1 });
        } else if !header.is_empty() && !seen.insert(header) {
            warnings.push(Warning::DoubleHeader { header: header.clone() });
        }
    }
    warnings
}

/// First line and number of rows of one oddity.
#[derive(Default)]
struct Tally {
    n: usize,
    first: usize,
}

impl Tally {
    fn count(&mut self, line: usize) {
        if self.n == 0 {
            self.first = line;
        }
        self.n += 1;
    }
}

#[derive(Default)]
struct Oddities {
    stray: Tally,
    swallowed: Tally,
    n_swallowed_lines: usize,
    ragged: Tally,
    huge: Option<(usize, usize)>,
}

impl Oddities {
    fn look(&mut self, record: &Record<'_>, delimiter: u8, n_columns: usize) {
        if record.has_stray_quote {
            self.stray.count(record.line);
        }
        if record.seems_to_swallow(delimiter, n_columns) {
            self.swallowed.count(record.line);
            self.n_swallowed_lines += record.n_lines - 1;
        }
        if record.cells.len() != n_columns && !record.is_empty() {
            self.ragged.count(record.line);
        }
        let longest = record.cells.iter().map(|cell| cell.len()).max().unwrap_or(0);
        if HUGE_CELL < longest && self.huge.is_none_or(|(_, n_bytes)| n_bytes < longest) {
            self.huge = Some((record.line, longest));
        }
    }

    fn warnings(self) -> Vec<Warning> {
        let mut warnings = Vec::new();
        if 0 < self.swallowed.n {
            let Tally { n, first } = self.swallowed;
            warnings.push(Warning::Swallowed { n, first, n_lines: self.n_swallowed_lines });
        }
        if let Some((line, n_bytes)) = self.huge {
            warnings.push(Warning::HugeCell { line, n_bytes });
        }
        if 0 < self.stray.n {
            warnings.push(Warning::StrayQuotes { n: self.stray.n, first: self.stray.first });
        }
        if 0 < self.ragged.n {
            warnings.push(Warning::Ragged { n: self.ragged.n, first: self.ragged.first });
        }
        warnings
    }
}
