//! Import: files are read, looked at and compared in jobs; the result goes into the session.

use std::path::Path;
use std::sync::Arc;

use super::App;
use super::import_look::{Failure, Looked, Told, look, read_file, source};
use crate::domain::edit::Edit;
use crate::domain::edit::customers::{CustomerEdit, ImportEdit};
use crate::domain::import::{DiffOptions, FileKind, ImportDiff, ImportRows, Mapping, diff};
use crate::domain::plan::Plan;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::moment::Stamp;
use crate::exchange::csv_in::{
    FirstLook, ListWords, ReadOptions, Recognised, SubscriptionsFault, SubscriptionsFile, TableReadFault,
    read_customers, read_subscriptions,
};
use crate::i18n::candidates::table_fault;
use crate::i18n::imports::{done, workbook_fault};
use crate::jobs::{Cancelled, JobProgress, Stopped};
use crate::ui::action::{Action, ImportAction, Page};
use crate::ui::ctx::JobView;
use crate::ui::pages::import::{ImportSource, ImportStage, Sheets, Subscriptions};
use crate::ui::theme::Tone;

pub(super) const LOOK: &str = "import";
const COMPARE: &str = "compare";

/// A file against the plan of a revision.
struct Compared {
    rows: Arc<ImportRows>,
    diff: ImportDiff,
    revision: u64,
}

/// Reads a file and compares it with the plan.
fn compare(
    bytes: &[u8],
    options: &ReadOptions,
    mapping: &Mapping,
    (plan, answers, diff_options): (&Plan, &[crate::domain::plan::customer::RelationshipMeaning], DiffOptions),
    progress: &JobProgress,
) -> Result<(Arc<ImportRows>, ImportDiff), Cancelled> {
    let words = &ListWords::shipped().customers;
    let rows = read_customers(bytes, options, mapping, words, &mut |done, total| progress.report(done, total))?;
    let diff = diff(plan, &rows, answers, diff_options);
    Ok((Arc::new(rows), diff))
}

impl App {
    pub(super) fn import_action(&mut self, action: ImportAction) {
        match action {
            ImportAction::Read(path) => self.read_file(&path),
            ImportAction::Paste(text) => {
                let name = self.lang.text("import-pasted").into_owned();
                let bytes = Arc::new(text.into_bytes());
                self.begin_import();
                self.look_again(ImportSource {
                    name,
                    text: bytes.clone(),
                    bytes,
                    sheet: None,
                    is_pasted: true,
                    path: None,
                });
            }
            ImportAction::ReadSheet(sheet) => self.read_sheet(sheet),
            ImportAction::LookAgain => {
                if let Some(source) = self.session.import.source.clone() {
                    self.look_again(source);
                }
            }
            ImportAction::ReadAgain => self.read_again(),
            ImportAction::Compare => self.compare(),
            ImportAction::LoadColumns(path) => self.load_columns(path),
            ImportAction::SaveColumns => self.save_columns(),
            ImportAction::Stop => self.stop_reading(),
            ImportAction::Abandon => {
                // What was answered waits, in case that somebody goes on after all.
                self.begin_import();
                self.session.go(Page::Customers);
                let text = self.lang.text("import-cancelled").into_owned();
                self.say(Tone::Info, text);
            }
            ImportAction::Apply(edit) => self.apply_import(*edit),
            ImportAction::Remove(customers) => self.remove_missing(customers),
        }
    }

    /// The list that the program was started with is read when the first plan is open, as if it were dropped on the window.
    pub(super) fn read_first_list(&mut self) {
        if let Some(list) = self.first_list.take() {
            self.actions.go(Page::Import);
            self.actions.push(Action::Import(ImportAction::Read(list)));
        }
    }

    fn read_file(&mut self, path: &Path) {
        let Some(open) = &self.open else { return };
        let (plan, folder, path) = (open.history.plan().clone(), open.folder.clone(), path.to_owned());
        self.begin_import();
        let work = move |progress: &JobProgress| {
            let file = match read_file(&path) {
                Ok(file) => file,
                Err(failure) => return Ok(Err(failure)),
            };
            match source(file, None, &plan, progress)? {
                Ok(file) => look(file, &Told::default(), (&plan, &folder), progress),
                Err(failure) => Ok(Err(failure)),
            }
        };
        self.start_anew(LOOK, work, Self::looked_or_not);
    }

    /// Reads this sheet of the workbook of which one was asked for, or of which another one was read.
    pub(super) fn read_sheet(&mut self, sheet: String) {
        let state = &self.session.import;
        let asked =
            state.sheets.as_ref().map(|sheets| (sheets.file.clone(), sheets.bytes.clone(), sheets.path.clone()));
        let read = state.source.as_ref().map(|source| (source.name.clone(), source.bytes.clone(), source.path.clone()));
        let (Some(open), Some(book)) = (&self.open, asked.or(read)) else { return };
        let (plan, folder) = (open.history.plan().clone(), open.folder.clone());
        // What was said of a column goes for columns of this name on any sheet.
        let told = Told { columns: state.said.clone(), ..Told::default() };
        let work = move |progress: &JobProgress| match source(book, Some(&sheet), &plan, progress)? {
            Ok(file) => look(file, &told, (&plan, &folder), progress),
            Err(failure) => Ok(Err(failure)),
        };
        self.start_anew(LOOK, work, Self::looked_or_not);
    }

    /// The page begins afresh; an import that has a file is set aside, and what was being read is read no more.
    pub(super) fn begin_import(&mut self) {
        self.drop_reading();
        self.session.import.begin();
    }

    fn stop_reading(&self) {
        self.queue.cancel(LOOK);
        self.queue.cancel(COMPARE);
    }

    /// Stops reading without a word.
    fn drop_reading(&mut self) {
        self.queue.forget(LOOK);
        self.queue.forget(COMPARE);
        self.first_list = None;
    }

    pub(super) fn look_again(&mut self, source: ImportSource) {
        let Some(open) = &self.open else { return };
        let (plan, folder) = (open.history.plan().clone(), open.folder.clone());
        let state = &self.session.import;
        let told = Told { options: state.options, columns: state.said.clone() };
        let work = move |progress: &JobProgress| look(source, &told, (&plan, &folder), progress);
        self.start_anew(LOOK, work, Self::looked_or_not);
    }

    fn compare(&mut self) {
        let Some(open) = &self.open else { return };
        let state = &self.session.import;
        let Some(source) = &state.source else { return };
        let (bytes, mapping) = (source.text.clone(), state.taken());
        let options = source.options(&state.options);
        if mapping.kind() == FileKind::Subscriptions {
            let Some(preview) = state.preview.clone() else { return };
            let work = move |progress: &JobProgress| {
                let mut report = |done, total| progress.report(done, total);
                match read_subscriptions(&bytes, &options, (&preview, &mapping), ListWords::shipped(), &mut report) {
                    Err(SubscriptionsFault::Cancelled) => Err(Cancelled),
                    Err(SubscriptionsFault::Table(fault)) => Ok(Err(fault)),
                    Ok(file) => Ok(Ok(file)),
                }
            };
            self.start_anew(COMPARE, work, Self::subscriptions_read);
            return;
        }
        let (plan, revision, diff_options) =
            (open.history.plan().clone(), open.history.revision(), state.diff_options());
        let answers = state.words(&|| self.ids.make());
        let work = move |progress: &JobProgress| {
            let compared = compare(&bytes, &options, &mapping, (&plan, &answers, diff_options), progress);
            compared.map(|(rows, diff)| Compared { rows, diff, revision })
        };
        self.start_anew(COMPARE, work, |app, result| match result {
            Ok(compared) => app.compared(compared),
            Err(stopped) => app.import_stopped(stopped),
        });
    }

    fn subscriptions_read(&mut self, read: Result<Result<SubscriptionsFile, TableReadFault>, Stopped>) {
        match read {
            Ok(Ok(file)) => self.session.import.subscriptions = Some(Subscriptions::new(file)),
            Ok(Err(fault)) => {
                let text = table_fault(&self.lang, &fault);
                self.say(Tone::Warning, text);
            }
            Err(stopped) => self.import_stopped(stopped),
        }
    }

    fn apply_import(&mut self, mut edit: ImportEdit) {
        if let Some(explanation) = edit.take_explanation()
            && !self.try_edit(&Edit::Import(Box::new(explanation)))
        {
            return;
        }
        let Some(open) = &self.open else { return };
        let (before, revision) = (open.history.plan().clone(), open.history.revision());
        let edit = Edit::Import(Box::new(edit));
        if !self.try_edit(&edit) {
            return;
        }
        let source = self.session.import.source.take();
        self.session.import.end();
        self.session.go(Page::Customers);
        let (Some(open), Edit::Import(edit)) = (&self.open, edit) else { return };
        if let Some(source) = source {
            open.keeper.keep_import(&source.name, source.bytes.to_vec());
        }
        // A list that says nothing new was answered on its page already.
        if open.history.revision() != revision {
            let text = done(&self.lang, &edit.tally(&before, open.history.plan()));
            self.say_with_undo(Tone::Done, text, revision);
        }
    }

    fn remove_missing(&mut self, customers: Vec<CustomerId>) {
        let revision = self.revision();
        let by = self.settings.profile.as_ref().map(|profile| profile.name.clone()).unwrap_or_default();
        let (n, stamp) = (customers.len(), Stamp { at: crate::clock::now(), by });
        if self.try_edit(&Edit::Customer(CustomerEdit::Remove { customers, stamp })) {
            let text = self.lang.count("import-missing-removed", n).into_owned();
            self.say_with_undo(Tone::Done, text, revision);
        }
    }

    fn looked_or_not(&mut self, result: Result<Result<Looked, Failure>, Stopped>) {
        match result {
            Ok(Ok(looked)) => self.looked(looked),
            Ok(Err(failure)) => {
                let why = self.why_not_read(&failure);
                // Of a workbook of which another sheet was read that one stays.
                if self.session.import.stage != ImportStage::File {
                    self.say(Tone::Late, why);
                    return;
                }
                let state = &mut self.session.import;
                (state.trouble, state.sheets) = match failure {
                    Failure::Sheets(sheets, _) => (None, Some(Sheets { why, ..*sheets })),
                    Failure::List(_) => (Some(why), None),
                };
            }
            Err(stopped) => self.import_stopped(stopped),
        }
    }

    pub(super) fn why_not_read(&self, failure: &Failure) -> String {
        match failure {
            Failure::List(failure) => failure.sentence(&self.lang),
            Failure::Sheets(_, fault) => workbook_fault(&self.lang, fault),
        }
    }

    pub(super) fn looked(&mut self, looked: Looked) {
        let FirstLook { said, preview, recognised, .. } = looked.look;
        let state = &mut self.session.import;
        state.mapping = recognised.mapping().clone();
        state.options = said;
        state.open = match &recognised {
            Recognised::Ask(proposal) => proposal.open.clone(),
            Recognised::Known(_) | Recognised::Remembered(_) => Vec::new(),
        };
        let needs_nothing = state.open.is_empty() && preview.warnings.is_empty() && state.mapping.faults().is_empty();
        (state.rows, state.diff) = (None, None);
        let is_first_look = state.stage == ImportStage::File;
        (state.trouble, state.sheets) = (None, None);
        state.stage = ImportStage::Columns;
        state.source = Some(looked.source);
        state.last_list = looked.last_list;
        state.preview = Some(preview);
        state.recognised = Some(recognised);
        state.subscriptions = looked.subscriptions.filter(|_| is_first_look).map(Subscriptions::new);
        if is_first_look && needs_nothing && state.subscriptions.is_none() {
            self.compare();
        }
    }

    fn compared(&mut self, Compared { rows, diff, revision }: Compared) {
        let state = &mut self.session.import;
        if diff.unanswered.is_empty() {
            state.compared(rows, diff, revision);
        } else {
            state.rows = Some(rows);
            state.diff = None;
            state.stage = ImportStage::Words;
            state.asks_words = true;
        }
    }

    pub(super) fn import_stopped(&mut self, stopped: Stopped) {
        let (tone, key) = match stopped {
            Stopped::Cancelled => (Tone::Info, "import-cancelled"),
            Stopped::Broken => (Tone::Late, "job-broken"),
        };
        let text = self.lang.text(key).into_owned();
        self.say(tone, text);
    }

    pub(super) fn import_view(&self) -> Option<JobView> {
        let (n_done, n_total) = self.queue.progress(LOOK).or_else(|| self.queue.progress(COMPARE))?;
        Some(JobView { title: self.lang.text("import-reading").into_owned(), n_done, n_total })
    }
}
