//! The schedule: proposed, asked why, fixed, accepted, undone, and what would help, in both languages.

use changeover::app::App;
use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::plan::aims::MoveAims;
use changeover::domain::plan::company::{Info, Person};
use changeover::ui::action::Page;
use egui::{Key, Role};
use egui_kittest::kittest::Queryable as _;

use super::ask;
use crate::support::{Begin, Program, run_in};

fn open(language: Language, tab: &str) -> Program {
    let begin = Begin { language, size: [1280.0, 1600.0], ..Begin::default() };
    let mut program = Program::sample(&begin);
    program.harness.state_mut().session_mut().go(Page::Moves);
    program.settle();
    program.harness.get_by_role_and_label(Role::RadioButton, tab).click();
    program.settle();
    foreseen(&mut program);
    program
}

fn foreseen(program: &mut Program) {
    program.wait(App::is_foreseen);
    program.settle();
}

fn n_scheduled(program: &Program) -> usize {
    program.plan().customers.iter().filter(|one| one.scheduled.is_some()).count()
}

fn press_that_begins(program: &mut Program, begin: &str) {
    program.harness.get_by(|node| node.label().is_some_and(|label| label.starts_with(begin))).click();
    program.settle();
}

#[test]
fn proposal_is_accepted_as_one_step_and_undone() {
    for (language, tab, accept) in
        [(Language::English, "Schedule", "Accept "), (Language::TraditionalChinese, "排程", "接受 ")]
    {
        let mut program = open(language, tab);
        assert_eq!(n_scheduled(&program), 0);
        press_that_begins(&mut program, accept);
        foreseen(&mut program);
        let n = n_scheduled(&program);
        assert!(10 < n, "{n}");
        assert!(program.plan().customers.iter().all(|one| one.scheduled.is_none() == one.scheduled_by.is_none()));
        program.chord(egui::Modifiers::COMMAND, Key::Z);
        assert_eq!(n_scheduled(&program), 0);
    }
}

#[test]
fn row_says_why_it_is_not_earlier_and_its_day_can_be_fixed_and_released() {
    let mut program = open(Language::English, "Schedule");
    program.harness.get_by_role_and_label(Role::Row, "Fourth Coffee").click();
    program.settle();
    program.harness.get_by_label("Why not earlier?");
    press_that_begins(&mut program, "Fix ");
    let pinned =
        |program: &Program| program.plan().customers.iter().find(|one| one.name == "Fourth Coffee").unwrap().pinned;
    assert!(pinned(&program).is_some());
    foreseen(&mut program);
    press_that_begins(&mut program, "Release the fixed date");
    assert_eq!(pinned(&program), None);
}

#[test]
fn lever_is_applied_with_one_click_and_undone() {
    let mut program = open(Language::English, "Schedule");
    let before = program.plan().about();
    program.press("What would help?");
    program.wait(App::knows_levers);
    program.settle();
    program.harness.get_all_by_label("Apply").next().unwrap().click();
    program.settle();
    assert_ne!(program.plan().about(), before, "the last day is what helps most in the sample");
    program.chord(egui::Modifiers::COMMAND, Key::Z);
    assert_eq!(program.plan().about(), before);
}

#[test]
fn plan_that_cannot_hold_its_last_day_says_so_on_today() {
    let mut program = Program::sample(&Begin { size: [1280.0, 1600.0], ..Begin::default() });
    program.harness.state_mut().session_mut().go(Page::Today);
    foreseen(&mut program);
    let says = |program: &Program, words: &str| {
        let holds = |text: Option<String>| text.is_some_and(|text| text.contains(words));
        program.harness.query_all_by(|node| holds(node.label()) || holds(node.value())).next().is_some()
    };
    assert!(says(&program, "still to move are not moved by"));
    program.press("Show the schedule");
    assert!(says(&program, "Who is moved when"));
    let about = program.plan().about();
    let moves = MoveAims { last_day: "2099-12-31".parse().ok(), ..about.moves };
    ask(&mut program, Edit::Info(Info { moves, ..about }));
    foreseen(&mut program);
    assert!(!says(&program, "22 of 24"), "another last day gives another finding");
}

#[test]
fn who_moves_nothing_is_nobody_who_moves() {
    let mut program = Program::sample(&Begin::default());
    let first = Person::clone(program.plan().people.iter().next().unwrap());
    let idle = Person { customers_a_day: Some(0), ..first.clone() };
    ask(&mut program, Edit::Person(changeover::domain::edit::partners::PersonEdit::Put(idle)));
    assert!(!program.plan().moves_any(first.id));
    let others = program.plan().people.iter().filter(|one| one.id != first.id);
    assert!(others.into_iter().all(|one| program.plan().moves_any(one.id)));
}

#[test]
fn commands_propose_forecast_and_accept_the_same_each_time() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| {
        let output = run_in(folder.path(), "data", arguments);
        (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    run(&["sample", "plan"]);
    let (code, text) = run(&["propose", "plan"]);
    assert!(code == Some(3) && text.contains("Nothing was written"), "{text}");
    let json = |arguments: &[&str]| -> serde_json::Value { serde_json::from_str(&run(arguments).1).unwrap() };
    let proposed = json(&["propose", "plan", "--json"]);
    assert_eq!(proposed["customers"].as_array().map(Vec::len), Some(24));
    assert!(0 < proposed["changes"].as_u64().unwrap());
    let forecast = json(&["forecast", "plan", "--json"]);
    assert_eq!(forecast, json(&["forecast", "plan", "--json", "--seed", "1"]));
    assert_eq!(run(&["propose", "plan", "--apply"]).0, Some(3));
    assert_eq!(json(&["propose", "plan", "--json"])["changes"].as_u64(), Some(0));
}
