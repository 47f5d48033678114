//! Candidates against criteria: weights, scores, the ranking, and the decision.

use egui::Ui;

use crate::domain::rules::Screen;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::kit;
use crate::ui::session::Session;

/// What is half done here.
#[derive(Default)]
pub(super) struct State {}

/// Draws the tab.
pub(super) fn tab_ui(ui: &mut Ui, ctx: &Ctx<'_>, _session: &mut Session, actions: &mut Actions) {
    kit::scroll_page(ui, "compare", |ui| facts::screen_facts_ui(ui, ctx, Screen::Providers, actions));
}
