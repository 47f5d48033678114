//! What is done with the list as it is shown: saved views, columns, copies and files.

use egui::Ui;

use super::{State, views};
use crate::roster::CustomerLine;
use crate::roster::export::{self, ExportRequest};
use crate::ui::action::{Action, Actions, ExportTable, Page};
use crate::ui::commands::{Id, said};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{Btn, icons};
use crate::ui::many::{self, Take, Which};

fn lines(state: &State, which: Which) -> Vec<&CustomerLine> {
    match which {
        Which::Shown => state.list.lines(),
        Which::Chosen => state.list.lines_of(state.table.selected()),
    }
}

/// Points of a window from which on every button has its word.
const ROOM_FOR_WORDS: f32 = 860.0;

/// The buttons at the right of the chips.
pub(super) fn tools_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let title = ctx.text("sold-title");
    let has_room = ROOM_FOR_WORDS < ui.ctx().content_rect().width();
    let button = Btn::secondary(&title).icon(icons::LIST_BULLETS);
    if ui.add(if has_room { button } else { Btn::icon_only(icons::LIST_BULLETS, &title) }).clicked() {
        actions.go(Page::Subscriptions);
    }
    many::filters_ui(ui, ctx, &state.look, actions);
    views::menu_ui(ui, ctx, state, actions);
    many::columns_ui(ui, ctx, &mut state.look, &mut state.table, |ui| {
        if ui.add(Btn::quiet(&said(ctx, Id::OWN_FIELDS).words)).clicked() {
            actions.push(Action::Command(Id::OWN_FIELDS));
            ui.close();
        }
    });
    export_ui(ui, ctx, state, Which::Shown, actions);
}

/// The menu that copies these rows or writes them as a file.
pub(super) fn export_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &State, which: Which, actions: &mut Actions) {
    let n = match which {
        Which::Shown => state.list.len(),
        Which::Chosen => state.table.selected().len(),
    };
    match many::export_ui(ui, ctx, which, n) {
        Some(Take::Copy) => copy(ctx, state, &lines(state, which), actions),
        Some(Take::File(format)) => {
            let rows = export::ids(&lines(state, which));
            let order = ExportRequest { format, columns: state.columns(ctx.plan), rows };
            actions.push(Action::SaveTable(Box::new(ExportTable { path: None, order: order.into() })));
        }
        None => {}
    }
}

/// Copies what is chosen, else the row that the keyboard is on.
pub(super) fn copy_those(ctx: &Ctx<'_>, state: &State, actions: &mut Actions) {
    let chosen = lines(state, Which::Chosen);
    let cursor = state.table.cursor_row().filter(|&row| row < state.list.len());
    match cursor {
        Some(row) if chosen.is_empty() => copy(ctx, state, &[state.list.line(row)], actions),
        None if chosen.is_empty() => {}
        Some(_) | None => copy(ctx, state, &chosen, actions),
    }
}

fn copy(ctx: &Ctx<'_>, state: &State, lines: &[&CustomerLine], actions: &mut Actions) {
    let text = export::tsv(ctx.lang, ctx.plan, lines, &state.columns(ctx.plan));
    let what = ctx.lang.count("customers-rows-copied", lines.len()).into_owned();
    actions.push(Action::Copy { text, what });
}
