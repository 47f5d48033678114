//! The form of a decision and the list of memos, as people use them.

use changeover::domain::draft::Language;
use changeover::domain::plan::company::Info;
use changeover::domain::plan::ids::ProviderId;
use changeover::domain::plan::{AnyRecord, Plan};
use changeover::domain::sample::sample_plan;
use changeover::store::{PlanId, PlanKeeper, Setup};
use changeover::ui::action::{Action, Page};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;

use super::scored;
use crate::support::{Begin, Program, places};

fn begin(plan: &Plan, begin: &Begin) -> Program {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("plans").join("Compared");
    let setup = Setup::new(places(&data), "Lin Mei-Hui", changeover::clock::now);
    let opened = PlanKeeper::create(&setup, &folder, plan, &PlanId::from_number(8)).unwrap();
    opened.keeper.close(std::time::Duration::from_secs(20));
    let mut program = Program::on(data, &Begin { plan: Some(folder), ..begin.clone() });
    let session = program.harness.state_mut().session_mut();
    session.go(Page::Providers);
    session.providers.show_decision();
    program.settle();
    program
}

/// The sample's company and people with the scored comparison.
fn compared(how: &Begin) -> Program {
    let sample = sample_plan(changeover::clock::now()).unwrap();
    let mut records: Vec<AnyRecord> = sample.people.iter().cloned().map(AnyRecord::Person).collect();
    records.extend(sample.company.iter().cloned().map(AnyRecord::Company));
    let info = Info { name: "Compared".into(), ..Info::default() };
    records.push(AnyRecord::Info(std::sync::Arc::new(info)));
    begin(&scored(&Plan::from_records(records), ""), how)
}

fn click(program: &mut Program, label: &str) {
    program.harness.get_by_label(label).click_accesskit();
    program.settle();
}

fn tick(program: &mut Program, label: &str) {
    program.harness.get_by_role_and_label(Role::CheckBox, label).click_accesskit();
    program.settle();
}

fn write(program: &mut Program, label: &str, role: Role, text: &str) {
    program.harness.get_by_role_and_label(role, label).focus();
    program.harness.step();
    program.harness.get_by_role_and_label(role, label).type_text(text);
    program.settle();
}

fn shows(program: &Program, part: &str) -> bool {
    program.harness.query_all_by_label_contains(part).next().is_some()
}

fn decide(program: &mut Program, chosen: &[&str]) {
    click(program, "Record a decision...");
    for name in chosen {
        tick(program, name);
    }
    write(program, "Reasons", Role::MultilineTextInput, "Good people");
    write(program, "Other signers", Role::MultilineTextInput, "Jane Doe");
}

#[test]
fn decision_freezes_the_comparison_and_makes_the_first_chosen_the_default() {
    let mut program = compared(&Begin::default());
    let before = program.plan().clone();
    decide(&mut program, &["Tailspin", "Woodgrove"]);
    click(&mut program, "Record decision");
    let choice = program.plan().choices.iter().next().unwrap().clone();
    assert_eq!(choice.chosen, [ProviderId::new(2), ProviderId::new(1)]);
    assert_eq!((choice.reasons.as_str(), choice.signers.as_slice()), ("Good people", &["Jane Doe".to_owned()][..]));
    assert_eq!(choice.on, changeover::clock::today());
    assert_eq!(choice.criteria, changeover::domain::compare::criteria_of(&before));
    assert_eq!(choice.candidates, changeover::domain::compare::candidates_of(&before));
    assert_eq!(program.plan().about().default_provider, Some(ProviderId::new(2)));
    assert!(shows(&program, "Tailspin and Woodgrove") && shows(&program, "Signed by Jane Doe"));
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    program.settle();
    assert_eq!(program.plan().choices.len(), 0);
    assert_eq!(program.plan().about().default_provider, before.about().default_provider);
}

#[test]
fn choice_that_does_not_lead_or_is_out_is_warned_of_and_can_be_recorded() {
    let mut program = compared(&Begin::default());
    decide(&mut program, &["Northwind"]);
    assert!(shows(&program, "Northwind is excluded: needs 2 for Credit terms, has 1"));
    tick(&mut program, "Northwind");
    assert!(!shows(&program, "Northwind is excluded"));
    tick(&mut program, "Tailspin");
    assert!(shows(&program, "Tailspin is No. 2, behind Woodgrove"));
    click(&mut program, "Record decision");
    assert_eq!(program.plan().choices.len(), 1);
}

#[test]
fn button_says_what_is_missing_and_nothing_typed_is_lost() {
    let mut program = compared(&Begin::default());
    click(&mut program, "Record a decision...");
    write(&mut program, "Reasons", Role::MultilineTextInput, "Good people");
    click(&mut program, "Record decision");
    assert_eq!(program.plan().choices.len(), 0);
    tick(&mut program, "Woodgrove");
    click(&mut program, "Record decision");
    assert_eq!(program.plan().choices.len(), 0, "nobody signs");
    click(&mut program, "Close form");
    assert!(!shows(&program, "Record decision"));
    click(&mut program, "Record a decision...");
    let reasons = program.harness.get_by_role_and_label(Role::MultilineTextInput, "Reasons").value();
    assert_eq!(reasons.as_deref(), Some("Good people"));
    let person = program.plan().people.iter().next().unwrap().name.clone();
    tick(&mut program, &person);
    click(&mut program, "Record decision");
    assert_eq!(program.plan().choices.iter().next().unwrap().signers, [person]);
}

#[test]
fn day_in_the_future_is_refused_under_its_field() {
    let mut program = compared(&Begin::default());
    decide(&mut program, &["Woodgrove"]);
    program.harness.get_by_role_and_label(Role::TextInput, "Decision date").focus();
    program.harness.step();
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    program.harness.step();
    program.harness.get_by_role_and_label(Role::TextInput, "Decision date").type_text("2199-01-01");
    program.settle();
    click(&mut program, "Record decision");
    assert_eq!(program.plan().choices.len(), 0);
    assert!(shows(&program, "This date is in the future"));
}

#[test]
fn memo_is_printed_copied_and_removed_and_removal_can_be_undone() {
    let mut program = compared(&Begin::default());
    decide(&mut program, &["Woodgrove"]);
    click(&mut program, "Record decision");
    click(&mut program, "Print");
    let records = program.data.path().join("plans/Compared/records");
    let pages: Vec<_> = std::fs::read_dir(records).unwrap().map(|entry| entry.unwrap().path()).collect();
    let [page] = &pages[..] else { panic!("{pages:?}") };
    let html = std::fs::read_to_string(page).unwrap();
    assert!(html.contains("Selected: Woodgrove") && html.contains("Good people"));
    let remove = format!("Remove the memo of {}", date());
    click(&mut program, &remove);
    assert_eq!(program.plan().choices.len(), 0);
    assert!(shows(&program, &format!("Memo of {} removed", date())));
    program.harness.state_mut().ask_for(Action::Undo);
    program.settle();
    assert_eq!(program.plan().choices.len(), 1);
}

fn date() -> String {
    changeover::i18n::dates::date_in(Language::English, changeover::clock::today())
}

#[test]
fn decision_is_drawn_in_both_languages_and_themes() {
    for (language, tag, words) in [
        (Language::English, "en", ["Record a decision...", "Record decision"]),
        (Language::TraditionalChinese, "zh", ["記錄決定...", "記錄決定"]),
    ] {
        for (dark, theme) in [(false, "light"), (true, "dark")] {
            for size in [[1280.0, 800.0], [1920.0, 1080.0]] {
                let name = |part: &str| format!("choice-{part}-{tag}-{theme}-{}", size[0]);
                let mut program = compared(&Begin { language, dark, size, ..Begin::default() });
                program.picture(&name("none"));
                click(&mut program, words[0]);
                tick(&mut program, "Tailspin");
                tick(&mut program, "Northwind");
                let person = program.plan().people.iter().next().unwrap().name.clone();
                tick(&mut program, &person);
                program.picture(&name("form"));
                click(&mut program, words[1]);
                assert_eq!(program.plan().choices.len(), 1);
                program.picture(&name("memos"));
            }
        }
    }
}
