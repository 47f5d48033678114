//! The option `--texts`: which text is used where the one in the file looks damaged.

use clap::ValueEnum;

use crate::domain::import::TextChoice;

/// Which text is used where the one in the file looks damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Texts {
    /// Keep the plan's text
    Kept,
    /// Use the repaired text where a text was decoded twice; otherwise keep the plan's text
    Decoded,
    /// Use the file's text as it is
    File,
}

impl Texts {
    /// The same choice in the comparison's terms.
    pub(super) fn choice(self) -> TextChoice {
        match self {
            Self::Kept => TextChoice::Kept,
            Self::Decoded => TextChoice::Meant,
            Self::File => TextChoice::Said,
        }
    }
}
