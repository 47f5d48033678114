//! Links that want to look like the good one, and good ones that must not be taken for spoofs.

use super::tests_common::{GOOD, expected, grammar, judged, with};
use super::{AcceptedLink, LinkVerdict};

/// What stands in the good link instead of `https://admin.microsoft.com`.
const BEGINNINGS: &[&str] = &[
    // Another scheme, or not quite this one.
    "http://admin.microsoft.com",
    "HTTPS://admin.microsoft.com",
    "Https://admin.microsoft.com",
    "https:/admin.microsoft.com",
    "https:admin.microsoft.com",
    "https:\\\\admin.microsoft.com",
    "https:///admin.microsoft.com",
    "https:////admin.microsoft.com",
    "https://https://admin.microsoft.com",
    "hxxps://admin.microsoft.com",
    "javascript://admin.microsoft.com",
    "data:text/html,https://admin.microsoft.com",
    "view-source:https://admin.microsoft.com",
    "//admin.microsoft.com",
    "admin.microsoft.com",
    "\u{ff48}ttps://admin.microsoft.com",
    // A user in front of the real host.
    "https://admin.microsoft.com@evil.example",
    "https://admin.microsoft.com:443@evil.example",
    "https://admin.microsoft.com%40evil.example",
    "https://evil.example@admin.microsoft.com",
    "https://@admin.microsoft.com",
    "https://admin.microsoft.com\\@evil.example",
    "https://evil.example\\admin.microsoft.com",
    "https://evil.example\\.admin.microsoft.com",
    // Look-alikes.
    "https://evil.example",
    "https://eviladmin.microsoft.com",
    "https://evil-admin.microsoft.com",
    "https://login.admin.microsoft.com",
    "https://admin.microsoft.com.evil.example",
    "https://admin.microsoft.com-evil.example",
    "https://admin-microsoft.com",
    "https://admin.micros0ft.com",
    "https://admin.rnicrosoft.com",
    "https://admin.microsofl.com",
    "https://admin.microsoft.co",
    "https://admin.microsoft.cm",
    "https://admin.microsoft.com.tw",
    "https://microsoft.com",
    "https://www.microsoft.com",
    "https://admin.office.com",
    "https://cloud.microsoft",
    "https://admin.cloud.microsoft.com",
    "https://admin-cloud.microsoft",
    "https://evil.admin.cloud.microsoft",
    "https://admin.cloud.rnicrosoft",
    "https://admin.microsoft.us",
    "https://portal.partner.microsoftonline.cn",
    // Letters beyond ASCII, and their punycode.
    "https://admin.micr\u{043e}soft.com",
    "https://\u{0430}dmin.microsoft.com",
    "https://admin.microso\u{fb00}t.com",
    "https://admin.m\u{0131}crosoft.com",
    "https://admin.xn--micrsoft-8qg.com",
    "https://xn--dmin-7ka.microsoft.com",
    "https://\u{ff41}\u{ff44}\u{ff4d}\u{ff49}\u{ff4e}.microsoft.com",
    "https://admin.microsoft.c\u{ff4f}m",
    "https://admin\u{3002}microsoft\u{3002}com",
    "https://admin.microsoft\u{ff0e}com",
    "https://admin.microsoft\u{ff61}com",
    "https://admin.microsoft.com\u{2044}x.evil.example",
    "https://admin.microsoft.com\u{ff0f}x.evil.example",
    // Encoded, cut, or with something invisible.
    "https://%61dmin.microsoft.com",
    "https://admin%2emicrosoft.com",
    "https://admin.microsoft.com%2eevil.example",
    "https://admin.microsoft.com%00.evil.example",
    "https://admin.microsoft.com\0.evil.example",
    "https://admin.micro\tsoft.com",
    "https://admin.micro\u{200b}soft.com",
    "https://admin.micro\u{00ad}soft.com",
    "https://admin.micro\u{2060}soft.com",
    "https://\u{202e}moc.tfosorcim.nimda",
    "https://admin.microsoft.com\u{202d}",
    "\u{feff}https://admin.microsoft.com",
    "https:// admin.microsoft.com",
    "https://admin.microsoft.com .evil.example",
    "https://admin.microsoft.com\u{00a0}",
    // Ports, dots, and no name at all.
    "https://admin.microsoft.com:443",
    "https://admin.microsoft.com:8443",
    "https://admin.microsoft.com:",
    "https://admin.microsoft.com.",
    "https://.admin.microsoft.com",
    "https://admin..microsoft.com",
    "https://Admin.Microsoft.com",
    "https://admin.microsoft.COM",
    "https://admin",
    "https://localhost",
    "https://",
    "https://13.107.6.156",
    "https://0x0d6b069c",
    "https://225118876",
    "https://0x0d.0x6b.0x06.0x9c",
    "https://[::ffff:13.107.6.156]",
    // The real host in another place.
    "https://evil.example/admin.microsoft.com",
    "https://evil.example?admin.microsoft.com",
    "https://evil.example#admin.microsoft.com",
    "https://evil.example/https://admin.microsoft.com",
    "https://evil.example;admin.microsoft.com",
    "https://evil.example,admin.microsoft.com",
    "https://evil.example&admin.microsoft.com",
    "https://evil.example|admin.microsoft.com",
    "https://portal.office.com",
    "https://businessstore.microsoft.com",
    "https://aka.ms",
];

/// A piece of the good link, and what stands there instead.
const TAILS: &[(&str, &str)] = &[
    ("/Adminportal", "//evil.example/Adminportal"),
    ("/Adminportal", "/\\evil.example/Adminportal"),
    ("/Adminportal/Home", "/redirect"),
    ("/Adminportal/Home", "/Adminportal/Home/../../x"),
    ("/Adminportal/Home", "/Adminportal/%48ome"),
    ("/Adminportal/Home", "/Adminportal/Home;x"),
    ("/Adminportal/Home?", "/Adminportal/Home\u{ff1f}"),
    ("&DAP=false", "&returnUrl=https://evil.example"),
    ("&DAP=false", "&returnUrl=//evil.example"),
    ("&DAP=false", "&returnUrl=https%3A%2F%2Fevil.example"),
    ("&DAP=false", "&returnUrl=%2f%2fevil.example"),
    ("&DAP=false", "&returnUrl=https:evil.example"),
    ("&DAP=false", "&x=%0d%0aLocation:evil.example"),
    ("&DAP=false", "&x=\"onclick=alert(1)"),
    ("&DAP=false", "&x=<script>"),
    ("&DAP=false", "&x='"),
    ("&DAP=false", "&DAP=false%26partnerId=1234abcd-5555-4666-8777-888899990000"),
    ("&DAP=false", "&partnerId=1234abcd-5555-4666-8777-888899990000"),
    ("&DAP=false", "&INDIRECTCSPID=1234abcd-5555-4666-8777-888899990000"),
    ("&DAP=false", "&\u{200d}DAP=false"),
    ("&msppId", "\u{ff06}msppId"),
    ("partnerId", "p\u{0430}rtnerId"),
    ("partner-invitation", "partner-invitation\u{2069}"),
    ("partner-invitation", "partner-invitation%00"),
    ("#/BillingAccounts/partner-invitation", "#/partners/invitation/granularAdminRelationships/x"),
];

#[track_caller]
fn check_spoof(text: &str) {
    assert!(AcceptedLink::accept(text, "compared", &expected(), grammar()).is_err(), "accepted: {text:?}");
    assert!(judged(text).choices.is_empty(), "choices: {text:?}");
    // A mend may be offered only where nothing but the case of the host or a doubled scheme was wrong: it is the link.
    if let Some(mended) = judged(text).mended {
        assert_eq!(mended, GOOD, "mended: {text:?}");
    }
}

#[test]
fn no_spoof_is_accepted() {
    assert!(120 <= BEGINNINGS.len() + TAILS.len());
    for beginning in BEGINNINGS {
        check_spoof(&with("https://admin.microsoft.com", beginning));
    }
    for (old, new) in TAILS {
        check_spoof(&with(old, new));
    }
}

#[test]
fn no_spoof_within_a_text_is_offered() {
    let spoofs = BEGINNINGS.iter().map(|beginning| with("https://admin.microsoft.com", beginning));
    for spoof in spoofs.chain(TAILS.iter().map(|(old, new)| with(old, new))) {
        check_spoof(&format!("Please accept:\n<{spoof}>\nRegards"));
        check_spoof(&format!("<a href=\"{spoof}\">Accept</a>"));
    }
}

#[test]
fn good_links_are_all_good() {
    let good = [
        GOOD.to_owned(),
        with("&DAP=false", ""),
        with("/Adminportal", "/AdminPortal"),
        with("#/BillingAccounts/partner-invitation", "#/partners/invitation"),
        with("0a1b2c3d", "0A1B2C3D"),
        with("/Adminportal/Home", "/adminportal/home"),
        with("DAP=false", "DAP=False"),
        with(
            "partnerId=0a1b2c3d-1111-4222-8333-444455556666&msppId=5551234",
            "msppId=5551234&partnerId=0a1b2c3d-1111-4222-8333-444455556666",
        ),
    ];
    for text in good {
        assert_eq!(judged(&text).verdict, LinkVerdict::Good, "{text}: {:?}", judged(&text).findings);
        assert_eq!(AcceptedLink::accept(&text, "", &expected(), grammar()).unwrap().text(), text);
    }
}
