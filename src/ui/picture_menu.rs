//! The menu that every picture has: copied, or saved in one of two forms.

use egui::Ui;

use super::ctx::Ctx;
use super::kit::{self, icons};
use super::picture_action::PictureWish;
use crate::exchange::picture::PictureForm;

/// The lines of the menu; the one that was chosen.
pub fn picture_lines(ui: &mut Ui, ctx: &Ctx<'_>) -> Option<PictureWish> {
    let mut wish = None;
    if kit::menu_item_with(ui, icons::COPY, &ctx.text("picture-copy"), None).clicked() {
        wish = Some(PictureWish::Copy);
    }
    for (form, key) in [(PictureForm::Png, "picture-save-png"), (PictureForm::Svg, "picture-save-svg")] {
        if kit::menu_item_with(ui, icons::DOWNLOAD_SIMPLE, &ctx.text(key), None).clicked() {
            wish = Some(PictureWish::Save(form));
        }
    }
    wish
}
