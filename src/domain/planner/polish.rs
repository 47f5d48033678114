//! From a placement that keeps every limit to a cheaper one, over all five values.

use super::assign::Assignment;
use super::search::State;

/// Most units that one unit may push aside.
const MOST_PUSHED: usize = 4;

/// How many looks at a choice assigning anew counts for, by choice.
const ASSIGN_LOOKS: usize = 20;

/// What repairs work on.
struct Polish<'s, 'a> {
    state: &'s mut State<'a>,
    /// How many choices may still be looked at.
    n_looks: usize,
}

/// Repairs `state` until nothing helps, or `n_looks` choices were looked at.
pub(super) fn polish(state: &mut State<'_>, n_looks: usize) {
    let kinds = kinds(state);
    let mut polish = Polish { state, n_looks };
    loop {
        let mut is_better = false;
        for units in &kinds {
            is_better |= 0 < polish.n_looks && polish.assign_anew(units);
        }
        is_better |= polish.push_all();
        if !is_better || polish.n_looks == 0 {
            return;
        }
    }
}

/// Places the units of each kind in turn as well as possible in what all others leave.
pub(super) fn assign_kinds(state: &mut State<'_>) {
    let kinds = kinds(state);
    let mut polish = Polish { state, n_looks: 0 };
    for units in kinds {
        polish.assign_anew(&units);
    }
}

/// The units of each kind.
fn kinds(state: &State<'_>) -> Vec<Vec<usize>> {
    let n_kinds = state.part.kinds.iter().max().map_or(0, |kind| *kind as usize + 1);
    let mut kinds = vec![Vec::new(); n_kinds];
    for (at, kind) in state.part.kinds.iter().enumerate() {
        kinds[*kind as usize].push(at);
    }
    kinds
}

impl Polish<'_, '_> {
    /// Places units of one kind as well as possible in what all others leave; is it better than before?
    fn assign_anew(&mut self, units: &[usize]) -> bool {
        let part = self.state.part;
        let before: Vec<usize> = units.iter().map(|at| self.state.chosen[*at]).collect();
        let n_choices: usize = units.iter().map(|at| part.choices(*at).len()).sum();
        self.n_looks = self.n_looks.saturating_sub(n_choices * ASSIGN_LOOKS);
        for at in units {
            self.state.take_out(*at);
        }
        let cost = |chosen: &[usize]| -> i128 {
            units.iter().zip(chosen).map(|(at, choice)| part.choices(*at)[*choice].cost).sum()
        };
        let better = self.assigned(units).filter(|chosen| cost(chosen) < cost(&before));
        let is_better = better.is_some();
        for (at, choice) in units.iter().zip(better.unwrap_or(before)) {
            self.state.put(*at, choice);
        }
        is_better
    }

    /// The best choices of units of one kind, which are out.
    fn assigned(&self, units: &[usize]) -> Option<Vec<usize>> {
        let part = self.state.part;
        let assignment = Assignment::solve(&part.only(units, &self.state.left))?;
        let places = units.iter().zip(assignment.places());
        places.map(|(at, place)| part.choices(*at).iter().position(|choice| choice.place == place)).collect()
    }

    /// Gives each unit in turn a cheaper choice, if those that are in its way lose less; is anything better?
    fn push_all(&mut self) -> bool {
        let mut is_better = false;
        for at in 0..self.state.part.len() {
            let mut choice = 0;
            while choice < self.state.chosen[at] && 0 < self.n_looks {
                is_better |= self.push(at, choice);
                choice += 1;
            }
        }
        is_better
    }

    /// Tries `choice` for unit `at`; units in its way go where it is cheapest. Undone unless the sum becomes less.
    fn push(&mut self, at: usize, choice: usize) -> bool {
        let part = self.state.part;
        let before = self.state.chosen[at];
        let gain = self.state.cost(at) - part.choices(at)[choice].cost;
        self.state.take_out(at);
        let mut pushed: Vec<(usize, usize)> = Vec::new();
        for (limit, amount) in part.uses(&part.choices(at)[choice]) {
            while self.state.left[*limit as usize] < *amount && pushed.len() < MOST_PUSHED {
                let Some(other) = self.least_loss(*limit, gain) else { break };
                pushed.push((other, self.state.chosen[other]));
                self.state.take_out(other);
            }
        }
        if self.state.fits(at, choice) {
            self.state.put(at, choice);
            if self.place_all(&pushed, gain) {
                return true;
            }
            self.state.take_out(at);
        }
        for (other, was) in pushed {
            self.state.put(other, was);
        }
        self.state.put(at, before);
        false
    }

    /// Gives units that are out, with their choices before, a place that costs less than `gain` more in all; undone
    /// where this fails.
    fn place_all(&mut self, pushed: &[(usize, usize)], mut gain: i128) -> bool {
        let part = self.state.part;
        for (n_placed, (at, was)) in pushed.iter().enumerate() {
            let before = part.choices(*at)[*was].cost;
            let Some(place) = self.cheapest_below(*at, before + gain, |_, _| true) else {
                for (other, _) in &pushed[..n_placed] {
                    self.state.take_out(*other);
                }
                return false;
            };
            gain -= part.choices(*at)[place].cost - before;
            self.state.put(*at, place);
        }
        true
    }

    /// Of the units that take of `limit` the one that loses least, and less than `most`, when it goes elsewhere.
    fn least_loss(&mut self, limit: u32, most: i128) -> Option<usize> {
        let mut best = (most, None);
        for place in 0..self.state.members[limit as usize].len() {
            let other = self.state.members[limit as usize][place] as usize;
            let (cost, chosen) = (self.state.cost(other), self.state.chosen[other]);
            // A place that takes of the very limit is no way out of it.
            let is_elsewhere = |choice: usize, uses: &[(u32, u32)]| {
                choice != chosen && uses.iter().all(|(other_limit, _)| *other_limit != limit)
            };
            if let Some(choice) = self.cheapest_below(other, cost + best.0, is_elsewhere) {
                best = (self.state.part.choices(other)[choice].cost - cost, Some(other));
            }
        }
        best.1
    }

    /// The cheapest choice of unit `at` that fits, costs less than `cost` and `is_good`.
    fn cheapest_below(
        &mut self,
        at: usize,
        cost: i128,
        is_good: impl Fn(usize, &[(u32, u32)]) -> bool,
    ) -> Option<usize> {
        let part = self.state.part;
        let choices = part.choices(at).iter().enumerate().take_while(|(_, choice)| choice.cost < cost);
        for (choice, chosen) in choices {
            self.n_looks = self.n_looks.saturating_sub(1);
            if is_good(choice, part.uses(chosen)) && self.state.fits(at, choice) {
                return Some(choice);
            }
        }
        None
    }
}
