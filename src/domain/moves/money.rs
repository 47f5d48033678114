//! Sums of estimates in each currency, and how many things could not be counted.

use std::collections::BTreeMap;

use crate::domain::plan::price::{Amount, Currency};

/// Sums by currency; nothing else can be added without saying something wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Money {
    sums: BTreeMap<Currency, Amount>,
    /// How many things are in none of the sums, because a price, a number of licenses or a day is not known.
    pub n_without: usize,
}

impl Money {
    /// Adds what one thing comes to; `None` is counted as not known.
    pub fn add(&mut self, of: Option<(Amount, Currency)>) {
        match of {
            Some((amount, currency)) => {
                let sum = self.sums.entry(currency).or_default();
                *sum = amount_of(sum.ten_thousandths().saturating_add(amount.ten_thousandths()));
            }
            None => self.n_without += 1,
        }
    }

    /// Adds all of other sums.
    pub fn add_all(&mut self, other: &Self) {
        for (currency, amount) in other.iter() {
            self.add(Some((amount, currency)));
        }
        self.n_without += other.n_without;
    }

    /// Each sum, in the order of currencies.
    pub fn iter(&self) -> impl Iterator<Item = (Currency, Amount)> + '_ {
        self.sums.iter().map(|(currency, amount)| (*currency, *amount))
    }

    /// Whether nothing was added, known or not.
    pub fn is_empty(&self) -> bool {
        self.sums.is_empty() && self.n_without == 0
    }
}

/// So many ten-thousandths; what is more than anything costs is cut.
fn amount_of(ten_thousandths: u128) -> Amount {
    Amount::new(u64::try_from(ten_thousandths).unwrap_or(u64::MAX))
}

/// The share of an amount that falls on so many of its days, rounded down; `None`: it has no days.
pub fn share(amount: Amount, n_days: i64, of_days: i64) -> Option<Amount> {
    let (n, of) = (u128::try_from(n_days).ok()?, u128::try_from(of_days).ok().filter(|of| 0 < *of)?);
    Some(amount_of(amount.ten_thousandths().saturating_mul(n.min(of)) / of))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn share_is_rounded_down_and_never_more_than_all() {
        let hundred = Amount::new(1_000_000);
        assert_eq!(share(hundred, 1, 3).unwrap().to_string(), "33.3333");
        assert_eq!(share(hundred, 400, 365), Some(hundred));
        assert_eq!(share(hundred, 0, 365), Some(Amount::default()));
        for (n, of) in [(1, 0), (-1, 365), (1, -1)] {
            assert_eq!(share(hundred, n, of), None, "{n} of {of}");
        }
    }

    #[test]
    fn sums_keep_currencies_apart_and_count_what_has_none() {
        let (usd, twd) = (Currency::parse("USD").unwrap(), Currency::parse("TWD").unwrap());
        let mut money = Money::default();
        assert!(money.is_empty());
        for of in [Some((Amount::new(5), usd)), None, Some((Amount::new(7), twd)), Some((Amount::new(2), usd))] {
            money.add(of);
        }
        let mut twice = money.clone();
        twice.add_all(&money);
        assert_eq!(money.iter().collect::<Vec<_>>(), [(twd, Amount::new(7)), (usd, Amount::new(7))]);
        assert_eq!((money.n_without, twice.n_without), (1, 2));
        assert_eq!(twice.iter().next(), Some((twd, Amount::new(14))));
    }
}
