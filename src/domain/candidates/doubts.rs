//! Texts of a file of candidates that are probably not what somebody wrote.

use super::{CandidateField, CandidateRow};
use crate::domain::import::{Remarks, RowProblemKind};
use crate::domain::legible::{Doubt, TextKind, cleaned, doubt};

const TEXTS: [CandidateField; 5] = [
    CandidateField::Name,
    CandidateField::Website,
    CandidateField::ContactName,
    CandidateField::ContactPhone,
    CandidateField::Notes,
];

fn text_of(row: &mut CandidateRow, field: CandidateField) -> Option<&mut String> {
    match field {
        CandidateField::Name => Some(&mut row.name),
        CandidateField::Website => Some(&mut row.website),
        CandidateField::ContactName => Some(&mut row.contact_name),
        CandidateField::ContactPhone => Some(&mut row.contact_phone),
        CandidateField::Notes => Some(&mut row.notes),
        CandidateField::Tenant
        | CandidateField::PartnerId
        | CandidateField::Country
        | CandidateField::Regions
        | CandidateField::Languages
        | CandidateField::MailDomains
        | CandidateField::ContactEmail => None,
    }
}

fn kind_of(field: CandidateField) -> TextKind {
    match field {
        CandidateField::Notes | CandidateField::Website | CandidateField::ContactPhone => TextKind::Prose,
        CandidateField::Name
        | CandidateField::ContactName
        | CandidateField::Tenant
        | CandidateField::PartnerId
        | CandidateField::Country
        | CandidateField::Regions
        | CandidateField::Languages
        | CandidateField::MailDomains
        | CandidateField::ContactEmail => TextKind::Name,
    }
}

/// What speaks against a text of this field; `None`: nothing, or the field holds no text.
pub(super) fn doubt_of(field: CandidateField, said: &str, known: &str) -> Option<Doubt> {
    let is_text = TEXTS.contains(&field) || field == CandidateField::Languages;
    let found = is_text.then(|| doubt(said, known, kind_of(field)))?;
    let has_no_value = || doubt(said, known, TextKind::Name).filter(|doubt| *doubt == Doubt::NoValue);
    if field == CandidateField::Website { found.or_else(has_no_value) } else { found }
}

/// Notes that a text replaces nothing unasked.
pub(super) fn note(remarks: &mut Remarks, line: usize, field: CandidateField, said: &str, doubt: &Doubt) {
    let meant = match doubt {
        Doubt::Misread(meant) => meant.clone(),
        Doubt::LostLetters | Doubt::NoValue => String::new(),
    };
    let said = said.lines().map(|line| cleaned(line).0).collect::<Vec<_>>().join(" ");
    remarks.note(line, RowProblemKind::DoubtfulCell { field: field.key(), said, meant });
}

/// The row with this field as it was before it was decoded twice.
pub(super) fn with_meant(row: &CandidateRow, field: CandidateField, meant: &str) -> CandidateRow {
    let mut row = row.clone();
    if let Some(text) = text_of(&mut row, field) {
        meant.clone_into(text);
    } else if field == CandidateField::Languages {
        row.languages = meant.split(", ").map(str::to_owned).collect();
    }
    row
}

/// The row with only what can be read, for a candidate of whom nothing else is known.
pub(super) fn readable(row: &CandidateRow, remarks: &mut Remarks) -> CandidateRow {
    let mut row = row.clone();
    let line = row.line;
    for field in TEXTS {
        let Some(text) = text_of(&mut row, field) else { continue };
        if let Some(doubt) = doubt(text, "", kind_of(field)) {
            note(remarks, line, field, text, &doubt);
            *text = if let Doubt::Misread(meant) = doubt { meant } else { String::new() };
        }
    }
    let mut languages = Vec::new();
    for text in std::mem::take(&mut row.languages) {
        match doubt(&text, "", TextKind::Name) {
            None => languages.push(text),
            Some(doubt) => note(remarks, line, CandidateField::Languages, &text, &doubt),
        }
    }
    row.languages = languages;
    row
}
