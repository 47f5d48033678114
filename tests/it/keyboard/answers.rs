//! What a customer answered, recorded in the card of what comes next.

use changeover::domain::plan::customer::{Customer, RelationStage as Stage, RelationState};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{click, plan, press, sample};
use crate::support::Program;

#[track_caller]
fn stage(program: &Program, name: &str) -> Stage {
    let plan = plan(program);
    plan.stage_of(plan.customers.iter().find(|customer| customer.name == name).unwrap())
}

#[test]
fn answer_of_a_customer_is_recorded_with_a_row_and_one_press() {
    let mut program = sample();
    press(&mut program, Modifiers::COMMAND, Key::Num5);
    let rows = program.harness.query_all_by_role(Role::Row);
    let names: Vec<String> = rows.filter_map(|row| row.accesskit_node().label()).collect();
    let name = names.into_iter().find(|name| stage(&program, name) == Stage::Invited).unwrap();
    click(&mut program, Role::Row, &name);
    program.picture("customers-next-card");
    click(&mut program, Role::Button, "Mark accepted");
    assert_eq!(stage(&program, &name), Stage::Accepted);
    program.harness.get_by_label_contains(&format!("{name}: Accepted"));
    click(&mut program, Role::Button, "Verified by us");
    click(&mut program, Role::Button, "Verified by provider");
    assert_eq!(stage(&program, &name), Stage::VerifiedByBoth);
}

#[test]
fn answer_of_a_customer_is_recorded_with_two_enters() {
    let mut program = sample();
    press(&mut program, Modifiers::COMMAND, Key::Num5);
    // The latest invitation, for which no reminder is due yet.
    let said = |customer: &Customer| match customer.relation(plan(&program).provider_of(customer)?.id) {
        RelationState::Invited(said) => Some(said.at),
        _ => None,
    };
    let latest = plan(&program).customers.iter().filter(|customer| said(customer).is_some());
    let name = latest.max_by_key(|customer| said(customer)).unwrap().name.clone();
    press(&mut program, Modifiers::COMMAND, Key::F);
    program.harness.event(egui::Event::Text(name.clone()));
    program.harness.run_steps(4);
    press(&mut program, Modifiers::NONE, Key::Enter);
    press(&mut program, Modifiers::NONE, Key::Enter);
    press(&mut program, Modifiers::NONE, Key::Enter);
    assert_eq!(stage(&program, &name), Stage::Accepted);
}
