//! Tables of a report, and their cells.

/// A table of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// Heads of the columns.
    pub heads: Vec<String>,
    /// Its rows, each with a cell for each column.
    pub rows: Vec<Vec<ReportCell>>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportCell {
    /// A text; may be empty.
    Text(String),
    /// A number, which stays one.
    Number(i64),
    /// A number with a point before its decimals, such as `-18.30`, which stays one.
    Decimal(String),
}

impl ReportCell {
    /// What is read.
    pub fn words(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Decimal(number) => grouped(number),
        }
    }
}

/// With a comma before each three digits from 10,000 on.
fn grouped(number: &str) -> String {
    let (sign, bare) = number.strip_prefix('-').map_or(("", number), |bare| ("-", bare));
    let (whole, fraction) = bare.split_once('.').unwrap_or((bare, ""));
    if whole.len() < 5 {
        return number.to_owned();
    }
    let mut out = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if 0 < at && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.extend([".", fraction]);
    }
    out
}

impl From<String> for ReportCell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for ReportCell {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl Grid {
    /// Whether a column holds numbers, and where none is known one and the same word.
    pub fn is_numbers(&self, at: usize) -> bool {
        let (mut has_number, mut word) = (false, None);
        for cell in self.rows.iter().filter_map(|row| row.get(at)) {
            match cell {
                ReportCell::Number(_) | ReportCell::Decimal(_) => has_number = true,
                ReportCell::Text(text) if text.is_empty() || word == Some(text) => {}
                ReportCell::Text(text) if word.is_none() => word = Some(text),
                ReportCell::Text(_) => return false,
            }
        }
        has_number
    }
}
