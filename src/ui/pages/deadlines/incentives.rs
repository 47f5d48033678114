//! The incentives: the two programmes side by side, what "30 days" can mean, the mails to expect, and the revenue.

use egui::Ui;

use super::{programme, revenue, sheet};
use crate::domain::rules::{Deadline, DeadlineLane, ProgrammeKind, Screen};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::kit;
use crate::ui::session::Session;
use crate::ui::theme::tokens;

pub(super) fn incentives_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    kit::scroll_page(ui, "incentives", |ui| {
        let gap = tokens(ui).space.l;
        let programme = |kind| ctx.book().programmes.iter().find(move |one| one.kind == kind);
        let mut both = (session, actions);
        kit::two_columns(
            ui,
            &mut both,
            |ui, (_, actions)| {
                ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
                if let Some(programme) = programme(ProgrammeKind::Reseller) {
                    programme::programme_ui(ui, ctx, programme, actions);
                    ui.add_space(tokens(ui).space.m);
                }
                readings_ui(ui, ctx);
            },
            |ui, (session, actions)| {
                ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
                if let Some(programme) = programme(ProgrammeKind::DirectBill) {
                    programme::programme_ui(ui, ctx, programme, actions);
                    ui.add_space(tokens(ui).space.m);
                }
                revenue::revenue_ui(ui, ctx, &mut session.unfinished, actions);
                ui.add_space(tokens(ui).space.m);
                programme::other_mails_ui(ui, ctx, actions);
                ui.add_space(tokens(ui).space.m);
                facts::screen_facts_ui(ui, ctx, Screen::Deadlines, actions);
            },
        );
        ui.add_space(gap);
    });
}

/// Every reading of an ambiguous sentence with its date.
fn readings_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    let is_reading =
        |deadline: &&Deadline| deadline.reading.is_some() && deadline.lane == DeadlineLane::ResellerIncentives;
    let readings: Vec<_> = ctx.book().deadlines.iter().filter(is_reading).collect();
    if readings.is_empty() {
        return;
    }
    kit::section(ui, &ctx.text("deadlines-readings"), |ui| {
        kit::secondary(ui, &ctx.text("deadlines-readings-why"));
        for deadline in readings {
            if let Some(reading) = &deadline.reading {
                ui.add_space(tokens(ui).space.xs);
                kit::strong(ui, &sheet::date_of(ctx, deadline.id));
                kit::body(ui, ctx.say(reading));
            }
        }
    });
}
