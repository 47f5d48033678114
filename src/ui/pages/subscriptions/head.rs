//! The head: title, search, filters, what those that are shown cost, and files of them.

use std::borrow::Cow;

use egui::{Align, Layout, Ui};

use super::{State, table};
use crate::domain::plan::product::{BillingPlan, ProductKind};
use crate::domain::plan::subscription::SubscriptionStatus;
use crate::exchange::table_out::TableFormat;
use crate::roster::sold::export::SoldOrder;
use crate::roster::sold::{Renewal, SoldLine};
use crate::ui::action::{Action, Actions, Page, SaveTable};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::{Tone, tokens};

/// The most points that the search takes, and the least.
const SEARCH: [f32; 2] = [280.0, 120.0];
/// Points of one filter at most.
const FILTER: f32 = 200.0;
/// From today on, the renewals that can be asked for.
const WITHIN: [u16; 4] = [30, 60, 90, 180];

pub(super) fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let space = &tokens(ui).space;
    let size = egui::vec2(ui.available_width(), tokens(ui).size.control);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        kit::page_title(ui, &ctx.text("sold-title"));
        kit::badge(ui, Tone::Calm, state.rows.n_all(), &ctx.text("sold-title"));
        ui.add_space(space.s);
        let (export, customers) = (ctx.text("customers-export"), ctx.text("sold-customers"));
        let none = ctx.text("customers-export-none");
        let blocked = (state.rows.len() == 0).then_some(&*none);
        let export = Btn::secondary(&export).icon(icons::DOWNLOAD_SIMPLE).blocked(blocked).opens_menu();
        let back = Btn::secondary(&customers).icon(icons::USERS);
        let gap = ui.spacing().item_spacing.x;
        let beside = export.width(ui) + back.width(ui) + 2.0 * gap;
        if !state.rows.has_none() {
            let (name, clear) = (ctx.text("sold-search"), ctx.text("customers-search-clear"));
            let width = (ui.available_width() - beside - space.s).clamp(SEARCH[1], SEARCH[0]);
            let before = state.query.clone();
            kit::search_box(ui, "sold-search", (&name, &name, &clear), width, &mut state.query);
            if state.query != before {
                ui.ctx().request_repaint();
            }
        }
        ui.add_space((ui.available_width() - beside + gap).max(0.0));
        kit::menu(ui, export, |ui| export_items(ui, ctx, state, actions));
        if ui.add(back).clicked() {
            actions.push(Action::Go(Page::Customers));
        }
    });
    ui.add_space(space.xs);
    if state.rows.is_reading() {
        kit::secondary(ui, &ctx.text("sold-reading"));
    } else if !state.rows.has_none() {
        filters_ui(ui, ctx, state);
        ui.add_space(space.xs);
        sums_ui(ui, ctx, state);
    }
    ui.add_space(space.s);
}

fn filters_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let before = (state.kind, state.status, state.renewal);
    let kinds = ProductKind::ALL.map(|kind| (Some(kind), ctx.text(kind.key())));
    let kinds: Vec<_> = [(None, ctx.text("sold-every-kind"))].into_iter().chain(kinds).collect();
    let states = SubscriptionStatus::ALL.map(|status| (Some(status), ctx.text(status.key())));
    let states: Vec<_> = [(None, ctx.text("sold-every-status"))].into_iter().chain(states).collect();
    let within = |days: u16| ctx.lang.count("sold-renews-within", usize::from(days));
    let renewals: Vec<_> = [(Renewal::Any, ctx.text("sold-every-renewal"))]
        .into_iter()
        .chain(WITHIN.map(|days| (Renewal::Within(days), within(days))))
        .chain([(Renewal::NotKnown, ctx.text("sold-renewal-unknown"))])
        .collect();
    ui.horizontal(|ui| {
        let gap = ui.spacing().item_spacing.x;
        let width = ((ui.available_width() - 2.0 * gap) / 3.0).min(FILTER);
        choose(ui, ctx, ("filter_kind", "subscriptions-class"), (&mut state.kind, &kinds), width);
        choose(ui, ctx, ("filter_status", "subscriptions-status"), (&mut state.status, &states), width);
        choose(ui, ctx, ("filter_renewal", "sold-renews"), (&mut state.renewal, &renewals), width);
    });
    if before != (state.kind, state.status, state.renewal) {
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

/// How many are shown, what they cost in each currency, and how many are in no sum.
fn sums_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &State) {
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
    kit::secondary(ui, &parts.join(" · "));
}

/// Lines of a menu that copy the rows that are shown, or write them as a file.
fn export_items(ui: &mut Ui, ctx: &Ctx<'_>, state: &State, actions: &mut Actions) {
    let n = state.rows.len();
    if kit::menu_item_with(ui, icons::COPY, &ctx.lang.count("customers-copy-rows", n), None).clicked() {
        let lines: Vec<SoldLine<'_>> = state.rows.lines().collect();
        table::copy(ctx, &lines, actions);
    }
    kit::hairline(ui);
    let formats = [
        (TableFormat::Xlsx, icons::TABLE, "customers-export-xlsx"),
        (TableFormat::Csv { bom: true }, icons::FILE_CSV, "customers-export-csv-bom"),
        (TableFormat::Csv { bom: false }, icons::FILE_CSV, "customers-export-csv"),
    ];
    for (format, icon, key) in formats {
        if kit::menu_item_with(ui, icon, &ctx.text(key), None).clicked() {
            let order = SoldOrder { format, rows: state.rows.keys() };
            actions.push(Action::SaveTable(Box::new(SaveTable { path: None, order: order.into() })));
        }
    }
}
