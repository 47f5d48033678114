//! What the page says while nothing was entered yet: what belongs here, and the first three steps.

use egui::{Role, Ui, UiBuilder};

use crate::ui::action::{Actions, Page};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::tokens;

/// Points; the three steps are read as one.
const WIDTH: f32 = 760.0;

pub(super) fn empty_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let space = &tokens(ui).space;
    let steps = [
        (icons::BUILDINGS, "today-empty-company", "today-empty-company-why", Page::Company),
        (icons::UPLOAD_SIMPLE, "today-empty-import", "today-empty-import-why", Page::Import),
        (icons::LIST_CHECKS, "today-empty-enrollment", "today-empty-enrollment-why", Page::Enrollment),
    ];
    ui.set_max_width(ui.available_width().min(WIDTH));
    kit::section_title(ui, &ctx.text("today-empty"));
    kit::subtitle(ui, &ctx.text("today-empty-why"));
    ui.add_space(space.m);
    let builder = UiBuilder::new().accessibility_role(Role::List).accessibility_label(ctx.text("today-empty"));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = space.s;
        for (index, (icon, title, why, page)) in steps.into_iter().enumerate() {
            kit::card(ui, |ui| {
                let label = ctx.lang.text(title);
                let button = if index == 0 { Btn::primary(&label) } else { Btn::secondary(&label) };
                ui.horizontal(|ui| {
                    if ui.add(button.icon(icon).min_width(200.0)).clicked() {
                        actions.go(page);
                    }
                    kit::secondary(ui, &ctx.lang.text(why));
                });
            });
        }
    });
}
