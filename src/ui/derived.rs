//! What is worked out from the plan, once per revision, and never stored.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::calendar::PlanCalendars;
use crate::domain::damage::Damage;
use crate::domain::moves::{self, Ground, MoveFinding};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::RelationStage;
use crate::domain::rules::RuleBook;
use crate::domain::schedule::{Forecast, Inputs, RuleLibrary};

/// What earlier imports damaged in a plan.
#[derive(Clone, Debug)]
pub struct Damages {
    /// The revision of the plan that this belongs to.
    pub revision: u64,
    /// Everything that was found.
    pub all: Vec<Damage>,
}

/// Counts that the frame and several pages show.
#[derive(Clone, Debug)]
pub struct Derived {
    /// The revision of the plan that this belongs to.
    pub revision: u64,
    /// The day that this belongs to.
    pub today: NaiveDate,
    /// The rule book that the plan follows.
    pub book: Arc<RuleBook>,
    /// What follows from plan, rules, calendars and day.
    pub forecast: Forecast,
    /// Whose days count for what in this plan.
    pub calendars: PlanCalendars,
    /// What stands against the waves.
    pub move_findings: Vec<MoveFinding>,
    /// Customers by where they stand.
    pub stages: BTreeMap<RelationStage, usize>,
    /// Customers that nobody can be written to.
    pub n_without_address: usize,
    /// Customers in the running round whose letter was not handed over yet.
    pub n_in_queue: usize,
}

impl Derived {
    /// Works everything out.
    pub fn of(plan: &Plan, revision: u64, library: &RuleLibrary, today: NaiveDate) -> Self {
        let book = library.book_of(plan);
        let forecast = Forecast::of(&Inputs { plan, book: &book, holidays: &library.holidays, today });
        let calendars = PlanCalendars::new(plan, &library.holidays);
        let (stages, n_without_address) = (forecast.census.stages.clone(), forecast.census.n_mute);
        let move_findings = moves::findings(&Ground::new(plan, &book, &calendars, today), &forecast.moving);
        let mut derived = Self {
            revision,
            today,
            book,
            forecast,
            calendars,
            move_findings,
            stages,
            n_without_address,
            n_in_queue: 0,
        };
        if let Some(round) = plan.running_round() {
            let handed_over: std::collections::BTreeSet<_> =
                plan.invitations_of(round).map(|invitation| invitation.customer).collect();
            derived.n_in_queue = round.customers.iter().filter(|id| !handed_over.contains(id)).count();
        }
        derived
    }

    /// How many customers stand at this stage.
    pub fn n_at(&self, stage: RelationStage) -> usize {
        self.stages.get(&stage).copied().unwrap_or(0)
    }
}
