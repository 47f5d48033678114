//! The head: title, search, filters, what those that are shown cost, columns, and files of them.

use std::borrow::Cow;

use egui::{Align, Layout, Ui};

use super::{State, table};
use crate::domain::moves::Movability;
use crate::domain::plan::product::{BillingPlan, ProductKind, Segment};
use crate::domain::plan::subscription::SubscriptionStatus;
use crate::roster::sold::{Renewal, Trials};
use crate::ui::action::{Actions, Page};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::many::{self, Which, columns_button, export_button};
use crate::ui::theme::{Tone, tokens};

/// The most points that the search takes, and the least.
const SEARCH: [f32; 2] = [280.0, 120.0];
/// Below this width, in points, the buttons have a row of their own.
const NARROW: f32 = 560.0;
/// Points of one filter at most, and at least where all stand in one row.
const FILTER: [f32; 2] = [180.0, 118.0];
const FILTERS: f32 = 6.0;
/// Where there is less room, so many stand in a row.
const IN_NARROW_ROW: f32 = 3.0;
/// From today on, the renewals that can be asked for.
const WITHIN: [u16; 4] = [30, 60, 90, 180];

pub(super) fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let space = &tokens(ui).space;
    let size = egui::vec2(ui.available_width(), tokens(ui).size.control);
    let (import, customers, locked) = (ctx.text("customers-import"), ctx.text("sold-customers"), ctx.locked());
    let import = Btn::secondary(&import).blocked(locked.as_deref());
    let back = Btn::secondary(&customers).icon(icons::USERS);
    let is_narrow = size.x < NARROW;
    let beside =
        if is_narrow { 0.0 } else { import.width(ui) + back.width(ui) + 2.0 * ui.spacing().item_spacing.x + space.s };
    let mut buttons = Some([import, back]);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        kit::page_title(ui, &ctx.text("sold-title"));
        kit::badge(ui, Tone::Calm, state.rows.n_all(), &ctx.text("sold-title"));
        ui.add_space(space.s);
        if !state.rows.has_none() {
            search_ui(ui, ctx, state, (ui.available_width() - beside).clamp(SEARCH[1], SEARCH[0]));
        }
        if let Some(buttons) = buttons.take_if(|_| !is_narrow) {
            ui.add_space((ui.available_width() - beside + space.s + ui.spacing().item_spacing.x).max(0.0));
            buttons_ui(ui, ctx, buttons, actions);
        }
    });
    if let Some(buttons) = buttons {
        ui.horizontal(|ui| buttons_ui(ui, ctx, buttons, actions));
    }
    ui.add_space(space.xs);
    if state.rows.is_reading() {
        kit::secondary(ui, &ctx.text("sold-reading"));
    } else if !state.rows.has_none() {
        filters_ui(ui, ctx, state);
        ui.add_space(space.xs);
        sums_and_tools_ui(ui, ctx, state, actions);
    }
    ui.add_space(space.s);
}

fn buttons_ui(ui: &mut Ui, ctx: &Ctx<'_>, [import, back]: [Btn<'_>; 2], actions: &mut Actions) {
    if ui.add(import).clicked() {
        crate::ui::pages::import::begin(ctx, actions);
    }
    if ui.add(back).clicked() {
        actions.go(Page::Customers);
    }
}

fn search_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, width: f32) {
    let (name, clear) = (ctx.text("sold-search"), ctx.text("customers-search-clear"));
    let before = state.query.clone();
    kit::search_box(ui, "sold-search", (&name, &name, &clear), width, &mut state.query);
    if state.query != before {
        ui.ctx().request_repaint();
    }
}

fn filters_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let before = (state.kind, state.segment, state.trials, state.status, state.moves, state.renewal);
    let kinds = ProductKind::ALL.map(|kind| (Some(kind), ctx.text(kind.key())));
    let kinds: Vec<_> = [(None, ctx.text("sold-every-kind"))].into_iter().chain(kinds).collect();
    let segments = Segment::ALL.map(|segment| (Some(segment), ctx.text(segment.key())));
    let segments: Vec<_> = [(None, ctx.text("sold-every-segment"))].into_iter().chain(segments).collect();
    let trials = [
        (Trials::All, ctx.text("sold-trials-all")),
        (Trials::Known(true), ctx.text("sold-trials-only")),
        (Trials::Known(false), ctx.text("sold-trials-none")),
        (Trials::NotKnown, ctx.text("sold-trials-unknown")),
    ];
    let states = SubscriptionStatus::ALL.map(|status| (Some(status), ctx.text(status.key())));
    let states: Vec<_> = [(None, ctx.text("sold-every-status"))].into_iter().chain(states).collect();
    let answers = Movability::ALL.map(|answer| (Some(answer), ctx.text(answer.key())));
    let answers: Vec<_> = [(None, ctx.text("sold-every-answer"))].into_iter().chain(answers).collect();
    let within = |days: u16| ctx.lang.count("sold-renews-within", usize::from(days));
    let renewals: Vec<_> = [(Renewal::Any, ctx.text("sold-every-renewal"))]
        .into_iter()
        .chain(WITHIN.map(|days| (Renewal::Within(days), within(days))))
        .chain([(Renewal::NotKnown, ctx.text("sold-renewal-unknown"))])
        .collect();
    let gap = ui.spacing().item_spacing.x;
    let width = |n: f32| ((ui.available_width() - (n - 1.0) * gap) / n).floor();
    let width = if width(FILTERS) < FILTER[1] { width(IN_NARROW_ROW) } else { width(FILTERS).min(FILTER[0]) };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
        choose(ui, ctx, ("filter_kind", "subscriptions-class"), (&mut state.kind, &kinds), width);
        choose(ui, ctx, ("filter_segment", "subscriptions-segment"), (&mut state.segment, &segments), width);
        choose(ui, ctx, ("filter_trial", "subscriptions-trial"), (&mut state.trials, &trials), width);
        choose(ui, ctx, ("filter_status", "subscriptions-status"), (&mut state.status, &states), width);
        choose(ui, ctx, ("filter_moves", "sold-moves"), (&mut state.moves, &answers), width);
        choose(ui, ctx, ("filter_renewal", "sold-renews"), (&mut state.renewal, &renewals), width);
    });
    if before != (state.kind, state.segment, state.trials, state.status, state.moves, state.renewal) {
        ui.ctx().request_repaint();
    }
}

fn choose<T: Copy + PartialEq>(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (salt, name): (&str, &str),
    (chosen, options): (&mut T, &[(T, Cow<'_, str>)]),
    width: f32,
) {
    let options: Vec<_> = options.iter().map(|(value, word)| (*value, &**word)).collect();
    kit::select(ui, salt, &ctx.text(name), chosen, &options, width);
}

/// What is shown at the left; at the right what is done with it. Sums in many currencies take more than one line.
fn sums_and_tools_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let (columns, export) = (ctx.text("customers-columns"), ctx.text("customers-export"));
    let gap = ui.spacing().item_spacing.x;
    // The button of the filters is as wide as it is high.
    let tools = tokens(ui).size.control
        + columns_button(&columns).width(ui)
        + export_button(&export, None).width(ui)
        + 3.0 * gap;
    ui.horizontal_top(|ui| {
        let right = ui.max_rect().right();
        ui.vertical(|ui| {
            ui.set_width((ui.available_width() - tools - gap).max(SEARCH[1]));
            ui.add_space(tokens(ui).space.xs);
            kit::secondary(ui, &sums(ctx, state));
        });
        ui.add_space((right - tools + gap - ui.cursor().left()).max(0.0));
        many::filters_ui(ui, ctx, &state.look, actions);
        many::columns_ui(ui, ctx, &mut state.look, &mut state.table, |_| {});
        table::export_ui(ui, ctx, state, Which::Shown, actions);
    });
}

/// How many are shown, what they cost in each currency, and how many are in no sum.
fn sums(ctx: &Ctx<'_>, state: &State) -> String {
    let (arranged, n) = (state.rows.arranged(), state.rows.len());
    let mut parts = vec![ctx.lang.count("sold-shown", n).into_owned()];
    for (currency, billing, amount) in arranged.sums.iter() {
        let sum = format!("{} {currency}", amount.grouped());
        let key = match billing {
            BillingPlan::Monthly => "sold-sum-monthly",
            BillingPlan::Annual => "sold-sum-annual",
            BillingPlan::Triennial => "sold-sum-triennial",
            BillingPlan::OneTime => "sold-sum-once",
            BillingPlan::Unknown => "sold-sum-unknown",
        };
        parts.push(ctx.lang.with(key, &[("sum", &sum)]).into_owned());
    }
    if arranged.sums.is_empty() {
        parts.push(ctx.text("sold-no-price").into_owned());
    } else if 0 < arranged.n_without {
        let all = crate::i18n::numbers::grouped(n);
        parts.push(ctx.lang.count_with("sold-without-price", arranged.n_without, &[("all", &all)]).into_owned());
    }
    parts.join(" · ")
}
