//! Notes that stand in a page, and what an empty page says.

use egui::{Align, Frame, Layout, Margin, Role, Ui, vec2};

use super::button::Btn;
use super::paint::paint_icon;
use super::{icons, text};
use crate::ui::theme::{Tone, tokens};

/// A note as wide as its place: what is so, and perhaps one thing to do about it.
#[must_use = "show it"]
#[derive(Clone, Copy, Debug)]
pub struct Banner<'a> {
    tone: Tone,
    title: &'a str,
    text: &'a str,
    action: Option<&'a str>,
}

impl<'a> Banner<'a> {
    /// A note with one sentence.
    pub fn new(tone: Tone, title: &'a str) -> Self {
        Self { tone, title, text: "", action: None }
    }

    /// More words under it.
    pub fn text(mut self, text: &'a str) -> Self {
        self.text = text;
        self
    }

    /// A button at the right.
    pub fn action(mut self, label: &'a str) -> Self {
        self.action = Some(label);
        self
    }

    /// Draws it; returns whether the button was pressed.
    pub fn show(self, ui: &mut Ui) -> bool {
        self.show_with(ui, |_| {})
    }

    /// As [`Banner::show`], with what `more` draws under the words.
    pub fn show_with(self, ui: &mut Ui, more: impl FnOnce(&mut Ui)) -> bool {
        let tokens = tokens(ui);
        let colors = tokens.tone(self.tone);
        let sign = if self.tone == Tone::Info { icons::INFO_FILL } else { self.tone.sign() };
        let margin = Margin::symmetric(tokens.space.m as i8, 10);
        let frame = Frame::new().fill(colors.tint).corner_radius(tokens.size.radius).inner_margin(margin);
        let mut pressed = false;
        frame.show(ui, |ui| {
            ui.take_available_width();
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = tokens.space.s;
                let line = ui.text_style_height(&egui::TextStyle::Body);
                let (rect, _) = ui.allocate_exact_size(vec2(tokens.size.icon, line), egui::Sense::hover());
                paint_icon(ui.painter(), rect, sign, tokens.size.icon, colors.ink);
                let button = self.action.map_or(0.0, |label| button_width(ui, label));
                let room = ui.available_width() - button;
                ui.allocate_ui_with_layout(vec2(room, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_max_width(room);
                    ui.spacing_mut().item_spacing.y = 2.0;
                    let title = egui::RichText::new(self.title).font(tokens.bold()).color(colors.ink);
                    let response = ui.add(egui::Label::new(title).wrap());
                    ui.ctx().accesskit_node_builder(response.id, |node| {
                        node.set_role(Role::Status);
                        node.set_label(self.title);
                    });
                    if !self.text.is_empty() {
                        text::body(ui, self.text);
                    }
                    more(ui);
                });
                if let Some(label) = self.action {
                    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                        pressed = ui.add(Btn::quiet(label)).clicked();
                    });
                }
            });
        });
        pressed
    }
}

fn button_width(ui: &Ui, label: &str) -> f32 {
    let tokens = tokens(ui);
    let galley = ui.painter().layout_no_wrap(label.to_owned(), tokens.body(), tokens.color.accent);
    galley.size().x + tokens.space.l
}

/// What was pressed on an [`EmptyState`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmptyChoice {
    /// The first step it offers.
    Primary,
    /// The other way.
    Secondary,
}

/// What an empty page says: what belongs there, and the first step.
#[must_use = "show it"]
#[derive(Clone, Copy, Debug)]
pub struct EmptyState<'a> {
    /// One of [`super::icons`].
    pub icon: &'a str,
    /// What belongs here.
    pub title: &'a str,
    /// Why, or where it comes from.
    pub text: &'a str,
    /// The first step.
    pub primary: Option<&'a str>,
    /// Another way.
    pub secondary: Option<&'a str>,
}

impl EmptyState<'_> {
    /// Draws it in the middle of the place it is given.
    #[must_use]
    pub fn show(self, ui: &mut Ui) -> Option<EmptyChoice> {
        let tokens = tokens(ui);
        let mut choice = None;
        let round = 56.0;
        ui.vertical_centered(|ui| {
            ui.add_space((ui.available_height() * 0.25).min(96.0));
            ui.set_max_width(tokens.size.reading_width * 0.6);
            let (rect, _) = ui.allocate_exact_size(vec2(round, round), egui::Sense::hover());
            ui.painter().circle_filled(rect.center(), round / 2.0, tokens.color.selection);
            paint_icon(ui.painter(), rect, self.icon, round / 2.0, tokens.color.accent);
            ui.add_space(tokens.space.xs);
            text::section_title(ui, self.title);
            let job = egui::RichText::new(self.text).color(tokens.color.text_secondary);
            ui.add(egui::Label::new(job).wrap().halign(Align::Center));
            ui.add_space(tokens.space.s);
            if let Some(label) = self.primary
                && ui.add(Btn::primary(label)).clicked()
            {
                choice = Some(EmptyChoice::Primary);
            }
            if let Some(label) = self.secondary
                && ui.add(Btn::quiet(label)).clicked()
            {
                choice = Some(EmptyChoice::Secondary);
            }
        });
        choice
    }
}
