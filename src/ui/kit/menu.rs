//! Menus: open by click or keyboard, arrows move, Enter chooses, Esc closes.

use egui::{InnerResponse, Popup, PopupCloseBehavior, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::button::Btn;
use super::focus;
use super::icons;
use super::paint::{Ink, one_line, paint_galley, paint_icon};
use crate::ui::theme::tokens;

/// A button that opens a menu; fill it with [`menu_item`] and [`super::hairline`].
pub fn menu<R>(ui: &mut Ui, button: Btn<'_>, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<Option<R>> {
    let response = ui.add(button.opens_menu());
    let inner = opened(ui, &response, contents);
    InnerResponse::new(inner, response)
}

/// A button with only an icon that opens a menu; `name` is its tooltip and its name to a screen reader.
pub fn icon_menu<R>(ui: &mut Ui, icon: &str, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    let response = ui.add(Btn::icon_only(icon, name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_has_popup(egui::accesskit::HasPopup::Menu));
    opened(ui, &response, contents)
}

/// The menu of this button, while it is open.
fn opened<R>(ui: &Ui, button: &Response, contents: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    drop_down(ui, button, Popup::menu(button).gap(tokens(ui).space.xs).style(list_style), contents)
}

/// What opens under a button and stays while one turns boxes or types in it; a click beside it or Esc closes it.
pub fn unfold<R>(ui: &Ui, button: &Response, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    let popup = Popup::from_toggle_button_response(button).accessible_name(name).gap(tokens(ui).space.xs);
    drop_down(ui, button, popup.close_behavior(PopupCloseBehavior::CloseOnClickOutside), contents)
}

/// Shows what drops down. When it closes, and not by a click elsewhere, the keyboard is on its button.
fn drop_down<R>(ui: &Ui, button: &Response, popup: Popup<'_>, contents: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    let id = popup.get_id();
    let inner = popup.show(contents)?;
    let is_elsewhere = ui.input(|input| input.pointer.any_click()) && inner.response.clicked_elsewhere();
    if !Popup::is_id_open(ui.ctx(), id) && !is_elsewhere {
        focus::return_to(ui.ctx(), button.id);
    }
    Some(inner.inner)
}

/// Lines without gaps, close to the edge of what pops up.
pub(super) fn list_style(style: &mut egui::Style) {
    egui::containers::menu::menu_style(style);
    style.spacing.menu_margin = egui::Margin::same(4);
    style.spacing.item_spacing.y = 0.0;
}

/// A line in a menu; the menu closes when it is chosen.
pub fn menu_item(ui: &mut Ui, text: &str) -> Response {
    line(ui, Line { text, ..Line::default() })
}

/// A line in a menu with an icon and the keys that do the same.
pub fn menu_item_with(ui: &mut Ui, icon: &str, text: &str, shortcut: Option<&str>) -> Response {
    line(ui, Line { icon: Some(icon), text, shortcut, ..Line::default() })
}

/// A line in a menu that cannot be chosen now; the reason is its tooltip and is read out.
pub fn menu_item_blocked(ui: &mut Ui, text: &str, reason: &str) -> Response {
    let tokens = tokens(ui);
    let color = tokens.faded(tokens.color.text_secondary);
    let words = one_line(ui.painter(), text, &Ink::new(tokens.body(), color), f32::INFINITY);
    let natural = words.size().x + 2.0 * tokens.space.s;
    let width = if ui.is_sizing_pass() { natural } else { ui.available_width().max(natural) };
    let (rect, response) = ui.allocate_exact_size(vec2(width, tokens.size.control), Sense::focusable_noninteractive());
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, false, text));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(reason));
    paint_galley(ui.painter(), rect.shrink2(vec2(tokens.space.s, 0.0)), egui::Align2::LEFT_CENTER, words, color);
    if response.has_focus() {
        super::focus_ring(ui.painter(), tokens, rect.shrink(tokens.size.focus_ring * 1.5), tokens.space.xs);
        response.show_tooltip_text(reason);
    }
    response.on_hover_text(reason)
}

/// A line of a menu or of a list.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Line<'a> {
    pub(super) icon: Option<&'a str>,
    pub(super) text: &'a str,
    pub(super) shortcut: Option<&'a str>,
    /// It is what was chosen before.
    pub(super) is_chosen: bool,
    /// Enter would choose it, though the keyboard is elsewhere.
    pub(super) is_marked: bool,
}

pub(super) fn line(ui: &mut Ui, line: Line<'_>) -> Response {
    let Line { icon, text, shortcut, is_chosen, is_marked } = line;
    let tokens = tokens(ui);
    let c = &tokens.color;
    let painter = ui.painter();
    let words = one_line(painter, text, &Ink::new(tokens.body(), c.text), f32::INFINITY);
    let keys = shortcut.map(|keys| one_line(painter, keys, &Ink::new(tokens.mono(), c.text_secondary), f32::INFINITY));
    let before = if icon.is_some() { tokens.size.icon + tokens.space.s } else { 0.0 };
    let after = keys.as_ref().map_or(0.0, |keys| keys.size().x + tokens.space.xl);
    let check = if is_chosen { tokens.space.xl } else { 0.0 };
    let natural = before + words.size().x + after.max(check) + 2.0 * tokens.space.s;
    let width = if ui.is_sizing_pass() { natural } else { ui.available_width().max(natural) };
    let (rect, response) = ui.allocate_exact_size(vec2(width, tokens.size.control), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, ui.is_enabled(), text));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        if is_chosen {
            node.set_selected(true);
        }
        if let Some(keys) = shortcut {
            node.set_keyboard_shortcut(keys);
        }
    });
    let painter = ui.painter();
    let fill = match () {
        () if is_marked || response.hovered() || response.has_focus() => Some(c.sunken),
        () if is_chosen => Some(c.selection),
        () => None,
    };
    if let Some(fill) = fill {
        painter.rect_filled(rect, tokens.space.xs, fill);
    }
    if response.has_focus() || (is_marked && focus::is_ring_shown(ui.ctx())) {
        super::focus_ring(painter, tokens, rect.shrink(tokens.size.focus_ring * 1.5), tokens.space.xs);
    }
    let inner = rect.shrink2(vec2(tokens.space.s, 0.0));
    if let Some(icon) = icon {
        let place = egui::Rect::from_min_size(inner.min, vec2(tokens.size.icon, inner.height()));
        paint_icon(painter, place, icon, tokens.size.icon, c.text_secondary);
    }
    let mut place = inner;
    place.min.x += before;
    paint_galley(painter, place, egui::Align2::LEFT_CENTER, words, c.text);
    if let Some(keys) = keys {
        paint_galley(painter, inner, egui::Align2::RIGHT_CENTER, keys, c.text_secondary);
    } else if is_chosen {
        let place = egui::Rect::from_min_max(egui::pos2(inner.right() - tokens.size.icon, inner.top()), inner.max);
        paint_icon(painter, place, icons::CHECK, tokens.size.icon, c.accent);
    }
    if response.clicked() {
        ui.close();
    }
    response
}
