//! How safe an open plan is, in a word that the window can show.

use std::sync::Arc;

use super::error::{StoreError, StoreMessage};
use super::lock::Holder;
use crate::domain::plan::moment::Moment;

/// How safe the edits are.
#[derive(Clone, Debug)]
pub enum SaveStatus {
    /// Every edit is on the disk.
    Saved {
        /// Since when.
        at: Moment,
    },
    /// Edits are on their way.
    Saving,
    /// Edits are only in memory; it is tried again every two seconds.
    NotSaved {
        /// Why.
        error: Arc<StoreError>,
    },
    /// Every edit is safe in the journal, but the plan's file could not be brought up to date.
    InJournalOnly {
        /// Why.
        error: Arc<StoreError>,
    },
    /// Another program changed the plan's file. Edits are safe in the journal; opening the plan again brings both together.
    ChangedOutside,
    /// More than half of the records are gone since the last save: see `PlanKeeper::confirm_many_gone`.
    ManyGone {
        /// Records in the last saved plan.
        before: usize,
        /// Records now.
        after: usize,
    },
    /// Nothing is written.
    ReadOnly(ReadOnlyReason),
}

impl SaveStatus {
    /// The sentence to show.
    pub fn message(&self) -> StoreMessage {
        match self {
            Self::Saved { at } => ("store-state-saved", vec![("at", at.to_string())]),
            Self::Saving => ("store-state-saving", Vec::new()),
            Self::NotSaved { .. } => ("store-state-not-saved", Vec::new()),
            Self::InJournalOnly { .. } => ("store-state-in-journal-only", Vec::new()),
            Self::ChangedOutside => ("store-state-changed-outside", Vec::new()),
            Self::ManyGone { before, after } => {
                ("store-state-many-gone", vec![("before", before.to_string()), ("after", after.to_string())])
            }
            Self::ReadOnly(reason) => reason.message(),
        }
    }
}

/// Why a plan can be looked at but not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnlyReason {
    /// Somebody has it open; `None`: nobody knows who.
    InUse(Option<Holder>),
    /// Whoever had it open let go of it; opening it again makes it ours.
    Released,
    /// A newer program wrote it.
    Newer {
        /// The format it says it has.
        format: u32,
    },
    /// It holds something that this program does not know; saving would lose it.
    NotUnderstood,
    /// Nothing can be written into its folder.
    FolderReadOnly,
    /// Its file has the read-only attribute.
    FileReadOnly,
    /// It is a copy that lies beside a plan.
    Copy,
}

impl ReadOnlyReason {
    /// The sentence to show.
    pub fn message(&self) -> StoreMessage {
        match self {
            Self::InUse(Some(Holder { name, host, at, .. })) if !name.trim().is_empty() => {
                let mut args = vec![("name", name.clone()), ("at", at.to_string())];
                if host.trim().is_empty() {
                    return ("store-read-only-in-use-by", args);
                }
                args.push(("host", host.clone()));
                ("store-read-only-in-use", args)
            }
            Self::Released => ("store-read-only-released", Vec::new()),
            Self::InUse(_) => ("store-read-only-in-use-unknown", Vec::new()),
            Self::Newer { format } => ("store-read-only-newer", vec![("format", format.to_string())]),
            Self::NotUnderstood => ("store-read-only-not-understood", Vec::new()),
            Self::FolderReadOnly => ("store-read-only-folder", Vec::new()),
            Self::FileReadOnly => ("store-read-only-file", Vec::new()),
            Self::Copy => ("store-read-only-copy", Vec::new()),
        }
    }
}
