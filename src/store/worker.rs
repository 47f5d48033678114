//! The thread of an open plan: appends edits to the journal, and brings the plan's file up to date when nobody types.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::atomic_file::{Expect, is_changed, replace, sweep};
use super::error::StoreError;
use super::file_job::FileJob;
use super::fs::{Lock, make_dirs};
use super::journal::{JournalLine, LogEntry, Writer, plausible};
use super::keeper::{CloseResult, JournalEntry, Setup, Shared, locked};
use super::line::crc;
use super::lock::{Holder, sign};
use super::plan_file::{PlanId, Position};
use super::snapshot::{self, Snapshot, SnapshotOutcome, Writing};
use super::status::SaveStatus;
use super::{backups, platform};
use crate::domain::plan::Plan;
use crate::domain::plan::moment::Moment;

/// The plan's file follows when nothing came for so long; failed writes are tried again as often.
const IDLE: Duration = Duration::from_secs(2);
/// While the plan's file is being written by another thread.
const SOON: Duration = Duration::from_millis(5);
/// After a save of the plan's file failed, while the journal is fine.
const PATIENCE: Duration = Duration::from_secs(30);
/// The plan's file follows at once after so many edits or bytes in the journal, so that the next start stays quick.
const MANY_EDITS: usize = 2_000;
const MANY_BYTES: usize = 128 << 20;
/// Plans smaller than this may lose most of their records without a question.
const FEW_RECORDS: usize = 10;

/// What the thread is asked to do.
pub(crate) enum WorkerOrder {
    Record(Box<JournalEntry>),
    Keep(FileJob),
    Session(String),
    ConfirmManyGone,
    Snapshot,
    Look,
    Close { tell: Sender<CloseResult>, with_snapshot: bool },
}

/// Something that the journal does not hold yet.
pub(crate) enum Pending {
    Mark(Position),
    Edit { entry: Box<LogEntry>, after: Box<Plan> },
}

impl Pending {
    pub(crate) fn from_entry(entry: JournalEntry) -> Self {
        let JournalEntry { at, by, label, changes, after } = entry;
        let (what, name, n) = (label.key.to_owned(), label.name, label.n);
        let entry = LogEntry { edit: 0, on: String::new(), at: plausible(at), by, what, name, n, changes };
        Self::Edit { entry: Box::new(entry), after: Box::new(after) }
    }
}

pub(crate) struct Worker {
    pub(crate) setup: Setup,
    pub(crate) file: PathBuf,
    pub(crate) id: PlanId,
    pub(crate) shared: Arc<Mutex<Shared>>,
    pub(crate) writer: Writer,
    /// The plan as the journal has it on the disk.
    pub(crate) durable: Plan,
    pub(crate) position: Position,
    pub(crate) highest_edit: u64,
    pub(crate) queue: VecDeque<Pending>,
    pub(crate) files: VecDeque<FileJob>,
    pub(crate) snapshot: Snapshot,
    /// The plan's file while another thread writes it.
    pub(crate) writing: Option<Writing>,
    pub(crate) n_since: usize,
    pub(crate) bytes_since: usize,
    pub(crate) many_gone_is_fine: bool,
    /// When something was brought to the disk last.
    pub(crate) saved_at: Moment,
    /// Why the plan's file could not be written, though the journal is fine.
    pub(crate) trouble: Option<Arc<StoreError>>,
    /// Why something is only in memory.
    pub(crate) failure: Option<Arc<StoreError>>,
    /// Held until the worker ends.
    pub(crate) _locks: Vec<Lock>,
}

impl Worker {
    /// Runs until the plan is closed.
    pub(crate) fn run(mut self, orders: &Receiver<WorkerOrder>) {
        self.sign();
        self.flush();
        if self.snapshot.is_stale {
            self.save_snapshot();
        }
        loop {
            let first = match orders.recv_timeout(self.wait()) {
                Ok(order) => order,
                Err(RecvTimeoutError::Timeout) if self.writing.is_some() => {
                    self.look_after_snapshot();
                    continue;
                }
                Err(RecvTimeoutError::Timeout) => {
                    self.flush();
                    self.save_snapshot();
                    continue;
                }
                Err(RecvTimeoutError::Disconnected) => {
                    self.flush();
                    self.finish_snapshot();
                    return;
                }
            };
            let mut reply = None;
            let (mut wants_snapshot, mut wants_look) = (false, false);
            let mut n_taken = 0;
            for order in std::iter::once(first).chain(orders.try_iter()) {
                n_taken += usize::from(!matches!(order, WorkerOrder::Close { .. }));
                match order {
                    WorkerOrder::Record(entry) => self.queue.push_back(Pending::from_entry(*entry)),
                    WorkerOrder::Keep(job) => self.files.push_back(job),
                    WorkerOrder::Session(text) => self.keep_session(&text),
                    WorkerOrder::ConfirmManyGone => (self.many_gone_is_fine, wants_snapshot) = (true, true),
                    WorkerOrder::Snapshot => wants_snapshot = true,
                    WorkerOrder::Look => wants_look = true,
                    WorkerOrder::Close { tell, with_snapshot } => (reply, wants_snapshot) = (Some(tell), with_snapshot),
                }
            }
            self.flush();
            self.look_after_snapshot();
            if wants_look {
                self.look_outside();
            }
            let is_much = MANY_EDITS <= self.n_since || MANY_BYTES <= self.bytes_since;
            locked(&self.shared).n_waiting -= n_taken;
            let asks = matches!(self.trouble.as_deref(), Some(StoreError::ManyGone { .. }));
            if wants_snapshot || asks || (is_much && self.trouble.is_none()) {
                self.save_snapshot();
            }
            (self.setup.notify)();
            if let Some(tell) = reply {
                if wants_snapshot {
                    self.finish_snapshot();
                } else if let Some(writing) = self.writing.take() {
                    self.snapshot_written(writing.wait());
                }
                let problem = self.failure.clone().or_else(|| self.trouble.clone());
                drop(self); // lets go of the lock first
                let _heard = tell.send(problem.map_or(CloseResult::Saved, CloseResult::NotSaved)).is_ok();
                return;
            }
        }
    }

    /// Leaves word who has the plan, and takes away what a crash left.
    fn sign(&self) {
        let Setup { fs, clock, who, places, .. } = &self.setup;
        let (fs, now) = (&**fs, clock());
        let host = platform::host_name(fs);
        let holder = Holder { plan: self.id.clone(), name: who.clone(), host, at: plausible(now) };
        let journal = places.journal_dir(&self.id);
        for dir in [self.file.parent().unwrap_or(Path::new(".")), &journal] {
            sign(fs, dir, &holder);
            sweep(fs, dir, now);
        }
    }

    fn wait(&self) -> Duration {
        if self.writing.is_some() {
            SOON
        } else if self.failure.is_some() {
            IDLE
        } else if self.trouble.is_some() {
            PATIENCE
        } else if self.needs_snapshot() {
            IDLE
        } else {
            Duration::from_hours(1)
        }
    }

    fn needs_snapshot(&self) -> bool {
        self.snapshot.is_stale || self.position != self.snapshot.position
    }

    /// Brings everything that is only in memory to the disk.
    fn flush(&mut self) {
        let has_work = !self.queue.is_empty() || !self.files.is_empty();
        // Files first: an edit may name them.
        let (files, edits) = (self.flush_files(), self.flush_journal());
        if has_work {
            self.saved_at = (self.setup.clock)();
        }
        self.failure = edits.and(files).err().map(Arc::new);
        self.publish();
    }

    fn flush_files(&mut self) -> Result<(), StoreError> {
        while let Some(job) = self.files.front() {
            job.write(&*self.setup.fs, (self.setup.clock)())?;
            self.files.pop_front();
        }
        Ok(())
    }

    /// One write and one sync for everything that waits, however many edits it is.
    fn flush_journal(&mut self) -> Result<(), StoreError> {
        if self.queue.is_empty() {
            return Ok(());
        }
        let unreadable = || StoreError::ReadBack { path: self.setup.places.journal_dir(&self.id) };
        let (mut position, mut highest) = (self.position.clone(), self.highest_edit);
        let (mut text, mut n_edits) = (String::new(), 0);
        for pending in &mut self.queue {
            let line = match pending {
                Pending::Mark(at) => JournalLine::Saved { edit: at.edit, sum: at.sum.clone() },
                Pending::Edit { entry, .. } => {
                    highest += 1;
                    n_edits += 1;
                    entry.edit = highest;
                    entry.on = position.sum.clone();
                    JournalLine::Edit(entry.clone())
                }
            };
            let body = line.body().ok_or_else(unreadable)?;
            let sum = format!("{:08x}", crc(&body));
            text.extend([&body, " // ", &sum, "\n"]);
            if let JournalLine::Edit(entry) = line {
                position = Position { edit: entry.edit, sum };
            }
        }
        self.writer.append(&*self.setup.fs, &text, (self.setup.clock)())?;
        for pending in self.queue.drain(..) {
            if let Pending::Edit { after, .. } = pending {
                self.durable = *after;
            }
        }
        (self.position, self.highest_edit) = (position, highest);
        self.n_since += n_edits;
        self.bytes_since += text.len();
        Ok(())
    }

    /// Half-typed text. If this fails, so does the next edit, which says so.
    fn keep_session(&self, text: &str) {
        let (fs, path) = (&*self.setup.fs, self.setup.places.session_file(&self.id));
        if path.parent().is_some_and(|dir| make_dirs(fs, dir).is_ok()) {
            let _kept = replace(fs, &path, text.as_bytes(), Expect::Anything, None).is_ok();
        }
    }

    /// Brings the plan's file up to what the journal holds; a big one is written while further edits are taken.
    fn save_snapshot(&mut self) {
        if !self.queue.is_empty() || self.writing.is_some() || !self.needs_snapshot() {
            return;
        }
        let (before, after) = (self.snapshot.n_records, self.durable.n_records());
        if FEW_RECORDS <= before && after * 2 < before && !self.many_gone_is_fine {
            self.trouble = Some(Arc::new(StoreError::ManyGone { before, after, path: self.file.clone() }));
            self.publish();
            return;
        }
        let order = snapshot::SnapshotOrder {
            setup: self.setup.clone(),
            file: self.file.clone(),
            id: self.id.clone(),
            plan: self.durable.clone(),
            position: self.position.clone(),
            before: self.snapshot.clone(),
        };
        match Writing::start(order) {
            Ok(writing) => self.writing = Some(writing),
            Err(order) => self.snapshot_written(snapshot::write(&order)),
        }
    }

    /// Takes note of a file that was written meanwhile.
    fn look_after_snapshot(&mut self) {
        if let Some(outcome) = self.writing.as_ref().and_then(Writing::poll) {
            self.writing = None;
            self.snapshot_written(outcome);
        }
    }

    /// Waits for a file that is being written, and brings it up to the last edit.
    fn finish_snapshot(&mut self) {
        if let Some(writing) = self.writing.take() {
            self.snapshot_written(writing.wait());
        }
        self.save_snapshot();
        if let Some(writing) = self.writing.take() {
            self.snapshot_written(writing.wait());
        }
    }

    fn snapshot_written(&mut self, outcome: SnapshotOutcome) {
        self.snapshot = outcome.snapshot;
        match outcome.done {
            Ok(()) => {
                self.trouble = None;
                self.many_gone_is_fine = false;
                // The journal is read from its last mark on, so nothing may be marked that later edits stand before.
                if self.position == self.snapshot.position {
                    self.queue.push_back(Pending::Mark(self.position.clone()));
                    self.flush();
                    (self.n_since, self.bytes_since) = (0, 0);
                }
                backups::prune(&*self.setup.fs, &self.setup.places.backups_dir(&self.id));
            }
            Err(error) => self.trouble = Some(Arc::new(error)),
        }
        self.publish();
    }

    /// Looks whether the plan's file is still the one that was written or read here.
    fn look_outside(&mut self) {
        if self.writing.is_some() {
            return; // which looks by itself
        }
        let is_changed = is_changed(&*self.setup.fs, &self.file, self.snapshot.expect);
        match self.trouble.as_deref() {
            None if is_changed => {
                self.trouble = Some(Arc::new(StoreError::ChangedOutside { path: self.file.clone() }));
            }
            Some(StoreError::ChangedOutside { .. }) if !is_changed => self.trouble = None,
            _ => return,
        }
        self.publish();
    }

    fn publish(&self) {
        let status = match (&self.failure, self.trouble.as_deref()) {
            (Some(error), _) => SaveStatus::NotSaved { error: error.clone() },
            (None, None) => SaveStatus::Saved { at: self.saved_at },
            (None, Some(StoreError::ChangedOutside { .. })) => SaveStatus::ChangedOutside,
            (None, Some(StoreError::ManyGone { before, after, .. })) => {
                SaveStatus::ManyGone { before: *before, after: *after }
            }
            (None, Some(_)) => match &self.trouble {
                Some(error) => SaveStatus::InJournalOnly { error: error.clone() },
                None => SaveStatus::Saving,
            },
        };
        locked(&self.shared).status = status;
        (self.setup.notify)();
    }
}
