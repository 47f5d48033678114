//! What holds for every text, not only for those somebody thought of.

use proptest::prelude::*;
use proptest::sample::select;

use super::tests_common::{GOOD, PROVIDER, RESELLER, grammar, judged};
use super::{AcceptedLink, Expected, LinkVerdict};

/// What real and hostile links are made of.
const PIECES: [&str; 46] = [
    "https://",
    "http://",
    "HTTPS://",
    "https:/",
    "//",
    "://",
    "admin.microsoft.com",
    "Admin.Microsoft.com",
    "evil.example",
    "portal.office.com",
    "nam01.safelinks.protection.outlook.com",
    "/Adminportal/Home",
    "/",
    "?",
    "&",
    "#",
    "invType=IndirectResellerRelationship",
    "invType=ResellerRelationship",
    "partnerId=",
    "PARTNERID=",
    RESELLER,
    "indirectCSPId=",
    PROVIDER,
    "msppId=5551234",
    "DAP=false",
    "DAP=true",
    "/BillingAccounts/partner-invitation",
    "url=https%3A%2F%2Fadmin.microsoft.com",
    "%26",
    "%2F%2F",
    "&amp;",
    "\\&",
    "\\",
    "@",
    ":443",
    ".",
    " ",
    "\n",
    "\u{200b}",
    "\u{3002}",
    "<",
    ">",
    "%3F",
    "\\u0026",
    "https://secure-web.cisco.com/1/https%3A%2F%2F",
    "https://urldefense.com/v3/__",
];

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        proptest::collection::vec(select(PIECES.to_vec()), 0..14).prop_map(|pieces| pieces.concat()),
        // The good link with a stretch of it replaced by a piece.
        (0..=GOOD.len(), 0..46_usize, select(PIECES.to_vec())).prop_map(|(at, length, piece)| {
            let end = (at + length).min(GOOD.len());
            format!("{}{piece}{}", &GOOD[..at], &GOOD[end..])
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4000) })]

    #[test]
    fn accepted_link_has_exactly_the_accepted_host(text in any_text()) {
        if let Ok(link) = AcceptedLink::accept(&text, "compared", &Expected::default(), grammar()) {
            prop_assert_eq!(link.text(), &text);
            prop_assert!(link.fingerprint().verify(&text));
            let hosts = ["https://admin.microsoft.com/", "https://admin.cloud.microsoft/"];
            prop_assert!(hosts.iter().any(|host| text.starts_with(host)), "{}", text);
            prop_assert!(text.is_ascii() && !text.contains(['%', '\\', ' ', '\n']), "{}", text);
        }
    }

    #[test]
    fn host_of_the_parts_is_the_raw_authority(text in any_text()) {
        let judgement = judged(&text);
        if let Some(parts) = &judgement.parts {
            // Only a gateway may go without encryption or name its port, and its link is never good as it is.
            let rest = text.trim().split_once("://").map_or("", |(_, rest)| rest);
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '.' && c != '-').unwrap_or(rest.len());
            prop_assert_eq!(&rest[..end], &parts.host);
            if !text.trim().starts_with("https://") || rest[end..].starts_with(':') {
                prop_assert!(text.trim().starts_with("http"), "{}", text);
                prop_assert!(rest[end..].starts_with(":443") || !rest[end..].starts_with(':'), "{}", text);
                prop_assert_eq!((judgement.kind, judgement.verdict), (super::LinkKind::Wrapped, LinkVerdict::Refused), "{}", text);
                return Ok(());
            }
            prop_assert!(rest[end..].is_empty() || rest[end..].starts_with(['/', '?', '#']), "{}", text);
        }
    }

    #[test]
    fn verdict_is_that_of_the_worst_finding(text in any_text()) {
        let judgement = judged(&text);
        let worst = judgement.findings.iter().map(|f| f.severity).max();
        let verdict = match worst {
            Some(super::LinkSeverity::Refused) => LinkVerdict::Refused,
            Some(super::LinkSeverity::Warning) => LinkVerdict::Warnings,
            Some(super::LinkSeverity::Note) | None => LinkVerdict::Good,
        };
        prop_assert_eq!(judgement.verdict, verdict);
        prop_assert_eq!(judgement.fingerprint.is_some(), verdict != LinkVerdict::Refused);
    }

    #[test]
    fn mended_link_is_judged_not_worse_and_needs_no_further_mend(text in any_text()) {
        let judgement = judged(&text);
        if let Some(mended) = &judgement.mended {
            let again = judged(mended);
            prop_assert_eq!(judgement.verdict, LinkVerdict::Refused);
            prop_assert!(again.verdict <= judgement.verdict);
            prop_assert!(again.kind != super::LinkKind::Unknown);
            prop_assert!(!judgement.mends.is_empty());
            prop_assert!(judgement.choices.is_empty());
            prop_assert!(again.mended.is_none() || again.kind == super::LinkKind::Wrapped, "{} {:?}", mended, again.mended);
        } else {
            prop_assert!(judgement.mends.is_empty());
        }
    }
}

/// Where the host and the two ids stand in the good link.
fn places() -> Vec<usize> {
    let range = |piece: &str| {
        let at = GOOD.find(piece).unwrap();
        at..at + piece.len()
    };
    range("admin.microsoft.com").chain(range(RESELLER)).chain(range(PROVIDER)).collect()
}

#[test]
fn one_changed_character_in_the_ids_or_the_host_is_refused() {
    let beyond_ascii = ['\0', '\n', '\u{e9}', '\u{43e}', '\u{200b}', '\u{202e}', '\u{3002}', '\u{ff10}', '\u{ff21}'];
    for place in places() {
        let old = char::from(GOOD.as_bytes()[place]);
        let is_id = !(8..27).contains(&place);
        for new in (' '..='~').chain(beyond_ascii) {
            // The case of an id does not matter (L18); the case of the host does.
            if new == old || (is_id && new.eq_ignore_ascii_case(&old)) {
                continue;
            }
            let changed = format!("{}{new}{}", &GOOD[..place], &GOOD[place + 1..]);
            assert_eq!(judged(&changed).verdict, LinkVerdict::Refused, "{changed}");
        }
    }
}

#[test]
fn link_that_is_put_together_again_is_the_one_that_was_broken() {
    for at in 1..GOOD.len() {
        for with in ["=\r\n", "=\n", "\n", "\r\n ", "-\n"] {
            let (before, after) = GOOD.split_at(at);
            let broken = format!("{before}{with}{after}");
            if let Some(offer) = judged(&broken).mended {
                assert_eq!(offer, GOOD, "{with:?} at {at}");
            }
        }
    }
}
