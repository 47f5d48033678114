//! What a provider is told of the requests that it is to create.

use super::Moving;
use crate::domain::plan::transfer::Transfer;
use crate::states;

states! {
    /// Something that is told of each request or of each of its items, in the order in which they stand.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum AskField: key, id {
        /// Whose it is.
        Customer => "transfers-customer", "customer";
        /// The domain of the customer's tenant.
        Domain => "customers-domain", "domain";
        /// The id of the customer's tenant.
        Tenant => "customers-id", "tenant";
        /// Licenses or Azure.
        Kind => "transfers-kind", "kind";
        /// Which of the customer's requests it is.
        Place => "asking-place", "place";
        /// The day on which we mean to submit it.
        Wanted => "asking-wanted", "wanted";
        /// Name of the subscription's product.
        Product => "subscriptions-product", "product";
        /// The subscription's id.
        Subscription => "sold-id", "subscription";
        /// Licenses.
        Seats => "subscriptions-seats", "seats";
        /// The last day of the term.
        End => "subscriptions-end", "end";
    }
}

/// Requests, and what is told of them.
#[derive(Clone, Copy, Debug)]
pub struct AskedRequests<'a> {
    /// In the order in which they are listed.
    pub requests: &'a [&'a Transfer],
    /// In the order of [`AskField`].
    pub fields: &'a [AskField],
}

/// Which of the requests of its customer that are not through it is, from 1, and how many these are.
pub fn place_of(moving: &Moving, transfer: &Transfer) -> (usize, usize) {
    let is_meant = |one: &&std::sync::Arc<Transfer>| {
        let stage = one.stage();
        one.id == transfer.id || (stage.is_open() && !stage.is_completed())
    };
    let open: Vec<_> = moving.requests(transfer.customer).iter().filter(is_meant).map(|one| one.id).collect();
    let at = open.iter().position(|id| *id == transfer.id).unwrap_or(0);
    (at + 1, open.len().max(1))
}
