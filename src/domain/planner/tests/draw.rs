//! Small problems of any kind, drawn from a seed.

use super::super::made_up::{Lcg, int};
use super::super::{DayCost, Mover, Placement, Problem, RequestSource, Unit, WaveLimit};

/// What a small problem may hold.
#[derive(Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a kind of its own")]
pub(super) struct Kinds {
    /// Groups, and several requests.
    pub(super) is_mixed: bool,
    /// Several providers with limits for anybody; else each person has at most an own one.
    pub(super) are_providers_free: bool,
    pub(super) has_waves: bool,
    pub(super) has_pins: bool,
    pub(super) has_seats: bool,
}

/// A problem of `n_units` units over `n_days` days; `last` is the last day in time.
pub(super) fn small(rng: &mut Lcg, kinds: Kinds, n_units: usize, n_days: usize) -> Problem {
    let n_people = 1 + rng.below(3);
    let last = rng.below(n_days + 1);
    let most = 1 + rng.below(3);
    let limit = |rng: &mut Lcg| if rng.below(4) == 0 { u32::MAX } else { rng.below(most + 1) as u32 };
    let people = (0..n_people)
        .map(|_| {
            let (customers, requests) = (rng.list(n_days, limit), rng.list(n_days, limit));
            let seats = if kinds.has_seats { rng.list(n_days, seat_limit) } else { Vec::new() };
            Mover { customers, requests, seats }
        })
        .collect();
    let n_providers = if kinds.are_providers_free { 1 + rng.below(3) } else { n_people };
    let providers = (0..n_providers)
        .map(|_| RequestSource {
            week_of: (0..n_days).map(|day| (day / 2) as u16).collect(),
            room: (0..=n_days / 2).map(|_| (rng.below(3) == 0).then(|| rng.below(4) as u32)).collect(),
        })
        .collect();
    let n_waves = if kinds.has_waves { rng.below(3) } else { 0 };
    let waves = (0..n_waves)
        .map(|_| WaveLimit {
            customers: (rng.below(2) == 0).then(|| rng.below(3) as u32),
            requests: (rng.below(2) == 0).then(|| rng.below(3) as u32),
            seats: if kinds.has_seats { (rng.below(2) == 0).then(|| rng.below(9) as u32) } else { None },
        })
        .collect();
    let units = (0..n_units).map(|_| small_unit(rng, kinds, [n_days, last, n_people, n_providers, n_waves])).collect();
    Problem { n_days, people, providers, waves, units }
}

fn seat_limit(rng: &mut Lcg) -> u32 {
    if rng.below(4) == 0 { u32::MAX } else { rng.below(12) as u32 }
}

fn small_unit(rng: &mut Lcg, kinds: Kinds, [n_days, last, n_people, n_providers, n_waves]: [usize; 5]) -> Unit {
    let customers = if kinds.is_mixed && rng.below(3) == 0 { rng.below(4) as u32 } else { 1 };
    let owner = rng.below(n_people);
    let mut people = vec![owner];
    let mut load = vec![(rng.below(n_providers), 1)];
    if kinds.are_providers_free {
        people = (0..n_people).filter(|_| 0 < rng.below(3)).collect();
    } else {
        load[0].0 = owner;
    }
    if kinds.is_mixed {
        load = (0..rng.below(3)).map(|_| (rng.below(n_providers), rng.below(4) as u32)).collect();
    }
    let rate = int(rng.below(4)) - 1;
    let costs = |day: usize| DayCost {
        late_customers: if last <= day { customers } else { 0 },
        days_late: (day + 1).saturating_sub(last) as u32,
        cents: rate * 100 * int(day),
    };
    let days = (0..n_days).map(|day| (0 < rng.below(4)).then(|| costs(day))).collect();
    let any = |rng: &mut Lcg| Placement { person: rng.below(n_people), day: rng.below(n_days) };
    Unit {
        seats: if kinds.has_seats { rng.below(8) as u32 } else { 0 },
        customers,
        load,
        people,
        wave: (0 < n_waves && rng.below(3) == 0).then(|| rng.below(n_waves.max(1))),
        days,
        unplaced: costs(n_days),
        last: (rng.below(2) == 0).then(|| any(rng)),
        pinned: (kinds.has_pins && rng.below(4) == 0).then(|| any(rng)),
    }
}
