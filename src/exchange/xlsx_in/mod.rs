//! Reads a sheet of an Excel workbook as CSV text, so that everything that reads CSV reads workbooks, too.
//!
//! Streamed, with limits before anything is unpacked: a workbook of a few kilobytes can claim gigabytes.

mod lines;
mod sheets;
#[cfg(test)]
mod tests;

use std::io::{Cursor, Read};
use std::sync::Arc;

use calamine::{DataRef, Reader as _, Xlsx, XlsxError};

use lines::Lines;
pub use sheets::{Fit, ReadSheet, SheetChoice, fits_list};

use super::{Cancelled, OnProgress};

/// The most rows that are read.
pub const MAX_ROWS: u32 = 200_000;
/// The most columns that are read.
pub const MAX_COLUMNS: u32 = 256;
/// The longest cell, in bytes.
pub const MAX_CELL: usize = 128 << 10;
/// The most text of all cells together, in bytes.
const MAX_TEXT: usize = 256 << 20;
/// The most that one part of the package may unpack to, in bytes; a list of 100,000 customers takes about 70 MB.
const MAX_PART: u64 = 400 << 20;
/// A sheet is packed to less than this part of its size only when it says the same over and over; a list of customers is
/// packed to about a tenth.
const MOST_PACKED: u64 = 100;
/// Smaller sheets may be packed as they like, in bytes.
const ANY_PACKED: u64 = 32 << 20;
/// The most that texts, formats and the like may unpack to, since they are held in memory.
const MAX_HELD: u64 = 96 << 20;
/// The most that stands between the beginnings of two cells, in bytes: formula, formats and text of one cell.
const MAX_GAP: usize = 1 << 20;
/// The most entries of the table of texts.
const MAX_STRINGS: u64 = 4_000_000;

/// Why a workbook is not read.
#[derive(Debug, thiserror::Error)]
pub enum XlsxFault {
    /// No workbook of the kind that Excel writes since 2007.
    #[error("not a workbook")]
    NotAWorkbook,
    /// A workbook of before 2007, or one with a password; both look alike.
    #[error("an old workbook, or one with a password")]
    OldOrLocked,
    /// No sheet has any cell.
    #[error("no sheet")]
    NoSheet,
    /// Every sheet with cells is hidden; one that is named is read.
    #[error("only hidden sheets: {names:?}")]
    OnlyHidden {
        /// Their names.
        names: Vec<String>,
    },
    /// Several sheets hold what is looked for; somebody has to say which is meant.
    #[error("several tables: {names:?}")]
    SeveralTables {
        /// Their names.
        names: Vec<String>,
    },
    /// The sheet that was named is not there.
    #[error("no sheet {name}")]
    NoSuchSheet {
        /// What was said.
        name: String,
        /// The sheets that are there.
        names: Vec<String>,
    },
    /// It would unpack to more than any list of customers.
    #[error("unpacks to more than is read")]
    TooLarge,
    /// A cell lies outside of what is read.
    #[error("row {row}, column {column}")]
    TooFar {
        /// Counts from 1.
        row: u32,
        /// Counts from 1.
        column: u32,
    },
    /// A cell has more text than is read.
    #[error("cell in row {row}")]
    CellTooLong {
        /// Counts from 1.
        row: u32,
    },
    /// Damaged.
    #[error("damaged")]
    Damaged,
    /// The user pressed Cancel.
    #[error("cancelled")]
    Cancelled,
}

impl From<Cancelled> for XlsxFault {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

/// Whether these bytes are a package as workbooks are, by their first bytes.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || is_old(bytes)
}

fn is_old(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
}

/// A file as the readers of CSV take it.
#[derive(Clone, Debug)]
pub struct TableFile {
    /// A sheet as CSV, or the file as it is.
    pub text: Arc<Vec<u8>>,
    /// The sheet of the workbook; `None`: the file is no workbook.
    pub sheet: Option<ReadSheet>,
}

/// What the readers of CSV take for this file: a sheet of a workbook, or any other file as it is.
///
/// Progress counts bytes of the file.
///
/// # Errors
/// [`XlsxFault`]; nothing was read then.
pub fn as_csv(bytes: &Arc<Vec<u8>>, wanted: SheetChoice<'_>, progress: OnProgress<'_>) -> Result<TableFile, XlsxFault> {
    if !is_workbook(bytes) {
        return Ok(TableFile { text: bytes.clone(), sheet: None });
    }
    let len = bytes.len();
    let (text, sheet) = to_csv(bytes, wanted, &mut |done, total| progress(len * done.min(total) / total.max(1), len))?;
    Ok(TableFile { text: Arc::new(text), sheet: Some(sheet) })
}

/// A sheet as CSV in UTF-8 with one line a row, so that lines and rows have the same numbers. Columns before the first
/// with a cell are left out.
///
/// Dates become `2026-11-22`, numbers are written plainly, formulas give their last result, and line ends within a cell
/// become spaces.
///
/// # Errors
/// [`XlsxFault`]; nothing was read then.
pub fn to_csv(
    bytes: &[u8],
    wanted: SheetChoice<'_>,
    progress: OnProgress<'_>,
) -> Result<(Vec<u8>, ReadSheet), XlsxFault> {
    if is_old(bytes) {
        return Err(XlsxFault::OldOrLocked);
    }
    let is_workbook = check_package(bytes, progress)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsxError::Password => XlsxFault::OldOrLocked,
        _ if !is_workbook => XlsxFault::NotAWorkbook,
        _ => XlsxFault::Damaged,
    })?;
    let chosen = sheets::choose(&mut book, wanted, progress)?;
    let text = sheet(&mut book, &chosen.name, MAX_ROWS, progress)?;
    if text.is_empty() { Err(XlsxFault::NoSheet) } else { Ok((text, chosen)) }
}

/// Looks at what every part says that it unpacks to, which the reader holds it to; answers whether any
/// of them belongs to a workbook.
fn check_package(bytes: &[u8], progress: OnProgress<'_>) -> Result<bool, XlsxFault> {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| XlsxFault::NotAWorkbook)?;
    let (mut n_held, mut is_workbook) = (0, false);
    for at in 0..package.len() {
        let part = package.by_index(at).map_err(|_| XlsxFault::Damaged)?;
        let name = part.name().map_err(|_| XlsxFault::Damaged)?.to_ascii_lowercase();
        is_workbook |= name.trim_start_matches('/').starts_with("xl/");
        let is_sheet = name.contains("/worksheets/");
        n_held += if is_sheet { 0 } else { part.size() };
        let is_bomb = is_sheet && ANY_PACKED < part.size() && part.compressed_size() < part.size() / MOST_PACKED;
        if is_bomb || MAX_PART < part.size() || MAX_HELD < n_held {
            return Err(XlsxFault::TooLarge);
        }
        if name.ends_with("sharedstrings.xml") {
            check_strings(part)?;
        } else if is_sheet {
            check_cells(part, progress)?;
        }
    }
    Ok(is_workbook)
}

/// The table of texts says how many there are, and room for them is made before the first is read.
fn check_strings(part: impl std::io::Read) -> Result<(), XlsxFault> {
    let mut head = String::new();
    // The count stands in the first element; what comes before it is short in every workbook that is one.
    part.take(64 << 10).read_to_string(&mut head).or_else(|error| match error.kind() {
        std::io::ErrorKind::InvalidData => Ok(0),
        _ => Err(XlsxFault::Damaged),
    })?;
    let Some(at) = head.find("<sst").or_else(|| head.find(":sst")) else { return Ok(()) };
    let element = head[at..].split('>').next().unwrap_or_default();
    let counts = element.split("ount=").skip(1).filter_map(|rest| {
        let digits: String = rest.chars().skip(1).take_while(char::is_ascii_digit).collect();
        (!digits.is_empty()).then(|| digits.parse::<u64>().unwrap_or(u64::MAX))
    });
    if counts.max().is_some_and(|most| MAX_STRINGS < most) { Err(XlsxFault::TooLarge) } else { Ok(()) }
}

/// A cell is held in memory as a whole before its length is known, so that none may be longer than a list can need. And
/// rows are counted, which is far quicker than reading them.
fn check_cells(mut part: impl Read, progress: OnProgress<'_>) -> Result<(), XlsxFault> {
    /// An element that goes over two pieces is looked at again with the second.
    const OVERLAP: usize = 64;
    let mut buffer = vec![0; 64 << 10];
    let (mut gap, mut kept, mut n_rows) = (0, 0, 0);
    loop {
        let n_read = part.read(&mut buffer[kept..]).map_err(|_| XlsxFault::Damaged)?;
        let text = &buffer[..kept + n_read];
        match memchr::memrchr_iter(b'<', text).find(|&at| element(&text[at..]) == b"c") {
            Some(at) => gap = text.len() - at,
            None => gap += n_read,
        }
        let mut ends = memchr::memmem::find_iter(text, b"sheetData>");
        let is_over = |at| memchr::memrchr(b'<', &text[..at]).is_some_and(|begin| text.get(begin + 1) == Some(&b'/'));
        if n_read == 0 || ends.any(is_over) {
            return Ok(());
        }
        if MAX_GAP < gap {
            return Err(XlsxFault::TooLarge);
        }
        let new = |at: &usize| kept < at + END_OF_ROW.len() && ends_row_of_cells(&text[..*at]);
        n_rows += memchr::memmem::find_iter(text, END_OF_ROW).filter(new).count();
        if (MAX_ROWS as usize) < n_rows {
            return Err(XlsxFault::TooFar { row: MAX_ROWS + 1, column: 1 });
        }
        progress(0, 0)?;
        let end = kept + n_read;
        kept = end.min(OVERLAP);
        buffer.copy_within(end - kept..end, 0);
    }
}

/// How the end of a row ends.
const END_OF_ROW: &[u8] = b"row>";

/// Whether what stands before the name is the end of a row that has a cell; sheets may have any number of rows without.
fn ends_row_of_cells(text: &[u8]) -> bool {
    let Some(at) = memchr::memrchr(b'<', text).filter(|at| text.get(at + 1) == Some(&b'/')) else { return false };
    let before = text[..at].trim_ascii_end();
    let last = memchr::memrchr(b'<', before).map_or(&[][..], |at| &before[at..]);
    element(last) == b"c" || last.starts_with(b"</") && element(&last[1..]) == b"c"
}

/// The name of the element that begins here, without the prefix of its namespace.
fn element(text: &[u8]) -> &[u8] {
    let is_end = |byte: &u8| matches!(byte, b' ' | b'>' | b'/' | b'\t' | b'\r' | b'\n');
    let inner = text.get(1..).unwrap_or_default();
    let Some(len) = inner.iter().take(64).position(is_end) else { return &[] };
    inner[..len].rsplit(|&byte| byte == b':').next().unwrap_or_default()
}

/// At most so many rows with cells of a sheet.
fn sheet(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    most: u32,
    progress: OnProgress<'_>,
) -> Result<Vec<u8>, XlsxFault> {
    let Ok(mut cells) = book.worksheet_cells_reader(name) else { return Ok(Vec::new()) };
    let n_rows = usize::try_from(cells.dimensions().end.0).unwrap_or_default().min(MAX_ROWS as usize);
    let mut out = Lines::default();
    let mut n_filled = 0;
    while let Some(cell) = cells.next_cell().map_err(|_| XlsxFault::Damaged)? {
        let (row, column) = cell.get_position();
        if MAX_ROWS <= row || MAX_COLUMNS <= column {
            return Err(XlsxFault::TooFar { row: row.saturating_add(1), column: column.saturating_add(1) });
        }
        let before = out.row;
        if !out.has_any || before != row {
            if most <= n_filled {
                break;
            }
            n_filled += 1;
        }
        out.go_to(row, column)?;
        if before != out.row && out.row.is_multiple_of(1024) {
            progress(out.row as usize, n_rows)?;
        }
        out.push(&shown(cell.get_value()))?;
    }
    Ok(out.finish())
}

/// A cell's value as people see it.
fn shown<'c>(value: &'c DataRef<'_>) -> std::borrow::Cow<'c, str> {
    use std::borrow::Cow;
    match value {
        DataRef::Empty => Cow::Borrowed(""),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cow::Borrowed(text),
        DataRef::SharedString(text) => Cow::Borrowed(text),
        DataRef::Int(number) => Cow::Owned(number.to_string()),
        DataRef::Float(number) => Cow::Owned(number.to_string()),
        DataRef::Bool(is_so) => Cow::Borrowed(if *is_so { "TRUE" } else { "FALSE" }),
        DataRef::Error(error) => Cow::Owned(error.to_string()),
        DataRef::DateTime(time) => match time.as_datetime() {
            Some(time) if time.time() == chrono::NaiveTime::MIN => Cow::Owned(time.date().to_string()),
            Some(time) => Cow::Owned(time.format("%Y-%m-%d %H:%M").to_string()),
            None => Cow::Owned(time.as_f64().to_string()),
        },
    }
}
