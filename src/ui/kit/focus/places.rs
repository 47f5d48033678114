//! Where controls lie, as they were drawn last.

use std::collections::BTreeMap;

use egui::{Context, Id, LayerId, Rect};

use super::WindowPart;

/// The first control of the page or of its messages that takes the keyboard and is seen in `rect`.
pub(super) fn first_within(widgets: &egui::WidgetRects, rect: Rect) -> Option<Id> {
    first(widgets, |widget| rect.contains(widget.interact_rect.center()))
}

/// The same, seen or not.
pub(super) fn first_anywhere(widgets: &egui::WidgetRects, rect: Rect) -> Option<Id> {
    first(widgets, |widget| rect.contains(widget.rect.center()))
}

fn first(widgets: &egui::WidgetRects, is_in: impl Fn(&egui::WidgetRect) -> bool) -> Option<Id> {
    let is_it = |widget: &&egui::WidgetRect| widget.enabled && widget.sense.is_focusable() && is_in(widget);
    widgets.get_layer(LayerId::background()).find(is_it).map(|widget| widget.id)
}

pub(super) fn rect_of(ctx: &Context, id: Id) -> Option<Rect> {
    ctx.viewport(|viewport| viewport.prev_pass.widgets.get(id).map(|widget| widget.rect))
}

pub(super) fn part_of(ctx: &Context, parts: &BTreeMap<WindowPart, Rect>, id: Id) -> Option<WindowPart> {
    let place = rect_of(ctx, id)?.center();
    parts.iter().find(|(_, rect)| rect.contains(place)).map(|(part, _)| *part)
}

/// Whether this was drawn in the pass before, and is not in this one.
pub(super) fn is_gone(ctx: &Context, id: Id) -> bool {
    let is_here = ctx.viewport(|viewport| viewport.this_pass.widgets.get(id).is_some());
    !is_here && rect_of(ctx, id).is_some()
}

/// Whether this was drawn within `rect` in this pass.
pub(super) fn is_within(ctx: &Context, id: Id, rect: Rect) -> bool {
    ctx.viewport(|viewport| {
        viewport.this_pass.widgets.get(id).is_some_and(|widget| rect.contains(widget.rect.center()))
    })
}
