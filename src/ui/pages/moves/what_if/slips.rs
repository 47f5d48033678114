//! All customers of a baseline: where it had them, where they are now, and why.

use std::borrow::Cow;

use egui::Ui;

use crate::domain::plan::baseline::Baseline;
use crate::domain::plan::ids::{BaselineId, CustomerId};
use crate::domain::what_if::{Now, Slip};
use crate::i18n::what_if as words;
use crate::ui::action::{Actions, Place};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, Cell, Column, EmptyState, Table, TableState, icons};
use crate::ui::theme::{Tone, tokens};

/// What the table remembers.
#[derive(Default)]
pub(super) struct State {
    /// The baseline that is shown; `None`: all of them are listed.
    pub(super) of: Option<BaselineId>,
    only_slipped: bool,
    table: TableState<CustomerId>,
}

/// Draws it.
pub(super) fn slips_ui(ui: &mut Ui, ctx: &Ctx<'_>, baseline: &Baseline, state: &mut State, actions: &mut Actions) {
    ui.horizontal_wrapped(|ui| {
        if ui.add(Btn::quiet(&ctx.text("baselines-back")).icon(icons::ARROW_LEFT)).clicked() {
            state.of = None;
        }
        kit::checkbox(ui, &mut state.only_slipped, &ctx.text("baselines-only-slipped"));
    });
    let held = ctx.what_if.filter(|held| held.wanted.baseline == Some(baseline.id));
    let Some(slips) = held.and_then(|held| held.slips.clone()) else {
        kit::secondary(ui, &ctx.text("what-if-working"));
        return;
    };
    let tone = if slips.n_slipped() == 0 { Tone::Done } else { Tone::Warning };
    let causes = words::causes(ctx.lang, &slips);
    kit::marked(ui, tone, &words::slips_headline(ctx.lang, baseline, &slips));
    if !causes.is_empty() {
        kit::secondary(ui, &ctx.lang.list(causes));
    }
    ui.add_space(tokens(ui).space.s);
    let shown: Vec<&Slip> = slips.rows.iter().filter(|row| !state.only_slipped || row.is_slipped()).collect();
    if shown.is_empty() {
        let (title, text) = (ctx.text("schedule-none-shown"), ctx.text("schedule-none-shown-why"));
        let all = ctx.text("schedule-show-all");
        let icon = icons::CHECK_CIRCLE;
        let empty = EmptyState { icon, title: &title, text: &text, primary: Some(&all), secondary: None };
        if empty.show(ui).is_some() {
            state.only_slipped = false;
        }
        return;
    }
    kit::pane(ui, |ui| table_ui(ui, ctx, (&shown, &mut state.table), actions));
}

fn table_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (shown, table): (&[&Slip], &mut TableState<CustomerId>),
    actions: &mut Actions,
) {
    let room = ui.available_width();
    let column = |id, key, width| Column::new(id, ctx.text(key), width).unsorted();
    let columns = vec![
        column("customer", "schedule-column-customer", 150.0).fill(),
        column("slip", "baselines-column-slip", 164.0),
        column("was", "baselines-column-was", 110.0),
        column("now", "baselines-column-now", 150.0),
        column("why", "baselines-column-why", 320.0).fill(),
    ];
    let columns = Column::that_fit(columns, room);
    let key = |row: usize| shown.get(row).map_or(CustomerId::new(0), |row| row.customer);
    let name = ctx.text("baselines-rows");
    let look = Table::new("baseline rows", &name, &columns, shown.len(), &key);
    let answer = look.show(ui, table, |row, column| cell(ctx, shown.get(row).copied(), column));
    if let Some(row) = answer.opened {
        actions.go(Place::moves_of(key(row)));
    }
}

fn cell<'c>(ctx: &'c Ctx<'_>, row: Option<&'c Slip>, column: usize) -> Cell<'c> {
    let Some(row) = row else { return Cell::Empty };
    let name = ctx.plan.name_of(row.customer);
    match column {
        0 => Cell::Strong(Cow::Borrowed(name)),
        1 => match (row.days, row.now) {
            (None, Now::Nowhere) => Cell::Chip(Tone::Late, ctx.text("baselines-now-nowhere")),
            (None, Now::Gone) => Cell::Chip(Tone::Calm, ctx.text("baselines-now-gone")),
            (None, _) => Cell::Chip(Tone::Done, ctx.text("baselines-now-moved")),
            (Some(days), _) => {
                let tone = if 0 < days { Tone::Warning } else { Tone::Calm };
                words::shift(ctx.lang, Some(days)).map_or(Cell::Empty, |words| Cell::Chip(tone, Cow::Owned(words)))
            }
        },
        2 => Cell::Mono(Cow::Owned(row.was.to_string())),
        3 => Cell::Text(Cow::Owned(words::now_words(ctx.lang, row.now))),
        _ => words::slip_why(ctx.lang, ctx.plan, row).map_or(Cell::Empty, |why| Cell::Secondary(Cow::Owned(why))),
    }
}
