//! A new wording that the program brings: it comes by itself where nobody changed the letter, else it is compared.

use std::path::PathBuf;
use std::sync::Arc;

use changeover::domain::draft::{Language, TemplateKind, shipped};
use changeover::domain::plan::invitation::{TemplateVersion, TextTemplate};
use changeover::domain::plan::moment::{Moment, Stamp};
use changeover::domain::plan::{AnyRecord, Plan};
use changeover::domain::sample::sample_plan;
use changeover::store::{PlanId, PlanKeeper, Setup};
use changeover::ui::action::{Action, Page};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program, places};

/// The notice of an earlier program.
const ENGLISH: &str = include_str!("../data/templates/notice_en_2.md");
const CHINESE: &str = include_str!("../data/templates/notice_zh_3.md");

/// The sample as an earlier program left it: the notice had other words, and there was no note on the move; `ours`: somebody changed it after that.
fn earlier(begin: &Begin, ours: bool) -> Program {
    let data = tempfile::tempdir().unwrap();
    let folder = earlier_plan(&data, ours);
    let mut program = Program::on(data, &Begin { plan: Some(folder), ..begin.clone() });
    program.settle();
    program
}

/// The folder of that plan.
fn earlier_plan(data: &tempfile::TempDir, ours: bool) -> PathBuf {
    let folder = data.path().join("plans").join("Earlier");
    let now = Moment::parse("2026-11-22T09:00:00Z").unwrap();
    let mut plan = sample_plan(now).unwrap();
    let known = plan.templates.iter().filter(|template| template.kind != TemplateKind::Move);
    let records = known.map(|template| AnyRecord::Template(Arc::new(as_it_was(template, ours, now))));
    plan.templates = Plan::from_records(records.collect::<Vec<_>>()).templates;
    let setup = Setup::new(places(data), "Lin Mei-Hui", changeover::clock::now);
    let opened = PlanKeeper::create(&setup, &folder, &plan, &PlanId::from_number(8)).unwrap();
    opened.keeper.close(std::time::Duration::from_secs(20));
    folder
}

fn as_it_was(template: &TextTemplate, ours: bool, at: Moment) -> TextTemplate {
    let mut template = template.clone();
    if template.kind != TemplateKind::Notice {
        return template;
    }
    let first = &mut template.versions[0];
    let file = match template.language {
        Language::English => ENGLISH,
        Language::TraditionalChinese => CHINESE,
    };
    first.body = file.split_once('\n').unwrap().1.trim().to_owned();
    let body = first.body.replace("Kind regards", "Best wishes").replace("敬祝 商祺", "順頌 商祺");
    if ours {
        let saved = Some(Stamp { at, by: "Lin".into() });
        template.versions.push(TemplateVersion { number: 2, subject: "Ours".into(), body, saved });
    }
    template
}

fn notice(program: &Program, language: Language) -> TextTemplate {
    let plan: &Plan = program.harness.state().plan().unwrap();
    (**plan.template(TemplateKind::Notice, language).unwrap()).clone()
}

#[test]
fn a_letter_that_nobody_changed_gets_the_new_wording_when_the_plan_is_opened_and_undo_takes_it_back() {
    let mut program = earlier(&Begin::default(), false);
    for language in Language::ALL {
        let template = notice(&program, language);
        let current = template.current().unwrap();
        assert_eq!((&*current.subject, &*current.body), shipped(TemplateKind::Notice, language), "{language:?}");
        assert_eq!((current.number, template.versions.len()), (2, 2), "the old wording is kept");
    }
    program.harness.get_by_label_contains("2 templates that nobody had edited were updated to the newer versions");
    program.harness.state_mut().ask_for(Action::Undo);
    program.settle();
    assert_eq!(notice(&program, Language::English).versions.len(), 1);
}

#[test]
fn a_letter_that_somebody_changed_is_compared_and_either_text_can_be_chosen() {
    let mut program = earlier(&Begin::default(), true);
    assert_eq!(notice(&program, Language::English).versions.len(), 2, "nothing changes by itself");
    program.harness.state_mut().session_mut().go(Page::Invitations);
    program.settle();
    program.press("Compare");
    program.picture("invitations-wording-en");
    program.press("Use newer version");
    let english = notice(&program, Language::English);
    assert_eq!(english.current().unwrap().body, shipped(TemplateKind::Notice, Language::English).1);
    // The other language follows.
    program.press("Keep your version");
    let chinese = notice(&program, Language::TraditionalChinese);
    assert_eq!((chinese.current().unwrap().subject.as_str(), chinese.versions.len()), ("Ours", 4));
    assert!(
        program.harness.query_by_label("Keep your version").is_none()
            && program.harness.query_by_label("Compare").is_none()
    );
}

#[test]
fn the_comparison_is_left_with_escape_and_by_its_button_and_decides_nothing() {
    let mut program = earlier(&Begin::default(), true);
    program.harness.state_mut().session_mut().go(Page::Invitations);
    program.settle();
    for by_key in [true, false] {
        program.press("Compare");
        if by_key {
            program.harness.key_press(egui::Key::Escape);
            program.harness.run_steps(2);
        } else {
            program.press("Decide later");
        }
        assert!(program.harness.query_by_label("Keep your version").is_none());
        program.harness.get_by_role_and_label(Role::Button, "Compare");
    }
    assert_eq!(notice(&program, Language::English).versions.len(), 2);
}

#[test]
fn today_says_that_wordings_wait_to_be_compared() {
    let mut program = earlier(&Begin::default(), true);
    program.harness.state_mut().session_mut().go(Page::Today);
    program.settle();
    let said = crate::today::forecast(&program).actions;
    assert!(said.iter().any(|action| action.id.as_str() == "act-wordings"), "{said:?}");
    for (language, tag, size) in
        [(Language::TraditionalChinese, "zh", [1280.0, 800.0]), (Language::English, "small", [800.0, 530.0])]
    {
        let mut program = earlier(&Begin { language, size, ..Begin::default() }, true);
        program.harness.state_mut().session_mut().go(Page::Invitations);
        program.settle();
        program.press(if language == Language::English { "Compare" } else { "比較" });
        program.picture(&format!("invitations-wording-{tag}"));
    }
}

#[test]
fn the_command_writes_letters_that_nobody_changed_in_the_new_wording_too() {
    for (ours, has_new) in [(false, true), (true, false)] {
        let data = tempfile::tempdir().unwrap();
        let folder = earlier_plan(&data, ours);
        let out = data.path().join("drafts");
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_changeover"))
            .arg("draft")
            .arg(&folder)
            .args(["--template", "notice", "--format", "txt", "--lang", "en", "--out"])
            .arg(&out)
            .arg("--data-dir")
            .arg(data.path())
            .output()
            .unwrap();
        let letters: Vec<String> = std::fs::read_dir(&out)
            .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stdout)))
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|ext| ext == "txt"))
            .map(|path| std::fs::read_to_string(path).unwrap())
            .collect();
        assert!(!letters.is_empty());
        let has = |letter: &String| letter.contains("(billing admin or global admin)") || letter.contains("計費管理員");
        assert_eq!(letters.iter().all(has), has_new, "{}", letters[0]);
    }
}

#[test]
fn a_letter_that_an_earlier_plan_lacks_is_added_in_both_languages() {
    let program = earlier(&Begin::default(), true);
    for language in Language::ALL {
        let template = program.plan().template(TemplateKind::Move, language).unwrap();
        let current = template.current().unwrap();
        assert_eq!((&*current.subject, &*current.body), shipped(TemplateKind::Move, language));
    }
    program.harness.get_by_label_contains("New among the letters of this plan: Note on the move");
}

#[test]
fn the_command_knows_a_letter_that_an_earlier_plan_lacks_and_writes_to_those_who_have_accepted() {
    let data = tempfile::tempdir().unwrap();
    let folder = earlier_plan(&data, false);
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_changeover"))
        .arg("draft")
        .arg(&folder)
        .args(["--template", "move", "--format", "txt", "--lang", "en", "--out"])
        .arg(data.path().join("drafts"))
        .arg("--data-dir")
        .arg(data.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("School of Fine Art: “Day from which the provider is billed”"), "{said}");
    assert!(!said.contains("Fabrikam"), "it has not accepted: {said}");
}
