//! A table: each column as wide as its words need, rows below each other, its head on each page.

use std::rc::Rc;

use super::flow::{Flow, Mark, Piece, Type};
use super::layout::{Types, cell};
use super::tags::Meaning;
use crate::exchange::faces::rows;
use crate::exchange::paper::report::{Grid, ReportCell};

/// Between columns, and above and below the words of a row.
const BETWEEN: f32 = 8.0;
const AROUND: f32 = 2.0;
/// Rows whose words count for the width of a column.
const LOOKED_AT: usize = 400;
/// No column takes more than this share of the width before the others have what they need.
const MOST: f32 = 0.5;

pub(super) fn pieces<'p>(flow: &mut Flow<'p>, grid: &'p Grid, width: f32, types: Types) -> Vec<Piece<'p>> {
    let n_columns = grid.heads.len().max(grid.rows.first().map_or(0, Vec::len));
    if n_columns == 0 {
        return Vec::new();
    }
    let numbers: Vec<bool> = (0..n_columns).map(|at| grid.is_numbers(at)).collect();
    let (set, head_set) = (types.body, types.strong);
    let gap = BETWEEN * types.scale;
    let widths = widths(grid, width - gap * (n_columns - 1) as f32, (set, head_set));
    let lefts: Vec<f32> = (0..n_columns).map(|at| widths[..at].iter().map(|width| width + gap).sum()).collect();
    let table = flow.meanings.put(Meaning::Table, None);
    let around = AROUND * types.scale;
    let rule = |y: f32, color| Mark::Rule { at: (0.0, y), width, color };
    let head = (!grid.heads.is_empty()).then(|| {
        let row = flow.meanings.put(Meaning::Row, Some(table));
        let mut piece = Piece { stays: true, ..Piece::default() };
        for (at, text) in grid.heads.iter().enumerate() {
            let place = ((head_set, widths[at]), (lefts[at], around), numbers[at]);
            cell(flow, &mut piece, text, place, (Meaning::ColumnHead, row));
        }
        piece.height += around;
        piece.marks.push((None, rule(piece.height, types.inks.weak)));
        piece
    });
    let again = head.clone().map(Rc::new);
    let mut pieces: Vec<Piece<'p>> = head.into_iter().collect();
    for (n, cells) in grid.rows.iter().enumerate() {
        let row = flow.meanings.put(Meaning::Row, Some(table));
        // The first row stays with the second, so that no table leaves one row at the foot of a page.
        let mut piece = Piece { head: again.clone(), stays: n == 0 && 1 < grid.rows.len(), ..Piece::default() };
        for (at, one) in cells.iter().enumerate().take(n_columns) {
            let place = ((set, widths[at]), (lefts[at], around), numbers[at]);
            match one {
                ReportCell::Text(text) => cell(flow, &mut piece, text, place, (Meaning::Cell, row)),
                ReportCell::Number(_) | ReportCell::Decimal(_) => {
                    let (node, number) = (flow.meanings.put(Meaning::Cell, Some(row)), one.words());
                    let left = lefts[at] + right_of(set, &number, widths[at]);
                    piece.marks.push((Some(node), set.mark((left, around), number, None)));
                    piece.height = piece.height.max(around + set.line());
                }
            }
        }
        piece.height += around;
        piece.marks.push((None, rule(piece.height - 0.1, types.inks.line)));
        pieces.extend(piece.cut(set.line()));
    }
    pieces
}

/// Where a text begins that ends at the right of its column.
fn right_of(set: Type, text: &str, room: f32) -> f32 {
    let wide = set.width(text);
    if wide <= room { room - wide } else { 0.0 }
}

/// Each column as wide as its longest cell needs; where all are more than there is room for, the widest give up first, and
/// none becomes narrower than its longest word.
fn widths(grid: &Grid, room: f32, (set, head_set): (Type, Type)) -> Vec<f32> {
    let n_columns = grid.heads.len().max(grid.rows.first().map_or(0, Vec::len));
    let cells = |at: usize| {
        let heads = grid.heads.get(at).map(|head| (head.clone(), head_set));
        let rows = grid.rows.iter().take(LOOKED_AT).filter_map(move |row| row.get(at)).map(ReportCell::words);
        heads.into_iter().chain(rows.map(|text| (text, set)))
    };
    let all = |of: &dyn Fn(&str, Type) -> f32| -> Vec<f32> {
        (0..n_columns).map(|at| cells(at).map(|(text, set)| of(&text, set)).fold(0.0, f32::max)).collect()
    };
    let wanted = all(&|text, set| set.width(text) + 0.5);
    let least = all(&|text, set| {
        let words = rows(text, set.weight, set.size, 0.0);
        let longest = text.split_whitespace().filter(|word| word.is_ascii()).map(|word| set.width(word));
        let longest = longest.fold(0.0, f32::max);
        let wide = if words.len() <= 1 { set.width(text) } else { longest.max(set.size * 3.0) };
        wide.min(room * MOST / 2.0) + 0.5
    });
    let (sum, firm) = (wanted.iter().sum::<f32>(), least.iter().sum::<f32>());
    if sum <= room {
        return wanted.iter().map(|width| width + (room - sum) / n_columns as f32).collect();
    }
    if room <= firm {
        return least.iter().map(|width| width * room / firm).collect();
    }
    // All above what they need at least give up the same share of it.
    let share = (room - firm) / (sum - firm);
    least.iter().zip(&wanted).map(|(least, wanted)| least + (wanted - least).max(0.0) * share).collect()
}
