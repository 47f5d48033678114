//! By when everything that ends with direct bill has to be saved, and from which day that is counted.

use egui::Ui;

use super::values::put;
use crate::domain::plan::enrollment::Enrollment;
use crate::domain::rules::Act;
use crate::domain::schedule::{Due, DueTone, Until, save_until};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::date_form::{DateField, date_field};
use crate::ui::dates::due_tone;
use crate::ui::days::why_due_ui;
use crate::ui::form::TypedTexts;
use crate::ui::kit;
use crate::ui::theme::tokens;

/// The day with its reason; before the form is submitted, the day on which that is planned.
pub(super) fn by_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, actions: &mut Actions) {
    let forecast = ctx.forecast();
    let Some(due) = forecast.dues.iter().find(|due| due.id == Due::SAVE) else { return };
    ui.add_space(tokens(ui).space.xs);
    if !ctx.plan.is_done(Act::EnrollNow.step()) {
        planned_ui(ui, ctx, unfinished, actions);
    }
    let until = save_until(&ctx.inputs(), &forecast.steps, &forecast.dues);
    let (Some(date), Some(until)) = (due.date, until) else {
        kit::secondary(ui, &ctx.text("due-unknown-save"));
        return;
    };
    let (date, from) = (ctx.lang.date(date), ctx.lang.date(until.day()));
    let said = ctx.lang.with("enrollment-save-by", &[("date", &date)]);
    if due.tone == DueTone::Done {
        kit::secondary(ui, &said);
    } else {
        kit::marked(ui, due_tone(due), &said);
    }
    kit::secondary(ui, &ctx.lang.with(until_key(until), &[("date", &from)]));
    why_due_ui(ui, ctx, due);
}

fn until_key(until: Until) -> &'static str {
    match until {
        Until::Accepted(_) => "enrollment-save-accepted",
        Until::Approved(_) => "enrollment-save-approved",
        Until::Expected(_) => "enrollment-save-expected",
        Until::Submitted(_) => "enrollment-save-submitted",
        Until::Planned(_) => "enrollment-save-planned",
        Until::Enforced(_) => "enrollment-save-enforced",
    }
}

/// The day on which we mean to submit the form.
fn planned_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, actions: &mut Actions) {
    let us = ctx.plan.standing();
    let (label, help) = (ctx.text("enrollment-planned"), ctx.text("enrollment-planned-help"));
    let key = "enrollment.planned";
    let field = DateField { key, label: &label, help: &help, current: us.enroll_on, required: false, is_ahead: true };
    let with = |enroll_on| put(ctx, Enrollment { enroll_on, ..us.clone() });
    if let Some(date) = date_field(ui, ctx, unfinished, &field, |date| with(date).map(drop))
        && let Ok(edit) = with(date)
    {
        actions.edit(edit);
    }
}
