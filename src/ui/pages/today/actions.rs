//! The list of next actions: ten at first, the rest on demand, and what was postponed.

use egui::{Align, Layout, Role, Ui, UiBuilder};

use super::row;
use crate::domain::edit::Edit;
use crate::domain::edit::enrollment::TaskEdit;
use crate::i18n::actions as words;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn};
use crate::ui::session::Session;
use crate::ui::theme::tokens;

/// Actions shown at once.
const MOST: usize = 10;

pub(super) fn actions_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    super::card_ui(ui, |ui| {
        head_ui(ui, ctx);
        let all = &ctx.forecast().actions;
        if all.is_empty() {
            kit::body(ui, &ctx.text("today-actions-none"));
            kit::secondary(ui, &ctx.text("today-actions-none-why"));
        }
        let n_shown = if session.today.shows_all { all.len() } else { MOST.min(all.len()) };
        let builder = UiBuilder::new().accessibility_role(Role::List).accessibility_label(ctx.text("today-actions"));
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (index, action) in all.iter().take(n_shown).enumerate() {
                if 0 < index {
                    kit::hairline(ui);
                }
                row::row_ui(ui, ctx, session, (index, action), actions);
            }
        });
        foot_ui(ui, ctx, session, actions);
    });
}

fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    let size = egui::vec2(ui.available_width(), tokens(ui).size.row * 0.7);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        kit::secondary(ui, &ctx.text("today-keys"));
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            kit::section_title(ui, &ctx.text("today-actions"));
        });
    });
}

fn foot_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let forecast = ctx.forecast();
    let n_more = forecast.actions.len().saturating_sub(MOST);
    let state = &mut session.today;
    if n_more == 0 && forecast.postponed.is_empty() {
        state.shows_postponed = false;
        return;
    }
    kit::hairline(ui);
    ui.add_space(tokens(ui).space.xs);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).space.l;
        if 0 < n_more {
            let label = if state.shows_all { ctx.text("today-fewer") } else { ctx.lang.count("today-more", n_more) };
            if ui.add(Btn::quiet(&label)).clicked() {
                state.shows_all = !state.shows_all;
            }
        }
        if !forecast.postponed.is_empty() {
            let (n, is_open) = (forecast.postponed.len(), state.shows_postponed);
            let label = if is_open { ctx.text("today-postponed-hide") } else { ctx.lang.count("today-postponed", n) };
            if ui.add(Btn::quiet(&label)).clicked() {
                state.shows_postponed = !state.shows_postponed;
            }
        }
    });
    if state.shows_postponed {
        postponed_ui(ui, ctx, actions);
    }
}

fn postponed_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    for action in &ctx.forecast().postponed {
        let sentence = words::sentence(ctx.lang, ctx.book(), action);
        ui.push_id(action.id, |ui| {
            let size = egui::vec2(ui.available_width(), tokens(ui).size.control);
            ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
                let locked = ctx.locked();
                let label = ctx.text("today-postponed-back");
                let response = ui.add(Btn::quiet(&label).blocked(locked.as_deref()));
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(&*sentence));
                if response.clicked() {
                    actions.edit(Edit::Task(TaskEdit::Postpone { id: action.id, until: None }));
                }
                if let Some(day) = action.postponed {
                    let day = ctx.lang.short_date(day, ctx.today);
                    kit::secondary(ui, &ctx.lang.with("today-postponed-until", &[("day", &day)]));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let color = tokens(ui).color.text;
                    ui.add(egui::Label::new(egui::RichText::new(&sentence).color(color)).truncate());
                });
            });
        });
    }
}
