//! The head of the grid: the candidates, each with its place, its total and what is open.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Align2, Galley, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::super::words;
use super::super::worked::{Candidate, ComparisonModel};
use super::{Frame, LINE, MUST, PADDING, WEIGHT};
use crate::domain::compare::Ranked;
use crate::ui::kit::{self, Ink};
use crate::ui::theme::{Tone, tokens};

/// Draws it; `offset`: how far the candidates are scrolled to the right.
pub(super) fn head_ui(ui: &mut Ui, frame: &Frame<'_>, offset: f32) {
    let tokens = tokens(ui);
    let rect = frame.rect.with_max_y(frame.rect.top() + frame.head());
    let radius =
        egui::CornerRadius { nw: tokens.size.card_radius as u8, ne: tokens.size.card_radius as u8, sw: 0, se: 0 };
    ui.painter().rect_filled(rect, radius, tokens.color.page);
    ui.painter().hline(rect.x_range(), rect.bottom() - tokens.size.hairline / 2.0, tokens.hairline());
    let own = [
        (0.0, frame.name, "compare-column-criterion"),
        (frame.name, WEIGHT, "compare-column-weight"),
        (frame.name + WEIGHT, MUST, "compare-column-must"),
    ];
    let ink = Ink::new(tokens.secondary(), tokens.color.text_secondary);
    for (left, width, key) in own {
        let word = frame.ctx.text(key);
        let place = Rect::from_min_size(pos2(rect.left() + left, rect.bottom() - LINE - 6.0), vec2(width, LINE));
        let response = ui.interact(place, frame.id.with(("head", key)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &*word));
        let (place, anchor) = if 0.0 < left {
            (place, Align2::CENTER_CENTER)
        } else {
            (place.with_min_x(place.left() + PADDING), Align2::LEFT_CENTER)
        };
        kit::paint_text(ui.painter(), place, anchor, &word, &ink);
    }
    let rest = rect.with_min_x(rect.left() + frame.fixed()).intersect(ui.clip_rect());
    let mut ui = ui.new_child(egui::UiBuilder::new().id_salt("candidates").max_rect(rest));
    ui.set_clip_rect(rest);
    ui.painter().vline(rest.left() - tokens.size.hairline / 2.0, rest.y_range(), tokens.hairline());
    for (at, candidate) in frame.worked.candidates.iter().enumerate() {
        let left = rest.left() - offset + at as f32 * frame.column;
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(frame.column, frame.head()));
        if let Some(row) = frame.worked.ranked(candidate.id)
            && rest.intersects(place)
        {
            candidate_ui(&ui, frame, place, candidate, row);
        }
    }
}

/// A name in two lines at the most.
fn name_of(ui: &Ui, name: &str, width: f32) -> Arc<Galley> {
    let tokens = tokens(ui);
    let mut job = LayoutJob::simple(name.to_owned(), tokens.bold(), tokens.color.text, width);
    job.wrap.max_rows = 2;
    ui.painter().layout_job(job)
}

/// How many lines the longest name takes in a column of this width.
pub(super) fn name_lines(ui: &Ui, worked: &ComparisonModel, column: f32) -> u8 {
    let is_long = |one: &Candidate| 1 < name_of(ui, &one.name, column - 2.0 * PADDING).rows.len();
    if worked.candidates.iter().any(is_long) { 2 } else { 1 }
}

fn candidate_ui(ui: &Ui, frame: &Frame<'_>, place: Rect, candidate: &Candidate, row: &Ranked) {
    let tokens = tokens(ui);
    let ctx = frame.ctx;
    let (region_tone, region, why) = words::region(ctx, frame.worked, candidate);
    let (standing, total) = (words::place(ctx, frame.worked, row), words::total(ctx, row.total, row.most));
    let response =
        ui.interact(place.intersect(ui.clip_rect()), frame.id.with(("candidate", candidate.id)), Sense::hover());
    let inner = place.shrink2(vec2(PADDING, 6.0));
    let line = |at: f32| Rect::from_min_size(inner.min + vec2(0.0, at * LINE), vec2(inner.width(), LINE));
    let painter = ui.painter();
    let first = f32::from(frame.name_lines);
    let names = line(0.0).with_max_y(inner.top() + first * LINE);
    let name = name_of(ui, &candidate.name, inner.width());
    let top = Align2::LEFT_BOTTOM.align_size_within_rect(name.size(), names).min;
    painter.galley(top, name, tokens.color.text);
    let color = if row.place.is_some() { tokens.color.text } else { tokens.tone(Tone::Late).ink };
    let second = ctx.lang.with("compare-head", &[("place", &standing), ("total", &row.total.to_string())]);
    kit::paint_text(painter, line(first), Align2::LEFT_CENTER, &second, &Ink::new(tokens.secondary(), color));
    let third = line(first + 1.0);
    let sign = Rect::from_x_y_ranges(third.right() - tokens.size.icon..=third.right(), third.y_range());
    kit::paint_icon(painter, sign, region_tone.sign(), tokens.text.secondary, tokens.tone(region_tone).ink);
    let (word, color) = if row.is_provisional() {
        (ctx.lang.count("compare-open", row.n_open), tokens.tone(Tone::Waiting).ink)
    } else {
        (ctx.text("compare-complete"), tokens.color.text_secondary)
    };
    let words = third.with_max_x(sign.left());
    kit::paint_text(painter, words, Align2::LEFT_CENTER, &word, &Ink::new(tokens.secondary(), color));
    let said = ctx.lang.with(
        "compare-said-candidate",
        &[("name", &candidate.name), ("place", &standing), ("total", &total), ("open", &word), ("region", &region)],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &*said));
    let why = why.join("\n");
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(&*why));
    if response.hovered() {
        response.on_hover_text(format!("{}\n{region}\n{why}", candidate.name));
    }
}
