//! What a text has other than another one: that of one recipient than the template, a colleague's than our own.

use egui::Ui;

use super::template::Editing;
use super::wording::rows;
use crate::domain::draft::changed_words;
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::theme::{Tone, tokens};

/// What a recipient's own text has other than the template as it is now.
pub(super) fn changes_ui(ui: &mut Ui, ctx: &Ctx<'_>, editing: &Editing, body: &str) {
    let Some(template) = editing.template.current() else { return };
    ui.add_space(tokens(ui).space.s);
    kit::secondary(ui, &ctx.text("invitations-changes"));
    lines_ui(ui, ctx, &template.body, body);
}

/// The lines that only one of two texts has, each with the word for it; what of a line was changed is marked.
pub(super) fn lines_ui(ui: &mut Ui, ctx: &Ctx<'_>, older: &str, newer: &str) {
    let mut n_lines = 0;
    for (one, other) in rows(older, newer).into_iter().filter(|(one, other)| one != other) {
        let words = one.zip(other).map(|(one, other)| changed_words(one, other)).unwrap_or_default();
        let sides = [(one, Tone::Late, "invitations-change-removed"), (other, Tone::Done, "invitations-change-added")];
        for ((line, tone, key), words) in sides.into_iter().zip(&words) {
            let Some(line) = line.filter(|line| !line.trim().is_empty()) else { continue };
            n_lines += 1;
            ui.horizontal_top(|ui| {
                kit::chip(ui, tone, &ctx.text(key));
                kit::body_changed(ui, line, words, tone);
            });
        }
    }
    if n_lines == 0 {
        kit::body(ui, &ctx.text("invitations-changes-none"));
    }
}
