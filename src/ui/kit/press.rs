//! Presses that were meant: of a double click only the first, and of a key that is held only the first.

use egui::response::Flags;
use egui::{Event, Id, Key, PointerButton, Response, Ui};

/// Seconds within which another press of the mouse belongs to the one before.
const PAUSE: f64 = 0.5;

/// Takes a press away from `response` when nobody meant it for this button: the button took the place of another one
/// under the pointer, or the key that pressed the other one is held.
pub(super) fn take_only_meant(ui: &Ui, response: &mut Response) {
    if !response.clicked() {
        return;
    }
    let place = Id::unique("when a button was pressed that counts each press once");
    let is_by_mouse = response.clicked_by(PointerButton::Primary);
    let (now, is_doubled, is_held) = ui.input(|input| {
        let mut keys = input.events.iter().filter_map(|event| match event {
            Event::Key { key: Key::Enter | Key::Space, pressed: true, repeat, .. } => Some(*repeat),
            _ => None,
        });
        let is_held = keys.next().is_some_and(|first| first && keys.all(|repeat| repeat));
        (input.time, input.pointer.button_double_clicked(PointerButton::Primary), is_held)
    });
    let is_close = ui.data(|data| data.get_temp::<f64>(place)).is_some_and(|before| now - before < PAUSE);
    let is_meant = if is_by_mouse { !is_doubled && !is_close } else { !is_held };
    ui.data_mut(|data| data.insert_temp(place, now));
    if !is_meant {
        response.flags.remove(Flags::CLICKED | Flags::FAKE_PRIMARY_CLICKED);
    }
}
