//! The panel beside a wizard's step: what Microsoft says, where to click, who may, and where that is written.

use egui::{Role, Ui};

use super::{card, text};
use crate::ui::theme::tokens;

/// A guide; all texts come ready to be read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Guide<'a> {
    /// Such as "In Partner Center".
    pub title: &'a str,
    /// What one has to know first.
    pub paragraphs: &'a [&'a str],
    /// Label and value: where to click, role needed, source, checked on.
    pub rows: &'a [(&'a str, &'a str)],
}

impl Guide<'_> {
    /// Draws it as a card.
    pub fn show(self, ui: &mut Ui) {
        self.show_with(ui, |_| {});
    }

    /// Draws it as a card with more under the rows, such as a chip with the confidence.
    pub fn show_with(self, ui: &mut Ui, more: impl FnOnce(&mut Ui)) {
        let tokens = tokens(ui);
        let builder = egui::UiBuilder::new().accessibility_role(Role::Complementary).accessibility_label(self.title);
        ui.scope_builder(builder, |ui| {
            card(ui, |ui| {
                text::section_title(ui, self.title);
                for paragraph in self.paragraphs {
                    text::body(ui, paragraph);
                }
                ui.spacing_mut().item_spacing.y = 1.0;
                for (label, value) in self.rows {
                    ui.add_space(tokens.space.s);
                    text::secondary(ui, label);
                    text::body(ui, value);
                }
                ui.add_space(tokens.space.xs);
                more(ui);
            });
        });
    }
}
