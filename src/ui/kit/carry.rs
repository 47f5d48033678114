//! Dragging records from one place to another: what is carried, and the words at the pointer meanwhile.

use std::any::Any;
use std::sync::Arc;

use egui::{Align2, Context, CursorIcon, DragAndDrop, Id, LayerId, Order, Rect, Ui, vec2};

use super::paint::{Ink, one_line, paint_galley};
use crate::ui::theme::tokens;

/// What is carried, and what stands at the pointer.
struct Carried<P> {
    what: P,
    label: String,
}

/// Takes this up; `label` stands at the pointer until it is dropped, or Escape lets it go.
pub fn carry<P: Any + Send + Sync>(ctx: &Context, what: P, label: String) {
    DragAndDrop::set_payload(ctx, Carried { what, label });
}

/// Whether something of this kind is carried.
pub fn is_carried<P: Any + Send + Sync>(ctx: &Context) -> bool {
    DragAndDrop::has_payload_of_type::<Carried<P>>(ctx)
}

/// What was dropped; then nobody else gets it.
pub fn take_carried<P: Any + Send + Sync + Clone>(ctx: &Context) -> Option<P> {
    if !is_carried::<P>(ctx) {
        return None;
    }
    DragAndDrop::take_payload::<Carried<P>>(ctx).map(|carried| carried.what.clone())
}

/// Draws the words of what is carried at the pointer, above everything else.
pub fn carried_ui<P: Any + Send + Sync>(ui: &Ui) {
    let carried: Option<Arc<Carried<P>>> = DragAndDrop::payload(ui.ctx());
    let Some((carried, at)) = carried.zip(ui.input(|input| input.pointer.interact_pos())) else { return };
    let tokens = tokens(ui);
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, Id::unique("carried")));
    let room = tokens.space.xxl * 8.0;
    let words = one_line(&painter, &carried.label, &Ink::new(tokens.bold(), tokens.color.text), room);
    let size = words.size() + vec2(2.0 * tokens.space.s, 2.0 * tokens.space.xs);
    let screen = ui.ctx().content_rect();
    let corner = (at + vec2(tokens.space.m, tokens.space.m)).min(screen.max - size);
    let place = Rect::from_min_size(corner, size);
    painter.rect(place, tokens.size.radius, tokens.color.panel, tokens.hairline(), egui::StrokeKind::Inside);
    let inner = place.shrink2(vec2(tokens.space.s, 0.0));
    paint_galley(&painter, inner, Align2::LEFT_CENTER, words, tokens.color.text);
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    ui.ctx().request_repaint();
}
