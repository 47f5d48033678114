//! What would be if: what somebody looks at, worked out beside the window.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::foresight::Foresight;
use crate::domain::plan::ids::{BaselineId, ScenarioId};
use crate::domain::rehearsal::{Odds, Rehearsal};
use crate::domain::what_if::Slips;

/// A view of what would be if.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhatIf {
    /// This scenario beside the plan.
    Compare(ScenarioId),
    /// All customers of this baseline, compared with now.
    Slips(BaselineId),
}

/// Which days are rehearsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Played {
    /// Those that were accepted.
    Accepted,
    /// Those that are proposed.
    Proposed,
    /// Those that the planner gives for a scenario.
    Scenario(ScenarioId),
}

/// What somebody looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhatIfQuery {
    /// Scenarios whose schedules are wanted.
    pub scenarios: BTreeSet<ScenarioId>,
    /// The baseline that is compared with now; `None`: none is.
    pub baseline: Option<BaselineId>,
    /// What is rehearsed; `None`: nothing is.
    pub played: Option<Played>,
}

/// Days that are ready to be played, and how often they hold.
#[derive(Clone, Debug)]
pub struct Rehearsed {
    /// Which.
    pub played: Played,
    /// The days.
    pub of: Rehearsal,
    /// How often they hold.
    pub odds: Odds,
}

/// What was worked out, and of what.
#[derive(Clone, Debug)]
pub struct WhatIfAnswer {
    /// The revision of the plan that it belongs to.
    pub revision: u64,
    /// The day that it belongs to.
    pub today: NaiveDate,
    /// What was wanted.
    pub wanted: WhatIfQuery,
    /// What the moves will come to in each of the scenarios.
    pub scenarios: BTreeMap<ScenarioId, Arc<Foresight>>,
    /// The baseline compared with now.
    pub slips: Option<Arc<Slips>>,
    /// What is rehearsed.
    pub rehearsed: Option<Arc<Rehearsed>>,
}
