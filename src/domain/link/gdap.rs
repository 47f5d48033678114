//! The verdict on a link as a GDAP request, which asks one customer for admin roles. It names no partner, so its form alone
//! is judged.

use super::found::addresses_in;
use super::grammar::LinkGrammar;
use super::judge::judge_as_is;
use super::parse::{Shape, tenant};
use super::{Expected, FindingKind, LinkKind, LinkSeverity};

/// Why a text is no link of a GDAP request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GdapFault {
    /// There is no link in it.
    NoLink,
    /// There are several of them.
    Several {
        /// How many.
        n: usize,
    },
    /// It is a link of another kind.
    OtherKind(LinkKind),
    /// It leads to the right page, but is not whole: behind the page's name stand two IDs of 36 characters.
    Damaged,
}

impl GdapFault {
    /// The sentence that says what to do; a kind's own name is a key, too.
    pub fn message(&self) -> (&'static str, Option<&'static str>, usize) {
        match self {
            Self::NoLink => ("gdap-fault-no-link", None, 0),
            Self::Several { n } => ("gdap-fault-several", None, *n),
            Self::OtherKind(kind) => ("gdap-fault-other-kind", Some(kind.key()), 0),
            Self::Damaged => ("gdap-fault-damaged", None, 0),
        }
    }
}

/// The link of a GDAP request in what was pasted, byte for byte.
///
/// # Errors
/// The [`GdapFault`] that says why there is not exactly one.
pub fn gdap_link(text: &str, grammar: &LinkGrammar) -> Result<String, GdapFault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(GdapFault::NoLink);
    }
    let whole = judged(text, grammar);
    if whole.is_ok() {
        return whole;
    }
    let pieces = addresses_in(text);
    let mut good: Vec<String> = Vec::new();
    for piece in &pieces {
        // Such a link ends with a letter or a digit; a comma behind it belongs to the list that it stands in.
        let bare = piece.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
        good.extend(judged(bare, grammar).ok().filter(|link| !good.contains(link)));
    }
    match good.len() {
        1 => good.pop().ok_or(GdapFault::NoLink),
        0 => Err(match (whole, pieces.first()) {
            (Err(GdapFault::NoLink), Some(piece)) => judged(piece, grammar).err().unwrap_or(GdapFault::NoLink),
            (Err(fault), _) => fault,
            (Ok(_), _) => GdapFault::NoLink,
        }),
        n => Err(GdapFault::Several { n }),
    }
}

/// The text itself, if it is such a link and nothing else.
fn judged(text: &str, grammar: &LinkGrammar) -> Result<String, GdapFault> {
    let judgement = judge_as_is(text, &Expected::default(), grammar);
    match judgement.kind {
        LinkKind::Gdap => {}
        LinkKind::Unknown => return Err(GdapFault::NoLink),
        other => return Err(GdapFault::OtherKind(other)),
    }
    let is_refused = |severity| severity == LinkSeverity::Refused;
    let other = |what: &FindingKind| *what != FindingKind::GdapLink;
    let is_whole = Shape::of(text).and_then(|shape| shape.fragment).is_some_and(ends_with_two_ids);
    if !is_whole || judgement.findings.iter().any(|one| is_refused(one.severity) && other(&one.what)) {
        return Err(GdapFault::Damaged);
    }
    Ok(text.to_owned())
}

/// Whether two IDs stand behind the last slash, joined by a hyphen (Microsoft Graph, delegatedAdminRelationship).
fn ends_with_two_ids(fragment: &str) -> bool {
    const ID: usize = 36;
    let ids = fragment.rsplit('/').next().unwrap_or_default();
    let both = ids.get(..ID).zip(ids.get(ID..)).and_then(|(one, rest)| Some((one, rest.strip_prefix('-')?)));
    both.is_some_and(|(one, other)| tenant(one).is_some() && tenant(other).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    const IDS: &str = "5d027261-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836";
    const RESELLER: &str = "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&\
                            partnerId=0a1b2c3d-1111-4222-8333-444455556666&msppId=5551234&\
                            indirectCSPId=9f8e7d6c-aaaa-4bbb-8ccc-ddddeeeeffff&DAP=false#/BillingAccounts/partner-invitation";

    fn link(host: &str, ids: &str) -> String {
        format!("https://{host}#/partners/invitation/granularAdminRelationships/{ids}")
    }

    #[track_caller]
    fn check(text: &str, expected: Result<&str, GdapFault>) {
        let grammar = LinkGrammar::shipped().unwrap();
        assert_eq!(gdap_link(text, &grammar), expected.map(str::to_owned), "{text}");
    }

    #[test]
    fn both_hosts_are_taken_alone_or_within_a_message() {
        for host in ["admin.microsoft.com/AdminPortal/Home", "admin.cloud.microsoft/?"] {
            let link = link(host, IDS);
            check(&link, Ok(&link));
            check(&format!("  {link}\n"), Ok(&link));
            check(&format!("Please approve: {link}\nRegards"), Ok(&link));
            check(&format!("\"{link}\", contoso.example"), Ok(&link));
        }
    }

    #[test]
    fn a_reseller_link_is_never_taken() {
        check(RESELLER, Err(GdapFault::OtherKind(LinkKind::TwoPartner)));
        check(&format!("Link: {RESELLER}"), Err(GdapFault::OtherKind(LinkKind::TwoPartner)));
    }

    #[test]
    fn a_link_that_is_not_whole_is_told() {
        let host = "admin.microsoft.com/AdminPortal/Home";
        for ids in ["x", &IDS[..72], "5d027261-d21f-4aa9-b7db-7fa1f56fb163", &format!("{IDS}0")] {
            check(&link(host, ids), Err(GdapFault::Damaged));
        }
        check("", Err(GdapFault::NoLink));
        check("see my mail", Err(GdapFault::NoLink));
        check(&format!("{0}\n{0}1", link(host, IDS)), Ok(&link(host, IDS)));
        let other = link(host, &IDS.replace("5d02", "5d03"));
        check(&format!("{}\n{other}", link(host, IDS)), Err(GdapFault::Several { n: 2 }));
    }
}
