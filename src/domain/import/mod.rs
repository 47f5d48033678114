//! What an imported file says against what the plan knows: rows, problems, the diff, and the edit that it becomes.
//!
//! The file's text is read elsewhere; here are only values.

mod apply;
mod diff;
mod list;
mod mapping;
mod matching;
mod merge;
mod propose;
#[cfg(test)]
mod propose_tests;
mod row;
mod sentences;
mod subscriptions;
#[cfg(test)]
mod subscriptions_tests;
#[cfg(test)]
mod tests;

pub use diff::{Counts, DiffEntry, DiffKind, DiffOptions, FieldChange, FieldValue, ImportDiff, UnknownRows, diff};
pub use list::List;
pub use mapping::{FileKind, Mapping, MappingFault};
pub use merge::find_person;
pub use propose::{Proposal, ProposalKind};
pub use row::{ImportRow, ImportRows, Problem, ProblemKind, WordCount};
pub use sentences::{Arg, Sentence, field_key};
pub use subscriptions::{
    SubscriptionDiff, SubscriptionEntry, SubscriptionField, SubscriptionList, SubscriptionRow, SubscriptionRows,
    diff_subscriptions,
};
