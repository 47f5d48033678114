//! What can be asked for about tables: how they look, and files of their rows.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::exchange::file_names::safe_name;
use crate::i18n::Lang;
use crate::roster::asked::AskOrder;
use crate::roster::export::ExportRequest;
use crate::roster::shown::ShownOrder;
use crate::roster::sold::export::SoldOrder;

/// How somebody wants a table to look, kept in the settings.
#[derive(Clone, Debug, PartialEq)]
pub struct TableLayout {
    /// Which table.
    pub table: String,
    /// Names of the columns that are shown, in order.
    pub columns: Vec<String>,
    /// Whether a row of fields below the heads filters what is shown.
    pub filters: bool,
    /// Widths in points that differ from the columns' own.
    pub widths: BTreeMap<String, f32>,
}

/// Rows of a table become a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportTable {
    /// Where; `None`: a dialog asks.
    pub path: Option<PathBuf>,
    /// What.
    pub order: AnyOrder,
}

/// Rows of which table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnyOrder {
    /// Of the customer list.
    Customers(ExportRequest),
    /// Of the table of all subscriptions.
    Subscriptions(SoldOrder),
    /// Of the list that a provider gets.
    Requests(AskOrder),
    /// Of any table, as it is shown.
    Shown(ShownOrder),
}

impl From<ShownOrder> for AnyOrder {
    fn from(order: ShownOrder) -> Self {
        Self::Shown(order)
    }
}

impl From<AskOrder> for AnyOrder {
    fn from(order: AskOrder) -> Self {
        Self::Requests(order)
    }
}

impl From<ExportRequest> for AnyOrder {
    fn from(order: ExportRequest) -> Self {
        Self::Customers(order)
    }
}

impl From<SoldOrder> for AnyOrder {
    fn from(order: SoldOrder) -> Self {
        Self::Subscriptions(order)
    }
}

impl AnyOrder {
    /// The ending of its file.
    pub fn ending(&self) -> &'static str {
        match self {
            Self::Customers(order) => order.format.ending(),
            Self::Subscriptions(order) => order.format.ending(),
            Self::Requests(order) => order.format.ending(),
            Self::Shown(order) => order.format.ending(),
        }
    }

    /// How many rows were asked for.
    pub fn n_rows(&self) -> usize {
        match self {
            Self::Customers(order) => order.rows.len(),
            Self::Subscriptions(order) => order.rows.len(),
            Self::Requests(order) => order.rows.len(),
            Self::Shown(order) => order.rows.len(),
        }
    }

    /// What its file is called, without day and ending.
    pub fn file_name(&self, lang: &Lang) -> String {
        match self {
            Self::Customers(_) => lang.text("customers-file-name").into_owned(),
            Self::Subscriptions(_) => lang.text("sold-file-name").into_owned(),
            Self::Requests(_) => lang.text("asking-file-name").into_owned(),
            Self::Shown(order) => safe_name(&order.name),
        }
    }

    /// Key of what is said once it is there.
    pub fn saved_key(&self) -> &'static str {
        match self {
            Self::Customers(_) => "customers-file-saved",
            Self::Subscriptions(_) => "sold-file-saved",
            Self::Requests(_) => "asking-file-saved",
            Self::Shown(_) => "table-file-saved",
        }
    }
}
