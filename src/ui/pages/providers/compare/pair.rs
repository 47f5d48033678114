//! Two candidates side by side: what each has in every criterion, what that comes to, and where they part.

use std::borrow::Cow;

use egui::{Align, Layout, Ui, UiBuilder};

use super::State;
use super::cursor::{self, Cursor, mark_of};
use super::words;
use super::worked::{Candidate, ComparisonModel, Line};
use crate::domain::compare::Ranked;
use crate::domain::plan::comparison::{CriterionGroup, Points};
use crate::domain::plan::ids::{CriterionId, ProviderId};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Cell, Column, Table, TableState};
use crate::ui::theme::tokens;

/// The two that are compared: as columns and as places.
struct Pair<'w>([(&'w Candidate, &'w Ranked); 2]);

/// Draws the view.
pub(super) fn pair_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, worked: &ComparisonModel) {
    let chosen = chosen(worked, state.pair);
    let Some(chosen) = chosen else {
        kit::body(ui, &ctx.text("compare-pair-one"));
        return;
    };
    state.pair = chosen.map(Some);
    choose_ui(ui, ctx, worked, &mut state.pair);
    let of = |id: ProviderId| worked.candidate(id).zip(worked.ranked(id));
    let [Some(first), Some(second)] = chosen.map(of) else { return };
    let pair = Pair([first, second]);
    kit::secondary(ui, &pair.finding(ctx));
    ui.add_space(tokens(ui).space.s);
    let place = ui.available_rect_before_wrap();
    ui.scope_builder(UiBuilder::new().id_salt("pair").max_rect(place), |ui| {
        ui.expand_to_include_rect(place);
        let chosen = kit::pane(ui, |ui| table_ui(ui, ctx, &mut state.pair_table, worked, &pair)).inner;
        if let Some(criterion) = chosen {
            // Its sheet opens beside the table.
            state.cursor = Some(Cursor { criterion, column: cursor::Column::Candidate(first.0.id) });
            state.open_cell();
        }
    });
}

/// Who is compared: those chosen as far as they are there, else the best; `None`: there are not two.
fn chosen(worked: &ComparisonModel, wanted: [Option<ProviderId>; 2]) -> Option<[ProviderId; 2]> {
    let mut ranked = worked.ranking.rows.iter().map(|row| row.id);
    let is_there = |id: &ProviderId| worked.candidate(*id).is_some();
    let [first, second] = wanted.map(|id| id.filter(is_there));
    let first = first.or_else(|| ranked.clone().find(|id| Some(*id) != second))?;
    let second = second.filter(|id| *id != first).or_else(|| ranked.find(|id| *id != first))?;
    Some([first, second])
}

fn choose_ui(ui: &mut Ui, ctx: &Ctx<'_>, worked: &ComparisonModel, pair: &mut [Option<ProviderId>; 2]) {
    let names: Vec<(Option<ProviderId>, &str)> =
        worked.candidates.iter().map(|candidate| (Some(candidate.id), candidate.name.as_str())).collect();
    let size = egui::vec2(ui.available_width(), tokens(ui).size.control);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        let before = *pair;
        let labels = [ctx.text("compare-pair-first"), ctx.text("compare-pair-second")];
        let salts = ["compare.first", "compare.second"];
        for at in 0..2 {
            kit::select(ui, salts[at], &labels[at], &mut pair[at], &names, 200.0);
            if at == 0 {
                kit::secondary(ui, &ctx.text("compare-pair-with"));
            }
        }
        // The one that is chosen twice makes place for the other.
        if pair[0] == pair[1] {
            *pair = [before[1], before[0]];
        }
    });
}

/// A row of the table.
#[derive(Clone, Copy)]
enum Row {
    Group(CriterionGroup),
    Criterion(usize),
    Total,
}

fn table_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    state: &mut TableState<usize>,
    worked: &ComparisonModel,
    pair: &Pair<'_>,
) -> Option<CriterionId> {
    let lines = worked.lines.iter().map(|line| match line {
        Line::Group(group, _) => Row::Group(*group),
        Line::Criterion(at) => Row::Criterion(*at),
    });
    let rows: Vec<Row> = lines.chain([Row::Total]).collect();
    let names = pair.0.map(|(candidate, _)| candidate.name.as_str());
    let notes = names.map(|name| ctx.lang.with("compare-pair-notes", &[("name", name)]));
    let points = ctx.text("compare-pair-points");
    let [notes_first, notes_second] = notes;
    let has_notes = pair.0.iter().any(|(candidate, _)| candidate.cells.iter().any(|cell| cell.has_note));
    // Without notes, names have the room.
    let name_width = if has_notes { 92.0 } else { 180.0 };
    let columns = [
        // The criteria keep their order, in which one scores.
        Column::new("criterion", ctx.text("compare-column-criterion"), 190.0).fill().unsorted(),
        Column::new("weight", ctx.text("compare-column-weight"), 64.0).right().unsorted(),
        Column::new("first", names[0], name_width).right().unsorted(),
        Column::new("first-points", &*points, 82.0).right().unsorted(),
        Column::new("second", names[1], name_width).right().unsorted(),
        Column::new("second-points", &*points, 82.0).right().unsorted(),
        Column::new("difference", ctx.text("compare-pair-difference"), 90.0).right().unsorted(),
        Column::new("first-notes", notes_first, 160.0).unsorted(),
        Column::new("second-notes", notes_second, 160.0).unsorted(),
    ];
    let columns = &columns[..if has_notes { columns.len() } else { columns.len() - 2 }];
    let name = ctx.text("compare-view-pair");
    let key = |row: usize| row;
    let table = Table::new("compare-pair-table", &name, columns, rows.len(), &key);
    let answer = table.show(ui, state, |row, column| pair.cell(ctx, worked, rows[row], column));
    answer.opened.or(answer.clicked).and_then(|at| rows.get(at)).and_then(|row| match row {
        Row::Criterion(at) => Some(worked.criteria[*at].id),
        Row::Group(_) | Row::Total => None,
    })
}

fn signed(first: u32, second: u32) -> String {
    let (first, second) = (i64::from(first), i64::from(second));
    match first - second {
        0 => "0".to_owned(),
        ahead if 0 < ahead => format!("+{ahead}"),
        behind => format!("\u{2212}{}", -behind),
    }
}

fn product(weight: Points, score: Points) -> u32 {
    u32::from(weight.number()) * u32::from(score.number())
}

impl Pair<'_> {
    /// Who is ahead, and how sure that is.
    fn finding<'c>(&self, ctx: &'c Ctx<'_>) -> Cow<'c, str> {
        let [(first, a), (second, b)] = self.0;
        let n_open = a.n_open + b.n_open;
        let (ahead, behind) = if a.total < b.total { (second, first) } else { (first, second) };
        let by = a.total.abs_diff(b.total);
        let by_text = by.to_string();
        let what = [("ahead", ahead.name.as_str()), ("behind", behind.name.as_str()), ("points", by_text.as_str())];
        let names = [("ahead", ahead.name.as_str()), ("behind", behind.name.as_str())];
        match (by, n_open) {
            (0, 0) => ctx.lang.with("compare-pair-level", &names),
            (0, _) => ctx.lang.count_with("compare-pair-level-so-far", n_open, &names),
            (_, 0) => ctx.lang.with("compare-pair-ahead", &what),
            (_, _) => ctx.lang.count_with("compare-pair-ahead-so-far", n_open, &what),
        }
    }

    fn cell<'c>(&self, ctx: &'c Ctx<'_>, worked: &'c ComparisonModel, row: Row, column: usize) -> Cell<'c> {
        match row {
            Row::Criterion(at) => self.criterion_cell(ctx, worked, at, column),
            Row::Group(group) => {
                let at = group as usize;
                let sums = self.0.map(|(_, row)| row.groups[at].total);
                Self::sum_cell(crate::i18n::comparison::group(ctx.lang, group), sums, column)
            }
            Row::Total => Self::sum_cell(ctx.text("compare-pair-total"), self.0.map(|(_, row)| row.total), column),
        }
    }

    fn sum_cell(name: Cow<'_, str>, [first, second]: [u32; 2], column: usize) -> Cell<'_> {
        match column {
            0 => Cell::Strong(name),
            3 => Cell::Strong(first.to_string().into()),
            5 => Cell::Strong(second.to_string().into()),
            6 => Cell::Strong(signed(first, second).into()),
            _ => Cell::Empty,
        }
    }

    fn criterion_cell<'c>(&self, ctx: &'c Ctx<'_>, worked: &'c ComparisonModel, at: usize, column: usize) -> Cell<'c> {
        let criterion = &worked.criteria[at];
        let scores = self.0.map(|(candidate, _)| candidate.cells[at].score);
        let points = scores.map(|score| score.map(|score| product(criterion.weight, score)));
        let number = |number: Option<String>| match number {
            Some(number) => Cell::Text(number.into()),
            None => Cell::Secondary(ctx.text("compare-pair-open")),
        };
        let note = |of: usize| {
            let mark = mark_of(ctx.plan, self.0[of].0.id, criterion.id);
            if mark.note.is_empty() { Cell::Empty } else { Cell::Text(mark.note.replace('\n', " ").into()) }
        };
        match column {
            0 => Cell::Text(words::name(ctx, criterion).into()),
            1 => Cell::Secondary(criterion.weight.to_string().into()),
            2 => number(scores[0].map(|score| score.to_string())),
            3 => number(points[0].map(|points| points.to_string())),
            4 => number(scores[1].map(|score| score.to_string())),
            5 => number(points[1].map(|points| points.to_string())),
            6 => number(points[0].zip(points[1]).map(|(first, second)| signed(first, second))),
            7 => note(0),
            _ => note(1),
        }
    }
}
