//! Which column of a file holds what.

use std::collections::{HashMap, HashSet};

use crate::domain::plan::ids::ShapeId;
use crate::domain::plan::reading::ReadOptions;
use crate::domain::plan::shape::{ColumnMapping, ColumnMeaning, ImportField, ImportMapping};

/// One field per column, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping(pub Vec<ImportField>);

/// What kind of list a file is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FileKind {
    /// A list of customers, such as Partner Center's.
    #[default]
    CustomerList,
    /// Data about some customers; those that are not in it are of no interest.
    Contacts,
    /// A list of subscriptions.
    Subscriptions,
}

/// Why a file cannot be read with a mapping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MappingFault {
    /// Neither Microsoft ID nor domain nor company name: no row says which customer it is.
    NoKey,
    /// Two columns for one field; counted from 0.
    Twice {
        /// The field.
        field: ImportField,
        /// The first of the columns.
        first: usize,
        /// The second.
        second: usize,
    },
}

impl Mapping {
    /// The column with this field; `None` when there is none.
    pub fn column(&self, field: ImportField) -> Option<usize> {
        self.0.iter().position(|&f| f == field)
    }

    /// What stands against reading a file so; empty when nothing does.
    pub fn faults(&self) -> Vec<MappingFault> {
        let mut faults = Vec::new();
        if !self.names_customers() && self.kind() != FileKind::Subscriptions {
            faults.push(MappingFault::NoKey);
        }
        for (second, &field) in self.0.iter().enumerate() {
            if let Some(first) = self.column(field)
                && first < second
                && field != ImportField::Ignore
            {
                faults.push(MappingFault::Twice { field, first, second });
            }
        }
        faults
    }

    /// Columns of Partner Center's export of customers that such a list lacks; a note, not a fault.
    pub fn missing(&self) -> Vec<ImportField> {
        if self.kind() == FileKind::Subscriptions {
            return Vec::new();
        }
        Self::EXPORT.into_iter().filter(|&field| self.column(field).is_none()).collect()
    }

    /// Whether each row says which customer it is about.
    pub fn names_customers(&self) -> bool {
        Self::KEYS.iter().any(|&key| self.column(key).is_some())
    }

    /// Whether a list of this kind makes use of a field.
    pub fn uses(&self, field: ImportField) -> bool {
        let is_key = field == ImportField::Ignore || Self::KEYS.contains(&field);
        self.kind() != FileKind::Subscriptions || is_key || field.about() == ColumnMeaning::Subscription
    }

    /// A list of subscriptions has their IDs; a list of customers has Relationship, or no data about contacts.
    pub fn kind(&self) -> FileKind {
        let has_contacts = self.0.iter().any(|&field| is_detail(field) || field == ImportField::Country);
        if self.column(ImportField::SubscriptionId).is_some() {
            FileKind::Subscriptions
        } else if self.column(ImportField::Relationship).is_some() || !has_contacts {
            FileKind::CustomerList
        } else {
            FileKind::Contacts
        }
    }

    /// Whether the file has every column of Partner Center's export, and none about contacts or of our own.
    pub fn is_export(&self) -> bool {
        self.kind() == FileKind::CustomerList
            && self.missing().is_empty()
            && self.0.iter().all(|&field| !is_detail(field))
    }

    /// Remembers this mapping for files with these headers.
    pub fn shape(&self, id: ShapeId, headers: &[String]) -> ImportMapping {
        let column = |(header, &field): (&String, &ImportField)| ColumnMapping { header: header.clone(), field };
        let columns = headers.iter().zip(&self.0).map(column).collect();
        ImportMapping { id, columns, reading: ReadOptions::default() }
    }

    /// What somebody said about columns with these headers, wherever they stand, and which columns nobody said anything about.
    /// A column without a header is called by its number; the first is 1. A field is given out once.
    pub fn of_columns(said: &[ColumnMapping], headers: &[String]) -> (Self, Vec<usize>) {
        let by_header: HashMap<String, ImportField> =
            said.iter().map(|column| (bare(&column.header), column.field)).collect();
        let (mut fields, mut open, mut given) = (Vec::with_capacity(headers.len()), Vec::new(), HashSet::new());
        for (at, header) in headers.iter().enumerate() {
            let field = by_header.get(&named(at, header)).copied();
            let field = field.filter(|field| *field == ImportField::Ignore || given.insert(*field));
            if field.is_none() {
                open.push(at);
            }
            fields.push(field.unwrap_or(ImportField::Ignore));
        }
        (Self(fields), open)
    }

    /// The headers of what somebody said that the file does not have.
    pub fn absent<'s>(said: &'s [ColumnMapping], headers: &[String]) -> Vec<&'s str> {
        let there: HashSet<String> = headers.iter().enumerate().map(|(at, header)| named(at, header)).collect();
        let said = said.iter().filter(|column| !there.contains(&bare(&column.header)));
        said.map(|column| column.header.as_str()).collect()
    }

    /// The remembered mapping, if the headers are the same in any order; `None` otherwise.
    pub fn of_shape(shape: &ImportMapping, headers: &[String]) -> Option<Self> {
        if shape.columns.len() != headers.len() {
            return None;
        }
        if shape.columns.iter().zip(headers).all(|(column, header)| column.header == *header) {
            return Some(Self(shape.columns.iter().map(|column| column.field).collect()));
        }
        let mut fields = Vec::with_capacity(headers.len());
        for header in headers {
            let mut fitting = shape.columns.iter().filter(|column| column.header == *header);
            let (Some(column), None) = (fitting.next(), fitting.next()) else { return None };
            fields.push(column.field);
        }
        let is_doubled = headers.iter().collect::<HashSet<_>>().len() < headers.len();
        (!is_doubled).then_some(Self(fields))
    }

    const KEYS: [ImportField; 3] = [ImportField::MicrosoftId, ImportField::PrimaryDomain, ImportField::CompanyName];
    const EXPORT: [ImportField; 4] =
        [ImportField::MicrosoftId, ImportField::CompanyName, ImportField::PrimaryDomain, ImportField::Relationship];
}

/// A header as people write it again: capitals and the spaces around it do not matter.
fn bare(header: &str) -> String {
    header.trim().to_lowercase()
}

/// What a column is called.
fn named(at: usize, header: &str) -> String {
    if header.trim().is_empty() { (at + 1).to_string() } else { bare(header) }
}

/// Whether a field is about a contact person or of our own, which Partner Center knows nothing of.
fn is_detail(field: ImportField) -> bool {
    matches!(field.about(), ColumnMeaning::Contact | ColumnMeaning::Own(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use ImportField::{CompanyName, ContactEmail, Ignore, MicrosoftId, Relationship, Tags};

    fn headers(of: &[&str]) -> Vec<String> {
        of.iter().map(|h| (*h).to_owned()).collect()
    }

    #[test]
    fn file_without_key_cannot_be_read() {
        assert_eq!(Mapping(vec![Relationship, Tags]).faults(), [MappingFault::NoKey]);
        assert_eq!(Mapping(vec![Relationship, CompanyName]).faults(), []);
    }

    #[test]
    fn one_field_takes_one_column_but_any_number_is_ignored() {
        let mapping = Mapping(vec![Tags, Ignore, MicrosoftId, Tags, Ignore]);
        assert_eq!(mapping.faults(), [MappingFault::Twice { field: Tags, first: 0, second: 3 }]);
    }

    #[test]
    fn list_with_contacts_and_without_relationship_is_no_full_list() {
        assert_eq!(Mapping(vec![MicrosoftId, ContactEmail]).kind(), FileKind::Contacts);
        assert_eq!(Mapping(vec![MicrosoftId, ContactEmail, Relationship]).kind(), FileKind::CustomerList);
        assert_eq!(Mapping(vec![MicrosoftId, CompanyName]).kind(), FileKind::CustomerList);
    }

    #[test]
    fn remembered_mapping_fits_the_same_headers_in_another_order() {
        let mapping = Mapping(vec![MicrosoftId, CompanyName, Ignore]);
        let shape = mapping.shape(ShapeId::new(1), &headers(&["Id", "Firma", "Umsatz"]));
        let found = Mapping::of_shape(&shape, &headers(&["Umsatz", "Id", "Firma"]));
        assert_eq!(found, Some(Mapping(vec![Ignore, MicrosoftId, CompanyName])));
        assert_eq!(Mapping::of_shape(&shape, &headers(&["Umsatz", "Id", "Id"])), None);
        assert_eq!(Mapping::of_shape(&shape, &headers(&["Id", "Firma"])), None);
    }
}
