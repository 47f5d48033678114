//! Paints the shapes of a picture, and makes a drawing for a file out of the same shapes.

use egui::{Align2, Color32, FontId, Painter, Rect, Shape as EguiShape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::layout::DIAMOND;
use super::legend::{self, Sign};
use super::picture::{Face, Ink, Item, Picture, Shape, Zone};
use crate::domain::lanes::DayLook;
use crate::exchange::svg;
use crate::ui::kit;
use crate::ui::theme::{self, Tokens, Tone, bold, tokens};

/// The order of painting: grounds of days below, then bars, over these the lines of today and of the last day, and texts.
const LAYERS: [(Layer, &[Zone]); 4] = [
    (Layer::Ground, &[Zone::Names, Zone::LoadNames, Zone::Over]),
    (Layer::Shapes, &[Zone::Body, Zone::Names, Zone::Load, Zone::LoadNames, Zone::Head]),
    (Layer::Shapes, &[Zone::Over]),
    (Layer::Texts, &[Zone::Body, Zone::Names, Zone::Load, Zone::LoadNames, Zone::Head, Zone::Over]),
];

/// What is painted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layer {
    Ground,
    Shapes,
    Texts,
}

fn layer_of(item: &Item) -> Layer {
    match item.shape {
        Shape::Ground(_) | Shape::ProviderOff | Shape::Cursor => Layer::Ground,
        Shape::Text(..) | Shape::Clear(_) => Layer::Texts,
        _ => Layer::Shapes,
    }
}

/// Corners of a bar.
const RADIUS: f32 = 4.0;

/// Paints it.
pub(super) fn paint(ui: &Ui, picture: &Picture) {
    let tokens = tokens(ui);
    let painter = ui.painter();
    for (layer, zones) in LAYERS {
        for zone in zones {
            let within = painter.with_clip_rect(clip(painter, picture, *zone));
            for item in picture.items.iter().filter(|item| item.zone == *zone && layer_of(item) == layer) {
                paint_item(&within, tokens, item);
            }
        }
    }
}

fn clip(painter: &Painter, picture: &Picture, zone: Zone) -> Rect {
    painter.clip_rect().intersect(picture.clip(zone))
}

/// A shape in colours.
enum Look {
    Fill(Color32, f32),
    Dashed(Color32),
    Diamond(Color32),
    Text(FontId, Color32, bool),
    Icon(&'static str, Color32),
    Nothing,
}

fn look(tokens: &Tokens, item: &Item) -> Look {
    let colors = &tokens.color;
    match &item.shape {
        Shape::Ground(DayLook::Business) => Look::Nothing,
        Shape::Ground(DayLook::Blackout) => Look::Fill(tokens.tone(Tone::Warning).tint, 0.0),
        Shape::Ground(DayLook::Weekend | DayLook::Holiday) => Look::Fill(colors.page, 0.0),
        Shape::ProviderOff => Look::Fill(tokens.tone(Tone::Waiting).tint.gamma_multiply(0.5), 0.0),
        // What has a part and no look of its own is only a place for the mouse.
        Shape::Hairline if item.part.is_some() => Look::Nothing,
        Shape::Hairline => Look::Fill(colors.hairline, 0.0),
        Shape::Cursor => Look::Fill(colors.selection, 0.0),
        Shape::Bar(tone) => Look::Fill(tokens.tone(*tone).tint, RADIUS),
        Shape::Hollow(tone) => Look::Dashed(tokens.tone(*tone).ink),
        Shape::Thin(tone) => Look::Fill(tokens.tone(*tone).ink, 0.0),
        Shape::Before => Look::Fill(colors.control_line, 0.0),
        Shape::Diamond(tone) => Look::Diamond(tokens.tone(*tone).ink),
        Shape::Tick(tone) => Look::Fill(tokens.tone(*tone).ink, 1.0),
        Shape::Clear(None) => Look::Fill(colors.panel, 0.0),
        Shape::Clear(Some(tone)) => Look::Fill(tokens.tone(*tone).tint, 0.0),
        Shape::Text(_, ink, face, _) => {
            let color = match ink {
                Ink::Text => colors.text,
                Ink::Secondary => colors.text_secondary,
                Ink::Of(tone) => tokens.tone(*tone).ink,
            };
            let (font, is_bold) = match face {
                Face::Body => (tokens.body(), false),
                Face::Bold => (tokens.bold(), true),
                Face::Small => (tokens.secondary(), false),
                Face::SmallBold => (bold(tokens.text.secondary), true),
            };
            Look::Text(font, color, is_bold)
        }
        Shape::Icon(icon) => Look::Icon(icon, colors.text_secondary),
    }
}

/// Paints one shape where there is no picture.
pub(super) fn item_ui(ui: &Ui, item: &Item) {
    paint_item(ui.painter(), tokens(ui), item);
}

fn paint_item(painter: &Painter, tokens: &Tokens, item: &Item) {
    let rect = item.rect;
    match look(tokens, item) {
        Look::Fill(color, radius) => {
            painter.rect_filled(rect, radius, color);
            // A bar keeps its outline on the ground of a weekend.
            if let Shape::Bar(tone) = item.shape {
                let line = Stroke::new(tokens.size.hairline, tokens.tone(tone).ink.gamma_multiply(0.25));
                painter.rect_stroke(rect, radius, line, StrokeKind::Inside);
            }
        }
        Look::Dashed(color) => {
            let stroke = Stroke::new(1.5, color);
            let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
            painter.extend(EguiShape::dashed_line(&corners, stroke, 4.0, 3.0));
        }
        Look::Diamond(color) => {
            let (c, r) = (rect.center(), rect.width() / 2.0);
            let points = [c - vec2(0.0, r), c + vec2(r, 0.0), c + vec2(0.0, r), c - vec2(r, 0.0)];
            let line = Stroke::new(1.0, tokens.color.panel);
            painter.add(EguiShape::convex_polygon(points.to_vec(), color, line));
        }
        Look::Text(font, color, _) => {
            if let Shape::Text(text, _, _, is_middle) = &item.shape {
                let anchor = if *is_middle { Align2::CENTER_CENTER } else { Align2::LEFT_CENTER };
                if *is_middle {
                    painter.text(rect.center(), anchor, text, font, color);
                } else {
                    kit::paint_text(painter, rect, anchor, text, &kit::Ink::new(font, color));
                }
            }
        }
        Look::Icon(icon, color) => kit::paint_icon(painter, rect, icon, rect.height().min(14.0), color),
        Look::Nothing => {}
    }
}

/// What stands around a picture in a file.
pub(super) struct Around<'a> {
    /// What it finds.
    pub(super) title: &'a str,
    /// Of which plan, and on which day.
    pub(super) below: &'a str,
    /// What its signs mean.
    pub(super) legend: &'a [(Sign, String)],
    /// There are too many marks for diamonds.
    pub(super) is_crowded: bool,
}

/// The same picture as a drawing for a file, with what stands around it; in light colours, as for paper.
pub(super) fn drawing(ui: &Ui, picture: &Picture, around: &Around<'_>) -> svg::Drawing {
    let tokens = theme::of(false);
    let rect = picture.rect.unwrap_or(Rect::NOTHING);
    let margin = tokens.space.l;
    let mut shapes = Vec::new();
    let mut y = margin;
    let mut line = |y: &mut f32, text: String, (size, is_bold, color): (f32, bool, Color32)| {
        let place = [margin, *y, rect.width(), size * LINE];
        let (color, stand) = (rgb(color), svg::TextAnchor::Left);
        shapes.push(svg::Shape::Text { place, text, size, is_bold, color, stand });
        *y += size * LINE;
    };
    let heading = bold(tokens.text.section);
    for row in wrapped(ui, around.title, &heading, rect.width()) {
        line(&mut y, row, (heading.size, true, tokens.color.text));
    }
    line(&mut y, around.below.to_owned(), (tokens.text.secondary, false, tokens.color.text_secondary));
    let legend = legend(ui, tokens, (around.legend, around.is_crowded), (margin, y + tokens.space.s, rect.width()));
    shapes.extend(legend.0);
    let above = legend.1 + tokens.space.s;
    let shift = vec2(margin, above) - rect.min.to_vec2();
    let size = rect.size() + vec2(2.0 * margin, above + margin);
    let mut parts = vec![svg::ClippedPart { clip: [0.0, 0.0, size.x, size.y], shapes }];
    for (layer, zones) in LAYERS {
        for zone in zones {
            let items = picture.items.iter().filter(|item| item.zone == *zone && layer_of(item) == layer);
            let drawn = items.filter(|item| item.shape != Shape::Cursor);
            let shapes: Vec<svg::Shape> = drawn.filter_map(|item| drawn_item(ui, tokens, item, shift)).collect();
            if !shapes.is_empty() {
                parts.push(svg::ClippedPart { clip: place(picture.clip(*zone).translate(shift)), shapes });
            }
        }
    }
    let title = around.title.to_owned();
    svg::Drawing { size: (size.x, size.y), title, ground: rgb(tokens.color.panel), parts }
}

/// Height of a line of text, in heights of its type.
const LINE: f32 = 1.4;

/// A text in as many lines as it needs.
fn wrapped(ui: &Ui, text: &str, font: &FontId, room: f32) -> Vec<String> {
    let galley = ui.painter().layout(text.to_owned(), font.clone(), Color32::WHITE, room);
    galley.rows.iter().map(|row| row.text().trim_end().to_owned()).collect()
}

/// Signs with their words from `left` and `top` on, in lines of this width; and where they end below.
fn legend(
    ui: &Ui,
    tokens: &Tokens,
    (signs, is_crowded): (&[(Sign, String)], bool),
    (left, top, width): (f32, f32, f32),
) -> (Vec<svg::Shape>, f32) {
    let font = tokens.secondary();
    let height = font.size * LINE;
    let (mut x, mut y) = (left, top);
    let mut shapes = Vec::new();
    for (sign, word) in signs {
        let text = ui.painter().layout_no_wrap(word.clone(), font.clone(), Color32::WHITE).size().x;
        let needed = height + text + tokens.space.l;
        if left < x && left + width < x + needed {
            (x, y) = (left, y + height);
        }
        let square = Rect::from_center_size(pos2(x + height / 2.0, y + height / 2.0), Vec2::splat(DIAMOND + 2.0));
        shapes.extend(drawn_item(ui, tokens, &legend::item((*sign, is_crowded), square), Vec2::ZERO));
        let (place, color) = ([x + height + 2.0, y, text, height], rgb(tokens.color.text_secondary));
        let (size, stand) = (font.size, svg::TextAnchor::Left);
        shapes.push(svg::Shape::Text { place, text: word.clone(), size, is_bold: false, color, stand });
        x += needed;
    }
    (shapes, if signs.is_empty() { top } else { y + height })
}

fn drawn_item(ui: &Ui, tokens: &Tokens, item: &Item, shift: egui::Vec2) -> Option<svg::Shape> {
    let rect = item.rect.translate(shift);
    Some(match look(tokens, item) {
        Look::Fill(color, radius) => svg::Shape::Box { place: place(rect), radius, fill: Some(rgb(color)), line: None },
        Look::Dashed(color) => {
            svg::Shape::Box { place: place(rect), radius: 0.0, fill: None, line: Some((rgb(color), true)) }
        }
        Look::Diamond(color) => svg::Shape::Diamond { place: place(rect), fill: rgb(color) },
        Look::Text(font, color, is_bold) => {
            let Shape::Text(text, _, _, is_middle) = &item.shape else { return None };
            let size = font.size;
            let text = if *is_middle { text.clone() } else { cut(ui, text, &font, rect.width()) };
            let stand = if *is_middle { svg::TextAnchor::Middle } else { svg::TextAnchor::Left };
            svg::Shape::Text { place: place(rect), text, size, is_bold, color: rgb(color), stand }
        }
        Look::Icon(..) | Look::Nothing => return None,
    })
}

/// The text as far as it fits.
fn cut(ui: &Ui, text: &str, font: &FontId, room: f32) -> String {
    let width = |text: String| ui.painter().layout_no_wrap(text, font.clone(), Color32::WHITE).size().x;
    if width(text.to_owned()) <= room {
        return text.to_owned();
    }
    let mut short: Vec<char> = text.chars().collect();
    while short.pop().is_some() {
        let with_dots: String = short.iter().collect::<String>() + "…";
        if width(with_dots.clone()) <= room {
            return with_dots;
        }
    }
    String::new()
}

fn place(rect: Rect) -> svg::Bounds {
    [rect.left(), rect.top(), rect.width(), rect.height()]
}

/// As it looks on the ground of a panel: files know no transparency.
fn rgb(color: Color32) -> svg::Color {
    let [r, g, b, _] = color.to_array();
    [r, g, b]
}

/// Paints the frame around everything, and the line between names and days.
pub(super) fn frame(ui: &Ui, picture: &Picture) {
    let tokens = tokens(ui);
    let rect = picture.rect.unwrap_or(Rect::NOTHING);
    let x = rect.left() + picture.names;
    let line = Rect::from_min_max(pos2(x - 1.0, rect.top()), pos2(x, rect.bottom()));
    ui.painter().rect_filled(line, 0.0, tokens.color.hairline);
}
