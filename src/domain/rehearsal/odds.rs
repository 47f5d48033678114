//! How often the days of the moves hold, over many courses.

use std::collections::BTreeMap;

use super::{BreakKind, Luck, Rehearsal};

/// So many courses are played for the odds, from the first seed on.
pub const SEEDS: u64 = 200;

/// How often something went wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Odds {
    /// In how many of the [`SEEDS`] courses.
    pub n_broken: usize,
    /// What went wrong first, and in how many courses, the most frequent first.
    pub first: Vec<(BreakKind, usize)>,
}

impl Rehearsal {
    /// Plays many courses, and counts in how many something went wrong.
    pub fn odds(&self) -> Odds {
        let mut first: BTreeMap<BreakKind, usize> = BTreeMap::new();
        for seed in 1..=SEEDS {
            if let Some(broken) = self.play(Luck::Seed(seed)).broken.first() {
                *first.entry(broken.what.kind()).or_default() += 1;
            }
        }
        let n_broken = first.values().sum();
        let mut first: Vec<(BreakKind, usize)> = first.into_iter().collect();
        first.sort_by_key(|(kind, n)| (std::cmp::Reverse(*n), *kind));
        Odds { n_broken, first }
    }
}
