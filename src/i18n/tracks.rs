//! Keys of the states on a customer's tracks, and of what its subscriptions are.

use crate::domain::import::ProposalKind;
use crate::domain::plan::subscription::{EndChoice, ProductClass, SubscriptionStatus};
use crate::domain::plan::track::{AccessState, AgreementState, ConsentState, ConsentWay, TrackKind, TransferState};
use crate::domain::schedule::Gate;

/// Key of what was said to sharing the relation.
pub fn consent_key(state: ConsentState) -> &'static str {
    match state {
        ConsentState::NotAsked => "consent-not-asked",
        ConsentState::Asked => "consent-asked",
        ConsentState::Given => "consent-given",
        ConsentState::Refused => "consent-refused",
    }
}

/// Key of how a consent was given.
pub fn consent_way_key(way: ConsentWay) -> &'static str {
    match way {
        ConsentWay::Mail => "consent-way-mail",
        ConsentWay::Paper => "consent-way-paper",
        ConsentWay::Phone => "consent-way-phone",
        ConsentWay::Meeting => "consent-way-meeting",
        ConsentWay::Contract => "consent-way-contract",
        ConsentWay::Unknown => "consent-way-unknown",
    }
}

/// Key of where the customer agreement stands.
pub fn agreement_key(state: AgreementState) -> &'static str {
    match state {
        AgreementState::Unknown => "agreement-unknown",
        AgreementState::NotAccepted => "agreement-not-accepted",
        AgreementState::AcceptedByCustomer => "agreement-by-customer",
        AgreementState::AttestedByUs => "agreement-attested",
        AgreementState::ConfirmedByProvider => "agreement-confirmed",
    }
}

/// Key of where the transfer stands.
pub fn transfer_key(state: TransferState) -> &'static str {
    match state {
        TransferState::Unknown => "transfer-unknown",
        TransferState::Planned => "transfer-planned",
        TransferState::Requested => "transfer-requested",
        TransferState::PendingApproval => "transfer-pending",
        TransferState::InProgress => "transfer-in-progress",
        TransferState::Complete => "transfer-complete",
        TransferState::Verified => "transfer-verified",
        TransferState::Rejected => "transfer-rejected",
        TransferState::Withdrawn => "transfer-withdrawn",
        TransferState::Expired => "transfer-expired",
        TransferState::NotEligible => "transfer-not-eligible",
    }
}

/// Key of where our admin rights stand.
pub fn access_key(state: AccessState) -> &'static str {
    match state {
        AccessState::Unknown => "access-unknown",
        AccessState::None => "access-none",
        AccessState::Requested => "access-requested",
        AccessState::Pending => "access-pending",
        AccessState::Active => "access-active",
        AccessState::Ended => "access-ended",
    }
}

/// Key of a track's name.
pub fn track_key(track: TrackKind) -> &'static str {
    match track {
        TrackKind::Consent => "track-consent",
        TrackKind::Agreement => "track-agreement",
        TrackKind::Transfer => "track-transfer",
        TrackKind::Access => "track-access",
    }
}

/// Key of a gate's name.
pub fn gate_key(gate: Gate) -> &'static str {
    match gate {
        Gate::Consent => "gate-consent",
        Gate::Link => "gate-link",
        Gate::Accepted => "gate-accepted",
        Gate::Verified => "gate-verified",
        Gate::Agreement => "gate-agreement",
        Gate::Transfer => "gate-transfer",
    }
}

/// Key of whether a subscription runs.
pub fn subscription_status_key(status: SubscriptionStatus) -> &'static str {
    match status {
        SubscriptionStatus::Active => "subscription-active",
        SubscriptionStatus::Suspended => "subscription-suspended",
        SubscriptionStatus::Ended => "subscription-ended",
        SubscriptionStatus::Unknown => "subscription-unknown",
    }
}

/// Key of what kind of product it is.
pub fn product_class_key(class: ProductClass) -> &'static str {
    match class {
        ProductClass::NewCommerce => "product-new-commerce",
        ProductClass::LegacyLicense => "product-legacy-license",
        ProductClass::AzurePlan => "product-azure-plan",
        ProductClass::LegacyAzure => "product-legacy-azure",
        ProductClass::Reservation => "product-reservation",
        ProductClass::Software => "product-software",
        ProductClass::Marketplace => "product-marketplace",
        ProductClass::Trial => "product-trial",
        ProductClass::Unknown => "product-unknown",
    }
}

/// Key of what is to happen at the end of a term.
pub fn end_choice_key(choice: EndChoice) -> &'static str {
    match choice {
        EndChoice::Renews => "end-renews",
        EndChoice::Extends => "end-extends",
        EndChoice::Cancels => "end-cancels",
        EndChoice::Unknown => "end-unknown",
    }
}

/// Key of what a new list suggests.
pub fn proposal_key(kind: ProposalKind) -> &'static str {
    match kind {
        ProposalKind::Accepted => "proposal-accepted",
        ProposalKind::SeenByUs => "proposal-seen-by-us",
        ProposalKind::NotListed => "proposal-not-listed",
        ProposalKind::NoLongerDirect => "proposal-no-longer-direct",
    }
}
