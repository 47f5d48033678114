//! Problems drawn from a seed; `class_a` and `mixed` draw what `scripts/planner_fixtures/instances.py` draws.

use super::{DayCost, Mover, Placement, Problem, RequestSource, Unit};

/// Knuth's linear congruential generator; the upper 31 bits are given.
pub(super) struct Lcg(pub(super) u64);

impl Lcg {
    pub(super) fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }

    pub(super) fn list(&mut self, len: usize, mut draw: impl FnMut(&mut Self) -> u32) -> Vec<u32> {
        (0..len).map(|_| draw(self)).collect()
    }
}

pub(super) fn int(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn day_costs(rng: &mut Lcg, n_days: usize, last: usize, customers: u32) -> (Vec<Option<DayCost>>, DayCost) {
    let earliest = rng.below(last * 2 / 3);
    let guard = rng.below(30);
    let rate = if rng.below(10) < 3 { int(rng.below(900)) + 1 } else { 0 };
    let paid_from = last / 2 + rng.below(last / 2);
    let until = if 0 < rng.below(4) { n_days.min(earliest + 12 + rng.below(28)) } else { n_days };
    let cents = |day: usize| rate * int(day.saturating_sub(paid_from));
    let mut days = Vec::new();
    for day in 0..n_days {
        let is_blackout = rng.below(12) == 0;
        let is_allowed = earliest <= day && day < until && 4 <= (day + guard) % 30 && !is_blackout;
        let days_late = (day + 3).saturating_sub(last) as u32;
        let late_customers = if 0 < days_late { customers } else { 0 };
        days.push(is_allowed.then(|| DayCost { late_customers, days_late, cents: cents(day) }));
    }
    (days, DayCost { late_customers: customers, days_late: (n_days + 3 - last) as u32, cents: cents(n_days) })
}

fn draw_unit(
    rng: &mut Lcg,
    (n_days, last, n_people): (usize, usize, usize),
    customers: u32,
    load: Vec<(usize, u32)>,
) -> Unit {
    let (days, unplaced) = day_costs(rng, n_days, last, customers);
    let owner = rng.below(n_people);
    let people = if rng.below(2) == 0 { vec![owner] } else { (0..n_people).collect() };
    let last = (rng.below(2) == 0).then(|| Placement { person: rng.below(n_people), day: rng.below(n_days) });
    Unit { customers, load, people, days, unplaced, last, ..Unit::default() }
}

fn weeks(n_days: usize) -> Vec<u16> {
    (0..n_days).map(|day| (day / 5) as u16).collect()
}

/// 200 customers with one request each, 85 days, 1 to 3 people, one limit per person and day.
pub fn class_a(seed: u64) -> Problem {
    let mut rng = Lcg(seed);
    let n_days = 85;
    let n_people = 1 + (seed % 3) as usize;
    let last = 50 + rng.below(20);
    let mut people = Vec::new();
    for _ in 0..n_people {
        let most = 2 + rng.below(6 / n_people);
        let customers = rng.list(n_days, |rng| if rng.below(8) == 0 { 0 } else { 1 + rng.below(most) as u32 });
        people.push(Mover { customers, requests: vec![u32::MAX; n_days], seats: Vec::new() });
    }
    let units = (0..200).map(|_| draw_unit(&mut rng, (n_days, last, n_people), 1, vec![(0, 1)])).collect();
    let providers = vec![RequestSource { week_of: weeks(n_days), room: vec![None; n_days / 5 + 1] }];
    Problem { n_days, people, providers, waves: Vec::new(), units }
}

/// 200 units, 35 % with several requests, 10 groups, limits per week of three providers; too little room.
pub fn mixed(seed: u64) -> Problem {
    let mut rng = Lcg(seed);
    let n_days = 60;
    let n_people = 2 + (seed % 2) as usize;
    let last = 26 + rng.below(8);
    let mut people = Vec::new();
    for _ in 0..n_people {
        let most = 3 + rng.below(3);
        let requests =
            rng.list(n_days, |rng| if rng.below(10) == 0 { 0 } else { (3 + most - n_people + rng.below(4)) as u32 });
        let customers = rng.list(n_days, |rng| 3 + rng.below(4) as u32);
        people.push(Mover { customers, requests, seats: Vec::new() });
    }
    let mut providers = Vec::new();
    for provider in 0..3 {
        let is_known = rng.below(6) != 0;
        let weekly = (24 - 6 * provider + rng.below(12)) as u32;
        providers
            .push(RequestSource { week_of: weeks(n_days), room: vec![is_known.then_some(weekly); n_days / 5 + 1] });
    }
    let mut units = Vec::new();
    for idx in 0..200 {
        let provider = [0, 0, 0, 1, 1, 2][rng.below(6)];
        let (mut customers, mut load) = (1, Vec::new());
        if idx % 20 == 7 {
            customers = 2 + rng.below(3) as u32;
            load.push((provider, customers + rng.below(3) as u32));
            if rng.below(2) == 0 {
                load.push(((provider + 1) % 3, 1));
            }
        } else {
            load.push((provider, if rng.below(100) < 35 { 2 + rng.below(4) as u32 } else { 1 }));
        }
        units.push(draw_unit(&mut rng, (n_days, last, n_people), customers, load));
    }
    Problem { n_days, people, providers, waves: Vec::new(), units }
}

/// 500 units as mixed as in [`mixed`], with twice the people and days: nobody has to be late.
pub fn roomy(seed: u64) -> Problem {
    let mut rng = Lcg(seed);
    let (n_days, n_people, last) = (120, 5, 100);
    let mover = || Mover { customers: vec![4; n_days], requests: vec![6; n_days], seats: Vec::new() };
    let people: Vec<Mover> = (0..n_people).map(|_| mover()).collect();
    let room = vec![Some(30); n_days / 5 + 1];
    let providers = (0..3).map(|_| RequestSource { week_of: weeks(n_days), room: room.clone() }).collect();
    let mut units = Vec::new();
    for idx in 0..500 {
        let is_group = idx % 50 == 7;
        let customers = if is_group { 2 + rng.below(3) as u32 } else { 1 };
        let requests = if rng.below(100) < 35 { 2 + rng.below(4) as u32 } else { customers.min(4) };
        let load = vec![(rng.below(3), requests)];
        units.push(draw_unit(&mut rng, (n_days, last, n_people), customers, load));
    }
    Problem { n_days, people, providers, waves: Vec::new(), units }
}

/// `n_units` customers with one request each, anybody's, `n_people` with `room` a day; `last` is the last day in time.
pub fn crowd(seed: u64, n_units: usize, n_days: usize, n_people: usize, room: u32, last: usize) -> Problem {
    let mut rng = Lcg(seed);
    let mover = || Mover { customers: vec![room; n_days], requests: vec![u32::MAX; n_days], seats: Vec::new() };
    let people: Vec<Mover> = (0..n_people).map(|_| mover()).collect();
    let mut units: Vec<Unit> =
        (0..n_units).map(|_| draw_unit(&mut rng, (n_days, last, n_people), 1, vec![(0, 1)])).collect();
    for unit in &mut units {
        unit.people = (0..n_people).collect();
    }
    let providers = vec![RequestSource { week_of: weeks(n_days), room: vec![None; n_days / 5 + 1] }];
    Problem { n_days, people, providers, waves: Vec::new(), units }
}
