//! One process writes a plan at a time. `plan.lock` is a separate file that is never renamed or deleted, because a lock
//! on the plan itself would be lost by the first save; who holds it stands in `plan.holder`, because Windows lets nobody
//! read a locked file.

use std::io::ErrorKind;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::atomic_file::{Expect, replace};
use super::fs::{Fs, Lock};
use super::line::{from_ron, to_ron};
use super::plan_file::PlanId;
use super::platform;
use crate::domain::plan::moment::Moment;

const LOCK_FILE: &str = "plan.lock";
const HOLDER_FILE: &str = "plan.holder";

/// Who has a plan open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Which plan, so that it can be found in the backups when its file is unreadable.
    pub plan: PlanId,
    /// The person's name as given at the first start.
    pub name: String,
    /// The computer's name; empty when not known.
    pub host: String,
    /// Since when.
    pub at: Moment,
}

/// How it went to get hold of a plan.
#[derive(Debug)]
pub(crate) enum LockOutcome {
    /// It is ours.
    Ours(Lock),
    /// The file system has no locks; the comparison before each save must do.
    NoLocks,
    /// Another process has it; `None`: it left no word who it is.
    Theirs(Option<Holder>),
    /// Nothing can be written in this folder.
    Unwritable,
}

/// Tries to get hold of the plan in this folder.
pub(crate) fn hold(fs: &dyn Fs, folder: &Path) -> LockOutcome {
    match fs.lock(&folder.join(LOCK_FILE)) {
        Ok(lock) => LockOutcome::Ours(lock),
        Err(err) if is_theirs(&err) => LockOutcome::Theirs(holder(fs, folder)),
        Err(err) if platform::has_no_locks(&err) => LockOutcome::NoLocks,
        Err(_) => LockOutcome::Unwritable,
    }
}

/// Whether somebody else has the file: by a lock, or so that nobody may even open it.
fn is_theirs(err: &std::io::Error) -> bool {
    err.kind() == ErrorKind::WouldBlock || platform::is_held(err)
}

/// Whether nobody has the plan in this folder; `None`: that cannot be told here. Cheap enough for every second.
pub(crate) fn is_free(fs: &dyn Fs, folder: &Path) -> Option<bool> {
    match fs.lock(&folder.join(LOCK_FILE)) {
        Ok(_) => Some(true),
        Err(err) if is_theirs(&err) => Some(false),
        Err(_) => None,
    }
}

/// Leaves word that we have the plan. A hint for others: nothing depends on it.
pub(crate) fn sign(fs: &dyn Fs, folder: &Path, holder: &Holder) {
    let Ok(text) = to_ron(holder) else { return };
    let _signed = replace(fs, &folder.join(HOLDER_FILE), text.as_bytes(), Expect::Anything, None).is_ok();
}

/// Who has, or had, the plan in this folder.
pub(crate) fn holder(fs: &dyn Fs, folder: &Path) -> Option<Holder> {
    let bytes = fs.read_head(&folder.join(HOLDER_FILE), 4096).ok()?;
    from_ron(std::str::from_utf8(&bytes).ok()?).ok()
}
