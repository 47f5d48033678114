//! What a customer goes through beside the reseller relation: customer agreement, transfer, admin access, and the consent
//! to share the relation. Each moves by itself; what is not known is a state of its own.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::gdap::GdapRequest;
use super::stage::StageEntry;
use super::task::Evidence;
use crate::states;

/// A way with stages: every move that was recorded. The last one says where it stands; without any, nothing is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Track<S>(pub Vec<StageEntry<S>>);

impl<S> Default for Track<S> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<S: Copy + Default> Track<S> {
    /// Where it stands.
    pub fn state(&self) -> S {
        self.0.last().map_or_else(S::default, |entry| entry.stage)
    }

    /// The latest move; `None` while nothing is known.
    pub fn latest(&self) -> Option<&StageEntry<S>> {
        self.0.last()
    }

    /// The moves without what proves them.
    #[must_use]
    pub fn bare(&self) -> Self
    where
        S: Clone,
    {
        let bare = |entry: &StageEntry<S>| StageEntry { evidence: Vec::new(), ..entry.clone() };
        Self(self.0.iter().map(bare).collect())
    }

    /// Whether nothing was recorded, so that it need not be kept.
    pub fn is_blank(&self) -> bool {
        self.0.is_empty()
    }
}

states! {
    /// Where the Microsoft Customer Agreement of a customer stands.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum AgreementState: key, tone {
        /// Nobody has said.
        #[default]
        Unknown => "agreement-unknown", Calm;
        /// The customer has not accepted it.
        NotAccepted => "agreement-not-accepted", Warning;
        /// We attested the acceptance; the provider has to attest it anew (source Q20).
        AttestedByUs => "agreement-attested", Warning;
        /// The customer accepted it in its admin center; this is kept in a move (source Q20).
        AcceptedByCustomer => "agreement-by-customer", Done;
        /// The provider says that it has the agreement.
        ConfirmedByProvider => "agreement-confirmed", Done;
    }
}

impl AgreementState {
    /// Whether it will hold with the provider.
    pub fn holds(self) -> bool {
        match self {
            Self::AcceptedByCustomer | Self::ConfirmedByProvider => true,
            Self::Unknown | Self::NotAccepted | Self::AttestedByUs => false,
        }
    }
}

states! {
    /// Where the transfer of a customer's subscriptions stands.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum TransferState: key, tone {
        /// Nobody has planned it.
        #[default]
        Unknown => "transfer-unknown", Calm;
        /// It is planned.
        Planned => "transfer-planned", Info;
        /// The provider requested it.
        Requested => "transfer-requested", Waiting;
        /// It waits for an approval.
        PendingApproval => "transfer-pending", Waiting;
        /// Microsoft carries it out.
        InProgress => "transfer-in-progress", Waiting;
        /// Partner Center says that it is complete.
        Complete => "transfer-complete", Info;
        /// We and the provider saw the subscriptions on the other side.
        Verified => "transfer-verified", Done;
        /// One side said no.
        Rejected => "transfer-rejected", Late;
        /// It was called back.
        Withdrawn => "transfer-withdrawn", Warning;
        /// Nobody acted in time.
        Expired => "transfer-expired", Late;
        /// It is complete, but not for everything that was to move.
        WithErrors => "transfer-with-errors", Late;
        /// Nothing of this customer's can be transferred; it is bought anew at its renewal.
        NotEligible => "transfer-not-eligible", Warning;
    }
}

states! {
    /// Where our admin rights in a customer's tenant stand (granular delegated admin privileges).
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum AccessState: key, tone {
        /// Nobody has looked.
        #[default]
        Unknown => "access-unknown", Calm;
        /// There are none.
        None => "access-none", Calm;
        /// We asked for them.
        Requested => "access-requested", Waiting;
        /// The customer has the request.
        Pending => "access-pending", Waiting;
        /// They hold.
        Active => "access-active", Done;
        /// They ended.
        Ended => "access-ended", Warning;
    }
}

states! {
    /// What a customer said to sharing the relation with the provider.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum ConsentState: key, tone {
        /// Nobody has asked.
        #[default]
        NotAsked => "consent-not-asked", Calm;
        /// We asked.
        Asked => "consent-asked", Waiting;
        /// The customer agreed.
        Given => "consent-given", Done;
        /// The customer said no.
        Refused => "consent-refused", Late;
    }
}

states! {
    /// How a consent was given.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum ConsentWay: key {
        /// By e-mail.
        Mail => "consent-way-mail";
        /// On paper.
        Paper => "consent-way-paper";
        /// On the telephone.
        Phone => "consent-way-phone";
        /// In a meeting.
        Meeting => "consent-way-meeting";
        /// A clause of the contract.
        Contract => "consent-way-contract";
        /// Not noted.
        #[default]
        Unknown => "consent-way-unknown";
    }
}

/// The record of a consent. Without one that says "given", the relation must not be extended.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Asked, given and refused, with day, who said it, and note.
    #[serde(default, skip_serializing_if = "Track::is_blank")]
    pub moves: Track<ConsentState>,
    /// How it was given.
    #[serde(default)]
    pub way: ConsentWay,
    /// What proves it, in the order of adding.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

states! {
    /// One of the tracks beside the reseller relation.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum TrackKind: key {
        /// The consent to share the relation.
        Consent => "track-consent";
        /// The customer agreement.
        Agreement => "track-agreement";
        /// The transfer.
        Transfer => "track-transfer";
        /// Our admin rights.
        Access => "track-access";
    }
}

/// The tracks of one customer beside its reseller relation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tracks {
    /// The consent to share the relation with the provider.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<Consent>,
    /// The customer agreement.
    #[serde(default, skip_serializing_if = "Track::is_blank")]
    pub agreement: Track<AgreementState>,
    /// The transfer of the subscriptions.
    #[serde(default, skip_serializing_if = "Track::is_blank")]
    pub transfer: Track<TransferState>,
    /// Our admin rights.
    #[serde(default, skip_serializing_if = "Track::is_blank")]
    pub access: Track<AccessState>,
    /// The day on which our admin rights end; `None`: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access_ends: Option<NaiveDate>,
    /// The request for admin rights that the customer is to approve.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gdap: Option<GdapRequest>,
}

impl Tracks {
    /// Whether nothing was recorded.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }

    /// What the customer said to sharing the relation.
    pub fn consent_state(&self) -> ConsentState {
        self.consent.as_ref().map_or(ConsentState::NotAsked, |consent| consent.moves.state())
    }

    /// What proves where a track stands: the consent, or the latest move; empty while nothing is known.
    pub fn evidence(&self, track: TrackKind) -> &[Evidence] {
        fn latest<S: Copy + Default>(track: &Track<S>) -> &[Evidence] {
            track.latest().map_or(&[], |entry| &entry.evidence)
        }
        match track {
            TrackKind::Consent => self.consent.as_ref().map_or(&[], |consent| &consent.evidence),
            TrackKind::Agreement => latest(&self.agreement),
            TrackKind::Transfer => latest(&self.transfer),
            TrackKind::Access => latest(&self.access),
        }
    }

    /// What proves the move at this place of a track; empty where there is none.
    pub fn evidence_at(&self, track: TrackKind, at: usize) -> &[Evidence] {
        fn of<S>(track: &Track<S>, at: usize) -> &[Evidence] {
            track.0.get(at).map_or(&[], |entry| &entry.evidence)
        }
        match track {
            TrackKind::Consent => self.consent.as_ref().map_or(&[], |consent| of(&consent.moves, at)),
            TrackKind::Agreement => of(&self.agreement, at),
            TrackKind::Transfer => of(&self.transfer, at),
            TrackKind::Access => of(&self.access, at),
        }
    }

    /// As [`Self::evidence_at`]; `None` where there is no such move.
    pub fn evidence_at_mut(&mut self, track: TrackKind, at: usize) -> Option<&mut Vec<Evidence>> {
        match track {
            TrackKind::Consent => Some(&mut self.consent.as_mut()?.moves.0.get_mut(at)?.evidence),
            TrackKind::Agreement => Some(&mut self.agreement.0.get_mut(at)?.evidence),
            TrackKind::Transfer => Some(&mut self.transfer.0.get_mut(at)?.evidence),
            TrackKind::Access => Some(&mut self.access.0.get_mut(at)?.evidence),
        }
    }

    /// What proves anything on the tracks, earlier moves included.
    pub fn all_evidence(&self) -> impl Iterator<Item = &Evidence> {
        fn of<S>(track: &Track<S>) -> impl Iterator<Item = &Evidence> {
            track.0.iter().flat_map(|entry| &entry.evidence)
        }
        let of_consent = self.consent.iter().flat_map(|consent| consent.evidence.iter().chain(of(&consent.moves)));
        of_consent.chain(of(&self.agreement)).chain(of(&self.transfer)).chain(of(&self.access))
    }

    /// As [`Self::evidence`]; `None` while nothing is known that could be proven.
    pub fn evidence_mut(&mut self, track: TrackKind) -> Option<&mut Vec<Evidence>> {
        match track {
            TrackKind::Consent => self.consent.as_mut().map(|consent| &mut consent.evidence),
            TrackKind::Agreement => self.agreement.0.last_mut().map(|entry| &mut entry.evidence),
            TrackKind::Transfer => self.transfer.0.last_mut().map(|entry| &mut entry.evidence),
            TrackKind::Access => self.access.0.last_mut().map(|entry| &mut entry.evidence),
        }
    }
}
