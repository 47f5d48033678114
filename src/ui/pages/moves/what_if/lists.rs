//! The inputs of a scenario that are lists: days off and fixed days, each with a row to add one.

use egui::{Align, Layout, Ui};

use crate::domain::edit::Edit;
use crate::domain::plan::day_off::{DayOff, DayOffScope};
use crate::domain::plan::ids::{CustomerId, DayOffId, PersonId};
use crate::domain::plan::scenario::Scenario;
use crate::i18n::what_if as words;
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::customer_picker::CustomerPicker;
use crate::ui::date_form::{DateField, draft_date};
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::theme::{Tone, tokens};

const FIRST: &str = "scenario off first";
const LAST: &str = "scenario off last";
const PINNED: &str = "scenario pin";
/// Width of a list, in points.
const WIDTH: f32 = 220.0;

/// What is being entered; its days stand with the session's half-typed text.
#[derive(Default)]
pub struct Drafts {
    /// Who is away; `None`: nothing is moved.
    person: Option<PersonId>,
    reason: String,
    customer: Option<CustomerId>,
    query: String,
}

/// A line with a button that removes it; answers whether that was pressed.
fn line_ui(ui: &mut Ui, ctx: &Ctx<'_>, text: &str, remove: &str) -> bool {
    let locked = ctx.locked();
    let mut is_pressed = false;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            is_pressed = ui.add(Btn::icon_only(icons::TRASH, remove).blocked(locked.as_deref())).clicked();
            ui.with_layout(Layout::left_to_right(Align::Center).with_main_wrap(true), |ui| kit::body(ui, text));
        });
    });
    is_pressed
}

/// Sends an edit, or says why it cannot be; answers whether it was sent.
fn send(ctx: &Ctx<'_>, scenario: Scenario, actions: &mut Actions) -> bool {
    match ctx.try_edit(Edit::put(scenario)) {
        Ok(edit) => {
            actions.edit(edit);
            true
        }
        Err(why) => {
            actions.push(Action::Say(Tone::Warning, why));
            false
        }
    }
}

/// Draws days on which people are away or nothing is moved.
pub(super) fn off_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    scenario: &Scenario,
    (drafts, unfinished): (&mut Drafts, &mut TypedTexts),
    actions: &mut Actions,
) {
    let mut all: Vec<&DayOff> = scenario.days_off.iter().collect();
    all.sort_by_key(|off| (off.first, off.id));
    if all.is_empty() {
        kit::secondary(ui, &ctx.text("scenarios-off-none"));
    }
    for off in all {
        ui.push_id(off.id, |ui| {
            let text = words::off_words(ctx.lang, ctx.plan, off);
            let remove = ctx.lang.with("scenarios-off-remove", &[("off", &text)]);
            if line_ui(ui, ctx, &text, &remove) {
                let days_off = scenario.days_off.iter().filter(|one| one.id != off.id).cloned().collect();
                actions.edit(Edit::put(Scenario { days_off, ..scenario.clone() }));
            }
        });
    }
    if ctx.is_locked() {
        return;
    }
    let (label, nobody) = (ctx.text("scenarios-off-who"), ctx.text("scenarios-off-nobody"));
    let people = ctx.plan.people.iter().map(|person| (Some(person.id), person.name.as_str()));
    let options: Vec<_> = std::iter::once((None, &*nobody)).chain(people).collect();
    kit::labelled(ui, &label, "", None, false, |ui| {
        kit::select(ui, "scenario off who", &label, &mut drafts.person, &options, WIDTH)
    });
    let mut days = (Err(String::new()), Err(String::new()));
    kit::halves(
        ui,
        &mut (&mut *unfinished, &mut days),
        |ui, (unfinished, days)| days.0 = draft_ui(ui, ctx, unfinished, (FIRST, "deadlines-from", "")),
        |ui, (unfinished, days)| {
            days.1 = draft_ui(ui, ctx, unfinished, (LAST, "deadlines-to", "deadlines-to-help"));
        },
    );
    let (label, hint) = (ctx.text("deadlines-reason"), ctx.text("deadlines-reason-hint"));
    TextField::new("scenario off reason", &label).hint(&hint).limit(120).show(ui, &mut drafts.reason);
    let is_last_blank = unfinished.get(LAST).is_none_or(|text| text.trim().is_empty());
    let (first, last) = days;
    let last = if is_last_blank { first.clone() } else { last };
    let (why, add) = (ctx.text("scenarios-off-add-why"), ctx.text("scenarios-off-add"));
    let is_whole = first.is_ok() && last.is_ok() && !drafts.reason.trim().is_empty();
    let button = Btn::secondary(&add).icon(icons::PLUS).blocked((!is_whole).then_some(&*why));
    let (true, Ok(first), Ok(last)) = (ui.add(button).clicked(), first, last) else { return };
    let scope = drafts.person.map_or(DayOffScope::Blackout, DayOffScope::Person);
    let (id, reason) = (DayOffId::new((ctx.new_id)()), drafts.reason.trim().to_owned());
    let mut next = scenario.clone();
    next.days_off.push(DayOff { id, first, last, reason, scope });
    if send(ctx, next, actions) {
        drafts.reason.clear();
        unfinished.clear(FIRST);
        unfinished.clear(LAST);
    }
}

fn draft_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut TypedTexts,
    (key, label, help): (&'static str, &str, &str),
) -> Result<chrono::NaiveDate, String> {
    let label = ctx.text(label);
    let help = if help.is_empty() { std::borrow::Cow::Borrowed("") } else { ctx.text(help) };
    let field = DateField { key, label: &label, help: &help, current: None, required: false, is_ahead: true };
    draft_date(ui, ctx, unfinished, &field, |_| Ok(()))
}

/// Draws the days that are fixed for customers.
pub(super) fn pins_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    scenario: &Scenario,
    (drafts, unfinished): (&mut Drafts, &mut TypedTexts),
    actions: &mut Actions,
) {
    let is_there = |id: CustomerId| ctx.plan.customers.get(id).is_some();
    let fixed = scenario.pins.iter().filter_map(|pin| Some((pin.customer, pin.day?)));
    let fixed: Vec<_> = fixed.filter(|(id, _)| is_there(*id)).collect();
    if fixed.is_empty() {
        kit::secondary(ui, &ctx.text("scenarios-pin-none"));
    }
    for (id, day) in fixed {
        ui.push_id(id, |ui| {
            let name = ctx.plan.name_of(id);
            let text = ctx.lang.with("scenarios-pin-is", &[("customer", name), ("day", &ctx.lang.date(day))]);
            let remove = ctx.lang.with("scenarios-pin-remove", &[("customer", name)]);
            if line_ui(ui, ctx, &text, &remove) {
                actions.edit(Edit::put(scenario.with_pin(id, None)));
            }
        });
    }
    if ctx.is_locked() {
        return;
    }
    let label = ctx.text("scenarios-pin-customer");
    CustomerPicker::new("scenario pin customer", &label).show(ui, ctx, &mut drafts.customer, &mut drafts.query);
    let day = draft_ui(ui, ctx, unfinished, (PINNED, "scenarios-pin-day", ""));
    let (why, add) = (ctx.text("scenarios-pin-add-why"), ctx.text("scenarios-pin-add"));
    let is_whole = day.is_ok() && drafts.customer.is_some();
    let button = Btn::secondary(&add).icon(icons::PUSH_PIN).blocked((!is_whole).then_some(&*why));
    let is_pressed = ui.add(button).clicked();
    ui.add_space(tokens(ui).space.xs);
    let (true, Ok(day), Some(customer)) = (is_pressed, day, drafts.customer) else { return };
    if send(ctx, scenario.with_pin(customer, Some(day)), actions) {
        (drafts.customer, drafts.query) = (None, String::new());
        unfinished.clear(PINNED);
    }
}
