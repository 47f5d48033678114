//! Rows about one customer become one: direct + indirect twins, repeated rows, several contacts.

use std::collections::HashMap;

use super::cells::shown;
use crate::domain::import::{ImportRow, Problem, ProblemKind, find_person};
use crate::domain::plan::contact::{Contact, ContactRole};
use crate::domain::plan::ids::TenantId;
use crate::domain::plan::shape::ImportField;

/// Collects rows; the key is the Microsoft ID, else the domain, else the name.
pub(super) struct Twins {
    rows: Vec<ImportRow>,
    by_id: HashMap<TenantId, usize>,
    /// Rows without Microsoft ID; they wait until all IDs are known.
    loose: Vec<ImportRow>,
}

impl Twins {
    /// With room for so many rows.
    pub(super) fn with_capacity(n: usize) -> Self {
        Self { rows: Vec::with_capacity(n), by_id: HashMap::with_capacity(n), loose: Vec::new() }
    }

    pub(super) fn add(&mut self, row: ImportRow, problems: &mut Vec<Problem>) {
        let Some(id) = row.microsoft_id else {
            self.loose.push(row);
            return;
        };
        let next = self.rows.len();
        let at = *self.by_id.entry(id).or_insert(next);
        if at == next {
            self.rows.push(row);
        } else {
            join(&mut self.rows[at], row, problems);
        }
    }

    /// All customers in the order of their first line.
    pub(super) fn finish(mut self, problems: &mut Vec<Problem>) -> Vec<ImportRow> {
        if !self.loose.is_empty() {
            self.place_loose(problems);
        }
        for row in &mut self.rows {
            row.more_lines.sort_unstable();
        }
        if !self.rows.is_sorted_by_key(|row| row.line) {
            self.rows.sort_by_key(|row| row.line);
        }
        self.rows
    }

    fn place_loose(&mut self, problems: &mut Vec<Problem>) {
        let loose = std::mem::take(&mut self.loose);
        let (with_domain, name_only): (Vec<_>, Vec<_>) = loose.into_iter().partition(|row| row.domain.is_some());
        self.place(with_domain, problems, |row| row.domain.as_ref().map(ToString::to_string));
        self.place(name_only, problems, |row| (!row.name.is_empty()).then(|| row.name.to_lowercase()));
    }

    fn place(
        &mut self,
        loose: Vec<ImportRow>,
        problems: &mut Vec<Problem>,
        key: impl Fn(&ImportRow) -> Option<String>,
    ) {
        if loose.is_empty() {
            return;
        }
        // `None`: two customers have this key, so it does not say which one is meant.
        let mut by_key: HashMap<String, Option<usize>> = HashMap::new();
        for (at, row) in self.rows.iter().enumerate() {
            if let Some(key) = key(row) {
                by_key.entry(key).and_modify(|one| *one = None).or_insert(Some(at));
            }
        }
        for row in loose {
            let Some(key) = key(&row) else { continue };
            match by_key.get(&key) {
                Some(&Some(at)) => join(&mut self.rows[at], row, problems),
                Some(None) => {
                    let kind = ProblemKind::Ambiguous(shown(&key));
                    problems.push(Problem { line: row.line, kept: false, kind });
                }
                None => {
                    by_key.insert(key, Some(self.rows.len()));
                    self.rows.push(row);
                }
            }
        }
    }
}

/// Adds what `row` says to `first`; where they disagree, `first` stays and the line is a problem.
fn join(first: &mut ImportRow, row: ImportRow, problems: &mut Vec<Problem>) {
    let mut joint = Joint { first: first.line, line: row.line, has_news: false, conflicts: Vec::new() };
    joint.text(&mut first.name, row.name, ImportField::CompanyName);
    joint.option(&mut first.domain, row.domain, ImportField::PrimaryDomain);
    joint.option(&mut first.country, row.country, ImportField::Country);
    for raw in row.relationships {
        if !first.relationships.contains(&raw) {
            joint.has_news = true;
            first.relationships.push(raw);
        }
    }
    for tag in row.tags {
        if !first.tags.contains(&tag) {
            joint.has_news = true;
            first.tags.push(tag);
        }
    }
    for contact in row.contacts {
        joint.contact(&mut first.contacts, contact);
    }
    joint.fold(&mut first.contacts);
    if !joint.has_news && joint.conflicts.is_empty() {
        problems.push(Problem { line: row.line, kept: true, kind: ProblemKind::Repeated { first: first.line } });
    }
    problems.append(&mut joint.conflicts);
    first.more_lines.push(row.line);
}

struct Joint {
    first: usize,
    line: usize,
    /// The later line says something that the first one does not.
    has_news: bool,
    conflicts: Vec<Problem>,
}

impl Joint {
    fn text(&mut self, kept: &mut String, other: String, field: ImportField) {
        if other.is_empty() || *kept == other {
            return;
        }
        if kept.is_empty() {
            self.has_news = true;
            *kept = other;
        } else {
            self.conflict(field, kept, &other);
        }
    }

    fn option<T: PartialEq + ToString>(&mut self, kept: &mut Option<T>, other: Option<T>, field: ImportField) {
        match (&*kept, other) {
            (_, None) => {}
            (None, Some(other)) => {
                self.has_news = true;
                *kept = Some(other);
            }
            (Some(kept), Some(other)) if *kept == other => {}
            (Some(kept), Some(other)) => self.conflict(field, &kept.to_string(), &other.to_string()),
        }
    }

    /// A name or an address that came last can show that two earlier contacts are one person.
    fn fold(&mut self, contacts: &mut Vec<Contact>) {
        let had_news = self.has_news;
        let mut n_before = 0;
        while 1 < contacts.len() && contacts.len() != n_before {
            n_before = contacts.len();
            for contact in std::mem::take(contacts) {
                self.contact(contacts, contact);
            }
        }
        self.has_news = had_news;
    }

    fn contact(&mut self, known: &mut Vec<Contact>, new: Contact) {
        let Some(at) = find_person(known, &[], &new) else {
            self.has_news = true;
            known.push(new);
            return;
        };
        let kept = &mut known[at];
        if kept.email.is_none() && new.email.is_some() {
            self.has_news = true;
            kept.email = new.email;
        }
        self.text(&mut kept.name, new.name, ImportField::ContactName);
        self.text(&mut kept.form_of_address, new.form_of_address, ImportField::FormOfAddress);
        if kept.role == ContactRole::Unknown && new.role != ContactRole::Unknown {
            self.has_news = true;
            kept.role = new.role;
        } else if new.role != ContactRole::Unknown && new.role != kept.role {
            self.conflict(ImportField::ContactRole, "", "");
        }
        if kept.language.is_none() && new.language.is_some() {
            self.has_news = true;
            kept.language = new.language;
        } else if new.language.is_some() && new.language != kept.language {
            self.conflict(ImportField::ContactLanguage, "", "");
        }
    }

    fn conflict(&mut self, field: ImportField, kept: &str, other: &str) {
        let kind = ProblemKind::Conflict { first: self.first, field, kept: shown(kept), other: shown(other) };
        self.conflicts.push(Problem { line: self.line, kept: true, kind });
    }
}
