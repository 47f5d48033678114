//! The ranking: the sum of weight times score in whole steps, must-haves first.

use std::cmp::Reverse;

use super::{ScoreSheet, SheetCandidate};
use crate::domain::plan::comparison::{CriterionGroup, Points};
use crate::domain::plan::ids::{CriterionId, ProviderId};

/// Everybody, the best first; those that are out come last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranking {
    /// By total, then by name; the order of criteria and of candidates has no influence.
    pub rows: Vec<Ranked>,
}

/// Where one candidate stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// Which provider.
    pub id: ProviderId,
    /// What it is called.
    pub name: String,
    /// 1 is the best; candidates with the same total share a place. `None`: it is out.
    pub place: Option<usize>,
    /// Whether another one has the same place.
    pub is_tied: bool,
    /// Sum of weight times score; a cell without a score adds nothing.
    pub total: u32,
    /// The sum, if every cell without a score got 5.
    pub at_best: u32,
    /// The sum of a candidate with 5 everywhere.
    pub most: u32,
    /// Cells that count, or that are must-haves, and have no score. With any, the place is provisional.
    pub n_open: usize,
    /// The must-haves that put it out, in the order of the criteria.
    pub missed: Vec<MustMissed>,
    /// The sums per group, in the order of [`CriterionGroup::ALL`].
    pub groups: [GroupSum; 4],
}

/// A must-have that a candidate does not reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MustMissed {
    /// The criterion.
    pub criterion: CriterionId,
    /// What the candidate has.
    pub score: Points,
    /// What it needs.
    pub least: Points,
}

/// The sum within one group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GroupSum {
    /// Sum of weight times score.
    pub total: u32,
    /// The sum of a candidate with 5 everywhere; 0: nothing of this group counts.
    pub most: u32,
}

impl Ranked {
    /// Whether a cell is open that could change the place.
    pub fn is_provisional(&self) -> bool {
        0 < self.n_open
    }
}

impl Ranking {
    /// The row of this provider; `None` when it is not compared.
    pub fn of(&self, id: ProviderId) -> Option<&Ranked> {
        self.rows.iter().find(|row| row.id == id)
    }

    /// Those in the first place: one, several with the same total, or none when all are out.
    pub fn leaders(&self) -> impl Iterator<Item = &Ranked> {
        self.rows.iter().filter(|row| row.place == Some(1))
    }

    /// Whether any place could change with what is not scored yet.
    pub fn is_provisional(&self) -> bool {
        self.rows.iter().any(|row| row.place.is_some() && row.is_provisional())
    }
}

/// Weight times score.
pub(super) fn product(weight: Points, score: Points) -> u32 {
    u32::from(weight.number()) * u32::from(score.number())
}

fn group_index(group: CriterionGroup) -> usize {
    CriterionGroup::ALL.iter().position(|&g| g == group).unwrap_or_default()
}

fn row(sheet: &ScoreSheet, candidate: &SheetCandidate) -> Ranked {
    let mut row = Ranked {
        id: candidate.id,
        name: candidate.name.clone(),
        place: None,
        is_tied: false,
        total: 0,
        at_best: 0,
        most: 0,
        n_open: 0,
        missed: Vec::new(),
        groups: [GroupSum::default(); 4],
    };
    for (criterion, score) in sheet.criteria.iter().zip(&candidate.scores) {
        let most = product(criterion.weight, Points::MAX);
        let got = score.map_or(0, |score| product(criterion.weight, score));
        row.total += got;
        row.at_best += if score.is_some() { got } else { most };
        row.most += most;
        let group = &mut row.groups[group_index(criterion.group)];
        group.total += got;
        group.most += most;
        match (*score, criterion.must) {
            (Some(score), Some(least)) if score < least => {
                row.missed.push(MustMissed { criterion: criterion.id, score, least });
            }
            (None, must) if must.is_some() || 0 < criterion.weight.number() => row.n_open += 1,
            (Some(_) | None, _) => {}
        }
    }
    row
}

impl ScoreSheet {
    /// Who stands where.
    pub fn ranking(&self) -> Ranking {
        let mut rows: Vec<Ranked> = self.candidates.iter().map(|candidate| row(self, candidate)).collect();
        rows.sort_by(|a, b| {
            let key = |row: &Ranked| (!row.missed.is_empty(), Reverse(row.total));
            key(a).cmp(&key(b)).then_with(|| a.name.cmp(&b.name)).then(a.id.cmp(&b.id))
        });
        let totals: Vec<Option<u32>> = rows.iter().map(|row| row.missed.is_empty().then_some(row.total)).collect();
        for row in rows.iter_mut().filter(|row| row.missed.is_empty()) {
            let better = totals.iter().flatten().filter(|&&total| row.total < total).count();
            row.place = Some(better + 1);
            row.is_tied = 1 < totals.iter().flatten().filter(|&&total| total == row.total).count();
        }
        Ranking { rows }
    }
}
