//! The page that one came from: what is done there, and its keys.

use egui::Ui;

use super::keys;
use crate::ui::action::{Actions, Page};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::nav;
use crate::ui::theme::tokens;

/// What is done on each page.
const PAGES: [(Page, &str); 17] = [
    (Page::Today, "help-page-today"),
    (Page::Company, "help-step-company-what"),
    (Page::Enrollment, "help-step-enroll-what"),
    (Page::Providers, "help-step-provider-what"),
    (Page::Providers, "help-step-link-what"),
    (Page::Import, "help-step-import-what"),
    (Page::Invitations, "help-step-invite-what"),
    (Page::Customers, "help-step-verify-what"),
    (Page::Deadlines, "help-step-dates-what"),
    (Page::Subscriptions, "help-page-subscriptions"),
    (Page::Moves, "help-page-moves"),
    (Page::Todos, "help-page-todos"),
    (Page::Reports, "help-page-reports"),
    (Page::Rules, "help-page-rules"),
    (Page::Plans, "help-page-plans"),
    (Page::Settings, "help-page-settings"),
    (Page::Help, "help-page-help"),
];

/// Draws it, with the way back.
pub(super) fn here_ui(ui: &mut Ui, ctx: &Ctx<'_>, page: Page, actions: &mut Actions) {
    let Some(entry) = nav::named(page) else { return };
    let word = ctx.text(entry.word);
    kit::section(ui, &ctx.lang.with("help-here", &[("page", &word)]), |ui| {
        for (_, what) in PAGES.iter().filter(|(of, _)| *of == page) {
            kit::body(ui, &ctx.text(what));
        }
        ui.add_space(tokens(ui).space.s);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            keys::rows_ui(ui, ctx, |command| command.is_of(page));
        });
        ui.add_space(tokens(ui).space.s);
        let back = ctx.lang.with("help-here-back", &[("page", &word)]);
        let button = ui.add(Btn::secondary(&back).icon(icons::ARROW_LEFT));
        kit::focus::begins_here(ui, &button);
        if button.clicked() {
            actions.go(page);
        }
    });
}
