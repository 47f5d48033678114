//! What an import brings, in numbers: the same on the button before it, in the message after it, and on the command line.

use crate::domain::edit::customers::ImportEdit;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::is_same_id;

/// How much an import brings, by what is done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportTally {
    /// What the plan did not have.
    pub n_added: usize,
    /// What the plan had otherwise.
    pub n_changed: usize,
    /// Suggestions that a person confirmed.
    pub n_confirmed: usize,
    /// Whether it counts subscriptions, not customers.
    pub of_subscriptions: bool,
}

impl ImportTally {
    /// Whether it brings nothing.
    pub fn is_empty(&self) -> bool {
        self.n_added + self.n_changed + self.n_confirmed == 0
    }
}

impl ImportEdit {
    /// What it brought, by the plans before and after it.
    pub fn tally(&self, before: &Plan, after: &Plan) -> ImportTally {
        let mut tally = ImportTally { of_subscriptions: self.of_subscriptions, ..ImportTally::default() };
        for customer in &self.customers {
            let known = before.customers.get(customer.id).map(|known| &**known);
            if self.of_subscriptions {
                count_subscriptions(&mut tally, known, customer);
                continue;
            }
            match known {
                None => tally.n_added += 1,
                Some(known) if known != customer => tally.n_changed += 1,
                Some(_) => {}
            }
        }
        let stage = |plan: &Plan, id| plan.customers.get(id).map(|customer| plan.stage_of(customer));
        let is_taken = |id| stage(before, id) != stage(after, id);
        tally.n_confirmed = self.confirmed.iter().filter(|(id, _)| is_taken(*id)).count();
        tally
    }
}

fn count_subscriptions(tally: &mut ImportTally, known: Option<&Customer>, customer: &Customer) {
    for one in &customer.subscriptions {
        match known.and_then(|known| known.subscriptions.iter().find(|other| is_same_id(&other.id, &one.id))) {
            None => tally.n_added += 1,
            Some(other) if other != one => tally.n_changed += 1,
            Some(_) => {}
        }
    }
}
