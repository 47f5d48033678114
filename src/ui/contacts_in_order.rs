//! Contacts in an order that people change: one up, one down, one out. What is half typed about one goes along with it.

use egui::{Align, Layout, Ui};

use super::ctx::Ctx;
use super::form::Unfinished;
use super::kit::{Btn, icons};
use super::theme::tokens;

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

/// The fields of a contact, under the keys of what is half typed in them.
pub(crate) struct Typed<'a> {
    /// What each field is called.
    pub(crate) fields: &'a [&'a str],
    /// The key of a field of the contact at this place.
    pub(crate) key: &'a dyn Fn(usize, &str) -> String,
}

impl Typed<'_> {
    fn swap(&self, unfinished: &mut Unfinished, a: usize, b: usize) {
        for field in self.fields {
            let keys = [(self.key)(a, field), (self.key)(b, field)];
            let texts = keys.each_ref().map(|key| unfinished.get(key).map(str::to_owned));
            for (key, text) in keys.iter().zip(texts.into_iter().rev()) {
                match text {
                    Some(text) => unfinished.put(key, text),
                    None => unfinished.clear(key),
                }
            }
        }
    }
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

/// Does what was pressed on the contact at `index`; nothing where it cannot go further.
pub(crate) fn carry_out<T>(
    (index, press): (usize, Press),
    contacts: &mut Vec<T>,
    (unfinished, typed): (&mut Unfinished, &Typed<'_>),
) {
    let Some(last) = contacts.len().checked_sub(1).filter(|&last| index <= last) else { return };
    let other = match press {
        Press::Up => index.saturating_sub(1),
        Press::Down => (index + 1).min(last),
        Press::Remove => {
            (index..last).for_each(|later| typed.swap(unfinished, later, later + 1));
            typed.fields.iter().for_each(|field| unfinished.clear(&(typed.key)(last, field)));
            contacts.remove(index);
            return;
        }
    };
    if other != index {
        typed.swap(unfinished, index, other);
        contacts.swap(index, other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_half_typed_goes_along_with_its_contact() {
        let key = |index: usize, field: &str| format!("c.{index}.{field}");
        let typed = Typed { fields: &["name"], key: &key };
        let mut unfinished = Unfinished::default();
        let mut contacts = vec!["ann", "bo", "cy"];
        unfinished.put("c.0.name", "half of ann".into());
        unfinished.put("c.2.name", "half of cy".into());
        let mut press = |at, what| {
            carry_out((at, what), &mut contacts, (&mut unfinished, &typed));
            let half = (0..3).map(|at| unfinished.get(&key(at, "name")).map(str::to_owned)).collect::<Vec<_>>();
            (contacts.clone(), half)
        };
        let (ann, cy) = (|| Some("half of ann".to_owned()), || Some("half of cy".to_owned()));
        assert_eq!(press(0, Press::Up), (vec!["ann", "bo", "cy"], vec![ann(), None, cy()]));
        assert_eq!(press(0, Press::Down), (vec!["bo", "ann", "cy"], vec![None, ann(), cy()]));
        assert_eq!(press(2, Press::Down), (vec!["bo", "ann", "cy"], vec![None, ann(), cy()]));
        assert_eq!(press(2, Press::Up), (vec!["bo", "cy", "ann"], vec![None, cy(), ann()]));
        assert_eq!(press(1, Press::Remove), (vec!["bo", "ann"], vec![None, ann(), None]));
        assert_eq!(press(1, Press::Remove), (vec!["bo"], vec![None, None, None]));
        assert_eq!(press(5, Press::Remove), (vec!["bo"], vec![None, None, None]));
    }
}
