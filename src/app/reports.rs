//! Reports: worked out beside the window, written, copied, and recorded as given out.

use std::path::PathBuf;
use std::sync::Arc;

use super::App;
use super::queue::Scope;
use crate::clock;
use crate::desktop::dialogs::Ask;
use crate::domain::edit::Edit;
use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::ids::ReportId;
use crate::domain::plan::moment::Stamp;
use crate::domain::plan::report::{GivenReport, PartSeal};
use crate::domain::report::{ReportGround, ReportOrder, plan_on};
use crate::domain::schedule::Inputs;
use crate::exchange::paper::report::{ReportForm, ReportMarks, ReportPaper, report_file, report_text};
use crate::i18n::Lang;
use crate::i18n::reports::report_paper;
use crate::store::all_handed_over;
use crate::store::export::with_ending;
use crate::store::fs::RealFs;
use crate::ui::action::{Action, MadeReport, Purpose, ReportAction};
use crate::ui::theme::Tone;

const JOB: &str = "report";

/// A report that is to be recorded: its file's name, its hash, and those of its parts.
type Given = (String, ContentHash, Vec<PartSeal>);

impl App {
    pub(super) fn report_action(&mut self, action: ReportAction) {
        match action {
            ReportAction::Make(order) => self.make_report(*order),
            ReportAction::Save { path: Some(path), form } => self.write_report(path, form),
            ReportAction::Save { path: None, form } => {
                if let ReportForm::Pdf(size) = form
                    && self.settings.paper != size
                {
                    self.settings.paper = size;
                    self.save_settings();
                }
                let Some((_, paper)) = self.shown_report() else { return };
                let ask = Ask::Save(format!("{}.{}", paper.file, form.ending()));
                self.actions.push(Action::Ask(Purpose::SaveReport(form), ask));
            }
            ReportAction::Print => self.print_report(),
            ReportAction::Copy => self.copy_report(),
        }
    }

    /// Whether the report that was asked for is there; for tests.
    pub fn has_report(&self) -> bool {
        !self.queue.runs(JOB) && self.foresight.report.is_some()
    }

    fn make_report(&mut self, order: ReportOrder) {
        let Some(open) = &self.open else { return };
        let (revision, today, language) = (open.history.revision(), clock::today(), self.lang.language());
        let (plan, library) = (open.history.plan().clone(), open.library.clone());
        let (folder, ahead) = (open.folder.clone(), clock::local_now().offset().local_minus_utc() / 60);
        let work = move |_: &_| {
            let lang = Lang::new(language);
            let plan = if order.on < today { plan_on(&plan, order.on) } else { plan };
            let book = library.book_of(&plan);
            let inputs = Inputs { plan: &plan, book: &book, holidays: &library.holidays, today: order.on };
            let letters = plan.invitations.iter().filter(|letter| Some(letter.customer) == order.customer);
            let texts = all_handed_over(&RealFs, &folder, letters.map(|letter| &letter.text));
            let paper = report_paper(&lang, &ReportGround { inputs, books: &library.books, ahead }, &order, &texts)
                .map(Arc::new);
            Ok(MadeReport { order, revision, today, language, paper })
        };
        self.queue.forget(JOB);
        self.start_in((Scope::Watch, JOB), work, |app, made| app.foresight.report = made.ok());
    }

    fn shown_report(&self) -> Option<(ReportOrder, Arc<ReportPaper>)> {
        let made = self.foresight.report.as_ref()?;
        Some((made.order.clone(), made.paper.as_ref().ok()?.clone()))
    }

    fn write_report(&mut self, path: PathBuf, form: ReportForm) {
        let Some((order, paper)) = self.shown_report() else { return };
        let path = with_ending(path, form.ending());
        let write = move |_: &_| {
            let Ok(file) = report_file(&paper, form) else { return Ok(None) };
            let written = crate::store::write_file(&RealFs, &path, &file.bytes);
            Ok(Some(written.map(|()| (path, file.hash, file.parts))))
        };
        self.start_in((Scope::Plan, "report file"), write, move |app, result| {
            let Ok(Some(written)) = result else {
                app.say_key(Tone::Late, "job-broken");
                return;
            };
            match written {
                Ok((path, hash, parts)) => {
                    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                    let is_kept = app.record_report(&order, (name, hash, parts));
                    app.say_saved_as(if is_kept { "reports-saved" } else { "reports-saved-only" }, &path);
                }
                Err(error) => {
                    let text = app.lang.say(&error.message()).into_owned();
                    app.say(Tone::Late, text);
                }
            }
        });
    }

    fn print_report(&mut self) {
        let Some((order, paper)) = self.shown_report() else { return };
        let Ok(file) = report_file(&paper, ReportForm::Html) else { return };
        let name = format!("{}.html", paper.file);
        self.print(paper.file.clone(), String::from_utf8_lossy(&file.bytes).into_owned());
        self.record_report(&order, (name, file.hash, file.parts));
    }

    fn copy_report(&mut self) {
        let Some((order, paper)) = self.shown_report() else { return };
        let text = report_text(&paper, ReportMarks::None);
        let hash = ContentHash::of_bytes(text.as_bytes());
        self.copy_value(text, self.lang.text("reports-copied").into_owned());
        self.record_report(&order, (String::new(), hash, Vec::new()));
    }

    /// Records that it was given out; answers whether the plan takes it.
    fn record_report(&mut self, order: &ReportOrder, (file, hash, parts): Given) -> bool {
        let Some(open) = &mut self.open else { return false };
        if open.read_only.is_some() {
            return false;
        }
        let by = self.settings.profile.as_ref().map(|profile| profile.name.clone()).unwrap_or_default();
        let given = GivenReport {
            id: ReportId::new(self.ids.make()),
            kind: order.kind,
            on: order.on,
            customer: order.customer,
            provider: order.provider,
            file,
            hash,
            parts,
            given: Stamp { at: clock::now(), by },
        };
        match open.history.apply_for_good(&Edit::Report(Box::new(given))) {
            Ok(Some(done)) => self.record(done),
            Ok(None) => {}
            Err(_) => return false,
        }
        true
    }
}
