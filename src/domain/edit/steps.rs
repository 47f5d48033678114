//! What holds of the steps of every way with stages, and how one of them is corrected in its place.

use chrono::NaiveDate;

use super::{EditError, EditLabel};
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

/// What an edit did with the steps of a way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StepsDone<'s, S> {
    /// It came to this stage.
    Came(S),
    /// The latest step was taken back.
    TakenBack,
    /// A step was corrected in its place.
    Corrected,
    /// A step has one more piece of evidence, of this name.
    Proven(&'s str),
    /// A piece of evidence counts no longer.
    Unproven,
    /// They are as before.
    Nothing,
}

/// Compares the steps of before and after.
pub(super) fn done<'s, S: Copy + PartialEq>(before: &[StageEntry<S>], after: &'s [StageEntry<S>]) -> StepsDone<'s, S> {
    match after.last() {
        Some(last) if before.len() < after.len() => return StepsDone::Came(last.stage),
        _ if after.len() < before.len() => return StepsDone::TakenBack,
        _ => {}
    }
    let Some((was, is)) = before.iter().zip(after).find(|(was, is)| was != is) else { return StepsDone::Nothing };
    let is_same_but_evidence =
        StageEntry { evidence: Vec::new(), ..is.clone() } == StageEntry { evidence: Vec::new(), ..was.clone() };
    let new = is.evidence.iter().find(|one| !was.evidence.contains(one));
    match new {
        _ if !is_same_but_evidence => StepsDone::Corrected,
        Some(new) => StepsDone::Proven(&new.name),
        None => StepsDone::Unproven,
    }
}

impl<S: Copy> StepsDone<'_, S> {
    /// What undo calls it; `keys`: of steps taken back and corrected. `None`: nothing was done.
    pub(super) fn label(
        self,
        name: &str,
        came: impl Fn(S) -> &'static str,
        [back, correct]: [&'static str; 2],
    ) -> Option<EditLabel> {
        Some(match self {
            Self::Came(stage) => EditLabel::one(came(stage), name),
            Self::TakenBack => EditLabel::one(back, name),
            Self::Corrected => EditLabel::one(correct, name),
            Self::Proven(file) => EditLabel::one("edit-evidence", file),
            Self::Unproven => EditLabel::one("edit-evidence-remove", ""),
            Self::Nothing => return None,
        })
    }
}
