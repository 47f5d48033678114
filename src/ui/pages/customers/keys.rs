//! What keys and menus do with customers.

use egui::Ui;

use super::tabs::{Spot, Tab};
use super::{State, Wants, remove, table, talks, tools};
use crate::domain::plan::ids::CustomerId;
use crate::roster::columns::RosterColumn;
use crate::ui::action::{Actions, Page};
use crate::ui::commands::{self, Hands, Id, One, Records};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, icons};
use crate::ui::session::Session;

/// The commands of customers.
pub static CUSTOMERS: Records = Records {
    noun: "customer",
    page: Page::Customers,
    add: "customers-add",
    icon: icons::PLUS,
    is_shown: |session| session.page == Page::Customers && !session.customers.bin.is_open,
    why_no_new: commands::locked,
    begin: |_, session| {
        session.customers.bin.close();
        session.customers.begin_to_add();
    },
    one: One {
        is_there: |ctx, session| session.customers.at(ctx).is_some(),
        open: Some(|hands| open(hands, Wants::Sheet)),
        rename: Some(|hands| open(hands, Wants::Name)),
        remove: Some(remove_those),
        ..One::NONE
    },
};

impl State {
    /// The customer that the cursor is on, else the one whose sheet is open.
    fn at(&self, ctx: &Ctx<'_>) -> Option<CustomerId> {
        self.open.or(self.table.cursor_key().copied()).filter(|id| ctx.plan.customers.get(*id).is_some())
    }
}

fn open(hands: &mut Hands<'_, '_>, wants: Wants) {
    let state = &mut hands.session.customers;
    if let Some(customer) = state.at(hands.ctx) {
        (state.open, state.is_adding, state.wants) = (Some(customer), false, Some(wants));
        state.draft.is_open = false;
        if wants == Wants::Name {
            state.tab = Tab::Overview;
        }
    }
}

/// Those that are ticked, else the one that the cursor is on.
fn remove_those(hands: &mut Hands<'_, '_>) {
    let state = &hands.session.customers;
    let mut ids: Vec<CustomerId> = state.table.selected().iter().copied().collect();
    if ids.is_empty() {
        ids.extend(state.at(hands.ctx));
    }
    remove(hands.ctx, ids, hands.actions);
}

/// Goes to the list; from there itself, and out of a saved view, to everybody.
pub fn go_to_list(hands: &mut Hands<'_, '_>) {
    let is_here = hands.session.page == Page::Customers;
    let state = &mut hands.session.customers;
    if is_here || state.has_view() {
        state.show_everybody();
    }
    hands.actions.go(Page::Customers);
}

/// Whether a customer's sheet is open.
pub fn shows_sheet(session: &Session) -> bool {
    let state = &session.customers;
    state.open.is_some() && !state.is_adding && !state.draft.is_open
}

/// Opens the form that records a call with the customer whose sheet is open.
pub fn record_call(hands: &mut Hands<'_, '_>) {
    let open = hands.session.customers.open.and_then(|id| hands.ctx.plan.customers.get(id));
    if let Some(customer) = open {
        talks::begin_call(hands.egui, customer, &mut hands.session.unfinished);
        hands.session.customers.goes_to = Some(Spot::Talks);
    }
}

/// Whether the list is seen, and not what was removed.
pub fn shows_list(session: &Session) -> bool {
    !session.customers.bin.is_open
}

/// Shows the fields below the heads, with the keyboard in the first one, or hides them.
pub fn turn_filters(hands: &mut Hands<'_, '_>) {
    let look = &mut hands.session.customers.look;
    look.has_filters = !look.has_filters;
    look.touch();
    if look.has_filters {
        kit::ask_for_field(hands.egui, &table::filter_id(look.shown.first().copied().unwrap_or(RosterColumn::COMPANY)));
    } else {
        hands.session.customers.wants = Some(Wants::Table);
    }
}

/// Whether there is a row to copy.
pub fn can_copy_rows(session: &Session) -> bool {
    let table = &session.customers.table;
    !table.selected().is_empty() || table.cursor_row().is_some_and(|row| row < session.customers.list.len())
}

/// What is ticked, else the row that the cursor is on.
pub fn at_hand(session: &Session) -> Vec<CustomerId> {
    let table = &session.customers.table;
    let ticked: Vec<CustomerId> = table.selected().iter().copied().collect();
    if ticked.is_empty() { table.cursor_key().copied().into_iter().collect() } else { ticked }
}

/// Copies what is ticked, else the row that the cursor is on.
pub fn copy_rows(ctx: &Ctx<'_>, session: &Session, actions: &mut Actions) {
    tools::copy_those(ctx, &session.customers, actions);
}

/// The menu of a row.
pub(super) fn menu_ui(ui: &Ui, ctx: &Ctx<'_>, state: &State, (table, actions): (Option<egui::Id>, &mut Actions)) {
    let customer = state.table.cursor_key().and_then(|id| ctx.plan.customers.get(*id));
    if let (Some(table), Some(customer)) = (table, customer) {
        // What is ticked is meant first, wherever the menu was opened, so these lines say how many.
        let n = state.table.selected().len();
        let copy = ctx.lang.count("customers-copy-rows", n.max(1));
        let remove = (0 < n).then(|| ctx.lang.count("command-remove-selected", n));
        let lines = [
            (Id::OPEN_ROW, None),
            (Id::RENAME, None),
            (Id::LOOKED_UP, None),
            (Id::COPY_ROWS, Some(&*copy)),
            (Id::REMOVE, remove.as_deref()),
        ];
        kit::row_menu(ui, table, &customer.name, |ui| commands::lines_ui(ui, ctx, &lines, actions));
    }
}
