//! Rows about one customer become one: direct + indirect twins, repeated rows, several contacts.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher, RandomState};

use super::cells::shown;
use crate::domain::import::{ImportRow, Remark, Remarks, RowProblemKind, SharedList, find_damaged, find_person};
use crate::domain::legible::{TextKind, as_meant, doubt};
use crate::domain::plan::contact::{Contact, ContactRole};
use crate::domain::plan::field::Value;
use crate::domain::plan::shape::ImportField;

/// Collects rows; the key is the Microsoft ID, else the domain, else the name.
#[derive(Default)]
pub(super) struct Twins {
    /// All with a Microsoft ID; twins of earlier rows wait among them until all IDs are known.
    rows: Vec<ImportRow>,
    /// Rows without Microsoft ID; they wait until all IDs are known.
    loose: Vec<ImportRow>,
}

impl Twins {
    /// Makes room for so many rows.
    pub(super) fn reserve(&mut self, n: usize) {
        self.rows.reserve(n);
    }

    /// A row to be filled where it will stay; to be followed by [`Self::keep`] or [`Self::leave_out`].
    pub(super) fn empty_row(&mut self) -> &mut ImportRow {
        self.rows.push_mut(ImportRow::default())
    }

    /// Takes back the last row.
    pub(super) fn leave_out(&mut self) {
        self.rows.pop();
    }

    /// Keeps the last row.
    pub(super) fn keep(&mut self) {
        if self.rows.last().is_some_and(|row| row.microsoft_id.is_none()) {
            self.loose.extend(self.rows.pop());
        }
    }

    /// All customers in the order of their first line.
    pub(super) fn finish(mut self, remarks: &mut Remarks) -> Vec<ImportRow> {
        self.join_by_id(remarks);
        // Otherwise all lines came in their order.
        if !self.loose.is_empty() {
            self.place_loose(remarks);
            for row in &mut self.rows {
                if !row.more_lines.is_sorted() {
                    let mut lines = std::mem::take(&mut row.more_lines).into_vec();
                    lines.sort_unstable();
                    row.more_lines = lines.into();
                }
            }
            self.rows.sort_by_key(|row| row.line);
        }
        self.rows
    }

    /// Joins rows of one Microsoft ID. The IDs of all rows are looked up one right after the other: each is somewhere else in
    /// memory, and the processor then waits for many of them at once.
    fn join_by_id(&mut self, remarks: &mut Remarks) {
        let mut by_id = HashMap::with_capacity_and_hasher(self.rows.len(), IdHash::new());
        let ids = self.rows.iter().enumerate().filter_map(|(at, row)| Some((at, row.microsoft_id?)));
        let first_of = |(at, id)| (at, *by_id.entry(id).or_insert(at));
        let twins: Vec<(usize, usize)> = ids.map(first_of).filter(|(at, first)| at != first).collect();
        for &(at, first) in &twins {
            let row = std::mem::take(&mut self.rows[at]);
            join(&mut self.rows[first], row, remarks);
        }
        let (mut at, mut joined) = (0, twins.iter().map(|(at, _)| *at).peekable());
        if joined.peek().is_some() {
            self.rows.retain(|_| {
                at += 1;
                joined.next_if_eq(&(at - 1)).is_none()
            });
        }
    }

    fn place_loose(&mut self, remarks: &mut Remarks) {
        let loose = std::mem::take(&mut self.loose);
        let (with_domain, name_only): (Vec<_>, Vec<_>) = loose.into_iter().partition(|row| row.domain.is_some());
        self.place(with_domain, remarks, |row| row.domain.as_ref().map(|domain| Cow::Borrowed(domain.as_str())));
        self.place(name_only, remarks, |row| (!row.name.is_empty()).then(|| Cow::Owned(name_of(row))));
    }

    fn place(
        &mut self,
        loose: Vec<ImportRow>,
        remarks: &mut Remarks,
        key: impl Fn(&ImportRow) -> Option<Cow<'_, str>>,
    ) {
        if loose.is_empty() {
            return;
        }
        // Only the keys that are asked for; they are few where most rows have an ID.
        let mut by_key = HashMap::with_hasher(IdHash::new());
        by_key.extend(loose.iter().filter_map(|row| Some((key(row)?.into_owned(), Place::Nowhere))));
        for (at, row) in self.rows.iter().enumerate() {
            if let Some(place) = key(row).and_then(|key| by_key.get_mut(&*key)) {
                *place = if matches!(place, Place::Nowhere) { Place::Row(at) } else { Place::Several };
            }
        }
        for row in loose {
            let Some(key) = key(&row).map(Cow::into_owned) else { continue };
            match by_key.get(&key) {
                Some(&Place::Row(at)) => join(&mut self.rows[at], row, remarks),
                Some(Place::Several) => {
                    remarks.leave_out(row.line, RowProblemKind::Ambiguous(shown(&key)));
                }
                Some(Place::Nowhere) | None => {
                    by_key.insert(key, Place::Row(self.rows.len()));
                    self.rows.push(row);
                }
            }
        }
    }
}

/// The name in lower case; of one that was decoded twice what it was before.
fn name_of(row: &ImportRow) -> String {
    as_meant(&row.name).unwrap_or_else(|| row.name.clone()).to_lowercase()
}

/// Which row has a key.
enum Place {
    Nowhere,
    Row(usize),
    /// Two customers have it, so it does not say which one is meant.
    Several,
}

/// Adds what `row` says to `first`; where they disagree, `first` stays unless it cannot be read, and the line gets a note.
fn join(first: &mut ImportRow, row: ImportRow, remarks: &mut Remarks) {
    let mut joint = Joint { first: first.line, has_news: false, conflicts: Vec::new() };
    joint.text(&mut first.name, row.name, ImportField::CompanyName);
    joint.option(&mut first.domain, row.domain, ImportField::PrimaryDomain);
    for (field, value) in row.others.into_vec() {
        joint.other(&mut first.others, field, value);
    }
    joint.list(&mut first.relationships, &row.relationships);
    first.lacks_relationship |= row.lacks_relationship;
    joint.list(&mut first.tags, &row.tags);
    if !row.contacts.is_empty() {
        let mut contacts = std::mem::take(&mut first.contacts).into_vec();
        for contact in row.contacts.into_vec() {
            joint.contact(&mut contacts, contact);
        }
        joint.fold(&mut contacts);
        first.contacts = contacts.into();
    }
    if !joint.has_news && joint.conflicts.is_empty() {
        remarks.note(row.line, RowProblemKind::Repeated { first: first.line });
    }
    remarks.notes.extend(joint.conflicts.into_iter().map(|kind| Remark { line: row.line, kind }));
    first.more_lines.push(row.line);
}

struct Joint {
    first: usize,
    /// The later line says something that the first one does not.
    has_news: bool,
    conflicts: Vec<RowProblemKind>,
}

impl Joint {
    fn text(&mut self, kept: &mut String, other: String, field: ImportField) {
        if other.is_empty() || *kept == other {
            return;
        }
        let is_sound = |text: &str| doubt(text, "", TextKind::Name).is_none();
        if kept.is_empty() {
            self.has_news = true;
            *kept = other;
        } else if !is_sound(kept) && is_sound(&other) {
            // Whatever the order of the rows, what can be read wins.
            let garbled = std::mem::replace(kept, other);
            self.has_news = true;
            self.conflict(field, kept, &garbled);
        } else {
            self.conflict(field, kept, &other);
        }
    }

    fn list<T: Clone + PartialEq>(&mut self, kept: &mut SharedList<T>, other: &SharedList<T>) {
        for value in other {
            if !kept.contains(value) {
                self.has_news = true;
                kept.push(value.clone());
            }
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

    fn other(
        &mut self,
        kept: &mut SharedList<(ImportField, Value<'static>)>,
        field: ImportField,
        other: Value<'static>,
    ) {
        match kept.iter().find(|(of, _)| *of == field) {
            None => {
                self.has_news = true;
                kept.push((field, other));
            }
            Some((_, kept)) if *kept == other => {}
            Some((_, kept)) => self.conflict(field, &kept.clone().typed(), &other.typed()),
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
        let found = find_person(known, &[], &new).or_else(|| find_damaged(known, &[], &new));
        let Some(at) = found else {
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
        self.text(&mut kept.phone, new.phone, ImportField::ContactPhone);
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
        let kind = RowProblemKind::Conflict { first: self.first, field, kept: shown(kept), other: shown(other) };
        self.conflicts.push(kind);
    }
}

/// Hashes Microsoft IDs and other short keys. The seed keeps whoever wrote a file from choosing ones that fall together.
#[derive(Clone, Copy)]
struct IdHash(u64);

impl IdHash {
    fn new() -> Self {
        Self(RandomState::new().hash_one(0))
    }
}

impl BuildHasher for IdHash {
    type Hasher = Self;
    fn build_hasher(&self) -> Self {
        *self
    }
}

impl Hasher for IdHash {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.write_u64(u64::from_ne_bytes(word));
        }
    }

    fn write_u64(&mut self, word: u64) {
        let product = u128::from(self.0 ^ word) * u128::from(0x9E37_79B9_7F4A_7C15_u64);
        self.0 = product as u64 ^ (product >> 64) as u64;
    }

    /// The length of what follows, which is the same for all.
    fn write_usize(&mut self, _: usize) {}

    fn finish(&self) -> u64 {
        self.0
    }
}
