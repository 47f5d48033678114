//! A plan is let go beside the window: what is not on the disk yet is written there, and only then the next plan is read.

use std::time::Duration;

use super::App;
use super::queue::Scope;
use crate::store::{Opened, PlanKeeper, StoreError};

/// How long closing a plan may take before nobody waits any longer.
const PATIENCE: Duration = Duration::from_secs(5);

/// How a plan is opened, in a thread.
pub(super) type Open = Box<dyn FnOnce() -> Result<Opened, StoreError> + Send>;

const JOB: &str = "close";

impl App {
    /// Lets this plan go. With a snapshot the plan's file gets what the journal holds; without, the file stays as it is.
    pub(super) fn let_go(&mut self, keeper: PlanKeeper, with_snapshot: bool) {
        // What is not on the disk in time stays with the store's thread, which goes on as long as the program lives.
        let close = move || drop(if with_snapshot { keeper.close(PATIENCE) } else { keeper.leave(PATIENCE) });
        let close = move |_: &_| {
            close();
            Ok(())
        };
        self.start_in((Scope::Program, JOB), close, |app, _| app.open_waiting());
    }

    /// Opens a plan once the one before it is let go; of several the latest one.
    pub(super) fn open_next(&mut self, open: Open) {
        self.waits_to_open = Some(open);
        self.open_waiting();
    }

    fn open_waiting(&mut self) {
        if !self.queue.runs(JOB)
            && let Some(open) = self.waits_to_open.take()
        {
            self.read_plan(open);
        }
    }

    /// Waits for a plan that is being let go when the window closes.
    pub(super) fn finish_closing(&mut self) {
        self.waits_to_open = None;
        self.queue.wait(JOB, PATIENCE);
    }
}
