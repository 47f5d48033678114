//! The state of a search over one part, and what it finds.

use super::parts::Part;

/// The choice of each unit of a part.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// By unit of the part: an index into its choices.
    pub(super) chosen: Vec<usize>,
    /// Customers who are late or not placed, counted from the least of each unit.
    pub(super) late: u64,
    /// The least that `late` can be.
    pub(super) bound: u64,
    /// It is proved that nothing is better.
    pub(super) exact: bool,
}

impl Found {
    /// With a `bound` on the late customers, or with the proof (`None`) that nothing is better.
    pub(super) fn new(part: &Part, chosen: Vec<usize>, bound: Option<u64>) -> Self {
        let late = chosen.iter().enumerate().map(|(at, choice)| part.late(&part.choices(at)[*choice])).sum();
        Self { chosen, late, bound: bound.unwrap_or(late).min(late), exact: bound.is_none() }
    }
}

/// A placement of all units that keeps every limit.
#[derive(Clone)]
pub(super) struct State<'a> {
    pub(super) part: &'a Part,
    /// By unit; its last choice takes nothing.
    pub(super) chosen: Vec<usize>,
    /// By limit.
    pub(super) left: Vec<u32>,
    /// By limit: the units that take of it.
    pub(super) members: Vec<Vec<u32>>,
}

impl<'a> State<'a> {
    /// Every unit at its last choice.
    pub(super) fn new(part: &'a Part) -> Self {
        let chosen = (0..part.len()).map(|at| part.choices(at).len() - 1).collect();
        Self { part, chosen, left: part.room.clone(), members: vec![Vec::new(); part.room.len()] }
    }

    /// The last choice of unit `at`.
    pub(super) fn last(&self, at: usize) -> usize {
        self.part.choices(at).len() - 1
    }

    /// What the choice of unit `at` costs.
    pub(super) fn cost(&self, at: usize) -> i128 {
        self.part.choices(at)[self.chosen[at]].cost
    }

    /// Is there room for a choice?
    pub(super) fn fits(&self, at: usize, choice: usize) -> bool {
        let uses = self.part.uses(&self.part.choices(at)[choice]);
        uses.iter().all(|(limit, amount)| *amount <= self.left[*limit as usize])
    }

    /// Brings unit `at` to its last choice.
    pub(super) fn take_out(&mut self, at: usize) {
        for (limit, amount) in self.part.uses(&self.part.choices(at)[self.chosen[at]]) {
            self.left[*limit as usize] += amount;
            let members = &mut self.members[*limit as usize];
            if let Some(found) = members.iter().position(|member| *member as usize == at) {
                members.swap_remove(found);
            }
        }
        self.chosen[at] = self.last(at);
    }

    /// Brings unit `at`, which is at its last choice, to a choice that fits.
    pub(super) fn put(&mut self, at: usize, choice: usize) {
        for (limit, amount) in self.part.uses(&self.part.choices(at)[choice]) {
            self.left[*limit as usize] -= amount;
            self.members[*limit as usize].push(at as u32);
        }
        self.chosen[at] = choice;
    }

    /// The cheapest choice of unit `at` that fits; it is at its last choice.
    pub(super) fn cheapest(&self, at: usize) -> usize {
        (0..self.part.choices(at).len()).find(|choice| self.fits(at, *choice)).unwrap_or_else(|| self.last(at))
    }

    /// Makes every unit choose what `chosen` says.
    pub(super) fn restore(&mut self, chosen: &[usize]) {
        for (at, choice) in chosen.iter().enumerate() {
            if self.chosen[at] != *choice {
                self.take_out(at);
            }
        }
        for (at, choice) in chosen.iter().enumerate() {
            if self.chosen[at] != *choice {
                self.put(at, *choice);
            }
        }
    }
}

/// Numbers that look drawn and are always the same.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new() -> Self {
        Self(0x9e37_79b9_7f4a_7c15)
    }

    /// One of `0..n`; `n` is at least 1.
    pub(super) fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (((self.0 >> 32) * n as u64) >> 32) as usize
    }
}
