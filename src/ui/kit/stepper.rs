//! The list of a wizard's steps: what is done, what is now, what is locked and why.

use std::sync::Arc;

use egui::{Align2, Color32, Galley, Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::icons;
use super::paint::{Ink, focus_ring, paint_icon, paint_text, paint_tick};
use crate::ui::theme::{Tone, bold, tokens};

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepperState<'a> {
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
pub struct StepperStep<'a> {
    /// What is done in it.
    pub title: &'a str,
    /// What came of it so far, or nothing.
    pub sub: &'a str,
    /// Where it stands.
    pub state: StepperState<'a>,
    /// Stands in the dot instead of the number, such as the sign of a step that cannot be taken back; `None`: the number.
    pub mark: Option<&'a str>,
}

const DOT: f32 = 20.0;
/// From the left edge of a dot to that of its words.
const INSET: f32 = DOT + 10.0;
/// Width of a list that shows the dots alone.
pub(super) const NARROW_STEPPER: f32 = DOT;

/// How much of a step is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Much {
    Whole,
    /// The title, and the sub line of the step that is shown.
    Title,
    /// The dot; the rest is in its tooltip.
    Dot,
}

/// Draws the steps one under the other; returns the index of the one that was chosen.
///
/// `name` is for screen readers. Locked steps can be reached by keyboard, so that their reason is heard, not chosen.
/// A narrow list shows the dots alone; one that is higher than `height` points leaves out most sub lines.
#[must_use]
pub fn stepper(ui: &mut Ui, name: &str, steps: &[StepperStep<'_>], is_narrow: bool, height: f32) -> Option<usize> {
    let mut chosen = None;
    let pad = tokens(ui).space.s;
    let sum = |ui: &Ui, much, pad| steps.iter().map(|step| Texts::of(ui, step, much).height(pad)).sum::<f32>();
    let whole = sum(ui, Much::Whole, pad);
    let much = match () {
        () if is_narrow => Much::Dot,
        () if height < whole => Much::Title,
        () => Much::Whole,
    };
    // A list that is still too high stands closer, so that it needs no bar of its own.
    let room = (height / steps.len().max(1) as f32 - DOT) / 2.0;
    let pad = match much {
        Much::Dot => pad.min(room).max(1.0),
        Much::Title if height < sum(ui, much, pad) => tokens(ui).space.xs,
        Much::Title | Much::Whole => pad,
    };
    let builder = egui::UiBuilder::new().accessibility_role(Role::List).accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, step) in steps.iter().enumerate() {
            if one(ui, index, step, (index + 1 < steps.len(), much, pad)) {
                chosen = Some(index);
            }
        }
    });
    chosen
}

/// The words of a step, laid out.
struct Texts {
    title: Arc<Galley>,
    under: Option<Arc<Galley>>,
    color: Color32,
}

impl Texts {
    fn of(ui: &Ui, step: &StepperStep<'_>, much: Much) -> Self {
        let tokens = tokens(ui);
        let c = &tokens.color;
        let room = (ui.available_width() - INSET - tokens.space.s).max(tokens.space.xxl);
        let (font, color) = match step.state {
            StepperState::Now => (tokens.bold(), c.text),
            StepperState::Done | StepperState::Open => (tokens.body(), c.text),
            StepperState::Locked(_) | StepperState::Later(_) => (tokens.body(), c.text_secondary),
        };
        let sub = sub_of(step);
        let has_sub = much == Much::Whole || (much == Much::Title && step.state == StepperState::Now);
        let lay = |text: &str, font, color| ui.painter().layout(text.to_owned(), font, color, room);
        Self {
            title: lay(step.title, font, color),
            under: (has_sub && !sub.is_empty()).then(|| lay(sub, tokens.secondary(), c.text_secondary)),
            color,
        }
    }

    fn height(&self, pad: f32) -> f32 {
        let under = self.under.as_ref().map_or(0.0, |under| under.size().y);
        self.title.size().y + under + 2.0 * pad
    }
}

fn sub_of<'a>(step: &StepperStep<'a>) -> &'a str {
    match step.state {
        StepperState::Locked(reason) | StepperState::Later(reason) => reason,
        StepperState::Done | StepperState::Now | StepperState::Open => step.sub,
    }
}

fn one(ui: &mut Ui, index: usize, step: &StepperStep<'_>, (goes_on, much, pad): (bool, Much, f32)) -> bool {
    let tokens = tokens(ui);
    let c = &tokens.color;
    let sub = sub_of(step);
    let texts = Texts::of(ui, step, much);
    let height = if much == Much::Dot { DOT + 2.0 * pad } else { texts.height(pad) };
    let size = vec2(ui.available_width(), height);
    let reachable = !matches!(step.state, StepperState::Locked(_));
    let sense = if reachable { Sense::click() } else { Sense::focusable_noninteractive() };
    let (rect, response) = ui.allocate_exact_size(size, sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, reachable, step.title));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        if !sub.is_empty() {
            node.set_description(sub);
        }
        if step.state == StepperState::Now {
            node.set_aria_current(egui::accesskit::AriaCurrent::Step);
        }
        node.set_position_in_set(index + 1);
    });
    if reachable && response.hovered() && step.state != StepperState::Now {
        ui.painter().rect_filled(rect.expand2(vec2(tokens.space.xs, 0.0)), tokens.size.radius, c.sunken);
    }
    let dot = Rect::from_min_size(rect.min + vec2(0.0, pad), vec2(DOT, DOT));
    if goes_on {
        let top = dot.bottom() + pad.min(4.0);
        ui.painter().vline(dot.center().x, top..=(rect.bottom() + pad - 4.0).max(top), tokens.hairline());
    }
    paint_dot(ui, dot, index, step);
    if much != Much::Dot {
        let at = pos2(rect.left() + INSET, rect.top() + pad);
        let below = at + vec2(0.0, texts.title.size().y);
        ui.painter().galley(at, texts.title, texts.color);
        if let Some(under) = texts.under {
            ui.painter().galley(below, under, c.text_secondary);
        }
    }
    if response.has_focus() {
        focus_ring(ui.painter(), tokens, rect.expand2(vec2(tokens.space.xs, -2.0)), tokens.size.radius);
    }
    let clicked = response.clicked() && step.state != StepperState::Now;
    let response = if reachable { response.on_hover_cursor(egui::CursorIcon::PointingHand) } else { response };
    match much {
        Much::Whole => {}
        Much::Title if sub.is_empty() || step.state == StepperState::Now => {}
        Much::Title => {
            response.on_hover_text(sub);
        }
        Much::Dot => {
            response.on_hover_text(if sub.is_empty() {
                step.title.to_owned()
            } else {
                format!("{}\n{sub}", step.title)
            });
        }
    }
    clicked
}

fn paint_dot(ui: &Ui, dot: Rect, index: usize, step: &StepperStep<'_>) {
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
        StepperState::Done => {
            painter.circle(dot.center(), radius, done.tint, stroke(done.ink));
            paint_tick(painter, dot.center(), Stroke::new(1.5, done.ink));
        }
        StepperState::Now => {
            painter.circle(dot.center(), radius, c.accent, stroke(c.accent));
            number(c.on_accent);
        }
        StepperState::Open => {
            painter.circle(dot.center(), radius, c.panel, stroke(c.control_line));
            number(c.text_secondary);
        }
        StepperState::Locked(_) | StepperState::Later(_) => {
            let points: Vec<_> = (0..=32)
                .map(|i| dot.center() + radius * egui::Vec2::angled(std::f32::consts::TAU * i as f32 / 32.0))
                .collect();
            painter.extend(Shape::dashed_line(&points, stroke(c.control_line), 3.0, 2.5));
            paint_icon(painter, dot, step.mark.unwrap_or(icons::LOCK_SIMPLE_FILL), 11.0, c.text_secondary);
        }
    }
}
