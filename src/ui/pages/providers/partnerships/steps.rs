//! The steps that were recorded, and what can be recorded next.

use egui::Ui;

use super::record::{WORDS, form_id, form_ui};
use super::{HalfDonePartnership, age};
use crate::domain::edit::Edit;
use crate::domain::edit::steps::corrected;
use crate::domain::plan::partnership::Partnership;
use crate::i18n::{dues, explain};
use crate::ui::action::{Actions, EvidenceOwner};
use crate::ui::course::Course;
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn};
use crate::ui::theme::tokens;

pub(super) fn steps_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut HalfDonePartnership, &mut TypedTexts),
    partnership: &Partnership,
    actions: &mut Actions,
) {
    ui.horizontal_wrapped(|ui| {
        kit::chip(ui, partnership.tone(), &ctx.text(partnership.stage().key()));
        if let Some(days) = age(ctx, partnership) {
            let days = dues::business_days(ctx.lang, days);
            let key = if partnership.stage().is_open() { "partnerships-age" } else { "partnerships-took" };
            kit::body(ui, &ctx.lang.with(key, &[("days", &days)]));
        }
    });
    let correct = |at, step| {
        let steps = corrected(&partnership.steps, at, step).map_err(|why| explain::edit_error(ctx.lang, &why))?;
        ctx.try_edit(Edit::put(partnership.with_steps(steps)))
    };
    let course = Course {
        name: format!("partnership.{}.correction", partnership.id),
        steps: &partnership.steps,
        proof: &|at| EvidenceOwner::OfPartnership(partnership.id, at),
        correct: &correct,
        words: WORDS,
    };
    if state.recording.is_some_and(|(id, _)| id == partnership.id) {
        form_ui(ui, ctx, (state, &mut *unfinished), partnership, actions);
    } else if course.corrected(unfinished).is_none() {
        next_ui(ui, ctx, state, partnership, actions);
    }
    ui.add_space(tokens(ui).space.xs);
    course.steps_ui(ui, ctx, unfinished, actions);
    let first = partnership.steps.first().map(|step| &step.recorded);
    if let Some(made) = first {
        let when = ctx.lang.when(made.at.time(), ctx.today);
        kit::secondary(ui, &ctx.lang.with("partnerships-made", &[("when", &when), ("who", &made.by)]));
    }
}

/// What can be recorded next, the likeliest first, and that the latest step was none.
fn next_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    state: &mut HalfDonePartnership,
    partnership: &Partnership,
    actions: &mut Actions,
) {
    let locked = ctx.locked();
    ui.horizontal_wrapped(|ui| {
        for (index, stage) in partnership.stage().next().iter().enumerate() {
            let label = ctx.text(stage.record_key());
            let button = if index == 0 { Btn::primary(&label) } else { Btn::secondary(&label) };
            if ui.add(button.blocked(locked.as_deref())).clicked() {
                state.recording = Some((partnership.id, *stage));
                kit::open_form(ui.ctx(), form_id(partnership));
            }
        }
        let (back, only) = (ctx.text("tracks-take-back"), ctx.text("partnerships-take-back-why"));
        let without = partnership.without_last_step();
        let blocked = locked.as_deref().or(without.is_none().then_some(&*only));
        if ui.add(Btn::quiet(&back).blocked(blocked).once()).clicked()
            && let Some(without) = without
        {
            actions.edit(Edit::put(without));
        }
    });
}
