//! What follows from the plan is worked out anew after every change: at once, or in a job where the plan is so big that a
//! frame would be lost.

use super::{App, OpenPlan};
use crate::clock;
use crate::domain::plan::Plan;
use crate::jobs::Job;
use crate::ui::derived::Derived;

/// Plans with more customers are worked out in a job.
const MANY: usize = 20_000;

impl App {
    pub(super) fn refresh_derived(&mut self) {
        let Some(open) = &mut self.open else { return };
        let today = clock::today();
        let is_current = |derived: &Derived| derived.revision == open.history.revision() && derived.today == today;
        if is_current(&open.derived) {
            open.deriving = None;
            return;
        }
        if let Some(job) = &open.deriving
            && let Some(result) = job.poll()
        {
            open.deriving = None;
            if let Ok((derived, of)) = result {
                (open.derived, open.derived_of) = (derived, of);
                self.n_derived += 1;
            }
        }
        if is_current(&open.derived) {
            return;
        }
        let (plan, revision, library) = (open.history.plan().clone(), open.history.revision(), open.library.clone());
        if can_wait(open, &plan) {
            if open.deriving.is_none() {
                let work = move |_: &_| Ok((Derived::of(&plan, revision, &library, today), plan));
                open.deriving = Some(Job::start("derive", self.notify.clone(), work));
            }
        } else {
            open.derived = Derived::of(&plan, revision, &library, today);
            (open.derived_of, open.deriving) = (plan, None);
            self.n_derived += 1;
        }
    }
}

/// Whether the plan is big and only its customers changed, so that the rules that hold are still the same.
fn can_wait(open: &OpenPlan, plan: &Plan) -> bool {
    MANY < plan.customers.len() && plan.is_same_beside_customers(&open.derived_of)
}
