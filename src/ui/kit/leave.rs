//! Leaving a field before something else is done.

use egui::Context;

/// Takes the keyboard out of a field that is being typed in, so that its text becomes an edit with the next frame; answers
/// whether there was one. A choice that would hide the field waits for that frame.
pub fn leave_field(ctx: &Context) -> bool {
    let Some(field) = ctx.memory(egui::Memory::focused).filter(|_| ctx.text_edit_focused()) else { return false };
    ctx.memory_mut(|memory| memory.surrender_focus(field));
    ctx.request_repaint();
    true
}
