//! Processes that were begun from checklists: their to-dos, and the days that follow from their rules.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Days, NaiveDate};

use crate::domain::calendar::{BusinessDays, Calendar, PlanCalendars};
use crate::domain::moves::Moving;
use crate::domain::plan::Plan;
use crate::domain::plan::checklist::{Checklist, DayAnchor, DayRule, DaySpan, MOST_DAYS, TodoOrigin};
use crate::domain::plan::ids::{CustomerId, PersonId, TodoId, WaveId};
use crate::domain::plan::subscription::Subscription;
use crate::domain::plan::todo::Todo;

/// What a process is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum About {
    /// The plan as a whole.
    #[default]
    Plan,
    /// One customer.
    Customer(CustomerId),
    /// One wave.
    Wave(WaveId),
}

impl About {
    /// Who of us it belongs to; `None`: nobody is named.
    fn owner(self, plan: &Plan) -> Option<PersonId> {
        match self {
            Self::Plan => None,
            Self::Customer(id) => plan.customers.get(id)?.owner,
            Self::Wave(id) => plan.waves.get(id)?.owner,
        }
    }
}

/// The to-dos of a process that begins today: one for each step. `said`: title and note of the step at a place.
pub fn begun(
    plan: &Plan,
    checklist: &Checklist,
    (about, today): (About, NaiveDate),
    mut new_id: impl FnMut() -> u64,
    said: impl Fn(usize) -> (String, String),
) -> Vec<Todo> {
    let ids: Vec<TodoId> = checklist.steps.iter().map(|_| TodoId::new(new_id())).collect();
    let Some(process) = ids.first().copied() else { return Vec::new() };
    let known = |person: &PersonId| plan.people.get(*person).is_some();
    let one = |(at, (step, id)): (usize, (&_, TodoId))| {
        let step: &crate::domain::plan::checklist::ChecklistStep = step;
        let (title, note) = said(at);
        let origin = TodoOrigin {
            checklist: checklist.id,
            process,
            step: u32::try_from(at).unwrap_or(u32::MAX),
            begun: today,
            wave: if let About::Wave(wave) = about { Some(wave) } else { None },
            due: step.due,
        };
        Todo {
            note,
            owner: step.owner.filter(known).or_else(|| about.owner(plan)),
            customer: if let About::Customer(customer) = about { Some(customer) } else { None },
            origin: Some(origin),
            ..Todo::new(id, title)
        }
    };
    checklist.steps.iter().zip(ids).enumerate().map(one).collect()
}

/// For each to-do of a process whose day nobody set, the day that follows from its rule. What it is counted from may not be
/// known; then it has none.
pub fn days(plan: &Plan, calendars: &PlanCalendars) -> BTreeMap<TodoId, NaiveDate> {
    let mut processes: BTreeMap<TodoId, Vec<(&TodoOrigin, &Arc<Todo>)>> = BTreeMap::new();
    for todo in plan.todos.iter() {
        if let Some(origin) = &todo.origin {
            processes.entry(origin.process).or_default().push((origin, todo));
        }
    }
    let mut days = BTreeMap::new();
    if processes.is_empty() {
        return days;
    }
    let ground = Ground { plan, ours: calendars.ours(), moving: Moving::of_requests(plan) };
    for mut todos in processes.into_values() {
        todos.sort_by_key(|(origin, todo)| (origin.step, todo.id));
        let mut before = None;
        for (origin, todo) in todos {
            let from = match origin.due.from {
                // The first step has none before it, and a step before may have been removed.
                DayAnchor::StepBefore => before.unwrap_or(Some(origin.begun)),
                _ => ground.anchor(origin, todo),
            };
            let by_rule = from.and_then(|from| counted(origin.due, from, ground.ours));
            if let Some(day) = by_rule.filter(|_| todo.day.is_none()) {
                days.insert(todo.id, day);
            }
            before = Some(todo.done.or(todo.day).or(by_rule));
        }
    }
    days
}

struct Ground<'g> {
    plan: &'g Plan,
    ours: &'g Calendar,
    moving: Moving,
}

impl Ground<'_> {
    /// The day from which a step is counted; `None`: it is not known.
    fn anchor(&self, origin: &TodoOrigin, todo: &Todo) -> Option<NaiveDate> {
        let customer = || self.plan.customers.get(todo.customer?);
        match origin.due.from {
            DayAnchor::Begun | DayAnchor::StepBefore => Some(origin.begun),
            DayAnchor::Move => match origin.wave {
                Some(wave) => self.plan.waves.get(wave)?.first,
                None => self.plan.day_of_move(customer()?),
            },
            DayAnchor::Renewal => {
                let customer = customer()?;
                let moved = self.moving.moved(customer.id);
                let ours = customer.subscriptions.iter().filter(|held| !moved.has(&held.id));
                ours.filter_map(Subscription::renews_on).min()
            }
            DayAnchor::LastDay => self.plan.about().moves.last_day,
        }
    }
}

/// So many days from one; `None`: beyond all calendars.
fn counted(rule: DayRule, from: NaiveDate, ours: &Calendar) -> Option<NaiveDate> {
    let n = rule.n.min(MOST_DAYS);
    let business = BusinessDays(u16::try_from(n).ok()?);
    match rule.span {
        DaySpan::BusinessAfter => ours.after(from, business).ok(),
        DaySpan::BusinessBefore => ours.before(from, business).ok(),
        DaySpan::DaysAfter => from.checked_add_days(Days::new(n.into())),
        DaySpan::DaysBefore => from.checked_sub_days(Days::new(n.into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::moves::tests_ground::{day, license, on};
    use crate::domain::plan::checklist::ChecklistStep;
    use crate::domain::plan::customer::Customer;
    use crate::domain::plan::ids::ChecklistId;

    fn step(n: u32, span: DaySpan, from: DayAnchor) -> ChecklistStep {
        ChecklistStep { due: DayRule { n, span, from }, ..ChecklistStep::new("Do it") }
    }

    /// A plan in which a process with these steps was begun for a customer on 1 December 2026, a Tuesday.
    fn plan_of(steps: Vec<ChecklistStep>) -> Plan {
        let mut plan = Plan::default();
        let customer = Customer {
            pinned: Some(day("2026-12-21")),
            subscriptions: vec![license("1", "2026-02-01", "2027-01-31")],
            ..Customer::new(CustomerId::new(1), "Fabrikam")
        };
        plan.customers.put(Arc::new(customer));
        let checklist = Checklist { steps, ..Checklist::new(ChecklistId::new(1), "Paper") };
        let mut next = 0;
        let ids = || {
            next += 1;
            next
        };
        let about = (About::Customer(CustomerId::new(1)), day("2026-12-01"));
        for todo in begun(&plan, &checklist, about, ids, |at| (format!("Step {at}"), String::new())) {
            plan.todos.put(Arc::new(todo));
        }
        plan
    }

    fn found(plan: &Plan) -> Vec<Option<String>> {
        let days = on(plan, "2026-12-01", |ground| days(plan, ground.calendars));
        plan.todos.iter().map(|todo| days.get(&todo.id).map(ToString::to_string)).collect()
    }

    #[test]
    fn each_rule_counts_its_days_from_what_it_says() {
        let plan = plan_of(vec![
            step(10, DaySpan::DaysAfter, DayAnchor::Begun),
            step(3, DaySpan::BusinessAfter, DayAnchor::Begun),
            step(1, DaySpan::BusinessBefore, DayAnchor::Move),
            step(30, DaySpan::DaysBefore, DayAnchor::Renewal),
            step(0, DaySpan::DaysAfter, DayAnchor::LastDay),
        ]);
        let expected = ["2026-12-11", "2026-12-04", "2026-12-18", "2027-01-02"].map(|day| Some(day.to_owned()));
        assert_eq!(found(&plan)[..4], expected);
        assert_eq!(found(&plan)[4], None, "nobody said by when everybody is to be moved");
    }

    #[test]
    fn step_after_another_follows_the_day_on_which_that_is_done() {
        let after = step(5, DaySpan::DaysAfter, DayAnchor::StepBefore);
        let mut plan = plan_of(vec![step(2, DaySpan::DaysAfter, DayAnchor::Begun), after.clone(), after]);
        assert_eq!(found(&plan), ["2026-12-03", "2026-12-08", "2026-12-13"].map(|day| Some(day.to_owned())));
        let first = Todo::clone(plan.todos.iter().next().unwrap());
        plan.todos.put(Arc::new(Todo { done: Some(day("2026-12-07")), ..first.clone() }));
        assert_eq!(found(&plan)[1..], ["2026-12-12", "2026-12-17"].map(|day| Some(day.to_owned())));
        // Without the first one the next is counted from the beginning.
        plan.todos.remove(first.id);
        assert_eq!(found(&plan), ["2026-12-06", "2026-12-11"].map(|day| Some(day.to_owned())));
    }

    #[test]
    fn day_that_somebody_set_stays_and_later_steps_follow_it() {
        let after = step(5, DaySpan::DaysAfter, DayAnchor::StepBefore);
        let mut plan = plan_of(vec![step(2, DaySpan::DaysAfter, DayAnchor::Begun), after]);
        let first = Todo::clone(plan.todos.iter().next().unwrap());
        plan.todos.put(Arc::new(Todo { day: Some(day("2026-12-20")), ..first }));
        assert_eq!(found(&plan), [None, Some("2026-12-25".to_owned())]);
    }

    #[test]
    fn to_dos_know_their_process_and_get_an_owner() {
        let plan = plan_of(vec![ChecklistStep::new("One"), ChecklistStep::new("Two")]);
        let origins: Vec<_> = plan.todos.iter().filter_map(|todo| todo.origin).collect();
        assert_eq!(origins.iter().map(|origin| origin.step).collect::<Vec<_>>(), [0, 1]);
        assert!(origins.iter().all(|origin| origin.process == TodoId::new(1)));
        assert!(plan.todos.iter().all(|todo| todo.customer == Some(CustomerId::new(1))));
    }
}
