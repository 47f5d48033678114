//! What can be asked for of reports, and the one that is shown.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::draft::Language;
use crate::domain::report::ReportOrder;
use crate::exchange::paper::report::{ReportForm, ReportPaper};
use crate::i18n::reports::ReportGap;

/// What happens to reports.
#[derive(Clone, Debug, PartialEq)]
pub enum ReportAction {
    /// This one is worked out and shown.
    Make(Box<ReportOrder>),
    /// The one that is shown is written.
    Save {
        /// Where; `None`: a dialog asks.
        path: Option<PathBuf>,
        /// As what.
        form: ReportForm,
    },
    /// The one that is shown is opened in the browser, for printing.
    Print,
    /// Its text is copied.
    Copy,
}

/// A report that was worked out, and of what.
#[derive(Clone, Debug)]
pub struct MadeReport {
    /// Which was ordered.
    pub order: ReportOrder,
    /// The revision of the plan that it belongs to.
    pub revision: u64,
    /// The day on which it was worked out.
    pub today: NaiveDate,
    /// Language of its words.
    pub language: Language,
    /// What it says.
    ///
    /// # Errors
    /// Why there is none.
    pub paper: Result<Arc<ReportPaper>, ReportGap>,
}

impl MadeReport {
    /// Whether it holds a table with rows.
    pub fn has_table(&self) -> bool {
        let table = self.paper.as_ref().ok().and_then(|paper| paper.largest_table());
        table.is_some_and(|(_, table)| !table.rows.is_empty())
    }
}
