//! To-dos and milestones of our own, and the checklists from which processes with dated steps are begun.

use std::borrow::Cow;

use chrono::NaiveDate;
use egui::{Align, Layout, Ui};

use super::checklists::examples_ui;
use crate::domain::edit::Edit;
use crate::domain::plan::checklist::{Checklist, TodoOrigin};
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::{ChecklistId, TodoId};
use crate::domain::plan::todo::{Todo, TodoField};
use crate::domain::plan::uses::ColumnUse;
use crate::i18n::checklists::rule_words;
use crate::ui::action::{Actions, Page, Place};
use crate::ui::commands::Records;
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::register::{self, DerivedColumn, Register, RegisterAct, RegisterWords};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// What is done with to-dos by keys.
pub static TODOS: Records = Records {
    begin: |_, session| {
        session.todos.tab = Tab::Todos;
        session.todos.todos.begin_to_add();
    },
    ..register::records::<Todo>(Page::Todos, |session| shows(session, Tab::Todos))
};

/// What is done with checklists by keys.
pub static CHECKLISTS: Records = Records {
    begin: |_, session| {
        session.todos.tab = Tab::Checklists;
        session.todos.checklists.begin_to_add();
    },
    ..register::records::<Checklist>(Page::Todos, |session| shows(session, Tab::Checklists))
};

fn shows(session: &Session, tab: Tab) -> bool {
    session.page == Page::Todos && session.todos.tab == tab
}

/// A part of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    /// What is to be done.
    #[default]
    Todos,
    /// Processes as templates.
    Checklists,
}

/// What is looked for, open and half done.
#[derive(Default)]
pub struct State {
    tab: Tab,
    /// The part that was chosen while something was being typed: shown once that is in the plan.
    next_tab: Option<Tab>,
    todos: register::State<Todo>,
    pub(super) checklists: register::State<Checklist>,
}

impl State {
    /// The record whose sheet is open; `None`: none is.
    pub fn place(&self) -> Option<Place> {
        match self.tab {
            Tab::Todos => self.todos.opened().map(Place::Todo),
            Tab::Checklists => self.checklists.opened().map(Place::Checklist),
        }
    }

    /// Opens this to-do's sheet.
    pub fn show(&mut self, id: TodoId) {
        self.tab = Tab::Todos;
        self.todos.show(id);
    }

    /// Opens this checklist's sheet.
    pub fn show_checklist(&mut self, id: ChecklistId) {
        self.tab = Tab::Checklists;
        self.checklists.show(id);
    }
}

/// The day of a to-do: its own, else the one that follows from the rule of its step.
fn day_of(ctx: &Ctx<'_>, todo: &Todo) -> Option<NaiveDate> {
    todo.day_by(&ctx.forecast().todo_days)
}

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
    const DERIVED: &'static [DerivedColumn<Self>] = &[DerivedColumn {
        column: ColumnUse::new(10, "day", "todos-day", 110.0),
        is_number: false,
        value: |todo, ctx| day_of(ctx, todo).map_or(Value::Nothing, Value::Day),
    }];
    type More = ();

    fn state(session: &mut Session) -> &mut register::State<Self> {
        &mut session.todos.todos
    }

    fn begin(_ctx: &Ctx<'_>, id: u64, name: &str) -> Self {
        Self::new(TodoId::new(id), name)
    }

    fn chip<'c>(&self, ctx: &'c Ctx<'_>) -> (Tone, Cow<'c, str>) {
        let state = self.state(day_of(ctx, self), ctx.today);
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

    fn first_ui(&self, ui: &mut Ui, ctx: &Ctx<'_>, _unfinished: &mut TypedTexts, actions: &mut Actions) {
        if let Some(origin) = &self.origin {
            origin_ui(ui, ctx, (self, origin), actions);
        }
    }
}

/// Where a to-do came from, and by when it is to be done by the rule of its step.
fn origin_ui(ui: &mut Ui, ctx: &Ctx<'_>, (todo, origin): (&Todo, &TodoOrigin), actions: &mut Actions) {
    let rule = rule_words(ctx.lang, origin.due);
    let text = match ctx.forecast().todo_days.get(&todo.id) {
        _ if todo.day.is_some() => ctx.lang.with("checklists-day-own", &[("rule", &rule)]),
        Some(day) => ctx.lang.with("checklists-day-by-rule", &[("day", &ctx.lang.date(*day)), ("rule", &rule)]),
        None => ctx.lang.with("checklists-day-open", &[("rule", &rule)]),
    };
    kit::body(ui, &text);
    if let Some(checklist) = ctx.plan.checklists.get(origin.checklist) {
        let open = ctx.lang.with("checklists-open", &[("name", &checklist.name)]);
        if ui.add(Btn::quiet(&open).icon(icons::LIST_CHECKS)).clicked() {
            actions.go(Place::Checklist(checklist.id));
        }
    }
    ui.add_space(tokens(ui).space.s);
}

/// How many are overdue.
pub fn n_overdue(ctx: &Ctx<'_>) -> usize {
    let is_late = |todo: &Todo| day_of(ctx, todo).is_some_and(|day| day < ctx.today);
    ctx.plan.todos.iter().filter(|todo| todo.is_open() && is_late(todo)).count()
}

/// Draws the page.
pub fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    if let Some(tab) = session.todos.next_tab.take() {
        session.todos.tab = tab;
    }
    head_ui(ui, ctx, &mut session.todos);
    match session.todos.tab {
        Tab::Todos => register::register_ui::<Todo>(ui, ctx, session, actions),
        Tab::Checklists => {
            examples_ui(ui, ctx, actions);
            register::register_ui::<Checklist>(ui, ctx, session, actions);
        }
    }
}

fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let size = egui::vec2(ui.available_width(), tokens(ui).size.control);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        kit::page_title(ui, &ctx.text("nav-todos"));
        ui.add_space(tokens(ui).space.s);
        let tabs = [(Tab::Todos, ctx.text("nav-todos")), (Tab::Checklists, ctx.text("checklists-title"))];
        let options = tabs.each_ref().map(|(tab, name)| (*tab, &**name));
        let mut tab = state.tab;
        if kit::segmented(ui, &ctx.text("todos-tabs"), &mut tab, &options) {
            if kit::leave_field(ui.ctx()) { state.next_tab = Some(tab) } else { state.tab = tab }
        }
    });
    let what = match state.tab {
        Tab::Todos => "todos-what",
        Tab::Checklists => "checklists-what",
    };
    kit::secondary(ui, &ctx.text(what));
    ui.add_space(tokens(ui).space.s);
}
