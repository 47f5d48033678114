//! A drawing in the window: the same shapes as in a file, in the colours of the theme.

use egui::{Align2, Color32, Pos2, Rect, Role, Sense, Shape as Paint, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::kit::{Ink, paint_text};
use super::theme::{Tone, color_of, rgb_of, tokens};
use crate::exchange::paper::report::ChartInks;
use crate::exchange::svg::{Drawing, Shape, TextAnchor};

/// The colours of charts in the present theme.
pub fn chart_inks(ui: &Ui) -> ChartInks {
    let tokens = tokens(ui);
    let (color, tone) = (&tokens.color, |tone| tokens.tone(tone));
    ChartInks {
        ground: rgb_of(color.panel),
        text: rgb_of(color.text),
        weak: rgb_of(color.text_secondary),
        line: rgb_of(color.hairline),
        main: rgb_of(tone(Tone::Info).ink),
        band: rgb_of(tone(Tone::Info).tint),
        waiting: rgb_of(tone(Tone::Waiting).ink),
        waiting_band: rgb_of(tone(Tone::Waiting).tint),
        late: rgb_of(tone(Tone::Late).ink),
    }
}

/// Draws it; `says` is for those who do not see it.
pub fn drawing_ui(ui: &mut Ui, drawing: &Drawing, says: &str) {
    let (rect, response) = ui.allocate_exact_size(vec2(drawing.size.0, drawing.size.1), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, says));
    for part in &drawing.parts {
        for shape in &part.shapes {
            paint(ui, rect.min, shape);
        }
    }
    response.on_hover_text(says);
}

fn paint(ui: &Ui, origin: Pos2, shape: &Shape) {
    let painter = ui.painter();
    let at = |(x, y): &(f32, f32)| pos2(origin.x + x, origin.y + y);
    let within = |[x, y, w, h]: [f32; 4]| Rect::from_min_size(pos2(origin.x + x, origin.y + y), vec2(w, h));
    match shape {
        Shape::Box { place, radius, fill, line } => {
            let stroke = line.map_or(Stroke::NONE, |(color, _)| Stroke::new(1.0, color_of(color)));
            let fill = fill.map_or(Color32::TRANSPARENT, color_of);
            painter.rect(within(*place), *radius, fill, stroke, StrokeKind::Inside);
        }
        Shape::Diamond { place, fill } => {
            let rect = within(*place);
            let points = vec![rect.center_top(), rect.right_center(), rect.center_bottom(), rect.left_center()];
            painter.add(Paint::convex_polygon(points, color_of(*fill), Stroke::NONE));
        }
        Shape::Line { points, color, wide, is_dashed } => {
            let (points, stroke): (Vec<Pos2>, Stroke) =
                (points.iter().map(at).collect(), Stroke::new(*wide, color_of(*color)));
            if *is_dashed {
                painter.extend(Paint::dashed_line(&points, stroke, 5.0, 3.0));
            } else {
                painter.add(Paint::line(points, stroke));
            }
        }
        Shape::Area { points, fill } => {
            painter.add(Paint::convex_polygon(points.iter().map(at).collect(), color_of(*fill), Stroke::NONE));
        }
        Shape::Text { place, text, is_bold, color, stand, .. } => {
            let tokens = tokens(ui);
            let font = if *is_bold { tokens.bold() } else { tokens.secondary() };
            let anchor = match stand {
                TextAnchor::Left => Align2::LEFT_CENTER,
                TextAnchor::Middle => Align2::CENTER_CENTER,
                TextAnchor::Right => Align2::RIGHT_CENTER,
            };
            paint_text(painter, within(*place), anchor, text, &Ink::new(font, color_of(*color)));
        }
    }
}
