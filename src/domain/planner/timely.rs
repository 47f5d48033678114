//! As many customers in time as possible: late units push others aside, and some losses are accepted on the way.

use super::search::{Dice, State};

/// The chance that one late customer more is accepted, of 65,536: at the start; it falls to 0.
const FIRST_CHANCE: usize = 2_000;

/// How many waiting units look for a place after room was made.
const MOST_WAITING: usize = 40;

/// How often one step looks for a place that pushes few aside.
const GLANCES: usize = 4;

/// What a search for fewer late customers works on.
pub(super) struct Timely<'s, 'a> {
    state: &'s mut State<'a>,
    dice: Dice,
    /// By unit: late customers at its last choice, and how many choices have fewer.
    scope: Vec<(u64, usize)>,
    /// Units at their last choice that have a better one.
    out: Vec<usize>,
    late: u64,
    /// How many choices were looked at.
    n_looks: usize,
    /// What a step has changed: the unit and its choice before.
    trail: Vec<(usize, usize)>,
}

impl<'s, 'a> Timely<'s, 'a> {
    /// Late choices are given up: they only take room here.
    pub(super) fn new(state: &'s mut State<'a>) -> Self {
        let part = state.part;
        let mut scope = Vec::new();
        let (mut out, mut late) = (Vec::new(), 0);
        for at in 0..part.len() {
            let choices = part.choices(at);
            let most = part.late(&choices[state.last(at)]);
            let n_timely = choices.iter().take_while(|choice| part.late(choice) < most).count();
            scope.push((most, n_timely));
            if n_timely <= state.chosen[at] {
                state.take_out(at);
                if 0 < n_timely {
                    out.push(at);
                }
            }
            late += part.late(&choices[state.chosen[at]]);
        }
        Self { state, dice: Dice::new(), scope, out, late, n_looks: 0, trail: Vec::new() }
    }

    /// Looks at `n_looks` choices, or until no more than `bound` are late; the best placement stays.
    pub(super) fn run(&mut self, n_looks: usize, bound: u64) -> u64 {
        let mut best = (self.late, self.state.chosen.clone());
        self.n_looks = 0;
        while self.n_looks < n_looks && !self.out.is_empty() && bound < best.0 {
            self.step(FIRST_CHANCE * (n_looks - self.n_looks) / n_looks);
            if self.late < best.0 {
                best.0 = self.late;
                best.1.clone_from(&self.state.chosen);
            }
        }
        self.state.restore(&best.1);
        self.late = best.0;
        best.0
    }

    fn late_of(&self, at: usize) -> u64 {
        self.state.part.late(&self.state.part.choices(at)[self.state.chosen[at]])
    }

    /// A late unit takes a place; those that it pushes aside look for another.
    fn step(&mut self, chance: usize) {
        let at = self.out[self.dice.below(self.out.len())];
        let choice = self.glance(at);
        self.trail.clear();
        let mut pushed = Vec::new();
        let before = self.late;
        let part = self.state.part;
        for (limit, amount) in part.uses(&part.choices(at)[choice]) {
            while self.state.left[*limit as usize] < *amount {
                let members = &self.state.members[*limit as usize];
                if members.is_empty() {
                    break;
                }
                let other = members[self.dice.below(members.len())] as usize;
                self.leave(other);
                pushed.push(other);
            }
        }
        if self.state.fits(at, choice) {
            self.enter(at, choice);
        }
        let mut is_room_left = false;
        for other in pushed {
            is_room_left |= !self.find_place(other);
        }
        if is_room_left {
            let waiting: Vec<usize> = self.out_now();
            for other in waiting {
                self.find_place(other);
            }
        }
        let more = self.late.saturating_sub(before);
        let is_accepted = more == 0 || (0..more.min(8)).all(|_| self.dice.below(65_536) < chance);
        if !is_accepted {
            while let Some((unit, choice)) = self.trail.pop() {
                self.late -= self.late_of(unit);
                self.state.take_out(unit);
                if choice != self.state.chosen[unit] {
                    // Room is there again once all later changes are undone.
                    self.state.put(unit, choice);
                }
                self.late += self.late_of(unit);
            }
        }
        self.refresh_out();
    }

    fn out_now(&mut self) -> Vec<usize> {
        let start = self.dice.below(self.out.len());
        let all = self.out[start..].iter().chain(&self.out[..start]);
        all.copied().filter(|at| self.state.chosen[*at] == self.state.last(*at)).take(MOST_WAITING).collect()
    }

    fn refresh_out(&mut self) {
        let (state, scope) = (&self.state, &self.scope);
        self.out.retain(|at| scope[*at].1 <= state.chosen[*at]);
        for (at, _) in &self.trail {
            if scope[*at].1 <= state.chosen[*at] && 0 < scope[*at].1 && !self.out.contains(at) {
                self.out.push(*at);
            }
        }
    }

    /// Of some timely choices of unit `at` one that lacks little room.
    fn glance(&mut self, at: usize) -> usize {
        let part = self.state.part;
        let mut best = (u64::MAX, 0);
        for _ in 0..GLANCES {
            let choice = self.dice.below(self.scope[at].1);
            let uses = part.uses(&part.choices(at)[choice]);
            let lacking = uses.iter().map(|(limit, amount)| {
                let lacks = u64::from(amount.saturating_sub(self.state.left[*limit as usize]));
                if lacks == 0 { 0 } else { lacks + 1 }
            });
            best = best.min((lacking.sum(), choice));
        }
        best.1
    }

    /// A timely place for a unit that is out, if there is one.
    fn find_place(&mut self, at: usize) -> bool {
        let n_timely = self.scope[at].1;
        self.n_looks += 20;
        let start = self.dice.below(n_timely);
        let found = (start..n_timely).chain(0..start).find(|choice| {
            self.n_looks += 1;
            self.state.fits(at, *choice)
        });
        if let Some(choice) = found {
            self.enter(at, choice);
        }
        found.is_some()
    }

    fn leave(&mut self, at: usize) {
        self.trail.push((at, self.state.chosen[at]));
        self.late -= self.late_of(at);
        self.state.take_out(at);
        self.late += self.late_of(at);
    }

    fn enter(&mut self, at: usize, choice: usize) {
        self.trail.push((at, self.state.chosen[at]));
        self.late -= self.late_of(at);
        self.state.put(at, choice);
        self.late += self.late_of(at);
    }
}
