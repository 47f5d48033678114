//! A plan is let go beside the window: what is not on the disk yet is written there, and only then the next plan is read.

use std::time::{Duration, Instant};

use super::App;
use crate::jobs::Job;
use crate::store::{Opened, PlanKeeper, StoreError};

/// How long closing a plan may take before nobody waits any longer.
const PATIENCE: Duration = Duration::from_secs(5);

/// How a plan is opened, in a thread.
pub(super) type Open = Box<dyn FnOnce() -> Result<Opened, StoreError> + Send>;

/// The plan that is being let go, and the one that is waited for.
#[derive(Default)]
pub(super) struct Work {
    closing: Option<Job<()>>,
    then: Option<Open>,
}

impl Work {
    pub(super) fn is_busy(&self) -> bool {
        self.closing.is_some() || self.then.is_some()
    }
}

impl App {
    /// Lets this plan go. With a snapshot the plan's file gets what the journal holds; without, the file stays as it is.
    pub(super) fn let_go(&mut self, keeper: PlanKeeper, with_snapshot: bool) {
        // What is not on the disk in time stays with the store's thread, which goes on as long as the program lives.
        let close = move || drop(if with_snapshot { keeper.close(PATIENCE) } else { keeper.leave(PATIENCE) });
        self.closing.closing = Some(Job::start("close", self.notify.clone(), move |_| {
            close();
            Ok(())
        }));
    }

    /// Opens a plan once the one before it is let go; of several the latest one.
    pub(super) fn open_next(&mut self, open: Open) {
        self.closing.then = Some(open);
        self.poll_closing();
    }

    pub(super) fn poll_closing(&mut self) {
        if self.closing.closing.as_ref().is_some_and(|job| job.poll().is_some()) {
            self.closing.closing = None;
        }
        if self.closing.closing.is_none()
            && let Some(open) = self.closing.then.take()
        {
            self.read_plan(open);
        }
    }

    /// Waits for a plan that is being let go when the window closes.
    pub(super) fn finish_closing(&mut self) {
        self.closing.then = None;
        let end = Instant::now() + PATIENCE;
        while self.closing.closing.as_ref().is_some_and(|job| job.poll().is_none()) && Instant::now() < end {
            std::thread::sleep(Duration::from_millis(2));
        }
        self.closing.closing = None;
    }
}
