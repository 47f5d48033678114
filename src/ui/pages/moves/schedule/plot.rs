//! A small picture of a curve: its room, its axis, and what is said of the point under the mouse.

use egui::{Align2, Pos2, Rect, Response, Role, Sense, Ui, WidgetInfo, lerp, pos2, vec2};

use crate::ui::kit::{self, Ink};
use crate::ui::theme::tokens;

/// Height of the picture, in points.
const HEIGHT: f32 = 110.0;
/// Room for the number at the left, in points.
const LEFT: f32 = 44.0;

/// The room of a curve.
pub(super) struct Plot {
    whole: Rect,
    inner: Rect,
    response: Response,
}

impl Plot {
    /// Takes the room; `label` is what a screen reader says of the picture.
    pub(super) fn new(ui: &mut Ui, label: &str) -> Self {
        let (whole, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, label));
        let inner = whole.with_max_y(whole.bottom() - tokens(ui).size.row).with_min_x(whole.left() + LEFT);
        Self { whole, inner, response }
    }

    /// A point; both parts from 0 to 1, from the left and from below.
    pub(super) fn at(&self, x: f32, y: f32) -> Pos2 {
        pos2(lerp(self.inner.x_range(), x), lerp(self.inner.bottom()..=self.inner.top(), y))
    }

    /// Draws the axis with what stands at its ends, and the number at the top.
    pub(super) fn axis_ui(&self, ui: &Ui, (first, last): (&str, &str), top: &str) {
        let tokens = tokens(ui);
        ui.painter().hline(self.inner.x_range(), self.inner.bottom(), tokens.hairline());
        let small = Ink::new(tokens.secondary(), tokens.color.text_secondary);
        let below = Rect::from_min_max(pos2(self.inner.left(), self.inner.bottom()), self.whole.max);
        kit::paint_text(ui.painter(), below, Align2::LEFT_CENTER, first, &small);
        kit::paint_text(ui.painter(), below, Align2::RIGHT_CENTER, last, &small);
        let side = Rect::from_min_max(self.whole.min, pos2(self.inner.left() - tokens.space.xs, self.inner.bottom()));
        kit::paint_text(ui.painter(), side.with_max_y(side.top() + tokens.size.row), Align2::RIGHT_CENTER, top, &small);
    }

    /// Which of so many points is under the mouse; `None`: it is elsewhere.
    pub(super) fn hovered(&self, n: usize) -> Option<usize> {
        let pointer = self.response.hover_pos()?;
        let part = ((pointer.x - self.inner.left()) / self.inner.width().max(1.0)).clamp(0.0, 1.0);
        Some((part * n.saturating_sub(1) as f32).round() as usize)
    }

    /// Says something at the mouse.
    pub(super) fn say(self, text: String) {
        self.response.on_hover_text(text);
    }
}
