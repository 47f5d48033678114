//! Floor 2, text in and text out: readers return what could be read and what could not, writers return text or bytes.
//!
//! Pure: no file is touched here.

pub mod csv_out;
pub mod eml;
pub mod file_names;
pub mod index_csv;
mod mail_fields;
pub mod mailto;

/// The user pressed Cancel; nothing of the work is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled;
