//! What the tracks of a customer have in common: their states in words and tones, what is likely next, what the books say.

use std::fmt::Debug;

use chrono::NaiveDate;

use crate::domain::edit::customers::TrackStep;
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::track::{
    AccessState, AgreementState, ConsentState, ConsentWay, TrackKind, Tracks, TransferState,
};
use crate::domain::slug::Slug;
use crate::domain::states::State;

/// What one track records beside its states.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Extra {
    /// How a consent was given.
    pub(super) way: ConsentWay,
    /// The day on which admin rights end; `None`: not known.
    pub(super) ends: Option<NaiveDate>,
}

/// A state on a track; the first one is that nothing is known, which is not recorded.
pub(super) trait Stage: State + Default + PartialEq + Debug {
    /// The track it belongs to.
    const TRACK: TrackKind;
    /// Label of the one who did it.
    const WHO: &'static str;
    /// What the books say about this track.
    const FACTS: &'static [Slug];
    /// What was recorded.
    fn entries(tracks: &Tracks) -> &[StageEntry<Self>];
    /// What is likely recorded next; `None` where that would be a guess.
    fn likely(self) -> Option<Self>;
    /// What a book says that matters in this state.
    fn hint(self) -> Option<Slug>;
    /// The move to it.
    fn to_move(entry: StageEntry<Self>, extra: Extra) -> TrackStep;
}

impl Stage for ConsentState {
    const TRACK: TrackKind = TrackKind::Consent;
    const WHO: &'static str = "tracks-who-said";
    const FACTS: &'static [Slug] = &[
        Slug::new("extension-consent"),
        Slug::new("extension-who"),
        Slug::new("extension-visible"),
        Slug::new("extension-no-admin"),
    ];

    fn entries(tracks: &Tracks) -> &[StageEntry<Self>] {
        tracks.consent.as_ref().map_or(&[], |consent| consent.moves.0.as_slice())
    }

    fn likely(self) -> Option<Self> {
        match self {
            Self::NotAsked | Self::Refused => Some(Self::Asked),
            Self::Asked => Some(Self::Given),
            Self::Given => None,
        }
    }

    fn hint(self) -> Option<Slug> {
        match self {
            Self::Asked | Self::Refused => Some(Slug::new("extension-consent")),
            Self::NotAsked | Self::Given => None,
        }
    }

    fn to_move(entry: StageEntry<Self>, extra: Extra) -> TrackStep {
        TrackStep::Consent(entry, extra.way)
    }
}

impl Stage for AgreementState {
    const TRACK: TrackKind = TrackKind::Agreement;
    const WHO: &'static str = "tracks-who";
    const FACTS: &'static [Slug] = &[
        Slug::new("mca-required"),
        Slug::new("mca-not-yet"),
        Slug::new("mca-in-admin-center"),
        Slug::new("mca-attested"),
        Slug::new("invite-accepted-where"),
        Slug::new("attest-who"),
        Slug::new("attest-api-only"),
    ];

    fn entries(tracks: &Tracks) -> &[StageEntry<Self>] {
        &tracks.agreement.0
    }

    fn likely(self) -> Option<Self> {
        match self {
            Self::Unknown | Self::NotAccepted | Self::ConfirmedByProvider => None,
            Self::AttestedByUs | Self::AcceptedByCustomer => Some(Self::ConfirmedByProvider),
        }
    }

    fn hint(self) -> Option<Slug> {
        match self {
            Self::NotAccepted => Some(Slug::new("mca-not-yet")),
            Self::AttestedByUs => Some(Slug::new("mca-attested")),
            Self::AcceptedByCustomer => Some(Slug::new("mca-in-admin-center")),
            Self::Unknown | Self::ConfirmedByProvider => None,
        }
    }

    fn to_move(entry: StageEntry<Self>, _: Extra) -> TrackStep {
        TrackStep::Agreement(entry)
    }
}

impl Stage for TransferState {
    const TRACK: TrackKind = TrackKind::Transfer;
    const WHO: &'static str = "tracks-who";
    const FACTS: &'static [Slug] = &[
        Slug::new("transfer-first"),
        Slug::new("transfer-by-target"),
        Slug::new("transfer-request"),
        Slug::new("transfer-accept"),
        Slug::new("transfer-verify"),
        Slug::new("transfer-voluntary"),
        Slug::new("reseller-no-transfer-tool"),
        Slug::new("azure-request-expiry"),
    ];

    fn entries(tracks: &Tracks) -> &[StageEntry<Self>] {
        &tracks.transfer.0
    }

    fn likely(self) -> Option<Self> {
        match self {
            Self::Unknown => Some(Self::Planned),
            Self::Planned | Self::Rejected | Self::Withdrawn | Self::Expired => Some(Self::Requested),
            Self::Requested => Some(Self::PendingApproval),
            Self::PendingApproval => Some(Self::InProgress),
            Self::InProgress | Self::WithErrors => Some(Self::Complete),
            Self::Complete => Some(Self::Verified),
            Self::Verified | Self::NotEligible => None,
        }
    }

    fn hint(self) -> Option<Slug> {
        match self {
            Self::Planned => Some(Slug::new("transfer-first")),
            Self::Requested | Self::PendingApproval | Self::Expired => Some(Slug::new("azure-request-expiry")),
            Self::Rejected => Some(Slug::new("transfer-voluntary")),
            Self::Unknown
            | Self::InProgress
            | Self::WithErrors
            | Self::Complete
            | Self::Verified
            | Self::Withdrawn
            | Self::NotEligible => None,
        }
    }

    fn to_move(entry: StageEntry<Self>, _: Extra) -> TrackStep {
        TrackStep::Transfer(entry)
    }
}

impl Stage for AccessState {
    const TRACK: TrackKind = TrackKind::Access;
    const WHO: &'static str = "tracks-who";
    const FACTS: &'static [Slug] = &[
        Slug::new("gdap-separate"),
        Slug::new("gdap-expiry"),
        Slug::new("extension-no-admin"),
        Slug::new("azure-access-stays"),
    ];

    fn entries(tracks: &Tracks) -> &[StageEntry<Self>] {
        &tracks.access.0
    }

    fn likely(self) -> Option<Self> {
        match self {
            Self::Unknown => None,
            Self::None | Self::Ended => Some(Self::Requested),
            Self::Requested => Some(Self::Pending),
            Self::Pending | Self::Active => Some(Self::Active),
        }
    }

    fn hint(self) -> Option<Slug> {
        match self {
            Self::None | Self::Ended => Some(Slug::new("gdap-separate")),
            Self::Requested | Self::Pending => Some(Slug::new("gdap-expiry")),
            Self::Unknown | Self::Active => None,
        }
    }

    fn to_move(entry: StageEntry<Self>, extra: Extra) -> TrackStep {
        TrackStep::Access(entry, extra.ends)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rules::Books;
    use crate::domain::states::Tone;

    fn check<S: Stage>() {
        assert_ne!(S::default().tone(), Tone::Done, "{:?}", S::TRACK);
        assert_eq!(S::all()[0], S::default());
        let books = Books::shipped().unwrap();
        let hints = S::all().iter().filter_map(|state| state.hint());
        for id in hints.chain(S::FACTS.iter().copied()) {
            assert!(books.iter().any(|book| book.fact(id).is_some()), "no book has {id}");
        }
    }

    #[test]
    fn what_is_not_known_is_never_shown_as_done_and_every_hint_is_in_a_book() {
        check::<ConsentState>();
        check::<AgreementState>();
        check::<TransferState>();
        check::<AccessState>();
    }

    #[test]
    fn agreement_looks_done_only_where_it_holds_with_the_provider() {
        for state in AgreementState::ALL {
            assert_eq!(state.tone() == Tone::Done, state.holds(), "{state:?}");
        }
    }
}
