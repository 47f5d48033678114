//! Opening a plan. Writes nothing itself but the lock and its holder; what must be written is given to the worker.

use std::collections::VecDeque;
use std::path::Path;
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};

use super::atomic_file::{Expect, Hash, create as create_file, hash};
use super::error::{NotAPlan, StoreError};
use super::findings::{LoadFinding, LoadReport};
use super::fs::{Lock, Mode, make_dirs};
use super::gather::{Gathered, gather};
use super::journal::{JournalLine, LogEntry, Writer, files, plausible};
use super::keeper::{Opened, PlanKeeper, Setup, Shared, locked};
use super::line::{crc, with_sum};
use super::lock::{LockOutcome, hold, holder};
use super::places::PLAN_FILE;
use super::plan_file::{self, CURRENT_FORMAT, FileHeader, PlanId, Position};
use super::plan_read::{self, ReadPlan};
use super::replay::{Tail, read_tail};
use super::snapshot::Snapshot;
use super::status::{ReadOnlyReason, SaveStatus};
use super::worker::{Pending, Worker};
use super::{atomic_file, copies, rescue};
use crate::domain::plan::Plan;

/// Makes the folder, the journal and the file of a new plan.
pub(crate) fn create(setup: &Setup, folder: &Path, plan: &Plan, id: &PlanId) -> Result<(), StoreError> {
    let fs = &*setup.fs;
    let file = folder.join(PLAN_FILE);
    if fs.stat(&file).is_ok() {
        return Err(StoreError::AlreadyThere { path: file });
    }
    make_dirs(fs, folder).map_err(|source| StoreError::write(folder, source))?;
    let unreadable = || StoreError::ReadBack { path: file.clone() };
    let now = (setup.clock)();
    // Everything that is in it is its first edit: so the journal alone can make the plan again.
    let first = LogEntry {
        edit: 1,
        on: String::new(),
        at: plausible(now),
        by: setup.who.clone(),
        what: "store-edit-created".to_owned(),
        name: String::new(),
        n: plan.n_records(),
        changes: Plan::default().diff(plan),
    };
    let mark = JournalLine::Saved { edit: 0, sum: String::new() }.body().ok_or_else(unreadable)?;
    let first = JournalLine::Edit(Box::new(first)).body().ok_or_else(unreadable)?;
    let journal = setup.places.journal_dir(id);
    let newest = files(fs, &journal)?.last().map(|(name, _)| *name);
    let mut writer = Writer::new(journal, id.clone(), newest, None);
    writer.append(fs, &format!("{}\n{}\n", with_sum(&mark), with_sum(&first)), now)?;
    let position = Position { edit: 1, sum: format!("{:08x}", crc(&first)) };
    let text = plan_file::write(plan, &FileHeader::new(id.clone(), &position)).map_err(|_| unreadable())?;
    if plan_read::read(text.as_bytes(), &file)?.plan != *plan {
        return Err(unreadable());
    }
    create_file(fs, &file, text.as_bytes(), Mode::Private)
}

/// A plan's file as it was found.
struct Found {
    read: ReadPlan,
    hash: Hash,
    is_read_only: bool,
}

fn read_file(setup: &Setup, file: &Path) -> Result<Found, StoreError> {
    let fs = &*setup.fs;
    let stat = fs.stat(file).map_err(|source| StoreError::read(file, source))?;
    if stat.is_dir {
        return Err(StoreError::NotAPlan { what: NotAPlan::Folder, path: file.to_owned() });
    }
    let bytes = fs.read(file).map_err(|source| StoreError::read(file, source))?;
    Ok(Found { read: plan_read::read(&bytes, file)?, hash: hash(&bytes), is_read_only: stat.read_only })
}

/// The file as it is now that nobody else may write it; read anew only if it is not what was found before.
fn still_found(setup: &Setup, file: &Path, found: Found) -> Result<Found, StoreError> {
    let bytes = setup.fs.read(file).map_err(|source| StoreError::read(file, source))?;
    if hash(&bytes) == found.hash { Ok(found) } else { read_file(setup, file) }
}

/// Reads the plan in `folder` with what the journal has on top, or the copy of a plan that it names; locks nothing and writes
/// nothing.
pub(crate) fn look(setup: &Setup, folder: &Path) -> Result<(Plan, LoadReport), StoreError> {
    let fs = &*setup.fs;
    if copies::is_copy(fs, folder) {
        return copies::look(setup, folder);
    }
    let found = read_file(setup, &folder.join(PLAN_FILE)).map_err(|error| copies::why_not_read(fs, folder, error))?;
    let about = found.read.about.as_ref();
    let id = about.map(|about| about.plan.clone()).or_else(|| holder(fs, folder).map(|holder| holder.plan));
    let id = id.unwrap_or_else(|| PlanId::from_number(0));
    let tail = read_tail(fs, &setup.places.journal_dir(&id))?;
    let gathered = gather(setup, &id, folder, found.read, &tail)?;
    let mut findings = gathered.findings;
    findings.retain(|finding| !matches!(finding, LoadFinding::SetAside { .. }));
    findings.extend(copies::found(fs, folder));
    let plan = gathered.caught_up.plan;
    let (n_records, n_replayed) = (plan.n_records(), gathered.caught_up.n_replayed);
    Ok((plan, LoadReport { findings, n_records, n_replayed, plan: Some(id) }))
}

/// Bytes in which the first lines of a plan end.
const HEAD: u64 = 4 << 10;

/// Opens the plan in `folder`, or the copy of a plan that it names.
pub(crate) fn open(setup: &Setup, folder: &Path) -> Result<Opened, StoreError> {
    let fs = &*setup.fs;
    if copies::is_copy(fs, folder) {
        return copies::open(setup, folder);
    }
    let file = folder.join(PLAN_FILE);
    let mut access = Access::default();
    // Unreadable files are found before anything is locked or made. One with a sound head is readable.
    let is_plan = fs.read_head(&file, HEAD).is_ok_and(|head| plan_read::is_head_of_plan(&head));
    let read_before = || read_file(setup, &file).map_err(|error| copies::why_not_read(fs, folder, error));
    let before = if is_plan { None } else { Some(read_before()?) };
    access.take(hold(fs, folder));
    let found = match before {
        None => read_file(setup, &file)?,
        Some(found) if access.reason.is_none() => still_found(setup, &file, found)?,
        Some(found) => found,
    };
    access.look_at(&found);
    let about = found.read.about.as_ref();
    let id = about.map(|about| about.plan.clone()).or_else(|| holder(fs, folder).map(|holder| holder.plan));
    let id =
        id.unwrap_or_else(|| PlanId::from_number(u64::from_str_radix(&atomic_file::random_name(), 16).unwrap_or(0)));
    let journal = setup.places.journal_dir(&id);
    if access.reason.is_none() {
        match make_dirs(fs, &journal) {
            Ok(()) => access.take(hold(fs, &journal)),
            Err(_) => access.reason = Some(ReadOnlyReason::FolderReadOnly),
        }
    }
    let tail = read_tail(fs, &journal)?;
    if tail.is_newer {
        access.refuse(ReadOnlyReason::Newer { format: found.read.format.max(CURRENT_FORMAT + 1) });
    }
    let mut gathered = gather(setup, &id, folder, found.read, &tail)?;
    let plan = gathered.caught_up.plan.clone();
    let mut findings = std::mem::take(&mut gathered.findings);
    findings.append(&mut access.findings);
    findings.extend(copies::found(fs, folder));
    findings.extend(rescue::differing(setup, &id, &plan).into_iter().map(|path| LoadFinding::Rescue { path }));
    if access.reason.is_some() {
        findings.retain(|finding| !matches!(finding, LoadFinding::SetAside { .. }));
    }
    let n_replayed = gathered.caught_up.n_replayed;
    let report = LoadReport { n_records: plan.n_records(), n_replayed, findings, plan: Some(id.clone()) };
    let newer = gathered.newer.take();
    let status = access.reason.clone().map_or(SaveStatus::Saved { at: (setup.clock)() }, SaveStatus::ReadOnly);
    let shared = Arc::new(Mutex::new(Shared { status, n_waiting: 0 }));
    let mut keeper =
        PlanKeeper { setup: setup.clone(), folder: folder.to_owned(), id, shared: shared.clone(), orders: None };
    if access.reason.is_none() {
        let start = Start { hash: found.hash, tail, gathered, locks: access.locks };
        let worker = worker(&keeper, start);
        if !worker.queue.is_empty() || worker.snapshot.is_stale {
            locked(&shared).status = SaveStatus::Saving;
        }
        let (orders, inbox) = channel();
        let thread = std::thread::Builder::new().name(format!("store {}", keeper.id.as_str()));
        let started = thread.spawn(move || worker.run(&inbox));
        started.map_err(|source| StoreError::write(folder, source))?;
        keeper.orders = Some(orders);
        rescue::remember(setup, &keeper.id, &plan);
    }
    Ok(Opened { plan, report, keeper, read_only: access.reason, newer })
}

/// Whether we may write, and the locks that say so.
#[derive(Default)]
struct Access {
    reason: Option<ReadOnlyReason>,
    locks: Vec<Lock>,
    findings: Vec<LoadFinding>,
}

impl Access {
    fn refuse(&mut self, reason: ReadOnlyReason) {
        self.reason.get_or_insert(reason);
    }

    fn take(&mut self, held: LockOutcome) {
        match held {
            LockOutcome::Ours(lock) => self.locks.push(lock),
            LockOutcome::NoLocks => {
                if !self.findings.contains(&LoadFinding::NoLock) {
                    self.findings.push(LoadFinding::NoLock);
                }
            }
            LockOutcome::Theirs(by) => self.refuse(ReadOnlyReason::InUse(by)),
            LockOutcome::Unwritable => self.refuse(ReadOnlyReason::FolderReadOnly),
        }
    }

    fn look_at(&mut self, found: &Found) {
        if CURRENT_FORMAT < found.read.format {
            self.refuse(ReadOnlyReason::Newer { format: found.read.format });
        } else if !found.read.may_write() {
            self.refuse(ReadOnlyReason::NotUnderstood);
        }
        if found.is_read_only {
            self.refuse(ReadOnlyReason::FileReadOnly);
        }
    }
}

/// That of the plan's folder and that of the journal.
const BOTH_LOCKS: usize = 2;

/// What the worker starts from.
struct Start {
    hash: Hash,
    tail: Tail,
    gathered: Gathered,
    locks: Vec<Lock>,
}

fn worker(keeper: &PlanKeeper, start: Start) -> Worker {
    let PlanKeeper { setup, folder, id, shared, .. } = keeper;
    let (now, journal) = ((setup.clock)(), setup.places.journal_dir(id));
    let Start { hash, tail, gathered, locks } = start;
    let (caught, extra) = (gathered.caught_up, gathered.extra);
    let mut queue = VecDeque::new();
    if caught.needs_mark {
        queue.push_back(Pending::Mark(caught.position.clone()));
    }
    let is_stale = gathered.set_aside.is_some() || extra.is_some() || !tail.damaged.is_empty();
    if let Some(extra) = extra {
        let (what, n) = (extra.what.to_owned(), extra.changes.len());
        let (on, name, by, at) = (String::new(), String::new(), setup.who.clone(), plausible(now));
        let entry = LogEntry { edit: 0, on, at, by, what, name, n, changes: extra.changes };
        queue.push_back(Pending::Edit { entry: Box::new(entry), after: Box::new(caught.plan.clone()) });
    }
    let n_since = tail.pending.len();
    Worker {
        setup: setup.clone(),
        file: folder.join(PLAN_FILE),
        id: id.clone(),
        shared: shared.clone(),
        writer: Writer::new(journal, id.clone(), tail.newest, tail.open).alone(locks.len() == BOTH_LOCKS),
        snapshot: Snapshot {
            position: if n_since == 0 { caught.position.clone() } else { Position::default() },
            expect: Expect::Hash(hash),
            n_records: caught.plan.n_records(),
            set_aside: gathered.set_aside,
            is_stale,
        },
        writing: None,
        durable: caught.plan,
        position: caught.position,
        highest_edit: caught.highest_edit,
        queue,
        files: VecDeque::new(),
        n_since,
        bytes_since: 0,
        many_gone_is_fine: false,
        saved_at: now,
        trouble: None,
        failure: None,
        _locks: locks,
    }
}
