//! Files of candidates: known columns, and their cells as values.

use std::collections::HashMap;

use serde::Deserialize;

use super::Warning;
use super::cells::{readable, shown};
use super::table::{TableReadFault, TextRow, columns, no_known_column, one_line, read_table};
use super::words::{ImportWords, plain};
use crate::domain::candidates::{CandidateField, CandidateRow, CandidateRows};
use crate::domain::import::{Remarks, RowProblemKind};
use crate::domain::legible::{Doubt, TextKind, doubt};
use crate::domain::plan::contact::{Country, DomainName, EmailAddress};
use crate::domain::plan::ids::{PartnerId, TenantId};
use crate::domain::questionnaire::AnswerColumn;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HeaderTexts<F> {
    field: F,
    texts: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HeadersFile {
    candidates: Vec<HeaderTexts<CandidateField>>,
    answers: Vec<HeaderTexts<AnswerColumn>>,
}

/// The headers of files of candidates and of filled questionnaires, and the names of countries.
#[derive(Clone, Debug, Default)]
pub struct CandidateWords {
    candidates: HashMap<String, CandidateField>,
    answers: HashMap<String, AnswerColumn>,
    words: ImportWords,
}

impl CandidateWords {
    /// The headers that the program brings along, in RON.
    pub const SHIPPED: &str = include_str!("../../../assets/rules/candidates_csv.ron");

    /// Reads the headers; the names of countries are those of customer lists.
    ///
    /// # Errors
    /// The place where the text is not what it should be.
    pub fn from_ron(text: &str) -> Result<Self, ron::error::SpannedError> {
        let file: HeadersFile = ron::from_str(text)?;
        let words = ImportWords::from_ron(ImportWords::SHIPPED)?;
        Ok(Self { candidates: by_text(&file.candidates), answers: by_text(&file.answers), words })
    }

    /// What a column of candidates holds; `None` for a header that is not known.
    pub fn candidate(&self, header: &str) -> Option<CandidateField> {
        self.candidates.get(&plain(header)).copied()
    }

    /// What a column of a filled questionnaire holds; `None` for a header that is not known.
    pub fn answer(&self, header: &str) -> Option<AnswerColumn> {
        self.answers.get(&plain(header)).copied()
    }

    #[cfg(test)]
    pub(super) fn candidates_len(&self) -> usize {
        self.candidates.len()
    }

    #[cfg(test)]
    pub(super) fn answers_len(&self) -> usize {
        self.answers.len()
    }
}

fn by_text<F: Copy>(headers: &[HeaderTexts<F>]) -> HashMap<String, F> {
    headers.iter().flat_map(|header| header.texts.iter().map(|text| (plain(text), header.field))).collect()
}

/// A file of candidates as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CandidatesFile {
    /// What it says.
    pub rows: CandidateRows,
    /// The columns that are taken, with their headers.
    pub taken: Vec<(CandidateField, String)>,
    /// Headers of columns that are not known and not taken, shortened.
    pub ignored: Vec<String>,
    /// What is odd about the whole file.
    pub warnings: Vec<Warning>,
}

/// Reads every candidate it can; what it cannot read is a problem with its line, and costs that cell or row only.
///
/// # Errors
/// [`TableReadFault`] when nothing can be taken, such as for a PDF or a table without a name, tenant ID or Partner ID.
pub fn read_candidates(bytes: &[u8], words: &CandidateWords) -> Result<CandidatesFile, TableReadFault> {
    let table = read_table(bytes)?;
    let (fields, ignored) = columns(&table.headers, |header| words.candidate(header));
    let is_key = |field: &CandidateField| {
        [CandidateField::Name, CandidateField::Tenant, CandidateField::PartnerId].contains(field)
    };
    if !fields.iter().flatten().any(is_key) {
        return Err(no_known_column(&table.headers));
    }
    let taken = fields.iter().zip(&table.headers).filter_map(|(field, header)| Some(((*field)?, header.clone())));
    let taken = taken.collect();
    let mut rows = CandidateRows { rows: Vec::new(), remarks: table.remarks };
    for row in &table.rows {
        let read = read_row(row, &fields, words, &mut rows.remarks);
        rows.rows.push(read);
    }
    rows.remarks.sort();
    Ok(CandidatesFile { rows, taken, ignored, warnings: table.warnings })
}

fn read_row(
    row: &TextRow,
    fields: &[Option<CandidateField>],
    words: &CandidateWords,
    remarks: &mut Remarks,
) -> CandidateRow {
    let mut read = CandidateRow { line: row.line, ..CandidateRow::default() };
    for (field, text) in fields.iter().zip(&row.cells) {
        let Some(field) = *field else { continue };
        if text.is_empty() {
            continue;
        }
        // Before it is taken apart: #N/A is no list of two things.
        if doubt(text, "", TextKind::Prose) == Some(Doubt::NoValue) {
            let said = shown(text);
            remarks.note(row.line, RowProblemKind::DoubtfulCell { field: field.key(), said, meant: String::new() });
            continue;
        }
        for kind in put(&mut read, field, text, &words.words) {
            remarks.note(row.line, kind);
        }
    }
    read
}

/// Takes a cell over; what of it cannot be read comes back.
fn put(row: &mut CandidateRow, field: CandidateField, text: &str, words: &ImportWords) -> Vec<RowProblemKind> {
    let line = one_line(text);
    let one = |problem: Option<RowProblemKind>| problem.into_iter().collect();
    match field {
        CandidateField::Name => row.name = line,
        CandidateField::Website => row.website = line,
        CandidateField::ContactName => row.contact_name = line,
        CandidateField::ContactPhone => row.contact_phone = line,
        CandidateField::Notes => text.clone_into(&mut row.notes),
        CandidateField::Tenant => {
            row.tenant = TenantId::parse(&line).ok();
            return one(row.tenant.is_none().then(|| RowProblemKind::BadTenant(shown(&line))));
        }
        CandidateField::PartnerId => {
            row.partner_id = PartnerId::parse(&line).ok();
            return one(row.partner_id.is_none().then(|| RowProblemKind::BadPartnerId(shown(&line))));
        }
        CandidateField::ContactEmail => {
            row.contact_email = readable(&line, EmailAddress::parse);
            return one(row.contact_email.is_none().then(|| RowProblemKind::BadProviderEmail(shown(&line))));
        }
        CandidateField::Country => {
            row.country = words.country(&line);
            return one(row.country.is_none().then(|| RowProblemKind::UnknownCountry(shown(&line))));
        }
        CandidateField::Languages => row.languages = sorted(parts(text).map(str::to_owned).collect()),
        CandidateField::Regions => {
            let (regions, bad) = each(text, |part| words.country(part).or_else(|| Country::parse(part).ok()));
            row.regions = sorted(regions);
            return bad.into_iter().map(RowProblemKind::UnknownCountry).collect();
        }
        CandidateField::MailDomains => {
            let (domains, bad) = each(text, |part| readable(part.trim_start_matches('@'), DomainName::parse_public));
            row.mail_domains = sorted(domains);
            return bad.into_iter().map(RowProblemKind::BadDomain).collect();
        }
    }
    Vec::new()
}

/// The parts of a cell that lists several things.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '，', '、', '；', '/', '\n']).map(str::trim).filter(|part| !part.is_empty())
}

/// The parts that could be read, and those that could not, shortened.
fn each<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> (Vec<T>, Vec<String>) {
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    for part in parts(text) {
        match read(part) {
            Some(value) => good.push(value),
            None => bad.push(shown(part)),
        }
    }
    (good, bad)
}

fn sorted<T: Ord>(mut values: Vec<T>) -> Vec<T> {
    values.sort_unstable();
    values.dedup();
    values
}
