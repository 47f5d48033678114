//! Splits text into rows and cells (RFC 4180), and knows in which line each row begins.
//!
//! Own code instead of a crate, for three things: the line number is that of an editor, whatever the line ends and however
//! many lines a cell has; a quotation mark that opens nothing costs its own cell and not all rows after it; cells are slices.

use std::borrow::Cow;

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
        self.cells.iter().all(|cell| cell.raw.trim().is_empty())
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
        while self.skip_line_end() {
            self.n_blank_lines += 1;
        }
        record.cells.clear();
        record.has_stray_quote = false;
        record.line = self.line;
        if self.at == self.text.len() {
            return false;
        }
        loop {
            let cell = match self.quoted_cell() {
                Quoted::Cell(cell) => cell,
                Quoted::No => self.plain_cell(record),
                Quoted::Stray => {
                    record.has_stray_quote = true;
                    self.plain_cell(record)
                }
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

    /// Everything up to the next delimiter or line end.
    fn plain_cell(&mut self, record: &mut Record<'t>) -> Cell<'t> {
        let rest = &self.text.as_bytes()[self.at..];
        let delimiter = self.delimiter;
        let ends = |byte: u8| byte == delimiter || byte == b'\n' || byte == b'\r';
        let mut has_quote = false;
        let mut n = n_dull(rest, [delimiter, b'\n', b'\r', b'"']);
        while let Some(&byte) = rest.get(n).filter(|&&byte| !ends(byte)) {
            has_quote |= byte == b'"';
            n += 1;
        }
        record.has_stray_quote |= has_quote && self.quotes;
        let raw = &self.text[self.at..self.at + n];
        self.at += n;
        Cell { raw, is_doubled: false }
    }

    /// A cell in quotes, if what follows is one to its end; otherwise nothing is read.
    fn quoted_cell(&mut self) -> Quoted<'t> {
        let bytes = self.text.as_bytes();
        let mut at = self.skip_spaces(self.at);
        if !self.quotes || bytes.get(at) != Some(&b'"') {
            return Quoted::No;
        }
        at += 1;
        let (start, mut line, mut is_doubled) = (at, self.line, false);
        loop {
            match bytes.get(at) {
                None => return Quoted::Stray, // closes nowhere
                Some(b'"') if bytes.get(at + 1) == Some(&b'"') => {
                    is_doubled = true;
                    at += 2;
                }
                Some(b'"') => break,
                Some(b'\n') => {
                    line += 1;
                    at += 1;
                }
                Some(b'\r') => {
                    line += usize::from(bytes.get(at + 1) != Some(&b'\n'));
                    at += 1;
                }
                Some(_) => at += 1,
            }
        }
        let end = at;
        at = self.skip_spaces(at + 1);
        if bytes.get(at).is_some_and(|&b| b != self.delimiter && b != b'\n' && b != b'\r') {
            return Quoted::Stray; // text after the closing quote
        }
        self.at = at;
        self.line = line;
        Quoted::Cell(Cell { raw: &self.text[start..end], is_doubled })
    }

    fn skip_spaces(&self, from: usize) -> usize {
        let n = self.text.as_bytes()[from..].iter().take_while(|&&b| b == b' ').count();
        from + n
    }
}

/// How many bytes can be passed over, sixteen at once while none of them is special: most of a long cell.
fn n_dull(bytes: &[u8], special: [u8; 4]) -> usize {
    let [a, b, c, d] = special;
    // Numbers instead of truth values, so that sixteen comparisons are one.
    let mark = |byte: u8| u8::from(byte == a) | u8::from(byte == b) | u8::from(byte == c) | u8::from(byte == d);
    let is_dull = |block: &&[u8]| block.iter().fold(0, |found, &byte| found | mark(byte)) == 0;
    bytes.chunks_exact(16).take_while(is_dull).count() * 16
}

enum Quoted<'t> {
    Cell(Cell<'t>),
    /// Does not begin with a quotation mark.
    No,
    /// Begins with one that does not close as it should.
    Stray,
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
