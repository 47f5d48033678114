//! The parts of the way, where we are, and on what each judgement rests.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{CustomerTotals, Inputs, Safety, StepState, StepView};
use crate::domain::moves::Moving;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::ProviderId;
use crate::domain::plan::partnership::Partnership;
use crate::domain::rules::{Act, PhaseKind, ProgrammeKind};

/// Where a part of the way stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhaseState {
    /// Nothing of it was done.
    NotBegun,
    /// Something of it was done.
    Going {
        /// How much; 0 while it has begun and no part is whole.
        n_done: usize,
        /// Of how much; at least 1.
        n_total: usize,
    },
    /// It seems to be so, and nobody has recorded it; never shown as done.
    NotRecorded,
    /// All of it was done.
    Done,
    /// It holds for a time, and does not end by being done.
    Holds,
}

/// What a judgement on a part of the way rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JudgementBasis {
    /// The steps of the enrollment.
    Steps {
        /// How many are done.
        n_done: usize,
        /// Of how many.
        n_total: usize,
    },
    /// No provider is chosen.
    NoProvider,
    /// The provider of customers that name none; no decision about it is recorded.
    DefaultProvider(ProviderId),
    /// The memo of the decision for a provider.
    Memo {
        /// The provider.
        provider: ProviderId,
        /// The day of the decision.
        on: NaiveDate,
    },
    /// A partnership invitation in the register.
    Register {
        /// Who invited.
        provider: ProviderId,
        /// Whether it was accepted.
        is_accepted: bool,
        /// Whether we and the provider see each other.
        is_seen: bool,
    },
    /// Only the relationship link for the pair.
    LinkOnly(ProviderId),
    /// Neither an invitation nor a link.
    NoInvitation(ProviderId),
    /// The agreement, accepted on this day; `None`: not accepted.
    Agreement(Option<NaiveDate>),
    /// We were an indirect reseller already when the plan began.
    EnrolledBefore,
    /// The kind of relationship of each customer, as the lists said.
    Kinds {
        /// Of how many it is known.
        n_known: usize,
        /// Of how many somebody has looked it up in Partner Center.
        n_looked: usize,
        /// Of how many customers.
        n_total: usize,
    },
    /// The relations of customers, counted in the census.
    Customers,
    /// The customers whose subscriptions are to be transferred.
    Moves {
        /// How many are moved.
        n_done: usize,
        /// Of how many.
        n_total: usize,
    },
    /// The stages of the reseller's incentives.
    Stages {
        /// How many are done.
        n_done: usize,
        /// Of how many.
        n_total: usize,
    },
}

/// A part of the way as this plan stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhaseView {
    /// Which part.
    pub kind: PhaseKind,
    /// Where it stands.
    pub state: PhaseState,
    /// What that rests on.
    pub basis: JudgementBasis,
}

fn counted(n_done: usize, n_total: usize, has_begun: bool) -> PhaseState {
    match n_done {
        0 if !has_begun => PhaseState::NotBegun,
        n if n_total <= n => PhaseState::Done,
        n_done => PhaseState::Going { n_done, n_total },
    }
}

pub(super) fn views(
    inputs: &Inputs<'_>,
    (census, moving): (&CustomerTotals, &Moving),
    steps: &[StepView],
) -> Vec<PhaseView> {
    let view = |kind| {
        let (state, basis) = judged(kind, inputs, (census, moving), steps);
        PhaseView { kind, state, basis }
    };
    inputs.book.phases.iter().map(|phase| view(phase.kind)).collect()
}

/// Accepted, seen by us, seen by the provider. Partner Center's link for the pair hints at a partnership, and records none.
fn partner_up(plan: &Plan, provider: ProviderId) -> (PhaseState, JudgementBasis) {
    let parts = |p: &Partnership| [p.stage().is_accepted(), p.seen_by_us.is_some(), p.seen_by_provider.is_some()];
    let n_done = |parts: &[bool; 3]| parts.iter().filter(|is_so| **is_so).count();
    let registered = plan.partnerships.iter().filter(|p| p.provider == provider).map(|p| parts(p));
    match registered.max_by_key(n_done) {
        Some(parts) => {
            let [is_accepted, by_us, by_provider] = parts;
            let basis = JudgementBasis::Register { provider, is_accepted, is_seen: by_us && by_provider };
            (counted(n_done(&parts), parts.len(), true), basis)
        }
        None if plan.link_for(provider).is_some() => (PhaseState::NotRecorded, JudgementBasis::LinkOnly(provider)),
        None => (PhaseState::NotBegun, JudgementBasis::NoInvitation(provider)),
    }
}

/// The decision as its memo says; a provider that customers get without one was chosen by nobody on record.
fn find_provider(plan: &Plan) -> (PhaseState, JudgementBasis) {
    let Some(provider) = plan.about().default_provider else {
        return (PhaseState::NotBegun, JudgementBasis::NoProvider);
    };
    let memos = plan.choices.iter().filter(|choice| choice.chosen.contains(&provider));
    match memos.map(|choice| choice.on).max() {
        Some(on) => (PhaseState::Done, JudgementBasis::Memo { provider, on }),
        None => (PhaseState::NotRecorded, JudgementBasis::DefaultProvider(provider)),
    }
}

/// How many of the customers are moved who take part: those who accepted or have a request.
fn moves(plan: &Plan, moving: &Moving) -> (PhaseState, JudgementBasis) {
    let takes_part = |one: &&Arc<Customer>| {
        plan.stage_of(one).is_accepted() || !moving.requests(one.id).is_empty() || moving.is_moved(one)
    };
    let (mut n_done, mut n_total) = (0, 0);
    for customer in plan.customers.iter().filter(takes_part) {
        n_total += 1;
        n_done += usize::from(moving.is_moved(customer));
    }
    let state = if n_total == 0 { PhaseState::NotBegun } else { counted(n_done, n_total, !plan.transfers.is_empty()) };
    (state, JudgementBasis::Moves { n_done, n_total })
}

fn judged(
    kind: PhaseKind,
    inputs: &Inputs<'_>,
    (census, moving): (&CustomerTotals, &Moving),
    steps: &[StepView],
) -> (PhaseState, JudgementBasis) {
    let plan = inputs.plan;
    match kind {
        PhaseKind::Enroll if plan.standing().enrolled_before => (PhaseState::Done, JudgementBasis::EnrolledBefore),
        PhaseKind::Enroll => {
            let n_done = steps.iter().filter(|step| matches!(step.state, StepState::Done { .. })).count();
            let has_begun = steps.iter().any(|step| 0 < step.n_done || matches!(step.state, StepState::Waiting(_)));
            (counted(n_done, steps.len(), has_begun), JudgementBasis::Steps { n_done, n_total: steps.len() })
        }
        PhaseKind::FindProvider => find_provider(plan),
        PhaseKind::PartnerUp => match plan.about().default_provider {
            Some(provider) => partner_up(plan, provider),
            None => (PhaseState::NotBegun, JudgementBasis::NoProvider),
        },
        PhaseKind::BothRoles | PhaseKind::NewCustomers if plan.standing().enrolled_before => {
            (PhaseState::Holds, JudgementBasis::EnrolledBefore)
        }
        PhaseKind::BothRoles | PhaseKind::NewCustomers => {
            let on = plan.done_on(Act::AcceptAgreement.step());
            (if on.is_some() { PhaseState::Holds } else { PhaseState::NotBegun }, JudgementBasis::Agreement(on))
        }
        PhaseKind::TellApart => {
            let (n_known, n_looked, n_total) = (census.n_told, census.n_looked, census.n);
            let state = match n_looked {
                0 if n_known == 0 => PhaseState::NotBegun,
                // The lists say it; nobody has recorded a look.
                0 => PhaseState::NotRecorded,
                n if n < n_total => PhaseState::Going { n_done: n, n_total },
                _ => PhaseState::Done,
            };
            (state, JudgementBasis::Kinds { n_known, n_looked, n_total })
        }
        PhaseKind::MoveCustomers => {
            let n_safe = census.n_at(Safety::Safe) + census.n_at(Safety::AtHome);
            let has_begun = census.n_at(Safety::NotInvited) < census.n;
            (counted(n_safe, census.n, has_begun), JudgementBasis::Customers)
        }
        PhaseKind::MoveSubscriptions => moves(plan, moving),
        PhaseKind::Incentives => {
            let programme = inputs.book.programmes.iter().find(|p| p.kind == ProgrammeKind::Reseller);
            let stages = programme.map(|programme| programme.stages.as_slice()).unwrap_or_default();
            let n_done = stages.iter().filter(|stage| inputs.is_done(stage.id)).count();
            (counted(n_done, stages.len(), false), JudgementBasis::Stages { n_done, n_total: stages.len() })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::Edit;
    use crate::domain::edit::customers::CustomerEdit;
    use crate::domain::edit::partners::{LinkEdit, ProviderEdit};
    use crate::domain::plan::customer::RelationState;
    use crate::domain::plan::ids::LinkId;
    use crate::domain::plan::moment::{Moment, Stamp};
    use crate::domain::plan::provider::{Provider, RelationshipLink};
    use crate::domain::sample::sample_plan;
    use crate::domain::schedule::{Forecast, RuleLibrary};

    fn now() -> Moment {
        Moment::parse("2026-11-24T09:00:00Z").unwrap()
    }

    #[track_caller]
    fn view(plan: &Plan, kind: PhaseKind) -> PhaseView {
        let library = RuleLibrary::shipped();
        let book = library.book_of(plan);
        let inputs = Inputs { plan, book: &book, holidays: &library.holidays, today: now().date() };
        *Forecast::of(&inputs).phases.iter().find(|view| view.kind == kind).unwrap()
    }

    fn after(plan: &Plan, edits: impl IntoIterator<Item = Edit>) -> Plan {
        edits.into_iter().fold(plan.clone(), |plan, edit| plan.apply(&edit).unwrap())
    }

    #[test]
    fn part_in_which_something_happened_has_begun() {
        let sample = sample_plan(now()).unwrap();
        let said = Stamp { at: now(), by: "Lin".into() };
        let customers: Vec<_> = sample.customers.iter().map(|customer| customer.id).collect();
        let set = |state| Edit::Customer(CustomerEdit::SetRelation { customers: customers.clone(), state });
        let nobody = after(&sample, [set(RelationState::NotAsked)]);
        let invited = after(&sample, [set(RelationState::Invited(said))]);
        let state = view(&invited, PhaseKind::MoveCustomers).state;
        assert_eq!(state, PhaseState::Going { n_done: 0, n_total: customers.len() });
        assert!(matches!(
            view(&nobody, PhaseKind::MoveCustomers).state,
            PhaseState::NotBegun | PhaseState::Going { .. }
        ));
    }

    #[test]
    fn transfers_are_a_part_of_their_own_for_those_who_accepted() {
        let sample = sample_plan(now()).unwrap();
        let moves = view(&sample, PhaseKind::MoveSubscriptions);
        let JudgementBasis::Moves { n_done, n_total } = moves.basis else { panic!("{moves:?}") };
        assert!(0 < n_total && n_done < n_total && n_total < sample.customers.len(), "{n_done} of {n_total}");
        assert!(matches!(moves.state, PhaseState::Going { .. }));
        let nobody = view(&Plan::default(), PhaseKind::MoveSubscriptions);
        assert_eq!(
            (nobody.state, nobody.basis),
            (PhaseState::NotBegun, JudgementBasis::Moves { n_done: 0, n_total: 0 })
        );
    }

    #[test]
    fn what_nobody_recorded_is_not_done() {
        let provider = Provider::new(ProviderId::new(9), "Tailspin");
        let plan = after(&Plan::default(), [Edit::Provider(ProviderEdit::Put(Box::new(provider)))]);
        let id = ProviderId::new(9);
        let found = view(&plan, PhaseKind::FindProvider);
        assert_eq!((found.state, found.basis), (PhaseState::NotRecorded, JudgementBasis::DefaultProvider(id)));
        assert_eq!(view(&plan, PhaseKind::PartnerUp).state, PhaseState::NotBegun);
        let text = "https://example.test/";
        let fingerprint = crate::domain::link::Fingerprint::of(text);
        let link = RelationshipLink {
            id: LinkId::new(1),
            provider: id,
            cloud: plan.us().cloud,
            text: text.into(),
            fingerprint,
            pasted: Stamp { at: now(), by: "Lin".into() },
            reason: String::new(),
        };
        let plan = after(&plan, [Edit::Link(LinkEdit::Put(Box::new(link)))]);
        let partner = view(&plan, PhaseKind::PartnerUp);
        assert_eq!((partner.state, partner.basis), (PhaseState::NotRecorded, JudgementBasis::LinkOnly(id)));
        let sample = sample_plan(now()).unwrap();
        assert_ne!(view(&sample, PhaseKind::TellApart).state, PhaseState::Done, "nobody has looked");
    }
}
