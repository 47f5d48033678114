//! What a letter to a partner needs, and that its link stays as it is.

use super::*;
use crate::domain::moves::{AskField, AskedRequests};
use crate::domain::plan::company::Company;
use crate::domain::plan::ids::{TenantRequestId, TransferId};
use crate::domain::plan::moment::{Moment, Stamp};
use crate::domain::plan::partnership::{Partnership, PartnershipLink, PartnershipStage, RequestStage, TenantRequest};
use crate::domain::plan::provider::{Provider, ProviderContact, ProviderRole};
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::transfer::{Transfer, TransferStage};
use crate::domain::rules::BilingualText;
use crate::domain::sample::sample_plan;

const LINK: &str = "https://partner.microsoft.com/en-us/pcv/x?a=1&b=%7E&c='d'#/y~z";

fn stamp() -> Stamp {
    Stamp { at: Moment::parse("2026-11-22T09:00:00Z").unwrap(), by: "Lin".into() }
}

fn plan() -> Plan {
    sample_plan(stamp().at).unwrap()
}

fn provider(plan: &Plan) -> Provider {
    (**plan.providers.iter().next().unwrap()).clone()
}

fn entry<S>(stage: S) -> StageEntry<S> {
    StageEntry {
        stage,
        on: stamp().at.date(),
        by: "Lin".into(),
        note: String::new(),
        evidence: Vec::new(),
        recorded: stamp(),
    }
}

fn partnership(provider: &Provider, link: &str) -> Partnership {
    let fingerprint = Fingerprint::of(link);
    Partnership {
        id: crate::domain::plan::ids::PartnershipId::new(3),
        provider: provider.id,
        steps: vec![entry(PartnershipStage::Received)],
        sender: None,
        link: Some(PartnershipLink { text: link.into(), fingerprint, pasted: stamp() }),
        seen_by_us: None,
        seen_by_provider: None,
        access_reviewed: None,
    }
}

fn request(provider: &Provider) -> TenantRequest {
    TenantRequest {
        id: TenantRequestId::new(4),
        provider: provider.id,
        company: "Wide World *Importers* <b>".into(),
        country: None,
        domain_wish: "wideworld".into(),
        contact: Contact {
            name: "Ana".into(),
            email: EmailAddress::parse("ana@wide.example").ok(),
            ..Contact::default()
        },
        agreement: AgreementWay::ProviderAttests,
        note: String::new(),
        steps: vec![entry(RequestStage::Drafted)],
        customer: None,
    }
}

fn transfer(plan: &Plan) -> Transfer {
    Transfer::new(TransferId::new(5), plan.customers.iter().next().unwrap().id, entry(TransferStage::Planned))
}

fn question(en: &str) -> BilingualText {
    BilingualText { en: en.into(), zh: String::new() }
}

fn compose(plan: &Plan, subject: &Subject<'_>, language: Language) -> Result<PartnerDraft, Vec<PartnerProblem>> {
    let known = recipients(plan, subject.kind, subject.provider);
    let order = PartnerOrder { language, to: known.first(), today: "today", list: &[], own: None };
    compose_partner(plan, subject, &order)
}

#[test]
fn every_letter_of_the_sample_is_whole_in_both_languages() {
    let plan = plan();
    let provider = provider(&plan);
    let (partnership, request) = (partnership(&provider, LINK), request(&provider));
    let questions = [question("How much? [x](y) *"), question("When?")];
    let transfer = transfer(&plan);
    let asked = AskedRequests { requests: &[&transfer], fields: &AskField::ALL };
    for language in Language::ALL {
        for kind in PartnerLetterKind::ALL {
            let subject = Subject {
                kind,
                provider: &provider,
                partnership: Some(&partnership),
                request: Some(&request),
                questions: &questions,
                asked: Some(asked),
            };
            let letter = compose(&plan, &subject, language).unwrap();
            assert_eq!(letter.mail.link.is_some(), kind.carries_link(), "{kind:?}");
            assert!(letter.mail.to.is_some(), "{kind:?}");
        }
    }
}

#[test]
fn admin_gets_the_link_byte_for_byte_once_in_plain_and_formatted_text() {
    let plan = plan();
    let provider = provider(&plan);
    for link in [LINK, "https://partner.microsoft.com/a", "https://x.example/?q=\"<&>'&amp;"] {
        let partnership = partnership(&provider, link);
        for language in Language::ALL {
            let letter = compose(&plan, &Subject::of_partnership(&provider, &partnership), language).unwrap();
            assert_eq!(letter.mail.draft.plain.lines().filter(|line| *line == link).count(), 1);
            assert_eq!(letter.mail.draft.plain.matches(link).count(), 1);
            assert_eq!(html_link_intact(&letter.mail.draft.html, link), Ok(()));
        }
    }
}

#[test]
fn admin_is_not_asked_with_a_link_that_is_missing_changed_or_no_address() {
    let plan = plan();
    let provider = provider(&plan);
    let check = |partnership: &Partnership, problem: PartnerProblem| {
        let found = compose(&plan, &Subject::of_partnership(&provider, partnership), Language::English);
        assert_eq!(found.unwrap_err(), [problem]);
    };
    let whole = partnership(&provider, LINK);
    check(&Partnership { link: None, ..whole.clone() }, PartnerProblem::NoLink);
    let mut changed = whole;
    if let Some(link) = &mut changed.link {
        link.text.push('x');
    }
    check(&changed, PartnerProblem::LinkChanged);
    for odd in ["http://partner.microsoft.com/x", "https://partner.microsoft.com/a b", "mailto:x", ""] {
        check(&partnership(&provider, odd), PartnerProblem::LinkNoAddress);
    }
}

#[test]
fn what_is_missing_is_named() {
    let full = plan();
    let provider = provider(&full);
    let (request, english) = (request(&provider), Language::English);
    let us = Company { location_partner_id: None, name: String::new(), ..full.us() };
    let bare = full.apply(&crate::domain::edit::Edit::Company(Box::new(us.clone()))).unwrap();
    let subject = Subject::of_request(&provider, &request);
    assert_eq!(compose(&bare, &subject, english).unwrap_err(), [PartnerProblem::NoCompanyName]);
    let named = full.apply(&crate::domain::edit::Edit::Company(Box::new(Company { name: "C".into(), ..us }))).unwrap();
    let missing = PartnerProblem::EmptyField(Placeholder::PartnerId);
    assert_eq!(compose(&named, &subject, english).unwrap_err(), [missing]);
    let subject = Subject::new(PartnerLetterKind::NewTenant, &provider);
    assert_eq!(compose(&full, &subject, english).unwrap_err(), [PartnerProblem::NoRequest]);
    let subject = Subject::of_questions(&provider, &[]);
    assert_eq!(compose(&full, &subject, english).unwrap_err(), [PartnerProblem::NoQuestions]);
}

/// The sample before any partnership was entered.
fn without_partnerships() -> Plan {
    let mut plan = plan();
    for id in plan.partnerships.iter().map(|one| one.id).collect::<Vec<_>>() {
        plan.partnerships.remove(id);
    }
    plan
}

#[test]
fn request_says_everything_that_the_provider_needs_and_no_name_becomes_markup() {
    let plan = without_partnerships();
    let provider = provider(&plan);
    let letter = compose(&plan, &Subject::of_request(&provider, &request(&provider)), Language::English).unwrap();
    for part in
        ["Wide World *Importers* <b>", "wideworld.onmicrosoft.com", "Ana, ana@wide.example", "5551234", "attest"]
    {
        assert!(letter.mail.draft.plain.contains(part), "{part}");
    }
    assert!(letter.mail.draft.html.contains("Wide World *Importers* &lt;b&gt;"));
    assert_eq!(letter.warnings, [PartnerWarning::NoPartnership]);
}

#[test]
fn unknown_agreement_and_another_providers_name_are_warned_of() {
    let plan = without_partnerships();
    let provider = provider(&plan);
    let open =
        TenantRequest { agreement: AgreementWay::Unknown, note: "as with 泰力經銷".into(), ..request(&provider) };
    let letter = compose(&plan, &Subject::of_request(&provider, &open), Language::English).unwrap();
    let named = PartnerWarning::OtherProviderNamed { name: "泰力經銷".into() };
    assert_eq!(letter.warnings, [PartnerWarning::AgreementOpen, PartnerWarning::NoPartnership, named]);
}

#[test]
fn recipient_is_who_the_letter_is_for() {
    let plan = plan();
    let mut provider = provider(&plan);
    let contact = |name: &str, role| ProviderContact {
        name: name.into(),
        role,
        email: EmailAddress::parse("x@y.example").ok(),
        ..ProviderContact::default()
    };
    provider.contacts = vec![contact("Acc", ProviderRole::AccountManager), contact("Ops", ProviderRole::Operations)];
    let first = |kind| recipients(&plan, kind, &provider).remove(0).name;
    assert_eq!(first(PartnerLetterKind::Decline), "Acc");
    assert_eq!(first(PartnerLetterKind::NewTenant), "Ops");
    assert_eq!(first(PartnerLetterKind::AskAdmin), "Lin Mei-Hui");
    let all = recipients(&plan, PartnerLetterKind::AskAdmin, &provider);
    assert_eq!(all.iter().filter(|one| one.is_meant).count(), 1);
    assert_eq!(all.len(), plan.people.len());
}

#[test]
fn requests_follow_the_letter_with_their_items_and_without_any_there_is_none() {
    let plan = plan();
    let provider = Provider { requests_a_week: Some(12), lead_days: None, ..provider(&plan) };
    let transfer = transfer(&plan);
    let asked = AskedRequests { requests: &[&transfer], fields: &AskField::ALL };
    let list = [Listed { line: "A <b> · B".into(), below: vec!["One & two".into(), "Three".into()] }];
    let order = PartnerOrder { language: Language::English, to: None, today: "", list: &list, own: None };
    let letter = compose_partner(&plan, &Subject::of_transfers(&provider, asked), &order).unwrap();
    assert!(
        letter.mail.draft.plain.ends_with("\n\n1. A <b> · B\n   - One & two\n   - Three\n"),
        "{}",
        letter.mail.draft.plain
    );
    let html = "<ol>\n<li>A &lt;b&gt; · B\n<ul>\n<li>One &amp; two</li>\n<li>Three</li>\n</ul>\n</li>\n</ol>\n";
    assert!(letter.mail.draft.html.ends_with(html), "{}", letter.mail.draft.html);
    assert!(letter.mail.draft.plain.contains("5551234"), "the reseller is named");
    assert!(letter.mail.draft.plain.contains("in a week: 12\n"), "{}", letter.mail.draft.plain);
    assert!(letter.mail.draft.plain.contains("business days: please tell us\n"), "{}", letter.mail.draft.plain);
    let none = AskedRequests { requests: &[], ..asked };
    let found = compose_partner(&plan, &Subject::of_transfers(&provider, none), &order).unwrap_err();
    assert_eq!(found, [PartnerProblem::NoTransfers]);
}

#[test]
fn questions_follow_the_letter_as_text() {
    let plan = plan();
    let provider = provider(&plan);
    let questions = [question("Which <hours>?"), question("Line\nbreak {x}")];
    let letter = compose(&plan, &Subject::of_questions(&provider, &questions), Language::English).unwrap();
    assert!(letter.mail.draft.plain.ends_with("Contoso Partner\n\n1. Which <hours>?\n2. Line break {x}\n"));
    assert!(letter.mail.draft.html.ends_with("<ol>\n<li>Which &lt;hours&gt;?</li>\n<li>Line break {x}</li>\n</ol>\n"));
    let spam = [question("See https://elsewhere.example")];
    let found = compose(&plan, &Subject::of_questions(&provider, &spam), Language::English).unwrap_err();
    assert!(matches!(found[..], [PartnerProblem::Text(TextFinding::OtherUrl { .. })]));
}
