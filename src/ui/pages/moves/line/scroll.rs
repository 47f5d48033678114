//! Scroll bars of the picture: where in all days and rows one is, and the way to elsewhere by mouse.

use egui::{CursorIcon, Id, Rect, Sense, Ui, vec2};

use super::picture::{Picture, Zone};
use super::view::View;
use crate::domain::lanes::Lanes;
use crate::ui::theme::tokens;

/// Thickness in points.
const THICK: f32 = 6.0;
/// The shortest part that can be taken hold of.
const SHORTEST: f32 = 24.0;

/// Which way it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Days,
    Rows,
}

/// Draws both where there is more than is seen, and follows the mouse.
pub(super) fn bars_ui(ui: &Ui, id: Id, (picture, lanes): (&Picture, &Lanes), view: &mut View) {
    let body = picture.clip(Zone::Body);
    let all_days = lanes.axis.days.len() as f32 * picture.day_width;
    let all_rows = picture.most_top + body.height();
    let (below, beside) = (body.with_min_y(body.bottom() - THICK), body.with_min_x(body.right() - THICK));
    if let Some(by) = bar_ui(ui, id.with("days"), Way::Days, (below, picture.begin, body.width(), all_days)) {
        view.left = Some((picture.begin + by).clamp(0.0, (all_days - body.width()).max(0.0)));
    }
    if let Some(by) = bar_ui(ui, id.with("rows"), Way::Rows, (beside, picture.top, body.height(), all_rows)) {
        view.top = Some((picture.top + by).clamp(0.0, picture.most_top));
    }
}

/// One bar in `place`: of `all` points `seen` are seen, from `begin` on. Answers by how many points to go on.
fn bar_ui(ui: &Ui, id: Id, way: Way, (place, begin, seen, all): (Rect, f32, f32, f32)) -> Option<f32> {
    if all <= seen + 1.0 {
        return None;
    }
    let room = if way == Way::Days { place.width() } else { place.height() };
    let length = (room * seen / all).clamp(SHORTEST.min(room), room);
    let at = (room - length) * (begin / (all - seen)).clamp(0.0, 1.0);
    let thumb = match way {
        Way::Days => Rect::from_min_size(place.min + vec2(at, 0.0), vec2(length, THICK)),
        Way::Rows => Rect::from_min_size(place.min + vec2(0.0, at), vec2(THICK, length)),
    };
    let response = ui.interact(thumb.expand(2.0), id, Sense::DRAG).on_hover_cursor(CursorIcon::Default);
    let colors = &tokens(ui).color;
    let is_held = response.hovered() || response.dragged();
    let color = if is_held { colors.text_secondary } else { colors.control_line };
    ui.painter().rect_filled(thumb.shrink(1.0), THICK / 2.0, color);
    let drag = response.drag_delta();
    let by = if way == Way::Days { drag.x } else { drag.y };
    (response.dragged() && by != 0.0 && length < room).then(|| by * (all - seen) / (room - length))
}
