//! `WriteTo`: exactly whom a new round of letters is for, asked for from anywhere in the window.

use crate::domain::draft::TemplateKind;
use crate::domain::plan::ids::CustomerId;
use crate::domain::schedule::Reminder;

/// Whom to write to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    /// These customers; the letter is proposed by where they stand.
    These(Vec<CustomerId>),
    /// Every customer for whom this is due, with its letter.
    Due(Reminder),
}

/// A new round of letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriteTo {
    /// For whom.
    pub whom: Whom,
    /// Which letter; `None`: the one that most of them need.
    pub letter: Option<TemplateKind>,
}

impl WriteTo {
    /// A letter to these customers, by where they stand.
    pub fn these(customers: Vec<CustomerId>) -> Self {
        Self { whom: Whom::These(customers), letter: None }
    }

    /// The letter that is due to all for whom it is.
    pub fn due(reminder: Reminder) -> Self {
        Self { whom: Whom::Due(reminder), letter: reminder.letter() }
    }
}
