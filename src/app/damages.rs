//! What earlier imports damaged: looked for in a job, when Today is shown.

use super::App;
use crate::domain::damage::{Past, damages};
use crate::jobs::Job;
use crate::store::fs::RealFs;
use crate::store::{SaveStatus, past_of};
use crate::ui::derived::Damages;

/// The job, and what it found last.
#[derive(Default)]
pub(super) struct Work {
    is_wanted: bool,
    job: Option<Job<Damages>>,
    pub(super) found: Option<Damages>,
}

impl Work {
    /// Whether it is being looked for, or waits to be.
    pub(super) fn is_busy(&self) -> bool {
        self.is_wanted || self.job.is_some()
    }
}

impl App {
    /// Looks for damage, unless that is being done.
    pub(super) fn look_for_damages(&mut self) {
        self.damages.is_wanted = self.damages.job.is_none();
    }

    pub(super) fn poll_damages(&mut self) {
        let Some(open) = &self.open else {
            self.damages = Work::default();
            return;
        };
        if let Some(result) = self.damages.job.as_ref().and_then(Job::poll) {
            self.damages.job = None;
            self.damages.found =
                Some(result.unwrap_or_else(|_| Damages { revision: open.history.revision(), all: Vec::new() }));
        }
        // The latest edit is in the journal once it is saved; the saver wakes the window then.
        if !self.damages.is_wanted || matches!(open.keeper.status(), SaveStatus::Saving) {
            return;
        }
        self.damages.is_wanted = false;
        let (places, id) = (self.places.clone(), open.keeper.id().clone());
        let (plan, revision) = (open.history.plan().clone(), open.history.revision());
        // Without anything to be seen in the plan the journal is read once only.
        let is_first = self.damages.found.as_ref().is_none_or(|found| !found.all.is_empty());
        let look = move |_: &_| {
            let seen = damages(&plan, &Past::default());
            if seen.is_empty() && !is_first {
                return Ok(Damages { revision, all: seen });
            }
            let past = past_of(&RealFs, &places, &id).unwrap_or_default();
            Ok(Damages { revision, all: damages(&plan, &past) })
        };
        self.damages.job = Some(Job::start("damages", self.notify.clone(), look));
    }
}
