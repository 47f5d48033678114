//! Who does what in a request: its provider creates it, we submit it, and nobody approves it a second time.

use egui::Ui;

use super::requests::part;
use crate::domain::plan::field::Value;
use crate::domain::plan::transfer::{Transfer, TransferStage};
use crate::ui::ctx::Ctx;
use crate::ui::kit;

/// Who created it, for the table; nothing while nobody has.
pub(super) fn created_by<'v>(transfer: &'v Transfer, ctx: &'v Ctx<'_>) -> Value<'v> {
    match transfer.step(TransferStage::Created) {
        Some(_) => ctx.plan.provider_of_transfer(transfer).map_or(Value::Nothing, Value::Provider),
        None => Value::Nothing,
    }
}

/// Draws who does what, each with its day once it is done.
pub(super) fn roles_ui(ui: &mut Ui, ctx: &Ctx<'_>, transfer: &Transfer) {
    let provider = ctx.plan.provider_of_transfer(transfer).and_then(|id| ctx.plan.providers.get(id));
    let provider = provider.map_or_else(|| ctx.text("transfers-provider"), |one| one.name.as_str().into());
    let submitter = ctx.plan.submitter(transfer).and_then(|id| ctx.plan.people.get(id));
    let submitter = submitter.map_or_else(|| ctx.text("transfers-us"), |one| one.name.as_str().into());
    let said = |stage: TransferStage, who: &str| match transfer.step(stage) {
        Some(step) => ctx.lang.with("transfers-role-done", &[("who", who), ("day", &ctx.lang.date(step.on))]),
        None if transfer.stage_on(ctx.today).is_open() => ctx.lang.with("transfers-role-open", &[("who", who)]),
        None => ctx.text("transfers-role-never"),
    };
    let submitted = transfer.step(TransferStage::Submitted).map(|step| step.by.trim()).filter(|by| !by.is_empty());
    part(ui, &ctx.text("transfers-roles"), |ui| {
        let direction = ctx.lang.with("transfers-direction-is", &[("provider", &provider)]);
        line(ui, ctx, "transfers-direction", &direction);
        line(ui, ctx, "transfers-created-by", &said(TransferStage::Created, &provider));
        line(ui, ctx, "transfers-submitted-by", &said(TransferStage::Submitted, submitted.unwrap_or(&submitter)));
        line(ui, ctx, "transfers-approval", &ctx.text("transfers-approval-is"));
    });
}

fn line(ui: &mut Ui, ctx: &Ctx<'_>, label: &str, text: &str) {
    let label = ctx.text(label);
    kit::secondary(ui, &ctx.lang.with("line-counted", &[("what", &label), ("n", text)]));
}
