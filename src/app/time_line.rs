//! The time line of one customer: read from the journal in a job, when its sheet asks for it.

use std::sync::Arc;

use super::App;
use crate::domain::change::{Change, RecordChange};
use crate::domain::history::CustomerChange;
use crate::domain::plan::customer::Customer;
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
        let Some(customer_now) = open.history.plan().customers.get(customer).cloned() else { return };
        let (places, plan, revision) = (self.places.clone(), open.keeper.id().clone(), open.history.revision());
        let read = move |_: &_| {
            let about = customer.to_string();
            let found = log_about(&RealFs, (&places, &plan), (&about, MOST), |entry| change_of(entry, customer));
            Ok(found.ok().map(|found| entries_of(found, &customer_now)))
        };
        self.start(JOB, read, move |app, result| {
            let entries = result.ok().flatten();
            app.time_line = Reading { wanted: None, found: Some(TimeLine { customer, revision, entries }) };
        });
    }
}

/// An edit without its changes, and what it did to the customer; `None`: nothing.
fn change_of(mut entry: LogEntry, customer: CustomerId) -> Option<(LogEntry, RecordChange<Customer>)> {
    let changes = std::mem::take(&mut entry.changes);
    let change = changes.into_iter().find_map(|change| match change {
        Change::Customer(change) => (change.id() == customer).then_some(change),
        _ => None,
    })?;
    Some((entry, change))
}

/// The newest first, back from the customer as it is.
fn entries_of(found: Vec<(LogEntry, RecordChange<Customer>)>, customer: &Arc<Customer>) -> Vec<TimeEntry> {
    let steps = CustomerChange::back_from(Some(customer), found.iter().map(|(_, change)| change));
    let entry = |((entry, _), change): ((LogEntry, _), CustomerChange)| {
        let differences = change.differences();
        let LogEntry { at, by, what, name, n, .. } = entry;
        TimeEntry { at, by, what, name, n, change, differences }
    };
    found.into_iter().zip(steps).map(entry).collect()
}
