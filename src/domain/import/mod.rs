//! What an imported file says against what the plan knows: rows, problems, the diff, and the edit that it becomes.
//!
//! The file's text is read elsewhere; here are only values.

mod apply;
mod diff;
mod held;
mod likely;
mod list;
mod mapping;
mod matching;
mod merge;
mod propose;
#[cfg(test)]
mod propose_tests;
mod remarks;
mod row;
mod sentences;
mod subscriptions;
mod tally;
#[cfg(test)]
mod tests;

pub use diff::{
    Absent, DiffCounts, DiffEntry, DiffKind, DiffOptions, Extent, FieldChange, FieldValue, HeldBackTexts, ImportDiff,
    UnknownRows, diff,
};
pub use held::{HeldText, TextChoice};
pub use likely::likely;
pub use list::SharedList;
pub use mapping::{FileKind, Mapping, MappingFault};
pub use merge::{find_damaged, find_person};
pub use propose::{MergeProposal, ProposalKind};
pub use remarks::{Alike, Remark, Remarks, alike};
pub use row::{ImportRow, ImportRows, RowProblemKind, WordCount};
pub use sentences::{Arg, Sentence};
pub use subscriptions::{
    SubscriptionDiff, SubscriptionEntry, SubscriptionList, SubscriptionRow, SubscriptionRows, diff_subscriptions,
};
pub use tally::ImportTally;
