//! The planner against slower ways to the same answer.

mod assignments;
mod draw;
mod fixtures;
mod pins;
mod repairs;
mod small;

use super::{Placement, PlannerValues, Problem};

/// One unit's values when it is at `place`.
fn values_of(problem: &Problem, idx: usize, place: Option<Placement>) -> [i64; 5] {
    let unit = &problem.units[idx];
    let cost = place.and_then(|at| unit.days.get(at.day).copied().flatten()).unwrap_or(unit.unplaced);
    let changed = if unit.last.is_some() && unit.last != place { unit.customers } else { 0 };
    let day = place.map_or(problem.n_days, |at| at.day);
    [cost.late_customers.into(), cost.days_late.into(), cost.cents, changed.into(), i64::try_from(day).unwrap()]
}

fn add(a: [i64; 5], b: [i64; 5]) -> [i64; 5] {
    std::array::from_fn(|at| a[at] + b[at])
}

fn array(values: PlannerValues) -> [i64; 5] {
    [
        values.late_customers.cast_signed(),
        values.days_late.cast_signed(),
        values.cents,
        values.changed.cast_signed(),
        values.days.cast_signed(),
    ]
}

/// What is used of each limit, counted one by one, and nothing else.
#[derive(Clone, Default)]
struct Ledger {
    /// Key: kind of limit, and whose; value: how much is used.
    used: std::collections::BTreeMap<(u8, usize, usize, usize), u64>,
}

impl Ledger {
    /// With the pinned units of `problem`.
    fn with_pins(problem: &Problem) -> Self {
        let mut ledger = Self::default();
        for (idx, unit) in problem.units.iter().enumerate() {
            if let Some(at) = unit.pinned {
                ledger.add(problem, idx, at);
            }
        }
        ledger
    }

    fn add(&mut self, problem: &Problem, idx: usize, at: Placement) {
        for (key, amount, _) in rows(problem, idx, at) {
            *self.used.entry(key).or_default() += amount;
        }
    }

    fn remove(&mut self, problem: &Problem, idx: usize, at: Placement) {
        for (key, amount, _) in rows(problem, idx, at) {
            *self.used.entry(key).or_default() -= amount;
        }
    }

    /// May a free unit be at `at`, beside what is there?
    fn fits(&self, problem: &Problem, idx: usize, at: Placement) -> bool {
        let mut with = self.clone();
        with.add(problem, idx, at);
        rows(problem, idx, at)
            .iter()
            .all(|(key, amount, room)| *amount == 0 || room.is_none_or(|room| with.used[key] <= room))
    }
}

type Row = ((u8, usize, usize, usize), u64, Option<u64>);

fn rows(problem: &Problem, idx: usize, at: Placement) -> Vec<Row> {
    let unit = &problem.units[idx];
    let (k, q) = (u64::from(unit.customers), unit.load.iter().map(|(_, amount)| u64::from(*amount)).sum());
    let limit = |room: u32| (room != u32::MAX).then(|| u64::from(room));
    let mover = &problem.people[at.person];
    let mut rows = vec![
        ((0, at.person, at.day, 0), k, limit(mover.customers[at.day])),
        ((1, at.person, at.day, 0), q, limit(mover.requests[at.day])),
    ];
    if let Some(wave) = unit.wave {
        rows.push(((2, at.person, at.day, wave), k, problem.waves[wave].customers.map(u64::from)));
        rows.push(((3, at.person, at.day, wave), q, problem.waves[wave].requests.map(u64::from)));
    }
    let seats = u64::from(unit.seats);
    rows.push(((5, at.person, at.day, 0), seats, mover.seats.get(at.day).and_then(|room| limit(*room))));
    if let Some(wave) = unit.wave {
        rows.push(((6, at.person, at.day, wave), seats, problem.waves[wave].seats.map(u64::from)));
    }
    for (provider, amount) in &unit.load {
        let source = &problem.providers[*provider];
        let week = usize::from(source.week_of[at.day]);
        rows.push(((4, *provider, week, 0), u64::from(*amount), source.room[week].map(u64::from)));
    }
    rows
}

/// Every free unit keeps every limit and guard, and pinned units are where they are pinned.
fn check_valid(problem: &Problem, placements: &[Option<Placement>]) {
    let pinned = Ledger::with_pins(problem);
    let mut all = pinned.clone();
    for (idx, (unit, place)) in problem.units.iter().zip(placements).enumerate() {
        if unit.pinned.is_some() {
            assert_eq!(unit.pinned, *place, "a pinned unit moved");
        } else if let Some(at) = place {
            assert!(unit.people.contains(&at.person) && unit.days[at.day].is_some(), "unit {idx} is at {at:?}");
            assert!(all.fits(problem, idx, *at), "no room for unit {idx} at {at:?}");
            all.add(problem, idx, *at);
        }
    }
}
