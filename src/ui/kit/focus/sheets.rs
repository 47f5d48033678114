//! Into a sheet that a key opened, and back to where that was pressed; and a sheet that is to be closed.

use egui::{Context, Rect};

use super::{rect_of, with};

/// What stands in `rect` was just opened: by a key, its first control gets the keyboard; by the mouse nothing does.
pub(in crate::ui::kit) fn go_into(ctx: &Context, rect: Rect) {
    let frame = ctx.cumulative_frame_nr();
    with(ctx, |focus| {
        let is_just_entered = focus.entered_at.is_some_and(|at| frame <= at + 1);
        focus.into = (!focus.by_mouse && is_just_entered).then_some((rect, false));
    });
}

/// What stands in `rect` was just opened: its first control gets the keyboard, unless something in it has it.
pub(in crate::ui::kit) fn go_in(ctx: &Context, rect: Rect) {
    with(ctx, |focus| focus.into = Some((rect, true)));
}

/// It was closed by a key: the keyboard goes back, or where work begins if it was opened by the mouse.
pub(in crate::ui::kit) fn come_back(ctx: &Context) {
    let back = with(ctx, |focus| focus.back.take()).filter(|id| rect_of(ctx, *id).is_some());
    with(ctx, |focus| (focus.next, focus.is_left) = (back.or(focus.next), back.is_none()));
    ctx.request_repaint();
}

/// Closes the sheet that is shown, as Esc does.
pub fn close_sheet(ctx: &Context) {
    let now = ctx.cumulative_pass_nr();
    with(ctx, |focus| focus.closes_sheet = Some(now));
    ctx.request_repaint();
}

/// Whether a sheet was shown in the pass before.
pub fn has_sheet(ctx: &Context) -> bool {
    with(ctx, |focus| focus.before.has_sheet)
}

/// A sheet is shown; answers whether somebody asked that it closes.
pub(in crate::ui::kit) fn is_sheet_closed(ctx: &Context) -> bool {
    let now = ctx.cumulative_pass_nr();
    with(ctx, |focus| {
        focus.now.has_sheet = true;
        focus.closes_sheet.take().is_some_and(|asked| now <= asked + 1)
    })
}
