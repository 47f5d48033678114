//! The picture below letters, as the preview of a letter shows it.

use egui::{Color32, ColorImage, TextureHandle, TextureOptions, Ui, Vec2};

use super::action::{Action, Actions, LetterAction};
use super::ctx::Ctx;
use super::kit;
use crate::domain::compose::Mail;
use crate::domain::plan::hash::ContentHash;
use crate::exchange::picture::Pixels;

/// The widest that mails show it, in points.
const WIDTH: f32 = 240.0;

/// A picture that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// Of the file.
    pub hash: ContentHash,
    /// What the file is called.
    pub name: String,
    /// `None`: it cannot be shown, because it is gone or no picture any more.
    pub pixels: Option<Pixels>,
}

impl Logo {
    /// Draws it as a mail does; one that cannot be shown is named.
    pub fn show(&self, ui: &mut Ui) {
        let Some(pixels) = &self.pixels else {
            kit::secondary(ui, &self.name);
            return;
        };
        let texture = self.texture(ui, pixels);
        let size = Vec2::new(pixels.width as f32, pixels.height as f32);
        let size = size * (WIDTH.min(ui.available_width()) / size.x).min(1.0);
        let picture = egui::Image::from_texture((texture.id(), size)).alt_text(self.name.as_str());
        // Mails show it on white.
        ui.add(picture.bg_fill(Color32::WHITE));
    }

    fn texture(&self, ui: &Ui, pixels: &Pixels) -> TextureHandle {
        let id = egui::Id::unique("letter-logo");
        let known = ui.data(|data| data.get_temp::<(ContentHash, TextureHandle)>(id));
        if let Some((_, texture)) = known.filter(|(hash, _)| *hash == self.hash) {
            return texture;
        }
        let image = ColorImage::from_rgba_unmultiplied([pixels.width, pixels.height], &pixels.rgba);
        let texture = ui.ctx().load_texture("logo", image, TextureOptions::LINEAR);
        ui.data_mut(|data| data.insert_temp(id, (self.hash.clone(), texture.clone())));
        texture
    }
}

/// The picture below this letter, once it was read; asks for it until then. `None`: it has none.
pub fn of_letter<'a>(ctx: &Ctx<'a>, mail: &Mail, actions: &mut Actions) -> Option<&'a Logo> {
    let wanted = mail.head.logo.as_ref()?;
    let known = ctx.logo.filter(|logo| logo.hash == wanted.hash);
    if known.is_none() {
        actions.push(Action::Letter(LetterAction::ReadLogo));
    }
    known
}
