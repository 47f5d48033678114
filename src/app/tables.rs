//! Rows of tables, written as files in jobs.

use std::path::PathBuf;

use super::App;
use super::queue::Scope;
use crate::desktop::dialogs::Ask;
use crate::domain::moves::Ground;
use crate::exchange::Cancelled;
use crate::exchange::table_out::TableWriteFault;
use crate::jobs::{JobProgress, Stopped};
use crate::roster::{asked, export, shown, sold};
use crate::store::StoreError;
use crate::store::export::with_ending;
use crate::store::fs::RealFs;
use crate::ui::action::{Action, AnyOrder, ExportTable, Purpose};
use crate::ui::theme::Tone;

/// Why there is no file.
enum Failure {
    Store(StoreError),
    TooManyRows,
    Broken,
}

impl App {
    pub(super) fn save_table(&mut self, save: ExportTable) {
        if let Some(path) = save.path {
            self.write_table(path, save.order);
        } else {
            let (name, today) = (save.order.file_name(&self.lang), crate::clock::today());
            let ask = Ask::Save(format!("{name}-{today}.{}", save.order.ending()));
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

    fn write_table(&mut self, path: PathBuf, order: AnyOrder) {
        let Some(open) = &self.open else { return };
        let (plan, language) = (open.history.plan().clone(), self.lang.language());
        let calendars = open.derived.calendars.clone();
        let (book, today, utc) = (open.derived.book.clone(), crate::clock::today(), crate::clock::now().date());
        let path = with_ending(path, order.ending());
        let work = move |progress: &JobProgress| {
            let mut tell = |n_done, n_total| progress.report(n_done, n_total);
            let file = match &order {
                AnyOrder::Customers(order) => export::file((&plan, &calendars), language, order, &mut tell),
                AnyOrder::Subscriptions(order) => {
                    let ground = Ground::new(&plan, &book, &calendars, today).in_utc(utc);
                    sold::export::file(&ground, language, order, &mut tell)
                }
                AnyOrder::Shown(order) => shown::file(order, &mut tell),
                AnyOrder::Requests(order) => asked::file(&plan, order, &mut tell),
            };
            let bytes = match file {
                Ok(bytes) => bytes,
                Err(TableWriteFault::Cancelled) => return Err(Cancelled),
                Err(TableWriteFault::TooManyRows) => return Ok(Err(Failure::TooManyRows)),
                Err(TableWriteFault::Workbook) => return Ok(Err(Failure::Broken)),
            };
            let written = crate::store::write_file(&RealFs, &path, &bytes);
            Ok(written.map(|()| (path, order)).map_err(Failure::Store))
        };
        self.start_in((Scope::Program, "customers"), work, Self::table_written);
    }

    fn table_written(&mut self, result: Result<Result<(PathBuf, AnyOrder), Failure>, Stopped>) {
        let why = match result {
            Ok(Ok((path, order))) => {
                let place = path.display().to_string();
                let (key, n_rows) = (order.saved_key(), order.n_rows());
                let text = self.lang.count_with(key, n_rows, &[("path", &place)]).into_owned();
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
