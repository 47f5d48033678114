//! Two columns where there is room, else one below the other.

use egui::Ui;

use crate::ui::theme::tokens;

/// Below this width, in points, columns stand below each other.
const WIDE: f32 = 800.0;
/// A column grows no wider than this, so that lines stay readable.
const WIDEST: f32 = 760.0;

/// Draws `first` and `second` side by side, or below each other; `state` is what both may change.
pub fn two_columns<S>(
    ui: &mut Ui,
    state: &mut S,
    first: impl FnOnce(&mut Ui, &mut S),
    second: impl FnOnce(&mut Ui, &mut S),
) {
    let gap = tokens(ui).space.l;
    let width = ui.available_width();
    if width < WIDE {
        first(ui, state);
        ui.add_space(gap);
        second(ui, state);
        return;
    }
    let column = ((width - gap) / 2.0).min(WIDEST);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        ui.vertical(|ui| {
            ui.set_width(column);
            ui.spacing_mut().item_spacing.x = tokens(ui).space.s;
            first(ui, state);
        });
        ui.vertical(|ui| {
            ui.set_width(column);
            ui.spacing_mut().item_spacing.x = tokens(ui).space.s;
            second(ui, state);
        });
    });
}

/// Draws two things side by side, each half as wide as the place.
pub fn halves<S>(ui: &mut Ui, shared: &mut S, left: impl FnOnce(&mut Ui, &mut S), right: impl FnOnce(&mut Ui, &mut S)) {
    let gap = tokens(ui).space.m;
    let width = (ui.available_width() - gap) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        ui.vertical(|ui| {
            ui.set_width(width);
            left(ui, shared);
        });
        ui.vertical(|ui| {
            ui.set_width(width);
            right(ui, shared);
        });
    });
}
