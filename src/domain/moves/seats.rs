//! How many seats go over with a customer.

use std::sync::Arc;

use super::Judged;
use crate::domain::plan::transfer::{Transfer, TransferKind};

/// Seats of what moves. Azure has none to count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seats {
    /// Those that are known.
    pub n: u32,
    /// Subscriptions whose number is not known; none of theirs are in the sum.
    pub n_unknown: u32,
}

impl Seats {
    /// Of a customer: those of its requests, where these say what is in them, else of all that moves or may move.
    pub fn of<'t>(requests: impl Iterator<Item = &'t Arc<Transfer>> + Clone, judged: &[Judged<'_>]) -> Self {
        if requests.clone().next().is_some() && requests.clone().all(|one| !one.items.is_empty()) {
            return Self::of_requests(requests.map(|one| &**one));
        }
        let moves = judged.iter().filter(|one| one.verdict.answer.may_move());
        moves.map(|one| (TransferKind::of(one.product.kind.value), one.subscription.quantity)).collect()
    }

    /// Of requests by what is in them.
    pub fn of_requests<'t>(requests: impl Iterator<Item = &'t Transfer>) -> Self {
        requests.flat_map(|one| one.items.iter().map(|item| (one.kind, item.seats))).collect()
    }
}

impl FromIterator<(TransferKind, Option<u32>)> for Seats {
    fn from_iter<I: IntoIterator<Item = (TransferKind, Option<u32>)>>(items: I) -> Self {
        let mut seats = Self::default();
        for (_, held) in items.into_iter().filter(|(kind, _)| *kind == TransferKind::Licenses) {
            match held {
                Some(n) => seats.n = seats.n.saturating_add(n),
                None => seats.n_unknown += 1,
            }
        }
        seats
    }
}

impl std::ops::AddAssign for Seats {
    fn add_assign(&mut self, other: Self) {
        self.n = self.n.saturating_add(other.n);
        self.n_unknown = self.n_unknown.saturating_add(other.n_unknown);
    }
}

impl std::iter::Sum for Seats {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |mut sum, one| {
            sum += one;
            sum
        })
    }
}
