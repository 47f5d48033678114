//! What of a file was not taken as it stands, with its lines; equal remarks stand as one.

use std::borrow::Cow;

use egui::Ui;

use crate::domain::import::Alike;
use crate::i18n::explain::import_sentence;
use crate::i18n::imports::lines;
use crate::states;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Cell, Column, Table, TableState};
use crate::ui::theme::tokens;

states! {
    /// Rows that were left out, or rows that were kept.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(in crate::ui::pages) enum RemarkKind: key {
        Problems => "import-problems";
        Notes => "import-notes";
    }
}

/// Draws them into the whole place.
pub(in crate::ui::pages) fn remarks_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (id_salt, kind, remarks): (&str, RemarkKind, &[Alike]),
    state: &mut TableState<usize>,
) {
    if remarks.is_empty() {
        let none = match kind {
            RemarkKind::Problems => "import-no-problems",
            RemarkKind::Notes => "import-no-notes",
        };
        ui.add_space(tokens(ui).space.m);
        kit::body(ui, &ctx.text(none));
        return;
    }
    let columns = [
        // The remarks stand in the order of the lines that they are about.
        Column::new("lines", ctx.text("import-column-lines"), 190.0).unsorted(),
        Column::new("why", ctx.text("import-column-why"), 480.0).fill().unsorted(),
    ];
    let key = |row: usize| row;
    let name = ctx.text(kind.key());
    let table = Table::new(id_salt, &name, &columns, remarks.len(), &key);
    let answer = table.show(ui, state, |row, column| {
        let Some(remark) = remarks.get(row) else { return Cell::Empty };
        match column {
            0 => Cell::Text(Cow::Owned(lines(ctx.lang, &remark.lines))),
            _ => Cell::Text(Cow::Owned(import_sentence(ctx.lang, &remark.kind.sentence()))),
        }
    });
    drop(answer);
}
