//! The fifth step: the letter in hand, all of the round, saving, and saying what became of the letters.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Ui;

use super::queue::Queue;
use super::{State, early, finish, mark, pieces};
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::invitation::{HandOverEvent, Mailing};
use crate::domain::plan::letter::LetterKind;
use crate::ui::action::{Action, Actions, LetterAction, SettingEdit};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, Cell, Column, Guide, Table, TableState, TextField, icons};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};
use crate::ui::whose::person_cell;

/// What is shown of the round.
#[derive(Default)]
pub(super) struct HandOverState {
    pub(super) table: TableState<CustomerId>,
    /// What can be said of the chosen rows.
    pub(super) chosen: mark::Chosen,
    filter: Filter,
    key: Option<(u64, Filter)>,
    /// Places in the round.
    shown: Vec<usize>,
    /// A typed folder for all letters.
    folder: String,
    /// Whether the end of the round is offered; when it comes up, it is brought into sight.
    pub(super) shows_finish: bool,
    pub(super) end: EndQuestion,
    /// Whether the letter in hand is shown in full.
    pub(super) shows_letter: bool,
}

/// Whether the round ends although letters are left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum EndQuestion {
    /// Nobody wants it to end.
    #[default]
    None,
    /// Somebody asked for its end; the question is brought into sight when it comes up.
    Asked,
    /// The question stands there.
    Shown,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Filter {
    #[default]
    All,
    Waiting,
    Done,
}

impl HandOverState {
    fn refresh(&mut self, ctx: &Ctx<'_>, round: &Mailing, queue: &Queue) {
        let key = (ctx.revision, self.filter);
        if self.key != Some(key) {
            self.key = Some(key);
            let filter = self.filter;
            let is_shown = |index: &usize| match filter {
                Filter::All => true,
                Filter::Waiting => queue.waits(*index),
                Filter::Done => !queue.waits(*index),
            };
            self.shown = (0..round.customers.len()).filter(is_shown).collect();
        }
    }
}

/// Draws the step.
pub(super) fn step_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, round: &Arc<Mailing>, actions: &mut Actions) {
    let state = &mut session.invitations;
    let gap = tokens(ui).space.s;
    state.hand_over.refresh(ctx, round, &state.queue);
    early::early_ui(ui, ctx, round, actions);
    finish::asked_ui(ui, ctx, state, round, actions);
    pieces::queue_ui(ui, ctx, state, round, actions);
    ui.add_space(gap);
    if let Some(job) = ctx.letters_job {
        let done = format!("{} / {}", job.n_done, job.n_total);
        if kit::progress(ui, &job.title, &done, job.n_done, job.n_total, Some(&ctx.text("cancel"))) {
            actions.push(Action::Letter(LetterAction::Cancel));
        }
        ui.add_space(gap);
    }
    bulk_ui(ui, ctx, state, round, actions);
    let foot = if is_stacked(ui) { FOOT + tokens(ui).size.control + tokens(ui).space.s } else { FOOT };
    let height = (ui.available_height() - foot).max(160.0);
    let size = egui::vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, egui::Layout::top_down(egui::Align::Min), |ui| {
        table_ui(ui, ctx, state, round);
    });
    ui.add_space(gap);
    save_all_ui(ui, ctx, state, round, actions);
}

/// Points that the filter and the buttons beside it take in one row.
const BULK_ROW: f32 = 720.0;

/// What can be said of the chosen rows at once.
fn bulk_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, round: &Mailing, actions: &mut Actions) {
    let gap = tokens(ui).space.m;
    let is_one_row = BULK_ROW <= ui.available_width();
    ui.horizontal_wrapped(|ui| {
        filter_ui(ui, ctx, state, round);
        if is_one_row {
            ui.add_space(gap);
            mark::buttons_ui(ui, ctx, state, round, actions);
        }
    });
    if !is_one_row {
        ui.horizontal_wrapped(|ui| mark::buttons_ui(ui, ctx, state, round, actions));
    }
}

fn filter_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, round: &Mailing) {
    let (name, all, waiting, done) = (
        ctx.text("invitations-filter"),
        ctx.text("invitations-filter-all"),
        ctx.text("invitations-filter-waiting"),
        ctx.text("invitations-filter-done"),
    );
    let options = [(Filter::All, &*all), (Filter::Waiting, &*waiting), (Filter::Done, &*done)];
    if kit::segmented(ui, &name, &mut state.hand_over.filter, &options) {
        state.hand_over.refresh(ctx, round, &state.queue);
    }
}

fn table_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, round: &Mailing) {
    // The letters stand in the order in which they are handed over, and keys go through them in it.
    let columns = [
        Column::new("customer", ctx.text("invitations-column-customer"), 150.0).fill().unsorted(),
        Column::new("state", ctx.text("invitations-column-state"), 176.0).unsorted(),
        Column::new("by", ctx.text("invitations-column-by"), 80.0).unsorted(),
        Column::new("address", ctx.text("invitations-column-address"), 120.0).fill().unsorted(),
    ];
    let current = state.turn.current(round, &state.queue);
    let State { hand_over: HandOverState { table, shown, .. }, queue, .. } = &mut *state;
    let customer_at = |row: usize| shown.get(row).and_then(|&at| round.customers.get(at)).copied();
    let key = |row: usize| customer_at(row).unwrap_or(CustomerId::new(0));
    let (name, all) = (ctx.text("invitations-step-hand-over"), ctx.text("invitations-choose-shown"));
    let mut chosen = None;
    kit::pane(ui, |ui| {
        let made = Table::new("round-queue", &name, &columns, shown.len(), &key).checkboxes(&all);
        let answer = made.show(ui, table, |row, column| {
            let Some(customer) = customer_at(row).and_then(|id| ctx.plan.customers.get(id)) else { return Cell::Empty };
            let latest = shown.get(row).and_then(|&at| queue.latest(at));
            let shown_word = |word: &str| match current {
                Some(id) if id == customer.id => {
                    ctx.lang.with("invitations-state-shown", &[("state", word)]).into_owned()
                }
                _ => word.to_owned(),
            };
            match (column, latest) {
                (0, _) => Cell::Strong(customer.name.as_str().into()),
                (1, Some(event)) => Cell::Chip(event.what.tone(), shown_word(&state_word(ctx, event)).into()),
                (1, None) => {
                    let tone = if current == Some(customer.id) { Tone::Info } else { Tone::Calm };
                    Cell::Chip(tone, shown_word(&ctx.text("invitations-waits")).into())
                }
                (2, Some(event)) => person_cell(ctx, event.stamp.by.as_str()),
                (2, None) => Cell::Empty,
                _ => match customer.recipient().and_then(|contact| contact.email.as_ref()) {
                    Some(address) => Cell::Secondary(address.as_str().into()),
                    None => Cell::Secondary(ctx.text("invitations-no-address")),
                },
            }
        });
        chosen = answer.opened.or(answer.clicked).and_then(customer_at);
    });
    if let Some(customer) = chosen {
        state.turn.take(customer);
        state.show_customer(round, customer);
    }
}

/// What happened and when: the time for today, else the day.
fn state_word(ctx: &Ctx<'_>, event: &HandOverEvent) -> String {
    let word = ctx.text(event.what.key());
    let time = event.stamp.at.time();
    let is_today = ctx.lang.day_of(time) == ctx.today;
    let when = if is_today { ctx.lang.clock(time) } else { ctx.lang.moment(time).chars().take(10).collect() };
    format!("{word} {when}")
}

/// Points for the path of a folder, at the least, and for the buttons beside it.
const FOLDER: f32 = 150.0;
const BUTTONS: f32 = 340.0;
/// Points that both take side by side.
const FOOT: f32 = 96.0;

/// Whether the buttons have to stand below the path.
fn is_stacked(ui: &Ui) -> bool {
    ui.available_width() < FOLDER + BUTTONS
}

fn save_all_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, round: &Mailing, actions: &mut Actions) {
    let locked = ctx.locked();
    let running = ctx.text("letters-saving");
    let blocked = locked.as_deref().or(ctx.letters_job.map(|_| &*running));
    let [all, here, print] =
        ["invitations-save-all", "invitations-save-here", "letter-paper-print-all"].map(|key| ctx.text(key));
    let (label, help, why) =
        (ctx.text("invitations-folder"), ctx.text("invitations-folder-help"), ctx.text("invitations-folder-why"));
    let mut field = |ui: &mut Ui, width: f32| {
        TextField::new("letters-folder", &label).help(&help).width(width).show(ui, &mut state.hand_over.folder);
        state.hand_over.folder.trim().to_owned()
    };
    let mut buttons = |ui: &mut Ui, typed: &str| {
        let blocked_here = blocked.or(typed.is_empty().then_some(&*why));
        if ui.add(Btn::secondary(&here).blocked(blocked_here)).clicked() {
            let folder = Some(PathBuf::from(typed));
            actions.push(Action::Letter(LetterAction::SaveAll { round: round.id, folder }));
        }
        if ui.add(Btn::secondary(&all).icon(icons::FOLDER_OPEN).blocked(blocked)).clicked() {
            actions.push(Action::Letter(LetterAction::SaveAll { round: round.id, folder: None }));
        }
        if ui.add(Btn::icon_only(icons::PRINTER, &print).blocked(blocked)).clicked() {
            let customers = round.customers.clone();
            actions.push(Action::Letter(LetterAction::Print { round: round.id, customers }));
        }
    };
    let room = ui.available_width();
    if is_stacked(ui) {
        let typed = ui.vertical(|ui| field(ui, room)).inner;
        ui.horizontal_wrapped(|ui| buttons(ui, &typed));
        return;
    }
    ui.horizontal_top(|ui| {
        let typed = ui.vertical(|ui| field(ui, room - BUTTONS)).inner;
        ui.vertical(|ui| {
            ui.add_space(tokens(ui).text.body * 1.5 + tokens(ui).space.m);
            ui.horizontal(|ui| buttons(ui, &typed));
        });
    });
}

/// What happens with a copied or saved letter, and in which mail program.
pub(super) fn guide_ui(ui: &mut Ui, ctx: &Ctx<'_>, kind: Option<LetterKind>, actions: &mut Actions) {
    let title = ctx.text("invitations-guide-hand-over");
    let invited = if kind.is_some_and(LetterKind::carries_link) {
        ctx.text("invitations-guide-invited")
    } else {
        ctx.text("invitations-guide-recorded")
    };
    let paragraphs = [ctx.text("sends-nothing"), invited];
    let rows = [
        (ctx.text("invitations-guide-copy"), ctx.text("invitations-guide-copy-what")),
        (ctx.text("invitations-guide-outlook"), ctx.text("invitations-guide-outlook-what")),
        (ctx.text("invitations-guide-thunderbird"), ctx.text("invitations-guide-thunderbird-what")),
        (ctx.text("invitations-guide-others"), ctx.text("invitations-guide-others-what")),
    ];
    let guide = Guide {
        title: &title,
        paragraphs: &paragraphs.each_ref().map(|text| &**text),
        rows: &rows.each_ref().map(|(label, value)| (&**label, &**value)),
    };
    guide.show_with(ui, |ui| {
        let mut hides = ctx.settings.hide_from_clipboard_history;
        if kit::checkbox(ui, &mut hides, &ctx.text("invitations-hide-from-history")).changed() {
            actions.push(Action::Setting(SettingEdit::HideFromClipboardHistory(hides)));
        }
    });
    ui.add_space(tokens(ui).space.m);
    crate::ui::facts::screen_facts_ui(ui, ctx, crate::domain::rules::Screen::Invitations, actions);
}
