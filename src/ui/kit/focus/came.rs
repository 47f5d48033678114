//! What the keyboard has just come to, and where that stands.

use egui::{Context, Id, Rect, Ui};

use super::with;

/// After so many frames a first scrolling is done, and it is looked once more: what scrolled may have moved.
const SETTLED: u64 = 3;

/// What has the keyboard.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Came {
    id: Option<Id>,
    /// In which frame it came there.
    at: u64,
    /// Where it will stand when what was drawn in this pass so far has been scrolled.
    stands: Option<Rect>,
}

/// How many widgets were drawn in this layer before.
pub(in crate::ui::kit) fn n_drawn(ui: &Ui) -> usize {
    ui.ctx().viewport(|viewport| viewport.this_pass.widgets.get_layer(ui.layer_id()).count())
}

/// Where that stands which the keyboard has just come to by a key, if it was drawn in this layer after the first `n_before`.
pub(in crate::ui::kit) fn just_came(ui: &Ui, n_before: usize) -> Option<Rect> {
    let (id, frame) = (ui.memory(egui::Memory::focused)?, ui.ctx().cumulative_frame_nr());
    let (came, by_mouse) = with(ui.ctx(), |focus| (focus.came, focus.by_mouse));
    let is_looked_at = came.id != Some(id) || frame == came.at + SETTLED;
    if by_mouse || !is_looked_at {
        return None;
    }
    ui.ctx().viewport(|viewport| {
        let (layer, at) = viewport.this_pass.widgets.order(id)?;
        let is_within = layer == ui.layer_id() && n_before <= at;
        let widget = viewport.this_pass.widgets.get(id).filter(|_| is_within)?;
        Some(came.stands.unwrap_or(widget.rect))
    })
}

/// It is scrolled into `place`: what scrolls around that looks for it there.
pub(in crate::ui::kit) fn comes_into(ctx: &Context, place: Rect, rect: Rect) {
    let into = |from: egui::Rangef, to: egui::Rangef| (to.min - from.min).max(0.0) - (from.max - to.max).max(0.0);
    let by = egui::vec2(into(rect.x_range(), place.x_range()), into(rect.y_range(), place.y_range()));
    with(ctx, |focus| focus.came.stands = Some(rect.translate(by).intersect(place)));
}

/// Notes at the end of a pass what has the keyboard.
pub(super) fn note(ctx: &Context, focused: Option<Id>) {
    let frame = ctx.cumulative_frame_nr();
    let is_settling = with(ctx, |focus| {
        if focus.came.id != focused {
            focus.came = Came { id: focused, at: frame, stands: None };
        }
        focus.came.stands = None;
        focused.is_some() && frame < focus.came.at + SETTLED
    });
    if is_settling {
        ctx.request_repaint();
    }
}
