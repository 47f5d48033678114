//! The time line as a table: the same lanes and the load of each person, in words and numbers.

use std::borrow::Cow;

use chrono::NaiveDate;
use egui::Ui;

use super::picture::LineKey;
use super::{State, parts};
use crate::domain::lanes::{Lane, LaneKey, Lanes, LineOutcome, Load};
use crate::domain::plan::ids::PersonId;
use crate::exchange::table_out::tsv;
use crate::i18n::lanes as words;
use crate::i18n::moves::problem_words;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{Cell, Column, Table};
use crate::ui::theme::Tone;
use crate::ui::whose::Whose;

/// What a row of the table is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum TwinKey {
    /// A lane.
    Lane(LaneKey),
    /// What a person has to do; `None`: nobody is named.
    Load(Option<PersonId>),
}

/// A row of the table.
enum Twin<'l> {
    Lane(&'l Lane),
    Load(&'l Load),
}

impl Twin<'_> {
    fn key(&self) -> TwinKey {
        match self {
            Self::Lane(lane) => TwinKey::Lane(lane.key),
            Self::Load(load) => TwinKey::Load(load.person),
        }
    }

    /// The words of its chip, and what they mean.
    fn state(&self, ctx: &Ctx<'_>) -> (Tone, String) {
        match self {
            Self::Lane(lane) => words::lane_state(ctx.lang, lane),
            Self::Load(load) => words::load_state(ctx.lang, load),
        }
    }
}

/// The lanes, then the people.
fn rows(lanes: &Lanes) -> Vec<Twin<'_>> {
    lanes.lanes.iter().map(Twin::Lane).chain(lanes.load.iter().map(Twin::Load)).collect()
}

/// Columns: ID, key of the head, width.
const COLUMNS: [(&str, &str, f32); 7] = [
    ("lane", "line-column-lane", 150.0),
    ("days", "line-column-days", 176.0),
    ("customers", "line-column-customers", 84.0),
    ("state", "line-column-state", 170.0),
    ("findings", "line-column-findings", 230.0),
    ("load", "line-column-load", 112.0),
    ("span", "line-column-span", 176.0),
];

/// The column with the most words.
const FINDINGS: usize = 4;

/// Draws it.
pub(super) fn table_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, lanes: &Lanes) {
    let column = |at: usize| {
        let (id, key, width) = COLUMNS[at];
        // The table says in words what the time line shows, lane by lane.
        Column::new(id, ctx.text(key), width).unsorted()
    };
    let columns = (0..COLUMNS.len()).map(|at| if at == FINDINGS { column(at).fill() } else { column(at) }).collect();
    let columns = Column::that_fit(columns, ui.available_width());
    let rows = rows(lanes);
    let key = |row: usize| rows.get(row).map_or(TwinKey::Load(None), Twin::key);
    let name = ctx.text("line-rows");
    let table = Table::new("time line rows", &name, &columns, rows.len(), &key);
    let answer = table.show(ui, &mut state.table, |row, column| match (rows.get(row), column) {
        (Some(one), 0) => Cell::Strong(Cow::Owned(cell(ctx, one, 0))),
        (Some(one), 3) => {
            let (tone, word) = one.state(ctx);
            Cell::Chip(tone, Cow::Owned(word))
        }
        (Some(one), column) => Cell::Text(Cow::Owned(cell(ctx, one, column))),
        (None, _) => Cell::Empty,
    });
    let line_of = |key: TwinKey| match key {
        TwinKey::Lane(lane) => LineKey::Lane(lane),
        TwinKey::Load(person) => LineKey::Load(Whose::of(person), None),
    };
    let at_hand = state.table.cursor_key().copied().map(line_of);
    if let Some(row) = answer.opened.or(answer.clicked) {
        state.chosen = Some(line_of(key(row)));
    } else if answer.selection_changed && state.chosen.is_some() {
        state.chosen = at_hand.or(state.chosen);
    }
    state.cursor = at_hand.or(state.cursor);
}

/// What stands in a cell.
fn cell(ctx: &Ctx<'_>, row: &Twin<'_>, column: usize) -> String {
    match row {
        Twin::Lane(lane) => lane_cell(ctx, lane, column),
        Twin::Load(load) => load_cell(ctx, load, column),
    }
}

fn span(days: Option<(NaiveDate, NaiveDate)>) -> String {
    match days {
        Some((first, last)) if first == last => first.to_string(),
        Some((first, last)) => format!("{first} – {last}"),
        None => String::new(),
    }
}

fn load_cell(ctx: &Ctx<'_>, load: &Load, column: usize) -> String {
    let days = || load.days.iter().filter(|(_, cell)| 0 < cell.sum.n);
    match column {
        0 => {
            let person = words::person_name(ctx.lang, ctx.plan, load.person);
            ctx.lang.with("line-load-of", &[("person", &person)]).into_owned()
        }
        2 => load.n().to_string(),
        3 => words::load_state(ctx.lang, load).1,
        6 => span(days().map(|(day, _)| *day).min().zip(days().map(|(day, _)| *day).max())),
        5 => days().map(|(_, cell)| cell.sum.n).max().map(|n| n.to_string()).unwrap_or_default(),
        4 => {
            let over = load.days.iter().filter(|(_, cell)| cell.is_over());
            ctx.lang.clauses(over.map(|(day, cell)| words::cell_words(ctx.lang, ctx.plan, (load, *day), cell)))
        }
        _ => String::new(),
    }
}

fn lane_cell(ctx: &Ctx<'_>, lane: &Lane, column: usize) -> String {
    match column {
        0 => words::lane_name(ctx.lang, ctx.plan, lane.key).into_owned(),
        1 => span(lane.window),
        2 => lane.rows.len().to_string(),
        3 => words::lane_state(ctx.lang, lane).1,
        6 => span(lane.span()),
        5 => {
            let most = lane.days.iter().map(|(_, n)| n.n_submitted + n.n_planned).max().filter(|n| 0 < *n);
            most.map(|n| n.to_string()).unwrap_or_default()
        }
        4 => {
            let outcomes = LineOutcome::ALL.into_iter().filter(|one| !one.is_in_time() && *one != LineOutcome::Stays);
            let counted = outcomes.filter(|one| 0 < lane.tally.n(*one));
            let counted = counted.map(|one| {
                let n = lane.tally.n(one).to_string();
                ctx.lang.with("line-counted", &[("what", &ctx.text(one.key())), ("n", &n)]).into_owned()
            });
            let found = parts::findings(ctx, LineKey::Lane(lane.key)).filter(|one| one.customer.is_none());
            ctx.lang.clauses(counted.chain(found.map(|one| problem_words(ctx.lang, ctx.plan, one))))
        }
        _ => String::new(),
    }
}

/// The whole of it with its head, for the clipboard.
pub(super) fn text(ctx: &Ctx<'_>, lanes: &Lanes) -> String {
    let head: Vec<Cow<'_, str>> = COLUMNS.iter().map(|(_, key, _)| ctx.text(key)).collect();
    let row = |row: &Twin<'_>| (0..COLUMNS.len()).map(|column| Cow::Owned(cell(ctx, row, column))).collect::<Vec<_>>();
    let head: Vec<&str> = head.iter().map(|word| &**word).collect();
    tsv(&head, rows(lanes).iter().map(row))
}
