//! Whose turn it is: who has to do the next thing for a move, and since when that is waited for.

use chrono::NaiveDate;

use super::MoveWork;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::{Customer, RelationStage, RelationState};
use crate::domain::plan::ids::{CustomerId, ProviderId};
use crate::domain::plan::track::AgreementState;
use crate::domain::rules::Party;
use crate::domain::schedule::{Gate, MoveBlock};
use crate::states;

/// Those whose turn it can be, in the order of their lanes.
pub const LANES: [Party; 4] = [Party::Us, Party::Provider, Party::Customer, Party::Microsoft];

states! {
    /// What has to be done next, where that is something else than the work list says.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum TurnStep: key {
        /// We invite the customer.
        Invite => "turn-invite";
        /// It declined; we decide how to continue.
        Decide => "turn-decide";
        /// The customer accepts the relationship.
        Accept => "turn-accept";
        /// We look whether the relationship is there.
        Look => "turn-look";
        /// The provider says that it sees the relationship.
        Confirm => "turn-confirm";
        /// Nobody knows whether there is a customer agreement; we find out.
        FindAgreement => "turn-find-agreement";
        /// The customer accepts the customer agreement.
        AcceptAgreement => "turn-accept-agreement";
        /// The provider says that it has the agreement that we attested.
        ConfirmAgreement => "turn-confirm-agreement";
        /// We finish the pilot, or write down what we learned.
        Pilot => "turn-pilot";
        /// The provider creates the request.
        Create => "turn-create";
        /// Microsoft carries out what was submitted.
        Process => "turn-process";
    }
}

impl TurnStep {
    /// Who does it.
    pub fn party(self) -> Party {
        match self {
            Self::Invite | Self::Decide | Self::Look | Self::FindAgreement | Self::Pilot => Party::Us,
            Self::Confirm | Self::ConfirmAgreement | Self::Create => Party::Provider,
            Self::Accept | Self::AcceptAgreement => Party::Customer,
            Self::Process => Party::Microsoft,
        }
    }

    /// Key of the sentence that says where it is clicked; `None`: no source says.
    pub fn place_key(self) -> Option<&'static str> {
        match self {
            Self::Accept => Some("turn-accept-where"),
            Self::Create => Some("turn-create-where"),
            Self::Process => Some("turn-process-where"),
            Self::Invite
            | Self::Decide
            | Self::Look
            | Self::Confirm
            | Self::FindAgreement
            | Self::AcceptAgreement
            | Self::ConfirmAgreement
            | Self::Pilot => None,
        }
    }
}

/// Whose turn it is, and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// What is to be done; `None`: what the work list says, and by us.
    pub step: Option<TurnStep>,
    /// Since when it is waited for; `None`: nobody has said.
    pub since: Option<NaiveDate>,
}

impl Turn {
    /// Ours, since this day.
    pub(super) fn ours(since: Option<NaiveDate>) -> Self {
        Self { step: None, since }
    }

    /// Who has to do something.
    pub fn party(self) -> Party {
        self.step.map_or(Party::Us, TurnStep::party)
    }
}

/// Whose turn it is where this stands before the move of a customer.
pub(super) fn before(plan: &Plan, customer: &Customer, block: MoveBlock) -> Turn {
    match block {
        MoveBlock::Gate(gate) => at_gate(plan, customer, gate),
        MoveBlock::Pilot(_) => Turn { step: Some(TurnStep::Pilot), since: None },
    }
}

/// Whose turn it is at a gate that is shut.
pub(super) fn at_gate(plan: &Plan, customer: &Customer, gate: Gate) -> Turn {
    let state = plan.provider_of(customer).map(|provider| customer.relation(provider.id));
    let stage = state.map_or(RelationStage::NotAsked, RelationState::stage);
    let since = state.and_then(latest);
    let (step, since) = match (gate, stage) {
        (_, RelationStage::NotAsked) => (TurnStep::Invite, None),
        (_, RelationStage::Declined) => (TurnStep::Decide, since),
        (_, RelationStage::Invited) => (TurnStep::Accept, since),
        (Gate::Agreement | Gate::Transfer, _) => {
            let track = &customer.tracks().agreement;
            let step = match track.state() {
                AgreementState::NotAccepted => TurnStep::AcceptAgreement,
                AgreementState::AttestedByUs => TurnStep::ConfirmAgreement,
                AgreementState::Unknown | AgreementState::AcceptedByCustomer | AgreementState::ConfirmedByProvider => {
                    TurnStep::FindAgreement
                }
            };
            (step, track.latest().map(|entry| entry.on))
        }
        (Gate::Consent | Gate::Link | Gate::Accepted | Gate::Verified, RelationStage::VerifiedByUs) => {
            (TurnStep::Confirm, since)
        }
        (Gate::Consent | Gate::Link | Gate::Accepted | Gate::Verified, _) => (TurnStep::Look, since),
    };
    Turn { step: Some(step), since }
}

/// The day on which a relationship came to where it is; `None`: nothing happened yet.
fn latest(state: &RelationState) -> Option<NaiveDate> {
    match state {
        RelationState::NotAsked => None,
        RelationState::Invited(said) | RelationState::Declined { said, .. } => Some(said.at.date()),
        RelationState::Accepted { said, verified_by_us, verified_by_provider } => {
            let seen = verified_by_us.iter().chain(verified_by_provider).map(|stamp| stamp.at.date());
            seen.max().or(Some(said.at.date()))
        }
    }
}

/// Something of the work list, with somebody whose turn it is.
#[derive(Clone, Copy, Debug)]
pub struct InTurn<'w> {
    /// What it is about.
    pub work: &'w MoveWork,
    /// Whose turn it is.
    pub turn: Turn,
    /// Whether it stands before what the work list says.
    pub is_ahead: bool,
}

impl InTurn<'_> {
    /// Who creates or confirms it, where that is a provider; `None`: none is chosen.
    pub fn provider(&self, plan: &Plan) -> Option<ProviderId> {
        match self.work.transfer.and_then(|id| plan.transfers.get(id)) {
            Some(transfer) => plan.provider_of_transfer(transfer),
            None => provider_of(plan, self.work.customer),
        }
    }
}

fn provider_of(plan: &Plan, customer: CustomerId) -> Option<ProviderId> {
    plan.provider_of(&**plan.customers.get(customer)?).map(|provider| provider.id)
}

/// Everything that waits for somebody, lane by lane, what waits longest first. Work of ours whose day has not come waits for
/// nobody yet.
pub fn in_turn<'w>(work: impl Iterator<Item = &'w MoveWork>, today: NaiveDate) -> Vec<InTurn<'w>> {
    let mut all = Vec::new();
    for work in work {
        let is_later = work.turn.step.is_none() && work.day.is_some_and(|day| today < day);
        all.extend((!is_later).then_some(InTurn { work, turn: work.turn, is_ahead: false }));
        all.extend(work.ahead.map(|turn| InTurn { work, turn, is_ahead: true }));
    }
    all.sort_by_key(|one| {
        let since = one.turn.since;
        (one.turn.party(), since.is_none(), since, one.work.customer, one.work.transfer, one.is_ahead)
    });
    all
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::calendar::{Holidays, PlanCalendars};
    use crate::domain::moves::tests_ground::{day, license};
    use crate::domain::moves::{Moving, work};
    use crate::domain::plan::customer::Relation;
    use crate::domain::plan::ids::TransferId;
    use crate::domain::plan::moment::{Moment, Stamp};
    use crate::domain::plan::provider::Provider;
    use crate::domain::plan::stage::StageEntry;
    use crate::domain::plan::track::Track;
    use crate::domain::plan::transfer::{Transfer, TransferStage};

    fn stamp(on: &str) -> Stamp {
        Stamp { at: Moment::parse(&format!("{on}T09:00:00Z")).unwrap(), by: "Lin".into() }
    }

    fn step<S>(stage: S, on: &str) -> StageEntry<S> {
        let (by, note, evidence) = (String::new(), String::new(), Vec::new());
        StageEntry { stage, on: day(on), by, note, evidence, recorded: stamp(on) }
    }

    fn seen(by_us: bool, by_provider: bool) -> RelationState {
        let seen = |is_seen: bool| is_seen.then(|| stamp("2026-11-05"));
        RelationState::Accepted {
            said: stamp("2026-11-03"),
            verified_by_us: seen(by_us),
            verified_by_provider: seen(by_provider),
        }
    }

    /// A plan with one customer in this state, that is to be moved on the day that is given.
    fn plan_with(state: RelationState, agreement: Option<AgreementState>) -> Plan {
        let (mut plan, provider) = (Plan::default(), ProviderId::new(9));
        plan.providers.put(Arc::new(Provider::new(provider, "Northwind")));
        let mut customer = Customer {
            pinned: Some(day("2026-12-20")),
            provider: Some(provider),
            relations: vec![Relation { provider, state }],
            subscriptions: vec![license("1", "2026-02-01", "2027-01-31")],
            ..Customer::new(CustomerId::new(1), "Fabrikam")
        };
        if let Some(agreement) = agreement {
            let mut tracks = customer.tracks().clone();
            tracks.agreement = Track(vec![step(agreement, "2026-11-07")]);
            customer.tracks = Some(Box::new(tracks));
        }
        plan.customers.put(Arc::new(customer));
        plan
    }

    fn listed(plan: &Plan) -> Vec<MoveWork> {
        let calendars = PlanCalendars::new(plan, &Holidays::shipped());
        work(plan, &Moving::of(plan), &calendars, day("2026-12-01"))
    }

    #[track_caller]
    fn check(plan: &Plan, expected: (Party, Option<TurnStep>, Option<&str>)) {
        let all = listed(plan);
        let turn = all[0].ahead.unwrap_or(all[0].turn);
        assert_eq!((turn.party(), turn.step, turn.since), (expected.0, expected.1, expected.2.map(day)));
    }

    #[test]
    fn customer_without_request_waits_for_whoever_opens_its_next_gate() {
        use TurnStep::{Accept, AcceptAgreement, Confirm, ConfirmAgreement, Decide, FindAgreement, Invite, Look};
        let invited = RelationState::Invited(stamp("2026-11-02"));
        let declined = RelationState::Declined { said: stamp("2026-11-04"), reason: String::new() };
        let (before, both) = (Some("2026-11-05"), Some("2026-11-07"));
        check(&plan_with(RelationState::NotAsked, None), (Party::Us, Some(Invite), None));
        check(&plan_with(invited, None), (Party::Customer, Some(Accept), Some("2026-11-02")));
        check(&plan_with(declined, None), (Party::Us, Some(Decide), Some("2026-11-04")));
        check(&plan_with(seen(false, false), None), (Party::Us, Some(Look), Some("2026-11-03")));
        check(&plan_with(seen(false, true), None), (Party::Us, Some(Look), before));
        check(&plan_with(seen(true, false), None), (Party::Provider, Some(Confirm), before));
        check(&plan_with(seen(true, true), None), (Party::Us, Some(FindAgreement), None));
        let with = |state| plan_with(seen(true, true), Some(state));
        check(&with(AgreementState::NotAccepted), (Party::Customer, Some(AcceptAgreement), both));
        check(&with(AgreementState::AttestedByUs), (Party::Provider, Some(ConfirmAgreement), both));
        check(&with(AgreementState::ConfirmedByProvider), (Party::Us, None, None));
    }

    #[test]
    fn request_waits_for_the_provider_then_for_us_then_for_microsoft() {
        use TransferStage::{Asked, Created, Planned, Submitted};
        for (stage, party) in [
            (Planned, Party::Us),
            (Asked, Party::Provider),
            (Created, Party::Us),
            (Submitted, Party::Microsoft),
            (TransferStage::Completed, Party::Us),
        ] {
            let mut plan = plan_with(seen(true, true), Some(AgreementState::ConfirmedByProvider));
            let request = Transfer::new(TransferId::new(1), CustomerId::new(1), step(stage, "2026-11-20"));
            plan.transfers.put(Arc::new(request));
            let all = listed(&plan);
            assert_eq!((all[0].turn.party(), all[0].turn.since), (party, Some(day("2026-11-20"))), "{stage:?}");
        }
    }

    #[test]
    fn request_of_a_customer_that_has_not_accepted_waits_for_the_customer() {
        let mut plan = plan_with(RelationState::Invited(stamp("2026-11-02")), None);
        let request = Transfer::new(TransferId::new(1), CustomerId::new(1), step(TransferStage::Planned, "2026-11-20"));
        plan.transfers.put(Arc::new(request));
        check(&plan, (Party::Customer, Some(TurnStep::Accept), Some("2026-11-02")));
    }

    #[test]
    fn lanes_stand_in_their_order_and_what_waits_longest_first() {
        let plan = plan_with(RelationState::Invited(stamp("2026-11-02")), None);
        let all = listed(&plan);
        let parties: Vec<Party> = in_turn(all.iter(), day("2026-12-21")).iter().map(|one| one.turn.party()).collect();
        assert_eq!(parties, [Party::Us, Party::Customer]);
        let before: Vec<Party> = in_turn(all.iter(), day("2026-11-01")).iter().map(|one| one.turn.party()).collect();
        assert_eq!(before, [Party::Customer]);
        assert!(LANES.is_sorted());
    }
}
