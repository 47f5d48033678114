//! One act at a time: what was typed before a press of the mouse is taken in before it.

use std::mem;

use egui::{Context, Event, Plugin, RawInput};

/// A press outside of a field takes the focus from it before the field reads what was typed since the last frame, and that would
/// be lost. So a frame ends before such a press, and the press is the first thing of the next one.
#[derive(Default)]
struct Turns {
    waiting: Vec<Event>,
}

impl Plugin for Turns {
    fn debug_name(&self) -> &'static str {
        "one act at a time"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let mut events = mem::take(&mut self.waiting);
        events.append(&mut input.events);
        if let Some(at) = press_after_typing(&events) {
            self.waiting = events.split_off(at);
            ctx.request_repaint();
        }
        input.events = events;
    }
}

/// From now on no press overtakes what was typed before it.
pub(super) fn install(egui: &Context) {
    egui.add_plugin(Turns::default());
}

fn press_after_typing(events: &[Event]) -> Option<usize> {
    let is_typing = |event: &Event| {
        matches!(
            event,
            Event::Text(_) | Event::Paste(_) | Event::Cut | Event::Ime(_) | Event::Key { pressed: true, .. }
        )
    };
    let is_press = |event: &Event| matches!(event, Event::PointerButton { pressed: true, .. });
    let typed = events.iter().position(is_typing)?;
    events.iter().enumerate().skip(typed).find(|(_, event)| is_press(event)).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use egui::{Modifiers, PointerButton, Rect, Vec2, pos2};

    use super::*;

    /// A button above a field; what both were told is counted.
    struct Page {
        egui: Context,
        text: String,
        n_clicks: usize,
        button: Rect,
        field: Rect,
    }

    impl Page {
        fn frame(&mut self, events: Vec<Event>) {
            let input = RawInput {
                screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), Vec2::splat(300.0))),
                events,
                ..RawInput::default()
            };
            let mut output = self.egui.clone().run_ui(input, |ui| {
                let button = ui.button("Next");
                self.n_clicks += usize::from(button.clicked());
                self.button = button.rect;
                self.field = ui.text_edit_singleline(&mut self.text).rect;
            });
            output.textures_delta.clear();
        }
    }

    fn click(rect: Rect) -> Vec<Event> {
        let pos = rect.center();
        let act =
            |pressed| Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
        vec![Event::PointerMoved(pos), act(true), act(false)]
    }

    #[test]
    fn text_typed_right_before_a_click_elsewhere_reaches_its_field() {
        let egui = Context::default();
        install(&egui);
        let mut page = Page { egui, text: String::new(), n_clicks: 0, button: Rect::NOTHING, field: Rect::NOTHING };
        page.frame(Vec::new());
        page.frame(click(page.field));
        let mut at_once = vec![Event::Text("ab".to_owned()), Event::Text("c".to_owned())];
        at_once.extend(click(page.button));
        page.frame(at_once);
        for _ in 0..3 {
            page.frame(Vec::new());
        }
        assert_eq!((page.text.as_str(), page.n_clicks), ("abc", 1));
    }
}
