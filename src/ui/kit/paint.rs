//! What several widgets paint: text in one line, icons, chips and the ring around what has the keyboard.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align2, Color32, FontId, Galley, Painter, Pos2, Rect, Response, Stroke, StrokeKind, Vec2, pos2, vec2};

use crate::ui::theme::{Tokens, Tone};

/// A face and a colour.
#[derive(Clone, Debug)]
pub struct Ink {
    /// Face and size.
    pub font: FontId,
    /// Of the text.
    pub color: Color32,
}

impl Ink {
    /// `font` in `color`.
    pub fn new(font: FontId, color: Color32) -> Self {
        Self { font, color }
    }
}

/// One line of text, cut with an ellipsis at `max_width` points.
pub(super) fn one_line(painter: &Painter, text: &str, ink: &Ink, max_width: f32) -> Arc<Galley> {
    let format = TextFormat { font_id: ink.font.clone(), color: ink.color, ..TextFormat::default() };
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap = TextWrapping::truncate_at_width(max_width.max(0.0));
    painter.layout_job(job)
}

/// Paints one line of text at `anchor` of `rect`, cut with an ellipsis where the rectangle ends.
///
/// Returns whether the whole text could be shown.
pub fn paint_text(painter: &Painter, rect: Rect, anchor: Align2, text: &str, ink: &Ink) -> bool {
    let galley = one_line(painter, text, ink, rect.width());
    let whole = !galley.elided;
    paint_galley(painter, rect, anchor, galley, ink.color);
    whole
}

pub(super) fn paint_galley(painter: &Painter, rect: Rect, anchor: Align2, galley: Arc<Galley>, color: Color32) {
    let place = anchor.align_size_within_rect(galley.size(), rect);
    painter.galley(place.min, galley, color);
}

/// Paints `icon` (one of [`super::icons`]) in the middle of `rect`, `size` points high.
pub fn paint_icon(painter: &Painter, rect: Rect, icon: &str, size: f32, color: Color32) {
    painter.text(rect.center(), Align2::CENTER_CENTER, icon, FontId::proportional(size), color);
}

/// Paints the ring around what has the keyboard, unless the mouse is used.
pub fn focus_ring(painter: &Painter, tokens: &Tokens, rect: Rect, radius: f32) {
    if !super::focus::is_ring_shown(painter.ctx()) {
        return;
    }
    let stroke = Stroke::new(tokens.size.focus_ring, tokens.color.accent);
    let gap = tokens.size.focus_ring;
    painter.rect_stroke(rect.expand(gap / 2.0), radius + gap / 2.0, stroke, StrokeKind::Outside);
}

/// Paints the ring if `response` has the keyboard.
pub(super) fn ring_if_focused(painter: &Painter, tokens: &Tokens, response: &Response) {
    if response.has_focus() {
        focus_ring(painter, tokens, response.rect, tokens.size.radius);
    }
}

/// Height of a chip in points.
pub(super) const CHIP_HEIGHT: f32 = 20.0;
const CHIP_SIGN: f32 = 12.0;
const CHIP_PADDING: f32 = 8.0;
const CHIP_GAP: f32 = 4.0;

/// Paints a chip whose left edge is at `left` and whose middle is at its height; returns where it stands.
pub fn paint_chip(painter: &Painter, tokens: &Tokens, left: Pos2, max_width: f32, tone: Tone, word: &str) -> Rect {
    let colors = tokens.tone(tone);
    let ink = Ink::new(tokens.secondary(), colors.ink);
    let sign_width = CHIP_SIGN + CHIP_GAP;
    let galley = one_line(painter, word, &ink, max_width - 2.0 * CHIP_PADDING - sign_width);
    let width = galley.size().x + sign_width + 2.0 * CHIP_PADDING;
    let rect = Rect::from_min_size(pos2(left.x, left.y - CHIP_HEIGHT / 2.0), vec2(width, CHIP_HEIGHT));
    painter.rect_filled(rect, CHIP_HEIGHT / 2.0, colors.tint);
    let sign = Rect::from_min_size(pos2(left.x + CHIP_PADDING, rect.top()), vec2(CHIP_SIGN, CHIP_HEIGHT));
    paint_icon(painter, sign, tone.sign(), CHIP_SIGN, colors.ink);
    let words = Rect::from_min_max(pos2(sign.right() + CHIP_GAP, rect.top()), rect.max);
    paint_galley(painter, words, Align2::LEFT_CENTER, galley, colors.ink);
    rect
}

/// The size that [`paint_chip`] needs.
pub(super) fn chip_size(painter: &Painter, tokens: &Tokens, word: &str) -> Vec2 {
    let ink = Ink::new(tokens.secondary(), tokens.color.text);
    let galley = one_line(painter, word, &ink, f32::INFINITY);
    vec2(galley.size().x + CHIP_SIGN + CHIP_GAP + 2.0 * CHIP_PADDING, CHIP_HEIGHT)
}

/// What a check box shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Check {
    Off,
    /// Of several things, some are on.
    Some,
    On,
}

/// Paints a check box in the middle of `center`.
pub(super) fn paint_check(painter: &Painter, tokens: &Tokens, center: Pos2, check: Check, hovered: bool) {
    let c = &tokens.color;
    let rect = Rect::from_center_size(center, Vec2::splat(tokens.size.icon));
    let (fill, line) = match check {
        Check::Off if hovered => (c.sunken, c.text_secondary),
        Check::Off => (c.panel, c.control_line),
        Check::Some | Check::On => (c.accent, c.accent),
    };
    painter.rect(rect, 4.0, fill, Stroke::new(tokens.size.hairline, line), StrokeKind::Inside);
    let mark = Stroke::new(2.0, c.on_accent);
    match check {
        Check::Off => {}
        Check::Some => {
            painter.hline(rect.shrink(4.0).x_range(), rect.center().y, mark);
        }
        Check::On => paint_tick(painter, rect.center(), mark),
    }
}

/// Paints a tick in the middle of `center`.
pub(super) fn paint_tick(painter: &Painter, center: Pos2, stroke: Stroke) {
    let points = [vec2(-3.5, 0.2), vec2(-1.0, 2.8), vec2(3.7, -2.6)];
    painter.line(points.iter().map(|&point| center + point).collect(), stroke);
}
