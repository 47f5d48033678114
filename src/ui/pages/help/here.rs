//! The page that one came from: what is done there, and its keys.

use egui::Ui;

use super::{STEPS, keys};
use crate::ui::action::{Action, Actions, Page};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::nav;
use crate::ui::theme::tokens;

/// Pages that are no step of the work: what is done there.
const OTHERS: [(Page, &str); 8] = [
    (Page::Today, "help-page-today"),
    (Page::Subscriptions, "help-page-subscriptions"),
    (Page::Moves, "help-page-moves"),
    (Page::Todos, "help-page-todos"),
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
        let steps = STEPS.iter().filter(|(.., of)| *of == page).map(|(_, what, _)| *what);
        let others = OTHERS.iter().filter(|(of, _)| *of == page).map(|(_, what)| *what);
        for what in steps.chain(others) {
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
            actions.push(Action::Go(page));
        }
    });
}
