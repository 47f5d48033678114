//! What moving several customers comes to: how many subscriptions move, in how many requests, what comes back, and what is paid twice.

use super::money::Money;
use super::{Ground, Movability, MoveOutlook, PaidTwice};
use crate::domain::plan::customer::Customer;

/// What moving several customers comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WaveSum {
    /// For each answer how many subscriptions have it, in the order of [`Movability::ALL`].
    pub answers: Vec<(Movability, usize)>,
    /// How many requests are needed.
    pub n_requests: usize,
    /// What comes back of terms that are paid in advance, if all that moves is submitted on the ground's day.
    pub refund: Money,
    /// What is paid twice of what is bought anew, each customer on its own day.
    pub paid_twice: PaidTwice,
}

impl WaveSum {
    /// Adds everything up, as it is on the ground's day; what is paid twice as it is on the day of the other ground, today, for
    /// terms may end before the wave begins.
    pub fn of<'c>(ground: &Ground<'_>, now: &Ground<'_>, customers: impl Iterator<Item = &'c Customer>) -> Self {
        let mut sum = Self { answers: Movability::ALL.map(|answer| (answer, 0)).to_vec(), ..Self::default() };
        for customer in customers {
            let outlook = MoveOutlook::of(ground, customer);
            for (answer, n) in &mut sum.answers {
                *n += outlook.n_with(*answer);
            }
            sum.n_requests += outlook.batches.len();
            sum.refund.add_all(&outlook.refund);
            sum.paid_twice.add_all(&PaidTwice::of(now, customer));
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests_ground::{customer, license, on};
    use super::*;
    use crate::domain::plan::Plan;
    use crate::domain::plan::product::BillingPlan;
    use crate::domain::plan::subscription::Subscription;

    #[test]
    fn wave_comes_to_the_sum_of_its_customers() {
        let prepaid = Subscription { billing: BillingPlan::Annual, ..license("1", "2026-06-01", "2027-05-31") };
        let one = customer(vec![prepaid, license("2", "2026-06-01", "2027-05-31")]);
        let other = customer((0..26).map(|n| license(&format!("S-{n}"), "2026-06-01", "2027-05-31")).collect());
        let sum = on(&Plan::default(), "2026-11-29", |ground| WaveSum::of(ground, ground, [&one, &other].into_iter()));
        let moves = sum.answers.iter().find(|(answer, _)| *answer == Movability::Moves).unwrap().1;
        assert_eq!((moves, sum.n_requests, sum.refund.iter().count()), (28, 3, 1));
        let none = on(&Plan::default(), "2026-11-29", |ground| WaveSum::of(ground, ground, [].into_iter()));
        assert_eq!((none.n_requests, none.refund.is_empty()), (0, true));
    }
}
