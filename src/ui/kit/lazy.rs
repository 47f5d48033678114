//! Long pages: what is out of sight takes its place, but is not laid out.

use egui::{Id, Rect, Ui, pos2, vec2};

/// Drawn beyond the edges of the page, in points, so that the keyboard finds what comes next.
const MARGIN: f32 = 240.0;

/// Draws `contents` if its place is in sight or near; else only keeps the place.
///
/// The height is the one it had when it was drawn last in this width, before that `guess`. `id` must be the same in every
/// frame, and another one where the contents are others.
pub fn in_sight(ui: &mut Ui, id: Id, guess: f32, contents: impl FnOnce(&mut Ui)) {
    let width = ui.available_width();
    let known: Option<(f32, f32)> = ui.data(|data| data.get_temp(id));
    let height = known.filter(|(of, _)| (of - width).abs() < 1.0).map_or(guess, |(_, height)| height);
    let top = ui.cursor().top();
    let place = Rect::from_min_max(pos2(ui.cursor().left(), top), pos2(ui.cursor().left() + width, top + height));
    if !ui.clip_rect().expand2(vec2(0.0, MARGIN)).intersects(place) {
        ui.allocate_space(vec2(width, height));
        return;
    }
    let drawn = ui.scope(contents).response.rect.height();
    if known != Some((width, drawn)) {
        ui.data_mut(|data| data.insert_temp(id, (width, drawn)));
    }
    if 1.0 < (drawn - height).abs() {
        ui.ctx().request_repaint(); // what follows stands elsewhere
    }
}
