//! Plans: the open one, the others of this computer, and earlier versions to go back to.

use std::path::PathBuf;

use egui::{Align, Layout, Ui, vec2};

use super::settings::place_ui;
use crate::desktop::dialogs::Ask;
use crate::domain::edit::Edit;
use crate::domain::plan::company::Info;
use crate::domain::plan::moment::Moment;
use crate::domain::plan_start::PlanStart;
use crate::store::backups::Backup;
use crate::store::{PlanEntry, SaveStatus};
use crate::ui::action::{Action, Actions, PlanAction, Purpose};
use crate::ui::ctx::Ctx;
use crate::ui::form::{Bound, TypedTexts, bound_field};
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::plan_list::{self, Plans};
use crate::ui::root::page_head;
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// What a backup holds, for comparison with the plan as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupCounts {
    /// Customers in it.
    pub n_customers: usize,
    /// Letters recorded in it.
    pub n_invitations: usize,
    /// The plan's name in it.
    pub name: String,
}

/// What is chosen and half done on this page.
#[derive(Default)]
pub struct State {
    /// Backups of the open plan, newest first; filled by `app`.
    pub backups: Vec<Backup>,
    /// Plans of this computer; filled by `app`.
    pub known: Vec<PlanEntry>,
    /// The backup that was counted last, with its counts or why it cannot be read; filled by `app`.
    pub preview: Option<(PathBuf, Result<BackupCounts, String>)>,
    /// The backup whose contents are shown.
    chosen: Option<PathBuf>,
    new_name: String,
    /// The plan whose set-up a new one begins with.
    model: Option<PathBuf>,
    aside: plan_list::State,
    looked: Looked,
}

/// When backups and plans were listed last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Looked {
    /// Not yet.
    #[default]
    Never,
    /// While nothing could be saved.
    Unsaved,
    /// After the save of this moment.
    After(Moment),
}

/// Draws the page.
pub fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    page_head(ui, &ctx.text("nav-plans"), &ctx.text("plans-what"));
    look_again(ctx, &mut session.plans, actions);
    kit::scroll_page(ui, "plans", |ui| {
        kit::two_columns(
            ui,
            &mut (session, actions),
            |ui, (session, actions)| {
                this_plan_ui(ui, ctx, &mut session.unfinished, actions);
                ui.add_space(tokens(ui).space.l);
                known_ui(ui, ctx, &mut session.plans, actions);
            },
            |ui, (session, actions)| backups_ui(ui, ctx, &mut session.plans, actions),
        );
    });
}

/// A save may have made a backup: lists are asked for once after each.
fn look_again(ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let saved = match ctx.save {
        SaveStatus::Saved { at } => Looked::After(*at),
        SaveStatus::Saving => return,
        SaveStatus::NotSaved { .. }
        | SaveStatus::InJournalOnly { .. }
        | SaveStatus::ChangedOutside
        | SaveStatus::ManyGone { .. }
        | SaveStatus::ReadOnly(_) => Looked::Unsaved,
    };
    if state.looked != saved {
        state.looked = saved;
        actions.push(Action::Plan(PlanAction::Look));
    }
}

fn this_plan_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, actions: &mut Actions) {
    kit::section(ui, &ctx.text("plans-this"), |ui| {
        let info = ctx.plan.about();
        let (label, help) = (ctx.text("start-plan-name"), ctx.text("plans-name-help"));
        let field = TextField::new("plan-rename", &label).help(&help).required(true).read_only(ctx.is_locked());
        let read = |text: &str| match text.trim() {
            "" => Err(ctx.text("plans-name-missing").into_owned()),
            name => ctx.try_edit(Edit::Info(Info { name: name.to_owned(), ..info.clone() })),
        };
        let bound = Bound { key: "plan.name", current: &info.name };
        if let Some(edit) = bound_field(ui, unfinished, &bound, field.limit(120), read) {
            actions.edit(edit);
        }
        place_ui(ui, ctx, &ctx.text("settings-plan-folder"), ctx.folder.clone(), actions);
        ui.add_space(tokens(ui).space.xs);
        let (copy, why) = (ctx.text("read-only-copy"), ctx.text("plans-copy-why"));
        if ui.add(Btn::secondary(&copy).icon(icons::COPY).tooltip(&why)).clicked() {
            actions.push(Action::Ask(Purpose::CopyPlan, Ask::Folder));
        }
        let (redact, why) = (ctx.text("plans-redact"), ctx.text("plans-redact-why"));
        kit::menu(ui, Btn::secondary(&redact).icon(icons::EYE_SLASH).tooltip(&why), |ui| {
            for (shifts_days, key) in [(false, "plans-redact-same"), (true, "plans-redact-shifted")] {
                if kit::menu_item(ui, &ctx.text(key)).clicked() {
                    actions.push(Action::Ask(Purpose::RedactPlan(shifts_days), Ask::Folder));
                }
            }
        });
        if info.sample {
            let (anew, why, locked) = (ctx.text("plans-sample-anew"), ctx.text("plans-sample-anew-why"), ctx.locked());
            let button = Btn::secondary(&anew).icon(icons::ARROW_COUNTER_CLOCKWISE).tooltip(&why);
            if ui.add(button.blocked(locked.as_deref())).clicked() {
                actions.push(Action::Plan(PlanAction::SampleAnew));
            }
        }
    });
}

fn known_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    kit::section(ui, &ctx.text("plans-known"), |ui| {
        let plans =
            Plans { lang: ctx.lang, settings: ctx.settings, data_dir: ctx.places.data_dir(), entries: &state.known };
        for entry in plans.listed() {
            kit::hairline(ui);
            known_row(ui, ctx, (&plans, entry), actions);
        }
        plans.aside_ui(ui, &mut state.aside, actions);
        kit::hairline(ui);
        let (label, help) = (ctx.text("plans-new-name"), ctx.text("plans-new-help"));
        let hint = ctx.text("start-plan-name-hint");
        let field = TextField::new("plans-new-name", &label).hint(&hint).help(&help).width(360.0).limit(120);
        let name = field.show(ui, &mut state.new_name);
        let is_entered = name.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        plans.model_ui(ui, "plans-model", &mut state.model);
        let why = ctx.text("start-plan-name-missing");
        let blocked = state.new_name.trim().is_empty().then_some(&*why);
        let (create, sample) = (ctx.text("start-create"), ctx.text("start-sample"));
        ui.horizontal(|ui| {
            let pressed = ui.add(Btn::secondary(&create).icon(icons::PLUS).blocked(blocked)).clicked();
            if (pressed || is_entered) && blocked.is_none() {
                let name = state.new_name.trim().to_owned();
                actions.push(Action::Plan(PlanAction::New {
                    name,
                    start: PlanStart::default(),
                    model: state.model.clone(),
                }));
            }
            let tooltip = ctx.text("start-sample-what");
            if ui.add(Btn::quiet(&sample).tooltip(&tooltip)).clicked() {
                actions.push(Action::Plan(PlanAction::Sample));
            }
        });
    });
}

fn known_row(ui: &mut Ui, ctx: &Ctx<'_>, (plans, entry): (&Plans<'_>, &PlanEntry), actions: &mut Actions) {
    let is_open = crate::store::places::is_same(&entry.folder, ctx.folder);
    let is_elsewhere = !entry.folder.starts_with(ctx.places.plans_dir());
    let (width, height) = (ui.available_width(), if is_elsewhere { 56.0 } else { 40.0 });
    ui.allocate_ui_with_layout(vec2(width, height), Layout::right_to_left(Align::Center), |ui| {
        let open_now = ctx.text("plans-aside-open");
        plans.menu_ui(ui, entry, is_open.then_some(&*open_now), actions);
        if is_open {
            kit::chip(ui, Tone::Done, &ctx.text("plans-open-now"));
        } else {
            let word = ctx.text("start-open-button");
            let name = ctx.lang.with("start-open-plan", &[("name", &entry.name)]);
            if ui.add(Btn::secondary(&word).tooltip(&name)).clicked() {
                actions.push(Action::Plan(PlanAction::Open(entry.folder.clone())));
            }
        }
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            kit::strong(ui, &entry.name);
            // Where a plan lies is told of those that lie elsewhere.
            if is_elsewhere {
                kit::secondary(ui, &entry.folder.display().to_string());
            }
            if let Some(at) = entry.modified {
                kit::secondary(ui, &ctx.lang.with("plans-saved-at", &[("time", &ctx.lang.moment(at.time()))]));
            }
        });
    });
}

fn backups_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    kit::section(ui, &ctx.text("plans-backups"), |ui| {
        kit::secondary(ui, &ctx.text("plans-backups-why"));
        if state.backups.is_empty() {
            kit::hairline(ui);
            kit::body(ui, &ctx.text("plans-backups-none"));
            return;
        }
        ui.add_space(tokens(ui).space.xs);
        ui.spacing_mut().item_spacing.y = 2.0;
        let mut pressed = None;
        for backup in &state.backups {
            let is_chosen = state.chosen.as_ref() == Some(&backup.path);
            let until = ctx.lang.with("plans-backup-until", &[("time", &ctx.lang.moment(backup.at.time()))]);
            if kit::list_row(ui, is_chosen, &until, "").clicked() {
                pressed = Some(backup.path.clone());
            }
            if is_chosen {
                chosen_ui(ui, ctx, state, backup, actions);
            }
        }
        if let Some(path) = pressed {
            let is_again = state.chosen.as_ref() == Some(&path);
            state.chosen = (!is_again).then(|| path.clone());
            if !is_again {
                actions.push(Action::Plan(PlanAction::Preview(path)));
            }
        }
    });
}

/// What the chosen backup holds, and the way back to it.
fn chosen_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &State, backup: &Backup, actions: &mut Actions) {
    let space = &tokens(ui).space;
    let inner = egui::Frame::new().inner_margin(egui::Margin::symmetric(space.s as i8, space.s as i8));
    inner.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space.s;
        let counts = match &state.preview {
            Some((path, counts)) if *path == backup.path => counts,
            _ => {
                kit::secondary(ui, &ctx.text("plans-backup-reading"));
                return;
            }
        };
        let counts = match counts {
            Ok(counts) => counts,
            Err(why) => {
                kit::Banner::new(Tone::Late, &ctx.text("plans-backup-unreadable")).text(why).show(ui);
                return;
            }
        };
        let now = |n: usize| ctx.lang.count("plans-backup-now", n).into_owned();
        let row = |ui: &mut Ui, key: &str, then: usize, n: usize| {
            kit::key_value_ui(ui, &ctx.text(key), |ui| {
                kit::secondary(ui, &now(n));
                kit::strong(ui, &then.to_string());
            });
        };
        row(ui, "nav-customers", counts.n_customers, ctx.plan.customers.len());
        row(ui, "plans-letters", counts.n_invitations, ctx.plan.invitations.len());
        if counts.name != ctx.plan.about().name {
            kit::key_value(ui, &ctx.text("start-plan-name"), &counts.name);
        }
        let restore = ctx.text("plans-restore");
        let why = ctx.locked();
        ui.horizontal_wrapped(|ui| {
            let button = Btn::secondary(&restore).icon(icons::CLOCK_COUNTER_CLOCKWISE).blocked(why.as_deref());
            if ui.add(button).clicked() {
                actions.push(Action::Plan(PlanAction::Restore(backup.path.clone())));
            }
            kit::secondary(ui, &ctx.text("plans-restore-what"));
        });
    });
}
