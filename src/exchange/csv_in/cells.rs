//! From the cells of one row to the fields of a customer; what cannot be read becomes a problem of that line.

use std::borrow::Cow;

use super::records::Record;
use super::words::Words;
use crate::domain::import::{ImportRow, Mapping, Problem, ProblemKind};
use crate::domain::plan::contact::{Contact, DomainName, EmailAddress, is_invisible};
use crate::domain::plan::ids::TenantId;
use crate::domain::plan::shape::ImportField;

/// Longer texts are no names, tags or addresses, in bytes.
const MAX_TEXT: usize = 4096;
/// A text in a problem is shortened to this, in characters.
const MAX_SHOWN: usize = 80;

/// What a problem quotes of a text.
pub(super) fn shown(text: &str) -> String {
    if text.len() <= MAX_SHOWN {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(MAX_SHOWN).collect();
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

/// Reads the cells of one row; problems go to a list that all rows share.
pub(super) struct RowReader<'w> {
    fields: Vec<ImportField>,
    words: &'w Words,
    pub(super) problems: Vec<Problem>,
}

impl<'w> RowReader<'w> {
    pub(super) fn new(mapping: &Mapping, words: &'w Words) -> Self {
        Self { fields: mapping.0.clone(), words, problems: Vec::new() }
    }

    /// The row's customer and its raw relationship; `None` when it was left out.
    pub(super) fn read<'t>(&mut self, record: &Record<'t>) -> Option<(ImportRow, Option<Cow<'t, str>>)> {
        if record.is_empty() {
            self.leave_out(record.line, ProblemKind::EmptyRow);
            return None;
        }
        let n_before = self.problems.len();
        let mut row = ImportRow { line: record.line, ..ImportRow::default() };
        let mut contact = Contact::default();
        let mut relationship = None;
        for (cell, &field) in record.cells.iter().zip(&self.fields) {
            if field == ImportField::Ignore || cell.len() == 0 {
                continue;
            }
            if MAX_TEXT < cell.len() {
                let kind = ProblemKind::TooLong { field, n_bytes: cell.len() };
                self.problems.push(Problem { line: record.line, kept: true, kind });
                continue;
            }
            let (text, has_controls) = tidy(cell.text());
            if has_controls {
                let kind = ProblemKind::ControlCharacters(field);
                self.problems.push(Problem { line: record.line, kept: true, kind });
            }
            if text.is_empty() {
                continue;
            }
            if field == ImportField::Relationship {
                relationship = Some(text);
            } else if let Err(kind) = self.put(&mut row, &mut contact, field, &text) {
                self.problems.push(Problem { line: record.line, kept: true, kind });
            }
        }
        if contact.email.is_some() || !contact.name.is_empty() {
            row.contacts.push(contact);
        } else if contact != Contact::default() {
            self.problems.push(Problem { line: record.line, kept: true, kind: ProblemKind::ContactMissing });
        }
        self.check_key(&row, n_before).then_some((row, relationship))
    }

    /// A row that names no customer is left out, whatever else is wrong with it.
    fn check_key(&mut self, row: &ImportRow, n_before: usize) -> bool {
        let has_name_column = self.fields.contains(&ImportField::CompanyName);
        if row.microsoft_id.is_none() && row.domain.is_none() && row.name.is_empty() {
            // One line, one reason to be left out; what was found in its cells stays as the reason behind.
            for problem in &mut self.problems[n_before..] {
                problem.kept = true;
            }
            self.leave_out(row.line, ProblemKind::NoKey);
            return false;
        }
        if has_name_column && row.name.is_empty() {
            self.problems.push(Problem { line: row.line, kept: true, kind: ProblemKind::NameMissing });
        }
        true
    }

    fn leave_out(&mut self, line: usize, kind: ProblemKind) {
        self.problems.push(Problem { line, kept: false, kind });
    }

    fn put(
        &self,
        row: &mut ImportRow,
        contact: &mut Contact,
        field: ImportField,
        text: &str,
    ) -> Result<(), ProblemKind> {
        match field {
            ImportField::MicrosoftId => {
                row.microsoft_id = Some(TenantId::parse(text).map_err(|_| ProblemKind::BadMicrosoftId(shown(text)))?);
            }
            ImportField::CompanyName => row.name = text.to_owned(),
            ImportField::PrimaryDomain => {
                row.domain = Some(DomainName::parse(text).map_err(|_| ProblemKind::BadDomain(shown(text)))?);
            }
            ImportField::Tags => {
                for tag in text.split([',', ';', '，', '；']).map(trimmed).filter(|tag| !tag.is_empty()) {
                    if !row.tags.iter().any(|known| known == tag) {
                        row.tags.push(tag.to_owned());
                    }
                }
            }
            ImportField::ContactName => contact.name = text.to_owned(),
            ImportField::ContactEmail => {
                contact.email = Some(EmailAddress::parse(text).map_err(|_| ProblemKind::BadEmail(shown(text)))?);
            }
            ImportField::ContactRole => match self.words.role(text) {
                Some(role) => contact.role = role,
                None => return Err(ProblemKind::UnknownRole(shown(text))),
            },
            ImportField::ContactLanguage => match self.words.language(text) {
                Some(language) => contact.language = Some(language),
                None => return Err(ProblemKind::UnknownLanguage(shown(text))),
            },
            ImportField::FormOfAddress => contact.form_of_address = text.to_owned(),
            ImportField::Country => match self.words.country(text) {
                Some(country) => row.country = Some(country),
                None => return Err(ProblemKind::UnknownCountry(shown(text))),
            },
            ImportField::Relationship | ImportField::Ignore => {}
        }
        Ok(())
    }
}

/// Trimmed, on one line, without control characters; and whether there were any within.
fn tidy(text: Cow<'_, str>) -> (Cow<'_, str>, bool) {
    // Without leaving early, so that many bytes are looked at at once.
    let is_plain = text.bytes().fold(0, |found, byte| found | u8::from(byte < b' ') | u8::from(byte == 0x7F)) == 0;
    if is_plain {
        let text = match text {
            Cow::Borrowed(text) => Cow::Borrowed(trimmed(text)),
            Cow::Owned(text) => Cow::Owned(trimmed(&text).to_owned()),
        };
        return (text, false);
    }
    let has_inner = trimmed(&text).chars().any(char::is_control);
    let spaced = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
    let clean: String = spaced.filter(|c| !c.is_control()).collect();
    (Cow::Owned(clean.split_whitespace().collect::<Vec<_>>().join(" ")), has_inner)
}
