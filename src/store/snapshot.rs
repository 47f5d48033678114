//! The plan's file: written anew from time to time, so that the next start has little of the journal to read.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use super::atomic_file::{Expect, Hash, hash, replace};
use super::backups;
use super::error::StoreError;
use super::keeper::Setup;
use super::plan_file::{self, FileHeader, PlanId, Position};
use super::plan_read;
use crate::domain::plan::Plan;

/// Plans with more records are written by a thread of their own, so that no edit waits for it.
const MANY_RECORDS: usize = 5_000;

/// The plan's file as we know it.
#[derive(Clone, Debug)]
pub(crate) struct Snapshot {
    pub(crate) position: Position,
    pub(crate) expect: Expect,
    pub(crate) n_records: usize,
    /// `None`: the file was read back without a finding, so it becomes a backup. Else it is kept under this name.
    pub(crate) set_aside: Option<PathBuf>,
    /// It differs from what the journal says, so it is written even if no edit comes.
    pub(crate) is_stale: bool,
}

/// Everything that it takes to write the file.
pub(crate) struct SnapshotOrder {
    pub(crate) setup: Setup,
    pub(crate) file: PathBuf,
    pub(crate) id: PlanId,
    pub(crate) plan: Plan,
    pub(crate) position: Position,
    /// The file as it is.
    pub(crate) before: Snapshot,
}

/// How it went: the file as it is now, and what went wrong.
pub(crate) struct SnapshotOutcome {
    pub(crate) snapshot: Snapshot,
    pub(crate) done: Result<(), StoreError>,
}

/// A file that is being written.
pub(crate) struct Writing {
    outcome: Receiver<SnapshotOutcome>,
    before: Snapshot,
    file: PathBuf,
}

impl Writing {
    /// Starts it; `Err` gives the order back when it is small, or no thread can be had.
    pub(crate) fn start(order: SnapshotOrder) -> Result<Self, Box<SnapshotOrder>> {
        if order.plan.n_records() < MANY_RECORDS {
            return Err(Box::new(order));
        }
        let (sender, outcome) = channel();
        let (before, file) = (order.before.clone(), order.file.clone());
        let run = move || drop(sender.send(write(&order)));
        // A thread that cannot be had drops the sender, which `poll` takes for a failed try.
        drop(std::thread::Builder::new().name("snapshot".into()).spawn(run));
        Ok(Self { outcome, before, file })
    }

    /// How it went; `None` while it goes on.
    pub(crate) fn poll(&self) -> Option<SnapshotOutcome> {
        match self.outcome.try_recv() {
            Ok(outcome) => Some(outcome),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(self.broken()),
        }
    }

    /// Waits until it ended.
    pub(crate) fn wait(&self) -> SnapshotOutcome {
        self.outcome.recv().unwrap_or_else(|_| self.broken())
    }

    fn broken(&self) -> SnapshotOutcome {
        SnapshotOutcome { snapshot: self.before.clone(), done: Err(StoreError::ReadBack { path: self.file.clone() }) }
    }
}

/// Writes the file, and keeps the one before.
pub(crate) fn write(order: &SnapshotOrder) -> SnapshotOutcome {
    let mut snapshot = order.before.clone();
    let done = try_write(order, &mut snapshot);
    SnapshotOutcome { snapshot, done }
}

fn try_write(order: &SnapshotOrder, snapshot: &mut Snapshot) -> Result<(), StoreError> {
    let text = text(order)?;
    let fs = &*order.setup.fs;
    let keep_old = match (&snapshot.set_aside, snapshot.expect) {
        (Some(path), _) => Some(path.clone()),
        (None, Expect::Nothing | Expect::Anything) => None,
        (None, Expect::Hash(_)) => {
            let dir = order.setup.places.backups_dir(&order.id);
            Some(backups::next_path(&backups::list(fs, &dir)?, &dir, (order.setup.clock)()))
        }
    };
    let new_hash: Hash = hash(text.as_bytes());
    let done = replace(fs, &order.file, text.as_bytes(), snapshot.expect, keep_old.as_deref());
    if done.is_ok() || done.as_ref().is_err_and(|failed| failed.is_in_place) {
        let (position, n_records) = (order.position.clone(), order.plan.n_records());
        let expect = Expect::Hash(new_hash);
        *snapshot = Snapshot { position, expect, n_records, set_aside: None, is_stale: done.is_err() };
    }
    done.map_err(|failed| failed.error)
}

/// The file's text, read back and compared.
fn text(order: &SnapshotOrder) -> Result<String, StoreError> {
    let unreadable = || StoreError::ReadBack { path: order.file.clone() };
    let about = FileHeader::new(order.id.clone(), &order.position);
    let text = plan_file::write(&order.plan, &about).map_err(|_| unreadable())?;
    let back = plan_read::read(text.as_bytes(), &order.file)?;
    let is_same = back.findings.is_empty() && back.plan == order.plan && back.about == Some(about);
    if is_same { Ok(text) } else { Err(unreadable()) }
}
