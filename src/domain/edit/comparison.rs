//! Edits of the comparison of providers, and of the decision that came of it.

use std::sync::Arc;

use super::{EditError, EditLabel};
use crate::domain::plan::Plan;
use crate::domain::plan::comparison::{Criterion, ProviderDecision, Score};
use crate::domain::plan::ids::{ChoiceId, CriterionId, ProviderId};
use crate::domain::plan::moment::is_plausible;

/// What happens to criteria.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CriterionEdit {
    /// These are to be like this, new or not.
    Put(Vec<Criterion>),
    /// The criterion and every mark in it leave the plan; memos keep theirs.
    Remove(CriterionId),
}

/// What happens to memos of decisions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChoiceEdit {
    /// This was decided; the first chosen provider becomes the plan's default.
    Put(Box<ProviderDecision>),
    /// The memo leaves the plan.
    Remove(ChoiceId),
}

pub(super) fn apply_criterion(plan: &mut Plan, edit: &CriterionEdit) -> Result<(), EditError> {
    match edit {
        CriterionEdit::Put(criteria) => {
            for criterion in criteria {
                let mut criterion = criterion.clone();
                criterion.name.trim();
                criterion.question.trim();
                if criterion.name.is_blank() {
                    return Err(EditError::NameMissing);
                }
                plan.criteria.put(Arc::new(criterion));
            }
        }
        CriterionEdit::Remove(id) => {
            let marks = plan.marks.iter().filter(|mark| mark.criterion == *id).map(|mark| (mark.provider, *id));
            let marks: Vec<(ProviderId, CriterionId)> = marks.collect();
            for mark in marks {
                plan.marks.remove(mark);
            }
            plan.criteria.remove(*id);
        }
    }
    Ok(())
}

pub(super) fn criterion_label(plan: &Plan, edit: &CriterionEdit) -> EditLabel {
    match edit {
        CriterionEdit::Put(criteria) => match criteria.as_slice() {
            [only] => EditLabel::one("edit-criterion", &only.name.joined()),
            several => EditLabel::many("edit-criteria", several.len()),
        },
        CriterionEdit::Remove(id) => {
            let name = plan.criteria.get(*id).map(|criterion| criterion.name.joined());
            EditLabel::one("edit-criterion-remove", &name.unwrap_or_default())
        }
    }
}

/// The cells are to be like this; blank ones leave the plan.
pub(super) fn put_marks(plan: &mut Plan, marks: &[Score]) -> Result<(), EditError> {
    for mark in marks {
        if plan.providers.get(mark.provider).is_none() || plan.criteria.get(mark.criterion).is_none() {
            return Err(EditError::Gone);
        }
        if mark.is_blank() {
            plan.marks.remove((mark.provider, mark.criterion));
        } else {
            plan.marks.put(Arc::new(mark.clone()));
        }
    }
    Ok(())
}

pub(super) fn marks_label(plan: &Plan, marks: &[Score]) -> EditLabel {
    let name_of = |id: ProviderId| plan.providers.get(id).map_or("", |provider| &provider.name);
    match marks {
        [only] => EditLabel::one("edit-mark", name_of(only.provider)),
        several => EditLabel::many("edit-marks", several.len()),
    }
}

pub(super) fn apply_choice(plan: &mut Plan, edit: &ChoiceEdit) -> Result<(), EditError> {
    match edit {
        ChoiceEdit::Put(choice) => {
            if choice.chosen.is_empty() {
                return Err(EditError::NothingChosen);
            }
            if choice.chosen.iter().any(|id| plan.providers.get(*id).is_none()) {
                return Err(EditError::Gone);
            }
            if choice.signers.iter().all(|name| name.trim().is_empty()) {
                return Err(EditError::SignerMissing);
            }
            let latest = choice.recorded.at.date().succ_opt().unwrap_or(chrono::NaiveDate::MAX);
            match () {
                () if !is_plausible(choice.on) => return Err(EditError::DateImplausible),
                () if latest < choice.on => return Err(EditError::DateInFuture),
                () => {}
            }
            let mut info = plan.about();
            info.default_provider = choice.chosen.first().copied();
            plan.info.put(Arc::new(info));
            plan.choices.put(Arc::new((**choice).clone()));
        }
        ChoiceEdit::Remove(id) => plan.choices.remove(*id),
    }
    Ok(())
}

pub(super) fn choice_label(plan: &Plan, edit: &ChoiceEdit) -> EditLabel {
    match edit {
        ChoiceEdit::Put(choice) => {
            let first = choice.chosen.first().and_then(|id| plan.providers.get(*id));
            EditLabel::one("edit-choice", first.map_or("", |provider| &provider.name))
        }
        ChoiceEdit::Remove(_) => EditLabel::one("edit-choice-remove", ""),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::super::Edit;
    use super::super::partners::ProviderEdit;
    use super::*;
    use crate::domain::plan::comparison::{CriterionGroup, Points};
    use crate::domain::plan::moment::{Moment, Stamp};
    use crate::domain::plan::provider::Provider;
    use crate::domain::rules::BilingualText;

    fn plan() -> Plan {
        let put = |id, name| Edit::Provider(ProviderEdit::Put(Box::new(Provider::new(ProviderId::new(id), name))));
        let criterion = Criterion {
            id: CriterionId::new(7),
            group: CriterionGroup::Financing,
            place: 0,
            name: BilingualText { en: " Credit ".into(), zh: String::new() },
            question: BilingualText::default(),
            weight: Points::MAX,
            must: None,
        };
        let plan = Plan::default().apply(&put(1, "Tailspin")).unwrap().apply(&put(2, "Woodgrove")).unwrap();
        plan.apply(&Edit::Criterion(CriterionEdit::Put(vec![criterion]))).unwrap()
    }

    fn choice(chosen: &[u64], signers: &[&str], on: &str) -> Edit {
        let recorded = Stamp { at: Moment::parse("2026-11-22T09:00:00Z").unwrap(), by: "Jane".into() };
        Edit::Choice(ChoiceEdit::Put(Box::new(ProviderDecision {
            id: ChoiceId::new(9),
            on: on.parse::<NaiveDate>().unwrap(),
            chosen: chosen.iter().map(|id| ProviderId::new(*id)).collect(),
            reasons: String::new(),
            signers: signers.iter().map(|name| (*name).to_owned()).collect(),
            criteria: Vec::new(),
            candidates: Vec::new(),
            recorded,
        })))
    }

    #[test]
    fn decision_makes_the_first_chosen_provider_the_default() {
        let plan = plan();
        assert_eq!(plan.about().default_provider, Some(ProviderId::new(1)));
        let decided = plan.apply(&choice(&[2, 1], &["Jane"], "2026-11-22")).unwrap();
        assert_eq!(decided.about().default_provider, Some(ProviderId::new(2)));
    }

    #[test]
    fn decision_without_provider_signer_or_day_is_refused() {
        let plan = plan();
        for (chosen, signers, on, error) in [
            (&[][..], &["Jane"][..], "2026-11-22", EditError::NothingChosen),
            (&[8][..], &["Jane"][..], "2026-11-22", EditError::Gone),
            (&[1][..], &[" "][..], "2026-11-22", EditError::SignerMissing),
            (&[1][..], &["Jane"][..], "2026-11-24", EditError::DateInFuture),
            (&[1][..], &["Jane"][..], "1026-11-22", EditError::DateImplausible),
        ] {
            assert_eq!(plan.apply(&choice(chosen, signers, on)), Err(error));
        }
    }

    #[test]
    fn blank_cell_leaves_the_plan_and_a_criterion_takes_its_marks_along() {
        let plan = plan();
        let mut mark = Score::new(ProviderId::new(1), CriterionId::new(7));
        mark.score = Some(Points::MAX);
        let marked = plan.apply(&Edit::Mark(vec![mark.clone()])).unwrap();
        assert_eq!(marked.marks.len(), 1);
        mark.score = None;
        assert_eq!(marked.apply(&Edit::Mark(vec![mark])).unwrap(), plan);
        let removed = marked.apply(&Edit::Criterion(CriterionEdit::Remove(CriterionId::new(7)))).unwrap();
        assert!(removed.marks.is_empty() && removed.criteria.is_empty());
    }

    #[test]
    fn mark_of_an_unknown_provider_is_refused() {
        let mark = Score::new(ProviderId::new(8), CriterionId::new(7));
        assert_eq!(plan().apply(&Edit::Mark(vec![mark])), Err(EditError::Gone));
    }

    #[test]
    fn criterion_without_a_name_in_either_language_is_refused() {
        let mut criterion = (**plan().criteria.iter().next().unwrap()).clone();
        assert_eq!(criterion.name.en, "Credit");
        criterion.name.en = " ".into();
        assert_eq!(plan().apply(&Edit::Criterion(CriterionEdit::Put(vec![criterion]))), Err(EditError::NameMissing));
    }
}
