//! The rehearsal: a clock that goes through the days, what is submitted by then, and what went wrong.

use std::borrow::Cow;
use std::sync::Arc;

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::plan::Plan;
use crate::domain::plan::ids::{CustomerId, ScenarioId};
use crate::domain::rehearsal::{Luck, Rehearsal, RehearsalCourse};
use crate::domain::what_if::has_accepted_day;
use crate::i18n::what_if as words;
use crate::ui::action::{Actions, Place};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, Cell, Column, EmptyState, Table, TableState, icons};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};
use crate::ui::what_if::{Played, Rehearsed};

/// Seconds that a day takes while the clock runs.
const A_DAY: f64 = 0.25;
/// Width of the list of what is played, in points.
const WIDTH: f32 = 190.0;

/// What the rehearsal remembers.
pub(super) struct State {
    /// What is played; `None`: the accepted days where there are any, else the proposed ones.
    played: Option<Played>,
    seed: u64,
    is_plain: bool,
    /// So many of the days are played.
    clock: usize,
    /// When the clock went on last, while it runs; in seconds.
    runs: Option<f64>,
    held: Option<Held>,
    table: TableState<(usize, CustomerId)>,
    /// So many of the problems have come when the list was last drawn.
    n_come: usize,
}

/// A course that was played, and of what.
struct Held {
    of: (Arc<Rehearsed>, Luck),
    course: RehearsalCourse,
}

impl Default for State {
    fn default() -> Self {
        let (played, held, table) = (None, None, TableState::default());
        Self { played, seed: 1, is_plain: false, clock: 0, runs: None, held, table, n_come: 0 }
    }
}

impl State {
    /// What is played; `None`: nobody is to be moved.
    pub(super) fn played(&self, plan: &Plan) -> Option<Played> {
        let is_there = |played: &Played| match played {
            Played::Scenario(id) => plan.scenarios.get(*id).is_some(),
            Played::Accepted | Played::Proposed => true,
        };
        let usual = || {
            let moving = crate::domain::moves::Moving::of_requests(plan);
            let has_days = has_accepted_day(plan, &moving);
            if has_days { Played::Accepted } else { Played::Proposed }
        };
        (!plan.customers.is_empty()).then(|| self.played.filter(is_there).unwrap_or_else(usual))
    }

    /// The scenario that is played; `None`: none is.
    pub(super) fn scenario(&self, plan: &Plan) -> Option<ScenarioId> {
        match self.played(plan) {
            Some(Played::Scenario(id)) => Some(id),
            Some(Played::Accepted | Played::Proposed) | None => None,
        }
    }

    fn luck(&self) -> Luck {
        if self.is_plain { Luck::None } else { Luck::Seed(self.seed) }
    }

    fn reset(&mut self) {
        (self.clock, self.runs) = (0, None);
    }
}

/// Draws the segment.
pub(super) fn segment_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let state = &mut session.moves.what_if.rehearsal;
    let Some(played) = state.played(ctx.plan) else {
        empty_ui(ui, ctx);
        return;
    };
    // What was worked out before is shown until the new one is there.
    let held = ctx.what_if.and_then(|held| held.rehearsed.clone()).filter(|held| held.played == played);
    choice_ui(ui, ctx, state, played);
    let Some(rehearsed) = held else {
        kit::secondary(ui, &ctx.text("what-if-working"));
        return;
    };
    if rehearsed.of.n_customers() == 0 {
        empty_ui(ui, ctx);
        return;
    }
    let luck = state.luck();
    let is_same = |of: &(Arc<Rehearsed>, Luck)| Arc::ptr_eq(&of.0, &rehearsed) && of.1 == luck;
    if state.held.as_ref().is_none_or(|held| !is_same(&held.of)) {
        let course = rehearsed.of.play(luck);
        state.held = Some(Held { of: (rehearsed.clone(), luck), course });
        state.reset();
    }
    let Some(held) = state.held.take() else { return };
    odds_ui(ui, ctx, &rehearsed, &held.course);
    run(ui, state, rehearsed.of.days.len());
    clock_ui(ui, ctx, (&rehearsed.of, &held.course), state);
    ui.add_space(tokens(ui).space.s);
    table_ui(ui, ctx, (&rehearsed.of, &held.course), state, actions);
    state.held = Some(held);
}

fn empty_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    let (title, text) = (ctx.text("rehearsal-empty"), ctx.text("rehearsal-empty-why"));
    let icon = icons::PLAY;
    let _shown = EmptyState { icon, title: &title, text: &text, primary: None, secondary: None }.show(ui);
}

/// What is played, and with which luck.
fn choice_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, mut played: Played) {
    let (accepted, proposed) = (ctx.text("rehearsal-accepted"), ctx.text("rehearsal-proposed"));
    let scenarios = ctx.plan.scenarios.iter().map(|one| (Played::Scenario(one.id), one.name.as_str()));
    let options: Vec<(Played, &str)> =
        [(Played::Accepted, &*accepted), (Played::Proposed, &*proposed)].into_iter().chain(scenarios).collect();
    ui.horizontal_wrapped(|ui| {
        let label = ctx.text("rehearsal-played");
        kit::body_line(ui, &label);
        if kit::select(ui, "rehearsal played", &label, &mut played, &options, WIDTH).changed() {
            state.played = Some(played);
            state.reset();
        }
        ui.add_space(tokens(ui).space.s);
        kit::checkbox(ui, &mut state.is_plain, &ctx.text("rehearsal-plain"));
        if state.is_plain {
            return;
        }
        ui.add_space(tokens(ui).space.s);
        kit::body_line(ui, &ctx.lang.with("rehearsal-seed", &[("seed", &state.seed.to_string())]));
        let before = ctx.text("rehearsal-before-luck");
        if 1 < state.seed && ui.add(Btn::icon_only(icons::CARET_LEFT, &before)).clicked() {
            state.seed -= 1;
        }
        if ui.add(Btn::secondary(&ctx.text("rehearsal-other")).icon(icons::ARROW_CLOCKWISE)).clicked() {
            state.seed = state.seed.saturating_add(1);
        }
    });
}

fn odds_ui(ui: &mut Ui, ctx: &Ctx<'_>, rehearsed: &Rehearsed, course: &RehearsalCourse) {
    let n = course.broken.len();
    let tone = if n == 0 { Tone::Done } else { Tone::Warning };
    kit::marked(ui, tone, &ctx.lang.count("rehearsal-whole", n));
    let n_without = rehearsed.of.without.len();
    let without = (0 < n_without).then(|| ctx.lang.count("rehearsal-without", n_without));
    let odds = Cow::Owned(words::odds(ctx.lang, &rehearsed.odds));
    let how = ctx.text("rehearsal-how");
    kit::secondary(ui, &ctx.lang.sentences([odds].into_iter().chain(without).chain([how])));
    ui.add_space(tokens(ui).space.xs);
}

/// Lets the clock go on while it runs.
fn run(ui: &Ui, state: &mut State, n_days: usize) {
    let Some(since) = state.runs else { return };
    let now = ui.input(|input| input.time);
    if n_days <= state.clock {
        state.runs = None;
    } else if A_DAY <= now - since {
        (state.clock, state.runs) = (state.clock + 1, Some(now));
    }
    if state.runs.is_some() {
        ui.ctx().request_repaint_after_secs(A_DAY as f32);
    }
}

/// So many of the days are played once this one is.
fn clock_at(days: &[NaiveDate], day: NaiveDate) -> usize {
    days.partition_point(|one| *one <= day)
}

/// Nothing happens after this day: so many days are played then.
fn end_of(rehearsal: &Rehearsal, course: &RehearsalCourse) -> usize {
    let completed = course.submitted.iter().map(|one| one.completes.unwrap_or(one.day));
    let broken = course.broken.iter().map(|one| one.day);
    completed.chain(broken).max().map_or(0, |day| clock_at(&rehearsal.days, day))
}

fn clock_ui(ui: &mut Ui, ctx: &Ctx<'_>, (rehearsal, course): (&Rehearsal, &RehearsalCourse), state: &mut State) {
    let end = end_of(rehearsal, course);
    let next = course.broken.iter().map(|one| clock_at(&rehearsal.days, one.day)).find(|at| state.clock < *at);
    let (at_start, at_end) = (ctx.text("rehearsal-at-start"), ctx.text("rehearsal-at-end"));
    let is_over = end <= state.clock;
    if is_over {
        (state.clock, state.runs) = (end, None);
    }
    ui.horizontal_wrapped(|ui| {
        let over = is_over.then_some(&*at_end);
        let (label, icon) = match state.runs {
            Some(_) => (ctx.text("rehearsal-pause"), icons::PAUSE),
            None => (ctx.text("rehearsal-play"), icons::PLAY),
        };
        if ui.add(Btn::primary(&label).icon(icon).blocked(over)).clicked() {
            let now = ui.input(|input| input.time);
            state.runs = if state.runs.is_some() { None } else { Some(now) };
            ui.ctx().request_repaint();
        }
        if ui.add(Btn::secondary(&ctx.text("rehearsal-step")).icon(icons::CARET_RIGHT).blocked(over)).clicked() {
            (state.clock, state.runs) = (state.clock + 1, None);
        }
        let none = ctx.text("rehearsal-jump-none");
        let jump = if state.clock == 0 { "rehearsal-jump" } else { "rehearsal-jump-more" };
        let why_not = if course.broken.is_empty() { &*none } else { &*at_end };
        let blocked = next.is_none().then_some(why_not);
        if ui.add(Btn::secondary(&ctx.text(jump)).icon(icons::WARNING).blocked(blocked)).clicked()
            && let Some(at) = next
        {
            (state.clock, state.runs) = (at, None);
        }
        let start = (state.clock == 0).then_some(&*at_start);
        let reset = ctx.text("rehearsal-reset");
        if ui.add(Btn::quiet(&reset).icon(icons::ARROW_COUNTER_CLOCKWISE).blocked(start)).clicked() {
            state.reset();
        }
    });
    let day = state.clock.checked_sub(1).and_then(|at| rehearsal.days.get(at).copied());
    let is_by = |of: NaiveDate| day.is_some_and(|day| of <= day);
    let n_submitted = course.submitted.iter().filter(|one| is_by(one.day)).count();
    let n_completed = course.submitted.iter().filter(|one| one.completes.is_some_and(is_by)).count();
    let n_broken = course.broken.iter().filter(|one| is_by(one.day)).count();
    let label = match (day, rehearsal.days.first()) {
        (Some(day), _) => ctx.lang.with("rehearsal-clock", &[("day", &ctx.lang.date(day))]),
        (None, Some(first)) => ctx.lang.with("rehearsal-before", &[("day", &ctx.lang.date(*first))]),
        (None, None) => Cow::Borrowed(""),
    };
    let [submitted, completed, all] = [n_submitted, n_completed, rehearsal.n_customers()].map(|n| n.to_string());
    let args = [("submitted", &*submitted), ("all", &all), ("completed", &completed)];
    let done = ctx.lang.with("rehearsal-progress", &args);
    let broken = ctx.lang.count("rehearsal-problems", n_broken);
    let done = ctx.lang.clauses([done, broken]);
    let _cancelled = kit::progress(ui, &label, &done, state.clock, end, None);
}

fn table_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (rehearsal, course): (&Rehearsal, &RehearsalCourse),
    state: &mut State,
    actions: &mut Actions,
) {
    let all = &course.broken;
    if all.is_empty() {
        let (title, text) = (ctx.text("rehearsal-none-at-all"), ctx.text("rehearsal-none-at-all-why"));
        let icon = icons::CHECK_CIRCLE;
        let _shown = EmptyState { icon, title: &title, text: &text, primary: None, secondary: None }.show(ui);
        return;
    }
    let day = state.clock.checked_sub(1).and_then(|at| rehearsal.days.get(at).copied());
    let n_come = all.partition_point(|one| day.is_some_and(|day| one.day <= day));
    if state.n_come != n_come {
        state.n_come = n_come;
        state.table.scroll_to_row(n_come.saturating_sub(1));
    }
    kit::pane(ui, |ui| {
        let room = ui.available_width();
        // What goes wrong stands in the order in which it happens.
        let column = |id, key, width| Column::new(id, ctx.text(key), width).unsorted();
        let columns = vec![
            column("customer", "rehearsal-column-customer", 170.0).fill(),
            column("day", "rehearsal-column-day", 110.0),
            column("what", "rehearsal-column-what", 270.0),
            column("detail", "rehearsal-column-detail", 220.0).fill(),
        ];
        let columns = Column::that_fit(columns, room);
        let key = |row: usize| (row, all.get(row).map_or(CustomerId::new(0), |one| one.customer));
        let name = ctx.text("rehearsal-rows");
        let look = Table::new("rehearsal rows", &name, &columns, all.len(), &key);
        let answer = look.show(ui, &mut state.table, |row, column| {
            let Some(one) = all.get(row) else { return Cell::Empty };
            // What the clock has not come to yet is told in a quieter voice.
            let is_ahead = n_come <= row;
            match column {
                0 if is_ahead => Cell::Secondary(Cow::Borrowed(ctx.plan.name_of(one.customer))),
                0 => Cell::Strong(Cow::Borrowed(ctx.plan.name_of(one.customer))),
                1 => Cell::Mono(Cow::Owned(one.day.to_string())),
                2 if is_ahead => Cell::Secondary(ctx.text(one.what.kind().key())),
                2 => Cell::Chip(one.what.kind().tone(), ctx.text(one.what.kind().key())),
                _ => Cell::Secondary(Cow::Owned(words::break_detail(ctx.lang, &one.what))),
            }
        });
        if let Some(row) = answer.opened {
            actions.go(Place::moves_of(key(row).1));
        }
    });
}
