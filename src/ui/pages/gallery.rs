//! The kit in every state; debug builds only.

use egui::Ui;

use crate::ui::kit::gallery::{GalleryState, gallery_ui};
use crate::ui::session::Session;

/// What the gallery remembers.
#[derive(Default)]
pub struct State(GalleryState);

/// Draws the page.
pub fn page_ui(ui: &mut Ui, session: &mut Session) {
    gallery_ui(ui, &mut session.gallery.0);
}
