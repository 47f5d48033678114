//! What a customer answered, recorded in the card of what comes next.

use changeover::domain::plan::customer::{Customer, RelationStage as Stage, RelationState};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{click, sample};
use crate::support::Program;

#[track_caller]
fn stage(program: &Program, name: &str) -> Stage {
    let plan = program.plan();
    plan.stage_of(plan.customers.iter().find(|customer| customer.name == name).unwrap())
}

#[test]
fn answer_of_a_customer_is_recorded_with_a_row_and_one_press() {
    let mut program = sample();
    program.chord(Modifiers::COMMAND, Key::Num5);
    let rows = program.harness.query_all_by_role(Role::Row);
    let names: Vec<String> = rows.filter_map(|row| row.accesskit_node().label()).collect();
    let name = names.into_iter().find(|name| stage(&program, name) == Stage::Invited).unwrap();
    click(&mut program, Role::Row, &name);
    program.picture("customers-next-card");
    click(&mut program, Role::Button, "Mark as accepted");
    assert_eq!(stage(&program, &name), Stage::Accepted);
    program.harness.get_by_label_contains(&format!("{name}: Accepted"));
    click(&mut program, Role::Button, "Mark as verified by us");
    click(&mut program, Role::Button, "Mark as verified by provider");
    assert_eq!(stage(&program, &name), Stage::VerifiedByBoth);
}

#[test]
fn enter_opens_a_customer_and_only_a_press_that_was_meant_records() {
    let mut program = sample();
    let name = open_latest_invited(&mut program);
    for _ in 0..3 {
        program.chord(Modifiers::NONE, Key::Enter);
        assert_eq!(stage(&program, &name), Stage::Invited, "the keyboard is not on a button that records");
    }
    program.chord(Modifiers::NONE, Key::Tab);
    program.harness.event(held(true));
    program.harness.run_steps(4);
    assert_eq!(stage(&program, &name), Stage::Accepted);
    for _ in 0..3 {
        program.harness.event(held(true));
        program.harness.run_steps(4);
    }
    program.harness.event(held(false));
    program.harness.run_steps(4);
    for _ in 0..3 {
        program.chord(Modifiers::NONE, Key::Enter);
    }
    assert_eq!(stage(&program, &name), Stage::Accepted, "what took its place does not have the keyboard");
    program.chord(Modifiers::NONE, Key::Tab);
    program.chord(Modifiers::NONE, Key::Enter);
    assert_eq!(stage(&program, &name), Stage::VerifiedByUs);
}

#[test]
fn key_that_is_held_presses_no_button_that_records() {
    let mut program = sample();
    let name = open_latest_invited(&mut program);
    program.harness.event(held(true));
    program.harness.run_steps(2);
    program.harness.get_by_role_and_label(Role::Button, "Mark as accepted").focus();
    program.harness.run_steps(2);
    program.harness.event(held(true));
    program.harness.run_steps(2);
    assert_eq!(stage(&program, &name), Stage::Invited);
}

#[test]
fn second_press_of_a_double_click_records_nothing() {
    let mut program = sample();
    program.chord(Modifiers::COMMAND, Key::Num5);
    let rows = program.harness.query_all_by_role(Role::Row);
    let names: Vec<String> = rows.filter_map(|row| row.accesskit_node().label()).collect();
    let name = names.into_iter().find(|name| stage(&program, name) == Stage::Accepted).unwrap();
    click(&mut program, Role::Row, &name);
    let place = program.harness.get_by_role_and_label(Role::Button, "Mark as verified by us").rect().center();
    for _ in 0..2 {
        for pressed in [true, false] {
            let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
            let events = &mut program.harness.input_mut().events;
            events.push(Event::PointerMoved(place));
            events.push(Event::PointerButton { pos: place, button, pressed, modifiers });
        }
        program.harness.step();
    }
    program.harness.run_steps(4);
    assert_eq!(stage(&program, &name), Stage::VerifiedByUs);
    click(&mut program, Role::Button, "Mark as verified by provider");
    assert_eq!(stage(&program, &name), Stage::VerifiedByBoth);
}

/// Enter goes down, again while it is down already, or up.
fn held(pressed: bool) -> Event {
    Event::Key { key: Key::Enter, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE }
}

/// Opens, by keys alone, the customer whose invitation is the latest, for which no reminder is due yet.
fn open_latest_invited(program: &mut Program) -> String {
    program.chord(Modifiers::COMMAND, Key::Num5);
    let said = |customer: &Customer| match customer.relation(program.plan().provider_of(customer)?.id) {
        RelationState::Invited(said) => Some(said.at),
        _ => None,
    };
    let latest = program.plan().customers.iter().filter(|customer| said(customer).is_some());
    let name = latest.max_by_key(|customer| said(customer)).unwrap().name.clone();
    program.chord(Modifiers::COMMAND, Key::F);
    program.harness.event(Event::Text(name.clone()));
    program.harness.run_steps(4);
    program.chord(Modifiers::NONE, Key::Enter);
    program.chord(Modifiers::NONE, Key::Enter);
    program.harness.get_by_role_and_label(Role::Button, "Mark as accepted");
    name
}
