//! One table of everything with a date, with its filters; a row opens the sheet.

use std::borrow::Cow;

use egui::Ui;

use super::months::{self, month_of};
use super::{State, sheet};
use crate::domain::schedule::{Due, DueLane, DueTone};
use crate::domain::slug::Slug;
use crate::exchange::ics::write_calendar;
use crate::exchange::paper::table_html;
use crate::i18n::{due_papers, dues, facts};
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::dates;
use crate::ui::kit::{self, Btn, Cell, Column, EmptyState, Table, icons};
use crate::ui::own_order::SortKey;
use crate::ui::session::Session;
use crate::ui::theme::tokens;
use crate::ui::whose::{Whose, person_cell};

/// Whether a date passes the filters but that of the month.
fn fits(state: &State, due: &Due) -> bool {
    state.whose.fits(due.owner)
        && state.lane.is_none_or(|lane| lane == due.lane)
        && (state.shows_done || due.tone != DueTone::Done)
}

/// The dates that are shown.
fn shown<'d>(state: &State, dues: &'d [Due]) -> Vec<&'d Due> {
    let is_in = |due: &&Due| state.month.is_none_or(|month| due.date.is_some_and(|day| month_of(day) == month));
    dues.iter().filter(|due| fits(state, due)).filter(is_in).collect()
}

pub(super) fn list_ui(ui: &mut Ui, ctx: &Ctx<'_>, (session, dues): (&mut Session, &[Due]), actions: &mut Actions) {
    filter_ui(ui, ctx, (&mut session.deadlines, dues), actions);
    ui.add_space(tokens(ui).space.s);
    // In a low window the rows are worth more.
    if ROOM_FOR_MONTHS < ui.available_height() {
        let state = &mut session.deadlines;
        let of_strip: Vec<&Due> = dues.iter().filter(|due| fits(state, due)).collect();
        let mut month = state.month;
        months::strip_ui(ui, ctx, &of_strip, &mut month);
        state.month = month;
        ui.add_space(tokens(ui).space.s);
    }
    let chosen = session.deadlines.chosen.and_then(|id| dues.iter().find(|due| due.id == id));
    if let Some(due) = chosen
        && sheet::sheet_ui(ui, ctx, due, actions)
    {
        session.deadlines.chosen = None;
        session.deadlines.table.clear();
    }
    let state = &mut session.deadlines;
    let mut shown = shown(state, dues);
    state.order.apply(&mut shown, |due, column| sort_key(ctx, due, column));
    if shown.is_empty() {
        let (title, text) = (ctx.text("deadlines-no-match"), ctx.text("deadlines-no-match-why"));
        let all = ctx.text("deadlines-show-all");
        let icon = icons::FUNNEL_SIMPLE;
        let empty = EmptyState { icon, title: &title, text: &text, primary: Some(&all), secondary: None };
        if empty.show(ui).is_some() {
            (state.lane, state.whose, state.month, state.shows_done) = (None, Whose::Everybody, None, true);
        }
        return;
    }
    // A gap before the sheet.
    let right = if state.chosen.is_some() { tokens(ui).space.m as i8 } else { 0 };
    let margin = egui::Margin { right, ..egui::Margin::ZERO };
    egui::Frame::new().outer_margin(margin).show(ui, |ui| kit::pane(ui, |ui| table_ui(ui, ctx, state, &shown)));
}

fn table_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, shown: &[&Due]) {
    let room = ui.available_width();
    let column = |id, key, width| Column::new(id, ctx.text(key), width);
    let mut columns = vec![
        column("date", "deadlines-column-date", 96.0),
        column("what", "deadlines-column-what", if room < NARROW { 160.0 } else { 280.0 }).fill(),
        column("state", "deadlines-column-state", if room < NARROW { 120.0 } else { 184.0 }),
        column("left", "deadlines-column-left", 132.0).right(),
        column("lane", "deadlines-lane", 130.0),
        column("owner", "deadlines-column-owner", 100.0),
        column("source", "deadlines-column-source", 360.0),
    ];
    // The sheet has the rest.
    if state.chosen.is_some() {
        columns.truncate(4);
    }
    let columns = Column::that_fit(columns, room);
    let key = |row: usize| shown.get(row).map_or(Due::ROUND, |due| due.id);
    let name = ctx.text("deadlines-tab-dates");
    let table: Table<'_, Slug> =
        Table::new("deadlines-table", &name, &columns, shown.len(), &key).sort(state.order.sort());
    let answer = table.show(ui, &mut state.table, |row, column| cell(ctx, shown.get(row).copied(), column));
    state.order.clicked(answer.sort_clicked);
    if let Some(row) = answer.opened.or(answer.clicked) {
        state.chosen = Some(key(row));
    } else if answer.selection_changed && state.chosen.is_some() {
        // Arrows go through the dates while the sheet is open.
        state.chosen = state.table.cursor_key().copied().or(state.chosen);
    }
}

/// What the dates are ordered by when the head of this column was clicked.
fn sort_key(ctx: &Ctx<'_>, due: &Due, column: &str) -> SortKey {
    match column {
        "date" | "left" => SortKey::day(due.date),
        "what" => SortKey::words(&dues::title_of(ctx.lang, ctx.book(), due)),
        "state" => SortKey::Number(due.tone as i64),
        "lane" => SortKey::words(&ctx.text(due.lane.key())),
        "owner" => SortKey::words(dates::name_of(ctx, due.owner).unwrap_or_default()),
        _ => match due.fact.and_then(|fact| ctx.book().fact(fact)) {
            Some(fact) => SortKey::words(&facts::source_line(ctx.lang, ctx.book(), fact)),
            None => SortKey::Unknown,
        },
    }
}

fn cell<'c>(ctx: &'c Ctx<'_>, due: Option<&'c Due>, column: usize) -> Cell<'c> {
    let Some(due) = due else { return Cell::Empty };
    match column {
        0 => due.date.map_or(Cell::Empty, |date| Cell::Mono(Cow::Owned(date.to_string()))),
        1 => {
            let title = dues::title_of(ctx.lang, ctx.book(), due);
            Cell::Strong(Cow::Owned(dues::reported(ctx.lang, due.confidence, &title).into_owned()))
        }
        2 => Cell::Chip(dates::due_tone(due), ctx.lang.text(dues::tone_key(due))),
        3 => Cell::Text(Cow::Owned(dues::days_left(due))),
        4 => Cell::Secondary(ctx.lang.text(due.lane.key())),
        5 => dates::name_of(ctx, due.owner).map_or(Cell::Empty, |name| person_cell(ctx, name)),
        _ => match due.fact.and_then(|fact| ctx.book().fact(fact)) {
            Some(fact) => Cell::Secondary(Cow::Owned(facts::source_line(ctx.lang, ctx.book(), fact))),
            None => Cell::Secondary(ctx.text("deadlines-own-date")),
        },
    }
}

/// Under this width what hides dates stands in a row of its own, and the table has its main columns.
const NARROW: f32 = 700.0;

/// Points below the filters from which on the strip of months is shown.
const ROOM_FOR_MONTHS: f32 = 330.0;

fn filter_ui(ui: &mut Ui, ctx: &Ctx<'_>, (state, dues): (&mut State, &[Due]), actions: &mut Actions) {
    let is_narrow = ui.available_width() < NARROW;
    let hide = ctx.text("deadlines-hide-done");
    let mut hides = !state.shows_done;
    let selects = |ui: &mut Ui| {
        let all = ctx.text("deadlines-lane-all");
        let words: Vec<_> = DueLane::ALL.iter().map(|lane| (Some(*lane), ctx.lang.text(lane.key()))).collect();
        let mut options = vec![(None, &*all)];
        options.extend(words.iter().map(|(lane, word)| (*lane, &**word)));
        let name = ctx.text("deadlines-lane");
        kit::select(ui, "deadlines-lane-filter", &name, &mut state.lane, &options, 170.0);
        state.whose.select_ui(ui, ctx);
        if !is_narrow {
            kit::checkbox(ui, &mut hides, &hide);
        }
    };
    let ((), wish) = kit::ends(ui, "deadlines_filter", selects, |ui| export_ui(ui, ctx));
    if is_narrow {
        kit::checkbox(ui, &mut hides, &hide);
    }
    state.shows_done = !hides;
    match wish {
        Some(Export::Print) => print(ctx, &shown(state, dues), actions),
        Some(Export::Save) => save(ctx, dues, actions),
        None => {}
    }
}

/// What of the list leaves the program.
#[derive(Clone, Copy, Debug)]
enum Export {
    Print,
    Save,
}

/// Buttons for a page of what is shown and for a calendar of every open date.
fn export_ui(ui: &mut Ui, ctx: &Ctx<'_>) -> Option<Export> {
    let (save, alerts, print) =
        (ctx.text("deadlines-save-calendar"), ctx.text("deadlines-alerts"), ctx.text("deadlines-print"));
    let mut wish = None;
    if ui.add(Btn::secondary(&print).icon(icons::PRINTER)).clicked() {
        wish = Some(Export::Print);
    }
    if ui.add(Btn::secondary(&save).icon(icons::CALENDAR_CHECK).tooltip(&alerts)).clicked() {
        wish = Some(Export::Save);
    }
    wish
}

fn save(ctx: &Ctx<'_>, dues: &[Due], actions: &mut Actions) {
    let about = (ctx.plan, ctx.book());
    let how = (ctx.derived.calendars.ours(), ctx.plan_id.as_str(), ctx.now);
    let events = due_papers::events(ctx.lang, about, dues, how);
    let text = write_calendar(&ctx.plan.about().name, &events);
    actions.push(Action::SaveCalendar { path: None, text });
}

fn print(ctx: &Ctx<'_>, shown: &[&Due], actions: &mut Actions) {
    let paper = due_papers::dates_paper(ctx.lang, (ctx.plan, ctx.book()), shown, ctx.today);
    let name = format!("{} {}", ctx.text("nav-deadlines"), ctx.today);
    actions.push(Action::Paper { name, html: table_html(&paper) });
}
