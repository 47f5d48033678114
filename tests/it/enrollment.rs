//! The enrollment wizard by its accessible names: walked as a whole, locked, corrected, taken back and taken up again.

mod clicks;
mod walk;

use changeover::domain::draft::Language;
use changeover::domain::rules::{Act, FormValue, PhaseKind};
use changeover::domain::slug::Slug;
use changeover::ui::action::{Action, Page};
use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program};
use walk::{Walk, begin};

fn walk(book: Option<&str>, name: &str) {
    for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh")] {
        // Each language in one theme: what is looked at is the same page in four looks over both books.
        let dark = (name == "2026") == (language == Language::TraditionalChinese);
        let mut walk = begin(book, &Begin { language, dark, ..Begin::default() });
        walk.pictures = format!("{name}-{tag}");
        walk.all();
    }
}

#[test]
fn whole_way_of_2018_can_be_walked_in_both_languages() {
    walk(Some("2018-12"), "2018");
}

#[test]
fn whole_way_of_the_newest_book_can_be_walked_in_both_languages() {
    walk(None, "2026");
}

#[test]
fn locked_step_says_why_and_leads_to_the_one_next_action() {
    let mut walk = begin(None, &Begin::default());
    walk.pictures = "locked".to_owned();
    let title = walk.title("enroll-now");
    walk.click(Role::Button, &title);
    assert!(walk.is_at("enroll-now"));
    walk.program.harness.get_by_label("This step is not available yet");
    walk.program.harness.get_by_label("Not done: Check the basics");
    walk.program.harness.get_by_label("Still to do: The partner profile in Partner Center is current");
    assert!(walk.program.harness.query_by_label("Record decision").is_none());
    walk.picture("enroll-now");
    let title = walk.title("approval");
    walk.click(Role::Button, &title);
    walk.picture("approval");
    walk.click(Role::Button, "Go to: Check the basics");
    assert!(walk.is_at("prepare"));
}

#[test]
fn next_says_why_it_is_blocked() {
    let mut walk = begin(None, &Begin::default());
    let title = walk.title("enrollment-form");
    walk.click(Role::Button, &title);
    let next = walk.program.harness.get_by_role_and_label(Role::Button, "Next");
    assert!(next.accesskit_node().is_disabled());
    assert_eq!(next.accesskit_node().data().description(), Some("Not done: Check the basics"));
}

#[test]
fn undo_after_the_ceremony_opens_the_step_and_keeps_the_record() {
    let mut walk = begin(Some("2018-12"), &Begin::default());
    walk.until_ceremony();
    walk.decide(Act::EnrollNow);
    walk.program.harness.state_mut().ask_for(Action::Undo);
    walk.program.settle();
    assert!(!walk.is_done("enroll-now"));
    assert!(walk.plan().decision(Act::EnrollNow).is_some(), "the record stays");
    walk.pictures = "undone".to_owned();
    walk.picture("enroll-now");
    walk.press("enrollment-decided-before-done");
    assert!(walk.is_done("enroll-now"));
}

#[test]
fn program_takes_up_the_way_where_it_was_left() {
    let mut walk = begin(Some("2018-12"), &Begin::default());
    walk.until_ceremony();
    walk.decide(Act::EnrollNow);
    let Program { mut harness, data, .. } = walk.program;
    harness.state_mut().finish();
    drop(harness);
    let folder = data.path().join("plans").join("Walk");
    let mut program = Program::on(data, &Begin { plan: Some(folder), ..Begin::default() });
    program.harness.state_mut().session_mut().go(Page::Enrollment);
    program.settle();
    walk = Walk { program, ..begin(Some("2018-12"), &Begin::default()) };
    assert!(walk.is_at("approval"));
    walk.program.harness.get_by_label("Decision to enroll (point of no return)");
}

#[test]
fn note_that_is_being_typed_is_taken_when_the_step_is_left() {
    let mut walk = begin(None, &Begin::default());
    walk.click(Role::Button, "Details of The Partner ID (PLA) is current");
    walk.program.harness.get_by_role_and_label(Role::MultilineTextInput, "Note").focus();
    walk.program.harness.run_steps(2);
    walk.program.harness.get_by_role_and_label(Role::MultilineTextInput, "Note").type_text("Seen in the profile");
    walk.program.harness.step();
    walk.press("enrollment-next");
    assert!(walk.is_at("choose-path"));
    assert_eq!(walk.plan().task(Slug::new("partner-id-current")).unwrap().note, "Seen in the profile");
}

#[test]
fn day_in_the_future_is_refused_under_its_field_and_kept() {
    let mut walk = begin(None, &Begin::default());
    let title = "The partner profile in Partner Center is current";
    walk.click(Role::CheckBox, title);
    let before = walk.plan().done_on(Slug::new("profile-current"));
    walk.click(Role::Button, &format!("Details of {title}"));
    walk.write("Done on", "2199-01-01");
    walk.program.harness.run_steps(12);
    walk.program.harness.get_by_label(&walk.text("refused-date-in-future"));
    walk.pictures = "refused".to_owned();
    walk.picture("day");
    assert_eq!(walk.plan().done_on(Slug::new("profile-current")), before);
    walk.write("Done on", "2020/1/2");
    walk.program.harness.run_steps(12);
    assert_eq!(walk.plan().done_on(Slug::new("profile-current")).unwrap().to_string(), "2020-01-02");
}

#[test]
fn missing_address_is_entered_where_it_is_missed() {
    let mut walk = begin(None, &Begin::default());
    walk.write("Email address of the Partner ID account", "incentives@contoso.example");
    walk.program.harness.run_steps(12);
    let mail = walk.plan().standing().incentive_mail.unwrap();
    assert_eq!(mail.as_str(), "incentives@contoso.example");
}

#[test]
fn strip_tells_each_day_and_the_sample_shows_both_roles() {
    let mut program = Program::sample(&Begin::default());
    let session = program.harness.state_mut().session_mut();
    session.enrollment.show(Slug::new("profile-both"));
    session.go(Page::Enrollment);
    program.settle();
    program.harness.get_by_label("Your current partner status: Direct + indirect");
    program.picture("enrollment-sample-both");
    program.harness.get_by_role_and_label(Role::Button, "Why this date?").click_accesskit();
    program.harness.run_steps(3);
    program.picture("enrollment-sample-why");
    program.harness.get_by_label("Every day is counted, including weekends and holidays");
}

#[test]
fn every_fact_of_a_step_stands_in_its_guide_in_both_languages() {
    for language in Language::ALL {
        let mut walk = begin(Some("2018-12"), &Begin { language, size: [1280.0, 4000.0], ..Begin::default() });
        let book = walk.book.clone();
        for step in &book.steps {
            walk.program.harness.state_mut().session_mut().enrollment.show(step.id);
            walk.program.settle();
            walk.press("enrollment-guide-says");
            // What belongs to no single step stands in the guides of the part of the way.
            let is_last = book.steps.last().is_some_and(|last| last.id == step.id);
            let kind = if is_last { PhaseKind::BothRoles } else { PhaseKind::Enroll };
            let of_phase = book.phase(kind).unwrap().facts.iter();
            for fact in step.facts.iter().chain(of_phase).filter_map(|id| book.fact(*id)) {
                let text = walk.say(&fact.text);
                let mut shown = walk.program.harness.query_all_by_label(&text);
                assert!(shown.next().is_some(), "{} in the guide of {}", fact.id, step.id);
            }
        }
    }
}

#[test]
fn check_about_a_missing_fact_says_why_and_leads_to_its_field_in_both_languages() {
    for language in [Language::English, Language::TraditionalChinese] {
        let mut walk = begin(None, &Begin { language, ..Begin::default() });
        walk.forget_facts();
        let admin = walk.text("fill-global-admin");
        let rule = walk.book.checks().find(|check| check.value == Some(FormValue::GlobalAdmin)).unwrap().clone();
        let title = walk.say(&rule.title);
        let why = walk.lang.with("check-fact-missing", &[("what", &admin)]).into_owned();
        let node = walk.program.harness.get_by_role_and_label(Role::CheckBox, &title);
        assert!(node.accesskit_node().is_disabled());
        assert_eq!(node.accesskit_node().data().description(), Some(&*why));
        walk.click(Role::CheckBox, &title);
        assert!(!walk.plan().is_done(rule.id), "refused");
        walk.pictures = format!("missing-{language:?}");
        walk.picture("prepare");
        let enter = walk.lang.with("check-fact-enter", &[("what", &admin)]).into_owned();
        walk.click(Role::Button, &enter);
        assert_eq!(walk.program.harness.state_mut().session_mut().page, Page::Company);
        walk.program.harness.get_by_label(&walk.lang.with("company-role-needed", &[("role", &admin)]));
        let focused = walk.program.harness.get_all_by_role(Role::CheckBox).find(egui_kittest::Node::is_focused);
        assert_eq!(focused.and_then(|node| node.accesskit_node().label()), Some(walk.text("staff-role-global-admin")));
        walk.picture("company");
    }
}

#[test]
fn who_is_not_one_of_our_people_with_the_role_is_warned_of_in_the_record() {
    let mut walk = begin(Some("2018-12"), &Begin::default());
    walk.until_ceremony();
    let (decider, admin) = (walk.text("enrollment-decider"), walk.text("enrollment-admin"));
    let else_ = walk.text("enrollment-who-else");
    for (part, name, typed) in
        [(&decider, "enrollment-decider-name", "Nobody Known"), (&admin, "enrollment-admin-name", "Chen Yi")]
    {
        walk.choose(part, &else_);
        let label = walk.text(name);
        walk.write(&label, typed);
    }
    walk.program.harness.get_by_label("Nobody Known is not in the team under Our company");
    let company = walk.text("enrollment-company");
    walk.write(&company, "Contoso Partner");
    walk.pictures = "warned".to_owned();
    walk.picture("enroll-now");
    walk.press("enrollment-record");
    let decision = walk.plan().decision(Act::EnrollNow).unwrap().clone();
    assert_eq!((decision.decided.by.as_str(), decision.admin.as_str()), ("Nobody Known", "Chen Yi"));
    let warned = decision.stated.iter().filter(|text| text.starts_with("Warning when this was recorded"));
    assert_eq!(warned.count(), 2, "{:?}", decision.stated);
}
