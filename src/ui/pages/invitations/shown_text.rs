//! The text of the letter that is shown: as a mail shows it, or as plain text, and the button that turns from one to the other.

use egui::{Align, Layout, Ui, vec2};

use super::preview::Shown;
use crate::ui::action::Actions;
use crate::ui::commands::{Id, said};
use crate::ui::ctx::Ctx;
use crate::ui::kit::Btn;
use crate::ui::letter_text;
use crate::ui::logo;
use crate::ui::theme::tokens;

/// How the text of letters is shown.
#[derive(Default)]
pub(super) struct TextView {
    /// As plain text, not as a mail shows it.
    is_plain: bool,
}

impl TextView {
    /// From one to the other.
    pub(super) fn turn(&mut self) {
        self.is_plain = !self.is_plain;
    }
}

/// Draws subject and text; nothing while there is no letter.
pub(super) fn text_ui(ui: &mut Ui, ctx: &Ctx<'_>, shown: &Shown, view: &mut TextView, actions: &mut Actions) {
    let Some(letter) = shown.letter() else { return };
    let row = vec2(ui.available_width(), tokens(ui).size.control);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        let (plain, does) = (ctx.text("letter-plain"), said(ctx, Id::PLAIN_TEXT));
        let tip = format!("{} · {}", does.words, does.keys);
        if ui.add(Btn::quiet(&plain).selected(view.is_plain).tooltip(&tip)).clicked() {
            view.turn();
        }
    });
    if view.is_plain {
        let links: Vec<&str> = letter.mail.links().iter().map(|(link, _)| link.as_str()).collect();
        letter_text::plain_ui(ui, &letter.mail.draft, &links);
    } else {
        let logo = logo::of_letter(ctx, &letter.mail, actions);
        letter_text::draft_ui(ui, &letter.mail.draft, shown.look(), logo);
    }
}
