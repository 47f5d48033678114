//! One customer, with what is asked of it again and again.

use std::sync::Arc;

use chrono::NaiveDate;

use super::filter::{ContactGap, Filter, lack_of};
use crate::domain::moves::Moving;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::{Customer, RelationStage};
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::ProviderId;
use crate::domain::plan::subscription::Subscription;
use crate::domain::plan::track::TransferState;
use crate::domain::schedule::NextReminder;
use crate::i18n::collation::sort_key;

/// One customer of the list.
#[derive(Clone)]
pub struct CustomerLine {
    /// The customer.
    pub customer: Arc<Customer>,
    /// With its provider.
    pub stage: RelationStage,
    /// Its provider, or the plan's; `None` when there is none.
    pub provider: Option<ProviderId>,
    /// What is missing to invite the customer.
    pub lack: Option<ContactGap>,
    /// The first day of a next term, of all subscriptions that are still with us; `None`: not known.
    pub renews: Option<NaiveDate>,
    /// The reminder that comes next; `None`: not invited, or answered.
    pub chase: Option<NextReminder>,
    /// Licenses of all subscriptions; `None`: not known of any.
    pub seats: Option<u64>,
    /// Where its transfer stands.
    pub transfer: TransferState,
    /// Bytes whose order is that of the names.
    pub(super) name_key: Arc<[u8]>,
}

impl CustomerLine {
    /// Whether this filter about what is missing lists it.
    pub(super) fn lacks(&self, filter: Filter) -> bool {
        let is_role = |lack| lack == ContactGap::Role;
        self.lack.is_some_and(|lack| is_role(lack) == (filter == Filter::RoleUnknown))
    }

    /// `earlier`: the same customer's line before it changed; what its name says of the order is taken from there.
    pub fn new(plan: &Plan, customer: &Arc<Customer>, earlier: Option<&Self>) -> Self {
        let same_name = earlier.filter(|line| line.customer.name == customer.name);
        let seats: Vec<u64> = customer.subscriptions.iter().filter_map(|s| s.quantity.map(u64::from)).collect();
        let mut line = Self {
            customer: customer.clone(),
            stage: RelationStage::NotAsked,
            provider: None,
            lack: lack_of(customer),
            chase: None,
            renews: customer.subscriptions.iter().filter_map(Subscription::renews_on).min(),
            transfer: customer.tracks().transfer.state(),
            seats: (!seats.is_empty()).then(|| seats.iter().sum()),
            name_key: same_name.map_or_else(|| sort_key(&customer.name).into(), |line| line.name_key.clone()),
        };
        line.stand(plan);
        line
    }

    /// Looks up how far its moves are: what has moved renews with the provider.
    pub(super) fn follow(&mut self, moving: &Moving) {
        self.transfer = moving.state(&self.customer);
        let moved = moving.moved(self.customer.id);
        let ours = self.customer.subscriptions.iter().filter(|held| !moved.has(&held.id));
        self.renews = ours.filter_map(Subscription::renews_on).min();
    }

    /// What a field holds; where nothing is said, what is taken then.
    pub(super) fn value(&self, field: CustomerField) -> Value<'_> {
        match field {
            CustomerField::Provider => self.provider.map_or(Value::Nothing, Value::Provider),
            CustomerField::Language => Value::Language(self.customer.language()),
            field => field.get(&self.customer),
        }
    }

    /// Looks up where it stands with its provider, which the plan's default may decide.
    pub(super) fn stand(&mut self, plan: &Plan) {
        self.provider = plan.provider_of(&self.customer).map(|provider| provider.id);
        self.stage = self.provider.map_or(RelationStage::NotAsked, |id| self.customer.relation(id).stage());
    }
}
