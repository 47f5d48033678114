//! Following a plan that another program has open: what that program saves, and that it let go of the plan.

use std::path::PathBuf;

use super::journal::files;
use super::keeper::{PlanKeeper, Setup};
use super::lock::{holder, is_free};
use super::open;
use super::places::PLAN_FILE;
use super::plan_file::PlanId;
use super::status::ReadOnlyReason;
use crate::domain::plan::Plan;
use crate::domain::plan::moment::Moment;

/// Times of files are known to the second, so what was written a moment ago may be written to once more unseen.
const SETTLED_SECONDS: i64 = 2;

/// What is new about a plan that is followed.
#[derive(Debug)]
pub enum News {
    /// It was changed; this is how it is now.
    Plan(Box<Plan>),
    /// Why it can only be read is another reason now.
    Reason(ReadOnlyReason),
}

/// Length and time of a file; `None`: it is not there.
type Mark = Option<(u64, Option<Moment>)>;

/// A plan that is followed.
pub struct Follow {
    setup: Setup,
    folder: PathBuf,
    id: PlanId,
    plan: Plan,
    reason: ReadOnlyReason,
    /// The plan's file and the journal's newest one, as they were when they were read last.
    marks: Option<[Mark; 2]>,
}

impl Follow {
    /// Follows the plan that `keeper` may only read, for this reason; `plan`: as it was read.
    pub fn new(keeper: &PlanKeeper, plan: Plan, reason: ReadOnlyReason) -> Self {
        let PlanKeeper { setup, folder, id, .. } = keeper;
        Self { setup: setup.clone(), folder: folder.clone(), id: id.clone(), plan, reason, marks: None }
    }

    /// Looks once. As long as nothing was written, nothing is read.
    pub fn look(&mut self) -> Option<News> {
        let marks = self.now();
        if self.marks != Some(marks) || !self.is_settled(&marks) {
            self.marks = Some(marks);
            // What is being written just now is read the next time.
            let read = open::look(&self.setup, &self.folder).ok().map(|(plan, _)| plan);
            if let Some(plan) = read.filter(|plan| *plan != self.plan) {
                self.plan = plan.clone();
                return Some(News::Plan(Box::new(plan)));
            }
        }
        let fs = &*self.setup.fs;
        let is_free = is_free(fs, &self.folder)?;
        if is_free == (self.reason == ReadOnlyReason::Released) {
            return None;
        }
        let taken = || ReadOnlyReason::InUse(holder(fs, &self.folder));
        self.reason = if is_free { ReadOnlyReason::Released } else { taken() };
        Some(News::Reason(self.reason.clone()))
    }

    fn now(&self) -> [Mark; 2] {
        let fs = &*self.setup.fs;
        let newest =
            files(fs, &self.setup.places.journal_dir(&self.id)).ok().and_then(|files| files.into_iter().last());
        let mark = |path: PathBuf| fs.stat(&path).ok().map(|stat| (stat.len, stat.modified));
        [mark(self.folder.join(PLAN_FILE)), newest.and_then(|(_, path)| mark(path))]
    }

    fn is_settled(&self, marks: &[Mark; 2]) -> bool {
        let latest = marks.iter().flatten().filter_map(|(_, modified)| *modified).max();
        latest.is_none_or(|at| SETTLED_SECONDS < ((self.setup.clock)().time() - at.time()).num_seconds())
    }
}
