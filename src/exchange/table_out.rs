//! A table as CSV, as a workbook, or as text for the clipboard; in none of them a text is a formula.

use std::borrow::Cow;

use chrono::Datelike as _;
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::csv_out::{self, CsvOut, guarded};
use super::{Cancelled, OnProgress};

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFormat {
    /// RFC 4180.
    Csv {
        /// Whether the byte-order mark comes first, by which Excel knows UTF-8.
        bom: bool,
    },
    /// For Excel and `LibreOffice`.
    Xlsx,
}

impl TableFormat {
    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv { .. } => "csv",
            Self::Xlsx => "xlsx",
        }
    }
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableCell<'a> {
    /// Text; a date is written as `2026-11-22`.
    Text(Cow<'a, str>),
    /// A number, which stays one.
    Number(i64),
    /// A number with a point before its decimals, such as `18.30`, which stays one.
    Decimal(String),
    /// Nothing.
    Empty,
}

/// A table that is to be written.
pub struct TableOut<'a> {
    /// One a column.
    pub headers: Vec<Cow<'a, str>>,
    /// How many rows there are below the headers.
    pub n_rows: usize,
    /// The cell of a row and a column, both from 0.
    pub cell: &'a dyn Fn(usize, usize) -> TableCell<'a>,
}

/// Why a table is not written.
#[derive(Debug, thiserror::Error)]
pub enum TableWriteFault {
    /// More rows than a sheet has.
    #[error("more rows than a sheet has")]
    TooManyRows,
    /// What the library said.
    #[error("the workbook could not be made")]
    Workbook,
    /// The user pressed Cancel.
    #[error("cancelled")]
    Cancelled,
}

impl From<Cancelled> for TableWriteFault {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl From<XlsxError> for TableWriteFault {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::RowColumnLimitError => Self::TooManyRows,
            _ => Self::Workbook,
        }
    }
}

/// The table as a file.
///
/// # Errors
/// [`TableWriteFault`]; the CSV forms fail only by being cancelled.
pub fn write(table: &TableOut<'_>, format: TableFormat, progress: OnProgress<'_>) -> Result<Vec<u8>, TableWriteFault> {
    match format {
        TableFormat::Csv { bom } => csv(table, bom, progress),
        TableFormat::Xlsx => xlsx(table, progress),
    }
}

fn csv(table: &TableOut<'_>, bom: bool, progress: OnProgress<'_>) -> Result<Vec<u8>, TableWriteFault> {
    let headers: Vec<&str> = table.headers.iter().map(|header| &**header).collect();
    let mut out = CsvOut::new(bom, &headers);
    for row in 0..table.n_rows {
        tell(row, table.n_rows, &mut *progress)?;
        let cells: Vec<TableCell<'_>> = (0..headers.len()).map(|column| (table.cell)(row, column)).collect();
        let cells: Vec<csv_out::CsvCell<'_>> = cells.iter().map(csv_cell).collect();
        out.row(&cells);
    }
    Ok(out.finish().into_bytes())
}

fn csv_cell<'c>(cell: &'c TableCell<'_>) -> csv_out::CsvCell<'c> {
    match cell {
        TableCell::Text(text) => csv_out::CsvCell::Text(text),
        TableCell::Number(number) => csv_out::CsvCell::Number(*number),
        TableCell::Decimal(number) => csv_out::CsvCell::Decimal(number),
        TableCell::Empty => csv_out::CsvCell::Text(""),
    }
}

fn tell(row: usize, n_rows: usize, progress: OnProgress<'_>) -> Result<(), Cancelled> {
    if row.is_multiple_of(1024) { progress(row, n_rows) } else { Ok(()) }
}

/// Texts are written as text cells, never as formulas; the `'` is put before those that look like one all the same, for a
/// workbook may be saved as CSV by the next program.
fn xlsx(table: &TableOut<'_>, progress: OnProgress<'_>) -> Result<Vec<u8>, TableWriteFault> {
    let mut book = Workbook::new();
    write_sheet(book.add_worksheet(), table, progress)?;
    Ok(book.save_to_buffer()?)
}

/// Formats of cells.
struct CellFormats {
    bold: Format,
    day: Format,
    decimals: Format,
    long: Format,
    top: Format,
}

/// Writes the table from the first cell of a sheet on; its columns are as wide as what stands in them.
pub(super) fn write_sheet(
    sheet: &mut Worksheet,
    table: &TableOut<'_>,
    progress: OnProgress<'_>,
) -> Result<(), TableWriteFault> {
    let formats = CellFormats {
        bold: Format::new().set_bold(),
        day: Format::new().set_num_format("yyyy-mm-dd"),
        decimals: Format::new().set_num_format("#,##0.00##"),
        long: Format::new().set_text_wrap().set_align(FormatAlign::Top),
        top: Format::new().set_align(FormatAlign::Top),
    };
    sheet.set_freeze_panes(1, 1)?;
    let mut widths: Vec<u32> = Vec::with_capacity(table.headers.len());
    for (column, header) in (0_u16..).zip(csv_out::unique(&table.headers)) {
        sheet.write_string_with_format(0, column, guarded(&header).as_ref(), &formats.bold)?;
        widths.push(width_of(&header) * 11 / 10);
    }
    for row in 0..table.n_rows {
        tell(row, table.n_rows, &mut *progress)?;
        let at = u32::try_from(row + 1).map_err(|_| TableWriteFault::TooManyRows)?;
        let mut n_lines = 1;
        for (column, widest) in widths.iter_mut().enumerate() {
            let place = u16::try_from(column).map_err(|_| TableWriteFault::TooManyRows)?;
            let (width, lines) = write_cell(sheet, (at, place), (table.cell)(row, column), &formats)?;
            *widest = width.max(*widest);
            n_lines = lines.max(n_lines);
        }
        if 1 < n_lines {
            sheet.set_row_format(at, &formats.top)?;
            set_lines(sheet, at, n_lines)?;
        }
    }
    for (column, width) in (0_u16..).zip(widths) {
        sheet.set_column_width_pixels(column, (width + PADDING).clamp(NARROWEST, WIDEST + PADDING))?;
    }
    Ok(())
}

/// Writes a cell; answers how wide it is, and how many lines it takes.
fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: TableCell<'_>,
    formats: &CellFormats,
) -> Result<(u32, u32), TableWriteFault> {
    match cell {
        TableCell::Text(text) if text.is_empty() => Ok((0, 1)),
        TableCell::Text(text) => {
            if let Some(on) = day_of(&text) {
                sheet.write_datetime_with_format(row, column, &on, &formats.day)?;
                return Ok((width_of(&text), 1));
            }
            let clean = clean(&text);
            let n_lines = lines_of(&clean, WIDEST);
            if 1 < n_lines {
                sheet.write_string_with_format(row, column, guarded(&clean).as_ref(), &formats.long)?;
            } else {
                sheet.write_string(row, column, guarded(&clean).as_ref())?;
            }
            Ok((width_of(&clean), n_lines))
        }
        #[expect(clippy::cast_precision_loss, reason = "a sheet holds every number as a fraction")]
        TableCell::Number(number) => {
            sheet.write_number(row, column, number as f64)?;
            Ok((width_of(&number.to_string()), 1))
        }
        TableCell::Decimal(text) => {
            match text.parse::<f64>() {
                Ok(number) => sheet.write_number_with_format(row, column, number, &formats.decimals)?,
                Err(_) => sheet.write_string(row, column, guarded(&text).as_ref())?,
            };
            Ok((width_of(&text) * 6 / 5, 1))
        }
        TableCell::Empty => Ok((0, 1)),
    }
}

/// Widths of columns in pixels.
const NARROWEST: u32 = 40;
const WIDEST: u32 = 360;
const PADDING: u32 = 14;
/// Height of a line in pixels, and lines that a row has room for.
const LINE: u32 = 20;
const MOST_LINES: u32 = 27;

/// About how wide the longest line of a text is, in pixels; a Chinese character takes twice the place of a Latin one.
fn width_of(text: &str) -> u32 {
    let of_line = |line: &str| line.chars().take(2_000).map(|c| if c < '\u{1100}' { 7 } else { 15 }).sum();
    text.lines().map(of_line).max().unwrap_or(0)
}

/// How many lines a text takes in a column that has room for so many pixels.
pub(super) fn lines_of(text: &str, room: u32) -> u32 {
    text.lines().map(|line| width_of(line).div_ceil(room.max(1)).max(1)).sum::<u32>().max(1)
}

/// Makes a row high enough for so many lines, as far as a row can be.
pub(super) fn set_lines(sheet: &mut Worksheet, row: u32, n_lines: u32) -> Result<(), XlsxError> {
    sheet.set_row_height_pixels(row, n_lines.clamp(1, MOST_LINES) * LINE)?;
    Ok(())
}

/// A text that is a day and nothing else, as a sheet counts days: from 1900 on.
fn day_of(text: &str) -> Option<ExcelDateTime> {
    let [_, _, _, _, b'-', _, _, b'-', _, _] = text.as_bytes() else { return None };
    let day: chrono::NaiveDate = text.parse().ok().filter(|day: &chrono::NaiveDate| 1900 <= day.year())?;
    ExcelDateTime::from_ymd(u16::try_from(day.year()).ok()?, day.month() as u8, day.day() as u8).ok()
}

/// A cell holds at most 32,767 characters, and no control characters but tab and line ends.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    const MOST: usize = 32_000;
    let is_odd = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    if text.len() <= MOST && !text.contains(is_odd) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|&c| !is_odd(c)).take(MOST).collect())
}

/// Rows for the clipboard, without headers when `headers` is empty: tabs between cells, one line a row. Tabs and line ends
/// within a cell become spaces, and a text that looks like a formula gets a `'`. So does one that begins with a quotation
/// mark: Excel takes what it pastes out of its quotes, and what is then a formula would be one.
pub fn tsv<'r>(headers: &[&str], rows: impl IntoIterator<Item = Vec<Cow<'r, str>>>) -> String {
    let flat = |text: &str| {
        let is_quoted = text.trim_start_matches(csv_out::is_blank).starts_with('"');
        let safe = if is_quoted { Cow::Owned(format!("'{text}")) } else { guarded(text) };
        safe.replace(['\t', '\r', '\n', '\0'], " ")
    };
    let line = |cells: Vec<String>| cells.join("\t");
    let mut out = String::new();
    if !headers.is_empty() {
        out.push_str(&line(headers.iter().map(|header| flat(header)).collect()));
        out.push('\n');
    }
    for row in rows {
        out.push_str(&line(row.iter().map(|cell| flat(cell)).collect()));
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::xlsx_in;

    fn table<'a>(cell: &'a dyn Fn(usize, usize) -> TableCell<'a>) -> TableOut<'a> {
        TableOut { headers: vec!["名稱".into(), "seats".into(), "seats".into()], n_rows: 2, cell }
    }

    fn cell(row: usize, column: usize) -> TableCell<'static> {
        match (row, column) {
            (0, 0) => TableCell::Text("=1+1".into()),
            (0, 1) => TableCell::Number(-5),
            (1, 0) => TableCell::Text("台北\u{1}資訊".into()),
            _ => TableCell::Empty,
        }
    }

    #[test]
    fn workbook_is_read_back_as_it_was_written_and_holds_no_formula() {
        let bytes = write(&table(&cell), TableFormat::Xlsx, &mut |_, _| Ok(())).unwrap();
        let text =
            String::from_utf8(xlsx_in::to_csv(&bytes, xlsx_in::SheetChoice::FIRST, &mut |_, _| Ok(())).unwrap().0)
                .unwrap();
        assert_eq!(text, "名稱,seats,seats 2\n'=1+1,-5,\n台北資訊,,\n");
    }

    #[test]
    fn day_is_a_day_in_a_workbook_and_is_read_back_as_one_and_a_number_keeps_its_sign() {
        let cell = |row: usize, column: usize| match (row, column) {
            (0, 0) => TableCell::Text("2026-11-22".into()),
            (0, 1) => TableCell::Decimal("-18.30".into()),
            (1, 0) => TableCell::Text("1899-12-31".into()),
            (1, 1) => TableCell::Text("2026-13-01".into()),
            _ => TableCell::Empty,
        };
        let bytes = write(&table(&cell), TableFormat::Xlsx, &mut |_, _| Ok(())).unwrap();
        let mut book: calamine::Xlsx<_> = calamine::Reader::new(std::io::Cursor::new(&bytes)).unwrap();
        let sheet = calamine::Reader::worksheet_range_at(&mut book, 0).unwrap().unwrap();
        assert!(matches!(sheet.get((1, 0)), Some(calamine::Data::DateTime(_))), "{:?}", sheet.get((1, 0)));
        assert!(matches!(sheet.get((2, 0)), Some(calamine::Data::String(_))));
        let text = xlsx_in::to_csv(&bytes, xlsx_in::SheetChoice::FIRST, &mut |_, _| Ok(())).unwrap().0;
        assert_eq!(String::from_utf8(text).unwrap(), "名稱,seats,seats 2\n2026-11-22,-18.3,\n1899-12-31,2026-13-01,\n");
        let csv = write(&table(&cell), TableFormat::Csv { bom: false }, &mut |_, _| Ok(())).unwrap();
        assert!(String::from_utf8(csv).unwrap().contains("2026-11-22,-18.30,"));
    }

    #[test]
    fn csv_of_the_same_table_says_the_same() {
        let bytes = write(&table(&cell), TableFormat::Csv { bom: true }, &mut |_, _| Ok(())).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text, "\u{feff}名稱,seats,seats 2\r\n\"'=1+1\",-5,\r\n台北\u{1}資訊,,\r\n");
    }

    #[test]
    fn clipboard_text_has_one_line_a_row_and_no_formula() {
        let rows = vec![vec![Cow::Borrowed("＝1"), Cow::Borrowed("a\tb\r\nc")]];
        assert_eq!(tsv(&["x", "y"], rows), "x\ty\n'＝1\ta b  c\n");
        let quoted = vec![Cow::Borrowed("\"=1\""), Cow::Borrowed("5\" disk")];
        assert_eq!(tsv(&[], [quoted]), "'\"=1\"\t5\" disk\n");
    }
}
