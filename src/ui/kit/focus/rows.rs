//! Whether the keyboard is on rows, on which a letter alone does something.

use egui::{Context, Id};

use super::with;

/// The table or the row of this id has the keyboard.
pub fn has_rows(ctx: &Context, id: Id) {
    with(ctx, |focus| focus.now.rows = Some(id));
}

/// Whether the keyboard is on rows, as they were drawn last.
pub fn is_in_rows(ctx: &Context) -> bool {
    let focused = ctx.memory(egui::Memory::focused);
    focused.is_some() && with(ctx, |focus| focus.before.rows == focused)
}
