//! Indirect providers, and the relationship link that each of them shares with us.

use serde::{Deserialize, Serialize};

use super::company::Cloud;
use super::contact::{Country, Reach};
use super::ids::{LinkId, PartnerId, ProviderId, TenantId};
use super::moment::Stamp;
use crate::domain::link::Fingerprint;
use crate::domain::table::Record;

/// An indirect provider that we work with or consider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provider {
    /// This provider's id.
    pub id: ProviderId,
    /// Never empty.
    pub name: String,
    /// The provider's tenant; `None`: links cannot be checked for naming it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant: Option<TenantId>,
    /// The provider's Partner ID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner_id: Option<PartnerId>,
    /// Where the provider is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// Whom we talk to there.
    #[serde(default)]
    pub contact: Reach,
}

impl Record for Provider {
    type Id = ProviderId;
    fn id(&self) -> ProviderId {
        self.id
    }
}

/// The link that asks a customer for a reseller relationship with us and one provider at once.
///
/// Partner Center makes one per reseller, provider and cloud; the same link serves every customer (source Q25).
/// The text is the accepted bytes, never a rewritten form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelationshipLink {
    /// This link's id.
    pub id: LinkId,
    /// The provider it was made for.
    pub provider: ProviderId,
    /// The cloud it was made in.
    pub cloud: Cloud,
    /// The link itself, byte for byte as accepted.
    pub text: String,
    /// Fingerprint of `text` when it was accepted; checked again at every copy and save.
    pub fingerprint: Fingerprint,
    /// Who pasted it, and when.
    pub pasted: Stamp,
}

impl Record for RelationshipLink {
    type Id = LinkId;
    fn id(&self) -> LinkId {
        self.id
    }
}
