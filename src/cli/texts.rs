//! What `--texts` says: which of several texts is taken.

use clap::ValueEnum;

use crate::domain::import::TextChoice;

/// Which of several texts is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Texts {
    /// The plan's own stays
    Kept,
    /// What the text was before it was decoded twice; else the plan's own stays
    Decoded,
    /// The file's, as it stands
    File,
}

impl Texts {
    /// As the comparison knows it.
    pub(super) fn choice(self) -> TextChoice {
        match self {
            Self::Kept => TextChoice::Kept,
            Self::Decoded => TextChoice::Meant,
            Self::File => TextChoice::Said,
        }
    }
}
