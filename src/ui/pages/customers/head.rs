//! The head: title, search, what can be done, and the chips that filter.

use egui::{Align, Key, Layout, Ui};

use super::{State, search_help, tools, views};
use crate::domain::plan::customer::RelationStage;
use crate::domain::schedule::Reminder;
use crate::roster::filter::Filter;
use crate::ui::action::{Action, Actions, Page};
use crate::ui::commands::{Id, said};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn};
use crate::ui::root::stage_word;
use crate::ui::theme::{Tone, tokens};

const SEARCH_WIDTH: f32 = 300.0;
const ADD: Id = Id::New("customer");
/// Below this width, in points, the buttons have a row of their own.
const NARROW: f32 = 680.0;

pub(super) fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let space = &tokens(ui).space;
    let height = tokens(ui).size.control;
    let width = ui.available_width();
    let is_narrow = width < NARROW;
    ui.allocate_ui_with_layout(egui::vec2(width, height), Layout::left_to_right(Align::Center), |ui| {
        kit::page_title(ui, &ctx.text("nav-customers"));
        kit::badge(ui, Tone::Calm, ctx.plan.customers.len(), &ctx.text("nav-customers"));
        if !ctx.plan.customers.is_empty() {
            ui.add_space(space.s);
            let beside = if is_narrow { height + space.m } else { 370.0 };
            search_ui(ui, ctx, state, (ui.available_width() - beside).clamp(140.0, SEARCH_WIDTH));
            search_help::help_ui(ui, ctx);
        }
        if !is_narrow {
            buttons_ui(ui, ctx, actions);
        }
    });
    if is_narrow {
        ui.horizontal(|ui| buttons_ui(ui, ctx, actions));
    }
    if ctx.plan.customers.is_empty() {
        super::bin::button_ui(ui, ctx, &mut state.bin);
    } else {
        ui.add_space(space.xs);
        chips_and_tools_ui(ui, ctx, state, actions);
    }
    ui.add_space(space.s);
}

/// Filters in a line of their own; below them saved views at the left, in as many lines as they need, and tools at the
/// right.
fn chips_and_tools_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    chips_ui(ui, ctx, state);
    ui.add_space(tokens(ui).space.xs);
    let id = ui.unique_id().with("tools-width");
    let measured: Option<f32> = ui.data(|data| data.get_temp(id));
    let known = measured.unwrap_or(0.0);
    let gap = tokens(ui).space.m;
    ui.horizontal_top(|ui| {
        let right = ui.max_rect().right();
        // Until it is known, they are measured unseen where nothing cuts them.
        let room = measured.map_or(0.0, |known| (ui.available_width() - known - gap).max(120.0));
        ui.vertical(|ui| {
            ui.set_width(room);
            ui.add_space(tokens(ui).space.xs / 2.0);
            views::chips_ui(ui, ctx, state);
        });
        if measured.is_some() {
            ui.add_space((right - known - ui.cursor().left()).max(0.0));
        } else {
            ui.set_invisible();
        }
        let left = ui.cursor().left();
        tools::tools_ui(ui, ctx, state, actions);
        let width = ui.cursor().left() - ui.spacing().item_spacing.x - left;
        if measured.is_none() || (width - known).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(id, width));
            ui.ctx().request_discard("the width of the tools is known now");
            ui.ctx().request_repaint();
        }
    });
}

fn buttons_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let locked = ctx.locked();
    let nobody = ctx.text("customers-invite-nobody");
    let (add, invite) = (said(ctx, ADD), ctx.text("customers-invite"));
    let import = ctx.text("customers-import");
    let no_customer = ctx.plan.customers.is_empty().then_some(&*nobody);
    let buttons = [
        add.button().tooltip(&add.keys),
        Btn::secondary(&import).blocked(locked.as_deref()),
        Btn::primary(&invite).blocked(locked.as_deref().or(no_customer)),
    ];
    // Tab goes from left to right, so they are drawn in that order; measured before, so that they stand right at once.
    let gaps = ui.spacing().item_spacing.x * (buttons.len() - 1) as f32;
    let width = buttons.iter().map(|button| button.width(ui)).sum::<f32>() + gaps;
    ui.add_space((ui.available_width() - width).max(0.0));
    let clicked = buttons.map(|button| ui.add(button).clicked());
    if clicked[0] {
        actions.push(Action::Command(ADD));
    }
    if clicked[1] {
        actions.push(Action::Command(Id::IMPORT));
    }
    if clicked[2] {
        actions.go(Page::Invitations);
    }
}

fn search_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, width: f32) {
    let (name, hint, clear) =
        (ctx.text("customers-search"), ctx.text("customers-search-hint"), ctx.text("customers-search-clear"));
    let before = state.query.clone();
    let response = kit::search_box(ui, "customers-search", (&name, &hint, &clear), width, &mut state.query);
    // Esc takes the keyboard away before anything is drawn, so it is told from the loss.
    if response.lost_focus() && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Escape)) {
        state.query.clear();
    }
    // The key is taken, or the row that gets the keyboard would be opened by it.
    if response.lost_focus() && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Enter)) {
        state.wants = Some(super::Wants::Table);
    }
    if state.query != before {
        ui.ctx().request_repaint();
    }
}

fn chips_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let before = state.filter;
    let mut chips = vec![(None, Tone::Calm, ctx.text("customers-all"), ctx.plan.customers.len())];
    for stage in RelationStage::ALL {
        chips.push((Some(Filter::Stage(stage)), stage.tone(), stage_word(ctx, stage), ctx.derived.n_at(stage)));
    }
    let lacking = state.list.n_lacking();
    chips.push((Some(Filter::NobodyToAsk), Tone::Warning, ctx.text("customers-nobody-to-ask"), lacking));
    let unknown = state.list.n_role_unknown();
    chips.push((Some(Filter::RoleUnknown), Tone::Warning, ctx.text("contact-role-unknown"), unknown));
    chips.push((Some(Filter::Due(None)), Tone::Warning, ctx.text("reminder-due"), state.list.n_due));
    let call = Filter::Due(Some(Reminder::Call));
    chips.push((Some(call), Tone::Warning, ctx.text(Reminder::Call.due_key()), state.list.n_to_call));
    let away = state.list.n_unreachable();
    chips.push((Some(Filter::Unreachable), Tone::Warning, ctx.text("customers-unreachable"), away));
    ui.horizontal_wrapped(|ui| {
        for (filter, tone, word, count) in chips {
            let is_chosen = before == filter;
            let is_shown = 0 < count || is_chosen || filter.is_none();
            if !is_shown {
                continue;
            }
            let chip = kit::filter_chip(ui, tone, &word, count, is_chosen);
            let chip = if filter == Some(Filter::NobodyToAsk) {
                chip.on_hover_text(ctx.text("customers-nobody-why"))
            } else {
                chip
            };
            if chip.clicked() {
                state.filter = if is_chosen { None } else { filter };
            }
        }
        super::bin::button_ui(ui, ctx, &mut state.bin);
    });
    if state.filter != before {
        ui.ctx().request_repaint();
    }
}
