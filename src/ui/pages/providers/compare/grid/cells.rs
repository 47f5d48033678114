//! The rows in sight: a group's heading, or a criterion with its weight, its must-have and the scores.

use std::ops::Range;

use egui::{Align2, Painter, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::super::cursor::Cursor;
use super::super::words;
use super::super::worked::{Candidate, CellState};
use super::{Clicked, Frame, MUST, PADDING, WEIGHT};
use crate::domain::plan::comparison::{Criterion, CriterionGroup, Points};
use crate::ui::kit::{self, Ink, icons};
use crate::ui::theme::{Tokens, Tone, tokens};

/// Size of the small signs in a cell, and the place that each takes.
const SIGN: f32 = 12.0;
const SIGN_SLOT: f32 = 15.0;
/// The place of a digit.
const DIGIT: f32 = 14.0;
/// Height of a bar.
const BAR: f32 = 6.0;

/// The heading of a group, with the sum of its weights.
pub(super) fn heading_ui(ui: &Ui, frame: &Frame<'_>, line: Rect, group: CriterionGroup, weight: u32) {
    let tokens = tokens(ui);
    let name = crate::i18n::comparison::group(frame.ctx.lang, group);
    let response = ui.interact(line, frame.id.with(("group", group)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, &*name));
    let line = line.with_max_y(line.bottom() - tokens.size.hairline);
    ui.painter().rect_filled(line, 0.0, tokens.color.sunken);
    let place = Rect::from_min_size(line.min + vec2(PADDING, 0.0), vec2(frame.name - PADDING, line.height()));
    let ink = Ink::new(tokens.bold(), tokens.color.text);
    kit::paint_text(ui.painter(), place, Align2::LEFT_CENTER, &name, &ink);
    let place = Rect::from_min_size(pos2(line.left() + frame.name, line.top()), vec2(WEIGHT, line.height()));
    let ink = Ink::new(tokens.secondary(), tokens.color.text_secondary);
    kit::paint_text(ui.painter(), place, Align2::CENTER_CENTER, &weight.to_string(), &ink);
}

/// A criterion's row (a position among the criteria, and the left edge that scrolling moves) with these candidates.
pub(super) fn row_ui(
    ui: &mut Ui,
    frame: &Frame<'_>,
    line: Rect,
    (row, origin): (usize, f32),
    candidates: Range<usize>,
) -> Option<Clicked> {
    let criterion = &frame.worked.criteria[row];
    let id = frame.id.with(("row", criterion.id));
    let name = words::name(frame.ctx, criterion);
    let hairline = tokens(ui).hairline();
    let response = ui.interact(line, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, name));
    ui.painter().hline(line.x_range(), line.bottom() - hairline.width / 2.0, hairline);
    let within = egui::UiBuilder::new().scope_id(id.with("cells")).max_rect(line).accessibility_parent(id);
    let mut ui = ui.new_child(within);
    let mut clicked = None;
    let own = [(0.0, frame.name), (frame.name, WEIGHT), (frame.name + WEIGHT, MUST)];
    for (at, (left, width)) in own.into_iter().enumerate() {
        let place = Rect::from_min_size(pos2(line.left() + left, line.top()), vec2(width, line.height()));
        // The name belongs to the weight: both are the criterion's.
        let column = at.saturating_sub(1);
        if own_ui(&ui, frame, place, criterion, (row, at)) {
            clicked = Some(Clicked { row, column });
        }
    }
    let rest = ui.clip_rect().with_min_x(line.left() + frame.fixed());
    ui.set_clip_rect(rest.intersect(ui.clip_rect()));
    for at in candidates {
        let left = origin + frame.fixed() + at as f32 * frame.column;
        let place = Rect::from_min_size(pos2(left, line.top()), vec2(frame.column, line.height()));
        if score_ui(&ui, frame, place, (criterion, &frame.worked.candidates[at]), (row, at)) {
            clicked = Some(Clicked { row, column: Cursor::column_of(at) });
        }
    }
    clicked
}

/// A cell of the criterion itself: 0 its name, 1 its weight, 2 its must-have. Answers whether it was clicked.
fn own_ui(ui: &Ui, frame: &Frame<'_>, place: Rect, criterion: &Criterion, (row, at): (usize, usize)) -> bool {
    let tokens = tokens(ui);
    let ctx = frame.ctx;
    let name = words::name(ctx, criterion);
    let response = ui.interact(place, frame.id.with(("own", criterion.id, at)), Sense::CLICK);
    if 0 < at {
        marks(ui, frame, place, &response, (row, at - 1));
    }
    let painter = ui.painter();
    let body = Ink::new(tokens.body(), tokens.color.text);
    let quiet = Ink::new(tokens.body(), tokens.color.text_secondary);
    let mut is_whole = true;
    match (at, criterion.must) {
        (0, _) => {
            let words = place.with_min_x(place.left() + PADDING).with_max_x(place.right() - PADDING / 2.0);
            let ink = if response.hovered() { Ink::new(tokens.body(), tokens.color.accent) } else { body };
            is_whole = kit::paint_text(painter, words, Align2::LEFT_CENTER, name, &ink);
        }
        (1, _) => {
            let ink = if criterion.weight.number() == 0 { quiet } else { Ink::new(tokens.bold(), tokens.color.text) };
            kit::paint_text(painter, place, Align2::CENTER_CENTER, &criterion.weight.to_string(), &ink);
        }
        (_, Some(least)) => {
            let least = ctx.lang.count("compare-least", least.number().into());
            kit::paint_text(painter, place, Align2::CENTER_CENTER, &least, &body);
        }
        (_, None) => {
            kit::paint_text(painter, place, Align2::CENTER_CENTER, &ctx.text("compare-none"), &quiet);
        }
    }
    let line = tokens.hairline();
    if at == 2 {
        ui.painter().vline(place.right() - line.width / 2.0, place.y_range(), line);
    }
    if frame.read_aloud {
        let said = match (at, criterion.must) {
            (0, _) => name.to_owned(),
            (1, _) => {
                ctx.lang.count_with("compare-said-weight", criterion.weight.number().into(), &[("name", name)]).into()
            }
            (_, Some(least)) => {
                ctx.lang.count_with("compare-said-must", least.number().into(), &[("name", name)]).into()
            }
            (_, None) => ctx.lang.with("compare-said-no-must", &[("name", name)]).into_owned(),
        };
        name_cell(ui, frame, &response, &said, (0 < at).then(|| (row, at - 1)));
    }
    let is_clicked = response.clicked();
    if !is_whole {
        response.on_hover_text(name);
    }
    is_clicked
}

/// A candidate's score. Answers whether it was clicked.
fn score_ui(
    ui: &Ui,
    frame: &Frame<'_>,
    place: Rect,
    (criterion, candidate): (&Criterion, &Candidate),
    (row, at): (usize, usize),
) -> bool {
    let seen = place.intersect(ui.clip_rect());
    if seen.width() <= 0.0 {
        return false;
    }
    let cell = candidate.cells[row];
    let response = ui.interact(seen, frame.id.with(("score", criterion.id, candidate.id)), Sense::CLICK);
    let column = Cursor::column_of(at);
    marks(ui, frame, place, &response, (row, column));
    let is_missed = cell.score.zip(criterion.must).is_some_and(|(score, least)| score < least);
    paint_score(ui.painter(), tokens(ui), place.shrink2(vec2(PADDING, 0.0)), cell, is_missed);
    if frame.read_aloud {
        let name = words::name(frame.ctx, criterion);
        let what = [("candidate", candidate.name.as_str()), ("criterion", name)];
        let said = match cell.score {
            Some(score) => frame.ctx.lang.count_with("compare-said-score", score.number().into(), &what),
            None => frame.ctx.lang.with("compare-said-open", &what),
        };
        name_cell(ui, frame, &response, &said, Some((row, column)));
    }
    let is_clicked = response.clicked();
    if is_missed && let Some((score, least)) = cell.score.zip(criterion.must) {
        let (least, score) = (least.to_string(), score.to_string());
        let what = [("least", least.as_str()), ("criterion", words::name(frame.ctx, criterion)), ("score", &score)];
        response.on_hover_text(frame.ctx.lang.with("compare-missed", &what));
    }
    is_clicked
}

/// What lies under a cell: that it is chosen, or that the pointer is on it.
fn marks(ui: &Ui, frame: &Frame<'_>, place: Rect, response: &egui::Response, at: (usize, usize)) {
    let tokens = tokens(ui);
    let inner = place.with_max_y(place.bottom() - tokens.size.hairline).shrink(1.0);
    let is_chosen = frame.chosen == Some(at);
    if is_chosen || response.hovered() {
        let fill = if is_chosen { tokens.color.selection } else { tokens.color.page };
        ui.painter().rect_filled(inner, tokens.space.xs, fill);
    }
    if is_chosen {
        let width = if frame.has_focus { tokens.size.focus_ring } else { tokens.size.hairline };
        let stroke = Stroke::new(width, tokens.color.accent);
        ui.painter().rect_stroke(inner, tokens.space.xs, stroke, StrokeKind::Inside);
    }
}

/// Tells a screen reader what a cell says, and that the keyboard is there.
fn name_cell(ui: &Ui, frame: &Frame<'_>, response: &egui::Response, said: &str, at: Option<(usize, usize)>) {
    response.widget_info(|| WidgetInfo::labeled(Role::GridCell, true, said));
    if at.is_some() && frame.chosen == at {
        let id = response.id.accesskit_id();
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(true));
        ui.ctx().accesskit_node_builder(frame.id, |node| node.set_active_descendant(id));
    }
}

/// Digit, bar and signs; what is not scored shows an open ring and no bar.
fn paint_score(painter: &Painter, tokens: &Tokens, inner: Rect, cell: CellState, is_missed: bool) {
    let late = tokens.tone(Tone::Late).ink;
    let quiet = tokens.color.text_secondary;
    let mut right = inner.right();
    let mut sign = |icon: &str, color| {
        let place = Rect::from_x_y_ranges(right - SIGN_SLOT..=right, inner.y_range());
        kit::paint_icon(painter, place, icon, SIGN, color);
        right -= SIGN_SLOT;
    };
    if cell.has_evidence {
        sign(icons::PAPERCLIP, quiet);
    }
    if cell.has_note {
        sign(icons::NOTE_PENCIL, quiet);
    }
    if is_missed {
        sign(Tone::Late.sign(), late);
    }
    let digit = inner.with_max_x(inner.left() + DIGIT);
    let Some(score) = cell.score else {
        kit::paint_icon(painter, digit, icons::CIRCLE_DASHED, SIGN, quiet);
        return;
    };
    let ink = Ink::new(tokens.bold(), if is_missed { late } else { tokens.color.text });
    kit::paint_text(painter, digit, Align2::CENTER_CENTER, &score.to_string(), &ink);
    let middle = inner.center().y;
    let track = Rect::from_x_y_ranges(digit.right() + 6.0..=right - 2.0, middle - BAR / 2.0..=middle + BAR / 2.0);
    paint_bar(painter, tokens, track, f32::from(score.number()) / f32::from(Points::MAX.number()), is_missed);
}

/// A share of a whole, 0 to 1.
pub(in super::super) fn paint_bar(painter: &Painter, tokens: &Tokens, track: Rect, share: f32, is_late: bool) {
    if track.width() <= 0.0 {
        return;
    }
    let round = track.height() / 2.0;
    painter.rect_filled(track, round, tokens.color.hairline);
    let fill = if is_late { tokens.tone(Tone::Late).ink } else { tokens.series[2].color() };
    let part = track.with_max_x(track.left() + track.width() * share.clamp(0.0, 1.0));
    if 0.0 < part.width() {
        painter.rect_filled(part, round, fill);
    }
}
