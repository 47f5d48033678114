//! What has to happen before what, for one customer: consent, link, acceptance, both seen, agreement, transfer.

use crate::domain::moves::transfer_state;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::{Customer, RelationStage, RelationshipKind};
use crate::domain::plan::track::{AgreementState, ConsentState, TransferState};
use crate::states;

states! {
    /// A gate on a customer's way, in the order of the way.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Gate: key, meaning_key {
        /// The customer agreed that the relation is shared with the provider. Only the extension of a relation needs it; an
        /// invitation asks the customer itself.
        Consent => "gate-consent", "gate-means-consent";
        /// There is a checked link for the customer's provider.
        Link => "gate-link", "gate-means-link";
        /// The customer accepted.
        Accepted => "gate-accepted", "gate-means-accepted";
        /// We and the provider both saw the relation.
        Verified => "gate-verified", "gate-means-verified";
        /// A customer agreement holds with the provider.
        Agreement => "gate-agreement", "gate-means-agreement";
        /// The subscriptions are on the other side.
        Transfer => "gate-transfer", "gate-means-transfer";
    }
}

/// Where a gate stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GateState {
    /// Passed.
    Passed,
    /// Not needed, because the way went around it.
    NotNeeded,
    /// It can be passed now.
    Open,
    /// Something has to be done before.
    Locked {
        /// The first gate that stands before it.
        by: Gate,
    },
    /// The customer, the provider or Microsoft said no.
    Refused,
}

/// A gate and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GateView {
    /// Which one.
    pub gate: Gate,
    /// Where it stands.
    pub state: GateState,
}

/// The gates of a customer, in the order of the way. What is not known is never passed.
pub fn gates_of(plan: &Plan, customer: &Customer) -> [GateView; 6] {
    let requests = plan.transfers.iter().filter(|transfer| transfer.customer == customer.id).cloned();
    gates_with(plan, customer, transfer_state(customer, &requests.collect::<Vec<_>>()))
}

/// As [`gates_of`], where it is known already how the transfer of the customer stands.
pub fn gates_with(plan: &Plan, customer: &Customer, transfer: TransferState) -> [GateView; 6] {
    let tracks = customer.tracks();
    let stage = plan.stage_of(customer);
    let has_link = plan.provider_of(customer).is_some_and(|provider| plan.link_for(provider.id).is_some());
    let consent = match tracks.consent_state() {
        ConsentState::Given => GateState::Passed,
        ConsentState::Refused if !stage.is_accepted() => GateState::Refused,
        _ if stage.is_accepted() => GateState::NotNeeded,
        ConsentState::NotAsked | ConsentState::Asked | ConsentState::Refused => GateState::Open,
    };
    let link = match (has_link, stage.is_accepted()) {
        (true, _) => GateState::Passed,
        (false, true) => GateState::NotNeeded,
        (false, false) => GateState::Open,
    };
    let accepted = match stage {
        RelationStage::Declined => GateState::Refused,
        stage if stage.is_accepted() => GateState::Passed,
        _ if has_link || tracks.consent_state() == ConsentState::Given => GateState::Open,
        _ => GateState::Locked { by: Gate::Link },
    };
    let verified = match stage {
        RelationStage::VerifiedByBoth => GateState::Passed,
        stage if stage.is_accepted() => GateState::Open,
        _ => GateState::Locked { by: Gate::Accepted },
    };
    let agreement = match tracks.agreement.state() {
        state if state.holds() => GateState::Passed,
        AgreementState::Unknown | AgreementState::NotAccepted | AgreementState::AttestedByUs => match stage {
            stage if stage.is_accepted() => GateState::Open,
            _ => GateState::Locked { by: Gate::Accepted },
        },
        AgreementState::AcceptedByCustomer | AgreementState::ConfirmedByProvider => GateState::Passed,
    };
    let is_moving = customer.is_sold(RelationshipKind::Direct) || !customer.subscriptions.is_empty();
    let transfer = match transfer {
        TransferState::Complete | TransferState::Verified => GateState::Passed,
        TransferState::Rejected | TransferState::Expired | TransferState::NotEligible => GateState::Refused,
        TransferState::Unknown
        | TransferState::Planned
        | TransferState::Requested
        | TransferState::PendingApproval
        | TransferState::InProgress
        | TransferState::WithErrors
        | TransferState::Withdrawn => match () {
            () if !is_moving && customer.is_sold(RelationshipKind::Indirect) => GateState::NotNeeded,
            () if verified != GateState::Passed => GateState::Locked { by: Gate::Verified },
            () if agreement != GateState::Passed => GateState::Locked { by: Gate::Agreement },
            () => GateState::Open,
        },
    };
    let states = [consent, link, accepted, verified, agreement, transfer];
    std::array::from_fn(|at| GateView { gate: Gate::ALL[at], state: states[at] })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::Edit;
    use crate::domain::edit::customers::{CustomerEdit, Side, TrackStep};
    use crate::domain::edit::partners::ProviderEdit;
    use crate::domain::plan::customer::RelationState;
    use crate::domain::plan::ids::{CustomerId, ProviderId};
    use crate::domain::plan::moment::{Moment, Stamp};
    use crate::domain::plan::provider::Provider;
    use crate::domain::plan::stage::StageEntry;

    const ID: CustomerId = CustomerId::new(1);

    fn stamp() -> Stamp {
        Stamp { at: Moment::parse("2026-11-22T09:00:00Z").unwrap(), by: "Jane".into() }
    }

    fn entry<S>(stage: S) -> StageEntry<S> {
        let on = "2026-11-20".parse().unwrap();
        StageEntry { stage, on, by: String::new(), note: String::new(), evidence: Vec::new(), recorded: stamp() }
    }

    fn after(edits: &[Edit]) -> [GateState; 6] {
        let provider = Provider::new(ProviderId::new(9), "Tailspin");
        let begin = [
            Edit::Provider(ProviderEdit::Put(Box::new(provider))),
            Edit::Customer(CustomerEdit::Put(Box::new(Customer::new(ID, "Fabrikam")))),
        ];
        let plan = begin.iter().chain(edits).fold(Plan::default(), |plan, edit| plan.apply(edit).unwrap());
        gates_of(&plan, plan.customers.get(ID).unwrap()).map(|view| view.state)
    }

    fn advance(to: TrackStep) -> Edit {
        Edit::Customer(CustomerEdit::Advance { customers: vec![ID], to: Box::new(to) })
    }

    fn accepted() -> Edit {
        let state = RelationState::Accepted { said: stamp(), verified_by_us: None, verified_by_provider: None };
        Edit::Customer(CustomerEdit::SetRelation { customers: vec![ID], state })
    }

    fn seen(by: Side) -> Edit {
        Edit::Customer(CustomerEdit::Verify { customers: vec![ID], by, stamp: Some(stamp()) })
    }

    #[test]
    fn nothing_known_passes_no_gate() {
        use GateState::{Locked, Open};
        let accepted = Locked { by: Gate::Accepted };
        let expected = [Open, Open, Locked { by: Gate::Link }, accepted, accepted, Locked { by: Gate::Verified }];
        assert_eq!(after(&[]), expected);
    }

    #[test]
    fn transfer_waits_for_both_to_see_it_and_for_an_agreement_that_holds() {
        let attested = advance(TrackStep::Agreement(entry(AgreementState::AttestedByUs)));
        let seen = [accepted(), seen(Side::Us), seen(Side::Provider), attested];
        assert_eq!(after(&seen)[4..], [GateState::Open, GateState::Locked { by: Gate::Agreement }]);
        let holds = advance(TrackStep::Agreement(entry(AgreementState::ConfirmedByProvider)));
        let edits: Vec<Edit> = seen.into_iter().chain([holds]).collect();
        assert_eq!(after(&edits)[4..], [GateState::Passed, GateState::Open]);
    }

    #[test]
    fn refused_consent_is_a_refusal_only_until_the_customer_accepts_by_itself() {
        use crate::domain::plan::track::ConsentWay;
        let refused = advance(TrackStep::Consent(entry(ConsentState::Refused), ConsentWay::Mail));
        assert_eq!(after(std::slice::from_ref(&refused))[0], GateState::Refused);
        assert_eq!(after(&[refused, accepted()])[0], GateState::NotNeeded);
    }
}
