//! What views ask for about files of candidates and about questionnaires.

use std::path::PathBuf;

use crate::domain::edit::Edit;
use crate::domain::plan::ids::ProviderId;

/// What a small table is read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportTarget {
    /// New candidates, and more about known ones.
    Candidates,
    /// What this candidate answered.
    Answers(ProviderId),
}

/// What happens to files of candidates and to questionnaires.
#[derive(Clone, Debug, PartialEq)]
pub enum CandidatesAction {
    /// This file is read and compared with the plan; the result comes back in the session.
    Read(ImportTarget, PathBuf),
    /// Pasted text is read and compared with the plan.
    Paste(ImportTarget, String),
    /// What was chosen enters the plan, and the file is kept beside it.
    Apply(Box<Edit>),
    /// A questionnaire is written where a dialog says.
    Save {
        /// What the file is called, with its ending.
        name: String,
        /// Its text.
        text: String,
    },
}
