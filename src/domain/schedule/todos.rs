//! To-dos of our own among the next actions and everything with a date.

use std::sync::Arc;

use super::deadlines::own;
use super::gather::urgency_of;
use super::{ActionKind, DoneAt, Due, DueLane, Inputs, NextAction, Urgency};
use crate::domain::calendar::PlanCalendars;
use crate::domain::checklists;
use crate::domain::plan::todo::Todo;
use crate::domain::rules::DeadlineKind;

/// Those with a day, set or by the rule of their step; how near it is, is worked out with the other dates.
pub(super) fn dues(inputs: &Inputs<'_>, calendars: &PlanCalendars) -> Vec<Due> {
    let days = checklists::days(inputs.plan, calendars);
    let dated = inputs.plan.todos.iter().filter(|todo| todo.day_by(&days).is_some());
    let due = |todo: &Arc<Todo>| Due {
        date: todo.day_by(&days),
        met_by: Some(todo.task()),
        owner: todo.owner,
        about: Some(todo.title.clone()),
        ..own(todo.task(), DueLane::Own, DeadlineKind::Limit)
    };
    dated.map(due).collect()
}

/// Those that are open, as urgent as their day says.
pub(super) fn actions(inputs: &Inputs<'_>, dues: &[Due]) -> Vec<NextAction> {
    let open = inputs.plan.todos.iter().filter(|todo| todo.done.is_none());
    let action = |todo: &Arc<Todo>| {
        let id = todo.task();
        let due = dues.iter().find(|due| due.id == id);
        NextAction {
            id,
            kind: ActionKind::Todo { title: todo.title.clone(), kind: todo.kind },
            place: todo.customer.map_or(DoneAt::Todos(todo.id), DoneAt::Talks),
            urgency: due.map_or(Urgency::Ready, |due| urgency_of(due.tone)),
            due: due.and_then(|due| due.date),
            owner: todo.owner,
            task: Some(id),
            postponed: inputs.plan.task(id).and_then(|task| task.postponed),
            fact: None,
        }
    };
    open.map(action).collect()
}
