//! Who a partnership invitation seems to come from: its sender and the IDs in its link, compared with what the plan
//! knows of the provider.

use super::look_alike::{Likeness, likeness, site};
use super::parse::tenant;
use crate::domain::plan::company::Company;
use crate::domain::plan::contact::{DomainName, EmailAddress};
use crate::domain::plan::ids::{PartnerId, ProviderId, TenantId};
use crate::domain::plan::provider::Provider;

/// What the domain of a sender's address says. Nobody can tell from it whether the mail is genuine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sender {
    /// One of the provider's own domains.
    Same {
        /// The sender's domain.
        domain: DomainName,
    },
    /// A domain where everybody can get an address, known for the provider or not.
    Shared {
        /// The sender's domain.
        domain: DomainName,
    },
    /// Another name below the same site as one of the provider's own domains.
    Related {
        /// The sender's domain.
        domain: DomainName,
        /// The provider's.
        known: DomainName,
    },
    /// A domain of another provider of the plan.
    OfOther {
        /// The sender's domain.
        domain: DomainName,
        /// Whose it is.
        provider: ProviderId,
    },
    /// A domain that looks like one of the provider's own and is none.
    LookAlike {
        /// The sender's domain.
        domain: DomainName,
        /// The provider's.
        known: DomainName,
        /// In which way.
        how: Likeness,
    },
    /// No domain of the provider is known, so nothing was compared.
    NotChecked {
        /// The sender's domain.
        domain: DomainName,
    },
    /// None of the provider's own.
    Different {
        /// The sender's domain.
        domain: DomainName,
    },
}

impl Sender {
    /// Whether the mail must not be trusted without a call to somebody who is known.
    pub fn is_bad(&self) -> bool {
        match self {
            Self::OfOther { .. } | Self::LookAlike { .. } | Self::Different { .. } => true,
            Self::Same { .. } | Self::Shared { .. } | Self::Related { .. } | Self::NotChecked { .. } => false,
        }
    }
}

/// Mail services that give everybody an address.
const EVERYBODY: [&str; 16] = [
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.com",
    "live.com",
    "msn.com",
    "yahoo.com",
    "yahoo.com.tw",
    "icloud.com",
    "me.com",
    "aol.com",
    "proton.me",
    "gmx.net",
    "qq.com",
    "hinet.net",
    "msa.hinet.net",
];

/// The part of a mail domain that belongs to one owner, such as `contoso.com.tw` of `mail.contoso.com.tw`; `None`: everybody
/// gets addresses there.
pub fn owner_site(domain: &DomainName) -> Option<DomainName> {
    let name = domain.as_str();
    // Each tenant has a name of its own below this one.
    let own = if name.ends_with(".onmicrosoft.com") { name } else { site(name) };
    let is_shared = EVERYBODY.contains(&name) || EVERYBODY.contains(&own);
    if is_shared { None } else { DomainName::parse(own).ok() }
}

/// What the sender's address says about the mail of `provider`; `others` are the plan's other providers.
pub fn judge_sender<'p>(
    address: &EmailAddress,
    provider: &Provider,
    others: impl IntoIterator<Item = &'p Provider>,
) -> Option<Sender> {
    let domain = address.domain()?;
    if EVERYBODY.contains(&domain.as_str()) {
        return Some(Sender::Shared { domain });
    }
    let own = provider.sender_domains();
    if own.contains(&domain) {
        return Some(Sender::Same { domain });
    }
    let is_theirs = |other: &&Provider| other.id != provider.id && other.sender_domains().contains(&domain);
    if let Some(other) = others.into_iter().find(is_theirs) {
        return Some(Sender::OfOther { domain, provider: other.id });
    }
    let same_site = |known: &&DomainName| site(known.as_str()) == site(domain.as_str());
    if let Some(known) = own.iter().find(same_site).cloned() {
        return Some(Sender::Related { domain, known });
    }
    let alike = |known: &DomainName| Some((known.clone(), likeness(domain.as_str(), known.as_str())?));
    if let Some((known, how)) = own.iter().find_map(alike) {
        return Some(Sender::LookAlike { domain, known, how });
    }
    Some(if own.is_empty() { Sender::NotChecked { domain } } else { Sender::Different { domain } })
}

/// An ID that a link holds. The form of partnership links is documented nowhere, so an ID may name anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NamedId {
    /// A GUID; perhaps a tenant.
    Guid(TenantId),
    /// A number where a Partner ID could stand.
    Number(PartnerId),
}

/// Whose an ID is, as far as the plan knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdOwner {
    /// The provider that the invitation is expected from.
    TheProvider,
    /// Our own company.
    Us,
    /// Another provider of the plan.
    Other(ProviderId),
    /// Nobody that the plan knows.
    Unknown,
}

/// Every GUID in the link, and every number that is a value of its own, each once, in the order of the link.
pub fn ids_named(link: &str) -> Vec<NamedId> {
    let mut ids: Vec<NamedId> = Vec::new();
    let words = link.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    for word in words.filter(|word| !word.is_empty()) {
        for id in ids_of_word(word) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    ids
}

/// One ID, or GUIDs joined by hyphens.
fn ids_of_word(word: &str) -> Vec<NamedId> {
    let mut ids = Vec::new();
    let mut rest = word;
    while let Some(id) = rest.get(..36).and_then(tenant) {
        ids.push(NamedId::Guid(id));
        rest = rest.get(36..).unwrap_or_default().trim_start_matches('-');
    }
    if ids.is_empty() {
        ids.extend(PartnerId::parse(word).ok().map(NamedId::Number));
    }
    ids
}

/// Whose this ID is.
pub fn owner_of_id<'p>(
    id: &NamedId,
    us: &Company,
    provider: &Provider,
    others: impl IntoIterator<Item = &'p Provider>,
) -> IdOwner {
    let is_of = |one: &Provider| match id {
        NamedId::Guid(guid) => one.tenant == Some(*guid),
        NamedId::Number(number) => one.partner_id.as_ref() == Some(number),
    };
    let is_ours = match id {
        NamedId::Guid(guid) => us.tenant == Some(*guid),
        NamedId::Number(number) => {
            [&us.location_partner_id, &us.global_partner_id].into_iter().any(|ours| ours.as_ref() == Some(number))
        }
    };
    match () {
        () if is_of(provider) => IdOwner::TheProvider,
        () if is_ours => IdOwner::Us,
        () => others.into_iter().find(|other| is_of(other)).map_or(IdOwner::Unknown, |other| IdOwner::Other(other.id)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests_common::{OTHER, PROVIDER, RESELLER, STRANGER};
    use super::*;

    const TAILSPIN: ProviderId = ProviderId::new(1);
    const LITWARE: ProviderId = ProviderId::new(2);

    fn provider(id: ProviderId, domains: &[&str]) -> Provider {
        let mail_domains = domains.iter().map(|domain| DomainName::parse(domain).unwrap()).collect();
        Provider { mail_domains, ..Provider::new(id, "Tailspin") }
    }

    fn judged(address: &str, domains: &[&str]) -> Sender {
        let others = [provider(LITWARE, &["litware.example"])];
        let address = EmailAddress::parse(address).unwrap();
        judge_sender(&address, &provider(TAILSPIN, domains), &others).unwrap()
    }

    fn domain(text: &str) -> DomainName {
        DomainName::parse(text).unwrap()
    }

    #[test]
    fn sender_from_a_known_domain_is_the_same_in_any_case() {
        let same = Sender::Same { domain: domain("tailspin.example") };
        assert_eq!(judged("Ana@Tailspin.Example", &["litware.test", "tailspin.example"]), same);
        assert!(!same.is_bad());
    }

    #[test]
    fn sender_is_never_good_when_no_domain_is_known() {
        let sender = judged("ana@tailspin.example", &[]);
        assert_eq!(sender, Sender::NotChecked { domain: domain("tailspin.example") });
    }

    #[test]
    fn address_that_everybody_can_get_proves_nothing_even_if_it_is_known() {
        assert_eq!(judged("tailspin@gmail.com", &["gmail.com"]), Sender::Shared { domain: domain("gmail.com") });
    }

    #[test]
    fn other_domains_are_bad_and_look_alikes_are_called_so() {
        let different = judged("ana@contoso.test", &["tailspin.example"]);
        assert_eq!(different, Sender::Different { domain: domain("contoso.test") });
        let other = judged("ana@litware.example", &["tailspin.example"]);
        assert_eq!(other, Sender::OfOther { domain: domain("litware.example"), provider: LITWARE });
        for (address, how) in [
            ("ana@tai1spin.example", Likeness::Characters),
            ("ana@tаilspin.example", Likeness::Characters),
            ("ana@tail-spin.example", Likeness::Hyphens),
            ("ana@tailspin.test", Likeness::Ending),
            ("ana@tailpsin.example", Likeness::Letters),
            ("ana@tailspin.example.test.test", Likeness::Contains),
        ] {
            let sender = judged(address, &["tailspin.example"]);
            let Sender::LookAlike { how: found, known, .. } = &sender else { panic!("{address}: {sender:?}") };
            assert_eq!((*found, known.as_str()), (how, "tailspin.example"), "{address}");
            assert!(sender.is_bad() && different.is_bad() && other.is_bad());
        }
    }

    #[test]
    fn another_name_of_the_same_site_is_neither_good_nor_bad() {
        let sender = judged("ana@news.tailspin.example", &["tailspin.example"]);
        let known = domain("tailspin.example");
        assert_eq!(sender, Sender::Related { domain: domain("news.tailspin.example"), known });
        assert!(!sender.is_bad());
    }

    fn guid(text: &str) -> NamedId {
        NamedId::Guid(TenantId::parse(text).unwrap())
    }

    #[test]
    fn ids_are_found_wherever_they_stand_and_each_once() {
        let link = format!("https://partner.microsoft.com/a/{PROVIDER}?x={OTHER}-{STRANGER}&y=5551234&z={PROVIDER}#12");
        let number = NamedId::Number(PartnerId::parse("5551234").unwrap());
        assert_eq!(ids_named(&link), [guid(PROVIDER), guid(OTHER), guid(STRANGER), number]);
        assert_eq!(ids_named("https://partner.microsoft.com/commerce2021/a1234567"), []);
    }

    #[test]
    fn owner_of_an_id_is_looked_for_in_the_whole_plan() {
        let tenant = |text: &str| Some(TenantId::parse(text).unwrap());
        let us = Company { tenant: tenant(RESELLER), ..Company::default() };
        let mut own = provider(TAILSPIN, &[]);
        (own.tenant, own.partner_id) = (tenant(PROVIDER), PartnerId::parse("5551234").ok());
        let others = [Provider { tenant: tenant(OTHER), ..provider(LITWARE, &[]) }];
        let owner = |id: &NamedId| owner_of_id(id, &us, &own, &others);
        assert_eq!(owner(&guid(PROVIDER)), IdOwner::TheProvider);
        assert_eq!(owner(&NamedId::Number(PartnerId::parse("5551234").unwrap())), IdOwner::TheProvider);
        assert_eq!(owner(&guid(RESELLER)), IdOwner::Us);
        assert_eq!(owner(&guid(OTHER)), IdOwner::Other(LITWARE));
        assert_eq!(owner(&guid(STRANGER)), IdOwner::Unknown);
    }
}
