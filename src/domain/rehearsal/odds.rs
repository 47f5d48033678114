//! How often the days of the moves hold, over many courses.

use std::collections::{BTreeMap, BTreeSet};

use super::{BreakKind, Broken, Luck, Rehearsal};

/// So many courses are played for the odds, from the first seed on.
pub const SEEDS: u64 = 200;

/// How often something went wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Odds {
    /// What goes wrong with no delay at all; it counts in none of the courses.
    pub n_plain: usize,
    /// In how many of the [`SEEDS`] courses something else goes wrong.
    pub n_broken: usize,
    /// What of that went wrong first, and in how many courses, the most frequent first.
    pub first: Vec<(BreakKind, usize)>,
}

impl Rehearsal {
    /// Plays many courses, and counts in how many something went wrong.
    pub fn odds(&self) -> Odds {
        let of = |one: &Broken| (one.customer, one.what.kind());
        let plain: BTreeSet<_> = self.play(Luck::None).broken.iter().map(of).collect();
        let mut first: BTreeMap<BreakKind, usize> = BTreeMap::new();
        for seed in 1..=SEEDS {
            let course = self.play(Luck::Seed(seed));
            if let Some(broken) = course.broken.iter().find(|one| !plain.contains(&of(one))) {
                *first.entry(broken.what.kind()).or_default() += 1;
            }
        }
        let n_broken = first.values().sum();
        let mut first: Vec<(BreakKind, usize)> = first.into_iter().collect();
        first.sort_by_key(|(kind, n)| (std::cmp::Reverse(*n), *kind));
        Odds { n_plain: plain.len(), n_broken, first }
    }
}
