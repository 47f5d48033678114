//! Customers: who they are, whom to ask, and where each stands with a provider.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::contact::{Contact, Country, DomainName};
use super::few;
use super::ids::{CustomerId, OwnFieldId, PersonId, ProviderId, TenantId, WaveId, WordId};
use super::moment::Stamp;
use super::own_field::OwnValue;
use super::subscription::Subscription;
use super::task::Evidence;
use super::track::Tracks;
use crate::domain::draft::Language;
use crate::domain::table::Record;
use crate::states;

states! {
    /// How we sell to a customer, as one row of Partner Center's export says.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum RelationshipKind: key, tone {
        /// We bill the customer ourselves.
        Direct => "relationship-direct", Info;
        /// Through an indirect provider.
        Indirect => "relationship-indirect", Info;
        /// Anything else; the raw text says what.
        Other => "relationship-other", Calm;
    }
}

/// One relationship that the export lists; a customer with two of them is a direct + indirect twin.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Relationship {
    /// What the user said the raw text means.
    pub kind: RelationshipKind,
    /// The text of the export's Relationship column, kept because its values are not documented.
    pub raw: String,
}

/// What a text of the Relationship column means; asked once, then remembered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelationshipMeaning {
    /// This word's id.
    pub id: WordId,
    /// The text, trimmed.
    pub raw: String,
    /// What the user said it means.
    pub kind: RelationshipKind,
}

impl Record for RelationshipMeaning {
    type Id = WordId;
    fn id(&self) -> WordId {
        self.id
    }
}

/// Where a customer's reseller relationship with one provider and us stands. The only place that knows "accepted".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum RelationState {
    /// Nothing was handed over yet.
    #[default]
    NotAsked,
    /// An invitation was sent, says the person in the stamp.
    Invited(Stamp),
    /// The customer accepted, says the person in the stamp.
    Accepted {
        /// Who learned of it, and when.
        said: Stamp,
        /// We saw the relationship in Partner Center.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        verified_by_us: Option<Stamp>,
        /// The provider said that it sees the relationship.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        verified_by_provider: Option<Stamp>,
    },
    /// The customer declined.
    Declined {
        /// Who learned of it, and when.
        said: Stamp,
        /// Empty when none was given.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
}

states! {
    /// The states of [`RelationState`] in words, for filters, counts and labels.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
    pub enum RelationStage: key, tone {
        /// See [`RelationState::NotAsked`].
        NotAsked => "stage-not-asked", Calm;
        /// See [`RelationState::Invited`].
        Invited => "stage-invited", Waiting;
        /// Accepted, verified by nobody.
        Accepted => "stage-accepted", Info;
        /// Accepted, and seen by us.
        VerifiedByUs => "stage-verified-by-us", Info;
        /// Accepted, and seen by the provider.
        VerifiedByProvider => "stage-verified-by-provider", Info;
        /// Accepted, and seen by both.
        VerifiedByBoth => "stage-verified-by-both", Done;
        /// See [`RelationState::Declined`].
        Declined => "stage-declined", Late;
    }
}

impl RelationStage {
    /// Whether the customer has said yes, verified or not.
    pub fn is_accepted(self) -> bool {
        match self {
            Self::Accepted | Self::VerifiedByUs | Self::VerifiedByProvider | Self::VerifiedByBoth => true,
            Self::NotAsked | Self::Invited | Self::Declined => false,
        }
    }
}

impl RelationState {
    /// The state in a word.
    pub fn stage(&self) -> RelationStage {
        match self {
            Self::NotAsked => RelationStage::NotAsked,
            Self::Invited(_) => RelationStage::Invited,
            Self::Accepted { verified_by_us, verified_by_provider, .. } => {
                match (verified_by_us.is_some(), verified_by_provider.is_some()) {
                    (false, false) => RelationStage::Accepted,
                    (true, false) => RelationStage::VerifiedByUs,
                    (false, true) => RelationStage::VerifiedByProvider,
                    (true, true) => RelationStage::VerifiedByBoth,
                }
            }
            Self::Declined { .. } => RelationStage::Declined,
        }
    }

    /// The latest thing that was said; `None` while nothing was.
    pub fn latest(&self) -> Option<&Stamp> {
        match self {
            Self::NotAsked => None,
            Self::Invited(said) | Self::Declined { said, .. } => Some(said),
            Self::Accepted { said, verified_by_us, verified_by_provider } => {
                [Some(said), verified_by_us.as_ref(), verified_by_provider.as_ref()]
                    .into_iter()
                    .flatten()
                    .max_by_key(|s| s.at)
            }
        }
    }
}

/// A customer's relation with one provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// The provider.
    pub provider: ProviderId,
    /// Where it stands.
    pub state: RelationState,
}

/// A customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Customer {
    /// This customer's id.
    pub id: CustomerId,
    /// Microsoft ID, the customer's tenant; `None` when entered by hand without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub microsoft_id: Option<TenantId>,
    /// Company name, never empty.
    pub name: String,
    /// Primary domain name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<DomainName>,
    /// Where the customer is; not part of the export.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// As the latest export lists them: sorted, one per kind and raw text.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "few::read")]
    pub relationships: Vec<Relationship>,
    /// The provider of this customer; `None`: the plan's default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<ProviderId>,
    /// Sorted, without doubles.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "few::read")]
    pub tags: Vec<String>,
    /// In the order of entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "few::read")]
    pub contacts: Vec<Contact>,
    /// Who of us looks after this customer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// The language to write in, where the recipient has none; `None`: by the country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// What it holds in fields of our own, in the order of their ids, one for each at most.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "few::read")]
    pub own: Vec<OwnValue>,
    /// What was bought through us, sorted by id, one of each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subscriptions: Vec<Subscription>,
    /// The wave that this customer is moved in; `None`: none yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wave: Option<WaveId>,
    /// The day on which its requests are to be submitted, whatever is proposed; `None`: any day of its wave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pinned: Option<NaiveDate>,
    /// The day of submission in the proposal that was accepted last; `None`: there is none, or it found no day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheduled: Option<NaiveDate>,
    /// Who of us submits it, by that proposal; likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheduled_by: Option<PersonId>,
    /// Name of those whom it moves together with, such as affiliates or customers with one admin; empty: it moves alone.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub group: String,
    /// Since when nobody there can be reached, as somebody said; `None`: they can, or nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unreachable: Option<NaiveDate>,
    /// Who said so.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unreachable_by: String,
    /// What was tried.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unreachable_note: String,
    /// The day on which somebody last looked in Partner Center whether it is direct or indirect; `None`: nobody has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub looked_up: Option<NaiveDate>,
    /// Consent, agreement, transfer and admin access; `None` while nothing of it was recorded, see [`Customer::tracks`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tracks: Option<Box<Tracks>>,
    /// What proves what the customer said to the invitation, in the order of adding.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proofs: Vec<Evidence>,
    /// One per provider that was ever asked about; a provider without an entry was not asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "few::read")]
    pub relations: Vec<Relation>,
}

impl Customer {
    /// A customer of whom only the name is known.
    pub fn new(id: CustomerId, name: impl Into<String>) -> Self {
        Self {
            id,
            microsoft_id: None,
            name: name.into(),
            domain: None,
            country: None,
            relationships: Vec::new(),
            provider: None,
            tags: Vec::new(),
            contacts: Vec::new(),
            owner: None,
            language: None,
            notes: String::new(),
            own: Vec::new(),
            subscriptions: Vec::new(),
            wave: None,
            pinned: None,
            scheduled: None,
            scheduled_by: None,
            group: String::new(),
            unreachable: None,
            unreachable_by: String::new(),
            unreachable_note: String::new(),
            looked_up: None,
            tracks: None,
            proofs: Vec::new(),
            relations: Vec::new(),
        }
    }

    /// Where the relation with `provider` stands; not asked when nothing is recorded.
    pub fn relation(&self, provider: ProviderId) -> &RelationState {
        const NOT_ASKED: &RelationState = &RelationState::NotAsked;
        self.relations.iter().find(|r| r.provider == provider).map_or(NOT_ASKED, |r| &r.state)
    }

    /// Consent, agreement, transfer and admin access; all unknown while nothing was recorded.
    pub fn tracks(&self) -> &Tracks {
        static BLANK: LazyLock<Tracks> = LazyLock::new(Tracks::default);
        self.tracks.as_deref().unwrap_or(&BLANK)
    }

    /// What it holds in this field of our own; empty: nothing.
    pub fn own_text(&self, field: OwnFieldId) -> &str {
        self.own.iter().find(|held| held.id == field).map_or("", |held| &held.text)
    }

    /// From now on it holds this in this field of our own, as the field reads it; empty: nothing.
    pub fn set_own(&mut self, field: OwnFieldId, text: String) {
        self.own.retain(|held| held.id != field);
        if !text.is_empty() {
            self.own.push(OwnValue { id: field, text });
            self.own.sort_by_key(|held| held.id);
        }
    }

    /// Whether the export lists a relationship of this kind.
    pub fn is_sold(&self, kind: RelationshipKind) -> bool {
        self.relationships.iter().any(|r| r.kind == kind)
    }

    /// The language to write in: the recipient's, else the customer's, else Chinese for Taiwan, Hong Kong and Macao, else English.
    pub fn language(&self) -> Language {
        let by_country = || self.country.as_ref().map(Country::language).unwrap_or_default();
        self.recipient().and_then(|c| c.language).or(self.language).unwrap_or_else(by_country)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_follows_the_recipient_before_the_country() {
        let mut customer = Customer::new(CustomerId::new(1), "Fabrikam");
        assert_eq!(customer.language(), Language::English);
        customer.country = Some(Country::parse("TW").unwrap());
        assert_eq!(customer.language(), Language::TraditionalChinese);
        customer.contacts.push(Contact { language: Some(Language::English), ..Contact::default() });
        assert_eq!(customer.language(), Language::English);
    }
}
