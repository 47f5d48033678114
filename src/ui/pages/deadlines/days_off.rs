//! Our own days off and blackouts: listed, added, removed.

use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::edit::enrollment::EnrollmentEdit;
use crate::domain::plan::day_off::{DayOff, DayOffScope};
use crate::domain::plan::ids::{CustomerId, DayOffId, PersonId};
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::customer_picker::CustomerPicker;
use crate::ui::date_form::{DateField, draft_date};
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// Whom new days off concern.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Scope {
    #[default]
    Company,
    Blackout,
    Customer,
    Person,
}

/// Days off that are being entered; their dates stand with the session's half-typed text.
#[derive(Default)]
pub(super) struct Draft {
    scope: Scope,
    reason: String,
    /// What is typed to find a customer.
    query: String,
    customer: Option<CustomerId>,
    person: Option<PersonId>,
}

const FIRST: &str = "day off first";
const LAST: &str = "day off last";
pub(super) fn days_off_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    kit::section(ui, &ctx.text("deadlines-own-days"), |ui| {
        if ctx.plan.days_off.is_empty() {
            kit::secondary(ui, &ctx.text("deadlines-own-days-none"));
        }
        let mut all: Vec<_> = ctx.plan.days_off.iter().collect();
        all.sort_by_key(|days| (days.first, days.id));
        for days in all {
            entry_ui(ui, ctx, days, actions);
            kit::hairline(ui);
        }
        if !ctx.is_locked() {
            ui.add_space(tokens(ui).space.xs);
            form_ui(ui, ctx, session, actions);
        }
    });
}

fn entry_ui(ui: &mut Ui, ctx: &Ctx<'_>, days: &DayOff, actions: &mut Actions) {
    let span =
        if days.first == days.last { days.first.to_string() } else { format!("{} – {}", days.first, days.last) };
    let scope = match days.scope {
        DayOffScope::Company => ctx.text("deadlines-scope-company"),
        DayOffScope::Blackout => ctx.text("deadlines-scope-blackout"),
        DayOffScope::Customer(id) => {
            let gone = ctx.text("deadlines-scope-customer-gone");
            let name = ctx.plan.customers.get(id).map_or(&*gone, |customer| customer.name.as_str());
            ctx.lang.with("deadlines-scope-customer", &[("customer", name)])
        }
        DayOffScope::Person(id) => {
            let gone = ctx.text("deadlines-scope-person-gone");
            let name = ctx.plan.people.get(id).map_or(&*gone, |person| person.name.as_str());
            ctx.lang.with("deadlines-scope-person", &[("person", name)])
        }
    };
    ui.push_id(days.id, |ui| {
        super::labelled_row(ui, &format!("{span}  {}", days.reason), tokens(ui).size.control, |ui| {
            let name = ctx.lang.with("deadlines-remove", &[("reason", &days.reason)]);
            let locked = ctx.locked();
            if ui.add(Btn::icon_only(icons::TRASH, &name).blocked(locked.as_deref())).clicked() {
                actions.edit(Edit::Enrollment(EnrollmentEdit::RemoveDayOff(days.id)));
            }
        });
        kit::secondary(ui, &scope);
    });
}

fn form_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let draft = &mut session.deadlines.new_day_off;
    let words =
        ["deadlines-scope-company", "deadlines-scope-blackout", "deadlines-scope-one", "deadlines-scope-one-person"]
            .map(|key| ctx.text(key));
    let scopes = [Scope::Company, Scope::Blackout, Scope::Customer, Scope::Person];
    let options: [(Scope, &str); 4] = std::array::from_fn(|at| (scopes[at], &*words[at]));
    let label = ctx.text("deadlines-scope");
    kit::labelled(ui, &label, "", None, false, |ui| {
        kit::select(ui, "day off scope", &label, &mut draft.scope, &options, 300.0)
    });
    if draft.scope == Scope::Customer {
        customer_ui(ui, ctx, draft);
    }
    if draft.scope == Scope::Person {
        person_ui(ui, ctx, draft);
    }
    let half = (ui.available_width() - tokens(ui).space.l) / 2.0;
    let unfinished = &mut session.unfinished;
    let (first, last) = ui
        .horizontal_top(|ui| {
            let mut day = |ui: &mut Ui, key: &'static str, label: &str, help: &str| {
                ui.vertical(|ui| {
                    ui.set_width(half);
                    let field = DateField { key, label, help, current: None, required: false, is_ahead: true };
                    draft_date(ui, ctx, unfinished, &field, |_| Ok(()))
                })
                .inner
            };
            let first = day(ui, FIRST, &ctx.text("deadlines-from"), "");
            (first, day(ui, LAST, &ctx.text("deadlines-to"), &ctx.text("deadlines-to-help")))
        })
        .inner;
    let draft = &mut session.deadlines.new_day_off;
    let (label, hint) = (ctx.text("deadlines-reason"), ctx.text("deadlines-reason-hint"));
    TextField::new("day off reason", &label).hint(&hint).limit(120).show(ui, &mut draft.reason);
    let is_last_blank = session.unfinished.get(LAST).is_none_or(|text| text.trim().is_empty());
    let (why, why_customer) = (ctx.text("deadlines-add-why"), ctx.text("deadlines-add-customer-why"));
    let why_person = ctx.text("deadlines-add-person-why");
    let last = if is_last_blank { first.clone() } else { last };
    let blocked = match (&first, &last) {
        (Err(_), _) | (_, Err(_)) => Some(&*why),
        _ if draft.reason.trim().is_empty() => Some(&*why),
        _ if draft.scope == Scope::Customer && draft.customer.is_none() => Some(&*why_customer),
        _ if draft.scope == Scope::Person && draft.person.is_none() => Some(&*why_person),
        _ => None,
    };
    let add = ctx.text("deadlines-add");
    let is_pressed = ui.add(Btn::secondary(&add).icon(icons::PLUS).blocked(blocked)).clicked();
    let (Ok(first), Ok(last), None, true) = (first, last, blocked, is_pressed) else { return };
    let scope = match draft.scope {
        Scope::Company => Some(DayOffScope::Company),
        Scope::Blackout => Some(DayOffScope::Blackout),
        Scope::Customer => draft.customer.map(DayOffScope::Customer),
        Scope::Person => draft.person.map(DayOffScope::Person),
    };
    let Some(scope) = scope else { return };
    let reason = draft.reason.trim().to_owned();
    let days = DayOff { id: DayOffId::new((ctx.new_id)()), first, last, reason, scope };
    // What cannot be added stays in the form, with the sentence that says why.
    match ctx.try_edit(Edit::Enrollment(EnrollmentEdit::PutDayOff(days))) {
        Ok(edit) => {
            actions.edit(edit);
            session.deadlines.new_day_off = Draft::default();
            session.unfinished.clear(FIRST);
            session.unfinished.clear(LAST);
        }
        Err(why) => actions.push(Action::Say(Tone::Warning, why)),
    }
}

/// One of our people is chosen.
fn person_ui(ui: &mut Ui, ctx: &Ctx<'_>, draft: &mut Draft) {
    let (label, none) = (ctx.text("deadlines-person-away"), ctx.text("customers-owner-none"));
    let people = ctx.plan.people.iter().map(|person| (Some(person.id), person.name.as_str()));
    let options: Vec<_> = std::iter::once((None, &*none)).chain(people).collect();
    kit::labelled(ui, &label, "", None, false, |ui| {
        kit::select(ui, "day off person", &label, &mut draft.person, &options, 300.0)
    });
}

/// Finds a customer by a part of the name.
fn customer_ui(ui: &mut Ui, ctx: &Ctx<'_>, draft: &mut Draft) {
    let label = ctx.text("deadlines-customer");
    if let Some(customer) = draft.customer.and_then(|id| ctx.plan.customers.get(id)) {
        kit::key_value(ui, &label, &customer.name);
    }
    CustomerPicker::new("day off customer", &label).show(ui, ctx, &mut draft.customer, &mut draft.query);
}
