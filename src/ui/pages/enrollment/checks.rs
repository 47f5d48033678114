//! Steps that are lists: what must be right, the form with its values, and what to save before it ends.

use egui::Ui;

use super::row::{Row, row_ui, whole_ui};
use super::saving;
use crate::domain::rules::{Act, RuleStep, StepKind};
use crate::domain::schedule::{StepState, StepView, applies};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::session::Session;
use crate::ui::theme::tokens;

/// A list of checks; the form is one with values to copy, and before the point of no return it is what to save.
pub(super) fn step_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    (step, view): (&RuleStep, &StepView),
    actions: &mut Actions,
) {
    if view.n_checks == 0 {
        kit::card(ui, |ui| {
            whole_ui(ui, ctx, &mut session.unfinished, (step.id, ctx.say(&step.title)), actions);
        });
        return;
    }
    kit::card(ui, |ui| {
        head_ui(ui, ctx, step, view);
        if step.kind == StepKind::Losses {
            losses_ui(ui, ctx, session, view, actions);
        }
        if step.kind == StepKind::Form {
            kit::secondary(ui, &ctx.text("enrollment-form-what"));
        }
        checks_ui(ui, ctx, session, (step, view), actions);
    });
}

/// What ends with direct bill, and what to save before the point of no return.
fn losses_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, view: &StepView, actions: &mut Actions) {
    let book = ctx.book();
    let act = book.step_of(Act::EnrollNow).map(|step| ctx.say(&step.title)).unwrap_or_default();
    kit::secondary(ui, &ctx.lang.with("enrollment-losses-what", &[("step", act)]));
    saving::by_ui(ui, ctx, &mut session.unfinished, actions);
    for loss in &book.losses {
        let help = ctx.lang.with("enrollment-ends", &[("what", ctx.say(&loss.title))]);
        let row = Row { id: loss.id, title: ctx.say(&loss.task), help: &help, fact: Some(loss.fact), value: None };
        line_ui(ui, ctx, session, (&row, view), actions);
    }
}

/// The step's own checks that apply.
fn checks_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    (step, view): (&RuleStep, &StepView),
    actions: &mut Actions,
) {
    let us = ctx.plan.standing();
    for check in step.checks.iter().filter(|check| applies(&us, &check.when)) {
        let title = ctx.say(&check.title);
        let help = check.help.as_ref().map_or("", |help| ctx.say(help));
        let row = Row { id: check.id, title, help, fact: check.fact, value: check.value };
        line_ui(ui, ctx, session, (&row, view), actions);
    }
}

/// The title with how much is done.
fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, step: &RuleStep, view: &StepView) {
    ui.horizontal(|ui| {
        kit::section_title(ui, ctx.say(&step.title));
        let total = view.n_checks.to_string();
        let done = ctx.lang.count_with("step-some-done", view.n_done, &[("total", &total)]);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| kit::secondary(ui, &done));
    });
}

/// A row under a line; while the step is locked only what it will be.
fn line_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    (row, view): (&Row<'_>, &StepView),
    actions: &mut Actions,
) {
    let space = tokens(ui).space.xs;
    ui.add_space(space);
    kit::hairline(ui);
    ui.add_space(space);
    if view.state == StepState::Locked {
        kit::secondary(ui, row.title);
    } else {
        row_ui(ui, ctx, session, row, actions);
    }
}
