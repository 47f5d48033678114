//! Reads CSV files of customers and contacts, from bytes to rows and remarks.
//!
//! ```text
//! bytes > encoding > records > sniff (delimiter, header) > recognise (columns) > rows (cells) > twins (customers)
//! ```
//!
//! Small tables of other things, such as candidates and answers, go from records to texts by column (`table`).
//!
//! No line is lost in silence: each becomes a customer, joins one, or is a remark with its line number.

mod answers;
mod candidates;
mod cells;
mod days;
mod encoding;
mod forms;
mod lists;
mod look;
mod moments;
mod preview;
mod recognise;
mod records;
mod rows;
mod sale;
mod sentences;
mod sniff;
mod subscriptions;
mod table;
#[cfg(test)]
mod tests_sale;
#[cfg(test)]
mod tests_subscriptions;
#[cfg(test)]
mod tests_tables;
mod twins;
mod unclear;
mod words;

pub use crate::domain::plan::reading::{DayOrder, DecimalSign, Delimiter, Header, ReadOptions, TextEncoding};
pub use answers::{AnswersFile, read_answers};
pub use candidates::{CandidateWords, CandidatesFile, read_candidates};
pub use lists::{ListLikeness, ListWords};
pub use look::{FirstLook, Lookable, first_look, is_about};
pub use preview::{FilePreview, preview};
pub use recognise::{ColumnProposal, Recognised, recognise};
pub use rows::read_customers;
pub use sale::price;
pub use sniff::{Sniffed, sniff};
pub use subscriptions::{SubscriptionWords, SubscriptionsFault, SubscriptionsFile, read_subscriptions};
pub use table::TableReadFault;
pub use unclear::Unclear;
pub use words::{HeaderConfidence, ImportWords, RelationshipHint, SeenIn, country_of};

/// Something about a whole file that the user should see before importing it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// No character but spaces.
    Empty,
    /// Headers, and nothing below them.
    HeaderOnly,
    /// The first row looks like data, so no row is taken for headers.
    NoHeader,
    /// Rows above the headers, which are not read.
    AboveHeader {
        /// How many lines.
        n_lines: usize,
    },
    /// Everything stands in one column: the delimiter may be another one.
    OneColumn,
    /// The bytes name no encoding, and several could be meant: look at the preview.
    EncodingGuessed,
    /// Bytes that stand for no character in this encoding.
    Replaced {
        /// How many.
        n: usize,
    },
    /// NUL characters, as in damaged files or in UTF-16 read as something else.
    Nul {
        /// How many.
        n: usize,
    },
    /// Quotation marks that open no cell or close none; they are read as plain text.
    StrayQuotes {
        /// In how many rows.
        n: usize,
        /// Line of the first one.
        first: usize,
    },
    /// Quoted cells that go over lines which look like rows. Reading quotation marks as plain text may be right.
    Swallowed {
        /// In how many rows.
        n: usize,
        /// Line of the first one.
        first: usize,
        /// How many lines lie within these cells.
        n_lines: usize,
    },
    /// A cell longer than 64 KB.
    HugeCell {
        /// Line of its row.
        line: usize,
        /// Its length.
        n_bytes: usize,
    },
    /// Rows with more or fewer cells than there are headers.
    Ragged {
        /// How many.
        n: usize,
        /// Line of the first one.
        first: usize,
    },
    /// Two columns of one name.
    DoubleHeader {
        /// The name.
        header: String,
    },
    /// A column with cells but without a name.
    UnnamedHeader {
        /// Its number; the first column is 1.
        column: usize,
    },
}
