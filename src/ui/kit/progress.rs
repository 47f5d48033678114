//! How far a job is, and a way to stop it.

use egui::{Align, Layout, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use super::button::Btn;
use super::text;
use crate::ui::theme::tokens;

/// A bar with what is being done, how far (`done`, such as "312 of 400") and a button that stops it.
///
/// `n_total` of 0: nobody knows how much there is; then no share is shown. Returns whether stopping was asked for.
#[must_use]
pub fn progress(ui: &mut Ui, label: &str, done: &str, n_done: usize, n_total: usize, cancel: Option<&str>) -> bool {
    let tokens = tokens(ui);
    let mut cancelled = false;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.xs;
        ui.spacing_mut().interact_size.y = 0.0;
        // First what stands at the right, in one line; a long label takes what is left.
        let size = vec2(ui.available_width(), ui.text_style_height(&egui::TextStyle::Body));
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Min), |ui| {
            if let Some(cancel) = cancel {
                cancelled = ui.add(Btn::quiet(cancel)).clicked();
            }
            text::secondary_line(ui, done);
            ui.with_layout(Layout::top_down(Align::Min), |ui| text::body(ui, label));
        });
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 6.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, label));
        let share = (n_total > 0).then(|| (n_done as f32 / n_total as f32).clamp(0.0, 1.0));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_value(done);
            if n_total > 0 {
                node.set_max_numeric_value(n_total as f64);
                node.set_numeric_value(n_done as f64);
            }
        });
        ui.painter().rect_filled(rect, 3.0, tokens.color.hairline);
        let filled = Rect::from_min_size(rect.min, vec2(rect.width() * share.unwrap_or(0.0), rect.height()));
        ui.painter().rect_filled(filled, 3.0, tokens.color.accent);
    });
    cancelled
}
