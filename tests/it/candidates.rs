//! The list of providers and candidates: forms, contacts, archive, questionnaires, and tables that are read.

use changeover::domain::draft::{Language, PartnerLetterKind};
use changeover::domain::edit::Edit;
use changeover::domain::edit::comparison::CriterionEdit;
use changeover::domain::edit::partners::ProviderEdit;
use changeover::domain::plan::comparison::{Criterion, CriterionGroup, Points};
use changeover::domain::plan::contact::{Country, EmailAddress};
use changeover::domain::plan::ids::{CriterionId, ProviderId};
use changeover::domain::plan::provider::{Provider, ProviderContact, ProviderRole, UtcOffset};
use changeover::domain::rules::BilingualText;
use changeover::ui::action::{Action, CandidatesAction, ImportTarget, Page};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program};
use crate::today::{edit, empty, said};

fn first(program: &Program) -> Provider {
    (**program.plan().providers.iter().next().unwrap()).clone()
}

fn criterion(id: u64, group: CriterionGroup, en: &str, zh: &str) -> Criterion {
    Criterion {
        id: CriterionId::new(id),
        group,
        place: u32::try_from(id).unwrap(),
        name: BilingualText { en: en.into(), zh: zh.into() },
        question: BilingualText::default(),
        weight: Points::MAX,
        must: None,
    }
}

/// The sample with two contacts, countries, a site and three criteria.
fn open(begin: &Begin) -> Program {
    let mut program = Program::sample(begin);
    let mut provider = first(&program);
    provider.regions = ["TW", "HK"].map(|code| Country::parse(code).unwrap()).to_vec();
    provider.languages = vec!["English".into(), "中文".into()];
    provider.website = "https://www.northwind.example/partners".into();
    let contact = |name: &str, role, email: &str| ProviderContact {
        name: name.into(),
        role,
        email: EmailAddress::parse(email).ok(),
        phone: "+886 2 5550 0100".into(),
        hours: "Mon-Fri 09:00-18:00".into(),
        time_zone: UtcOffset::parse("UTC+8").ok(),
        ..ProviderContact::default()
    };
    provider.contacts = vec![
        contact("Ana Chen", ProviderRole::AccountManager, "ana@northwind.example"),
        contact("Duty desk", ProviderRole::Escalation, "duty@northwind.example"),
    ];
    edit(&mut program, Edit::Provider(ProviderEdit::Put(Box::new(provider))));
    let criteria = vec![
        criterion(901, CriterionGroup::Training, "Training", "訓練"),
        criterion(902, CriterionGroup::Financing, "Credit terms", "信用條件"),
        criterion(903, CriterionGroup::Operations, "Support hours", "支援時間"),
    ];
    edit(&mut program, Edit::Criterion(CriterionEdit::Put(criteria)));
    program.harness.state_mut().session_mut().go(Page::Providers);
    program.settle();
    program
}

fn click(program: &mut Program, label: &str) {
    program.harness.get_by_label(label).click();
    program.settle();
}

fn paste(program: &mut Program, what: ImportTarget, text: &str) {
    program.harness.state_mut().ask_for(Action::Candidates(CandidatesAction::Paste(what, text.to_owned())));
    program.settle();
}

fn answers_of(id: &str) -> String {
    let ids = [901, 902, 903].map(|id| CriterionId::new(id).to_string());
    format!(
        "Criterion ID,Group,Question,Score 0-5,Answer,Candidate\n{},,Training,4,Four courses a year,{id}\n\
         {},,Credit terms,good,Net 30,{id}\n{},,Support hours,,,{id}\nx,,Parking,5,,{id}\n",
        ids[0], ids[1], ids[2]
    )
}

const CANDIDATES: &str = "Name,Sells in,Website,Phone,Revenue\nNorthwind Distribution,\"TW, JP\",https://northwind.example,,9\n\
     Proseware,\"TW, Atlantis\",proseware.example,'+886 2 1,8\nProseware,,,,\n";

#[test]
fn candidates_are_drawn_in_both_languages_and_themes() {
    for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh")] {
        for (dark, theme) in [(false, "light"), (true, "dark")] {
            for size in [[1280.0, 800.0], [1920.0, 1080.0]] {
                let name = |part: &str| format!("candidates-{part}-{tag}-{theme}-{}", size[0]);
                let begin = Begin { language, dark, size, ..Begin::default() };
                let mut program = open(&begin);
                program.picture(&name("provider"));
                let provider = first(&program);
                paste(&mut program, ImportTarget::Answers(provider.id), &answers_of(&provider.id.to_string()));
                program.picture(&name("answers"));
                let mut program = empty(&begin);
                program.harness.state_mut().session_mut().go(Page::Providers);
                program.picture(&name("empty"));
                let northwind = Provider::new(ProviderId::new(77), "Northwind Distribution");
                edit(&mut program, Edit::Provider(ProviderEdit::Put(Box::new(northwind))));
                program.harness.state_mut().session_mut().providers.show_import();
                program.picture(&name("import"));
                paste(&mut program, ImportTarget::Candidates, CANDIDATES);
                program.picture(&name("review"));
            }
        }
    }
    let mut tall = open(&Begin { size: [1280.0, 3400.0], ..Begin::default() });
    tall.picture("candidates-tall-en");
    let language = Language::TraditionalChinese;
    let mut tall = open(&Begin { size: [1280.0, 3400.0], language, ..Begin::default() });
    tall.picture("candidates-tall-zh");
    open(&Begin { size: [1024.0, 700.0], ..Begin::default() }).picture("candidates-provider-1024");
}

#[test]
fn scores_and_notes_of_a_filled_questionnaire_are_taken_in_one_step() {
    let mut program = open(&Begin::default());
    let provider = first(&program);
    let n_before = program.plan().marks.len();
    paste(&mut program, ImportTarget::Answers(provider.id), &answers_of(&provider.id.to_string()));
    assert_eq!(said(&program, "Changes 3").len(), 1);
    assert_eq!((said(&program, "Problems 1").len(), said(&program, "Notes 1").len()), (1, 1));
    click(&mut program, "Apply 3 changes");
    let mark = program.plan().marks.get((provider.id, CriterionId::new(901))).unwrap().clone();
    assert_eq!((mark.score, mark.note.as_str()), (Points::new(4).ok(), "Four courses a year"));
    let mark = program.plan().marks.get((provider.id, CriterionId::new(902))).unwrap().clone();
    assert_eq!((mark.score, mark.note.as_str()), (None, "Net 30"));
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    program.settle();
    assert_eq!(program.plan().marks.len(), n_before);
}

#[test]
fn change_that_is_left_out_by_keyboard_is_not_taken() {
    let mut program = open(&Begin::default());
    let provider = first(&program);
    paste(&mut program, ImportTarget::Answers(provider.id), &answers_of(&provider.id.to_string()));
    let table = program.harness.get_by_role(Role::Table);
    table.focus();
    program.harness.step();
    program.harness.key_press(Key::Home);
    program.harness.step();
    program.harness.key_press(Key::Space);
    program.settle();
    click(&mut program, "Apply 2 changes");
    let mark = program.plan().marks.get((provider.id, CriterionId::new(901))).unwrap().clone();
    assert_eq!((mark.score, mark.note.as_str()), (None, "Four courses a year"));
}

#[test]
fn questionnaire_of_another_candidate_is_refused_and_says_whose_it_is() {
    let mut program = open(&Begin::default());
    let provider = first(&program);
    paste(&mut program, ImportTarget::Answers(provider.id), &answers_of("Fabrikam"));
    program.harness.get_by_label_contains("This questionnaire is from Fabrikam, not Northwind Distribution");
    paste(&mut program, ImportTarget::Answers(provider.id), "PK\u{3}\u{4}");
    program.harness.get_by_label_contains("it is not a workbook");
    assert!(program.plan().marks.iter().all(|mark| mark.criterion != CriterionId::new(901)));
}

#[test]
fn letter_with_the_questions_is_shown_and_recorded_as_sent() {
    for (language, dark, write, sent, again) in [
        (Language::English, false, "Write cover letter", "Mark as sent", "Letters sent"),
        (Language::TraditionalChinese, true, "撰寫問卷信件", "標記為已寄出", "已寄出的信件"),
    ] {
        let tag = if dark { "zh" } else { "en" };
        let mut program = open(&Begin { language, dark, size: [1280.0, 4200.0], ..Begin::default() });
        click(&mut program, write);
        program.picture(&format!("candidates-letter-{tag}"));
        assert!(!said(&program, "信用條件").is_empty(), "in the language of the provider's country");
        click(&mut program, sent);
        let letters = first(&program).letters;
        assert_eq!(letters.last().unwrap().kind, PartnerLetterKind::Questionnaire);
        assert!(!said(&program, again).is_empty());
        program.picture(&format!("candidates-letter-sent-{tag}"));
    }
}

#[test]
fn candidates_of_a_file_are_added_and_corrected_in_one_step() {
    let mut program = empty(&Begin::default());
    let northwind = Provider::new(ProviderId::new(77), "Northwind Distribution");
    edit(&mut program, Edit::Provider(ProviderEdit::Put(Box::new(northwind))));
    paste(&mut program, ImportTarget::Candidates, CANDIDATES);
    program.harness.get_by_label("1 new, 1 changed, 0 unchanged");
    program.harness.get_by_label("Columns not recognized and not used: Revenue");
    program.harness.get_by_label("Problems 1").click();
    program.settle();
    assert!(!said(&program, "Line 3 is about the same candidate").is_empty());
    click(&mut program, "Notes 1");
    assert!(!said(&program, "Atlantis").is_empty());
    click(&mut program, "Apply 3 changes");
    let names: Vec<_> = program.plan().providers.iter().map(|provider| provider.name.clone()).collect();
    assert_eq!(names.len(), 2);
    assert_eq!(program.plan().providers.get(ProviderId::new(77)).unwrap().regions.len(), 2);
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    program.settle();
    assert_eq!(program.plan().providers.len(), 1);
    assert!(program.plan().providers.get(ProviderId::new(77)).unwrap().regions.is_empty());
}

#[test]
fn sample_plan_takes_no_file_of_candidates() {
    let mut program = open(&Begin::default());
    click(&mut program, "Import candidates...");
    program.harness.get_by_label("Import not available");
    program.harness.key_press(Key::Escape);
    program.settle();
    program.harness.get_by_label("Relationship link with Northwind Distribution");
}

#[test]
fn addresses_and_numbers_are_copied_by_one_key() {
    let mut program = open(&Begin::default());
    let email = first(&program).contacts[0].email.clone().unwrap().to_string();
    let shown = first(&program).contact;
    let n_before = usize::from(shown.email.is_some()) + usize::from(!shown.phone.is_empty());
    let key = [Key::Num1, Key::Num2, Key::Num3][n_before];
    program.harness.get_by_role_and_label(Role::Button, &email);
    program.harness.key_press_modifiers(Modifiers::ALT, key);
    program.settle();
    // Without a screen there may be no clipboard; then the program says so instead.
    let answered = |program: &Program| {
        !said(program, "Copied: email address of Ana Chen").is_empty()
            || !said(program, "Nothing was copied").is_empty()
    };
    for _ in 0..400 {
        if answered(&program) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
        program.harness.step();
    }
    panic!("the key copied nothing");
}

#[test]
fn default_provider_cannot_be_archived_and_another_one_can_be_brought_back() {
    let mut program = open(&Begin::default());
    let other = Provider::new(ProviderId::new(990), "Woodgrove");
    edit(&mut program, Edit::Provider(ProviderEdit::Put(Box::new(other))));
    click(&mut program, "Archive");
    assert!(first(&program).archived.is_none(), "the default stays");
    click(&mut program, "Woodgrove");
    click(&mut program, "Archive");
    assert!(program.plan().providers.get(ProviderId::new(990)).unwrap().archived.is_some());
    program.harness.get_by_label_contains("Archived on ");
    click(&mut program, "Northwind Distribution");
    assert_eq!(program.harness.query_all_by_label("Woodgrove").count(), 0);
    click(&mut program, "Show 1 archived");
    click(&mut program, "Woodgrove");
    click(&mut program, "Unarchive");
    assert!(program.plan().providers.get(ProviderId::new(990)).unwrap().archived.is_none());
}

#[test]
fn country_that_is_none_is_kept_with_a_sentence_that_names_it() {
    let mut program = open(&Begin { size: [1280.0, 2400.0], ..Begin::default() });
    let field = |program: &Program| program.harness.get_by_role_and_label(Role::TextInput, "Countries served").value();
    program.harness.get_by_role_and_label(Role::TextInput, "Countries served").focus();
    program.harness.step();
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    program.harness.step();
    program.harness.get_by_role_and_label(Role::TextInput, "Countries served").type_text("TW, Nowhere");
    program.harness.step();
    program.harness.get_by_role_and_label(Role::TextInput, "Partner ID").focus();
    program.settle();
    assert!(!said(&program, "“Nowhere” is neither a country name").is_empty());
    assert_eq!(field(&program).as_deref(), Some("TW, Nowhere"));
    assert_eq!(first(&program).regions.len(), 2);
}

#[test]
fn site_is_opened_only_after_a_question_that_names_its_host() {
    let mut program = open(&Begin { size: [1280.0, 2400.0], ..Begin::default() });
    click(&mut program, "Open...");
    program.harness.get_by_label("Open www.northwind.example in your browser?");
    click(&mut program, "Cancel");
    assert!(said(&program, "www.northwind.example in your browser").is_empty());
}

#[test]
fn contact_moves_in_the_order_of_escalation() {
    let mut program = open(&Begin { size: [1280.0, 2400.0], ..Begin::default() });
    click(&mut program, "Move contact 2 up");
    let names: Vec<_> = first(&program).contacts.iter().map(|contact| contact.name.clone()).collect();
    assert_eq!(names, ["Duty desk", "Ana Chen"]);
}

#[test]
fn official_list_is_named_with_what_became_of_its_address() {
    let program = open(&Begin { size: [1280.0, 2400.0], ..Begin::default() });
    program.harness.get_by_label("Microsoft’s list of providers");
    program.harness.get_by_label_contains("Its 2021 address has not been seen working since");
}
