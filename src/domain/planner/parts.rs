//! Parts of a problem that share no scarce limit, each small and dense enough to be solved alone.

use std::collections::BTreeMap;

use super::frame::{Fate, Frame, Use};
use super::values::{PlannerValues, Scale, values_at};
use super::{Placement, Problem};

/// One place of one unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    /// The five values, packed.
    pub(super) cost: i128,
    /// `None`: not placed.
    pub(super) place: Option<Placement>,
    uses_from: u32,
    uses_to: u32,
}

/// Units that compete with each other, and with no other unit.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// Indices into the problem's units, ascending.
    pub(super) units: Vec<usize>,
    pub(super) scale: Scale,
    /// What is left of each scarce limit.
    pub(super) room: Vec<u32>,
    /// By scarce limit: its number among the resources.
    pub(super) resources: Vec<usize>,
    /// By unit: units of one kind take the same of every limit that both use.
    pub(super) kinds: Vec<u32>,
    /// By unit, then one more: its first choice.
    starts: Vec<usize>,
    choices: Vec<Choice>,
    uses: Vec<(u32, u32)>,
}

impl Part {
    /// How many units compete.
    pub(super) fn len(&self) -> usize {
        self.units.len()
    }

    /// The choices of the part's unit `at`; exactly one of them, the last, takes nothing scarce and costs the most.
    pub(super) fn choices(&self, at: usize) -> &[Choice] {
        &self.choices[self.starts[at]..self.starts[at + 1]]
    }

    /// Which scarce limits a choice takes, and how much of each.
    pub(super) fn uses(&self, choice: &Choice) -> &[(u32, u32)] {
        &self.uses[choice.uses_from as usize..choice.uses_to as usize]
    }

    /// The customers who are late by a choice, counted from the least that the unit can have.
    pub(super) fn late(&self, choice: &Choice) -> u64 {
        self.scale.first(choice.cost) as u64
    }

    /// Some of the units alone, given what the others leave of the limits; limits that cannot bind are left out.
    pub(super) fn only(&self, units: &[usize], left: &[u32]) -> Self {
        let mut wanted = vec![0_u64; left.len()];
        let mut seen_by = vec![usize::MAX; left.len()];
        let fits = |choice: &&Choice| self.uses(choice).iter().all(|(limit, amount)| *amount <= left[*limit as usize]);
        for at in units {
            for (limit, amount) in self.choices(*at).iter().filter(fits).flat_map(|choice| self.uses(choice)) {
                if seen_by[*limit as usize] != *at {
                    seen_by[*limit as usize] = *at;
                    wanted[*limit as usize] += u64::from(*amount);
                }
            }
        }
        let mut part = Self {
            units: units.to_vec(),
            scale: self.scale.clone(),
            room: Vec::new(),
            resources: Vec::new(),
            kinds: vec![0; units.len()],
            starts: vec![0],
            choices: Vec::new(),
            uses: Vec::new(),
        };
        let mut local = vec![u32::MAX; left.len()];
        for at in units {
            for choice in self.choices(*at).iter().filter(fits) {
                let uses_from = part.uses.len() as u32;
                for (limit, amount) in self.uses(choice) {
                    let limit = *limit as usize;
                    if wanted[limit] <= u64::from(left[limit]) {
                        continue;
                    }
                    if local[limit] == u32::MAX {
                        local[limit] = part.room.len() as u32;
                        part.room.push(left[limit]);
                    }
                    part.uses.push((local[limit], *amount));
                }
                let uses_to = part.uses.len() as u32;
                part.choices.push(Choice { uses_from, uses_to, ..*choice });
                if uses_from == uses_to {
                    break;
                }
            }
            part.starts.push(part.choices.len());
        }
        part
    }

    /// Brings each unit's choices into the order of their costs, those without uses last.
    pub(super) fn sort(&mut self) {
        for at in 0..self.len() {
            self.choices[self.starts[at]..self.starts[at + 1]]
                .sort_by_key(|choice| (choice.cost, choice.uses_from == choice.uses_to, choice.place.map(day_first)));
        }
    }
}

fn day_first(place: Placement) -> (usize, usize) {
    (place.day, place.person)
}

/// The parts of what is not settled, in the order of their first units.
pub(super) fn split(problem: &Problem, frame: &Frame) -> Vec<Part> {
    let mut owner: Vec<Option<usize>> = vec![None; frame.n_resources()];
    let mut root: Vec<usize> = (0..problem.units.len()).collect();
    for idx in open_units(frame) {
        for (resource, _) in frame.places(idx).flat_map(|(_, uses)| uses).filter(|(resource, _)| frame.binds(*resource))
        {
            let other = *owner[*resource].get_or_insert(idx);
            if other != idx {
                let (a, b) = (find(&mut root, other), find(&mut root, idx));
                root[a.max(b)] = a.min(b);
            }
        }
    }
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); root.len()];
    for idx in open_units(frame) {
        members[find(&mut root, idx)].push(idx);
    }
    let mut local = vec![u32::MAX; frame.n_resources()];
    members.into_iter().filter(|units| !units.is_empty()).map(|units| part(problem, frame, units, &mut local)).collect()
}

fn open_units(frame: &Frame) -> impl Iterator<Item = usize> {
    frame.fates.iter().enumerate().filter(|(_, fate)| **fate == Fate::Open).map(|(idx, _)| idx)
}

fn find(root: &mut [usize], mut idx: usize) -> usize {
    while root[idx] != idx {
        root[idx] = root[root[idx]];
        idx = root[idx];
    }
    idx
}

/// What unit `idx` can be worth a thought at, all better than the last, which takes nothing scarce.
fn worthwhile<'a>(
    problem: &Problem,
    frame: &'a Frame,
    idx: usize,
) -> Vec<(PlannerValues, Option<Placement>, &'a [Use])> {
    let mut free: (PlannerValues, Option<Placement>, &[Use]) = (values_at(problem, idx, None), None, &[]);
    let mut worth = Vec::new();
    for (at, uses) in frame.places(idx) {
        let values = values_at(problem, idx, Some(at));
        if free.0 <= values {
            continue;
        }
        if uses.iter().any(|(resource, _)| frame.binds(*resource)) {
            worth.push((values, Some(at), uses));
        } else {
            free = (values, Some(at), &[]);
        }
    }
    worth.retain(|(values, ..)| *values < free.0);
    worth.push(free);
    worth
}

/// The least and the most of each value.
fn range(worth: &[(PlannerValues, Option<Placement>, &[Use])]) -> (PlannerValues, PlannerValues) {
    let all = worth.iter().map(|(values, ..)| *values);
    let first = worth.first().map(|(values, ..)| *values).unwrap_or_default();
    all.fold((first, first), |(least, most), values| {
        (least_of(least, values, u64::min, i64::min), least_of(most, values, u64::max, i64::max))
    })
}

fn least_of(
    a: PlannerValues,
    b: PlannerValues,
    count: fn(u64, u64) -> u64,
    money: fn(i64, i64) -> i64,
) -> PlannerValues {
    PlannerValues {
        late_customers: count(a.late_customers, b.late_customers),
        days_late: count(a.days_late, b.days_late),
        cents: money(a.cents, b.cents),
        changed: count(a.changed, b.changed),
        days: count(a.days, b.days),
    }
}

/// `local`: scratch by resource, all `u32::MAX`; no two parts share a resource.
fn part(problem: &Problem, frame: &Frame, units: Vec<usize>, local: &mut [u32]) -> Part {
    let worth: Vec<_> = units.iter().map(|idx| worthwhile(problem, frame, *idx)).collect();
    let ranges: Vec<_> = worth.iter().map(|own| range(own)).collect();
    let scale = Scale::new(&ranges);
    let mut known = BTreeMap::new();
    let kinds = units.iter().map(|idx| {
        let next = known.len() as u32;
        *known.entry(frame.kind(problem, *idx)).or_insert(next)
    });
    let kinds = kinds.collect();
    let mut part = Part {
        units,
        scale,
        room: Vec::new(),
        resources: Vec::new(),
        kinds,
        starts: vec![0],
        choices: Vec::new(),
        uses: Vec::new(),
    };
    for (own, (least, _)) in worth.into_iter().zip(ranges) {
        for (values, place, uses) in own {
            let uses_from = part.uses.len() as u32;
            for (resource, amount) in uses.iter().filter(|(resource, _)| frame.binds(*resource)) {
                if local[*resource] == u32::MAX {
                    local[*resource] = part.room.len() as u32;
                    part.room.push(frame.room(*resource));
                    part.resources.push(*resource);
                }
                part.uses.push((local[*resource], *amount));
            }
            let uses_to = part.uses.len() as u32;
            part.choices.push(Choice { cost: part.scale.pack(values, least), place, uses_from, uses_to });
        }
        part.starts.push(part.choices.len());
    }
    part
}
