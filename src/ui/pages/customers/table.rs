//! What stands in the table's cells.

use std::borrow::Cow;

use egui::{Align2, Rect, Sense, Ui};

use super::columns::Col;
use super::filter::Lack;
use super::list::{Line, List};
use super::{State, TABLE, cells};
use crate::domain::draft::Language;
use crate::domain::plan::contact::{Contact, EmailAddress};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Cell, Column, Ink, Table, TableResponse};
use crate::ui::theme::{Tone, tokens};

/// Draws the table into the whole place; asks for nothing.
pub(super) fn table_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) -> TableResponse {
    let shown = &state.look.shown;
    let columns: Vec<Column<'_>> = shown.iter().map(|&col| column(ctx, col)).collect();
    let list = &state.list;
    let key = |row: usize| list.id(row);
    let (name, all) = (ctx.text("nav-customers"), ctx.text("customers-select-all"));
    Table::new(TABLE, &name, &columns, list.len(), &key)
        .sort(Some(state.sort.unwrap_or(super::BY_NAME)))
        .checkboxes(&all)
        .show_with(
            ui,
            &mut state.table,
            |row, column| cell(ctx, list.line(row), shown[column]),
            |ui, row, _| contact_ui(ui, ctx, list, row),
        )
}

fn column<'c>(ctx: &'c Ctx<'_>, col: Col) -> Column<'c> {
    let column = Column::new(col.id(), col.title(ctx.lang), col.width());
    match () {
        () if col.is_wide() => column.fill(),
        () if col.is_number() => column.right(),
        () => column,
    }
}

fn cell<'c>(ctx: &'c Ctx<'_>, line: &'c Line, col: Col) -> Cell<'c> {
    if col == Col::Contact {
        return Cell::Custom(contact_text(ctx, line));
    }
    let words = cells::text(ctx.lang, ctx.plan, line, col);
    if words.is_empty() {
        return Cell::Empty;
    }
    match col {
        Col::Company => Cell::Strong(words),
        Col::State | Col::Consent | Col::Agreement | Col::Transfer | Col::Access => match cells::tone(line, col) {
            Some(tone) => Cell::Chip(tone, words),
            None => Cell::Secondary(words),
        },
        Col::Domain | Col::Language => Cell::Secondary(words),
        Col::Reminder
        | Col::Relationship
        | Col::Provider
        | Col::Contact
        | Col::Owner
        | Col::Country
        | Col::Seats
        | Col::Renews
        | Col::Tags => Cell::Text(words),
    }
}

/// The language of letters, short enough for a column.
pub(super) fn language_key(language: Language) -> &'static str {
    match language {
        Language::English => "customers-in-english",
        Language::TraditionalChinese => "customers-in-chinese",
    }
}

/// Name of a contact, else the address; empty when neither is known.
pub(super) fn called(contact: &Contact) -> &str {
    if contact.name.trim().is_empty() { contact.email.as_ref().map_or("", EmailAddress::as_str) } else { &contact.name }
}

/// Key of the sentence about what is missing.
pub(super) fn lack_key(lack: Lack) -> &'static str {
    match lack {
        Lack::Contact => "customers-lack-contact",
        Lack::Address => "customers-lack-address",
        Lack::Acceptor => "customers-lack-acceptor",
        Lack::Role => "customers-lack-role",
    }
}

/// What a screen reader says of the contact.
fn contact_text<'c>(ctx: &'c Ctx<'_>, line: &'c Line) -> Cow<'c, str> {
    let name = line.customer.recipient().map_or("", called);
    match line.lack {
        None => Cow::Borrowed(name),
        Some(lack) if name.is_empty() => ctx.text(lack_key(lack)),
        Some(lack) => Cow::Owned(format!("{name}; {}", ctx.text(lack_key(lack)))),
    }
}

fn contact_ui(ui: &Ui, ctx: &Ctx<'_>, list: &List, row: usize) {
    let tokens = tokens(ui);
    let line = list.line(row);
    let mut place = ui.max_rect();
    if let Some(lack) = line.lack {
        let ink = tokens.tone(Tone::Warning).ink;
        let sign = Rect::from_min_size(place.min, egui::vec2(tokens.size.icon, place.height()));
        kit::paint_icon(ui.painter(), sign, Tone::Warning.sign(), tokens.size.icon - 2.0, ink);
        place.min.x += tokens.size.icon + tokens.space.xs;
        let id = ui.unique_id().with("lack");
        ui.interact(sign, id, Sense::hover()).on_hover_text(ctx.text(lack_key(lack)));
    }
    let name = line.customer.recipient().map_or("", called);
    let color = if name.is_empty() { tokens.color.text_secondary } else { tokens.color.text };
    let none = ctx.text("customers-no-contact");
    let shown = if name.is_empty() { &*none } else { name };
    kit::paint_text(ui.painter(), place, Align2::LEFT_CENTER, shown, &Ink::new(tokens.body(), color));
}
