//! What stands in the table's cells.

use std::borrow::Cow;

use egui::{Align2, Rect, Sense, Ui};

use super::stages::Stage;
use super::{State, TABLE};
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::own_field::OwnKind;
use crate::domain::search::{OwnPrefixes, asked_of, asking};
use crate::roster::cells::{self, called};
use crate::roster::columns::RosterColumn;
use crate::roster::{CustomerLine, CustomerList};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Cell, Column, Ink, Table, TableResponse};
use crate::ui::theme::{Tone, tokens};
use crate::ui::whose::person_cell;

/// Draws the table into the whole place; asks for nothing.
pub(super) fn table_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) -> TableResponse {
    let shown = &state.columns(ctx.plan);
    let columns: Vec<Column<'_>> = shown.iter().map(|&col| column(ctx, col)).collect();
    let list = &state.list;
    let key = |row: usize| list.id(row);
    let (name, all) = (ctx.text("nav-customers"), ctx.text("customers-select-all"));
    let query = &mut state.query;
    let mut fields_ui = |ui: &mut Ui, column: usize| filter_ui(ui, ctx, shown[column], query);
    let table = Table::new(TABLE, &name, &columns, list.len(), &key)
        .sort(Some(state.sort.unwrap_or(super::BY_NAME)))
        .row_menu()
        .movable()
        .checkboxes(&all);
    let table = if state.look.has_filters { table.below_heads(&mut fields_ui) } else { table };
    table.show_with(
        ui,
        &mut state.table,
        |row, column| cell(ctx, list.line(row), shown[column]),
        |ui, row, _| contact_ui(ui, ctx, list, row),
    )
}

/// The field below a head: what the search asks of this column.
fn filter_ui(ui: &mut Ui, ctx: &Ctx<'_>, col: RosterColumn, query: &mut String) {
    let own = OwnPrefixes::of(ctx.plan);
    let mut typed = asked_of(query, &own, col.asks());
    let name = ctx.lang.with("table-filter-of", &[("column", &col.title(ctx.lang, ctx.plan))]);
    if kit::filter_field(ui, &filter_id(col), (&name, &ctx.text("table-filter-hint")), &mut typed).changed() {
        let prefix = col.prefix(ctx.lang, ctx.plan);
        *query = asking(query, &own, (col.asks(), &prefix), &typed);
        ui.ctx().request_repaint();
    }
}

fn column<'c>(ctx: &'c Ctx<'_>, col: RosterColumn) -> Column<'c> {
    let look = col.look();
    let column = Column::new(look.id, col.title(ctx.lang, ctx.plan), look.width);
    match col {
        RosterColumn::Seats => column.right(),
        RosterColumn::Own(place) if ctx.plan.own_field(place).is_some_and(|own| own.kind == OwnKind::Number) => {
            column.right()
        }
        _ if look.is_wide => column.fill(),
        _ => column,
    }
}

fn cell<'c>(ctx: &'c Ctx<'_>, line: &'c CustomerLine, col: RosterColumn) -> Cell<'c> {
    if col == RosterColumn::Contact {
        return Cell::Custom(contact_text(ctx, line));
    }
    let words = cells::text(ctx.lang, ctx.plan, line, col);
    if words.is_empty() {
        return Cell::Empty;
    }
    match col {
        RosterColumn::COMPANY => Cell::Strong(words),
        RosterColumn::State
        | RosterColumn::Consent
        | RosterColumn::Agreement
        | RosterColumn::Transfer
        | RosterColumn::Access => match tone(line, col) {
            Some(tone) => Cell::Chip(tone, words),
            None => Cell::Secondary(words),
        },
        RosterColumn::Of(CustomerField::Unreachable) => Cell::Chip(Tone::Warning, words),
        RosterColumn::Of(CustomerField::Owner) => person_cell(ctx, words),
        RosterColumn::Of(CustomerField::Domain | CustomerField::Language) => Cell::Secondary(words),
        RosterColumn::Of(_)
        | RosterColumn::Own(_)
        | RosterColumn::Reminder
        | RosterColumn::Contact
        | RosterColumn::Seats
        | RosterColumn::Renews => Cell::Text(words),
    }
}

/// Names the field below the head of this column.
pub(super) fn filter_id(col: RosterColumn) -> String {
    format!("filter-{}", col.id())
}

/// What a state means to the reader; `None`: nothing is known, or the cell holds no state.
fn tone(line: &CustomerLine, col: RosterColumn) -> Option<Tone> {
    let states = line.customer.tracks();
    match col {
        RosterColumn::State => Some(line.stage.tone()),
        RosterColumn::Consent => known(states.consent_state()),
        RosterColumn::Agreement => known(states.agreement.state()),
        RosterColumn::Transfer => known(line.transfer),
        RosterColumn::Access => known(states.access.state()),
        RosterColumn::Of(_)
        | RosterColumn::Own(_)
        | RosterColumn::Reminder
        | RosterColumn::Contact
        | RosterColumn::Seats
        | RosterColumn::Renews => None,
    }
}

/// The tone of a track's state; `None` while nothing was recorded.
fn known<S: Stage>(state: S) -> Option<Tone> {
    (state != S::default()).then(|| state.tone())
}

/// What a screen reader says of the contact.
fn contact_text<'c>(ctx: &'c Ctx<'_>, line: &'c CustomerLine) -> Cow<'c, str> {
    let name = line.customer.recipient().map_or("", called);
    match line.lack {
        None => Cow::Borrowed(name),
        Some(lack) if name.is_empty() => ctx.text(lack.key()),
        Some(lack) => Cow::Owned(format!("{name}; {}", ctx.text(lack.key()))),
    }
}

fn contact_ui(ui: &Ui, ctx: &Ctx<'_>, list: &CustomerList, row: usize) {
    let tokens = tokens(ui);
    let line = list.line(row);
    let mut place = ui.max_rect();
    if let Some(lack) = line.lack {
        let ink = tokens.tone(Tone::Warning).ink;
        let sign = Rect::from_min_size(place.min, egui::vec2(tokens.size.icon, place.height()));
        kit::paint_icon(ui.painter(), sign, Tone::Warning.sign(), tokens.size.icon - 2.0, ink);
        place.min.x += tokens.size.icon + tokens.space.xs;
        let id = ui.unique_id().with("lack");
        ui.interact(sign, id, Sense::hover()).on_hover_text(ctx.text(lack.key()));
    }
    let name = line.customer.recipient().map_or("", called);
    let color = if name.is_empty() { tokens.color.text_secondary } else { tokens.color.text };
    let none = ctx.text("customers-no-contact");
    let shown = if name.is_empty() { &*none } else { name };
    kit::paint_text(ui.painter(), place, Align2::LEFT_CENTER, shown, &Ink::new(tokens.body(), color));
}
