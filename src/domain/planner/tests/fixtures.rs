//! The planner against optima that another solver has proven; made by `scripts/make-planner-fixtures`.

use serde_json::Value;

use super::super::made_up::{class_a, mixed};
use super::super::propose;
use super::{array, check_valid};

const CLASS_A: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/planner/class-a.json"));
const MIXED: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/planner/mixed.json"));

struct Proven {
    seed: u64,
    /// The first values; one that took too long is not there, nor are those after it.
    optima: Vec<i64>,
}

fn read(text: &str) -> Vec<Proven> {
    let entries: Vec<Value> = serde_json::from_str(text).unwrap();
    let read = |entry: &Value| Proven {
        seed: entry["seed"].as_u64().unwrap(),
        optima: entry["optima"].as_array().unwrap().iter().map(|value| value.as_i64().unwrap()).collect(),
    };
    entries.iter().map(read).collect()
}

#[test]
fn two_hundred_customers_with_one_request_are_placed_as_well_as_possible() {
    for Proven { seed, optima } in read(CLASS_A) {
        let problem = class_a(seed);
        let proposal = propose(&problem);
        check_valid(&problem, &proposal.placements);
        assert!(proposal.exact);
        assert_eq!(array(proposal.values)[..optima.len()], optima, "seed {seed}");
    }
}

#[test]
fn two_hundred_mixed_units_come_close_to_the_optimum_and_the_bound_never_above_it() {
    // A build without optimisation is slow: there, some are enough.
    let n_cases = if cfg!(debug_assertions) { 2 } else { usize::MAX };
    for Proven { seed, optima } in read(MIXED).into_iter().take(n_cases) {
        let problem = mixed(seed);
        let proposal = propose(&problem);
        check_valid(&problem, &proposal.placements);
        let n_customers: u32 = problem.units.iter().map(|unit| unit.customers).sum();
        let late = proposal.values.late_customers.cast_signed();
        assert!(proposal.bound.cast_signed() <= optima[0], "seed {seed}: bound {} above {}", proposal.bound, optima[0]);
        assert!((late - optima[0]) * 25 <= i64::from(n_customers), "seed {seed}: {late} late, {} proved", optima[0]);
    }
}
