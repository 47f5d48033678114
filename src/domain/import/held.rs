//! Texts of a file that are probably not what somebody wrote: the plan keeps its own until a person chooses.

use super::diff::FieldValue;
use crate::domain::legible::{Doubt, TextKind, cleaned, doubt};
use crate::domain::plan::contact::Contact;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::field::Value;
use crate::domain::plan::shape::{ColumnMeaning, ImportField};

/// A text that replaces nothing unasked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldText {
    /// Which field.
    pub field: ImportField,
    /// What stays; for a new customer what serves instead. Empty: nothing.
    pub kept: String,
    /// What the file says.
    pub said: String,
    /// What the text was before it was decoded twice; empty: nobody can tell.
    pub meant: String,
    /// What a person chose.
    pub choice: TextChoice,
    /// Whose name it is; `None`: the customer's own text.
    pub(super) contact: Option<Place>,
}

/// Which of several texts is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextChoice {
    /// The plan's own.
    #[default]
    Kept,
    /// What the text was before it was decoded twice; where nobody can tell, the plan's own.
    Meant,
    /// The file's, as it stands.
    Said,
}

/// A contact whose text it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// By its place among the customer's contacts.
    At(usize),
    /// A contact of whom nothing else is known.
    New(Box<Contact>),
}

impl HeldText {
    /// The text that was chosen; `None`: the plan's own stays.
    pub fn taken(&self) -> Option<&str> {
        match self.choice {
            TextChoice::Kept => None,
            TextChoice::Meant => Some(&*self.meant).filter(|meant| !meant.is_empty()),
            TextChoice::Said => Some(&self.said),
        }
    }

    /// Whether there is anything to choose; a text that was misread and means what the plan has leaves nothing open.
    pub fn is_open(&self) -> bool {
        self.meant.is_empty() || self.meant != self.kept
    }

    /// Puts the chosen text where it belongs.
    pub(super) fn put(&self, customer: &mut Customer) {
        let Some(text) = self.taken() else { return };
        let text = text.to_owned();
        let contact = match &self.contact {
            Some(Place::At(at)) => customer.contacts.get_mut(*at),
            Some(Place::New(new)) => {
                customer.contacts.push((**new).clone());
                customer.contacts.last_mut()
            }
            None => None,
        };
        match (self.field, contact) {
            (ImportField::ContactName, Some(contact)) => contact.name = text,
            (ImportField::FormOfAddress, Some(contact)) => contact.form_of_address = text,
            (ImportField::ContactPhone, Some(contact)) => contact.phone = text,
            (ImportField::Tags, None) => {
                customer.tags.push(text);
                customer.tags.sort_unstable();
                customer.tags.dedup();
            }
            (ImportField::CompanyName, None) => customer.name = text,
            (field, None) => {
                if let ColumnMeaning::Field(of) = field.about() {
                    of.set(customer, Value::Text(text.into()));
                }
            }
            (_, Some(_)) => {}
        }
    }
}

/// What a text of the file does to the one that the plan has.
pub(super) enum Outcome {
    /// It takes its place.
    Taken,
    /// It waits for a person.
    Held(HeldText),
}

/// Weighs a text against the one that it would replace.
pub(super) fn weigh(field: ImportField, known: &str, said: &str) -> Outcome {
    let meant = match doubt(said, known, TextKind::Name) {
        None => return Outcome::Taken,
        Some(Doubt::Misread(meant)) => meant,
        Some(Doubt::LostLetters | Doubt::NoValue) => String::new(),
    };
    let (kept, said) = (known.to_owned(), cleaned(said).0.into_owned());
    Outcome::Held(HeldText { field, kept, said, meant, choice: TextChoice::Kept, contact: None })
}

/// The text itself, or what it was before it was decoded twice; `None`: nobody can read it.
pub(super) fn legible(text: &str) -> Option<String> {
    match doubt(text, "", TextKind::Name) {
        None => Some(text.to_owned()),
        Some(Doubt::Misread(meant)) => Some(meant),
        Some(Doubt::LostLetters | Doubt::NoValue) => None,
    }
}

/// Texts as values of a comparison.
pub(super) fn both(before: &str, after: &str) -> (FieldValue, FieldValue) {
    let value = |text: &str| FieldValue::text((!text.is_empty()).then(|| text.to_owned()));
    (value(before), value(after))
}
