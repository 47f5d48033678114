//! Whose subscriptions a list is about.

use std::collections::HashMap;

use super::SubscriptionRow;
use crate::domain::import::RowProblemKind;
use crate::domain::import::held::legible;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::{CustomerId, TenantId, guid_number, tidy_id};

/// The plan's customers by what a list calls them.
pub(super) struct Customers {
    tenants: HashMap<TenantId, Vec<CustomerId>>,
    domains: HashMap<String, Vec<CustomerId>>,
    names: HashMap<String, Vec<CustomerId>>,
}

impl Customers {
    pub(super) fn new(plan: &Plan) -> Self {
        let mut found = Self { tenants: HashMap::new(), domains: HashMap::new(), names: HashMap::new() };
        for customer in plan.customers.iter() {
            if let Some(tenant) = customer.microsoft_id {
                found.tenants.entry(tenant).or_default().push(customer.id);
            }
            if let Some(domain) = &customer.domain {
                found.domains.entry(domain.to_string()).or_default().push(customer.id);
            }
            found.names.entry(customer.name.to_lowercase()).or_default().push(customer.id);
        }
        found
    }

    /// Whose row it is: by Microsoft ID; where the row has none, by its domain, and then by its name.
    pub(super) fn of(&self, row: &SubscriptionRow) -> Result<CustomerId, RowProblemKind> {
        let key = || row.tenant.map(|id| id.to_string()).or_else(|| row.domain.as_ref().map(ToString::to_string));
        let shown = || if row.customer.is_empty() { key().unwrap_or_default() } else { row.customer.clone() };
        let found = match row.tenant {
            Some(tenant) => self.tenants.get(&tenant),
            None if row.customer.is_empty() && row.domain.is_none() => return Err(RowProblemKind::NoKey),
            None if let Some(found) = row.domain.as_ref().and_then(|domain| self.domains.get(domain.as_str())) => {
                Some(found)
            }
            None => legible(&row.customer).and_then(|name| self.names.get(&name.to_lowercase())),
        };
        match found.map_or(&[][..], Vec::as_slice) {
            [] => Err(RowProblemKind::NotInPlan(shown())),
            [one] => Ok(*one),
            [_, _, ..] => Err(RowProblemKind::Ambiguous(shown())),
        }
    }
}

/// Whose each subscription is that has a GUID for an id; such an id belongs to one customer.
pub(super) struct Holders(HashMap<u128, CustomerId>);

impl Holders {
    pub(super) fn new(plan: &Plan) -> Self {
        let mut held = HashMap::new();
        for customer in plan.customers.iter() {
            for id in customer.subscriptions.iter().filter_map(|subscription| guid_number(&subscription.id)) {
                held.entry(id).or_insert(customer.id);
            }
        }
        Self(held)
    }

    /// The other customer who has this subscription already; else it is this one's from now on.
    pub(super) fn other(&mut self, id: &str, customer: CustomerId) -> Option<CustomerId> {
        let holder = *self.0.entry(guid_number(id)?).or_insert(customer);
        (holder != customer).then_some(holder)
    }
}

/// By what a subscription is known.
pub(super) fn key(id: &str) -> String {
    tidy_id(id).to_lowercase()
}
