//! Contacts in an order that people change: one up, one down, one out.

use egui::{Align, Layout, Ui};

use super::ctx::Ctx;
use super::kit::{Btn, icons};
use super::theme::tokens;
use crate::domain::plan::ids::ContactId;
use crate::domain::plan::part::RecordPart;

/// What is pressed on one contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Press {
    /// It comes one place earlier.
    Up,
    /// It comes one place later.
    Down,
    /// It leaves the list.
    Remove,
}

/// The head of the contact at `index` of `n`: what `title` draws, and the buttons for its place.
pub(crate) fn head_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (index, n): (usize, usize),
    title: impl FnOnce(&mut Ui, &str),
) -> Option<Press> {
    let mut press = None;
    let number = (index + 1).to_string();
    let label = |key| ctx.lang.with(key, &[("number", &number)]);
    let (width, height) = (ui.available_width(), tokens(ui).size.control);
    ui.allocate_ui_with_layout(egui::vec2(width, height), Layout::left_to_right(Align::Center), |ui| {
        title(ui, &label("contact-number"));
        let buttons = 3.0 * height + 2.0 * ui.spacing().item_spacing.x;
        ui.add_space((ui.available_width() - buttons - ui.spacing().item_spacing.x).max(0.0));
        let (first, last, locked) = (ctx.text("contact-is-first"), ctx.text("contact-is-last"), ctx.locked());
        let rows = [
            (Press::Up, icons::ARROW_UP, "contact-up", (index == 0).then_some(&*first)),
            (Press::Down, icons::ARROW_DOWN, "contact-down", (index + 1 == n).then_some(&*last)),
            (Press::Remove, icons::TRASH, "contact-remove", None),
        ];
        for (what, icon, key, why) in rows {
            let name = label(key);
            if ui.add(Btn::icon_only(icon, &name).blocked(locked.as_deref().or(why))).clicked() {
                press = Some(what);
            }
        }
    });
    press
}

/// Does what was pressed on the contact with this id; nothing where it cannot go further.
pub(crate) fn carry_out<T: RecordPart>((id, press): (ContactId, Press), contacts: &mut Vec<T>) {
    let Some(index) = contacts.iter().position(|contact| contact.id() == id) else { return };
    match press {
        Press::Up if 0 < index => contacts.swap(index, index - 1),
        Press::Down if index + 1 < contacts.len() => contacts.swap(index, index + 1),
        Press::Up | Press::Down => {}
        Press::Remove => drop(contacts.remove(index)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::contact::Contact;

    #[test]
    fn contact_moves_by_one_place_and_stays_where_it_cannot_go_further() {
        let id = ContactId::new;
        let mut contacts: Vec<_> = [1, 2, 3].map(|n| Contact { id: id(n), ..Contact::default() }).into();
        let mut press = |n, what| {
            carry_out((id(n), what), &mut contacts);
            contacts.iter().map(|contact| contact.id.number()).collect::<Vec<_>>()
        };
        assert_eq!(press(1, Press::Up), [1, 2, 3]);
        assert_eq!(press(1, Press::Down), [2, 1, 3]);
        assert_eq!(press(3, Press::Down), [2, 1, 3]);
        assert_eq!(press(3, Press::Up), [2, 3, 1]);
        assert_eq!(press(3, Press::Remove), [2, 1]);
        assert_eq!(press(3, Press::Remove), [2, 1]);
    }
}
