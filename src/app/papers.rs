//! Papers for printing and calendars: written in jobs, then opened or named.

use std::path::{Path, PathBuf};

use super::App;
use super::queue::Scope;
use crate::desktop::dialogs::Ask;
use crate::desktop::open::OpenTarget;
use crate::exchange::ics::with_called_off;
use crate::store::export::with_ending;
use crate::store::fs::{Fs as _, RealFs, make_dirs};
use crate::store::records::keep_record;
use crate::store::{StoreError, outbox};
use crate::ui::action::{Action, HelpText, PlanAction, Purpose};
use crate::ui::theme::Tone;

/// How long it is shown where a file was written, in seconds: long enough to read a path.
const PATH_SECONDS: f64 = 20.0;

impl App {
    /// Writes a page into the plan's `records`, or beside the data of this computer when the plan takes no changes.
    pub(super) fn print(&mut self, name: String, html: String) {
        self.print_then(name, html, |_| ());
    }

    /// The same, and what follows once the page lies there.
    pub(super) fn print_then(&mut self, name: String, html: String, then: impl FnOnce(&mut Self) + 'static) {
        let Some(open) = &self.open else { return };
        let records = open.read_only.is_none().then(|| open.keeper.records_dir());
        let (places, plan) = (self.places.clone(), open.keeper.id().clone());
        let write = move || match records {
            Some(dir) => keep_record(&RealFs, &dir, &name, html.as_bytes()),
            None => outbox::put(&RealFs, &places, &plan, (&name, "html"), html.as_bytes()),
        };
        self.start_in(
            (Scope::Program, "paper"),
            move |_| Ok(write()),
            move |app, result| {
                if let Some(path) = app.or_say(result) {
                    app.say_saved_as("paper-saved", &path);
                    app.open_target(OpenTarget::File(path));
                    then(app);
                }
            },
        );
    }

    pub(super) fn save_calendar(&mut self, path: Option<PathBuf>, text: String) {
        let Some(path) = path else {
            self.asked_for.calendar = Some(text);
            let ask = Ask::Save(format!("{}.ics", self.lang.text("calendar-file-name")));
            self.actions.push(Action::Ask(Purpose::SaveCalendar, ask));
            return;
        };
        let path = with_ending(path, "ics");
        let Some(plan) = self.open.as_ref().map(|open| open.keeper.id().clone()) else { return };
        let (last, now) = (self.places.calendar_file(&plan), crate::clock::now());
        let write = move || {
            // It calls off what is no more: of the file that it replaces, and of the one that was saved last, wherever that is.
            let mut text = text;
            for old in [&path, &last] {
                let old = RealFs.read(old).unwrap_or_default();
                text = with_called_off(&text, &String::from_utf8_lossy(&old), plan.as_str(), now);
            }
            crate::store::write_file(&RealFs, &path, text.as_bytes())?;
            // Without this copy the next file calls off less, which is no reason to fail.
            if last.parent().is_some_and(|folder| make_dirs(&RealFs, folder).is_ok()) {
                drop(crate::store::write_file(&RealFs, &last, text.as_bytes()));
            }
            Ok(path)
        };
        self.write_in_job("calendar", write, "calendar-saved");
    }

    /// The dialog's answer.
    pub(super) fn save_calendar_as(&mut self, path: PathBuf) {
        if let Some(text) = self.asked_for.calendar.take() {
            self.save_calendar(Some(path), text);
        }
    }

    /// Asks where a text of Help is to be written.
    pub(super) fn save_help_text(&mut self, which: HelpText, text: String) {
        self.asked_for.help_text = Some(text);
        let (name, ending) = which.file();
        let ask = Ask::Save(format!("{}.{ending}", self.lang.text(name)));
        self.actions.push(Action::Ask(Purpose::SaveHelpText(which), ask));
    }

    /// The dialog's answer.
    pub(super) fn save_help_text_as(&mut self, which: HelpText, path: PathBuf) {
        if let Some(text) = self.asked_for.help_text.take() {
            let path = with_ending(path, which.file().1);
            let write = move || crate::store::write_file(&RealFs, &path, text.as_bytes()).map(|()| path);
            self.write_in_job("help text", write, which.saved_key());
        }
    }

    /// Writes a file that a person asked for, and says where it lies.
    pub(super) fn write_in_job(
        &mut self,
        name: &'static str,
        write: impl FnOnce() -> Result<PathBuf, StoreError> + Send + 'static,
        said: &'static str,
    ) {
        self.start_in(
            (Scope::Program, name),
            move |_| Ok(write()),
            move |app, result| {
                if let Some(path) = app.or_say(result) {
                    app.say_saved_as(said, &path);
                }
            },
        );
    }

    /// Says the sentence of this key, with the path.
    pub(super) fn say_saved_as(&mut self, key: &str, path: &Path) {
        let text = self.lang.with(key, &[("path", &path.display().to_string())]).into_owned();
        self.say_where(text, path);
    }

    pub(super) fn say_where(&mut self, text: String, path: &Path) {
        self.say_with_folder(Tone::Done, text, path, Some(PATH_SECONDS));
    }

    /// Says that a copy of the plan was made, with the way into it.
    pub(super) fn say_copy_made(&mut self, key: &str, folder: &Path) {
        let text = self.lang.with(key, &[("path", &folder.display().to_string())]).into_owned();
        let open = (self.lang.text("rescue-open").into_owned(), Action::Plan(PlanAction::Open(folder.to_owned())));
        self.session.toasts.push(Tone::Done, text, Some(open), Some(PATH_SECONDS));
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
