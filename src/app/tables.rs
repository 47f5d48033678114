//! Rows of the customer list, written as files in jobs.

use std::path::PathBuf;

use super::App;
use super::queue::Scope;
use crate::desktop::dialogs::Ask;
use crate::exchange::Cancelled;
use crate::exchange::table_out::TableFault;
use crate::jobs::{Progress, Stopped};
use crate::roster::export::{self, TableOrder};
use crate::store::StoreError;
use crate::store::export::with_ending;
use crate::store::fs::RealFs;
use crate::ui::action::{Action, Purpose, SaveTable};
use crate::ui::theme::Tone;

/// Why there is no file.
enum Failure {
    Store(StoreError),
    TooManyRows,
    Broken,
}

impl App {
    pub(super) fn save_table(&mut self, save: SaveTable) {
        if let Some(path) = save.path {
            self.write_table(path, save.order);
        } else {
            let (name, today) = (self.lang.text("customers-file-name"), crate::clock::today());
            let ask = Ask::Save(format!("{name}-{today}.{}", save.order.format.ending()));
            self.asked_for.table = Some(save.order);
            self.actions.push(Action::Ask(Purpose::SaveTable, ask));
        }
    }

    /// The dialog's answer.
    pub(super) fn save_table_as(&mut self, path: PathBuf) {
        if let Some(order) = self.asked_for.table.take() {
            self.write_table(path, order);
        }
    }

    fn write_table(&mut self, path: PathBuf, order: TableOrder) {
        let Some(open) = &self.open else { return };
        let (plan, language) = (open.history.plan().clone(), self.lang.language());
        let calendars = open.derived.calendars.clone();
        let path = with_ending(path, order.format.ending());
        let work = move |progress: &Progress| {
            let mut tell = |n_done, n_total| progress.report(n_done, n_total);
            let bytes = match export::file((&plan, &calendars), language, &order, &mut tell) {
                Ok(bytes) => bytes,
                Err(TableFault::Cancelled) => return Err(Cancelled),
                Err(TableFault::TooManyRows) => return Ok(Err(Failure::TooManyRows)),
                Err(TableFault::Workbook) => return Ok(Err(Failure::Broken)),
            };
            let written = crate::store::write_file(&RealFs, &path, &bytes);
            Ok(written.map(|()| (path, order.rows.len())).map_err(Failure::Store))
        };
        self.start_in((Scope::Program, "customers"), work, Self::table_written);
    }

    fn table_written(&mut self, result: Result<Result<(PathBuf, usize), Failure>, Stopped>) {
        let why = match result {
            Ok(Ok((path, n_rows))) => {
                let shown = path.display().to_string();
                let text = self.lang.count_with("customers-file-saved", n_rows, &[("path", &shown)]).into_owned();
                self.say_where(text, &path);
                return;
            }
            Ok(Err(Failure::Store(error))) => self.lang.say(&error.message()).into_owned(),
            Ok(Err(Failure::TooManyRows)) => self.lang.text("customers-file-too-long").into_owned(),
            Ok(Err(Failure::Broken)) | Err(Stopped::Cancelled | Stopped::Broken) => {
                self.lang.text("job-broken").into_owned()
            }
        };
        self.say(Tone::Late, why);
    }
}
