//! A table that is pasted on the page, by Ctrl+V or by the button; and among the customers, by Ctrl+V.

use egui::{Event, Ui, ViewportCommand};

use super::State;
use crate::ui::action::{Action, Actions, ImportAction, Page};
use crate::ui::ctx::Ctx;
use crate::ui::session::Session;
use crate::ui::theme::Tone;

/// How long it stands there that nothing could be pasted.
const SECONDS: f64 = 8.0;

/// Frames in which the window brings the text: it hears of the wish after one frame was painted, and looks at the clipboard
/// after the next one.
const FRAMES: u64 = 4;

/// Takes what is pasted while no field has the keyboard, and a table that is not for the field that has it.
pub fn take(ui: &Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    // Among the customers a single word is no table, and was meant for a field.
    let is_here = session.page == Page::Import;
    let state = &mut session.import;
    let (is_free, room) = (!ui.ctx().text_edit_focused(), state.room.take());
    let is_too_much = |text: &str| room.is_some_and(|room| room < text.chars().count());
    let pasted = ui.input_mut(|input| {
        let is_ours = |event: &Event| match event {
            Event::Paste(text) => is_free && is_here || is_table(text) && (is_free || is_here && is_too_much(text)),
            _ => false,
        };
        let at = input.events.iter().position(is_ours)?;
        Some(input.events.remove(at))
    });
    if let Some(Event::Paste(text)) = pasted {
        state.paste_asked = None;
        actions.go(Page::Import);
        actions.push(Action::Import(ImportAction::Paste(text)));
        return;
    }
    let Some(asked) = state.paste_asked else { return };
    if ui.ctx().cumulative_frame_nr() < asked + FRAMES {
        ui.ctx().request_repaint();
    } else {
        state.paste_asked = None;
        session.toasts.push(Tone::Info, ctx.text("import-paste-nothing"), None, Some(SECONDS));
    }
}

/// Asks the window for what the clipboard holds.
pub(super) fn ask(ui: &Ui, state: &mut State) {
    state.paste_asked = Some(ui.ctx().cumulative_frame_nr());
    ui.ctx().send_viewport_cmd(ViewportCommand::RequestPaste);
}

/// Whether a text is more than one line or one cell.
fn is_table(text: &str) -> bool {
    text.trim().contains(['\n', '\t'])
}
