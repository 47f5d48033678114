//! What the followed rule book says of a subscription: its end, its cancellation, its move.

use egui::Ui;

use crate::domain::plan::product::ProductKind;
use crate::domain::plan::subscription::Subscription;
use crate::domain::products::Products;
use crate::domain::schedule::{CancelAfter, billed_while_suspended, cancel_window, may_extend, moves_by};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::kit::{self, Banner};
use crate::ui::theme::{Tone, tokens};

/// Closed only what needs a look, open with the facts behind it.
pub(super) fn terms_ui(ui: &mut Ui, ctx: &Ctx<'_>, subscription: &Subscription, is_open: bool, actions: &mut Actions) {
    let space = &tokens(ui).space;
    if let Some(fact) = may_extend(ctx.book(), subscription) {
        if is_open {
            let (title, text) = (ctx.text("subscriptions-extends"), ctx.text("subscriptions-extends-do"));
            Banner::new(Tone::Warning, &title).text(&text).show(ui);
            ui.add_space(space.xs);
            facts::fact_ui(ui, ctx, ctx.book(), fact, actions);
        } else {
            kit::chip(ui, Tone::Warning, &ctx.text("subscriptions-extends-short"));
        }
    }
    if let Some(fact) = billed_while_suspended(ctx.book(), subscription)
        && is_open
    {
        ui.add_space(space.xs);
        facts::fact_ui(ui, ctx, ctx.book(), fact, actions);
    }
    if let Some(window) = cancel_window(ctx.book(), subscription, ctx.today) {
        let key = match window.after {
            CancelAfter::Start => "subscriptions-cancel-start",
            CancelAfter::Renewal => "subscriptions-cancel-renewal",
        };
        let line = ctx.lang.with(key, &[("day", &ctx.lang.date(window.last))]);
        if is_open {
            ui.add_space(space.xs);
            kit::strong(ui, &line);
            facts::fact_ui(ui, ctx, ctx.book(), window.fact, actions);
        } else {
            kit::secondary(ui, &line);
        }
    }
    if is_open {
        ui.add_space(space.xs);
        moves_ui(ui, ctx, subscription, actions);
    }
}

/// How it can move.
fn moves_ui(ui: &mut Ui, ctx: &Ctx<'_>, subscription: &Subscription, actions: &mut Actions) {
    kit::strong(ui, &ctx.text("subscriptions-move"));
    let product = Products::shipped().of(subscription);
    let kind = product.kind.value;
    let is_open = matches!(kind, ProductKind::Unknown | ProductKind::License);
    match moves_by(ctx.book(), kind).filter(|_| !product.is_surely_trial()) {
        Some(fact) => facts::fact_ui(ui, ctx, ctx.book(), fact, actions),
        None if is_open && !product.is_surely_trial() => {
            kit::secondary(ui, &ctx.text("subscriptions-move-class"));
        }
        None => {
            kit::secondary(ui, &ctx.text("subscriptions-move-not-said"));
        }
    }
}
