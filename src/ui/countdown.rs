//! The strip under the top bar: what happens to us next, in how many days, and how many customers are not safe yet.

use chrono::{Days, NaiveDate};
use egui::{Align, Frame, Layout, Margin, Panel, Role, Ui};

use super::action::{Actions, Place};
use super::ctx::Ctx;
use super::kit::{self, Btn};
use super::theme::{Tone, tokens};
use crate::domain::rules::Anchor;
use crate::domain::schedule::Due;
use crate::i18n::dues;

/// Days before the anniversary from which on it is counted down.
const ANNIVERSARY_DAYS: u64 = 60;

/// What is counted down now; the anniversary only when it is near.
fn shown<'c>(ctx: &'c Ctx<'_>) -> Option<&'c Due> {
    let due = ctx.forecast().countdown(ctx.today)?;
    let is_missed = ctx.book().deadline(due.id).is_some_and(|deadline| deadline.from == Anchor::Missed);
    let last = ctx.today.checked_add_days(Days::new(ANNIVERSARY_DAYS)).unwrap_or(NaiveDate::MAX);
    (is_missed || due.date.is_some_and(|date| date <= last)).then_some(due)
}

/// Draws the strip if there is something to count down.
pub(super) fn strip_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let Some(due) = shown(ctx) else { return };
    let tokens = tokens(ui);
    let tone = if due.days_left.is_some_and(|left| left <= 10) { Tone::Late } else { Tone::Warning };
    let colors = tokens.tone(tone);
    let has_customers = !ctx.plan.customers.is_empty();
    let text = dues::countdown(
        ctx.lang,
        ctx.book(),
        due,
        ctx.today,
        has_customers.then(|| ctx.forecast().census.n_not_safe()),
    );
    let frame = Frame::new().fill(colors.tint).inner_margin(Margin::symmetric(tokens.space.l as i8, 4));
    Panel::top("countdown").exact_size(30.0).resizable(false).frame(frame).show(ui, |ui| {
        let width = ui.available_width();
        ui.allocate_ui_with_layout(egui::vec2(width, 22.0), Layout::right_to_left(Align::Center), |ui| {
            let response = ui.add(Btn::quiet(&ctx.text("countdown-why")));
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(&*text));
            if response.clicked() {
                actions.go(Place::Date(due.id));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let size = egui::Vec2::splat(tokens.size.icon);
                let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
                kit::paint_icon(ui.painter(), rect, tone.sign(), tokens.size.icon - 2.0, colors.ink);
                let words = egui::RichText::new(&text).font(tokens.bold()).color(colors.ink);
                let response = ui.add(egui::Label::new(words).truncate());
                ui.ctx().accesskit_node_builder(response.id, |node| {
                    node.set_role(Role::Status);
                    node.set_label(&*text);
                });
            });
        });
    });
}
