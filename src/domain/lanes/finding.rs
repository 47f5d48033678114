//! What the plan comes to by the last day, counted.

use super::{Lane, LaneKey, LineOutcome};

/// Customers by what becomes of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LineTally([usize; LineOutcome::ALL.len()]);

impl LineTally {
    /// How many of them come to this.
    pub fn n(&self, outcome: LineOutcome) -> usize {
        self.0[outcome as usize]
    }

    /// How many there are, with those of which nothing moves.
    pub fn all(&self) -> usize {
        self.0.iter().sum()
    }

    /// How many are to be moved, or are.
    pub fn to_move(&self) -> usize {
        self.all() - self.n(LineOutcome::Stays)
    }

    /// How many are moved by the last day, as planned; without one: how many are moved or have a day that holds.
    pub fn in_time(&self) -> usize {
        LineOutcome::ALL.into_iter().filter(|outcome| outcome.is_in_time()).map(|outcome| self.n(outcome)).sum()
    }

    /// How many are not.
    pub fn not(&self) -> usize {
        self.to_move() - self.in_time()
    }

    pub(super) fn add(&mut self, outcome: LineOutcome) {
        self.0[outcome as usize] += 1;
    }

    fn add_all(&mut self, other: &Self) {
        for (held, more) in self.0.iter_mut().zip(other.0) {
            *held += more;
        }
    }
}

/// What it all comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LineFinding {
    /// All customers.
    pub tally: LineTally,
    /// Why most of those that are not moved in time are not, and how many that are; `None`: all are.
    pub most: Option<(LineOutcome, usize)>,
    /// In which lane all of these are; `None`: in several.
    pub within: Option<LaneKey>,
}

impl LineFinding {
    pub(super) fn of(lanes: &[Lane]) -> Self {
        let mut tally = LineTally::default();
        for lane in lanes {
            tally.add_all(&lane.tally);
        }
        let whys = LineOutcome::ALL.into_iter().filter(|one| !one.is_in_time() && *one != LineOutcome::Stays);
        // Of two that count the same the one that is said first.
        let most = whys.rev().map(|why| (why, tally.n(why))).filter(|(_, n)| 0 < *n).max_by_key(|(_, n)| *n);
        let within = most.and_then(|(why, n)| lanes.iter().find(|lane| lane.tally.n(why) == n)).map(|lane| lane.key);
        Self { tally, most, within }
    }
}
