//! The steps that were recorded, and what can be recorded next.

use egui::Ui;

use super::record::form_ui;
use super::{Recording, State, table};
use crate::domain::edit::Edit;
use crate::domain::edit::partnerships::PartnershipEdit;
use crate::domain::plan::partnership::Partnership;
use crate::i18n::dues;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::Unfinished;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::tokens;

pub(super) fn steps_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut State, &mut Unfinished),
    partnership: &Partnership,
    actions: &mut Actions,
) {
    ui.horizontal_wrapped(|ui| {
        kit::chip(ui, partnership.tone(), &ctx.text(partnership.stage().key()));
        if let Some(days) = table::age(ctx, partnership) {
            let days = dues::business_days(ctx.lang, days);
            let key = if partnership.stage().is_open() { "partnerships-age" } else { "partnerships-took" };
            kit::body(ui, &ctx.lang.with(key, &[("days", &days)]));
        }
    });
    let is_correcting = state.recording == Some((partnership.id, Recording::Correction));
    for (index, step) in partnership.steps.iter().enumerate() {
        let is_last = index + 1 == partnership.steps.len();
        let who = if step.by.is_empty() { ctx.text("partnerships-nobody-named") } else { step.by.as_str().into() };
        kit::key_value_ui(ui, &ctx.text(step.stage.key()), |ui| kit::secondary(ui, &format!("{} · {who}", step.on)));
        if !step.note.is_empty() {
            kit::secondary(ui, &step.note);
        }
        if is_last {
            last_ui(ui, ctx, state, partnership, actions);
        }
    }
    let first = partnership.steps.first().map(|step| &step.recorded);
    if let Some(made) = first {
        let when = ctx.lang.when(made.at.time(), ctx.today);
        kit::secondary(ui, &ctx.lang.with("partnerships-made", &[("when", &when), ("who", &made.by)]));
    }
    ui.add_space(tokens(ui).space.xs);
    if is_correcting || state.recording.is_some_and(|(id, _)| id == partnership.id) {
        form_ui(ui, ctx, (state, unfinished), partnership, actions);
    } else {
        next_ui(ui, ctx, state, partnership);
    }
}

/// The buttons of the latest step.
fn last_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, partnership: &Partnership, actions: &mut Actions) {
    let (correct, back, only) =
        (ctx.text("partnerships-correct"), ctx.text("partnerships-take-back"), ctx.text("partnerships-take-back-why"));
    let locked = ctx.locked();
    let without = partnership.without_last_step();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).space.m;
        if ui.add(Btn::quiet(&correct).icon(icons::PENCIL_SIMPLE).blocked(locked.as_deref())).clicked() {
            state.recording = Some((partnership.id, Recording::Correction));
        }
        let blocked = locked.as_deref().or(without.is_none().then_some(&*only));
        let button = Btn::quiet(&back).icon(icons::ARROW_COUNTER_CLOCKWISE).blocked(blocked).once();
        if ui.add(button).clicked()
            && let Some(without) = without
        {
            state.recording = None;
            actions.edit(Edit::Partnership(PartnershipEdit::Put(Box::new(without))));
        }
    });
}

/// What can be recorded next, the likeliest first.
fn next_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, partnership: &Partnership) {
    let locked = ctx.locked();
    ui.horizontal_wrapped(|ui| {
        for (index, stage) in partnership.stage().next().iter().enumerate() {
            let label = ctx.text(stage.record_key());
            let button = if index == 0 { Btn::primary(&label) } else { Btn::secondary(&label) };
            if ui.add(button.blocked(locked.as_deref())).clicked() {
                state.recording = Some((partnership.id, Recording::Step(*stage)));
            }
        }
    });
}
