//! Small marks of state: sign, word and tint.

use egui::{Align2, CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::paint::{CHIP_HEIGHT, Ink, chip_size, focus_ring, one_line, paint_chip, paint_galley};
use crate::i18n::numbers::grouped;
use crate::ui::theme::{Tone, tokens};

/// Sign and word tell the state, colour only supports them.
pub fn chip(ui: &mut Ui, tone: Tone, word: &str) -> Response {
    let tokens = tokens(ui);
    let mut size = chip_size(ui.painter(), tokens, word);
    size.x = size.x.min(ui.available_width());
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, word));
    if ui.is_rect_visible(rect) {
        paint_chip(ui.painter(), tokens, rect.left_center(), rect.width(), tone, word);
    }
    response
}

/// A chip that filters by what it says: word and count, pressed or not.
pub fn filter_chip(ui: &mut Ui, tone: Tone, word: &str, count: usize, selected: bool) -> Response {
    let tokens = tokens(ui);
    let said = format!("{word} {}", grouped(count));
    let mut size = chip_size(ui.painter(), tokens, &said);
    size.x = size.x.min(ui.available_width());
    let (place, response) = ui.allocate_exact_size(vec2(size.x, size.y + 4.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), selected, &said));
    let rect = Rect::from_center_size(place.center(), size);
    paint_chip(ui.painter(), tokens, rect.left_center(), rect.width(), tone, &said);
    let line = match () {
        () if selected => Some(Stroke::new(1.5, tokens.tone(tone).ink)),
        () if response.hovered() => Some(Stroke::new(tokens.size.hairline, tokens.tone(tone).ink)),
        () => None,
    };
    if let Some(line) = line {
        ui.painter().rect_stroke(rect, CHIP_HEIGHT / 2.0, line, StrokeKind::Inside);
    }
    if response.has_focus() {
        focus_ring(ui.painter(), tokens, rect, CHIP_HEIGHT / 2.0);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// How many things wait; `name` says of what, to a screen reader.
pub fn badge(ui: &mut Ui, tone: Tone, count: usize, name: &str) -> Response {
    badge_as(ui, tone, &grouped(count), (count, name))
}

/// As [`badge`] where there is little room: `12k` for 12,345; a screen reader says the whole number.
pub fn short_badge(ui: &mut Ui, tone: Tone, count: usize, name: &str) -> Response {
    badge_as(ui, tone, &short(count), (count, name))
}

fn short(count: usize) -> String {
    match count {
        0..1_000 => count.to_string(),
        1_000..1_000_000 => format!("{}k", count / 1_000),
        _ => format!("{}M", count / 1_000_000),
    }
}

fn badge_as(ui: &mut Ui, tone: Tone, shown: &str, (count, name): (usize, &str)) -> Response {
    let tokens = tokens(ui);
    let colors = tokens.tone(tone);
    let font = egui::FontId::proportional(tokens.text.secondary - 1.0);
    let galley = one_line(ui.painter(), shown, &Ink::new(font, colors.ink), f32::INFINITY);
    let height = CHIP_HEIGHT - 2.0;
    let size = vec2((galley.size().x + 14.0).max(height), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{count} {name}")));
    ui.painter().rect_filled(rect, height / 2.0, colors.tint);
    paint_galley(ui.painter(), rect, Align2::CENTER_CENTER, galley, colors.ink);
    response
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn short_count_has_four_characters_at_most() {
        for (count, shown) in
            [(0, "0"), (999, "999"), (1_000, "1k"), (12_345, "12k"), (999_999, "999k"), (1_000_000, "1M")]
        {
            assert_eq!(short(count), shown);
        }
    }
}
