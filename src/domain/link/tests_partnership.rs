//! Links of partnership invitations: what may be kept, what is refused, and what passes for one and is none.

use super::look_alike::likeness;
use super::tests_common::{GOOD, grammar, judged, with};
use super::{
    FindingKind, Fingerprint, LinkKind, LinkSeverity, LinkVerdict, PartnershipFinding, PartnershipJudgement,
    judge_partnership,
};
use crate::domain::rules::Confidence;

/// Invented: no text shows such a link.
const LINK: &str = "https://partner.microsoft.com/invented/invitation?id=9f8e7d6c-aaaa-4bbb-8ccc-ddddeeeeffff";

fn of(text: &str) -> PartnershipJudgement {
    judge_partnership(text, grammar())
}

#[track_caller]
fn refused(text: &str, expected: &PartnershipFinding) {
    let judgement = of(text);
    assert_eq!((judgement.verdict, judgement.fingerprint), (LinkVerdict::Refused, None), "{text}");
    assert!(judgement.findings.contains(expected), "{text}: {:?}", judgement.findings);
}

#[test]
fn link_to_partner_center_is_usable_with_the_warning_that_its_form_is_not_documented() {
    let judgement = of(LINK);
    assert_eq!(judgement.verdict, LinkVerdict::Warnings);
    assert_eq!(judgement.findings, [PartnershipFinding::FormNotDocumented]);
    assert_eq!(judgement.host.as_deref(), Some("partner.microsoft.com"));
    assert_eq!(judgement.path.as_deref(), Some("/invented/invitation"));
    assert_eq!(judgement.fingerprint, Some(Fingerprint::of(LINK)));
}

#[test]
fn no_link_is_ever_good() {
    for host in &grammar().partnership_hosts {
        assert_eq!(of(&format!("https://{}/", host.name)).verdict, LinkVerdict::Warnings);
        assert_eq!(host.fact.confidence, Confidence::C, "{}", host.name);
    }
    assert!(!grammar().partnership_hosts.is_empty());
}

#[test]
fn link_for_customers_is_refused_and_named() {
    refused(GOOD, &PartnershipFinding::CustomerLink(LinkKind::TwoPartner));
    let single = with("&indirectCSPId=9f8e7d6c-aaaa-4bbb-8ccc-ddddeeeeffff", "").replace("Indirect", "");
    refused(&single, &PartnershipFinding::CustomerLink(LinkKind::SinglePartner));
    let gdap = "https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/x";
    refused(gdap, &PartnershipFinding::CustomerLink(LinkKind::Gdap));
    let agreement = "https://admin.microsoft.com/AdminPortal/Home?ref=/BillingAccounts/agreement";
    refused(agreement, &PartnershipFinding::CustomerLink(LinkKind::CustomerAgreement));
    let old = "https://portal.office.com/partner/partnersignup.aspx?type=ResellerRelationship";
    refused(old, &PartnershipFinding::CustomerLink(LinkKind::Retired));
    let host = "admin.microsoft.com".to_owned();
    refused("https://admin.microsoft.com/", &PartnershipFinding::CustomerPortal { host });
}

#[test]
fn partnership_link_is_refused_as_the_customers_link_and_named() {
    let judgement = judged(LINK);
    assert_eq!((judgement.kind, judgement.verdict), (LinkKind::Partnership, LinkVerdict::Refused));
    let what = FindingKind::PartnershipLink { host: "partner.microsoft.com".to_owned() };
    assert_eq!(judgement.findings.iter().map(|finding| &finding.what).collect::<Vec<_>>(), [&what]);
    assert_eq!(judgement.fingerprint, None);
}

#[test]
fn hosts_are_compared_whole() {
    for host in [
        "partner.microsoft.com.litware.test",
        "partner-microsoft.com",
        "partner.rnicrosoft.com",
        "partner.micros0ft.com",
        "partnercenter.microsoft.co",
        "microsoft-partner.com",
    ] {
        let judgement = of(&format!("https://{host}/invitation"));
        let is_like = |finding: &PartnershipFinding| matches!(finding, PartnershipFinding::HostLike { .. });
        assert!(judgement.findings.iter().any(is_like), "{host}: {:?}", judgement.findings);
        assert_eq!(judgement.verdict, LinkVerdict::Refused);
    }
    for host in ["login.microsoft.com", "microsoft.com", "litware.test"] {
        refused(&format!("https://{host}/"), &PartnershipFinding::HostUnknown { host: host.to_owned() });
        assert_eq!(likeness(host, "partner.microsoft.com"), None);
    }
}

#[test]
fn hosts_that_readers_of_links_differ_on_are_refused() {
    for host in [
        "partner.microsoft.com@litware.test",
        "partner.microsoft.com:443",
        "partner.micrоsoft.com", // a Cyrillic o
        "partner.microsoft.com%2elitware.test",
        "127.0.0.1",
        "partner.microsoft.com.",
        "xn--prtner-3ve.microsoft.com",
        "partner.microsoft.com\\.litware.test",
    ] {
        let judgement = of(&format!("https://{host}/invitation"));
        assert_eq!((judgement.verdict, judgement.mended), (LinkVerdict::Refused, None), "{host}");
    }
    refused("http://partner.microsoft.com/x", &PartnershipFinding::NotHttps { found: "http://".to_owned() });
    refused("javascript:alert(1)", &PartnershipFinding::NotHttps { found: "javascript:alert(1)".to_owned() });
}

#[test]
fn second_addresses_and_hidden_characters_are_refused() {
    for tail in ["?to=https://litware.test", "?to=https%3A%2F%2Flitware.test", "//litware.test", "?u=HTTP:x"] {
        refused(&format!("https://partner.microsoft.com/x{tail}"), &PartnershipFinding::LinkInside);
    }
    let code = "U+202E".to_owned();
    refused("https://partner.microsoft.com/x\u{202e}y", &PartnershipFinding::Invisible { code });
    refused("https://partner.microsoft.com/x y", &PartnershipFinding::Broken);
    refused("https://partner.microsoft.com/x%0Ay", &PartnershipFinding::Broken);
    refused("https://partner.microsoft.com/<id>", &PartnershipFinding::Foreign { character: '<' });
    refused("", &PartnershipFinding::Nothing);
    refused(&"x".repeat(5000), &PartnershipFinding::TooLong);
}

#[test]
fn what_an_undocumented_form_may_hold_is_a_warning() {
    let judgement = of("https://partner.microsoft.com/x?domain=contoso.com&name=A%26B");
    assert_eq!(judgement.verdict, LinkVerdict::Warnings);
    assert!(judgement.findings.contains(&PartnershipFinding::NameInside));
    assert!(judgement.findings.contains(&PartnershipFinding::Encoded { found: "%26".to_owned() }));
    assert!(judgement.findings.iter().all(|finding| finding.severity() == LinkSeverity::Warning));
}

#[test]
fn what_mail_and_copying_do_is_undone_on_offer_and_judged_again() {
    let wrapped = "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fpartner.microsoft.com%2Fx&data=1";
    for (text, mended) in [
        (format!("  {LINK}\n"), LINK),
        (format!("\u{201c}{LINK}\u{201d}"), LINK),
        (format!("{LINK}{LINK}"), LINK),
        (wrapped.to_owned(), "https://partner.microsoft.com/x"),
        ("HTTPS://Partner.Microsoft.com/x".to_owned(), "https://partner.microsoft.com/x"),
        ("https://partner.microsoft.com/x?a=1&amp;b=2".to_owned(), "https://partner.microsoft.com/x?a=1&b=2"),
    ] {
        let judgement = of(&text);
        assert_eq!(judgement.verdict, LinkVerdict::Refused, "{text}");
        assert_eq!(judgement.mended.as_deref(), Some(mended), "{text}");
        assert!(!judgement.mends.is_empty());
    }
}

#[test]
fn broken_lines_are_not_joined_and_nothing_leads_to_another_site() {
    assert_eq!(of("https://partner.microsoft.com/x\ny").mended, None);
    let wrapped = "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Flitware.test%2Fx";
    assert_eq!(of(wrapped).mended, None);
    assert_eq!(of(&format!(" {GOOD} ")).mended, None);
}

#[test]
fn every_finding_has_a_sentence_in_both_languages() {
    let english = include_str!("../../../assets/lang/en/partnerships.ftl");
    let chinese = include_str!("../../../assets/lang/zh-Hant/partnerships.ftl");
    let texts =
        ["", "x", "http://a.b", "https://a@b.c/", "HTTPS://a.b/", GOOD, LINK, "https://bit.ly/x", "a https://b.c"];
    for finding in texts.iter().flat_map(|text| of(text).findings) {
        let (key, arguments) = finding.message();
        for text in [english, chinese] {
            let line = text.lines().find(|line| line.starts_with(&format!("{key} ="))).unwrap_or_default();
            assert!(!line.is_empty(), "{key}");
            assert!(arguments.iter().all(|(name, _)| line.contains(&format!("${name} "))), "{key}");
        }
    }
}
