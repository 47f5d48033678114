//! Splits text into rows and cells (RFC 4180), and knows in which line each row begins.
//!
//! Own code, for three things: the line number is that of an editor, whatever the line ends and however many lines a cell
//! has; a quotation mark that opens nothing costs its own cell and not all rows after it; cells are slices.

use std::borrow::Cow;

use memchr::{memchr, memchr_iter, memchr2, memchr2_iter, memchr3};

/// A cell as it stands between two delimiters, without its quotes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cell<'t> {
    raw: &'t str,
    /// Has doubled quotation marks that stand for single ones.
    is_doubled: bool,
}

impl<'t> Cell<'t> {
    /// The cell's text.
    pub(super) fn text(self) -> Cow<'t, str> {
        if self.is_doubled { Cow::Owned(self.raw.replace("\"\"", "\"")) } else { Cow::Borrowed(self.raw) }
    }

    /// Length in the file.
    pub(super) fn len(self) -> usize {
        self.raw.len()
    }
}

/// One row; made once and filled again and again.
#[derive(Clone, Debug, Default)]
pub(super) struct Record<'t> {
    pub(super) cells: Vec<Cell<'t>>,
    /// The line where the row begins; the file's first line is 1.
    pub(super) line: usize,
    /// Lines that the row covers; more than 1 only with a quoted cell of several lines.
    pub(super) n_lines: usize,
    /// A quotation mark was taken as plain text.
    pub(super) has_stray_quote: bool,
}

impl Record<'_> {
    /// Whether there are only delimiters and spaces.
    pub(super) fn is_empty(&self) -> bool {
        let is_empty = |raw: &str| !raw.as_bytes().first().is_some_and(u8::is_ascii_graphic) && raw.trim().is_empty();
        self.cells.iter().all(|cell| is_empty(cell.raw))
    }

    /// Whether a cell goes over lines that look like rows: they have the delimiters of rows, or there are many of them.
    pub(super) fn seems_to_swallow(&self, delimiter: u8, n_columns: usize) -> bool {
        const MANY_LINES: usize = 20;
        let seems = |cell: &Cell<'_>| {
            let n_ends = cell.raw.lines().count().saturating_sub(1);
            let n_delimiters = cell.raw.bytes().filter(|&b| b == delimiter).count();
            MANY_LINES < n_ends || 1 < n_columns && 0 < n_ends && (n_columns - 1) * n_ends <= n_delimiters
        };
        1 < self.n_lines && self.cells.iter().any(seems)
    }
}

/// The rows of a text, one after the other.
#[derive(Clone, Debug)]
pub(super) struct Records<'t> {
    text: &'t str,
    at: usize,
    line: usize,
    delimiter: u8,
    quotes: bool,
    n_blank_lines: usize,
}

impl<'t> Records<'t> {
    pub(super) fn new(text: &'t str, delimiter: u8, quotes: bool) -> Self {
        Self { text, at: 0, line: 1, delimiter, quotes, n_blank_lines: 0 }
    }

    /// Says which line of the file the text begins with.
    pub(super) fn begin_at_line(&mut self, line: usize) {
        self.line = line;
    }

    /// Whether the line where reading goes on has no character yet.
    pub(super) fn is_at_line_start(&self) -> bool {
        matches!(self.text.as_bytes()[..self.at].last(), None | Some(b'\n' | b'\r'))
    }

    /// All of it, read or not.
    pub(super) fn text(&self) -> &'t str {
        self.text
    }

    /// How many bytes of the text were read.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// The line where reading goes on.
    pub(super) fn line(&self) -> usize {
        self.line
    }

    /// Lines without any character that were passed over.
    pub(super) fn n_blank_lines(&self) -> usize {
        self.n_blank_lines
    }

    /// Fills `record` with the next row; `false` at the end. Lines without any character are passed over.
    pub(super) fn read(&mut self, record: &mut Record<'t>) -> bool {
        self.skip_blank_lines();
        record.cells.clear();
        record.has_stray_quote = false;
        record.line = self.line;
        if self.at == self.text.len() {
            return false;
        }
        loop {
            let end = self.next_special();
            self.cells_until(end, &mut record.cells);
            let cell = if self.text.as_bytes().get(end) == Some(&b'"') {
                self.cell_with_quote(record)
            } else {
                Cell { raw: &self.text[std::mem::replace(&mut self.at, end)..end], is_doubled: false }
            };
            record.cells.push(cell);
            if self.text.as_bytes().get(self.at) == Some(&self.delimiter) {
                self.at += 1;
            } else {
                record.n_lines = self.line - record.line + 1;
                self.skip_line_end();
                return true;
            }
        }
    }

    /// Goes past all delimiters before `end`, eight bytes at once: cells are too short for anything else to pay.
    fn cells_until(&mut self, end: usize, cells: &mut Vec<Cell<'t>>) {
        let (text, delimiter) = (self.text, u64::from_ne_bytes([self.delimiter; 8]));
        let bytes = text.as_bytes();
        for from in (self.at..end).step_by(8) {
            let word = match bytes[from..].first_chunk() {
                Some(word) => *word,
                None => std::array::from_fn(|n| bytes.get(from + n).copied().unwrap_or_default()),
            };
            let mut found = zero_bytes(u64::from_le_bytes(word) ^ delimiter);
            while found != 0 {
                let at = from + found.trailing_zeros() as usize / 8;
                if end <= at {
                    break;
                }
                cells.push(Cell { raw: &text[self.at..at], is_doubled: false });
                self.at = at + 1;
                found &= found - 1;
            }
        }
    }

    /// Passes over the next row if it is one of so many cells, none longer than so many bytes, on one line and without
    /// quotation marks: all that most rows have to tell. Otherwise nothing is read but lines without any character.
    pub(super) fn pass_plain_row(&mut self, n_cells: usize, n_bytes: usize) -> bool {
        self.skip_blank_lines();
        let end = self.next_special();
        let row = &self.text.as_bytes()[self.at..end];
        let is_plain = !row.is_empty()
            && row.len() <= n_bytes
            && self.text.as_bytes().get(end) != Some(&b'"')
            && memchr_iter(self.delimiter, row).count() + 1 == n_cells;
        if is_plain {
            self.at = end;
            self.skip_line_end();
        }
        is_plain
    }

    /// Where the next line end or quotation mark is, if that means anything; else the end of the text.
    fn next_special(&self) -> usize {
        let rest = &self.text.as_bytes()[self.at..];
        let found = if self.quotes { memchr3(b'\n', b'\r', b'"', rest) } else { memchr2(b'\n', b'\r', rest) };
        self.at + found.unwrap_or(rest.len())
    }

    fn skip_blank_lines(&mut self) {
        while self.skip_line_end() {
            self.n_blank_lines += 1;
        }
    }

    /// Goes past `\n`, `\r\n` or `\r`.
    fn skip_line_end(&mut self) -> bool {
        let n = match &self.text.as_bytes()[self.at..] {
            [b'\r', b'\n', ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            _ => return false,
        };
        self.at += n;
        self.line += 1;
        true
    }

    /// A cell that has a quotation mark somewhere, and that means something.
    fn cell_with_quote(&mut self, record: &mut Record<'t>) -> Cell<'t> {
        if let Some(cell) = self.quoted_cell() {
            return cell;
        }
        record.has_stray_quote = true;
        // Everything up to the next delimiter or line end.
        let rest = &self.text[self.at..];
        let n = memchr3(self.delimiter, b'\n', b'\r', rest.as_bytes()).unwrap_or(rest.len());
        self.at += n;
        Cell { raw: &rest[..n], is_doubled: false }
    }

    /// A cell in quotes, if what follows is one to its end; otherwise nothing is read.
    fn quoted_cell(&mut self) -> Option<Cell<'t>> {
        let bytes = self.text.as_bytes();
        let mut at = self.skip_spaces(self.at);
        if bytes.get(at) != Some(&b'"') {
            return None;
        }
        at += 1;
        let (start, mut is_doubled) = (at, false);
        loop {
            at += memchr(b'"', &bytes[at..])?; // else it closes nowhere
            if bytes.get(at + 1) != Some(&b'"') {
                break;
            }
            is_doubled = true;
            at += 2;
        }
        let raw = &self.text[start..at];
        at = self.skip_spaces(at + 1);
        if bytes.get(at).is_some_and(|&b| b != self.delimiter && b != b'\n' && b != b'\r') {
            return None; // text after the closing quote
        }
        self.at = at;
        self.line += n_line_ends(raw.as_bytes());
        Some(Cell { raw, is_doubled })
    }

    fn skip_spaces(&self, from: usize) -> usize {
        let n = self.text.as_bytes()[from..].iter().take_while(|&&b| b == b' ').count();
        from + n
    }
}

/// The highest bit of each byte that is zero.
fn zero_bytes(word: u64) -> u64 {
    const LOW: u64 = 0x7F7F_7F7F_7F7F_7F7F;
    !(((word & LOW) + LOW) | word | LOW)
}

/// How many times `\n`, `\r\n` or `\r` stands in a cell.
fn n_line_ends(bytes: &[u8]) -> usize {
    let is_one = |&at: &usize| bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n');
    memchr2_iter(b'\n', b'\r', bytes).filter(is_one).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rows as `line: cell|cell`, with `!` after the line number for a stray quotation mark.
    fn rows(text: &str, quotes: bool) -> Vec<String> {
        let (mut records, mut record, mut found) = (Records::new(text, b',', quotes), Record::default(), Vec::new());
        while records.read(&mut record) {
            let cells: Vec<_> = record.cells.iter().map(|cell| cell.text()).collect();
            let mark = if record.has_stray_quote { "!" } else { "" };
            found.push(format!("{}{mark}: {}", record.line, cells.join("|")));
        }
        found
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(rows(text, true), expected);
    }

    #[test]
    fn cell_in_quotes_may_hold_delimiters_quotes_and_lines() {
        check("a,\"b, \"\"c\"\"\r\nd\",e\r\nf", &["1: a|b, \"c\"\r\nd|e", "3: f"]);
    }

    #[test]
    fn any_line_end_counts_as_one_line() {
        check("a\r\nb\rc\nd", &["1: a", "2: b", "3: c", "4: d"]);
        check("a\n\n\nb\n\n", &["1: a", "4: b"]);
    }

    #[test]
    fn last_cell_may_be_empty() {
        check("a,\n,\nb", &["1: a|", "2: |", "3: b"]);
    }

    #[test]
    fn stray_quote_costs_no_other_row() {
        check("a,\"b\nc,d\ne,f\n", &["1!: a|\"b", "2: c|d", "3: e|f"]);
        check("a,\"b\nc,\"d\"\ne,f\"g\n", &["1!: a|\"b", "2: c|d", "3!: e|f\"g"]);
    }

    #[test]
    fn spaces_around_quotes_do_not_matter() {
        check("a, \"b,c\" ,d", &["1: a|b,c|d"]);
    }

    #[test]
    fn quotes_as_plain_text_hold_nothing_together() {
        assert_eq!(rows("\"a,b\"\nc", false), ["1: \"a|b\"", "2: c"]);
    }

    #[test]
    fn two_stray_quotes_that_pair_up_are_noticed() {
        let text = "1,\"A,x,y\n2,B\",x,y\n";
        let (mut records, mut record) = (Records::new(text, b',', true), Record::default());
        assert!(records.read(&mut record));
        assert!(record.seems_to_swallow(b',', 4));
        let text = "1,\"Main Street 1\nTaipei, Taiwan\",x,y\n";
        let (mut records, mut record) = (Records::new(text, b',', true), Record::default());
        assert!(records.read(&mut record));
        assert!(!record.seems_to_swallow(b',', 4));
    }

    fn cell() -> impl proptest::strategy::Strategy<Value = String> {
        use proptest::prelude::*;
        proptest::collection::vec(
            prop_oneof![Just("\""), Just(","), Just("\n"), Just("a"), Just("中"), Just(" ")],
            0..6,
        )
        .prop_map(|parts| parts.concat())
    }

    proptest::proptest! {
        #[test]
        fn what_the_csv_crate_writes_is_read_as_it_was(
            table in proptest::collection::vec(proptest::collection::vec(cell(), 2..5), 1..8)
        ) {
            let mut writer = csv::WriterBuilder::new().flexible(true).quote_style(csv::QuoteStyle::Always).from_writer(Vec::new());
            for row in &table {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let (mut records, mut record, mut found) = (Records::new(&text, b',', true), Record::default(), Vec::new());
            while records.read(&mut record) {
                proptest::prop_assert!(!record.has_stray_quote);
                found.push(record.cells.iter().map(|cell| cell.text().into_owned()).collect::<Vec<_>>());
            }
            proptest::prop_assert_eq!(found, table);
        }
    }
}
