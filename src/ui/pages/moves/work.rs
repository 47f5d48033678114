//! The work list: one row for each thing to do, the most urgent first, so that one key after the other does them.

use std::borrow::Cow;

use egui::Ui;

use super::{act, ask, look, turns};
use crate::domain::moves::MoveWork;
use crate::domain::moves::turn::{InTurn, LANES};
use crate::domain::plan::ids::{CustomerId, TransferId};
use crate::domain::rules::Party;
use crate::i18n::moves::work_words;
use crate::ui::action::{Actions, Page};
use crate::ui::commands::{Hands, One, Records, locked};
use crate::ui::ctx::Ctx;
use crate::ui::dates;
use crate::ui::kit::{self, Btn, Cell, Column, EmptyState, Table, TableState, icons};
use crate::ui::own_order::{OwnOrder, SortKey};
use crate::ui::session::Session;
use crate::ui::theme::tokens;
use crate::ui::whose::{Whose, person_cell};

/// Names a row: its customer, and its request where there is one.
pub(super) type RowId = (CustomerId, Option<TransferId>);

/// How the work is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum View {
    /// The most urgent first.
    #[default]
    List,
    /// By whose turn it is.
    Lanes,
}

/// What the tab remembers.
#[derive(Default)]
pub(super) struct State {
    view: View,
    whose: Whose,
    /// Only what this party has to do; `None`: whoever has to.
    party: Option<Party>,
    lanes: turns::State,
    /// Also what is to be done on later days, or has no day.
    shows_later: bool,
    /// Only what concerns these customers; empty: all.
    only: Vec<CustomerId>,
    chosen: Option<RowId>,
    table: TableState<RowId>,
    order: OwnOrder,
    ask: ask::State,
}

impl State {
    /// Shows everything that these people have to do for these customers, on later days too.
    pub(super) fn show_all_of(&mut self, whose: Whose, only: Vec<CustomerId>) {
        (self.whose, self.shows_later, self.chosen, self.only) = (whose, true, None, only);
        (self.view, self.party) = (View::List, None);
    }
}

fn id_of(work: &MoveWork) -> RowId {
    (work.customer, work.transfer)
}

/// What is to be done today, as one sentence under the title.
pub(super) fn headline(ctx: &Ctx<'_>) -> String {
    let day = ctx.lang.date(ctx.today);
    match super::n_due(ctx) {
        0 => ctx.lang.with("work-headline-none", &[("day", &day)]).into_owned(),
        n => ctx.lang.count_with("work-headline", n, &[("day", &day)]).into_owned(),
    }
}

/// Draws the tab.
pub(super) fn tab_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    if ctx.forecast().work.is_empty() {
        empty_ui(ui, ctx, session);
        return;
    }
    filter_ui(ui, ctx, &mut session.moves.work, actions);
    ui.add_space(tokens(ui).space.s);
    let state = &mut session.moves.work;
    let shown = shown(ctx, state);
    if shown.is_empty() && state.view == View::List {
        let (title, text, all) = (ctx.text("work-none"), ctx.text("work-none-why"), ctx.text("work-show-all"));
        let icon = icons::CHECK_CIRCLE;
        let empty = EmptyState { icon, title: &title, text: &text, primary: Some(&all), secondary: None };
        if empty.show(ui).is_some() {
            (state.whose, state.party, state.shows_later, state.only) = (Whose::Everybody, None, true, Vec::new());
        }
        return;
    }
    let lanes = if state.view == View::Lanes { turns::shown(ctx, state.whose) } else { Vec::new() };
    let asked = match state.view {
        View::List => ask::by_provider(ctx, shown.iter().copied()),
        View::Lanes => turns::asked(ctx, &lanes),
    };
    let asks = ask::sheet_ui(ui, ctx, (&mut state.ask, &mut session.unfinished), &asked, actions);
    let chosen = state.chosen.and_then(|id| {
        // Once its requests are planned, a customer's row is that of its first one.
        let is_planned_now = |work: &&MoveWork| id.1.is_none() && work.customer == id.0;
        let all = || shown.iter().copied().chain(lanes.iter().map(|one| one.work));
        all().find(|work| id_of(work) == id).or_else(|| all().find(is_planned_now))
    });
    state.chosen = chosen.map(id_of).or(state.chosen);
    if let Some(work) = chosen.filter(|_| !asks)
        && look::sheet_ui(ui, ctx, work, (&mut session.unfinished, actions))
    {
        session.moves.work.chosen = None;
    }
    let state = &mut session.moves.work;
    let has_sheet = asks || chosen.is_some();
    // A gap before the sheet.
    let right = if has_sheet { tokens(ui).space.m as i8 } else { 0 };
    let margin = egui::Margin { right, ..egui::Margin::ZERO };
    let frame = egui::Frame::new().outer_margin(margin);
    frame.show(ui, |ui| {
        kit::pane(ui, |ui| match state.view {
            View::List => table_ui(ui, ctx, state, (&shown, has_sheet)),
            View::Lanes => lanes_ui(ui, ctx, state, (lanes, has_sheet)),
        })
    });
}

/// The rows in the order that somebody chose, else the most urgent first.
fn shown<'c>(ctx: &'c Ctx<'_>, state: &State) -> Vec<&'c MoveWork> {
    let is_of = |work: &&MoveWork| state.party.is_none_or(|party| party == work.turn.party());
    let all = ctx.forecast().work.iter();
    let mut shown: Vec<&MoveWork> = all.filter(|work| fits(ctx, state, work)).filter(is_of).collect();
    state.order.apply(&mut shown, |work, column| match column {
        "customer" => SortKey::words(ctx.plan.name_of(work.customer)),
        "what" => SortKey::words(&work_words(ctx.lang, ctx.plan, work)),
        "turn" => SortKey::words(&turns::lane_name(ctx, work.turn.party())),
        "day" => SortKey::day(work.day),
        "state" => SortKey::words(&look::chip_of(ctx, work).1),
        "who" => SortKey::words(dates::name_of(ctx, work.who).unwrap_or_default()),
        _ => SortKey::words(
            work.transfer.and_then(|id| ctx.plan.transfers.get(id)).map_or("", |transfer| &transfer.request),
        ),
    });
    shown
}

fn fits(ctx: &Ctx<'_>, state: &State, work: &MoveWork) -> bool {
    let is_wanted = state.only.is_empty() || state.only.contains(&work.customer);
    is_wanted && state.whose.fits(work.who) && (state.shows_later || work.is_due(ctx.today))
}

/// Nothing to do at all: without waves and requests there is nothing to be led through.
fn empty_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session) {
    let (title, text, wave) = (ctx.text("work-empty"), ctx.text("work-empty-why"), ctx.text("waves-new"));
    let icon = icons::ARROWS_LEFT_RIGHT;
    let primary = (!ctx.is_locked()).then_some(&*wave);
    let empty = EmptyState { icon, title: &title, text: &text, primary, secondary: None };
    if empty.show(ui).is_some() {
        session.moves.tab = super::Tab::Waves;
        session.moves.waves.begin_to_add();
    }
}

fn filter_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    ui.horizontal_wrapped(|ui| {
        let words = [ctx.text("turn-view-list"), ctx.text("turn-view-lanes")];
        let options = [(View::List, &*words[0]), (View::Lanes, &*words[1])];
        kit::segmented(ui, &ctx.text("turn-view"), &mut state.view, &options);
        state.whose.select_ui(ui, ctx);
        if state.view == View::Lanes {
            let all = turns::shown(ctx, state.whose);
            if turns::buttons_ui(ui, ctx, (&all, &mut state.ask), actions) {
                state.chosen = None;
            }
            return;
        }
        ui.add_space(tokens(ui).space.s);
        kit::checkbox(ui, &mut state.shows_later, &ctx.text("work-later"));
        if !state.only.is_empty() {
            let label = ctx.lang.count("work-only", state.only.len());
            let tip = ctx.text("work-only-all");
            if ui.add(Btn::quiet(&label).icon(icons::X).tooltip(&tip)).clicked() {
                state.only.clear();
            }
        }
        let shown = ctx.forecast().work.iter().filter(|work| fits(ctx, state, work));
        let asked = ask::by_provider(ctx, shown);
        if ask::buttons_ui(ui, ctx, &mut state.ask, ("asking-open", &asked)) {
            state.chosen = None;
        }
        let mut counts = [0; LANES.len()];
        for work in ctx.forecast().work.iter().filter(|work| fits(ctx, state, work)) {
            let lane = LANES.iter().position(|party| *party == work.turn.party());
            counts[lane.unwrap_or(0)] += 1;
        }
        ui.add_space(tokens(ui).space.s);
        turns::chips_ui(ui, ctx, &mut state.party, &counts);
    });
}

fn lanes_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, (lanes, has_sheet): (Vec<InTurn<'_>>, bool)) {
    let before = state.lanes.at();
    if let Some(id) = turns::table_ui(ui, ctx, &mut state.lanes, (lanes, has_sheet)) {
        state.chosen = Some(id);
        state.ask.close();
    } else if state.lanes.at() != before && state.chosen.is_some() {
        // An open sheet follows the cursor.
        state.chosen = state.lanes.at().or(state.chosen);
    }
}

fn table_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, (shown, has_sheet): (&[&MoveWork], bool)) {
    let room = ui.available_width();
    let column = |id, key, width| Column::new(id, ctx.text(key), width);
    let mut columns = vec![
        column("customer", "transfers-customer", 160.0).fill(),
        column("what", "work-what", if has_sheet { 210.0 } else { 254.0 }).fill(),
        column("day", "work-day", 100.0),
        column("turn", "work-turn", 96.0),
        column("state", "customers-state", 178.0),
        column("who", "work-who", 104.0),
        column("request", "transfers-request", 130.0),
    ];
    if has_sheet {
        columns.truncate(2);
    }
    let columns = Column::that_fit(columns, room);
    let key = |row: usize| shown.get(row).map_or((CustomerId::new(0), None), |work| id_of(work));
    let name = ctx.text("moves-tab-work");
    let table = Table::new("work rows", &name, &columns, shown.len(), &key).sort(state.order.sort());
    let answer = table.show(ui, &mut state.table, |row, column| cell(ctx, shown.get(row).copied(), column));
    state.order.clicked(answer.sort_clicked);
    if let Some(row) = answer.opened.or(answer.clicked) {
        state.chosen = Some(key(row));
        state.ask.close();
    } else if answer.selection_changed && state.chosen.is_some() {
        state.chosen = state.table.cursor_key().copied().or(state.chosen);
    }
}

/// What is done with the rows by keys.
pub(super) const RECORDS: Records = Records {
    noun: "work",
    page: Page::Moves,
    add: "work-new",
    icon: icons::PLUS,
    is_shown: |session| super::is_on(session, super::Tab::Work),
    why_no_new: locked,
    begin: super::begin_request,
    one: One { is_there: |ctx, session| at(ctx, session).is_some(), open: Some(open), act: Some(act), ..One::NONE },
};

/// What the cursor is on, else what is open.
fn at<'c>(ctx: &'c Ctx<'_>, session: &Session) -> Option<&'c MoveWork> {
    let state = &session.moves.work;
    let cursor = match state.view {
        View::List => state.table.cursor_key().copied(),
        View::Lanes => state.lanes.at(),
    };
    let id = cursor.or(state.chosen)?;
    ctx.forecast().work.iter().find(|work| id_of(work) == id)
}

fn open(hands: &mut Hands<'_, '_>) {
    if let Some(work) = at(hands.ctx, hands.session) {
        hands.session.moves.work.chosen = Some(id_of(work));
        hands.session.moves.work.ask.close();
    }
}

/// Does it; the next row is at hand when this one leaves the list. What takes more than a key has its sheet opened.
fn act(hands: &mut Hands<'_, '_>) {
    let ctx = hands.ctx;
    let Some(work) = at(ctx, hands.session) else { return };
    let state = &mut hands.session.moves.work;
    let Some(act) = act::of_work(ctx, work) else {
        state.chosen = Some(id_of(work));
        return;
    };
    if state.view == View::Lanes {
        hands.actions.edit(act.edit);
        return;
    }
    let shown: Vec<RowId> = shown(ctx, state).into_iter().map(id_of).collect();
    let row = shown.iter().position(|id| *id == id_of(work)).unwrap_or(0);
    if let Some(next) = shown.get(row + 1).or_else(|| shown.get(row.checked_sub(1)?)).copied() {
        state.table.select([next]);
        state.table.go_to(row, next);
        state.chosen = state.chosen.map(|_| next);
    }
    hands.actions.edit(act.edit);
}

fn cell<'c>(ctx: &'c Ctx<'_>, work: Option<&'c MoveWork>, column: usize) -> Cell<'c> {
    let Some(work) = work else { return Cell::Empty };
    let transfer = work.transfer.and_then(|id| ctx.plan.transfers.get(id));
    match column {
        0 => Cell::Strong(Cow::Borrowed(ctx.plan.name_of(work.customer))),
        1 => Cell::Text(Cow::Owned(work_words(ctx.lang, ctx.plan, work))),
        2 => work.day.map_or(Cell::Empty, |day| Cell::Mono(Cow::Owned(day.to_string()))),
        3 => Cell::Text(turns::lane_name(ctx, work.turn.party())),
        4 => {
            let (tone, word) = look::chip_of(ctx, work);
            Cell::Chip(tone, word)
        }
        5 => dates::name_of(ctx, work.who).map_or(Cell::Empty, |name| person_cell(ctx, name)),
        _ => transfer.map_or(Cell::Empty, |transfer| Cell::Mono(Cow::Borrowed(&transfer.request))),
    }
}
