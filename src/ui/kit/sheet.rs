//! The sheet at the right that shows one record without hiding the list.

use egui::{Align, Frame, Key, Layout, Margin, Modifiers, Panel, Role, ScrollArea, Ui};

use super::button::Btn;
use super::{icons, text};
use crate::ui::theme::tokens;

/// Room for focus rings, which reach over the edge of what they surround.
const RING: i8 = 3;

/// A sheet at the right of `ui`, `width` points wide at first; show it before what stands left of it.
///
/// Esc closes it, unless a field or a menu takes the key. Returns whether it is to be closed.
#[must_use]
pub fn side_sheet(
    ui: &mut Ui,
    id_salt: &str,
    title: &str,
    close: &str,
    width: f32,
    contents: impl FnOnce(&mut Ui),
) -> bool {
    let tokens = tokens(ui);
    let mut closed = false;
    // Asked first: a menu in the sheet closes itself by the same key.
    let is_menu_open = egui::Popup::is_any_open(ui.ctx());
    let frame = Frame::new()
        .fill(tokens.color.panel)
        .stroke(tokens.hairline())
        .corner_radius(tokens.size.card_radius)
        .outer_margin(Margin { right: 1, ..Margin::ZERO })
        .inner_margin(Margin { left: tokens.space.l as i8 - RING, right: tokens.space.s as i8, top: 14, bottom: 4 });
    let room = ui.available_width();
    Panel::right(id_salt)
        .default_size(width)
        .size_range(280.0..=(room * 0.6).max(280.0))
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_role(Role::Complementary);
                node.set_label(title);
            });
            ui.horizontal_top(|ui| {
                ui.add_space(f32::from(RING));
                ui.vertical(|ui| closed = sheet_head(ui, title, close));
            });
            let margin = Margin { left: RING, right: tokens.space.m as i8, top: RING, bottom: tokens.space.l as i8 };
            let area = ScrollArea::vertical().id_salt((id_salt, "contents")).auto_shrink(false);
            area.content_margin(margin).show(ui, contents);
        });
    let free = ui.memory(|memory| memory.focused().is_none()) && !is_menu_open;
    closed || (free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)))
}

/// A title with a button that closes; returns whether it was pressed.
pub fn sheet_head(ui: &mut Ui, title: &str, close: &str) -> bool {
    let mut closed = false;
    let height = tokens(ui).size.control;
    ui.allocate_ui_with_layout(egui::vec2(ui.available_width(), height), Layout::right_to_left(Align::Center), |ui| {
        closed = ui.add(Btn::icon_only(icons::X, close)).clicked();
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| text::section_title_cut(ui, title));
    });
    closed
}
