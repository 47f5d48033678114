//! From the cells of one row to the fields of a customer; what cannot be read becomes a problem of that line.

use std::borrow::Cow;

use super::forms::{addresses, domain};
use super::records::{Cell, Record};
use super::words::ImportWords;
use crate::domain::import::{ImportRow, Mapping, Remarks, RowProblemKind, SharedList};
use crate::domain::legible::{self, Doubt, as_meant, cleaned, doubt};
use crate::domain::plan::contact::{Contact, EmailAddress, is_invisible};
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::field::{Value, ValueKind};
use crate::domain::plan::ids::TenantId;
use crate::domain::plan::shape::{ColumnMeaning, ImportField};
use crate::exchange::csv_out::unguarded;

/// Longer texts are no names, tags or addresses, in bytes.
const MAX_TEXT: usize = 4096;
/// A text in a problem is shortened to this, in characters.
const MAX_SHOWN: usize = 80;

/// What a problem quotes of a text.
pub(super) fn shown(text: &str) -> String {
    let plain = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    if text.len() <= MAX_SHOWN {
        return text.chars().map(plain).collect();
    }
    let mut short: String = text.chars().take(MAX_SHOWN).map(plain).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// Without spaces of any script and invisible characters around it.
pub(super) fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c)),
    }
}

/// A value that can be read and that nothing speaks against; what was decoded twice is none.
pub(super) fn readable<T, E>(text: &str, read: impl Fn(&str) -> Result<T, E>) -> Option<T> {
    read(text).ok().filter(|_| doubt(text, "", legible::TextKind::Name).is_none())
}

/// A row names no customer; the reason is among the remarks.
pub(super) struct LeftOut;

/// Reads the cells of one row; remarks go to a list that all rows share.
pub(super) struct RowReader<'w> {
    fields: Vec<ImportField>,
    words: &'w ImportWords,
    tags: TagLists,
    pub(super) remarks: Remarks,
}

impl<'w> RowReader<'w> {
    pub(super) fn new(mapping: &Mapping, words: &'w ImportWords) -> Self {
        Self { fields: mapping.0.clone(), words, tags: TagLists::default(), remarks: Remarks::default() }
    }

    /// Fills an empty `row` and answers its raw relationship; a row that is left out may be half filled. `is_tidy`: the
    /// record has no characters that nobody sees.
    pub(super) fn read<'t>(
        &mut self,
        record: &Record<'t>,
        is_tidy: bool,
        row: &mut ImportRow,
    ) -> Result<Option<Cow<'t, str>>, LeftOut> {
        row.line = record.line;
        if record.is_empty() {
            self.remarks.leave_out(record.line, RowProblemKind::EmptyRow);
            return Err(LeftOut);
        }
        let mut contact = None;
        let mut relationship = None;
        for (at, &cell) in record.cells.iter().enumerate().take(self.fields.len()) {
            let field = self.fields[at];
            if field == ImportField::Ignore || cell.len() == 0 {
                continue;
            }
            if MAX_TEXT < cell.len() {
                self.note(record.line, RowProblemKind::TooLong { field, n_bytes: cell.len() });
                continue;
            }
            let owned;
            let text = match cell.text() {
                Cow::Borrowed(text) if is_tidy => trimmed(text),
                text if is_tidy => {
                    owned = text;
                    trimmed(&owned)
                }
                text => {
                    let (text, has_controls) = tidy(text);
                    if has_controls {
                        self.note(record.line, RowProblemKind::ControlCharacters(field));
                    }
                    owned = text;
                    &*owned
                }
            };
            let text = unguarded(text);
            if text.is_empty() {
                continue;
            }
            if field == ImportField::Relationship {
                relationship = Some(cell);
            } else if let Err(kind) = self.put(row, &mut contact, field, text) {
                self.note(record.line, kind);
            }
        }
        if let Some(contact) = contact {
            if contact.email.is_some() || !contact.name.is_empty() {
                // Before the further addresses of its cell.
                let further = std::mem::take(&mut row.contacts).into_vec();
                row.contacts = std::iter::once(contact).chain(further).collect::<Vec<_>>().into();
            } else if contact != Contact::default() {
                self.note(record.line, RowProblemKind::ContactMissing);
            }
        }
        let raw = |cell: Cell<'t>| match cell.text() {
            Cow::Borrowed(text) if is_tidy => Cow::Borrowed(trimmed(text)),
            text => tidy(text).0,
        };
        if self.check_key(row) { Ok(relationship.map(raw)) } else { Err(LeftOut) }
    }

    /// Something that the row is kept without.
    fn note(&mut self, line: usize, kind: RowProblemKind) {
        self.remarks.note(line, kind);
    }

    /// A row that names no customer is left out, whatever else is wrong with it.
    fn check_key(&mut self, row: &ImportRow) -> bool {
        let has_name = || match doubt(&row.name, "", legible::TextKind::Name) {
            None | Some(Doubt::Misread(_)) => !row.name.is_empty(),
            Some(Doubt::LostLetters | Doubt::NoValue) => false,
        };
        if row.microsoft_id.is_none() && row.domain.is_none() && !has_name() {
            self.remarks.leave_out(row.line, RowProblemKind::NoKey);
            return false;
        }
        if row.name.is_empty() && self.fields.contains(&ImportField::CompanyName) {
            self.note(row.line, RowProblemKind::NameMissing);
        }
        true
    }

    fn put(
        &mut self,
        row: &mut ImportRow,
        contact: &mut Option<Contact>,
        field: ImportField,
        text: &str,
    ) -> Result<(), RowProblemKind> {
        match field {
            ImportField::MicrosoftId => {
                row.microsoft_id =
                    Some(TenantId::parse(text).map_err(|_| RowProblemKind::BadMicrosoftId(shown(text)))?);
            }
            ImportField::CompanyName => row.name = text.to_owned(),
            ImportField::PrimaryDomain => {
                row.domain = Some(domain(text).ok_or_else(|| RowProblemKind::BadDomain(shown(text)))?);
            }
            ImportField::Tags => {
                if row.tags.is_empty() {
                    row.tags = self.tags.get(text);
                } else {
                    // A second column of tags.
                    add_tags(&mut row.tags, text);
                }
            }
            ImportField::ContactEmail => {
                let (addresses, name) = addresses(text).ok_or_else(|| RowProblemKind::BadEmail(shown(text)))?;
                let contact = contact.get_or_insert_default();
                let mut addresses = addresses.into_iter();
                contact.email = addresses.next();
                if contact.name.is_empty() {
                    contact.name = name;
                }
                for email in addresses {
                    row.contacts.push(Contact { email: Some(email), ..Contact::default() });
                }
            }
            field => match field.about() {
                ColumnMeaning::Contact => return self.put_contact(contact.get_or_insert_default(), field, text),
                ColumnMeaning::Field(of) => row.others.push((field, self.value(of, text)?)),
                ColumnMeaning::Own(_) => row.others.push((field, Value::Text(text.to_owned().into()))),
                ColumnMeaning::Customer | ColumnMeaning::Subscription | ColumnMeaning::Nothing => {}
            },
        }
        Ok(())
    }

    /// What a field of the customer holds by this text.
    fn value(&self, field: CustomerField, text: &str) -> Result<Value<'static>, RowProblemKind> {
        match field.kind() {
            ValueKind::Language => {
                let language = self.words.language(text).ok_or_else(|| RowProblemKind::UnknownLanguage(shown(text)))?;
                Ok(Value::Language(language))
            }
            ValueKind::Country => {
                let country = self.words.country(text).ok_or_else(|| RowProblemKind::UnknownCountry(shown(text)))?;
                Ok(Value::Code(country.to_string().into()))
            }
            _ => Ok(Value::Text(text.to_owned().into())),
        }
    }

    fn put_contact(&self, contact: &mut Contact, field: ImportField, text: &str) -> Result<(), RowProblemKind> {
        match field {
            // Whoever has no name is called by the address.
            ImportField::ContactName => match readable(text, EmailAddress::parse) {
                Some(address) if contact.email.is_none() => contact.email = Some(address),
                Some(_) | None => contact.name = text.to_owned(),
            },
            ImportField::ContactRole => match self.words.role(text) {
                Some(role) => contact.role = role,
                None => return Err(RowProblemKind::UnknownRole(shown(text))),
            },
            ImportField::ContactLanguage => match self.words.language(text) {
                Some(language) => contact.language = Some(language),
                None => return Err(RowProblemKind::UnknownLanguage(shown(text))),
            },
            ImportField::FormOfAddress => contact.form_of_address = text.to_owned(),
            ImportField::ContactPhone => contact.phone = text.to_owned(),
            _ => {}
        }
        Ok(())
    }
}

/// Lists of tags by the text of their cell: most rows have one of a few, and share it.
#[derive(Default)]
struct TagLists(Vec<(Box<str>, SharedList<String>)>);

impl TagLists {
    /// Texts beyond these are not remembered.
    const N: usize = 16;

    fn get(&mut self, text: &str) -> SharedList<String> {
        if let Some((_, tags)) = self.0.iter().find(|(known, _)| **known == *text) {
            return tags.clone();
        }
        let mut tags = SharedList::default();
        add_tags(&mut tags, text);
        if self.0.len() < Self::N {
            self.0.push((text.into(), tags.clone()));
        }
        tags
    }
}

fn add_tags(tags: &mut SharedList<String>, text: &str) {
    for tag in text.split([',', ';', '，', '；']).map(trimmed).filter(|tag| !tag.is_empty()) {
        if !tags.iter().any(|known| known == tag) {
            tags.push(tag.to_owned());
        }
    }
}

/// Says of rows whether they may have characters that nobody sees but for line ends, or be decoded twice: many rows at once,
/// as files seldom have any.
pub(super) struct Tidiness<'t> {
    bytes: &'t [u8],
    /// Where looking goes on.
    at: usize,
    /// Where the last block with control characters ends.
    odd_until: usize,
}

/// Not 0 for bytes of which a row with something odd has one at least: control characters, and the first bytes of all other
/// characters that nobody sees, and of what is left of Chinese that was taken for a Western encoding. Without choices, so
/// that the processor looks at many bytes at once.
fn odd(byte: u8) -> u8 {
    const OTHERS: [u8; 11] = [0x7F, 0xC2, 0xC3, 0xC5, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF3];
    let is_control = u8::from(byte < b' ') & u8::from(byte != b'\n') & u8::from(byte != b'\r');
    OTHERS.iter().fold(is_control, |found, other| found | u8::from(byte == *other))
}

impl<'t> Tidiness<'t> {
    const BLOCK: usize = 16 * 1024;

    pub(super) fn new(text: &'t str) -> Self {
        Self { bytes: text.as_bytes(), at: 0, odd_until: 0 }
    }

    /// Whether there is surely none from one place to another; places come in ascending order.
    pub(super) fn is_tidy(&mut self, from: usize, to: usize) -> bool {
        while self.at < to {
            let end = self.bytes.len().min(self.at + Self::BLOCK);
            // Without leaving early, for the same reason.
            if self.bytes[self.at..end].iter().fold(0, |found, &byte| found | odd(byte)) != 0 {
                self.odd_until = end;
            }
            self.at = end;
        }
        self.odd_until <= from
    }
}

/// On one line, without what nobody sees, and whether there was anything of it. What a program decoded twice stays as it is:
/// some of its characters look like control characters, or like spaces at its end.
pub(super) fn tidy(text: Cow<'_, str>) -> (Cow<'_, str>, bool) {
    match text {
        Cow::Borrowed(text) if as_meant(text).is_some() => (Cow::Borrowed(text.trim_ascii()), false),
        Cow::Borrowed(text) => cleaned(text),
        Cow::Owned(text) => {
            let (clean, is_told) = tidy(Cow::Borrowed(&text));
            (Cow::Owned(clean.into_owned()), is_told)
        }
    }
}
