//! The parts of the way, and where we are.

use super::{Census, Inputs, Safety, StepState, StepView};
use crate::domain::plan::Plan;
use crate::domain::plan::ids::ProviderId;
use crate::domain::plan::partnership::Partnership;
use crate::domain::rules::{Act, PhaseKind, ProgrammeKind};

/// Where a part of the way stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhaseState {
    /// Nothing of it was done.
    NotBegun,
    /// Some of it was done.
    Going {
        /// How much.
        n_done: usize,
        /// Of how much; at least 1.
        n_total: usize,
    },
    /// All of it was done.
    Done,
    /// It holds for a time, and does not end by being done.
    Holds,
}

/// A part of the way as this plan stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhaseView {
    /// Which part.
    pub kind: PhaseKind,
    /// Where it stands.
    pub state: PhaseState,
}

fn counted(n_done: usize, n_total: usize) -> PhaseState {
    match n_done {
        0 => PhaseState::NotBegun,
        n if n_total <= n => PhaseState::Done,
        n_done => PhaseState::Going { n_done, n_total },
    }
}

pub(super) fn views(inputs: &Inputs<'_>, census: &Census, steps: &[StepView]) -> Vec<PhaseView> {
    let state = |kind| state_of(kind, inputs, census, steps);
    inputs.book.phases.iter().map(|phase| PhaseView { kind: phase.kind, state: state(phase.kind) }).collect()
}

/// Accepted, seen by us, seen by the provider. Where nobody keeps the register, Partner Center's link for the pair tells
/// that there is a partnership.
fn partner_up(plan: &Plan, provider: ProviderId) -> PhaseState {
    let registered = plan.partnerships.iter().filter(|p| p.provider == provider);
    let n_done = |p: &Partnership| {
        [p.stage().is_accepted(), p.seen_by_us.is_some(), p.seen_by_provider.is_some()]
            .into_iter()
            .filter(|is_so| *is_so)
            .count()
    };
    match registered.map(|partnership| n_done(partnership)).max() {
        Some(n_done) => counted(n_done, 3),
        None => counted(usize::from(plan.link_for(provider).is_some()), 1),
    }
}

fn state_of(kind: PhaseKind, inputs: &Inputs<'_>, census: &Census, steps: &[StepView]) -> PhaseState {
    let plan = inputs.plan;
    let is_reseller = plan.is_done(Act::AcceptAgreement.step());
    match kind {
        PhaseKind::Enroll => {
            let n_done = steps.iter().filter(|step| matches!(step.state, StepState::Done { .. })).count();
            counted(n_done, steps.len())
        }
        PhaseKind::FindProvider => match plan.about().default_provider {
            Some(_) if !plan.choices.is_empty() => PhaseState::Done,
            Some(id) => counted(usize::from(partner_up(plan, id) != PhaseState::NotBegun), 1),
            None => PhaseState::NotBegun,
        },
        PhaseKind::PartnerUp => {
            plan.about().default_provider.map_or(PhaseState::NotBegun, |provider| partner_up(plan, provider))
        }
        PhaseKind::BothRoles | PhaseKind::NewCustomers => {
            if is_reseller {
                PhaseState::Holds
            } else {
                PhaseState::NotBegun
            }
        }
        PhaseKind::TellApart => {
            if census.n == 0 {
                PhaseState::NotBegun
            } else {
                counted(census.n_told, census.n)
            }
        }
        PhaseKind::MoveCustomers => {
            let n_safe = census.n_at(Safety::Safe) + census.n_at(Safety::AtHome);
            if census.n == 0 { PhaseState::NotBegun } else { counted(n_safe, census.n) }
        }
        PhaseKind::Incentives => {
            let programme = inputs.book.programmes.iter().find(|p| p.kind == ProgrammeKind::Reseller);
            let Some(programme) = programme else { return PhaseState::NotBegun };
            let n_done = programme.stages.iter().filter(|stage| inputs.is_done(stage.id)).count();
            counted(n_done, programme.stages.len())
        }
    }
}
