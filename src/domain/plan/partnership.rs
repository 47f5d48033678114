//! Partnership invitations from providers, and requests to them to make a tenant for a new customer.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::contact::{Contact, Country, EmailAddress};
use super::ids::{CustomerId, PartnershipId, ProviderId, TenantRequestId};
use super::moment::Stamp;
use super::stage::StageEntry;
use crate::domain::link::Fingerprint;
use crate::domain::states::Tone;
use crate::domain::table::Record;
use crate::states;

states! {
    /// Where a partnership invitation stands.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum PartnershipStage: key, list_key, record_key, tone {
        /// We asked for it or expect it; nothing has come.
        Awaited => "partnerships-stage-awaited", "providers-stage-awaited", "partnerships-record-awaited", Waiting;
        /// Its mail is here.
        Received => "partnerships-stage-received", "providers-stage-received", "partnerships-record-received", Info;
        /// Our global admin has it.
        Forwarded => "partnerships-stage-forwarded", "providers-stage-forwarded", "partnerships-record-forwarded", Info;
        /// Our global admin accepted it.
        Accepted => "partnerships-stage-accepted", "providers-stage-accepted", "partnerships-record-accepted", Info;
        /// Partner Center lists the provider under Indirect providers.
        Listed => "partnerships-stage-listed", "providers-stage-listed", "partnerships-record-listed", Info;
        /// We do not want it.
        Declined => "partnerships-stage-declined", "providers-stage-declined", "partnerships-record-declined", Calm;
    }
}

impl PartnershipStage {
    /// Whether the partnership exists, seen in Partner Center or not.
    pub fn is_accepted(self) -> bool {
        match self {
            Self::Accepted | Self::Listed => true,
            Self::Awaited | Self::Received | Self::Forwarded | Self::Declined => false,
        }
    }

    /// Whether somebody still has to do something.
    pub fn is_open(self) -> bool {
        match self {
            Self::Awaited | Self::Received | Self::Forwarded | Self::Accepted => true,
            Self::Listed | Self::Declined => false,
        }
    }
}

/// That somebody saw or checked something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// The day.
    pub on: NaiveDate,
    /// Who, as typed.
    pub by: String,
    /// Who recorded it, and when.
    pub recorded: Stamp,
}

/// A partnership invitation from a provider, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partnership {
    /// This invitation's id.
    pub id: PartnershipId,
    /// The provider that it is expected from.
    pub provider: ProviderId,
    /// In the order of recording, never empty; the last one says where it stands.
    pub steps: Vec<StageEntry<PartnershipStage>>,
    /// The address its mail came from, as the mail shows it; `None`: not noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender: Option<EmailAddress>,
    /// Its link; `None`: not pasted yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<PartnershipLink>,
    /// We saw the provider under Indirect providers; `None`: nobody has looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen_by_us: Option<Seen>,
    /// The provider said that it sees us under Indirect resellers; `None`: it has not said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen_by_provider: Option<Seen>,
    /// Somebody reviewed the provider's administrator access to our own tenant; `None`: nobody has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access_reviewed: Option<Seen>,
}

/// The link of a partnership invitation, byte for byte as pasted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartnershipLink {
    /// The link itself.
    pub text: String,
    /// Fingerprint of `text` when it was taken; checked again at every copy.
    pub fingerprint: Fingerprint,
    /// Who pasted it, and when.
    pub pasted: Stamp,
}

impl Record for Partnership {
    type Id = PartnershipId;
    fn id(&self) -> PartnershipId {
        self.id
    }
}

impl Partnership {
    /// Where it stands; awaited only for a record that a file holds without steps.
    pub fn stage(&self) -> PartnershipStage {
        self.steps.last().map_or(PartnershipStage::Awaited, |step| step.stage)
    }

    /// What its stage means; only what both sides see is done.
    pub fn tone(&self) -> Tone {
        match self.stage() {
            PartnershipStage::Listed if self.is_verified() => Tone::Done,
            stage => stage.tone(),
        }
    }

    /// The latest step of this stage; `None` when it never came to it.
    pub fn step(&self, stage: PartnershipStage) -> Option<&StageEntry<PartnershipStage>> {
        self.steps.iter().rev().find(|step| step.stage == stage)
    }

    /// The day of the latest thing that is recorded; `None` only for a record without steps.
    pub fn last_word(&self) -> Option<NaiveDate> {
        let seen = [&self.seen_by_us, &self.seen_by_provider, &self.access_reviewed];
        let seen = seen.into_iter().flatten().map(|seen| seen.on);
        self.steps.iter().map(|step| step.on).chain(seen).max()
    }

    /// Whether both sides see each other: only then is the partnership certain.
    pub fn is_verified(&self) -> bool {
        self.seen_by_us.is_some() && self.seen_by_provider.is_some()
    }
}

states! {
    /// How the customer agreement of a new customer comes about.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum AgreementWay: key {
        /// The customer accepts it in the Microsoft 365 admin center.
        CustomerAccepts => "requests-agreement-customer";
        /// The provider attests the acceptance.
        ProviderAttests => "requests-agreement-provider";
        /// Nobody has said.
        #[default]
        Unknown => "requests-agreement-unknown";
    }
}

states! {
    /// Where a request for a new customer's tenant stands.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum RequestStage: key, tone {
        /// Written, not sent.
        Drafted => "requests-stage-drafted", Calm;
        /// A person says that it was sent.
        Sent => "requests-stage-sent", Waiting;
        /// The provider says that the tenant exists.
        Created => "requests-stage-created", Info;
        /// The customer stands in our list in Partner Center, with us as reseller.
        Listed => "requests-stage-listed", Done;
        /// No longer wanted.
        Withdrawn => "requests-stage-withdrawn", Calm;
    }
}

impl RequestStage {
    /// Whether somebody still has to do something.
    pub fn is_open(self) -> bool {
        match self {
            Self::Drafted | Self::Sent | Self::Created => true,
            Self::Listed | Self::Withdrawn => false,
        }
    }
}

/// A request to a provider to make a tenant for a new customer and to name us as its reseller.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TenantRequest {
    /// This request's id.
    pub id: TenantRequestId,
    /// Who is asked.
    pub provider: ProviderId,
    /// The new customer's company name, never empty.
    pub company: String,
    /// Where the customer is; `None`: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// What is to stand before `.onmicrosoft.com`; empty: the provider may choose.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub domain_wish: String,
    /// Who at the customer is to be the first global admin.
    #[serde(default)]
    pub contact: Contact,
    /// How the customer agreement comes about.
    #[serde(default)]
    pub agreement: AgreementWay,
    /// Free text for the provider.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// In the order of recording, never empty; the last one says where it stands.
    pub steps: Vec<StageEntry<RequestStage>>,
    /// The customer of this plan that came of it; `None` until it is listed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerId>,
}

impl Record for TenantRequest {
    type Id = TenantRequestId;
    fn id(&self) -> TenantRequestId {
        self.id
    }
}

impl TenantRequest {
    /// Where it stands; drafted only for a record that a file holds without steps.
    pub fn stage(&self) -> RequestStage {
        self.steps.last().map_or(RequestStage::Drafted, |step| step.stage)
    }

    /// The day of the latest step; `None` only for a record without steps.
    pub fn last_word(&self) -> Option<NaiveDate> {
        self.steps.iter().map(|step| step.on).max()
    }
}
