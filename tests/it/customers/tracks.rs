//! The tracks in the sheet: gates, recording and taking back, direct or indirect, and what we can do.

use changeover::domain::draft::Language;
use changeover::domain::plan::track::{AccessState, AgreementState, ConsentState, ConsentWay, TrackKind};
use changeover::i18n::Lang;
use changeover::i18n::dates::date_in;
use changeover::ui::pages::customers::Tab;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{begin, click, customer, open};
use crate::support::{Begin, Program};

const WHO: &str = "Coho Vineyard";

/// The sheet of one customer in a window high enough for all of it.
fn sheet(language: Language) -> Program {
    let mut program = begin(&Begin { size: [1280.0, 2800.0], language, ..Begin::default() });
    open(&mut program, WHO);
    program.tab(Tab::Moves);
    program
}

/// The same at its first tab.
fn overview(language: Language) -> Program {
    let mut program = sheet(language);
    program.tab(Tab::Overview);
    program
}

fn text(language: Language, key: &str) -> String {
    Lang::new(language).text(key).into_owned()
}

/// What is said beside a thing of this name.
#[track_caller]
fn description(program: &Program, role: Role, label: &str) -> String {
    let node = program.harness.get_by_role_and_label(role, label);
    node.accesskit_node().data().description().unwrap_or_default().to_owned()
}

/// Presses the button of this name that belongs to a track.
#[track_caller]
fn press_of(program: &mut Program, button: &str, track: &str) {
    let all = program.harness.query_all_by_role_and_label(Role::Button, button);
    let is_its = |node: &egui_kittest::Node<'_>| node.accesskit_node().data().description() == Some(track);
    all.into_iter().find(is_its).unwrap_or_else(|| panic!("no {button} of {track}")).click();
    program.harness.run_steps(4);
}

#[track_caller]
fn choose(program: &mut Program, menu: &str, item: &str) {
    click(program, Role::ComboBox, menu);
    click(program, Role::MenuItem, item);
}

#[track_caller]
fn write(program: &mut Program, label: &str, words: &str) {
    write_into(program, Role::TextInput, label, words);
}

#[track_caller]
fn write_into(program: &mut Program, role: Role, label: &str, words: &str) {
    program.harness.get_by_role_and_label(role, label).focus();
    program.harness.run_steps(1);
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    program.harness.run_steps(1);
    program.harness.get_by_role_and_label(role, label).type_text(words);
    program.harness.run_steps(2);
}

#[test]
fn locked_gate_says_what_stands_before_it() {
    let program = overview(Language::English);
    let why = description(&program, Role::ListItem, "Transfer, Locked");
    assert!(why.contains("Not possible yet. First: Acceptance > Verification"), "{why}");
    let why = description(&program, Role::ListItem, "Acceptance, Open");
    assert!(why.contains("Can be done now"), "{why}");
    let program = overview(Language::TraditionalChinese);
    let why = description(&program, Role::ListItem, "轉移：尚未開放");
    assert!(why.contains("請先完成：接受 > 雙方確認"), "{why}");
}

#[test]
fn gates_are_reached_by_keyboard_and_show_why() {
    let mut program = begin(&Begin::default());
    open(&mut program, WHO);
    program.harness.get_by_role_and_label(Role::ListItem, "Agreement, Locked").focus();
    program.harness.run_steps(2);
    assert!(program.harness.get_by_role_and_label(Role::ListItem, "Agreement, Locked").is_focused());
    program.picture("tracks-gate-why");
    program.keys(&[Key::Tab]);
    assert!(program.harness.get_by_role_and_label(Role::ListItem, "Transfer, Locked").is_focused());
}

#[test]
fn attested_agreement_is_recorded_with_who_and_note_and_passes_no_gate() {
    for language in Language::ALL {
        let word = |key: &str| text(language, key);
        let mut program = sheet(language);
        click(&mut program, Role::Button, &word("customers-mark-accepted"));
        press_of(&mut program, &word("tracks-record"), &word("track-agreement"));
        assert_eq!(description(&program, Role::Button, &word("tracks-record-now")), word("tracks-state-why"));
        choose(&mut program, &word("tracks-state"), &word("agreement-attested"));
        write(&mut program, &word("tracks-who"), "Garth Fort");
        write_into(&mut program, Role::MultilineTextInput, &word("tracks-note"), "Kept on paper");
        program.picture(&format!("tracks-form-{}", language.tag()));
        click(&mut program, Role::Button, &word("tracks-record-now"));
        let tracks = customer(&program, WHO).tracks().clone();
        let entry = tracks.agreement.latest().unwrap();
        assert_eq!(
            (entry.stage, &*entry.by, &*entry.note),
            (AgreementState::AttestedByUs, "Garth Fort", "Kept on paper")
        );
        let gate = Lang::new(language);
        let (name, open) = (word("gate-agreement"), word("gate-state-open"));
        let said = gate.with("gate-said", &[("gate", &name), ("state", &open)]).into_owned();
        program.tab(Tab::Overview);
        program.harness.get_by_role_and_label(Role::ListItem, &said);
        program.tab(Tab::Moves);
        // What the books say of it stands beside it.
        let rule = match language {
            Language::English => "An acceptance that you attested as the partner is not kept",
            Language::TraditionalChinese => "由您以合作夥伴身分代為確認的紀錄不會保留",
        };
        program.harness.get_by_label_contains(rule);
        program.picture(&format!("tracks-attested-{}", language.tag()));
        press_of(&mut program, &word("tracks-take-back"), &word("track-agreement"));
        assert!(customer(&program, WHO).tracks().is_blank());
    }
}

#[test]
fn half_typed_move_waits_while_another_customer_is_looked_at() {
    let mut program = sheet(Language::English);
    press_of(&mut program, "Record...", "Consent");
    write_into(&mut program, Role::MultilineTextInput, "Note", "They asked for De");
    open(&mut program, "Fabrikam Inc.");
    assert!(program.harness.query_by_role_and_label(Role::Button, "Record").is_none());
    open(&mut program, WHO);
    let note = program.harness.get_by_role_and_label(Role::MultilineTextInput, "Note");
    assert_eq!(note.value().as_deref(), Some("They asked for De"));
    click(&mut program, Role::Button, "Record");
    assert_eq!(customer(&program, WHO).tracks().consent_state(), ConsentState::Asked);
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    program.harness.run_steps(3);
    assert!(customer(&program, WHO).tracks().is_blank());
}

#[test]
fn day_that_cannot_be_stays_typed_with_a_sentence_and_records_nothing() {
    let mut program = sheet(Language::English);
    press_of(&mut program, "Record...", "Consent");
    write(&mut program, "Date", "22.11.26");
    click(&mut program, Role::Button, "Record");
    assert!(customer(&program, WHO).tracks().is_blank());
    assert!(description(&program, Role::Button, "Record").contains("22.11.26"));
    let tomorrow = changeover::clock::today() + chrono::Days::new(9);
    write(&mut program, "Date", &tomorrow.to_string());
    assert!(description(&program, Role::Button, "Record").contains("This date is in the future"));
    assert_eq!(
        program.harness.get_by_role_and_label(Role::TextInput, "Date").value().as_deref(),
        Some(&*tomorrow.to_string())
    );
}

#[test]
fn admin_access_is_recorded_with_the_day_it_ends() {
    let mut program = sheet(Language::English);
    press_of(&mut program, "Record...", "Admin access");
    choose(&mut program, "Status", "Active");
    write(&mut program, "Last day of admin access", "2001-01-01");
    assert!(description(&program, Role::Button, "Record").contains("is before the first day"));
    let ends = changeover::clock::today() + chrono::Days::new(12);
    write(&mut program, "Last day of admin access", &ends.to_string());
    click(&mut program, Role::Button, "Record");
    let tracks = customer(&program, WHO).tracks().clone();
    assert_eq!((tracks.access.state(), tracks.access_ends), (AccessState::Active, Some(ends)));
    program.harness.get_by_label(&format!("{}, in 12 days", date_in(Language::English, ends)));
    // A request for more leaves the day as it is.
    press_of(&mut program, "Record...", "Admin access");
    choose(&mut program, "Status", "Requested");
    click(&mut program, Role::Button, "Record");
    assert_eq!(customer(&program, WHO).tracks().access_ends, Some(ends));
    click(&mut program, Role::Button, "Earlier entries");
    program.harness.get_by_label("Active");
}

#[test]
fn consent_says_who_and_how_and_a_refusal_is_a_refused_gate() {
    let mut program = sheet(Language::English);
    press_of(&mut program, "Record...", "Consent");
    choose(&mut program, "Status", "Given");
    choose(&mut program, "How it was given", "In a meeting");
    write(&mut program, "Who at the customer said so", "Jeff Hay");
    click(&mut program, Role::Button, "Record");
    let consent = customer(&program, WHO).tracks().consent.clone().unwrap();
    assert_eq!((consent.moves.state(), consent.way), (ConsentState::Given, ConsentWay::Meeting));
    program.harness.get_by_label_contains("according to Jeff Hay");
    program.tab(Tab::Overview);
    program.harness.get_by_role_and_label(Role::ListItem, "Consent, Done");
    program.tab(Tab::Moves);
    press_of(&mut program, "Record...", "Consent");
    choose(&mut program, "Status", "Declined");
    click(&mut program, Role::Button, "Record");
    program.tab(Tab::Overview);
    program.harness.get_by_role_and_label(Role::ListItem, "Consent, Stopped");
}

#[test]
fn what_proves_a_consent_is_kept_beside_the_plan_and_shown_with_it() {
    for language in Language::ALL {
        let word = |key: &str| text(language, key);
        let mut program = sheet(language);
        press_of(&mut program, &word("tracks-record"), &word("track-consent"));
        choose(&mut program, &word("tracks-state"), &word("consent-given"));
        click(&mut program, Role::Button, &word("tracks-record-now"));
        click(&mut program, Role::Button, &word("tracks-evidence"));
        program.harness.get_by_role_and_label(Role::Button, &word("evidence-choose"));
        write(&mut program, &word("evidence-name"), "Mail of Jeff Hay");
        write_into(&mut program, Role::MultilineTextInput, &word("evidence-text"), "Yes, please share it.");
        program.picture(&format!("tracks-evidence-{}", language.tag()));
        click(&mut program, Role::Button, &word("evidence-add-text"));
        program.settle();
        let kept = customer(&program, WHO).tracks().evidence(TrackKind::Consent).to_vec();
        assert_eq!(kept.iter().map(|one| &*one.name).collect::<Vec<_>>(), ["Mail of Jeff Hay.txt"]);
        program.harness.get_by_label("Mail of Jeff Hay.txt");
        let remove = Lang::new(language).with("remove-name", &[("name", "Mail of Jeff Hay.txt")]).into_owned();
        click(&mut program, Role::Button, &remove);
        assert!(customer(&program, WHO).tracks().evidence(TrackKind::Consent).is_empty());
        program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        program.harness.run_steps(3);
        assert_eq!(customer(&program, WHO).tracks().evidence(TrackKind::Consent), kept);
    }
}

#[test]
fn move_is_recorded_by_keyboard_alone() {
    let mut program = begin(&Begin::default());
    open(&mut program, WHO);
    program.tab(Tab::Moves);
    program.harness.query_all_by_role_and_label(Role::Button, "Record...").next().unwrap().focus();
    program.harness.run_steps(2);
    program.keys(&[Key::Enter]);
    program.harness.run_steps(2);
    assert!(program.harness.get_by_role_and_label(Role::ComboBox, "Status").is_focused());
    let is_there = |program: &Program| program.harness.get_by_role_and_label(Role::Button, "Record").is_focused();
    for _ in 0..12 {
        if !is_there(&program) {
            program.keys(&[Key::Tab]);
        }
    }
    assert!(is_there(&program));
    program.picture("tracks-form-keyboard");
    program.keys(&[Key::Enter]);
    program.harness.run_steps(2);
    assert_eq!(customer(&program, WHO).tracks().consent_state(), ConsentState::Asked);
    assert!(program.harness.query_all_by_role_and_label(Role::Button, "Record...").next().unwrap().is_focused());
}

#[test]
fn kind_of_a_customer_stands_beside_the_rule_and_the_way_to_look() {
    let mut program = overview(Language::English);
    program.harness.get_by_label("Direct or indirect");
    click(&mut program, Role::Button, "How Partner Center shows it");
    program.harness.get_by_label_contains("you see the options “add” and “view products”");
    program.harness.get_by_label_contains("select the down arrow next to the customer’s name");
    let mut program = overview(Language::TraditionalChinese);
    click(&mut program, Role::Button, "合作夥伴中心的顯示方式");
    program.harness.get_by_label_contains("「新增」或「檢視產品」");
    program.harness.get_by_label_contains("名稱旁的向下箭號");
}

#[test]
fn abilities_say_what_changes_by_the_book_and_what_it_leaves_open() {
    let mut program = overview(Language::English);
    click(&mut program, Role::Button, "What you can do for this customer");
    program.harness.run_steps(4);
    choose(&mut program, "Rule version", "October 2021");
    choose(&mut program, "Your current partner status", "Direct");
    program.harness.get_by_label("Create orders for products. Now: Yes. Afterwards: No. Done afterwards by: Provider.");
    program.harness.get_by_label_contains("tasks change once the customer is indirect");
    program.picture("tracks-abilities");
    choose(&mut program, "Your current partner status", "Indirect");
    assert!(program.harness.query_by_label_contains("changes once the customer is indirect").is_none());
    assert!(program.harness.query_by_label_contains("tasks change once the customer is indirect").is_none());
}

#[test]
fn tracks_are_drawn_in_both_languages_themes_and_sizes() {
    for language in Language::ALL {
        for (dark, theme) in [(false, "light"), (true, "dark")] {
            for size in [[1280.0, 800.0], [1920.0, 1080.0]] {
                let mut program = begin(&Begin { language, dark, size, ..Begin::default() });
                open(&mut program, "Margie's Travel");
                let name = format!("tracks-{}-{theme}-{}", language.tag(), size[0]);
                program.picture(&name);
                program.tab(Tab::Moves);
                let word = text(language, "track-access");
                program.harness.get_by_role_and_label(Role::Group, &word).scroll_to_me();
                program.harness.run_steps(8);
                program.picture(&format!("{name}-below"));
                assert_eq!(program.plan().customers.len(), 24);
            }
        }
    }
}
