//! A file of candidates against the providers of the plan: which are new, what it changes, and what could not be taken.
//!
//! The file's text is read elsewhere; here are only values.

mod diff;
mod doubts;
mod matching;
#[cfg(test)]
mod tests;

use serde::Deserialize;

use super::import::Remarks;
use super::plan::contact::{Country, DomainName, EmailAddress};
use super::plan::ids::{PartnerId, TenantId};

pub use diff::{CandidateChange, CandidatesDiff, diff_candidates};

/// What a column of a file of candidates holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum CandidateField {
    /// The company's name.
    Name,
    /// Its tenant ID.
    Tenant,
    /// Its Partner ID.
    PartnerId,
    /// Where it is.
    Country,
    /// Where it sells.
    Regions,
    /// Languages of its support.
    Languages,
    /// Its site.
    Website,
    /// Domains of its mail.
    MailDomains,
    /// Whom we talk to there first.
    ContactName,
    /// That person's address.
    ContactEmail,
    /// That person's number.
    ContactPhone,
    /// Free text.
    Notes,
}

impl CandidateField {
    /// All fields, in the order of a file and of the form.
    pub const ALL: [Self; 12] = [
        Self::Name,
        Self::Tenant,
        Self::PartnerId,
        Self::Country,
        Self::Regions,
        Self::Languages,
        Self::Website,
        Self::MailDomains,
        Self::ContactName,
        Self::ContactEmail,
        Self::ContactPhone,
        Self::Notes,
    ];

    /// Key of its name; also the header of its column.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "provider-name",
            Self::Tenant => "candidates-field-tenant",
            Self::PartnerId => "candidates-field-partner-id",
            Self::Country => "company-country",
            Self::Regions => "provider-regions",
            Self::Languages => "provider-languages",
            Self::Website => "provider-website",
            Self::MailDomains => "provider-mail-domains",
            Self::ContactName => "candidates-field-contact-name",
            Self::ContactEmail => "candidates-field-contact-email",
            Self::ContactPhone => "candidates-field-contact-phone",
            Self::Notes => "provider-notes",
        }
    }
}

/// One candidate of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CandidateRow {
    /// Where it begins; the file's first line is 1.
    pub line: usize,
    /// Empty: the file gives none.
    pub name: String,
    /// `None`: not given, or not readable.
    pub tenant: Option<TenantId>,
    /// `None`: not given, or not readable.
    pub partner_id: Option<PartnerId>,
    /// `None`: not given, or not readable.
    pub country: Option<Country>,
    /// Sorted, without doubles; empty: not given.
    pub regions: Vec<Country>,
    /// Sorted, without doubles; empty: not given.
    pub languages: Vec<String>,
    /// Empty: not given.
    pub website: String,
    /// Sorted, without doubles; empty: not given.
    pub mail_domains: Vec<DomainName>,
    /// Empty: not given.
    pub contact_name: String,
    /// `None`: not given, or not readable.
    pub contact_email: Option<EmailAddress>,
    /// Empty: not given.
    pub contact_phone: String,
    /// May have several lines; empty: not given.
    pub notes: String,
}

/// Everything that a file of candidates says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CandidateRows {
    /// In the order of the file.
    pub rows: Vec<CandidateRow>,
    /// Of reading.
    pub remarks: Remarks,
}
