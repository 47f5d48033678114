//! The head of a table: titles, sorting, widths, the check box for all rows.

use egui::accesskit::SortDirection;
use egui::{Align, Align2, CursorIcon, Key, Modifiers, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{Column, Plan, Table, TableResponse, TableState};
use crate::ui::kit::icons;
use crate::ui::kit::paint::{Check, Ink, focus_ring, paint_check, paint_icon, paint_text};
use crate::ui::theme::{bold, tokens};

const HANDLE: f32 = 8.0;
const ARROW: f32 = 14.0;

impl<K: Clone + Ord> Table<'_, K> {
    /// `offset`: how far the body is scrolled to the right. Answers with the column that is to be as wide as what it holds.
    pub(super) fn head(
        &self,
        ui: &mut Ui,
        rect: Rect,
        plan: &Plan,
        offset: f32,
        state: &mut TableState<K>,
        answer: &mut TableResponse,
    ) -> Option<usize> {
        let tokens = tokens(ui);
        let sticky_right = rect.left() + plan.sticky;
        if let Some(name) = self.select_all {
            let place = Rect::from_min_size(rect.min, vec2(plan.checks, rect.height()));
            self.check_all(ui, name, place, plan, state, answer);
        }
        let mut shown_heads = Vec::new();
        for (index, column) in self.columns.iter().enumerate() {
            let (left, width) = plan.columns[index];
            let shift = if index == 0 { 0.0 } else { offset };
            let place = Rect::from_min_size(pos2(rect.left() + left - shift, rect.top()), vec2(width, rect.height()));
            let clip_left = if index == 0 { rect.left() } else { sticky_right };
            let clip = Rect::from_min_max(pos2(clip_left, rect.top()), rect.max).intersect(ui.clip_rect());
            let shown = place.intersect(clip);
            if shown.width() > 0.0 {
                let response = self.title(ui, index, place, clip, plan, answer);
                resize_by_keyboard(ui, column, plan, state, answer);
                shown_heads.push((index, place, clip, response));
            }
        }
        // After all titles, so that the whole grip answers to the mouse, and what is dragged is painted above its neighbours.
        let mut wish = None;
        for (index, place, clip, response) in &shown_heads {
            self.move_column(ui, *index, (response, rect), (plan, offset), answer);
            if resize(ui, &self.columns[*index], *place, *clip, plan, state, answer) {
                wish = Some(*index);
            }
        }
        let painter = ui.painter();
        painter.hline(rect.x_range(), rect.bottom() - tokens.size.hairline / 2.0, tokens.hairline());
        if offset > 0.0 {
            let y = rect.top()..=ui.max_rect().bottom();
            painter.vline(sticky_right, y, tokens.hairline());
        }
        wish
    }

    fn title(
        &self,
        ui: &mut Ui,
        index: usize,
        place: Rect,
        clip: Rect,
        plan: &Plan,
        answer: &mut TableResponse,
    ) -> Response {
        let (tokens, column) = (tokens(ui), &self.columns[index]);
        let id = plan.id.with(("head", column.id));
        let sense = match (column.sortable, self.can_move(index)) {
            (false, false) => Sense::hover(),
            (true, false) => Sense::click(),
            (_, true) => Sense::click_and_drag(),
        };
        // Whole also where it lies under the edge of the page, so that the page is scrolled to it.
        let whole = Rect::from_x_y_ranges(place.intersect(clip).x_range(), place.y_range());
        let response = ui.interact(whole, id, sense);
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &column.title));
        let sorted = self.sort.filter(|sort| sort.column == column.id);
        ui.ctx().accesskit_node_builder(id, |node| {
            if let Some(sort) = sorted {
                node.set_sort_direction(if sort.ascending {
                    SortDirection::Ascending
                } else {
                    SortDirection::Descending
                });
            }
        });
        if response.clicked() {
            answer.sort_clicked = Some(column.id);
        }
        let painter = ui.painter().with_clip_rect(clip);
        if column.marked {
            painter.rect_filled(place, 0.0, tokens.color.selection);
        }
        let color = if column.marked || sorted.is_some() || (column.sortable && response.hovered()) {
            tokens.color.text
        } else {
            tokens.color.text_secondary
        };
        let ink = Ink::new(bold(tokens.text.secondary), color);
        let mut inner = place.shrink2(vec2(10.0, 0.0));
        let arrow = sorted.map(|sort| if sort.ascending { icons::CARET_UP_FILL } else { icons::CARET_DOWN_FILL });
        if let Some(arrow) = arrow {
            let width = super::super::paint::one_line(&painter, &column.title, &ink, inner.width() - ARROW).size().x;
            let x = if column.align == Align::Max { inner.right() - ARROW } else { inner.left() + width + 2.0 };
            let at = Rect::from_min_size(pos2(x, place.top()), vec2(ARROW, place.height()));
            paint_icon(&painter, at, arrow, tokens.text.secondary, color);
            inner.max.x -= ARROW;
        }
        let anchor = if column.align == Align::Max { Align2::RIGHT_CENTER } else { Align2::LEFT_CENTER };
        let whole = paint_text(&painter, inner, anchor, &column.title, &ink);
        if response.has_focus() {
            let ring = place.intersect(clip).shrink(4.0);
            focus_ring(&painter, tokens, ring, tokens.space.xs);
        }
        if !column.sortable || response.dragged() {
            return response;
        }
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        if whole { response } else { response.on_hover_text(column.title.as_ref()) }
    }

    fn check_all(
        &self,
        ui: &mut Ui,
        name: &str,
        place: Rect,
        plan: &Plan,
        state: &mut TableState<K>,
        answer: &mut TableResponse,
    ) {
        let response = ui.interact(place, plan.id.with("all"), Sense::click());
        // With a filter, more may be chosen than is shown: then each shown row is looked at.
        let all_shown = |n: usize| n == self.n_rows || (0..self.n_rows).all(|row| state.is_selected(&(self.key)(row)));
        let check = match state.selected().len() {
            0 => Check::Off,
            n if n >= self.n_rows && all_shown(n) => Check::On,
            _ => Check::Some,
        };
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, check == Check::On, name));
        if response.clicked() {
            if check == Check::On {
                state.deselect((0..self.n_rows).map(self.key));
                answer.selection_changed = true;
            } else {
                answer.selection_changed |= state.select_all(self.n_rows, self.key);
            }
        }
        paint_check(ui.painter(), tokens(ui), place.center(), check, response.hovered());
        if response.has_focus() {
            focus_ring(ui.painter(), tokens(ui), place.shrink(6.0), tokens(ui).space.xs);
        }
        response.on_hover_text(name);
    }
}

/// Points that a column gets wider or narrower by keyboard.
const KEY_STEP: f32 = 16.0;

/// Shift and an arrow on a head.
fn resize_by_keyboard<K: Clone + Ord>(
    ui: &Ui,
    column: &Column<'_>,
    plan: &Plan,
    state: &mut TableState<K>,
    answer: &mut TableResponse,
) {
    if !ui.memory(|memory| memory.has_focus(plan.id.with(("head", column.id)))) {
        return;
    }
    let mut step = 0.0;
    ui.input_mut(|input| {
        step += input.count_and_consume_key(Modifiers::SHIFT, Key::ArrowRight) as f32 * KEY_STEP;
        step -= input.count_and_consume_key(Modifiers::SHIFT, Key::ArrowLeft) as f32 * KEY_STEP;
    });
    if step != 0.0 {
        state.set_width(column.id, state.width(column) + step);
        answer.resized = true;
    }
}

/// The grip at the right edge of a head; answers whether a double click asks for the width of what the column holds.
fn resize<K: Clone + Ord>(
    ui: &Ui,
    column: &Column<'_>,
    place: Rect,
    clip: Rect,
    plan: &Plan,
    state: &mut TableState<K>,
    answer: &mut TableResponse,
) -> bool {
    let tokens = tokens(ui);
    let grip = Rect::from_min_max(
        pos2(place.right() - HANDLE / 2.0, place.top()),
        pos2(place.right() + HANDLE / 2.0, place.bottom()),
    );
    let grip = grip.intersect(clip);
    if grip.width() <= 0.0 {
        return false;
    }
    let response = ui.interact(grip, plan.id.with(("grip", column.id)), Sense::CLICK | Sense::DRAG);
    if response.dragged()
        && let Some(pointer) = response.interact_pointer_pos()
    {
        let own = state.width(column);
        let extra = place.width() - own; // what it got for filling the table
        state.set_width(column.id, pointer.x - place.left() - extra);
        answer.resized = true;
    }
    let is_to_fit = response.double_clicked();
    if response.hovered() || response.dragged() {
        let line = egui::Stroke::new(tokens.size.focus_ring, tokens.color.accent);
        ui.painter().with_clip_rect(clip).vline(place.right() - 1.0, place.shrink(6.0).y_range(), line);
    }
    response.on_hover_and_drag_cursor(CursorIcon::ResizeColumn);
    is_to_fit
}
