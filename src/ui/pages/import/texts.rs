//! Texts that are hardly what somebody wrote: the plan's own stays, unless a person takes another one.

use std::borrow::Cow;

use egui::Ui;

use super::State;
use crate::domain::import::{ImportDiff, TextChoice};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Cell, Column, Table};

/// What can be taken: the file's text, and what it was before it was decoded twice.
pub(super) fn choices(diff: &ImportDiff) -> Vec<(usize, usize, TextChoice)> {
    let mut all = Vec::new();
    for (at, entry) in diff.entries.iter().enumerate() {
        for (place, text) in entry.texts().iter().enumerate().filter(|(_, text)| text.is_open()) {
            all.push((at, place, TextChoice::Said));
            if !text.meant.is_empty() {
                all.push((at, place, TextChoice::Meant));
            }
        }
    }
    all
}

pub(super) fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    kit::strong(ui, &ctx.text("import-texts-what"));
    kit::body(ui, &ctx.text("import-texts-why"));
}

pub(super) fn list_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let Some(diff) = &state.diff else { return };
    let columns = [
        Column::new("company", ctx.text("company-name"), 130.0).unsorted(),
        Column::new("field", ctx.text("import-texts-field"), 100.0).unsorted(),
        Column::new("kept", ctx.text("import-texts-kept"), 120.0).fill().unsorted(),
        Column::new("other", ctx.text("import-texts-other"), 170.0).fill().unsorted(),
    ];
    let rows = &state.texts;
    let key = |row: usize| row;
    let (name, all) = (ctx.text("import-texts-what"), ctx.text("import-texts-all"));
    let table = Table::new("import-texts", &name, &columns, rows.len(), &key).checkboxes(&all);
    let answer = table.show(ui, &mut state.texts_table, |row, column| {
        let found = rows.get(row).and_then(|&(at, place, choice)| Some((diff.entries.get(at)?, place, choice)));
        let found = found.and_then(|(entry, place, choice)| Some((entry, entry.texts().get(place)?, choice)));
        let Some((entry, text, choice)) = found else { return Cell::Empty };
        let (key, other) = match choice {
            TextChoice::Meant => ("import-texts-meant", &text.meant),
            _ => ("import-texts-said", &text.said),
        };
        match column {
            0 => Cell::Strong(Cow::Owned(super::compare::company(ctx, entry))),
            1 => Cell::Text(ctx.text(text.field.key())),
            2 => Cell::Text(Cow::Borrowed(&text.kept)),
            _ => Cell::Text(Cow::Owned(ctx.lang.with(key, &[("text", other)]).into_owned())),
        }
    });
    if answer.selection_changed {
        state.settle();
        ui.ctx().request_repaint(); // the button below counts what is chosen
    }
}
