//! From one part of the window to the next.

use egui::{Context, Id};

use super::places::{first_within, part_of, rect_of};
use super::{WindowPart, with};

/// Goes to the next part of the window, or to the one before; each part gets the keyboard where it had it.
pub fn walk_parts(ctx: &Context, is_back: bool) {
    let parts = with(ctx, |focus| focus.before.parts.clone());
    let here = ctx.memory(egui::Memory::focused).and_then(|id| part_of(ctx, &parts, id));
    let order: Vec<WindowPart> = parts.keys().copied().collect();
    let at = here.and_then(|here| order.iter().position(|part| *part == here));
    let n = order.len();
    let next = match at {
        Some(at) if is_back => (at + n - 1) % n,
        Some(at) => (at + 1) % n,
        None => order.iter().position(|part| *part == WindowPart::Page).unwrap_or(0),
    };
    let Some(to) = order.get(next).copied() else { return };
    let (last, begins) = with(ctx, |focus| (focus.last.get(&to).copied(), focus.before.begins.get(&to).copied()));
    let is_there = |id: &Id| rect_of(ctx, *id).is_some() && part_of(ctx, &parts, *id) == Some(to);
    let known = if to == WindowPart::Navigation { begins } else { last.filter(is_there).or(begins) };
    match (known, parts.get(&to)) {
        (Some(id), _) => ctx.memory_mut(|memory| memory.request_focus(id)),
        (None, Some(_)) if to == WindowPart::Page => with(ctx, |focus| focus.is_arriving = true),
        (None, Some(rect)) => {
            if let Some(id) = ctx.viewport(|viewport| first_within(&viewport.prev_pass.widgets, *rect)) {
                ctx.memory_mut(|memory| memory.request_focus(id));
            }
        }
        (None, None) => {}
    }
}
