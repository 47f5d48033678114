//! The time line of one customer: read from the journal in a job, when its sheet asks for it.

use super::App;
use crate::domain::history::CustomerChange;
use crate::domain::plan::ids::CustomerId;
use crate::store::fs::RealFs;
use crate::store::{LogEntry, log_about};
use crate::ui::time_line::{TimeEntry, TimeLine};

/// Changes of one customer that are read; older ones stay in the journal.
const MOST: usize = 2000;

const JOB: &str = "time line";

/// The time line that was asked for last.
#[derive(Default)]
pub(super) struct Reading {
    /// Whose changes are being read, up to which revision of the plan.
    wanted: Option<(CustomerId, u64)>,
    pub(super) found: Option<TimeLine>,
}

impl App {
    /// Reads what happened to this customer, unless that is being done.
    pub(super) fn read_time_line(&mut self, customer: CustomerId) {
        let Some(open) = &self.open else { return };
        let wanted = Some((customer, open.history.revision()));
        if self.time_line.wanted != wanted {
            self.time_line.wanted = wanted;
            self.queue.forget(JOB);
            self.once_saved(JOB, move |app| app.begin_time_line(customer));
        }
    }

    fn begin_time_line(&mut self, customer: CustomerId) {
        let Some(open) = &self.open else { return };
        let (places, plan, revision) = (self.places.clone(), open.keeper.id().clone(), open.history.revision());
        let read = move |_: &_| {
            let about = customer.to_string();
            Ok(log_about(&RealFs, (&places, &plan), (&about, MOST), |entry| entry_of(entry, customer)).ok())
        };
        self.start(JOB, read, move |app, result| {
            let entries = result.ok().flatten();
            app.time_line = Reading { wanted: None, found: Some(TimeLine { customer, revision, entries }) };
        });
    }
}

/// What this edit did to the customer; `None`: nothing.
fn entry_of(entry: LogEntry, customer: CustomerId) -> Option<TimeEntry> {
    let change = CustomerChange::of(&entry.changes, customer)?;
    let differences = change.differences();
    let LogEntry { at, by, what, name, n, .. } = entry;
    Some(TimeEntry { at, by, what, name, n, change, differences })
}
