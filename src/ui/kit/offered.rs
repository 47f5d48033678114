//! A field with rows below it that are offered for what is typed.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Id, Key, Modifiers, Ui};

use super::{TextField, list_row};

/// What the arrows know from one frame to the next.
#[derive(Clone, Copy, Debug, Default)]
struct Offered {
    /// Rows that are offered; 0 while the keyboard is elsewhere.
    n: usize,
    /// The one that Enter takes.
    at: usize,
}

/// A row that is offered.
#[derive(Clone, Copy, Debug)]
pub struct Offer<'o, T> {
    /// What it stands for.
    pub value: T,
    /// Its name.
    pub name: &'o str,
    /// Words beside it; may be empty.
    pub aside: &'o str,
}

/// Draws the field, and below it what `offers` gives for its text, and for whether that was changed in this frame. The arrows
/// go through the rows and Enter takes one, as a click does; the keyboard stays in the field. Answers how many rows were
/// offered, and the value of the row that was taken.
pub fn field_with_offers<'o, T: Copy>(
    ui: &mut Ui,
    field: TextField<'_>,
    text: &mut String,
    offers: impl FnOnce(&str, bool) -> Vec<Offer<'o, T>>,
) -> (usize, Option<T>) {
    let id = ui.make_persistent_id((field.id_salt, "offered"));
    let Offered { n, mut at } = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    if n > 0 {
        at = arrows(ui, at, n - 1);
    }
    let field = field.show(ui, text);
    let offers = offers(text, field.changed());
    at = if field.changed() { 0 } else { at.min(offers.len().saturating_sub(1)) };
    // Enter leaves a field.
    let is_taken = field.lost_focus() && !offers.is_empty() && ui.input(|input| input.key_pressed(Key::Enter));
    if is_taken {
        field.request_focus();
    }
    let has_keyboard = field.has_focus() || is_taken;
    let mut taken = None;
    for (row, offer) in offers.iter().enumerate() {
        let is_at = has_keyboard && row == at;
        if list_row(ui, is_at, offer.name, offer.aside).clicked() || (is_taken && is_at) {
            taken = Some(offer.value);
            caret_behind(ui, field.id, offer.name);
        }
    }
    let n = if has_keyboard && taken.is_none() { offers.len() } else { 0 };
    ui.data_mut(|data| data.insert_temp(id, Offered { n, at }));
    (offers.len(), taken)
}

/// The caret stands behind the name that takes the place of what was typed.
fn caret_behind(ui: &Ui, id: Id, name: &str) {
    if let Some(mut state) = TextEditState::load(ui.ctx(), id) {
        state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(name.chars().count()))));
        state.store(ui.ctx(), id);
    }
}

/// Where the arrows go; in the field they would move the caret.
fn arrows(ui: &Ui, mut at: usize, last: usize) -> usize {
    ui.input_mut(|input| {
        if input.consume_key(Modifiers::NONE, Key::ArrowDown) {
            at = (at + 1).min(last);
        }
        if input.consume_key(Modifiers::NONE, Key::ArrowUp) {
            at = at.saturating_sub(1);
        }
    });
    at
}
