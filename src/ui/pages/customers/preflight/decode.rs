//! A field for a message of Partner Center, and what it means.

use egui::Ui;

use super::said_ui;
use crate::domain::moves::decoder::{Decoded, Errors};
use crate::domain::plan::customer::Customer;
use crate::domain::rules::Confidence;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::{TypedTexts, loose_field};
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::theme::{Tone, tokens};

/// The most characters of a message.
const MOST: usize = 4_000;

/// Draws the field; what was pasted stays until it is cleared, and is no part of the plan.
pub(super) fn decode_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    let key = format!("customer.{}.preflight-message", customer.id);
    let (label, help) = (ctx.text("preflight-error-paste"), ctx.text("preflight-error-help"));
    let field = TextField::new(&key, &label).help(&help).rows(2).limit(MOST);
    let (text, _) = loose_field(ui, unfinished, (&key, ""), field);
    if text.trim().is_empty() {
        return;
    }
    let found = Errors::shipped().decode(&text);
    for decoded in &found {
        decoded_ui(ui, ctx, decoded, actions);
    }
    if found.is_empty() {
        kit::marked(ui, Tone::Warning, &ctx.text("preflight-error-unknown"));
        kit::secondary(ui, &ctx.text("preflight-error-unknown-do"));
    }
    if ui.add(Btn::quiet(&ctx.text("preflight-error-clear")).icon(icons::X)).clicked() {
        unfinished.clear(&key);
    }
}

fn decoded_ui(ui: &mut Ui, ctx: &Ctx<'_>, decoded: &Decoded<'_>, actions: &mut Actions) {
    let error = decoded.error;
    ui.add_space(tokens(ui).space.xs);
    match decoded.code {
        Some(code) => kit::chip(ui, Tone::Info, &ctx.lang.with("preflight-error-code", &[("code", code)])),
        None => kit::chip(ui, Tone::Warning, &ctx.text("preflight-error-by-words")),
    };
    kit::body(ui, ctx.say(&error.means));
    let day = ctx.lang.date(error.checked);
    let args: [(&str, &str); 3] = [("source", &error.source), ("dated", &error.dated), ("checked", &day)];
    let origin = ctx.lang.with("preflight-error-origin", &args);
    said_ui(ui, ctx, (&origin, ctx.say(&error.means)), (&error.id, error.fact), actions);
    if error.confidence != Confidence::A {
        kit::chip(ui, Tone::Warning, &ctx.text(error.confidence.key()));
    }
    kit::strong(ui, &ctx.text("preflight-error-do"));
    for advice in &error.advice {
        kit::marked(ui, Tone::Info, &ctx.text(advice.key()));
    }
}
