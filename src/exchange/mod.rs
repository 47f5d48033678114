//! Floor 2, text in and text out: readers return what could be read and what could not, writers return text or bytes.
//!
//! Pure: no file is touched here.

pub mod csv_in;
pub mod csv_out;
pub mod eml;
pub mod faces;
pub mod file_names;
pub mod ics;
pub mod index_csv;
pub mod letter_file;
mod mail_fields;
pub mod mail_in;
mod mail_parts;
pub mod mailto;
pub mod mapping_file;
mod msg_in;
pub mod paper;
pub mod picture;
pub mod picture_in;
pub mod questionnaire;
pub mod svg;
pub mod table_out;
pub mod template_file;
pub mod unpack;
pub mod xlsx_in;

/// The user pressed Cancel; nothing of what was done so far is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled;

/// Told how much is done and how much there is, in any unit; answers whether to go on.
pub type OnProgress<'a> = &'a mut dyn FnMut(usize, usize) -> Result<(), Cancelled>;
