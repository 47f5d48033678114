//! Assignment of items of one size to nested bins at the least cost: successive shortest paths.
//!
//! Bins form a tree; its root is the place without limits, where every item may go. An item in a bin counts for the
//! bin and for all bins above it. Paths shift items from bin to bin; for each pair of bins the cheapest item to shift
//! is kept. Prices of bins keep every shift's reduced cost at 0 or more, so that a path is found by Dijkstra's method.

/// Where an item cannot go; two of them can be added.
pub(super) const NEVER: i128 = i128::MAX / 4;

const NOBODY: u32 = u32::MAX;

/// Along which kind of edge a bin was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// A path starts here.
    Start,
    /// An item is shifted from the bin before.
    Shift,
    /// The bin before counts one item more, in this bin above it.
    Up,
    /// This bin counts one item less in the bin before, which is above it.
    Down,
}

/// Items in bins; see the module.
#[derive(Clone, Debug)]
pub(super) struct Bins {
    /// Bins, with the root, which is the last.
    width: usize,
    parent: Vec<usize>,
    children: Vec<Vec<usize>>,
    room: Vec<u32>,
    load: Vec<u32>,
    /// By item, then by bin.
    costs: std::sync::Arc<Vec<i128>>,
    /// By item; `None`: not yet inserted, or removed.
    at: Vec<Option<usize>>,
    members: Vec<Vec<u32>>,
    price: Vec<i128>,
    /// By bin from and bin to: the least that shifting an item costs, and which item that is.
    shift: Vec<i128>,
    mover: Vec<u32>,
}

impl Bins {
    /// Bins with `room`, each below `parent` (the root, whose index is the number of bins, has neither), and the cost
    /// of each item in each bin and, last, in the root.
    pub(super) fn new(mut parent: Vec<usize>, mut room: Vec<u32>, costs: Vec<i128>) -> Self {
        let root = parent.len();
        let n_bins = root + 1;
        let mut children = vec![Vec::new(); n_bins];
        for (bin, above) in parent.iter().enumerate() {
            children[*above].push(bin);
        }
        parent.push(root);
        room.push(u32::MAX);
        let n_items = costs.len() / n_bins;
        Self {
            width: n_bins,
            parent,
            children,
            room,
            load: vec![0; n_bins],
            costs: std::sync::Arc::new(costs),
            at: vec![None; n_items],
            members: vec![Vec::new(); n_bins],
            price: vec![0; n_bins],
            shift: vec![NEVER; n_bins * n_bins],
            mover: vec![NOBODY; n_bins * n_bins],
        }
    }

    /// The bin of each item; the root's index is the number of bins.
    pub(super) fn places(&self) -> &[Option<usize>] {
        &self.at
    }

    /// Puts every item where the sum of costs is least.
    pub(super) fn insert_all(&mut self) {
        for item in 0..self.at.len() {
            let from = item * self.width;
            let costs = std::sync::Arc::clone(&self.costs);
            self.insert(item, &costs[from..from + self.width]);
        }
    }

    /// Takes `item` out, and fills the gap at the least cost.
    pub(super) fn take_out(&mut self, item: usize) {
        let Some(gap) = self.at[item] else { return };
        self.leave(item, gap);
        let mut start = vec![NEVER; self.width];
        start[self.width - 1] = 0;
        if let Some(path) = self.shortest(start, gap) {
            self.walk(&path);
        }
    }

    /// Takes one item's room in `bin` and above away for good, as far as there is some.
    pub(super) fn take_room(&mut self, bin: usize) {
        let chain = self.chain(bin);
        // Nothing can be in a bin without room, nor below it.
        let n_empty = chain.iter().rposition(|node| self.room[*node] == 0).map_or(0, |at| at + 1);
        if let Some(lowest) = chain.get(n_empty) {
            let mut start = vec![NEVER; self.width];
            start[*lowest] = 0;
            if let Some(path) = self.shortest(start, self.width - 1) {
                self.walk(&path);
                for node in &chain[n_empty..] {
                    self.load[*node] -= 1;
                }
            }
        }
        for node in chain {
            self.room[node] = self.room[node].saturating_sub(1);
        }
    }

    /// `bin` and the bins above it, without the root.
    fn chain(&self, bin: usize) -> Vec<usize> {
        std::iter::successors(Some(bin), |node| Some(self.parent[*node]))
            .take_while(|node| *node + 1 < self.width)
            .collect()
    }

    fn insert(&mut self, item: usize, costs: &[i128]) {
        let Some(path) = self.shortest(costs.to_vec(), self.width - 1) else { return };
        let first = path.first().map_or(self.width - 1, |(bin, _)| *bin);
        self.walk(&path);
        self.join(item, first);
    }

    /// The cheapest way from the bins with a `start` cost to `goal`: the bins in turn, the first with [`Step::Start`].
    fn shortest(&mut self, start: Vec<i128>, goal: usize) -> Option<Vec<(usize, Step)>> {
        let n_bins = self.width;
        let root = n_bins - 1;
        // Distances in true costs; less the price they are what Dijkstra's method compares.
        let mut distance = start;
        let mut reached: Vec<(usize, Step)> = (0..n_bins).map(|bin| (bin, Step::Start)).collect();
        let has_way_up = |bins: &Self, bin: usize| bins.parent[bin] == root && bins.load[bin] < bins.room[bin];
        // The price of a bin that is dealt with is so low that no comparison finds it.
        let mut price = self.price.clone();
        let mut closed = Vec::new();
        let (mut bin, mut nearest) = (n_bins, NEVER / 2);
        for at in 0..n_bins {
            if at != root && has_way_up(self, at) && distance[at] < distance[root] {
                distance[root] = distance[at];
                reached[root] = (at, Step::Up);
            }
            let way = distance[at] - price[at];
            if way < nearest || way == nearest && at == goal {
                (bin, nearest) = (at, way);
            }
        }
        while bin != goal {
            if bin == n_bins {
                return None;
            }
            closed.push((bin, nearest));
            price[bin] = -NEVER;
            let here = distance[bin];
            let above = self.parent[bin];
            if self.load[bin] < self.room[bin] && here < distance[above] {
                distance[above] = here;
                reached[above] = (bin, Step::Up);
            }
            for below in &self.children[bin] {
                if 0 < self.load[*below] && here < distance[*below] {
                    distance[*below] = here;
                    reached[*below] = (bin, Step::Down);
                }
            }
            let row = &self.shift[bin * n_bins..(bin + 1) * n_bins];
            let from = bin;
            (bin, nearest) = (n_bins, NEVER / 2);
            for (to, ((cost, way), price)) in row.iter().zip(&mut distance).zip(&price).enumerate() {
                if here + *cost < *way {
                    *way = here + *cost;
                    reached[to] = (from, Step::Shift);
                }
                if *way - *price < nearest {
                    (bin, nearest) = (to, *way - *price);
                }
            }
            for at in 0..root {
                if reached[at] == (from, Step::Shift) && has_way_up(self, at) && distance[at] < distance[root] {
                    distance[root] = distance[at];
                    reached[root] = (at, Step::Up);
                }
            }
            if distance[goal] - price[goal] <= nearest && distance[goal] < NEVER {
                (bin, nearest) = (goal, distance[goal] - price[goal]);
            }
        }
        for (other, way) in closed {
            self.price[other] += way - nearest;
        }
        let mut path = Vec::new();
        let mut bin = goal;
        loop {
            let (before, step) = reached[bin];
            path.push((bin, step));
            if step == Step::Start {
                break;
            }
            bin = before;
        }
        path.reverse();
        Some(path)
    }

    /// Shifts what a path says.
    fn walk(&mut self, path: &[(usize, Step)]) {
        let mut moves = Vec::new();
        for pair in path.windows(2) {
            let ((from, _), (to, step)) = (pair[0], pair[1]);
            match step {
                Step::Shift => moves.push((self.mover[from * self.width + to] as usize, from, to)),
                Step::Up => self.load[from] += 1,
                Step::Down => self.load[to] -= 1,
                Step::Start => {}
            }
        }
        for (item, from, to) in moves {
            self.leave(item, from);
            self.join(item, to);
        }
    }

    fn join(&mut self, item: usize, bin: usize) {
        self.at[item] = Some(bin);
        self.members[bin].push(item as u32);
        let n_bins = self.width;
        let costs = &self.costs[item * n_bins..(item + 1) * n_bins];
        let row = &mut self.shift[bin * n_bins..(bin + 1) * n_bins];
        let movers = &mut self.mover[bin * n_bins..(bin + 1) * n_bins];
        for (to, cost) in costs.iter().enumerate() {
            if *cost < NEVER && *cost - costs[bin] < row[to] && to != bin {
                row[to] = *cost - costs[bin];
                movers[to] = item as u32;
            }
        }
    }

    fn leave(&mut self, item: usize, bin: usize) {
        self.at[item] = None;
        self.members[bin].retain(|member| *member != item as u32);
        let n_bins = self.width;
        for to in 0..n_bins {
            if self.mover[bin * n_bins + to] != item as u32 {
                continue;
            }
            let (mut least, mut mover) = (NEVER, NOBODY);
            for member in &self.members[bin] {
                let costs = &self.costs[*member as usize * n_bins..];
                if costs[to] < NEVER && costs[to] - costs[bin] < least {
                    least = costs[to] - costs[bin];
                    mover = *member;
                }
            }
            self.shift[bin * n_bins + to] = least;
            self.mover[bin * n_bins + to] = mover;
        }
    }
}
