//! The grid of criteria and candidates: only cells in sight are laid out, the head and the columns of the criterion
//! stay put, and the keyboard goes to every cell.

mod cells;
mod head;
mod keys;

use egui::style::ScrollAnimation;
use egui::{Id, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use super::State;
use super::cursor::{Cursor, ask, shift};
use super::words;
use super::worked::{ComparisonModel, Line};
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::theme::{Tone, tokens};
pub(super) use cells::paint_bar;
use keys::Press;

/// Names the grid in egui's memory.
const GRID: &str = "compare.cells";

/// Widths in points of the columns that stay put, and of a candidate's column.
const WEIGHT: f32 = 60.0;
const MUST: f32 = 68.0;
const NARROWEST: f32 = 112.0;
const WIDEST: f32 = 320.0;
/// The share of the width that the criterion's name takes, and its limits in points.
const NAME_SHARE: f32 = 0.29;
const NAME_LIMITS: (f32, f32) = (140.0, 270.0);
/// Height of the head without the names, and of a line of it.
const HEAD: f32 = 50.0;
const LINE: f32 = 18.0;
const PADDING: f32 = 10.0;

/// Where everything stands in this frame.
struct Frame<'a> {
    ctx: &'a Ctx<'a>,
    worked: &'a ComparisonModel,
    id: Id,
    /// All of it.
    rect: Rect,
    /// Width of a criterion's name.
    name: f32,
    /// Width of a candidate's column.
    column: f32,
    /// How many lines the longest name of a candidate takes.
    name_lines: u8,
    /// Height of a row.
    row: f32,
    /// The chosen cell as row and column; `None`: none.
    chosen: Option<(usize, usize)>,
    has_focus: bool,
    /// Whether somebody listens for names and roles.
    read_aloud: bool,
}

impl Frame<'_> {
    /// Width of what stays put.
    fn fixed(&self) -> f32 {
        self.name + WEIGHT + MUST
    }

    /// Height of the head.
    fn head(&self) -> f32 {
        HEAD + f32::from(self.name_lines) * LINE
    }

    fn body(&self) -> Rect {
        self.rect.with_min_y(self.rect.top() + self.head())
    }
}

/// What was clicked.
struct Clicked {
    row: usize,
    column: usize,
}

/// Draws it in all the place there is.
pub(super) fn grid_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, worked: &ComparisonModel, actions: &mut Actions) {
    let rect = ui.available_rect_before_wrap();
    let id = ui.make_persistent_id(GRID);
    let name = ctx.text("compare-grid");
    let builder = UiBuilder::new()
        .scope_id(id)
        .max_rect(rect)
        .sense(Sense::focusable_noninteractive())
        .accessibility_role(Role::Grid)
        .accessibility_label(&*name);
    if std::mem::take(&mut state.wants_grid) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(ui.clip_rect().intersect(rect));
        ui.expand_to_include_rect(rect);
        let read_aloud = ui.ctx().accesskit_node_builder(id, |node| {
            node.set_row_count(worked.lines.len() + 1);
            node.set_column_count(worked.candidates.len() + 3);
        });
        let has_focus = ui.response().has_focus();
        kit::offer_table(ui.ctx(), has_focus, worked.criteria.len(), || words::as_table(ctx, worked));
        if has_focus {
            keyboard(ui, ctx, state, worked, (id, actions));
        }
        let n = worked.candidates.len().max(1) as f32;
        let bar = tokens(ui).space.m;
        let name = (rect.width() * NAME_SHARE).clamp(NAME_LIMITS.0, NAME_LIMITS.1);
        let column = ((rect.width() - name - WEIGHT - MUST - bar) / n).clamp(NARROWEST, WIDEST);
        let frame = Frame {
            ctx,
            worked,
            id,
            rect,
            name,
            column,
            name_lines: head::name_lines(ui, worked, column),
            row: tokens(ui).size.row,
            chosen: state.cursor.and_then(|cursor| cursor.place(worked)),
            has_focus,
            read_aloud: read_aloud.is_some(),
        };
        state.n_in_sight = (frame.body().height() / frame.row) as usize;
        let scrolls = std::mem::take(&mut state.scrolls_to_cursor);
        let (offset, clicked) = body_ui(ui, &frame, scrolls);
        head::head_ui(ui, &frame, offset);
        if has_focus && frame.chosen.is_none() {
            let inner = rect.shrink(tokens(ui).size.focus_ring * 1.5);
            kit::focus_ring(ui.painter(), tokens(ui), inner, tokens(ui).size.radius);
        }
        if let Some(Clicked { row, column }) = clicked {
            state.cursor = Cursor::at(worked, row, column);
            state.open_cell();
            state.wants_grid = true;
            ui.ctx().request_repaint();
        }
    });
}

/// Returns how far it is scrolled to the right, and which cell was clicked.
fn body_ui(ui: &mut Ui, frame: &Frame<'_>, scrolls: bool) -> (f32, Option<Clicked>) {
    let rect = frame.body();
    let mut ui = ui.new_child(UiBuilder::new().id_salt("body").max_rect(rect));
    ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
    let n_candidates = frame.worked.candidates.len();
    let width = frame.fixed() + frame.column * n_candidates as f32;
    // The last row ends above the bar, and the last column before it.
    let bar = tokens(&ui).space.m;
    let height = frame.row * frame.worked.lines.len() as f32 + if rect.width() < width { bar } else { 0.0 };
    let area = ScrollArea::both().id_salt("cells").auto_shrink(false).animated(false);
    let output = area.show_viewport(&mut ui, |ui, viewport| {
        let origin = ui.max_rect().min;
        ui.set_min_size(vec2(width, height));
        if scrolls && let Some((row, column)) = frame.chosen {
            scroll_to(ui, frame, origin + vec2(viewport.min.x, 0.0), (row, column));
        }
        let first = (viewport.min.y.max(0.0) / frame.row) as usize;
        let end = ((viewport.max.y / frame.row).ceil() as usize).min(frame.worked.lines.len());
        let left = (viewport.min.x.max(0.0) / frame.column) as usize;
        let seen = (viewport.width() - frame.fixed()).max(0.0);
        let right = (((viewport.min.x + seen) / frame.column).ceil() as usize).min(n_candidates);
        let mut clicked = None;
        for at in first.min(end)..end {
            let top = origin.y + at as f32 * frame.row;
            let line = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), frame.row));
            match frame.worked.lines[at] {
                Line::Group(group, weight) => cells::heading_ui(ui, frame, line, group, weight),
                Line::Criterion(row) => {
                    clicked = cells::row_ui(ui, frame, line, (row, origin.x), left.min(right)..right).or(clicked);
                }
            }
        }
        clicked
    });
    (output.state.clamped_offset().x, output.inner)
}

/// Brings a cell into sight; what stays put must not cover it. A first row brings its heading along.
fn scroll_to(ui: &Ui, frame: &Frame<'_>, origin: egui::Pos2, (row, column): (usize, usize)) {
    let line = frame.worked.line_of(row);
    let is_below_heading =
        line.checked_sub(1).is_some_and(|above| matches!(frame.worked.lines[above], Line::Group(..)));
    let first = if is_below_heading { line - 1 } else { line };
    let (top, bottom) = (origin.y + first as f32 * frame.row, origin.y + (line + 1) as f32 * frame.row);
    let (left, right) = match column.checked_sub(Cursor::column_of(0)) {
        Some(candidate) => {
            let left = ui.max_rect().left() + candidate as f32 * frame.column;
            (left, left + frame.fixed() + frame.column)
        }
        None => (origin.x, origin.x + 1.0),
    };
    let target = Rect::from_min_max(pos2(left, top), pos2(right, bottom));
    ui.scroll_to_rect_animation(target, None, ScrollAnimation::none());
    ui.ctx().request_repaint();
}

fn keyboard(ui: &Ui, ctx: &Ctx<'_>, state: &mut State, worked: &ComparisonModel, (id, actions): (Id, &mut Actions)) {
    let before = state.cursor;
    let cursor = before.filter(|cursor| cursor.place(worked).is_some()).or_else(|| Cursor::first(worked));
    let Some((mut row, mut column)) = cursor.and_then(|cursor| cursor.place(worked)) else { return };
    state.cursor = cursor;
    for press in keys::pressed(ui, id, state.is_sheet_open()) {
        let candidates = Cursor::column_of(0);
        let page = isize::try_from(state.n_in_sight.saturating_sub(1).max(1)).unwrap_or(1);
        match press {
            Press::By(down, right) => {
                (row, column) = (row.saturating_add_signed(down), column.saturating_add_signed(right));
            }
            Press::Page(down) => row = row.saturating_add_signed(down * page),
            Press::RowStart => column = candidates,
            Press::RowEnd => column = usize::MAX,
            Press::Top => row = 0,
            Press::Bottom => row = usize::MAX,
            Press::Points(points) => {
                let cursor = Cursor::at(worked, row, column);
                ask(actions, cursor.and_then(|cursor| cursor.put(ctx.plan, Some(points))));
            }
            Press::Clear => {
                let cursor = Cursor::at(worked, row, column);
                ask(actions, cursor.and_then(|cursor| cursor.put(ctx.plan, None)));
            }
            Press::TooMuch => actions.push(Action::Say(Tone::Info, ctx.text("compare-too-much").into_owned())),
            Press::Open => state.open_cell_with_keyboard(),
            Press::Close => state.close_sheet(),
            Press::Shift { down } => {
                let cursor = Cursor::at(worked, row, column);
                let criterion = cursor.and_then(|cursor| worked.criterion(cursor.criterion));
                let edit = criterion.and_then(|(_, criterion)| shift(worked, criterion, down));
                ask(actions, edit);
                state.scrolls_to_cursor = true;
            }
        }
        // What lies outside is brought inside before the next key counts from it.
        state.cursor = Cursor::at(worked, row, column);
        (row, column) = state.cursor.and_then(|cursor| cursor.place(worked)).unwrap_or((0, 0));
    }
    if state.cursor != before {
        state.scrolls_to_cursor = true;
    }
}
