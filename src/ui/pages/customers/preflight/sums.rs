//! What it comes to: requests, money and risk.

use egui::Ui;

use super::{items, said_ui};
use crate::domain::moves::batches::LIMIT;
use crate::domain::moves::{Movability, MoveOutlook, MoveRisk, pays, risk};
use crate::domain::plan::customer::Customer;
use crate::i18n::preflight as words;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::kit;
use crate::ui::theme::{Tone, tokens};

/// How what moves is split into requests, and what each holds.
pub(super) fn batches_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    outlook: &MoveOutlook,
    actions: &mut Actions,
) {
    let title = ctx.text("preflight-batches-title");
    kit::strong(ui, &title);
    if outlook.batches.is_empty() {
        kit::secondary(ui, &ctx.text("preflight-batches-none"));
        return;
    }
    let limit = ctx.book().fact(LIMIT).map(|fact| fact.id);
    said_ui(ui, ctx, (&words::batches(ctx.lang, &outlook.batches), &title), ("batches", limit), actions);
    let n_not_now = outlook.n_with(Movability::NotNow);
    if 0 < n_not_now {
        kit::marked(ui, Tone::Waiting, &ctx.lang.count("preflight-batches-not-now", n_not_now));
    }
    for (at, batch) in outlook.batches.iter().enumerate() {
        let (n, kind) = ((at + 1).to_string(), ctx.text(batch.kind.key()));
        let head = ctx.lang.with("preflight-batch-nth", &[("n", &n), ("kind", &kind)]);
        let aside = ctx.lang.count("preflight-batch-items", batch.items.len());
        facts::fold_ui(ui, &format!("preflight-batch-{at}"), (&head, &aside), |ui| {
            for id in &batch.items {
                if let Some(one) = customer.subscriptions.iter().find(|one| one.id == *id) {
                    kit::secondary(ui, &items::name_of(ctx, one));
                }
            }
        });
    }
    kit::secondary(ui, &ctx.text("preflight-batches-freeze"));
}

/// Who pays until when if all that moves today is submitted today, and what comes back of what was paid in advance.
pub(super) fn money_ui(ui: &mut Ui, ctx: &Ctx<'_>, outlook: &MoveOutlook, actions: &mut Actions) {
    let title = ctx.text("preflight-money-title");
    kit::strong(ui, &title);
    let Some(billing) = items::billing(ctx) else {
        kit::secondary(ui, &ctx.text("preflight-money-not-said"));
        return;
    };
    let utc = ctx.now.date();
    if outlook.n_with(Movability::Moves) == 0 {
        kit::secondary(ui, &ctx.text("preflight-money-nothing"));
        return;
    }
    if let Some(before) = utc.pred_opt() {
        let (before, first) = (ctx.lang.date(before), ctx.lang.date(utc));
        let text = ctx.lang.with("preflight-money-dates", &[("before", &before), ("first", &first)]);
        said_ui(ui, ctx, (&text, &title), ("billing", Some(billing)), actions);
    }
    let refund = &outlook.refund;
    if refund.is_empty() {
        kit::secondary(ui, &ctx.text("preflight-money-refund-none"));
        return;
    }
    let sums = words::sums(ctx.lang, refund);
    if !sums.is_empty() {
        kit::body(ui, &ctx.lang.with("preflight-money-refund", &[("sums", &sums)]));
    }
    if 0 < refund.n_without {
        kit::secondary(ui, &ctx.lang.count("preflight-money-without", refund.n_without));
    }
    let when = pays::credit_month(utc).zip(pays::credit_day(utc)).filter(|_| ctx.book().fact(pays::CREDIT).is_some());
    if let Some((month, day)) = when {
        let (month, day) = (words::month(ctx.lang, month), ctx.lang.date(day));
        let text = ctx.lang.with("preflight-money-credit", &[("month", &month), ("day", &day)]);
        said_ui(ui, ctx, (&text, &text), ("credit", Some(pays::CREDIT)), actions);
    }
}

/// What is paid twice of what is bought anew, and what each bound assumes; nothing where all moves.
pub(super) fn twice_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, outlook: &MoveOutlook, actions: &mut Actions) {
    let paid = &outlook.paid_twice;
    if paid.is_empty() {
        return;
    }
    ui.add_space(tokens(ui).space.s);
    kit::strong(ui, &ctx.text("twice-title"));
    kit::body(ui, &words::paid_twice(ctx.lang, paid));
    for aside in words::paid_twice_asides(ctx.lang, paid) {
        kit::marked(ui, Tone::Warning, &aside);
    }
    let least = ctx.text("twice-bound-least");
    said_ui(ui, ctx, (&least, &least), ("overlap", Some(items::ENDS)), actions);
    let planned = ctx.plan.day_of_move(customer).filter(|day| ctx.now.date() <= *day);
    match planned {
        Some(day) => kit::secondary(ui, &ctx.lang.with("twice-bound-most", &[("day", &ctx.lang.date(day))])),
        None => kit::secondary(ui, &ctx.text("twice-bound-most-today")),
    };
    kit::secondary(ui, &ctx.text("twice-basis"));
}

/// How much can go wrong, with what it is made of.
pub(super) fn risk_ui(ui: &mut Ui, ctx: &Ctx<'_>, found: &MoveRisk) {
    kit::strong(ui, &ctx.text("preflight-risk-title"));
    if found.parts.is_empty() {
        kit::secondary(ui, &ctx.text("preflight-risk-none"));
        return;
    }
    let (points, most) = (found.total().to_string(), risk::MOST.to_string());
    let total = ctx.lang.with("preflight-risk-total", &[("points", &points), ("most", &most)]);
    kit::chip(ui, found.tone(), &total);
    let parts: Vec<String> = found.parts.iter().map(|part| words::risk_part(ctx.lang, part)).collect();
    kit::secondary(ui, &parts.join(" · "));
}
