//! A small seeded source of chance: the same seed gives the same draws on every platform.

use super::numbers::{exp, ln};

/// xoshiro256++ 1.0 (Blackman and Vigna, 2019), its state filled by `SplitMix64`. Not for secrets.
#[derive(Clone, Debug)]
pub(super) struct Random {
    state: [u64; 4],
    /// The second normal number of a pair.
    spare: Option<f64>,
}

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        let mut x = seed;
        let mut next = || {
            x = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = x;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^ (z >> 31)
        };
        Self { state: [next(), next(), next(), next()], spare: None }
    }

    /// Any number, each as likely.
    pub(super) fn next(&mut self) -> u64 {
        let [a, b, c, d] = &mut self.state;
        let drawn = a.wrapping_add(*d).rotate_left(23).wrapping_add(*a);
        let shifted = *b << 17;
        *c ^= *a;
        *d ^= *b;
        *b ^= *c;
        *a ^= *d;
        *c ^= shifted;
        *d = d.rotate_left(45);
        drawn
    }

    /// A number from 0 to `n - 1`, by multiplying and shifting; off by less than n / 2^64. 0 for 0.
    pub(super) fn below(&mut self, n: u64) -> u64 {
        ((u128::from(self.next()) * u128::from(n)) >> 64) as u64
    }

    /// A number above 0 and below 1, in steps of 2^-53.
    pub(super) fn unit(&mut self) -> f64 {
        const STEP: f64 = 1.0 / (1_u64 << 53) as f64;
        ((self.next() >> 11) as f64 + 0.5) * STEP
    }

    /// How many of `n` trials succeed, each with this chance; the trials are made one by one.
    pub(super) fn successes(&mut self, n: u32, chance: f64) -> u32 {
        const ALL: f64 = (1_u64 << 53) as f64;
        let limit = (chance * ALL) as u64;
        (0..n).map(|_| u32::from((self.next() >> 11) < limit)).sum()
    }

    /// A standard normal number, by Marsaglia's polar method (1964).
    pub(super) fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        loop {
            let (x, y) = (2.0 * self.unit() - 1.0, 2.0 * self.unit() - 1.0);
            let square = x * x + y * y;
            if 0.0 < square && square < 1.0 {
                let factor = (-2.0 * ln(square) / square).sqrt();
                self.spare = Some(y * factor);
                return x * factor;
            }
        }
    }

    /// A gamma number of this shape (above 0) and scale 1, by Marsaglia and Tsang (2000).
    pub(super) fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            let boost = exp(ln(self.unit()) / shape);
            return self.gamma(shape + 1.0) * boost;
        }
        let base = shape - 1.0 / 3.0;
        let slope = 1.0 / (9.0 * base).sqrt();
        loop {
            let x = self.normal();
            let root = 1.0 + slope * x;
            if root <= 0.0 {
                continue;
            }
            let cube = root * root * root;
            let drawn = self.unit();
            if drawn < 1.0 - 0.0331 * x * x * x * x || ln(drawn) < 0.5 * x * x + base * (1.0 - cube + ln(cube)) {
                return base * cube;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const N: u32 = 100_000;

    #[track_caller]
    fn check_moments(mean: f64, variance: f64, mut draw: impl FnMut(&mut Random) -> f64) {
        let mut random = Random::new(1);
        let drawn: Vec<f64> = (0..N).map(|_| draw(&mut random)).collect();
        let of = |values: &mut dyn Iterator<Item = f64>| values.sum::<f64>() / f64::from(N);
        let found = of(&mut drawn.iter().copied());
        let spread = of(&mut drawn.iter().map(|value| (value - found) * (value - found)));
        assert!((found - mean).abs() < 5.0 * (variance / f64::from(N)).sqrt(), "mean {found}");
        assert!((spread / variance - 1.0).abs() < 0.05, "variance {spread}");
    }

    #[test]
    fn draws_are_those_of_the_published_generators() {
        let mut random = Random::new(0);
        // The first four of SplitMix64 from 0, as published with it.
        let filled = [0xe220_a839_7b1d_cdaf, 0x6e78_9e6a_a1b9_65f4, 0x06c4_5d18_8009_454f, 0xf88b_b8a8_724c_81ec];
        assert_eq!(random.state, filled);
        random.state = [1, 2, 3, 4];
        // The first ones of xoshiro256++ from this state, as the reference code gives them.
        assert_eq!([(); 3].map(|()| random.next()), [41_943_041, 58_720_359, 3_588_806_011_781_223]);
    }

    #[test]
    fn means_and_variances_are_those_of_the_distributions() {
        check_moments(0.5, 1.0 / 12.0, Random::unit);
        check_moments(0.0, 1.0, Random::normal);
        for shape in [0.3, 1.0, 2.5, 40.0] {
            check_moments(shape, shape, |random| random.gamma(shape));
        }
        check_moments(3.0, 2.1, |random| f64::from(random.successes(10, 0.3)));
        check_moments(2.0, 2.0, |random| random.below(5) as f64);
    }
}
