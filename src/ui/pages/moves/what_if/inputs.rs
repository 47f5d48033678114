//! The inputs of a scenario that are single values: last day, waits, limits of people and providers.

use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::plan::aims::MoveAims;
use crate::domain::plan::moment::is_plausible;
use crate::domain::plan::scenario::{PersonRoom, ProviderRoom, Scenario};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::date_form::{DateField, date_field};
use crate::ui::form::{Bound, TypedTexts, bound_field, number_of};
use crate::ui::kit::{self, TextField};
use crate::ui::pages::moves::last_day;
use crate::ui::pages::moves::schedule::numbers_ui;

/// Draws the last day and what is chosen from lists.
pub(super) fn aims_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    scenario: &Scenario,
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    let (aims, held) = (scenario.aims, ctx.plan.about().moves);
    let put = |aims: MoveAims| Edit::put(Scenario { aims, ..scenario.clone() });
    let help = match held.last_day {
        Some(day) => ctx.lang.with("scenarios-plan-has", &[("value", &ctx.lang.date(day))]),
        None => match ctx.foresight.and_then(|seen| seen.of.book_last_day) {
            Some(day) => ctx.lang.with("schedule-last-day-help", &[("day", &ctx.lang.date(day))]),
            None => ctx.text("schedule-last-day-help-none"),
        },
    };
    let is_as_held = held.last_day.is_some() && held.last_day == aims.last_day;
    let help = if is_as_held { std::borrow::Cow::Borrowed("") } else { help };
    let (key, label) = (format!("scenario.{}.last-day", scenario.id), ctx.text("schedule-last-day"));
    let field =
        DateField { key: &key, label: &label, help: &help, current: aims.last_day, required: false, is_ahead: true };
    let allow = |day: Option<chrono::NaiveDate>| match day {
        Some(day) if !is_plausible(day) => Err(ctx.text("refused-date-implausible").into_owned()),
        _ => Ok(()),
    };
    if let Some(last_day) = date_field(ui, ctx, unfinished, &field, allow) {
        actions.edit(put(MoveAims { last_day, ..aims }));
    }
    last_day::later_ui(ui, ctx, aims.last_day);
    let next = numbers_ui(ui, ctx, aims);
    if next != aims {
        actions.edit(put(next));
    }
}

/// A number of a scenario, with what the plan has where that is another one; `with`: the scenario with another number.
fn number_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (key, label): (&str, &str),
    (own, held): (Option<u32>, Option<u32>),
    with: impl Fn(Option<u32>) -> Scenario,
    (unfinished, actions): &mut (&mut TypedTexts, &mut Actions),
) {
    let label = ctx.text(label);
    let help = match held {
        _ if own == held => std::borrow::Cow::Borrowed(""),
        Some(n) => ctx.lang.with("scenarios-plan-has", &[("value", &n.to_string())]),
        None => ctx.text("scenarios-plan-none"),
    };
    let shape = TextField::new(key, &label).help(&help).read_only(ctx.is_locked());
    let current = own.map(|n| n.to_string()).unwrap_or_default();
    let bound = Bound { key, current: &current };
    if let Some(number) = bound_field(ui, unfinished, &bound, shape, |text| number_of(ctx, text)) {
        actions.edit(Edit::put(with(number)));
    }
}

/// Draws what each of our people can move.
pub(super) fn people_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    scenario: &Scenario,
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    for person in ctx.plan.people.iter() {
        let held = PersonRoom::of(person);
        let own = scenario.of_person(person.id).unwrap_or(held);
        let key = |name: &str| format!("scenario.{}.{}.{name}", scenario.id, person.id);
        kit::strong(ui, &person.name);
        ui.push_id(person.id, |ui| {
            kit::halves(
                ui,
                &mut (&mut *unfinished, &mut *actions),
                |ui, shared| {
                    let numbers = (own.customers_a_day, held.customers_a_day);
                    let of = (&*key("customers"), "scenarios-customers-a-day");
                    let with = |customers_a_day| scenario.with_person(PersonRoom { customers_a_day, ..own });
                    number_ui(ui, ctx, of, numbers, with, shared);
                },
                |ui, shared| {
                    let numbers = (own.requests_a_day, held.requests_a_day);
                    let of = (&*key("requests"), "scenarios-requests-a-day");
                    let with = |requests_a_day| scenario.with_person(PersonRoom { requests_a_day, ..own });
                    number_ui(ui, ctx, of, numbers, with, shared);
                },
            );
            kit::halves(
                ui,
                &mut (&mut *unfinished, &mut *actions),
                |ui, shared| {
                    let of = (&*key("seats"), "scenarios-seats-a-day");
                    let with = |seats_a_day| scenario.with_person(PersonRoom { seats_a_day, ..own });
                    number_ui(ui, ctx, of, (own.seats_a_day, held.seats_a_day), with, shared);
                },
                |_, _| {},
            );
        });
    }
}

/// Draws what each provider can do that is not archived.
pub(super) fn providers_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    scenario: &Scenario,
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    for provider in ctx.plan.providers.iter().filter(|provider| provider.archived.is_none()) {
        let held = ProviderRoom::of(provider);
        let own = scenario.of_provider(provider.id).unwrap_or(held);
        let key = |name: &str| format!("scenario.{}.{}.{name}", scenario.id, provider.id);
        kit::strong(ui, &provider.name);
        ui.push_id(provider.id, |ui| {
            kit::halves(
                ui,
                &mut (&mut *unfinished, &mut *actions),
                |ui, shared| {
                    let numbers = (own.requests_a_week, held.requests_a_week);
                    let of = (&*key("requests"), "scenarios-requests-a-week");
                    let with = |requests_a_week| scenario.with_provider(ProviderRoom { requests_a_week, ..own });
                    number_ui(ui, ctx, of, numbers, with, shared);
                },
                |ui, shared| {
                    let numbers = (own.lead_days, held.lead_days);
                    let of = (&*key("lead"), "scenarios-lead-days");
                    let with = |lead_days| scenario.with_provider(ProviderRoom { lead_days, ..own });
                    number_ui(ui, ctx, of, numbers, with, shared);
                },
            );
        });
    }
}
