//! What can be asked for about tables: how they look, and files of their rows.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::roster::export::TableOrder;

/// How somebody wants a table to look, kept in the settings.
#[derive(Clone, Debug, PartialEq)]
pub struct TableLook {
    /// Which table.
    pub table: String,
    /// Names of the columns that are shown.
    pub columns: Vec<String>,
    /// Widths in points that differ from the columns' own.
    pub widths: BTreeMap<String, f32>,
}

/// Rows of the customer list become a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveTable {
    /// Where; `None`: a dialog asks.
    pub path: Option<PathBuf>,
    /// What.
    pub order: TableOrder,
}
