//! What can be asked for about tables: how they look, and files of their rows.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::domain::plan::ids::CustomerId;
use crate::exchange::table_out::TableFormat;
use crate::ui::pages::customers::columns::Col;

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

/// Rows of the customer list that are to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableOrder {
    /// As what.
    pub format: TableFormat,
    /// The columns, in order.
    pub columns: Vec<Col>,
    /// The customers, in order.
    pub rows: Vec<CustomerId>,
}

/// Rows of the customer list become a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveTable {
    /// Where; `None`: a dialog asks.
    pub path: Option<PathBuf>,
    /// What.
    pub order: TableOrder,
}
