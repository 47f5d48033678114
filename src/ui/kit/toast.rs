//! Short messages in a line of their own: what just happened, and perhaps a way back.

use egui::{Align, Label, Layout, Popup, PopupCloseBehavior, Rect, Response, RichText, Role, Ui, UiBuilder, vec2};

use super::button::Btn;
use super::icons;
use super::paint::paint_icon;
use crate::ui::theme::{Tokens, Tone, tokens};

struct Toast<A> {
    number: u64,
    tone: Tone,
    text: String,
    action: Option<(String, A)>,
    /// Seconds still to be shown; `None`: until it is closed.
    seconds_left: Option<f64>,
}

/// What the line of messages asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToastAnswer<A> {
    /// The button of a message was pressed.
    Action(A),
    /// The text of a message is to be copied.
    Copy(String),
}

/// The messages that are there now, oldest first; the session owns them. `A` is what a button answers with.
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

/// What the buttons of the line say.
#[derive(Clone, Copy)]
pub struct ToastWords<'a> {
    /// Takes a message away.
    pub close: &'a str,
    /// Shows the whole of a message that is longer than the line.
    pub whole: &'a str,
    /// Copies a message that tells of trouble.
    pub copy: &'a str,
    /// Shows this many messages more.
    pub more: &'a dyn Fn(usize) -> String,
}

const MOST: usize = 4;
/// Width of what opens with the other messages.
const WIDTH: f32 = 440.0;

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

    /// Takes away what only says that something was done: it is in the language of before. What went wrong stays.
    pub fn forget_news(&mut self) {
        self.shown.retain(|toast| matches!(toast.tone, Tone::Warning | Tone::Late | Tone::Irreversible));
    }

    /// Takes away what tells of something that is no more; what went wrong stays.
    pub fn forget_told(&mut self) {
        self.shown.retain(|toast| matches!(toast.tone, Tone::Late | Tone::Irreversible));
    }

    /// Takes away the buttons that are like that, as they would no longer do what they say; the text stays.
    pub fn disarm(&mut self, is_over: impl Fn(&A) -> bool) {
        for toast in &mut self.shown {
            toast.action.take_if(|(_, action)| is_over(action));
        }
    }

    /// Height of the line in points; it is kept free when there is nothing to say.
    pub fn height(tokens: &Tokens) -> f32 {
        tokens.size.control + tokens.space.s
    }

    /// Draws the newest one into `line`, with a button that opens the others. Returns the answer of a pressed button.
    ///
    /// Their time stands still while the pointer is on the line or the others are open. Call it once a frame.
    #[must_use]
    pub fn line_ui(&mut self, ui: &mut Ui, line: Rect, words: &ToastWords<'_>) -> Option<ToastAnswer<A>> {
        let now = ui.input(|input| input.time);
        let elapsed = self.last_time.replace(now).map_or(0.0, |last| now - last);
        let Some(newest) = self.shown.last() else {
            self.last_time = None;
            return None;
        };
        let tokens = tokens(ui);
        let place = line.shrink2(vec2(0.0, tokens.space.xs));
        ui.painter().rect_filled(place, tokens.size.radius, tokens.tone(newest.tone).tint);
        let layout = Layout::left_to_right(Align::Center);
        let inner = place.shrink2(vec2(tokens.space.s, 0.0));
        let mut ui = ui.new_child(UiBuilder::new().id_salt("messages").max_rect(inner).layout(layout));
        let (mut pressed, others) = newest_ui(&mut ui, newest, self.shown.len() - 1, words);
        let mut is_open = false;
        if let Some((button, is_cut)) = others {
            let listed = if is_cut { self.shown.len() } else { self.shown.len() - 1 };
            let width = WIDTH.min(ui.ctx().content_rect().width() - 2.0 * tokens.space.l);
            let popup = Popup::from_toggle_button_response(&button)
                .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
                .gap(tokens.space.xs)
                .width(width);
            let listed = &self.shown[..listed];
            let inner =
                popup.show(|ui| listed.iter().rev().fold(None, |answer, toast| row_ui(ui, toast, words).or(answer)));
            is_open = inner.is_some();
            pressed = pressed.or(inner.and_then(|popup| popup.inner));
        }
        let is_read = is_open || ui.rect_contains_pointer(place);
        let answer = pressed.and_then(|pressed| self.take(pressed));
        if !is_read {
            self.age(elapsed);
            if let Some(next) = self.shown.iter().filter_map(|toast| toast.seconds_left).reduce(f64::min) {
                ui.ctx().request_repaint_after_secs(next.max(0.05) as f32);
            }
        }
        answer
    }

    fn take(&mut self, pressed: Pressed) -> Option<ToastAnswer<A>> {
        let at = self.shown.iter().position(|toast| toast.number == pressed.number)?;
        if pressed.what == What::Copy {
            return Some(ToastAnswer::Copy(self.shown[at].text.clone()));
        }
        let toast = self.shown.remove(at);
        toast.action.filter(|_| pressed.what == What::Action).map(|(_, action)| ToastAnswer::Action(action))
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

/// A button of a message was pressed.
#[derive(Clone, Copy)]
struct Pressed {
    number: u64,
    what: What,
}

/// Which one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    /// Its own.
    Action,
    /// The one that copies it.
    Copy,
    /// The one that takes it away.
    Close,
}

/// Whether a message tells of something that somebody else may have to be asked about.
fn is_trouble<A>(toast: &Toast<A>) -> bool {
    matches!(toast.tone, Tone::Late | Tone::Irreversible)
}

/// The newest message: its sign, as much of its text as the line has room for, and its buttons from left to right.
/// Answers with what was pressed, and with the button that opens the others and whether the text is cut.
fn newest_ui<A>(
    ui: &mut Ui,
    toast: &Toast<A>,
    n_others: usize,
    words: &ToastWords<'_>,
) -> (Option<Pressed>, Option<(Response, bool)>) {
    let tokens = tokens(ui);
    let gap = tokens.space.m;
    ui.spacing_mut().item_spacing.x = 0.0;
    sign_ui(ui, toast.tone);
    ui.add_space(tokens.space.s);
    let action = toast.action.as_ref().map(|(label, _)| Btn::quiet(label));
    let (whole, more) = (words.whole.to_owned(), (words.more)(n_others));
    let ink = tokens.tone(toast.tone).ink;
    let needed = ui.painter().layout_no_wrap(toast.text.clone(), tokens.body(), ink).size().x;
    let mut room = ui.available_width() - tokens.size.control - gap;
    room -= action.as_ref().map_or(0.0, |button| button.width(ui) + gap);
    room -= if is_trouble(toast) { tokens.size.control } else { 0.0 };
    let more_width = Btn::quiet(&more).opens_menu().width(ui) + gap;
    let whole_width = Btn::quiet(&whole).opens_menu().width(ui) + gap;
    let is_cut = room - if 0 < n_others { more_width } else { 0.0 } < needed;
    let others = match (n_others, is_cut) {
        (0, false) => None,
        (0, true) => Some((&whole, whole_width)),
        _ => Some((&more, more_width)),
    };
    room -= others.map_or(0.0, |(_, width)| width);
    ui.scope(|ui| {
        ui.set_max_width(room.max(0.0));
        alert_ui(ui, toast, Label::truncate);
    });
    let mut pressed = None;
    if let Some(button) = action {
        ui.add_space(gap);
        if ui.add(button).clicked() {
            pressed = Some(Pressed { number: toast.number, what: What::Action });
        }
    }
    let others = others.map(|(label, _)| {
        ui.add_space(gap);
        (ui.add(Btn::quiet(label).opens_menu()), is_cut)
    });
    let n_buttons = if is_trouble(toast) { 2.0 } else { 1.0 };
    ui.add_space((ui.available_width() - n_buttons * tokens.size.control).max(0.0));
    if is_trouble(toast) && ui.add(Btn::icon_only(icons::COPY, words.copy)).clicked() {
        pressed = Some(Pressed { number: toast.number, what: What::Copy });
    }
    if ui.add(Btn::icon_only(icons::X, words.close)).clicked() {
        pressed = Some(Pressed { number: toast.number, what: What::Close });
    }
    (pressed, others)
}

/// One of the other messages, whole.
fn row_ui<A>(ui: &mut Ui, toast: &Toast<A>, words: &ToastWords<'_>) -> Option<Pressed> {
    let tokens = tokens(ui);
    let mut pressed = None;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = tokens.space.s;
        sign_ui(ui, toast.tone);
        let n_buttons = if is_trouble(toast) { 2.0 } else { 1.0 };
        let room = ui.available_width() - n_buttons * (tokens.size.control + tokens.space.s);
        ui.vertical(|ui| {
            ui.set_width(room);
            alert_ui(ui, toast, Label::wrap);
            if let Some((label, _)) = &toast.action
                && ui.add(Btn::quiet(label)).clicked()
            {
                pressed = Some(Pressed { number: toast.number, what: What::Action });
            }
        });
        if is_trouble(toast) && ui.add(Btn::icon_only(icons::COPY, words.copy)).clicked() {
            pressed = Some(Pressed { number: toast.number, what: What::Copy });
        }
        if ui.add(Btn::icon_only(icons::X, words.close)).clicked() {
            pressed = Some(Pressed { number: toast.number, what: What::Close });
        }
    });
    pressed
}

/// The text; a screen reader says it when it comes.
fn alert_ui<A>(ui: &mut Ui, toast: &Toast<A>, look: impl FnOnce(Label) -> Label) {
    let tokens = tokens(ui);
    ui.push_id(("message", toast.number), |ui| {
        let text = RichText::new(&toast.text).font(tokens.body()).color(tokens.color.text);
        let response = ui.add(look(Label::new(text)));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Alert);
            node.set_label(&*toast.text);
            node.set_live(egui::accesskit::Live::Polite);
        });
    });
}

fn sign_ui(ui: &mut Ui, tone: Tone) {
    let tokens = tokens(ui);
    let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(tokens.size.icon), egui::Sense::hover());
    let sign = if tone == Tone::Info { icons::INFO_FILL } else { tone.sign() };
    paint_icon(ui.painter(), rect, sign, tokens.size.icon, tokens.tone(tone).ink);
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
    fn what_is_over_goes_with_its_message_or_leaves_its_text() {
        let mut toasts = Toasts::default();
        for number in [1, 2] {
            toasts.push(Tone::Done, "text", Some(("Undo".into(), number)), None);
        }
        toasts.disarm(|number| *number == 1);
        assert_eq!(toasts.shown.iter().filter(|toast| toast.action.is_some()).count(), 1, "the text stays");
        toasts.push(Tone::Late, "trouble", None, None);
        toasts.forget_told();
        assert_eq!(toasts.shown.iter().map(|toast| toast.number).collect::<Vec<_>>(), [3]);
    }

    #[test]
    fn the_oldest_gives_way_to_the_fifth() {
        let toasts = with_seconds(&[None; 5]);
        assert_eq!(toasts.shown.iter().map(|toast| toast.number).collect::<Vec<_>>(), [2, 3, 4, 5]);
    }
}
