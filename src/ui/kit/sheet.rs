//! The sheet at the right that shows one record without hiding the list.

use egui::{Context, Frame, Id, IdSalt, Key, Margin, Modifiers, Panel, PanelState, Rect, Role, ScrollArea, Sense, Ui};

use super::button::Btn;
use super::ends::ends;
use super::focus;
use super::paint::focus_ring;
use super::scroll::{is_new, scroll, stays};
use super::tabs::scroll_to_top;
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
    keep_width(ui, id_salt, (width, room));
    Panel::right(id_salt)
        .default_size(width)
        .size_range(LEAST..=most(room))
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_role(Role::Complementary);
                node.set_label(title);
            });
            ui.horizontal_top(|ui| {
                ui.add_space(f32::from(RING));
                ui.vertical(|ui| {
                    closed = sheet_head(ui, title, close);
                });
            });
            let margin = Margin { left: RING, right: tokens.space.m as i8, top: RING, bottom: tokens.space.l as i8 };
            let area = ScrollArea::vertical().id_salt((id_salt, "contents")).auto_shrink(false).content_margin(margin);
            focus::begin_group(ui.ctx());
            let place = ui.available_rect_before_wrap();
            let is_new = is_new(ui.ctx(), visit(id_salt), title);
            let area = if is_new { area.vertical_scroll_offset(0.0) } else { area };
            scroll(ui, area, contents);
            if is_new {
                // What asked for the keyboard may stand below what is seen.
                focus::go_into(ui.ctx(), place.with_max_y(f32::INFINITY));
            }
        });
    let free = ui.memory(|memory| memory.focused().is_none()) && !is_menu_open;
    let is_escaped = free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let is_left = focus::is_sheet_closed(ui.ctx()) || is_escaped;
    if is_left {
        focus::come_back(ui.ctx());
    }
    closed || is_left
}

/// Names the visits of a sheet.
fn visit(id_salt: &str) -> Id {
    Id::unique(("sheet", id_salt))
}

/// Another sheet stands in the place of this one for a while: when it is shown again, it is scrolled as it was left.
pub fn sheet_waits(ctx: &Context, id_salt: &str) {
    stays(ctx, visit(id_salt));
}

/// Points that a sheet takes at least.
const LEAST: f32 = 280.0;

/// Points that a sheet takes at most of so much room.
fn most(room: f32) -> f32 {
    (room * 0.6).max(LEAST)
}

/// A sheet that had to be narrow in a small window is as wide as before once there is room again: `width`, or what somebody
/// dragged it to.
fn keep_width(ui: &Ui, id_salt: &str, (width, room): (f32, f32)) {
    let id = ui.scope_id().with_salt(IdSalt::new(id_salt));
    let Some(held) = PanelState::load(ui, id) else { return };
    let wish = id.with("wish");
    let (of_room, wanted) = ui.data(|data| data.get_temp(wish)).unwrap_or((room, width));
    let now = held.size().x;
    let is_same_room = (of_room - room).abs() < 0.5;
    let is_dragged = is_same_room && (now - wanted.clamp(LEAST, most(room))).abs() > 1.0;
    let wanted = if is_dragged { now } else { wanted };
    if !is_same_room {
        let mut outer_rect = held.outer_rect;
        outer_rect.min.x = outer_rect.max.x - wanted;
        ui.data_mut(|data| data.insert_persisted(id, PanelState { outer_rect }));
    }
    ui.data_mut(|data| data.insert_temp(wish, (room, wanted)));
}

/// A title with a button that closes; returns whether it was pressed.
fn sheet_head(ui: &mut Ui, title: &str, close: &str) -> bool {
    let draw = |ui: &mut Ui| ui.add(Btn::icon_only(icons::X, close)).clicked();
    ends(ui, "sheet-head", |ui| text::section_title_cut(ui, title), draw).1
}

/// The title of a part of a sheet; when it was `chosen`, the sheet scrolls to it and the keyboard goes on from there.
pub fn sheet_part_title(ui: &mut Ui, title: &str, chosen: bool) {
    let response = text::section_title(ui, title);
    if chosen {
        scroll_to_top(ui, response.rect);
    }
    heading_stop(ui, response.id.with("stop"), response.rect, (title, chosen));
}

/// A stop for the keyboard at `rect`, which records nothing and says `words`. It is one while it has the keyboard, which
/// it takes when it is `chosen`; Tab goes on from there.
pub fn heading_stop(ui: &Ui, stop: Id, rect: Rect, (words, chosen): (&str, bool)) {
    if chosen || ui.memory(|memory| memory.has_focus(stop)) {
        let place = ui.interact(rect, stop, Sense::focusable_noninteractive());
        ui.ctx().accesskit_node_builder(stop, |node| {
            node.set_role(Role::Heading);
            node.set_label(words);
        });
        if chosen {
            place.request_focus();
        }
        let tokens = tokens(ui);
        focus_ring(ui.painter(), tokens, rect, tokens.size.radius);
    }
}
