//! The table of a register: the name, where it stands, and the columns of the other fields.

use std::borrow::Cow;

use egui::Ui;

use super::form::OnSheet as _;
use super::rows::STATE;
use super::{DerivedColumn, Register, State};
use crate::domain::plan::field::Value;
use crate::domain::plan::fields::RecordField as _;
use crate::domain::plan::uses::ColumnUse;
use crate::roster::cells::words;
use crate::ui::action::Actions;
use crate::ui::commands::{self, Id};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Cell, Column, Sort, Table};
use crate::ui::whose::person_cell;

/// Columns beside a sheet, which has the rest.
const BESIDE_SHEET: usize = 3;
/// Points of the column of the state.
const STATE_WIDTH: f32 = 196.0;

/// What stands in a column.
enum Of<R: Register> {
    State,
    Field(R::Field),
    Derived(&'static DerivedColumn<R>),
}

/// The columns in their order: the name comes first, then the state.
fn columns<'c, R: Register>(ctx: &'c Ctx<'_>) -> Vec<(Of<R>, Column<'c>)> {
    let fields = R::fields().iter().filter_map(|field| Some((Of::Field(*field), field.uses().column?)));
    let derived = R::DERIVED.iter().map(|derived| (Of::Derived(derived), derived.column));
    let mut looks: Vec<(Of<R>, ColumnUse)> = fields.chain(derived).collect();
    looks.sort_by_key(|(of, column)| (!matches!(of, Of::Field(field) if *field == R::NAME), column.at));
    let mut all: Vec<_> = looks
        .into_iter()
        .map(|(of, look)| {
            let column = Column::new(look.id, ctx.text(look.title), look.width);
            let is_number = matches!(of, Of::Derived(derived) if derived.is_number);
            let column = if is_number { column.right() } else { column };
            (of, if look.is_wide { column.fill() } else { column })
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
    let (of, mut shown): (Vec<_>, Vec<_>) = columns::<R>(ctx).into_iter().unzip();
    if has_sheet {
        shown.truncate(BESIDE_SHEET);
        shown = Column::that_fit(shown, ui.available_width());
    }
    let (rows, table) = (&state.rows, &mut state.table);
    let Some(first) = rows.get(0).map(|record| record.id()) else { return };
    let key = |row: usize| rows.get(row).map_or(first, |record| record.id());
    let name = ctx.text(R::SAYS.name);
    let takes = R::TAKES.filter(|takes| !ctx.is_locked() && (takes.is_carried)(ui.ctx()));
    let look = Table::new(&salt, &name, &shown, rows.len(), &key).sort(state.sort).row_menu().takes(takes.is_some());
    let answer = look
        .show(ui, table, |row, column| rows.get(row).map_or(Cell::Empty, |record| cell(ctx, &**record, &of[column])));
    if let (Some(takes), Some(record)) = (takes, answer.dropped.and_then(|row| rows.get(row))) {
        (takes.drop)(record, ctx, ui.ctx(), actions);
    }
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
    if let (Some(id), Some(record)) = (answer.id, cursor.and_then(|id| R::of(ctx.plan).get(id))) {
        let act = record.act(ctx).map(|act| ctx.text(act.label));
        let mut lines = vec![(Id::OPEN_ROW, None)];
        lines.extend(R::NAME.uses().sheet.map(|_| (Id::RENAME, None)));
        lines.extend(act.as_deref().map(|act| (Id::ACT, Some(act))));
        lines.push((Id::REMOVE, None));
        kit::row_menu(ui, id, record.title(ctx.plan), |ui| commands::lines_ui(ui, ctx, &lines, actions));
    }
}

fn cell<'c, R: Register>(ctx: &'c Ctx<'_>, record: &'c R, of: &Of<R>) -> Cell<'c> {
    match of {
        Of::State => {
            let (tone, word) = record.chip(ctx);
            Cell::Chip(tone, word)
        }
        Of::Field(field) if *field == R::NAME => Cell::Strong(record.called(ctx)),
        Of::Field(field) => value_cell(ctx, record.held(ctx.plan, *field)),
        Of::Derived(derived) => value_cell(ctx, (derived.value)(record, ctx)),
    }
}

fn value_cell<'c>(ctx: &'c Ctx<'_>, value: Value<'c>) -> Cell<'c> {
    match value {
        Value::Nothing | Value::Parts => Cell::Empty,
        Value::Day(day) => Cell::Mono(Cow::Owned(day.to_string())),
        value @ Value::Person(_) => person_cell(ctx, words(ctx.lang, ctx.plan, value)),
        value @ Value::Choice(_) => Cell::Secondary(words(ctx.lang, ctx.plan, value)),
        value => Cell::Text(words(ctx.lang, ctx.plan, value)),
    }
}
