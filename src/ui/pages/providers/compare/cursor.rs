//! The chosen cell: where it is, where the keyboard takes it, and the change that a number makes there.

use super::worked::ComparisonModel;
use crate::domain::edit::Edit;
use crate::domain::edit::comparison::CriterionEdit;
use crate::domain::plan::Plan;
use crate::domain::plan::comparison::{Criterion, Points, Score};
use crate::domain::plan::ids::{CriterionId, ProviderId};
use crate::ui::action::Actions;

/// A column of the grid that the keyboard can go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Weight,
    Must,
    Candidate(ProviderId),
}

/// A cell, by what it is about, so that it stays chosen when criteria move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cursor {
    pub(super) criterion: CriterionId,
    pub(super) column: Column,
}

/// Columns that stand before the first candidate.
const N_BEFORE: usize = 2;

impl Cursor {
    /// The first candidate's first cell, else the first weight; `None` when there is no criterion.
    pub(super) fn first(worked: &ComparisonModel) -> Option<Self> {
        Self::at(worked, 0, if worked.candidates.is_empty() { 0 } else { N_BEFORE })
    }

    /// The cell in this row (a position among the criteria) and column; what lies outside is brought inside.
    pub(super) fn at(worked: &ComparisonModel, row: usize, column: usize) -> Option<Self> {
        let criterion = worked.criteria.get(row.min(worked.criteria.len().checked_sub(1)?))?.id;
        let last = (N_BEFORE + worked.candidates.len()).saturating_sub(1);
        let column = match column.min(last) {
            0 => Column::Weight,
            1 => Column::Must,
            other => Column::Candidate(worked.candidates.get(other - N_BEFORE)?.id),
        };
        Some(Self { criterion, column })
    }

    /// Row and column; `None` when criterion or candidate are gone.
    pub(super) fn place(self, worked: &ComparisonModel) -> Option<(usize, usize)> {
        let (row, _) = worked.criterion(self.criterion)?;
        let column = match self.column {
            Column::Weight => 0,
            Column::Must => 1,
            Column::Candidate(id) => N_BEFORE + worked.candidates.iter().position(|candidate| candidate.id == id)?,
        };
        Some((row, column))
    }

    /// The column of the candidate at this position.
    pub(super) fn column_of(candidate: usize) -> usize {
        N_BEFORE + candidate
    }

    /// The change that puts these points into the cell, or takes them out with `None`. No change: a weight is never
    /// nothing.
    pub(super) fn put(self, plan: &Plan, points: Option<Points>) -> Option<Edit> {
        let criterion = plan.criteria.get(self.criterion)?;
        match self.column {
            Column::Weight => Some(put_criterion(Criterion { weight: points?, ..(**criterion).clone() })),
            Column::Must => {
                // At least 0 would ask for nothing.
                let must = points.filter(|points| 0 < points.number());
                Some(put_criterion(Criterion { must, ..(**criterion).clone() }))
            }
            Column::Candidate(provider) => {
                let mark = mark_of(plan, provider, self.criterion);
                Some(Edit::Mark(vec![Score { score: points, ..mark }]))
            }
        }
    }
}

/// Asks for a change if there is one.
pub(super) fn ask(actions: &mut Actions, edit: Option<Edit>) {
    if let Some(edit) = edit {
        actions.edit(edit);
    }
}

/// The cell's mark; a blank one when nobody touched it.
pub(super) fn mark_of(plan: &Plan, provider: ProviderId, criterion: CriterionId) -> Score {
    let known = plan.marks.get((provider, criterion)).map(|mark| (**mark).clone());
    known.unwrap_or_else(|| Score::new(provider, criterion))
}

/// The change that makes a criterion like this.
pub(super) fn put_criterion(criterion: Criterion) -> Edit {
    Edit::Criterion(CriterionEdit::Put(vec![criterion]))
}

/// The change that takes a criterion, as it is by now, one place up or down in its group; `None` at the group's end.
pub(super) fn shift(worked: &ComparisonModel, criterion: &Criterion, down: bool) -> Option<Edit> {
    let of_group = worked.criteria.iter().filter(|other| other.group == criterion.group);
    let mut group: Vec<Criterion> =
        of_group.map(|other| if other.id == criterion.id { criterion } else { other }).cloned().collect();
    let from = group.iter().position(|other| other.id == criterion.id)?;
    let to = if down { from + 1 } else { from.checked_sub(1)? };
    if group.len() <= to {
        return None;
    }
    group.swap(from, to);
    let mut moved = Vec::new();
    for (place, one) in group.into_iter().enumerate() {
        let place = u32::try_from(place).unwrap_or(u32::MAX);
        if one.place != place {
            moved.push(Criterion { place, ..one });
        }
    }
    Some(Edit::Criterion(CriterionEdit::Put(moved)))
}

#[cfg(test)]
mod tests {
    use super::super::worked::Cache;
    use super::*;
    use crate::domain::plan::moment::Moment;
    use crate::domain::sample::sample_plan;

    fn sample() -> Plan {
        sample_plan(Moment::parse("2026-11-22T09:00:00Z").unwrap()).unwrap()
    }

    #[test]
    fn every_cell_has_its_place_and_what_lies_outside_is_brought_inside() {
        let worked = Cache::default().of(&sample(), 1);
        let (n_rows, n_columns) = (worked.criteria.len(), 2 + worked.candidates.len());
        for row in 0..n_rows {
            for column in 0..n_columns {
                assert_eq!(Cursor::at(&worked, row, column).unwrap().place(&worked), Some((row, column)));
            }
        }
        assert_eq!(Cursor::at(&worked, 999, 999).unwrap().place(&worked), Some((n_rows - 1, n_columns - 1)));
        assert_eq!(Cursor::first(&worked).unwrap().place(&worked), Some((0, 2)));
        assert_eq!(Cursor::first(&Cache::default().of(&Plan::default(), 1)), None);
    }

    #[test]
    fn criterion_moves_within_its_group_only() {
        let plan = sample();
        let mut cache = Cache::default();
        let worked = cache.of(&plan, 1);
        let (first, second) = (worked.criteria[0].id, worked.criteria[1].id);
        assert_eq!(shift(&worked, &worked.criteria[0], false), None, "it is the first of its group");
        let moved = plan.apply(&shift(&worked, &worked.criteria[0], true).unwrap()).unwrap();
        let after = cache.of(&moved, 2);
        assert_eq!([after.criteria[0].id, after.criteria[1].id], [second, first]);
        assert_eq!(moved.apply(&shift(&after, &after.criteria[1], false).unwrap()).unwrap(), plan);
        let last = worked.criteria.iter().rfind(|one| one.group == worked.criteria[0].group).unwrap();
        assert_eq!(shift(&worked, last, true), None, "it is the last of its group");
    }

    #[test]
    fn least_score_of_0_is_no_must_have_and_a_weight_cannot_be_cleared() {
        let plan = sample();
        let worked = Cache::default().of(&plan, 1);
        let must = Cursor { criterion: worked.criteria[0].id, column: Column::Must };
        let weight = Cursor { column: Column::Weight, ..must };
        assert_eq!(weight.put(&plan, None), None);
        let three = plan.apply(&must.put(&plan, Points::new(3).ok()).unwrap()).unwrap();
        let of = |plan: &Plan| plan.criteria.get(must.criterion).unwrap().must;
        assert_eq!(of(&three), Points::new(3).ok());
        assert_eq!(of(&three.apply(&must.put(&three, Some(Points::default())).unwrap()).unwrap()), None);
    }
}
