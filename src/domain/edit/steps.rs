//! What holds of the steps of every way with stages, and how one of them is corrected in its place.

use chrono::NaiveDate;

use super::EditError;
use crate::domain::plan::moment::is_plausible;
use crate::domain::plan::stage::StageEntry;

/// Days that can be meant, have come, and follow one another; one day more is allowed, for stamps are in UTC.
pub(super) fn in_order<S>(steps: &[StageEntry<S>]) -> Result<(), EditError> {
    let mut previous = NaiveDate::MIN;
    for step in steps {
        let latest = step.recorded.at.date().succ_opt().unwrap_or(NaiveDate::MAX);
        match () {
            () if !is_plausible(step.on) => return Err(EditError::DateImplausible),
            () if latest < step.on => return Err(EditError::DateInFuture),
            () if step.on < previous => return Err(EditError::BeforePreviousStep { previous }),
            () => previous = step.on,
        }
    }
    if steps.is_empty() { Err(EditError::NothingHappened) } else { Ok(()) }
}

/// The steps with this one in the place of the one at `at`, whose stage stays.
///
/// # Errors
/// There is none of this stage any more, or the next one happened before its day.
pub fn corrected<S: Clone + PartialEq>(
    steps: &[StageEntry<S>],
    at: usize,
    step: StageEntry<S>,
) -> Result<Vec<StageEntry<S>>, EditError> {
    let mut next = steps.to_vec();
    let slot = next.get_mut(at).filter(|slot| slot.stage == step.stage).ok_or(EditError::Gone)?;
    let on = step.on;
    *slot = step;
    match steps.get(at + 1) {
        Some(after) if after.on < on => Err(EditError::AfterNextStep { next: after.on }),
        Some(_) | None => Ok(next),
    }
}
