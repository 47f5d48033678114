//! What a new list suggests: shown with what speaks for it, taken only when a person confirms it, undone with the rest.

use std::fmt::Write as _;

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::{CustomerEdit, ImportEdit};
use changeover::domain::edit::partners::ProviderEdit;
use changeover::domain::plan::Plan;
use changeover::domain::plan::customer::{
    Customer, RelationStage, RelationState, Relationship, RelationshipKind, RelationshipMeaning,
};
use changeover::domain::plan::ids::{CustomerId, ProviderId, TenantId, WordId};
use changeover::domain::plan::moment::{Moment, Stamp};
use changeover::domain::plan::provider::Provider;
use changeover::ui::action::{Action, ImportAction, Page};
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program, run_in};
use crate::today::{edit, empty, said};

const NAMES: [&str; 4] = ["Fabrikam Inc.", "晴川設計有限公司", "Woodgrove Bank", "Proseware"];

fn tenant(n: usize) -> String {
    format!("{n}{n}{n}{n}{n}{n}{n}{n}-1111-4222-8333-444455556666")
}

fn customer(n: usize) -> Customer {
    let mut customer = Customer::new(CustomerId::new(500 + n as u64), NAMES[n - 1]);
    customer.microsoft_id = TenantId::parse(&tenant(n)).ok();
    customer.relationships = vec![Relationship { kind: RelationshipKind::Direct, raw: "Cloud Reseller".into() }];
    customer
}

/// A plan with four customers, all listed as direct; the first is invited, the others have accepted.
fn open(begin: &Begin) -> Program {
    let mut program = empty(begin);
    let stamp = || Stamp { at: Moment::parse("2026-11-02T09:00:00Z").unwrap(), by: "Lin Mei-Hui".into() };
    let provider = Provider::new(ProviderId::new(900), "Northwind Distribution");
    edit(&mut program, Edit::Provider(ProviderEdit::Put(Box::new(provider))));
    let word = |id, raw: &str, kind| RelationshipMeaning { id: WordId::new(id), raw: raw.into(), kind };
    let words = vec![
        word(1, "Cloud Reseller", RelationshipKind::Direct),
        word(2, "Indirect Reseller", RelationshipKind::Indirect),
    ];
    let customers = (1..=4).map(customer).collect();
    edit(&mut program, Edit::Import(Box::new(ImportEdit { customers, words, ..ImportEdit::default() })));
    let accepted = |us: bool| RelationState::Accepted {
        said: stamp(),
        verified_by_us: us.then(stamp),
        verified_by_provider: None,
    };
    for (n, state) in
        [(1, RelationState::Invited(stamp())), (2, accepted(false)), (3, accepted(true)), (4, accepted(true))]
    {
        let customers = vec![CustomerId::new(500 + n)];
        edit(&mut program, Edit::Customer(CustomerEdit::SetRelation { customers, state }));
    }
    program
}

/// The next list: two are indirect, too, one is only direct, and one is only indirect.
fn list() -> String {
    let mut text = "Microsoft ID,Company name,Primary domain name,Relationship\n".to_owned();
    for (n, kinds) in [(1, "CI"), (2, "CI"), (3, "C"), (4, "I")] {
        for kind in kinds.chars() {
            let word = if kind == 'C' { "Cloud Reseller" } else { "Indirect Reseller" };
            writeln!(text, "{},{},c{n}.example,{word}", tenant(n), NAMES[n - 1]).unwrap();
        }
    }
    text
}

fn compare(program: &mut Program) {
    let imports = program.data.path().join("plans/Empty/imports");
    std::fs::create_dir_all(&imports).unwrap();
    std::fs::write(imports.join("2026-10-03T093000Z-Customers.csv"), "").unwrap();
    let path = program.data.path().join("Customers.csv");
    std::fs::write(&path, list()).unwrap();
    program.harness.state_mut().session_mut().go(Page::Import);
    program.harness.state_mut().ask_for(Action::Import(ImportAction::Read(path)));
    program.settle();
}

fn stages(program: &Program) -> Vec<RelationStage> {
    let plan: &Plan = program.harness.state().plan().unwrap();
    plan.customers.iter().map(|customer| plan.stage_of(customer)).collect()
}

fn click(program: &mut Program, label: &str) {
    program.harness.get_by_label(label).click();
    program.settle();
}

const BEFORE: [RelationStage; 4] =
    [RelationStage::Invited, RelationStage::Accepted, RelationStage::VerifiedByUs, RelationStage::VerifiedByUs];

#[test]
fn suggestions_are_shown_with_what_speaks_for_them() {
    for (language, tag, dark, to_do, look, told, evidence) in [
        (
            Language::English,
            "en",
            false,
            "All changes 4",
            "Review",
            "No longer direct 1",
            "Before: Direct; now: Direct + indirect; lines 2, 3 of Customers.csv",
        ),
        (
            Language::TraditionalChinese,
            "zh",
            true,
            "所有變更 4",
            "查看",
            "不再列為直接 1",
            "之前：直接；現在：直接 + 間接；Customers.csv 第 2、3 行",
        ),
    ] {
        let mut program = open(&Begin { language, dark, ..Begin::default() });
        compare(&mut program);
        assert_eq!(said(&program, evidence).len(), 1, "what waits for a person is shown first");
        click(&mut program, to_do);
        program.picture(&format!("import-suggested-notice-{tag}"));
        click(&mut program, look);
        assert_eq!(said(&program, evidence).len(), 1, "{:?}", said(&program, "Customers.csv"));
        assert!(!said(&program, "2026").is_empty(), "the last list has its day");
        program.picture(&format!("import-suggested-{tag}"));
        click(&mut program, told);
        program.picture(&format!("import-told-{tag}"));
    }
    let mut program = open(&Begin { size: [1920.0, 1080.0], ..Begin::default() });
    compare(&mut program);
    program.picture("import-suggested-en-1920");
}

#[test]
fn nothing_is_taken_that_nobody_confirmed() {
    let mut program = open(&Begin::default());
    compare(&mut program);
    click(&mut program, "Change 4 customers");
    assert_eq!(stages(&program), BEFORE);
}

#[test]
fn confirmed_suggestions_enter_with_the_rest_and_one_undo_takes_all_back() {
    let mut program = open(&Begin::default());
    let before = program.harness.state().plan().unwrap().clone();
    compare(&mut program);
    click(&mut program, "Confirm all");
    program.picture("import-suggested-confirmed");
    click(&mut program, "Change 4, confirm 3");
    let after = [
        RelationStage::VerifiedByUs,
        RelationStage::VerifiedByUs,
        RelationStage::Accepted,
        RelationStage::VerifiedByUs,
    ];
    assert_eq!(stages(&program), after, "what the list only tells changes nothing");
    assert!(!said(&program, "Imported: 4 changed, 3 confirmed").is_empty());
    program.harness.state_mut().ask_for(Action::Undo);
    program.settle();
    assert_eq!(program.harness.state().plan().unwrap(), &before);
}

#[test]
fn suggestions_alone_can_be_taken_without_any_row() {
    let mut program = open(&Begin::default());
    compare(&mut program);
    click(&mut program, "Confirm all");
    click(&mut program, "All changes 4");
    click(&mut program, "Select all");
    click(&mut program, "Confirm 3 suggestions");
    assert_eq!(stages(&program)[0], RelationStage::VerifiedByUs);
    let first = program.harness.state().plan().unwrap().customers.iter().next().unwrap().clone();
    assert_eq!(first.relationships.len(), 1, "the rows were left out");
    assert!(!said(&program, "3 suggestions confirmed").is_empty());
}

#[test]
fn command_names_suggestions_and_takes_them_only_with_confirm() {
    let mut program = open(&Begin::default());
    let data = program.data.path().to_owned();
    std::fs::write(data.join("Customers.csv"), list()).unwrap();
    program.wait(|app| !app.is_busy());
    let folder = data.join("plan");
    let plan = program.harness.state().plan().unwrap().clone();
    let setup = changeover::store::Setup::new(crate::support::places(&program.data), "Lin", changeover::clock::now);
    let id = changeover::store::PlanId::from_number(77);
    let opened = changeover::store::PlanKeeper::create(&setup, &folder, &plan, &id).unwrap();
    opened.keeper.close(std::time::Duration::from_secs(20));
    let run = |arguments: &[&str]| {
        let output = run_in(data.as_ref(), "commands", arguments);
        (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let (code, text) = run(&["import", "plan", "Customers.csv", "--lang", "en"]);
    assert_eq!(code, Some(0), "{text}");
    let line = "Fabrikam Inc. (Accepted, verified by us): Before: Direct; now: Direct + indirect; lines 2, 3 of Customers.csv\n";
    assert!(text.contains(line), "{text}");
    assert!(text.contains("4 suggestions have to be reviewed"), "{text}");
    assert_eq!(run(&["import", "plan", "Customers.csv", "--confirm"]).0, Some(2), "only together with --apply");
    let (_, text) = run(&["import", "plan", "Customers.csv", "--json"]);
    assert_eq!(text.matches("\"can_be_taken\":false").count(), 1, "{text}");
    let (_, text) = run(&["import", "plan", "Customers.csv", "--apply", "--json"]);
    assert!(!text.contains("\"confirmed\":true"), "{text}");
    let (_, text) = run(&["import", "plan", "Customers.csv", "--apply", "--confirm", "--json"]);
    assert_eq!(text.matches("\"confirmed\":true").count(), 3, "{text}");
    let (_, text) = run(&["import", "plan", "Customers.csv", "--lang", "zh-Hant"]);
    assert!(!text.contains("Fabrikam"), "what was taken is suggested no more: {text}");
}
