//! Moving one customer: what has to hold before, what moves, requests, who pays, risk, and messages of Partner Center.

mod checks;
mod decode;
mod items;
mod sums;

use chrono::NaiveDate;
use egui::{Align, Id, Layout, Ui, vec2};

use crate::domain::moves::{Ground, Movability, MoveFinding, MoveOutlook, MoveProblem};
use crate::domain::plan::customer::{Customer, RelationshipKind};
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::track::TransferState;
use crate::domain::slug::Slug;
use crate::i18n::preflight as words;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::pages::moves::findings_ui;
use crate::ui::theme::{Tone, tokens};

/// What the followed book may say about the time after a transfer.
const AFTER: [Slug; 7] = [
    Slug::new("transfer-new-ids"),
    Slug::new("history-stays-behind"),
    Slug::new("pla-on-subscription"),
    Slug::new("gdap-separate"),
    Slug::new("azure-access-stays"),
    Slug::new("earned-credit-after-transfer"),
    Slug::new("support-contact"),
];

/// What was worked out, and what is open.
#[derive(Default)]
pub(super) struct State {
    of: Option<Stand>,
    outlook: MoveOutlook,
    /// All subscriptions are shown, not only the first ones.
    shows_all: bool,
}

/// What an outlook was worked out from: plan, customer, the day here and in UTC, the rule book.
type Stand = (u64, CustomerId, NaiveDate, NaiveDate, Slug);

impl State {
    /// Works it out anew where something changed.
    fn follow(&mut self, ctx: &Ctx<'_>, customer: &Customer) {
        let utc = ctx.now.date();
        let stand = (ctx.revision, customer.id, ctx.today, utc, ctx.book().id);
        if self.of == Some(stand) {
            return;
        }
        if self.of.is_none_or(|of| of.1 != customer.id) {
            self.shows_all = false;
        }
        let calendars = ctx.inputs().calendars();
        let ground = Ground::new(ctx.plan, ctx.book(), &calendars, ctx.today).in_utc(utc);
        self.outlook = MoveOutlook::of(&ground, customer);
        self.of = Some(stand);
    }
}

/// Draws the part of the sheet.
pub(super) fn preflight_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    (state, unfinished): (&mut State, &mut TypedTexts),
    actions: &mut Actions,
) {
    state.follow(ctx, customer);
    let gap = tokens(ui).space.s;
    head_ui(ui, ctx, customer, &state.outlook);
    planned_ui(ui, ctx, customer, actions);
    ui.add_space(gap);
    checks::checks_ui(ui, ctx, customer, &state.outlook.checks, actions);
    if !customer.subscriptions.is_empty() {
        ui.add_space(gap);
        items::items_ui(ui, ctx, customer, state, actions);
        ui.add_space(gap);
        sums::batches_ui(ui, ctx, customer, &state.outlook, actions);
        ui.add_space(gap);
        sums::money_ui(ui, ctx, &state.outlook, actions);
        sums::twice_ui(ui, ctx, customer, &state.outlook, actions);
    }
    ui.add_space(gap);
    sums::risk_ui(ui, ctx, &state.outlook.risk);
    ui.add_space(gap);
    let title = ctx.text("preflight-after-title");
    facts::facts_fold_ui(ui, ctx, ("after_transfer", &title), &AFTER, actions);
    ui.add_space(gap);
    decode::decode_ui(ui, ctx, customer, unfinished, actions);
}

/// How many move, and what to know of the whole.
fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, outlook: &MoveOutlook) {
    if customer.subscriptions.is_empty() {
        kit::secondary(ui, &ctx.text("preflight-none"));
    } else {
        ui.horizontal_wrapped(|ui| {
            for answer in Movability::ALL {
                let n = outlook.n_with(answer);
                if 0 < n {
                    kit::chip(ui, answer.tone(), &words::counted(ctx.lang, answer, n));
                }
            }
        });
    }
    if matches!(ctx.forecast().moving.state(customer), TransferState::Complete | TransferState::Verified) {
        kit::marked(ui, Tone::Info, &ctx.text("preflight-done"));
    }
    if customer.is_sold(RelationshipKind::Indirect) && !customer.is_sold(RelationshipKind::Direct) {
        kit::marked(ui, Tone::Info, &ctx.text("preflight-at-home"));
    }
    let (today, utc) = (ctx.today, ctx.now.date());
    if today != utc {
        let (today, utc) = (ctx.lang.date(today), ctx.lang.date(utc));
        kit::secondary(ui, &ctx.lang.with("preflight-utc", &[("today", &today), ("utc", &utc)]));
    }
    kit::secondary(ui, &ctx.text("preflight-advice"));
}

/// What stands against the day and the wave that the customer is planned for.
fn planned_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, actions: &mut Actions) {
    let is_in = |one: &&MoveFinding| match &one.problem {
        MoveProblem::GroupFound(group) => group.customers.contains(&customer.id),
        _ => one.customer == Some(customer.id),
    };
    let found: Vec<&MoveFinding> = ctx.derived.move_findings.iter().filter(is_in).collect();
    if !found.is_empty() {
        ui.add_space(tokens(ui).space.s);
        kit::strong(ui, &ctx.text("preflight-planned"));
        findings_ui(ui, ctx, &found, actions);
    }
}

/// A sentence, and where a fact stands behind it, a button that shows who says so; `name` tells of what.
fn said_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (text, name): (&str, &str),
    (salt, fact): (impl std::hash::Hash + std::fmt::Debug, Option<Slug>),
    actions: &mut Actions,
) {
    let Some(fact) = fact.and_then(|id| ctx.book().fact(id)) else {
        kit::secondary(ui, text);
        return;
    };
    let id: Id = ui.make_persistent_id(("preflight-source", salt));
    let mut is_open = ui.data(|data| data.get_temp::<bool>(id).unwrap_or(false));
    let control = tokens(ui).size.control;
    ui.horizontal(|ui| {
        let room = (ui.available_width() - control - ui.spacing().item_spacing.x).max(control);
        let layout = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(vec2(room, control), layout, |ui| {
            ui.set_width(room);
            kit::secondary(ui, text);
        });
        let label = ctx.lang.with("preflight-source", &[("what", name)]);
        let response = ui.add(Btn::icon_only(icons::INFO, &label).selected(is_open));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
        if response.clicked() {
            is_open = !is_open;
            ui.data_mut(|data| data.insert_temp(id, is_open));
        }
    });
    if is_open {
        ui.indent(id, |ui| facts::fact_ui(ui, ctx, ctx.book(), fact, actions));
    }
}
