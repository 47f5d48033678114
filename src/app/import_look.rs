//! A file that is to be imported, off the window's thread: unpacked, looked at, and read where nothing has to be asked.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use super::list_file::{ListFailure, read_list};
use crate::domain::import::FileKind;
use crate::domain::plan::Plan;
use crate::domain::plan::shape::{ColumnMapping, ImportMapping};
use crate::exchange::csv_in::{
    FirstLook, ListWords, ReadOptions, Recognised, SubscriptionsFault, SubscriptionsFile, first_look,
    read_subscriptions,
};
use crate::exchange::xlsx_in::{SheetChoice, XlsxFault, as_csv, fits_list};
use crate::jobs::{Cancelled, JobProgress};
use crate::store::fs::RealFs;
use crate::store::last_import;
use crate::ui::pages::import::{ImportSource, Sheets};

/// Why nothing came of a file.
pub(super) enum Failure {
    List(ListFailure),
    /// A workbook of which somebody has to say which sheet is meant.
    Sheets(Box<Sheets>, XlsxFault),
}

/// A file as it was looked at.
pub(super) struct Looked {
    pub(super) source: ImportSource,
    pub(super) last_list: Option<NaiveDate>,
    pub(super) look: FirstLook,
    /// What it says, when it is a list of subscriptions of which nothing has to be asked.
    pub(super) subscriptions: Option<SubscriptionsFile>,
}

/// What a person said about a list before it is looked at.
#[derive(Clone, Default)]
pub(super) struct Told {
    pub(super) options: ReadOptions,
    pub(super) columns: Vec<ColumnMapping>,
}

/// Looks at a file: how it is written, its beginning, and what is known of its columns. A list of subscriptions of which all
/// is known is read.
pub(super) fn look(
    source: ImportSource,
    told: &Told,
    (plan, folder): (&Plan, &Path),
    progress: &JobProgress,
) -> Result<Result<Looked, Failure>, Cancelled> {
    progress.report(0, source.text.len())?; // looking is quick, but not so quick that nobody cancels it
    let words = ListWords::shipped();
    let look = first_look(source.lookable(), &told.options, &told.columns, words, &shapes(plan));
    progress.report(0, source.text.len())?;
    let last_list = last_import(&RealFs, folder, &source.name);
    let mapping = look.recognised.mapping();
    let needs_nothing = !matches!(look.recognised, Recognised::Ask(_)) && mapping.faults().is_empty();
    let mut subscriptions = None;
    if needs_nothing && mapping.kind() == FileKind::Subscriptions {
        let mut report = |done, total| progress.report(done, total);
        match read_subscriptions(&source.text, &look.options, (&look.preview, mapping), words, &mut report) {
            Ok(file) => subscriptions = Some(file),
            Err(SubscriptionsFault::Cancelled) => return Err(Cancelled),
            Err(SubscriptionsFault::Table(fault)) => return Ok(Err(Failure::List(ListFailure::Table(fault)))),
        }
    }
    Ok(Ok(Looked { source, last_list, look, subscriptions }))
}

/// The lists that were explained before.
fn shapes(plan: &Plan) -> Vec<&ImportMapping> {
    plan.shapes.iter().map(|shape| &**shape).collect()
}

/// The largest file that is read, in bytes: a list of a million customers.
pub(crate) const MAX_BYTES: u64 = 256 * 1024 * 1024;

/// A file that was read: its name, its bytes, and where it lies.
pub(super) type ReadFile = (String, Arc<Vec<u8>>, Option<PathBuf>);

/// Reads a file that may hold a list.
pub(super) fn read_file(path: &Path) -> Result<ReadFile, Failure> {
    let (name, bytes) = read_list(path, MAX_BYTES).map_err(Failure::List)?;
    Ok((name, Arc::new(bytes), Some(path.to_owned())))
}

/// The file as it is to be read; a workbook is unpacked.
pub(super) fn source(
    (name, bytes, path): ReadFile,
    sheet: Option<&str>,
    plan: &Plan,
    progress: &JobProgress,
) -> Result<Result<ImportSource, Failure>, Cancelled> {
    let known = shapes(plan);
    let fit = |head: &[u8]| fits_list(head, &known);
    let wanted = SheetChoice { name: sheet, fit: &fit };
    match as_csv(&bytes, wanted, &mut |done, total| progress.report(done, total)) {
        Ok(table) => Ok(Ok(ImportSource { name, bytes, text: table.text, sheet: table.sheet, is_pasted: false, path })),
        Err(XlsxFault::Cancelled) => Err(Cancelled),
        Err(fault) => Ok(Err(match &fault {
            XlsxFault::SeveralTables { names } | XlsxFault::OnlyHidden { names } => {
                let names = names.clone();
                let sheets = Sheets { file: name, bytes, names, path, why: String::new(), asks: true };
                Failure::Sheets(Box::new(sheets), fault)
            }
            _ => Failure::List(ListFailure::Workbook(fault)),
        })),
    }
}
