//! How a forecast of many runs is told: a band of numbers, and a share of runs.

/// What 80 % of the runs lie in, and the run in the middle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Band {
    /// A tenth of the runs lie at or below it.
    pub low: u32,
    /// Half of the runs lie at or below it.
    pub middle: u32,
    /// Nine tenths of the runs lie at or below it.
    pub high: u32,
}

impl Band {
    /// The band of these runs; all 0 without any.
    pub(super) fn of(runs: &mut [u32]) -> Self {
        runs.sort_unstable();
        let at = |tenths: usize| runs.get(rank(runs.len(), tenths, 10)).copied().unwrap_or(0);
        Self { low: at(1), middle: at(5), high: at(9) }
    }

    /// Whether this number lies in it.
    pub fn holds(&self, n: u32) -> bool {
        self.low <= n && n <= self.high
    }
}

/// The place of the smallest of `n` sorted values that so large a part of them doesn't exceed.
pub(super) fn rank(n: usize, part: usize, of: usize) -> usize {
    (n * part).div_ceil(of).saturating_sub(1)
}

/// In how many of the runs something came about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Runs in which it did.
    pub n: u32,
    /// All runs.
    pub of: u32,
}

impl Share {
    /// Whole percent, rounded to the nearest; 0 of no runs.
    pub fn percent(self) -> u32 {
        let (n, of) = (u64::from(self.n), u64::from(self.of));
        (200 * n + of).checked_div(2 * of).unwrap_or(0) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn band_of_ten_runs_leaves_one_out_at_the_top() {
        let mut runs = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0];
        assert_eq!(Band::of(&mut runs), Band { low: 0, middle: 4, high: 8 });
    }

    #[test]
    fn band_of_no_runs_is_zero() {
        assert_eq!(Band::of(&mut []), Band::default());
    }

    #[test]
    fn percent_is_rounded_to_the_nearest() {
        let percent = |n, of| Share { n, of }.percent();
        assert_eq!([percent(1, 3), percent(2, 3), percent(1, 200), percent(0, 0), percent(7, 7)], [33, 67, 1, 0, 100]);
    }
}
