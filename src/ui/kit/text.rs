//! Text in the five ways this program writes it.

use std::ops::Range;

use egui::text::{LayoutJob, TextFormat};
use egui::{Label, Response, RichText, Role, Sense, Stroke, TextStyle, Ui, vec2};

use super::paint::paint_icon;
use crate::ui::theme::{Tone, bold, tokens};

/// The title of a page: one per page.
pub fn page_title(ui: &mut Ui, text: &str) -> Response {
    heading(ui, text, tokens(ui).text.title, 1)
}

/// The title of a card or a part of a page.
pub fn section_title(ui: &mut Ui, text: &str) -> Response {
    heading(ui, text, tokens(ui).text.section, 2)
}

/// The same in one line, cut where its place ends; the whole text shows in its tooltip.
pub(super) fn section_title_cut(ui: &mut Ui, text: &str) -> Response {
    let size = tokens(ui).text.section;
    named_heading(ui, text, size, 2, Label::truncate)
}

fn heading(ui: &mut Ui, text: &str, size: f32, level: usize) -> Response {
    named_heading(ui, text, size, level, |label| label)
}

fn named_heading(ui: &mut Ui, text: &str, size: f32, level: usize, look: impl FnOnce(Label) -> Label) -> Response {
    let color = tokens(ui).color.text;
    let response = ui.add(look(Label::new(RichText::new(text).font(bold(size)).color(color))));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(level);
        node.set_label(text);
    });
    response
}

/// Running text.
pub fn body(ui: &mut Ui, text: &str) -> Response {
    let tokens = tokens(ui);
    ui.add(Label::new(RichText::new(text).font(tokens.body()).color(tokens.color.text)).wrap())
}

/// Running text of which some bytes are marked as changed: by the ground and a line below, never by colour alone.
pub fn body_changed(ui: &mut Ui, text: &str, changed: &[Range<usize>], tone: Tone) -> Response {
    let tokens = tokens(ui);
    let colors = tokens.tone(tone);
    let plain = TextFormat::simple(tokens.body(), tokens.color.text);
    let underline = Stroke::new(tokens.size.hairline, colors.ink);
    let marked = TextFormat { background: colors.tint, color: colors.ink, underline, ..plain.clone() };
    let (mut job, mut at) = (LayoutJob::default(), 0);
    for range in changed {
        job.append(text.get(at..range.start).unwrap_or_default(), 0.0, plain.clone());
        job.append(text.get(range.clone()).unwrap_or_default(), 0.0, marked.clone());
        at = range.end;
    }
    job.append(text.get(at..).unwrap_or_default(), 0.0, plain);
    ui.add(Label::new(job).wrap())
}

/// A sentence behind the sign of its tone.
pub fn marked(ui: &mut Ui, tone: Tone, text: &str) -> Response {
    let tokens = tokens(ui);
    let row = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = tokens.space.s;
        let line = ui.text_style_height(&TextStyle::Body);
        let (rect, _) = ui.allocate_exact_size(vec2(tokens.size.icon, line), Sense::hover());
        paint_icon(ui.painter(), rect, tone.sign(), tokens.size.icon, tokens.tone(tone).ink);
        body(ui, text)
    });
    row.inner
}

/// Running text that matters more than its neighbours.
pub fn strong(ui: &mut Ui, text: &str) -> Response {
    let tokens = tokens(ui);
    ui.add(Label::new(RichText::new(text).font(tokens.bold()).color(tokens.color.text)).wrap())
}

/// The line under a page's title.
pub fn subtitle(ui: &mut Ui, text: &str) -> Response {
    let tokens = tokens(ui);
    ui.add(Label::new(RichText::new(text).font(tokens.body()).color(tokens.color.text_secondary)).wrap())
}

/// Text that is read second: help, explanations, dates.
pub fn secondary(ui: &mut Ui, text: &str) -> Response {
    let tokens = tokens(ui);
    ui.add(Label::new(RichText::new(text).font(tokens.secondary()).color(tokens.color.text_secondary)).wrap())
}

/// The same in one line, as wide as its words.
pub(super) fn secondary_line(ui: &mut Ui, text: &str) -> Response {
    let tokens = tokens(ui);
    ui.add(Label::new(RichText::new(text).font(tokens.secondary()).color(tokens.color.text_secondary)).extend())
}

/// Links, identifiers and fingerprints; breaks anywhere.
pub fn mono(ui: &mut Ui, text: &str) -> Response {
    let tokens = tokens(ui);
    let mut job =
        egui::text::LayoutJob::simple(text.to_owned(), tokens.mono(), tokens.color.text, ui.available_width());
    job.wrap.break_anywhere = true;
    ui.add(Label::new(job))
}

/// Running text that stays on one line, as in a table of text.
pub fn body_line(ui: &mut Ui, text: &str) -> Response {
    let color = tokens(ui).color.text;
    ui.add(egui::Label::new(egui::RichText::new(text).color(color)).wrap_mode(egui::TextWrapMode::Extend))
}
