//! Going along the way: where each part of it is done, and what comes after the enrollment.

use super::action::{Action, Page};
use super::ctx::Ctx;
use super::session::Session;
use crate::domain::rules::PhaseKind;
use crate::domain::schedule::PhaseState;
use crate::domain::slug::Slug;

/// Shows the place where this part of the way is done, and answers on which page that is.
pub fn show(session: &mut Session, kind: PhaseKind) -> Page {
    match kind {
        PhaseKind::Enroll => Page::Enrollment,
        PhaseKind::BothRoles => {
            session.enrollment.show(BOTH_ROLES);
            Page::Enrollment
        }
        PhaseKind::FindProvider => {
            session.providers.show_comparison();
            Page::Providers
        }
        PhaseKind::PartnerUp => {
            session.providers.show_partnerships();
            Page::Providers
        }
        PhaseKind::NewCustomers => {
            session.providers.show_requests();
            Page::Providers
        }
        PhaseKind::MoveCustomers => Page::Invitations,
        PhaseKind::TellApart => Page::Customers,
        PhaseKind::Incentives => {
            session.deadlines.show_incentives();
            Page::Deadlines
        }
    }
}

/// The step in which one sees that both roles hold; the same in every book.
const BOTH_ROLES: Slug = Slug::new("both-roles");

/// What the first part of the way that is not through is called, after the enrollment, with the action that leads to it.
pub fn after_enrollment(ctx: &Ctx<'_>) -> Option<(String, Action)> {
    let is_over = |kind| matches!(kind, PhaseKind::Enroll | PhaseKind::BothRoles);
    let is_left = |state| !matches!(state, PhaseState::Done | PhaseState::Holds);
    let next = ctx.forecast().phases.iter().find(|view| !is_over(view.kind) && is_left(view.state))?;
    let phase = ctx.book().phase(next.kind)?;
    Some((ctx.say(&phase.title).to_owned(), Action::Way(next.kind)))
}
