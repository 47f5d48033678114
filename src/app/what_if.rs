//! What would be if is worked out in a job, while somebody looks at it: scenarios, a baseline compared with now, a rehearsal.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::App;
use super::queue::Scope;
use crate::clock;
use crate::domain::foresight::{Foresight, SEED};
use crate::domain::moves::Moving;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::ScenarioId;
use crate::domain::rehearsal::Rehearsal;
use crate::domain::rules::RuleBook;
use crate::domain::schedule::{Inputs, RuleLibrary};
use crate::domain::what_if::{Slips, accepted_days, proposed_days};
use crate::ui::action::Page;
use crate::ui::what_if::{Played, Rehearsed, WhatIfAnswer, WhatIfQuery};

const JOB: &str = "what if";

/// What it is worked out from.
struct Ground {
    plan: Plan,
    library: RuleLibrary,
    today: NaiveDate,
    revision: u64,
    ahead: i32,
    now: Arc<Foresight>,
}

impl App {
    /// Begins to work it out, unless that is done or being done.
    pub(super) fn refresh_what_if(&mut self) {
        let (Some(open), Some(seen)) = (&self.open, &self.foresight.seen) else { return };
        let plan = open.history.plan();
        let of = (open.history.revision(), clock::today());
        if self.session.page != Page::Moves || (seen.revision, seen.today) != of || self.queue.runs(JOB) {
            return;
        }
        let Some(wanted) = self.session.moves.wanted(plan) else { return };
        let fresh = self.foresight.what_if.as_ref().filter(|held| (held.revision, held.today) == of);
        if fresh.is_some_and(|held| held.wanted == wanted) {
            return;
        }
        let known = fresh.map_or_else(BTreeMap::new, |held| held.scenarios.clone());
        let ground = Ground {
            plan: plan.clone(),
            library: open.library.clone(),
            today: of.1,
            revision: of.0,
            ahead: clock::local_now().offset().local_minus_utc() / 60,
            now: seen.of.clone(),
        };
        let work = move |_: &_| Ok(ground.work(wanted, known));
        self.start_in((Scope::Watch, JOB), work, |app, result| {
            app.foresight.what_if = result.ok().or(app.foresight.what_if.take());
        });
    }

    /// Whether what the tab shows is worked out for the plan as it is; for tests.
    pub fn knows_what_if(&self) -> bool {
        let plan = self.open.as_ref().map(|open| (open.history.plan(), open.history.revision()));
        let Some((plan, revision)) = plan.filter(|_| self.is_foreseen()) else { return false };
        let held = self.foresight.what_if.as_ref().filter(|held| held.revision == revision).map(|held| &held.wanted);
        self.session.moves.wanted(plan).is_none_or(|wanted| Some(&wanted) == held)
    }
}

impl Ground {
    fn inputs<'a>(&'a self, plan: &'a Plan, book: &'a RuleBook) -> Inputs<'a> {
        Inputs { plan, book, holidays: &self.library.holidays, today: self.today }
    }

    fn work(&self, wanted: WhatIfQuery, mut scenarios: BTreeMap<ScenarioId, Arc<Foresight>>) -> WhatIfAnswer {
        let book = self.library.book_of(&self.plan);
        for id in &wanted.scenarios {
            if let Some(scenario) = self.plan.scenarios.get(*id).filter(|_| !scenarios.contains_key(id)) {
                let applied = scenario.applied(&self.plan);
                let of = Foresight::of(&self.inputs(&applied, &book), self.ahead, SEED);
                scenarios.insert(*id, Arc::new(of));
            }
        }
        let baseline = wanted.baseline.and_then(|id| self.plan.baselines.get(id));
        let slips = baseline.map(|one| Arc::new(Slips::of(one, &self.inputs(&self.plan, &book), &self.now)));
        let rehearsed = wanted.played.and_then(|played| self.rehearsed(played, &book, &scenarios)).map(Arc::new);
        WhatIfAnswer { revision: self.revision, today: self.today, wanted, scenarios, slips, rehearsed }
    }

    fn rehearsed(
        &self,
        played: Played,
        book: &RuleBook,
        scenarios: &BTreeMap<ScenarioId, Arc<Foresight>>,
    ) -> Option<Rehearsed> {
        let of = match played {
            Played::Accepted => {
                let days = accepted_days(&self.plan, &Moving::of_requests(&self.plan));
                Rehearsal::of(&self.inputs(&self.plan, book), &self.now, &days)
            }
            Played::Proposed => {
                let days = proposed_days(&self.plan, &self.now.proposal);
                Rehearsal::of(&self.inputs(&self.plan, book), &self.now, &days)
            }
            Played::Scenario(id) => {
                let (scenario, foresight) = (self.plan.scenarios.get(id)?, scenarios.get(&id)?);
                let applied = scenario.applied(&self.plan);
                let days = proposed_days(&applied, &foresight.proposal);
                Rehearsal::of(&self.inputs(&applied, book), foresight, &days)
            }
        };
        Some(Rehearsed { played, odds: of.odds(), of })
    }
}
