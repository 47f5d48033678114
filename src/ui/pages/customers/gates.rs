//! The gates on a customer's way, in one block: where each stands, and what stands before it.

use egui::{Align2, CursorIcon, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use crate::domain::plan::customer::Customer;
use crate::domain::schedule::{Gate, GateState, GateView, gates_of};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Ink, icons};
use crate::ui::theme::{Tone, tokens};

/// From this width on, in points, all gates stand in one row.
const ONE_ROW: f32 = 640.0;
/// Points that the arrow to the next gate takes.
const ARROW: f32 = 12.0;
/// Height of a chip, in points.
const CHIP: f32 = 20.0;

/// Draws the gates in the order of the way; answers which was pressed, to be gone to.
pub(super) fn gates_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer) -> Option<Gate> {
    let mut pressed = None;
    let gates = gates_of(ctx.plan, customer);
    let name = ctx.text("gates-name");
    let list = UiBuilder::new().accessibility_role(Role::List).accessibility_label(name.to_string());
    ui.scope_builder(list, |ui| {
        let gap = tokens(ui).space.xs;
        let n_columns = if ONE_ROW <= ui.available_width() { gates.len() } else { gates.len() / 2 };
        let width = ((ui.available_width() - gap * (n_columns - 1) as f32) / n_columns as f32).floor();
        ui.spacing_mut().item_spacing = vec2(gap, 2.0 * gap);
        for row in gates.chunks(n_columns) {
            ui.horizontal(|ui| {
                for view in row {
                    if gate_ui(ui, ctx, &gates, *view, width) {
                        pressed = Some(view.gate);
                    }
                }
            });
        }
    });
    pressed
}

/// One gate; the pointer and the keyboard find out what it means and what stands before it. Answers whether it was pressed.
fn gate_ui(ui: &mut Ui, ctx: &Ctx<'_>, gates: &[GateView], view: GateView, width: f32) -> bool {
    let tokens = tokens(ui);
    let (name, state) = (ctx.text(view.gate.key()), ctx.text(state_key(view.state)));
    let line = ui.text_style_height(&egui::TextStyle::Small);
    let size = vec2(width, line + tokens.space.xs / 2.0 + CHIP);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let why = why(ctx, gates, view);
    let said = ctx.lang.with("gate-said", &[("gate", &name), ("state", &state)]);
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &*said));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(&*why));
    if ui.is_rect_visible(rect) {
        let quiet = tokens.color.text_secondary;
        let room = if view.gate == Gate::Transfer { rect } else { rect.with_max_x(rect.right() - ARROW) };
        let top = room.with_max_y(rect.top() + line);
        kit::paint_text(ui.painter(), top, Align2::LEFT_CENTER, &name, &Ink::new(tokens.secondary(), quiet));
        let left = egui::pos2(rect.left(), rect.bottom() - CHIP / 2.0);
        kit::paint_chip(ui.painter(), tokens, left, room.width(), tone(view.state), &state);
        if view.gate != Gate::Transfer {
            let at = Rect::from_min_max(egui::pos2(room.right(), rect.bottom() - CHIP), rect.max);
            kit::paint_icon(ui.painter(), at, icons::CARET_RIGHT, ARROW, quiet);
        }
        if response.has_focus() {
            let ring = rect.with_max_x(room.right() - tokens.space.xs).expand(1.0);
            kit::focus_ring(ui.painter(), tokens, ring, tokens.size.radius);
        }
    }
    if response.has_focus() {
        response.show_tooltip_text(why);
    } else {
        response.clone().on_hover_text(why);
    }
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// What the gate means, and what stands before it.
fn why(ctx: &Ctx<'_>, gates: &[GateView], view: GateView) -> String {
    let meaning = ctx.text(view.gate.meaning_key());
    let more = match view.state {
        GateState::Locked { .. } => {
            let names = before(gates, view.gate).into_iter().map(|gate| ctx.text(gate.key()).into_owned());
            let names = names.collect::<Vec<_>>().join(" > ");
            ctx.lang.with("gate-locked-why", &[("gates", &names)])
        }
        GateState::Passed => ctx.text("gate-passed-why"),
        GateState::NotNeeded => ctx.text("gate-not-needed-why"),
        GateState::Open => ctx.text("gate-open-why"),
        GateState::Refused => ctx.text("gate-refused-why"),
    };
    format!("{meaning}\n{more}")
}

/// The gates that have to be passed before this one, the first first.
fn before(gates: &[GateView], gate: Gate) -> Vec<Gate> {
    let locked_by = |at: Gate| match gates.iter().find(|view| view.gate == at).map(|view| view.state) {
        // A gate waits only for earlier ones.
        Some(GateState::Locked { by }) if by < at => Some(by),
        _ => None,
    };
    let mut found: Vec<Gate> = std::iter::successors(locked_by(gate), |&at| locked_by(at)).collect();
    found.reverse();
    found
}

fn state_key(state: GateState) -> &'static str {
    match state {
        GateState::Passed => "gate-state-passed",
        GateState::NotNeeded => "gate-state-not-needed",
        GateState::Open => "gate-state-open",
        GateState::Locked { .. } => "gate-state-locked",
        GateState::Refused => "gate-state-refused",
    }
}

fn tone(state: GateState) -> Tone {
    match state {
        GateState::Passed => Tone::Done,
        GateState::Open => Tone::Info,
        GateState::NotNeeded | GateState::Locked { .. } => Tone::Calm,
        GateState::Refused => Tone::Late,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::Plan;
    use crate::domain::plan::ids::CustomerId;

    #[test]
    fn locked_gate_names_all_that_stand_before_it_in_their_order() {
        let gates = gates_of(&Plan::default(), &Customer::new(CustomerId::new(1), "Fabrikam"));
        assert_eq!(before(&gates, Gate::Transfer), [Gate::Link, Gate::Accepted, Gate::Verified]);
        assert_eq!(before(&gates, Gate::Accepted), [Gate::Link]);
        assert_eq!(before(&gates, Gate::Link), []);
    }

    #[test]
    fn only_a_passed_gate_looks_done() {
        let others = [GateState::NotNeeded, GateState::Open, GateState::Locked { by: Gate::Link }, GateState::Refused];
        assert!(others.into_iter().all(|state| tone(state) != Tone::Done));
        assert_eq!(tone(GateState::Passed), Tone::Done);
    }
}
