//! Limits as numbered resources: what pinned units leave of them, and which of them can bind at all.

use super::values::{PlannerValues, values_at};
use super::{Placement, Problem};

/// Room without a limit.
const NO_LIMIT: u32 = u32::MAX;

/// What is left of every limit after the pinned units.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    n_days: usize,
    n_people: usize,
    /// People times days.
    n_slots: usize,
    /// The first resource of each provider's weeks.
    weeks_from: Vec<usize>,
    waves_from: usize,
    /// The first resource of people's seats, before those of waves; `None`: nobody limits seats.
    seats_from: Option<usize>,
    /// By resource.
    room: Vec<u32>,
    /// By resource: what all free units take at most, together.
    wanted: Vec<u64>,
    /// By resource: there is less room than is wanted.
    binding: Vec<bool>,
    pub(super) fates: Vec<Fate>,
    /// By unit, then one more: the first of its places.
    starts: Vec<usize>,
    places: Vec<Place>,
    uses: Vec<Use>,
}

/// What is known of a unit before it is compared with others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It competes.
    Open,
    /// It surely goes there, or nowhere (`None`): it is pinned, or its best place takes nothing scarce.
    Settled(Option<Placement>),
}

impl Fate {
    /// Where it surely goes; `None`: nowhere, or it is open.
    pub(super) fn place(self) -> Option<Placement> {
        match self {
            Self::Open => None,
            Self::Settled(place) => place,
        }
    }
}

/// Where a unit fits alone, and what it takes there: a range of uses.
#[derive(Clone, Copy, Debug)]
struct Place {
    at: Placement,
    uses_from: usize,
    uses_to: usize,
}

/// What one unit takes of limits, wherever it is.
struct Demand {
    customers: u32,
    requests: u32,
    seats: u32,
    wave: Option<usize>,
    /// A provider comes once.
    load: Vec<(usize, u32)>,
}

/// A resource and how much of it is used.
pub(super) type Use = (usize, u32);

impl Frame {
    /// Subtracts the pinned units and settles those that nobody competes with.
    pub(super) fn new(problem: &Problem) -> Self {
        let n_slots = problem.people.len() * problem.n_days;
        let mut room = Vec::with_capacity(2 * n_slots);
        let customers = problem.people.iter().map(|mover| &mover.customers);
        for limits in customers.chain(problem.people.iter().map(|mover| &mover.requests)) {
            room.extend((0..problem.n_days).map(|day| limits.get(day).copied().unwrap_or(NO_LIMIT)));
        }
        let mut weeks_from = Vec::new();
        for provider in &problem.providers {
            weeks_from.push(room.len());
            room.extend(provider.room.iter().map(|weekly| weekly.unwrap_or(NO_LIMIT)));
        }
        let waves_from = room.len();
        for wave in &problem.waves {
            room.extend(std::iter::repeat_n(wave.customers.unwrap_or(NO_LIMIT), n_slots));
            room.extend(std::iter::repeat_n(wave.requests.unwrap_or(NO_LIMIT), n_slots));
        }
        let seats_from = add_seats(problem, &mut room);
        let binding = vec![false; room.len()];
        let fates =
            problem.units.iter().map(|unit| unit.pinned.map_or(Fate::Open, |at| Fate::Settled(Some(at)))).collect();
        let (starts, places, uses) = (vec![0], Vec::new(), Vec::new());
        let wanted = vec![0; room.len()];
        let (n_days, n_people) = (problem.n_days, problem.people.len());
        let mut frame = Self {
            n_days,
            n_people,
            n_slots,
            weeks_from,
            waves_from,
            seats_from,
            room,
            wanted,
            binding,
            fates,
            starts,
            places,
            uses,
        };
        frame.subtract_pinned(problem);
        for idx in 0..problem.units.len() {
            if frame.fates[idx] == Fate::Open {
                frame.collect_places(problem, idx);
            }
            frame.starts.push(frame.places.len());
        }
        frame.settle(problem);
        frame
    }

    fn subtract_pinned(&mut self, problem: &Problem) {
        for (idx, unit) in problem.units.iter().enumerate() {
            if let Some(at) = unit.pinned {
                self.take(&self.uses(problem, idx, at));
            }
        }
    }

    fn demand(&self, problem: &Problem, idx: usize) -> Demand {
        let unit = &problem.units[idx];
        let mut load: Vec<(usize, u32)> = Vec::new();
        for (provider, amount) in unit.load.iter().filter(|(provider, _)| *provider < self.weeks_from.len()) {
            match load.iter_mut().find(|(known, _)| known == provider) {
                Some((_, sum)) => *sum = sum.saturating_add(*amount),
                None => load.push((*provider, *amount)),
            }
        }
        load.sort_unstable();
        Demand {
            customers: unit.customers,
            requests: unit.load.iter().fold(0, |sum, (_, amount)| sum.saturating_add(*amount)),
            seats: unit.seats,
            wave: unit.wave.filter(|wave| *wave < problem.waves.len()),
            load,
        }
    }

    /// What unit `idx` takes of limits when it is at `at`, also where it would not fit.
    pub(super) fn uses(&self, problem: &Problem, idx: usize, at: Placement) -> Vec<Use> {
        let mut uses = Vec::new();
        self.add_uses(problem, &self.demand(problem, idx), at, &mut uses);
        uses
    }

    /// Takes room away for good, as far as there is some.
    pub(super) fn take(&mut self, uses: &[Use]) {
        for (resource, amount) in uses {
            self.room[*resource] = self.room[*resource].saturating_sub(*amount);
        }
    }

    /// Is there room for a use even if all free units take what they can?
    pub(super) fn is_plenty(&self, (resource, amount): Use) -> bool {
        self.wanted[resource].saturating_add(amount.into()) <= self.room[resource].into()
    }

    /// Forgets what is only of use while the problem is split.
    pub(super) fn shrink(&mut self) {
        (self.starts, self.places, self.uses) = (Vec::new(), Vec::new(), Vec::new());
    }

    /// Adds what `demand` takes at `at` to `uses`; a resource comes once.
    fn add_uses(&self, problem: &Problem, demand: &Demand, at: Placement, uses: &mut Vec<Use>) {
        if self.n_people <= at.person || self.n_days <= at.day {
            return;
        }
        let slot = at.person * self.n_days + at.day;
        let mut take = |resource: usize, amount: u32| {
            if amount != 0 && self.room[resource] != NO_LIMIT {
                uses.push((resource, amount));
            }
        };
        take(slot, demand.customers);
        take(self.n_slots + slot, demand.requests);
        if let Some(wave) = demand.wave {
            let from = self.waves_from + 2 * wave * self.n_slots;
            take(from + slot, demand.customers);
            take(from + self.n_slots + slot, demand.requests);
        }
        if let Some(from) = self.seats_from {
            take(from + slot, demand.seats);
            if let Some(wave) = demand.wave {
                take(from + (1 + wave) * self.n_slots + slot, demand.seats);
            }
        }
        for (provider, amount) in &demand.load {
            let source = &problem.providers[*provider];
            let week = source.week_of.get(at.day).map(|week| usize::from(*week));
            if let Some(week) = week.filter(|week| *week < source.room.len()) {
                take(self.weeks_from[*provider] + week, *amount);
            }
        }
    }

    /// Collects every place where unit `idx` fits alone, by person and then by day.
    fn collect_places(&mut self, problem: &Problem, idx: usize) {
        let unit = &problem.units[idx];
        let demand = self.demand(problem, idx);
        let mut people = unit.people.clone();
        people.sort_unstable();
        people.dedup();
        let mut uses = std::mem::take(&mut self.uses);
        for person in people.into_iter().filter(|person| *person < problem.people.len()) {
            for (day, _) in unit.days.iter().enumerate().take(problem.n_days).filter(|(_, cost)| cost.is_some()) {
                let at = Placement { person, day };
                let uses_from = uses.len();
                self.add_uses(problem, &demand, at, &mut uses);
                if uses[uses_from..].iter().all(|(resource, amount)| *amount <= self.room[*resource]) {
                    self.places.push(Place { at, uses_from, uses_to: uses.len() });
                } else {
                    uses.truncate(uses_from);
                }
            }
        }
        self.uses = uses;
    }

    /// Every place where unit `idx` fits alone, and what it takes there.
    pub(super) fn places(&self, idx: usize) -> impl Iterator<Item = (Placement, &[Use])> {
        let places = &self.places[self.starts[idx]..self.starts[idx + 1]];
        places.iter().map(|place| (place.at, &self.uses[place.uses_from..place.uses_to]))
    }

    /// What unit `idx` takes of people's limits, and of those of providers that have a scarce one.
    pub(super) fn kind(&self, problem: &Problem, idx: usize) -> (u32, u32, u32, Vec<(usize, u32)>) {
        let mut demand = self.demand(problem, idx);
        demand.load.retain(|(provider, _)| {
            let from = self.weeks_from[*provider];
            self.binding[from..from + problem.providers[*provider].room.len()].contains(&true)
        });
        let are_seats_scarce = self.seats_from.is_some_and(|from| self.binding[from..].contains(&true));
        (demand.customers, demand.requests, if are_seats_scarce { demand.seats } else { 0 }, demand.load)
    }

    /// How many resources there are.
    pub(super) fn n_resources(&self) -> usize {
        self.room.len()
    }

    /// Is `resource` scarce?
    pub(super) fn binds(&self, resource: usize) -> bool {
        self.binding[resource]
    }

    /// What pinned units leave of `resource`.
    pub(super) fn room(&self, resource: usize) -> u32 {
        self.room[resource]
    }

    /// Settles units whose best place takes nothing scarce, until nothing becomes free by it.
    fn settle(&mut self, problem: &Problem) {
        let n_units = problem.units.len();
        let mut wanted = vec![0_u64; self.room.len()];
        let mut seen_by = vec![usize::MAX; self.room.len()];
        // By unit: its best place and what it takes there, and each resource that it may use, once.
        let mut best: Vec<(Option<Placement>, Vec<Use>)> = Vec::with_capacity(n_units);
        let mut wishes: Vec<Vec<Use>> = vec![Vec::new(); n_units];
        for (idx, wish) in wishes.iter_mut().enumerate() {
            let mut cheapest: (PlannerValues, Option<Placement>, &[Use]) = (values_at(problem, idx, None), None, &[]);
            for (at, uses) in self.places(idx) {
                for (resource, amount) in uses {
                    if seen_by[*resource] != idx {
                        seen_by[*resource] = idx;
                        wish.push((*resource, *amount));
                        wanted[*resource] += u64::from(*amount);
                    }
                }
                let values = values_at(problem, idx, Some(at));
                if values < cheapest.0 {
                    cheapest = (values, Some(at), uses);
                }
            }
            best.push((cheapest.1, cheapest.2.to_vec()));
        }
        loop {
            for (binding, (room, sum)) in self.binding.iter_mut().zip(self.room.iter().zip(&wanted)) {
                *binding = u64::from(*room) < *sum;
            }
            let mut is_stable = true;
            for (idx, (place, uses)) in best.iter().enumerate() {
                if self.fates[idx] != Fate::Open || uses.iter().any(|(resource, _)| self.binding[*resource]) {
                    continue;
                }
                self.fates[idx] = Fate::Settled(*place);
                for (resource, amount) in std::mem::take(&mut wishes[idx]) {
                    wanted[resource] -= u64::from(amount);
                }
                for (resource, amount) in uses {
                    wanted[*resource] += u64::from(*amount);
                }
                is_stable = false;
            }
            if is_stable {
                self.wanted = wanted;
                return;
            }
        }
    }
}

/// Adds what people may move of seats, then for each wave what they may of it; `None`: nobody limits seats.
fn add_seats(problem: &Problem, room: &mut Vec<u32>) -> Option<usize> {
    let by_people = problem.people.iter().flat_map(|mover| &mover.seats).any(|limit| *limit != NO_LIMIT);
    let by_waves = problem.waves.iter().any(|wave| wave.seats.is_some());
    if !by_people && !by_waves {
        return None;
    }
    let from = room.len();
    for mover in &problem.people {
        room.extend((0..problem.n_days).map(|day| mover.seats.get(day).copied().unwrap_or(NO_LIMIT)));
    }
    for wave in &problem.waves {
        room.extend(std::iter::repeat_n(wave.seats.unwrap_or(NO_LIMIT), problem.people.len() * problem.n_days));
    }
    Some(from)
}
