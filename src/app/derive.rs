//! What follows from the plan is worked out anew after every change: at once, or in a job where the plan is so big that a
//! frame would be lost.

use super::queue::Scope;
use super::{App, OpenPlan};
use crate::clock;
use crate::domain::plan::Plan;
use crate::ui::derived::Derived;

/// Plans with more customers are worked out in a job.
const MANY: usize = 20_000;

const JOB: &str = "derive";

impl App {
    pub(super) fn refresh_derived(&mut self) {
        let Some(open) = &self.open else { return };
        let today = clock::today();
        let revision = open.history.revision();
        if (open.derived.revision, open.derived.today) == (revision, today) {
            return;
        }
        let (plan, library) = (open.history.plan().clone(), open.library.clone());
        if !can_wait(open, &plan) {
            let derived = Derived::of(&plan, revision, &library, today);
            self.queue.forget(JOB);
            self.take_derived(derived, plan);
        } else if !self.queue.runs(JOB) {
            let work = move |_: &_| Ok((Derived::of(&plan, revision, &library, today), plan));
            self.start_in((Scope::Watch, JOB), work, |app, result| {
                if let Ok((derived, of)) = result {
                    app.take_derived(derived, of);
                }
            });
        }
    }

    fn take_derived(&mut self, derived: Derived, of: Plan) {
        let Some(open) = &mut self.open else { return };
        (open.derived, open.derived_of) = (derived, of);
        self.n_derived += 1;
    }
}

/// Whether the plan is big and only its customers changed, so that the rules that hold are still the same.
fn can_wait(open: &OpenPlan, plan: &Plan) -> bool {
    MANY < plan.customers.len() && plan.is_same_beside_customers(&open.derived_of)
}
