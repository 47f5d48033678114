//! Customers with one request, more than can be tried one by one, against a slow flow of least cost.

use super::super::made_up::Lcg;
use super::super::{Placement, Problem, propose};
use super::draw::{Kinds, small};
use super::{add, array, check_valid, values_of};

/// An edge with room for `room` more units of flow.
struct Edge {
    to: usize,
    room: u64,
    cost: [i64; 5],
}

/// A network; edge `2 n + 1` is the way back of edge `2 n`.
#[derive(Default)]
struct Network {
    edges: Vec<Edge>,
    leaving: Vec<Vec<usize>>,
}

impl Network {
    fn node(&mut self) -> usize {
        self.leaving.push(Vec::new());
        self.leaving.len() - 1
    }

    fn link(&mut self, from: usize, to: usize, room: u64, cost: [i64; 5]) {
        self.leaving[from].push(self.edges.len());
        self.edges.push(Edge { to, room, cost });
        self.leaving[to].push(self.edges.len());
        self.edges.push(Edge { to: from, room: 0, cost: cost.map(|value| -value) });
    }

    /// Sends one unit along the cheapest way (Bellman and Ford) that does not come back: what was sent stays sent.
    fn send(&mut self, from: usize, to: usize) -> Option<[i64; 5]> {
        let mut cost: Vec<Option<[i64; 5]>> = vec![None; self.leaving.len()];
        let mut by = vec![usize::MAX; self.leaving.len()];
        cost[from] = Some([0; 5]);
        loop {
            let mut is_stable = true;
            for node in 0..self.leaving.len() {
                let Some(here) = cost[node] else { continue };
                for edge in self.leaving[node]
                    .iter()
                    .filter(|edge| 0 < self.edges[**edge].room && self.edges[**edge].to != from)
                {
                    let there = add(here, self.edges[*edge].cost);
                    let next = self.edges[*edge].to;
                    if cost[next].is_none_or(|known| there < known) {
                        cost[next] = Some(there);
                        by[next] = *edge;
                        is_stable = false;
                    }
                }
            }
            if is_stable {
                break;
            }
        }
        let mut node = to;
        while node != from && cost[to].is_some() {
            self.edges[by[node]].room -= 1;
            self.edges[by[node] ^ 1].room += 1;
            node = self.edges[by[node] ^ 1].to;
        }
        cost[to]
    }
}

/// The least values if every unit is one customer with one request of the provider that each person has alone.
fn least_values(problem: &Problem) -> [i64; 5] {
    let mut network = Network::default();
    let (source, sink) = (network.node(), network.node());
    let limit = |room: u32| if room == u32::MAX { 1_000_000 } else { u64::from(room) };
    let mut days = Vec::new();
    for (person, mover) in problem.people.iter().enumerate() {
        let provider = &problem.providers[person];
        let weeks: Vec<usize> = provider.room.iter().map(|_| network.node()).collect();
        for (week, room) in weeks.iter().zip(&provider.room) {
            network.link(*week, sink, room.map_or(1_000_000, u64::from), [0; 5]);
        }
        let mut own = Vec::new();
        for day in 0..problem.n_days {
            let node = network.node();
            let room = limit(mover.customers[day]).min(limit(mover.requests[day]));
            network.link(node, weeks[usize::from(provider.week_of[day])], room, [0; 5]);
            let waves: Vec<usize> = problem
                .waves
                .iter()
                .map(|wave| {
                    let inner = network.node();
                    let most = |room: Option<u32>| room.map_or(1_000_000, u64::from);
                    network.link(inner, node, most(wave.customers).min(most(wave.requests)), [0; 5]);
                    inner
                })
                .collect();
            own.push((node, waves));
        }
        days.push(own);
    }
    let mut sum = [0; 5];
    for (idx, unit) in problem.units.iter().enumerate() {
        let node = network.node();
        network.link(source, node, 1, [0; 5]);
        network.link(node, sink, 1, values_of(problem, idx, None));
        for person in &unit.people {
            for day in (0..problem.n_days).filter(|day| unit.days[*day].is_some()) {
                let (all, waves) = &days[*person][day];
                let to = unit.wave.map_or(*all, |wave| waves[wave]);
                network.link(node, to, 1, values_of(problem, idx, Some(Placement { person: *person, day })));
            }
        }
        sum = add(sum, network.send(source, sink).unwrap());
    }
    sum
}

#[test]
fn many_customers_with_nested_limits_are_placed_as_well_as_possible() {
    for seed in 0..300 {
        let mut rng = Lcg(seed);
        let (n_units, n_days) = (9 + rng.below(30), 4 + rng.below(12));
        let problem = small(&mut rng, Kinds { has_waves: true, ..Kinds::default() }, n_units, n_days);
        let proposal = propose(&problem);
        check_valid(&problem, &proposal.placements);
        assert!(proposal.exact, "seed {seed}");
        assert_eq!(array(proposal.values), least_values(&problem), "seed {seed}");
    }
}
