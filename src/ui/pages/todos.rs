//! To-dos and milestones of our own.

use std::borrow::Cow;

use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::TodoId;
use crate::domain::plan::todo::{Todo, TodoField};
use crate::ui::action::{Actions, Page};
use crate::ui::commands::Records;
use crate::ui::ctx::Ctx;
use crate::ui::kit::icons;
use crate::ui::register::{self, Register, RegisterAct, RegisterWords};
use crate::ui::root::page_head;
use crate::ui::session::Session;
use crate::ui::theme::Tone;

/// What is done with them by keys.
pub static TODOS: Records = register::records::<Todo>(Page::Todos, |session| session.page == Page::Todos);

/// What is looked for, open and half done.
pub type State = register::State<Todo>;

impl Register for Todo {
    const NOUN: &'static str = "todo";
    const SAYS: RegisterWords = RegisterWords {
        name: "nav-todos",
        add: "todos-new",
        add_why: "todos-new-why",
        create: "todos-create",
        empty: "todos-empty",
        empty_why: "todos-empty-why",
        search: "todos-search",
        hide_closed: "todos-hide-done",
        remove: "todos-remove",
        removed: "todos-removed",
    };
    const ICON: &'static str = icons::CHECK_SQUARE;
    const NAME: TodoField = TodoField::Title;
    type More = ();

    fn state(session: &mut Session) -> &mut State {
        &mut session.todos
    }

    fn begin(_ctx: &Ctx<'_>, id: u64, name: &str) -> Self {
        Self::new(TodoId::new(id), name)
    }

    fn chip<'c>(&self, ctx: &'c Ctx<'_>) -> (Tone, Cow<'c, str>) {
        let state = self.state(ctx.today);
        (state.tone(), ctx.text(state.key()))
    }

    fn is_open(&self) -> bool {
        self.done.is_none()
    }

    fn act(&self, ctx: &Ctx<'_>) -> Option<RegisterAct> {
        let (label, value) = if self.is_open() {
            ("deadlines-done", Value::Day(ctx.today))
        } else {
            ("deadlines-open-again", Value::Nothing)
        };
        Some(RegisterAct { label, edit: Edit::set::<Self>(vec![self.id], TodoField::Done, value) })
    }
}

/// How many are overdue.
pub fn n_overdue(ctx: &Ctx<'_>) -> usize {
    ctx.plan.todos.iter().filter(|todo| todo.is_open() && todo.day.is_some_and(|day| day < ctx.today)).count()
}

/// Draws the page.
pub fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    page_head(ui, &ctx.text("nav-todos"), &ctx.text("todos-what"));
    register::register_ui::<Todo>(ui, ctx, session, actions);
}
