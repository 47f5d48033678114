//! A plan that another program has open is followed beside the window: what that program saves is shown, and that it let go.

use std::time::Duration;

use super::App;
use super::queue::Scope;
use crate::jobs::JobProgress;
use crate::store::{Follow, News, ReadOnlyReason};

/// Between two looks.
const PAUSE: Duration = Duration::from_secs(1);

impl App {
    /// Follows the plan that is open if somebody else has it; not where it can be changed, or is locked for good.
    pub(super) fn begin_following(&mut self) {
        let Some(open) = &self.open else { return };
        let in_use = open.read_only.as_ref().filter(|reason| matches!(reason, ReadOnlyReason::InUse(_)));
        if let Some(reason) = in_use.cloned() {
            self.follow(Follow::new(&open.keeper, open.history.plan().clone(), reason));
        }
    }

    /// Takes up what the thread sees, and lets it look again.
    fn follow(&mut self, mut follow: Follow) {
        let look = move |progress: &JobProgress| {
            loop {
                progress.report(0, 1)?;
                if let Some(news) = follow.look() {
                    return Ok((follow, news));
                }
                std::thread::sleep(PAUSE);
            }
        };
        self.start_in((Scope::Watch, "follow"), look, |app, result| {
            let (Some(open), Ok((follow, news))) = (&mut app.open, result) else { return };
            match news {
                News::Plan(plan) => open.history.follow(*plan),
                News::Reason(reason) => open.read_only = Some(reason),
            }
            app.follow(follow);
        });
    }
}
