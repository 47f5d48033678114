//! Short messages at the lower edge: what just happened, and perhaps a way back.

use egui::{Align, Align2, Area, Context, Frame, Id, Layout, Margin, Order, Role, Ui, vec2};

use super::button::Btn;
use super::paint::paint_icon;
use super::{icons, text};
use crate::ui::theme::{Tone, tokens, tokens_of};

struct Toast<A> {
    number: u64,
    tone: Tone,
    text: String,
    action: Option<(String, A)>,
    /// Seconds still to be shown; `None`: until it is closed.
    seconds_left: Option<f64>,
}

/// The messages that are shown now, oldest first; the session owns them. `A` is what a button answers with.
pub struct Toasts<A> {
    shown: Vec<Toast<A>>,
    n_pushed: u64,
    last_time: Option<f64>,
}

impl<A> Default for Toasts<A> {
    fn default() -> Self {
        Self { shown: Vec::new(), n_pushed: 0, last_time: None }
    }
}

const MOST: usize = 4;
const WIDTH: f32 = 380.0;

impl<A> Toasts<A> {
    /// Shows `text` for `seconds`, or until it is closed if that is `None`; the oldest gives way to the fifth.
    pub fn push(&mut self, tone: Tone, text: impl Into<String>, action: Option<(String, A)>, seconds: Option<f64>) {
        self.n_pushed += 1;
        self.shown.push(Toast { number: self.n_pushed, tone, text: text.into(), action, seconds_left: seconds });
        if self.shown.len() > MOST {
            self.shown.remove(0);
        }
    }

    /// Are there none?
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// Takes all of them away, as when another plan is opened.
    pub fn clear(&mut self) {
        self.shown.clear();
    }

    /// Draws them over everything; `close` names the button that takes one away. Returns the answer of a pressed button.
    ///
    /// Their time stands still while the pointer is on any of them. Call it once a frame.
    #[must_use]
    pub fn show(&mut self, ctx: &Context, close: &str) -> Option<A> {
        let now = ctx.input(|input| input.time);
        let elapsed = self.last_time.replace(now).map_or(0.0, |last| now - last);
        if self.shown.is_empty() {
            self.last_time = None;
            return None;
        }
        let space = tokens_of(ctx).space.l;
        let mut answer = None;
        let area = Area::new(Id::unique("toasts"))
            .anchor(Align2::RIGHT_BOTTOM, vec2(-space, -space))
            .order(Order::Foreground)
            .movable(false)
            .fade_in(false);
        let output = area.show(ctx, |ui| {
            ui.set_width(WIDTH);
            let mut gone = Vec::new();
            for (index, toast) in self.shown.iter().enumerate() {
                match one(ui, toast, close) {
                    Pressed::Nothing => {}
                    Pressed::Close => gone.push((index, false)),
                    Pressed::Action => gone.push((index, true)),
                }
            }
            for (index, take) in gone.into_iter().rev() {
                let toast = self.shown.remove(index);
                if take {
                    answer = toast.action.map(|(_, action)| action);
                }
            }
        });
        if !output.response.contains_pointer() {
            self.age(elapsed);
        }
        if let Some(next) = self.shown.iter().filter_map(|toast| toast.seconds_left).reduce(f64::min) {
            ctx.request_repaint_after_secs(next.max(0.05) as f32);
        }
        answer
    }

    fn age(&mut self, elapsed: f64) {
        for toast in &mut self.shown {
            if let Some(left) = &mut toast.seconds_left {
                *left -= elapsed;
            }
        }
        self.shown.retain(|toast| toast.seconds_left.is_none_or(|left| left > 0.0));
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Pressed {
    Nothing,
    Close,
    Action,
}

fn one<A>(ui: &mut Ui, toast: &Toast<A>, close: &str) -> Pressed {
    let tokens = tokens(ui);
    let colors = tokens.tone(toast.tone);
    let mut pressed = Pressed::Nothing;
    let frame = Frame::new()
        .fill(tokens.color.panel)
        .stroke(tokens.hairline())
        .corner_radius(tokens.size.card_radius)
        .inner_margin(Margin { left: 12, right: 8, top: 8, bottom: 8 })
        .shadow(tokens.shadow());
    let builder =
        egui::UiBuilder::new().id_salt(toast.number).accessibility_role(Role::Alert).accessibility_label(&toast.text);
    ui.scope_builder(builder, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_live(egui::accesskit::Live::Polite));
        frame.show(ui, |ui| {
            ui.take_available_width();
            ui.horizontal(|ui| {
                let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(tokens.size.icon), egui::Sense::hover());
                let sign = if toast.tone == Tone::Info { icons::INFO_FILL } else { toast.tone.sign() };
                paint_icon(ui.painter(), rect, sign, tokens.size.icon, colors.ink);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if ui.add(Btn::icon_only(icons::X, close)).clicked() {
                        pressed = Pressed::Close;
                    }
                    if let Some((label, _)) = &toast.action {
                        if ui.add(Btn::quiet(label)).clicked() {
                            pressed = Pressed::Action;
                        }
                        ui.add_space(tokens.space.xs);
                    }
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        text::body(ui, &toast.text);
                    });
                });
            });
        });
    });
    pressed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_seconds(seconds: &[Option<f64>]) -> Toasts<()> {
        let mut toasts = Toasts::default();
        for &seconds in seconds {
            toasts.push(Tone::Info, "text", None, seconds);
        }
        toasts
    }

    #[test]
    fn a_toast_goes_when_its_time_is_over() {
        let mut toasts = with_seconds(&[Some(5.0), Some(8.0), None]);
        toasts.age(6.0);
        assert_eq!(toasts.shown.len(), 2);
    }

    #[test]
    fn the_oldest_gives_way_to_the_fifth() {
        let toasts = with_seconds(&[None; 5]);
        assert_eq!(toasts.shown.iter().map(|toast| toast.number).collect::<Vec<_>>(), [2, 3, 4, 5]);
    }
}
