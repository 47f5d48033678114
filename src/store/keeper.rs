//! An open plan as the rest of the program sees it: edits go in, a word on how safe they are comes out. Nobody waits.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::backups::{self, Backup, file_time};
use super::error::StoreError;
use super::evidence::{self, EvidenceState};
use super::file_job::{FileJob, NameTaken};
use super::findings::LoadReport;
use super::fs::{Fs, RealFs};
use super::journal::{LogEntry, read_log};
use super::places::{Places, folder_name};
use super::plan_file::PlanId;
use super::status::{ReadOnlyReason, SaveStatus};
use super::worker::WorkerOrder;
use super::{gather, open, records, rescue};
use crate::domain::change::Change;
use crate::domain::edit::EditLabel;
use crate::domain::plan::Plan;
use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::moment::Moment;
use crate::domain::plan::task::Evidence;

/// What the store needs from above.
#[derive(Clone)]
pub struct Setup {
    /// The file system.
    pub fs: Arc<dyn Fs>,
    /// Where everything lies.
    pub places: Places,
    /// Who works here, as asked once at the first start; shown to others who open the same plan.
    pub who: String,
    /// Tells the time; the store has no clock of its own.
    pub clock: Arc<dyn Fn() -> Moment + Send + Sync>,
    /// Called from the store's thread when [`PlanKeeper::status`] changed, to wake the window.
    pub notify: Arc<dyn Fn() + Send + Sync>,
}

impl Setup {
    /// For the computer's own disk.
    pub fn new(places: Places, who: impl Into<String>, clock: impl Fn() -> Moment + Send + Sync + 'static) -> Self {
        Self { fs: Arc::new(RealFs), places, who: who.into(), clock: Arc::new(clock), notify: Arc::new(|| {}) }
    }

    /// With something to call when the save state changes.
    #[must_use]
    pub fn with_notify(mut self, notify: impl Fn() + Send + Sync + 'static) -> Self {
        self.notify = Arc::new(notify);
        self
    }
}

/// One edit on its way to the disk.
#[derive(Clone, Debug)]
pub struct JournalEntry {
    /// When it was made.
    pub at: Moment,
    /// Who made it.
    pub by: String,
    /// What it is called.
    pub label: EditLabel,
    /// What it did.
    pub changes: Vec<Change>,
    /// The plan after it.
    pub after: Plan,
}

/// How closing a plan went.
#[derive(Clone, Debug)]
pub enum CloseResult {
    /// Everything is on the disk.
    Saved,
    /// It takes longer than one wanted to wait; the thread goes on as long as the process lives.
    StillSaving,
    /// Not everything is on the disk, for this reason.
    NotSaved(Arc<StoreError>),
}

/// A plan that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The plan as it was left.
    pub plan: Plan,
    /// What opening it had to report.
    pub report: LoadReport,
    /// Keeps it.
    pub keeper: PlanKeeper,
    /// `None`: it can be changed.
    pub read_only: Option<ReadOnlyReason>,
    /// What the journal makes of the plan when its file turned out older than the journal; `None` usually.
    pub newer: Option<Plan>,
}

/// What the thread and the window share.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) status: SaveStatus,
    /// Edits and files given to the thread and not yet taken by it.
    pub(crate) n_waiting: usize,
}

pub(crate) fn locked(shared: &Mutex<Shared>) -> std::sync::MutexGuard<'_, Shared> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Keeps one open plan: a thread of its own writes what it is given.
pub struct PlanKeeper {
    pub(crate) setup: Setup,
    pub(crate) folder: PathBuf,
    pub(crate) id: PlanId,
    pub(crate) shared: Arc<Mutex<Shared>>,
    /// `None`: read-only.
    pub(crate) orders: Option<Sender<WorkerOrder>>,
}

impl std::fmt::Debug for PlanKeeper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PlanKeeper").field("id", &self.id).finish_non_exhaustive()
    }
}

impl PlanKeeper {
    /// Makes a plan in `folder`, which is made too, and opens it.
    ///
    /// # Errors
    /// [`StoreError::AlreadyThere`] when the folder holds a plan; otherwise what the disk said.
    pub fn create(setup: &Setup, folder: &Path, plan: &Plan, id: &PlanId) -> Result<Opened, StoreError> {
        open::create(setup, folder, plan, id)?;
        Self::open(setup, folder)
    }

    /// Opens the plan in `folder`: its file, what the journal has on top, and what was odd about them.
    ///
    /// # Errors
    /// What the disk said, or why the file is no plan; then [`PlanKeeper::recover`] may help. Nothing was changed.
    pub fn open(setup: &Setup, folder: &Path) -> Result<Opened, StoreError> {
        open::open(setup, folder)
    }

    /// Reads the plan in `folder` as [`PlanKeeper::open`] would, but locks nothing and writes nothing.
    ///
    /// # Errors
    /// What the disk said, or why the file is no plan.
    pub fn look(setup: &Setup, folder: &Path) -> Result<(Plan, LoadReport), StoreError> {
        open::look(setup, folder)
    }

    /// Puts a plan whose file is missing or unreadable together again: the latest readable backup, and the journal after
    /// it. The unreadable file is kept under another name.
    ///
    /// # Errors
    /// [`StoreError::NotAPlan`] when backups and journal do not know the plan either.
    pub fn recover(setup: &Setup, folder: &Path) -> Result<Opened, StoreError> {
        let findings = gather::rebuild(setup, folder)?;
        let mut opened = Self::open(setup, folder)?;
        opened.report.findings.splice(0..0, findings);
        Ok(opened)
    }

    /// Gives an edit to the thread; comes back at once. It is on the disk when [`Self::status`] says so.
    pub fn record(&self, entry: JournalEntry) {
        rescue::remember(&self.setup, &self.id, &entry.after);
        self.send(WorkerOrder::Record(Box::new(entry)));
    }

    /// How safe the edits are; cheap enough for every frame.
    pub fn status(&self) -> SaveStatus {
        let shared = locked(&self.shared);
        match &shared.status {
            status @ (SaveStatus::NotSaved { .. } | SaveStatus::ReadOnly(_)) => status.clone(),
            _ if 0 < shared.n_waiting => SaveStatus::Saving,
            status => status.clone(),
        }
    }

    /// The user wants to save although more than half of the records are gone.
    pub fn confirm_many_gone(&self) {
        self.send(WorkerOrder::ConfirmManyGone);
    }

    /// Brings the plan's file up to date now, without waiting until nobody types.
    pub fn save_now(&self) {
        self.send(WorkerOrder::Snapshot);
    }

    /// Looks whether another program changed the plan's file; [`Self::status`] says so.
    pub fn look_outside(&self) {
        self.send(WorkerOrder::Look);
    }

    /// Saves everything, lets go of the plan, and waits for that at most `max_wait`.
    pub fn close(self, max_wait: Duration) -> CloseResult {
        self.end(max_wait, true)
    }

    /// Lets go without touching the plan's file; edits are safe in the journal. For opening a plan again that another
    /// program changed.
    pub fn leave(self, max_wait: Duration) -> CloseResult {
        self.end(max_wait, false)
    }

    fn end(mut self, max_wait: Duration, with_snapshot: bool) -> CloseResult {
        rescue::forget();
        let Some(orders) = self.orders.take() else { return CloseResult::Saved };
        let (tell, told) = channel();
        let stopped = || CloseResult::NotSaved(Arc::new(StoreError::Stopped { path: self.folder.clone() }));
        if orders.send(WorkerOrder::Close { tell, with_snapshot }).is_err() {
            return stopped();
        }
        match told.recv_timeout(max_wait) {
            Ok(result) => result,
            Err(std::sync::mpsc::RecvTimeoutError::Timeout) => CloseResult::StillSaving,
            Err(std::sync::mpsc::RecvTimeoutError::Disconnected) => stopped(),
        }
    }

    /// The plan's id.
    pub fn id(&self) -> &PlanId {
        &self.id
    }

    /// The plan's folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The newest edits, newest first, this machine's and those merged here.
    pub fn read_log(&self, limit: usize) -> Result<Vec<LogEntry>, StoreError> {
        read_log(&*self.setup.fs, &self.setup.places.journal_dir(&self.id), limit)
    }

    /// Earlier versions, newest first. To go back to one, take [`Backup::preview`]'s plan and record the difference.
    pub fn list_backups(&self) -> Result<Vec<Backup>, StoreError> {
        backups::list(&*self.setup.fs, &self.setup.places.backups_dir(&self.id))
    }

    /// Writes an emergency copy at once, on this thread, and says where.
    pub fn rescue(&self, plan: &Plan) -> Result<PathBuf, StoreError> {
        rescue::write(&self.setup, &self.id, plan)
    }

    /// Keeps half-typed text for the next start; empty text forgets it.
    pub fn keep_session(&self, text: String) {
        self.send(WorkerOrder::Session(text));
    }

    /// The half-typed text of the last session; `None` when there is none.
    pub fn load_session(&self) -> Option<String> {
        let bytes = self.setup.fs.read(&self.setup.places.session_file(&self.id)).ok()?;
        String::from_utf8(bytes).ok().filter(|text| !text.is_empty())
    }

    /// Keeps the text that was handed over, once; the plan holds its hash.
    pub fn keep_handed_over(&self, hash: &ContentHash, subject: &str, plain: &str, html: &str) {
        let dir = self.folder.join("handed-over");
        let text = format!("{}\n\n{plain}", subject.replace(['\r', '\n'], " "));
        self.keep_file(dir.join(format!("{}.txt", hash.as_str())), text.into_bytes(), NameTaken::Stay);
        self.keep_file(dir.join(format!("{}.html", hash.as_str())), html.as_bytes().to_vec(), NameTaken::Stay);
    }

    /// The subject and the plain text that was handed over.
    pub fn handed_over(&self, hash: &ContentHash) -> Result<(String, String), StoreError> {
        super::handed_over::handed_over(&*self.setup.fs, &self.folder, hash)
    }

    /// Keeps evidence under the name that its hash gives it. It is on the disk before an edit that is recorded afterwards.
    pub fn keep_evidence(&self, evidence: &Evidence, bytes: Vec<u8>) {
        self.keep_file(self.evidence_path(evidence), bytes, NameTaken::Heal);
    }

    /// Where evidence lies.
    pub fn evidence_path(&self, evidence: &Evidence) -> PathBuf {
        evidence::evidence_path(&self.folder, evidence)
    }

    /// Looks whether evidence is as it was added; see [`evidence::check_evidence`].
    pub fn check_evidence(&self, evidence: &Evidence) -> Result<EvidenceState, StoreError> {
        evidence::check_evidence(&*self.setup.fs, &self.folder, evidence)
    }

    /// Where papers of this plan lie.
    pub fn records_dir(&self) -> PathBuf {
        self.folder.join("records")
    }

    /// Keeps a paper beside the plan, on this thread; see [`records::keep_record`].
    pub fn keep_record(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, StoreError> {
        records::keep_record(&*self.setup.fs, &self.records_dir(), name, bytes)
    }

    /// Keeps an imported file as it was; gives the name under which it will lie in `imports/`, with a number added should
    /// another file of this name have come in the same second.
    pub fn keep_import(&self, name: &str, bytes: Vec<u8>) -> String {
        let name = format!("{}-{}", file_time((self.setup.clock)()), folder_name(name, &[]));
        self.keep_file(self.folder.join("imports").join(&name), bytes, NameTaken::Beside);
        name
    }

    fn keep_file(&self, path: PathBuf, bytes: Vec<u8>, when_taken: NameTaken) {
        self.send(WorkerOrder::Keep(FileJob { path, bytes, when_taken }));
    }

    fn send(&self, order: WorkerOrder) {
        let Some(orders) = &self.orders else { return };
        locked(&self.shared).n_waiting += 1;
        if orders.send(order).is_err() {
            let error = Arc::new(StoreError::Stopped { path: self.folder.clone() });
            locked(&self.shared).status = SaveStatus::NotSaved { error };
        }
    }
}
