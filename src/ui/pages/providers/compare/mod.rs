//! Candidates against criteria: weights, scores, the ranking, and the decision.

mod decide;

use egui::Ui;

use crate::domain::rules::Screen;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::kit;
use crate::ui::session::Session;

/// What is half done here.
#[derive(Default)]
pub(super) struct State {
    decide: decide::State,
}

/// Draws the tab.
pub(super) fn tab_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    kit::scroll_page(ui, "compare", |ui| {
        decide::decide_ui(ui, ctx, session, actions);
        ui.add_space(crate::ui::theme::tokens(ui).space.l);
        facts::screen_facts_ui(ui, ctx, Screen::Providers, actions);
    });
}
