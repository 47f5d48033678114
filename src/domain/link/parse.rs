//! A link taken apart. Only texts that are strict already are parsed, so the grammar is small and nothing is smoothed.

use super::grammar::{FragmentMeaning, HostDuty, InvType, LinkGrammar, Role};
use super::raw::{SCHEME, authority_of, is_plain_host};
use super::{LinkKind, LinkParts};
use crate::domain::plan::ids::TenantId;

/// The four parts behind `https://`, borrowed from the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shape<'a> {
    /// A plain host, and nothing but the raw bytes between `https://` and the next `/`, `?` or `#`.
    pub(super) host: &'a str,
    pub(super) path: &'a str,
    pub(super) query: Option<&'a str>,
    pub(super) fragment: Option<&'a str>,
}

impl<'a> Shape<'a> {
    /// None when the text does not start with `https://` and a plain host.
    pub(super) fn of(link: &'a str) -> Option<Self> {
        let host = authority_of(link).filter(|host| is_plain_host(host))?;
        Some(Self::with_tail(host, link.get(SCHEME.len() + host.len()..)?))
    }

    /// As [`Shape::of`], and only of a known wrapper; gateways may go without encryption, or name the port of https.
    pub(super) fn of_wrapper(link: &'a str, grammar: &LinkGrammar) -> Option<Self> {
        let rest = link.strip_prefix(SCHEME).or_else(|| link.strip_prefix("http://"))?;
        let authority = rest.get(..rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len()))?;
        let host = authority.strip_suffix(":443").unwrap_or(authority);
        let shape = Self::with_tail(host, rest.get(authority.len()..)?);
        (is_plain_host(host) && grammar.wrapper(host, shape.path).is_some()).then_some(shape)
    }

    fn with_tail(host: &'a str, tail: &'a str) -> Self {
        let (before, fragment) = match tail.split_once('#') {
            Some((before, fragment)) => (before, Some(fragment)),
            None => (tail, None),
        };
        let (path, query) = match before.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (before, None),
        };
        Self { host, path, query, fragment }
    }

    /// Names and values of the query, in order; a name without `=` has an empty value.
    pub(super) fn parameters(self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let pieces = self.query.unwrap_or_default().split('&').filter(|piece| !piece.is_empty());
        pieces.map(|piece| piece.split_once('=').unwrap_or((piece, "")))
    }
}

/// The values of the known parameters; of a doubled one the first.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Values<'a> {
    pub(super) inv_type: Option<&'a str>,
    pub(super) reseller: Option<&'a str>,
    pub(super) partner_id: Option<&'a str>,
    pub(super) provider: Option<&'a str>,
    pub(super) admin_rights: Option<&'a str>,
    pub(super) reference: Option<&'a str>,
}

impl<'a> Values<'a> {
    pub(super) fn of(shape: Shape<'a>, grammar: &LinkGrammar) -> Self {
        let mut values = Self::default();
        for (name, value) in shape.parameters() {
            if let Some(parameter) = grammar.parameter(name) {
                values.slot(parameter.role).get_or_insert(value);
            }
        }
        values
    }

    fn slot(&mut self, role: Role) -> &mut Option<&'a str> {
        match role {
            Role::InvType => &mut self.inv_type,
            Role::Reseller => &mut self.reseller,
            Role::PartnerId => &mut self.partner_id,
            Role::Provider => &mut self.provider,
            Role::AdminRights => &mut self.admin_rights,
            Role::Reference => &mut self.reference,
        }
    }

    /// The kind word's meaning, where it is known.
    pub(super) fn inv_type_meaning(&self, grammar: &LinkGrammar) -> Option<InvType> {
        self.inv_type.and_then(|word| grammar.inv_type(word)).map(|fact| fact.means)
    }
}

/// A tenant ID exactly as links write it: 36 characters, not all zero.
pub(super) fn tenant(value: &str) -> Option<TenantId> {
    let written = value.len() == 36 && value.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-');
    written.then(|| TenantId::parse(value).ok()).flatten()
}

/// The kind, decided before anything else is judged.
pub(super) fn kind_of(shape: Shape<'_>, values: &Values<'_>, grammar: &LinkGrammar) -> LinkKind {
    if grammar.wrapper(shape.host, shape.path).is_some() {
        return LinkKind::Wrapped;
    }
    if grammar.partnership_host(shape.host).is_some() {
        return LinkKind::Partnership;
    }
    match grammar.host(shape.host).map(|host| &host.duty) {
        Some(HostDuty::Retired) => return LinkKind::Retired,
        Some(HostDuty::Accepts(_)) => {}
        None => return LinkKind::Unknown,
    }
    if grammar.path(shape.host, shape.path).is_none() {
        return LinkKind::Unknown;
    }
    match shape.fragment.and_then(|fragment| grammar.fragment(fragment)).map(|fact| fact.means) {
        Some(FragmentMeaning::Gdap) => return LinkKind::Gdap,
        Some(FragmentMeaning::Invented) => return LinkKind::Unknown,
        Some(FragmentMeaning::Invitation) | None => {}
    }
    if let Some(reference) = values.reference.and_then(|text| grammar.reference(text)) {
        return reference.means;
    }
    let names_provider = values.provider.is_some_and(|value| !value.is_empty());
    match values.inv_type_meaning(grammar) {
        Some(InvType::BothPartners) => LinkKind::TwoPartner,
        Some(InvType::OnePartner) | None if names_provider => LinkKind::TwoPartner,
        Some(InvType::OnePartner) => LinkKind::SinglePartner,
        None if values.reseller.is_some() => LinkKind::SinglePartner,
        Some(InvType::AdminRightsOnly) | None => LinkKind::Unknown,
    }
}

/// The parts, for showing them.
pub(super) fn parts_of(shape: Shape<'_>, values: &Values<'_>) -> LinkParts {
    let owned = |value: Option<&str>| value.map(str::to_owned);
    LinkParts {
        host: shape.host.to_owned(),
        path: shape.path.to_owned(),
        inv_type: owned(values.inv_type),
        reseller: values.reseller.and_then(tenant),
        provider: values.provider.and_then(tenant),
        partner_id: owned(values.partner_id),
        admin_rights: owned(values.admin_rights),
        fragment: owned(shape.fragment),
    }
}
