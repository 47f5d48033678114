//! Tables as CSV that every spreadsheet reads alike: RFC 4180 quoting, CR LF, UTF-8, and no cell that is a formula.

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CsvCell<'a> {
    /// Text; one that a spreadsheet would take for a formula gets a `'` before it.
    Text(&'a str),
    /// A number, which stays one also when it is negative.
    Number(i64),
    /// A number with a point before its decimals, such as `-18.30`, which stays one.
    Decimal(&'a str),
}

/// A table that is being written.
#[derive(Clone, Debug)]
pub struct CsvOut {
    text: String,
    n_columns: usize,
}

impl CsvOut {
    /// A table with this header; `bom` puts the byte-order mark first, by which Excel knows UTF-8.
    ///
    /// Of headers that are the same, later ones get a number, since importing programs want them unique.
    pub fn new(bom: bool, header: &[&str]) -> Self {
        let mut out = Self { text: String::new(), n_columns: header.len() };
        if bom {
            out.text.push('\u{feff}');
        }
        let unique = unique(header);
        let cells: Vec<_> = unique.iter().map(|word| CsvCell::Text(word)).collect();
        out.row(&cells);
        out
    }

    /// Adds a row; missing cells stay empty, surplus ones are left out.
    pub fn row(&mut self, cells: &[CsvCell<'_>]) {
        for index in 0..self.n_columns {
            if 0 < index {
                self.text.push(',');
            }
            match cells.get(index) {
                Some(CsvCell::Decimal(number)) if is_decimal(number) => self.text.push_str(number),
                Some(CsvCell::Text(text) | CsvCell::Decimal(text)) => push_text(&mut self.text, text),
                Some(CsvCell::Number(number)) => self.text.push_str(&number.to_string()),
                None => {}
            }
        }
        self.text.push_str("\r\n");
    }

    /// The whole file.
    pub fn finish(self) -> String {
        self.text
    }
}

/// Digits, with a sign and a point at most: no program reads more out of it than a number.
fn is_decimal(text: &str) -> bool {
    let bare = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = bare.split_once('.').unwrap_or((bare, "0"));
    [whole, fraction].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Headers of which none is the same as another: later ones get a number.
pub(super) fn unique(headers: &[impl AsRef<str>]) -> Vec<String> {
    let mut unique: Vec<String> = Vec::with_capacity(headers.len());
    for word in headers.iter().map(AsRef::as_ref) {
        let numbered = (2..).map(|n| format!("{word} {n}"));
        let free = std::iter::once(word.to_owned()).chain(numbered).find(|name| !unique.contains(name));
        unique.extend(free);
    }
    unique
}

/// Would a spreadsheet take `text` for a formula, or its start for the end of a cell?
///
/// White space before the sign does not count: some programs trim it.
pub fn is_formula_like(text: &str) -> bool {
    let is_sign = |c: char| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    text.starts_with(['\t', '\r', '\n']) || text.trim_start_matches(is_blank).starts_with(is_sign)
}

pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}')
}

/// `text` with `'` before it when it looks like a formula; for cells of any kind of table.
pub fn guarded(text: &str) -> std::borrow::Cow<'_, str> {
    if is_formula_like(text) { format!("'{text}").into() } else { text.into() }
}

/// A text of a table as it was before [`guarded`].
pub fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_formula_like(rest)).unwrap_or(text)
}

fn push_text(out: &mut String, text: &str) {
    let clean = text.replace('\0', " ");
    let guarded = guarded(&clean);
    let has_edge_blank = guarded.starts_with(is_blank) || guarded.ends_with(is_blank);
    if has_edge_blank || guarded.contains([',', ';', '\t', '"', '\r', '\n', '\'']) {
        out.push('"');
        out.push_str(&guarded.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(&guarded);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut out = CsvOut::new(false, &["a"]);
        out.row(&[CsvCell::Text(text)]);
        assert_eq!(out.finish(), format!("a\r\n{expected}\r\n"));
    }

    #[test]
    fn cells_are_quoted_when_they_must_be() {
        check("Contoso", "Contoso");
        check("Contoso, \"Ltd\"", "\"Contoso, \"\"Ltd\"\"\"");
        check("a\nb", "\"a\nb\"");
        check(" a", "\" a\"");
    }

    #[test]
    fn no_text_is_a_formula() {
        for start in
            ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "\u{3000}=", "\u{200b}@", "\u{feff}-"]
        {
            check(&format!("{start}1"), &format!("\"'{start}1\""));
        }
        check("a=1", "a=1");
    }

    #[test]
    fn numbers_stay_numbers() {
        let mut out = CsvOut::new(true, &["a", "a", "b"]);
        out.row(&[CsvCell::Number(-5), CsvCell::Text("x")]);
        assert_eq!(out.finish(), "\u{feff}a,a 2,b\r\n-5,x,\r\n");
    }

    proptest! {
        #[test]
        fn what_was_written_is_read_back(cells in proptest::collection::vec("[^\0]{0,12}", 1..4)) {
            let header: Vec<String> = (0..cells.len()).map(|n| format!("h{n}")).collect();
            let mut out = CsvOut::new(false, &header.iter().map(String::as_str).collect::<Vec<_>>());
            out.row(&cells.iter().map(|cell| CsvCell::Text(cell)).collect::<Vec<_>>());
            let text = out.finish();
            let mut reader = csv::ReaderBuilder::new().has_headers(true).from_reader(text.as_bytes());
            // one empty cell makes an empty line, which readers skip
            if let Some(row) = reader.records().next() {
                let found: Vec<String> = row.unwrap().iter().map(str::to_owned).collect();
                prop_assert_eq!(found, cells.iter().map(|cell| guarded(cell).into_owned()).collect::<Vec<_>>());
            } else {
                prop_assert_eq!(cells, [""]);
            }
        }
    }
}
