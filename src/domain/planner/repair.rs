//! Parts of any kind and size: a first placement, then repairs, with a bound that says how good it is.

use super::bound::least_late;
use super::parts::Part;
use super::polish::{assign_kinds, polish};
use super::search::{Found, State};
use super::timely::Timely;

/// Choices looked at in the first, short search for fewer late customers.
const SHORT: usize = 2_000_000;

/// Choices looked at in the long one, by unit, and in all at most.
const LONG_BY_UNIT: usize = 150_000;
const LONGEST: usize = 100_000_000;

/// Choices looked at in the last repairs.
const REPAIRS: usize = 2_000_000;

/// A good placement, and a bound on how good any can be. Choices have to be sorted.
pub(super) fn solve(part: &Part) -> Found {
    let mut state = State::new(part);
    fill(&mut state);
    let mut bound = 0;
    if 0 < late(&state) {
        bound = repair_late(&mut state);
    }
    polish(&mut state, REPAIRS);
    Found::new(part, state.chosen, Some(bound))
}

/// Searches for fewer late customers; gives the least number that is possible.
fn repair_late(state: &mut State<'_>) -> u64 {
    let part = state.part;
    let late = Timely::new(state).run(SHORT, 0);
    let bound = least_late(part, late);
    let n_looks = (LONG_BY_UNIT * part.len()).min(LONGEST) / 2;
    if bound < late {
        let late = Timely::new(state).run(n_looks, bound);
        if bound < late {
            // This packs close, so that larger gaps are left.
            fill(state);
            assign_kinds(state);
            Timely::new(state).run(n_looks, bound);
        }
    }
    fill(state);
    bound
}

/// Gives each unit that is at its last choice the cheapest that fits.
fn fill(state: &mut State<'_>) {
    for at in 0..state.part.len() {
        if state.chosen[at] == state.last(at) {
            let choice = state.cheapest(at);
            state.put(at, choice);
        }
    }
}

fn late(state: &State<'_>) -> u64 {
    let late = state.chosen.iter().enumerate().map(|(at, choice)| state.part.late(&state.part.choices(at)[*choice]));
    late.sum()
}
