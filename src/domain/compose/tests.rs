//! What a letter needs, and what stands against it.

use std::sync::Arc;

use super::*;
use crate::domain::change::{Change, RecordChange};
use crate::domain::draft::TemplateKind;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::edit::letters::{OwnTextEdit, TemplateEdit};
use crate::domain::edit::partners::{LinkEdit, ProviderEdit};
use crate::domain::link::{Code, Fingerprint, LinkFinding};
use crate::domain::plan::contact::{ContactRole, EmailAddress};
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::field::Value;
use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::ids::{ContactId, DraftId, PartnerId, TenantId, TransferId};
use crate::domain::plan::moment::{Moment, Stamp};
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::subscription::Subscription;
use crate::domain::plan::transfer::{Transfer, TransferItem, TransferStage};
use crate::domain::sample::sample_plan;

fn now() -> Moment {
    Moment::parse("2026-11-22T09:00:00Z").unwrap()
}

fn sample() -> Plan {
    sample_plan(now()).unwrap()
}

fn order(kind: impl Into<LetterKind>) -> LetterOrder {
    let today = ["22 November 2026".into(), "2026 年 11 月 22 日".into()];
    let day = "2026-11-22".parse().unwrap();
    LetterOrder {
        kind: kind.into(),
        language: None,
        deadline: None,
        today,
        day,
        say_day: SayDay(|_, day| day.to_string()),
    }
}

fn customer<'a>(plan: &'a Plan, name: &str) -> &'a Arc<Customer> {
    plan.customers.iter().find(|c| c.name.contains(name)).unwrap()
}

fn compose(plan: &Plan, kind: TemplateKind, name: &str) -> Result<Letter, Vec<LetterProblem>> {
    let grammar = LinkGrammar::shipped().unwrap();
    Composer::new(plan, &grammar, order(kind)).compose(customer(plan, name))
}

#[track_caller]
fn check_problem(plan: &Plan, name: &str, is_it: impl Fn(&LetterProblem) -> bool) {
    let problems = compose(plan, TemplateKind::Invitation, name).unwrap_err();
    assert!(problems.iter().any(is_it), "{problems:?}");
}

#[test]
fn every_letter_to_every_sample_customer_is_whole() {
    let plan = sample();
    let customers = plan.customers.iter().map(|customer| customer.id).collect();
    let (field, value) = (CustomerField::Pinned, Value::Day("2026-12-07".parse().unwrap()));
    let plan = plan.apply(&Edit::Customer(CustomerEdit::Set { customers, field, value })).unwrap();
    let link = &plan.links.iter().next().unwrap().text;
    for kind in TemplateKind::ALL {
        for customer in plan.customers.iter() {
            let letter = compose(&plan, kind, &customer.name).unwrap();
            assert!(letter.mail.draft.plain.contains("Contoso Partner"));
            let n_links = letter.mail.draft.plain.lines().filter(|line| line == link).count();
            assert_eq!(n_links, usize::from(kind.carries_link()), "{kind:?}");
            assert_eq!(letter.mail.draft.html.matches("href").count(), n_links);
        }
    }
}

#[test]
fn invitation_names_both_companies_and_is_in_the_recipients_language() {
    let letter = compose(&sample(), TemplateKind::Invitation, "北屯").unwrap();
    assert_eq!(letter.mail.language, Language::TraditionalChinese);
    assert!(
        letter.mail.draft.plain.contains("Contoso Partner")
            && letter.mail.draft.plain.contains("Northwind Distribution")
    );
    assert!(letter.mail.draft.plain.contains("王經理"));
    assert_eq!(letter.warnings, []);
}

#[test]
fn without_a_link_there_is_no_invitation_but_a_notice() {
    let plan = sample();
    let id = plan.links.iter().next().unwrap().id;
    let plan = plan.apply(&Edit::Link(LinkEdit::Remove(id))).unwrap();
    check_problem(&plan, "Fabrikam", |p| matches!(p, LetterProblem::NoLink { .. }));
    assert!(compose(&plan, TemplateKind::Notice, "Fabrikam").is_ok());
}

#[test]
fn link_is_judged_by_what_the_plan_knows_now() {
    let plan = sample();
    let provider = plan.providers.iter().next().unwrap();
    let other = TenantId::parse("11111111-2222-4333-8444-555566667777").unwrap();
    let moved = Provider { tenant: Some(other), ..(**provider).clone() };
    let plan = plan.apply(&Edit::Provider(ProviderEdit::Put(Box::new(moved)))).unwrap();
    check_problem(&plan, "Fabrikam", |p| matches!(p, LetterProblem::LinkRefused { .. }));
}

#[test]
fn link_whose_bytes_changed_in_the_file_is_not_handed_over() {
    let plan = sample();
    let mut link = (**plan.links.iter().next().unwrap()).clone();
    link.text = link.text.replace("DAP=false", "DAP=FALSE");
    let change = Change::Link(RecordChange::Added(Arc::new(link)));
    check_problem(&plan.replay(&[change]), "Fabrikam", |p| matches!(p, LetterProblem::LinkChanged { .. }));
}

#[test]
fn own_text_counts_for_its_recipient_only() {
    let plan = sample();
    let template = plan.template(TemplateKind::Invitation, Language::English).unwrap();
    let own = OwnText {
        id: DraftId::new(900),
        customer: customer(&plan, "Fabrikam").id,
        template: template.id,
        based_on: 1,
        subject: "Hello".into(),
        body: "Dear {{contact}},\n\n{{link}}\n\n{{our_company}} and {{provider}}".into(),
        saved: Stamp { at: now(), by: "Lin".into() },
    };
    let plan = plan.apply(&Edit::OwnText(OwnTextEdit::Put(Box::new(own)))).unwrap();
    let own = compose(&plan, TemplateKind::Invitation, "Fabrikam").unwrap();
    assert!(own.edited && own.mail.draft.subject == "Hello");
    assert!(!compose(&plan, TemplateKind::Invitation, "Coho").unwrap().edited);
    let template = template.id;
    let newer = TemplateEdit::SaveVersion {
        id: template,
        subject: "New".into(),
        body: "{{link}}\n\n{{company}}".into(),
        stamp: Stamp { at: now(), by: "Lin".into() },
    };
    let plan = plan.apply(&Edit::Template(newer)).unwrap();
    let warnings = compose(&plan, TemplateKind::Invitation, "Fabrikam").unwrap().warnings;
    assert!(warnings.contains(&LetterWarning::OlderWording));
}

#[test]
fn empty_field_without_fallback_names_the_field() {
    let plan = sample();
    let template = plan.template(TemplateKind::Notice, Language::TraditionalChinese).unwrap().id;
    let body = "{{contact}} {{company}}".to_owned();
    let stamp = Stamp { at: now(), by: "Lin".into() };
    let edit = TemplateEdit::SaveVersion { id: template, subject: "s".into(), body, stamp };
    let plan = plan.apply(&Edit::Template(edit)).unwrap();
    let problems = compose(&plan, TemplateKind::Notice, "三重").unwrap_err();
    assert_eq!(problems, [LetterProblem::EmptyField { field: Placeholder::Contact }]);
}

#[test]
fn what_a_person_should_look_at_is_said() {
    let plan = sample();
    let warnings = |name| compose(&plan, TemplateKind::Invitation, name).unwrap().warnings;
    assert_eq!(warnings("三重"), [LetterWarning::NoContact]);
    assert_eq!(warnings("Graphic"), [LetterWarning::NoAddress]);
    assert_eq!(warnings("Tailspin"), [LetterWarning::MayNotAccept { role: ContactRole::Other }]);
    assert_eq!(warnings("City Power"), []); // a billing admin may accept
    assert_eq!(warnings("Adventure"), [LetterWarning::AlreadyAccepted]);
    assert!(matches!(warnings("Northwind Traders")[..], [LetterWarning::OtherCountry { .. }]));
}

#[test]
fn a_partner_id_that_differs_is_a_warning_on_the_letter() {
    let plan = sample();
    let other = PartnerId::parse("9999999").ok();
    let us = Company { location_partner_id: other.clone(), global_partner_id: other, ..plan.us() };
    let plan = plan.apply(&Edit::Company(Box::new(us))).unwrap();
    let letter = compose(&plan, TemplateKind::Invitation, "Fabrikam").unwrap();
    let [LetterWarning::LinkHasWarnings(findings)] = &letter.warnings[..] else { panic!("{:?}", letter.warnings) };
    assert!(matches!(findings[..], [LinkFinding { code: Code::L11, .. }]), "{findings:?}");
}

/// A request of a customer of the sample that is to be submitted on this day, with the stages that it has come to.
fn request(plan: &mut Plan, id: u64, planned: Option<&str>, stages: &[(TransferStage, &str)]) {
    let recorded = Stamp { at: now(), by: "Lin".into() };
    let step = |(stage, on): &(TransferStage, &str)| {
        let (by, note, evidence) = (String::new(), String::new(), Vec::new());
        StageEntry { stage: *stage, on: on.parse().unwrap(), by, note, evidence, recorded: recorded.clone() }
    };
    let of = customer(plan, "Fabrikam").id;
    let mut request = Transfer::new(TransferId::new(id), of, step(&stages[0]));
    request.steps = stages.iter().map(step).collect();
    request.planned = planned.map(|day| day.parse().unwrap());
    let product = Subscription::new(format!("S-{id}"), format!("Product {id}"));
    request.items = vec![TransferItem::of(&product), TransferItem::of(&product)];
    plan.transfers.put(Arc::new(request));
}

#[test]
fn note_on_the_move_needs_a_day_and_says_what_is_only_planned() {
    use TransferStage::{Asked, Completed, Expired, Planned, Submitted};
    let mut plan = sample();
    let say = |plan: &Plan| compose(plan, TemplateKind::Move, "Fabrikam");
    let missing = vec![LetterProblem::EmptyField { field: Placeholder::MoveDay }];
    assert_eq!(say(&plan), Err(missing.clone()));
    request(&mut plan, 1, None, &[(Planned, "2026-11-20")]);
    assert_eq!(say(&plan), Err(missing));
    request(&mut plan, 1, Some("2026-12-07"), &[(Asked, "2026-11-20")]);
    request(&mut plan, 2, Some("2026-12-07"), &[(Planned, "2026-11-20")]);
    request(&mut plan, 3, Some("2026-12-09"), &[(Submitted, "2026-11-21")]);
    request(&mut plan, 4, Some("2026-10-01"), &[(Expired, "2026-11-02")]);
    request(&mut plan, 5, None, &[(Submitted, "2026-11-02"), (Completed, "2026-11-03")]);
    let letter = say(&plan).unwrap();
    let lines = ["Subscriptions: Product 1, Product 2, Product 3\n", "Date: 2026-11-21, 2026-12-07 (planned)\n"];
    assert!(lines.iter().all(|line| letter.mail.draft.plain.contains(line)), "{}", letter.mail.draft.plain);
    assert_eq!(letter.warnings, []);
    request(&mut plan, 2, Some("2026-11-19"), &[(Planned, "2026-11-10")]);
    let day = "2026-11-19".parse().unwrap();
    assert_eq!(say(&plan).unwrap().warnings, [LetterWarning::PlannedDayPassed { day }]);
    for id in 1..4 {
        plan.transfers.remove(TransferId::new(id));
    }
    let letter = say(&plan).unwrap();
    assert!(letter.mail.draft.plain.contains("Date: 2026-11-02\n"), "{}", letter.mail.draft.plain);
}

#[test]
fn parts_follow_what_is_recorded_of_the_customer() {
    use crate::domain::draft::Circumstance::{AgreementMissing, HasAzure, ReadsChinese};
    use crate::domain::draft::LetterCondition;
    let plan = sample();
    let template = plan.template(TemplateKind::Notice, Language::English).unwrap().id;
    let body =
        "{{if has_azure}}Azure{{else}}No Azure{{end}} {{if agreement_missing}}MCA{{end}} {{if reads_chinese}}zh{{end}}";
    let (subject, stamp) = ("s".to_owned(), Stamp { at: now(), by: "Lin".into() });
    let edit = TemplateEdit::SaveVersion { id: template, subject, body: body.into(), stamp };
    let plan = plan.apply(&Edit::Template(edit)).unwrap();
    let letter = |plan: &Plan, name: &str| {
        let grammar = LinkGrammar::shipped().unwrap();
        let order = LetterOrder { language: Some(Language::English), ..order(TemplateKind::Notice) };
        Composer::new(plan, &grammar, order).compose(customer(plan, name)).unwrap()
    };
    let mut changed = (**customer(&plan, "Fabrikam")).clone();
    changed.subscriptions = vec![Subscription::new("1", "Azure plan")];
    changed.tracks = None;
    let with_azure = plan.apply(&Edit::Customer(CustomerEdit::Put(Box::new(changed.clone())))).unwrap();
    let made = letter(&with_azure, "Fabrikam");
    assert_eq!(made.mail.draft.plain.trim(), "Azure MCA");
    assert_eq!(
        made.variant,
        [(HasAzure, true), (AgreementMissing, true), (ReadsChinese, false)]
            .map(|(known, holds)| (LetterCondition::Of(known), holds))
    );
    changed.subscriptions.clear();
    let without = plan.apply(&Edit::Customer(CustomerEdit::Put(Box::new(changed)))).unwrap();
    let unknown = letter(&without, "Fabrikam");
    assert!(unknown.mail.draft.plain.starts_with("No Azure MCA"));
    let open = LetterWarning::NothingKnown(vec![HasAzure, AgreementMissing]);
    assert!(unknown.warnings.contains(&open), "{:?}", unknown.warnings);
    assert!(
        !made.warnings.contains(&open) && made.warnings.contains(&LetterWarning::NothingKnown(vec![AgreementMissing]))
    );
    assert!(letter(&plan, "北屯").mail.draft.plain.trim().ends_with("zh"));
}

#[test]
fn letter_goes_to_all_who_are_chosen_with_copies_and_files_of_its_template() {
    use crate::domain::plan::contact::InLetters;
    use crate::domain::plan::invitation::MailDefaults;
    use crate::domain::plan::task::Evidence;
    let plan = sample();
    let address = |text: &str| EmailAddress::parse(text).unwrap();
    let mut changed = (**customer(&plan, "Fabrikam")).clone();
    let mut second = changed.contacts[0].clone();
    (second.id, second.name, second.form_of_address) = (ContactId::default(), "Kim".into(), String::new());
    second.email = Some(address("kim@fabrikam.example"));
    let mut copied = second.clone();
    copied.email = Some(address("boss@fabrikam.example"));
    for (contact, part) in
        [(&mut changed.contacts[0], InLetters::To), (&mut second, InLetters::To), (&mut copied, InLetters::Copy)]
    {
        contact.letters = part;
    }
    changed.contacts.extend([second, copied]);
    let plan = plan.apply(&Edit::Customer(CustomerEdit::Put(Box::new(changed)))).unwrap();
    let template = plan.template(TemplateKind::Notice, Language::English).unwrap().id;
    let stamp = Stamp { at: now(), by: "Lin".into() };
    let large = Evidence { hash: ContentHash::of_bytes(b"x"), name: "x.pdf".into(), bytes: 9_000_000, added: stamp };
    let mail = MailDefaults {
        cc: vec![address("boss@fabrikam.example"), address("us@contoso.example")],
        reply_to: Some(address("desk@contoso.example")),
        attachments: vec![large],
    };
    let plan = plan.apply(&Edit::Template(TemplateEdit::Mail { id: template, mail })).unwrap();
    let us = Company { signature: "Contoso Partner\n<Taipei>".into(), ..plan.us() };
    let plan = plan.apply(&Edit::Company(Box::new(us))).unwrap();
    let letter = compose(&plan, TemplateKind::Notice, "Fabrikam").unwrap();
    assert_eq!(letter.mail.to_addresses().len(), 2);
    assert_eq!(letter.mail.cc_addresses(), ["boss@fabrikam.example", "us@contoso.example"]);
    assert!(letter.mail.draft.plain.contains(", Kim"), "both are addressed: {}", letter.mail.draft.plain);
    assert!(letter.warnings.contains(&LetterWarning::Large { bytes: 12_000_000 }), "{:?}", letter.warnings);
    assert!(letter.mail.draft.plain.ends_with("\n\nContoso Partner\n<Taipei>\n"));
    assert!(letter.mail.draft.html.ends_with("<p>Contoso Partner<br>&lt;Taipei&gt;</p>\n"));
}

/// A plan whose English invitation asks for both, and the sample's customer with this GDAP request.
fn with_gdap(made: &str) -> (Plan, String) {
    use crate::domain::plan::gdap::GdapRequest;
    let ids = "5d027261-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836";
    let text =
        format!("https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/{ids}");
    let plan = sample();
    let template = plan.template(TemplateKind::Invitation, Language::English).unwrap().id;
    let body = "Dear {{contact}},\n\n{{link}}\n\n{{if needs_gdap}}\n{{gdap_link}}\n\n{{end}}\nRegards";
    let stamp = Stamp { at: now(), by: "Lin".into() };
    let edit = TemplateEdit::SaveVersion { id: template, subject: "s".into(), body: body.into(), stamp: stamp.clone() };
    let plan = plan.apply(&Edit::Template(edit)).unwrap();
    let mut changed = (**customer(&plan, "Fabrikam")).clone();
    let mut tracks = changed.tracks().clone();
    let (fingerprint, made) = (Fingerprint::of(&text), made.parse().unwrap());
    tracks.access = crate::domain::plan::track::Track::default();
    tracks.gdap = Some(GdapRequest { text: text.clone(), fingerprint, made, pasted: stamp });
    changed.tracks = Some(Box::new(tracks));
    (plan.apply(&Edit::Customer(CustomerEdit::Put(Box::new(changed)))).unwrap(), text)
}

#[test]
fn letter_with_both_links_says_which_is_which_and_each_stands_alone() {
    let (plan, gdap) = with_gdap("2026-11-01");
    let letter = compose(&plan, TemplateKind::Invitation, "Fabrikam").unwrap();
    let (link, _) = letter.mail.link.clone().unwrap();
    let [first, second] = [(1, "reseller relationship", &link), (2, "admin access (GDAP)", &gdap)]
        .map(|(n, what, link)| format!("{n} of 2: {what}\n{link}"));
    assert!(letter.mail.draft.plain.contains(&format!("{first}\n\n{second}")), "{}", letter.mail.draft.plain);
    assert_eq!(letter.mail.gdap.as_ref().map(|(text, _)| text), Some(&gdap));
    assert_eq!(letter.mail.draft.html.matches("<a href").count(), 2);
    assert!(letter.mail.draft.html.contains("<strong>2 of 2: admin access (GDAP)</strong><br><a href"));
    let texts: Vec<&str> = letter.mail.links().iter().map(|(text, _)| text.as_str()).collect();
    assert_eq!(crate::domain::draft::html_links_intact(&letter.mail.draft.html, &texts), Ok(()));
}

#[test]
fn without_a_request_that_can_be_approved_there_is_no_letter_that_brings_one() {
    let (plan, _) = with_gdap("2026-08-24");
    let over = LetterProblem::GdapOver { on: "2026-11-22".parse().unwrap() };
    check_problem(&plan, "Fabrikam", |problem| *problem == over);
    let (plan, _) = with_gdap("2026-08-25");
    assert!(compose(&plan, TemplateKind::Invitation, "Fabrikam").is_ok(), "the last day before it expires");
    check_problem(&plan, "Trey", |problem| *problem == LetterProblem::NoGdap);
}
