//! Links in whatever people paste, and in whatever mail gateways make of them.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::tests_common::*;
use super::{AcceptedLink, Code, LinkFinding, LinkKind, LinkMend, LinkVerdict, addresses_in};

#[track_caller]
fn check_found(text: &str) {
    let judgement = judged(text);
    assert_eq!(judgement.verdict, LinkVerdict::Refused, "{text}");
    assert_eq!(judgement.mended.as_deref(), Some(GOOD), "{text}: {:?}", judgement.findings);
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

/// As mail programs break lines: after 76 characters at most, with `=` at the end.
fn quoted_printable(text: &str) -> String {
    let codes = text.replace('=', "=3D");
    let mut lines = Vec::new();
    let mut rest = &codes[..];
    while 75 < rest.len() {
        let at = if rest[..75].ends_with("=3") {
            73
        } else if rest[..75].ends_with('=') {
            74
        } else {
            75
        };
        let (line, more) = rest.split_at(at);
        lines.push(line);
        rest = more;
    }
    lines.push(rest);
    lines.join("=\r\n")
}

fn base64(text: &str) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut code = String::new();
    for bytes in text.as_bytes().chunks(3) {
        let word = bytes.iter().fold(0_usize, |word, byte| word << 8 | usize::from(*byte)) << (8 * (3 - bytes.len()));
        for place in 0..4 {
            let letter = char::from(LETTERS[word >> (18 - 6 * place) & 63]);
            code.push(if place <= bytes.len() { letter } else { '=' });
        }
    }
    code
}

#[test]
fn link_is_found_in_the_text_around_it() {
    for around in [
        "Dear customer,\r\n\r\nplease accept:\r\n{}\r\n\r\nRegards\r\nChen",
        "Link: {}",
        "連結：{}。謝謝！",
        "See {}.",
        "(see {}),",
        "<{}>",
        "*{}*",
        "Accept<{}> the invitation",
        "HYPERLINK \"{}\" \\o \"Accept\"",
        "[Accept]({})",
        "[{}]({})",
        "[1]: {} \"Accept\"",
        "> {}\n> Regards",
        "<a href='{}' target=\"_blank\">Accept</a>",
        "<p>請按<a href={}>這裡</a></p>",
        "link={}",
        "Name\tLink\nContoso\t{}\tyes",
        "{\\field{\\*\\fldinst HYPERLINK \"{}\"}{\\fldrslt Accept}}",
    ] {
        check_found(&around.replace("{}", GOOD));
    }
}

#[test]
fn link_is_found_in_every_way_of_writing_it() {
    let html = GOOD.replace('&', "&amp;");
    check_found(&format!("<a href=\"{html}\">{html}</a>"));
    check_found(&format!("&lt;{html}&gt;"));
    check_found(&GOOD.replace('&', "&#38;"));
    check_found(&GOOD.replace('&', "&#x26;"));
    check_found(&GOOD.replace('&', "\\u0026"));
    check_found(&format!("{{\"url\": \"{}\"}}", GOOD.replace('/', "\\/").replace('&', "\\u0026")));
    check_found(&GOOD.replace('&', "\\&").replace('_', "\\_"));
    check_found(&encoded(GOOD));
    check_found(&GOOD.replace('?', "%3F").replace('=', "%3D").replace('&', "%26").replace('#', "%23"));
    check_found(&format!("mail?body={}", encoded(GOOD)).replace("mail?body=", "Link: "));
}

#[test]
fn link_is_found_in_the_source_of_a_message() {
    let head = "From: a@b.example\r\nSubject: =?utf-8?B?6YKA6KuL?=\r\nContent-Type: text/html\r\n";
    let html = format!("<p>Hello</p><a href=\"{}\">Accept</a>", GOOD.replace('&', "&amp;"));
    let quoted = quoted_printable(&html);
    check_found(&format!("{head}Content-Transfer-Encoding: quoted-printable\r\n\r\n{quoted}\r\n"));
    let code = base64(&html);
    let lines: Vec<&str> = code.as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap()).collect();
    check_found(&format!("{head}Content-Transfer-Encoding: base64\r\n\r\n{}\r\n\r\n--x--\r\n", lines.join("\r\n")));
    check_found(&quoted_printable(GOOD));
    check_found(&format!("Hello\r\n{}\r\n", quoted_printable(GOOD)));
}

#[test]
fn broken_link_within_a_text_is_put_together_when_every_word_is_known() {
    for width in [60, 70, 76, 100] {
        let pieces: Vec<&str> = GOOD.as_bytes().chunks(width).map(|line| std::str::from_utf8(line).unwrap()).collect();
        check_found(&format!("Hello\n<{}>\nRegards", pieces.join("\n")));
        check_found(&format!("> Hello\n> {}\n>\n> Regards", pieces.join("\n> ")));
        check_found(&format!("Hello\n\n{}\n\nRegards", pieces.join(" \r\n")));
    }
}

#[test]
fn part_of_a_link_is_never_offered() {
    for at in 1..GOOD.len() {
        for with in [" ", "\n\n", "(", "\u{200b}"] {
            let (before, after) = GOOD.split_at(at);
            let judgement = judged(&format!("See {before}{with}{after} there"));
            assert_eq!(judgement.mended, None, "{with:?} at {at}");
            assert_eq!(judgement.choices, Vec::<String>::new());
        }
    }
}

#[test]
fn different_links_are_shown_to_choose_from_and_the_same_one_is_one() {
    let other = with("DAP=false", "DAP=true");
    let judgement = judged(&format!("First {GOOD}\nthen {other}"));
    assert_eq!((judgement.mended, judgement.choices), (None, vec![GOOD.to_owned(), other]));
    check_found(&format!("{GOOD}\nor\n{GOOD}"));
    let wrapped = format!("https://eur01.safelinks.protection.outlook.com/?url={}&data=x", encoded(GOOD));
    check_found(&format!("<a href=\"{wrapped}\">{GOOD}</a>"));
    let gdap = "https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/x";
    check_found(&format!("Relationship: {GOOD}\nRoles: {gdap}"));
}

#[test]
fn link_in_a_text_that_is_wrong_says_why() {
    let judgement = judged(&format!("Please accept:\n{}\nRegards", with(PROVIDER, OTHER)));
    assert_eq!(judgement.kind, LinkKind::TwoPartner);
    let codes: Vec<Code> = judgement.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [Code::L3, Code::L10, Code::L19]);
}

/// What each gateway makes of the good link.
fn wrapped() -> Vec<(&'static str, String)> {
    let all = encoded(GOOD);
    let dashes = GOOD.replace('-', "%2D").replace('_', "%5F").replace(['?'], "%3F").replace('=', "%3D");
    let dashes = dashes.replace('&', "%26").replace('#', "%23").replace(':', "%3A").replace('/', "_").replace('%', "-");
    vec![
        (
            "Microsoft Safe Links",
            format!("https://apc01.safelinks.protection.outlook.com/?url={all}&data=05%7C02&reserved=0"),
        ),
        ("Microsoft Safe Links", format!("https://apc01.safelinks.protection.outlook.com/ap/w-59/?url={all}&data=05")),
        ("Microsoft Safe Links", format!("https://usg01.safelinks.protection.office365.us/?url={all}&data=05")),
        ("Microsoft Safe Links", format!("https://chn01.safelinks.protection.partner.outlook.cn/?url={all}&data=05")),
        (
            "Microsoft Teams",
            format!(
                "https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url={all}&locale=zh-tw"
            ),
        ),
        ("Proofpoint", format!("https://urldefense.com/v3/__{}__;Iw!!Df!59K$", GOOD.replace('#', "*"))),
        (
            "Proofpoint",
            format!(
                "https://urldefense.us/v3/__{}__;Iw!!Df!59K$ ",
                GOOD.replace('#', "*").replacen("https://", "https:/", 1)
            ),
        ),
        (
            "Proofpoint",
            format!(
                "https://urldefense.com/v3/__{}__;Pz0m!!Df$",
                GOOD.replacen('?', "*", 1).replacen('=', "*", 1).replacen('&', "*", 1)
            ),
        ),
        (
            "Proofpoint",
            format!("https://urldefense.com/v3/__{}__;Ly9hZG1pbi4!!Df$", GOOD.replacen("//admin.", "**G", 1)),
        ),
        ("Proofpoint", format!("https://urldefense.proofpoint.com/v2/url?u={dashes}&d=DwMF&c=x&m=y")),
        ("Proofpoint", format!("https://urldefense.proofpoint.com/v1/url?u={all}&k=x")),
        ("Cisco Secure Email", format!("https://secure-web.cisco.com/1AbC-d_/{all}")),
        ("Cisco Secure Email", format!("http://secure-web.cisco.com/1AbC/{all}")),
        ("Barracuda Link Protection", format!("https://linkprotect.cudasvc.com/url?a={all}&c=E,1,x,&typo=1")),
        (
            "Trend Micro",
            format!("https://ddec1-0-en-ctp.trendmicro.com:443/wis/clicktime/v1/query?url={all}&umid=1-2&auth=3"),
        ),
        ("Trend Micro", format!("https://imsva91-ctp.trendmicro.com/wis/clicktime/v1/query?url={all}&umid=1")),
        ("Sophos", format!("https://eu-west-1.protection.sophos.com?d=microsoft.com&u={}&i=x", base64(GOOD))),
        ("FireEye", format!("https://protect2.fireeye.com/v1/url?k=1-2&q=1&e=3&u={all}")),
        ("Symantec", format!("https://clicktime.symantec.com/15x?h=y&u={all}")),
        ("Google", format!("https://www.google.com/url?q={all}&sa=D&ust=1")),
        ("Google", format!("https://www.google.com/url?sa=t&url={all}&usg=AOv")),
    ]
}

#[test]
fn gateways_are_named_and_their_links_unwrapped_without_a_network() {
    for (name, text) in wrapped() {
        check_found(&text);
        let gateway = judged(text.trim()).findings.first().map(|finding| finding.what.message().1);
        assert_eq!(gateway.unwrap().first(), Some(&("name", name.to_owned())), "{text}");
        check_found(&format!("Accept<{text}> here"));
        check_found(&format!("<a href=\"{}\">Accept</a>", text.trim().replace('&', "&amp;")));
        let twice = format!("https://apc01.safelinks.protection.outlook.com/?url={}&data=05", encoded(text.trim()));
        check_found(&twice);
        assert!(judged(&twice).mends.iter().filter(|mend| **mend == LinkMend::Unwrapped).count() == 2, "{twice}");
    }
}

#[test]
fn gateway_that_tells_nothing_is_named_and_nothing_is_said_against_it() {
    for text in [
        "https://protect-us.mimecast.com/s/AbCdEfGhIjKl?domain=admin.microsoft.com",
        "https://url.uk.m.mimecastprotect.com/s/YP9XCWQ?domain=admin.microsoft.com",
        "https://linkprotect.cudasvc.com/url?a=",
        "https://secure-web.cisco.com/1AbC",
        "https://urldefense.com/v3/__https",
        "https://urldefense.com/v3/__x*__;!!",
        "https://urldefense.com/v3/__x**é__;Iw!!",
        "https://eu-west-1.protection.sophos.com?u=%%%",
    ] {
        let judgement = judged(text);
        assert_eq!((judgement.kind, judgement.mended), (LinkKind::Wrapped, None), "{text}");
        let codes: Vec<Code> = judgement.findings.iter().map(|finding| finding.code).collect();
        assert!(codes.contains(&Code::L16) && !codes.contains(&Code::L2), "{text}: {:?}", judgement.findings);
    }
}

#[test]
fn what_a_gateway_holds_is_judged_like_any_link() {
    let evil = GOOD.replace("admin.microsoft.com", "admin.microsoft.example");
    for bad in [evil, with(PROVIDER, STRANGER), GOOD.replacen("https", "http", 1)] {
        let text = format!("https://secure-web.cisco.com/1/{}", encoded(&bad));
        assert_eq!(judged(&text).mended, None, "{text}");
    }
    // A name that only looks like a gateway's is none.
    let all = encoded(GOOD);
    for host in ["secure-web.cisco.com.evil.example", "evil-secure-web.cisco.com", "secure-web.cisco.com:8443"] {
        assert_eq!(judged(&format!("https://{host}/1/{all}")).mended, None, "{host}");
    }
}

#[test]
fn addresses_of_a_page_stand_one_by_one() {
    let page = format!("<a href=\"{}\">A</a> <a href='https://a.example/'>B</a> {GOOD}", GOOD.replace('&', "&amp;"));
    assert_eq!(addresses_in(&page), [GOOD, "https://a.example/"]);
    assert!(addresses_in("<p>no link</p>").is_empty());
}

#[test]
fn unknown_form_asks_for_a_reason_and_a_known_one_does_not() {
    let asks = |text: &str| judged(text).findings.iter().any(LinkFinding::is_unknown);
    assert!(!asks(GOOD) && !asks(&with("DAP=false", "DAP=true")) && !asks(&with("5551234", "5551235")));
    for text in [
        with("admin.microsoft.com", "admin.cloud.microsoft"),
        with("IndirectResellerRelationship", "Friendship"),
        with("&DAP", "&tracking=1&DAP"),
        with("partner-invitation", "partner"),
        GOOD.to_lowercase(),
    ] {
        assert!(asks(&text), "{text}");
        assert!(AcceptedLink::accept(&text, " ", &expected(), grammar()).is_err(), "{text}");
        assert!(AcceptedLink::accept(&text, "Compared by phone", &expected(), grammar()).is_ok(), "{text}");
        assert_eq!(judged(&text).verdict, LinkVerdict::Warnings, "{text}");
    }
}
