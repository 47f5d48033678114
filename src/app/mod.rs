//! Floor 6, the loop: clock, dispatch, undo, saving. The only floor that asks what day it is (beside `cli`).

mod backups;
mod candidates;
mod closing;
mod copies;
mod damages;
mod derive;
mod dialogs;
mod dispatch;
mod evidence;
mod follow;
mod foresight;
pub mod history;
mod import;
mod import_again;
mod import_columns;
mod import_look;
mod letters;
mod list_file;
mod look;
mod openings;
mod papers;
mod partnerships;
mod pictures;
pub mod place;
mod plan_list;
mod plans;
mod queue;
mod redact;
mod reports;
mod rule_files;
mod settings;
mod since;
mod tables;
mod time_line;
mod turns;
mod what_if;
pub mod window;
mod wordings;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::clock;
use crate::desktop::Desktop;
use crate::desktop::clipboard::Clipboard;
use crate::desktop::dialogs::{Ask, Dialog};
use crate::domain::link::LinkGrammar;
use crate::domain::plan::Plan;
use crate::domain::schedule::RuleLibrary;
use crate::i18n::{Lang, Language};
use crate::ids::IdMaker;
use crate::jobs::Notify;
use crate::store::fs::RealFs;
use crate::store::settings::Settings;
use crate::store::{Places, PlanKeeper, ReadOnlyReason, SaveStatus};
use crate::ui::action::{Actions, Page, Purpose};
use crate::ui::ctx::Ctx;
use crate::ui::derived::{Damages, Derived};
use crate::ui::pages::import::is_list;
use crate::ui::session::Session;
use crate::ui::{root, theme};
use dialogs::AskedFor;
use history::History;

/// How the program was started.
#[derive(Clone, Debug, Default)]
pub struct AppStart {
    /// A plan's folder, its `plan.ron`, or a list to import into the plan that was open last; `None`: that plan alone.
    pub plan: Option<PathBuf>,
    /// Language asked for on the command line; `None`: as in the settings.
    pub language: Option<Language>,
    /// Fonts of the system for rare characters; off in tests.
    pub system_fonts: bool,
    /// What lies around the window; tests bring their own.
    pub desktop: Desktop,
}

/// The plan that is open.
struct OpenPlan {
    history: History,
    /// What the views of this frame see; their edits are meant for it.
    seen: history::SeenPlan,
    keeper: PlanKeeper,
    folder: PathBuf,
    read_only: Option<ReadOnlyReason>,
    derived: Derived,
    /// The plan that this follows from.
    derived_of: Plan,
    /// What the journal makes of the plan when its file is older; offered, never taken unasked.
    newer: Option<Plan>,
    /// Rule books and days off.
    library: RuleLibrary,
}

/// The program with its window.
pub struct App {
    places: Places,
    settings: Settings,
    writing: settings::Work,
    lang: Lang,
    grammar: LinkGrammar,
    ids: IdMaker,
    notify: Notify,
    open: Option<OpenPlan>,
    session: Session,
    /// What was flushed of the session's half-typed text last.
    flushed: String,
    clipboard: Clipboard,
    desktop: Desktop,
    queue: queue::Queue,
    /// The question for a file or a folder that is open.
    dialog: Option<(Purpose, Ask, Dialog)>,
    asked_for: AskedFor,
    /// The plan to be opened once the window was painted: reading takes all of the computer, and painting comes first.
    first_plan: Option<PathBuf>,
    is_painted: bool,
    /// The plan to be opened once the one before it is let go.
    waits_to_open: Option<closing::Open>,
    /// The list that the program was started with, until a plan is open.
    first_list: Option<PathBuf>,
    /// A plan is opened again: the screen that is shown then, and whether it could only be read before; `None`: none is.
    returns_to: Option<(Page, bool)>,
    letters: letters::Work,
    evidence: evidence::Looks,
    /// What was said of the user's own rule books; each sentence comes once.
    said_of_rules: BTreeSet<String>,
    since: since::News,
    time_line: time_line::Reading,
    foresight: foresight::Work,
    /// What earlier imports damaged, as far as it was looked for.
    damages: Option<Damages>,
    actions: Actions,
    /// The language whose words the look was made with; `None` before the first frame.
    styled_in: Option<Language>,
    /// The rare characters are still to be unpacked.
    unpacks: bool,
    /// How often everything that follows from a plan was worked out, for tests.
    n_derived: usize,
}

impl App {
    /// The program, ready to draw; a plan is loaded behind the first frame.
    pub fn new(egui: &egui::Context, places: Places, start: &AppStart) -> Self {
        theme::fonts::install(egui, start.system_fonts);
        copies::install(egui);
        turns::install(egui);
        let loaded = Settings::load(&RealFs, &places);
        let settings = loaded.settings.clone();
        let chosen = settings.language.as_deref().and_then(Language::from_tag);
        let language = start.language.or(chosen).unwrap_or_else(look::system_language);
        let waker = egui.clone();
        let notify: Notify = Arc::new(move || waker.request_repaint());
        let (wake, notify_settings) = (notify.clone(), notify.clone());
        let (plan, list) = match start.plan.clone() {
            Some(path) if is_list(&path) => (None, Some(path)),
            plan => (plan, None),
        };
        let mut app = Self {
            lang: Lang::new(language),
            grammar: LinkGrammar::shipped().unwrap_or_default(),
            ids: IdMaker::default(),
            clipboard: Clipboard::start(&start.desktop, move || wake()),
            notify,
            open: None,
            session: Session::default(),
            flushed: String::new(),
            desktop: start.desktop.clone(),
            queue: queue::Queue::default(),
            dialog: None,
            asked_for: AskedFor::default(),
            first_plan: None,
            is_painted: false,
            waits_to_open: None,
            first_list: list,
            returns_to: None,
            letters: letters::Work::default(),
            evidence: evidence::Looks::default(),
            said_of_rules: BTreeSet::new(),
            since: since::News::default(),
            time_line: time_line::Reading::default(),
            foresight: foresight::Work::default(),
            damages: None,
            actions: Actions::default(),
            styled_in: None,
            unpacks: start.system_fonts,
            n_derived: 0,
            writing: settings::Work::new(&loaded, &places, &notify_settings),
            places,
            settings,
        };
        app.look_for_plans();
        app.report_settings(&loaded);
        app.first_plan = plan.or_else(|| app.settings.last_plan.clone());
        app
    }

    /// The session, for tests.
    pub fn session_mut(&mut self) -> &mut Session {
        &mut self.session
    }

    /// Asks for something as a view would, for tests.
    pub fn ask_for(&mut self, action: crate::ui::action::Action) {
        self.actions.push(action);
    }

    /// The plan that is open, for tests.
    pub fn plan(&self) -> Option<&Plan> {
        self.open.as_ref().map(|open| open.history.plan())
    }

    /// How often everything that follows from the plan was worked out since it was opened, for tests.
    pub fn n_derived(&self) -> usize {
        self.n_derived
    }

    /// How many texts the clipboard was asked to take since the start, for tests.
    pub fn n_copies(&self) -> u64 {
        self.letters.n_copies()
    }

    /// Whether everything that was entered is on the disk; for tests.
    pub fn is_saved(&self) -> bool {
        self.open.as_ref().is_none_or(|open| matches!(open.keeper.status(), SaveStatus::Saved { .. }))
    }

    fn is_loading(&self) -> bool {
        self.queue.runs(plans::LOAD) || self.first_plan.is_some() || self.waits_to_open.is_some()
    }

    /// Whether something is being loaded, written or read; for tests.
    pub fn is_busy(&self) -> bool {
        self.is_loading() || self.queue.is_busy() || self.writing.is_busy() || self.letters.is_busy()
    }

    /// Waits until everything is on the disk, at most five seconds; called when the window closes.
    pub fn finish(&mut self) {
        self.close_plan();
        self.finish_closing();
        self.finish_settings();
    }

    /// Everything that threads have finished since the last frame.
    fn poll(&mut self) {
        if self.is_painted
            && let Some(path) = self.first_plan.take()
        {
            self.load(&path);
        }
        self.poll_queue();
        self.poll_settings();
        self.poll_dialog();
        self.poll_clipboard();
        self.refresh_derived();
    }

    fn draw(&mut self, ui: &mut egui::Ui) {
        let Some(open) = &self.open else {
            let start = root::StartCtx {
                lang: &self.lang,
                settings: &self.settings,
                is_loading: self.is_loading(),
                data_dir: self.places.data_dir(),
                list: self
                    .first_list
                    .as_deref()
                    .and_then(Path::file_name)
                    .map(|name| name.to_string_lossy().into_owned()),
            };
            root::start_ui(ui, &start, &mut self.session, &mut self.actions);
            return;
        };
        let speak = |label| crate::i18n::explain::edit_label(&self.lang, &open.library.books, label);
        let (undo, redo) = (open.history.undo_label().map(speak), open.history.redo_label().map(speak));
        let save = open.read_only.clone().map_or_else(|| open.keeper.status(), SaveStatus::ReadOnly);
        let me = self.settings.profile.as_ref().map(|profile| profile.name.clone()).unwrap_or_default();
        let (import_job, letters_job) = (self.import_view(), self.letters_view());
        let new_id = || self.ids.make();
        let ctx = Ctx {
            plan: open.history.plan(),
            revision: open.history.revision(),
            derived: &open.derived,
            library: &open.library,
            lang: &self.lang,
            today: clock::today(),
            now: clock::now(),
            me: &me,
            settings: &self.settings,
            save: &save,
            read_only: open.read_only.as_ref(),
            grammar: &self.grammar,
            folder: &open.folder,
            places: &self.places,
            plan_id: open.keeper.id(),
            journal_entry: self.since.latest(),
            new_id: &new_id,
            notify: &self.notify,
            undo: undo.as_deref(),
            redo: redo.as_deref(),
            import_job: import_job.as_ref(),
            letters_job: letters_job.as_ref(),
            since: self.since.since.as_ref(),
            time_line: self.time_line.found.as_ref(),
            foresight: self.foresight.seen.as_ref(),
            what_if: self.foresight.what_if.as_ref(),
            report: self.foresight.report.as_ref(),
            damages: self.damages.as_ref(),
            evidence: &self.evidence.states,
            logo: self.letters.logo.as_ref(),
        };
        root::plan_ui(ui, &ctx, &mut self.session, &mut self.actions);
    }
}

impl eframe::App for App {
    fn logic(&mut self, egui: &egui::Context, _frame: &mut eframe::Frame) {
        self.style(egui);
        self.poll_copies(egui);
        self.look_at_clipboard(egui);
        self.poll();
        self.refresh_foresight(egui);
        self.refresh_what_if();
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        if let Some(open) = &mut self.open {
            open.seen = open.history.seen();
        }
        self.draw(ui);
        self.name_missing_character(ui.ctx());
        if self.is_painted && std::mem::take(&mut self.unpacks) {
            theme::fonts::unpack_ahead(); // not beside the first frame, which would be drawn later for it
        }
        self.is_painted = true;
        if self.first_plan.is_some() {
            ui.ctx().request_repaint();
        }
        for action in self.actions.take() {
            self.dispatch(ui.ctx(), action);
        }
        self.refresh_derived();
        self.remember_record();
        self.flush_session();
    }
}
