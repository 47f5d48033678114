//! A small field below the head of a column.

use egui::{Align2, Key, Modifiers, Response, TextEdit, Ui};

use super::text_edit::{Takes, keep_for_undo, text_edit};
use super::{asked_field, paint::ring_if_focused};
use crate::ui::theme::tokens;

/// Draws it over the whole width; `name` is for screen readers, `hint` stands in it while it is empty. Esc empties it.
pub fn filter_field(ui: &mut Ui, id_salt: &str, (name, hint): (&str, &str), typed: &mut String) -> Response {
    let tokens = tokens(ui);
    let is_esc = ui.input(|input| input.key_pressed(Key::Escape));
    keep_for_undo(ui, id_salt, typed);
    let hint = egui::RichText::new(hint).font(tokens.secondary()).color(tokens.color.text_secondary);
    let edit = TextEdit::singleline(typed)
        .hint_text(hint)
        .font(tokens.secondary())
        .margin(egui::Margin { left: 6, right: 4, top: 3, bottom: 3 })
        .align(Align2::LEFT_CENTER)
        .desired_width(ui.available_width());
    let mut response = text_edit(ui, id_salt, Takes::OneLine, edit).accessible_name(name);
    if asked_field::is_asked_for(ui.ctx(), id_salt) {
        response.request_focus();
    }
    // Esc takes the keyboard away before anything is drawn, so it is told from the loss.
    if is_esc && response.lost_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        typed.clear();
        response.mark_changed();
    }
    ring_if_focused(ui.painter(), tokens, &response);
    response
}
