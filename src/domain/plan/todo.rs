//! To-dos and milestones of our own, beside those that follow from the rules.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Plan;
use super::checklist::TodoOrigin;
use super::ids::{CustomerId, PersonId, TodoId};
use super::uses::{ColumnUse, Uses};
use crate::domain::edit::record::{EditWords, Kept};
use crate::domain::slug::Slug;
use crate::domain::table::Record;
use crate::{described, states};

states! {
    /// What a to-do of our own is.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum TodoKind: key {
        /// Something to be done.
        #[default]
        Todo => "todos-kind-todo";
        /// A day by which something has been reached.
        Milestone => "todos-kind-milestone";
    }
}

states! {
    /// How near a to-do of our own is.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum TodoState: key, tone {
        /// Its day has passed.
        Overdue => "todos-state-overdue", Late;
        /// Its day is today or within a week.
        Soon => "todos-state-soon", Warning;
        /// It has time, or no day.
        Open => "todos-state-open", Calm;
        /// It is done.
        Done => "todos-state-done", Done;
    }
}

/// A to-do or a milestone of our own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Todo {
    /// This to-do's id.
    pub id: TodoId,
    /// What is to be done, never blank.
    pub title: String,
    /// Whether it is a to-do or a milestone.
    #[serde(default)]
    pub kind: TodoKind,
    /// Who of us does it; `None`: nobody yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// The day by which; `None`: no day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<NaiveDate>,
    /// The day on which it was done; `None` while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<NaiveDate>,
    /// Which customer it is about; `None`: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerId>,
    /// Free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// From which step of a process it came; `None`: from none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<TodoOrigin>,
}

impl Record for Todo {
    type Id = TodoId;
    fn id(&self) -> TodoId {
        self.id
    }
}

/// Begins the names of our own to-dos among tasks.
const TASK: &str = "act-todo-";

impl Plan {
    /// The to-do that is the task of this name; `None` for other tasks, and when it is gone.
    pub fn todo(&self, task: Slug) -> Option<&Arc<Todo>> {
        self.todos.get(task.as_str().strip_prefix(TASK)?.parse().ok()?)
    }

    /// What is to be done for this customer on a day and is not done yet, the earliest first; `days`: those that follow from
    /// rules.
    pub fn planned_for(&self, customer: CustomerId, days: &BTreeMap<TodoId, NaiveDate>) -> Vec<(NaiveDate, &Todo)> {
        let open = self.todos.iter().filter(|todo| todo.customer == Some(customer) && todo.done.is_none());
        let mut planned: Vec<_> = open.filter_map(|todo| Some((todo.day_by(days)?, &**todo))).collect();
        planned.sort_by_key(|(day, todo)| (*day, todo.id));
        planned
    }
}

impl Todo {
    /// A to-do of which nothing but the title is known.
    pub fn new(id: TodoId, title: impl Into<String>) -> Self {
        let (title, kind) = (title.into(), TodoKind::Todo);
        Self { id, title, kind, owner: None, day: None, done: None, customer: None, note: String::new(), origin: None }
    }

    /// Its name among tasks.
    pub fn task(&self) -> Slug {
        format!("{TASK}{}", self.id).parse().unwrap_or(Slug::new("act-todo"))
    }

    /// Its day: the one that somebody set, else the one of these that follows from its rule.
    pub fn day_by(&self, days: &BTreeMap<TodoId, NaiveDate>) -> Option<NaiveDate> {
        self.day.or_else(|| days.get(&self.id).copied())
    }

    /// How near it is, if this is its day.
    pub fn state(&self, day: Option<NaiveDate>, today: NaiveDate) -> TodoState {
        let soon = today.checked_add_days(Days::new(7)).unwrap_or(NaiveDate::MAX);
        match (self.done, day) {
            (Some(_), _) => TodoState::Done,
            (None, Some(day)) if day < today => TodoState::Overdue,
            (None, Some(day)) if day <= soon => TodoState::Soon,
            (None, Some(_) | None) => TodoState::Open,
        }
    }
}

impl Kept for Todo {
    const WORDS: EditWords = EditWords { add: "edit-todo-add", change: "edit-todo", remove: "edit-todo-remove" };

    fn title<'t>(&'t self, _plan: &'t Plan) -> &'t str {
        &self.title
    }
}

impl Uses {
    const fn of_todo(label: &'static str) -> Self {
        Self::new(label, "edit-todo")
    }
}

/// Calls a macro with the noun and every field of it but its id, in the order of the sheet: `field, Variant, Type, uses;`.
#[macro_export]
macro_rules! for_each_todo_field {
    ($then:ident) => {
        $then! {
            Todo, TodoField, TodoFields;
            title, Title, String, Uses::of_todo("todos-title").searched().sheet("no-help", "no-help")
                .column(ColumnUse::new(0, "title", "todos-title", 260.0).wide());
            kind, Kind, TodoKind, Uses::of_todo("todos-kind").half_sheet("no-help", "no-help")
                .column(ColumnUse::new(30, "kind", "todos-kind", 110.0));
            owner, Owner, Option<PersonId>, Uses::of_todo("customers-owner").half_sheet("no-help", "no-help")
                .column(ColumnUse::new(20, "owner", "customers-owner", 140.0));
            day, Day, Option<NaiveDate>, Uses::of_todo("todos-day").half_sheet("no-help", "no-help");
            done, Done, Option<NaiveDate>, Uses::of_todo("todos-done").past_sheet()
                .column(ColumnUse::new(40, "done", "todos-done", 110.0));
            customer, Customer, Option<CustomerId>, Uses::of_todo("transfers-customer")
                .column(ColumnUse::new(45, "customer", "transfers-customer", 160.0).wide());
            note, Note, String, Uses::of_todo("customers-notes-title").searched().tall_sheet(4)
                .column(ColumnUse::new(50, "note", "customers-notes-title", 200.0).wide());
            origin, Origin, Option<TodoOrigin>, Uses::of_todo("checklists-title");
        }
    };
}
for_each_todo_field!(described);
