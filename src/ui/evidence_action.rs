//! What can be asked for about evidence: of a task, and of a cell of the comparison.

use std::path::PathBuf;

use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::ids::{CriterionId, ProviderId};
use crate::domain::slug::Slug;

/// What happens to evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EvidenceAction {
    /// This file is copied beside the plan and proves the task.
    AddFile {
        /// The task.
        task: Slug,
        /// The file.
        path: PathBuf,
    },
    /// This text is kept beside the plan as a text file and proves the task.
    AddText {
        /// The task.
        task: Slug,
        /// What it is called.
        name: String,
        /// The text.
        text: String,
    },
    /// The file is shown in its folder, after a look whether it is still what was added.
    Show {
        /// The task.
        task: Slug,
        /// Which of its evidence.
        hash: ContentHash,
    },
    /// All evidence of the task is looked at; what was found comes back in the session.
    Check {
        /// The task.
        task: Slug,
    },
    /// The same for a cell of the comparison.
    OfMark {
        /// The provider.
        provider: ProviderId,
        /// The criterion.
        criterion: CriterionId,
        /// What happens.
        what: MarkEvidence,
    },
}

/// What happens to what a score rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkEvidence {
    /// This file is copied beside the plan.
    AddFile(PathBuf),
    /// This text is kept beside the plan as a text file.
    AddText {
        /// What it is called.
        name: String,
        /// The text.
        text: String,
    },
    /// The file is shown in its folder, after a look whether it is still what was added.
    Show(ContentHash),
    /// All of it is looked at; what was found comes back in the session.
    Check,
}
