//! Remembered answers of the import: which column of a kind of file means what.

use serde::{Deserialize, Serialize};

use super::ids::ShapeId;
use crate::domain::table::Record;

/// What a column of an imported file can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ImportField {
    /// Tenant ID of the customer.
    MicrosoftId,
    /// Name of the customer.
    CompanyName,
    /// Primary domain name.
    PrimaryDomain,
    /// Raw text of the relationship.
    Relationship,
    /// Tags, separated by commas or semicolons.
    Tags,
    /// Name of a contact person.
    ContactName,
    /// E-mail address of that person.
    ContactEmail,
    /// Role of that person.
    ContactRole,
    /// Language to write in.
    ContactLanguage,
    /// Form of address of that person.
    FormOfAddress,
    /// Country of the customer.
    Country,
    /// Not imported; the raw file is kept beside the plan.
    Ignore,
}

impl ImportField {
    /// All fields, in the order of a menu.
    pub const ALL: [Self; 12] = [
        Self::MicrosoftId,
        Self::CompanyName,
        Self::PrimaryDomain,
        Self::Relationship,
        Self::Tags,
        Self::ContactName,
        Self::ContactEmail,
        Self::ContactRole,
        Self::ContactLanguage,
        Self::FormOfAddress,
        Self::Country,
        Self::Ignore,
    ];
}

/// One column of a remembered shape.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShapeColumn {
    /// The header as the file has it, trimmed.
    pub header: String,
    /// What the user said it holds.
    pub field: ImportField,
}

/// How files with these headers are read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileShape {
    /// This shape's id.
    pub id: ShapeId,
    /// The columns in the order of the file.
    pub columns: Vec<ShapeColumn>,
}

impl Record for FileShape {
    type Id = ShapeId;
    fn id(&self) -> ShapeId {
        self.id
    }
}
