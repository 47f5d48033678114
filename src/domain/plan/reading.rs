//! How a file of rows is to be read, as far as a person said it; what nobody said is found in the file.

use serde::{Deserialize, Serialize};

use crate::states;

/// What somebody said about a file; `None` leaves it to the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadOptions {
    /// How the bytes are to be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<TextEncoding>,
    /// What stands between cells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<Delimiter>,
    /// Where the headers are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header: Option<Header>,
    /// `Some(false)`: quotation marks are plain text and hold nothing together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quotes: Option<bool>,
    /// Which number of `3/4/2027` is the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day_order: Option<DayOrder>,
    /// What begins the fraction of `1.250`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decimal: Option<DecimalSign>,
}

impl ReadOptions {
    /// What was said here, and before it where nothing was said here.
    #[must_use]
    pub fn over(self, before: Self) -> Self {
        Self {
            encoding: self.encoding.or(before.encoding),
            delimiter: self.delimiter.or(before.delimiter),
            header: self.header.or(before.header),
            quotes: self.quotes.or(before.quotes),
            day_order: self.day_order.or(before.day_order),
            decimal: self.decimal.or(before.decimal),
        }
    }

    /// How a worksheet that was made a text here is read: as it was written, whatever its cells look like.
    #[must_use]
    pub fn of_sheet(self) -> Self {
        Self { encoding: Some(TextEncoding::Utf8), delimiter: Some(Delimiter::Comma), quotes: None, ..self }
    }

    /// Whether nobody said anything.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

states! {
    /// How a file's bytes stand for characters; the ones that a user can choose.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
    pub enum TextEncoding: name {
        /// What Partner Center and most programs write today.
        #[default]
        Utf8 => "UTF-8";
        /// Excel's "Unicode text".
        Utf16Le => "UTF-16 LE";
        /// The same, with the bytes the other way round.
        Utf16Be => "UTF-16 BE";
        /// Traditional Chinese Windows.
        Big5 => "Big5";
        /// Simplified Chinese Windows.
        Gb18030 => "GB18030";
        /// Japanese Windows.
        ShiftJis => "Shift_JIS";
        /// Korean Windows.
        EucKr => "EUC-KR";
        /// Western European Windows.
        Windows1252 => "Windows-1252";
        /// Central European Windows.
        Windows1250 => "Windows-1250";
    }
}

states! {
    /// What stands between the cells of a row.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
    pub enum Delimiter: key {
        /// `,`
        #[default]
        Comma => "import-delimiter-comma";
        /// `;`, where the comma is the decimal sign.
        Semicolon => "import-delimiter-semicolon";
        /// The tab character.
        Tab => "import-delimiter-tab";
        /// `|`
        Pipe => "import-delimiter-pipe";
    }
}

impl Delimiter {
    /// The character.
    pub fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }
}

/// Where the headers of a file are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Header {
    /// In the row that begins in this line; the first is 1. Rows above it are a title and not read.
    Line(usize),
    /// Nowhere: the first row is data already.
    Absent,
}

states! {
    /// Which number of a day such as `3/4/2027` is the day, where the year stands at the end.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum DayOrder: key {
        /// `31/12/2026`, as in most countries.
        DayFirst => "import-day-first";
        /// `12/31/2026`, as in the United States.
        MonthFirst => "import-month-first";
    }
}

states! {
    /// What begins the fraction of a number.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum DecimalSign: key {
        /// `1,250.50`
        Point => "import-decimal-point";
        /// `1.250,50`
        Comma => "import-decimal-comma";
    }
}
