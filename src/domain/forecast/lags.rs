//! How long a step takes after the one before it.

use super::random::Random;

/// From so many waits of our own on they are what is drawn from.
pub const ENOUGH_SEEN: usize = 5;

/// What somebody assumes a step to take, in business days: `likely` most often, never less than `low` or more than
/// `high`, with chances that fall to both sides in a straight line. All three alike: always so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Assumed {
    /// The fewest days.
    pub low: u32,
    /// The days that it takes most often; outside of the other two it counts as the nearer of them.
    pub likely: u32,
    /// The most days; below `low` it counts as `low`, and more than 1,000 days above it as 1,000.
    pub high: u32,
}

impl Assumed {
    /// Always so many business days.
    pub fn fixed(days: u32) -> Self {
        Self { low: days, likely: days, high: days }
    }

    /// Each number of days with its weight, an integer.
    fn weights(self) -> impl Iterator<Item = (u32, u64)> {
        let high = self.high.clamp(self.low, self.low.saturating_add(1000));
        let likely = self.likely.clamp(self.low, high);
        let (rise, fall) = (u64::from(likely - self.low) + 1, u64::from(high - likely) + 1);
        (self.low..=high).map(move |days| match days.checked_sub(likely) {
            None => (days, (u64::from(days - self.low) + 1) * fall),
            Some(after) => (days, (fall - u64::from(after)) * rise),
        })
    }
}

/// How many business days a step takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lag {
    /// What it took so far, in business days, in any order; below [`ENOUGH_SEEN`] it's not looked at.
    pub seen: Vec<u32>,
    /// What it is assumed to take until then.
    pub assumed: Assumed,
}

impl Lag {
    /// Whether it is drawn from what was seen.
    pub fn is_seen(&self) -> bool {
        ENOUGH_SEEN <= self.seen.len()
    }
}

/// A [`Lag`] to draw from.
#[derive(Clone, Debug)]
pub(super) struct LagTable {
    /// Numbers of days, rising, each with the weight of all that are not longer.
    days: Vec<(u32, u64)>,
}

/// A wait that goes on: so many days are over, and it's not one of the shorter ones.
#[derive(Clone, Copy, Debug)]
pub(super) struct Begun {
    waited: u32,
    /// The weight of the waits that it is not.
    skipped: u64,
}

impl LagTable {
    pub(super) fn of(lag: &Lag) -> Self {
        let mut weights: Vec<(u32, u64)> = if lag.is_seen() {
            lag.seen.iter().map(|days| (*days, 1)).collect()
        } else {
            lag.assumed.weights().collect()
        };
        weights.sort_unstable();
        let mut sum = 0;
        for (_, weight) in &mut weights {
            sum += *weight;
            *weight = sum;
        }
        Self { days: weights }
    }

    /// A wait that is not over after so many days; `None`: it has not begun.
    pub(super) fn begun(&self, waited: Option<u32>) -> Begun {
        let n = waited.map_or(0, |waited| self.days.partition_point(|(days, _)| *days <= waited));
        let skipped = n.checked_sub(1).map_or(0, |last| self.days[last].1);
        Begun { waited: waited.unwrap_or(0), skipped }
    }

    /// Business days from today, or from the start of a wait that has not begun. What has waited longer than any wait
    /// in the table is over on the next day.
    pub(super) fn draw(&self, begun: Begun, random: &mut Random) -> u32 {
        let all = self.days.last().map_or(0, |(_, sum)| *sum);
        let place = begun.skipped + random.below(all - begun.skipped);
        let at = self.days.partition_point(|(_, sum)| *sum <= place);
        self.days.get(at).map_or(1, |(days, _)| days - begun.waited)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The weight of each number of days in 60,000 draws, in thousands.
    fn drawn(lag: &Lag, waited: Option<u32>) -> Vec<(u32, u32)> {
        let table = LagTable::of(lag);
        let (begun, mut random) = (table.begun(waited), Random::new(3));
        let mut counts = std::collections::BTreeMap::new();
        for _ in 0..60_000 {
            *counts.entry(table.draw(begun, &mut random)).or_insert(0) += 1;
        }
        counts.into_iter().map(|(days, n)| (days, (n + 500) / 1000)).collect()
    }

    #[test]
    fn assumed_wait_falls_to_both_sides_in_a_straight_line() {
        let lag = Lag { seen: vec![], assumed: Assumed { low: 1, likely: 2, high: 4 } };
        // Weights 3, 6, 4, 2.
        assert_eq!(drawn(&lag, None), [(1, 12), (2, 24), (3, 16), (4, 8)]);
    }

    #[test]
    fn fixed_wait_is_always_the_same() {
        let lag = Lag { seen: vec![9; 4], assumed: Assumed::fixed(3) };
        assert_eq!(drawn(&lag, None), [(3, 60)]);
    }

    #[test]
    fn five_of_our_own_take_the_place_of_the_assumption() {
        let lag = Lag { seen: vec![8, 2, 2, 0, 8], assumed: Assumed::fixed(3) };
        assert_eq!(drawn(&lag, None), [(0, 12), (2, 24), (8, 24)]);
    }

    #[test]
    fn wait_that_goes_on_is_none_of_the_shorter_ones() {
        let lag = Lag { seen: vec![8, 2, 2, 0, 5], assumed: Assumed::default() };
        assert_eq!(drawn(&lag, Some(2)), [(3, 30), (6, 30)]);
        assert_eq!(drawn(&lag, Some(0)), [(2, 30), (5, 15), (8, 15)]);
    }

    #[test]
    fn wait_that_is_longer_than_any_ends_on_the_next_day() {
        let lag = Lag { seen: vec![], assumed: Assumed { low: 1, likely: 2, high: 4 } };
        assert_eq!(drawn(&lag, Some(4)), [(1, 60)]);
    }
}
