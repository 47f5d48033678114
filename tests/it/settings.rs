//! Settings, plans and backups, and help: used by label and by keyboard, and written as pictures.

use std::time::Duration;

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::plan::company::Info;
use changeover::domain::plan::moment::{Moment, Stamp};
use changeover::store::fs::RealFs;
use changeover::store::places::PLAN_FILE;
use changeover::store::settings::{Settings, ThemeChoice};
use changeover::ui::action::{Action, Page, PlanAction};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program, places, write_sample};

fn on(page: Page) -> Program {
    on_with(page, &Begin::default())
}

fn on_with(page: Page, begin: &Begin) -> Program {
    let mut program = Program::sample(begin);
    program.harness.state_mut().session_mut().go(page);
    program.settle();
    program.settle();
    program
}

fn click(program: &mut Program, label: &str) {
    program.harness.get_by_role_and_label(Role::Button, label).click();
    program.settle();
}

fn saved(program: &Program) -> Settings {
    Settings::load(&RealFs, &places(&program.data)).settings
}

#[test]
fn settings_plans_and_help_are_drawn() {
    for (page, name) in [(Page::Settings, "settings"), (Page::Plans, "plans"), (Page::Help, "help")] {
        for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh")] {
            let dark_button = if tag == "en" { "Dark theme" } else { "深色主題" };
            for (dark, size) in [(false, [1280.0, 800.0]), (true, [1920.0, 1080.0]), (true, [1024.0, 700.0])] {
                let mut program = on_with(page, &Begin { language, size, ..Begin::default() });
                if dark {
                    click(&mut program, dark_button);
                }
                program.picture(&format!("{name}-{tag}-{}", size[0]));
            }
        }
    }
}

#[test]
fn language_changes_at_once_and_is_kept() {
    let mut program = on(Page::Settings);
    program.harness.get_by_role_and_label(Role::RadioButton, "繁體中文").click();
    program.settle();
    program.harness.get_by_role_and_label(Role::Heading, "設定");
    assert_eq!(saved(&program).language.as_deref(), Some(Language::TraditionalChinese.tag()));
}

#[test]
fn theme_is_chosen_and_kept() {
    let mut program = on(Page::Settings);
    program.harness.get_by_role_and_label(Role::RadioButton, "Dark").click();
    program.settle();
    assert_eq!(saved(&program).theme, ThemeChoice::Dark);
    assert_eq!(program.harness.ctx.theme(), egui::Theme::Dark);
}

#[test]
fn zoom_goes_in_steps_of_ten_by_button_and_by_key_and_is_kept() {
    let mut program = on(Page::Settings);
    click(&mut program, "Zoom in");
    assert_eq!(saved(&program).zoom, 110);
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Plus);
    program.settle();
    assert_eq!(saved(&program).zoom, 120, "one press is one step");
    assert!((program.harness.ctx.zoom_factor() - 1.2).abs() < 0.001);
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Minus);
    program.settle();
    assert_eq!(saved(&program).zoom, 110);
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num0);
    program.settle();
    assert_eq!(saved(&program).zoom, 100);
}

#[test]
fn zoom_stops_at_eighty_and_two_hundred() {
    let mut program = on(Page::Settings);
    for _ in 0..12 {
        program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Plus);
        program.settle();
    }
    assert_eq!(saved(&program).zoom, 200);
    for _ in 0..14 {
        program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Minus);
        program.settle();
    }
    assert_eq!(saved(&program).zoom, 80);
}

#[test]
fn switches_are_kept() {
    let mut program = on(Page::Settings);
    program.harness.get_by_role_and_label(Role::CheckBox, "Reduce motion").click();
    program.harness.get_by_role_and_label(Role::CheckBox, "Keep copied text out of clipboard history").click();
    program.settle();
    let settings = saved(&program);
    assert!(settings.reduce_motion && !settings.hide_from_clipboard_history);
}

#[test]
fn name_is_kept_when_its_field_is_left_and_an_empty_one_is_refused() {
    let mut program = on(Page::Settings);
    retype(&mut program, "Your name", "");
    program.harness.get_by_label_contains("A name is needed");
    assert_eq!(saved(&program).profile.unwrap().name, "Lin Mei-Hui");
    retype(&mut program, "Your name", "王小明");
    assert_eq!(saved(&program).profile.unwrap().name, "王小明");
}

/// Replaces the text of a field and leaves it.
fn retype(program: &mut Program, label: &str, text: &str) {
    program.harness.get_by_role_and_label(Role::TextInput, label).focus();
    program.harness.run_steps(2);
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    program.harness.run_steps(1);
    program.harness.key_press(Key::Backspace);
    program.harness.run_steps(1);
    if !text.is_empty() {
        program.harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
    }
    program.harness.run_steps(1);
    program.harness.key_press(Key::Tab);
    program.harness.run_steps(2);
    program.settle();
}

#[test]
fn plan_is_renamed_and_the_new_name_stands_at_the_top() {
    let mut program = on(Page::Plans);
    retype(&mut program, "Plan name", "Fabrikam changeover");
    assert_eq!(program.harness.state().plan().unwrap().about().name, "Fabrikam changeover");
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    program.settle();
    assert_ne!(program.harness.state().plan().unwrap().about().name, "Fabrikam changeover");
}

#[test]
fn new_plan_is_made_from_the_plans_page_and_the_old_one_is_opened_again() {
    let mut program = on(Page::Plans);
    let old = program.harness.state().plan().unwrap().about().name.clone();
    program.harness.get_by_role_and_label(Role::TextInput, "Name of the new plan").focus();
    program.harness.run_steps(1);
    program.harness.get_by_role_and_label(Role::TextInput, "Name of the new plan").type_text("Second");
    program.settle();
    program.harness.get_by_role_and_label(Role::Button, "Create plan").scroll_to_me();
    program.harness.run_steps(4);
    click(&mut program, "Create plan");
    assert_eq!(program.harness.state().plan().unwrap().about().name, "Second");
    program.harness.state_mut().session_mut().go(Page::Plans);
    program.settle();
    program.settle();
    program.picture("plans-two");
    click(&mut program, "Open");
    assert_eq!(program.harness.state().plan().unwrap().about().name, old);
}

/// The sample with one backup that has all customers; the plan itself is renamed.
fn with_backup() -> Program {
    let mut program = on(Page::Plans);
    retype(&mut program, "Plan name", "Renamed");
    program.harness.state_mut().finish();
    let data = std::mem::replace(&mut program.data, tempfile::tempdir().unwrap());
    let plan = Some(data.path().join("plans").join("Sample"));
    let mut program = Program::on(data, &Begin { plan, ..Begin::default() });
    program.harness.state_mut().session_mut().go(Page::Plans);
    program.settle();
    program.settle();
    program
}

#[test]
fn backup_is_looked_into_and_restored_in_one_step_that_undo_takes_back() {
    let mut program = with_backup();
    let row = program.harness.get_all_by_role(Role::ListBoxOption).next().expect("a backup is listed");
    row.click();
    program.settle();
    program.settle();
    program.harness.get_by_label("now 24");
    program.picture("plans-backup");
    click(&mut program, "Restore this version");
    program.settle();
    assert_ne!(program.harness.state().plan().unwrap().about().name, "Renamed");
    program.picture("plans-restored");
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    program.settle();
    assert_eq!(program.harness.state().plan().unwrap().about().name, "Renamed");
}

#[test]
fn unreadable_plan_is_put_together_again_from_the_start_screen() {
    let data = tempfile::tempdir().unwrap();
    let folder = write_sample(&data);
    std::fs::write(folder.join(PLAN_FILE), [0_u8; 64]).unwrap();
    let mut program = Program::on(data, &Begin { plan: Some(folder.clone()), ..Begin::default() });
    program.picture("start-recover");
    click(&mut program, "Rebuild from backups and journal");
    program.wait(|app| app.plan().is_some());
    assert_eq!(program.harness.state().plan().unwrap().customers.len(), 24);
}

#[test]
fn plan_that_nobody_knows_is_not_offered_twice() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("elsewhere");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join(PLAN_FILE), "not a plan at all").unwrap();
    let mut program = Program::on(data, &Begin { plan: Some(folder), ..Begin::default() });
    click(&mut program, "Rebuild from backups and journal");
    program.harness.get_by_label_contains("do not contain this plan");
    assert!(program.harness.query_by_label("Rebuild from backups and journal").is_none());
}

#[test]
fn f1_opens_help_and_a_step_leads_to_its_page() {
    let mut program = on(Page::Company);
    program.harness.key_press(Key::F1);
    program.settle();
    program.harness.get_by_label("From direct bill to indirect reseller");
    program.harness.get_by_role_and_label(Role::Button, "3  Find an indirect provider").click_accesskit();
    program.settle();
    program.harness.get_by_role_and_label(Role::Heading, "Providers");
    assert!(program.harness.query_by_label("From direct bill to indirect reseller").is_none());
}

#[test]
fn settings_page_is_reached_by_tab_in_reading_order() {
    let mut program = on(Page::Settings);
    program.harness.get_by_role_and_label(Role::TextInput, "Your name").focus();
    program.harness.run_steps(2);
    let mut seen = Vec::new();
    for _ in 0..8 {
        program.harness.key_press(Key::Tab);
        program.harness.run_steps(2);
        let focused = program.harness.root().children_recursive().find(egui_kittest::Node::is_focused);
        seen.push(focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default());
    }
    assert_eq!(seen[..4], ["Initials", "English", "繁體中文", "Same as system"], "{seen:?}");
}

#[test]
fn lists_are_asked_for_once_after_each_save_not_every_frame() {
    let mut program = on(Page::Plans);
    for _ in 0..5 {
        std::thread::sleep(Duration::from_millis(20));
        program.harness.step();
        assert!(!program.harness.state().is_busy(), "asked again although nothing was saved");
    }
}

#[test]
fn settings_that_cannot_be_read_are_told_and_never_written_over() {
    let data = tempfile::tempdir().unwrap();
    let file = places(&data).settings_file();
    // A folder in its place cannot be read as a file, whoever asks.
    std::fs::create_dir_all(file.join("kept")).unwrap();
    let plan = Some(write_sample(&data));
    let mut program = Program::on(data, &Begin { plan, has_profile: false, ..Begin::default() });
    program.harness.get_by_label_contains("The settings could not be read");
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Plus);
    program.settle();
    assert!(file.join("kept").is_dir(), "what is there stays");
}

#[test]
fn another_plan_is_opened_without_the_window_waiting_for_the_one_before() {
    let mut program = on(Page::Plans);
    let folder = program.data.path().join("plans").join("Sample");
    let before = std::fs::read(folder.join(PLAN_FILE)).unwrap();
    let (app, name) = (program.harness.state_mut(), "Second".to_owned());
    app.ask_for(Action::Edit(Box::new(Edit::Info(Info { name: "Renamed".into(), ..app.plan().unwrap().about() }))));
    app.ask_for(Action::Plan(PlanAction::New {
        name,
        start: changeover::domain::plan_start::PlanStart::default(),
        model: None,
    }));
    program.settle();
    assert_eq!(program.harness.state().plan().unwrap().about().name, "Second");
    let after = std::fs::read_to_string(folder.join(PLAN_FILE)).unwrap();
    assert!(after.as_bytes() != before && after.contains("Renamed"), "what was entered just before is in the file");
    program.harness.state_mut().ask_for(Action::Plan(PlanAction::Open(folder)));
    program.settle();
    assert_eq!(program.harness.state().plan().unwrap().about().name, "Renamed");
    assert!(program.harness.query_by_label_contains("Read-only").is_none());
}

#[test]
fn sample_starts_over_as_one_step_that_can_be_taken_back() {
    let mut program = on(Page::Plans);
    let ids: Vec<_> = program.plan().customers.iter().map(|one| one.id).collect();
    let stamp = Stamp { at: Moment::parse("2026-11-26T09:00:00Z").unwrap(), by: "Lin".into() };
    let edit = Edit::Customer(CustomerEdit::Remove { customers: ids.clone(), stamp });
    program.harness.state_mut().ask_for(Action::Edit(Box::new(edit)));
    program.settle();
    assert_eq!(program.plan().customers.len(), 0);
    click(&mut program, "Start the sample over");
    assert_eq!(program.plan().customers.len(), ids.len());
    assert!(program.plan().bin.is_empty());
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    program.settle();
    assert_eq!((program.plan().customers.len(), program.plan().bin.len()), (0, ids.len()));
}
