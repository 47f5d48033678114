//! Reads a sheet of an Excel workbook as CSV text, so that everything that reads CSV reads workbooks, too.
//!
//! Streamed, with limits before anything is unpacked: a workbook of a few kilobytes can claim gigabytes.

use std::io::{Cursor, Read as _};

use calamine::{DataRef, Reader as _, Xlsx, XlsxError};

use super::{Cancelled, Progress};

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
/// The most that texts, formats and the like may unpack to, since they are held in memory.
const MAX_HELD: u64 = 96 << 20;
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

/// The first sheet that has cells, as CSV in UTF-8 with one line a row, so that lines and rows have the same numbers.
///
/// Dates become `2026-11-22`, numbers are written plainly, formulas give their last result, and line ends within a cell
/// become spaces.
///
/// # Errors
/// [`XlsxFault`]; nothing was read then.
pub fn to_csv(bytes: &[u8], progress: Progress<'_>) -> Result<Vec<u8>, XlsxFault> {
    if is_old(bytes) {
        return Err(XlsxFault::OldOrLocked);
    }
    let n_held = check_package(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsxError::Password => XlsxFault::OldOrLocked,
        _ if n_held == 0 => XlsxFault::NotAWorkbook,
        _ => XlsxFault::Damaged,
    })?;
    for name in book.sheet_names() {
        let text = sheet(&mut book, &name, progress)?;
        if !text.is_empty() {
            return Ok(text);
        }
    }
    Err(XlsxFault::NoSheet)
}

/// Looks at what every part says that it unpacks to, which the reader holds it to; gives how many parts there are.
fn check_package(bytes: &[u8]) -> Result<usize, XlsxFault> {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| XlsxFault::NotAWorkbook)?;
    let mut n_held = 0;
    for at in 0..package.len() {
        let part = package.by_index(at).map_err(|_| XlsxFault::Damaged)?;
        let name = part.name().map_err(|_| XlsxFault::Damaged)?.to_ascii_lowercase();
        let is_sheet = name.contains("/worksheets/");
        n_held += if is_sheet { 0 } else { part.size() };
        if MAX_PART < part.size() || MAX_HELD < n_held {
            return Err(XlsxFault::TooLarge);
        }
        if name.ends_with("sharedstrings.xml") {
            check_strings(part)?;
        }
    }
    Ok(package.len())
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

fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, progress: Progress<'_>) -> Result<Vec<u8>, XlsxFault> {
    let Ok(mut cells) = book.worksheet_cells_reader(name) else { return Ok(Vec::new()) };
    let n_rows = usize::try_from(cells.dimensions().end.0).unwrap_or_default().min(MAX_ROWS as usize);
    let mut out = Lines::default();
    while let Some(cell) = cells.next_cell().map_err(|_| XlsxFault::Damaged)? {
        let (row, column) = cell.get_position();
        if MAX_ROWS <= row || MAX_COLUMNS <= column {
            return Err(XlsxFault::TooFar { row: row.saturating_add(1), column: column.saturating_add(1) });
        }
        let before = out.row;
        out.go_to(row, column)?;
        if before != out.row && out.row % 1024 == 0 {
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

/// CSV text that grows cell by cell, from left to right and from top to bottom.
#[derive(Default)]
struct Lines {
    text: Vec<u8>,
    row: u32,
    column: u32,
    has_any: bool,
}

impl Lines {
    /// Fills up to this cell; going back means a damaged sheet.
    fn go_to(&mut self, row: u32, column: u32) -> Result<(), XlsxFault> {
        let is_back = row < self.row || (row == self.row && self.has_any && column < self.column);
        if is_back {
            return Err(XlsxFault::Damaged);
        }
        while self.row < row {
            self.text.push(b'\n');
            self.row += 1;
            self.column = 0;
        }
        while self.column < column {
            self.text.push(b',');
            self.column += 1;
        }
        Ok(())
    }

    fn push(&mut self, text: &str) -> Result<(), XlsxFault> {
        self.has_any = true;
        if MAX_CELL < text.len() {
            return Err(XlsxFault::CellTooLong { row: self.row + 1 });
        }
        if MAX_TEXT < self.text.len() + text.len() {
            return Err(XlsxFault::TooLarge);
        }
        if text.contains([',', '"', '\r', '\n', ';', '\t', '|']) {
            self.text.push(b'"');
            for byte in text.bytes() {
                match byte {
                    b'"' => self.text.extend(b"\"\""),
                    b'\r' => {}
                    b'\n' => self.text.push(b' '),
                    byte => self.text.push(byte),
                }
            }
            self.text.push(b'"');
        } else {
            self.text.extend(text.as_bytes());
        }
        Ok(())
    }

    fn finish(mut self) -> Vec<u8> {
        if self.has_any {
            self.text.push(b'\n');
        }
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

    fn csv(bytes: &[u8]) -> Result<String, XlsxFault> {
        to_csv(bytes, &mut |_, _| Ok(())).map(|text| String::from_utf8(text).unwrap())
    }

    #[test]
    fn cells_come_as_people_see_them_and_rows_keep_their_numbers() {
        let mut book = Workbook::new();
        book.add_worksheet();
        let sheet = book.add_worksheet();
        let day = ExcelDateTime::from_ymd(2026, 11, 22).unwrap();
        sheet.write(0, 0, "Company name").unwrap();
        sheet.write(0, 2, "Since").unwrap();
        sheet.write(2, 0, "台北資訊, \"A\"\nB").unwrap();
        sheet.write(2, 1, 25).unwrap();
        sheet.write_with_format(2, 2, day, &Format::new().set_num_format("yyyy-mm-dd")).unwrap();
        sheet.write(3, 1, 0.5).unwrap();
        sheet.write(3, 2, true).unwrap();
        let text = csv(&book.save_to_buffer().unwrap()).unwrap();
        assert_eq!(text, "Company name,,Since\n\n\"台北資訊, \"\"A\"\" B\",25,2026-11-22\n,0.5,TRUE\n");
    }

    #[test]
    fn what_is_no_workbook_is_refused() {
        assert!(matches!(csv(b"PK\x03\x04 nothing"), Err(XlsxFault::NotAWorkbook)));
        assert!(matches!(csv(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), Err(XlsxFault::OldOrLocked)));
        let empty = Workbook::new().save_to_buffer().unwrap();
        assert!(matches!(csv(&empty), Err(XlsxFault::NoSheet)));
        let mut cut = Workbook::new();
        cut.add_worksheet().write(0, 0, "a").unwrap();
        let whole = cut.save_to_buffer().unwrap();
        for len in (4..whole.len()).step_by(97) {
            assert!(csv(&whole[..len]).is_err(), "{len}");
        }
    }

    #[test]
    fn cell_far_outside_is_refused_without_making_room_for_it() {
        let mut book = Workbook::new();
        book.add_worksheet().write(1_048_575, 16_383, "far").unwrap();
        let fault = csv(&book.save_to_buffer().unwrap());
        assert!(matches!(fault, Err(XlsxFault::TooFar { row: 1_048_576, column: 16_384 })), "{fault:?}");
    }

    #[test]
    fn cancel_is_heard() {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for row in 0..3000 {
            sheet.write(row, 0, 1).unwrap();
        }
        let bytes = book.save_to_buffer().unwrap();
        assert!(matches!(to_csv(&bytes, &mut |_, _| Err(Cancelled)), Err(XlsxFault::Cancelled)));
    }

    /// A package with these parts.
    fn package(parts: &[(&str, &str)]) -> Vec<u8> {
        use std::io::Write as _;
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default();
        for (name, text) in parts {
            zip.start_file(*name, options).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn table_of_texts_that_claims_billions_is_refused() {
        let sst = "<?xml version=\"1.0\"?><sst count=\"1\" uniqueCount=\"99999999999999\"><si><t>a</t></si></sst>";
        assert!(matches!(csv(&package(&[("xl/sharedStrings.xml", sst)])), Err(XlsxFault::TooLarge)));
    }

    #[test]
    fn part_that_unpacks_to_a_gigabyte_is_refused() {
        let padding = " ".repeat(100 << 20);
        assert!(matches!(csv(&package(&[("xl/styles.xml", &padding)])), Err(XlsxFault::TooLarge)));
    }
}
