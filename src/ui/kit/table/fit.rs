//! How wide a column has to be for what it holds.

use std::ops::Range;

use egui::Ui;

use super::{Cell, Column};
use crate::ui::kit::paint::{Ink, chip_size, one_line};
use crate::ui::theme::{bold, tokens};

/// Rows that are measured, around those in sight: as many as fit into a moment.
const MEASURED: usize = 1000;
/// The widest that a column becomes by itself, in points.
const WIDEST: f32 = 640.0;
/// Points beside a text, and those of the arrow in the head.
const BESIDE: f32 = 22.0;
const ARROW: f32 = 14.0;

/// The rows that say how wide a column is to be: those in sight, and many around them.
pub(super) fn rows(visible: &Range<usize>, n_rows: usize) -> Range<usize> {
    let first = visible.start.saturating_sub(MEASURED / 2);
    first..(first + MEASURED).min(n_rows)
}

/// The points that the head and these cells need.
pub(super) fn width<'c>(ui: &Ui, column: &Column<'_>, cells: impl Iterator<Item = Cell<'c>>) -> f32 {
    let (tokens, painter) = (tokens(ui), ui.painter());
    let measured = |text: &str, font| one_line(painter, text, &Ink::new(font, tokens.color.text), WIDEST).size().x;
    let head = measured(&column.title, bold(tokens.text.secondary)) + if column.sortable { ARROW } else { 0.0 };
    let widest = cells.map(|cell| match &cell {
        Cell::Empty => 0.0,
        Cell::Icon(..) => tokens.size.icon,
        Cell::Chip(_, word) => chip_size(painter, tokens, word).x,
        Cell::Strong(text) => measured(text, tokens.bold()),
        Cell::Mono(text) => measured(text, tokens.mono()),
        Cell::Text(text) | Cell::Secondary(text) | Cell::Person(text, _) => measured(text, tokens.body()),
        // A sign may stand before what is drawn by hand.
        Cell::Custom(text) => measured(text, tokens.body()) + tokens.size.icon + tokens.space.xs,
    });
    (widest.fold(head, f32::max) + BESIDE).min(WIDEST).ceil()
}
