//! What a customer holds in fields of our own, and the menus that set them for many.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use egui::{ScrollArea, Ui};

use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::{CustomerId, OwnFieldId};
use crate::domain::plan::own_field::{NO, OwnField, OwnKind, YES};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::date_form::{DateField, date_field, read_date};
use crate::ui::form::{Bound, TypedTexts, bound_field};
use crate::ui::kit::{self, Btn, TextField};
use crate::ui::many;

/// Width of the list of fields for many, and how high it gets, in points.
const MANY_WIDTH: f32 = 320.0;
const MANY_HEIGHT: f32 = 420.0;
/// The most characters of a text.
const LIMIT: usize = 2_000;

/// These customers hold this from now on.
fn set(customers: Vec<CustomerId>, field: &OwnField, text: impl Into<String>) -> Edit {
    Edit::Customer(CustomerEdit::SetOwn { customers, field: field.id, text: text.into() })
}

/// Every field of our own, in the order of their places, two in a row.
pub(super) fn own_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    let mut shared = (unfinished, actions);
    for pair in ctx.plan.own_in_order().chunks(2) {
        kit::halves(
            ui,
            &mut shared,
            |ui, (unfinished, actions)| field_ui(ui, ctx, (customer, pair[0]), unfinished, actions),
            |ui, (unfinished, actions)| {
                if let Some(second) = pair.get(1) {
                    field_ui(ui, ctx, (customer, second), unfinished, actions);
                }
            },
        );
    }
}

fn field_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (customer, field): (&Customer, &OwnField),
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    let key = format!("customer.{}.own.{}", customer.id, field.id);
    match field.kind {
        OwnKind::Day => day_ui(ui, ctx, (customer, field, &key), unfinished, actions),
        OwnKind::Text | OwnKind::Number => text_ui(ui, ctx, (customer, field, &key), unfinished, actions),
        OwnKind::YesNo | OwnKind::Choice => choice_ui(ui, ctx, (customer, field, &key), actions),
    }
}

fn text_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (customer, field, key): (&Customer, &OwnField, &str),
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    let shape = TextField::new(key, &field.name).limit(LIMIT).read_only(ctx.is_locked());
    let read = |text: &str| {
        let why = || ctx.text("own-bad-number").into_owned();
        ctx.try_edit(set(vec![customer.id], field, field.read(text).ok_or_else(why)?))
    };
    let bound = Bound { key, current: customer.own_text(field.id) };
    if let Some(edit) = bound_field(ui, unfinished, &bound, shape, read) {
        actions.edit(edit);
    }
}

fn day_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (customer, field, key): (&Customer, &OwnField, &str),
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    let current = customer.own_text(field.id).parse().ok();
    let shape = DateField { key, label: &field.name, help: "", current, required: false, is_ahead: true };
    let edit_of =
        |day: Option<NaiveDate>| set(vec![customer.id], field, day.map(|day| day.to_string()).unwrap_or_default());
    let allow = |day: Option<NaiveDate>| ctx.try_edit(edit_of(day)).map(drop);
    if let Some(day) = date_field(ui, ctx, unfinished, &shape, allow) {
        actions.edit(edit_of(day));
    }
}

/// What can be chosen, each as it is kept and in words; nothing comes first.
fn choices<'c>(ctx: &'c Ctx<'_>, field: &'c OwnField) -> Vec<(&'c str, Cow<'c, str>)> {
    let mut choices = vec![("", ctx.text("own-nothing"))];
    match field.kind {
        OwnKind::YesNo => choices.extend([(YES, ctx.text("own-yes")), (NO, ctx.text("own-no"))]),
        OwnKind::Choice => choices.extend(field.choices.iter().map(|choice| (choice.as_str(), choice.into()))),
        OwnKind::Text | OwnKind::Number | OwnKind::Day => {}
    }
    choices
}

fn choice_ui(ui: &mut Ui, ctx: &Ctx<'_>, (customer, field, key): (&Customer, &OwnField, &str), actions: &mut Actions) {
    let (held, mut options) = (customer.own_text(field.id), choices(ctx, field));
    // A word that is no longer among those that can be chosen is still held.
    if options.iter().all(|(known, _)| *known != held) {
        options.push((held, held.into()));
    }
    let options: Vec<(&str, &str)> = options.iter().map(|(known, words)| (*known, &**words)).collect();
    let (mut chosen, width) = (held, ui.available_width());
    ui.add_enabled_ui(!ctx.is_locked(), |ui| {
        kit::labelled(ui, &field.name, "", None, false, |ui| {
            kit::select(ui, key, &field.name, &mut chosen, &options, width)
        });
    });
    if chosen != held {
        actions.edit(set(vec![customer.id], field, chosen));
    }
}

/// Fields whose value is typed, for these customers: each is set or emptied by itself, and what is typed stays until it is set.
pub(super) fn typed_menu_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (customers, typed): (&[CustomerId], &mut BTreeMap<OwnFieldId, String>),
    actions: &mut Actions,
) {
    let is_typed = |field: &&OwnField| matches!(field.kind, OwnKind::Text | OwnKind::Number | OwnKind::Day);
    let fields: Vec<&OwnField> = ctx.plan.own_in_order().into_iter().filter(is_typed).collect();
    if fields.is_empty() {
        return;
    }
    let (label, locked) = (ctx.text("own-title"), ctx.locked());
    let button = ui.add(Btn::secondary(&label).opens_menu().blocked(locked.as_deref()));
    kit::unfold(ui, &button, &label, |ui| {
        ui.set_width(MANY_WIDTH);
        let area = ScrollArea::vertical().id_salt("own-many").max_height(MANY_HEIGHT);
        kit::scroll(ui, area, |ui| {
            for field in fields {
                many_ui(ui, ctx, (customers, field), typed.entry(field.id).or_default(), actions);
            }
        });
    });
}

fn many_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (customers, field): (&[CustomerId], &OwnField),
    typed: &mut String,
    actions: &mut Actions,
) {
    let read = match field.kind {
        OwnKind::Day => {
            read_date(ctx.lang, typed, ctx.today).map(|day| day.map_or_else(String::new, |day| day.to_string()))
        }
        _ => field.read(typed).ok_or_else(|| ctx.text("own-bad-number").into_owned()),
    };
    let key = format!("own-many-{}", field.id);
    let response =
        TextField::new(&key, &field.name).limit(LIMIT).error(read.as_ref().err().map(String::as_str)).show(ui, typed);
    let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let (n, name) = (customers.len(), [("name", field.name.as_str())]);
    let (put, empty) = (ctx.lang.count("own-many-set", n), ctx.text("own-many-empty"));
    let [put_what, empty_what] =
        ["own-many-set-what", "own-many-empty-what"].map(|key| ctx.lang.count_with(key, n, &name));
    let why = ctx.text("own-many-why");
    let text = read.ok().filter(|text| !text.is_empty());
    let blocked = text.is_none().then_some(&*why);
    ui.horizontal(|ui| {
        let pressed = ui.add(Btn::primary(&put).tooltip(&put_what).blocked(blocked)).clicked();
        if let Some(text) = text.filter(|_| pressed || is_entered) {
            actions.edit(set(customers.to_vec(), field, text));
            typed.clear();
            ui.close();
        }
        if ui.add(Btn::quiet(&empty).tooltip(&empty_what)).clicked() {
            actions.edit(set(customers.to_vec(), field, ""));
            ui.close();
        }
    });
}

/// A menu for each field whose value is chosen, for these customers.
pub(super) fn menus_ui(ui: &mut Ui, ctx: &Ctx<'_>, customers: &[CustomerId], actions: &mut Actions) {
    let locked = ctx.locked();
    let is_chosen = |field: &&OwnField| matches!(field.kind, OwnKind::YesNo | OwnKind::Choice);
    for field in ctx.plan.own_in_order().into_iter().filter(is_chosen) {
        let choices = choices(ctx, field);
        let words = choices.iter().map(|(_, words)| &**words);
        if let Some(at) = many::choice_menu(ui, &field.name, locked.as_deref(), words) {
            actions.edit(set(customers.to_vec(), field, choices[at].0));
        }
    }
}
