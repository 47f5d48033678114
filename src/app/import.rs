//! Import: files are read, looked at and compared in jobs; the result goes into the session.

use std::path::Path;
use std::sync::Arc;

use super::App;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::ImportEdit;
use crate::domain::import::{DiffOptions, ImportDiff, ImportRows, Mapping, diff};
use crate::domain::plan::Plan;
use crate::exchange::csv_in::{Preview, ReadOptions, Recognised, Words, preview, read_customers, recognise};
use crate::jobs::{Cancelled, Job, Progress, Stopped};
use crate::store::StoreError;
use crate::store::fs::RealFs;
use crate::ui::action::ImportAction;
use crate::ui::ctx::JobView;
use crate::ui::pages::import::{Source, Stage, State};
use crate::ui::theme::Tone;

/// The largest file that is read, in bytes: a list of a million customers.
pub(crate) const MAX_BYTES: u64 = 256 * 1024 * 1024;

/// What is on its way.
#[derive(Default)]
pub(super) struct Work {
    looking: Option<Job<Result<Looked, StoreError>>>,
    comparing: Option<Job<(Arc<ImportRows>, ImportDiff)>>,
}

struct Looked {
    source: Source,
    preview: Preview,
    recognised: Recognised,
}

/// Looks at a file: how it is written, its beginning, and what is known of its columns.
fn look(source: Source, options: &ReadOptions, plan: &Plan) -> Looked {
    let preview = preview(&source.bytes, options);
    let words = Words::from_ron(Words::SHIPPED).unwrap_or_default();
    let recognised = recognise(&preview.headers, &words, plan.shapes.iter().map(|shape| &**shape));
    Looked { source, preview, recognised }
}

/// Reads a file and compares it with the plan.
fn compare(
    bytes: &[u8],
    options: &ReadOptions,
    mapping: &Mapping,
    (plan, answers, diff_options): (&Plan, &[crate::domain::plan::customer::RelationshipWord], DiffOptions),
    progress: &Progress,
) -> Result<(Arc<ImportRows>, ImportDiff), Cancelled> {
    let words = Words::from_ron(Words::SHIPPED).unwrap_or_default();
    let rows = read_customers(bytes, options, mapping, &words, &mut |done, total| progress.report(done, total))?;
    let diff = diff(plan, &rows, answers, diff_options);
    Ok((Arc::new(rows), diff))
}

impl App {
    pub(super) fn import_action(&mut self, action: ImportAction) {
        match action {
            ImportAction::Read(path) => self.read_file(&path),
            ImportAction::Paste(text) => {
                let name = self.lang.text("import-pasted").into_owned();
                self.start_looking(Source { name, bytes: Arc::new(text.into_bytes()) });
            }
            ImportAction::LookAgain => {
                if let Some(source) = self.session.import.source.clone() {
                    self.look_again(source);
                }
            }
            ImportAction::Compare => self.compare(),
            ImportAction::Cancel => {
                if let Some(job) = &self.import.looking {
                    job.cancel();
                }
                if let Some(job) = &self.import.comparing {
                    job.cancel();
                }
            }
            ImportAction::Apply(edit) => self.apply_import(*edit),
        }
    }

    fn read_file(&mut self, path: &Path) {
        let Some(open) = &self.open else { return };
        let (plan, path) = (open.history.plan().clone(), path.to_owned());
        self.session.import = State::default();
        self.import.looking = Some(Job::start("import", self.notify.clone(), move |_| {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            Ok(crate::store::read_input(&RealFs, &path, MAX_BYTES)
                .map(|bytes| look(Source { name, bytes: Arc::new(bytes) }, &ReadOptions::default(), &plan)))
        }));
    }

    fn start_looking(&mut self, source: Source) {
        self.session.import = State::default();
        self.look_again(source);
    }

    fn look_again(&mut self, source: Source) {
        let Some(open) = &self.open else { return };
        let (plan, options) = (open.history.plan().clone(), self.session.import.options);
        let job = Job::start("import", self.notify.clone(), move |_| Ok(Ok(look(source, &options, &plan))));
        self.import.looking = Some(job);
    }

    fn compare(&mut self) {
        let Some(open) = &self.open else { return };
        let state = &self.session.import;
        let Some(source) = &state.source else { return };
        let (bytes, options, mapping) = (source.bytes.clone(), state.options, state.mapping.clone());
        let (plan, diff_options) = (open.history.plan().clone(), state.diff_options);
        let answers = state.words(&|| self.ids.make());
        self.import.comparing = Some(Job::start("compare", self.notify.clone(), move |progress| {
            compare(&bytes, &options, &mapping, (&plan, &answers, diff_options), progress)
        }));
    }

    fn apply_import(&mut self, edit: ImportEdit) {
        let n = edit.customers.len() + edit.remove.len();
        if !self.try_edit(&Edit::Import(Box::new(edit))) {
            return;
        }
        let source = self.session.import.source.take();
        if let (Some(open), Some(source)) = (&self.open, source) {
            open.keeper.keep_import(&source.name, source.bytes.to_vec());
        }
        self.session.import = State::default();
        let text = self.lang.count("import-done", n).into_owned();
        let undo = self.lang.text("undo").into_owned();
        self.session.toasts.push(Tone::Done, text, Some((undo, crate::ui::action::Action::Undo)), Some(10.0));
    }

    pub(super) fn poll_import(&mut self) {
        if let Some(result) = self.import.looking.as_ref().and_then(Job::poll) {
            self.import.looking = None;
            match result {
                Ok(Ok(looked)) => self.looked(looked),
                Ok(Err(error)) => self.session.import.trouble = Some(self.lang.say(&error.message()).into_owned()),
                Err(stopped) => self.import_stopped(stopped),
            }
        }
        if let Some(result) = self.import.comparing.as_ref().and_then(Job::poll) {
            self.import.comparing = None;
            match result {
                Ok((rows, diff)) => self.compared(rows, diff),
                Err(stopped) => self.import_stopped(stopped),
            }
        }
    }

    fn looked(&mut self, looked: Looked) {
        let state = &mut self.session.import;
        state.mapping = looked.recognised.mapping().clone();
        state.open = match &looked.recognised {
            Recognised::Ask(proposal) => proposal.open.clone(),
            Recognised::Known(_) | Recognised::Remembered(_) => Vec::new(),
        };
        let needs_nothing =
            state.open.is_empty() && looked.preview.warnings.is_empty() && state.mapping.faults().is_empty();
        (state.rows, state.diff) = (None, None);
        let is_first_look = state.stage == Stage::File;
        state.stage = Stage::Columns;
        state.source = Some(looked.source);
        state.preview = Some(looked.preview);
        state.recognised = Some(looked.recognised);
        if is_first_look && needs_nothing {
            self.compare();
        }
    }

    fn compared(&mut self, rows: Arc<ImportRows>, diff: ImportDiff) {
        let state = &mut self.session.import;
        if diff.unanswered.is_empty() {
            state.compared(rows, diff);
        } else {
            state.rows = Some(rows);
            state.diff = None;
            state.stage = Stage::Words;
        }
    }

    fn import_stopped(&mut self, stopped: Stopped) {
        let (tone, key) = match stopped {
            Stopped::Cancelled => (Tone::Info, "import-cancelled"),
            Stopped::Broken => (Tone::Late, "job-broken"),
        };
        let text = self.lang.text(key).into_owned();
        self.say(tone, text);
    }

    pub(super) fn import_view(&self) -> Option<JobView> {
        let progress = match (&self.import.looking, &self.import.comparing) {
            (Some(job), _) => job.progress(),
            (None, Some(job)) => job.progress(),
            (None, None) => return None,
        };
        Some(JobView { title: self.lang.text("import-reading").into_owned(), n_done: progress.0, n_total: progress.1 })
    }
}
