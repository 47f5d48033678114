//! The time line of one customer: read from the journal in a job, when its sheet asks for it.

use super::App;
use crate::domain::history::CustomerChange;
use crate::domain::plan::ids::CustomerId;
use crate::jobs::Job;
use crate::store::fs::RealFs;
use crate::store::{LogEntry, SaveStatus, log_about};
use crate::ui::time_line::{TimeEntry, TimeLine};

/// Changes of one customer that are read; older ones stay in the journal.
const MOST: usize = 2000;

/// Whose changes, up to which revision of the plan.
type Wanted = (CustomerId, u64);

/// The job, and what it found last.
#[derive(Default)]
pub(super) struct Work {
    wanted: Option<Wanted>,
    job: Option<(Wanted, Job<Option<Vec<TimeEntry>>>)>,
    pub(super) found: Option<TimeLine>,
}

impl Work {
    /// Whether the journal is being read, or waits to be.
    pub(super) fn is_busy(&self) -> bool {
        self.wanted.is_some() || self.job.is_some()
    }
}

impl App {
    /// Reads what happened to this customer, unless that is being done.
    pub(super) fn read_time_line(&mut self, customer: CustomerId) {
        let Some(open) = &self.open else { return };
        let wanted = (customer, open.history.revision());
        if self.time_line.job.as_ref().is_none_or(|(of, _)| *of != wanted) {
            self.time_line.wanted = Some(wanted);
        }
    }

    pub(super) fn poll_time_line(&mut self) {
        let Some(open) = &self.open else {
            self.time_line = Work::default();
            return;
        };
        if let Some((of, result)) = self.time_line.job.as_ref().and_then(|(of, job)| Some((*of, job.poll()?))) {
            self.time_line.job = None;
            let (customer, revision) = of;
            self.time_line.found = Some(TimeLine { customer, revision, entries: result.ok().flatten() });
        }
        // The latest edit is in the journal once it is saved; the saver wakes the window then.
        if self.time_line.job.is_some() || matches!(open.keeper.status(), SaveStatus::Saving) {
            return;
        }
        let Some(wanted) = self.time_line.wanted.take() else { return };
        let (places, plan, customer) = (self.places.clone(), open.keeper.id().clone(), wanted.0);
        let read = move |_: &_| {
            let about = customer.to_string();
            Ok(log_about(&RealFs, (&places, &plan), (&about, MOST), |entry| entry_of(entry, customer)).ok())
        };
        self.time_line.job = Some((wanted, Job::start("time line", self.notify.clone(), read)));
    }
}

/// What this edit did to the customer; `None`: nothing.
fn entry_of(entry: LogEntry, customer: CustomerId) -> Option<TimeEntry> {
    let change = CustomerChange::of(&entry.changes, customer)?;
    let differences = change.differences();
    let LogEntry { at, by, what, name, n, .. } = entry;
    Some(TimeEntry { at, by, what, name, n, change, differences })
}
