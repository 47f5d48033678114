//! Few units of any kind: all choices are tried, apart from those that cannot be better than the best so far.

use super::parts::Part;
use super::search::Found;

/// Up to this many units a search to the end is tried, and up to so many patiently.
const MOST_UNITS: usize = 12;
const FEW_UNITS: usize = 8;

/// After this many steps the search is given up: with few units, and with more.
const PATIENT_STEPS: usize = 400_000;
const MOST_STEPS: usize = 40_000;

struct Search<'a> {
    part: &'a Part,
    /// What is left of each limit.
    left: Vec<u32>,
    chosen: Vec<Option<usize>>,
    best: Vec<usize>,
    best_cost: i128,
    /// Steps that may still be taken.
    steps: usize,
}

/// The best choice of each unit, proved; `None`: the search would take too long. Choices have to be sorted.
pub(super) fn solve(part: &Part) -> Option<Found> {
    if MOST_UNITS < part.len() {
        return None;
    }
    let mut search = Search {
        part,
        left: part.room.clone(),
        chosen: vec![None; part.len()],
        best: Vec::new(),
        best_cost: i128::MAX,
        steps: if part.len() <= FEW_UNITS { PATIENT_STEPS } else { MOST_STEPS },
    };
    search.descend(0);
    (0 < search.steps).then(|| Found::new(part, search.best, None))
}

impl Search<'_> {
    /// Tries all choices of the units that have none yet, `spent` being the costs of those that have.
    fn descend(&mut self, spent: i128) {
        self.steps = self.steps.saturating_sub(1);
        if self.steps == 0 {
            return;
        }
        // The cheapest choices that fit, each seen alone, are a bound; together, if they fit, they are the best.
        let mut firsts = vec![None; self.part.len()];
        let mut bound = spent;
        for (at, first) in firsts.iter_mut().enumerate() {
            if self.chosen[at].is_none() {
                *first = self.next_fit(at, 0);
                bound += first.map_or(0, |choice| self.part.choices(at)[choice].cost);
            }
        }
        if self.best_cost <= bound {
            return;
        }
        let Some(at) = self.most_regret(&firsts) else {
            self.best_cost = bound;
            self.best = (0..firsts.len()).map(|at| self.chosen[at].or(firsts[at]).unwrap_or_default()).collect();
            return;
        };
        let first_cost = firsts[at].map_or(0, |choice| self.part.choices(at)[choice].cost);
        let mut next = firsts[at];
        while let Some(choice) = next {
            let cost = self.part.choices(at)[choice].cost;
            if self.best_cost <= bound - first_cost + cost {
                return;
            }
            self.chosen[at] = Some(choice);
            self.take(at, choice);
            self.descend(spent + cost);
            self.give_back(at, choice);
            self.chosen[at] = None;
            next = self.next_fit(at, choice + 1);
        }
    }

    /// Of the units whose first choices do not fit together, the one for which the next choice costs the most more.
    fn most_regret(&self, firsts: &[Option<usize>]) -> Option<usize> {
        let mut wanted = vec![0_u64; self.left.len()];
        let uses = |at: usize, choice: usize| self.part.uses(&self.part.choices(at)[choice]);
        for (at, choice) in firsts.iter().enumerate().filter_map(|(at, first)| first.map(|choice| (at, choice))) {
            for (limit, amount) in uses(at, choice) {
                wanted[*limit as usize] += u64::from(*amount);
            }
        }
        let mut worst: Option<(i128, usize)> = None;
        for (at, choice) in firsts.iter().enumerate().filter_map(|(at, first)| first.map(|choice| (at, choice))) {
            let is_tight = |(limit, _): &(u32, u32)| u64::from(self.left[*limit as usize]) < wanted[*limit as usize];
            if !uses(at, choice).iter().any(is_tight) {
                continue;
            }
            let choices = self.part.choices(at);
            let second = self.next_fit(at, choice + 1).map_or(i128::MAX, |next| choices[next].cost);
            let regret = second.saturating_sub(choices[choice].cost);
            if worst.is_none_or(|(known, _)| known < regret) {
                worst = Some((regret, at));
            }
        }
        worst.map(|(_, at)| at)
    }

    fn next_fit(&self, at: usize, from: usize) -> Option<usize> {
        let fits = |(limit, amount): &(u32, u32)| *amount <= self.left[*limit as usize];
        let choices = &self.part.choices(at)[from..];
        choices.iter().position(|choice| self.part.uses(choice).iter().all(fits)).map(|skipped| from + skipped)
    }

    fn take(&mut self, at: usize, choice: usize) {
        for (limit, amount) in self.part.uses(&self.part.choices(at)[choice]) {
            self.left[*limit as usize] -= amount;
        }
    }

    fn give_back(&mut self, at: usize, choice: usize) {
        for (limit, amount) in self.part.uses(&self.part.choices(at)[choice]) {
            self.left[*limit as usize] += amount;
        }
    }
}
