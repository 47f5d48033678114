//! The sample's comparison: the standard criteria, two must-haves, and what each candidate has.

use std::sync::Arc;

use crate::domain::compare::{fresh_criteria, standard_criteria};
use crate::domain::plan::AnyRecord;
use crate::domain::plan::comparison::{Criterion, Points, Score};
use crate::domain::plan::ids::ProviderId;
use crate::domain::slug::Slug;

/// The records of the comparison.
pub(super) fn records(
    scored: impl Iterator<Item = (ProviderId, Vec<(Slug, Points, String)>)>,
    musts: &[(Slug, Points)],
    new_id: impl FnMut() -> u64,
) -> Vec<AnyRecord> {
    let slugs = standard_criteria().iter().map(|standard| standard.id);
    let criteria: Vec<(Slug, Criterion)> = slugs.zip(fresh_criteria(new_id)).collect();
    let mut records = Vec::new();
    for (provider, scores) in scored {
        for (slug, score, note) in scores {
            let criterion = criteria.iter().find(|(of, _)| *of == slug).map(|(_, criterion)| criterion.id);
            records.extend(criterion.map(|criterion| {
                AnyRecord::Mark(Arc::new(Score { score: Some(score), note, ..Score::new(provider, criterion) }))
            }));
        }
    }
    records.extend(criteria.into_iter().map(|(slug, criterion)| {
        let must = musts.iter().find(|(of, _)| *of == slug).map(|(_, least)| *least);
        AnyRecord::Criterion(Arc::new(Criterion { must, ..criterion }))
    }));
    records
}
