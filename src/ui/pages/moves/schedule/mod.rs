//! The schedule: who is moved when and by whom, as it is proposed, what that would change, and one press that accepts it.

mod forecast;
mod levers;
mod order;
mod plot;
mod settings;
mod sheet;

use std::borrow::Cow;

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::plan::ids::CustomerId;
use crate::domain::proposal::{Nothing, ProposedChange, ProposedRow, Seat, Waves, wave_of};
use crate::i18n::proposal as words;
use crate::ui::action::{Actions, Page};
use crate::ui::commands::{self, Hands, One, Records};
use crate::ui::ctx::Ctx;
use crate::ui::dates;
use crate::ui::foresight::Foreseen;
use crate::ui::kit::{self, Btn, Cell, Column, EmptyState, Sort, Table, TableState, icons};
use crate::ui::pages::moves::last_day;
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};
use crate::ui::whose::Whose;

pub(super) use settings::numbers_ui;

/// What the tab remembers.
#[derive(Default)]
pub(super) struct State {
    whose: Whose,
    only_changes: bool,
    only_late: bool,
    /// Customers that no wave holds get one by calendar week.
    makes_waves: bool,
    fold: Option<Fold>,
    chosen: Option<CustomerId>,
    table: TableState<CustomerId>,
    /// `None`: by day.
    sort: Option<Sort>,
    order: order::Order,
    why: sheet::State,
}

/// What is shown above the table, one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fold {
    Forecast,
    Levers,
    Settings,
}

/// What is done with the rows by keys.
pub(super) const RECORDS: Records = Records {
    noun: "schedule",
    page: Page::Moves,
    add: "schedule-new",
    icon: icons::PLUS,
    is_shown: |session| super::is_on(session, super::Tab::Schedule),
    why_no_new: commands::locked,
    begin: super::begin_request,
    one: One { is_there: |_, session| session.moves.schedule.at().is_some(), open: Some(open), ..One::NONE },
};

impl State {
    /// Shows only who is late or has no date, whoever moves them.
    pub(super) fn show_late(&mut self) {
        (self.whose, self.only_changes, self.only_late) = (Whose::Everybody, false, true);
    }

    /// What the cursor is on, else what is open.
    fn at(&self) -> Option<CustomerId> {
        self.table.cursor_key().copied().or(self.chosen)
    }
}

fn open(hands: &mut Hands<'_, '_>) {
    let state = &mut hands.session.moves.schedule;
    state.chosen = state.at();
}

/// Draws the tab.
pub(super) fn tab_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    if ctx.plan.customers.is_empty() {
        super::no_customers_ui(ui, ctx, (icons::CALENDAR_CHECK, "schedule-no-customers-why"), actions);
        return;
    }
    let Some(foreseen) = ctx.foresight else {
        kit::secondary(ui, &ctx.text("schedule-working"));
        return;
    };
    if foreseen.of.proposal.rows.is_empty() {
        empty_ui(ui, ctx);
        return;
    }
    head_ui(ui, ctx, foreseen, (&mut session.moves.schedule, actions));
    let state = &mut session.moves.schedule;
    if let Some(fold) = state.fold {
        ui.add_space(tokens(ui).space.s);
        kit::card(ui, |ui| match fold {
            Fold::Forecast => forecast::forecast_ui(ui, ctx, &foreseen.of),
            Fold::Levers => levers::levers_ui(ui, ctx, foreseen, actions),
            Fold::Settings => settings::settings_ui(ui, ctx, foreseen, &mut session.unfinished, actions),
        });
    }
    ui.add_space(tokens(ui).space.s);
    state.order.follow(ctx, foreseen, state.sort);
    let rows = &foreseen.of.proposal.rows;
    let shown: Vec<&ProposedRow> = state.order.rows(rows).filter(|row| fits(ctx, state, row)).collect();
    if shown.is_empty() {
        none_ui(ui, ctx, state);
        return;
    }
    let chosen = state.chosen.and_then(|id| foreseen.of.proposal.row(id));
    if let Some(row) = chosen
        && sheet::sheet_ui(ui, ctx, (foreseen, row), (&mut state.why, &mut session.unfinished), actions)
    {
        state.chosen = None;
    }
    let has_sheet = chosen.is_some();
    // A gap before the sheet.
    let right = if has_sheet { tokens(ui).space.m as i8 } else { 0 };
    let frame = egui::Frame::new().outer_margin(egui::Margin { right, ..egui::Margin::ZERO });
    frame.show(ui, |ui| kit::pane(ui, |ui| table_ui(ui, ctx, state, (&shown, has_sheet))));
}

fn empty_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    let (title, text) = (ctx.text("schedule-empty"), ctx.text("schedule-empty-why"));
    let icon = icons::CALENDAR_CHECK;
    let _shown = EmptyState { icon, title: &title, text: &text, primary: None, secondary: None }.show(ui);
}

fn none_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let (title, text) = (ctx.text("schedule-none-shown"), ctx.text("schedule-none-shown-why"));
    let all = ctx.text("schedule-show-all");
    let icon = icons::CHECK_CIRCLE;
    let empty = EmptyState { icon, title: &title, text: &text, primary: Some(&all), secondary: None };
    if empty.show(ui).is_some() {
        (state.whose, state.only_changes, state.only_late) = (Whose::Everybody, false, false);
    }
}

fn fits(ctx: &Ctx<'_>, state: &State, row: &ProposedRow) -> bool {
    let owner = || ctx.plan.customers.get(row.customer)?.owner;
    let person = if let Seat::On(_, person) = row.place { Some(person) } else { owner() };
    let is_change = || !matches!(change_of(ctx, row), ProposedChange::Same | ProposedChange::Still);
    let is_late = row.is_late || row.has_problem || day_of(row).is_none();
    state.whose.fits(person) && (!state.only_changes || is_change()) && (!state.only_late || is_late)
}

fn day_of(row: &ProposedRow) -> Option<NaiveDate> {
    if let Seat::On(day, _) = row.place { Some(day) } else { None }
}

fn change_of(ctx: &Ctx<'_>, row: &ProposedRow) -> ProposedChange {
    ctx.plan.customers.get(row.customer).map_or(ProposedChange::Same, |customer| row.change(customer))
}

/// The finding in one sentence, what bounds it, and the press that accepts it.
fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, foreseen: &Foreseen, (state, actions): (&mut State, &mut Actions)) {
    let proposal = &foreseen.of.proposal;
    kit::marked(ui, proposal.tone(), &words::headline(ctx.lang, proposal));
    if let Some(waits) = words::pilot_words(ctx.lang, proposal) {
        kit::marked(ui, Tone::Warning, &waits);
    }
    let of_book = foreseen.of.book_last_day;
    let last = match proposal.last_day {
        Some(_) if proposal.last_day == of_book => ctx.text("schedule-last-day-book"),
        Some(_) => ctx.text("schedule-last-day-own"),
        None => ctx.text("schedule-last-day-none"),
    };
    last_day::later_ui(ui, ctx, proposal.last_day);
    if proposal.last_day.is_some_and(|last| last < foreseen.today) {
        kit::marked(ui, Tone::Warning, &ctx.text("schedule-last-day-passed"));
    }
    let day = proposal
        .last_day
        .map(|day| ctx.lang.with("schedule-last-day-is", &[("day", &ctx.lang.date(day)), ("what", &last)]));
    let bound = words::bound_words(ctx.lang, proposal);
    let uncounted = (0 < proposal.n_uncounted).then(|| ctx.lang.count("schedule-uncounted", proposal.n_uncounted));
    let unseated =
        (0 < proposal.n_without_seats).then(|| ctx.lang.count("schedule-seats-unknown", proposal.n_without_seats));
    let n_broken = proposal.rows.iter().filter(|row| row.has_problem).count();
    let broken = (0 < n_broken).then(|| ctx.lang.count("schedule-broken", n_broken));
    let without = without_words(ctx, foreseen);
    kit::secondary(
        ui,
        &ctx.lang.sentences(
            [day.unwrap_or(last)]
                .into_iter()
                .chain(bound)
                .chain(broken)
                .chain(uncounted)
                .chain(unseated)
                .chain(without),
        ),
    );
    ui.add_space(tokens(ui).space.s);
    ui.horizontal_wrapped(|ui| {
        accept_ui(ui, ctx, foreseen, state, actions);
    });
    ui.horizontal_wrapped(|ui| {
        state.whose.select_ui(ui, ctx);
        ui.add_space(tokens(ui).space.s);
        kit::checkbox(ui, &mut state.only_changes, &ctx.text("schedule-only-changes"));
        kit::checkbox(ui, &mut state.only_late, &ctx.text("schedule-only-late"));
        ui.add_space(tokens(ui).space.s);
        let is_late = 0 < proposal.n_late && proposal.last_day.is_some();
        let folds = [
            (Fold::Forecast, "forecast-title", icons::CHART_LINE_UP, true),
            (Fold::Levers, "levers-title", icons::QUESTION, is_late || state.fold == Some(Fold::Levers)),
            (Fold::Settings, "schedule-settings", icons::GEAR, true),
        ];
        for (fold, key, icon, _) in folds.into_iter().filter(|(.., is_there)| *is_there) {
            let is_open = state.fold == Some(fold);
            if ui.add(Btn::quiet(&ctx.text(key)).icon(icon).selected(is_open)).clicked() {
                state.fold = (!is_open).then_some(fold);
            }
        }
    });
}

/// Who is not in the schedule, and why.
fn without_words<'c>(ctx: &'c Ctx<'_>, foreseen: &Foreseen) -> Option<Cow<'c, str>> {
    let counted = Nothing::ALL.into_iter().filter_map(|nothing| {
        let n = foreseen.of.proposal.without.iter().filter(|(_, why)| *why == nothing).count();
        let args = [("what", ctx.text(nothing.key())), ("n", n.to_string().into())];
        let args = [(args[0].0, &*args[0].1), (args[1].0, &*args[1].1)];
        (0 < n).then(|| ctx.lang.with("schedule-without-n", &args).into_owned())
    });
    let counted: Vec<String> = counted.collect();
    (!counted.is_empty()).then(|| ctx.lang.with("schedule-without", &[("counts", &ctx.lang.list(counted))]))
}

fn accept_ui(ui: &mut Ui, ctx: &Ctx<'_>, foreseen: &Foreseen, state: &mut State, actions: &mut Actions) {
    let proposal = &foreseen.of.proposal;
    let name = |monday: NaiveDate| {
        ctx.lang.with("schedule-week", &[("day", &ctx.lang.short_date(monday, ctx.today))]).into_owned()
    };
    let n = proposal.n_changes(ctx.plan);
    let n_without_wave = proposal.n_without_wave(ctx.plan);
    let (label, locked, none) = (ctx.lang.count("schedule-accept", n), ctx.locked(), ctx.text("schedule-accept-none"));
    let working = ctx.text("schedule-working");
    let is_stale = foreseen.revision != ctx.revision;
    let makes_waves = state.makes_waves && 0 < n_without_wave;
    let blocked = locked.as_deref().or(is_stale.then_some(&*working)).or((n == 0 && !makes_waves).then_some(&*none));
    if ui.add(Btn::primary(&label).icon(icons::CHECK).blocked(blocked).once()).clicked() {
        let mut new_id = || (ctx.new_id)();
        let waves = makes_waves.then_some(Waves { name: &name, new_id: &mut new_id });
        if let Some(edit) = proposal.edit(ctx.plan, waves) {
            let said = ctx.lang.count("schedule-accepted", n);
            actions.edit_saying(edit, Tone::Done, said);
            state.makes_waves = false;
        }
    }
    let is_filtered = state.whose != Whose::Everybody || state.only_changes || state.only_late;
    if is_filtered && 0 < n {
        kit::secondary(ui, &ctx.text("schedule-accept-all"));
    }
    if 0 < n_without_wave {
        kit::checkbox(ui, &mut state.makes_waves, &ctx.lang.count("schedule-make-waves", n_without_wave));
    }
}

fn table_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, (shown, has_sheet): (&[&ProposedRow], bool)) {
    let room = ui.available_width();
    let column = |id, key, width| Column::new(id, ctx.text(key), width);
    // Beside the sheet, what is proposed stays in sight.
    let [name, day, change] = if has_sheet { [124.0, 96.0, 190.0] } else { [150.0, 110.0, 270.0] };
    let columns = vec![
        column("customer", "schedule-column-customer", name).fill(),
        column("day", "schedule-column-day", day),
        column("change", "schedule-column-change", change).fill(),
        column("who", "schedule-column-person", 130.0),
        column("wave", "customers-wave", 120.0),
        column("requests", "schedule-column-requests", 90.0),
    ];
    let columns = Column::that_fit(columns, room);
    let key = |row: usize| shown.get(row).map_or(CustomerId::new(0), |row| row.customer);
    let name = ctx.text("schedule-rows");
    let sort = state.sort.unwrap_or(order::BY_DAY);
    let table = Table::new("schedule rows", &name, &columns, shown.len(), &key).sort(Some(sort)).row_menu();
    let answer = table.show(ui, &mut state.table, |row, column| cell(ctx, shown.get(row).copied(), column));
    if let Some(column) = answer.sort_clicked {
        state.sort = Some(Sort { column, ascending: sort.column != column || !sort.ascending });
    }
    if let Some(row) = answer.opened.or(answer.clicked) {
        state.chosen = Some(key(row));
    } else if answer.selection_changed && state.chosen.is_some() {
        state.chosen = state.table.cursor_key().copied().or(state.chosen);
    }
}

fn cell<'c>(ctx: &'c Ctx<'_>, row: Option<&'c ProposedRow>, column: usize) -> Cell<'c> {
    let Some(row) = row else { return Cell::Empty };
    let customer = ctx.plan.customers.get(row.customer);
    match (column, &row.place) {
        (0, _) => Cell::Strong(Cow::Borrowed(ctx.plan.name_of(row.customer))),
        (1, Seat::On(day, _)) => Cell::Mono(Cow::Owned(day.to_string())),
        (2, Seat::Nowhere(why)) => Cell::Chip(Tone::Warning, Cow::Owned(words::no_day_words(ctx.lang, why))),
        (2, Seat::On(..)) => {
            let (tone, word) = change_words(ctx, row);
            Cell::Chip(tone, word)
        }
        (3, Seat::On(_, person)) => {
            dates::name_of(ctx, Some(*person)).map_or(Cell::Empty, |name| Cell::Text(Cow::Borrowed(name)))
        }
        (4, _) => match customer.and_then(|one| ctx.plan.waves.get(one.wave?)) {
            Some(wave) => Cell::Text(Cow::Borrowed(&*wave.name)),
            None => wave_to_be(ctx, row).map_or(Cell::Empty, Cell::Secondary),
        },
        (5, _) => Cell::Mono(Cow::Owned(row.n_requests.to_string())),
        _ => Cell::Empty,
    }
}

/// The wave that holds the day of a customer in no wave.
fn wave_to_be<'c>(ctx: &'c Ctx<'_>, row: &ProposedRow) -> Option<Cow<'c, str>> {
    let wave = ctx.plan.waves.get(wave_of(ctx.plan, day_of(row)?)?)?;
    Some(ctx.lang.with("schedule-wave-new", &[("wave", &wave.name)]))
}

/// What the proposal would change, or what is special about the day.
fn change_words<'c>(ctx: &'c Ctx<'_>, row: &ProposedRow) -> (Tone, Cow<'c, str>) {
    let change = change_of(ctx, row);
    let before = ctx.plan.customers.get(row.customer).and_then(|customer| customer.scheduled);
    match (change, before) {
        _ if row.has_problem => (Tone::Warning, ctx.text("schedule-breaks")),
        _ if row.is_late => {
            let Some(day) = row.completes.map(|day| ctx.lang.short_date(day, ctx.today)) else {
                return (Tone::Late, ctx.text("schedule-is-late"));
            };
            let key = if row.is_pinned { "schedule-is-late-fixed" } else { "schedule-is-late-by" };
            (Tone::Late, ctx.lang.with(key, &[("day", &day)]))
        }
        _ if row.is_pinned => (Tone::Calm, ctx.text("schedule-pinned")),
        (ProposedChange::Day, Some(before)) => {
            (change.tone(), ctx.lang.with("proposal-change-day-from", &[("day", &ctx.lang.date(before))]))
        }
        _ => (change.tone(), ctx.text(change.key())),
    }
}
