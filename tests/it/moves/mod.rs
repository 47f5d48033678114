//! Moves: waves, transfer requests from nothing to verified, and the work list, by mouse and by keyboard.

mod afterwards;
mod asking;
mod line;
mod pilot;
mod schedule;
mod tracks;
mod waves;
mod what_if;

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::{CustomerEdit, Side, TrackStep};
use changeover::domain::moves::AskField;
use changeover::domain::plan::customer::{Customer, RelationState};
use changeover::domain::plan::customer_fields::CustomerField;
use changeover::domain::plan::field::Value;
use changeover::domain::plan::ids::{CustomerId, WaveId};
use changeover::domain::plan::moment::Stamp;
use changeover::domain::plan::stage::StageEntry;
use changeover::domain::plan::subscription::{Subscription, SubscriptionStatus};
use changeover::domain::plan::track::{AgreementState, TransferState};
use changeover::domain::plan::transfer::TransferStage;
use changeover::domain::plan::wave::{Wave, WaveKind};
use changeover::exchange::table_out::TableFormat;
use changeover::roster::asked::AskOrder;
use changeover::store::fs::RealFs;
use changeover::store::settings::Settings;
use changeover::ui::action::{Action, Page, Place};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program};

/// The customer whose move is followed.
pub(crate) const ID: CustomerId = CustomerId::new(70_001);

fn ask(program: &mut Program, edit: Edit) {
    program.harness.state_mut().ask_for(Action::Edit(Box::new(edit)));
    program.settle();
}

fn stamp() -> Stamp {
    Stamp { at: changeover::clock::now(), by: "Lin".into() }
}

/// A customer with so many subscriptions that accepted, is seen by both, and whose agreement holds.
pub(crate) fn ready(program: &mut Program, n: usize) {
    let mut customer = Customer::new(ID, "Woodgrove Bank");
    customer.subscriptions = (0..n)
        .map(|at| Subscription {
            status: SubscriptionStatus::Active,
            quantity: Some(10),
            ..Subscription::new(format!("S-{at:02}"), "Microsoft 365 Business Premium")
        })
        .collect();
    ask(program, Edit::Customer(CustomerEdit::Put(Box::new(customer))));
    let accepted = RelationState::Accepted { said: stamp(), verified_by_us: None, verified_by_provider: None };
    ask(program, Edit::Customer(CustomerEdit::SetRelation { customers: vec![ID], state: accepted }));
    for by in [Side::Us, Side::Provider] {
        ask(program, Edit::Customer(CustomerEdit::Verify { customers: vec![ID], by, stamp: Some(stamp()) }));
    }
    let (stage, on) = (AgreementState::ConfirmedByProvider, changeover::clock::today());
    let (by, note, evidence) = (String::new(), String::new(), Vec::new());
    let entry = StageEntry { stage, on, by, note, evidence, recorded: stamp() };
    let to = Box::new(TrackStep::Agreement(entry));
    ask(program, Edit::Customer(CustomerEdit::Advance { customers: vec![ID], to }));
}

/// Puts that customer into a pilot whose days have begun.
pub(crate) fn wave(program: &mut Program) {
    let today = changeover::clock::today();
    let last = today.checked_add_days(chrono::Days::new(10));
    let wave = Wave { kind: WaveKind::Pilot, first: Some(today), last, ..Wave::new(WaveId::new(9), "Pilot") };
    ask(program, Edit::put(wave));
    put_into_wave(program, ID);
}

fn put_into_wave(program: &mut Program, customer: CustomerId) {
    let (field, value) = (CustomerField::Wave, Value::Wave(WaveId::new(9)));
    ask(program, Edit::Customer(CustomerEdit::Set { customers: vec![customer], field, value }));
}

fn open(n: usize) -> Program {
    let mut program = Program::before_moves(&Begin { size: [1280.0, 2400.0], ..Begin::default() });
    ready(&mut program, n);
    wave(&mut program);
    program.harness.state_mut().session_mut().go(Page::Moves);
    program.settle();
    program
}

fn stages(program: &Program) -> Vec<TransferStage> {
    program.plan().transfers.iter().map(|transfer| transfer.stage()).collect()
}

#[test]
fn customer_of_sixty_one_subscriptions_goes_from_the_wave_to_three_requests_and_on() {
    let mut program = open(61);
    program.harness.get_by_role_and_label(Role::Row, "Woodgrove Bank").click();
    program.settle();
    program.press("Plan requests");
    let sizes: Vec<usize> = program.plan().transfers.iter().map(|transfer| transfer.items.len()).collect();
    assert_eq!(sizes, [25, 25, 11]);
    assert_eq!(program.plan().transfers.iter().filter(|one| one.stage() == TransferStage::Planned).count(), 3);
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    program.settle();
    assert_eq!(program.plan().transfers.len(), 0, "one step planned them all");
}

#[test]
fn request_is_followed_to_the_end_and_the_customer_with_it() {
    let mut program = open(2);
    press_row(&mut program);
    program.press("Plan requests");
    press_row(&mut program);
    program.press("Mark as requested");
    assert_eq!(stages(&program), [TransferStage::Asked]);
    let id = program.plan().transfers.iter().next().unwrap().id;
    program.harness.state_mut().ask_for(Action::Go(Place::Request(id)));
    program.settle();
    program.press("Record step...");
    let field = program.harness.get_all_by_role_and_label(Role::TextInput, "Request ID").next().unwrap();
    field.focus();
    program.harness.step();
    program.harness.event(egui::Event::Text("77b0-1e52".into()));
    program.settle();
    program.press("Record");
    let only = |program: &Program| (**program.plan().transfers.get(id).unwrap()).clone();
    assert_eq!((only(&program).stage(), only(&program).request.as_str()), (TransferStage::Created, "77b0-1e52"));
    program.press("Mark as submitted");
    program.press("Mark as completed");
    assert!(only(&program).items.iter().all(|item| item.outcome.key() == "transfers-item-moved"));
    for check in ["Completed on both sides", "No longer active with us", "As many seats as before"] {
        program.harness.get_by_role_and_label(Role::CheckBox, check).click();
        program.settle();
    }
    for check in [
        "New subscription IDs recorded (0 of 2)",
        "End-of-term choice set again",
        "Our Partner ID on each subscription",
    ] {
        program.harness.get_by_role_and_label(Role::CheckBox, check).click();
        program.settle();
    }
    program.press("Mark as verified");
    assert_eq!(only(&program).stage(), TransferStage::Verified);
    let forecast = changeover::domain::moves::Moving::of(program.plan());
    let customer = program.plan().customers.get(ID).unwrap();
    assert_eq!(forecast.state(customer), TransferState::Verified);
    // The search over everything leads to it by its own ID.
    program.harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    program.settle();
    program.harness.event(egui::Event::Text("77b0".into()));
    program.settle();
    program.harness.key_press_modifiers(Modifiers::NONE, Key::Enter);
    program.settle();
    program.harness.get_by_role_and_label(Role::Complementary, "Woodgrove Bank");
    // The list of customers says so, too.
    program.harness.state_mut().session_mut().customers.query = "transfer:\"completed and\" woodgrove".into();
    program.harness.state_mut().session_mut().go(Page::Customers);
    program.settle();
    program.harness.get_by_role_and_label(Role::Row, "Woodgrove Bank");
}

fn press_row(program: &mut Program) {
    program.harness.get_by_role_and_label(Role::Row, "Woodgrove Bank").click();
    program.settle();
}

#[test]
fn work_list_is_done_by_keys_one_row_after_the_other() {
    let mut program = open(61);
    press_row(&mut program);
    program.harness.key_press_modifiers(Modifiers::NONE, Key::D);
    program.settle();
    assert_eq!(program.plan().transfers.len(), 3);
    for n in 1..=3 {
        program.harness.key_press_modifiers(Modifiers::NONE, Key::D);
        program.settle();
        assert_eq!(stages(&program).iter().filter(|stage| **stage == TransferStage::Asked).count(), n);
    }
}

#[test]
fn customer_that_is_not_ready_needs_a_reason() {
    let mut program = Program::before_moves(&Begin { size: [1280.0, 2400.0], ..Begin::default() });
    let edit = Edit::Customer(CustomerEdit::Put(Box::new(Customer::new(ID, "Woodgrove Bank"))));
    ask(&mut program, edit);
    wave(&mut program);
    program.harness.state_mut().session_mut().go(Page::Moves);
    program.settle();
    press_row(&mut program);
    program.press("Plan requests");
    press_row(&mut program);
    assert!(program.harness.query_by_role_and_label(Role::Button, "Mark as requested").is_none());
    assert_eq!(stages(&program), [TransferStage::Planned]);
    program.press("Record step...");
    program.harness.get_by_role_and_label(Role::MultilineTextInput, "Reason for continuing").focus();
    program.harness.step();
    program.harness.event(egui::Event::Text("The provider saw the acceptance".into()));
    program.settle();
    program.press("Record");
    assert_eq!(stages(&program), [TransferStage::Asked]);
}

#[test]
fn both_languages_show_every_tab() {
    for language in Language::ALL {
        let mut program = Program::before_moves(&Begin { language, ..Begin::default() });
        ready(&mut program, 2);
        wave(&mut program);
        program.harness.state_mut().session_mut().go(Page::Moves);
        program.settle();
        program.harness.get_by_role_and_label(Role::Row, "Woodgrove Bank");
    }
}

#[test]
fn earlier_step_of_a_request_is_corrected_with_its_day_and_its_note() {
    let mut program = open(2);
    program.harness.get_by_role_and_label(Role::Row, "Woodgrove Bank").click();
    program.settle();
    program.press("Plan requests");
    program.press("Mark as requested");
    let id = program.plan().transfers.iter().next().unwrap().id;
    program.harness.state_mut().ask_for(Action::Go(Place::Request(id)));
    program.settle();
    let today = changeover::clock::today();
    let day = changeover::i18n::Lang::new(Language::English).date(today);
    program.press(&format!("Correct the step “Planned” of {day}"));
    let note = program.harness.get_by_role_and_label(Role::MultilineTextInput, "Note");
    note.focus();
    program.harness.step();
    program.harness.event(egui::Event::Text("By phone".into()));
    program.settle();
    program.press("Save correction");
    let transfer = program.plan().transfers.iter().next().unwrap().clone();
    assert_eq!((transfer.steps[0].note.as_str(), transfer.steps[0].stage), ("By phone", TransferStage::Planned));
    assert_eq!((transfer.steps.len(), transfer.stage()), (2, TransferStage::Asked));
}

#[test]
fn double_click_on_what_is_next_records_one_step_alone() {
    let mut program = open(2);
    press_row(&mut program);
    program.press("Plan requests");
    let id = program.plan().transfers.iter().next().unwrap().id;
    program.harness.state_mut().ask_for(Action::Go(Place::Request(id)));
    program.settle();
    for step in ["Mark as requested", "Record step..."] {
        program.press(step);
    }
    program.press("Record");
    assert_eq!(stages(&program), [TransferStage::Created]);
    let button = program.harness.get_by_role_and_label(Role::Button, "Mark as submitted").rect().center();
    // Both clicks within the time of a double click, each in a frame of its own.
    for _ in 0..2 {
        let (pos, modifiers, button) = (button, Modifiers::NONE, egui::PointerButton::Primary);
        let half = |pressed| egui::Event::PointerButton { pos, button, pressed, modifiers };
        program.harness.input_mut().events.extend([egui::Event::PointerMoved(pos), half(true), half(false)]);
        program.harness.step();
    }
    program.settle();
    assert_eq!(stages(&program), [TransferStage::Submitted]);
}

#[test]
fn step_half_typed_waits_while_another_one_is_corrected() {
    let mut program = open(1);
    press_row(&mut program);
    program.press("Plan requests");
    press_row(&mut program);
    program.press("Mark as requested");
    let id = program.plan().transfers.iter().next().unwrap().id;
    program.harness.state_mut().ask_for(Action::Go(Place::Request(id)));
    program.settle();
    program.press("Record step...");
    let note = |program: &mut Program, text: &str| {
        let field = program.harness.get_all_by_role_and_label(Role::MultilineTextInput, "Note").next().unwrap();
        field.focus();
        program.harness.step();
        program.harness.event(egui::Event::Text(text.into()));
        program.settle();
    };
    note(&mut program, "half way");
    let today = changeover::i18n::Lang::new(Language::English).date(changeover::clock::today());
    program.press(&format!("Correct the step “Requested from provider” of {today}"));
    note(&mut program, "by phone");
    program.press("Save correction");
    assert_eq!(program.plan().transfers.get(id).unwrap().steps.last().unwrap().note, "by phone");
    let typed = program.harness.get_all_by_role_and_label(Role::MultilineTextInput, "Note").next().unwrap();
    assert_eq!(typed.value().as_deref(), Some("half way"));
}
