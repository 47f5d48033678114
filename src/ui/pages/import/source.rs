//! The file that is imported.

use std::path::PathBuf;
use std::sync::Arc;

use crate::exchange::csv_in::{Lookable, ReadOptions};
use crate::exchange::xlsx_in::ReadSheet;

/// A file that was read into memory.
#[derive(Clone)]
pub struct ImportSource {
    /// The file's name, or what stands for pasted text.
    pub name: String,
    /// Its bytes, which are kept beside the plan.
    pub bytes: Arc<Vec<u8>>,
    /// What is read: the same bytes, or the sheet of a workbook as CSV.
    pub text: Arc<Vec<u8>>,
    /// The sheet that it is, if the file is a workbook.
    pub sheet: Option<ReadSheet>,
    /// Whether it was pasted; then it is a part of a list by nature.
    pub is_pasted: bool,
    /// Where it was read from; `None`: it was pasted.
    pub path: Option<PathBuf>,
}

impl ImportSource {
    /// Whether the file is a workbook, of which a sheet is read.
    pub fn is_sheet(&self) -> bool {
        self.sheet.is_some()
    }

    /// How it is read: a sheet leaves the user little to say.
    pub fn options(&self, said: &ReadOptions) -> ReadOptions {
        if self.is_sheet() { said.of_sheet() } else { *said }
    }

    /// What is looked at.
    pub fn lookable(&self) -> Lookable<'_> {
        Lookable { bytes: &self.text, is_sheet: self.is_sheet() }
    }
}

/// A workbook of which a person has to say which sheet is meant.
#[derive(Clone)]
pub struct Sheets {
    /// The file's name.
    pub file: String,
    /// Its bytes.
    pub bytes: Arc<Vec<u8>>,
    /// The sheets to choose from.
    pub names: Vec<String>,
    /// Where it was read from; `None`: it was pasted.
    pub path: Option<PathBuf>,
    /// Why one is asked for.
    pub why: String,
    /// It is shown for the first time: the keyboard goes to the first sheet.
    pub asks: bool,
}
