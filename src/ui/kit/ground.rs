//! A ground that is wider and higher than its place: the wheel, dragging and arrows go over it, and one row of it has the
//! keyboard.

use egui::{Event, EventFilter, Id, Key, Modifiers, MouseWheelUnit, Pos2, Rect, Response, Role, Sense, Ui, Vec2, vec2};

use super::focus::{self, Beginning};

/// Points of a turn of the wheel that count as one step of the scale.
const TURN: f32 = 40.0;
/// Points of a line, where the wheel counts in lines.
const LINE: f32 = 50.0;

/// Where the keyboard goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroundStep {
    /// To the row above.
    Up,
    /// To the row below.
    Down,
    /// So many rows up as are seen.
    PageUp,
    /// So many rows down as are seen.
    PageDown,
    /// To where the ground begins for the reader.
    Home,
    /// To the last row.
    End,
}

/// What was done on a ground in this frame.
#[derive(Debug)]
pub struct GroundResponse {
    /// The ground itself.
    pub response: Response,
    /// Points by which it is to go on: positive to the right and down.
    pub pan: Vec2,
    /// Days to the right by the arrows; negative: to the left.
    pub walk: i32,
    /// The scale: 1 larger, -1 smaller, with the place that stays where it is.
    pub zoom: Option<(bool, Pos2)>,
    /// Where the keyboard goes.
    pub step: Option<GroundStep>,
    /// The row that the keyboard is on is to be opened.
    pub opened: bool,
    /// What is below it is to be shown or hidden.
    pub toggled: bool,
    /// Escape was pressed, which was asked for.
    pub escaped: bool,
}

/// Takes `rect`. `name`: what a screen reader calls it; `says`: what it says of the row that the keyboard is on;
/// `wants_escape`: something is under way that Escape ends.
pub fn ground(ui: &Ui, id: Id, rect: Rect, (name, says): (&str, &str), wants_escape: bool) -> GroundResponse {
    let response = ui.interact(rect, id, Sense::DRAG | Sense::FOCUSABLE);
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Canvas);
        node.set_label(name);
        if !says.is_empty() {
            node.set_value(says);
        }
    });
    focus::offer(ui, &response, Beginning::Row);
    if ui.input(|input| input.pointer.any_pressed()) && response.contains_pointer() {
        response.request_focus();
    }
    let mut done = GroundResponse {
        pan: if response.dragged() { -response.drag_delta() } else { Vec2::ZERO },
        response,
        walk: 0,
        zoom: None,
        step: None,
        opened: false,
        toggled: false,
        escaped: false,
    };
    wheel(ui, id, rect, &mut done);
    if done.response.has_focus() {
        focus::has_rows(ui.ctx(), id);
        let arrows = EventFilter { vertical_arrows: true, horizontal_arrows: true, escape: wants_escape, tab: false };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
        keys(ui, wants_escape, &mut done);
    }
    done
}

/// The wheel goes down, with Shift to the right, with Ctrl it changes the scale.
fn wheel(ui: &Ui, id: Id, rect: Rect, done: &mut GroundResponse) {
    let Some(pointer) = ui.input(|input| input.pointer.hover_pos()).filter(|at| rect.contains(*at)) else { return };
    if !ui.ctx().layer_id_at(pointer).is_none_or(|layer| layer == ui.layer_id()) {
        return;
    }
    let turned: f32 = ui.input(|input| {
        let of = |event: &Event| match event {
            Event::MouseWheel { unit, delta, modifiers, .. } if modifiers.command => Some(match unit {
                MouseWheelUnit::Point => delta.y,
                MouseWheelUnit::Line | MouseWheelUnit::Page => delta.y * LINE,
            }),
            _ => None,
        };
        input.events.iter().filter_map(of).sum()
    });
    if turned != 0.0 {
        let sum = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or_default() + turned;
        let is_step = TURN <= sum.abs();
        ui.data_mut(|data| data.insert_temp(id, if is_step { 0.0 } else { sum }));
        done.zoom = is_step.then_some((0.0 < sum, pointer));
    }
    ui.input_mut(|input| {
        done.pan -= input.smooth_scroll_delta;
        input.smooth_scroll_delta = Vec2::ZERO;
    });
}

fn keys(ui: &Ui, wants_escape: bool, done: &mut GroundResponse) {
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let steps = [
        (Key::ArrowUp, GroundStep::Up),
        (Key::ArrowDown, GroundStep::Down),
        (Key::PageUp, GroundStep::PageUp),
        (Key::PageDown, GroundStep::PageDown),
        (Key::Home, GroundStep::Home),
        (Key::End, GroundStep::End),
    ];
    for (key, step) in steps {
        if pressed(key) {
            done.step = Some(step);
        }
    }
    done.walk += i32::from(pressed(Key::ArrowRight)) - i32::from(pressed(Key::ArrowLeft));
    done.opened = pressed(Key::Enter);
    done.toggled = pressed(Key::Space);
    done.escaped = wants_escape && pressed(Key::Escape);
}

/// A place on a ground that can be hovered, clicked and dragged, with what it says. The keyboard does not stop there: it
/// goes over rows.
pub fn ground_part(ui: &Ui, id: Id, rect: Rect, drags: bool, says: impl Fn() -> String) -> Response {
    let sense = if drags { Sense::CLICK | Sense::DRAG } else { Sense::CLICK };
    let response = ui.interact(rect, id, sense);
    response.widget_info(|| egui::WidgetInfo::labeled(Role::GraphicsObject, true, says()));
    let space = vec2(1.0, 1.0);
    if response.hovered() && !response.dragged() && rect.expand2(space).is_positive() {
        response.clone().on_hover_text_at_pointer(says());
    }
    response
}
