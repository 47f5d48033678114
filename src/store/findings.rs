//! What opening a plan had to report: damage, changes made outside, edits of two machines put together.

use std::path::PathBuf;

use super::error::StoreMessage;
use super::plan_file::PlanId;
use crate::domain::change::Change;
use crate::domain::plan::AnyRecord;
use crate::domain::plan::moment::Moment;

/// Something the reader should know about a plan that was opened. Lines count from 1, as an editor shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadFinding {
    /// A line cannot be read; everything else was kept.
    LineDamaged {
        /// Line of `plan.ron`.
        line: usize,
        /// What the line was, such as `Customer`; `None` when even that is unreadable.
        noun: Option<&'static str>,
    },
    /// A record was changed by another program, and is taken as it stands now.
    ChangedOutside {
        /// Line of `plan.ron`.
        line: usize,
        /// As the program last saved it; `None` when that is not known, or the record is new.
        before: Option<AnyRecord>,
        /// As the file has it.
        after: AnyRecord,
    },
    /// The file was edited by hand so that only reading it as a whole helped; it was read completely.
    EditedByHand {
        /// First line that is not as the program writes it.
        line: usize,
    },
    /// A line holds something that this program does not know; saving would lose it, so the plan opens read-only.
    NotUnderstood {
        /// Line of `plan.ron`.
        line: usize,
    },
    /// Two records have one id; the later one was taken.
    Doubled {
        /// How many records were dropped.
        n: usize,
    },
    /// The file ends too early.
    EndMissing,
    /// Lines are missing, or come from an older version of the file.
    LinesMissing {
        /// Records that the file says it has.
        expected: usize,
        /// Records that were found.
        found: usize,
    },
    /// The line that says which plan it is and how far it goes is unreadable.
    AboutDamaged,
    /// Records that the file had lost were found again in backups and the journal.
    Recovered {
        /// How many.
        n: usize,
    },
    /// The file as it was found was kept under another name.
    SetAside {
        /// Where it lies now.
        path: PathBuf,
    },
    /// The plan was put together again from a backup and the journal.
    Rebuilt {
        /// Edits after the backup that the journal had.
        n_edits: usize,
    },
    /// The journal is damaged in the middle; what came after was put on top where it fits.
    JournalDamaged {
        /// Where the damaged file was kept.
        path: PathBuf,
    },
    /// This machine's last edits were put on top of a plan that another machine had saved.
    Merged {
        /// Record changes put on top.
        n_changes: usize,
    },
    /// An edit of this machine does not fit the plan that another machine had saved; it was not applied.
    Conflict {
        /// When it was made.
        at: Moment,
        /// Who made it.
        by: String,
        /// The change that was not applied.
        change: Change,
    },
    /// The file is older than the journal: somebody put an old copy back, or the disk lost the newest one.
    OlderThanJournal {
        /// Edits that the journal has and the file does not.
        n_edits: usize,
    },
    /// A file beside the plan looks like a sync tool's conflict copy.
    ConflictCopy {
        /// Its name.
        name: String,
    },
    /// An emergency copy from a crash differs from the plan.
    Rescue {
        /// Where it lies.
        path: PathBuf,
    },
    /// The folder is on a file system without locks: nothing warns when two people open the plan.
    NoLock,
}

impl LoadFinding {
    /// Whether the plan on disk is not what the program last saved.
    pub fn is_difference(&self) -> bool {
        match self {
            Self::LineDamaged { .. }
            | Self::ChangedOutside { .. }
            | Self::EditedByHand { .. }
            | Self::NotUnderstood { .. }
            | Self::Doubled { .. }
            | Self::EndMissing
            | Self::LinesMissing { .. }
            | Self::AboutDamaged => true,
            Self::Recovered { .. }
            | Self::SetAside { .. }
            | Self::Rebuilt { .. }
            | Self::JournalDamaged { .. }
            | Self::Merged { .. }
            | Self::Conflict { .. }
            | Self::OlderThanJournal { .. }
            | Self::ConflictCopy { .. }
            | Self::Rescue { .. }
            | Self::NoLock => false,
        }
    }

    /// The sentence to show.
    pub fn message(&self) -> StoreMessage {
        let line = |line: &usize| vec![("line", line.to_string())];
        let n = |n: &usize| vec![("n", n.to_string())];
        let path = |path: &PathBuf| vec![("path", path.display().to_string())];
        match self {
            Self::LineDamaged { line: at, .. } => ("store-found-line-damaged", line(at)),
            Self::ChangedOutside { line: at, .. } => ("store-found-changed-outside", line(at)),
            Self::EditedByHand { line: at } => ("store-found-edited-by-hand", line(at)),
            Self::NotUnderstood { line: at } => ("store-found-not-understood", line(at)),
            Self::Doubled { n: doubled } => ("store-found-doubled", n(doubled)),
            Self::EndMissing => ("store-found-end-missing", Vec::new()),
            Self::LinesMissing { expected, found } => {
                ("store-found-lines-missing", vec![("expected", expected.to_string()), ("found", found.to_string())])
            }
            Self::AboutDamaged => ("store-found-about-damaged", Vec::new()),
            Self::Recovered { n: recovered } => ("store-found-recovered", n(recovered)),
            Self::SetAside { path: at } => ("store-found-set-aside", path(at)),
            Self::Rebuilt { n_edits } => ("store-found-rebuilt", n(n_edits)),
            Self::JournalDamaged { path: at } => ("store-found-journal-damaged", path(at)),
            Self::Merged { n_changes } => ("store-found-merged", n(n_changes)),
            Self::Conflict { at, by, .. } => ("store-found-conflict", vec![("at", at.to_string()), ("by", by.clone())]),
            Self::OlderThanJournal { n_edits } => ("store-found-older-than-journal", n(n_edits)),
            Self::ConflictCopy { name } => ("store-found-conflict-copy", vec![("name", name.clone())]),
            Self::Rescue { path: at } => ("store-found-rescue", path(at)),
            Self::NoLock => ("store-found-no-lock", Vec::new()),
        }
    }
}

/// What was found when a plan was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LoadReport {
    /// In the order of the file; empty for a plan that is as it was left.
    pub findings: Vec<LoadFinding>,
    /// Records in the plan.
    pub n_records: usize,
    /// Edits of the journal that were put on top of the saved plan, as after a crash.
    pub n_replayed: usize,
    /// Whose journal belongs to it; `None`: nobody knows.
    pub plan: Option<PlanId>,
}

impl LoadReport {
    /// Whether the plan on disk is not what the program last saved.
    pub fn is_difference(&self) -> bool {
        self.findings.iter().any(LoadFinding::is_difference)
    }
}
