//! Changes of a long list are worked out beside the window, which shows the rows as they were until that is done.

use std::sync::Arc;

use super::lines::Lines;
use super::{CustomerList, RowsQuery};
use crate::domain::calendar::PlanCalendars;
use crate::domain::plan::Plan;
use crate::jobs::{Job, Notify};

/// Lists with fewer customers are worked out at once.
const MANY: usize = 20_000;

/// A change that is being worked out.
pub(super) struct PendingList {
    revision: u64,
    job: Job<Arc<Lines>>,
}

impl CustomerList {
    /// As [`CustomerList::refresh`], but in a long list a change is worked out beside the window; answers which revision is shown.
    pub fn follow(
        &mut self,
        (plan, calendars): (&Plan, &PlanCalendars),
        revision: u64,
        wish: RowsQuery,
        notify: &Notify,
    ) -> u64 {
        let is_waiting = self.is_waiting((plan, calendars), revision, notify);
        let shown = if is_waiting { self.lines.plan.clone().zip(self.revision) } else { None };
        let (plan, revision) = shown.as_ref().map_or((plan, revision), |(plan, revision)| (plan, *revision));
        self.refresh((plan, calendars), revision, wish);
        revision
    }

    /// Whether this revision is still being worked out.
    fn is_waiting(&mut self, (plan, calendars): (&Plan, &PlanCalendars), revision: u64, notify: &Notify) -> bool {
        if self.lines.len() < MANY || self.revision == Some(revision) {
            return false;
        }
        if let Some(ahead) = &self.ahead {
            let Some(result) = ahead.job.poll() else { return true };
            let of = ahead.revision;
            self.ahead = None;
            let Ok(lines) = result else { return false };
            self.orders.forget();
            (self.lines, self.revision, self.is_fresh) = (lines, Some(of), true);
            if of == revision {
                return false;
            }
        }
        let (plan, calendars, shown) = (plan.clone(), calendars.clone(), self.lines.clone());
        let work = move |_: &_| {
            let mut lines = Lines::clone(&shown);
            lines.read(&plan, &calendars);
            Ok(Arc::new(lines))
        };
        self.ahead = Some(PendingList { revision, job: Job::start("rows", notify.clone(), work) });
        true
    }
}
