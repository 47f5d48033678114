//! Floor 3, work off the window's thread: it reports, can be stopped, and hands back plain data.

pub mod batch;
pub mod check;
pub mod enclose;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

pub use crate::exchange::Cancelled;

/// Called from a worker when there is something new to draw.
pub type Notify = Arc<dyn Fn() + Send + Sync>;

/// How far a job is; shared between the worker and the window.
#[derive(Default)]
pub struct JobProgress {
    n_done: AtomicUsize,
    n_total: AtomicUsize,
    is_cancelled: AtomicBool,
}

impl JobProgress {
    /// Tells how far the work is, in the job's own unit.
    ///
    /// # Errors
    /// [`Cancelled`] when the user pressed Cancel; the work then ends at once and keeps nothing.
    pub fn report(&self, n_done: usize, n_total: usize) -> Result<(), Cancelled> {
        self.n_done.store(n_done, Ordering::Relaxed);
        self.n_total.store(n_total, Ordering::Relaxed);
        if self.is_cancelled.load(Ordering::Relaxed) { Err(Cancelled) } else { Ok(()) }
    }
}

/// Why a job ended without a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// The user pressed Cancel.
    Cancelled,
    /// The work broke off by a fault of ours; the plan is untouched.
    Broken,
}

/// Work in a named thread that ends in a `T`.
pub struct Job<T> {
    result: Receiver<Result<T, Cancelled>>,
    progress: Arc<JobProgress>,
}

impl<T: Send + 'static> Job<T> {
    /// Starts `work`; `notify` is called when it ended.
    pub fn start(
        name: &'static str,
        notify: Notify,
        work: impl FnOnce(&JobProgress) -> Result<T, Cancelled> + Send + 'static,
    ) -> Self {
        let (sender, result) = channel();
        let progress = Arc::new(JobProgress::default());
        let shared = progress.clone();
        let run = move || {
            let outcome = work(&shared);
            // Nobody listens any more when the window is gone; then the result does not matter.
            drop(sender.send(outcome));
            notify();
        };
        // A thread that cannot be started drops the sender, and `poll` says `Broken`.
        drop(std::thread::Builder::new().name(name.to_owned()).spawn(run));
        Self { result, progress }
    }

    /// The result, once; `None` while the work goes on.
    pub fn poll(&self) -> Option<Result<T, Stopped>> {
        match self.result.try_recv() {
            Ok(Ok(value)) => Some(Ok(value)),
            Ok(Err(Cancelled)) => Some(Err(Stopped::Cancelled)),
            Err(TryRecvError::Disconnected) => Some(Err(Stopped::Broken)),
            Err(TryRecvError::Empty) => None,
        }
    }

    /// Asks the work to stop at its next report.
    pub fn cancel(&self) {
        self.progress.is_cancelled.store(true, Ordering::Relaxed);
    }

    /// Done and total in the job's own unit; 0 of 0 before the first report.
    pub fn progress(&self) -> (usize, usize) {
        (self.progress.n_done.load(Ordering::Relaxed), self.progress.n_total.load(Ordering::Relaxed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wait<T: Send + 'static>(job: &Job<T>) -> Result<T, Stopped> {
        loop {
            if let Some(result) = job.poll() {
                return result;
            }
            std::thread::yield_now();
        }
    }

    #[test]
    fn a_job_hands_back_its_result() {
        let job = Job::start("test", Arc::new(|| {}), |progress| {
            progress.report(1, 2)?;
            Ok(42)
        });
        assert_eq!(wait(&job), Ok(42));
    }

    #[test]
    fn a_cancelled_job_stops_at_its_next_report() {
        let job: Job<()> = Job::start("test", Arc::new(|| {}), |progress| {
            loop {
                progress.report(0, 1)?;
            }
        });
        job.cancel();
        assert_eq!(wait(&job), Err(Stopped::Cancelled));
    }

    #[test]
    fn a_job_that_panics_is_reported_as_broken() {
        let job: Job<()> = Job::start("test", Arc::new(|| {}), |_| panic!("expected in this test"));
        assert_eq!(wait(&job), Err(Stopped::Broken));
    }
}
