//! The fields that say what a subscription is of, for whom, and what it costs.

use egui::Ui;

use super::Held;
use super::editor::{Form, choose, field, read_seats};
use crate::domain::plan::price::Price;
use crate::domain::plan::product::{BillingPlan, ProductKind, Segment, Term};
use crate::domain::plan::subscription::Subscription;
use crate::domain::products::{ProductMark, Products};
use crate::exchange::csv_in::price;
use crate::roster::sold::columns::basis;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit;

pub(super) fn sale_ui(ui: &mut Ui, ctx: &Ctx<'_>, held: Held<'_>, mut both: (&mut TypedTexts, &mut Actions)) {
    kit::halves(
        ui,
        &mut both,
        |ui, (_, actions)| kind_ui(ui, ctx, held, actions),
        |ui, (_, actions)| segment_ui(ui, ctx, held, actions),
    );
    kit::halves(
        ui,
        &mut both,
        |ui, (_, actions)| trial_ui(ui, ctx, held, actions),
        |ui, (unfinished, actions)| base_ui(ui, ctx, held, (unfinished, actions)),
    );
    kit::halves(
        ui,
        &mut both,
        |ui, (unfinished, actions)| price_ui(ui, ctx, held, (unfinished, actions)),
        |ui, (unfinished, actions)| billable_ui(ui, ctx, held, (unfinished, actions)),
    );
    kit::halves(
        ui,
        &mut both,
        |ui, (_, actions)| {
            let options = BillingPlan::ALL.map(|plan| (plan, ctx.text(plan.key())));
            let names = ("billing", "subscriptions-billing");
            if let Some(billing) = choose(ui, ctx, names, held.subscription.billing, &options) {
                actions.edit(held.put(|s| s.billing = billing));
            }
        },
        |ui, (_, actions)| {
            let options = Term::ALL.map(|term| (term, ctx.text(term.key())));
            if let Some(term) = choose(ui, ctx, ("term", "subscriptions-term"), held.subscription.term, &options) {
                actions.edit(held.put(|s| s.term = term));
            }
        },
    );
}

/// What was recognized, and by what, as long as nobody said it.
fn recognized_ui(ui: &mut Ui, ctx: &Ctx<'_>, what: &str, by: Option<ProductMark<'_>>) {
    if let Some(mark) = by {
        let by = basis(ctx.lang, &mark);
        kit::secondary(ui, &ctx.lang.with("product-recognized", &[("what", &ctx.text(what)), ("by", &by)]));
    }
}

fn kind_ui(ui: &mut Ui, ctx: &Ctx<'_>, held: Held<'_>, actions: &mut Actions) {
    let options = ProductKind::ALL.map(|kind| (kind, ctx.text(kind.key())));
    if let Some(kind) = choose(ui, ctx, ("class", "subscriptions-class"), held.subscription.kind, &options) {
        actions.edit(held.put(|s| s.kind = kind));
    }
    let known = Products::shipped().of(held.subscription).kind;
    recognized_ui(ui, ctx, known.value.key(), known.by);
}

fn segment_ui(ui: &mut Ui, ctx: &Ctx<'_>, held: Held<'_>, actions: &mut Actions) {
    let options = Segment::ALL.map(|segment| (segment, ctx.text(segment.key())));
    if let Some(segment) = choose(ui, ctx, ("segment", "subscriptions-segment"), held.subscription.segment, &options) {
        actions.edit(held.put(|s| s.segment = segment));
    }
    let known = Products::shipped().of(held.subscription).segment;
    recognized_ui(ui, ctx, known.value.key(), known.by);
}

fn trial_ui(ui: &mut Ui, ctx: &Ctx<'_>, held: Held<'_>, actions: &mut Actions) {
    let options = [
        (Some(true), ctx.text("subscriptions-trial-yes")),
        (Some(false), ctx.text("subscriptions-trial-no")),
        (None, ctx.text("subscriptions-trial-unknown")),
    ];
    if let Some(is_trial) = choose(ui, ctx, ("trial", "subscriptions-trial"), held.subscription.is_trial, &options) {
        actions.edit(held.put(|s| s.is_trial = is_trial));
    }
    recognized_ui(ui, ctx, "product-trial", Products::shipped().of(held.subscription).is_trial.by);
}

fn base_ui(ui: &mut Ui, ctx: &Ctx<'_>, held: Held<'_>, forms: (&mut TypedTexts, &mut Actions)) {
    let (label, help) = ("subscriptions-base", "subscriptions-base-help");
    let form = Form { name: "base", label, help, current: &held.subscription.base };
    field(ui, ctx, held, forms, (&form, |f| f.limit(100)), |s, text| {
        text.trim().clone_into(&mut s.base);
        Ok(())
    });
}

fn price_ui(ui: &mut Ui, ctx: &Ctx<'_>, held: Held<'_>, forms: (&mut TypedTexts, &mut Actions)) {
    let current = held.subscription.price.map(|price| price.to_string()).unwrap_or_default();
    let (label, help) = ("subscriptions-price", "subscriptions-price-help");
    let form = Form { name: "price", label, help, current: &current };
    field(ui, ctx, held, forms, (&form, |f| f.hint("18.30 USD").limit(40)), |s, text| {
        s.price = read_price(text, held.subscription).map_err(|()| ctx.text("subscriptions-bad-price").into_owned())?;
        Ok(())
    });
}

/// A price as it is typed; without a currency it stays that of before, and blank is not known.
fn read_price(text: &str, before: &Subscription) -> Result<Option<Price>, ()> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let (amount, currency) = price(text, None).ok_or(())?;
    let currency = currency.or(before.price.map(|price| price.currency)).ok_or(())?;
    Price::new(amount, currency).map(Some).ok_or(())
}

fn billable_ui(ui: &mut Ui, ctx: &Ctx<'_>, held: Held<'_>, forms: (&mut TypedTexts, &mut Actions)) {
    let current = held.subscription.billable.map(|seats| seats.to_string()).unwrap_or_default();
    let (label, help) = ("subscriptions-billable", "subscriptions-billable-help");
    let form = Form { name: "billable", label, help, current: &current };
    field(ui, ctx, held, forms, (&form, |f| f.limit(12)), |s, text| {
        s.billable = read_seats(text).map_err(|()| ctx.text("subscriptions-bad-seats").into_owned())?;
        Ok(())
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn price_is_read_with_its_currency_or_in_that_of_before() {
        let mut before = Subscription::new("s", "Teams");
        let usd = |text: &str| Price::parse(text).map(Some).map_err(|_| ());
        assert_eq!(read_price(" 18,30 usd ", &before), usd("18.30 USD"));
        assert_eq!(read_price("18.30", &before), Err(()));
        assert_eq!(read_price("  ", &before), Ok(None));
        before.price = Price::parse("1 USD").ok();
        assert_eq!(read_price("$18.3", &before), usd("18.30 USD"));
        assert_eq!(read_price("1,234", &before), Err(()));
    }
}
