//! Links as people paste them: what is found, what it is called, and what is offered.

use std::time::Duration;

use changeover::clock;
use changeover::domain::edit::Edit;
use changeover::domain::link::{Code, Expected, Judgement, LinkGrammar, LinkKind, LinkSeverity, LinkVerdict, judge};
use changeover::domain::plan::company::Company;
use changeover::domain::plan::ids::{PartnerId, TenantId};
use changeover::store::{JournalEntry, Places, PlanKeeper, Setup};

use super::{Desk, case, case_text};

const GOOD: &str = "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship\
    &partnerId=0a1b2c3d-1111-4222-8333-444455556666&msppId=5551234\
    &indirectCSPId=9f8e7d6c-aaaa-4bbb-8ccc-ddddeeeeffff#/partners/invitation";

fn judged(text: &str) -> Judgement {
    let expected = Expected {
        reseller: TenantId::parse("0a1b2c3d-1111-4222-8333-444455556666").ok(),
        provider: TenantId::parse("9f8e7d6c-aaaa-4bbb-8ccc-ddddeeeeffff").ok(),
        other_providers: Vec::new(),
        partner_ids: PartnerId::parse("5551234").into_iter().collect(),
    };
    judge(text, &expected, &LinkGrammar::shipped().unwrap())
}

fn of_case(name: &str) -> Judgement {
    judged(&std::fs::read_to_string(case("links").join(name)).unwrap())
}

/// The rules that are broken, without the one that always holds.
fn codes(judgement: &Judgement) -> Vec<(Code, LinkSeverity)> {
    judgement.findings.iter().map(|found| (found.code, found.severity)).filter(|(code, _)| *code != Code::L19).collect()
}

#[test]
fn punctuation_behind_a_link_is_told_and_taken_off() {
    for name in ["dot.txt", "colon.txt"] {
        let judgement = of_case(name);
        assert_eq!(judgement.verdict, LinkVerdict::Refused, "{name}");
        assert_eq!(judgement.mended.as_deref(), Some(GOOD), "{name}");
        let bare = judged(std::fs::read_to_string(case("links").join(name)).unwrap().trim());
        assert_eq!(codes(&bare), [(Code::L4, LinkSeverity::Refused)], "{name}");
    }
}

#[test]
fn link_is_found_in_what_people_paste() {
    for name in [
        "angle.txt",
        "label.txt",
        "outlook_hyperlink.txt",
        "wrap76_angle.txt",
        "backslash_us.txt",
        "pct_all.txt",
        "message.eml",
        "message_base64.eml",
        "outlook_forward.txt",
        "partner_center_message.html",
        "chat.md",
    ] {
        assert_eq!(of_case(name).mended.as_deref(), Some(GOOD), "{name}: {:?}", of_case(name).findings);
    }
    assert_eq!(of_case("qp_decoded_wrongly.txt").mended, None);
}

#[test]
fn two_links_are_shown_to_choose_from() {
    let judgement = of_case("two_links.txt");
    assert_eq!((judgement.mended.as_deref(), judgement.choices.len()), (None, 2));
    assert!(judgement.choices.contains(&GOOD.to_owned()), "{:?}", judgement.choices);
}

#[test]
fn mail_gateway_is_named_and_unwrapped_where_its_links_allow_it() {
    for name in
        ["pp3.txt", "pp2.txt", "cisco.txt", "sl_gcch.txt", "google_url.txt", "trend.txt", "barracuda.txt", "teams.txt"]
    {
        let judgement = of_case(name);
        assert_eq!(judgement.kind, LinkKind::Wrapped, "{name}");
        assert_eq!(judgement.mended.as_deref(), Some(GOOD), "{name}: {:?}", judgement.findings);
    }
    let mimecast = judged(std::fs::read_to_string(case("links/mimecast_old.txt")).unwrap().trim());
    assert_eq!((mimecast.kind, mimecast.mended.as_deref()), (LinkKind::Wrapped, None));
    assert_eq!(codes(&mimecast), [(Code::L16, LinkSeverity::Refused)]);
}

#[test]
fn what_is_unknown_on_a_host_of_microsoft_warns_and_asks_for_a_reason() {
    for name in ["cloud_host.txt", "cloud_host_path.txt", "lower_all.txt"] {
        let judgement = judged(std::fs::read_to_string(case("links").join(name)).unwrap().trim());
        assert_eq!(judgement.verdict, LinkVerdict::Warnings, "{name}: {:?}", judgement.findings);
        assert!(judgement.asks_for_a_reason(), "{name}");
    }
}

#[test]
fn command_finds_the_link_in_a_saved_message() {
    let desk = Desk::new();
    let said = desk.run(&["check-link", "--file", &case_text("links/message.eml")], 4);
    assert!(said.contains(&format!("mended: {GOOD}\n")), "{said}");
    let said = desk.run(&["check-link", "--file", &case_text("links/two_links.txt")], 4);
    assert_eq!(said.matches("choice: https://").count(), 2, "{said}");
}

/// Writes another Partner ID into the plan than the one that the link has.
fn with_partner_id(desk: &Desk, id: &str) {
    let setup = Setup::new(Places::at(desk.0.path().join("data")), "Lin", clock::now);
    let opened = PlanKeeper::open(&setup, &desk.0.path().join("plan")).unwrap();
    let id = PartnerId::parse(id).ok();
    let us = Company { location_partner_id: id.clone(), global_partner_id: id, ..opened.plan.us() };
    let edit = Edit::Company(Box::new(us));
    let after = opened.plan.apply(&edit).unwrap();
    let (label, changes) = (opened.plan.label(&edit), opened.plan.diff(&after));
    opened.keeper.record(JournalEntry { at: clock::now(), by: "Lin".into(), label, changes, after });
    opened.keeper.close(Duration::from_secs(20));
}

#[test]
fn warning_about_the_link_is_said_by_every_command_that_uses_it() {
    let desk = Desk::new();
    let before = desk.output(&["draft", "plan", "--template", "invitation", "--out", "good"]);
    assert!(!String::from_utf8_lossy(&before.stdout).contains("Partner ID"), "{before:?}");
    with_partner_id(&desk, "9999999");
    let said = desk.run(&["draft", "plan", "--template", "invitation", "--out", "warned"], 3);
    assert!(said.contains("9999999") && said.contains("has warnings"), "{said}");
    let index = std::fs::read_to_string(desk.0.path().join("warned/index.csv")).unwrap();
    assert!(index.contains("9999999"), "{index}");
    assert!(String::from_utf8_lossy(&desk.output(&["check", "plan"]).stdout).contains("has warnings"));
}
