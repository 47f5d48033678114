//! Each rule of the list, broken and kept; kinds; mends.

use super::Code::*;
use super::LinkSeverity::{Note, Refused, Warning};
use super::tests_common::*;
use super::{Code, Expected, LinkKind, LinkMend, LinkSeverity, LinkVerdict, judge};

/// Judges with both partners given.
#[track_caller]
fn check(text: &str, expected: &[(Code, LinkSeverity)]) {
    let judgement = judged(text);
    assert_eq!(rules(&judgement), expected, "{text}: {:?}", judgement.findings);
}

#[track_caller]
fn check_kind(text: &str, kind: LinkKind, verdict: LinkVerdict) {
    let judgement = judged(text);
    assert_eq!((judgement.kind, judgement.verdict), (kind, verdict), "{text}: {:?}", judgement.findings);
}

#[track_caller]
fn check_mend(text: &str, mended: &str, mends: &[LinkMend]) {
    let judgement = judged(text);
    assert_eq!(judgement.verdict, LinkVerdict::Refused, "{text}");
    assert_eq!((judgement.mended.as_deref(), &judgement.mends[..]), (Some(mended), mends), "{text}");
}

#[track_caller]
fn check_no_mend(text: &str) {
    assert_eq!(judged(text).mended, None, "{text}");
}

#[test]
fn good_link_breaks_no_rule() {
    check(GOOD, &[]);
    assert_eq!(judged(GOOD).verdict, LinkVerdict::Good);
    assert_eq!(judged(GOOD).findings.first().map(|f| f.code), Some(L19));
}

#[test]
fn documented_examples_have_their_kind() {
    let direct = "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=3b33e682-00c3-41ee-9dd2-a548adf56438&msppId=0&DAP=false#/BillingAccounts/partner-invitation";
    let office = "https://portal.office.com/partner/partnersignup.aspx?type=ResellerRelationship&id=3b33e682-00c3-41ee-9dd2-a548adf56438&csp=1&msppid=0";
    let store = "https://businessstore.microsoft.com/manage/partner-invitation?invType=ResellerRelationship";
    let gdap = "https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/5d027261-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836";
    check_kind(direct, LinkKind::SinglePartner, LinkVerdict::Refused);
    check_kind(office, LinkKind::Retired, LinkVerdict::Refused);
    check_kind(store, LinkKind::Retired, LinkVerdict::Refused);
    check_kind(gdap, LinkKind::Gdap, LinkVerdict::Refused);
    check_kind(&gdap.replace("admin.microsoft.com", "admin.cloud.microsoft"), LinkKind::Gdap, LinkVerdict::Refused);
    check_kind(
        "https://admin.microsoft.com/AdminPortal/Home?ref=/BillingAccounts/agreement",
        LinkKind::CustomerAgreement,
        LinkVerdict::Refused,
    );
    check_kind("https://aka.ms/invite", LinkKind::Wrapped, LinkVerdict::Refused);
    check_kind("https://example.com/", LinkKind::Unknown, LinkVerdict::Refused);
    check_kind(GOOD, LinkKind::TwoPartner, LinkVerdict::Good);
}

#[test]
fn l1_only_https() {
    check(&with("https", "http"), &[(L1, Refused)]);
    check(&with("https", "HTTPS"), &[(L1, Refused)]);
}

#[test]
fn l2_only_the_known_place() {
    check(&with("admin.microsoft", "admin.example"), &[(L2, Refused)]);
    check(&with("admin.microsoft.com", "businessstore.microsoft.com"), &[(L2, Refused)]);
    check(&with("/Adminportal/Home", "/Other"), &[(L2, Refused)]);
}

#[test]
fn l2_the_newer_address_of_the_admin_center_is_usable_with_a_warning() {
    let there = with("admin.microsoft.com", "admin.cloud.microsoft");
    check(&there, &[(L2, Warning)]);
    assert_eq!(judged(&there).verdict, LinkVerdict::Warnings);
    assert_eq!(rules(&judged(&there.replace("/Adminportal/Home", "/"))), [(L2, Warning)]);
    assert_eq!(rules(&judged(&there.replace("/Adminportal/Home", "/Other"))), [(L2, Refused), (L2, Warning)]);
    // The partners are looked at there as anywhere.
    check(&there.replace(PROVIDER, OTHER), &[(L10, Refused), (L2, Warning)]);
}

#[test]
fn l2_page_that_was_seen_elsewhere_is_unknown_and_any_other_is_wrong() {
    for unknown in ["/", "/Adminportal/Home/", "/ADMINPORTAL/HOME/"] {
        check(&with("/Adminportal/Home", unknown), &[(L2, Warning)]);
        assert!(judged(&with("/Adminportal/Home", unknown)).findings.iter().any(super::LinkFinding::is_unknown));
    }
    for wrong in ["", "//", "/Adminportal", "/redirect", "/Adminportal/Home//", "/Adminportal/Home/x"] {
        assert_eq!(judged(&with("/Adminportal/Home", wrong)).verdict, LinkVerdict::Refused, "{wrong}");
    }
}

#[test]
fn l2_an_approval_of_roles_is_known_at_the_newer_address() {
    let id = "5d027261-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836";
    for start in ["/?#", "/#", "/AdminPortal/Home#", "/AdminPortal/Home?#"] {
        let link = format!("https://admin.cloud.microsoft{start}/partners/invitation/granularAdminRelationships/{id}");
        check_kind(&link, LinkKind::Gdap, LinkVerdict::Refused);
        assert_eq!(judged(&link).findings.len(), 1, "{:?}", judged(&link).findings);
    }
}

#[test]
fn l3_exactly_one_link() {
    check(" ", &[(L3, Refused)]);
    check("", &[(L3, Refused)]);
    check(&format!("Please open {GOOD}"), &[(L3, Refused)]);
    check(&format!("{GOOD} {GOOD}"), &[(L3, Refused), (L4, Refused), (L14, Refused)]);
    check(&GOOD.repeat(20), &[(L3, Refused)]);
}

#[test]
fn l4_nothing_that_is_no_part_of_a_link() {
    for odd in [
        " ", "\n", "\t", "\u{a0}", "\u{3000}", "\u{200b}", "\u{202e}", "\u{feff}", "\u{201d}", "\"", "'", "é", "^",
        "\\", "%0A", "%20",
    ] {
        check(&with("DAP=false", &format!("DAP={odd}false")), &[(L4, Refused)]);
    }
    check(&format!("{GOOD} "), &[(L4, Refused)]);
    for behind in [".", ",", ":", ";", "!", "?", ")", "*", "_", "~"] {
        check(&format!("{GOOD}{behind}"), &[(L4, Refused)]);
        check_mend(&format!("{GOOD}{behind}"), GOOD, &[LinkMend::Trimmed]);
        check_mend(&format!("{GOOD}{behind}\n"), GOOD, &[LinkMend::Trimmed]);
    }
}

#[test]
fn l5_no_placeholder() {
    for bracket in ["{", "}", "<", ">", "[", "]"] {
        check(&with("msppId=5551234", &format!("msppId={bracket}")), &[(L5, Refused)]);
    }
}

#[test]
fn l6_known_words() {
    check(&with("IndirectResellerRelationship", "Friendship"), &[(L6, Warning)]);
    check(&with("invType=IndirectResellerRelationship&", ""), &[(L6, Warning)]);
    check(&with("&DAP", "&tracking=1&DAP"), &[(L6, Warning)]);
    check(&with("&DAP", "&ref=/elsewhere&DAP"), &[(L6, Warning)]);
}

#[test]
fn single_partner_word_with_provider_is_a_warning() {
    check(&with("IndirectResellerRelationship", "ResellerRelationship"), &[(L6, Warning)]);
}

#[test]
fn l7_the_reseller_is_a_tenant_id() {
    for value in ["", "5551234", "0a1b2c3d11114222833344445555666600000", "00000000-0000-0000-0000-000000000000"] {
        check(&with(RESELLER, value), &[(L7, Refused)]);
    }
    check(&with("partnerId=", "partner="), &[(L7, Refused), (L6, Warning)]);
}

#[test]
fn invented_form_and_moved_query_are_refused() {
    let ids = "partnerId=5551234&indirectCSPId=9f8e7d6c-aaaa-4bbb-8ccc-ddddeeeeffff";
    check(
        &format!("https://admin.microsoft.com/Adminportal/Home#/partners/invitation/indirectReseller?{ids}"),
        &[(L7, Refused)],
    );
    check(&format!("https://admin.microsoft.com/Adminportal/Home#/partners/invitation?{ids}"), &[(L7, Refused)]);
}

#[test]
fn l8_both_partners_are_asked_for() {
    check(&with(PROVIDER, ""), &[(L8, Refused)]);
    check(&with(PROVIDER, "5551234"), &[(L8, Refused)]);
    check(&with("&indirectCSPId=9f8e7d6c-aaaa-4bbb-8ccc-ddddeeeeffff", ""), &[(L8, Refused)]);
    check(&with("IndirectResellerRelationship", "Administration"), &[(L8, Refused)]);
    check("https://admin.microsoft.com/Adminportal/Home", &[(L8, Refused)]);
}

#[test]
fn l9_the_two_tenants_are_ours_and_the_providers() {
    check(&with(RESELLER, STRANGER), &[(L9, Refused)]);
    check(&with(PROVIDER, STRANGER), &[(L9, Refused)]);
    check(&with(PROVIDER, RESELLER.to_uppercase().as_str()), &[(L9, Refused), (L18, Note)]);
    let swapped = GOOD.replace(RESELLER, "X").replace(PROVIDER, RESELLER).replace('X', PROVIDER);
    check(&swapped, &[(L9, Warning)]);
    check(&swapped.replace(PROVIDER, STRANGER), &[(L9, Refused), (L9, Warning)]);
}

#[test]
fn l9_id_that_was_not_given_is_a_warning() {
    let check = |text: &str, given: Expected, expected: &[(Code, LinkSeverity)]| {
        assert_eq!(rules(&judge(text, &given, grammar())), expected, "{given:?}");
    };
    let nobody = Expected { partner_ids: expected().partner_ids, ..Expected::default() };
    let us = Expected { reseller: expected().reseller, ..nobody.clone() };
    let them = Expected { provider: expected().provider, ..nobody.clone() };
    let swapped = GOOD.replace(RESELLER, "X").replace(PROVIDER, RESELLER).replace('X', PROVIDER);
    check(GOOD, nobody, &[(L9, Warning), (L9, Warning)]);
    for given in [us, them] {
        check(GOOD, given.clone(), &[(L9, Warning)]);
        check(&swapped, given.clone(), &[(L9, Warning), (L9, Warning)]);
        check(&GOOD.replace(RESELLER, STRANGER).replace(PROVIDER, OTHER), given, &[(L9, Refused), (L9, Warning)]);
    }
}

#[test]
fn l10_another_provider_of_the_plan_is_told() {
    check(&with(PROVIDER, OTHER), &[(L10, Refused)]);
}

#[test]
fn l11_the_partner_id_is_ours() {
    for value in ["", "0", "5551235", "55x"] {
        check(&with("5551234", value), &[(L11, Warning)]);
    }
    let given = Expected { partner_ids: Vec::new(), ..expected() };
    assert_eq!(rules(&judge(GOOD, &given, grammar())), [(L11, Note)]);
}

#[test]
fn l12_no_parameter_twice() {
    check(&with("&DAP", "&MsppId=5551234&DAP"), &[(L12, Refused)]);
    check(&with("&DAP", "&x=1&X=2&DAP"), &[(L12, Refused), (L6, Warning)]);
}

#[test]
fn l13_the_end_is_known() {
    check(&with("#/BillingAccounts/partner-invitation", ""), &[(L13, Warning)]);
    check(&with("partner-invitation", "partner"), &[(L13, Warning)]);
}

#[test]
fn l14_no_second_address() {
    check(&GOOD.repeat(2), &[(L14, Refused)]);
    check(&with("DAP=false", "DAP=//x"), &[(L14, Refused)]);
    check(&with("DAP=false", "DAP=evil.example"), &[(L14, Refused)]);
    check(&with("DAP=false", "DAP=false&version=1.0"), &[(L6, Warning)]);
    check(&with("DAP=false", "DAP=https%3A%2F%2Fx"), &[(L14, Refused), (L17, Refused)]);
}

#[test]
fn l15_legacy_admin_rights_are_a_warning() {
    check(&with("DAP=false", "DAP=true"), &[(L15, Warning)]);
    check(&with("DAP=false", "DAP=True"), &[(L15, Warning)]);
    check(&with("DAP=false", "DAP=1"), &[(L15, Warning)]);
}

#[test]
fn l16_no_redirector() {
    check("https://aka.ms/invite", &[(L16, Refused)]);
    check("https://nam01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com", &[(L16, Refused)]);
    check("https://safelinks.protection.outlook.com/?url=x", &[(L2, Refused)]);
}

#[test]
fn l17_not_encoded_twice() {
    check(&GOOD.replace('&', "&amp;"), &[(L17, Refused)]);
    check(&GOOD.replace('&', "\\&"), &[(L17, Refused)]);
    check(&GOOD.replace('&', "%26"), &[(L17, Refused)]);
}

#[test]
fn l18_case_of_ids_is_a_note_and_an_unseen_case_of_words_a_warning() {
    check(&with(RESELLER, &RESELLER.to_uppercase()), &[(L18, Note)]);
    for (word, other) in [
        ("partnerId", "PartnerID"),
        ("partnerId", "PARTNERID"),
        ("partnerId", "partnerid"),
        ("/Adminportal/Home", "/ADMINPORTAL/HOME"),
        ("#/BillingAccounts", "#/billingaccounts"),
        ("IndirectResellerRelationship", "indirectresellerrelationship"),
    ] {
        check(&with(word, other), &[(L18, Warning)]);
    }
    check(&with("DAP=false", "DAP=FALSE"), &[(L15, Warning)]);
}

#[test]
fn link_pasted_twice_is_undoubled() {
    check_mend(&GOOD.repeat(2), GOOD, &[LinkMend::Undoubled]);
    check_mend(&format!("{GOOD}\r\n{GOOD}\n"), GOOD, &[LinkMend::Trimmed, LinkMend::Undoubled]);
    check_no_mend(&format!("{GOOD}{}", with("5551234", "5551235")));
}

#[test]
fn space_and_quotes_around_are_trimmed() {
    check_mend(&format!(" {GOOD}\n"), GOOD, &[LinkMend::Trimmed]);
    check_mend(&format!("\u{201c}{GOOD}\u{201d}"), GOOD, &[LinkMend::Trimmed]);
}

#[test]
fn broken_lines_are_joined_when_the_end_is_known() {
    check_mend(&with("&msppId", "\r\n  &msppId"), GOOD, &[LinkMend::Joined]);
    check_mend(&with("microsoft", "micro\nsoft"), GOOD, &[LinkMend::Joined]);
    check_mend(&format!("{GOOD}\nRegards"), GOOD, &[LinkMend::Found]);
    check_no_mend(&with("&msppId", " &msppId"));
}

#[test]
fn escaped_ampersands_are_put_right() {
    check_mend(&GOOD.replace('&', "&amp;"), GOOD, &[LinkMend::Unescaped]);
    check_mend(&GOOD.replace('&', "\\&").repeat(2), GOOD, &[LinkMend::Unescaped, LinkMend::Undoubled]);
}

#[test]
fn capital_letters_of_the_host_are_put_right() {
    check_mend(&with("https://admin.microsoft", "HTTPS://Admin.Microsoft"), GOOD, &[LinkMend::LowerCased]);
}

#[test]
fn redirector_with_its_target_is_unwrapped() {
    let encoded = percent_encoding::utf8_percent_encode(GOOD, percent_encoding::NON_ALPHANUMERIC).to_string();
    let wrapped = format!("https://apc01.safelinks.protection.outlook.com/?url={encoded}&data=05%7C02&reserved=0");
    check_kind(&wrapped, LinkKind::Wrapped, LinkVerdict::Refused);
    check_mend(&wrapped, GOOD, &[LinkMend::Unwrapped]);
    check_no_mend(&wrapped.replace("&data", "&url=x&data"));
    check_no_mend(&wrapped.replace("url=https", "url=http"));
    check_no_mend("https://aka.ms/invite");
}

#[test]
fn mend_that_would_be_refused_as_well_is_not_offered() {
    let wrong = with(PROVIDER, OTHER);
    check_no_mend(&format!(" {wrong}"));
    check(&wrong, &[(L10, Refused)]);
}
