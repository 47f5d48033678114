//! The list of plans: archive, bin, deleting for good, and plans that begin like another one.

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::plan::ids::OwnFieldId;
use changeover::domain::plan::own_field::{OwnField, OwnKind};
use changeover::store::fs::RealFs;
use changeover::store::settings::Settings;
use changeover::ui::action::{Action, Page, PlanAction};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program, places};

fn on_plans(begin: &Begin) -> Program {
    let mut program = Program::sample(begin);
    show(&mut program);
    program
}

fn show(program: &mut Program) {
    program.harness.state_mut().session_mut().go(Page::Plans);
    program.settle();
    program.settle();
}

fn choose(program: &mut Program, role: Role, control: &str, item: &str) {
    program.harness.get_by_role_and_label(role, control).click();
    program.harness.run_steps(3);
    program.harness.get_by_role_and_label(Role::MenuItem, item).click();
    program.harness.run_steps(2);
    program.settle();
}

fn has(program: &Program, label: &str) -> bool {
    program.harness.query_all_by_label(label).next().is_some()
}

struct Words {
    new_name: &'static str,
    model: &'static str,
    create: &'static str,
    archive: &'static str,
    archived: &'static str,
    back: &'static str,
    bin: &'static str,
    binned: &'static str,
    delete: &'static str,
    keep: &'static str,
    yes: &'static str,
}

const ENGLISH: Words = Words {
    new_name: "Name of the new plan",
    model: "Begin with",
    create: "Create plan",
    archive: "Archive",
    archived: "1 archived plan",
    back: "Put back",
    bin: "Move to the bin",
    binned: "1 plan in the bin",
    delete: "Delete for good...",
    keep: "Keep it",
    yes: "Delete for good",
};

const CHINESE: Words = Words {
    new_name: "新計畫的名稱",
    model: "起始內容",
    create: "建立計畫",
    archive: "封存",
    archived: "1 個已封存的計畫",
    back: "放回清單",
    bin: "移至資源回收筒",
    binned: "資源回收筒中有 1 個計畫",
    delete: "永久刪除...",
    keep: "保留",
    yes: "永久刪除",
};

/// A second plan with the set-up of the sample, which is closed then.
fn second(program: &mut Program, words: &Words, like: &str) {
    let name = words.new_name;
    program.harness.get_by_role_and_label(Role::TextInput, name).focus();
    program.harness.run_steps(1);
    program.harness.get_by_role_and_label(Role::TextInput, name).type_text("Second");
    program.settle();
    choose(program, Role::ComboBox, words.model, like);
    program.press(words.create);
    program.wait(|app| app.plan().is_some_and(|plan| plan.about().name == "Second"));
    show(program);
}

#[test]
fn plan_begins_with_the_set_up_of_another_one_and_without_its_customers() {
    let mut program = on_plans(&Begin { size: [1280.0, 1200.0], ..Begin::default() });
    let (id, name) = (OwnFieldId::new(700), "Contract number".to_owned());
    let field = OwnField { id, name, kind: OwnKind::Text, place: 0, choices: Vec::new() };
    program.harness.state_mut().ask_for(Action::Edit(Box::new(Edit::put(field))));
    program.harness.run_steps(3);
    program.settle();
    let model = program.plan().clone();
    second(&mut program, &ENGLISH, &format!("The set-up of {}", model.about().name));
    program.picture("plans-like-another");
    let plan = program.plan();
    assert!(plan.customers.is_empty() && plan.transfers.is_empty() && plan.rounds.is_empty() && !plan.about().sample);
    assert_eq!((&plan.providers, &plan.own_fields), (&model.providers, &model.own_fields));
    assert_eq!(plan.templates.len(), model.templates.len());
    assert_eq!((plan.us().name, &plan.people), (model.us().name, &model.people));
}

#[test]
fn plan_is_archived_binned_brought_back_and_deleted_only_after_a_question() {
    for (language, words, like, menu) in [
        (Language::English, ENGLISH, "The set-up of", "More for"),
        (Language::TraditionalChinese, CHINESE, "沿用", "的其他動作"),
    ] {
        let dark = language != Language::English;
        let mut program = on_plans(&Begin { language, dark, size: [1280.0, 1400.0], ..Begin::default() });
        let sample = program.plan().about().name.clone();
        let like = if dark { format!("{like} {sample} 的設定") } else { format!("{like} {sample}") };
        second(&mut program, &words, &like);
        let menu = if dark { format!("{sample} {menu}") } else { format!("{menu} {sample}") };
        choose(&mut program, Role::Button, &menu, words.archive);
        assert!(!has(&program, &menu));
        program.press(words.archived);
        program.picture(&format!("plans-archived-{}", language.tag()));
        program.press(words.back);
        assert!(has(&program, &menu) && !has(&program, words.archived));
        choose(&mut program, Role::Button, &menu, words.bin);
        program.press(words.binned);
        program.press(words.delete);
        program.picture(&format!("plans-delete-{}", language.tag()));
        let folder = program.data.path().join("plans").join("Sample");
        program.press(words.keep);
        assert!(folder.exists() && !has(&program, words.yes));
        // What somebody else laid into the folder is not the program's to delete.
        let own = folder.join("my notes.txt");
        if dark {
            std::fs::write(&own, "mine").unwrap();
        }
        program.press(words.delete);
        program.press(words.yes);
        program.settle();
        assert!(!folder.join("plan.ron").exists() && !has(&program, words.binned));
        assert_eq!((folder.exists(), own.exists()), (dark, dark));
        assert!(!dark || std::fs::read_dir(&folder).unwrap().count() == 1);
        let journals = std::fs::read_dir(program.data.path().join("journal")).unwrap().count();
        assert_eq!(journals, 1, "the journal of the other plan is left");
        let settings = Settings::load(&RealFs, &places(&program.data)).settings;
        assert!(settings.put_aside.is_empty() && settings.recent_plans.iter().all(|one| *one != folder));
    }
}

#[test]
fn start_screen_puts_plans_aside_too_and_an_opened_one_is_in_the_list_again() {
    let mut program = on_plans(&Begin::default());
    let sample = program.plan().about().name.clone();
    program.harness.state_mut().ask_for(Action::Plan(PlanAction::Close));
    program.wait(|app| app.plan().is_none());
    program.settle();
    let menu = format!("More for {sample}");
    program.harness.get_by_role_and_label(Role::Button, &menu).scroll_to_me();
    program.harness.run_steps(3);
    choose(&mut program, Role::Button, &menu, "Move to the bin");
    assert!(!has(&program, &menu) && has(&program, "1 plan in the bin"));
    program.picture("start-bin");
    let folder = program.data.path().join("plans").join("Sample");
    program.harness.state_mut().ask_for(Action::Plan(PlanAction::Open(folder)));
    program.wait(|app| app.plan().is_some());
    program.settle();
    assert!(Settings::load(&RealFs, &places(&program.data)).settings.put_aside.is_empty());
}
