//! The list of plans: new ones, also like another one; archive and bin.

use std::path::{Path, PathBuf};

use super::App;
use super::queue::Scope;
use crate::clock;
use crate::domain::plan::moment::Stamp;
use crate::domain::plan_start::{PlanStart, set_up_like};
use crate::domain::sample::new_plan;
use crate::store::fs::RealFs;
use crate::store::places::is_same;
use crate::store::settings::Aside;
use crate::store::{PlanKeeper, StoreError, delete_plan, rescue};
use crate::ui::action::{Action, PlanAction};
use crate::ui::theme::Tone;

/// How long a message about a plan that was put aside offers the way back.
const SECONDS: f64 = 12.0;

impl App {
    /// A new plan that begins with these answers, or with the set-up of the plan in the folder `model`.
    pub(super) fn create(&mut self, name: &str, start: &PlanStart, model: Option<PathBuf>) {
        let plan = new_plan(name, || self.ids.make());
        let by = self.settings.profile.as_ref().map(|profile| profile.name.clone()).unwrap_or_default();
        let stamp = Stamp { at: clock::now(), by };
        let edits = start.edits(&stamp, || self.ids.make());
        // What an empty plan refuses of the answers is asked for again by the plan itself.
        let plan = edits.iter().fold(plan, |plan, edit| plan.apply(edit).unwrap_or(plan));
        let (setup, id) = (self.setup(), self.new_plan_id());
        let (places, name) = (self.places.clone(), name.to_owned());
        // The plan that is open is known better than its file.
        let is_open = |folder: &PathBuf| self.open.as_ref().filter(|open| is_same(&open.folder, folder));
        let known = model.as_ref().and_then(is_open).map(|open| open.history.plan().clone());
        self.start_loading(move || {
            let plan = match (known, model) {
                (Some(model), _) => set_up_like(&model, &name),
                (None, Some(folder)) => set_up_like(&PlanKeeper::look(&setup, &folder)?.0, &name),
                (None, None) => plan,
            };
            let folder = places.new_folder(&RealFs, &name);
            PlanKeeper::create(&setup, &folder, &plan, &id)
        });
    }

    fn plan_name(&self, folder: &Path) -> String {
        let mut known = self.session.plans.known.iter().chain(&self.session.start.plans);
        known.find(|entry| entry.folder == folder).map(|entry| entry.name.clone()).unwrap_or_default()
    }

    /// Archives a plan, puts it into the bin, or back into the list. The one that is open stays in the list.
    pub(super) fn put_plan_aside(&mut self, folder: &Path, aside: Option<Aside>) {
        if self.open.as_ref().is_some_and(|open| is_same(&open.folder, folder)) {
            return;
        }
        let before = self.settings.aside(folder).map(|one| one.aside);
        self.settings.put_aside(folder, aside.map(|aside| (aside, clock::now())));
        self.save_settings();
        let key = match aside {
            Some(Aside::Archived) => "plans-archived-said",
            Some(Aside::InBin) => "plans-in-bin-said",
            None => "plans-back-said",
        };
        let text = self.lang.with(key, &[("name", &self.plan_name(folder))]).into_owned();
        let back = Action::Plan(PlanAction::PutAside(folder.to_owned(), before));
        let undo = aside.map(|_| (self.lang.text("undo").into_owned(), back));
        self.session.toasts.push(Tone::Done, text, undo, Some(SECONDS));
    }

    /// Deletes a plan for good that is in the bin; one that lies elsewhere is only forgotten.
    pub(super) fn delete_plan(&mut self, folder: PathBuf) {
        let is_open = self.open.as_ref().is_some_and(|open| is_same(&open.folder, &folder));
        let is_binned = self.settings.aside(&folder).is_some_and(|one| one.aside == Aside::InBin);
        if is_open || !is_binned {
            return;
        }
        let name = self.plan_name(&folder);
        if folder.parent() != Some(&*self.places.plans_dir()) {
            self.plan_is_gone(&folder, "plans-forgotten-said", &name);
            return;
        }
        let (places, recent, gone) = (self.places.clone(), self.settings.known_plans(), folder.clone());
        let delete = move |_: &_| Ok(delete_plan(&RealFs, &places, &gone, &recent));
        self.start_in((Scope::Program, "delete plan"), delete, move |app, result| match result {
            Ok(Ok(())) => app.plan_is_gone(&folder, "plans-deleted-said", &name),
            Ok(Err(StoreError::Write { source, .. })) if source.kind() == std::io::ErrorKind::ResourceBusy => {
                let text = app.lang.with("plans-delete-open", &[("name", &name)]).into_owned();
                app.say(Tone::Warning, text);
            }
            Ok(Err(error)) => {
                let text = app.lang.say(&error.message()).into_owned();
                app.say(Tone::Late, text);
            }
            Err(_) => app.say_key(Tone::Late, "job-broken"),
        });
    }

    fn plan_is_gone(&mut self, folder: &Path, key: &str, name: &str) {
        self.settings.forget_plan(folder);
        self.save_settings();
        let text = self.lang.with(key, &[("name", name)]).into_owned();
        self.say(Tone::Done, text);
        if self.open.is_some() { self.look() } else { self.look_for_plans() }
    }

    /// Fills the start screen: plans of this computer, emergency copies.
    pub(super) fn look_for_plans(&mut self) {
        let places = self.places.clone();
        let recent = self.settings.known_plans();
        let look =
            move |_: &_| Ok((places.list_plans(&RealFs, &recent).unwrap_or_default(), rescue::list(&RealFs, &places)));
        self.start_in((Scope::Program, "plans"), look, |app, result| {
            if let Ok((plans, rescues)) = result {
                (app.session.start.plans, app.session.start.rescues) = (plans, rescues);
            }
        });
    }
}
