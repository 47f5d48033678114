//! The rows in sight.

use std::collections::BTreeMap;

use egui::{Rect, Ui};

use super::{BY_CUSTOMER, State};
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::subscription::SubscriptionStatus;
use crate::roster::sold::columns::{SoldCol, text};
use crate::roster::sold::export::SoldOrder;
use crate::roster::sold::{SoldKey, SoldLine, export};
use crate::ui::action::{Action, Actions, ExportTable};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Cell, Column, Sort, Table};
use crate::ui::many::{self, Take, Which};
use crate::ui::session::Session;
use crate::ui::theme::Tone;

const TABLE: &str = "subscription_table";

fn column<'c>(ctx: &'c Ctx<'_>, col: SoldCol) -> Column<'c> {
    let width = match col {
        SoldCol::Product => 210.0,
        SoldCol::Customer => 150.0,
        SoldCol::Kind => 165.0,
        SoldCol::Basis => 190.0,
        SoldCol::Moves => 130.0,
        SoldCol::Seats => 70.0,
        SoldCol::Price | SoldCol::Total => 115.0,
        SoldCol::TwiceLeast | SoldCol::TwiceMost => 140.0,
        SoldCol::Renews => 145.0,
        SoldCol::Segment | SoldCol::Trial | SoldCol::AutoRenew | SoldCol::Status | SoldCol::Billing | SoldCol::Term => {
            100.0
        }
    };
    let column = Column::new(col.id(), ctx.text(col.key()), width);
    match col {
        SoldCol::Seats | SoldCol::Price | SoldCol::Total | SoldCol::TwiceLeast | SoldCol::TwiceMost => column.right(),
        SoldCol::Product => column.fill(),
        _ => column,
    }
}

/// Names the field below the head of this column.
pub(super) fn filter_id(col: SoldCol) -> String {
    format!("sold-filter-{}", col.id())
}

/// The field below a head: what is asked of this column.
fn filter_ui(ui: &mut Ui, ctx: &Ctx<'_>, col: SoldCol, filters: &mut BTreeMap<SoldCol, String>) {
    let typed = filters.entry(col).or_default();
    let name = ctx.lang.with("table-filter-of", &[("column", &ctx.text(col.key()))]);
    if kit::filter_field(ui, &filter_id(col), (&name, &ctx.text("table-filter-hint")), typed).changed() {
        ui.ctx().request_repaint();
    }
}

/// Draws the table into the whole place; answers with the subscription that is to be seen at its customer, and with the place
/// of the rows.
pub(super) fn rows_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) -> (Option<SoldKey>, Option<Rect>) {
    let columns: Vec<Column<'_>> = state.look.shown.iter().map(|&col| column(ctx, col)).collect();
    let (rows, shown) = (&state.rows, &state.look.shown);
    let nothing = || (CustomerId::new(0), String::new());
    let key = |row: usize| rows.line(row).map_or_else(nothing, |line| line.key());
    let (name, all) = (ctx.text("sold-title"), ctx.text("sold-select-all"));
    let filters = &mut state.filters;
    let mut fields_ui = |ui: &mut Ui, column: usize| filter_ui(ui, ctx, shown[column], filters);
    let table = Table::new(TABLE, &name, &columns, rows.len(), &key)
        .sort(Some(state.sort.unwrap_or(BY_CUSTOMER)))
        .checkboxes(&all)
        .movable();
    let table = if state.look.has_filters { table.below_heads(&mut fields_ui) } else { table };
    let answer = table.show(ui, &mut state.table, |row, column| {
        rows.line(row).map_or(Cell::Empty, |line| cell(ctx, &line, shown[column]))
    });
    let opened = answer.opened.or(answer.clicked).and_then(|row| rows.line(row)).map(|line| line.key());
    if let Some(column) = answer.sort_clicked {
        let now = state.sort.unwrap_or(BY_CUSTOMER);
        state.sort = Some(Sort { column, ascending: now.column != column || !now.ascending });
        ui.ctx().request_repaint();
    }
    if answer.resized {
        state.look.touch();
    }
    if let Some(places) = answer.column_moved {
        state.look.put(places);
        ui.ctx().request_repaint();
    }
    if answer.selection_changed {
        state.picked.touch();
        ui.ctx().request_repaint(); // the bar counts what is chosen
    }
    (opened, answer.rows)
}

fn cell<'c>(ctx: &'c Ctx<'_>, line: &SoldLine<'c>, col: SoldCol) -> Cell<'c> {
    let words = text(ctx.lang, line, col);
    if words.is_empty() {
        return Cell::Empty;
    }
    let product = &line.product;
    match col {
        SoldCol::Product => Cell::Strong(words),
        SoldCol::Status => match line.subscription.status {
            SubscriptionStatus::Suspended => Cell::Chip(Tone::Warning, words),
            SubscriptionStatus::Ended => Cell::Secondary(words),
            SubscriptionStatus::Active | SubscriptionStatus::Unknown => Cell::Text(words),
        },
        // What nobody said is paler than what somebody did.
        SoldCol::Kind if product.kind.by.is_some() => Cell::Secondary(words),
        SoldCol::Segment if product.segment.by.is_some() => Cell::Secondary(words),
        SoldCol::Trial if product.is_trial.by.is_some() => Cell::Secondary(words),
        SoldCol::Moves => Cell::Chip(line.answer().tone(), words),
        SoldCol::Basis => Cell::Secondary(words),
        SoldCol::Renews => Cell::Mono(words),
        _ => Cell::Text(words),
    }
}

/// The menu that copies rows or writes them as a file.
pub(super) fn export_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &State, which: Which, actions: &mut Actions) {
    let n = match which {
        Which::Shown => state.rows.len(),
        Which::Chosen => state.table.selected().len(),
    };
    let Some(take) = many::export_ui(ui, ctx, which, n) else { return };
    let lines = match which {
        Which::Shown => state.rows.lines().collect(),
        Which::Chosen => state.rows.lines_of(state.table.selected()),
    };
    match take {
        Take::Copy => copy(ctx, state, &lines, actions),
        Take::File(format) => {
            let rows = lines.iter().map(SoldLine::key).collect();
            let order = SoldOrder { format, columns: state.look.shown.clone(), rows };
            actions.push(Action::SaveTable(Box::new(ExportTable { path: None, order: order.into() })));
        }
    }
}

/// Whether there is a row to copy.
pub fn can_copy_rows(session: &Session) -> bool {
    let state = &session.subscriptions;
    let has_row = || state.table.cursor_row().and_then(|row| state.rows.line(row)).is_some();
    !state.table.selected().is_empty() || has_row()
}

/// Copies what is chosen, else the row that the cursor is on.
pub fn copy_rows(ctx: &Ctx<'_>, session: &Session, actions: &mut Actions) {
    let state = &session.subscriptions;
    let chosen = state.table.selected();
    let lines = if chosen.is_empty() {
        state.table.cursor_row().and_then(|row| state.rows.line(row)).into_iter().collect()
    } else {
        state.rows.lines_of(chosen)
    };
    copy(ctx, state, &lines, actions);
}

fn copy(ctx: &Ctx<'_>, state: &State, lines: &[SoldLine<'_>], actions: &mut Actions) {
    if !lines.is_empty() {
        let what = ctx.lang.count("customers-rows-copied", lines.len()).into_owned();
        actions.push(Action::Copy { text: export::tsv(ctx.lang, lines, &state.look.shown), what });
    }
}
