//! Reports that were given out: what, of which day, and the hashes by which somebody can tell later what it said.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::hash::ContentHash;
use super::ids::{CustomerId, ProviderId, ReportId};
use super::moment::Stamp;
use crate::domain::table::Record;
use crate::states;

states! {
    /// What a report is about.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum ReportKind: key, word, what_key {
        /// Where the changeover stands, on one page.
        #[default]
        Status => "report-status", "status", "report-status-what";
        /// The same in a few lines of text.
        Digest => "report-digest", "digest", "report-digest-what";
        /// What can go wrong, the most urgent first.
        Risks => "report-risks", "risks", "report-risks-what";
        /// What each person has to do.
        Load => "report-load", "load", "report-load-what";
        /// Everything that was asked of a customer and answered.
        Dossier => "report-dossier", "dossier", "report-dossier-what";
        /// The customers of a provider, with what the provider needs to know.
        Pack => "report-pack", "pack", "report-pack-what";
        /// What becomes of the weekly tasks of our team.
        Impact => "report-impact", "impact", "report-impact-what";
        /// What the margin would be with each provider.
        Margin => "report-margin", "margin", "report-margin-what";
    }
}

/// A part of a report, and the hash of what it said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartSeal {
    /// The part's name in the file.
    pub name: String,
    /// SHA-256 of its bytes.
    pub hash: ContentHash,
}

/// A report that was given out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenReport {
    /// This record's id.
    pub id: ReportId,
    /// What it was about.
    pub kind: ReportKind,
    /// The day that it told of.
    pub on: NaiveDate,
    /// Which customer it told of; `None`: no single one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerId>,
    /// Which provider it was for; `None`: no single one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<ProviderId>,
    /// The file's own name; empty: its text was copied.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub file: String,
    /// SHA-256 of all of it.
    pub hash: ContentHash,
    /// The hash of each part, in the order of the file; empty where the file has no parts that can be told apart.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<PartSeal>,
    /// Who gave it out, and when.
    pub given: Stamp,
}

impl Record for GivenReport {
    type Id = ReportId;
    fn id(&self) -> ReportId {
        self.id
    }
}

impl GivenReport {
    /// Whether it is the same as the other in everything but when and as which file it was given out.
    pub fn says_the_same(&self, other: &Self) -> bool {
        (self.kind, self.on, self.customer, self.provider) == (other.kind, other.on, other.customer, other.provider)
            && self.hash == other.hash
    }
}
