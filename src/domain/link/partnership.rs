//! The link of a partnership invitation, from a provider to us. Its form is documented nowhere, so the best that can be
//! said is that it leads to Partner Center and is not a customer's link.

use super::grammar::LinkGrammar;
use super::judge::judge_beginning;
use super::look_alike::likeness;
use super::mend::{self, LinkMend};
use super::parse::{Shape, Values, kind_of};
use super::raw::scan;
use super::{FindingKind, Fingerprint, LinkFinding, LinkKind, LinkSeverity, LinkVerdict};

/// All that is to be said about a text as the link of a partnership invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnershipJudgement {
    /// Never good: at best usable with warnings.
    pub verdict: LinkVerdict,
    /// The worst first.
    pub findings: Vec<PartnershipFinding>,
    /// The site; `None` where it cannot be read without doubt.
    pub host: Option<String>,
    /// From the first slash to `?` or `#`; `None` where the host is none.
    pub path: Option<String>,
    /// A better text for a refused one, judged and usable; to be offered, never to be taken unasked.
    pub mended: Option<String>,
    /// What was undone to get `mended`, in order.
    pub mends: Vec<LinkMend>,
    /// Of the text as it is; `None` when refused.
    pub fingerprint: Option<Fingerprint>,
}

/// One thing found in such a link. Texts taken from it are shortened, and invisible characters in them made visible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartnershipFinding {
    /// It is a link for customers, of this kind.
    CustomerLink(LinkKind),
    /// Another page of the customers' portal.
    CustomerPortal {
        /// The site.
        host: String,
    },
    /// It does not start with `https://`.
    NotHttps {
        /// What it starts with.
        found: String,
    },
    /// The host has characters or a form that can deceive.
    HostUnsafe {
        /// The site.
        host: String,
    },
    /// The host, or what stands before it, is written with capital letters.
    NotLowerCase,
    /// The host looks like Partner Center and is not.
    HostLike {
        /// The site.
        host: String,
        /// What it looks like.
        known: String,
    },
    /// The host is not Partner Center.
    HostUnknown {
        /// The site.
        host: String,
    },
    /// A redirector or shortener.
    Wrapped {
        /// Its site.
        host: String,
    },
    /// Nothing but space.
    Nothing,
    /// Several links.
    SeveralLinks {
        /// How many.
        count: usize,
    },
    /// Words before the link.
    TextAround,
    /// Longer than any link.
    TooLong,
    /// Space before or after the link.
    SpaceAround,
    /// A space or a line break in the link.
    Broken,
    /// A character that cannot be seen.
    Invisible {
        /// Such as `U+200B`.
        code: String,
    },
    /// A quotation mark, a bracket, or a character that links do not have.
    Foreign {
        /// The character.
        character: char,
    },
    /// A leftover of HTML or Markdown.
    Escaped,
    /// A second address in the link.
    LinkInside,
    /// Something in it is written like the name of a site.
    NameInside,
    /// Percent-encoded characters.
    Encoded {
        /// The first.
        found: String,
    },
    /// The form of these links is documented nowhere.
    FormNotDocumented,
}

impl PartnershipFinding {
    /// How much it weighs.
    pub fn severity(&self) -> LinkSeverity {
        match self {
            Self::CustomerLink(_)
            | Self::CustomerPortal { .. }
            | Self::NotHttps { .. }
            | Self::HostUnsafe { .. }
            | Self::NotLowerCase
            | Self::HostLike { .. }
            | Self::HostUnknown { .. }
            | Self::Wrapped { .. }
            | Self::Nothing
            | Self::SeveralLinks { .. }
            | Self::TextAround
            | Self::TooLong
            | Self::SpaceAround
            | Self::Broken
            | Self::Invisible { .. }
            | Self::Foreign { .. }
            | Self::Escaped
            | Self::LinkInside => LinkSeverity::Refused,
            Self::NameInside | Self::Encoded { .. } | Self::FormNotDocumented => LinkSeverity::Warning,
        }
    }

    /// The key of the sentence and its arguments.
    pub fn message(&self) -> (&'static str, Vec<(&'static str, String)>) {
        match self {
            Self::CustomerLink(kind) => (customer_key(*kind), Vec::new()),
            Self::CustomerPortal { host } => ("partnerships-link-customer-portal", vec![("host", host.clone())]),
            Self::NotHttps { found } => ("partnerships-link-not-https", vec![("found", found.clone())]),
            Self::HostUnsafe { host } => ("partnerships-link-host-unsafe", vec![("host", host.clone())]),
            Self::NotLowerCase => ("partnerships-link-not-lower-case", Vec::new()),
            Self::HostLike { host, known } => {
                ("partnerships-link-host-like", vec![("host", host.clone()), ("known", known.clone())])
            }
            Self::HostUnknown { host } => ("partnerships-link-host-unknown", vec![("host", host.clone())]),
            Self::Wrapped { host } => ("partnerships-link-wrapped", vec![("host", host.clone())]),
            Self::Nothing => ("partnerships-link-nothing", Vec::new()),
            Self::SeveralLinks { count } => ("partnerships-link-several", vec![("count", count.to_string())]),
            Self::TextAround => ("partnerships-link-text-around", Vec::new()),
            Self::TooLong => ("partnerships-link-too-long", Vec::new()),
            Self::SpaceAround => ("partnerships-link-space-around", Vec::new()),
            Self::Broken => ("partnerships-link-broken", Vec::new()),
            Self::Invisible { code } => ("partnerships-link-invisible", vec![("code", code.clone())]),
            Self::Foreign { character } => ("partnerships-link-foreign", vec![("character", character.to_string())]),
            Self::Escaped => ("partnerships-link-escaped", Vec::new()),
            Self::LinkInside => ("partnerships-link-inside", Vec::new()),
            Self::NameInside => ("partnerships-link-name-inside", Vec::new()),
            Self::Encoded { found } => ("partnerships-link-encoded", vec![("found", found.clone())]),
            Self::FormNotDocumented => ("partnerships-link-form", Vec::new()),
        }
    }
}

/// The sentence that says what a customer's link is, and where it belongs.
fn customer_key(kind: LinkKind) -> &'static str {
    match kind {
        LinkKind::TwoPartner => "partnerships-link-two-partner",
        LinkKind::SinglePartner => "partnerships-link-single-partner",
        LinkKind::Gdap => "partnerships-link-gdap",
        LinkKind::CustomerAgreement => "partnerships-link-agreement",
        LinkKind::Retired | LinkKind::Wrapped | LinkKind::Partnership | LinkKind::Unknown => {
            "partnerships-link-retired"
        }
    }
}

/// Judges `text` as the link of a partnership invitation; looks for a mend when it is refused.
pub fn judge_partnership(text: &str, grammar: &LinkGrammar) -> PartnershipJudgement {
    let mut judgement = judge_as_is(text, grammar);
    if judgement.verdict == LinkVerdict::Refused
        && !judgement.findings.contains(&PartnershipFinding::TooLong)
        && let Some((mended, mends)) = mended(text, grammar)
    {
        judgement.mended = Some(mended);
        judgement.mends = mends;
    }
    judgement
}

/// The usable text that undoing leads to. Broken lines are never joined: nobody can know where such a link ends.
fn mended(text: &str, grammar: &LinkGrammar) -> Option<(String, Vec<LinkMend>)> {
    let (mut current, mut mends) = (text.to_owned(), Vec::new());
    while mends.len() < mend::MOST_STEPS {
        let (next, mend) = mend::step(&current, grammar).filter(|(_, mend)| *mend != LinkMend::Joined)?;
        current = next;
        mends.push(mend);
        if judge_as_is(&current, grammar).verdict != LinkVerdict::Refused {
            return Some((current, mends));
        }
    }
    None
}

fn judge_as_is(text: &str, grammar: &LinkGrammar) -> PartnershipJudgement {
    let trimmed = text.trim();
    let mut raw: Vec<LinkFinding> = Vec::new();
    let wrapper = Shape::of_wrapper(trimmed, grammar);
    let shape = wrapper.or_else(|| Shape::of(trimmed));
    let is_short = scan(text, trimmed, wrapper.is_some(), &mut raw);
    if is_short && shape.is_none() {
        judge_beginning(trimmed, &mut raw);
    }
    let mut findings: Vec<_> = raw.iter().filter_map(|finding| seen(&finding.what, trimmed)).collect();
    if let Some(shape) = shape.filter(|_| is_short) {
        findings.push(place(shape, grammar));
    }
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity()));
    let is_refused = findings.iter().any(|finding| finding.severity() == LinkSeverity::Refused);
    PartnershipJudgement {
        verdict: if is_refused { LinkVerdict::Refused } else { LinkVerdict::Warnings },
        findings,
        host: shape.map(|shape| shape.host.to_owned()),
        path: shape.map(|shape| shape.path.to_owned()),
        mended: None,
        mends: Vec::new(),
        fingerprint: (!is_refused).then(|| Fingerprint::of(text)),
    }
}

/// Where the link leads.
fn place(shape: Shape<'_>, grammar: &LinkGrammar) -> PartnershipFinding {
    let host = shape.host.to_owned();
    if grammar.partnership_host(shape.host).is_some() {
        return PartnershipFinding::FormNotDocumented;
    }
    match kind_of(shape, &Values::of(shape, grammar), grammar) {
        LinkKind::Wrapped => PartnershipFinding::Wrapped { host },
        kind @ (LinkKind::TwoPartner
        | LinkKind::SinglePartner
        | LinkKind::Gdap
        | LinkKind::CustomerAgreement
        | LinkKind::Retired) => PartnershipFinding::CustomerLink(kind),
        LinkKind::Unknown | LinkKind::Partnership if grammar.host(shape.host).is_some() => {
            PartnershipFinding::CustomerPortal { host }
        }
        LinkKind::Unknown | LinkKind::Partnership => {
            let known = grammar.partnership_hosts.iter().map(|fact| &fact.name);
            match known.into_iter().find(|known| likeness(shape.host, known).is_some()) {
                Some(known) => PartnershipFinding::HostLike { host, known: known.clone() },
                None => PartnershipFinding::HostUnknown { host },
            }
        }
    }
}

/// What a look at the raw text means here; `None` for what only customers' links are judged by.
fn seen(what: &FindingKind, trimmed: &str) -> Option<PartnershipFinding> {
    Some(match what {
        FindingKind::NotHttps { found } => PartnershipFinding::NotHttps { found: found.clone() },
        FindingKind::HostUnsafe { host } => PartnershipFinding::HostUnsafe { host: host.clone() },
        FindingKind::SchemeNotLowerCase | FindingKind::HostNotLowerCase { .. } => PartnershipFinding::NotLowerCase,
        FindingKind::NothingPasted => PartnershipFinding::Nothing,
        FindingKind::SeveralLinks { count } => PartnershipFinding::SeveralLinks { count: *count },
        FindingKind::TextAround => PartnershipFinding::TextAround,
        FindingKind::TooLong => PartnershipFinding::TooLong,
        FindingKind::SpaceAround => PartnershipFinding::SpaceAround,
        FindingKind::LineBreakInside | FindingKind::SpaceInside => PartnershipFinding::Broken,
        FindingKind::InvisibleCharacter { code } => PartnershipFinding::Invisible { code: code.clone() },
        FindingKind::QuoteMark { character }
        | FindingKind::ForeignCharacter { character }
        | FindingKind::PunctuationBehind { character }
        | FindingKind::PlaceholderLeft { character } => PartnershipFinding::Foreign { character: *character },
        FindingKind::HtmlEntity | FindingKind::BackslashBeforeAmpersand => PartnershipFinding::Escaped,
        FindingKind::LinkInside if holds_address(trimmed) => PartnershipFinding::LinkInside,
        FindingKind::LinkInside => PartnershipFinding::NameInside,
        FindingKind::PercentEncoded { found } => PartnershipFinding::Encoded { found: found.clone() },
        FindingKind::HostNotAccepted { .. }
        | FindingKind::HostRetired { .. }
        | FindingKind::HostUndocumented { .. }
        | FindingKind::PathUnknown { .. }
        | FindingKind::PathUnseen { .. }
        | FindingKind::InvTypeMissing
        | FindingKind::InvTypeUnknown { .. }
        | FindingKind::InvTypeForOnePartner
        | FindingKind::ParameterUnknown { .. }
        | FindingKind::ResellerMissing
        | FindingKind::ResellerNotAnId { .. }
        | FindingKind::InventedForm
        | FindingKind::QueryAfterFragment
        | FindingKind::ProviderMissing
        | FindingKind::ProviderNotAnId { .. }
        | FindingKind::SinglePartnerLink
        | FindingKind::GdapLink
        | FindingKind::AgreementLink
        | FindingKind::AdministrationLink
        | FindingKind::PartnershipLink { .. }
        | FindingKind::NotAnInvitation
        | FindingKind::SamePartnerTwice { .. }
        | FindingKind::NotOurTenant { .. }
        | FindingKind::NotTheProvider { .. }
        | FindingKind::OrderUnusual
        | FindingKind::ResellerNotChecked
        | FindingKind::ProviderNotChecked
        | FindingKind::OtherProvider { .. }
        | FindingKind::PartnerIdMissing
        | FindingKind::PartnerIdNotDigits { .. }
        | FindingKind::PartnerIdZero
        | FindingKind::PartnerIdDiffers { .. }
        | FindingKind::PartnerIdNotChecked
        | FindingKind::ParameterDoubled { .. }
        | FindingKind::FragmentMissing
        | FindingKind::FragmentUnknown { .. }
        | FindingKind::AdminRightsAsked
        | FindingKind::AdminRightsUnclear { .. }
        | FindingKind::Wrapped { .. }
        | FindingKind::Gateway { .. }
        | FindingKind::CaseDiffers
        | FindingKind::CaseUnseen
        | FindingKind::SameForEveryCustomer
        | FindingKind::OtherProviderNamed { .. } => return None,
    })
}

/// Whether behind the beginning there is another address, plain or encoded; a mere dot is none.
fn holds_address(trimmed: &str) -> bool {
    let lower = trimmed.to_ascii_lowercase();
    let rest = lower.split_once("://").map_or(lower.as_str(), |(_, rest)| rest);
    ["//", "http:", "https:", "%3a%2f", "%2f%2f"].iter().any(|sign| rest.contains(sign))
}
