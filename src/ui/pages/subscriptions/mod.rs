//! All subscriptions of all customers in one table: what they are, what they cost, when they renew; many changed at once.

mod bulk;
mod head;
mod rows;
mod table;

pub use table::{can_copy_rows, copy_rows};

use std::collections::BTreeMap;

use egui::{Ui, UiBuilder};

use crate::domain::moves::Movability;
use crate::domain::plan::product::{ProductKind, Segment};
use crate::domain::plan::subscription::SubscriptionStatus;
use crate::roster::sold::columns::SoldCol;
use crate::roster::sold::{BySold, ColumnAsk, Renewal, SoldKey, SoldQuery, Trials};
use crate::ui::action::{Actions, Page, Place};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, EmptyChoice, EmptyState, Sort, TableState, icons};
use crate::ui::many::{BarRoom, Look};
use crate::ui::session::Session;

/// What is looked for, filtered and chosen on this page.
#[derive(Default)]
pub struct State {
    query: String,
    kind: Option<ProductKind>,
    segment: Option<Segment>,
    trials: Trials,
    status: Option<SubscriptionStatus>,
    moves: Option<Movability>,
    renewal: Renewal,
    /// What is typed below the heads.
    filters: BTreeMap<SoldCol, String>,
    sort: Option<Sort>,
    table: TableState<SoldKey>,
    rows: rows::Rows,
    picked: bulk::Picked,
    look: Look<SoldCol>,
    bar_room: BarRoom,
}

/// Shows the fields below the heads, with the keyboard in the first one, or hides them.
pub fn turn_filters(egui: &egui::Context, session: &mut Session) {
    let look = &mut session.subscriptions.look;
    look.has_filters = !look.has_filters;
    look.touch();
    if look.has_filters {
        kit::ask_for_field(egui, &table::filter_id(SoldCol::Product));
    }
}

const BY_CUSTOMER: Sort = Sort { column: "customer", ascending: true };

/// Draws the page.
pub fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let state = &mut session.subscriptions;
    state.look.read(ctx.settings, &mut state.table);
    state.rows.follow(ctx, state.wish(ctx));
    head::head_ui(ui, ctx, state, actions);
    if state.rows.has_none() {
        empty_ui(ui, ctx, actions);
        return;
    }
    let place = state.bar_room.place(ui);
    let opened = ui
        .scope_builder(UiBuilder::new().id_salt("subscriptions").max_rect(place), |ui| {
            ui.expand_to_include_rect(place);
            kit::pane(ui, |ui| pane_ui(ui, ctx, state, actions)).inner
        })
        .inner;
    state.look.keep(ui, None, &state.table, actions);
    if let Some((customer, id)) = opened {
        actions.go(Place::Subscription(customer, id));
    }
}

/// The table and the bar for many; answers with the subscription that is to be seen at its customer.
fn pane_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) -> Option<SoldKey> {
    let whole = ui.available_rect_before_wrap();
    bulk::bar_ui(ui, ctx, state, actions);
    state.bar_room.keep(ui, whole);
    let place = ui.available_rect_before_wrap();
    let build = UiBuilder::new().id_salt("rows").max_rect(place);
    ui.scope_builder(build, |ui| {
        ui.expand_to_include_rect(place);
        // What is typed below the heads stays in sight, whatever it finds.
        if state.rows.finds_none() && !state.look.has_filters {
            nothing_found_ui(ui, ctx, state);
            return None;
        }
        let (opened, rows) = table::rows_ui(ui, ctx, state);
        if state.rows.finds_none() {
            let place = UiBuilder::new().id_salt("none").max_rect(rows.unwrap_or(place));
            ui.scope_builder(place, |ui| nothing_found_ui(ui, ctx, state));
        }
        opened
    })
    .inner
}

impl State {
    fn wish(&self, ctx: &Ctx<'_>) -> SoldQuery {
        let sort = self.sort.and_then(|sort| {
            let col = SoldCol::ALL.into_iter().find(|col| col.id() == sort.column)?;
            Some(BySold { col, ascending: sort.ascending })
        });
        let &Self { kind, segment, trials, status, moves, renewal, .. } = self;
        let (query, today) = (self.query.clone(), ctx.today);
        SoldQuery { query, kind, segment, trials, status, moves, renewal, asks: self.asks(ctx), sort, today }
    }

    /// What is asked of the columns that are seen.
    fn asks(&self, ctx: &Ctx<'_>) -> Vec<ColumnAsk> {
        let seen = self.filters.iter().filter(|(col, _)| self.look.has_filters && self.look.shown.contains(col));
        seen.filter_map(|(col, typed)| ColumnAsk::read(ctx.lang, *col, typed)).collect()
    }

    /// Lists what this query finds.
    pub fn show_found(&mut self, query: &str) {
        self.show_all();
        query.clone_into(&mut self.query);
    }

    fn show_all(&mut self) {
        self.query.clear();
        self.filters.clear();
        (self.kind, self.segment, self.trials) = (None, None, Trials::All);
        (self.status, self.moves, self.renewal) = (None, None, Renewal::Any);
    }
}

fn empty_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let (title, text) = (ctx.text("sold-empty"), ctx.text("sold-empty-why"));
    let (import, back) = (ctx.text("sold-import"), ctx.text("sold-customers"));
    let locked = ctx.locked();
    let (primary, secondary) = if locked.is_none() { (&*import, Some(&*back)) } else { (&*back, None) };
    let empty = EmptyState { icon: icons::LIST_BULLETS, title: &title, text: &text, primary: Some(primary), secondary };
    match empty.show(ui) {
        Some(EmptyChoice::Primary) if locked.is_none() => super::import::begin(ctx, actions),
        Some(EmptyChoice::Primary | EmptyChoice::Secondary) => actions.go(Page::Customers),
        None => {}
    }
}

fn nothing_found_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let (title, text, all) = (ctx.text("sold-none-found"), ctx.text("sold-none-found-why"), ctx.text("sold-show-all"));
    let (icon, primary) = (icons::MAGNIFYING_GLASS, Some(&*all));
    let empty = EmptyState { icon, title: &title, text: &text, primary, secondary: None };
    if empty.show(ui).is_some() {
        state.show_all();
        ui.ctx().request_repaint();
    }
}
