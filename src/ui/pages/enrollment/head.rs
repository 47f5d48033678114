//! The head of the page: by which rules, what we are to Microsoft, and what works now.

use egui::{Align, Layout, Margin, ScrollArea, Ui};

use super::works::works_ui;
use crate::ui::action::{Actions, Place};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::pages::rules::View;
use crate::ui::theme::tokens;

/// Title, rules and badge, with what works behind it.
pub(super) fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let standing = ctx.forecast().standing;
    let space = &tokens(ui).space;
    ui.horizontal(|ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            kit::page_title(ui, &ctx.text("enrollment-title"));
            let book = ctx.say(&ctx.book().title);
            kit::secondary(ui, &ctx.lang.with("enrollment-by-rules", &[("book", book)]));
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let word = ctx.text("enrollment-what-works");
            kit::menu(ui, Btn::secondary(&word), |ui| {
                ui.set_width(340.0);
                // A menu stretches what stands in it; text stays as it is, clear of the bar.
                let margin = Margin { right: space.l as i8, ..Margin::same(space.s as i8) };
                let height = (ui.ctx().content_rect().height() * 0.6).min(420.0);
                let area = ScrollArea::vertical().max_height(height).content_margin(margin);
                kit::scroll(ui, area, |ui| {
                    ui.with_layout(Layout::top_down(Align::Min), |ui| {
                        ui.spacing_mut().item_spacing.y = space.xs;
                        works_ui(ui, ctx, standing);
                    });
                });
                kit::hairline(ui);
                if kit::menu_item_with(ui, icons::TABLE, &ctx.text("enrollment-matrix"), None).clicked() {
                    actions.go(Place::Rules(View::Matrix));
                }
            });
            kit::chip(ui, standing.tone(), &ctx.text(standing.key()));
        });
    });
    ui.add_space(space.m);
}
