//! Checklists as a register: their steps, and the processes that were begun from each.

mod begin;
mod steps;

use std::borrow::Cow;
use std::collections::BTreeMap;

use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::plan::checklist::{Checklist, ChecklistField};
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::{ChecklistId, TodoId};
use crate::domain::plan::todo::Todo;
use crate::domain::plan::uses::ColumnUse;
use crate::i18n::checklists::examples;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::register::{self, DerivedColumn, Register, RegisterWords};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

impl Register for Checklist {
    const NOUN: &'static str = "checklist";
    const SAYS: RegisterWords = RegisterWords {
        name: "checklists-title",
        add: "checklists-new",
        add_why: "checklists-new-why",
        create: "checklists-create",
        empty: "checklists-empty",
        empty_why: "checklists-empty-why",
        search: "checklists-search",
        hide_closed: "checklists-hide-closed",
        remove: "checklists-remove",
        removed: "checklists-removed",
    };
    const ICON: &'static str = icons::LIST_CHECKS;
    const NAME: ChecklistField = ChecklistField::Name;
    const DERIVED: &'static [DerivedColumn<Self>] = &[DerivedColumn {
        column: ColumnUse::new(10, "steps", "checklists-steps", 80.0),
        is_number: true,
        value: |one, _| Value::Number(u32::try_from(one.steps.len()).unwrap_or(u32::MAX)),
    }];
    type More = begin::State;

    fn state(session: &mut Session) -> &mut register::State<Self> {
        &mut session.todos.checklists
    }

    fn begin(_ctx: &Ctx<'_>, id: u64, name: &str) -> Self {
        Self::new(ChecklistId::new(id), name)
    }

    fn chip<'c>(&self, ctx: &'c Ctx<'_>) -> (Tone, Cow<'c, str>) {
        let n_open =
            processes(ctx, self.id).values().filter(|todos| todos.iter().any(|todo| todo.done.is_none())).count();
        match n_open {
            0 => (Tone::Calm, ctx.text("checklists-none-open")),
            n => (Tone::Info, ctx.lang.count("checklists-n-open", n)),
        }
    }

    fn more_ui(
        &self,
        ui: &mut Ui,
        ctx: &Ctx<'_>,
        (state, unfinished): (&mut begin::State, &mut TypedTexts),
        actions: &mut Actions,
    ) {
        // What is done again and again stands before what is set up once.
        if !self.steps.is_empty() {
            begin::begin_ui(ui, ctx, self, state, actions);
        }
        steps::steps_ui(ui, ctx, self, unfinished, actions);
    }
}

/// The to-dos of each process that was begun from a checklist, in the order of their steps.
pub(super) fn processes<'c>(ctx: &Ctx<'c>, checklist: ChecklistId) -> BTreeMap<TodoId, Vec<&'c Todo>> {
    let mut found: BTreeMap<TodoId, Vec<&Todo>> = BTreeMap::new();
    for todo in ctx.plan.todos.iter() {
        if let Some(origin) = todo.origin.filter(|origin| origin.checklist == checklist) {
            found.entry(origin.process).or_default().push(todo);
        }
    }
    for todos in found.values_mut() {
        todos.sort_by_key(|todo| todo.origin.map(|origin| origin.step));
    }
    found
}

/// A button for each example of which the plan has no checklist of that name.
pub(super) fn examples_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let is_there = |name: &str| ctx.plan.checklists.iter().any(|one| one.name == name);
    let all = examples(ctx.lang, || 0);
    let missing: Vec<&Checklist> = all.iter().filter(|one| !is_there(&one.name)).collect();
    if missing.is_empty() || ctx.is_locked() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        kit::secondary(ui, &ctx.text("checklists-examples"));
        for one in missing {
            if ui.add(Btn::quiet(&one.name).icon(icons::PLUS).once()).clicked() {
                let id = ChecklistId::new((ctx.new_id)());
                actions.edit(Edit::put(Checklist { id, ..one.clone() }));
            }
        }
    });
    ui.add_space(tokens(ui).space.s);
}
