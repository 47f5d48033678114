//! The keys of the start page: D, P and Enter work on the row that has the keyboard.

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::enrollment::EnrollmentEdit;
use changeover::domain::edit::partners::PersonEdit;
use changeover::domain::plan::company::{Company, Person, StaffRole};
use changeover::domain::plan::contact::{ContactDetails, Country, EmailAddress};
use changeover::domain::plan::decision::SignOff;
use changeover::domain::plan::enrollment::Enrollment;
use changeover::domain::plan::ids::{DecisionId, PartnerId, PersonId, TenantId};
use changeover::domain::plan::moment::Stamp;
use changeover::domain::rules::Act;
use changeover::domain::schedule::{ActionKind, NextAction};
use changeover::domain::slug::Slug;
use changeover::i18n::{Lang, actions};
use changeover::ui::action::Page;
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{edit, empty, forecast, said};
use crate::support::{Begin, Program};

/// Gives the keyboard to the row of this action; whichever name it has.
fn focus(program: &mut Program, action: &NextAction) {
    let library = changeover::domain::schedule::RuleLibrary::shipped();
    let book = library.book_of(program.harness.state().plan().unwrap());
    let sentence = actions::sentence(&Lang::new(Language::English), &book, action);
    let is_it = |name: Option<String>| name.is_some_and(|name| name.contains(&sentence));
    program
        .harness
        .query_all_by_role(Role::ListItem)
        .find(|row| is_it(row.accesskit_node().label()))
        .unwrap_or_else(|| panic!("no row says {sentence}"))
        .focus();
    program.harness.step();
}

fn find(program: &Program, is_it: impl Fn(&NextAction) -> bool) -> NextAction {
    forecast(program).actions.into_iter().find(|action| is_it(action)).unwrap()
}

fn is_done(program: &Program, id: Slug) -> bool {
    program.harness.state().plan().unwrap().is_done(id)
}

#[test]
fn d_says_that_it_is_done_today_and_undo_takes_it_back() {
    let mut program = Program::sample(&Begin::default());
    let action = find(&program, |action| action.task.is_some_and(|task| Act::of_step(task).is_none()));
    let id = action.task.unwrap();
    focus(&mut program, &action);
    program.chord(Modifiers::NONE, Key::D);
    assert!(is_done(&program, id));
    assert!(forecast(&program).actions.iter().all(|other| other.id != action.id));
    program.chord(Modifiers::COMMAND, Key::Z);
    assert!(!is_done(&program, id));
}

#[test]
fn d_on_what_is_done_in_its_place_changes_nothing_and_says_so() {
    let mut program = Program::sample(&Begin::default());
    let action = find(&program, |action| matches!(action.kind, ActionKind::Remind(_)));
    let before = program.harness.state().plan().unwrap().clone();
    focus(&mut program, &action);
    program.chord(Modifiers::NONE, Key::D);
    assert_eq!(*program.harness.state().plan().unwrap(), before);
    assert!(!said(&program, "Complete this on its own page").is_empty());
}

#[test]
fn p_postpones_to_the_next_business_day_and_it_can_be_brought_back() {
    let mut program = Program::sample(&Begin::default());
    let action = find(&program, |action| matches!(action.kind, ActionKind::Remind(_)));
    focus(&mut program, &action);
    program.chord(Modifiers::NONE, Key::P);
    let until = program.harness.state().plan().unwrap().task(action.id).unwrap().postponed.unwrap();
    let days = (until - changeover::clock::today()).num_days();
    assert!((1..=12).contains(&days), "{until}: a long holiday has eleven days at most");
    assert!(forecast(&program).actions.iter().all(|other| other.id != action.id));
    program.harness.get_by_label("Show 1 postponed").click_accesskit();
    program.settle();
    program.picture("today-postponed");
    program.harness.get_by_label("Bring back").click_accesskit();
    program.settle();
    assert_eq!(program.harness.state().plan().unwrap().task(action.id).unwrap().postponed, None);
    find(&program, |other| other.id == action.id);
}

#[test]
fn shift_p_postpones_by_a_week_and_undo_takes_it_back() {
    let mut program = Program::sample(&Begin::default());
    let action = find(&program, |action| matches!(action.kind, ActionKind::Remind(_)));
    focus(&mut program, &action);
    program.chord(Modifiers::SHIFT, Key::P);
    let task = program.harness.state().plan().unwrap().task(action.id).unwrap().clone();
    assert_eq!((task.postponed.unwrap() - changeover::clock::today()).num_days(), 7);
    program.chord(Modifiers::COMMAND, Key::Z);
    find(&program, |other| other.id == action.id);
}

#[test]
fn enter_goes_to_the_place_and_a_click_only_takes_the_keyboard() {
    let mut program = Program::sample(&Begin::default());
    let action = find(&program, |action| matches!(action.kind, ActionKind::Remind(_)));
    focus(&mut program, &action);
    program.chord(Modifiers::NONE, Key::Enter);
    assert_eq!(program.harness.state_mut().session_mut().page, Page::Invitations);
}

#[test]
fn d_on_a_wait_says_that_it_is_still_pending_and_not_that_it_is_done() {
    let mut program = empty(&Begin::default());
    let mail = EmailAddress::parse("lin@contoso.example").ok();
    let company = Company {
        name: "Contoso".into(),
        tenant: TenantId::parse("11111111-1111-4111-8111-111111111111").ok(),
        location_partner_id: PartnerId::parse("1234567").ok(),
        country: Country::parse("TW").ok(),
        contact: ContactDetails { name: "Lin Mei-Hui".into(), email: mail.clone(), phone: "1".into() },
        ..Company::default()
    };
    edit(&mut program, Edit::Company(Box::new(company)));
    let us = Enrollment { incentive_mail: mail, ..Enrollment::default() };
    edit(&mut program, Edit::Enrollment(EnrollmentEdit::Put(Box::new(us))));
    let roles = vec![StaffRole::GlobalAdmin];
    let admin = Person { roles, ..Person::new(PersonId::new(3), "Lin Mei-Hui") };
    edit(&mut program, Edit::Person(PersonEdit::Put(admin)));
    let now = changeover::clock::now();
    let decision = SignOff {
        id: DecisionId::new(1),
        act: Act::EnrollNow,
        book: Slug::new("2026"),
        on: now.date(),
        company: "Contoso".into(),
        admin: "Lin Mei-Hui".into(),
        decided: Stamp { at: now, by: "Lin Mei-Hui".into() },
        language: Language::English,
        stated: Vec::new(),
    };
    let decide = EnrollmentEdit::Decide { decision: Box::new(decision), needs: Vec::new(), facts: Vec::new() };
    edit(&mut program, Edit::Enrollment(decide));
    let is_wait = |action: &NextAction| matches!(action.kind, ActionKind::LookForApproval { .. });
    let action = find(&program, is_wait);
    focus(&mut program, &action);
    program.chord(Modifiers::NONE, Key::D);
    let task = program.harness.state().plan().unwrap().task(action.id).unwrap().clone();
    assert_eq!((task.looks.len(), task.done.clone()), (1, None));
    find(&program, is_wait);
}

#[test]
fn menu_of_a_row_names_its_owner() {
    let mut program = Program::sample(&Begin::default());
    let action = find(&program, |action| matches!(action.kind, ActionKind::Remind(_)));
    program.harness.get_by_label_contains("More actions: Send a first reminder").click();
    program.settle();
    program.picture("today-menu");
    program.harness.get_by_role_and_label(Role::MenuItem, "Oscar Wang").click();
    program.settle();
    let plan = program.harness.state().plan().unwrap();
    let owner = plan.task(action.id).unwrap().owner.unwrap();
    assert_eq!(plan.people.get(owner).unwrap().name, "Oscar Wang");
}
