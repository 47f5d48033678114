//! What the people of the sample keep for themselves: to-dos, a field of their own, and searches with a name.

use std::sync::Arc;

use chrono::{Days, NaiveDate};

use super::texts::Says;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::RelationStage;
use crate::domain::plan::ids::{OwnFieldId, TodoId, ViewId};
use crate::domain::plan::moment::Moment;
use crate::domain::plan::own_field::{OwnField, OwnKind, OwnValue};
use crate::domain::plan::todo::{Todo, TodoKind};
use crate::domain::plan::view::SavedView;

/// When a to-do is due: so many days ago or ahead; `None`: on no day.
type Due = Option<i64>;

/// To-dos: the words for it, what it is, its day, and how many days ago it was done.
const TODOS: [(&str, TodoKind, Due, Option<u64>); 5] = [
    ("todo-form", TodoKind::Todo, Some(-2), None),
    ("todo-signatory", TodoKind::Todo, Some(3), None),
    ("todo-keys", TodoKind::Todo, None, None),
    ("todo-sales", TodoKind::Todo, Some(-12), Some(14)),
    ("todo-half", TodoKind::Milestone, Some(15), None),
];

/// Searches with a name, in words of the program that both languages know.
const VIEWS: [(&str, &str); 2] = [("view-silent", "status:invited"), ("view-nobody", "lacks:contact")];

/// Adds all of it.
pub(super) fn add(plan: &mut Plan, now: Moment, says: Says<'_>, mut new_id: impl FnMut() -> u64) {
    let owner = plan.people.iter().next().map(|person| person.id);
    let invited = plan.customers.iter().find(|one| plan.stage_of(one) == RelationStage::Invited).map(|one| one.id);
    for (words, kind, due, done) in TODOS {
        let day = due.and_then(|days| day_after(now.date(), days));
        let done = done.and_then(|days| now.date().checked_sub_days(Days::new(days)));
        let customer = invited.filter(|_| words == "todo-signatory");
        let todo = Todo::new(TodoId::new(new_id()), says.note(words));
        plan.todos.put(Arc::new(Todo { kind, owner, day, done, customer, ..todo }));
    }
    for (name, query) in VIEWS {
        let (id, name, query) = (ViewId::new(new_id()), says.note(name), query.to_owned());
        plan.views.put(Arc::new(SavedView { id, name, query, sort: None, columns: Vec::new() }));
    }
    sector(plan, says, OwnFieldId::new(new_id()));
}

fn day_after(today: NaiveDate, days: i64) -> Option<NaiveDate> {
    today.checked_add_signed(chrono::Duration::days(days))
}

/// What each customer lives on: known of two of three.
fn sector(plan: &mut Plan, says: Says<'_>, id: OwnFieldId) {
    let choices: Vec<String> = ["sector-retail", "sector-care"].map(|words| says.note(words)).into();
    let field = OwnField { id, name: says.note("sector"), kind: OwnKind::Choice, place: 0, choices: choices.clone() };
    plan.own_fields.put(Arc::new(field));
    let customers: Vec<_> = plan.customers.iter().cloned().collect();
    for (at, customer) in customers.into_iter().enumerate() {
        if let Some(text) = choices.get(at % 3).cloned() {
            let mut customer = (*customer).clone();
            customer.own.push(OwnValue { id, text });
            plan.customers.put(Arc::new(customer));
        }
    }
}
