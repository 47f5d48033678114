//! The fields of one subscription.

use std::borrow::Cow;

use chrono::NaiveDate;
use egui::Ui;

use super::{Held, sale};
use crate::domain::plan::subscription::{EndChoice, Subscription, SubscriptionStatus};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::date_form::read_date;
use crate::ui::form::{Bound, TypedTexts, bound_field};
use crate::ui::kit::{self, TextField};

/// Fields in which text can stay half typed.
pub(super) const FIELDS: [&str; 7] = ["product", "seats", "start", "end", "price", "billable", "base"];

/// One field: its name in the session, its label, its help and what the plan holds.
pub(super) struct Form<'a> {
    pub(super) name: &'a str,
    pub(super) label: &'a str,
    pub(super) help: &'a str,
    pub(super) current: &'a str,
}

pub(super) fn editor_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    held: Held<'_>,
    (unfinished, focus): (&mut TypedTexts, bool),
    actions: &mut Actions,
) {
    let subscription = held.subscription;
    let (product, help) = (subscription.product.as_str(), "no-help");
    let form = Form { name: "product", label: "subscriptions-product", help, current: product };
    field(ui, ctx, held, (&mut *unfinished, &mut *actions), (&form, |f| f.limit(200).focus(focus)), |s, text| {
        s.product = text.trim().to_owned();
        Ok(())
    });
    let mut both = (unfinished, actions);
    kit::halves(
        ui,
        &mut both,
        |ui, (unfinished, actions)| seats_ui(ui, ctx, held, (unfinished, actions)),
        |ui, (_, actions)| status_ui(ui, ctx, held, actions),
    );
    kit::halves(
        ui,
        &mut both,
        |ui, (unfinished, actions)| {
            let names = ("start", "subscriptions-start", "subscriptions-start-help");
            day_ui(ui, ctx, held, (unfinished, actions), (names, subscription.start), |s, day| s.start = day);
        },
        |ui, (unfinished, actions)| {
            let names = ("end", "subscriptions-end", "subscriptions-end-help");
            day_ui(ui, ctx, held, (unfinished, actions), (names, subscription.end), |s, day| s.end = day);
        },
    );
    kit::halves(
        ui,
        &mut both,
        |ui, (_, actions)| renewal_ui(ui, ctx, held, actions),
        |ui, (_, actions)| {
            let options = EndChoice::ALL.map(|choice| (choice, ctx.text(choice.key())));
            let names = ("at-end", "subscriptions-at-end");
            if let Some(at_end) = choose(ui, ctx, names, subscription.at_end, &options) {
                actions.edit(held.put(|s| s.at_end = at_end));
            }
        },
    );
    sale::sale_ui(ui, ctx, held, both);
}

fn seats_ui(ui: &mut Ui, ctx: &Ctx<'_>, held: Held<'_>, forms: (&mut TypedTexts, &mut Actions)) {
    let current = held.subscription.quantity.map(|seats| seats.to_string()).unwrap_or_default();
    let help = "subscriptions-seats-help";
    let form = Form { name: "seats", label: "subscriptions-seats", help, current: &current };
    field(ui, ctx, held, forms, (&form, |f| f.limit(12)), |s, text| {
        s.quantity = read_seats(text).map_err(|()| ctx.text("subscriptions-bad-seats").into_owned())?;
        Ok(())
    });
}

/// A number of licenses as people write it, `1,200` or full width too; blank is not known.
pub(super) fn read_seats(text: &str) -> Result<Option<u32>, ()> {
    let narrow = |c: char| match c {
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10).unwrap_or(c),
        c => c,
    };
    let digits: String = text.trim().chars().filter(|c| !matches!(c, ',' | '，')).map(narrow).collect();
    if digits.is_empty() && text.trim().is_empty() {
        return Ok(None);
    }
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| is_number).map(Some).ok_or(())
}

fn status_ui(ui: &mut Ui, ctx: &Ctx<'_>, held: Held<'_>, actions: &mut Actions) {
    let options = SubscriptionStatus::ALL.map(|status| (status, ctx.text(status.key())));
    if let Some(status) = choose(ui, ctx, ("status", "subscriptions-status"), held.subscription.status, &options) {
        actions.edit(held.put(|s| s.status = status));
    }
}

fn renewal_ui(ui: &mut Ui, ctx: &Ctx<'_>, held: Held<'_>, actions: &mut Actions) {
    let options = [
        (Some(true), ctx.text("subscriptions-auto-on")),
        (Some(false), ctx.text("subscriptions-auto-off")),
        (None, ctx.text("subscriptions-auto-unknown")),
    ];
    let names = ("auto", "subscriptions-auto");
    if let Some(auto_renew) = choose(ui, ctx, names, held.subscription.auto_renew, &options) {
        actions.edit(held.put(|s| s.auto_renew = auto_renew));
    }
}

/// A day in UTC, as typed: 2026-11-22.
fn day_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    held: Held<'_>,
    forms: (&mut TypedTexts, &mut Actions),
    ((name, label, help), current): ((&str, &str, &str), Option<NaiveDate>),
    put: impl Fn(&mut Subscription, Option<NaiveDate>),
) {
    let current = current.map(|day| day.to_string()).unwrap_or_default();
    let form = Form { name, label, help, current: &current };
    field(ui, ctx, held, forms, (&form, |f| f.hint("YYYY-MM-DD").limit(40)), |s, text| {
        put(s, read_date(ctx.lang, text, ctx.today)?);
        Ok(())
    });
}

/// Draws a field and asks for the change once its text is finished; what is refused stays typed, with the sentence.
pub(super) fn field(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    held: Held<'_>,
    (unfinished, actions): (&mut TypedTexts, &mut Actions),
    (form, look): (&Form<'_>, impl FnOnce(TextField<'_>) -> TextField<'_>),
    change: impl Fn(&mut Subscription, &str) -> Result<(), String>,
) {
    let key = held.key(form.name);
    let (label, help) = (ctx.text(form.label), ctx.text(form.help));
    let shape = look(TextField::new(&key, &label).help(&help).read_only(ctx.is_locked()));
    let read = |text: &str| {
        let mut changed = held.subscription.clone();
        change(&mut changed, text)?;
        ctx.try_edit(held.put(|subscription| *subscription = changed))
    };
    if let Some(edit) = bound_field(ui, unfinished, &Bound { key: &key, current: form.current }, shape, read) {
        actions.edit(edit);
    }
}

/// One of many under its label; answers with another choice.
pub(super) fn choose<T: Copy + PartialEq>(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (name, label): (&str, &str),
    current: T,
    options: &[(T, Cow<'_, str>)],
) -> Option<T> {
    let options: Vec<_> = options.iter().map(|(value, word)| (*value, &**word)).collect();
    let (label, width) = (ctx.text(label), ui.available_width());
    let mut chosen = current;
    ui.add_enabled_ui(!ctx.is_locked(), |ui| {
        kit::labelled(ui, &label, "", None, false, |ui| kit::select(ui, name, &label, &mut chosen, &options, width));
    });
    (chosen != current).then_some(chosen)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seats_are_read_as_people_write_them() {
        assert_eq!(read_seats(" 1,200 "), Ok(Some(1200)));
        assert_eq!(read_seats("２５"), Ok(Some(25)));
        assert_eq!(read_seats("  "), Ok(None));
        for text in ["a dozen", "-3", "1.5", ",", "+4", "99999999999"] {
            assert_eq!(read_seats(text), Err(()), "{text}");
        }
    }
}
