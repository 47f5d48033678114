//! Surfaces that hold things, and rows within them.

use egui::{Align, Frame, InnerResponse, Layout, Margin, Stroke, Ui};

use super::button::Btn;
use super::scroll::{from_the_top, scroll};
use super::{icons, text};
use crate::ui::theme::{Tokens, Tone, tokens};

fn frame(tokens: &Tokens) -> Frame {
    Frame::new().fill(tokens.color.panel).stroke(tokens.hairline()).corner_radius(tokens.size.card_radius)
}

/// A card as wide as its place.
pub fn card<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let tokens = tokens(ui);
    inside(ui, frame(tokens), contents)
}

/// A card whose outline has a meaning, such as a step that cannot be taken back.
pub fn card_toned<R>(ui: &mut Ui, tone: Tone, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let tokens = tokens(ui);
    let stroke = Stroke::new(tokens.size.hairline, tokens.tone(tone).ink);
    inside(ui, frame(tokens).stroke(stroke), contents)
}

fn inside<R>(ui: &mut Ui, frame: Frame, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let space = &tokens(ui).space;
    frame.inner_margin(Margin::symmetric(space.l as i8, 14)).show(ui, |ui| {
        ui.take_available_width();
        contents(ui)
    })
}

/// A card with a title.
pub fn section<R>(ui: &mut Ui, title: &str, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    card(ui, |ui| {
        text::section_title(ui, title);
        contents(ui)
    })
}

/// A card without inner margin, for a table or an editor that fills it.
pub fn pane<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    frame(tokens(ui)).inner_margin(1).show(ui, contents)
}

/// Heights of the head and the foot of a [`work_pane`].
const HEAD: f32 = 40.0;
const FOOT: f32 = 46.0;

/// A card in exactly `rect`: a head, a body that scrolls, and a foot; each draws its part.
pub fn work_pane(
    ui: &mut Ui,
    id_salt: &str,
    rect: egui::Rect,
    head: impl FnOnce(&mut Ui),
    body: impl FnOnce(&mut Ui),
    foot: impl FnOnce(&mut Ui),
) {
    let tokens = tokens(ui);
    let side = tokens.space.m;
    let stroke = egui::StrokeKind::Inside;
    ui.painter().rect(rect, tokens.size.card_radius, tokens.color.panel, tokens.hairline(), stroke);
    let (top, bottom) = (rect.top() + HEAD, rect.bottom() - FOOT);
    ui.painter().hline(rect.x_range(), top, tokens.hairline());
    ui.painter().hline(rect.x_range(), bottom, tokens.hairline());
    let row = |name: &'static str, from: f32, to: f32| {
        let inner = egui::Rect::from_x_y_ranges(rect.x_range(), from..=to).shrink2(egui::vec2(side, 0.0));
        let layout = Layout::left_to_right(Align::Center);
        egui::UiBuilder::new().id_salt((id_salt, name)).max_rect(inner).layout(layout)
    };
    head(&mut ui.new_child(row("head", rect.top(), top)));
    let inner = egui::Rect::from_x_y_ranges(rect.x_range(), top + 1.0..=bottom - 1.0).shrink2(egui::vec2(2.0, 0.0));
    let mut middle = ui.new_child(egui::UiBuilder::new().id_salt((id_salt, "body")).max_rect(inner));
    let area = egui::ScrollArea::vertical().id_salt(id_salt).auto_shrink(false);
    let area = from_the_top(&middle, area, id_salt, ());
    scroll(&mut middle, area, |ui| {
        Frame::new().inner_margin(Margin::symmetric(side as i8 - 2, side as i8)).show(ui, |ui| {
            ui.take_available_width();
            body(ui);
        });
    });
    foot(&mut ui.new_child(row("foot", bottom, rect.bottom())));
    ui.expand_to_include_rect(rect);
}

/// A line between things.
pub fn hairline(ui: &mut Ui) {
    let stroke = tokens(ui).hairline();
    // A menu is first measured: there the line must not ask for width of its own.
    let width = if ui.is_sizing_pass() { 0.0 } else { ui.available_width() };
    let (rect, _) = ui.allocate_exact_size(egui::vec2(width, stroke.width), egui::Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, stroke);
}

/// A row: what it is at the left, its value at the right.
pub fn key_value(ui: &mut Ui, key: &str, value: &str) {
    key_value_ui(ui, key, |ui| {
        text::body(ui, value);
    });
}

/// A row: what it is at the left, anything at the right; it is laid out from the right.
pub fn key_value_ui<R>(ui: &mut Ui, key: &str, value: impl FnOnce(&mut Ui) -> R) -> R {
    let width = ui.available_width();
    ui.allocate_ui_with_layout(
        egui::vec2(width, super::paint::CHIP_HEIGHT),
        Layout::left_to_right(Align::Center),
        |ui| {
            ui.spacing_mut().interact_size.y = 0.0;
            text::body(ui, key);
            ui.with_layout(Layout::right_to_left(Align::Center), value).inner
        },
    )
    .inner
}

/// A label over a value in fixed-width type, with a button that copies it.
///
/// Returns whether the button was pressed; the copying itself is up to the caller.
pub fn copy_row(ui: &mut Ui, label: &str, value: &str, copy: &str) -> bool {
    let mut copied = false;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        text::secondary(ui, label);
        ui.horizontal_top(|ui| {
            let room = ui.available_width();
            let button = 72.0;
            ui.allocate_ui_with_layout(
                egui::vec2((room - button).max(button), 0.0),
                Layout::top_down(Align::Min),
                |ui| text::mono(ui, value),
            );
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                let response = ui.add(Btn::quiet(copy).icon(icons::COPY));
                copied = response.clicked();
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(label));
            });
        });
    });
    copied
}
