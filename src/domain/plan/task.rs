//! What was done of a rule book's steps, checks and exports, by whom and when, with its evidence.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::hash::ContentHash;
use super::ids::PersonId;
use super::moment::Stamp;
use crate::domain::slug::Slug;
use crate::domain::table::Record;

/// One thing to do, as a rule book or the list of next actions names it. A task that nobody touched has no record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// The rule book's name for it; the same in every book.
    pub id: Slug,
    /// Who of us does it; `None`: nobody yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// `None` while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<StepDone>,
    /// It is left out of the next actions before this day; `None`: it is not postponed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postponed: Option<NaiveDate>,
    /// Free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// In the order of adding.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// When somebody looked and it was still pending, in the order of looking.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub looks: Vec<Stamp>,
}

/// That something was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepDone {
    /// The day it was done, which may lie before the day it was recorded.
    pub on: NaiveDate,
    /// Who recorded it, and when.
    pub stamp: Stamp,
}

/// A file or pasted text that proves something; it lies in `evidence/` beside the plan, named by its hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// SHA-256 of its bytes.
    pub hash: ContentHash,
    /// The file's own name, or what the pasted text was called.
    pub name: String,
    /// How large it is.
    pub bytes: u64,
    /// Who added it, and when.
    pub added: Stamp,
}

impl Evidence {
    /// The largest that is kept, in bytes: 20 MB.
    pub const MAX_BYTES: u64 = 20_000_000;

    /// The name under which it lies in `evidence/`: its hash, and the ending of its own name if that is harmless.
    pub fn file_name(&self) -> String {
        let ending = self.name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        let is_fine = |ending: &String| {
            (1..=8).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        match ending.filter(is_fine) {
            Some(ending) => format!("{}.{ending}", self.hash),
            None => self.hash.to_string(),
        }
    }
}

impl Record for Task {
    type Id = Slug;
    fn id(&self) -> Slug {
        self.id
    }
}

impl Task {
    /// A task that nobody touched.
    pub fn new(id: Slug) -> Self {
        Self {
            id,
            owner: None,
            done: None,
            postponed: None,
            note: String::new(),
            evidence: Vec::new(),
            looks: Vec::new(),
        }
    }

    /// The latest day on which somebody said something about it; `None` when nobody did.
    pub fn last_word(&self) -> Option<NaiveDate> {
        let done = self.done.iter().map(|done| done.stamp.at.date());
        done.chain(self.looks.iter().map(|look| look.at.date())).max()
    }
}

#[cfg(test)]
mod tests {
    use super::super::moment::Moment;
    use super::*;

    #[track_caller]
    fn check(name: &str, ending: &str) {
        let added = Stamp { at: Moment::parse("2026-11-22T09:00:00Z").unwrap(), by: String::new() };
        let evidence = Evidence { hash: ContentHash::of_bytes(b"x"), name: name.into(), bytes: 1, added };
        assert_eq!(evidence.file_name(), format!("{}{ending}", evidence.hash));
    }

    #[test]
    fn evidence_keeps_a_harmless_ending_only() {
        check("Program info.PNG", ".png");
        check("合約.pdf", ".pdf");
        check("no ending", "");
        check("a.b/../../c", "");
        check("a.verylongending", "");
    }
}
