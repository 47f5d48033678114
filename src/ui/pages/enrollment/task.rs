//! A step that is one thing to do, perhaps with somebody to wait for.

use egui::Ui;

use super::row::{keeping_ui, whole_ui};
use super::wait;
use crate::domain::edit::Edit;
use crate::domain::edit::enrollment::TaskEdit;
use crate::domain::rules::RuleStep;
use crate::domain::schedule::{StepState, StepView};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::session::Session;
use crate::ui::theme::tokens;

/// Do it, with day, owner and note.
pub(super) fn step_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    (step, view): (&RuleStep, &StepView),
    actions: &mut Actions,
) {
    kit::section(ui, ctx.say(&step.title), |ui| {
        if view.state == StepState::Locked {
            return;
        }
        ui.add_space(tokens(ui).space.xs);
        let word = ctx.text("enrollment-task-done");
        let is_done = whole_ui(ui, ctx, &mut session.unfinished, (step.id, &word), actions);
        if step.wait.is_some() && !is_done {
            asked_ui(ui, ctx, step, actions);
        }
        wait::looks_ui(ui, ctx, step);
        ui.add_space(tokens(ui).space.xs);
        keeping_ui(ui, ctx, session, step.id, actions);
    });
    if view.state != StepState::Locked && !ctx.plan.is_done(step.id) {
        ui.add_space(tokens(ui).space.s);
        let waiting = if let StepState::Waiting(waiting) = view.state { Some(waiting) } else { None };
        wait::forecast_ui(ui, ctx, session, step, waiting, actions);
    }
}

/// The first look begins the wait; each later one says that it is still pending.
fn asked_ui(ui: &mut Ui, ctx: &Ctx<'_>, step: &RuleStep, actions: &mut Actions) {
    let has_begun = ctx.plan.task(step.id).is_some_and(|task| !task.looks.is_empty());
    let word = ctx.text(if has_begun { "enrollment-still-pending" } else { "enrollment-asked" });
    let locked = ctx.locked();
    if ui.add(Btn::secondary(&word).icon(icons::CLOCK).blocked(locked.as_deref())).clicked() {
        actions.edit(Edit::Task(TaskEdit::Look { id: step.id, stamp: ctx.stamp() }));
    }
}
