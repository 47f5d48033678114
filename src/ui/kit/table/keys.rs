//! The keys of a table that has the keyboard.

use egui::{Id, Key, Modifiers, Rect, Ui, pos2};

use super::state::{Choose, Step};
use super::{Plan, Table, TableResponse, TableState};
use crate::ui::kit::row_menu;

impl<K: Clone + Ord> Table<'_, K> {
    /// The key for menus opens that of the row that the keyboard is on, under the row.
    pub(super) fn menu_key(&self, ui: &Ui, (plan, body): (&Plan, Rect), state: &TableState<K>) {
        let is_pressed = ui.input_mut(|input| {
            input.consume_key(Modifiers::SHIFT, Key::F10) || input.consume_key(Modifiers::NONE, Key::Menu)
        });
        let Some(row) = state.cursor_row().filter(|_| is_pressed && 0 < self.n_rows) else { return };
        let below = row.saturating_sub(state.first_in_sight) as f32 + 1.0;
        let at = pos2(body.left() + plan.sticky.min(body.width()) / 2.0, body.top() + below * plan.row_height);
        row_menu::open(ui.ctx(), plan.id, body.clamp(at));
    }

    /// Moves, opens and ticks.
    pub(super) fn keyboard(&self, ui: &Ui, state: &mut TableState<K>, answer: &mut TableResponse, id: Id) {
        let filter = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let mut pressed: Vec<(Key, Modifiers)> = Vec::new();
        ui.input_mut(|input| {
            input.events.retain(|event| match event {
                egui::Event::Key { key, pressed: true, modifiers, .. } if is_ours(*key, *modifiers) => {
                    pressed.push((*key, *modifiers));
                    false
                }
                _ => true,
            });
        });
        for (key, modifiers) in pressed {
            let choose = match (modifiers.shift, modifiers.command) {
                (true, _) => Choose::Extend,
                (false, true) => Choose::MoveOnly,
                (false, false) => self.plain(),
            };
            let step = match key {
                Key::ArrowUp => Some(Step::Up),
                Key::ArrowDown => Some(Step::Down),
                Key::PageUp => Some(Step::PageUp),
                Key::PageDown => Some(Step::PageDown),
                Key::Home => Some(Step::First),
                Key::End => Some(Step::Last),
                Key::Enter => {
                    answer.opened = state.cursor_row();
                    None
                }
                Key::Space if self.select_all.is_none() => {
                    answer.opened = state.cursor_row();
                    None
                }
                Key::Space => {
                    answer.selection_changed |= state.toggle_cursor();
                    None
                }
                _ if self.select_all.is_none() => None,
                _ => {
                    answer.selection_changed |= state.select_all(self.n_rows, self.key);
                    None
                }
            };
            if let Some(step) = step {
                answer.selection_changed |= state.step(step, choose, self.n_rows, self.key);
                answer.moved = true;
            }
        }
    }
}

/// Keys that mean something to a table; [`Key::A`] only with the command key.
fn is_ours(key: Key, modifiers: Modifiers) -> bool {
    match key {
        Key::ArrowUp | Key::ArrowDown | Key::PageUp | Key::PageDown | Key::Home | Key::End => !modifiers.alt,
        Key::Enter | Key::Space => !modifiers.any(),
        Key::A => modifiers.command && !modifiers.shift,
        _ => false,
    }
}
