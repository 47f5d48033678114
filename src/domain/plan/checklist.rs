//! Checklists: processes of our own, on paper or not, as templates whose steps say from what their days are counted, and what a
//! to-do knows of the step that it came from.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Plan;
use super::ids::{ChecklistId, PersonId, TodoId, WaveId};
use super::uses::{ColumnUse, Uses};
use crate::domain::edit::EditError;
use crate::domain::edit::record::{EditWords, Kept};
use crate::domain::rules::Party;
use crate::domain::table::Record;
use crate::{described, states};

states! {
    /// What the days of a step are counted from.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum DayAnchor: key {
        /// The day on which the process was begun.
        #[default]
        Begun => "checklists-from-begun";
        /// The day on which the step before is done; until then the one by which it is to be.
        StepBefore => "checklists-from-step";
        /// The day of the move: the customer's, or the first of the wave.
        Move => "checklists-from-move";
        /// The first day of the customer's next term.
        Renewal => "checklists-from-renewal";
        /// The day by which everybody is to be moved.
        LastDay => "checklists-from-last";
    }
}

states! {
    /// How days are counted.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum DaySpan: key {
        /// Our business days, forward.
        #[default]
        BusinessAfter => "checklists-span-business-after";
        /// All days, forward.
        DaysAfter => "checklists-span-days-after";
        /// Our business days, back.
        BusinessBefore => "checklists-span-business-before";
        /// All days, back.
        DaysBefore => "checklists-span-days-before";
    }
}

/// The most days that can be counted.
pub const MOST_DAYS: u32 = 1_000;

/// By when a step is to be done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayRule {
    /// How many days.
    #[serde(default)]
    pub n: u32,
    /// Which days.
    #[serde(default)]
    pub span: DaySpan,
    /// From what on.
    #[serde(default)]
    pub from: DayAnchor,
}

/// One step of a checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChecklistStep {
    /// What is to be done.
    pub title: String,
    /// Who does it.
    #[serde(default = "ours")]
    pub party: Party,
    /// Who of us does it or sees to it; `None`: whoever the customer or the wave belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// By when.
    #[serde(default)]
    pub due: DayRule,
}

fn ours() -> Party {
    Party::Us
}

impl ChecklistStep {
    /// A step of ours, ten business days after the process was begun.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), party: Party::Us, owner: None, due: DayRule { n: 10, ..DayRule::default() } }
    }
}

/// A process as a template: what is to be done, by whom, and by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checklist {
    /// This checklist's id.
    pub id: ChecklistId,
    /// What it is called, never blank.
    pub name: String,
    /// Free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Its steps, in the order of doing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<ChecklistStep>,
}

impl Record for Checklist {
    type Id = ChecklistId;
    fn id(&self) -> ChecklistId {
        self.id
    }
}

impl Checklist {
    /// A checklist without steps.
    pub fn new(id: ChecklistId, name: impl Into<String>) -> Self {
        Self { id, name: name.into(), note: String::new(), steps: Vec::new() }
    }
}

/// From which step of which process a to-do came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TodoOrigin {
    /// Which checklist it was begun from; it may be gone since.
    pub checklist: ChecklistId,
    /// The first to-do of the same process, which names it.
    pub process: TodoId,
    /// The place of its step, from 0.
    pub step: u32,
    /// The day on which the process was begun.
    pub begun: NaiveDate,
    /// For which wave; `None`: for a customer, or for the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wave: Option<WaveId>,
    /// By when, as long as nobody sets a day.
    #[serde(default)]
    pub due: DayRule,
}

impl Kept for Checklist {
    const WORDS: EditWords =
        EditWords { add: "edit-checklist-add", change: "edit-checklist", remove: "edit-checklist-remove" };

    fn title<'t>(&'t self, _plan: &'t Plan) -> &'t str {
        &self.name
    }

    fn check(&self, _plan: &Plan) -> Result<(), EditError> {
        let is_nameless = |step: &ChecklistStep| step.title.trim().is_empty();
        if self.steps.iter().any(is_nameless) { Err(EditError::NameMissing) } else { Ok(()) }
    }
}

impl Uses {
    const fn of_checklist(label: &'static str) -> Self {
        Self::new(label, "edit-checklist")
    }
}

/// Calls a macro with the noun and every field of it but its id, in the order of the sheet: `field, Variant, Type, uses;`.
#[macro_export]
macro_rules! for_each_checklist_field {
    ($then:ident) => {
        $then! {
            Checklist, ChecklistField, ChecklistFields;
            name, Name, String, Uses::of_checklist("checklists-name").searched().sheet("no-help", "no-help")
                .column(ColumnUse::new(0, "name", "checklists-name", 240.0).wide());
            note, Note, String, Uses::of_checklist("customers-notes-title").searched().tall_sheet(3)
                .column(ColumnUse::new(20, "note", "customers-notes-title", 260.0).wide());
            steps, Steps, Vec<ChecklistStep>, Uses::of_checklist("checklists-steps");
        }
    };
}
for_each_checklist_field!(described);
