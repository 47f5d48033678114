//! Above the time line: the finding, and how it is looked at.

use egui::Ui;

use super::view::Zoom;
use super::{Below, State, layout, legend, table};
use crate::domain::lanes::Lanes;
use crate::domain::plan::ids::BaselineId;
use crate::i18n::lanes as words;
use crate::ui::action::{Action, Actions, Place};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::pages::moves::last_day;
use crate::ui::picture_menu::picture_lines;
use crate::ui::theme::tokens;

/// The finding, what belongs to it, and how it is looked at.
pub(super) fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, (state, lanes): (&mut State, &Lanes), actions: &mut Actions) {
    kit::marked(ui, words::tone(lanes), &words::headline(ctx.lang, ctx.plan, lanes));
    last_day::later_ui(ui, ctx, lanes.last_day);
    let details = words::details(ctx.lang, ctx.plan, lanes);
    if !details.is_empty() {
        kit::secondary(ui, &details);
    }
    ui.add_space(tokens(ui).space.s);
    ui.horizontal_wrapped(|ui| {
        kit::checkbox(ui, &mut state.is_table, &ctx.text("line-as-table"));
        ui.add_space(tokens(ui).space.s);
        if !state.is_table {
            let names = Zoom::ALL.map(|zoom| (zoom, ctx.text(zoom.key())));
            let options = names.each_ref().map(|(zoom, name)| (*zoom, &**name));
            let mut zoom = state.view.zoom;
            if kit::segmented(ui, &ctx.text("line-zoom"), &mut zoom, &options) {
                let left = state.view.left.map(|left| left * zoom.day_width() / state.view.zoom.day_width());
                (state.view.left, state.view.zoom) = (left, zoom);
            }
            if ui.add(Btn::quiet(&ctx.text("line-go-today")).icon(icons::CALENDAR_BLANK)).clicked() {
                state.view.go_today();
            }
            ui.add_space(tokens(ui).space.s);
        }
        if 0 < lanes.finding.tally.not() {
            let late = ctx.text("line-show-late");
            if ui.add(Btn::quiet(&late).icon(icons::ARROW_RIGHT)).clicked() {
                actions.go(Place::LateMoves);
            }
            ui.add_space(tokens(ui).space.s);
        }
        baseline_ui(ui, ctx, state);
        ui.add_space(tokens(ui).space.s);
        if state.is_table {
            if ui.add(Btn::quiet(&ctx.text("line-copy")).icon(icons::COPY)).clicked() {
                let what = ctx.lang.count("line-copied", lanes.lanes.len()).into_owned();
                actions.push(Action::Copy { text: table::text(ctx, lanes), what });
            }
        } else {
            let word = ctx.text("picture-menu");
            let button = Btn::quiet(&word).icon(icons::DOWNLOAD_SIMPLE);
            let wish = kit::menu(ui, button, |ui| picture_lines(ui, ctx)).inner.flatten();
            state.wish = wish.or(state.wish);
        }
    });
    // In a low window the rows are worth more; every mark says at the mouse what it is.
    if !state.is_table && ROOM_FOR_LEGEND < ui.available_height() {
        ui.add_space(tokens(ui).space.xs);
        legend::legend_ui(ui, ctx, &state.signs, layout::is_crowded(lanes, state.view.zoom.day_width()));
    }
}

/// Points below the head from which on the legend is shown.
const ROOM_FOR_LEGEND: f32 = 330.0;

/// Which baseline is drawn as a thin line below the bars; nothing where there is none.
fn baseline_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    if ctx.plan.baselines.is_empty() {
        return;
    }
    let none = ctx.text("line-no-baseline");
    let mut options: Vec<(Option<BaselineId>, &str)> = vec![(None, &none)];
    options.extend(ctx.plan.baselines.iter().map(|one| (Some(one.id), one.name.as_str())));
    let now = state.baseline(ctx).map(|one| one.id);
    let mut chosen = now;
    kit::body_line(ui, &ctx.text("line-baseline"));
    kit::select(ui, "line-baseline", &ctx.text("line-baseline"), &mut chosen, &options, BASELINE);
    if chosen != now {
        state.baseline = chosen.map_or(Below::Nothing, Below::This);
    }
}

/// Points of the list of baselines.
const BASELINE: f32 = 150.0;
