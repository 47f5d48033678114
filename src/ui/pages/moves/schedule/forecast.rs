//! The forecast on the schedule: how many are moved by the last day, and the acceptances to be expected, day by day.

use egui::{Align2, Mesh, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::domain::foresight::Foresight;
use crate::i18n::foresight as words;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Ink};
use crate::ui::theme::{Tone, tokens};

/// Height of the curve, in points.
const HEIGHT: f32 = 120.0;
/// Business days that the curve shows.
const DAYS: usize = 60;

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
            let days = ctx.plan.about().moves.answer_days.to_string();
            kit::secondary(ui, &ctx.lang.with("forecast-how", &[("days", &days)]));
        },
    );
}

/// The band of acceptances to be expected by day, with its middle.
fn curve_ui(ui: &mut Ui, ctx: &Ctx<'_>, foresight: &Foresight) {
    let tokens = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let points = &foresight.accepted[..foresight.accepted.len().min(DAYS)];
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
    let said = |(day, point): &(chrono::NaiveDate, crate::domain::forecast::CurvePoint)| {
        let (low, high) = (point.band.low.to_string(), point.band.high.to_string());
        ctx.lang.with("forecast-curve-point", &[("day", &ctx.lang.date(*day)), ("low", &low), ("high", &high)])
    };
    let label = ctx.lang.list([said(first).into_owned(), said(last).into_owned()]);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &label));
    let axis = tokens.size.row;
    let plot = rect.with_max_y(rect.bottom() - axis).with_min_x(rect.left() + 36.0);
    let most = foresight.n_customers.max(1) as f32;
    let at = |index: usize, n: u32| {
        let x = plot.left() + plot.width() * index as f32 / (points.len().max(2) - 1) as f32;
        pos2(x, plot.bottom() - plot.height() * n as f32 / most)
    };
    let ink = tokens.tone(Tone::Info);
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
    ui.painter().hline(plot.x_range(), plot.bottom(), tokens.hairline());
    let small = Ink::new(tokens.secondary(), tokens.color.text_secondary);
    let below = Rect::from_min_max(pos2(plot.left(), plot.bottom()), rect.max);
    kit::paint_text(ui.painter(), below, Align2::LEFT_CENTER, &ctx.lang.date(first.0), &small);
    kit::paint_text(ui.painter(), below, Align2::RIGHT_CENTER, &ctx.lang.date(last.0), &small);
    let side = Rect::from_min_max(rect.min, pos2(plot.left() - tokens.space.xs, plot.bottom()));
    let top = side.with_max_y(side.top() + axis);
    kit::paint_text(ui.painter(), top, Align2::RIGHT_CENTER, &foresight.n_customers.to_string(), &small);
    if let Some(pointer) = response.hover_pos() {
        let index = ((pointer.x - plot.left()) / plot.width() * (points.len() - 1) as f32).round().max(0.0) as usize;
        if let Some(point) = points.get(index) {
            response.on_hover_text(said(point));
        }
    }
}
