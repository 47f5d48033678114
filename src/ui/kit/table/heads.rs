//! Heads that are put elsewhere, and what stands below them.

use egui::{Align, Align2, CursorIcon, Key, Layout, Modifiers, Rect, Response, Stroke, Ui, UiBuilder, pos2, vec2};

use super::{BelowHead, Plan, Table, TableResponse};
use crate::ui::kit::paint::{Ink, one_line, paint_galley};
use crate::ui::theme::tokens;

impl<K: Clone + Ord> Table<'_, K> {
    /// Whether the column of this place can be put elsewhere.
    pub(super) fn can_move(&self, column: usize) -> bool {
        self.movable_from.is_some_and(|first| first <= column)
    }

    /// A head that is dragged goes where the line shows it; Ctrl and an arrow put it one place further.
    ///
    /// `head` is where all heads stand, `offset` how far they are scrolled to the right.
    pub(super) fn move_column(
        &self,
        ui: &Ui,
        from: usize,
        (response, head): (&Response, Rect),
        (plan, offset): (&Plan, f32),
        answer: &mut TableResponse,
    ) {
        if !self.can_move(from) {
            return;
        }
        if response.has_focus() {
            self.move_by_keyboard(ui, from, answer);
        }
        let is_let_go = response.drag_stopped() && ui.input(|input| input.pointer.any_released());
        let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged() || is_let_go) else { return };
        let gap = gap_at(plan, pointer.x - head.left() + offset);
        let to = if from < gap { gap - 1 } else { gap };
        if is_let_go {
            answer.column_moved = (to != from).then_some((from, to));
            return;
        }
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        let tokens = tokens(ui);
        let edge = plan.columns.get(gap).map_or(plan.total, |&(left, _)| left);
        let x = (head.left() + edge - offset).clamp(head.left() + plan.sticky, head.right());
        let line = Stroke::new(tokens.size.focus_ring * 1.5, tokens.color.accent);
        ui.painter().vline(x, head.top()..=ui.max_rect().bottom(), line);
        let words =
            one_line(ui.painter(), &self.columns[from].title, &Ink::new(tokens.bold(), tokens.color.text), 240.0);
        let size = words.size() + vec2(2.0 * tokens.space.s, 2.0 * tokens.space.xs);
        let place = Rect::from_min_size(pos2(pointer.x - size.x / 2.0, head.center().y - size.y / 2.0), size);
        let stroke = egui::StrokeKind::Inside;
        ui.painter().rect(place, tokens.size.radius, tokens.color.selection, tokens.hairline(), stroke);
        paint_galley(ui.painter(), place, Align2::CENTER_CENTER, words, tokens.color.text);
    }

    fn move_by_keyboard(&self, ui: &Ui, from: usize, answer: &mut TableResponse) {
        let (mut to, last) = (from, self.columns.len() - 1);
        ui.input_mut(|input| {
            to = (to + input.count_and_consume_key(Modifiers::COMMAND, Key::ArrowRight)).min(last);
            to = to.saturating_sub(input.count_and_consume_key(Modifiers::COMMAND, Key::ArrowLeft)).max(1);
        });
        if to != from {
            answer.column_moved = Some((from, to));
        }
    }
}

/// The gap between columns that is nearest to `x`, counted from the left edge of the first; never before the first.
fn gap_at(plan: &Plan, x: f32) -> usize {
    plan.columns.iter().filter(|&&(left, width)| left + width / 2.0 < x).count().max(1)
}

/// Draws what stands below each head that can be seen.
pub(super) fn fields_below(ui: &mut Ui, place: Rect, (plan, offset): (&Plan, f32), draw: BelowHead<'_>) {
    let sticky_right = place.left() + plan.sticky;
    for (index, &(left, width)) in plan.columns.iter().enumerate() {
        let (shift, from) = if index == 0 { (0.0, place.left()) } else { (offset, sticky_right) };
        let cell = Rect::from_min_size(pos2(place.left() + left - shift, place.top()), vec2(width, place.height()));
        let clip = place.with_min_x(from).intersect(ui.clip_rect());
        if cell.intersect(clip).width() <= 0.0 {
            continue;
        }
        let layout = Layout::left_to_right(Align::Center);
        let inner = cell.shrink2(vec2(tokens(ui).space.xs, 2.0));
        let mut child = ui.new_child(UiBuilder::new().id_salt(("below", index)).max_rect(inner).layout(layout));
        child.set_clip_rect(clip);
        draw(&mut child, index);
    }
    let y = place.bottom() - tokens(ui).size.hairline / 2.0;
    ui.painter().hline(place.x_range(), y, tokens(ui).hairline());
}
