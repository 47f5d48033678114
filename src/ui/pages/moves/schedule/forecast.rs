//! The forecast on the schedule: how many are moved by the last day, and the acceptances to be expected, day by day.

use chrono::NaiveDate;
use egui::{Mesh, Pos2, Shape, Stroke, Ui};

use super::plot::Plot;
use crate::domain::forecast::{Assumption, CurvePoint, SurvivalPoint};
use crate::domain::foresight::Foresight;
use crate::i18n::{foresight as words, proposal};
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::theme::{Tone, tokens};

/// Business days that the curve shows.
const DAYS: usize = 60;
/// Business days of waiting for an answer that are shown.
const WAITED: u32 = 30;

/// Draws it.
pub(super) fn forecast_ui(ui: &mut Ui, ctx: &Ctx<'_>, foresight: &Foresight) {
    kit::two_columns(
        ui,
        &mut (),
        |ui, ()| {
            ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
            kit::strong(ui, &ctx.text("forecast-title"));
            kit::body(ui, &words::moved(ctx.lang, foresight));
            for detail in words::details(ctx.lang, foresight) {
                kit::secondary(ui, &detail);
            }
            if let Some(waits) = proposal::pilot_words(ctx.lang, &foresight.proposal) {
                kit::marked(ui, Tone::Warning, &waits);
            }
            for risk in &foresight.at_risk {
                kit::marked(ui, Tone::Warning, &words::risk(ctx.lang, ctx.book(), risk));
            }
            if !foresight.at_risk.is_empty() {
                kit::secondary(ui, &ctx.text("forecast-risk-who"));
            }
        },
        |ui, ()| {
            ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
            kit::strong(ui, &ctx.text("forecast-curve"));
            curve_ui(ui, ctx, foresight);
            kit::strong(ui, &ctx.lang.count("forecast-answers", foresight.n_answers.0));
            answers_ui(ui, ctx, foresight);
            let days = ctx.plan.about().moves.answer_days.to_string();
            kit::secondary(ui, &ctx.lang.with("forecast-how", &[("days", &days)]));
        },
    );
}

/// The band of acceptances to be expected by day, with its middle.
fn curve_ui(ui: &mut Ui, ctx: &Ctx<'_>, foresight: &Foresight) {
    let points = &foresight.accepted[..foresight.accepted.len().min(DAYS)];
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
    let said = |(day, point): &(NaiveDate, CurvePoint)| {
        let [low, middle, high] = [point.band.low, point.band.middle, point.band.high].map(|n| n.to_string());
        let args = [("day", &*ctx.lang.date(*day)), ("low", &low), ("middle", &middle), ("high", &high)];
        ctx.lang.with("forecast-curve-point", &args).into_owned()
    };
    let plot = Plot::new(ui, &ctx.lang.list([said(first), said(last)]));
    let most = foresight.n_customers.max(1) as f32;
    let step = 1.0 / (points.len().max(2) - 1) as f32;
    let at = |index: usize, n: u32| plot.at(index as f32 * step, n as f32 / most);
    let ink = tokens(ui).tone(Tone::Info);
    let mut band = Mesh::default();
    for (index, (_, point)) in points.iter().enumerate() {
        let first = band.vertices.len() as u32;
        band.colored_vertex(at(index, point.band.low), ink.tint);
        band.colored_vertex(at(index, point.band.high), ink.tint);
        if 0 < index {
            band.add_triangle(first - 2, first - 1, first);
            band.add_triangle(first - 1, first, first + 1);
        }
    }
    ui.painter().add(band);
    let middle = points.iter().enumerate().map(|(index, (_, point))| at(index, point.band.middle)).collect();
    ui.painter().line(middle, Stroke::new(2.0, ink.ink));
    plot.axis_ui(ui, (&ctx.lang.date(first.0), &ctx.lang.date(last.0)), &foresight.n_customers.to_string());
    if let Some(point) = plot.hovered(points.len()).and_then(|at| points.get(at)) {
        plot.say(said(point));
    }
}

/// The share of the invited that accepted after so many business days: what was seen, and dotted what is assumed beyond.
fn answers_ui(ui: &mut Ui, ctx: &Ctx<'_>, foresight: &Foresight) {
    let assumption = Assumption { median_days: u32::from(ctx.plan.about().moves.answer_days) };
    let points = foresight.seen.points(assumption, WAITED);
    let said = |point: &SurvivalPoint| {
        let percent = ((1.0 - point.left) * 100.0).round().to_string();
        let key = if point.is_assumed { "forecast-answers-assumed" } else { "forecast-answers-seen" };
        ctx.lang.count_with(key, point.days as usize, &[("percent", &percent)]).into_owned()
    };
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
    let plot = Plot::new(ui, &ctx.lang.list([said(first), said(last)]));
    let at = |point: &SurvivalPoint| plot.at(point.days as f32 / WAITED as f32, 1.0 - point.left as f32);
    let (seen, assumed): (Vec<_>, Vec<_>) = points.iter().partition(|point| !point.is_assumed);
    let ink = tokens(ui).tone(Tone::Info).ink;
    ui.painter().line(seen.iter().copied().map(at).collect(), Stroke::new(2.0, ink));
    let beyond: Vec<Pos2> = seen.last().into_iter().chain(&assumed).copied().map(at).collect();
    ui.painter().extend(Shape::dashed_line(&beyond, Stroke::new(1.5, ink), 3.0, 4.0));
    let day = |days: u32| ctx.lang.count("cadence-days", days as usize);
    plot.axis_ui(ui, (&day(0), &day(WAITED)), "100%");
    if let Some(point) = plot.hovered(points.len()).and_then(|at| points.get(at)) {
        plot.say(said(point));
    }
}
