//! What comes on the way after the enrollment.

use super::action::Action;
use super::ctx::Ctx;
use crate::domain::rules::PhaseKind;
use crate::domain::schedule::PhaseState;
use crate::ui::place::Place;

/// What the first part of the way that is not through is called, after the enrollment, with the action that leads to it.
pub fn after_enrollment(ctx: &Ctx<'_>) -> Option<(String, Action)> {
    let is_over = |kind| matches!(kind, PhaseKind::Enroll | PhaseKind::BothRoles);
    let is_left = |state| !matches!(state, PhaseState::Done | PhaseState::Holds);
    let next = ctx.forecast().phases.iter().find(|view| !is_over(view.kind) && is_left(view.state))?;
    let phase = ctx.book().phase(next.kind)?;
    Some((ctx.say(&phase.title).to_owned(), Action::Go(Place::Phase(next.kind))))
}
