//! All subscriptions of all customers in one table: what they are, what they cost, when they renew; many changed at once.

mod bulk;
mod head;
mod rows;
mod table;

pub use table::{can_copy_rows, copy_rows};

use egui::{Ui, UiBuilder};

use crate::domain::moves::Movability;
use crate::domain::plan::product::{ProductKind, Segment};
use crate::domain::plan::subscription::SubscriptionStatus;
use crate::roster::sold::columns::SoldCol;
use crate::roster::sold::{BySold, Renewal, SoldKey, SoldQuery, Trials};
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
    sort: Option<Sort>,
    table: TableState<SoldKey>,
    rows: rows::Rows,
    picked: bulk::Picked,
    look: Look<SoldCol>,
    bar_room: BarRoom,
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
        if state.rows.finds_none() {
            nothing_found_ui(ui, ctx, state);
            None
        } else {
            table::rows_ui(ui, ctx, state)
        }
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
        SoldQuery { query: self.query.clone(), kind, segment, trials, status, moves, renewal, sort, today: ctx.today }
    }

    /// Lists what this query finds.
    pub fn show_found(&mut self, query: &str) {
        self.show_all();
        query.clone_into(&mut self.query);
    }

    fn show_all(&mut self) {
        self.query.clear();
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
