//! The record of an act that cannot be taken back at Microsoft. Undo passes over it, and no edit removes it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ids::DecisionId;
use super::moment::Stamp;
use crate::domain::draft::Language;
use crate::domain::rules::Act;
use crate::domain::slug::Slug;
use crate::domain::table::Record;

/// Who decided what, when, and what they had before their eyes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignOff {
    /// This record's id.
    pub id: DecisionId,
    /// What was decided.
    pub act: Act,
    /// The rule book that the plan followed.
    pub book: Slug,
    /// The day the button is pressed in Partner Center.
    pub on: NaiveDate,
    /// Our company's name as it was typed to confirm.
    pub company: String,
    /// Name of the global admin who presses the button.
    pub admin: String,
    /// Who decided, and when this was recorded.
    pub decided: Stamp,
    /// The language in which it was read.
    pub language: Language,
    /// What stood on the screen: what cannot be undone, and until when; one paragraph each.
    pub stated: Vec<String>,
}

impl Record for SignOff {
    type Id = DecisionId;
    fn id(&self) -> DecisionId {
        self.id
    }
}
