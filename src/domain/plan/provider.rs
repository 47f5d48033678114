//! Indirect providers, and the relationship link that each of them shares with us.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::company::SellerCloud;
use super::contact::{ContactDetails, Country, DomainName, EmailAddress};
use super::ids::{ContactId, LinkId, PartnerId, ProviderId, TenantId};
use super::moment::Stamp;
use super::part::{self, RecordPart};
use super::sale_terms::SaleTerms;
use crate::domain::as_text::as_text;
use crate::domain::draft::PartnerLetterKind;
use crate::domain::link::Fingerprint;
use crate::domain::table::Record;
use crate::states;

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
    /// Whom we talk to there first.
    #[serde(default)]
    pub contact: ContactDetails,
    /// Countries that the provider sells in, by its own word: sorted, without doubles; empty: not known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<Country>,
    /// Languages of its support, as typed: sorted, without doubles; empty: not known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// Address of its site, as typed; empty when not known. Shown and copied, never opened unasked.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub website: String,
    /// Domains that its mail comes from, beside those of its contacts: sorted, without doubles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mail_domains: Vec<DomainName>,
    /// Whom to turn to for what, in the order of escalation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<ProviderContact>,
    /// Free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// Letters that we sent to it, in the order of sending.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub letters: Vec<PartnerLetter>,
    /// The most transfer requests that it creates in a week; `None`: it has not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requests_a_week: Option<u32>,
    /// Business days of its own from our asking for a request to its being there; `None`: it has not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead_days: Option<u32>,
    /// What we earn on what it sells us, and when we pay, as somebody typed it.
    #[serde(default, skip_serializing_if = "SaleTerms::is_empty")]
    pub terms: SaleTerms,
    /// Who put it aside, and when; `None`: it is a candidate or a partner. Its links and marks stay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archived: Option<Stamp>,
}

impl Provider {
    /// A provider of which only the name is known.
    pub fn new(id: ProviderId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            tenant: None,
            partner_id: None,
            country: None,
            contact: ContactDetails::default(),
            regions: Vec::new(),
            languages: Vec::new(),
            website: String::new(),
            mail_domains: Vec::new(),
            contacts: Vec::new(),
            notes: String::new(),
            letters: Vec::new(),
            requests_a_week: None,
            lead_days: None,
            terms: SaleTerms::default(),
            archived: None,
        }
    }

    /// Every domain that its mail may come from, as far as we know: the listed ones, then those of its contacts.
    pub fn sender_domains(&self) -> Vec<DomainName> {
        let people = self.contacts.iter().filter_map(|contact| contact.email.as_ref());
        let theirs = self.contact.email.iter().chain(people).filter_map(EmailAddress::domain);
        let mut domains: Vec<DomainName> = self.mail_domains.iter().cloned().chain(theirs).collect();
        let mut seen = Vec::new();
        domains.retain(|domain| {
            let is_new = !seen.contains(domain);
            if is_new {
                seen.push(domain.clone());
            }
            is_new
        });
        domains
    }
}

states! {
    /// What a person at a provider is there for.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum ProviderRole: key {
        /// Looks after us as a partner.
        AccountManager => "provider-role-account-manager";
        /// Helps when something is broken.
        Support => "provider-role-support";
        /// Invoices and credit.
        Billing => "provider-role-billing";
        /// Makes partnerships, tenants and transfers happen.
        Operations => "provider-role-operations";
        /// Decides when nobody else does.
        Escalation => "provider-role-escalation";
        /// Anything else.
        #[default]
        Other => "provider-role-other";
    }
}

/// A person or desk at a provider.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderContact {
    /// Tells it from others in the provider's list.
    #[serde(default, skip_serializing_if = "ContactId::is_none")]
    pub id: ContactId,
    /// A person's or a desk's name; empty when only an address or number is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What for.
    #[serde(default)]
    pub role: ProviderRole,
    /// `None` when not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<EmailAddress>,
    /// As typed; empty when not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// When somebody answers, as typed, such as `Mon-Fri 09:00-18:00`; empty when not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hours: String,
    /// Where those hours are counted; `None` when not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<UtcOffset>,
}

impl RecordPart for ProviderContact {
    fn id(&self) -> ContactId {
        self.id
    }

    fn set_id(&mut self, id: ContactId) {
        self.id = id;
    }
}

/// How far a clock is ahead of UTC, in minutes from -720 to 840; written `UTC+08:00`. Summer time is not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UtcOffset(i16);

/// Why a text is not a [`UtcOffset`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a time zone such as UTC+08:00, between UTC-12:00 and UTC+14:00")]
pub struct NotAUtcOffset;

impl UtcOffset {
    /// Reads `UTC+08:00`, `+8`, `GMT-3:30` or `UTC`.
    pub fn parse(typed: &str) -> Result<Self, NotAUtcOffset> {
        let upper = typed.trim().to_ascii_uppercase().replace('\u{2212}', "-");
        let bare = upper.strip_prefix("UTC").or_else(|| upper.strip_prefix("GMT")).unwrap_or(&upper).trim();
        if bare.is_empty() {
            return if upper.is_empty() { Err(NotAUtcOffset) } else { Ok(Self(0)) };
        }
        let (sign, digits) = match (bare.strip_prefix('+'), bare.strip_prefix('-')) {
            (Some(digits), _) => (1, digits),
            (None, Some(digits)) => (-1, digits),
            (None, None) => return Err(NotAUtcOffset),
        };
        let (hours, minutes) = match digits.split_once(':') {
            Some(parts) => parts,
            None if digits.len() == 4 && digits.is_char_boundary(2) => digits.split_at(2),
            None => (digits, "0"),
        };
        let number = |text: &str| {
            let is_digits = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
            if is_digits { text.parse::<i16>().ok() } else { None }
        };
        let (Some(hours), Some(minutes)) = (number(hours), number(minutes)) else { return Err(NotAUtcOffset) };
        let total = sign * (hours * 60 + minutes);
        if minutes < 60 && (-720..=840).contains(&total) { Ok(Self(total)) } else { Err(NotAUtcOffset) }
    }

    /// Minutes ahead of UTC; negative west of it.
    pub fn minutes(self) -> i16 {
        self.0
    }
}

impl fmt::Display for UtcOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, minutes) = (if self.0 < 0 { '-' } else { '+' }, self.0.unsigned_abs());
        write!(f, "UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

as_text!(UtcOffset, UtcOffset::parse, ToString::to_string);

/// That a letter went to a provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartnerLetter {
    /// What it was about.
    pub kind: PartnerLetterKind,
    /// Who said that it was sent, and when.
    pub stamp: Stamp,
}

impl Record for Provider {
    type Id = ProviderId;
    fn id(&self) -> ProviderId {
        self.id
    }

    fn lacks_ids(&self) -> bool {
        part::lack_ids(&self.contacts)
    }

    fn give_ids(&mut self) {
        part::give_ids(self.id.number(), &mut self.contacts);
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
    pub cloud: SellerCloud,
    /// The link itself, byte for byte as accepted.
    pub text: String,
    /// Fingerprint of `text` when it was accepted; checked again at every copy and save.
    pub fingerprint: Fingerprint,
    /// Who pasted it, and when.
    pub pasted: Stamp,
    /// Why that person took it although nobody has seen such a link yet; empty where the form is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl Record for RelationshipLink {
    type Id = LinkId;
    fn id(&self) -> LinkId {
        self.id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, shown: Option<&str>) {
        let read = UtcOffset::parse(typed).ok().map(|offset| offset.to_string());
        assert_eq!(read.as_deref(), shown, "{typed}");
    }

    #[test]
    fn time_zone_is_read_as_people_write_it_and_shown_in_one_way() {
        check("utc+8", Some("UTC+08:00"));
        check("+0530", Some("UTC+05:30"));
        check(" GMT-3:30 ", Some("UTC-03:30"));
        check("UTC", Some("UTC+00:00"));
        for bad in ["", "8", "Taipei", "UTC+15", "UTC-13", "+5:75", "+é", "+1:2:3", "+-8"] {
            check(bad, None);
        }
    }

    #[test]
    fn mail_may_come_from_every_known_domain_once() {
        let email = |text: &str| Some(EmailAddress::parse(text).unwrap());
        let mut provider = Provider::new(ProviderId::new(1), "Tailspin");
        provider.mail_domains = vec![DomainName::parse("mail.tailspin.example").unwrap()];
        provider.contact.email = email("ana@Tailspin.example");
        provider.contacts =
            vec![ProviderContact { email: email("joe@tailspin.example"), ..ProviderContact::default() }];
        let names: Vec<String> = provider.sender_domains().iter().map(ToString::to_string).collect();
        assert_eq!(names, ["mail.tailspin.example", "tailspin.example"]);
    }
}
