//! What a customer bought through us: entered, changed and removed by hand.

mod editor;
mod sale;
mod terms;

use egui::{Align, Id, Key, Layout, Ui};

use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::subscription::{EndChoice, Subscription};
use crate::ui::action::{Action, Actions, Place};
use crate::ui::ctx::Ctx;
use crate::ui::form::{TypedTexts, loose_field};
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::theme::{Tone, tokens};

/// What is open in this part of the sheet.
#[derive(Default)]
pub(super) struct State {
    /// The subscription whose fields are shown.
    open: Option<(CustomerId, String)>,
    /// The customer that is to get another one.
    adding: Option<CustomerId>,
    /// The field that is drawn next takes the keyboard.
    wants_keyboard: bool,
    /// For so many frames the one that is open is scrolled into sight, until the sheet stands.
    n_scrolls: u8,
}

impl State {
    /// Opens this subscription's fields.
    pub(super) fn show(&mut self, customer: CustomerId, id: String) {
        *self = Self { open: Some((customer, id)), adding: None, wants_keyboard: true, n_scrolls: 4 };
    }
}

/// What is pressed on one subscription.
enum Press {
    Open,
    Close,
    Remove,
}

/// One subscription of a customer.
#[derive(Clone, Copy)]
struct Held<'a> {
    customer: &'a Customer,
    subscription: &'a Subscription,
}

impl Held<'_> {
    /// Names a field in the session.
    fn key(&self, field: &str) -> String {
        format!("customer.{}.subscription.{}.{field}", self.customer.id, self.subscription.id)
    }

    /// The subscription after this change.
    fn put(&self, change: impl FnOnce(&mut Subscription)) -> Edit {
        let mut subscription = Box::new(self.subscription.clone());
        change(&mut subscription);
        Edit::Customer(CustomerEdit::PutSubscription { customer: self.customer.id, subscription })
    }
}

pub(super) fn subscriptions_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    (state, unfinished): (&mut State, &mut TypedTexts),
    actions: &mut Actions,
) {
    if customer.subscriptions.is_empty() {
        kit::secondary(ui, &ctx.text("subscriptions-none"));
    }
    for subscription in &customer.subscriptions {
        let held = Held { customer, subscription };
        let is_open = state.open.as_ref().is_some_and(|(of, id)| *of == customer.id && *id == subscription.id);
        let pressed = ui.push_id(&subscription.id, |ui| {
            let pressed = head_ui(ui, ctx, held, is_open);
            line_ui(ui, ctx, subscription);
            outcome_ui(ui, ctx, held, actions);
            if is_open {
                let focus = std::mem::take(&mut state.wants_keyboard);
                kit::opened(ui, form_id(customer, &subscription.id), |ui| {
                    editor::editor_ui(ui, ctx, held, (&mut *unfinished, focus), actions);
                });
            }
            terms::terms_ui(ui, ctx, subscription, is_open, actions);
            pressed
        });
        if is_open && 0 < state.n_scrolls {
            state.n_scrolls -= 1;
            kit::scroll_to_top(ui, pressed.response.rect);
            ui.ctx().request_repaint();
        }
        ui.add_space(tokens(ui).space.xs);
        kit::hairline(ui);
        match pressed.inner {
            Some(Press::Open) => {
                state.open = Some((customer.id, subscription.id.clone()));
                state.wants_keyboard = true;
                kit::open_form(ui.ctx(), form_id(customer, &subscription.id));
            }
            Some(Press::Close) => state.open = None,
            Some(Press::Remove) => remove(held, unfinished, actions),
            None => {}
        }
    }
    if state.adding == Some(customer.id) {
        kit::opened(ui, form_id(customer, ""), |ui| add_ui(ui, ctx, customer, (state, unfinished), actions));
        return;
    }
    let (add, locked) = (ctx.text("subscriptions-add"), ctx.locked());
    if ui.add(Btn::secondary(&add).icon(icons::PLUS).blocked(locked.as_deref())).clicked() {
        state.adding = Some(customer.id);
        state.wants_keyboard = true;
        kit::open_form(ui.ctx(), form_id(customer, ""));
    }
}

/// Names the form of a subscription; of a new one, without an ID.
fn form_id(customer: &Customer, subscription: &str) -> Id {
    Id::unique(("subscription", customer.id, subscription))
}

/// What became of it in a transfer request, which a click opens.
fn outcome_ui(ui: &mut Ui, ctx: &Ctx<'_>, held: Held<'_>, actions: &mut Actions) {
    let found = ctx.forecast().moving.outcome(held.customer.id, &held.subscription.id);
    let Some((transfer, item)) = found else { return };
    ui.horizontal_wrapped(|ui| {
        kit::chip(ui, item.outcome.tone(), &ctx.text(item.outcome.key()));
        if !item.reason.is_empty() {
            kit::secondary(ui, &item.reason);
        }
        if ui.add(Btn::quiet(&ctx.text("subscriptions-show-request")).icon(icons::ARROWS_LEFT_RIGHT)).clicked() {
            actions.go(Place::Request(transfer.id));
        }
    });
}

/// The product's name, and what can be done with it.
fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, held: Held<'_>, is_open: bool) -> Option<Press> {
    let mut press = None;
    let product = held.subscription.product.as_str();
    let label = |key| ctx.lang.with(key, &[("product", product)]);
    let height = tokens(ui).size.control;
    let gap = ui.spacing().item_spacing.x;
    ui.horizontal_top(|ui| {
        let room = ui.available_width() - 2.0 * (height + gap);
        ui.allocate_ui_with_layout(egui::vec2(room, height), Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(room);
            kit::strong(ui, product);
        });
        let locked = ctx.locked();
        let toggle = if is_open {
            (Press::Close, icons::CARET_UP, label("subscriptions-close"))
        } else {
            (Press::Open, icons::PENCIL_SIMPLE, label("subscriptions-edit"))
        };
        let response = ui.add(Btn::icon_only(toggle.1, &toggle.2));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
        if response.clicked() {
            press = Some(toggle.0);
        }
        let remove = label("subscriptions-remove");
        if ui.add(Btn::icon_only(icons::TRASH, &remove).blocked(locked.as_deref())).clicked() {
            press = Some(Press::Remove);
        }
    });
    press
}

/// What is known of it, in one line.
fn line_ui(ui: &mut Ui, ctx: &Ctx<'_>, subscription: &Subscription) {
    let mut parts = Vec::new();
    if let Some(seats) = subscription.quantity {
        parts.push(ctx.lang.count("subscriptions-seats-count", seats as usize).into_owned());
    }
    let status = ctx.text(subscription.status.key());
    parts.push(ctx.lang.with("subscriptions-status-is", &[("status", &status)]).into_owned());
    parts.push(match subscription.end {
        Some(end) => ctx.lang.with("subscriptions-ends", &[("day", &ctx.lang.date(end))]).into_owned(),
        None => ctx.text("subscriptions-ends-unknown").into_owned(),
    });
    let renews = match subscription.auto_renew {
        Some(true) => "subscriptions-renews",
        Some(false) => "subscriptions-renews-not",
        None => "subscriptions-renews-unknown",
    };
    parts.push(ctx.text(renews).into_owned());
    if subscription.at_end != EndChoice::Unknown {
        let choice = ctx.text(subscription.at_end.key());
        parts.push(ctx.lang.with("subscriptions-chosen", &[("choice", &choice)]).into_owned());
    }
    if let (Some(price), Some(total)) = (subscription.price, subscription.total()) {
        let sum = format!("{} {}", total.grouped(), price.currency);
        parts.push(ctx.lang.with("subscriptions-costs", &[("sum", &sum)]).into_owned());
    }
    kit::secondary(ui, &parts.join(" · "));
}

/// It leaves the list, and with it what is half typed in its fields.
fn remove(held: Held<'_>, unfinished: &mut TypedTexts, actions: &mut Actions) {
    for field in editor::FIELDS {
        unfinished.clear(&held.key(field));
    }
    let (customer, id) = (held.customer.id, held.subscription.id.clone());
    actions.edit(Edit::Customer(CustomerEdit::RemoveSubscription { customer, id }));
}

/// Asks for the product; everything else follows in its fields.
fn add_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    (state, unfinished): (&mut State, &mut TypedTexts),
    actions: &mut Actions,
) {
    let key = format!("customer.{}.subscription-new", customer.id);
    let (label, help) = (ctx.text("subscriptions-product"), ctx.text("subscriptions-product-help"));
    let field = TextField::new(&key, &label).help(&help).limit(200).focus(std::mem::take(&mut state.wants_keyboard));
    let (product, response) = loose_field(ui, unfinished, (&key, ""), field.read_only(ctx.is_locked()));
    let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let (why, locked) = (ctx.text("subscriptions-product-why"), ctx.locked());
    let blocked = locked.as_deref().or(product.trim().is_empty().then_some(&*why));
    let (add, cancel) = (ctx.text("subscriptions-add-now"), ctx.text("subscriptions-add-not"));
    let (mut is_added, mut is_given_up) = (is_entered, false);
    ui.horizontal(|ui| {
        is_added |= ui.add(Btn::primary(&add).icon(icons::PLUS).blocked(blocked)).clicked();
        is_given_up = ui.add(Btn::quiet(&cancel)).clicked();
    });
    if is_given_up {
        unfinished.clear(&key);
        state.adding = None;
    } else if is_added && blocked.is_none() {
        let subscription = Subscription::new(format!("by-hand-{:x}", (ctx.new_id)()), product.trim());
        let id = subscription.id.clone();
        match ctx.try_edit(Held { customer, subscription: &subscription }.put(|_| ())) {
            Ok(edit) => {
                actions.edit(edit);
                unfinished.clear(&key);
                kit::open_form(ui.ctx(), form_id(customer, &id));
                *state = State { open: Some((customer.id, id)), wants_keyboard: true, ..State::default() };
            }
            Err(why) => actions.push(Action::Say(Tone::Warning, why)),
        }
    }
}
