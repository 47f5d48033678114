//! Tabs: one of several contents in one place, chosen in a bar that stays in sight while they scroll under it.

use egui::{
    Align, Align2, CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use super::Text;
use super::focus;
use super::paint::{Ink, one_line, paint_galley, ring_if_focused};
use crate::ui::theme::tokens;

/// Height of a row of tabs, in points.
const ROW: f32 = 30.0;
/// Height of the line under the tab that is chosen.
const LINE: f32 = 2.0;

/// The bar stays in sight where the place is more than so many times as high.
const LOW: f32 = 4.0;
/// The bar counts as at the upper edge from so many points on.
const NEAR: f32 = 12.0;

/// The tabs of one place, in their order.
#[derive(Clone, Copy, Debug)]
pub struct Tabs<'a, T> {
    /// Tells them apart from others on the screen.
    pub id_salt: &'a str,
    /// What a screen reader calls them.
    pub name: &'a str,
    /// Which there are, and what each says.
    pub titles: &'a [(T, Text<'a>)],
}

/// Draws the bar, and under it what `contents` draws for the tab that is chosen. What has no room beside the others stands
/// in a row below. With `focus` the keyboard comes to the bar.
///
/// In a scroll area the bar stays at the upper edge, and another tab begins at its top there.
pub fn tabs<T: Copy + PartialEq>(
    ui: &mut Ui,
    of: Tabs<'_, T>,
    (current, focus): (&mut T, bool),
    contents: impl FnOnce(&mut Ui, T),
) {
    let id = ui.make_persistent_id(of.id_salt);
    let places = laid_out(ui, of.titles);
    let height = places.last().map_or(ROW, Rect::bottom);
    let (flow, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let clip = ui.clip_rect();
    // In a low place the bar would leave no room for what it is about.
    let is_stuck = flow.top() <= clip.top() + NEAR && LOW * height < clip.height();
    let hidden = if is_stuck { clip.top() - flow.top() } else { 0.0 };
    let bar = flow.translate(vec2(0.0, hidden.max(0.0)));
    if focus && let Some(at) = of.titles.iter().position(|(tab, _)| tab == current) {
        ui.memory_mut(|memory| memory.request_focus(id.with(at)));
    }
    by_keys(ui, id, of.titles, current);
    bar_ui(ui, (id, bar), of, &places, current);
    let n_before = focus::n_drawn(ui);
    let at = of.titles.iter().position(|(tab, _)| tab == current).unwrap_or_default();
    if is_another(ui, id, at) && flow.top() <= clip.top() + NEAR {
        // What is scrolled to keeps the distance between two things from the edge; a bar has none.
        let edge = flow.translate(vec2(0.0, 2.0 * ui.spacing().item_spacing.y));
        ui.scroll_to_rect_animation(edge, Some(Align::TOP), egui::style::ScrollAnimation::none());
    }
    let below = if is_stuck { clip.with_min_y(bar.bottom()) } else { clip };
    let panel = UiBuilder::new()
        .id_salt((of.id_salt, at))
        .accessibility_role(Role::TabPanel)
        .accessibility_label(of.titles.get(at).map_or("", |(_, title)| title).to_owned());
    hide_above(ui, if LOW * height < clip.height() { height } else { 0.0 });
    ui.scope_builder(panel, |ui| {
        ui.set_clip_rect(below);
        if is_stuck {
            // As long as the place, so that a short one does not let the bar sink from under the mouse.
            ui.set_min_height(below.height());
        }
        ui.add_space(tokens(ui).space.m);
        contents(ui, *current);
    });
    hide_above(ui, 0.0);
    if is_stuck && let Some(rect) = focus::just_came(ui, n_before).filter(|rect| rect.top() < bar.bottom()) {
        let above = rect.with_min_y(rect.top() - height - tokens(ui).space.xs);
        ui.scroll_to_rect_animation(above, None, egui::style::ScrollAnimation::none());
    }
}

/// Scrolls so that what stands at `rect` comes to the upper edge, under the bar of the tabs that it belongs to.
pub fn scroll_to_top(ui: &Ui, rect: Rect) {
    let height = ui.data(|data| data.get_temp::<f32>(bar_id())).unwrap_or_default();
    ui.scroll_to_rect(rect.with_min_y(rect.top() - height), Some(Align::TOP));
}

/// Scrolls no further than it must so that what stands at `rect` is seen, or its upper part where it is higher than the place.
pub(super) fn bring_into_sight(ui: &Ui, rect: Rect) {
    let height = ui.data(|data| data.get_temp::<f32>(bar_id())).unwrap_or_default();
    let whole = rect.with_min_y(rect.top() - height);
    let align = (ui.clip_rect().height() < whole.height()).then_some(Align::TOP);
    ui.scroll_to_rect_animation(whole, align, egui::style::ScrollAnimation::none());
}

fn bar_id() -> Id {
    Id::unique("height of the bar of the tabs")
}

/// Notes how much of the place the bar covers for what is drawn now.
fn hide_above(ui: &Ui, height: f32) {
    ui.data_mut(|data| data.insert_temp(bar_id(), height));
}

/// Whether another tab is shown than in the frame before.
fn is_another(ui: &Ui, id: Id, at: usize) -> bool {
    let before: Option<usize> = ui.data_mut(|data| {
        let before = data.get_temp(id);
        data.insert_temp(id, at);
        before
    });
    before.is_some_and(|before| before != at)
}

/// Where each tab stands, from the upper left corner of the bar.
fn laid_out<T>(ui: &Ui, titles: &[(T, Text<'_>)]) -> Vec<Rect> {
    let tokens = tokens(ui);
    let (room, side) = (ui.available_width(), tokens.space.s);
    let (mut x, mut y) = (0.0, 0.0);
    let mut places = Vec::with_capacity(titles.len());
    for (_, title) in titles {
        // Bold, chosen or not, so that nothing moves.
        let ink = Ink::new(tokens.bold(), tokens.color.text);
        let width = (one_line(ui.painter(), title, &ink, f32::INFINITY).size().x + 2.0 * side).min(room);
        if 0.0 < x && room < x + width {
            (x, y) = (0.0, y + ROW);
        }
        places.push(Rect::from_min_size(pos2(x, y), vec2(width, ROW)));
        x += width;
    }
    places
}

/// The arrows, Home and End go from tab to tab where one has the keyboard.
fn by_keys<T: Copy + PartialEq>(ui: &Ui, id: Id, titles: &[(T, Text<'_>)], current: &mut T) {
    let Some(at) = titles.iter().position(|(tab, _)| tab == current) else { return };
    if !ui.memory(|memory| memory.has_focus(id.with(at))) {
        return;
    }
    let n = titles.len();
    let keys = [(Key::ArrowRight, (at + 1) % n), (Key::ArrowLeft, (at + n - 1) % n), (Key::Home, 0), (Key::End, n - 1)];
    for (key, next) in keys {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            *current = titles[next].0;
            ui.memory_mut(|memory| memory.request_focus(id.with(next)));
        }
    }
}

fn bar_ui<T: Copy + PartialEq>(ui: &mut Ui, (id, bar): (Id, Rect), of: Tabs<'_, T>, places: &[Rect], current: &mut T) {
    let tokens = tokens(ui);
    let builder = UiBuilder::new()
        .id_salt((of.id_salt, "bar"))
        .max_rect(bar)
        .accessibility_role(Role::TabList)
        .accessibility_label(of.name);
    let list = ui.new_child(builder);
    list.ctx().accesskit_node_builder(list.unique_id(), |node| {
        let (min, max) = (bar.min, bar.max);
        node.set_bounds(egui::accesskit::Rect {
            x0: min.x.into(),
            y0: min.y.into(),
            x1: max.x.into(),
            y1: max.y.into(),
        });
    });
    for y in (1..=(bar.height() / ROW).round() as usize).map(|row| bar.top() + row as f32 * ROW - 0.5) {
        list.painter().hline(bar.x_range(), y, tokens.hairline());
    }
    for (at, ((tab, title), place)) in of.titles.iter().zip(places).enumerate() {
        let is_chosen = tab == current;
        // Tab comes to the one that is chosen; the arrows lead to the others.
        let sense = if is_chosen { Sense::click() } else { Sense::CLICK };
        let rect = place.translate(bar.min.to_vec2());
        let response = list.interact(rect, id.with(at), sense);
        response.widget_info(|| WidgetInfo::labeled(Role::Tab, true, &**title));
        list.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Tab);
            node.set_selected(is_chosen);
            node.set_position_in_set(at + 1);
            node.set_size_of_set(of.titles.len());
        });
        let c = &tokens.color;
        let color = match () {
            () if is_chosen => c.accent,
            () if response.hovered() => c.text,
            () => c.text_secondary,
        };
        let font = if is_chosen { tokens.bold() } else { tokens.body() };
        let galley = one_line(list.painter(), title, &Ink::new(font, color), rect.width());
        paint_galley(list.painter(), rect, Align2::CENTER_CENTER, galley, color);
        if is_chosen {
            let line = rect.with_min_y(rect.bottom() - LINE);
            list.painter().rect_filled(line, 0.0, c.accent);
        }
        if response.has_focus() {
            let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
            list.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
            let inside = response.clone().with_new_rect(rect.shrink(3.0));
            ring_if_focused(list.painter(), tokens, &inside);
        }
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            *current = *tab;
            list.memory_mut(|memory| memory.request_focus(id.with(at)));
        }
    }
}
