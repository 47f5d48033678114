//! Small marks of state: sign, word and tint.

use egui::{Align2, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::paint::{CHIP_HEIGHT, Ink, chip_size, one_line, paint_chip, paint_galley};
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

/// How many things wait; `name` says of what, to a screen reader.
pub fn badge(ui: &mut Ui, tone: Tone, count: usize, name: &str) -> Response {
    let tokens = tokens(ui);
    let colors = tokens.tone(tone);
    let font = egui::FontId::proportional(tokens.text.secondary - 1.0);
    let galley = one_line(ui.painter(), &count.to_string(), &Ink::new(font, colors.ink), f32::INFINITY);
    let height = CHIP_HEIGHT - 2.0;
    let size = vec2((galley.size().x + 14.0).max(height), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{count} {name}")));
    ui.painter().rect_filled(rect, height / 2.0, colors.tint);
    paint_galley(ui.painter(), rect, Align2::CENTER_CENTER, galley, colors.ink);
    response
}
