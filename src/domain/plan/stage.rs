//! That something came to a stage, and that somebody saw something.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::moment::Stamp;
use super::task::Evidence;

/// That an invitation, a request or a customer came to a stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageEntry<S> {
    /// Which stage.
    pub stage: S,
    /// The day it happened, which may lie before the day it was recorded.
    pub on: NaiveDate,
    /// Who did it, as typed; empty when not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// Free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// What proves it, in the order of adding.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Who recorded it, and when.
    pub recorded: Stamp,
}
