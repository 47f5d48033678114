//! Parts whose limits are nested and whose units take the same of each limit: solved exactly, as an assignment.

use super::Placement;
use super::bins::{Bins, NEVER};
use super::parts::{Choice, Part};

/// A part that is solved as an assignment, and stays so while units are pinned.
#[derive(Clone, Debug)]
pub(super) struct Assignment {
    bins: Bins,
    /// By unit of the part, then by bin: the place that is cheapest there.
    spots: std::sync::Arc<Vec<Option<Placement>>>,
    n_bins: usize,
    nest: Nest,
}

/// Limits as a tree of bins.
#[derive(Clone, Debug)]
struct Nest {
    /// By limit: the bin that counts it.
    bin_of: Vec<usize>,
    /// By limit: what each unit takes of it.
    share: Vec<u32>,
    /// By bin; the number of bins is the root.
    parent: Vec<usize>,
    room: Vec<u32>,
}

impl Assignment {
    /// `None`: the part is of another kind.
    pub(super) fn solve(part: &Part) -> Option<Self> {
        let nest = nest(part)?;
        let root = nest.parent.len();
        let n_bins = root + 1;
        let mut costs = vec![NEVER; part.len() * n_bins];
        let mut spots = vec![None; part.len() * n_bins];
        for at in 0..part.len() {
            for choice in part.choices(at) {
                let bin = nest.bin_for(part, choice).unwrap_or(root);
                let slot = at * n_bins + bin;
                if choice.cost < costs[slot] {
                    costs[slot] = choice.cost;
                    spots[slot] = choice.place;
                }
            }
        }
        let mut bins = Bins::new(nest.parent.clone(), nest.room.clone(), costs);
        bins.insert_all();
        Some(Self { bins, spots: std::sync::Arc::new(spots), n_bins, nest })
    }

    /// The place of each unit of the part; a pinned unit has none here.
    pub(super) fn places(&self) -> impl Iterator<Item = Option<Placement>> + '_ {
        let at = self.bins.places().iter().enumerate();
        at.map(|(item, bin)| bin.and_then(|bin| self.spots[item * self.n_bins + bin]))
    }

    /// Takes unit `at` of the part out, and fills the gap.
    pub(super) fn take_out(&mut self, at: usize) {
        self.bins.take_out(at);
    }

    /// Takes room away for good for a unit with these uses of the part's limits; `false`: it is of another kind than the
    /// part's own units, and nothing is changed.
    pub(super) fn take_room(&mut self, uses: &[(usize, u32)]) -> bool {
        let bin = self.nest.bin_counting(uses);
        if let Some(bin) = bin {
            self.bins.take_room(bin);
        }
        bin.is_some()
    }
}

impl Nest {
    /// The innermost bin that counts `choice`: the one from which the way up is the longest; `None`: the root.
    fn bin_for(&self, part: &Part, choice: &Choice) -> Option<usize> {
        let bins = part.uses(choice).iter().map(|(limit, _)| self.bin_of[*limit as usize]);
        bins.max_by_key(|bin| self.depth(*bin))
    }

    /// The bin that counts just these uses, together with all bins above it.
    fn bin_counting(&self, uses: &[(usize, u32)]) -> Option<usize> {
        let bin = uses.iter().map(|(limit, _)| self.bin_of[*limit]).max_by_key(|bin| self.depth(*bin))?;
        let is_above = |other: usize| self.way_up(bin).any(|node| node == other);
        let n_counted = self.bin_of.iter().filter(|other| is_above(**other)).count();
        let fits = uses.iter().all(|(limit, amount)| is_above(self.bin_of[*limit]) && self.share[*limit] == *amount);
        (fits && n_counted == uses.len()).then_some(bin)
    }

    /// `bin`, the bins above it, and the root.
    fn way_up(&self, bin: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(Some(bin), |bin| self.parent.get(*bin).copied())
    }

    fn depth(&self, bin: usize) -> usize {
        self.way_up(bin).count()
    }
}

/// The tree of limits, if they are nested and every choice takes the same of a limit.
fn nest(part: &Part) -> Option<Nest> {
    let n_limits = part.room.len();
    let mut share = vec![0_u32; n_limits];
    let mut n_choices = vec![0_u32; n_limits];
    for (limit, amount) in all_choices(part).flat_map(|choice| part.uses(choice)) {
        let known = &mut share[*limit as usize];
        if *known != 0 && *known != *amount {
            return None;
        }
        *known = *amount;
        n_choices[*limit as usize] += 1;
    }
    // By limit: the next one above it.
    let mut above = vec![None; n_limits];
    for choice in all_choices(part) {
        let mut chain: Vec<u32> = part.uses(choice).iter().map(|(limit, _)| *limit).collect();
        chain.sort_unstable_by_key(|limit| (n_choices[*limit as usize], *limit));
        for (at, limit) in chain.iter().enumerate() {
            let next = chain.get(at + 1).map(|next| *next as usize);
            match above[*limit as usize] {
                None => above[*limit as usize] = Some(next),
                Some(known) if known == next => {}
                Some(_) => return None,
            }
        }
    }
    let above: Vec<Option<usize>> = above.into_iter().map(Option::flatten).collect();
    Some(merge(part, &share, &n_choices, &above))
}

fn all_choices(part: &Part) -> impl Iterator<Item = &Choice> {
    (0..part.len()).flat_map(|at| part.choices(at))
}

/// One bin for limits that count the very same choices.
fn merge(part: &Part, share: &[u32], n_choices: &[u32], above: &[Option<usize>]) -> Nest {
    let mut order: Vec<usize> = (0..part.room.len()).collect();
    // Those above come first.
    order.sort_unstable_by_key(|limit| (std::cmp::Reverse(n_choices[*limit]), std::cmp::Reverse(*limit)));
    let mut nest =
        Nest { bin_of: vec![0; part.room.len()], share: share.to_vec(), parent: Vec::new(), room: Vec::new() };
    let mut parent = Vec::new();
    for limit in order {
        let room = part.room[limit] / share[limit].max(1);
        match above[limit] {
            Some(next) if n_choices[next] == n_choices[limit] => {
                let bin = nest.bin_of[next];
                nest.bin_of[limit] = bin;
                nest.room[bin] = nest.room[bin].min(room);
            }
            next => {
                nest.bin_of[limit] = parent.len();
                parent.push(next.map(|next| nest.bin_of[next]));
                nest.room.push(room);
            }
        }
    }
    let root = parent.len();
    nest.parent = parent.into_iter().map(|bin| bin.unwrap_or(root)).collect();
    nest
}
