//! Where the keyboard goes: where work begins on a page or a step that was entered, from one part of the window to the
//! next, to the search of the page, and to its main button.
//!
//! Widgets offer themselves while they are drawn; [`end`] gives the keyboard to the best of them, once per entering.

mod came;
mod parts;
mod places;
mod rows;
mod sheets;
mod typing;

use std::collections::BTreeMap;

use egui::response::Flags;
use egui::{Context, Event, FocusDirection, Id, IdMap, Key, Order, Rect, Response, Ui};

pub(super) use came::{comes_into, just_came, n_drawn};
pub use parts::walk_parts;
pub use rows::{has_rows, is_in_rows};
pub use sheets::{close_sheet, has_sheet};
pub(super) use sheets::{come_back, go_in, go_into, is_sheet_closed};
pub use typing::is_typing;

use places::{first_anywhere, first_within, is_gone, is_within, part_of, rect_of};

/// How well work begins at a widget, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Beginning {
    /// The page says so.
    Here,
    /// The current row of a list.
    Row,
    /// A field that is empty.
    EmptyField,
    /// A field.
    Field,
    /// A main button.
    Button,
}

/// A part of the window, in the order of F6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WindowPart {
    /// The bar at the top.
    Header,
    /// The pages.
    Navigation,
    /// The page that is shown.
    Page,
    /// The tour, while it is shown.
    Tour,
    /// Messages, while there are any.
    Messages,
}

/// A main button, whatever its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Which {
    order: Order,
    /// Buttons of one step or sheet belong together.
    group: usize,
    /// What it says.
    text: Id,
}

/// A main button as it was drawn.
#[derive(Clone, Copy, Debug)]
struct Main {
    id: Id,
    which: Which,
    is_enabled: bool,
}

/// What was drawn in one pass.
#[derive(Clone, Debug, Default)]
struct Drawn {
    mains: Vec<Main>,
    search: Option<Id>,
    parts: BTreeMap<WindowPart, Rect>,
    /// Where a part begins, if that is not its first control.
    begins: BTreeMap<WindowPart, Id>,
    /// Where work is done: the page, or the step of a wizard in it.
    work: Option<Rect>,
    n_groups: usize,
    /// The rows that had the keyboard.
    rows: Option<Id>,
    has_sheet: bool,
}

#[derive(Clone, Debug, Default)]
struct Focus {
    /// What was shown last in each place.
    shown: IdMap<Id>,
    /// Something was entered, and the keyboard is not there yet.
    is_arriving: bool,
    best: Option<(Beginning, Id)>,
    /// A sheet was closed by a key: the next pass finds where work begins.
    is_left: bool,
    /// Gets the keyboard when the next pass begins, so that it knows that it just got it.
    next: Option<Id>,
    before: Drawn,
    now: Drawn,
    /// The main button that is pressed by keys in this pass.
    pressed: Option<Which>,
    /// What had the keyboard last in each part.
    last: BTreeMap<WindowPart, Id>,
    /// A place that was opened, whose first control is to get the keyboard; and whether it may be out of sight as yet.
    into: Option<(Rect, bool)>,
    /// The pass in which it was asked that the sheet closes.
    closes_sheet: Option<u64>,
    /// The frame in which Enter was pressed last.
    entered_at: Option<u64>,
    /// What had the keyboard before that.
    back: Option<Id>,
    /// What had the keyboard or was clicked last.
    latest: Option<Id>,
    /// The mouse was used after the keyboard.
    by_mouse: bool,
    came: came::Came,
    /// What had the keyboard when the pass began.
    at_begin: Option<Id>,
    /// The button that got it back in this pass.
    returned: Option<Id>,
    /// What had the keyboard in the pass before, and whether something was typed since it has.
    typed_in: Option<(Id, bool)>,
}

fn with<R>(ctx: &Context, work: impl FnOnce(&mut Focus) -> R) -> R {
    ctx.data_mut(|data| work(data.get_temp_mut_or_default::<Focus>(Id::unique("where the keyboard goes"))))
}

/// Begins a pass. Tab goes on from what was used last, also when nothing has the keyboard.
pub fn begin(ctx: &Context) {
    typing::watch(ctx);
    let (is_tab, key, mouse) = ctx.input(|input| {
        let mut seen = (false, false, false);
        for event in &input.events {
            match event {
                Event::Key { key, pressed: true, .. } => {
                    seen.0 |= *key == Key::Tab && !input.modifiers.command && !input.modifiers.alt;
                    seen.1 = true;
                }
                Event::PointerButton { pressed: true, .. } => seen.2 = true,
                _ => {}
            }
        }
        seen
    });
    let (is_enter, frame) = (ctx.input(|input| input.key_pressed(Key::Enter)), ctx.cumulative_frame_nr());
    let (latest, next) = with(ctx, |focus| {
        focus.before = std::mem::take(&mut focus.now);
        (focus.pressed, focus.returned) = (None, None);
        focus.best = None;
        focus.is_arriving |= std::mem::take(&mut focus.is_left);
        focus.entered_at = if is_enter { Some(frame) } else { focus.entered_at };
        focus.by_mouse = mouse || (focus.by_mouse && !key);
        (focus.latest, focus.next.take())
    });
    if let Some(id) = next {
        ctx.memory_mut(|memory| memory.request_focus(id));
    }
    let focused = ctx.memory(egui::Memory::focused);
    with(ctx, |focus| focus.at_begin = focused);
    if next.is_some() {
        return;
    }
    if is_tab && ctx.memory(|memory| memory.focused().is_none()) {
        if let Some(id) = latest.filter(|id| rect_of(ctx, *id).is_some()) {
            ctx.memory_mut(|memory| memory.request_focus(id));
        } else {
            // Else the key would go to the first control of the window.
            ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
            with(ctx, |focus| focus.is_arriving = true);
        }
    }
}

/// Whether the ring around what has the keyboard is drawn: not while the mouse is used.
pub(super) fn is_ring_shown(ctx: &Context) -> bool {
    with(ctx, |focus| !focus.by_mouse)
}

/// Tells what is shown in `place` now; when it is something else than before, the keyboard goes where work begins.
pub fn enter(ctx: &Context, place: Id, what: Id) {
    with(ctx, |focus| {
        if focus.shown.insert(place, what) != Some(what) {
            focus.is_arriving = true;
        }
    });
}

/// Offers a widget as the beginning of what was entered. The best one that is in sight gets the keyboard, and of
/// several the first.
pub fn offer(ui: &Ui, response: &Response, beginning: Beginning) {
    if response.enabled() {
        offer_at(ui, response.id, response.rect, beginning);
    }
}

/// As [`offer`], for what has no response yet.
pub(super) fn offer_at(ui: &Ui, id: Id, rect: Rect, beginning: Beginning) {
    // Not `is_rect_visible`: nothing is visible in a pass that is drawn anew.
    let is_seen = rect.intersects(ui.clip_rect());
    with(ui.ctx(), |focus| {
        if is_seen && focus.is_arriving && focus.best.is_none_or(|(best, _)| beginning < best) {
            focus.best = Some((beginning, id));
        }
    });
}

/// Work on this page begins here.
pub fn begins_here(ui: &Ui, response: &Response) {
    offer(ui, response, Beginning::Here);
}

/// What is drawn from here on belongs to another form or step.
pub(super) fn begin_group(ctx: &Context) {
    with(ctx, |focus| focus.now.n_groups += 1);
}

/// Work is done in `rect`: the page, or a step within it.
pub fn work_in(ctx: &Context, rect: Rect) {
    with(ctx, |focus| focus.now.work = Some(rect));
}

/// A part of the window that F6 goes to.
pub fn part(ctx: &Context, part: WindowPart, rect: Rect) {
    with(ctx, |focus| focus.now.parts.insert(part, rect));
}

/// F6 goes here when it comes to this part.
pub fn part_begins(ctx: &Context, part: WindowPart, id: Id) {
    with(ctx, |focus| focus.now.begins.insert(part, id));
}

/// A search box of the page.
pub(super) fn search(ctx: &Context, id: Id) {
    with(ctx, |focus| focus.now.search = focus.now.search.or(Some(id)));
}

/// What was opened from this button is closed, so the keyboard is on the button, unless it goes on to something else in this
/// pass.
pub(super) fn return_to(ctx: &Context, id: Id) {
    ctx.memory_mut(|memory| memory.request_focus(id));
    with(ctx, |focus| focus.returned = Some(id));
    ctx.request_repaint();
}

/// Goes to the search of the page; answers whether it has one.
pub fn go_to_search(ctx: &Context) -> bool {
    let search = with(ctx, |focus| focus.before.search);
    if let Some(id) = search {
        ctx.memory_mut(|memory| memory.request_focus(id));
    }
    search.is_some()
}

/// A main button with this text; when keys press it in this pass, the response says that it was clicked.
pub(super) fn main_button(ui: &Ui, response: &mut Response, text: &str, is_enabled: bool) {
    let is_pressed = with(ui.ctx(), |focus| {
        let which = Which { order: ui.layer_id().order, group: focus.now.n_groups, text: Id::unique(text) };
        focus.now.mains.push(Main { id: response.id, which, is_enabled });
        focus.pressed.take_if(|pressed| *pressed == which).is_some()
    });
    if is_pressed && is_enabled {
        response.flags.insert(Flags::FAKE_PRIMARY_CLICKED);
    }
}

/// Presses the main button of what is in front: Next of a wizard, else the button of the form.
///
/// One that is blocked gets the keyboard, so that it says why; in a wizard the step's own main button comes before that.
pub fn press_main(ctx: &Context) {
    let (mains, group) = with(ctx, |focus| (focus.before.mains.clone(), focus.before.n_groups));
    let top = mains.iter().map(|main| main.which.order).max().unwrap_or(Order::Background);
    let is_in_front = |main: &&Main| {
        let which = main.which;
        which.order == top && (top != Order::Background || which.group == group)
    };
    let mut in_front = mains.iter().filter(is_in_front);
    let Some(last) = in_front.clone().next_back() else { return };
    let wanted = in_front.rfind(|main| main.is_enabled).unwrap_or(last);
    // As a click does: what is typed becomes an edit first.
    super::leave_field(ctx);
    if wanted.is_enabled {
        with(ctx, |focus| focus.pressed = Some(wanted.which));
    } else {
        ctx.memory_mut(|memory| memory.request_focus(wanted.id));
    }
}

/// Ends a pass: gives the keyboard to the beginning of what was entered, unless somebody types.
pub fn end(ctx: &Context) {
    let focused = ctx.memory(egui::Memory::focused);
    let clicked = ctx.interaction_snapshot(|seen| seen.clicked);
    came::note(ctx, focused);
    let (is_arriving, best, work, is_unmoved) = with(ctx, |focus| {
        focus.latest = focused.or(clicked).or(focus.latest);
        let is_unmoved = focused == focus.at_begin || (focused.is_some() && focused == focus.returned);
        (focus.is_arriving, focus.best, focus.now.work, is_unmoved)
    });
    if let Some(id) = focused {
        let parts = with(ctx, |focus| focus.now.parts.clone());
        if let Some(part) = part_of(ctx, &parts, id) {
            with(ctx, |focus| focus.last.insert(part, id));
        }
    }
    if ctx.will_discard() {
        return;
    }
    let (latest, by_mouse, into) = with(ctx, |focus| (focus.latest, focus.by_mouse, focus.into.take()));
    // Something in there may have the keyboard already, when what was opened asked for it.
    let is_there = |rect: Rect| focused.is_some_and(|id| is_within(ctx, id, rect));
    if let Some((rect, is_anywhere)) = into.filter(|(rect, _)| is_unmoved && !is_there(*rect)) {
        let find = if is_anywhere { first_anywhere } else { first_within };
        let first = ctx.viewport(|viewport| find(&viewport.this_pass.widgets, rect));
        with(ctx, |focus| (focus.next, focus.back) = (first, focused));
        ctx.request_repaint();
        return;
    }
    if !by_mouse && focused.or(latest).is_some_and(|id| is_gone(ctx, id)) {
        // What takes its place is known in the next pass.
        with(ctx, |focus| focus.is_arriving = true);
        ctx.request_repaint();
        return;
    }
    if !is_arriving {
        return;
    }
    let first = || ctx.viewport(|viewport| first_within(&viewport.this_pass.widgets, work?));
    let next = match () {
        // Somebody types, or the page gave the keyboard to something itself.
        () if ctx.text_edit_focused() || (focused.is_some() && !is_unmoved) => None,
        () => Some(best.map(|(_, id)| id).or_else(first)),
    };
    // Where nothing takes the keyboard yet, the next pass may have something.
    if next != Some(None) {
        with(ctx, |focus| (focus.is_arriving, focus.next) = (false, next.flatten()));
        ctx.request_repaint();
    }
}
