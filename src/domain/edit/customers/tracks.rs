//! Moves on the tracks of customers.

use chrono::NaiveDate;

use crate::domain::edit::EditError;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::gdap::GdapRequest;
use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::moment::is_plausible;
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::task::Evidence;
use crate::domain::plan::track::{
    AccessState, AgreementState, Consent, ConsentState, ConsentWay, Track, TrackKind, Tracks, TransferState,
};

/// A move on one track, the same for any number of customers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrackStep {
    /// What was said to sharing the relation, and how.
    Consent(StageEntry<ConsentState>, ConsentWay),
    /// The customer agreement.
    Agreement(StageEntry<AgreementState>),
    /// The transfer.
    Transfer(StageEntry<TransferState>),
    /// Our admin rights, and the day on which they end.
    Access(StageEntry<AccessState>, Option<NaiveDate>),
}

impl TrackStep {
    /// On which track.
    pub fn track(&self) -> TrackKind {
        match self {
            Self::Consent(..) => TrackKind::Consent,
            Self::Agreement(_) => TrackKind::Agreement,
            Self::Transfer(_) => TrackKind::Transfer,
            Self::Access(..) => TrackKind::Access,
        }
    }
}

/// A day that can be meant, has come, and does not lie before the latest move; one day more is allowed, for stamps are in
/// UTC.
fn push<S: Copy + Default>(track: &mut Track<S>, entry: &StageEntry<S>) -> Result<(), EditError> {
    let latest = entry.recorded.at.date().succ_opt().unwrap_or(NaiveDate::MAX);
    let previous = track.latest().map(|entry| entry.on);
    match previous {
        _ if !is_plausible(entry.on) => Err(EditError::DateImplausible),
        _ if latest < entry.on => Err(EditError::DateInFuture),
        Some(previous) if entry.on < previous => Err(EditError::BeforePreviousStep { previous }),
        Some(_) | None => {
            track.0.push(entry.clone());
            Ok(())
        }
    }
}

fn with_tracks<R>(customer: &mut Customer, change: impl FnOnce(&mut Tracks) -> R) -> R {
    let mut tracks = customer.tracks.take().map_or_else(Tracks::default, |tracks| *tracks);
    let done = change(&mut tracks);
    customer.tracks = (!tracks.is_blank()).then(|| Box::new(tracks));
    done
}

pub(super) fn advance(customer: &mut Customer, to: &TrackStep) -> Result<(), EditError> {
    with_tracks(customer, |tracks| match to {
        TrackStep::Consent(entry, way) => {
            let mut consent = tracks.consent.take().unwrap_or_default();
            let done = push(&mut consent.moves, entry);
            if *way != ConsentWay::Unknown {
                consent.way = *way;
            }
            tracks.consent = (consent != Consent::default()).then_some(consent);
            done
        }
        TrackStep::Agreement(entry) => push(&mut tracks.agreement, entry),
        TrackStep::Transfer(entry) => push(&mut tracks.transfer, entry),
        TrackStep::Access(entry, ends) => {
            push(&mut tracks.access, entry)?;
            tracks.access_ends = *ends;
            Ok(())
        }
    })
}

/// What is proven: where a track stands, or the move at a place of it.
type Proven = (TrackKind, Option<usize>);

/// Adds what proves it.
pub(super) fn prove(customer: &mut Customer, proven: Proven, evidence: &Evidence) -> Result<(), EditError> {
    if Evidence::MAX_BYTES < evidence.bytes {
        return Err(EditError::EvidenceTooLarge { bytes: evidence.bytes });
    }
    with_evidence(customer, proven, |held| {
        held.retain(|other| other.hash != evidence.hash);
        held.push(evidence.clone());
    })
}

/// Takes a piece of evidence away.
pub(super) fn unprove(customer: &mut Customer, proven: Proven, hash: &ContentHash) -> Result<(), EditError> {
    with_evidence(customer, proven, |held| held.retain(|other| other.hash != *hash))
}

fn with_evidence(
    customer: &mut Customer,
    (track, at): Proven,
    change: impl FnOnce(&mut Vec<Evidence>),
) -> Result<(), EditError> {
    with_tracks(customer, |tracks| {
        let held = match at {
            Some(at) => tracks.evidence_at_mut(track, at),
            None => tracks.evidence_mut(track),
        };
        held.map(change).ok_or(EditError::Gone)
    })
}

/// The customer has this GDAP request from now on.
pub(super) fn request_gdap(customer: &mut Customer, request: &GdapRequest) {
    with_tracks(customer, |tracks| tracks.gdap = Some(request.clone()));
}

/// Takes the latest move back; nothing happens where there is none.
pub(super) fn take_back(customer: &mut Customer, track: TrackKind) {
    with_tracks(customer, |tracks| match track {
        TrackKind::Consent => {
            if let Some(mut consent) = tracks.consent.take() {
                consent.moves.0.pop();
                tracks.consent = (!consent.moves.is_blank()).then_some(consent);
            }
        }
        TrackKind::Agreement => {
            tracks.agreement.0.pop();
        }
        TrackKind::Transfer => {
            tracks.transfer.0.pop();
        }
        TrackKind::Access => {
            tracks.access.0.pop();
            tracks.access_ends = None;
        }
    });
}

/// What undo calls a move.
pub(super) fn came_key(to: &TrackStep) -> &'static str {
    match to {
        TrackStep::Consent(entry, _) => match entry.stage {
            ConsentState::NotAsked => "edit-track-consent",
            ConsentState::Asked => "edit-consent-asked",
            ConsentState::Given => "edit-consent-given",
            ConsentState::Refused => "edit-consent-refused",
        },
        TrackStep::Agreement(entry) => match entry.stage {
            AgreementState::Unknown => "edit-track-agreement",
            AgreementState::NotAccepted => "edit-agreement-not-accepted",
            AgreementState::AttestedByUs => "edit-agreement-attested",
            AgreementState::AcceptedByCustomer => "edit-agreement-by-customer",
            AgreementState::ConfirmedByProvider => "edit-agreement-confirmed",
        },
        TrackStep::Transfer(_) => "edit-track-transfer",
        TrackStep::Access(entry, _) => match entry.stage {
            AccessState::Unknown => "edit-track-access",
            AccessState::None => "edit-access-none",
            AccessState::Requested => "edit-access-requested",
            AccessState::Pending => "edit-access-pending",
            AccessState::Active => "edit-access-active",
            AccessState::Ended => "edit-access-ended",
        },
    }
}

/// What undo calls it when the latest move on a track is taken back.
pub(super) fn back_key(track: TrackKind) -> &'static str {
    match track {
        TrackKind::Consent => "edit-consent-back",
        TrackKind::Agreement => "edit-agreement-back",
        TrackKind::Transfer => "edit-track-back",
        TrackKind::Access => "edit-access-back",
    }
}
