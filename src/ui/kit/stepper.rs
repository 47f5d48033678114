//! The list of a wizard's steps: what is done, what is now, what is locked and why.

use egui::{Align2, Color32, Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::icons;
use super::paint::{Ink, focus_ring, paint_icon, paint_text, paint_tick};
use crate::ui::theme::{Tone, bold, tokens};

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState<'a> {
    /// Finished.
    Done,
    /// The one that is shown.
    Now,
    /// Can be gone to.
    Open,
    /// Cannot be gone to; the reason is said instead of the sub line.
    Locked(&'a str),
    /// Cannot be done yet, but looked at; the reason is said instead of the sub line.
    Later(&'a str),
}

/// One step.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// What is done in it.
    pub title: &'a str,
    /// What came of it so far, or nothing.
    pub sub: &'a str,
    /// Where it stands.
    pub state: StepState<'a>,
    /// Stands in the dot instead of the number, such as the sign of a step that cannot be taken back; `None`: the number.
    pub mark: Option<&'a str>,
}

const DOT: f32 = 20.0;

/// Draws the steps one under the other; returns the index of the one that was chosen.
///
/// `name` is for screen readers. Locked steps can be reached by keyboard, so that their reason is heard, not chosen.
#[must_use]
pub fn stepper(ui: &mut Ui, name: &str, steps: &[Step<'_>]) -> Option<usize> {
    let mut chosen = None;
    let builder = egui::UiBuilder::new().accessibility_role(Role::List).accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, step) in steps.iter().enumerate() {
            if one(ui, index, step, index + 1 < steps.len()) {
                chosen = Some(index);
            }
        }
    });
    chosen
}

fn one(ui: &mut Ui, index: usize, step: &Step<'_>, goes_on: bool) -> bool {
    let tokens = tokens(ui);
    let c = &tokens.color;
    let sub = match step.state {
        StepState::Locked(reason) | StepState::Later(reason) => reason,
        StepState::Done | StepState::Now | StepState::Open => step.sub,
    };
    let inset = DOT + 10.0;
    let room = (ui.available_width() - inset - tokens.space.s).max(tokens.space.xxl);
    let (font, color) = match step.state {
        StepState::Now => (tokens.bold(), c.text),
        StepState::Done | StepState::Open => (tokens.body(), c.text),
        StepState::Locked(_) | StepState::Later(_) => (tokens.body(), c.text_secondary),
    };
    let title = ui.painter().layout(step.title.to_owned(), font, color, room);
    let under = ui.painter().layout(sub.to_owned(), tokens.secondary(), c.text_secondary, room);
    let under_height = if sub.is_empty() { 0.0 } else { under.size().y };
    let size = vec2(ui.available_width(), title.size().y + under_height + 2.0 * tokens.space.s);
    let reachable = !matches!(step.state, StepState::Locked(_));
    let sense = if reachable { Sense::click() } else { Sense::focusable_noninteractive() };
    let (rect, response) = ui.allocate_exact_size(size, sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, reachable, step.title));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        if !sub.is_empty() {
            node.set_description(sub);
        }
        if step.state == StepState::Now {
            node.set_aria_current(egui::accesskit::AriaCurrent::Step);
        }
        node.set_position_in_set(index + 1);
    });
    if reachable && response.hovered() && step.state != StepState::Now {
        ui.painter().rect_filled(rect.expand2(vec2(tokens.space.xs, 0.0)), tokens.size.radius, c.sunken);
    }
    let dot = Rect::from_min_size(rect.min + vec2(0.0, tokens.space.s), vec2(DOT, DOT));
    if goes_on {
        let line = pos2(dot.center().x, dot.bottom() + 4.0);
        ui.painter().vline(line.x, line.y..=rect.bottom() + tokens.space.xs, tokens.hairline());
    }
    paint_dot(ui, dot, index, step);
    let at = pos2(rect.left() + inset, rect.top() + tokens.space.s);
    let below = at + vec2(0.0, title.size().y);
    ui.painter().galley(at, title, color);
    ui.painter().galley(below, under, c.text_secondary);
    if response.has_focus() {
        focus_ring(ui.painter(), tokens, rect.expand2(vec2(tokens.space.xs, -2.0)), tokens.size.radius);
    }
    let clicked = response.clicked() && step.state != StepState::Now;
    if reachable {
        response.on_hover_cursor(egui::CursorIcon::PointingHand);
    }
    clicked
}

fn paint_dot(ui: &Ui, dot: Rect, index: usize, step: &Step<'_>) {
    let tokens = tokens(ui);
    let c = &tokens.color;
    let done = tokens.tone(Tone::Done);
    let painter = ui.painter();
    let radius = DOT / 2.0 - 0.8;
    let stroke = |color: Color32| Stroke::new(1.5, color);
    let number = |color: Color32| {
        if let Some(mark) = step.mark {
            paint_icon(painter, dot, mark, 11.0, color);
            return;
        }
        let ink = Ink::new(bold(tokens.text.secondary - 1.0), color);
        paint_text(painter, dot, Align2::CENTER_CENTER, &(index + 1).to_string(), &ink);
    };
    match step.state {
        StepState::Done => {
            painter.circle(dot.center(), radius, done.tint, stroke(done.ink));
            paint_tick(painter, dot.center(), Stroke::new(1.5, done.ink));
        }
        StepState::Now => {
            painter.circle(dot.center(), radius, c.accent, stroke(c.accent));
            number(c.on_accent);
        }
        StepState::Open => {
            painter.circle(dot.center(), radius, c.panel, stroke(c.control_line));
            number(c.text_secondary);
        }
        StepState::Locked(_) | StepState::Later(_) => {
            let points: Vec<_> = (0..=32)
                .map(|i| dot.center() + radius * egui::Vec2::angled(std::f32::consts::TAU * i as f32 / 32.0))
                .collect();
            painter.extend(Shape::dashed_line(&points, stroke(c.control_line), 3.0, 2.5));
            paint_icon(painter, dot, step.mark.unwrap_or(icons::LOCK_SIMPLE_FILL), 11.0, c.text_secondary);
        }
    }
}
