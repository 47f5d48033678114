//! The standard criteria: what a comparison of providers can start with.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::domain::plan::comparison::{Criterion, CriterionGroup, Points};
use crate::domain::plan::ids::CriterionId;
use crate::domain::rules::BilingualText;
use crate::domain::slug::Slug;

/// The name of the rule book whose facts [`Origin::Said`] names.
pub const ORIGIN_BOOK: Slug = Slug::new("2018-12");

/// A criterion that every plan can start from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandardCriterion {
    /// Our name for it, such as `support-hours`.
    pub id: Slug,
    /// What it is about.
    pub group: CriterionGroup,
    /// In both languages.
    pub name: BilingualText,
    /// What to ask a provider, in both languages.
    pub question: BilingualText,
    /// How much it counts until somebody says otherwise.
    pub weight: Points,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a standard criterion comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Origin {
    /// This fact of the book [`ORIGIN_BOOK`] speaks of the matter.
    Said(Slug),
    /// Our own advice: what partners ask for.
    Advice,
}

/// A shipped file that cannot be read would be no criteria at all; a test holds it to be readable.
static STANDARD: LazyLock<Vec<StandardCriterion>> = LazyLock::new(|| read().unwrap_or_default());

fn read() -> Result<Vec<StandardCriterion>, ron::error::SpannedError> {
    ron::from_str(include_str!("../../../assets/rules/criteria.ron"))
}

/// The standard criteria, in the order of a comparison.
pub fn standard_criteria() -> &'static [StandardCriterion] {
    &STANDARD
}

/// The standard criteria with fresh ids, ready to enter a plan; the first of each group has the place 0.
pub fn fresh_criteria(mut new_id: impl FnMut() -> u64) -> Vec<Criterion> {
    let mut n_in_group = [0_u32; CriterionGroup::ALL.len()];
    let fresh = standard_criteria().iter().map(|one| {
        let place = &mut n_in_group[one.group as usize];
        *place += 1;
        Criterion {
            id: CriterionId::new(new_id()),
            group: one.group,
            place: *place - 1,
            name: one.name.clone(),
            question: one.question.clone(),
            weight: one.weight,
            must: None,
        }
    });
    fresh.collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::compare::criteria_of;
    use crate::domain::edit::Edit;
    use crate::domain::edit::comparison::CriterionEdit;
    use crate::domain::plan::Plan;
    use crate::domain::rules::Books;

    #[test]
    fn standard_criteria_have_unique_names_and_questions_in_both_languages() {
        let all = read().unwrap();
        assert!((18..=24).contains(&all.len()), "{}", all.len());
        let unique = |texts: Vec<&str>| {
            assert!(texts.iter().all(|text| !text.is_empty() && *text == text.trim()), "{texts:?}");
            assert_eq!(texts.iter().collect::<BTreeSet<_>>().len(), all.len(), "{texts:?}");
        };
        unique(all.iter().map(|one| one.id.as_str()).collect());
        unique(all.iter().map(|one| one.name.en.as_str()).collect());
        unique(all.iter().map(|one| one.name.zh.as_str()).collect());
        unique(all.iter().map(|one| one.question.en.as_str()).collect());
        unique(all.iter().map(|one| one.question.zh.as_str()).collect());
        let is_chinese = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        for one in &all {
            assert!(is_chinese(&one.name.zh) && is_chinese(&one.question.zh), "{}", one.id);
            assert!(!is_chinese(&one.name.en) && !is_chinese(&one.question.en), "{}", one.id);
            assert!(0 < one.weight.number(), "{} counts", one.id);
        }
        for group in CriterionGroup::ALL {
            assert!(all.iter().any(|one| one.group == group), "{group:?}");
        }
    }

    #[test]
    fn groups_of_the_2018_text_rest_on_facts_of_that_book_and_operations_are_our_advice() {
        let books = Books::shipped().unwrap();
        let book = books.get(ORIGIN_BOOK).unwrap();
        for one in standard_criteria() {
            match one.origin {
                Origin::Said(fact) => assert!(book.fact(fact).is_some(), "{}: {fact}", one.id),
                Origin::Advice => {}
            }
        }
        let rests =
            |group| standard_criteria().iter().any(|one| one.group == group && matches!(one.origin, Origin::Said(_)));
        assert_eq!(CriterionGroup::ALL.map(rests), [true, true, true, false]);
    }

    #[test]
    fn fresh_criteria_enter_a_plan_by_one_edit_in_the_order_of_the_file() {
        let mut last = 0;
        let fresh = fresh_criteria(|| {
            last += 1;
            last
        });
        let plan = Plan::default().apply(&Edit::Criterion(CriterionEdit::Put(fresh.clone()))).unwrap();
        let names = |criteria: &[Criterion]| criteria.iter().map(|one| one.name.en.clone()).collect::<Vec<_>>();
        assert_eq!(names(&criteria_of(&plan)), names(&fresh));
        assert_eq!(plan.criteria.len(), standard_criteria().len());
    }
}
