//! The picture with everything that can be done on it by mouse and by keys.

use egui::{Id, Rect, Ui, pos2, vec2};

use super::hands::Drag;
use super::layout::{Ghost, lay_out};
use super::picture::{LineKey, Part, Picture, Zone};
use super::{State, give_picture, hands, paint, parts, says, scroll};
use crate::domain::lanes::Lanes;
use crate::i18n::lanes as words;
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, GroundResponse, GroundStep};
use crate::ui::theme::tokens;
use crate::ui::whose::Whose;

/// The least height of the picture.
const LEAST: f32 = 190.0;
/// So near to an edge a dragged bar takes the days along, and so far in a frame.
const EDGE: f32 = 28.0;
const ALONG: f32 = 10.0;

/// Draws it.
pub(super) fn scene_ui(ui: &mut Ui, ctx: &Ctx<'_>, (state, lanes): (&mut State, &Lanes), actions: &mut Actions) {
    let room = ui.available_rect_before_wrap();
    let rect = room.with_max_y(room.bottom().max(room.top() + LEAST));
    ui.expand_to_include_rect(rect);
    ui.advance_cursor_after_rect(rect);
    if state.drag.as_ref().is_some_and(|drag| !drag.is_of(ctx)) {
        state.drag = None;
    }
    let id = ui.make_persistent_id("time line of the moves");
    let name = format!("{}. {}", ctx.text("line-name"), words::headline(ctx.lang, ctx.plan, lanes));
    let said = state.cursor.map(|key| parts::row_says(ctx, lanes, key)).unwrap_or_default();
    let ground = kit::ground(ui, id, rect, (&name, &said), state.drag.is_some());
    let first = picture_of(ctx, (state, lanes), rect);
    follow_ground(ui, (state, lanes), &first, &ground);
    if std::mem::take(&mut state.wants_sight) {
        bring_into_sight(ctx, (state, lanes), (&first, rect));
    }
    let picture = picture_of(ctx, (state, lanes), rect);
    paint::paint(ui, &picture);
    paint::frame(ui, &picture);
    for at in 0..picture.items.len() {
        part_ui(ui, ctx, (state, lanes), (&picture, at), (id, &ground), actions);
    }
    carry(ui, ctx, (state, lanes), &picture, actions);
    if ground.response.has_focus() {
        let c = tokens(ui);
        kit::focus_ring(ui.painter(), c, rect.shrink(c.size.focus_ring), 0.0);
    }
    scroll::bars_ui(ui, id, (&picture, lanes), &mut state.view);
    drag_ui(ui, ctx, state);
    if let Some(wish) = state.wish.take() {
        give_picture(ui, ctx, (state, lanes), (rect.width(), wish), actions);
    }
}

/// Scrolls to the row that the keyboard is on, and to where its bar begins.
fn bring_into_sight(ctx: &Ctx<'_>, (state, lanes): (&mut State, &Lanes), (picture, rect): (&Picture, Rect)) {
    let Some(key) = state.cursor else { return };
    if let Some(top) = picture.top_for(key) {
        state.view.top = Some(top);
    }
    let begins = match key {
        LineKey::Lane(key) => lanes.lane(key).and_then(|lane| {
            let of_rows = lane.rows.iter().filter_map(|row| row.day).map(|(day, _)| day).min();
            lane.window.map(|(first, _)| first).or(of_rows)
        }),
        LineKey::Customer(id) => lanes.row(id).and_then(|(_, row)| row.day).map(|(day, _)| day),
        LineKey::Load(_, days) => days.map(|(first, _)| first),
    };
    if let Some(day) = begins {
        state.view.show_day(&lanes.axis, ctx.today, rect.width() - picture.names, day);
    }
}

fn picture_of(ctx: &Ctx<'_>, (state, lanes): (&State, &Lanes), rect: Rect) -> Picture {
    let ghost = state.drag.as_ref().and_then(|drag| {
        let days = drag.shifted.as_ref()?.days;
        Some(Ghost { key: drag.key, days, tone: drag.tone() })
    });
    lay_out(says(ctx), (lanes, &state.view), rect, (state.cursor, ghost))
}

/// Scrolls, changes the scale, and goes from row to row.
fn follow_ground(ui: &Ui, (state, lanes): (&mut State, &Lanes), picture: &Picture, ground: &GroundResponse) {
    if state.drag.is_none() {
        state.view.pan((picture.begin, picture.top), ground.pan);
        state.view.top = state.view.top.map(|top| top.min(picture.most_top));
    }
    if ground.walk != 0 {
        // A day where days can be told apart, else a week.
        let days = if state.view.zoom == super::Zoom::Day { 1.0 } else { 7.0 };
        state.view.pan((picture.begin, picture.top), vec2(ground.walk as f32 * days * picture.day_width, 0.0));
    }
    // Another scale would put another day below the mouse that holds a bar.
    if let Some((closer, at)) = ground.zoom.filter(|_| state.drag.is_none()) {
        let begin = state.view.left.unwrap_or(picture.begin);
        let at = (at.x - picture.clip(Zone::Body).left()).max(0.0);
        state.view.zoom_to(state.view.zoom.step(closer), begin, at);
    }
    if ground.escaped {
        state.drag = None;
        ui.ctx().stop_dragging();
    }
    let pressed = ui.input(|input| input.pointer.any_pressed().then(|| input.pointer.interact_pos()).flatten());
    if let Some(line) = pressed.filter(|_| ground.response.contains_pointer()).and_then(|at| picture.line_at(at.y)) {
        state.cursor = Some(line.key);
    }
    let keys = picture.keys();
    if ground.response.has_focus() && state.cursor.is_none_or(|key| !keys.contains(&key.row())) {
        state.cursor = keys.first().copied();
    }
    let at = state.cursor.and_then(|key| keys.iter().position(|one| *one == key.row())).unwrap_or(0);
    let page = (picture.clip(Zone::Body).height() / super::layout::LANE).max(1.0) as usize;
    let to = match ground.step {
        Some(GroundStep::Up) => at.checked_sub(1),
        Some(GroundStep::Down) => Some(at + 1),
        Some(GroundStep::PageUp) => Some(at.saturating_sub(page)),
        Some(GroundStep::PageDown) => Some((at + page).min(keys.len().saturating_sub(1))),
        Some(GroundStep::End) => keys.len().checked_sub(1),
        Some(GroundStep::Home) => {
            state.view.go_today();
            None
        }
        None => None,
    };
    if let Some(key) = to.and_then(|to| keys.get(to)).copied() {
        (state.cursor, state.wants_sight) = (Some(key), true);
        state.chosen = state.chosen.map(|_| key);
    }
    if ground.opened {
        (state.chosen, state.wants_sight) = (state.cursor, true);
    }
    match state.cursor.filter(|_| ground.toggled) {
        Some(LineKey::Lane(key)) if lanes.lane(key).is_some_and(|lane| !lane.rows.is_empty()) => state.view.toggle(key),
        Some(LineKey::Load(Whose::Everybody, _)) => state.view.folds_load = !state.view.folds_load,
        _ => {}
    }
}

/// What can be hovered, clicked and dragged of one shape.
fn part_ui(
    ui: &Ui,
    ctx: &Ctx<'_>,
    (state, lanes): (&mut State, &Lanes),
    (picture, at): (&Picture, usize),
    (id, ground): (Id, &GroundResponse),
    actions: &mut Actions,
) {
    let Some(item) = picture.items.get(at) else { return };
    let Some(part) = item.part else { return };
    let seen = item.rect.intersect(picture.clip(item.zone)).intersect(ui.clip_rect());
    if !seen.is_positive() {
        return;
    }
    let drags = matches!(part, Part::Bar(key) if hands::grip_of(key).is_some()) && !ctx.is_locked();
    let response = kit::ground_part(ui, id.with(parts::salt(part)), seen, drags, || parts::says(ctx, lanes, part));
    let response =
        if drags && response.hovered() { response.on_hover_cursor(egui::CursorIcon::Grab) } else { response };
    let key = match part {
        Part::Name(key) | Part::Bar(key) | Part::Marks(key, ..) => Some(key),
        Part::Count(lane, _) => Some(LineKey::Lane(lane)),
        Part::Load(at, from, to) => {
            lanes.load.get(at).map(|load| LineKey::Load(Whose::of(load.person), Some((from, to))))
        }
        Part::LoadAll(from, to) => Some(LineKey::Load(Whose::Everybody, Some((from, to)))),
        Part::Dates(..) | Part::Day(_) => None,
    };
    if response.clicked() || response.drag_started() {
        ground.response.request_focus();
        state.cursor = key.or(state.cursor);
    }
    if response.clicked() {
        let pointer = response.interact_pointer_pos().unwrap_or_default();
        match (part, key) {
            // The sign before a lane's name opens the lane, as the keyboard's space does.
            (Part::Name(LineKey::Lane(lane)), _) if pointer.x < item.rect.left() + 24.0 => state.view.toggle(lane),
            (Part::Name(LineKey::Load(Whose::Everybody, _)), _) if pointer.x < item.rect.left() + 24.0 => {
                state.view.folds_load = !state.view.folds_load;
            }
            (_, Some(key)) => (state.chosen, state.wants_sight) = (Some(key), true),
            _ => {}
        }
    }
    let Part::Bar(key) = part else { return };
    if response.drag_started()
        && let Some(origin) = ui.input(|input| input.pointer.press_origin())
    {
        state.drag = Drag::begin(ctx, lanes, key, day_at(lanes, picture, origin.x));
        if state.drag.is_none() {
            actions.push(Action::Say(crate::ui::theme::Tone::Info, ctx.text("line-shift-not").into_owned()));
        }
    }
}

/// The day at this place of the picture.
fn day_at(lanes: &Lanes, picture: &Picture, x: f32) -> chrono::NaiveDate {
    lanes.axis.day(((x - picture.clip(Zone::Body).left() + picture.begin) / picture.day_width) as i64)
}

/// Follows the mouse as long as its button is held, also where the bar itself is out of sight; takes the days when it is let go.
fn carry(ui: &Ui, ctx: &Ctx<'_>, (state, lanes): (&mut State, &Lanes), picture: &Picture, actions: &mut Actions) {
    let (is_held, is_let_go, at) = ui
        .input(|input| (input.pointer.primary_down(), input.pointer.primary_released(), input.pointer.interact_pos()));
    if !is_held && !is_let_go {
        // It was let go where this picture is not shown.
        state.drag = None;
    }
    let Some(drag) = &mut state.drag else { return };
    if let Some(at) = at.filter(|_| is_held) {
        drag.follow(ctx, day_at(lanes, picture, at.x));
        let body = picture.clip(Zone::Body);
        let along = if at.x < body.left() + EDGE {
            -ALONG
        } else if body.right() - EDGE < at.x {
            ALONG
        } else {
            0.0
        };
        if along != 0.0 {
            state.view.pan((picture.begin, picture.top), vec2(along, 0.0));
            ui.ctx().request_repaint();
        }
    }
    if is_let_go && let Some(drag) = state.drag.take() {
        drag.drop(ctx, actions);
    }
}

/// What comes of the days that are tried, beside the mouse.
fn drag_ui(ui: &Ui, ctx: &Ctx<'_>, state: &State) {
    let Some(drag) = &state.drag else { return };
    let Some(at) = ui.input(|input| input.pointer.interact_pos()) else { return };
    let lines = drag.says(ctx);
    if lines.is_empty() {
        return;
    }
    let tokens = tokens(ui);
    let painter = ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Tooltip, Id::unique("time line drag")));
    let width = 420.0_f32.min(ui.ctx().content_rect().width() - 2.0 * tokens.space.l);
    let tone = tokens.tone(drag.tone());
    let galleys: Vec<_> = lines
        .iter()
        .enumerate()
        .map(|(row, line)| {
            let (font, color) = match row {
                0 => (tokens.bold(), tokens.color.text),
                1 => (tokens.body(), tone.ink),
                _ => (tokens.secondary(), tokens.color.text),
            };
            painter.layout(line.clone(), font, color, width)
        })
        .collect();
    let height: f32 = galleys.iter().map(|galley| galley.size().y + 2.0).sum();
    let widest = galleys.iter().map(|galley| galley.size().x).fold(0.0, f32::max);
    let size = vec2(widest + 2.0 * tokens.space.m, height + 2.0 * tokens.space.s);
    let screen = ui.ctx().content_rect();
    let mut corner = at + vec2(tokens.space.l, tokens.space.l);
    if screen.bottom() < corner.y + size.y {
        corner.y = at.y - tokens.space.l - size.y;
    }
    corner.x = corner.x.min(screen.right() - size.x).max(screen.left());
    let place = Rect::from_min_size(corner, size);
    painter.rect(place, tokens.size.radius, tokens.color.panel, tokens.hairline(), egui::StrokeKind::Inside);
    let strip = place.with_max_x(place.left() + 3.0).shrink2(vec2(0.0, 2.0));
    painter.rect_filled(strip, 0.0, tone.ink);
    let mut y = place.top() + tokens.space.s;
    for galley in galleys {
        let height = galley.size().y + 2.0;
        painter.galley(pos2(place.left() + tokens.space.m, y), galley, tokens.color.text);
        y += height;
    }
    ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
}
