//! What part a contact has in the letters to its customer: chosen in the same way on the customer's sheet and beside a letter.

use egui::Ui;

use super::action::Actions;
use super::ctx::Ctx;
use super::kit;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::plan::contact::{Contact, InLetters};
use crate::domain::plan::customer::Customer;

/// The list to choose from, under `label`.
pub(super) fn select_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (customer, contact): (&Customer, &Contact),
    label: &str,
    actions: &mut Actions,
) {
    let names = InLetters::ALL.map(|part| (part, ctx.text(part.key())));
    let options = names.each_ref().map(|(part, name)| (*part, &**name));
    let width = ui.available_width();
    let mut part = contact.letters;
    let salt = format!("contact.{}.letters", contact.id);
    ui.add_enabled_ui(!ctx.is_locked(), |ui| {
        kit::labelled(ui, label, "", None, false, |ui| kit::select(ui, &salt, label, &mut part, &options, width));
    });
    if part != contact.letters {
        let mut changed = customer.clone();
        if let Some(contact) = changed.contacts.iter_mut().find(|one| one.id == contact.id) {
            contact.letters = part;
        }
        actions.edit(Edit::Customer(CustomerEdit::Put(Box::new(changed))));
    }
}
