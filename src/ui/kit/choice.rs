//! Choosing: one box, one of few, one of many.

mod list;

use egui::{
    Align2, ComboBox, CursorIcon, IdSalt, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use list::List;

use super::Text;
use super::icons;
use super::paint::{Check, Ink, one_line, paint_check, paint_galley, paint_icon, ring_if_focused};
use crate::ui::theme::tokens;

/// A box with its text at the right; a click on either turns it.
pub fn checkbox(ui: &mut Ui, checked: &mut bool, text: &str) -> Response {
    let mut response = mark_and_text(ui, text);
    if response.clicked() {
        *checked = !*checked;
        response.mark_changed();
    }
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), *checked, text));
    let check = if *checked { Check::On } else { Check::Off };
    paint_check(ui.painter(), tokens(ui), mark_center(ui, &response), check, response.hovered());
    response
}

/// One of a few that exclude each other, each on its own line.
pub fn radio(ui: &mut Ui, selected: bool, text: &str) -> Response {
    let response = mark_and_text(ui, text);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), selected, text));
    let tokens = tokens(ui);
    let c = &tokens.color;
    let center = mark_center(ui, &response);
    let radius = tokens.size.icon / 2.0;
    let line = if selected { c.accent } else { c.control_line };
    let fill = if response.hovered() { c.sunken } else { c.panel };
    ui.painter().circle(center, radius - 0.5, fill, Stroke::new(tokens.size.hairline, line));
    if selected {
        ui.painter().circle_filled(center, radius / 2.0, c.accent);
    }
    response
}

fn mark_center(ui: &Ui, response: &Response) -> egui::Pos2 {
    response.rect.left_center() + vec2(tokens(ui).size.icon / 2.0, 0.0)
}

fn mark_and_text(ui: &mut Ui, text: &str) -> Response {
    let tokens = tokens(ui);
    let inset = tokens.size.icon + tokens.space.s;
    let ink = Ink::new(tokens.body(), tokens.color.text);
    // In a row that wraps, a box whose words have no room left takes a row of its own rather than a narrow rest.
    let is_wrapping = ui.layout().main_wrap && ui.layout().is_horizontal();
    let width = if is_wrapping { ui.max_rect().width() } else { ui.available_width() };
    let room = (width - inset).max(tokens.space.xxl);
    let galley = ui.painter().layout(text.to_owned(), ink.font, ink.color, room);
    let size = vec2(galley.size().x + inset, galley.size().y.max(tokens.size.control - tokens.space.xs));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let words = Rect::from_min_max(pos2(rect.left() + inset, rect.top()), rect.max);
    paint_galley(ui.painter(), words, Align2::LEFT_CENTER, galley, ink.color);
    ring_if_focused(ui.painter(), tokens, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// One of two to five, side by side; `name` is for screen readers. Returns whether another one was chosen.
///
/// Where there is no room side by side, they are in a list that opens.
pub fn segmented<T: Copy + PartialEq>(ui: &mut Ui, name: &str, current: &mut T, options: &[(T, &str)]) -> bool {
    let tokens = tokens(ui);
    let before = *current;
    let width = |ui: &Ui, text: &str| {
        // Bold, chosen or not, so that nothing moves.
        let ink = Ink::new(tokens.bold(), tokens.color.text);
        one_line(ui.painter(), text, &ink, f32::INFINITY).size().x + 2.0 * tokens.space.m
    };
    let widths: Vec<f32> = options.iter().map(|(_, text)| width(ui, text)).collect();
    // Where a row may go on below, it has the whole of the next one.
    let room = if ui.layout().main_wrap() { ui.max_rect().width() } else { ui.available_width() };
    if room < widths.iter().sum::<f32>() {
        let width = room;
        return select(ui, name, name, current, options, width).changed();
    }
    let (bounds, _) = ui.allocate_exact_size(vec2(widths.iter().sum(), tokens.size.control), Sense::hover());
    let line = Stroke::new(tokens.size.hairline, tokens.color.control_line);
    ui.painter().rect(bounds, tokens.size.radius, tokens.color.panel, line, StrokeKind::Inside);
    let builder = egui::UiBuilder::new()
        .max_rect(bounds)
        .layout(egui::Layout::left_to_right(egui::Align::Center))
        .accessibility_role(Role::RadioGroup)
        .accessibility_label(name);
    let mut child = ui.new_child(builder);
    child.spacing_mut().item_spacing.x = 0.0;
    for (&(value, text), width) in options.iter().zip(widths) {
        if segment(&mut child, text, width, value == *current).clicked() {
            *current = value;
        }
    }
    *current != before
}

fn segment(ui: &mut Ui, text: &str, width: f32, selected: bool) -> Response {
    let tokens = tokens(ui);
    let c = &tokens.color;
    let color = if selected { c.accent } else { c.text_secondary };
    let font = if selected { tokens.bold() } else { tokens.body() };
    let (rect, response) = ui.allocate_exact_size(vec2(width, tokens.size.control), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), selected, text));
    let inner = rect.shrink(2.0);
    if selected {
        ui.painter().rect_filled(inner, tokens.size.radius - 2.0, c.selection);
    } else if response.hovered() {
        ui.painter().rect_filled(inner, tokens.size.radius - 2.0, c.sunken);
    }
    let galley = one_line(ui.painter(), text, &Ink::new(font, color), rect.width());
    paint_galley(ui.painter(), rect, Align2::CENTER_CENTER, galley, color);
    ring_if_focused(ui.painter(), tokens, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// Options under a title of their own.
pub struct OptionGroup<'a, T> {
    /// Empty: none is shown.
    pub title: Text<'a>,
    /// The options, with their words.
    pub options: Vec<(T, &'a str)>,
}

/// One of many, in a list that opens; `name` is for screen readers (within [`super::labelled`] the label wins).
pub fn select<T: Clone + PartialEq>(
    ui: &mut Ui,
    id_salt: &str,
    name: &str,
    current: &mut T,
    options: &[(T, &str)],
    width: f32,
) -> Response {
    let options: Vec<(&T, &str)> = options.iter().map(|(value, text)| (value, *text)).collect();
    opening(ui, (id_salt, name), current, (&options, &[], None), width)
}

/// The same in groups. What is typed while it is open leaves the options with these words; `hint` says so.
pub fn select_grouped<T: Clone + PartialEq>(
    ui: &mut Ui,
    (id_salt, name): (&str, &str),
    current: &mut T,
    (groups, hint): (&[OptionGroup<'_, T>], &str),
    width: f32,
) -> Response {
    let options: Vec<(&T, &str)> =
        groups.iter().flat_map(|group| group.options.iter().map(|(value, text)| (value, *text))).collect();
    let mut at = 0;
    let titles: Vec<(usize, &str)> = groups
        .iter()
        .map(|group| {
            let first = at;
            at += group.options.len();
            (first, &*group.title)
        })
        .collect();
    opening(ui, (id_salt, name), current, (&options, &titles, Some(hint)), width)
}

/// Options in their order, what stands before which of them, and the hint of a list that what is typed filters.
type Opens<'o, T> = (&'o [(&'o T, &'o str)], &'o [(usize, &'o str)], Option<&'o str>);

fn opening<T: Clone + PartialEq>(
    ui: &mut Ui,
    (id_salt, name): (&str, &str),
    current: &mut T,
    (options, titles, hint): Opens<'_, T>,
    width: f32,
) -> Response {
    let color = tokens(ui).color.text_secondary;
    let texts: Vec<&str> = options.iter().map(|&(_, text)| text).collect();
    let before = options.iter().position(|(value, _)| *value == current);
    // The box hashes its salt once more.
    let id = ui.make_persistent_id(IdSalt::new(id_salt));
    let mut list = List::begin(ui, id, (&texts, hint.is_some()), before);
    let mut response = ComboBox::from_id_salt(id_salt)
        .selected_text(before.map_or("", |row| texts[row]))
        .width(width)
        .truncate()
        .popup_style(super::menu::list_style.into())
        .icon(move |ui, rect, _, _| paint_icon(ui.painter(), rect, icons::CARET_DOWN, 12.0, color))
        .show_ui(ui, |ui| {
            if let Some(hint) = hint {
                list.filter_ui(ui, hint);
            }
            for (row, text) in texts.iter().enumerate() {
                if let Some((_, title)) = titles.iter().find(|(first, title)| *first == row && !title.is_empty()) {
                    let end = titles.iter().map(|(first, _)| *first).find(|first| row < *first).unwrap_or(texts.len());
                    list.title_ui(ui, title, row..end);
                }
                list.line_ui(ui, row, text, before == Some(row));
            }
        })
        .response
        .accessible_name(name);
    if let Some((value, _)) = list.chosen.and_then(|row| options.get(row)).filter(|(value, _)| *value != current) {
        *current = T::clone(value);
        response.mark_changed();
    }
    list.end(ui, &response);
    response
}
