//! One more pin gives what solving anew gives, and pins stay whatever they break.

use super::super::made_up::{Lcg, class_a, crowd};
use super::super::{Placement, Problem, Solved, propose};
use super::check_valid;
use super::draw::{Kinds, small};

fn with_pin(problem: &Problem, unit: usize, at: Placement) -> Problem {
    let mut problem = problem.clone();
    problem.units[unit].pinned = Some(at);
    problem
}

/// Pins unit after unit of `problem` and compares each time.
#[track_caller]
fn check(problem: Problem, rng: &mut Lcg, n_pins: usize) {
    let mut solved = Solved::new(problem);
    for _ in 0..n_pins {
        let unit = rng.below(solved.problem().units.len());
        let person = rng.below(solved.problem().people.len());
        let day = rng.below(solved.problem().n_days);
        let at = Placement { person, day };
        let fresh = propose(&with_pin(solved.problem(), unit, at));
        let quick = solved.with_pin(unit, at);
        assert_eq!(quick.values, fresh.values);
        assert_eq!((quick.bound, quick.exact), (fresh.bound, fresh.exact));
        solved = solved.pinned(unit, at);
        assert_eq!(solved.problem().units[unit].pinned, Some(at));
        check_valid(solved.problem(), &solved.proposal().placements);
    }
}

#[test]
fn one_more_pin_of_few_units_is_as_good_as_solving_anew() {
    for seed in 0..1500 {
        let mut rng = Lcg(seed);
        let kinds = Kinds {
            is_mixed: rng.below(3) == 0,
            are_providers_free: rng.below(3) == 0,
            has_waves: rng.below(2) == 0,
            has_pins: rng.below(2) == 0,
            has_seats: seed % 3 == 0,
        };
        let (n_units, n_days) = (1 + rng.below(8), 1 + rng.below(6));
        let problem = small(&mut rng, kinds, n_units, n_days);
        check(problem, &mut rng, 4);
    }
}

#[test]
fn one_more_pin_of_many_customers_is_as_good_as_solving_anew() {
    for seed in 0..12 {
        check(class_a(seed), &mut Lcg(seed), 8);
    }
    check(crowd(1, 120, 40, 3, 1, 30), &mut Lcg(1), 20);
}

#[test]
fn pins_stay_where_a_day_is_over_full() {
    let mut problem = crowd(1, 30, 20, 1, 2, 15);
    for unit in 0..7 {
        problem.units[unit].pinned = Some(Placement { person: 0, day: 3 });
    }
    let proposal = propose(&problem);
    check_valid(&problem, &proposal.placements);
    let on_the_day = proposal.placements.iter().filter(|place| place.is_some_and(|at| at.day == 3)).count();
    assert_eq!(on_the_day, 7, "nobody else is on an over-full day");
}

#[test]
fn a_pin_to_an_unknown_person_or_day_breaks_nothing() {
    let problem = crowd(1, 30, 20, 1, 2, 15);
    let solved = Solved::new(problem.clone());
    for at in [Placement { person: 9, day: 3 }, Placement { person: 0, day: 99 }] {
        assert_eq!(solved.with_pin(4, at).values, propose(&with_pin(&problem, 4, at)).values);
    }
}

#[test]
fn a_pin_among_assignments_is_repaired_and_not_solved_anew() {
    let solved = Solved::new(crowd(1, 120, 40, 3, 1, 30));
    let mut rng = Lcg(1);
    for _ in 0..50 {
        let (unit, at) = (rng.below(120), Placement { person: rng.below(3), day: rng.below(40) });
        assert!(solved.with_repaired(unit, at).is_some(), "unit {unit} to {at:?}");
    }
}

#[test]
fn one_more_pin_among_nested_limits_is_as_good_as_solving_anew() {
    for seed in 0..60 {
        let mut rng = Lcg(seed);
        let kinds = Kinds { has_waves: true, has_pins: seed % 2 == 0, ..Kinds::default() };
        let (n_units, n_days) = (15 + rng.below(20), 5 + rng.below(8));
        let problem = small(&mut rng, kinds, n_units, n_days);
        check(problem, &mut rng, 6);
    }
}
