//! The days on which customers are moved, as they were accepted and as they are proposed.

use chrono::NaiveDate;

use crate::domain::moves::Moving;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::move_day::MoveDay;
use crate::domain::plan::transfer::TransferStage;
use crate::domain::proposal::{Proposal, Seat, wave_of};

/// The day on which everything of a customer was submitted; `None`: something still is to be, or no day of it is recorded.
pub(super) fn submitted_on(moving: &Moving, customer: CustomerId) -> Option<NaiveDate> {
    let left = moving.requests(customer).iter().filter(|one| !one.stage().came_to_nothing());
    let days: Option<Vec<NaiveDate>> = left.map(|one| one.step(TransferStage::Submitted).map(|step| step.on)).collect();
    days?.into_iter().max()
}

/// The day of a customer that people accepted: the one on which it was submitted, else the one that somebody fixed, else the
/// one of the accepted schedule; `None`: it has none.
pub(super) fn accepted_on(moving: &Moving, customer: &Customer) -> Option<NaiveDate> {
    let open = || moving.requests(customer.id).iter().filter(|one| one.stage().is_open());
    let fixed = || customer.pinned.or_else(|| open().filter_map(|one| one.planned).max());
    submitted_on(moving, customer.id).or_else(fixed).or(customer.scheduled)
}

/// The accepted day of each customer that has one, in the order of their ids.
pub fn accepted_days(plan: &Plan, moving: &Moving) -> Vec<MoveDay> {
    let of = |customer: &std::sync::Arc<Customer>| {
        let day = accepted_on(moving, customer)?;
        Some(MoveDay { customer: customer.id, day, person: plan.mover(customer), wave: customer.wave })
    };
    plan.customers.iter().filter_map(of).collect()
}

/// Whether any customer has an accepted day.
pub fn has_accepted_day(plan: &Plan, moving: &Moving) -> bool {
    plan.customers.iter().any(|customer| accepted_on(moving, customer).is_some())
}

/// The proposed day of each customer that has one, in the order of their ids.
pub fn proposed_days(plan: &Plan, proposal: &Proposal) -> Vec<MoveDay> {
    let of = |row: &crate::domain::proposal::ProposedRow| {
        let Seat::On(day, person) = row.place else { return None };
        let wave = plan.customers.get(row.customer).and_then(|customer| customer.wave);
        Some(MoveDay { customer: row.customer, day, person: Some(person), wave: wave.or_else(|| wave_of(plan, day)) })
    };
    proposal.rows.iter().filter_map(of).collect()
}

/// Customers that are to be moved and have no proposed day.
pub fn without_day(proposal: &Proposal) -> Vec<CustomerId> {
    let nowhere = |row: &&crate::domain::proposal::ProposedRow| matches!(row.place, Seat::Nowhere(_));
    proposal.rows.iter().filter(nowhere).map(|row| row.customer).collect()
}
