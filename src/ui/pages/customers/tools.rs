//! What is done with the list as it is shown: saved views, columns, copies and files.

use egui::{Popup, PopupCloseBehavior, Ui};

use super::{State, views};
use crate::exchange::table_out::TableFormat;
use crate::roster::Line;
use crate::roster::columns::Col;
use crate::roster::export::{self, TableOrder};
use crate::ui::action::{Action, Actions, Page, SaveTable};
use crate::ui::commands::{Id, said};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::tokens;

/// Which rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rows {
    /// All that are shown.
    Shown,
    /// Those that are chosen, shown or not.
    Chosen,
}

impl Rows {
    fn lines(self, state: &State) -> Vec<&Line> {
        match self {
            Self::Shown => state.list.lines(),
            Self::Chosen => state.list.lines_of(state.table.selected()),
        }
    }

    fn len(self, state: &State) -> usize {
        match self {
            Self::Shown => state.list.len(),
            Self::Chosen => state.table.selected().len(),
        }
    }
}

/// The buttons at the right of the chips.
pub(super) fn tools_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    if ui.add(Btn::secondary(&ctx.text("sold-title")).icon(icons::LIST_BULLETS)).clicked() {
        actions.push(Action::Go(Page::Subscriptions));
    }
    views::menu_ui(ui, ctx, state, actions);
    columns_ui(ui, ctx, state);
    let (label, none) = (ctx.text("customers-export"), ctx.text("customers-export-none"));
    let blocked = state.list.is_empty().then_some(&*none);
    kit::menu(ui, Btn::secondary(&label).icon(icons::DOWNLOAD_SIMPLE).blocked(blocked), |ui| {
        export_items(ui, ctx, state, Rows::Shown, actions);
    });
}

fn columns_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let label = ctx.text("customers-columns");
    let button = ui.add(Btn::secondary(&label).icon(icons::COLUMNS).opens_menu());
    // Not a menu: it stays while one turns boxes.
    let popup = Popup::from_toggle_button_response(&button).accessible_name(&*label).gap(tokens(ui).space.xs);
    popup.close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        ui.set_width(220.0);
        ui.spacing_mut().item_spacing.y = 0.0;
        for col in Col::all().iter().copied().filter(|&col| col != Col::COMPANY) {
            let mut is_shown = state.look.shown.contains(&col);
            if kit::checkbox(ui, &mut is_shown, &col.title(ctx.lang)).changed() {
                state.look.show(col, is_shown);
            }
        }
        ui.add_space(tokens(ui).space.xs);
        kit::hairline(ui);
        ui.add_space(tokens(ui).space.xs);
        if ui.add(Btn::quiet(&ctx.text("customers-columns-usual"))).clicked() {
            state.look.shown = Col::usual();
            state.table.set_widths(std::collections::BTreeMap::new());
            state.look.touch();
        }
    });
}

/// Lines of a menu that copy these rows or write them as a file.
pub(super) fn export_items(ui: &mut Ui, ctx: &Ctx<'_>, state: &State, rows: Rows, actions: &mut Actions) {
    let n = rows.len(state);
    let keys = said(ctx, Id::COPY_ROWS).keys;
    let keys = (rows == Rows::Chosen).then_some(&*keys);
    if kit::menu_item_with(ui, icons::COPY, &ctx.lang.count("customers-copy-rows", n), keys).clicked() {
        copy(ctx, state, &rows.lines(state), actions);
    }
    kit::hairline(ui);
    let formats = [
        (TableFormat::Xlsx, icons::TABLE, "customers-export-xlsx"),
        (TableFormat::Csv { bom: true }, icons::FILE_CSV, "customers-export-csv-bom"),
        (TableFormat::Csv { bom: false }, icons::FILE_CSV, "customers-export-csv"),
    ];
    for (format, icon, key) in formats {
        if kit::menu_item_with(ui, icon, &ctx.text(key), None).clicked() {
            let order = TableOrder { format, columns: state.look.shown.clone(), rows: export::ids(&rows.lines(state)) };
            actions.push(Action::SaveTable(Box::new(SaveTable { path: None, order: order.into() })));
        }
    }
}

/// Copies what is chosen, else the row that the keyboard is on.
pub(super) fn copy_those(ctx: &Ctx<'_>, state: &State, actions: &mut Actions) {
    let chosen = Rows::Chosen.lines(state);
    let cursor = state.table.cursor_row().filter(|&row| row < state.list.len());
    match cursor {
        Some(row) if chosen.is_empty() => copy(ctx, state, &[state.list.line(row)], actions),
        None if chosen.is_empty() => {}
        Some(_) | None => copy(ctx, state, &chosen, actions),
    }
}

fn copy(ctx: &Ctx<'_>, state: &State, lines: &[&Line], actions: &mut Actions) {
    let text = export::tsv(ctx.lang, ctx.plan, lines, &state.look.shown);
    let what = ctx.lang.count("customers-rows-copied", lines.len()).into_owned();
    actions.push(Action::Copy { text, what });
}
