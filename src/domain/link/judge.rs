//! The verdict on a link as an invitation for both partners.

use super::grammar::{FragmentMeaning, HostDuty, InvType, LinkGrammar, ParameterFact, PathSeen, Role};
use super::parse::{Shape, Values, kind_of, parts_of, tenant};
use super::raw::{SCHEME, authority_of, is_plain_host, scan, shown, starts_with};
use super::{Expected, FindingKind, Fingerprint, Judgement, LinkFinding, LinkKind, LinkSeverity, LinkVerdict, mend};

/// Judges `text` as an invitation for both partners; looks for a mend, or for a link within it, when it is refused.
///
/// Never changes what it judges: `mended` and `choices` are other texts, which have been judged too.
pub fn judge(text: &str, expected: &Expected, grammar: &LinkGrammar) -> Judgement {
    let mut judgement = judge_as_is(text, expected, grammar);
    if judgement.verdict != LinkVerdict::Refused {
        return judgement;
    }
    if let Some((mended, mends)) = mend::mend(text, &judgement, expected, grammar) {
        judgement.mended = Some(mended);
        judgement.mends = mends;
        return judgement;
    }
    let mut found = mend::find(text, expected, grammar);
    match found.links.len() {
        0 => {
            if let Some(nearest) = found.nearest {
                judgement.kind = nearest.kind;
                judgement.findings = vec![FindingKind::TextAround.into()];
                judgement.findings.extend(nearest.findings);
            }
        }
        1 => {
            judgement.kind = LinkKind::TwoPartner;
            judgement.findings = vec![FindingKind::TextAround.into()];
            (judgement.mended, judgement.mends) =
                found.links.pop().map(|(link, mends)| (Some(link), mends)).unwrap_or_default();
        }
        count => {
            judgement.kind = LinkKind::TwoPartner;
            judgement.findings = vec![FindingKind::SeveralLinks { count }.into()];
            judgement.choices = found.links.into_iter().map(|(link, _)| link).collect();
        }
    }
    judgement
}

/// As [`judge`], without looking for a mend.
pub(super) fn judge_as_is(text: &str, expected: &Expected, grammar: &LinkGrammar) -> Judgement {
    let trimmed = text.trim();
    let mut findings = Vec::with_capacity(4);
    let wrapper = Shape::of_wrapper(trimmed, grammar);
    let shape = wrapper.or_else(|| Shape::of(trimmed));
    if !scan(text, trimmed, wrapper.is_some(), &mut findings) {
        return sum_up(LinkKind::Unknown, findings, text, None);
    }
    let Some(shape) = shape else {
        judge_beginning(trimmed, &mut findings);
        return sum_up(LinkKind::Unknown, findings, text, None);
    };
    let values = Values::of(shape, grammar);
    let kind = kind_of(shape, &values, grammar);
    let is_clean = findings.iter().all(|finding| finding.what == FindingKind::SpaceAround);
    let is_known_place = judge_host(shape, kind, grammar, &mut findings);
    match kind {
        LinkKind::TwoPartner if is_clean && is_known_place => {
            judge_words(shape, &values, grammar, &mut findings);
            judge_partners(&values, expected, &mut findings);
            judge_partner_id(&values, expected, &mut findings);
            findings.push(FindingKind::SameForEveryCustomer.into());
        }
        LinkKind::SinglePartner => findings.push(FindingKind::SinglePartnerLink.into()),
        LinkKind::Gdap => findings.push(FindingKind::GdapLink.into()),
        LinkKind::CustomerAgreement => findings.push(FindingKind::AgreementLink.into()),
        LinkKind::Partnership => findings.push(FindingKind::PartnershipLink { host: shape.host.to_owned() }.into()),
        LinkKind::Unknown if is_clean && is_known_place => {
            findings.push(why_unknown(shape, &values, grammar).into());
        }
        // Damaged, or in the wrong place: that has been said.
        LinkKind::TwoPartner | LinkKind::Unknown | LinkKind::Retired | LinkKind::Wrapped => {}
    }
    let parts = is_clean.then(|| Box::new(parts_of(shape, &values)));
    sum_up(kind, findings, text, parts)
}

fn sum_up(
    kind: LinkKind,
    mut findings: Vec<LinkFinding>,
    text: &str,
    parts: Option<Box<super::LinkParts>>,
) -> Judgement {
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let verdict = match findings.first().map(|worst| worst.severity) {
        Some(LinkSeverity::Refused) => LinkVerdict::Refused,
        Some(LinkSeverity::Warning) => LinkVerdict::Warnings,
        Some(LinkSeverity::Note) | None => LinkVerdict::Good,
    };
    let fingerprint = (verdict != LinkVerdict::Refused).then(|| Fingerprint::of(text));
    Judgement { kind, verdict, findings, mended: None, mends: Vec::new(), choices: Vec::new(), parts, fingerprint }
}

/// Why the text does not begin with `https://` and a plain host.
pub(super) fn judge_beginning(trimmed: &str, findings: &mut Vec<LinkFinding>) {
    if let Some(authority) = authority_of(trimmed) {
        if is_plain_host(&authority.to_ascii_lowercase()) {
            findings.push(FindingKind::HostNotLowerCase { host: shown(authority) }.into());
        } else {
            findings.push(FindingKind::HostUnsafe { host: shown(authority) }.into());
        }
    } else if starts_with(trimmed, SCHEME) {
        findings.push(FindingKind::SchemeNotLowerCase.into());
    } else if !findings.iter().any(|finding| finding.what == FindingKind::TextAround) {
        let end = trimmed.find("//").map_or(0, |at| at + 2);
        let start = if end == 0 { trimmed } else { trimmed.get(..end).unwrap_or(trimmed) };
        findings.push(FindingKind::NotHttps { found: shown(start) }.into());
    }
}

/// Does the host take links of this kind? Says why not.
fn judge_host(shape: Shape<'_>, kind: LinkKind, grammar: &LinkGrammar, findings: &mut Vec<LinkFinding>) -> bool {
    let host = || shape.host.to_owned();
    if kind == LinkKind::Partnership {
        return false; // said with the kind
    }
    if kind == LinkKind::Wrapped {
        let name = grammar.wrapper(shape.host, shape.path).and_then(|wrapper| wrapper.name.clone());
        findings.push(match name {
            Some(name) => FindingKind::Gateway { name, host: host() }.into(),
            None => FindingKind::Wrapped { host: host() }.into(),
        });
        return false;
    }
    let portal = grammar.host(shape.host);
    // A page that is no invitation is judged as the two-partner invitation that it should be.
    let as_kind = if kind == LinkKind::Unknown { LinkKind::TwoPartner } else { kind };
    let fault = match portal.map(|fact| &fact.duty) {
        Some(HostDuty::Accepts(kinds)) if kinds.contains(&as_kind) => return true,
        Some(HostDuty::Accepts(_)) if portal.is_some_and(|fact| fact.undocumented.contains(&as_kind)) => {
            findings.push(FindingKind::HostUndocumented { host: host() }.into());
            return true;
        }
        Some(HostDuty::Accepts(_)) | None => FindingKind::HostNotAccepted { host: host() },
        Some(HostDuty::Retired) => FindingKind::HostRetired { host: host() },
    };
    findings.push(fault.into());
    false
}

fn why_unknown(shape: Shape<'_>, values: &Values<'_>, grammar: &LinkGrammar) -> FindingKind {
    if grammar.path(shape.host, shape.path).is_none() {
        return FindingKind::PathUnknown { path: shown(shape.path) };
    }
    let fragment = shape.fragment.unwrap_or_default();
    if grammar.fragment(fragment).is_some_and(|fact| fact.means == FragmentMeaning::Invented) {
        FindingKind::InventedForm
    } else if shape.query.is_none() && fragment.contains('?') {
        FindingKind::QueryAfterFragment
    } else if values.inv_type_meaning(grammar) == Some(InvType::AdminRightsOnly) {
        FindingKind::AdministrationLink
    } else {
        FindingKind::NotAnInvitation
    }
}

/// Kind word, parameters, fragment, admin rights, and how they are written.
fn judge_words(shape: Shape<'_>, values: &Values<'_>, grammar: &LinkGrammar, findings: &mut Vec<LinkFinding>) {
    // Of words nobody says that their case does not matter; of IDs their standard says it.
    let (mut is_seen, mut is_usual) = (true, true);
    match grammar.path(shape.host, shape.path) {
        Some(PathSeen::OtherCase) => is_seen = false,
        Some(PathSeen::Elsewhere) => findings.push(FindingKind::PathUnseen { path: shown(shape.path) }.into()),
        Some(PathSeen::AsWritten) | None => {}
    }
    match values.inv_type {
        None | Some("") => findings.push(FindingKind::InvTypeMissing.into()),
        Some(word) => match grammar.inv_type(word) {
            None => findings.push(FindingKind::InvTypeUnknown { value: shown(word) }.into()),
            Some(fact) => {
                is_seen &= fact.word == word;
                if fact.means == InvType::OnePartner {
                    findings.push(FindingKind::InvTypeForOnePartner.into());
                }
            }
        },
    }
    for (place, (name, value)) in shape.parameters().enumerate() {
        let is_double = shape.parameters().take(place).any(|(before, _)| before.eq_ignore_ascii_case(name));
        match grammar.parameter(name) {
            _ if is_double => findings.push(FindingKind::ParameterDoubled { name: shown(name) }.into()),
            // An invitation goes to its own page; a known word that leads elsewhere is as strange as an unknown one.
            None | Some(ParameterFact { role: Role::Reference, .. }) => {
                findings.push(FindingKind::ParameterUnknown { name: shown(name) }.into());
            }
            Some(fact) => {
                let is_id = matches!(fact.role, Role::Reseller | Role::Provider);
                is_seen &= fact.name == name;
                is_usual &= !(is_id && value.bytes().any(|b| b.is_ascii_uppercase()));
            }
        }
    }
    match (shape.fragment, shape.fragment.and_then(|fragment| grammar.fragment(fragment))) {
        (None | Some(""), _) => findings.push(FindingKind::FragmentMissing.into()),
        (Some(fragment), None) => findings.push(FindingKind::FragmentUnknown { fragment: shown(fragment) }.into()),
        (Some(fragment), Some(fact)) => is_seen &= fact.is_written_like(fragment),
    }
    match values.admin_rights {
        None | Some("false" | "False") => {}
        Some("true" | "True") => findings.push(FindingKind::AdminRightsAsked.into()),
        Some(value) => findings.push(FindingKind::AdminRightsUnclear { value: shown(value) }.into()),
    }
    if !is_seen {
        findings.push(FindingKind::CaseUnseen.into());
    }
    if !is_usual {
        findings.push(FindingKind::CaseDiffers.into());
    }
}

/// Are the two tenants ours and the provider's? Swapped ones are told, never put right in silence.
fn judge_partners(values: &Values<'_>, expected: &Expected, findings: &mut Vec<LinkFinding>) {
    let mut add = |what: FindingKind| findings.push(what.into());
    let reseller = values.reseller.and_then(tenant);
    let provider = values.provider.and_then(tenant);
    match values.reseller {
        None | Some("") => add(FindingKind::ResellerMissing),
        Some(value) if reseller.is_none() => add(FindingKind::ResellerNotAnId { value: shown(value) }),
        Some(_) => {}
    }
    match values.provider {
        None | Some("") => add(FindingKind::ProviderMissing),
        Some(value) if provider.is_none() => add(FindingKind::ProviderNotAnId { value: shown(value) }),
        Some(_) => {}
    }
    if expected.reseller.is_none() {
        add(FindingKind::ResellerNotChecked);
    }
    if expected.provider.is_none() {
        add(FindingKind::ProviderNotChecked);
    }
    let (Some(first), Some(second)) = (reseller, provider) else { return };
    if first == second {
        return add(FindingKind::SamePartnerTwice { found: first });
    }
    // The tenant in the reseller's place and the one in the provider's, put in order if they are swapped.
    let is_swapped = expected.reseller == Some(second) || expected.provider == Some(first);
    let (us, them) = if is_swapped { (second, first) } else { (first, second) };
    if let Some(reseller) = expected.reseller
        && us != reseller
    {
        add(FindingKind::NotOurTenant { found: us, reseller });
    }
    if let Some(provider) = expected.provider
        && them != provider
    {
        add(if expected.other_providers.contains(&them) {
            FindingKind::OtherProvider { found: them, provider }
        } else {
            FindingKind::NotTheProvider { found: them, provider }
        });
    }
    if is_swapped {
        add(FindingKind::OrderUnusual);
    }
}

/// The Partner ID decides nothing, so it only warns.
fn judge_partner_id(values: &Values<'_>, expected: &Expected, findings: &mut Vec<LinkFinding>) {
    let what = match (values.partner_id, expected.partner_ids.first()) {
        (None | Some(""), _) => FindingKind::PartnerIdMissing,
        (Some(found), _) if !found.bytes().all(|b| b.is_ascii_digit()) => {
            FindingKind::PartnerIdNotDigits { value: shown(found) }
        }
        (Some(found), _) if found.bytes().all(|b| b == b'0') => FindingKind::PartnerIdZero,
        (Some(_), None) => FindingKind::PartnerIdNotChecked,
        (Some(found), Some(_)) if expected.partner_ids.iter().any(|ours| ours.as_str() == found) => return,
        (Some(found), Some(ours)) => FindingKind::PartnerIdDiffers { found: shown(found), expected: ours.clone() },
    };
    findings.push(what.into());
}
