//! Plans of this computer that are not in the list: archived ones, and those in the bin.

use std::path::{Path, PathBuf};

use egui::{Align, Layout, Ui, vec2};

use super::action::{Action, Actions, PlanAction};
use super::kit::{self, Banner, Btn, icons};
use super::theme::{Tone, tokens};
use crate::i18n::Lang;
use crate::store::places::{Places, PlanEntry};
use crate::store::settings::{Aside, Settings};

/// Which of them are shown.
#[derive(Default)]
pub struct State {
    shown: Option<Aside>,
    /// The plan of which it is asked whether it is to be deleted.
    asked: Option<PathBuf>,
}

/// What the lists are made of.
pub struct Plans<'a> {
    /// Sentences.
    pub lang: &'a Lang,
    /// Where it stands which plans are put aside.
    pub settings: &'a Settings,
    /// Where plans lie that can be deleted.
    pub data_dir: &'a Path,
    /// All plans.
    pub entries: &'a [PlanEntry],
}

impl<'a> Plans<'a> {
    /// Those that are in the list.
    pub fn listed(&self) -> impl Iterator<Item = &'a PlanEntry> {
        let settings = self.settings;
        self.entries.iter().filter(move |entry| settings.aside(&entry.folder).is_none())
    }

    fn aside(&self, aside: Aside) -> impl Iterator<Item = &'a PlanEntry> {
        let settings = self.settings;
        let is_here = move |entry: &&PlanEntry| settings.aside(&entry.folder).is_some_and(|one| one.aside == aside);
        self.entries.iter().filter(is_here)
    }

    /// The menu of a plan in the list; `blocked` says why it cannot be put aside.
    pub fn menu_ui(&self, ui: &mut Ui, entry: &PlanEntry, blocked: Option<&str>, actions: &mut Actions) {
        let name = self.lang.with("plans-menu", &[("name", &entry.name)]);
        kit::icon_menu(ui, icons::DOTS_THREE, &name, |ui| {
            for (aside, icon, key) in
                [(Aside::Archived, icons::ARCHIVE, "plans-archive"), (Aside::InBin, icons::TRASH, "plans-to-bin")]
            {
                let item = ui
                    .add_enabled_ui(blocked.is_none(), |ui| kit::menu_item_with(ui, icon, &self.lang.text(key), None));
                if item.inner.clicked() {
                    actions.push(Action::Plan(PlanAction::PutAside(entry.folder.clone(), Some(aside))));
                }
            }
            if let Some(why) = blocked {
                kit::secondary(ui, why);
            }
        });
    }

    /// The ways to archive and bin, and what lies there; nothing while both are empty.
    pub fn aside_ui(&self, ui: &mut Ui, state: &mut State, actions: &mut Actions) {
        let counts = [(Aside::Archived, "plans-archived"), (Aside::InBin, "plans-in-bin")]
            .map(|(aside, key)| (aside, key, self.aside(aside).count()));
        if state.shown.is_some_and(|shown| counts.iter().any(|(aside, _, n)| *aside == shown && *n == 0)) {
            state.shown = None;
        }
        if counts.iter().all(|(.., n)| *n == 0) {
            return;
        }
        ui.horizontal(|ui| {
            for (aside, key, n) in counts.into_iter().filter(|(.., n)| 0 < *n) {
                let icon = if aside == Aside::InBin { icons::TRASH } else { icons::ARCHIVE };
                if ui.add(Btn::quiet(&self.lang.count(key, n)).icon(icon)).clicked() {
                    state.shown = (state.shown != Some(aside)).then_some(aside);
                }
            }
        });
        let Some(shown) = state.shown else { return };
        if shown == Aside::InBin {
            kit::secondary(ui, &self.lang.text("plans-in-bin-why"));
        }
        for entry in self.aside(shown) {
            kit::hairline(ui);
            self.row_ui(ui, (entry, shown), state, actions);
            if state.asked.as_deref() == Some(&*entry.folder) {
                self.ask_ui(ui, entry, state, actions);
            }
        }
    }

    fn row_ui(&self, ui: &mut Ui, (entry, aside): (&PlanEntry, Aside), state: &mut State, actions: &mut Actions) {
        let since = self.settings.aside(&entry.folder).map(|one| self.lang.date(self.lang.day_of(one.on.time())));
        let since = since.unwrap_or_default();
        ui.allocate_ui_with_layout(vec2(ui.available_width(), 44.0), Layout::right_to_left(Align::Center), |ui| {
            let (back, name) = (self.lang.text("plans-back"), [("name", entry.name.as_str())]);
            if aside == Aside::InBin {
                let (delete, what) = (self.lang.text("plans-delete"), self.lang.with("plans-delete-ask", &name));
                if ui.add(Btn::quiet(&delete).tooltip(&what)).clicked() {
                    state.asked = Some(entry.folder.clone());
                }
            }
            let what = self.lang.with("plans-back-what", &name);
            if ui.add(Btn::secondary(&back).tooltip(&what)).clicked() {
                actions.push(Action::Plan(PlanAction::PutAside(entry.folder.clone(), None)));
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                kit::strong(ui, &entry.name);
                let key = if aside == Aside::InBin { "plans-in-bin-since" } else { "plans-archived-since" };
                kit::secondary(ui, &self.lang.with(key, &[("day", &since)]));
            });
        });
    }

    /// Whether a plan of ours is deleted, or one that lies elsewhere is only forgotten.
    fn ask_ui(&self, ui: &mut Ui, entry: &PlanEntry, state: &mut State, actions: &mut Actions) {
        let is_ours = entry.folder.parent() == Some(&*Places::at(self.data_dir).plans_dir());
        let folder = entry.folder.display().to_string();
        let (title, text, yes) = if is_ours {
            ("plans-delete-ask", self.lang.text("plans-delete-what"), "plans-delete-yes")
        } else {
            ("plans-forget-ask", self.lang.with("plans-forget-what", &[("folder", &folder)]), "plans-forget-yes")
        };
        let title = self.lang.with(title, &[("name", &entry.name)]);
        Banner::new(Tone::Late, &title).text(&text).show(ui);
        ui.horizontal(|ui| {
            if ui.add(Btn::danger(&self.lang.text(yes))).clicked() {
                state.asked = None;
                actions.push(Action::Plan(PlanAction::Delete(entry.folder.clone())));
            }
            if ui.add(Btn::secondary(&self.lang.text("plans-delete-no"))).clicked() {
                state.asked = None;
            }
        });
        ui.add_space(tokens(ui).space.s);
    }

    /// What a new plan begins with: nothing, or the set-up of one of the plans.
    pub fn model_ui(&self, ui: &mut Ui, id_salt: &str, model: &mut Option<PathBuf>) {
        let listed: Vec<&PlanEntry> = self.listed().filter(|entry| entry.id.is_some()).collect();
        if listed.is_empty() {
            return;
        }
        if model.as_ref().is_some_and(|folder| listed.iter().all(|entry| entry.folder != *folder)) {
            *model = None;
        }
        let (label, help) = (self.lang.text("plans-model"), self.lang.text("plans-model-help"));
        let empty = self.lang.text("plans-model-none");
        let names: Vec<_> =
            listed.iter().map(|entry| self.lang.with("plans-model-of", &[("name", &entry.name)])).collect();
        let mut options: Vec<(Option<PathBuf>, &str)> = vec![(None, &empty)];
        options.extend(listed.iter().zip(&names).map(|(entry, name)| (Some(entry.folder.clone()), &**name)));
        let width = MODEL_WIDTH.min(ui.available_width());
        kit::labelled(ui, &label, &help, None, false, |ui| kit::select(ui, id_salt, &label, model, &options, width));
    }
}

/// Points; the width of the choice of a plan to begin like.
const MODEL_WIDTH: f32 = 360.0;
