//! How sure a ranking is: the smallest single change that would make a runner-up win.

use super::rank::{Ranked, product};
use super::{Ranking, ScoreSheet};
use crate::domain::plan::comparison::Points;
use crate::domain::plan::ids::{CriterionId, ProviderId};

/// What it would take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sensitivity {
    /// Fewer than two candidates are left, so nothing can turn.
    TooFew,
    /// Several share the first place already, in the order of the ranking.
    Tied(Vec<ProviderId>),
    /// No single weight or score makes a runner-up win.
    Firm {
        /// Who leads.
        winner: ProviderId,
        /// Who shares the second place, in the order of the ranking.
        runners_up: Vec<ProviderId>,
    },
    /// One change is enough.
    Turns {
        /// Who leads.
        winner: ProviderId,
        /// By how many whole steps one number would have to change, 1 to 5.
        n_steps: u8,
        /// Every change of so few steps that makes a runner-up the only winner: weights first, in the order of the
        /// criteria, then scores.
        changes: Vec<NumberChange>,
    },
}

/// One number that is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NumberChange {
    /// Which number.
    pub what: ChangeOf,
    /// What it is to be.
    pub to: Points,
    /// Who would then win.
    pub wins: ProviderId,
}

/// A number of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeOf {
    /// The weight of a criterion.
    Weight {
        /// The criterion.
        criterion: CriterionId,
        /// What it is now.
        from: Points,
    },
    /// A candidate's score.
    Score {
        /// The candidate: the winner, or the one that would win.
        provider: ProviderId,
        /// The criterion.
        criterion: CriterionId,
        /// What it is now; `None`: not scored. Scoring it takes as many steps as from 0, but at least one.
        from: Option<Points>,
    },
}

impl NumberChange {
    /// By how many whole steps the number changes.
    pub fn n_steps(&self) -> u8 {
        match self.what {
            ChangeOf::Weight { from, .. } | ChangeOf::Score { from: Some(from), .. } => {
                from.number().abs_diff(self.to.number())
            }
            ChangeOf::Score { from: None, .. } => self.to.number().max(1),
        }
    }
}

/// Totals of those that are not out, as one change leaves them.
struct Field<'a> {
    sheet: &'a ScoreSheet,
    /// Position of each candidate in the sheet, with its total.
    totals: Vec<(usize, i64)>,
}

impl Field<'_> {
    /// The only winner when each total is changed by this; `None` for a tie.
    fn winner(&self, mut change: impl FnMut(usize) -> Option<i64>) -> Option<ProviderId> {
        let mut best: Option<(i64, usize)> = None;
        let mut is_tied = false;
        for &(at, total) in &self.totals {
            let Some(change) = change(at) else { continue };
            let total = total + change;
            match best {
                Some((most, _)) if total < most => {}
                Some((most, _)) if total == most => is_tied = true,
                Some(_) | None => (best, is_tied) = (Some((total, at)), false),
            }
        }
        best.filter(|_| !is_tied).map(|(_, at)| self.sheet.candidates[at].id)
    }

    fn weights(&self, changes: &mut Vec<NumberChange>, runners_up: &[ProviderId]) {
        for (row, criterion) in self.sheet.criteria.iter().enumerate() {
            let from = criterion.weight;
            for to in Points::ALL.into_iter().filter(|&to| to != from) {
                let by = i64::from(to.number()) - i64::from(from.number());
                let score = |at: usize| self.sheet.candidates[at].scores[row].map_or(0, |s| i64::from(s.number()));
                let Some(wins) = self.winner(|at| Some(by * score(at))) else { continue };
                if runners_up.contains(&wins) {
                    changes.push(NumberChange { what: ChangeOf::Weight { criterion: criterion.id, from }, to, wins });
                }
            }
        }
    }

    /// Only the winner's and the runners-up's scores can make a runner-up win.
    fn scores(&self, changes: &mut Vec<NumberChange>, winner: ProviderId, runners_up: &[ProviderId]) {
        for (row, criterion) in self.sheet.criteria.iter().enumerate() {
            for &(place, _) in &self.totals {
                let candidate = &self.sheet.candidates[place];
                if candidate.id != winner && !runners_up.contains(&candidate.id) {
                    continue;
                }
                let from = candidate.scores[row];
                let now = from.map_or(0, |score| product(criterion.weight, score));
                for to in Points::ALL.into_iter().filter(|&to| Some(to) != from) {
                    let is_out = criterion.must.is_some_and(|least| to < least);
                    let by = i64::from(product(criterion.weight, to)) - i64::from(now);
                    let change = |at: usize| match at == place {
                        true if is_out => None,
                        true => Some(by),
                        false => Some(0),
                    };
                    let Some(wins) = self.winner(change) else { continue };
                    if runners_up.contains(&wins) {
                        let what = ChangeOf::Score { provider: candidate.id, criterion: criterion.id, from };
                        changes.push(NumberChange { what, to, wins });
                    }
                }
            }
        }
    }
}

impl ScoreSheet {
    /// What it would take to turn this sheet's ranking.
    pub fn sensitivity(&self, ranking: &Ranking) -> Sensitivity {
        let leaders: Vec<ProviderId> = ranking.leaders().map(|row| row.id).collect();
        let second = ranking.rows.iter().filter_map(|row| row.place).filter(|&place| 1 < place).min();
        let at = |place: usize| move |row: &&Ranked| row.place == Some(place);
        let (winner, second) = match (leaders.as_slice(), second) {
            (&[winner], Some(second)) => (winner, second),
            ([_, _, ..], _) => return Sensitivity::Tied(leaders),
            ([] | [_], _) => return Sensitivity::TooFew,
        };
        let runners_up: Vec<ProviderId> = ranking.rows.iter().filter(at(second)).map(|row| row.id).collect();
        let total = |id| ranking.of(id).filter(|row| row.place.is_some()).map(|row| i64::from(row.total));
        let totals = self.candidates.iter().enumerate();
        let totals = totals.filter_map(|(at, candidate)| Some((at, total(candidate.id)?))).collect();
        let field = Field { sheet: self, totals };
        let mut changes = Vec::new();
        field.weights(&mut changes, &runners_up);
        field.scores(&mut changes, winner, &runners_up);
        let Some(n_steps) = changes.iter().map(NumberChange::n_steps).min() else {
            return Sensitivity::Firm { winner, runners_up };
        };
        changes.retain(|change| change.n_steps() == n_steps);
        Sensitivity::Turns { winner, n_steps, changes }
    }
}
