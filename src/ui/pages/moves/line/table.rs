//! The time line as a table: the same lanes, in words and numbers.

use std::borrow::Cow;

use egui::Ui;

use super::picture::LineKey;
use super::{State, parts};
use crate::domain::lanes::{Lane, LaneKey, Lanes, Outcome};
use crate::exchange::table_out::tsv;
use crate::i18n::lanes as words;
use crate::i18n::moves::problem_words;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{Cell, Column, Table};

/// Columns: ID, key of the head, width.
const COLUMNS: [(&str, &str, f32); 7] = [
    ("lane", "line-column-lane", 150.0),
    ("days", "line-column-days", 176.0),
    ("customers", "line-column-customers", 84.0),
    ("state", "line-column-state", 160.0),
    ("span", "line-column-span", 176.0),
    ("load", "line-column-load", 92.0),
    ("findings", "line-column-findings", 210.0),
];

/// Draws it.
pub(super) fn table_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, lanes: &Lanes) {
    let column = |at: usize| {
        let (id, key, width) = COLUMNS[at];
        Column::new(id, ctx.text(key), width).unsorted()
    };
    let columns: Vec<Column<'_>> = (0..COLUMNS.len()).map(column).collect();
    let mut columns = columns;
    if let Some(last) = columns.pop() {
        columns.push(last.fill());
    }
    let key = |row: usize| lanes.lanes.get(row).map_or(LaneKey::Stays, |lane| lane.key);
    let name = ctx.text("line-rows");
    let table = Table::new("time line rows", &name, &columns, lanes.lanes.len(), &key);
    let answer = table.show(ui, &mut state.table, |row, column| match (lanes.lanes.get(row), column) {
        (Some(lane), 0) => Cell::Strong(Cow::Owned(cell(ctx, lane, 0))),
        (Some(lane), 3) => {
            let (tone, word) = words::lane_state(ctx.lang, lane);
            Cell::Chip(tone, Cow::Owned(word))
        }
        (Some(lane), column) => Cell::Text(Cow::Owned(cell(ctx, lane, column))),
        (None, _) => Cell::Empty,
    });
    let at_hand = state.table.cursor_key().copied().map(LineKey::Lane);
    if let Some(row) = answer.opened.or(answer.clicked) {
        state.chosen = Some(LineKey::Lane(key(row)));
    } else if answer.selection_changed && state.chosen.is_some() {
        state.chosen = at_hand.or(state.chosen);
    }
    state.cursor = at_hand.or(state.cursor);
}

/// What stands in a cell.
fn cell(ctx: &Ctx<'_>, lane: &Lane, column: usize) -> String {
    let span = |days: Option<(chrono::NaiveDate, chrono::NaiveDate)>| match days {
        Some((first, last)) if first == last => first.to_string(),
        Some((first, last)) => format!("{first} – {last}"),
        None => String::new(),
    };
    match column {
        0 => words::lane_name(ctx.lang, ctx.plan, lane.key).into_owned(),
        1 => span(lane.window),
        2 => lane.rows.len().to_string(),
        3 => words::lane_state(ctx.lang, lane).1,
        4 => span(lane.span()),
        5 => {
            let most = lane.days.iter().map(|(_, n)| n.n_submitted + n.n_planned).max().filter(|n| 0 < *n);
            most.map(|n| n.to_string()).unwrap_or_default()
        }
        _ => {
            let outcomes = Outcome::ALL.into_iter().filter(|one| !one.is_in_time() && *one != Outcome::Stays);
            let counted = outcomes.filter(|one| 0 < lane.tally.n(*one));
            let counted = counted.map(|one| format!("{} {}", lane.tally.n(one), ctx.text(one.key())));
            let found = parts::findings(ctx, LineKey::Lane(lane.key)).filter(|one| one.customer.is_none());
            ctx.lang.clauses(counted.chain(found.map(|one| problem_words(ctx.lang, ctx.plan, one))))
        }
    }
}

/// The whole of it with its head, for the clipboard.
pub(super) fn text(ctx: &Ctx<'_>, lanes: &Lanes) -> String {
    let head: Vec<Cow<'_, str>> = COLUMNS.iter().map(|(_, key, _)| ctx.text(key)).collect();
    let row = |lane: &Lane| (0..COLUMNS.len()).map(|column| Cow::Owned(cell(ctx, lane, column))).collect::<Vec<_>>();
    let head: Vec<&str> = head.iter().map(|word| &**word).collect();
    tsv(&head, lanes.lanes.iter().map(row))
}
