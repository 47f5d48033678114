//! From a problem to its proposal, part by part; the state is kept for one more pin.

use std::sync::Arc;

use super::assign::Assignment;
use super::frame::{Fate, Frame, Use};
use super::parts::split;
use super::values::sum_of;
use super::{Placement, PlannerAnswer, Problem, branch, repair};

/// A problem with its proposal, and what was found on the way: one more pin is then quick.
#[derive(Clone, Debug)]
pub struct Solved {
    problem: Problem,
    proposal: PlannerAnswer,
    kept: Kept,
}

/// What was found on the way to a proposal.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    frame: Frame,
    assigned: Vec<Arc<Assigned>>,
    /// By resource: the part among `assigned` that shares it, and which of the part's limits it is.
    owner: Arc<Vec<Option<(usize, usize)>>>,
}

/// A part that is an assignment.
#[derive(Clone, Debug)]
struct Assigned {
    /// Indices into the problem's units, ascending.
    units: Vec<usize>,
    assignment: Assignment,
}

/// Whose limits a pin takes.
enum Target {
    /// No scarce one.
    Nothing,
    /// Those of one assignment: which part, and its limits.
    Part(usize, Vec<Use>),
    /// Those of several parts, or of one that is no assignment, or one that becomes scarce by the pin.
    Several,
}

/// Solves all parts.
pub(super) fn solve(problem: &Problem) -> (PlannerAnswer, Kept) {
    let mut frame = Frame::new(problem);
    let mut placements: Vec<Option<Placement>> = frame.fates.iter().map(|fate| fate.place()).collect();
    let mut assigned = Vec::new();
    let mut owner = vec![None; frame.n_resources()];
    let (mut exact, mut gap) = (true, 0);
    for mut part in split(problem, &frame) {
        if let Some(assignment) = Assignment::solve(&part) {
            for (idx, place) in part.units.iter().zip(assignment.places()) {
                placements[*idx] = place;
            }
            for (limit, resource) in part.resources.iter().enumerate() {
                owner[*resource] = Some((assigned.len(), limit));
            }
            exact &= part.scale.exact;
            assigned.push(Arc::new(Assigned { units: part.units, assignment }));
            continue;
        }
        part.sort();
        let found = branch::solve(&part).unwrap_or_else(|| repair::solve(&part));
        for (at, idx) in part.units.iter().enumerate() {
            placements[*idx] = part.choices(at)[found.chosen[at]].place;
        }
        exact &= found.exact && part.scale.exact;
        gap += found.late - found.bound;
    }
    frame.shrink();
    let values = sum_of(problem, &placements);
    let bound = values.late_customers.saturating_sub(gap);
    (PlannerAnswer { placements, values, bound, exact }, Kept { frame, assigned, owner: Arc::new(owner) })
}

impl Solved {
    /// Solves `problem`, and keeps it.
    pub fn new(problem: Problem) -> Self {
        let (proposal, kept) = solve(&problem);
        Self { problem, proposal, kept }
    }

    /// The problem, with all pins.
    pub fn problem(&self) -> &Problem {
        &self.problem
    }

    /// The proposal for the problem.
    pub fn proposal(&self) -> &PlannerAnswer {
        &self.proposal
    }

    /// What is proposed when `unit` (an index) is pinned to `at` besides: the same values as solving anew.
    pub fn with_pin(&self, unit: usize, at: Placement) -> PlannerAnswer {
        self.pinned(unit, at).proposal
    }

    /// The state after one more pin; an unknown unit changes nothing.
    ///
    /// Quick if the pin only touches parts that are assignments; else all is solved anew.
    #[must_use]
    pub fn pinned(&self, unit: usize, at: Placement) -> Self {
        if self.problem.units.get(unit).is_none_or(|known| known.pinned == Some(at)) {
            return self.clone();
        }
        self.with_repaired(unit, at).unwrap_or_else(|| Self::new(self.problem_with(unit, at)))
    }

    fn problem_with(&self, unit: usize, at: Placement) -> Problem {
        let mut problem = self.problem.clone();
        problem.units[unit].pinned = Some(at);
        problem
    }

    /// Repairs what the pin touches; `None`: that takes more than assignments.
    pub(super) fn with_repaired(&self, unit: usize, at: Placement) -> Option<Self> {
        if self.problem.units[unit].pinned.is_some() {
            return None;
        }
        let uses = self.kept.frame.uses(&self.problem, unit, at);
        let target = self.target(&uses);
        let mut assigned = self.kept.assigned.clone();
        if self.kept.frame.fates[unit] == Fate::Open {
            let home = assigned.iter_mut().find_map(|part| {
                let at = part.units.binary_search(&unit).ok()?;
                Some((part, at))
            });
            let (part, at) = home?;
            Arc::make_mut(part).assignment.take_out(at);
        }
        match target {
            Target::Nothing => {}
            Target::Part(part, uses) => {
                let is_taken = Arc::make_mut(&mut assigned[part]).assignment.take_room(&uses);
                if !is_taken {
                    return None;
                }
            }
            Target::Several => return None,
        }
        let problem = self.problem_with(unit, at);
        let mut frame = self.kept.frame.clone();
        frame.take(&uses);
        frame.fates[unit] = Fate::Settled(Some(at));
        let mut placements = self.proposal.placements.clone();
        for part in &assigned {
            for (idx, place) in part.units.iter().zip(part.assignment.places()) {
                placements[*idx] = if frame.fates[*idx] == Fate::Open { place } else { frame.fates[*idx].place() };
            }
        }
        placements[unit] = Some(at);
        let values = sum_of(&problem, &placements);
        let gap = self.proposal.values.late_customers - self.proposal.bound;
        let bound = values.late_customers.saturating_sub(gap);
        let proposal = PlannerAnswer { placements, values, bound, exact: self.proposal.exact };
        let kept = Kept { frame, assigned, owner: Arc::clone(&self.kept.owner) };
        Some(Self { problem, proposal, kept })
    }

    /// The part that shares the scarce limits among `uses`.
    fn target(&self, uses: &[Use]) -> Target {
        let mut target = Target::Nothing;
        for (resource, amount) in uses {
            if !self.kept.frame.binds(*resource) {
                if !self.kept.frame.is_plenty((*resource, *amount)) {
                    return Target::Several;
                }
                continue;
            }
            target = match (target, self.kept.owner[*resource]) {
                (Target::Nothing, Some((part, limit))) => Target::Part(part, vec![(limit, *amount)]),
                (Target::Part(known, mut limits), Some((part, limit))) if known == part => {
                    limits.push((limit, *amount));
                    Target::Part(part, limits)
                }
                (Target::Nothing | Target::Part(..) | Target::Several, _) => return Target::Several,
            };
        }
        target
    }
}
