//! In which inputs a scenario differs from the plan.

use crate::domain::plan::Plan;
use crate::domain::plan::day_off::DayOff;
use crate::domain::plan::field::{FieldType as _, Value};
use crate::domain::plan::ids::{CustomerId, PersonId, ProviderId};
use crate::domain::plan::scenario::Scenario;

/// Something that the planner asks a plan for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// The last day for moves.
    LastDay,
    /// Business days after the pilot.
    AfterPilot,
    /// Business days until half have accepted.
    AnswerDays,
    /// The share of simulated courses from which a customer counts as ready, in percent.
    Sure,
    /// Customers a day of this person.
    Customers(PersonId),
    /// Requests a day of this person.
    Requests(PersonId),
    /// Seats a day of this person.
    Seats(PersonId),
    /// Requests a week of this provider.
    Created(ProviderId),
    /// Business days that this provider needs.
    Lead(ProviderId),
    /// Days off that are only in the scenario.
    Added(DayOff),
    /// Days off that are only in the plan.
    Dropped(DayOff),
    /// The fixed day of this customer.
    Pin(CustomerId),
}

/// An input that a scenario has otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    /// Which.
    pub input: Input,
    /// As the plan has it; nothing for days off.
    pub plan: Value<'static>,
    /// As the scenario has it; nothing for days off.
    pub own: Value<'static>,
}

/// The inputs that a scenario has otherwise, in the order of its sheet. Whom the plan no longer has is left out.
pub fn differing_inputs(plan: &Plan, scenario: &Scenario) -> Vec<Differing> {
    let mut found = Vec::new();
    let mut push = |input: Input, plan: Value<'_>, own: Value<'_>| {
        if plan != own {
            found.push(Differing { input, plan: plan.into_owned(), own: own.into_owned() });
        }
    };
    let (held, own) = (plan.about().moves, scenario.aims);
    push(Input::LastDay, held.last_day.value(), own.last_day.value());
    let number = |n: u16| Value::Number(u32::from(n));
    push(Input::AfterPilot, number(held.after_pilot), number(own.after_pilot));
    push(Input::AnswerDays, number(held.answer_days), number(own.answer_days));
    push(Input::Sure, number(u16::from(held.sure)), number(u16::from(own.sure)));
    for person in plan.people.iter() {
        let Some(room) = scenario.of_person(person.id) else { continue };
        push(Input::Customers(person.id), person.customers_a_day.value(), room.customers_a_day.value());
        push(Input::Requests(person.id), person.requests_a_day.value(), room.requests_a_day.value());
        push(Input::Seats(person.id), person.seats_a_day.value(), room.seats_a_day.value());
    }
    for provider in plan.providers.iter() {
        let Some(room) = scenario.of_provider(provider.id) else { continue };
        push(Input::Created(provider.id), provider.requests_a_week.value(), room.requests_a_week.value());
        push(Input::Lead(provider.id), provider.lead_days.value(), room.lead_days.value());
    }
    let held: Vec<&DayOff> = plan.days_off.iter().map(|off| &**off).filter(|off| Scenario::holds(off.scope)).collect();
    for off in held.iter().filter(|off| !scenario.days_off.contains(off)) {
        push(Input::Dropped(DayOff::clone(off)), Value::Parts, Value::Nothing);
    }
    for off in scenario.days_off.iter().filter(|off| Scenario::holds(off.scope) && !held.contains(off)) {
        push(Input::Added(off.clone()), Value::Nothing, Value::Parts);
    }
    for pin in &scenario.pins {
        if let Some(customer) = plan.customers.get(pin.customer) {
            push(Input::Pin(customer.id), customer.pinned.value(), pin.day.value());
        }
    }
    found
}
