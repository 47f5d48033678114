//! A plan that another program has open is followed beside the window: what that program saves is shown, and that it let go.

use std::time::Duration;

use super::App;
use crate::domain::plan::Plan;
use crate::jobs::{Job, Notify};
use crate::store::{Follow, News, PlanKeeper, ReadOnlyReason};

/// Between two looks.
const PAUSE: Duration = Duration::from_secs(1);

/// The thread that looks; it ends with this value.
pub(super) struct Following {
    job: Job<(Follow, News)>,
}

impl Following {
    /// Follows a plan that somebody else has open; `None` where it can be changed, or is locked for good.
    pub(super) fn begin(
        keeper: &PlanKeeper,
        plan: &Plan,
        reason: Option<&ReadOnlyReason>,
        notify: &Notify,
    ) -> Option<Self> {
        let reason = reason.filter(|reason| matches!(reason, ReadOnlyReason::InUse(_)))?;
        Some(Self::start(Follow::new(keeper, plan.clone(), reason.clone()), notify))
    }

    fn start(mut follow: Follow, notify: &Notify) -> Self {
        let job = Job::start("follow", notify.clone(), move |progress| {
            loop {
                progress.report(0, 1)?;
                if let Some(news) = follow.look() {
                    return Ok((follow, news));
                }
                std::thread::sleep(PAUSE);
            }
        });
        Self { job }
    }
}

impl Drop for Following {
    fn drop(&mut self) {
        self.job.cancel();
    }
}

impl App {
    /// Takes up what the thread saw, and lets it look again.
    pub(super) fn poll_follow(&mut self) {
        let Some(open) = &mut self.open else { return };
        let Some(result) = open.following.as_ref().and_then(|following| following.job.poll()) else { return };
        open.following = None;
        let Ok((follow, news)) = result else { return };
        match news {
            News::Plan(plan) => open.history.follow(*plan),
            News::Reason(reason) => open.read_only = Some(reason),
        }
        open.following = Some(Following::start(follow, &self.notify));
    }
}
