//! Parts of any kind that are too large to be tried to the end: what holds nevertheless.

use super::super::frame::Frame;
use super::super::made_up::{Lcg, class_a, mixed};
use super::super::parts::split;
use super::super::{Problem, branch, propose, repair};
use super::check_valid;
use super::draw::{Kinds, small};

const ALL: Kinds = Kinds { is_mixed: true, are_providers_free: true, has_waves: true, has_pins: true, has_seats: true };

#[test]
fn the_bound_of_repairs_is_never_above_the_optimum_and_few_units_come_close() {
    let (mut n_late, mut n_least, mut n_bound) = (0, 0, 0);
    for seed in 0..300 {
        let mut rng = Lcg(seed);
        let n_days = 2 + rng.below(5);
        let problem = small(&mut rng, ALL, 8, n_days);
        for mut part in split(&problem, &Frame::new(&problem)) {
            part.sort();
            let least = branch::solve(&part).unwrap();
            let found = repair::solve(&part);
            assert!(found.bound <= least.late && least.late <= found.late, "seed {seed}");
            (n_late, n_least, n_bound) = (n_late + found.late, n_least + least.late, n_bound + found.bound);
        }
    }
    assert!(n_late * 100 <= n_least * 103, "{n_late} late, {n_least} at least");
    assert!(n_least * 90 <= n_bound * 100, "{n_bound} proved, {n_least} at least");
}

#[test]
fn limits_are_kept_and_the_bound_is_below_the_late_customers() {
    for seed in 0..60 {
        let mut rng = Lcg(seed);
        let (n_units, n_days) = (20 + rng.below(40), 5 + rng.below(15));
        let problem = small(&mut rng, ALL, n_units, n_days);
        let proposal = propose(&problem);
        check_valid(&problem, &proposal.placements);
        assert!(proposal.bound <= proposal.values.late_customers, "seed {seed}");
    }
}

#[test]
fn the_same_problem_has_the_same_proposal() {
    let mut problem = mixed(1);
    problem.units.truncate(120);
    assert_eq!(propose(&problem), propose(&problem.clone()));
}

/// The units in another order, and which they were.
fn shuffled(problem: &Problem) -> (Problem, Vec<usize>) {
    let mut rng = Lcg(7);
    let mut order: Vec<usize> = (0..problem.units.len()).collect();
    for at in (1..order.len()).rev() {
        order.swap(at, rng.below(at + 1));
    }
    let mut other = problem.clone();
    other.units = order.iter().map(|idx| problem.units[*idx].clone()).collect();
    (other, order)
}

#[test]
fn the_order_of_records_does_not_matter() {
    for mut problem in [mixed(2), class_a(2)] {
        problem.units.truncate(120);
        let (mut other, order) = shuffled(&problem);
        for unit in &mut other.units {
            unit.people.reverse();
            unit.load.reverse();
        }
        let mut by_id: Vec<_> = order.into_iter().zip(other.units).collect();
        by_id.sort_by_key(|(id, _)| *id);
        other.units = by_id.into_iter().map(|(_, unit)| unit).collect();
        assert_eq!(propose(&problem), propose(&other));
    }
}

#[test]
fn an_exact_proposal_has_the_same_values_whatever_the_ids_are() {
    for seed in 0..6 {
        let problem = class_a(seed);
        assert_eq!(propose(&problem).values, propose(&shuffled(&problem).0).values, "seed {seed}");
    }
}

#[test]
fn costs_without_room_for_them_are_still_placed() {
    let mut problem = class_a(3);
    for (idx, unit) in problem.units.iter_mut().enumerate() {
        for cost in unit.days.iter_mut().flatten().skip(idx % 3) {
            cost.cents = i64::MAX - cost.cents;
            cost.days_late = u32::MAX - cost.days_late;
        }
    }
    let proposal = propose(&problem);
    check_valid(&problem, &proposal.placements);
    assert_eq!(proposal.values.late_customers, propose(&class_a(3)).values.late_customers);
}
