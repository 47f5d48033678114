//! The start page: what to do next, keys that work on it, and what is said about the whole.

mod keys;

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::enrollment::TaskEdit;
use changeover::domain::rules::{DeadlineKind, PartnerStatus, PhaseKind};
use changeover::domain::sample::new_plan;
use changeover::domain::schedule::{Due, DueTone, Forecast, Inputs, PhaseState, RuleLibrary, Safety};
use changeover::domain::slug::Slug;
use changeover::i18n::{Lang, phases};
use changeover::store::{JournalEntry, PlanId, PlanKeeper, Setup};
use changeover::ui::action::{Action, Page};
use changeover::ui::dates;
use changeover::ui::theme::Tone;
use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program, places, write_sample};

/// The program with an empty plan of its own.
pub(crate) fn empty(begin: &Begin) -> Program {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("plans").join("Empty");
    let mut next = 0;
    let plan = new_plan("Empty", || {
        next += 1;
        next
    });
    let setup = Setup::new(places(&data), "Lin Mei-Hui", changeover::clock::now);
    let opened = PlanKeeper::create(&setup, &folder, &plan, &PlanId::from_number(8)).unwrap();
    opened.keeper.close(std::time::Duration::from_secs(20));
    Program::on(data, &Begin { plan: Some(folder), ..begin.clone() })
}

/// What follows from the plan that is open.
pub(crate) fn forecast(program: &Program) -> Forecast {
    let library = RuleLibrary::shipped();
    let plan = program.harness.state().plan().unwrap();
    let book = library.book_of(plan);
    Forecast::of(&Inputs { plan, book: &book, holidays: &library.holidays, today: changeover::clock::today() })
}

/// Carries an edit out as a view would.
pub(crate) fn edit(program: &mut Program, edit: Edit) {
    program.harness.state_mut().ask_for(Action::Edit(Box::new(edit)));
    program.settle();
}

/// Names of everything on the screen that contain this.
pub(crate) fn said(program: &Program, part: &str) -> Vec<String> {
    let nodes = program.harness.root().children_recursive();
    let labels = nodes.flat_map(|node| [node.accesskit_node().label(), node.accesskit_node().value()]);
    labels.flatten().filter(|label| label.contains(part)).collect()
}

/// How many rows of actions are shown.
fn n_rows(program: &Program) -> usize {
    program.harness.query_all_by_role(Role::ListItem).count()
}

#[test]
fn today_is_drawn_in_both_languages_and_themes() {
    for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh")] {
        for (dark, theme) in [(false, "light"), (true, "dark")] {
            for size in [[1280.0, 800.0], [1920.0, 1080.0]] {
                let begin = Begin { language, dark, size, ..Begin::default() };
                Program::sample(&begin).picture(&format!("today-{tag}-{theme}-{}", size[0]));
            }
            let begin = Begin { language, dark, ..Begin::default() };
            empty(&begin).picture(&format!("today-empty-{tag}-{theme}"));
        }
    }
    let begin = Begin { size: [1024.0, 700.0], ..Begin::default() };
    Program::sample(&begin).picture("today-en-light-1024");
}

#[test]
fn frames_work_nothing_out_and_an_edit_does_once() {
    let mut program = Program::sample(&Begin::default());
    let before = program.harness.state().n_derived();
    for page in [Page::Today, Page::Deadlines] {
        program.harness.state_mut().session_mut().go(page);
        for _ in 0..50 {
            program.harness.step();
        }
    }
    assert_eq!(program.harness.state().n_derived(), before);
    edit(&mut program, Edit::Task(TaskEdit::Postpone { id: Slug::new("act-remind"), until: None }));
    edit(&mut program, Edit::Task(TaskEdit::SetNote { id: Slug::new("act-remind"), note: "By phone".into() }));
    assert!((1..=2).contains(&(program.harness.state().n_derived() - before)));
    let once = program.harness.state().n_derived();
    for _ in 0..50 {
        program.harness.step();
    }
    assert_eq!(program.harness.state().n_derived(), once);
}

#[test]
fn ten_actions_are_shown_and_the_rest_on_demand() {
    let mut program = Program::sample(&Begin::default());
    let open = ["profile-current", "partner-id-current", "right-tenant", "form-legal-name", "form-country", "approval"];
    let ids: Vec<Slug> = open.iter().map(|id| id.parse().unwrap()).collect();
    edit(&mut program, Edit::Task(TaskEdit::SetDone { ids, done: None }));
    let n_all = forecast(&program).actions.len();
    assert!(10 < n_all, "{n_all}");
    assert_eq!(n_rows(&program), 10);
    program.harness.get_by_label(&format!("Show {} more", n_all - 10)).click_accesskit();
    program.settle();
    assert_eq!(n_rows(&program), n_all);
}

#[test]
fn what_is_not_known_is_never_shown_as_done() {
    let due = |tone, kind| {
        let program = forecast(&empty(&Begin::default())).dues.first().cloned().unwrap();
        dates::due_tone(&Due { tone, kind, ..program })
    };
    for kind in [DeadlineKind::Expected, DeadlineKind::Limit, DeadlineKind::Event] {
        assert_ne!(due(DueTone::Unknown, kind), Tone::Done);
    }
    for status in PartnerStatus::ALL {
        assert_ne!(status.tone(), Tone::Done, "{status:?}");
    }
    assert_ne!(dates::phase_tone(PhaseState::NotBegun), Tone::Done);
    for safety in Safety::ALL {
        assert_eq!(safety.tone() == Tone::Done, safety.is_safe(), "{safety:?}");
    }
}

#[test]
fn head_says_what_is_due_and_where_the_pace_leads() {
    let program = Program::sample(&Begin::default());
    let census = forecast(&program).census;
    assert!(census.pace.finishes.is_some(), "the sample has acceptances of the last days");
    assert!(!said(&program, "At the current pace").is_empty());
    let title = format!("{} of {} customers not verified by the provider yet", census.n_not_safe(), census.n);
    program.harness.get_by_role_and_label(Role::Heading, &title);
}

#[test]
fn empty_plan_says_what_belongs_here_and_leads_to_the_first_step() {
    let mut program = empty(&Begin::default());
    program.harness.get_by_role_and_label(Role::Heading, "This page shows what to do next");
    assert_eq!(n_rows(&program), 0);
    program.harness.get_by_label("Import customers").click();
    program.settle();
    assert_eq!(program.harness.state_mut().session_mut().page, Page::Import);
}

#[test]
fn countdown_stands_on_every_screen_and_leads_to_its_date() {
    let mut program = Program::sample(&Begin::default());
    for page in [Page::Customers, Page::Settings, Page::Deadlines] {
        program.harness.state_mut().session_mut().go(page);
        program.settle();
        let strip = said(&program, "Reported: Suspension in ");
        assert!(
            strip.iter().any(|text| text.ends_with("customers not verified by the provider yet")),
            "{page:?}: {strip:?}"
        );
    }
    program.harness.get_by_label("Why?").click();
    program.settle();
    program.harness.get_by_label("Close details");
    program.harness.get_by_label(
        "One partner reported in October 2025 that the authorization is suspended 30 days after an anniversary on which the requirements were not met",
    );
    assert_eq!(said(&empty(&Begin::default()), "Why?"), Vec::<String>::new(), "nothing is counted down without a date");
}

#[test]
fn changes_by_others_since_the_plan_was_closed_are_told_once() {
    let data = tempfile::tempdir().unwrap();
    let folder = write_sample(&data);
    let begin = Begin { plan: Some(folder.clone()), ..Begin::default() };
    let program = Program::on(data, &begin);
    let since = ["1 change since ", "changes since "].map(|part| said(&program, part));
    assert_eq!(since.concat(), Vec::<String>::new(), "the first time there is no last time");
    let Program { mut harness, data, .. } = program;
    harness.state_mut().finish();
    drop(harness);
    let setup = Setup::new(places(&data), "Chen", changeover::clock::now);
    let opened = PlanKeeper::open(&setup, &folder).unwrap();
    let owner = None;
    let edit = Edit::Task(TaskEdit::SetOwner { ids: vec![Slug::new("approval")], owner });
    let after = opened.plan.apply(&edit).unwrap();
    let entry = JournalEntry {
        at: changeover::clock::now(),
        by: "Chen".into(),
        label: opened.plan.label(&edit),
        changes: opened.plan.diff(&after),
        after,
    };
    opened.keeper.record(entry);
    opened.keeper.close(std::time::Duration::from_secs(20));
    // The settings of the first time stay: they know what was seen.
    let begin = Begin { has_profile: false, ..begin };
    let program = Program::on(data, &begin);
    assert!(
        said(&program, " since ").iter().any(|text| text.starts_with("1 change since ")),
        "{:?}",
        said(&program, " since ")
    );
    assert!(!said(&program, "Chen: owner of “").is_empty());
    let Program { mut harness, data, .. } = program;
    harness.state_mut().finish();
    drop(harness);
    let program = Program::on(data, &begin);
    let since = said(&program, "No changes since ");
    assert!(since.iter().any(|text| text.ends_with(" today")), "{since:?}");
}

#[test]
fn each_part_of_the_way_says_what_is_and_on_what_that_rests() {
    for language in [Language::English, Language::TraditionalChinese] {
        let mut program = Program::sample(&Begin { language, ..Begin::default() });
        let lang = Lang::new(language);
        let forecast = forecast(&program);
        let plan = program.harness.state().plan().unwrap().clone();
        for view in &forecast.phases {
            let why = phases::basis(&lang, &plan, &forecast.census, view);
            let state = phases::state(&lang, view.state);
            let is_it = |node: &egui_kittest::Node<'_>| node.accesskit_node().data().description() == Some(&*why);
            let node = program.harness.query_all_by_role(Role::Button).find(is_it).unwrap();
            let name = node.accesskit_node().label().unwrap();
            assert!(name.contains(&state), "{name}");
        }
        let moving = forecast.phases.iter().find(|view| view.kind == PhaseKind::MoveCustomers).unwrap();
        let said = phases::basis(&lang, &plan, &forecast.census, moving);
        let invited = lang.count("phase-n-invited", forecast.census.n_at(Safety::Invited)).into_owned();
        assert!(said.contains(&invited) && moving.state != PhaseState::NotBegun, "{said}");
        program.picture(&format!("today-phases-{language:?}"));
    }
}
