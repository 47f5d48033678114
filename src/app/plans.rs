//! Plans as a whole: new, open, sample, close, restore; loaded behind the window's back.

use std::path::{Path, PathBuf};

use super::history::History;
use super::queue::Scope;
use super::{App, OpenPlan};
use crate::clock;
use crate::domain::edit::transfers::{TransferEdit, recorded_before};
use crate::domain::edit::{Edit, EditLabel};
use crate::domain::plan::Plan;
use crate::domain::sample::sample_plan_in;
use crate::roster::CustomerList;
use crate::store::fs::RealFs;
use crate::store::places::{is_plan_file, plan_folder};
use crate::store::rule_files::RuleShelf;
use crate::store::{LoadFinding, LoadReport, Opened, PlanId, PlanKeeper, Setup, StoreError, rescue};
use crate::ui::action::{Action, PlanAction};
use crate::ui::derived::Derived;
use crate::ui::pages::start::OpenTrouble;
use crate::ui::recent;
use crate::ui::session::Session;
use crate::ui::theme::Tone;

/// Name of the sample plan's folder.
const SAMPLE_FOLDER: &str = "Sample";

/// The job that reads a plan.
pub(super) const LOAD: &str = "load";

impl App {
    pub(super) fn setup(&self) -> Setup {
        let who = self.settings.profile.as_ref().map(|profile| profile.name.clone()).unwrap_or_default();
        let notify = self.notify.clone();
        Setup::new(self.places.clone(), who, clock::watch()).with_notify(move || notify())
    }

    /// Opens the plan at `path` in a job; the window draws meanwhile.
    pub(super) fn load(&mut self, path: &Path) {
        let (setup, folder) = (self.setup(), crate::store::places::plan_folder(path));
        self.start_loading(move || PlanKeeper::open(&setup, &folder));
    }

    pub(super) fn start_loading(&mut self, open: impl FnOnce() -> Result<Opened, StoreError> + Send + 'static) {
        self.close_plan();
        self.session.start.trouble = None;
        self.open_next(Box::new(open));
    }

    /// Reads a plan and what the first frame wants of it.
    pub(super) fn read_plan(&mut self, open: super::closing::Open) {
        let (places, today) = (self.places.clone(), clock::today());
        let read = move |_: &_| {
            Ok(open().map(|opened| {
                let shelf = RuleShelf::read(&RealFs, &places);
                let derived = Derived::of(&opened.plan, 0, &shelf.library, today);
                let rows = CustomerList::of(&opened.plan, &derived.calendars, derived.today);
                (opened, derived, rows, shelf)
            }))
        };
        self.queue.forget(LOAD);
        self.start_in((Scope::Program, LOAD), read, |app, result| match result {
            Ok(Ok((opened, derived, rows, shelf))) => app.opened(opened, (derived, rows), &shelf),
            Ok(Err(error)) => app.not_opened(&error),
            Err(_) => {
                let title = app.lang.text("plan-not-opened").into_owned();
                let what = app.lang.text("job-broken").into_owned();
                app.session.start.trouble = Some(OpenTrouble { title, what, recover: None });
            }
        });
    }

    fn not_opened(&mut self, error: &StoreError) {
        self.returns_to = None;
        let title = self.lang.text("plan-not-opened").into_owned();
        let is_again = std::mem::take(&mut self.session.start.is_recovering);
        let recover = if is_again { None } else { damaged_folder(error) };
        let what = match error {
            StoreError::NotAPlan { .. } if is_again => self.lang.text("plans-recover-failed").into_owned(),
            _ => self.lang.say(&error.message()).into_owned(),
        };
        self.session.start.trouble = Some(OpenTrouble { title, what, recover });
        self.look_for_plans();
    }

    fn opened(&mut self, opened: Opened, (derived, rows): (Derived, CustomerList), shelf: &RuleShelf) {
        let Opened { plan, report, keeper, read_only, newer } = opened;
        let folder = keeper.folder().to_owned();
        self.settings.opened(&folder);
        self.save_settings();
        let typed = keeper.load_session();
        rescue::remember_plan(&plan);
        let (page, was_read_only) = self.returns_to.take().unwrap_or_default();
        let is_taken = was_read_only && read_only.is_none();
        self.open = Some(OpenPlan {
            derived,
            derived_of: plan.clone(),
            history: History::new(plan),
            seen: super::history::SeenPlan::default(),
            keeper,
            folder,
            read_only,
            newer: newer.clone(),
            library: shelf.library.clone(),
        });
        let toasts = std::mem::take(&mut self.session.toasts);
        self.session = Session { toasts, ..Session::default() };
        self.session.customers.begin_with_rows(rows);
        self.session.page = page;
        self.session.restore(typed.as_deref());
        self.flushed = self.session.to_text();
        if is_taken {
            let text = self.lang.text("read-only-taken").into_owned();
            self.say(Tone::Info, text);
        }
        self.report(&report);
        self.report_rule_files(shelf);
        if newer.is_some() {
            let text = self.lang.text("journal-newer").into_owned();
            let label = self.lang.text("journal-newer-take").into_owned();
            let action = Some((label, Action::Plan(PlanAction::TakeNewer)));
            self.session.toasts.push(Tone::Warning, text, action, None);
        }
        self.begin_following();
        self.ship_letters();
        self.renew_letters();
        self.take_over_transfers();
        self.look();
        self.read_news();
        self.sweep_outbox();
        self.read_first_list();
    }

    /// What earlier versions recorded of transfers becomes requests, as one edit that can be taken back.
    fn take_over_transfers(&mut self) {
        let Some(open) = self.open.as_ref().filter(|open| open.read_only.is_none() && open.newer.is_none()) else {
            return;
        };
        let n = recorded_before(open.history.plan()).count();
        if 0 < n && self.try_edit(&Edit::Transfer(TransferEdit::TakeOver)) {
            let text = self.lang.count("transfers-taken-over", n).into_owned();
            self.say(Tone::Info, text);
        }
    }

    /// Says everything odd that opening found.
    fn report(&mut self, report: &LoadReport) {
        for finding in &report.findings {
            let text = self.lang.say(&finding.message()).into_owned();
            match (finding, &self.open) {
                (LoadFinding::ConflictCopy { name }, Some(open)) => {
                    let label = self.lang.text("conflict-copy-open").into_owned();
                    let action = Action::Plan(PlanAction::Open(open.folder.join(name)));
                    self.session.toasts.push(Tone::Warning, text, Some((label, action)), None);
                }
                _ => self.say(Tone::Warning, text),
            }
        }
    }

    pub(super) fn step_to(&mut self, plan: &Plan, label: EditLabel) {
        let Some(open) = &mut self.open else { return };
        if open.read_only.is_some() {
            return;
        }
        if let Some(done) = open.history.step_to(plan, label) {
            self.record(done);
        }
    }

    pub(super) fn plan_action(&mut self, action: PlanAction) {
        match action {
            PlanAction::New { name, start, model } => self.create(&name, &start, model),
            PlanAction::PutAside(folder, aside) => self.put_plan_aside(&folder, aside),
            PlanAction::Delete(folder) => self.delete_plan(folder),
            PlanAction::Sample => self.open_sample(),
            PlanAction::SampleAnew => self.sample_anew(),
            PlanAction::Open(path) => self.load(&path),
            PlanAction::Recover(folder) => {
                let setup = self.setup();
                self.start_loading(move || PlanKeeper::recover(&setup, &folder));
                self.session.start.is_recovering = true;
            }
            PlanAction::Close => {
                self.close_plan();
                self.settings.last_plan = None;
                self.save_settings();
                self.look_for_plans();
            }
            PlanAction::Restore(path) => self.restore(&path),
            PlanAction::OpenRescue(path) => self.open_rescue(path),
            PlanAction::CopyTo(folder) => self.copy_to(&folder),
            PlanAction::RedactTo { parent, shifts_days } => self.redact_to(&parent, shifts_days),
            PlanAction::SaveNow => {
                if let Some(open) = &self.open {
                    open.keeper.save_now();
                }
            }
            PlanAction::LookOutside => {
                if let Some(open) = &self.open {
                    open.keeper.look_outside();
                }
            }
            PlanAction::OpenAgain => self.open_again(),
            PlanAction::TakeNewer => {
                if let Some(newer) = self.open.as_mut().and_then(|open| open.newer.take()) {
                    self.step_to(&newer, EditLabel { key: "edit-journal", name: String::new(), n: 1 });
                }
            }
            PlanAction::ConfirmManyGone => {
                if let Some(open) = &self.open {
                    open.keeper.confirm_many_gone();
                }
            }
            PlanAction::Look => self.look(),
            PlanAction::Preview(path) => self.preview(&path),
        }
    }

    /// Another program changed the file: what was done here is in the journal, and opening brings both together.
    pub(super) fn open_again(&mut self) {
        self.flush_session();
        self.remember_seen();
        let page = self.session.page;
        let Some(open) = self.open.take() else { return };
        let was_read_only = open.read_only.is_some();
        self.let_go(open.keeper, false);
        self.load(&open.folder);
        self.returns_to = Some((page, was_read_only));
    }

    pub(super) fn new_plan_id(&self) -> PlanId {
        PlanId::from_number(self.ids.make())
    }

    fn open_sample(&mut self) {
        let Ok(plan) = sample_plan_in(self.lang.language(), clock::now()) else { return };
        let (setup, id) = (self.setup(), self.new_plan_id());
        let folder = self.places.plans_dir().join(SAMPLE_FOLDER);
        self.start_loading(move || match PlanKeeper::create(&setup, &folder, &plan, &id) {
            Err(StoreError::AlreadyThere { .. }) => PlanKeeper::open(&setup, &folder),
            other => other,
        });
    }

    fn sample_anew(&mut self) {
        let Ok(plan) = sample_plan_in(self.lang.language(), clock::now()) else { return };
        let before = self.revision();
        let Some(open) = &mut self.open else { return };
        if open.history.plan().about().sample && open.read_only.is_none() {
            let label = EditLabel { key: "edit-sample-anew", name: String::new(), n: 1 };
            if let Some(done) = open.history.start_over(&plan, label) {
                self.record(done);
            }
            let text = self.lang.text("plans-sample-anew-done").into_owned();
            self.say_with_undo(Tone::Done, text, before);
        }
    }

    fn copy_to(&mut self, parent: &Path) {
        let Some(open) = &self.open else { return };
        let plan = open.history.plan().clone();
        let name = crate::store::places::folder_name(&plan.about().name, &[]);
        let folder = parent.join(format!("{name} {}", clock::local_now().format("%Y-%m-%d %H%M")));
        let (setup, id) = (self.setup(), self.new_plan_id());
        self.start_loading(move || PlanKeeper::create(&setup, &folder, &plan, &id));
    }

    fn open_rescue(&mut self, path: PathBuf) {
        let (setup, id, places) = (self.setup(), self.new_plan_id(), self.places.clone());
        self.start_loading(move || {
            let plan = rescue::read(&RealFs, &path)?;
            let folder = places.new_folder(&RealFs, &format!("{} rescue", plan.about().name));
            let opened = PlanKeeper::create(&setup, &folder, &plan, &id)?;
            rescue::discard(&RealFs, &path)?;
            Ok(opened)
        });
    }

    /// Half-typed text, the round and the step of the wizard survive a crash.
    pub(super) fn flush_session(&mut self) {
        let Some(open) = &self.open else { return };
        let text = self.session.to_text();
        if text != self.flushed {
            open.keeper.keep_session(text.clone());
            self.flushed = text;
        }
    }

    /// Remembers which record is looked at; the settings are written when the plan is closed, if not before.
    pub(super) fn remember_record(&mut self) {
        if let (Some(open), Some(record)) = (&self.open, recent::shown(&self.session)) {
            self.settings.looked_at(open.keeper.id().as_str(), &record);
        }
    }

    pub(super) fn close_plan(&mut self) {
        self.flush_session();
        self.remember_seen();
        if let Some(open) = self.open.take() {
            rescue::forget();
            self.let_go(open.keeper, true);
        }
        self.queue.leave_plan();
        self.evidence = super::evidence::Looks::default();
        self.since = super::since::News::default();
        self.time_line = super::time_line::Reading::default();
        self.foresight = super::foresight::Work::default();
        (self.damages, self.asked_for) = (None, super::dialogs::AskedFor::default());
        self.letters.leave_plan();
        self.session = Session { toasts: std::mem::take(&mut self.session.toasts), ..Session::default() };
    }
}

/// The folder of a plan whose file is missing or unreadable; backups and journal may still know that plan.
fn damaged_folder(error: &StoreError) -> Option<PathBuf> {
    match error {
        StoreError::NotAPlan { path, .. } | StoreError::ReadBack { path } => {
            is_plan_file(path).then(|| plan_folder(path))
        }
        StoreError::Read { path, source } if source.kind() == std::io::ErrorKind::NotFound => {
            is_plan_file(path).then(|| plan_folder(path))
        }
        _ => None,
    }
}
