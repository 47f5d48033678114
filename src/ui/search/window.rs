//! The search as it is drawn: its field, and under it what was found, group by group.

use egui::{Align2, Frame, Id, Margin, Modal, Response, ScrollArea, Ui, vec2};

use super::corpus::Target;
use super::found::{Found, Group, MANY, Row};
use super::{State, go};
use crate::ui::commands::Hands;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, CommandRow};
use crate::ui::pages::customers;
use crate::ui::theme::tokens;

const WIDTH: f32 = 640.0;
const HEIGHT: f32 = 460.0;
/// Points between the window's upper edge and the search; less where the window is low.
const TOP: f32 = 64.0;
const LOW: f32 = 600.0;

/// Draws the search over the page, if it is open.
pub(in crate::ui) fn window_ui(ui: &Ui, hands: &mut Hands<'_, '_>) {
    if !hands.session.search.is_open() {
        return;
    }
    State::refresh(hands);
    let tokens = tokens(ui);
    let id = Id::unique("search-everything");
    let room = ui.ctx().content_rect().size();
    let top = if room.y < LOW { tokens.space.xl } else { TOP };
    // The frame's own margin stands around it.
    let beside = 2.0 * (tokens.space.l + tokens.space.m);
    let size = vec2(WIDTH.min(room.x - beside), HEIGHT.min(room.y - top - beside));
    let frame = Frame::popup(ui.style()).inner_margin(Margin::same(tokens.space.l as i8));
    let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, top));
    let modal = Modal::new(id).area(area).frame(frame);
    let (ctx, state) = (hands.ctx, &mut hands.session.search);
    let answer = modal.show(ui.ctx(), |ui| {
        ui.set_width(size.x);
        ui.set_height(size.y);
        contents_ui(ui, ctx, state)
    });
    if let Some(at) = answer.inner {
        hands.session.search.at = at;
        go(hands);
    } else if answer.should_close() {
        hands.session.search.leave(ui.ctx());
    }
}

/// The field, and what was found; answers which result was clicked.
fn contents_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) -> Option<usize> {
    let hint = ctx.text(if state.is_palette() { "command-hint" } else { "everything-hint" });
    let (name, clear) = (ctx.text("everything"), ctx.text("customers-search-clear"));
    let width = ui.available_width();
    let before = state.query.clone();
    let field = kit::search_box(ui, "search-everything", (&name, &hint, &clear), width, &mut state.query);
    if std::mem::take(&mut state.wants_focus) {
        state.before = ui.memory(egui::Memory::focused);
        field.request_focus();
    }
    if before != state.query {
        ui.ctx().request_repaint();
    }
    ui.add_space(tokens(ui).space.s);
    kit::hairline(ui);
    if state.found.rows.is_empty() {
        ui.add_space(tokens(ui).space.m);
        if !state.query.trim().is_empty() {
            kit::body(ui, &ctx.text("everything-nothing"));
            ui.add_space(tokens(ui).space.m);
        }
        scroll(ui, "search_prefixes", |ui| prefixes_ui(ui, ctx));
        return None;
    }
    let mut clicked = None;
    let list = egui::UiBuilder::new()
        .accessibility_role(egui::Role::ListBox)
        .accessibility_label(ctx.text("everything-results").into_owned());
    scroll(ui, "search_results", |ui| {
        ui.scope_builder(list, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            clicked = rows_ui(ui, ctx, state, field.id);
        });
        if state.query.trim().is_empty() && !state.is_palette() {
            ui.add_space(tokens(ui).space.m);
            prefixes_ui(ui, ctx);
        }
    });
    clicked
}

/// What can be searched, and how.
fn prefixes_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    kit::secondary(ui, &ctx.text("everything-what"));
    ui.add_space(tokens(ui).space.s);
    customers::prefixes_ui(ui, ctx);
}

/// Scrolls, with room for the bar.
fn scroll(ui: &mut Ui, id_salt: &str, contents: impl FnOnce(&mut Ui)) {
    let margin = Margin { right: tokens(ui).space.m as i8, ..Margin::ZERO };
    let area = ScrollArea::vertical().id_salt(id_salt).auto_shrink(false).content_margin(margin);
    kit::scroll(ui, area, contents);
}

fn rows_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, field: Id) -> Option<usize> {
    let mut clicked = None;
    let is_moved = std::mem::take(&mut state.is_moved);
    let mut group = None;
    for (at, row) in state.found.rows.iter().enumerate() {
        if group != Some(row.group) {
            group = Some(row.group);
            head_ui(ui, ctx, &state.found, row.group);
        }
        let is_at = at == state.at;
        let response = row_ui(ui, is_at, row);
        if is_at {
            // The field keeps the keyboard; a screen reader reads the row.
            let id = response.id.accesskit_id();
            ui.ctx().accesskit_node_builder(field, |node| node.set_active_descendant(id));
        }
        if is_at && is_moved {
            response.scroll_to_me(None);
        }
        if response.gained_focus() {
            state.at = at;
        }
        if response.clicked() {
            clicked = Some(at);
        }
    }
    clicked
}

fn row_ui(ui: &mut Ui, is_at: bool, row: &Row) -> Response {
    match (&row.target, row.icon) {
        (Target::Command(_), icon) => {
            let row = CommandRow { icon, title: &row.title, keys: &row.aside, why_not: row.why_not.as_deref() };
            kit::command_row(ui, is_at, &row)
        }
        _ => kit::list_row(ui, is_at, &row.title, &row.aside),
    }
}

/// A group's name, and how many were found when that is more than are listed.
fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, found: &Found, group: Group) {
    let n = found.counts.iter().find(|(counted, _)| *counted == group).map_or(0, |(_, n)| *n);
    let title = ctx.text(group.key());
    ui.add_space(tokens(ui).space.s);
    ui.horizontal(|ui| {
        ui.add_space(tokens(ui).space.s);
        kit::subtitle(ui, &title);
        if matches!(group, Group::Commands | Group::Recent | Group::Records) {
            return;
        }
        kit::secondary(ui, &ctx.lang.count("everything-count", n));
        if group != Group::Customers && MANY < n {
            kit::secondary(ui, &ctx.lang.count("everything-more", n - MANY));
        }
    });
    ui.add_space(tokens(ui).space.xs);
}
