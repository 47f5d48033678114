//! Up to eight units of any kind, against all placements.

use super::super::made_up::Lcg;
use super::super::{Placement, Problem, propose};
use super::draw::{Kinds, small};
use super::{Ledger, add, array, check_valid, values_of};

/// The least values of all placements that keep the limits; a placement that has become worse is not followed.
fn least_values(problem: &Problem) -> [i64; 5] {
    let mut choices = Vec::new();
    for (idx, unit) in problem.units.iter().enumerate() {
        if unit.pinned.is_some() {
            choices.push(vec![(values_of(problem, idx, unit.pinned), unit.pinned)]);
            continue;
        }
        let mut own = vec![(values_of(problem, idx, None), None)];
        for person in &unit.people {
            for day in (0..problem.n_days).filter(|day| unit.days[*day].is_some()) {
                let place = Some(Placement { person: *person, day });
                own.push((values_of(problem, idx, place), place));
            }
        }
        own.sort_unstable();
        choices.push(own);
    }
    let mut rest = vec![[0; 5]];
    for own in choices.iter().rev() {
        rest.push(add(rest[rest.len() - 1], own[0].0));
    }
    rest.reverse();
    let mut best = [i64::MAX; 5];
    follow(problem, &choices, &rest, 0, [0; 5], &mut Ledger::with_pins(problem), &mut best);
    best
}

fn follow(
    problem: &Problem,
    choices: &[Vec<([i64; 5], Option<Placement>)>],
    rest: &[[i64; 5]],
    idx: usize,
    sum: [i64; 5],
    ledger: &mut Ledger,
    best: &mut [i64; 5],
) {
    if idx == choices.len() {
        *best = sum.min(*best);
        return;
    }
    for (values, place) in &choices[idx] {
        let sum = add(sum, *values);
        if *best <= add(sum, rest[idx + 1]) {
            return;
        }
        match place.filter(|_| problem.units[idx].pinned.is_none()) {
            None => follow(problem, choices, rest, idx + 1, sum, ledger, best),
            Some(at) if ledger.fits(problem, idx, at) => {
                ledger.add(problem, idx, at);
                follow(problem, choices, rest, idx + 1, sum, ledger, best);
                ledger.remove(problem, idx, at);
            }
            Some(_) => {}
        }
    }
}

/// A build without optimisation is slow: there, a part is enough.
const PART: u64 = if cfg!(debug_assertions) { 10 } else { 1 };

#[track_caller]
fn check(kinds: Kinds, n_cases: u64) {
    for seed in 0..n_cases {
        let mut rng = Lcg(seed);
        let n_units = 1 + rng.below(8);
        let n_days = 1 + rng.below(5);
        let problem = small(&mut rng, kinds, n_units, n_days);
        let proposal = propose(&problem);
        check_valid(&problem, &proposal.placements);
        assert_eq!(array(proposal.values), least_values(&problem), "seed {seed}: {problem:#?}");
        assert!(proposal.exact && proposal.bound == proposal.values.late_customers, "seed {seed}");
    }
}

#[test]
fn eight_units_of_any_kind_are_placed_as_well_as_possible() {
    let kinds = Kinds { is_mixed: true, are_providers_free: true, has_waves: true, has_pins: true, has_seats: false };
    check(kinds, 10_000 / PART);
}

#[test]
fn eight_units_of_any_kind_with_limited_seats_are_placed_as_well_as_possible() {
    let kinds = Kinds { is_mixed: true, are_providers_free: true, has_waves: true, has_pins: true, has_seats: true };
    check(kinds, 5_000 / PART);
    check(Kinds { has_seats: true, ..Kinds::default() }, 3_000 / PART);
}

#[test]
fn eight_customers_with_one_request_are_placed_as_well_as_possible() {
    check(Kinds { has_waves: true, has_pins: true, ..Kinds::default() }, 3_000 / PART);
}

#[test]
fn eight_customers_with_one_request_of_several_providers_are_placed_as_well_as_possible() {
    check(Kinds { are_providers_free: true, has_pins: true, ..Kinds::default() }, 3_000 / PART);
}
