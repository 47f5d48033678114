//! What is worked out from the plan, once per revision, and never stored.

use std::collections::BTreeMap;

use crate::domain::plan::Plan;
use crate::domain::plan::customer::RelationStage;

/// Counts that the frame and several pages show.
#[derive(Clone, Debug, Default)]
pub struct Derived {
    /// The revision of the plan that this belongs to.
    pub revision: u64,
    /// Customers by where they stand.
    pub stages: BTreeMap<RelationStage, usize>,
    /// Customers that nobody can be written to.
    pub n_without_address: usize,
    /// Customers in the running round whose letter was not handed over yet.
    pub n_in_queue: usize,
}

impl Derived {
    /// Works everything out.
    pub fn of(plan: &Plan, revision: u64) -> Self {
        let mut derived = Self { revision, ..Self::default() };
        for customer in plan.customers.iter() {
            *derived.stages.entry(plan.stage_of(customer)).or_default() += 1;
            if customer.recipient().is_none_or(|contact| contact.email.is_none()) {
                derived.n_without_address += 1;
            }
        }
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
