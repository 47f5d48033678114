//! Work that goes on while the window draws, each with what follows from it: both are written where the work begins.

use std::time::{Duration, Instant};

use super::App;
use crate::jobs::{Cancelled, Job, JobProgress, Stopped};
use crate::store::{SaveStatus, StoreError};
use crate::ui::theme::Tone;

/// What is done with the program once some work ended.
type Then = Box<dyn FnOnce(&mut App)>;

/// How long some work matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// Until its plan is closed: then it is asked to stop, and nothing follows from it.
    Plan,
    /// As the plan's, and nobody waits for it to end: it watches, or draws the same more exactly.
    Watch,
    /// As long as the program runs, whatever plan is open.
    Program,
}

/// Something that ends at some time.
trait Work {
    /// What follows from it, once; `None` while it goes on.
    fn poll(&mut self) -> Option<Then>;
    /// Asks it to stop.
    fn cancel(&self) {}
    /// Done and total in its own unit.
    fn progress(&self) -> (usize, usize) {
        (0, 0)
    }
}

struct Threaded<T, F> {
    job: Job<T>,
    then: Option<F>,
}

impl<T: Send + 'static, F: FnOnce(&mut App, Result<T, Stopped>) + 'static> Work for Threaded<T, F> {
    fn poll(&mut self) -> Option<Then> {
        let result = self.job.poll()?;
        let then = self.then.take()?;
        Some(Box::new(move |app| then(app, result)))
    }

    fn cancel(&self) {
        self.job.cancel();
    }

    fn progress(&self) -> (usize, usize) {
        self.job.progress()
    }
}

struct Awaited<P, F> {
    poll: P,
    then: Option<F>,
}

impl<T: 'static, P: FnMut() -> Option<T>, F: FnOnce(&mut App, T) + 'static> Work for Awaited<P, F> {
    fn poll(&mut self) -> Option<Then> {
        let answer = (self.poll)()?;
        let then = self.then.take()?;
        Some(Box::new(move |app| then(app, answer)))
    }
}

struct Entry {
    name: &'static str,
    scope: Scope,
    work: Box<dyn Work>,
}

/// Everything that goes on, in the order in which it began.
#[derive(Default)]
pub(super) struct Queue {
    entries: Vec<Entry>,
    /// What begins once the latest edit is on the disk.
    once_saved: Vec<(&'static str, Then)>,
}

impl Queue {
    fn push(&mut self, (scope, name): (Scope, &'static str), work: impl Work + 'static) {
        self.entries.push(Entry { name, scope, work: Box::new(work) });
    }

    fn named(&self, name: &'static str) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.name == name)
    }

    /// Whether work of this name goes on, or waits for the disk.
    pub(super) fn runs(&self, name: &'static str) -> bool {
        self.named(name).next().is_some() || self.once_saved.iter().any(|(waiting, _)| *waiting == name)
    }

    /// Whether there is work that somebody waits for.
    pub(super) fn is_busy(&self) -> bool {
        !self.once_saved.is_empty() || self.entries.iter().any(|entry| entry.scope != Scope::Watch)
    }

    /// How far the first work of this name is; `None`: none goes on.
    pub(super) fn progress(&self, name: &'static str) -> Option<(usize, usize)> {
        self.named(name).next().map(|entry| entry.work.progress())
    }

    /// Asks work of this name to stop; it ends as [`Stopped::Cancelled`], and that follows from it.
    pub(super) fn cancel(&self, name: &'static str) {
        self.named(name).for_each(|entry| entry.work.cancel());
    }

    /// Asks work of this name to stop; nothing follows from it.
    pub(super) fn forget(&mut self, name: &'static str) {
        self.drop_where(|entry| entry.name == name);
        self.once_saved.retain(|(waiting, _)| *waiting != name);
    }

    /// What belongs to the plan that is closed is asked to stop; nothing follows from it.
    pub(super) fn leave_plan(&mut self) {
        self.drop_where(|entry| entry.scope != Scope::Program);
        self.once_saved.clear();
    }

    fn drop_where(&mut self, is_over: impl Fn(&Entry) -> bool) {
        self.entries.retain(|entry| {
            let is_over = is_over(entry);
            if is_over {
                entry.work.cancel();
            }
            !is_over
        });
    }

    /// Waits for work of this name, at most so long; nothing follows from it.
    pub(super) fn wait(&mut self, name: &'static str, patience: Duration) {
        let end = Instant::now() + patience;
        while self.runs(name) && Instant::now() < end {
            self.entries.retain_mut(|entry| entry.name != name || entry.work.poll().is_none());
            std::thread::sleep(Duration::from_millis(2));
        }
        self.entries.retain(|entry| entry.name != name);
    }

    fn next_done(&mut self) -> Option<Then> {
        let (at, then) = self.entries.iter_mut().enumerate().find_map(|(at, entry)| Some((at, entry.work.poll()?)))?;
        self.entries.remove(at);
        Some(then)
    }
}

impl App {
    /// Starts work for the plan that is open, beside others of its name; `then` gets what came of it.
    pub(super) fn start<T: Send + 'static>(
        &mut self,
        name: &'static str,
        work: impl FnOnce(&JobProgress) -> Result<T, Cancelled> + Send + 'static,
        then: impl FnOnce(&mut Self, Result<T, Stopped>) + 'static,
    ) {
        self.start_in((Scope::Plan, name), work, then);
    }

    /// The same instead of others of its name: nothing follows from those any more.
    pub(super) fn start_anew<T: Send + 'static>(
        &mut self,
        name: &'static str,
        work: impl FnOnce(&JobProgress) -> Result<T, Cancelled> + Send + 'static,
        then: impl FnOnce(&mut Self, Result<T, Stopped>) + 'static,
    ) {
        self.queue.forget(name);
        self.start(name, work, then);
    }

    /// Starts work that matters as long as its scope says.
    pub(super) fn start_in<T: Send + 'static>(
        &mut self,
        (scope, name): (Scope, &'static str),
        work: impl FnOnce(&JobProgress) -> Result<T, Cancelled> + Send + 'static,
        then: impl FnOnce(&mut Self, Result<T, Stopped>) + 'static,
    ) {
        let job = Job::start(name, self.notify.clone(), work);
        self.queue.push((scope, name), Threaded { job, then: Some(then) });
    }

    /// Waits for an answer that comes from elsewhere, without a thread of its own.
    pub(super) fn wait_for<T: 'static>(
        &mut self,
        name: &'static str,
        poll: impl FnMut() -> Option<T> + 'static,
        then: impl FnOnce(&mut Self, T) + 'static,
    ) {
        self.queue.push((Scope::Program, name), Awaited { poll, then: Some(then) });
    }

    /// Does something once the latest edit is in the journal; the saver wakes the window then.
    pub(super) fn once_saved(&mut self, name: &'static str, then: impl FnOnce(&mut Self) + 'static) {
        self.queue.once_saved.push((name, Box::new(then)));
    }

    /// Does what follows from all work that has ended.
    pub(super) fn poll_queue(&mut self) {
        // One after the other: what follows from the first may close the plan that the second belongs to.
        while let Some(then) = self.queue.next_done() {
            then(self);
        }
        let is_saving = self.open.as_ref().is_some_and(|open| matches!(open.keeper.status(), SaveStatus::Saving));
        if !is_saving {
            for (_, then) in std::mem::take(&mut self.queue.once_saved) {
                then(self);
            }
        }
    }

    /// What came of some work; says why nothing did.
    pub(super) fn or_say<T>(&mut self, result: Result<Result<T, StoreError>, Stopped>) -> Option<T> {
        let text = match result {
            Ok(Ok(value)) => return Some(value),
            Ok(Err(error)) => self.lang.say(&error.message()).into_owned(),
            Err(_) => self.lang.text("job-broken").into_owned(),
        };
        self.say(Tone::Late, text);
        None
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::*;

    fn endless(queue: &mut Queue, scope: Scope, name: &'static str) -> Arc<AtomicBool> {
        let has_ended = Arc::new(AtomicBool::new(false));
        let ended = has_ended.clone();
        let job: Job<()> = Job::start(name, Arc::new(|| {}), move |progress| {
            while progress.report(1, 2).is_ok() {
                std::thread::yield_now();
            }
            ended.store(true, Ordering::Relaxed);
            Err(Cancelled)
        });
        queue.push((scope, name), Threaded { job, then: Some(|_: &mut App, _| ()) });
        has_ended
    }

    fn wait(is_there: impl Fn() -> bool) {
        let end = Instant::now() + Duration::from_secs(10);
        while !is_there() {
            assert!(Instant::now() < end);
            std::thread::yield_now();
        }
    }

    #[test]
    fn closing_a_plan_stops_its_work_and_leaves_the_programs() {
        let mut queue = Queue::default();
        let of_plan = endless(&mut queue, Scope::Plan, "plan");
        let watch = endless(&mut queue, Scope::Watch, "watch");
        let of_program = endless(&mut queue, Scope::Program, "program");
        queue.once_saved.push(("later", Box::new(|_| ())));
        queue.leave_plan();
        assert_eq!(["plan", "watch", "later", "program"].map(|name| queue.runs(name)), [false, false, false, true]);
        wait(|| of_plan.load(Ordering::Relaxed) && watch.load(Ordering::Relaxed));
        assert!(!of_program.load(Ordering::Relaxed));
        queue.cancel("program");
        wait(|| of_program.load(Ordering::Relaxed));
        assert!(queue.runs("program"), "what follows from it is still to be done");
        let end = Instant::now() + Duration::from_secs(10);
        while queue.next_done().is_none() {
            assert!(Instant::now() < end);
        }
        assert!(!queue.is_busy());
    }

    #[test]
    fn nobody_waits_for_what_only_watches() {
        let mut queue = Queue::default();
        let watch = endless(&mut queue, Scope::Watch, "watch");
        wait(|| queue.progress("watch") == Some((1, 2)));
        assert!(queue.runs("watch") && !queue.is_busy());
        queue.forget("watch");
        assert_eq!(queue.progress("watch"), None);
        wait(|| watch.load(Ordering::Relaxed));
    }

    #[test]
    fn waiting_ends_with_the_work_or_with_the_patience() {
        let mut queue = Queue::default();
        let job = Job::start("short", Arc::new(|| {}), |_| Ok(1));
        queue.push((Scope::Program, "short"), Threaded { job, then: Some(|_: &mut App, _| ()) });
        queue.wait("short", Duration::from_secs(10));
        assert!(!queue.is_busy());
        endless(&mut queue, Scope::Program, "long");
        let begun = Instant::now();
        queue.wait("long", Duration::from_millis(20));
        assert!(begun.elapsed() < Duration::from_secs(5) && !queue.is_busy());
    }
}
