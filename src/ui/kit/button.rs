//! Buttons: one main button a page, the others quieter. A button that cannot be used now says why.

use std::sync::Arc;

use egui::{
    Align2, Color32, CursorIcon, Galley, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, Widget, WidgetInfo,
    pos2, vec2,
};

use super::focus::{self, Beginning};
use super::paint::{Ink, focus_ring, one_line, paint_galley, paint_icon};
use super::press;
use crate::ui::theme::{Tokens, Tone, bold, tokens};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Primary,
    Secondary,
    Quiet,
    Danger,
    Icon,
}

/// A button; add it with [`Ui::add`].
#[must_use = "add it with ui.add(..)"]
#[derive(Clone, Debug)]
pub struct Btn<'a> {
    kind: Kind,
    text: &'a str,
    icon: Option<&'a str>,
    menu: bool,
    shortcut: Option<&'a str>,
    tooltip: Option<&'a str>,
    blocked: Option<&'a str>,
    selected: bool,
    is_once: bool,
    min_width: f32,
}

impl<'a> Btn<'a> {
    fn new(kind: Kind, text: &'a str) -> Self {
        Self {
            kind,
            text,
            icon: None,
            menu: false,
            shortcut: None,
            tooltip: None,
            blocked: None,
            selected: false,
            is_once: false,
            min_width: 0.0,
        }
    }

    /// The one thing to do here.
    pub fn primary(text: &'a str) -> Self {
        Self::new(Kind::Primary, text)
    }

    /// Any other thing to do.
    pub fn secondary(text: &'a str) -> Self {
        Self::new(Kind::Secondary, text)
    }

    /// Looks like a link; for small things within text, rows and cards.
    pub fn quiet(text: &'a str) -> Self {
        Self::new(Kind::Quiet, text)
    }

    /// Cannot be taken back or takes something away.
    pub fn danger(text: &'a str) -> Self {
        Self::new(Kind::Danger, text)
    }

    /// Only an icon; `name` is its tooltip and its name to a screen reader.
    pub fn icon_only(icon: &'a str, name: &'a str) -> Self {
        Self { icon: Some(icon), ..Self::new(Kind::Icon, name) }
    }

    /// An icon before the text.
    pub fn icon(mut self, icon: &'a str) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Shows that a menu opens.
    pub fn opens_menu(mut self) -> Self {
        self.menu = true;
        self
    }

    /// The keys that do the same, such as `Ctrl K`.
    pub fn shortcut(mut self, keys: &'a str) -> Self {
        self.shortcut = Some(keys);
        self
    }

    /// More words, shown when the pointer rests on it.
    pub fn tooltip(mut self, text: &'a str) -> Self {
        self.tooltip = Some(text);
        self
    }

    /// With a reason it cannot be pressed, and says the reason in its tooltip and to a screen reader.
    /// A main button or one of danger stays a stop for the keyboard, so that the reason is met; others are passed by.
    pub fn blocked(mut self, reason: Option<&'a str>) -> Self {
        self.blocked = reason;
        self
    }

    /// Shown as switched on.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// Counts each press once: neither the second press of a double click nor a key that is held presses it. For what
    /// records something, or takes the place of another button.
    pub fn once(mut self) -> Self {
        self.is_once = true;
        self
    }

    /// Points that it takes beside others, for laying out a row before it is drawn.
    pub fn width(&self, ui: &Ui) -> f32 {
        self.measure(ui, tokens(ui)).size.x
    }

    /// At least this wide, in points.
    pub fn min_width(mut self, width: f32) -> Self {
        self.min_width = width;
        self
    }
}

/// A button with an id of its own name: what takes its place is another one, and does not take the keyboard. In a row that
/// wraps it begins the next one where it has no room.
pub fn own_button(ui: &mut Ui, id_salt: &str, button: Btn<'_>) -> Response {
    let is_first = ui.cursor().left() <= ui.max_rect().left() + 1.0;
    if ui.layout().main_wrap() && !is_first && ui.available_size_before_wrap().x < button.width(ui) {
        ui.end_row();
    }
    ui.push_id(id_salt, |ui| ui.add(button)).inner
}

/// A button with only an icon; `name` is its tooltip and its name to a screen reader.
pub fn icon_button(ui: &mut Ui, icon: &str, name: &str) -> Response {
    ui.add(Btn::icon_only(icon, name))
}

/// What is painted, measured.
struct Parts {
    text: Option<Arc<Galley>>,
    shortcut: Option<Arc<Galley>>,
    padding: f32,
    /// Width without a wish for more.
    natural: f32,
    size: Vec2,
}

struct Look {
    fill: Color32,
    line: Color32,
    ink: Color32,
}

const GAP: f32 = 4.0;
const KEY_PADDING: f32 = 4.0;

impl Btn<'_> {
    fn measure(&self, ui: &Ui, tokens: &Tokens) -> Parts {
        let font = match self.kind {
            Kind::Primary | Kind::Danger => bold(tokens.text.body),
            Kind::Secondary | Kind::Quiet | Kind::Icon => tokens.body(),
        };
        let room = ui.available_width().max(tokens.size.control);
        let painter = ui.painter();
        let text = (self.kind != Kind::Icon)
            .then(|| one_line(painter, self.text, &Ink::new(font, Color32::PLACEHOLDER), room));
        let keys = egui::FontId::monospace(tokens.text.secondary - 1.0);
        let shortcut =
            self.shortcut.map(|keys_text| one_line(painter, keys_text, &Ink::new(keys, Color32::PLACEHOLDER), room));
        let padding = match self.kind {
            Kind::Quiet => 0.0,
            Kind::Icon => (tokens.size.control - tokens.size.icon) / 2.0,
            Kind::Primary | Kind::Secondary | Kind::Danger => tokens.space.m,
        };
        let mut widths: Vec<f32> = text.iter().map(|galley| galley.size().x).collect();
        widths.extend(self.icon.map(|_| tokens.size.icon));
        widths.extend(self.menu.then_some(tokens.space.m));
        widths.extend(shortcut.iter().map(|galley| galley.size().x + 2.0 * KEY_PADDING));
        let width = widths.iter().sum::<f32>() + GAP * (widths.len() as f32 - 1.0).max(0.0) + 2.0 * padding;
        let height = match self.kind {
            Kind::Quiet => text.as_ref().map_or(tokens.size.icon, |galley| galley.size().y),
            Kind::Primary | Kind::Secondary | Kind::Danger | Kind::Icon => tokens.size.control,
        };
        Parts { text, shortcut, padding, natural: width, size: vec2(width.max(self.min_width), height) }
    }

    fn look(&self, tokens: &Tokens, response: &Response, enabled: bool) -> Look {
        let c = &tokens.color;
        let late = tokens.tone(Tone::Late);
        let over = enabled && (response.hovered() || response.is_pointer_button_down_on());
        let clear = Color32::TRANSPARENT;
        let mut look = match self.kind {
            Kind::Primary => Look { fill: c.accent, line: c.accent, ink: c.on_accent },
            Kind::Secondary => Look { fill: c.panel, line: c.control_line, ink: c.text },
            Kind::Danger => Look { fill: c.panel, line: late.ink, ink: late.ink },
            Kind::Quiet => Look { fill: clear, line: clear, ink: c.accent },
            Kind::Icon => Look { fill: clear, line: clear, ink: c.text_secondary },
        };
        if self.selected {
            look = Look { fill: c.selection, line: c.selection, ink: c.accent };
        }
        if !enabled {
            look.ink = c.text_secondary;
            if self.kind != Kind::Quiet && self.kind != Kind::Icon {
                look.fill = c.sunken;
                look.line = c.hairline;
            }
            look.ink = tokens.faded(look.ink);
        } else if over {
            look.fill = match self.kind {
                Kind::Primary => tokens.hovered(c.accent),
                Kind::Danger => late.tint,
                Kind::Secondary | Kind::Icon if !self.selected => c.sunken,
                Kind::Secondary | Kind::Icon | Kind::Quiet => look.fill,
            };
            if self.kind == Kind::Icon {
                look.ink = c.text;
            }
        }
        look
    }

    fn paint(&self, ui: &Ui, rect: Rect, parts: Parts, look: &Look, over: bool) {
        let tokens = tokens(ui);
        let painter = ui.painter();
        let stroke = Stroke::new(tokens.size.hairline, look.line);
        painter.rect(rect, tokens.size.radius, look.fill, stroke, StrokeKind::Inside);
        let mut x = rect.left() + (rect.width() - parts.natural) / 2.0 + parts.padding;
        let slot = |x: f32, width: f32| Rect::from_min_size(pos2(x, rect.top()), vec2(width, rect.height()));
        if let Some(icon) = self.icon {
            paint_icon(painter, slot(x, tokens.size.icon), icon, tokens.size.icon, look.ink);
            x += tokens.size.icon + GAP;
        }
        if let Some(text) = parts.text {
            let place = slot(x, text.size().x);
            x += text.size().x + GAP;
            paint_galley(painter, place, Align2::LEFT_CENTER, text, look.ink);
            if over && self.kind == Kind::Quiet {
                painter.hline(place.x_range(), place.bottom() - 2.0, Stroke::new(tokens.size.hairline, look.ink));
            }
        }
        if self.menu {
            paint_icon(painter, slot(x, tokens.space.m), super::icons::CARET_DOWN, tokens.space.m, look.ink);
            x += tokens.space.m + GAP;
        }
        if let Some(keys) = parts.shortcut {
            let faint = if self.kind == Kind::Primary { look.ink } else { tokens.color.text_secondary };
            let key = slot(x, keys.size().x + 2.0 * KEY_PADDING).shrink2(vec2(0.0, 6.0));
            painter.rect_stroke(key, KEY_PADDING, Stroke::new(tokens.size.hairline, look.line), StrokeKind::Inside);
            paint_galley(painter, key, Align2::CENTER_CENTER, keys, faint);
        }
    }
}

impl Widget for Btn<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let tokens = tokens(ui);
        let parts = self.measure(ui, tokens);
        let enabled = self.blocked.is_none() && ui.is_enabled();
        let is_main = matches!(self.kind, Kind::Primary | Kind::Danger);
        // One that becomes blocked while it has the keyboard keeps it until somebody goes on.
        let is_stop = is_main || ui.memory(|memory| memory.has_focus(ui.next_auto_id()));
        let sense = match (enabled, is_stop) {
            (true, _) => Sense::click(),
            (false, true) => Sense::focusable_noninteractive(),
            (false, false) => Sense::hover(),
        };
        let (rect, mut response) = ui.allocate_exact_size(parts.size, sense);
        if self.kind == Kind::Primary {
            focus::main_button(ui, &mut response, self.text, enabled);
            if enabled {
                focus::offer(ui, &response, Beginning::Button);
            }
        }
        if self.is_once {
            press::take_only_meant(ui, &mut response);
        }
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, self.text));
        let more = self.blocked.or(self.tooltip);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            // Screen readers remember what a thing can do; a button that becomes usable must have been one before.
            node.add_action(egui::accesskit::Action::Click);
            if let Some(more) = more {
                node.set_description(more);
            }
            if let Some(keys) = self.shortcut {
                node.set_keyboard_shortcut(keys);
            }
            if self.menu {
                node.set_has_popup(egui::accesskit::HasPopup::Menu);
            }
        });
        if ui.is_rect_visible(rect) {
            let over = enabled && response.hovered();
            let look = self.look(tokens, &response, enabled);
            self.paint(ui, rect, parts, &look, over);
            if response.has_focus() {
                focus_ring(ui.painter(), tokens, rect, tokens.size.radius);
            }
        }
        if enabled {
            response = response.on_hover_cursor(CursorIcon::PointingHand);
        }
        let tip = more.or((self.kind == Kind::Icon).then_some(self.text));
        match tip {
            Some(tip) if response.has_focus() && self.blocked.is_some() => {
                response.show_tooltip_text(tip);
                response
            }
            Some(tip) => response.on_hover_text(tip),
            None => response,
        }
    }
}
