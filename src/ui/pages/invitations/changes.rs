//! What a text has other than another one: that of one recipient than the template, a colleague's than our own.

use egui::Ui;

use super::template::Editing;
use crate::domain::draft::{LineChange, changed_lines};
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

/// The lines that only one of two texts has, each with the word for it.
pub(super) fn lines_ui(ui: &mut Ui, ctx: &Ctx<'_>, older: &str, newer: &str) {
    let changes = changed_lines(older, newer);
    let lines = changes.into_iter().filter(|change| match change {
        LineChange::Removed(line) | LineChange::Added(line) => !line.trim().is_empty(),
    });
    let mut n_lines = 0;
    for change in lines {
        n_lines += 1;
        let (tone, key, line) = match change {
            LineChange::Removed(line) => (Tone::Late, "invitations-change-removed", line),
            LineChange::Added(line) => (Tone::Done, "invitations-change-added", line),
        };
        ui.horizontal_top(|ui| {
            kit::chip(ui, tone, &ctx.text(key));
            kit::body(ui, line);
        });
    }
    if n_lines == 0 {
        kit::body(ui, &ctx.text("invitations-changes-none"));
    }
}
