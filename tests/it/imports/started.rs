//! The program is started with a list, as "Open with" of the desktop does.

use changeover::domain::draft::Language;
use changeover::store::fs::RealFs;
use changeover::store::settings::{Profile, Settings};
use changeover::ui::action::{Action, Page, PlanAction};
use egui_kittest::kittest::Queryable as _;

use super::page::same;
use crate::support::{Begin, Program, places, write_sample};

/// A program that is started with this list; `has_plan`: a plan was open the last time.
fn start(name: &str, has_plan: bool, language: Language) -> Program {
    let data = tempfile::tempdir().unwrap();
    let mut settings = Settings {
        profile: Some(Profile { name: "Lin Mei-Hui".into(), initials: "LMH".into() }),
        ..Settings::default()
    };
    if has_plan {
        settings.opened(&write_sample(&data));
    }
    settings.save(&RealFs, &places(&data)).unwrap();
    let list = data.path().join(name);
    std::fs::write(&list, same(1..=3)).unwrap();
    Program::on(data, &Begin { plan: Some(list), has_profile: false, language, ..Begin::default() })
}

#[test]
fn list_is_read_into_the_plan_that_was_open_last() {
    for name in ["Customers.csv", "CUSTOMERS.TXT"] {
        let mut program = start(name, true, Language::English);
        program.settle();
        let app = program.harness.state_mut();
        assert!(app.plan().is_some(), "{name}");
        let session = app.session_mut();
        assert_eq!(session.page, Page::Import, "{name}");
        assert_eq!(session.import.source.as_ref().map(|source| &*source.name), Some(name));
    }
}

#[test]
fn list_waits_for_the_first_plan_and_the_start_screen_says_so() {
    for (language, sentence) in [
        (Language::English, "Open or create a plan to import the list Customers.csv"),
        (Language::TraditionalChinese, "開啟或建立計畫，即可匯入清單 Customers.csv"),
    ] {
        let mut program = start("Customers.csv", false, language);
        assert!(program.harness.query_by_label(sentence).is_some(), "{sentence}");
        program.picture(&format!("start-list-{language:?}"));
        program.harness.state_mut().ask_for(Action::Plan(PlanAction::New {
            name: "Ours".into(),
            start: changeover::domain::plan_start::PlanStart::default(),
            model: None,
        }));
        program.wait(|app| app.plan().is_some());
        program.settle();
        let session = program.harness.state_mut().session_mut();
        assert_eq!(session.page, Page::Import);
        assert_eq!(session.import.source.as_ref().map(|source| &*source.name), Some("Customers.csv"));
    }
}
