//! What changed since the plan was closed last, as the start page shows it.

use crate::domain::plan::moment::Moment;

/// One kind of change by one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeByOther {
    /// Who.
    pub by: String,
    /// Key of the sentence that names it.
    pub what: String,
    /// The name of the one thing, of the latest such change; empty for many.
    pub name: String,
    /// How many records were meant, all such changes together.
    pub n: usize,
    /// How often.
    pub n_times: usize,
}

/// What changed, the latest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangesByOthers {
    /// When the plan was closed last on this computer.
    pub at: Moment,
    /// How many changes.
    pub n: usize,
    /// Them, the same thing by the same person as one.
    pub changes: Vec<ChangeByOther>,
}
