//! Going to places and back: each place is on its page, and Alt+Left leads back to the record that one came from.

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::plan::company::StaffRole;
use changeover::domain::plan::moment::{Moment, Stamp};
use changeover::domain::rules::{FormValue, PhaseKind};
use changeover::domain::slug::Slug;
use changeover::ui::action::{Action, Page, Place};
use changeover::ui::pages::customers::{Spot, Tab};
use changeover::ui::pages::rules::View;
use egui::{Key, Modifiers};

use crate::support::{Begin, Program};

const PHASES: [PhaseKind; 9] = [
    PhaseKind::Enroll,
    PhaseKind::FindProvider,
    PhaseKind::PartnerUp,
    PhaseKind::BothRoles,
    PhaseKind::NewCustomers,
    PhaseKind::MoveCustomers,
    PhaseKind::MoveSubscriptions,
    PhaseKind::TellApart,
    PhaseKind::Incentives,
];

fn begin(language: Language) -> Program {
    let mut program = Program::sample(&Begin { language, ..Begin::default() });
    program.settle();
    program
}

fn go(program: &mut Program, place: impl Into<Place>) {
    program.harness.state_mut().ask_for(Action::Go(place.into()));
    program.harness.run_steps(4);
}

fn back(program: &mut Program) {
    program.harness.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    program.harness.run_steps(4);
}

/// Where one is.
fn here(program: &mut Program) -> Place {
    let session = program.harness.state_mut().session_mut();
    Place::on(session, session.page)
}

/// A place of each kind that the sample has something for.
fn places(program: &mut Program) -> Vec<Place> {
    let plan = program.harness.state().plan().unwrap().clone();
    let first = plan.customers.iter().next().unwrap();
    let sold = plan.customers.iter().find(|one| !one.subscriptions.is_empty()).unwrap();
    let phases = PHASES.into_iter().map(Place::Phase);
    let mut all = vec![
        Place::Field(FormValue::CompanyName),
        Place::Role(StaffRole::ALL[0]),
        Place::Comparison,
        Place::Decision,
        Place::Partnerships,
        Place::TenantRequests,
        Place::Customer(first.id, None),
        Place::Customer(first.id, Some(Spot::Talks)),
        Place::Subscription(sold.id, sold.subscriptions[0].id.clone()),
        Place::CustomersFound("co".to_owned()),
        Place::SubscriptionsFound("365".to_owned()),
        Place::Bin(String::new()),
        Place::GdapList,
        Place::Letters,
        Place::WorkList,
        Place::Date(Slug::new("incentive-arrives")),
        Place::Schedule,
        Place::TimeLine,
        Place::Incentives,
        Place::Rules(View::Matrix),
        Place::Rule("customers".to_owned()),
    ];
    all.extend(phases);
    all.extend(Page::ALL.iter().copied().map(Place::Page));
    all.extend(plan.providers.iter().map(|one| Place::Provider(one.id)));
    all.extend(plan.partnerships.iter().map(|one| Place::Partnership(one.id)));
    all.extend(plan.tenant_requests.iter().map(|one| Place::TenantRequest(one.id)));
    all.extend(plan.waves.iter().take(1).map(|one| Place::Wave(one.id)));
    all.extend(plan.transfers.iter().take(1).map(|one| Place::Request(one.id)));
    all.extend(plan.scenarios.iter().take(1).map(|one| Place::Scenario(one.id)));
    all.extend(plan.baselines.iter().take(1).map(|one| Place::Baseline(one.id)));
    all.extend(plan.todos.iter().take(1).map(|one| Place::Todo(one.id)));
    all
}

#[test]
fn every_place_is_shown_on_its_page_and_left_for_the_one_before() {
    for language in Language::ALL {
        let mut program = begin(language);
        for place in places(&mut program) {
            let start = if place.page() == Page::Settings { Page::Help } else { Page::Settings };
            go(&mut program, start);
            go(&mut program, place.clone());
            assert_eq!(program.harness.state_mut().session_mut().page, place.page(), "{place:?}");
            // On the time line, where Moves may be, the same key moves a bar.
            if place.page() == Page::Moves {
                program.harness.state_mut().ask_for(Action::Back);
                program.harness.run_steps(4);
            } else {
                back(&mut program);
            }
            assert_eq!(here(&mut program), Place::Page(start), "{place:?}");
        }
    }
}

#[test]
fn the_way_back_leads_to_the_record_that_one_came_from() {
    let mut program = begin(Language::English);
    let ids: Vec<_> = program.harness.state().plan().unwrap().customers.iter().map(|one| one.id).take(2).collect();
    let contacts = |id| Place::Customer(id, Some(Spot::Top(Tab::Contacts)));
    go(&mut program, contacts(ids[0]));
    assert_eq!(here(&mut program), contacts(ids[0]));
    go(&mut program, Place::moves_of(ids[1]));
    go(&mut program, Page::Rules);
    back(&mut program);
    assert_eq!(here(&mut program), Place::moves_of(ids[1]));
    back(&mut program);
    assert_eq!(here(&mut program), contacts(ids[0]));
}

#[test]
fn going_in_circles_is_remembered_to_an_end() {
    let mut program = begin(Language::English);
    let session = program.harness.state_mut().session_mut();
    for _ in 0..200 {
        session.go(Page::Rules);
        session.go(Page::Today);
    }
    assert!(session.back.len() <= 100, "{}", session.back.len());
    assert_eq!(session.back.last(), Some(&Place::Page(Page::Rules)));
}

#[test]
fn the_way_back_to_a_customer_that_is_gone_leads_to_the_list() {
    let mut program = begin(Language::English);
    let id = program.harness.state().plan().unwrap().customers.iter().next().unwrap().id;
    go(&mut program, Place::Customer(id, None));
    go(&mut program, Page::Rules);
    let stamp = Stamp { at: Moment::parse("2026-11-26T09:00:00Z").unwrap(), by: "Lin".into() };
    let edit = Edit::Customer(CustomerEdit::Remove { customers: vec![id], stamp });
    program.harness.state_mut().ask_for(Action::Edit(Box::new(edit)));
    program.settle();
    back(&mut program);
    program.settle();
    assert_eq!(here(&mut program), Place::Page(Page::Customers));
}
