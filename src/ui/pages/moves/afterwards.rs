//! What a completed request leaves to be settled: who gets at the customer's environment, as boxes that stand for to-dos.

use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::moves::access::{FollowUp, follow_ups};
use crate::domain::plan::field::Value;
use crate::domain::plan::todo::{Todo, TodoField};
use crate::domain::plan::transfer::Transfer;
use crate::i18n::moves::{follow_up_note, follow_up_words};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::Tone;

/// Draws one box for each, ticked once its to-do is done, and the button that makes to-dos of those that have none.
pub(super) fn afterwards_ui(ui: &mut Ui, ctx: &Ctx<'_>, transfer: &Transfer, actions: &mut Actions) {
    kit::secondary(ui, &ctx.text("access-why"));
    for one in follow_ups(transfer) {
        let todo = ctx.plan.todos.get(one.todo_id(transfer.customer));
        let what = follow_up_words(ctx.lang, ctx.plan, transfer, one);
        let day = |key, day| ctx.lang.with(key, &[("what", &what), ("day", &ctx.lang.date(day))]).into_owned();
        let text = match todo.map(|todo| (todo.done, todo.day)) {
            Some((Some(done), _)) => day("access-done", done),
            Some((None, Some(by))) => day("access-by", by),
            Some((None, None)) | None => what,
        };
        let mut is_done = todo.is_some_and(|todo| todo.done.is_some());
        ui.add_enabled_ui(!ctx.is_locked(), |ui| {
            if kit::checkbox(ui, &mut is_done, &text).changed() {
                actions.edit(settle(ctx, transfer, (one, is_done)));
            }
        });
    }
    let n = missing(ctx, transfer).count();
    if n == 0 {
        return;
    }
    let (label, locked) = (ctx.lang.count("preflight-todos-add", n), ctx.locked());
    if ui.add(Btn::secondary(&label).icon(icons::CHECK_SQUARE).blocked(locked.as_deref()).once()).clicked() {
        let said = ctx.lang.count("preflight-todos-added", n);
        actions.edit_saying(add_missing(ctx, transfer), Tone::Done, said);
    }
}

/// What a request leaves to be settled for which there is no to-do.
fn missing(ctx: &Ctx<'_>, transfer: &Transfer) -> impl Iterator<Item = FollowUp> {
    follow_ups(transfer).filter(|one| ctx.plan.todos.get(one.todo_id(transfer.customer)).is_none())
}

/// Makes a to-do of everything that a request leaves to be settled and that has none.
pub(super) fn add_missing(ctx: &Ctx<'_>, transfer: &Transfer) -> Edit {
    Edit::All(missing(ctx, transfer).map(|one| Edit::put(todo_of(ctx, transfer, one))).collect())
}

/// Settled today, or open again; what had no to-do gets one, so that it is known who settled what and when.
fn settle(ctx: &Ctx<'_>, transfer: &Transfer, (one, is_done): (FollowUp, bool)) -> Edit {
    let id = one.todo_id(transfer.customer);
    let done = is_done.then_some(ctx.today);
    if ctx.plan.todos.get(id).is_none() {
        return Edit::put(Todo { done, ..todo_of(ctx, transfer, one) });
    }
    Edit::set::<Todo>(vec![id], TodoField::Done, done.map_or(Value::Nothing, Value::Day))
}

fn todo_of(ctx: &Ctx<'_>, transfer: &Transfer, one: FollowUp) -> Todo {
    let what = follow_up_words(ctx.lang, ctx.plan, transfer, one);
    let name = ctx.plan.name_of(transfer.customer);
    let title = ctx.lang.with("access-todo", &[("customer", name), ("what", &what)]);
    let moved = transfer.steps.iter().rev().find(|step| step.stage.is_completed()).map_or(ctx.today, |step| step.on);
    let day = one.day(ctx.ground().calendars.ours(), moved).map(|day| day.max(ctx.today));
    let note = follow_up_note(ctx.lang, ctx.plan, transfer, one);
    let owner = ctx.plan.customers.get(transfer.customer).and_then(|customer| customer.owner);
    Todo { owner, day, note, ..Todo::new(one.todo_id(transfer.customer), title.into_owned()) }
}
