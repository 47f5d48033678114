//! Texts that Help saves as files.

/// Such a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpText {
    /// The diagnostics, as they were shown.
    Diagnostics,
    /// The page that describes the files of a plan.
    Schema,
}

impl HelpText {
    /// Key of what the dialog is called that asks for its place.
    pub fn dialog_key(self) -> &'static str {
        match self {
            Self::Diagnostics => "dialog-save-diagnostics",
            Self::Schema => "dialog-save-schema",
        }
    }

    /// Key of the name of its file, and that file's ending.
    pub fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Diagnostics => ("diagnostics-file-name", "txt"),
            Self::Schema => ("schema-file-name", "md"),
        }
    }

    /// Key of the sentence that says where it was saved.
    pub fn saved_key(self) -> &'static str {
        match self {
            Self::Diagnostics => "diagnostics-saved",
            Self::Schema => "schema-saved",
        }
    }
}
