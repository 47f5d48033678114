//! A file that is to be kept beside the plan.

use std::path::PathBuf;

/// A file that is written once and never changed.
pub(crate) struct FileJob {
    pub(crate) path: PathBuf,
    pub(crate) bytes: Vec<u8>,
    pub(crate) when_taken: NameTaken,
}

/// What is done where a file of that name lies already.
pub(crate) enum NameTaken {
    /// It stays, and nothing is written.
    Stay,
    /// The name promises the contents; other contents under it give way.
    Heal,
    /// Other contents are kept under a name beside it.
    Beside,
}
