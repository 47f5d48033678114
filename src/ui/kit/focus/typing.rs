//! Whether somebody types.

use egui::{Context, Event, Key};

use super::with;

/// Whether something was typed into the field that has the keyboard, since it has.
pub fn is_typing(ctx: &Context) -> bool {
    ctx.text_edit_focused() && with(ctx, |focus| focus.typed_in.is_some_and(|(_, is_typed)| is_typed))
}

/// Notes what is typed in this pass.
pub(super) fn watch(ctx: &Context) {
    let focused = ctx.memory(egui::Memory::focused);
    let is_typed = ctx.input(|input| {
        input.events.iter().any(|event| match event {
            Event::Text(_) | Event::Paste(_) | Event::Cut | Event::Ime(_) => true,
            Event::Key { key, pressed: true, .. } => matches!(key, Key::Backspace | Key::Delete),
            _ => false,
        })
    });
    with(ctx, |focus| {
        let was = focus.typed_in.filter(|(id, _)| focused == Some(*id));
        focus.typed_in = focused.map(|id| (id, is_typed || was.is_some_and(|(_, was_typed)| was_typed)));
    });
}
