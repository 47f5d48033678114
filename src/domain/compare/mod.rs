//! The comparison of providers: who leads, who is out and why, how sure that is, and whose region fits.
//!
//! Worked out anew from criteria and marks, never stored; a memo is worked out from what it froze.

mod rank;
mod region;
mod sensitivity;
mod standard;
#[cfg(test)]
mod tests;

use super::plan::Plan;
use super::plan::comparison::{Criterion, CriterionGroup, FrozenCandidate, Points, ProviderDecision, Score};
use super::plan::ids::{CriterionId, ProviderId};

pub use rank::{GroupSum, MustMissed, Ranked, Ranking};
pub use region::{RegionFit, has_same_places, region_fit};
pub use sensitivity::{ChangeOf, NumberChange, Sensitivity};
pub use standard::{ORIGIN_BOOK, Origin, StandardCriterion, fresh_criteria, standard_criteria};

/// Candidates against criteria, as numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScoreSheet {
    /// The rows of the comparison, in the order they are shown.
    pub criteria: Vec<SheetCriterion>,
    /// The columns of the comparison, in the order they are shown.
    pub candidates: Vec<SheetCandidate>,
}

/// A criterion, as numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetCriterion {
    /// Which one.
    pub id: CriterionId,
    /// What it is about.
    pub group: CriterionGroup,
    /// How much it counts.
    pub weight: Points,
    /// A candidate with fewer points is out; `None`: no must-have.
    pub must: Option<Points>,
}

/// A candidate, as numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetCandidate {
    /// Which provider.
    pub id: ProviderId,
    /// What it is called; decides the order of candidates with the same total.
    pub name: String,
    /// One per criterion, in their order; `None`: not scored.
    pub scores: Vec<Option<Points>>,
}

/// The plan's criteria in the order they are shown: by group, place, and age.
pub fn criteria_of(plan: &Plan) -> Vec<Criterion> {
    let mut criteria: Vec<Criterion> = plan.criteria.iter().map(|criterion| (**criterion).clone()).collect();
    criteria.sort_by_key(|criterion| (criterion.group, criterion.place, criterion.id));
    criteria
}

/// The plan's providers that were not put aside, as a memo freezes them, in the order of entry.
pub fn candidates_of(plan: &Plan) -> Vec<FrozenCandidate> {
    let marks_of = |id| plan.marks.iter().filter(move |mark| mark.provider == id).map(|mark| (**mark).clone());
    let candidates = plan.providers.iter().filter(|provider| provider.archived.is_none());
    candidates
        .map(|p| FrozenCandidate { id: p.id, name: p.name.clone(), marks: marks_of(p.id).collect::<Vec<Score>>() })
        .collect()
}

impl ScoreSheet {
    /// The comparison as the plan stands.
    pub fn of(plan: &Plan) -> Self {
        Self::from_parts(&criteria_of(plan), &candidates_of(plan))
    }

    /// The comparison as it was when this was decided.
    pub fn of_choice(choice: &ProviderDecision) -> Self {
        Self::from_parts(&choice.criteria, &choice.candidates)
    }

    fn from_parts(criteria: &[Criterion], candidates: &[FrozenCandidate]) -> Self {
        let row = |c: &Criterion| SheetCriterion { id: c.id, group: c.group, weight: c.weight, must: c.must };
        let criteria: Vec<SheetCriterion> = criteria.iter().map(row).collect();
        let score = |candidate: &FrozenCandidate, id| candidate.marks.iter().find(|m| m.criterion == id)?.score;
        let column = |candidate: &FrozenCandidate| SheetCandidate {
            id: candidate.id,
            name: candidate.name.clone(),
            scores: criteria.iter().map(|criterion| score(candidate, criterion.id)).collect(),
        };
        let candidates = candidates.iter().map(column).collect();
        Self { criteria, candidates }
    }
}
