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
use crate::states;

pub use diff::{CandidateChange, CandidatesDiff, diff_candidates};

states! {
    /// What a column of a file of candidates holds.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
    pub enum CandidateField: key {
        /// The company's name.
        Name => "provider-name";
        /// Its tenant ID.
        Tenant => "candidates-field-tenant";
        /// Its Partner ID.
        PartnerId => "candidates-field-partner-id";
        /// Where it is.
        Country => "company-country";
        /// Where it sells.
        Regions => "provider-regions";
        /// Languages of its support.
        Languages => "provider-languages";
        /// Its site.
        Website => "provider-website";
        /// Domains of its mail.
        MailDomains => "provider-mail-domains";
        /// Whom we talk to there first.
        ContactName => "candidates-field-contact-name";
        /// That person's address.
        ContactEmail => "candidates-field-contact-email";
        /// That person's number.
        ContactPhone => "candidates-field-contact-phone";
        /// Free text.
        Notes => "provider-notes";
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
