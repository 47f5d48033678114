//! The first tab of the sheet: where the customer stands, who accepts, what renews, what happened last, and who it is.

use egui::{Align, Layout, Ui, vec2};

use super::sheet::part_ui;
use super::tabs::{Spot, Tab};
use super::{State, Wants, abilities, gates, identity, kind, latest, own, unreachable};
use crate::domain::plan::contact::Contact;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::subscription::Subscription;
use crate::domain::rules::Screen;
use crate::roster::cells::called;
use crate::roster::filter::lack_of;
use crate::ui::action::{Action, Actions, Page};
use crate::ui::commands::{Id as CommandId, said};
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::{Tone, tokens};

/// How much of a row its name takes, in points.
const NAMES: f32 = 104.0;

/// Draws the tab.
pub(super) fn overview_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    (state, unfinished): (&mut State, &mut TypedTexts),
    actions: &mut Actions,
) {
    let space = &tokens(ui).space;
    if let Some(gate) = gates::gates_ui(ui, ctx, customer) {
        match Spot::of_gate(gate) {
            Some(spot) => state.goes_to = Some(spot),
            None => actions.go(Page::Providers),
        }
    }
    ui.add_space(space.s);
    away_ui(ui, ctx, customer, actions);
    accepts_ui(ui, ctx, customer, (state, actions));
    renews_ui(ui, ctx, customer, state);
    if !ctx.plan.own_fields.is_empty() {
        part_ui(ui, &ctx.text("own-title"), false, false);
        own::own_ui(ui, ctx, customer, unfinished, actions);
        let define = said(ctx, CommandId::OWN_FIELDS);
        if ui.add(Btn::quiet(&define.words).icon(icons::PENCIL_SIMPLE)).clicked() {
            actions.push(Action::Command(CommandId::OWN_FIELDS));
        }
    }
    part_ui(ui, &ctx.text("customers-latest"), false, false);
    latest::latest_ui(ui, ctx, customer, state, actions);
    ui.add_space(space.s);
    kit::hairline(ui);
    ui.add_space(space.s);
    identity::notes_ui(ui, ctx, customer, unfinished, actions);
    part_ui(ui, &ctx.text("customers-details"), false, false);
    let renames = state.takes(Wants::Name);
    identity::identity_ui(ui, ctx, (customer, renames), unfinished, actions);
    part_ui(ui, &ctx.text("customers-relationships"), false, false);
    kind::kind_ui(ui, ctx, customer);
    ui.add_space(space.s);
    abilities::abilities_ui(ui, ctx, customer, actions);
    ui.add_space(space.s);
    facts::screen_facts_ui(ui, ctx, Screen::Customers, actions);
}

/// A row: its name, and at the right of it what is said of it.
fn row_ui(ui: &mut Ui, name: &str, value: impl FnOnce(&mut Ui)) {
    let gap = tokens(ui).space.s;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        ui.allocate_ui_with_layout(vec2(NAMES, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(NAMES);
            kit::secondary(ui, name);
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            value(ui);
        });
    });
}

/// Since when nobody can be reached there, who said so, and the way back.
fn away_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, actions: &mut Actions) {
    let Some(since) = customer.unreachable else { return };
    row_ui(ui, &ctx.text("customers-unreachable"), |ui| {
        let day = ctx.lang.date(since);
        let args = [("day", &*day), ("by", &customer.unreachable_by)];
        kit::chip(ui, Tone::Warning, &ctx.lang.with("customers-unreachable-since", &args));
        if !customer.unreachable_note.is_empty() {
            kit::body(ui, &customer.unreachable_note);
        }
        let (back, locked) = (ctx.text("customers-mark-reachable"), ctx.locked());
        if ui.add(Btn::quiet(&back).blocked(locked.as_deref()).once()).clicked() {
            actions.edit(unreachable::taken_back(customer));
        }
    });
}

/// Whoever accepts for the customer, and how to reach them.
fn accepts_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, (state, actions): (&mut State, &mut Actions)) {
    row_ui(ui, &ctx.text("customers-who-accepts"), |ui| {
        if let Some(lack) = lack_of(customer) {
            kit::chip(ui, Tone::Warning, &ctx.text(lack.key()));
        }
        if let Some(contact) = customer.recipient() {
            contact_ui(ui, ctx, (customer, contact), actions);
        } else if ui.add(Btn::quiet(&ctx.text("customers-go-contacts")).icon(icons::ARROW_RIGHT)).clicked() {
            state.goes_to = Some(Spot::Top(Tab::Contacts));
        }
    });
}

fn contact_ui(ui: &mut Ui, ctx: &Ctx<'_>, (customer, contact): (&Customer, &Contact), actions: &mut Actions) {
    kit::strong(ui, called(contact));
    let more = reached(ctx, contact);
    if !more.is_empty() {
        kit::body(ui, &more.join(" · "));
    }
    copy_ui(ui, ctx, (customer, contact), actions);
}

/// The button that copies how to reach somebody.
pub(super) fn copy_ui(ui: &mut Ui, ctx: &Ctx<'_>, (customer, contact): (&Customer, &Contact), actions: &mut Actions) {
    let (copy, what) = (ctx.text("customers-copy-contact"), called(contact).to_owned());
    let response = ui.add(Btn::quiet(&copy).icon(icons::COPY));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(&*what));
    if response.clicked() {
        actions.push(Action::Copy { text: details(ctx, customer, contact), what });
    }
}

/// Role, phone and address, as far as they are known.
fn reached(ctx: &Ctx<'_>, contact: &Contact) -> Vec<String> {
    let email = contact.email.as_ref().map(ToString::to_string).filter(|email| email != called(contact));
    let phone = Some(contact.phone.clone()).filter(|phone| !phone.is_empty());
    [Some(ctx.text(contact.role.key()).into_owned()), phone, email].into_iter().flatten().collect()
}

/// What is copied to reach somebody: a line for each thing.
fn details(ctx: &Ctx<'_>, customer: &Customer, contact: &Contact) -> String {
    let own = [called(contact).to_owned(), customer.name.clone()];
    own.into_iter().chain(reached(ctx, contact)).collect::<Vec<_>>().join("\n")
}

/// The day on which the next subscriptions renew or end, and how many of them.
fn renews_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, state: &mut State) {
    let days = || customer.subscriptions.iter().filter_map(Subscription::renews_on).filter(|day| ctx.today <= *day);
    if customer.subscriptions.is_empty() {
        return;
    }
    row_ui(ui, &ctx.text("customers-renews-row"), |ui| {
        let text = match days().min() {
            None => ctx.text("customers-renews-none").into_owned(),
            Some(next) => {
                let (n, total) = (days().filter(|day| *day == next).count(), customer.subscriptions.len());
                let args = [("day", &*ctx.lang.date(next)), ("total", &total.to_string())];
                ctx.lang.count_with("customers-renews-on", n, &args).into_owned()
            }
        };
        kit::body(ui, &text);
        if ui.add(Btn::quiet(&ctx.text("customers-go-subscriptions")).icon(icons::ARROW_RIGHT)).clicked() {
            state.goes_to = Some(Spot::Top(Tab::Subscriptions));
        }
    });
}
