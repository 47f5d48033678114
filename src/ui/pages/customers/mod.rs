//! Customers: the list with its search and filters, many at once, and one customer's sheet.

mod abilities;
mod add;
mod bin;
mod bulk;
mod contacts;
mod define;
mod elsewhere;
mod empty;
mod gates;
mod gdap;
mod head;
mod history;
mod identity;
mod in_rail;
mod keys;
mod kind;
mod latest;
mod moves;
mod next;
mod offer;
mod offered;
mod overview;
mod own;
mod preflight;
mod proofs;
mod relation;
mod search_help;
mod sheet;
mod stages;
mod subscriptions;
mod table;
mod tabs;
mod talks;
mod timeline;
mod tools;
mod tracks;
mod transfers;
mod unreachable;
mod views;

pub use bin::text_of as removed_text;
pub use define::define_own;
pub use elsewhere::Found;
pub use in_rail::{height_of_views, views_in_rail};
pub use keys::{
    CUSTOMERS, at_hand, can_copy_rows, copy_rows, go_to_list, record_call, shows_list, shows_sheet, turn_filters,
};
pub use search_help::prefixes_ui;
pub use tabs::{ONE_BACK, Spot, Tab, shift_tab};

use std::collections::BTreeMap;

use chrono::NaiveDate;
use egui::{Align, Layout, Rect, Ui, UiBuilder};

use crate::domain::calendar::PlanCalendars;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::RelationshipKind;
use crate::domain::plan::ids::{CustomerId, OwnFieldId};
use crate::roster::columns::RosterColumn;
use crate::roster::filter::Filter;
use crate::roster::{ByColumn, CustomerList, RowsQuery};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Sort, TableState};
use crate::ui::many::{BarRoom, Look};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// What is looked for, chosen, open and half done on this page.
#[derive(Default)]
pub struct State {
    /// What is searched.
    pub query: String,
    /// Which customers are listed.
    pub filter: Option<Filter>,
    sort: Option<Sort>,
    table: TableState<CustomerId>,
    look: Look<RosterColumn>,
    views: views::Views,
    /// The customer whose sheet is open.
    pub open: Option<CustomerId>,
    /// The customer whose sheet something asked for, and where on it.
    asked_for: Option<(CustomerId, Option<Spot>)>,
    /// The customer that is open from the next frame on.
    next_open: Option<CustomerId>,
    /// Points, as the sheet was drawn last.
    sheet_width: f32,
    bar_room: BarRoom,
    is_adding: bool,
    new_name: String,
    /// How we sell to the customer that is being added; `None`: not known.
    new_kind: Option<RelationshipKind>,
    new_tag: String,
    /// What is typed for many customers, by field of our own.
    own_typed: BTreeMap<OwnFieldId, String>,
    draft: define::Draft,
    /// What takes the keyboard when it is drawn next.
    wants: Option<Wants>,
    list: CustomerList,
    picked: bulk::Picked,
    history: history::Cache,
    subscriptions: subscriptions::State,
    bin: bin::State,
    timeline: timeline::State,
    preflight: preflight::State,
    talks: talks::State,
    proofs: proofs::State,
    latest: latest::Cache,
    /// The tab of the sheet, whoever is open.
    pub tab: Tab,
    /// The place on the sheet that comes into sight next.
    goes_to: Option<Spot>,
}

/// A part of the page that can take the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wants {
    Sheet,
    /// The name on the sheet.
    Name,
    Table,
}

const TABLE: &str = "customer_table";
/// Names the sheet of a customer.
const SHEET: &str = "customer-sheet";
const SHEET_WIDTH: f32 = 440.0;
const BY_NAME: Sort = Sort { column: "company", ascending: true };

/// Draws the page.
pub fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let state = &mut session.customers;
    state.look.read(ctx.settings, &mut state.table);
    state.refresh(ctx);
    state.show_asked_for(ctx);
    views::show_asked_for(ctx, state);
    if state.bin.is_open && !ctx.plan.bin.is_empty() {
        if bin::page_ui(ui, ctx, &mut state.bin, actions) {
            state.bin.is_open = false;
            state.wants = Some(Wants::Table);
        }
        return;
    }
    state.bin.is_open = false;
    head::head_ui(ui, ctx, state, actions);
    let place = state.bar_room.place(ui);
    ui.scope_builder(UiBuilder::new().id_salt("customers").max_rect(place), |ui| {
        ui.expand_to_include_rect(place);
        // The list comes first, as it is read; the sheet's width is that of the frame before.
        let state = &session.customers;
        let beside = if state.is_sheet_shown() { state.sheet_width + tokens(ui).space.l } else { 0.0 };
        list_ui(ui, ctx, session, place.with_max_x(place.max.x - beside), actions);
        sheet_ui(ui, ctx, session, actions);
        session.customers.keep_sheet_width(ui, place);
    });
    let state = &mut session.customers;
    state.look.keep(ui, state.views.own_columns(), &state.table, actions);
    // Only now, so that what was typed in the sheet before is taken over.
    if let Some(next) = session.customers.next_open.take() {
        session.customers.open = Some(next);
        ui.ctx().request_repaint();
    }
}

impl State {
    /// Brings the rows up to date with plan, search, filter and order.
    fn refresh(&mut self, ctx: &Ctx<'_>) {
        let known = self.list.version;
        let wish = RowsQuery { query: self.query.clone(), filter: self.filter, sort: self.order(), today: ctx.today };
        let shown = self.list.follow((ctx.plan, &ctx.derived.calendars), ctx.revision, wish, ctx.notify);
        views::count(ctx, self, shown);
        if known != self.list.version {
            forget_the_gone(ctx, self);
        }
    }

    /// The columns that are seen: a field of our own may be in another plan only.
    fn columns(&self, plan: &Plan) -> Vec<RosterColumn> {
        self.look.shown.iter().copied().filter(|col| col.is_in(plan)).collect()
    }

    /// The order that was chosen.
    fn order(&self) -> Option<ByColumn> {
        let Sort { column, ascending } = self.sort?;
        RosterColumn::from_id(column).map(|col| ByColumn { col, ascending })
    }

    /// Whether this part takes the keyboard now; asked once.
    fn takes(&mut self, part: Wants) -> bool {
        self.wants.take_if(|wants| *wants == part).is_some()
    }

    fn is_sheet_shown(&self) -> bool {
        self.is_adding || self.draft.is_open || self.open.is_some()
    }

    fn keep_sheet_width(&mut self, ui: &Ui, place: Rect) {
        let width = place.max.x - ui.available_rect_before_wrap().max.x;
        if self.is_sheet_shown() && 0.5 < (self.sheet_width - width).abs() {
            self.sheet_width = width;
            ui.ctx().request_discard("the sheet has another width");
            ui.ctx().request_repaint();
        }
    }
}

/// Customers that are no longer in the plan are neither chosen nor open.
fn forget_the_gone(ctx: &Ctx<'_>, state: &mut State) {
    let is_there = |id: &CustomerId| ctx.plan.customers.get(*id).is_some();
    if !state.table.selected().iter().all(is_there) {
        let left: Vec<CustomerId> = state.table.selected().iter().copied().filter(is_there).collect();
        state.table.select(left);
    }
    state.open = state.open.filter(is_there);
}

fn sheet_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let state = &mut session.customers;
    let is_closed = if state.is_adding {
        add::add_ui(ui, ctx, state, actions)
    } else if state.draft.is_open {
        let is_closed = define::define_ui(ui, ctx, (state, &mut session.unfinished), actions);
        state.draft.is_open &= !is_closed;
        if is_closed {
            state.wants = Some(Wants::Table);
        }
        false
    } else {
        match state.open.and_then(|id| ctx.plan.customers.get(id)).cloned() {
            Some(customer) => sheet::sheet_ui(ui, ctx, (state, &mut session.unfinished), &customer, actions),
            None => false,
        }
    };
    if is_closed {
        state.is_adding = false;
        state.open = None;
        state.wants = Some(Wants::Table);
    }
}

fn list_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, place: Rect, actions: &mut Actions) {
    let state = &mut session.customers;
    let layout = Layout::top_down(Align::Min);
    let mut ui = ui.new_child(UiBuilder::new().id_salt("list").max_rect(place).layout(layout));
    if ctx.plan.customers.is_empty() {
        empty::nobody_ui(&mut ui, ctx, actions);
        return;
    }
    kit::pane(&mut ui, |ui| {
        let whole = ui.available_rect_before_wrap();
        bulk::bar_ui(ui, ctx, state, actions);
        state.bar_room.keep(ui, whole);
        let place = ui.available_rect_before_wrap();
        ui.scope_builder(UiBuilder::new().id_salt("rows").max_rect(place), |ui| {
            ui.expand_to_include_rect(place);
            // What is typed below the heads stays in sight, whatever it finds.
            if state.list.is_empty() && !state.look.has_filters {
                empty::nothing_found_ui(ui, ctx, state);
                return;
            }
            let rows = rows_ui(ui, ctx, state, actions);
            if state.list.is_empty() {
                let place = UiBuilder::new().id_salt("none").max_rect(rows.unwrap_or(place));
                ui.scope_builder(place, |ui| empty::nothing_found_ui(ui, ctx, state));
            }
        });
    });
}

/// Answers with the place below the heads.
fn rows_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) -> Option<Rect> {
    let id = ui.make_persistent_id(TABLE);
    if state.takes(Wants::Table) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let answer = table::table_ui(ui, ctx, state);
    if answer.resized {
        state.look.touch();
    }
    if let Some(places) = answer.column_moved {
        state.look.put_seen(&state.columns(ctx.plan), places);
        ui.ctx().request_repaint();
    }
    if let Some(column) = answer.sort_clicked {
        let now = state.sort.unwrap_or(BY_NAME);
        state.sort = Some(Sort { column, ascending: now.column != column || !now.ascending });
    }
    if answer.selection_changed {
        state.picked.is_stale = true;
    }
    // With the sheet open it follows the keyboard; without, a click or Enter opens it.
    if answer.moved && state.open.is_some() {
        state.next_open = state.table.cursor_key().copied();
    }
    if let Some(row) = answer.opened.or(answer.clicked).filter(|&row| row < state.list.len()) {
        state.next_open = Some(state.list.id(row));
        (state.is_adding, state.draft.is_open) = (false, false);
        state.wants = answer.opened.map(|_| Wants::Sheet);
    }
    keys::menu_ui(ui, ctx, state, (answer.id, actions));
    answer.rows
}

/// Removes without asking, and offers the way back.
fn remove(ctx: &Ctx<'_>, ids: Vec<CustomerId>, actions: &mut Actions) {
    if ids.is_empty() || ctx.is_locked() {
        return;
    }
    let text = ctx.lang.count("customers-removed", ids.len()).into_owned();
    let edit = Edit::Customer(CustomerEdit::Remove { customers: ids, stamp: ctx.stamp() });
    actions.edit_saying(edit, Tone::Info, text);
}

impl State {
    /// Begins with the rows of the plan that was opened.
    pub fn begin_with_rows(&mut self, rows: CustomerList) {
        self.list = rows;
    }
    /// Looks for `query` in the order of `column`, and says how many rows there are; for measurements.
    pub fn arrange(
        &mut self,
        plan: (&Plan, &PlanCalendars),
        today: NaiveDate,
        query: &str,
        column: &'static str,
    ) -> usize {
        let sort = RosterColumn::from_id(column).map(|col| ByColumn { col, ascending: true });
        self.list.refresh(plan, 0, RowsQuery { query: query.to_owned(), filter: None, sort, today });
        self.list.len()
    }
    fn begin_to_add(&mut self) {
        (self.is_adding, self.draft.is_open) = (true, false);
        self.wants = Some(Wants::Sheet);
    }
    /// A new customer's sheet opens with the keyboard in it.
    fn begin_with(&mut self, id: CustomerId) {
        (self.is_adding, self.draft.is_open) = (false, false);
        self.open = Some(id);
        self.wants = Some(Wants::Sheet);
    }
}
