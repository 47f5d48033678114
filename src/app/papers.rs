//! Papers for printing and calendars: written in jobs, then opened or named.

use std::path::{Path, PathBuf};

use super::App;
use crate::desktop::dialogs::Ask;
use crate::desktop::open::Target;
use crate::jobs::{Job, Stopped};
use crate::store::export::with_ending;
use crate::store::fs::RealFs;
use crate::store::records::keep_record;
use crate::store::{StoreError, outbox};
use crate::ui::action::{Action, Purpose};
use crate::ui::theme::Tone;

/// How long it is shown where a file was written, in seconds: long enough to read a path.
const PATH_SECONDS: f64 = 20.0;

/// What is on its way.
#[derive(Default)]
pub(super) struct Work {
    papers: Vec<Job<Result<PathBuf, StoreError>>>,
    calendars: Vec<Job<Result<PathBuf, StoreError>>>,
    /// The calendar that a dialog asks a place for.
    saving: Option<String>,
}

impl Work {
    pub(super) fn is_busy(&self) -> bool {
        !self.papers.is_empty() || !self.calendars.is_empty()
    }
}

impl App {
    /// Writes a page into the plan's `records`, or beside the data of this computer when the plan takes no changes.
    pub(super) fn print(&mut self, name: String, html: String) {
        let Some(open) = &self.open else { return };
        let records = open.read_only.is_none().then(|| open.keeper.records_dir());
        let (places, plan) = (self.places.clone(), open.keeper.id().clone());
        let write = move || match records {
            Some(dir) => keep_record(&RealFs, &dir, &name, html.as_bytes()),
            None => outbox::put(&RealFs, &places, &plan, (&name, "html"), html.as_bytes()),
        };
        self.papers.papers.push(Job::start("paper", self.notify.clone(), move |_| Ok(write())));
    }

    pub(super) fn save_calendar(&mut self, path: Option<PathBuf>, text: String) {
        let Some(path) = path else {
            self.papers.saving = Some(text);
            let ask = Ask::Save(format!("{}.ics", self.lang.text("calendar-file-name")));
            self.actions.push(Action::Ask(Purpose::SaveCalendar, ask));
            return;
        };
        let path = with_ending(path, "ics");
        let write = move || crate::store::write_file(&RealFs, &path, text.as_bytes()).map(|()| path);
        self.papers.calendars.push(Job::start("calendar", self.notify.clone(), move |_| Ok(write())));
    }

    /// The dialog's answer.
    pub(super) fn save_calendar_as(&mut self, path: PathBuf) {
        if let Some(text) = self.papers.saving.take() {
            self.save_calendar(Some(path), text);
        }
    }

    pub(super) fn poll_papers(&mut self) {
        for result in finished(&mut self.papers.papers) {
            if let Some(path) = self.written(result) {
                let text = self.lang.with("paper-saved", &[("path", &path.display().to_string())]).into_owned();
                self.say_where(text, &path);
                self.open_target(Target::File(path));
            }
        }
        for result in finished(&mut self.papers.calendars) {
            if let Some(path) = self.written(result) {
                let text = self.lang.with("calendar-saved", &[("path", &path.display().to_string())]).into_owned();
                self.say_where(text, &path);
            }
        }
    }

    /// Where it was written; says why not when it was not.
    pub(super) fn written(&mut self, result: Result<Result<PathBuf, StoreError>, Stopped>) -> Option<PathBuf> {
        let text = match result {
            Ok(Ok(path)) => return Some(path),
            Ok(Err(error)) => self.lang.say(&error.message()).into_owned(),
            Err(_) => self.lang.text("job-broken").into_owned(),
        };
        self.say(Tone::Late, text);
        None
    }

    pub(super) fn say_where(&mut self, text: String, path: &Path) {
        self.say_with_folder(Tone::Done, text, path, Some(PATH_SECONDS));
    }

    /// The same for what is wrong: it stays until it is closed.
    pub(super) fn say_trouble_where(&mut self, text: String, path: &Path) {
        self.say_with_folder(Tone::Warning, text, path, None);
    }

    fn say_with_folder(&mut self, tone: Tone, text: String, path: &Path, seconds: Option<f64>) {
        let show = self.lang.text("show-in-folder").into_owned();
        self.session.toasts.push(tone, text, Some((show, Action::Reveal(path.to_owned()))), seconds);
    }
}

/// The results of the jobs that ended; the others stay.
pub(super) fn finished<T: Send + 'static>(jobs: &mut Vec<Job<T>>) -> Vec<Result<T, Stopped>> {
    let mut done = Vec::new();
    jobs.retain(|job| {
        let result = job.poll();
        let goes_on = result.is_none();
        done.extend(result);
        goes_on
    });
    done
}
