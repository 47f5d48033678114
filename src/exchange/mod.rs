//! Floor 2, text in and text out: readers return what could be read and what could not, writers return text or bytes.
//!
//! Pure: no file is touched here.

/// The user pressed Cancel; nothing of the work is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled;
