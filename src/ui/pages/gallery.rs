//! The kit in every state; debug builds only.

use egui::Ui;

use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit::gallery::{GalleryState, gallery_ui};
use crate::ui::session::Session;

/// What the gallery remembers.
#[derive(Default)]
pub struct State(GalleryState);

/// Draws the page.
pub fn page_ui(ui: &mut Ui, _ctx: &Ctx<'_>, session: &mut Session, _actions: &mut Actions) {
    gallery_ui(ui, &mut session.gallery.0);
}
