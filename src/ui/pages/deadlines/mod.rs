//! Everything with a date.

use egui::Ui;

use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::root::page_head;
use crate::ui::session::Session;

/// What the page remembers while the window is open.
#[derive(Default)]
pub struct State {}

/// Draws the page.
pub fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, _session: &mut Session, _actions: &mut Actions) {
    page_head(ui, &ctx.text("nav-deadlines"), "");
}
