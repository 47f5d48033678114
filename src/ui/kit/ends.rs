//! A row with something at both ends, in the order in which it is read: also for the keyboard.

use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use crate::ui::theme::tokens;

/// A row as high as a control: `left` gets the room that `right` leaves, which stands at the right edge; where both have no
/// room beside each other, `right` stands in a row of its own below.
///
/// A layout from the right would hand the keyboard on from right to left. How wide `right` is, is known once it was drawn.
pub fn ends<L, R>(
    ui: &mut Ui,
    id_salt: &str,
    left: impl FnOnce(&mut Ui) -> L,
    right: impl FnOnce(&mut Ui) -> R,
) -> (L, R) {
    let id = ui.scope_id().with(("ends", id_salt));
    let known: Option<f32> = ui.data(|data| data.get_temp(id));
    // How wide both are together, once `left` had too little room.
    let crowded = id.with("crowded");
    let needed: Option<f32> = ui.data(|data| data.get_temp(crowded));
    let all = ui.available_rect_before_wrap();
    let place = Rect::from_min_size(all.min, vec2(all.width(), tokens(ui).size.control));
    if needed.is_some_and(|needed| all.width() < needed) {
        let row = |end: &'static str, place: Rect| {
            UiBuilder::new().id_salt((id_salt, end)).max_rect(place).layout(Layout::left_to_right(Align::Center))
        };
        let mut first = ui.new_child(row("left", place));
        let left = left(&mut first);
        let below = place.translate(vec2(0.0, place.height() + ui.spacing().item_spacing.y));
        let mut second = ui.new_child(row("right", below));
        let right = right(&mut second);
        ui.advance_cursor_after_rect(first.min_rect().union(second.min_rect()).union(place).union(below));
        return (left, right);
    }
    let split = (place.right() - known.unwrap_or(0.0)).max(place.left());
    let gap = ui.spacing().item_spacing.x;
    let layout = Layout::left_to_right(Align::Center);
    let room = place.with_max_x((split - gap).max(place.left()));
    let mut first = ui.new_child(UiBuilder::new().id_salt((id_salt, "left")).max_rect(room).layout(layout));
    let left = left(&mut first);
    // As much room as it likes, so that what is measured is never cut.
    let natural = Rect::from_min_max(pos2(split, place.top()), pos2(split + 2.0 * place.width(), place.bottom()));
    let mut second = ui.new_child(UiBuilder::new().id_salt((id_salt, "right")).max_rect(natural).layout(layout));
    if known.is_none() {
        second.set_invisible();
    }
    let right = right(&mut second);
    let width = second.min_rect().width();
    if known.is_none_or(|known| 0.5 < (known - width).abs()) {
        ui.data_mut(|data| data.insert_temp(id, width));
        ui.ctx().request_discard("the width of what stands at the right is known now");
        ui.ctx().request_repaint();
    }
    let is_crowded = known.is_some() && room.right() + 1.0 < first.min_rect().right();
    if is_crowded {
        ui.data_mut(|data| data.insert_temp(crowded, first.min_rect().width() + gap + width + 1.0));
        ui.ctx().request_discard("the left end has too little room");
        ui.ctx().request_repaint();
    }
    let used = first.min_rect().union(place.with_max_x(second.min_rect().right().min(place.right())));
    ui.advance_cursor_after_rect(used);
    (left, right)
}
