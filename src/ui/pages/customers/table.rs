//! What stands in the table's cells.

use std::borrow::Cow;

use egui::{Align2, Rect, Sense, Ui};

use super::filter::Lack;
use super::list::{Line, List};
use super::{State, TABLE};
use crate::domain::draft::Language;
use crate::domain::plan::contact::{Contact, EmailAddress};
use crate::domain::plan::customer::{Customer, RelationshipKind};
use crate::i18n::explain;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Cell, Column, Ink, Table, TableResponse};
use crate::ui::root::{stage_tone, stage_word};
use crate::ui::theme::{Tone, tokens};

const CONTACT: usize = 4;

/// Draws the table into the whole place; asks for nothing.
pub(super) fn table_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) -> TableResponse {
    let column = |id, key, width| Column::new(id, ctx.text(key), width);
    let columns = [
        column("company", "customers-company", 172.0).fill(),
        column("state", "customers-state", 172.0),
        column("relationship", "customers-relationship", 122.0),
        column("provider", "customers-provider", 120.0),
        column("contact", "customers-contact", 132.0),
        column("language", "customers-language", 84.0),
        column("owner", "customers-owner", 92.0),
        column("country", "customers-country-column", 70.0),
        column("tags", "customers-tags", 60.0),
    ];
    let list = &state.list;
    let key = |row: usize| list.id(row);
    let (name, all) = (ctx.text("nav-customers"), ctx.text("customers-select-all"));
    Table::new(TABLE, &name, &columns, list.len(), &key)
        .sort(Some(state.sort.unwrap_or(super::BY_NAME)))
        .checkboxes(&all)
        .show_with(
            ui,
            &mut state.table,
            |row, column| cell(ctx, list.line(row), column),
            |ui, row, _| contact_ui(ui, ctx, list, row),
        )
}

fn cell<'c>(ctx: &'c Ctx<'_>, line: &'c Line, column: usize) -> Cell<'c> {
    let customer = &line.customer;
    let text = |text: Option<Cow<'c, str>>| text.filter(|text| !text.is_empty()).map_or(Cell::Empty, Cell::Text);
    match column {
        0 => Cell::Strong(Cow::Borrowed(&customer.name)),
        1 => Cell::Chip(stage_tone(line.stage), stage_word(ctx, line.stage)),
        2 => text(Some(Cow::Owned(relationship(ctx, customer)))),
        3 => text(line.provider.and_then(|id| ctx.plan.providers.get(id)).map(|p| Cow::Borrowed(p.name.as_str()))),
        CONTACT => Cell::Custom(contact_text(ctx, line)),
        5 => Cell::Secondary(ctx.text(language_key(customer.language()))),
        6 => text(customer.owner.and_then(|id| ctx.plan.people.get(id)).map(|p| Cow::Borrowed(p.name.as_str()))),
        7 => text(customer.country.as_ref().map(|country| Cow::Borrowed(country.as_str()))),
        _ => text(Some(Cow::Owned(customer.tags.join(", ")))),
    }
}

/// How the export says that we sell to this customer: `Direct + Indirect`, `Other (Advisor)`.
pub(super) fn relationship(ctx: &Ctx<'_>, customer: &Customer) -> String {
    let mut words: Vec<Cow<'_, str>> = Vec::new();
    for relationship in &customer.relationships {
        let word = ctx.text(explain::relationship_key(relationship.kind));
        let word = match relationship.kind {
            RelationshipKind::Direct | RelationshipKind::Indirect => word,
            RelationshipKind::Other => Cow::Owned(format!("{word} ({})", relationship.raw)),
        };
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.join(" + ")
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
        Lack::GlobalAdmin => "customers-lack-global-admin",
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
