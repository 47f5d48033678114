//! The sample's baseline, as it was agreed a week ago, and a scenario with more room and time.

use std::sync::Arc;

use chrono::Days;

use super::texts::Says;
use crate::domain::plan::Plan;
use crate::domain::plan::aims::MoveAims;
use crate::domain::plan::baseline::Baseline;
use crate::domain::plan::ids::{BaselineId, ScenarioId};
use crate::domain::plan::moment::Moment;
use crate::domain::plan::move_day::MoveDay;
use crate::domain::plan::scenario::{PersonRoom, Scenario};

/// Days since the baseline was made.
const AGO: Days = Days::new(7);
/// Days until the scenario's last day.
const AHEAD: Days = Days::new(70);

/// Adds both.
pub(super) fn add(plan: &mut Plan, now: Moment, says: Says<'_>, mut new_id: impl FnMut() -> u64) {
    let on = now.date().checked_sub_days(AGO).unwrap_or_else(|| now.date());
    let by = plan.people.iter().next().map(|person| person.name.clone()).unwrap_or_default();
    let days = plan.customers.iter().filter_map(|customer| {
        let day = plan.waves.get(customer.wave?)?.first?;
        Some(MoveDay { customer: customer.id, day, person: plan.mover(customer), wave: customer.wave })
    });
    let days = days.collect();
    let note = says.the(|texts| &texts.baseline_note);
    let (id, name) = (BaselineId::new(new_id()), says.the(|texts| &texts.baseline));
    plan.baselines.put(Arc::new(Baseline { id, name, on, by: by.clone(), days, note }));
    let name = says.the(|texts| &texts.scenario);
    let named = (ScenarioId::new(new_id()), name.as_str());
    let fork = Scenario::fork(plan, named, (on, &by), Vec::new());
    let more = |room: &PersonRoom| PersonRoom { customers_a_day: room.customers_a_day.map(|n| n + 1), ..*room };
    let people = fork.people.iter().map(more).collect();
    let aims = MoveAims { last_day: now.date().checked_add_days(AHEAD), ..fork.aims };
    plan.scenarios.put(Arc::new(Scenario { aims, people, ..fork }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::record::Kept as _;
    use crate::domain::sample::sample_plan;
    use crate::domain::what_if::differing_inputs;

    #[test]
    fn sample_has_a_baseline_of_its_waves_and_a_scenario_that_differs() {
        let plan = sample_plan(Moment::parse("2026-11-22T09:00:00Z").unwrap()).unwrap();
        let (baseline, scenario) = (plan.baselines.iter().next().unwrap(), plan.scenarios.iter().next().unwrap());
        assert_eq!((baseline.days.len(), baseline.on.to_string().as_str()), (6, "2026-11-15"));
        assert_eq!(differing_inputs(&plan, scenario).len(), plan.people.len() + 1);
        assert_eq!((baseline.check(&plan), scenario.check(&plan)), (Ok(()), Ok(())));
    }
}
