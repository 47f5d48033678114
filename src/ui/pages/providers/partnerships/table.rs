//! The register: one line an invitation, the open ones first.

use std::borrow::Cow;
use std::sync::Arc;

use egui::Ui;

use super::State;
use crate::domain::plan::ids::PartnershipId;
use crate::domain::plan::partnership::{Partnership, PartnershipStage};
use crate::i18n::partnerships as words;
use crate::ui::action::Actions;
use crate::ui::commands::{self, Id};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Cell, Column, Table};
use crate::ui::theme::tokens;

/// The name of the provider; empty when it is gone.
pub(super) fn provider_name<'c>(ctx: &'c Ctx<'_>, partnership: &Partnership) -> &'c str {
    ctx.plan.providers.get(partnership.provider).map_or("", |provider| &provider.name)
}

/// How old it is in business days, by the provider's calendar; until today while something is left to do.
pub(super) fn age(ctx: &Ctx<'_>, partnership: &Partnership) -> Option<i64> {
    let (first, last) = partnership.span()?;
    let provider = ctx.plan.providers.get(partnership.provider)?;
    let calendar = ctx.derived.calendars.provider(provider);
    Some(calendar.between(first, last.unwrap_or(ctx.today)).max(0))
}

pub(super) fn table_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let mut rows: Vec<&Arc<Partnership>> = ctx.plan.partnerships.iter().collect();
    if rows.is_empty() {
        // The first one is being entered beside it.
        let margin = egui::Margin::same(tokens(ui).space.l as i8);
        egui::Frame::new().inner_margin(margin).show(ui, |ui| kit::secondary(ui, &ctx.text("partnerships-first")));
        return;
    }
    rows.sort_by_key(|one| (!one.stage().is_open(), one.span().map(|(first, _)| first), one.id));
    let column = |id, key, width| Column::new(id, ctx.text(key), width).unsorted();
    let mut columns = vec![
        column("provider", "partnerships-column-provider", 150.0).fill(),
        column("state", "partnerships-column-state", 112.0),
        column("received", "partnerships-column-received", 96.0),
        column("age", "partnerships-column-age", 112.0).right(),
        column("last", "partnerships-column-last", 196.0),
        column("who", "partnerships-column-who", 130.0),
    ];
    if state.chosen.is_some() || state.is_adding {
        columns.truncate(5); // the sheet has the rest
    }
    let none = PartnershipId::new(0);
    let key = |row: usize| rows.get(row).map_or(none, |one| one.id);
    let name = ctx.text("providers-tab-partnerships");
    let table: Table<'_, PartnershipId> = Table::new("partnerships-table", &name, &columns, rows.len(), &key);
    let answer = table.row_menu().show(ui, &mut state.table, |row, column| cell(ctx, rows.get(row).copied(), column));
    if let Some(row) = answer.opened.or(answer.clicked) {
        state.show(key(row));
    } else if answer.selection_changed && state.chosen.is_some() {
        // Arrows go through the register while the sheet is open.
        state.chosen = state.table.cursor_key().copied().or(state.chosen);
        state.recording = None;
        state.opening = None;
    }
    let at = state.table.cursor_key().and_then(|id| ctx.plan.partnerships.get(*id));
    if let (Some(id), Some(one)) = (answer.id, at) {
        let lines = [(Id::OPEN_ROW, None)];
        kit::row_menu(ui, id, provider_name(ctx, one), |ui| commands::lines_ui(ui, ctx, &lines, actions));
    }
}

fn cell<'c>(ctx: &'c Ctx<'_>, partnership: Option<&'c Arc<Partnership>>, column: usize) -> Cell<'c> {
    let Some(one) = partnership else { return Cell::Empty };
    match column {
        0 => Cell::Strong(Cow::Borrowed(provider_name(ctx, one))),
        1 => Cell::Chip(one.tone(), ctx.text(one.stage().key())),
        2 => match one.received() {
            Some(day) => Cell::Text(Cow::Owned(day.to_string())),
            None if one.stage() == PartnershipStage::Awaited => Cell::Secondary(ctx.text("partnerships-not-yet")),
            None => Cell::Secondary(ctx.text("partnerships-not-noted")),
        },
        3 => age(ctx, one).map_or(Cell::Empty, |days| Cell::Text(Cow::Owned(days.to_string()))),
        4 => words::last_action(one)
            .map_or(Cell::Empty, |(key, on, _)| Cell::Secondary(Cow::Owned(format!("{on} · {}", ctx.text(key))))),
        _ => words::last_action(one).map_or(Cell::Empty, |(_, _, by)| Cell::Text(Cow::Borrowed(by))),
    }
}
