//! Requests for tenants of new customers, and the letters that go with them.

mod found;

use changeover::desktop::open::OpenTarget;
use changeover::domain::draft::{Language, PartnerLetterKind};
use changeover::domain::edit::Edit;
use changeover::domain::plan::contact::Contact;
use changeover::domain::plan::customer::{RelationStage, RelationshipKind};
use changeover::domain::plan::ids::TenantRequestId;
use changeover::domain::plan::moment::Stamp;
use changeover::domain::plan::partnership::{AgreementWay, RequestStage, TenantRequest};
use changeover::domain::requests::{step, with_step};
use changeover::ui::action::{Action, Page};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program};
use crate::today::{empty, said};

/// A window in which nothing is scrolled out of sight.
fn tall() -> Begin {
    Begin { size: [1280.0, 1900.0], ..Begin::default() }
}

fn open(mut program: Program) -> Program {
    program.harness.state_mut().session_mut().providers.show_requests();
    program.harness.state_mut().session_mut().go(Page::Providers);
    program.settle();
    program
}

fn request(program: &Program) -> TenantRequest {
    (**program.plan().tenant_requests.iter().next().unwrap()).clone()
}

fn part(program: &mut Program, label: &str) {
    program.harness.get_by_role_and_label(Role::RadioButton, label).click();
    program.settle();
}

/// Replaces what stands in a field, and leaves it.
fn write(program: &mut Program, role: Role, label: &str, text: &str) {
    program.harness.get_by_role_and_label(role, label).focus();
    program.harness.step();
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    program.harness.step();
    program.harness.get_by_role_and_label(role, label).type_text(text);
    program.harness.step();
    program.harness.key_press(Key::Tab);
    program.settle();
}

fn choose(program: &mut Program, menu: &str, item: &str) {
    program.harness.get_by_role_and_label(Role::ComboBox, menu).click();
    program.harness.run_steps(3);
    program.harness.get_by_role_and_label(Role::MenuItem, item).click();
    program.settle();
}

fn stamp() -> Stamp {
    Stamp { at: changeover::clock::now(), by: "Lin Mei-Hui".into() }
}

/// Puts a request into the plan that came to these stages so many days ago.
fn put(program: &mut Program, id: u64, company: &str, stages: &[(RequestStage, u64)]) {
    let day = |ago: u64| changeover::clock::today() - chrono::Days::new(ago);
    let provider = program.plan().providers.iter().next().unwrap().id;
    let mut request = TenantRequest {
        id: TenantRequestId::new(id),
        provider,
        company: company.into(),
        country: program.plan().us().country,
        domain_wish: format!("customer{id}"),
        contact: Contact { name: "Ana García".into(), ..Contact::default() },
        agreement: AgreementWay::Unknown,
        note: String::new(),
        steps: vec![step(RequestStage::Drafted, day(stages.first().map_or(0, |stage| stage.1)), stamp())],
        customer: None,
    };
    for (stage, ago) in stages {
        request = with_step(&request, step(*stage, day(*ago), stamp()));
    }
    let edit = Edit::put(request);
    program.harness.state_mut().ask_for(Action::Edit(Box::new(edit)));
    program.settle();
}

pub(crate) fn several(program: &mut Program) {
    put(program, 9_001, "Wide World Importers", &[]);
    put(program, 9_002, "高雄港區倉儲股份有限公司", &[(RequestStage::Sent, 12)]);
    put(program, 9_003, "Coho Vineyard", &[(RequestStage::Sent, 6), (RequestStage::Created, 1)]);
    put(
        program,
        9_004,
        "Relecloud",
        &[(RequestStage::Sent, 30), (RequestStage::Created, 22), (RequestStage::Listed, 20)],
    );
    put(program, 9_005, "VanArsdel", &[(RequestStage::Withdrawn, 3)]);
}

#[test]
fn requests_are_drawn_in_both_languages_and_themes() {
    for (language, tag, parts) in [
        (Language::English, "en", ["Letter", "Progress", "Details"]),
        (Language::TraditionalChinese, "zh", ["信件", "進度", "資料"]),
    ] {
        for (dark, theme) in [(false, "light"), (true, "dark")] {
            for size in [[1280.0, 800.0], [1920.0, 1080.0]] {
                let name = |part: &str| format!("requests-{part}-{tag}-{theme}-{}", size[0]);
                let mut program = open(Program::before_dealings(&Begin { language, dark, size, ..Begin::default() }));
                program.picture(&name("empty"));
                several(&mut program);
                program.picture(&name("table"));
                program.harness.get_by_role_and_label(Role::Row, "Wide World Importers").click();
                program.settle();
                program.picture(&name("details"));
                for (label, file) in parts.into_iter().zip(["letter", "steps"]) {
                    part(&mut program, label);
                    program.picture(&name(file));
                }
                for (row, file) in [("Coho Vineyard", "listed"), ("高雄港區倉儲股份有限公司", "late")] {
                    program.harness.get_by_role_and_label(Role::Row, row).click();
                    program.settle();
                    program.picture(&name(file));
                }
            }
        }
    }
}

#[test]
fn empty_tab_says_what_it_is_for_and_needs_a_provider() {
    let mut program = open(empty(&Begin::default()));
    program.harness.get_by_role_and_label(Role::Heading, "No requests for new customers in progress");
    program.harness.get_by_label("Add a provider first, on the Providers tab");
    assert!(program.harness.query_by_role_and_label(Role::Button, "New request").is_none());
    program.picture("requests-no-provider");
    let mut program = open(Program::before_dealings(&Begin::default()));
    program.press("New request");
    program.picture("requests-new");
}

#[test]
fn request_goes_through_all_states_by_the_interface() {
    let mut program = open(Program::before_dealings(&tall()));
    program.press("New request");
    write(&mut program, Role::TextInput, "Company", "Wide World Importers");
    program.press("Add request");
    assert_eq!(request(&program).stage(), RequestStage::Drafted);

    write(&mut program, Role::TextInput, "Preferred domain", "wide-world");
    assert_eq!(request(&program).domain_wish, "");
    assert_eq!(said(&program, "“-” is not allowed").len(), 1);
    write(&mut program, Role::TextInput, "Preferred domain", "WideWorld.onmicrosoft.com");
    assert_eq!(request(&program).domain_wish, "wideworld");
    assert!(!said(&program, "wideworld.onmicrosoft.com").is_empty());
    write(&mut program, Role::TextInput, "Name", "Ana García");
    write(&mut program, Role::TextInput, "Email", "ana@wideworld.example");
    choose(&mut program, "Customer agreement", "Customer accepts it");
    assert_eq!(request(&program).agreement, AgreementWay::CustomerAccepts);

    part(&mut program, "Letter");
    for text in ["wideworld.onmicrosoft.com", "Ana García, ana@wideworld.example", "5551234"] {
        assert!(!said(&program, text).is_empty(), "{text}");
    }
    program.press("Mark as sent");
    assert_eq!(request(&program).stage(), RequestStage::Sent);
    let provider = program.plan().providers.get(request(&program).provider).unwrap();
    assert_eq!(provider.letters.last().map(|letter| letter.kind), Some(PartnerLetterKind::NewTenant));

    program.press("Record");
    assert_eq!(request(&program).stage(), RequestStage::Created);
    let n_before = program.plan().customers.len();
    program.press("Record");
    let listed = request(&program);
    assert_eq!((listed.stage(), program.plan().customers.len()), (RequestStage::Listed, n_before + 1));
    let customer = program.plan().customers.get(listed.customer.unwrap()).unwrap();
    assert_eq!((customer.name.as_str(), customer.provider), ("Wide World Importers", Some(listed.provider)));
    assert_eq!(program.plan().stage_of(customer), RelationStage::VerifiedByUs);
    assert!(!customer.is_sold(RelationshipKind::Direct));
    program.picture("requests-walked");
}

#[test]
fn request_that_nobody_wants_is_withdrawn_and_can_be_taken_up_again() {
    let mut program = open(Program::before_dealings(&tall()));
    put(&mut program, 9_001, "Wide World Importers", &[(RequestStage::Sent, 3)]);
    program.harness.get_by_role_and_label(Role::Row, "Wide World Importers").click();
    program.settle();
    part(&mut program, "Progress");
    choose(&mut program, "What happened", "Withdrawn");
    write(&mut program, Role::MultilineTextInput, "Note", "merged with another company");
    program.press("Record");
    let last = request(&program).steps.last().unwrap().clone();
    assert_eq!((last.stage, last.note.as_str()), (RequestStage::Withdrawn, "merged with another company"));
    // Withdrawn by mistake: the note is put right, the step taken back, and undone.
    let day = changeover::i18n::Lang::new(changeover::i18n::Language::English).date(last.on);
    program.press(&format!("Correct the step “Withdrawn” of {day}"));
    program.harness.get_all_by_role_and_label(Role::MultilineTextInput, "Note").last().unwrap().focus();
    program.harness.run_steps(2);
    program.harness.get_all_by_role_and_label(Role::MultilineTextInput, "Note").last().unwrap().type_text(" in spring");
    program.press("Save correction");
    assert_eq!(request(&program).steps.last().unwrap().note, "merged with another company in spring");
    program.press("Remove last entry");
    assert_eq!(request(&program).stage(), RequestStage::Sent);
    program.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
    program.settle();
    program.press("Record");
    assert_eq!(request(&program).stage(), RequestStage::Drafted);
}

#[test]
fn customer_that_is_in_the_plan_is_warned_of_and_linked_instead_of_made_twice() {
    let mut program = open(Program::before_dealings(&tall()));
    put(&mut program, 9_001, "coho  vineyard", &[(RequestStage::Created, 1)]);
    program.harness.get_by_role_and_label(Role::Row, "coho  vineyard").click();
    program.settle();
    program.harness.get_by_label("Coho Vineyard is already in the plan, with the same name or domain");
    part(&mut program, "Progress");
    let n_before = program.plan().customers.len();
    program.press("Record");
    let customer = program.plan().customers.get(request(&program).customer.unwrap()).unwrap();
    assert_eq!((customer.name.as_str(), program.plan().customers.len()), ("Coho Vineyard", n_before));
}

#[test]
fn step_before_the_one_before_it_is_refused_with_a_sentence() {
    let mut program = open(Program::before_dealings(&tall()));
    put(&mut program, 9_001, "Wide World Importers", &[(RequestStage::Sent, 3)]);
    program.harness.get_by_role_and_label(Role::Row, "Wide World Importers").click();
    program.settle();
    part(&mut program, "Progress");
    let early = changeover::clock::today() - chrono::Days::new(9);
    write(&mut program, Role::TextInput, "Date", &early.to_string());
    program.press("Record");
    assert_eq!(request(&program).stage(), RequestStage::Sent);
    program.picture("requests-refused-day");
}

#[test]
fn letter_is_copied_and_changed_text_is_kept() {
    let mut program = open(Program::before_dealings(&tall()));
    put(&mut program, 9_001, "Wide World Importers", &[]);
    program.harness.get_by_role_and_label(Role::Row, "Wide World Importers").click();
    program.settle();
    part(&mut program, "Letter");
    part(&mut program, "Edit");
    let text = || (Role::MultilineTextInput, "Message");
    program.harness.get_by_role_and_label(text().0, text().1).focus();
    program.harness.run_steps(2);
    program.harness.get_by_role_and_label(text().0, text().1).type_text(" Until Friday, please.");
    program.harness.run_steps(2);
    program.picture("requests-letter-edit");
    part(&mut program, "Progress");
    part(&mut program, "Letter");
    part(&mut program, "Preview");
    assert!(!said(&program, "Until Friday, please.").is_empty());
    program.press("Copy message");
    assert!(!said(&program, "Copied, and checked after copying").is_empty());
    assert!(program.clipboard.plain().contains("Until Friday, please."));
    program.press("Copy subject");
    assert!(program.clipboard.plain().contains("Wide World Importers"));
    program.press("Copy To");
    assert_eq!(program.clipboard.plain(), "csp@northwind-distribution.example");
    program.press("Open new email");
    assert!(program.clipboard.plain().contains("Until Friday, please."));
    let opened = program.opened.lock().unwrap().clone();
    let [OpenTarget::Mail(address)] = &*opened else { panic!("{opened:?}") };
    assert!(address.starts_with("mailto:csp@northwind-distribution.example?subject="), "{address}");
    program.press("Restore original text");
    assert!(said(&program, "Until Friday, please.").is_empty());
}

#[test]
fn letter_is_saved_as_a_draft_of_a_mail_program() {
    use changeover::domain::compose::partner::{PartnerOrder, Subject, compose_partner, recipients};
    use changeover::ui::action::{HandWay, LetterAction, WhichLetter};
    let mut program = open(Program::before_dealings(&tall()));
    put(&mut program, 9_001, "Wide World Importers", &[]);
    let letter = {
        let (plan, request) = (program.plan(), request(&program));
        let provider = plan.providers.get(request.provider).unwrap();
        let known = recipients(plan, PartnerLetterKind::NewTenant, provider);
        let order = PartnerOrder { language: Language::English, to: known.first(), today: "", list: &[], own: None };
        compose_partner(plan, &Subject::of_request(provider, &request), &order).unwrap()
    };
    let path = program.data.path().join("letter.eml");
    let action = LetterAction::Hand(WhichLetter::Partner(Box::new(letter)), HandWay::Save(Some(path.clone())));
    program.harness.state_mut().ask_for(Action::Letter(action));
    program.settle();
    let file = std::fs::read_to_string(path).unwrap();
    assert!(file.contains("X-Unsent: 1") && file.contains("csp@northwind-distribution.example"), "{file}");
}

#[test]
fn letter_opens_in_the_mail_program_on_a_fresh_data_folder() {
    let mut program = open(Program::before_dealings(&tall()));
    put(&mut program, 9_001, "Wide World Importers", &[]);
    program.harness.get_by_role_and_label(Role::Row, "Wide World Importers").click();
    program.settle();
    part(&mut program, "Letter");
    for _ in 0..2 {
        program.press("Open in mail");
    }
    let opened = program.opened.lock().unwrap().clone();
    let Some(OpenTarget::File(path)) = opened.first() else { panic!("{opened:?}") };
    assert_eq!(opened, [OpenTarget::File(path.clone()), OpenTarget::File(path.clone())]);
    let file = std::fs::read_to_string(path).unwrap();
    assert!(file.contains("X-Unsent: 1"), "{file}");
    assert_eq!(std::fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "one letter is one file");
}

#[test]
fn request_that_waits_is_a_next_action_that_leads_here() {
    let mut program = Program::before_dealings(&Begin::default());
    put(&mut program, 9_002, "Relecloud", &[(RequestStage::Sent, 20)]);
    program.harness.state_mut().session_mut().go(Page::Today);
    program.settle();
    program.harness.get_all_by_label("Show requests").next().unwrap().click();
    program.settle();
    program.harness.get_by_role_and_label(Role::Row, "Relecloud");
}
