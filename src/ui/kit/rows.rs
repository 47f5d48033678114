//! Rows of a list: one that can be chosen, a place on the disk, a key of the keyboard.

use egui::{Align2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::button::Btn;
use super::ends::ends;
use super::focus::{self, Beginning};
use super::paint::{Ink, one_line, paint_galley, paint_icon, paint_text, ring_if_focused};
use super::{icons, text};
use crate::ui::theme::tokens;

/// A row as wide as its place, with a word at the right; a click chooses it. Cut with an ellipsis where it is too long.
pub fn list_row(ui: &mut Ui, selected: bool, text: &str, aside: &str) -> Response {
    let tokens = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.size.row), Sense::click());
    let name = if aside.is_empty() { text.to_owned() } else { format!("{text}, {aside}") };
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), selected, &name));
    let colors = &tokens.color;
    if selected || response.hovered() {
        let fill = if selected { colors.selection } else { colors.sunken };
        ui.painter().rect_filled(rect, tokens.size.radius, fill);
    }
    let inner = rect.shrink2(vec2(tokens.space.s, 0.0));
    let second =
        one_line(ui.painter(), aside, &Ink::new(tokens.secondary(), colors.text_secondary), inner.width() / 2.0);
    let left = inner.with_max_x(inner.max.x - second.size().x - tokens.space.s);
    paint_galley(ui.painter(), inner, Align2::RIGHT_CENTER, second, colors.text_secondary);
    let font = if selected { tokens.bold() } else { tokens.body() };
    let color = if selected { colors.accent } else { colors.text };
    let is_whole = paint_text(ui.painter(), left, Align2::LEFT_CENTER, text, &Ink::new(font, color));
    ring_if_focused(ui.painter(), tokens, &response);
    if selected {
        focus::offer(ui, &response, Beginning::Row);
    }
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if is_whole { response } else { response.on_hover_text(text) }
}

/// What a row says of a command.
#[derive(Clone, Copy, Debug)]
pub struct CommandRow<'a> {
    /// One of [`icons`].
    pub icon: &'a str,
    /// What it does.
    pub title: &'a str,
    /// The keys that do the same; may be empty.
    pub keys: &'a str,
    /// Why it cannot be done now.
    pub why_not: Option<&'a str>,
}

/// A row as [`list_row`], of a command: its keys stand at the right, and under its title why it cannot be done now.
pub fn command_row(ui: &mut Ui, selected: bool, row: &CommandRow<'_>) -> Response {
    let tokens = tokens(ui);
    let lines = if row.why_not.is_some() { 1.5 } else { 1.0 };
    let size = vec2(ui.available_width(), (tokens.size.row * lines).round());
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = if row.keys.is_empty() { row.title.to_owned() } else { format!("{}, {}", row.title, row.keys) };
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, row.why_not.is_none(), selected, &name));
    if let Some(why) = row.why_not {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(why));
    }
    let colors = &tokens.color;
    if selected || response.hovered() {
        let fill = if selected { colors.selection } else { colors.sunken };
        ui.painter().rect_filled(rect, tokens.size.radius, fill);
    }
    let inner = rect.shrink2(vec2(tokens.space.s, 0.0));
    let keys = one_line(ui.painter(), row.keys, &Ink::new(tokens.mono(), colors.text_secondary), inner.width() / 2.0);
    let (top, below) = match row.why_not {
        Some(_) => inner.split_top_bottom_at_fraction(0.55),
        None => (inner, inner),
    };
    let words = top.with_min_x(top.min.x + tokens.size.icon + tokens.space.s);
    let left = words.with_max_x(words.max.x - keys.size().x - tokens.space.s);
    paint_galley(ui.painter(), top, Align2::RIGHT_CENTER, keys, colors.text_secondary);
    let color = match row.why_not {
        Some(_) => colors.text_secondary,
        None if selected => colors.accent,
        None => colors.text,
    };
    let icon = Rect::from_min_size(top.min, vec2(tokens.size.icon, top.height()));
    paint_icon(ui.painter(), icon, row.icon, tokens.size.icon, colors.text_secondary);
    let font = if selected { tokens.bold() } else { tokens.body() };
    let mut is_whole = paint_text(ui.painter(), left, Align2::LEFT_CENTER, row.title, &Ink::new(font, color));
    if let Some(why) = row.why_not {
        let place = below.with_min_x(words.min.x);
        let ink = Ink::new(tokens.secondary(), colors.text_secondary);
        is_whole &= paint_text(ui.painter(), place, Align2::LEFT_CENTER, why, &ink);
    }
    ring_if_focused(ui.painter(), tokens, &response);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    match row.why_not {
        _ if is_whole => response,
        Some(why) => response.on_hover_text(why),
        None => response.on_hover_text(row.title),
    }
}

/// What was pressed in a [`place_row`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceChoice {
    /// The path shall be copied.
    Copy,
    /// The folder shall be shown.
    Show,
}

/// A place on the disk under its label, with buttons that copy the path and show the folder.
#[must_use]
pub fn place_row(ui: &mut Ui, label: &str, path: &str, (copy, show): (&str, &str)) -> Option<PlaceChoice> {
    let mut choice = None;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
        ends(
            ui,
            label,
            |ui| text::strong(ui, label),
            |ui| {
                ui.spacing_mut().item_spacing.x = tokens(ui).space.m;
                for (icon, word, answer) in
                    [(icons::FOLDER_OPEN, show, PlaceChoice::Show), (icons::COPY, copy, PlaceChoice::Copy)]
                {
                    let response = ui.add(Btn::quiet(word).icon(icon));
                    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(label));
                    if response.clicked() {
                        choice = Some(answer);
                    }
                }
            },
        );
        text::mono(ui, path);
    });
    choice
}

/// A row of a sheet of keys: what happens at the left, the keys at the right, each in its frame.
pub fn key_row(ui: &mut Ui, what: &str, keys: &[&str]) {
    let tokens = tokens(ui);
    let room = ui.available_width();
    let galleys: Vec<_> = keys
        .iter()
        .map(|key| {
            let ink = Ink::new(egui::FontId::monospace(tokens.text.secondary), tokens.color.text);
            one_line(ui.painter(), key, &ink, room)
        })
        .collect();
    let keys_width: f32 = galleys.iter().map(|galley| galley.size().x + 2.0 * tokens.space.s).sum();
    let text_room = room - keys_width - tokens.space.l;
    let words = ui.painter().layout(what.to_owned(), tokens.body(), tokens.color.text, text_room);
    let height = (words.size().y + tokens.space.s).max(tokens.size.control);
    let (rect, response) = ui.allocate_exact_size(vec2(room, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{what}, {}", keys.join(", "))));
    paint_galley(ui.painter(), rect, Align2::LEFT_CENTER, words, tokens.color.text);
    let line = Stroke::new(tokens.size.hairline, tokens.color.control_line);
    let mut right = rect.right();
    for galley in galleys.into_iter().rev() {
        let width = galley.size().x + 2.0 * tokens.space.xs;
        let frame = Rect::from_center_size(pos2(right - width / 2.0, rect.center().y), vec2(width, 20.0));
        ui.painter().rect_stroke(frame, tokens.space.xs, line, StrokeKind::Inside);
        paint_galley(ui.painter(), frame, Align2::CENTER_CENTER, galley, tokens.color.text);
        right = frame.left() - tokens.space.s;
    }
}
