//! The lines of a sheet as CSV.

use super::{MAX_CELL, MAX_TEXT, XlsxFault};

/// CSV text that grows cell by cell, from left to right and from top to bottom.
#[derive(Default)]
pub(super) struct Lines {
    text: Vec<u8>,
    pub(super) row: u32,
    column: u32,
    pub(super) has_any: bool,
    /// The row that is being written has a cell.
    is_begun: bool,
    /// Cells of the widest row so far.
    width: u32,
}

/// Rows are filled up to no more cells than so many: one cell far to the right says nothing of all others.
const MOST_FILLED: u32 = 128;

impl Lines {
    /// Fills up to this cell; going back means a damaged sheet.
    pub(super) fn go_to(&mut self, row: u32, column: u32) -> Result<(), XlsxFault> {
        let is_back = row < self.row || (row == self.row && self.has_any && column < self.column);
        if is_back {
            return Err(XlsxFault::Damaged);
        }
        while self.row < row {
            self.fill();
            self.text.push(b'\n');
            self.row += 1;
            self.column = 0;
            self.is_begun = false;
        }
        while self.column < column {
            self.text.push(b',');
            self.column += 1;
        }
        Ok(())
    }

    /// A worksheet has no cells at the end of a row where there is nothing in them; a list has them.
    fn fill(&mut self) {
        if self.is_begun {
            self.width = self.width.max(self.column + 1);
            let n_missing = self.width.min(MOST_FILLED).saturating_sub(self.column + 1);
            self.text.extend((0..n_missing).map(|_| b','));
        }
    }

    pub(super) fn push(&mut self, text: &str) -> Result<(), XlsxFault> {
        (self.has_any, self.is_begun) = (true, true);
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

    pub(super) fn finish(mut self) -> Vec<u8> {
        self.fill();
        if self.has_any {
            self.text.push(b'\n');
        }
        without_empty_columns(self.text)
    }
}

/// The lines without the columns at the left in which none has a cell. No cell holds a line end.
fn without_empty_columns(text: Vec<u8>) -> Vec<u8> {
    let filled = || text.split(|&byte| byte == b'\n').filter(|line| !line.is_empty());
    let n_empty = filled().map(|line| line.iter().take_while(|&&byte| byte == b',').count()).min().unwrap_or(0);
    if n_empty == 0 {
        return text;
    }
    let lines = text.split(|&byte| byte == b'\n').map(|line| line.get(n_empty..).unwrap_or_default());
    lines.collect::<Vec<_>>().join(&b'\n')
}
