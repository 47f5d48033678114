//! A scenario becomes the plan: its inputs and its days are put into it, as one edit.

use std::sync::Arc;

use super::customers::{self, CustomerEdit, Scheduled};
use super::{EditError, EditLabel};
use crate::domain::plan::Plan;
use crate::domain::plan::ids::{CustomerId, ScenarioId};
use crate::domain::plan::move_day::MoveDay;
use crate::domain::plan::scenario::Scenario;

/// A scenario that is put into the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promotion {
    /// Which.
    pub scenario: ScenarioId,
    /// The days that the planner gives for its inputs; customers and people who left the plan are passed over.
    pub days: Vec<MoveDay>,
    /// Customers that are to be moved and have none of these days: theirs is taken away.
    pub without: Vec<CustomerId>,
}

pub(super) fn promote(plan: &mut Plan, promotion: &Promotion) -> Result<(), EditError> {
    let scenario = plan.scenarios.get(promotion.scenario).cloned().ok_or(EditError::Gone)?;
    *plan = scenario.applied(plan);
    // What it keeps is what it gave.
    plan.scenarios.put(Arc::new(Scenario { days: promotion.days.clone(), ..(*scenario).clone() }));
    let placed = promotion.days.iter().filter_map(|one| {
        let customer = plan.customers.get(one.customer)?;
        let person = one.person.filter(|id| plan.people.get(*id).is_some());
        let wave = one.wave.filter(|id| plan.waves.get(*id).is_some());
        let wave = customer.wave.or(wave);
        Some(Scheduled { customer: one.customer, day: Some(one.day), person, wave })
    });
    let without = promotion.without.iter().filter_map(|id| {
        let customer = plan.customers.get(*id)?;
        Some(Scheduled { customer: *id, day: None, person: None, wave: customer.wave })
    });
    let is_new = |next: &Scheduled| plan.customers.get(next.customer).is_some_and(|customer| !next.holds(customer));
    let all: Vec<Scheduled> = placed.chain(without).filter(is_new).collect();
    customers::apply(plan, &CustomerEdit::Schedule(all))
}

pub(super) fn label(plan: &Plan, promotion: &Promotion) -> EditLabel {
    let name = plan.scenarios.get(promotion.scenario).map_or("", |scenario| &scenario.name);
    EditLabel::one("edit-scenario-promote", name)
}
