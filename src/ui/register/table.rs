//! The table of a register: the name, where it stands, and the columns of the other fields.

use std::borrow::Cow;

use egui::{Key, Modifiers, Ui};

use super::rows::STATE;
use super::{Register, State, remove};
use crate::domain::plan::field::Value;
use crate::domain::plan::fields::RecordField as _;
use crate::roster::cells::words;
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{Cell, Column, Sort, Table};
use crate::ui::theme::Tone;

/// Columns beside a sheet, which has the rest.
const BESIDE_SHEET: usize = 3;
/// Points of the column of the state.
const STATE_WIDTH: f32 = 150.0;

/// What stands in a column.
enum Of<F> {
    State,
    Field(F),
}

/// The columns in their order: the name comes first, then the state.
fn columns<'c, R: Register>(ctx: &'c Ctx<'_>) -> Vec<(Of<R::Field>, Column<'c>)> {
    let mut fields: Vec<_> =
        R::fields().iter().filter_map(|field| field.uses().column.map(|column| (*field, column))).collect();
    fields.sort_by_key(|(field, column)| (*field != R::NAME, column.at));
    let mut all: Vec<_> = fields
        .into_iter()
        .map(|(field, look)| {
            let column = Column::new(look.id, ctx.text(look.title), look.width);
            (Of::Field(field), if look.is_wide { column.fill() } else { column })
        })
        .collect();
    let state = Column::new(STATE, ctx.text("customers-state"), STATE_WIDTH);
    all.insert(all.len().min(1), (Of::State, state));
    all
}

pub(super) fn table_ui<R: Register>(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    state: &mut State<R>,
    has_sheet: bool,
    actions: &mut Actions,
) {
    let salt = format!("{}-table", <R as Register>::NOUN);
    let id = ui.make_persistent_id(salt.as_str());
    let pressed = if ui.memory(|memory| memory.has_focus(id)) { keys(ui) } else { None };
    let (of, mut shown): (Vec<_>, Vec<_>) = columns::<R>(ctx).into_iter().unzip();
    if has_sheet {
        shown.truncate(BESIDE_SHEET);
    }
    let (rows, table) = (&state.rows, &mut state.table);
    let Some(first) = rows.get(0).map(|record| record.id()) else { return };
    let key = |row: usize| rows.get(row).map_or(first, |record| record.id());
    let name = ctx.text(R::SAYS.name);
    let answer = Table::new(&salt, &name, &shown, rows.len(), &key)
        .sort(state.sort)
        .show(ui, table, |row, column| rows.get(row).map_or(Cell::Empty, |record| cell(ctx, &**record, &of[column])));
    let cursor = table.cursor_key().copied();
    let opened = answer.opened.or(answer.clicked).map(key);
    if let Some(column) = answer.sort_clicked {
        let is_again = state.sort.is_some_and(|sort| sort.column == column && sort.ascending);
        state.sort = Some(Sort { column, ascending: !is_again });
    }
    if let Some(id) = opened {
        state.open(id);
    } else if answer.selection_changed && state.chosen.is_some() {
        // Arrows go through the records while the sheet is open.
        state.chosen = cursor.or(state.chosen);
    }
    match (pressed, cursor.and_then(|id| R::of(ctx.plan).get(id))) {
        (Some(Press::Remove), Some(record)) => remove::<R>(ctx, vec![record.id()], actions),
        (Some(Press::Act), Some(record)) => match ctx.locked() {
            Some(why) => actions.push(Action::Say(Tone::Warning, why.into_owned())),
            None => actions.extend(record.act(ctx).map(|act| Action::Edit(Box::new(act.edit)))),
        },
        (Some(_), None) | (None, _) => {}
    }
}

/// What a key asks for of the row that the keyboard is on.
#[derive(Clone, Copy, Debug)]
enum Press {
    Act,
    Remove,
}

fn keys(ui: &Ui) -> Option<Press> {
    ui.input_mut(|input| match () {
        () if input.consume_key(Modifiers::NONE, Key::Delete) => Some(Press::Remove),
        () if input.consume_key(Modifiers::NONE, Key::D) => Some(Press::Act),
        () => None,
    })
}

fn cell<'c, R: Register>(ctx: &'c Ctx<'_>, record: &'c R, of: &Of<R::Field>) -> Cell<'c> {
    let field = match of {
        Of::State => {
            let (tone, word) = record.chip(ctx);
            return Cell::Chip(tone, word);
        }
        Of::Field(field) => *field,
    };
    if field == R::NAME {
        return Cell::Strong(Cow::Borrowed(record.title(ctx.plan)));
    }
    match field.get(record) {
        Value::Nothing | Value::Parts => Cell::Empty,
        Value::Day(day) => Cell::Mono(Cow::Owned(day.to_string())),
        value @ Value::Choice(_) => Cell::Secondary(words(ctx.lang, ctx.plan, value)),
        value => Cell::Text(words(ctx.lang, ctx.plan, value)),
    }
}
