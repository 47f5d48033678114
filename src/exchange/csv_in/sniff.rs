//! What a file looks like: its encoding, its delimiter, and where its headers are.

use super::encoding::{Decoded, decode};
use super::lists::ListWords;
use super::records::{Record, Records};
use super::{Delimiter, Header, ReadOptions, TextEncoding, Warning};

/// What a file looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sniffed {
    /// How its bytes stand for characters.
    pub encoding: TextEncoding,
    /// What stands between cells.
    pub delimiter: Delimiter,
    /// Where the headers are.
    pub header: Header,
    /// How many columns there are.
    pub n_columns: usize,
    /// What the user should see at once; the preview looks at the whole file and knows more.
    pub warnings: Vec<Warning>,
}

/// Looks at a file without being told anything.
pub fn sniff(bytes: &[u8]) -> Sniffed {
    Opened::new(bytes, &ReadOptions::default()).sniffed()
}

/// A file's text, decoded once, and how it is to be read.
pub(super) struct Opened<'b> {
    decoded: Decoded<'b>,
    pub(super) delimiter: Delimiter,
    header: Header,
    n_columns: usize,
    /// Lines above the headers.
    n_above: usize,
    /// Nobody said where the headers are.
    is_header_found: bool,
    quotes: bool,
    /// Bytes of an instruction in the first line that is no data.
    skip: usize,
}

impl<'b> Opened<'b> {
    pub(super) fn new(bytes: &'b [u8], options: &ReadOptions) -> Self {
        let decoded = decode(bytes, options.encoding);
        let quotes = options.quotes.unwrap_or(true);
        let (told, skip) = told_delimiter(&decoded.text);
        let body = &decoded.text[skip..];
        let delimiter = options.delimiter.or(told).unwrap_or_else(|| likely_delimiter(body, quotes));
        let mut records = Records::new(body, delimiter.byte(), quotes);
        records.begin_at_line(if skip == 0 { 1 } else { 2 });
        let (header, n_columns, n_above) = find_header(records, options.header);
        let is_header_found = options.header.is_none();
        Self { decoded, delimiter, header, n_columns, n_above, is_header_found, quotes, skip }
    }

    /// What was found, with what looking at all of the text adds to it.
    pub(super) fn sniffed(&self) -> Sniffed {
        let &Self { ref decoded, delimiter, header, n_columns, n_above, .. } = self;
        let mut warnings = Vec::new();
        if decoded.is_guess {
            warnings.push(Warning::EncodingGuessed);
        }
        let n_replaced = decoded.n_replaced();
        if 0 < n_replaced {
            warnings.push(Warning::Replaced { n: n_replaced });
        }
        if n_columns == 0 {
            warnings.push(Warning::Empty);
        } else if n_columns == 1 {
            warnings.push(Warning::OneColumn);
        }
        if header == Header::Absent && self.is_header_found && 0 < n_columns {
            warnings.push(Warning::NoHeader);
        }
        if 0 < n_above {
            warnings.push(Warning::AboveHeader { n_lines: n_above });
        }
        Sniffed { encoding: decoded.encoding, delimiter, header, n_columns, warnings }
    }

    /// Size of the text, the total that progress counts to.
    pub(super) fn len(&self) -> usize {
        self.decoded.text.len() - self.skip
    }

    pub(super) fn text(&self) -> &str {
        &self.decoded.text
    }

    /// The headers, trimmed; empty texts when the file has none. Then the rows below them.
    pub(super) fn headers_and_rows(&self) -> (Vec<String>, Records<'_>) {
        let mut records = Records::new(&self.decoded.text[self.skip..], self.delimiter.byte(), self.quotes);
        records.begin_at_line(if self.skip == 0 { 1 } else { 2 });
        let Header::Line(line) = self.header else {
            return (vec![String::new(); self.n_columns], records);
        };
        let mut record = Record::default();
        while records.read(&mut record) {
            if line < record.line + record.n_lines {
                return (
                    record.cells.iter().map(|cell| super::cells::trimmed(&cell.text()).to_owned()).collect(),
                    records,
                );
            }
        }
        (Vec::new(), records)
    }
}

/// A first line `sep=;`, which Excel reads as an instruction.
fn told_delimiter(text: &str) -> (Option<Delimiter>, usize) {
    let line_end = text.find(['\n', '\r']).unwrap_or(text.len());
    let line = text[..line_end].trim_matches(|c| c == '"' || c == ' ');
    let is_sep = line.len() == 5 && line.is_char_boundary(4) && line[..4].eq_ignore_ascii_case("sep=");
    let told = Delimiter::ALL.into_iter().find(|d| is_sep && line.as_bytes()[4] == d.byte());
    if told.is_none() {
        return (None, 0);
    }
    let n_end = if text[line_end..].starts_with("\r\n") { 2 } else { 1 };
    (told, text.len().min(line_end + n_end))
}

/// How many rows are looked at to find delimiter and headers.
const N_LOOK: usize = 60;

/// A row that is not empty, as far as delimiter and headers are concerned.
struct Look<'t> {
    line: usize,
    n_cells: usize,
    /// Cells with something in them.
    n_filled: usize,
    /// Reading goes on with this row.
    here: Records<'t>,
}

impl Look<'_> {
    /// Whether it has what no header would have; asked of few rows, for it takes long.
    fn is_data(&self) -> bool {
        let mut record = Record::default();
        self.here.clone().read(&mut record) && is_data(&record)
    }
}

fn look(mut records: Records<'_>) -> Vec<Look<'_>> {
    let mut record = Record::default();
    let mut found = Vec::new();
    while found.len() < N_LOOK {
        let here = records.clone();
        if !records.read(&mut record) {
            break;
        }
        if !record.is_empty() {
            let n_filled = record.cells.iter().filter(|cell| !cell.text().trim().is_empty()).count();
            found.push(Look { line: record.line, n_cells: record.cells.len(), n_filled, here });
        }
    }
    found
}

/// The cell count that most rows have, and how many have it; of two one that is a table, then the earlier one.
fn usual_count(rows: &[Look<'_>]) -> (usize, usize) {
    let n_with = |n| rows.iter().filter(|row| row.n_cells == n).count();
    let counted = rows.iter().rev().map(|row| (row.n_cells, n_with(row.n_cells)));
    counted.max_by_key(|&(n, with)| (with, 1 < n)).unwrap_or((0, 0))
}

/// The delimiter that cuts the most rows into the same number of cells, more than one.
fn likely_delimiter(text: &str, quotes: bool) -> Delimiter {
    let score = |delimiter: Delimiter| {
        let rows = look(Records::new(text, delimiter.byte(), quotes));
        let (n_cells, n_with) = usual_count(&rows);
        if n_cells < 2 { (0, 0) } else { (n_with * 100 / rows.len().max(1), n_cells) }
    };
    let scored = Delimiter::ALL.map(|delimiter| (score(delimiter), delimiter));
    // On a tie the first one stays: comma before semicolon before tab before pipe.
    scored
        .into_iter()
        .rev()
        .max_by_key(|&(score, _)| score)
        .filter(|&((share, _), _)| 0 < share)
        .map_or(Delimiter::Comma, |(_, d)| d)
}

/// Headers, columns, and lines above the headers.
fn find_header(records: Records<'_>, said: Option<Header>) -> (Header, usize, usize) {
    let rows = look(records.clone());
    let (usual, _) = usual_count(&rows);
    let first_line = records.line();
    match said {
        Some(Header::Absent) => (Header::Absent, usual, 0),
        Some(Header::Line(line)) => {
            // The user may point anywhere, beyond what was looked at as well.
            let (mut records, mut record) = (records, Record::default());
            while records.read(&mut record) {
                if line < record.line + record.n_lines {
                    return (Header::Line(record.line), record.cells.len(), record.line - first_line);
                }
            }
            (Header::Line(line), usual, records.line() - first_line)
        }
        None => {
            // A title that a spreadsheet filled up with empty cells is none of the table's rows.
            let is_title =
                |row: &Look<'_>| row.n_filled == 1 && rows.iter().any(|row| row.n_cells == usual && 2 < row.n_filled);
            let is_first = |row: &Look<'_>| row.n_cells == usual && !is_title(row);
            let Some(at) = rows.iter().position(is_first) else { return (Header::Absent, 0, 0) };
            // Rows with a delimiter at their end have a cell more than the headers above them.
            let above = at.checked_sub(1).filter(|&above| 1 < rows[above].n_cells && rows[at].is_data());
            let first = &rows[above.unwrap_or(at)];
            if first.is_data() {
                return (Header::Absent, usual, 0);
            }
            let is_below_text = rows.iter().any(|row| row.line < first.line);
            let n_above = if is_below_text { first.line - first_line } else { 0 };
            (Header::Line(first.line), usual, n_above)
        }
    }
}

/// Whether a row has what no header would have; several known headers are a header row, whatever stands beside them.
fn is_data(record: &Record<'_>) -> bool {
    let n_values = record.cells.iter().filter(|cell| is_value(cell.text().trim())).count();
    n_values != 0 && {
        let n_known = record.cells.iter().filter(|cell| is_known_header(&cell.text())).count();
        n_known < 2 || n_known < n_values
    }
}

/// Whether a text is a header of the lists that are known.
fn is_known_header(text: &str) -> bool {
    ListWords::shipped().is_header(text)
}

/// Whether a cell holds what no header would: a Microsoft ID, an address, a domain.
fn is_value(cell: &str) -> bool {
    use crate::domain::plan::contact::{DomainName, EmailAddress};
    use crate::domain::plan::ids::TenantId;
    TenantId::parse(cell).is_ok()
        || EmailAddress::parse(cell).is_ok()
        || cell.is_ascii() && DomainName::parse(cell).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, delimiter: Delimiter, header: Header, n_columns: usize) {
        let found = sniff(text.as_bytes());
        assert_eq!((found.delimiter, found.header, found.n_columns), (delimiter, header, n_columns));
    }

    #[test]
    fn delimiter_is_the_one_that_cuts_all_rows_alike() {
        check("a;b\n1,5;2\n3,5;4,0\n", Delimiter::Semicolon, Header::Line(1), 2);
        check("a|b|c\nx, y|1|2\n", Delimiter::Pipe, Header::Line(1), 3);
        check("name\nA\nB\n", Delimiter::Comma, Header::Line(1), 1);
    }

    #[test]
    fn title_with_empty_cells_is_above_the_headers() {
        check("Report;;\nname;domain;tags\nA;a.example;x\n", Delimiter::Semicolon, Header::Line(2), 3);
        check("name;;\nA;;\nB;;\n", Delimiter::Semicolon, Header::Line(1), 3);
    }

    #[test]
    fn headers_may_have_a_cell_less_than_rows_that_end_with_a_delimiter() {
        check("name,domain\nA,a.example,\nB,b.example,\n", Delimiter::Comma, Header::Line(1), 3);
    }

    #[test]
    fn known_headers_are_headers_whatever_stands_beside_them() {
        check("Microsoft ID,Company name,billing.email\nx,y,z\n", Delimiter::Comma, Header::Line(1), 3);
        check("Microsoft ID,a.example,b.example\nx,y,z\n", Delimiter::Comma, Header::Absent, 3);
    }

    #[test]
    fn instruction_for_excel_is_no_row() {
        check("\"sep=|\"\r\na|b\r\n", Delimiter::Pipe, Header::Line(2), 2);
        check("sep=,\n", Delimiter::Comma, Header::Absent, 0);
        check("sep=x,b\n", Delimiter::Comma, Header::Line(1), 2);
    }

    #[test]
    fn the_users_choice_of_header_is_followed() {
        let options = ReadOptions { header: Some(Header::Line(3)), ..ReadOptions::default() };
        let file = Opened::new(b"a,b\n\n\"c\nc\",d\ne,f\n", &options);
        let (headers, mut rows) = file.headers_and_rows();
        assert_eq!(headers, ["c\nc", "d"]);
        let mut record = Record::default();
        assert!(rows.read(&mut record) && record.line == 5);
        let absent = ReadOptions { header: Some(Header::Absent), ..ReadOptions::default() };
        assert_eq!(Opened::new(b"a,b\nc,d\n", &absent).headers_and_rows().0, ["", ""]);
    }
}
