//! A customer's GDAP request: its link, the day it was made and the day it expires; pasted here, one for each customer.

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::gdap_list::taken_by;
use crate::domain::link::{Fingerprint, gdap_link};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::gdap::GdapRequest;
use crate::i18n::explain;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::date_form::read_date;
use crate::ui::facts::fold_form_ui;
use crate::ui::form::{TypedTexts, loose_field};
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::theme::{Tone, tokens};

/// Days before the end from which it is called near; ours, no rule of Microsoft.
const SOON: i64 = 14;

/// Draws it.
pub(super) fn gdap_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    let known = customer.tracks().gdap.as_ref();
    if let Some(request) = known {
        known_ui(ui, ctx, customer, request, actions);
    }
    if ctx.is_locked() {
        return;
    }
    let fold = format!("customer.{}.gdap.fold", customer.id);
    let title = ctx.text(if known.is_some() { "gdap-replace" } else { "gdap-add" });
    fold_form_ui(ui, &fold, (&title, ""), |ui| form_ui(ui, ctx, customer, unfinished, actions));
}

/// The link and its day, and the button that keeps them.
fn form_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, unfinished: &mut TypedTexts, actions: &mut Actions) {
    let key = |part: &str| format!("customer.{}.gdap.{part}", customer.id);
    let (link_key, day_key) = (key("link"), key("made"));
    let (label, help) = (ctx.text("gdap-link"), ctx.text("gdap-link-help"));
    let (text, _) = loose_field(ui, unfinished, (&link_key, ""), TextField::new(&link_key, &label).help(&help).mono());
    let (label, help) = (ctx.text("gdap-made"), ctx.text("gdap-made-help"));
    let today = ctx.today.to_string();
    let (day, _) =
        loose_field(ui, unfinished, (&day_key, &today), TextField::new(&day_key, &label).help(&help).width(240.0));
    let read = read(ctx, customer, &text, &day);
    let empty = ctx.text("gdap-fault-no-link");
    let blocked = match &read {
        Err(_) if text.trim().is_empty() => Some(&*empty),
        Err(why) => Some(why.as_str()),
        Ok(_) => None,
    };
    if let (Some(why), false) = (blocked, text.trim().is_empty()) {
        kit::marked(ui, Tone::Late, why);
    }
    let save = ctx.text("gdap-save");
    let is_pressed = ui.add(Btn::secondary(&save).blocked(blocked)).clicked();
    if let (true, Ok(request)) = (is_pressed, read) {
        unfinished.clear(&link_key);
        unfinished.clear(&day_key);
        actions.edit(put(customer, Some(request)));
    }
}

fn read(ctx: &Ctx<'_>, customer: &Customer, text: &str, day: &str) -> Result<GdapRequest, String> {
    let link = gdap_link(text, ctx.grammar).map_err(|fault| explain::gdap_fault(ctx.lang, &fault))?;
    if let Some(by) = taken_by(ctx.plan, customer.id, &link) {
        return Err(ctx.lang.with("gdap-taken", &[("customer", ctx.plan.name_of(by))]).into_owned());
    }
    let made = read_date(ctx.lang, day, ctx.today)?.ok_or_else(|| ctx.text("gdap-no-day").into_owned())?;
    if ctx.today < made {
        return Err(ctx.text("gdap-day-ahead").into_owned());
    }
    Ok(GdapRequest { fingerprint: Fingerprint::of(&link), text: link, made, pasted: ctx.stamp() })
}

/// The edit by which the customer has this request.
fn put(customer: &Customer, request: Option<GdapRequest>) -> Edit {
    let mut changed = customer.clone();
    let mut tracks = customer.tracks().clone();
    tracks.gdap = request;
    changed.tracks = (!tracks.is_blank()).then(|| Box::new(tracks));
    Edit::Customer(CustomerEdit::Put(Box::new(changed)))
}

/// How near the end is.
fn near(ctx: &Ctx<'_>, ends: NaiveDate) -> (Tone, String) {
    let days = (ends - ctx.today).num_days();
    let (tone, key) = match days {
        ..=0 => (Tone::Late, "gdap-expired"),
        days if days <= SOON => (Tone::Warning, "gdap-expires"),
        _ => (Tone::Calm, "gdap-expires"),
    };
    let n = usize::try_from(days.unsigned_abs()).unwrap_or_default();
    (tone, ctx.lang.count_with(key, n, &[("day", &ctx.lang.date(ends))]).into_owned())
}

fn known_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, request: &GdapRequest, actions: &mut Actions) {
    let (tone, words) = near(ctx, request.expires());
    kit::key_value_ui(ui, &ctx.text("gdap-request"), |ui| kit::chip(ui, tone, &words));
    let (made, by) = (ctx.lang.date(request.made), &request.pasted.by);
    kit::secondary(ui, &ctx.lang.with("gdap-made-on", &[("day", &made), ("by", by)]));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).space.s;
        let id = request.fingerprint.to_string();
        kit::secondary(ui, &ctx.lang.with("gdap-id", &[("id", &id)]));
        let remove = ctx.text("gdap-remove");
        if !ctx.is_locked() && kit::icon_button(ui, icons::TRASH, &remove).clicked() {
            actions.edit(put(customer, None));
        }
    });
}
