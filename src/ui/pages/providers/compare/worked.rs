//! What the tab shows, worked out once per revision of the plan.

use std::sync::Arc;

use crate::domain::compare::{
    Ranked, Ranking, RegionFit, ScoreSheet, Sensitivity, criteria_of, has_same_places, region_fit,
};
use crate::domain::plan::Plan;
use crate::domain::plan::comparison::{Criterion, CriterionGroup, Points};
use crate::domain::plan::ids::{CriterionId, ProviderId};
use crate::i18n::comparison::{ComparisonNames, sensitivity};
use crate::i18n::{Lang, Language};

/// The comparison as numbers and order.
pub(in crate::ui::pages::providers) struct ComparisonModel {
    /// In the order they are shown.
    pub(in crate::ui::pages::providers) criteria: Vec<Criterion>,
    /// The columns, in the order of entry, so that none moves while somebody scores.
    pub(in crate::ui::pages::providers) candidates: Vec<Candidate>,
    /// The lines of the grid: headings and criteria.
    pub(super) lines: Vec<Line>,
    /// Who stands where.
    pub(in crate::ui::pages::providers) ranking: Ranking,
    /// How sure that is.
    sensitivity: Sensitivity,
    /// What criteria and candidates are called.
    pub(super) names: ComparisonNames,
    /// Whether we know where we ourselves are; without that no region fits.
    pub(super) is_at_home: bool,
    is_blank: bool,
    revision: u64,
    plan: Plan,
}

/// A provider that was not put aside.
pub(in crate::ui::pages::providers) struct Candidate {
    /// Which provider.
    pub(in crate::ui::pages::providers) id: ProviderId,
    /// What it is called.
    pub(in crate::ui::pages::providers) name: String,
    /// Whether it sells where we and our customers are.
    pub(super) region: RegionFit,
    /// One per criterion, in their order.
    pub(super) cells: Vec<CellState>,
}

/// What a cell of the grid shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct CellState {
    /// `None`: not scored.
    pub(super) score: Option<Points>,
    pub(super) has_note: bool,
    pub(super) has_evidence: bool,
}

/// A line of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// A heading; how much the criteria below it weigh together.
    Group(CriterionGroup, u32),
    /// A position in [`Worked::criteria`].
    Criterion(usize),
}

impl ComparisonModel {
    fn new(plan: &Plan, revision: u64, before: Option<&Self>) -> Self {
        let criteria = criteria_of(plan);
        let sheet = ScoreSheet::of(plan);
        let ranking = sheet.ranking();
        let providers = plan.providers.iter().filter(|provider| provider.archived.is_none());
        let same = before.filter(|before| has_same_places(&before.plan, plan));
        let candidates = providers.map(|provider| {
            let cell = |criterion: &Criterion| match plan.marks.get((provider.id, criterion.id)) {
                Some(mark) => CellState {
                    score: mark.score,
                    has_note: !mark.note.is_empty(),
                    has_evidence: !mark.evidence.is_empty(),
                },
                None => CellState::default(),
            };
            let known = same.and_then(|before| before.candidate(provider.id)).map(|known| known.region.clone());
            Candidate {
                id: provider.id,
                name: provider.name.clone(),
                region: known.unwrap_or_else(|| region_fit(plan, provider)),
                cells: criteria.iter().map(cell).collect(),
            }
        });
        let candidates: Vec<Candidate> = candidates.collect();
        let is_blank = candidates.iter().flat_map(|candidate| &candidate.cells).all(|cell| cell.score.is_none());
        Self {
            candidates,
            is_blank,
            lines: lines(&criteria),
            criteria,
            sensitivity: sheet.sensitivity(&ranking),
            names: ComparisonNames::of_plan(plan),
            ranking,
            is_at_home: plan.us().country.is_some(),
            revision,
            plan: plan.clone(),
        }
    }

    /// The column of this provider; `None` when it is not compared.
    pub(in crate::ui::pages::providers) fn candidate(&self, id: ProviderId) -> Option<&Candidate> {
        self.candidates.iter().find(|candidate| candidate.id == id)
    }

    /// The criterion and its position; `None` when it is gone.
    pub(super) fn criterion(&self, id: CriterionId) -> Option<(usize, &Criterion)> {
        self.criteria.iter().enumerate().find(|(_, criterion)| criterion.id == id)
    }

    /// The line of the criterion at this position.
    pub(super) fn line_of(&self, criterion: usize) -> usize {
        self.lines.iter().position(|line| *line == Line::Criterion(criterion)).unwrap_or(0)
    }

    /// Where this provider stands; `None` when it is not compared.
    pub(super) fn ranked(&self, id: ProviderId) -> Option<&Ranked> {
        self.ranking.of(id)
    }

    /// Whether nobody has any score.
    pub(super) fn is_blank(&self) -> bool {
        self.is_blank
    }
}

fn lines(criteria: &[Criterion]) -> Vec<Line> {
    let mut lines = Vec::new();
    for group in CriterionGroup::ALL {
        let of_group = || criteria.iter().enumerate().filter(move |(_, criterion)| criterion.group == group);
        if of_group().next().is_some() {
            let weight = of_group().map(|(_, criterion)| u32::from(criterion.weight.number())).sum();
            lines.push(Line::Group(group, weight));
            lines.extend(of_group().map(|(at, _)| Line::Criterion(at)));
        }
    }
    lines
}

/// How sure the ranking of a revision is, in the words of a language.
struct Said {
    revision: u64,
    language: Language,
    sentences: Arc<Vec<String>>,
}

/// Keeps what was worked out until the plan changes.
#[derive(Default)]
pub(super) struct Cache {
    latest: Option<Arc<ComparisonModel>>,
    said: Option<Said>,
    /// How often something was worked out.
    n_times: usize,
}

impl Cache {
    /// What this revision of the plan comes to.
    pub(super) fn of(&mut self, plan: &Plan, revision: u64) -> Arc<ComparisonModel> {
        if let Some(latest) = self.latest.as_ref().filter(|latest| latest.revision == revision) {
            return latest.clone();
        }
        self.n_times += 1;
        let fresh = Arc::new(ComparisonModel::new(plan, revision, self.latest.as_deref()));
        self.latest = Some(fresh.clone());
        fresh
    }

    /// What the ranking comes to, and how sure that is, one sentence each; never empty.
    pub(super) fn said(&mut self, lang: &Lang, worked: &ComparisonModel) -> Arc<Vec<String>> {
        let (revision, language) = (worked.revision, lang.language());
        let known = self.said.as_ref().filter(|said| said.revision == revision && said.language == language);
        if let Some(known) = known {
            return known.sentences.clone();
        }
        let sentences = match () {
            () if worked.candidates.is_empty() => vec![lang.text("compare-finding-nobody").into_owned()],
            () if worked.is_blank => vec![lang.text("compare-finding-blank").into_owned()],
            () => sensitivity(lang, &worked.names, &worked.ranking, &worked.sensitivity),
        };
        let sentences = Arc::new(sentences);
        self.said = Some(Said { revision, language, sentences: sentences.clone() });
        sentences
    }

    /// How often something was worked out.
    pub(super) fn n_times(&self) -> usize {
        self.n_times
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::Edit;
    use crate::domain::plan::comparison::Score;
    use crate::domain::plan::moment::Moment;
    use crate::domain::sample::sample_plan;

    fn sample() -> Plan {
        sample_plan(Moment::parse("2026-11-22T09:00:00Z").unwrap()).unwrap()
    }

    #[test]
    fn comparison_is_worked_out_once_per_revision_however_many_frames_are_drawn() {
        let (plan, mut cache) = (sample(), Cache::default());
        let first = cache.of(&plan, 7);
        for _ in 0..100 {
            assert!(Arc::ptr_eq(&first, &cache.of(&plan, 7)));
        }
        assert_eq!(cache.n_times(), 1);
        cache.of(&plan, 8);
        assert_eq!(cache.n_times(), 2);
    }

    #[test]
    fn score_changes_its_cell_and_the_total_and_no_region_is_worked_out_again() {
        let (plan, mut cache) = (sample(), Cache::default());
        let before = cache.of(&plan, 1);
        let (provider, criterion) = (before.candidates[0].id, before.criteria[0].id);
        let mut mark = Score::new(provider, criterion);
        let was = before.candidates[0].cells[0].score;
        mark.score = Points::ALL.into_iter().find(|points| Some(*points) != was && 0 < points.number());
        mark.note = "Their answer of today".into();
        let changed = plan.apply(&Edit::Mark(vec![mark.clone()])).unwrap();
        assert!(has_same_places(&plan, &changed));
        let after = cache.of(&changed, 2);
        let cell = after.candidates[0].cells[0];
        assert_eq!((cell.score, cell.has_note, cell.has_evidence), (mark.score, true, false));
        assert_ne!(after.ranked(provider).unwrap().total, before.ranked(provider).unwrap().total);
    }

    #[test]
    fn every_criterion_has_a_line_under_the_heading_of_its_group() {
        let worked = Cache::default().of(&sample(), 1);
        let mut heading = None;
        let mut n_criteria = 0;
        for line in &worked.lines {
            match *line {
                Line::Group(group, weight) => {
                    let of_group = worked.criteria.iter().filter(|criterion| criterion.group == group);
                    assert_eq!(weight, of_group.map(|criterion| u32::from(criterion.weight.number())).sum::<u32>());
                    heading = Some(group);
                }
                Line::Criterion(at) => {
                    assert_eq!(Some(worked.criteria[at].group), heading);
                    assert_eq!(worked.lines[worked.line_of(at)], *line);
                    n_criteria += 1;
                }
            }
        }
        assert_eq!(n_criteria, worked.criteria.len());
    }
}
