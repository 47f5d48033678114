//! The rows in sight.

use egui::style::ScrollAnimation;
use egui::{Align, Align2, Painter, Rect, Response, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::{Cell, Choose, Column, Plan, Table, TableResponse, TableState};
use crate::ui::kit::paint::{Check, Ink, one_line, paint_check, paint_chip, paint_icon, paint_text};
use crate::ui::kit::row_menu;
use crate::ui::kit::scroll::is_new;
use crate::ui::theme::{Tokens, tokens};

const PADDING: f32 = 10.0;

/// The caller's two closures: what stands in a cell, and drawing those with widgets of their own.
type Cells<'f, C> = (&'f mut C, &'f mut dyn FnMut(&mut Ui, usize, usize));

/// One row in the making.
struct Row<'p> {
    index: usize,
    rect: Rect,
    /// Left edge of what can be seen; scrolling does not move it.
    left: f32,
    plan: &'p Plan,
    /// Is anybody listening for names and roles?
    read_aloud: bool,
}

impl<K: Clone + Ord> Table<'_, K> {
    /// Returns how far it is scrolled to the right.
    pub(super) fn body<'c, C: FnMut(usize, usize) -> Cell<'c>>(
        &self,
        ui: &mut Ui,
        rect: Rect,
        plan: &Plan,
        state: &mut TableState<K>,
        answer: &mut TableResponse,
        (cells, custom): Cells<'_, C>,
    ) -> f32 {
        let read_aloud = ui.ctx().accesskit_node_builder(plan.id, |_| ()).is_some();
        state.n_in_sight = (rect.height() / plan.row_height) as usize;
        let mut ui = ui.new_child(UiBuilder::new().id_salt("body").max_rect(rect));
        ui.style_mut().interaction.selectable_labels = false;
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        let mut area = ScrollArea::both().id_salt("rows").auto_shrink(false).animated(false);
        if is_new(ui.ctx(), ui.unique_id().with(("rows", "visit")), ()) {
            // A table that comes up again begins at its top, or where the keyboard is.
            area = area.scroll_offset(egui::Vec2::ZERO);
            state.scroll_to = state.scroll_to.or(state.cursor_row());
        }
        let output = area.show_viewport(&mut ui, |ui, viewport| {
            let origin = ui.max_rect().min;
            ui.set_min_size(vec2(plan.total, plan.row_height * self.n_rows as f32));
            if let Some(row) = state.scroll_to.take() {
                let top = origin.y + row as f32 * plan.row_height;
                let target = Rect::from_min_size(pos2(origin.x + viewport.min.x, top), vec2(1.0, plan.row_height));
                ui.scroll_to_rect_animation(target, None, ScrollAnimation::none());
                ui.ctx().request_repaint();
            }
            let first = (viewport.min.y.max(0.0) / plan.row_height) as usize;
            let end = ((viewport.max.y / plan.row_height).ceil() as usize).min(self.n_rows);
            answer.visible = first.min(end)..end;
            state.first_in_sight = answer.visible.start;
            let width = plan.total.max(viewport.width());
            for index in answer.visible.clone() {
                let top = origin.y + index as f32 * plan.row_height;
                let row_rect = Rect::from_min_size(pos2(origin.x, top), vec2(width, plan.row_height));
                let row = Row { index, rect: row_rect, left: rect.left(), plan, read_aloud };
                self.row(ui, &row, state, answer, (&mut *cells, &mut *custom));
            }
        });
        output.state.clamped_offset().x
    }

    fn row<'c, C: FnMut(usize, usize) -> Cell<'c>>(
        &self,
        ui: &mut Ui,
        row: &Row<'_>,
        state: &mut TableState<K>,
        answer: &mut TableResponse,
        (cells, custom): Cells<'_, C>,
    ) {
        let tokens = tokens(ui);
        let key = (self.key)(row.index);
        let contents: Vec<Cell<'c>> = (0..self.columns.len()).map(|column| cells(row.index, column)).collect();
        // What stands out names the row, as the eye takes it.
        let strong = contents.iter().find(|cell| matches!(cell, Cell::Strong(_)));
        let name = strong.or(contents.first()).map_or("", |cell| cell.text());
        let id = row.plan.id.with(("row", row.index));
        let sense = if self.drags { Sense::CLICK | Sense::DRAG } else { Sense::CLICK };
        let response = ui.interact(row.rect, id, sense);
        response.widget_info(|| WidgetInfo::labeled(Role::Row, true, name));
        self.answer_pointer(ui, row, &response, state, answer);
        let is_under_carried = self.takes && response.contains_pointer();
        if is_under_carried && ui.input(|input| input.pointer.any_released()) {
            answer.dropped = Some(row.index);
        }
        let chosen = state.is_selected(&key);
        let is_cursor = state.cursor_row() == Some(row.index);
        if row.read_aloud {
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_selected(chosen);
                node.set_row_index(row.index + 1);
            });
            if is_cursor {
                let id = response.id.accesskit_id();
                ui.ctx().accesskit_node_builder(row.plan.id, |node| node.set_active_descendant(id));
            }
        }
        let line = tokens.size.hairline;
        self.marks(ui, row);
        let fill = if chosen || is_under_carried {
            Some(tokens.color.selection)
        } else {
            response.contains_pointer().then_some(tokens.color.page)
        };
        if let Some(fill) = fill {
            ui.painter().rect_filled(row.rect.with_max_y(row.rect.bottom() - line), 0.0, fill);
        }
        ui.painter().hline(row.rect.x_range(), row.rect.bottom() - line / 2.0, tokens.hairline());
        if is_under_carried || is_cursor && ui.memory(|memory| memory.has_focus(row.plan.id)) {
            let seen = row.rect.intersect(ui.clip_rect()).with_max_y(row.rect.bottom() - line);
            let stroke = egui::Stroke::new(tokens.size.focus_ring, tokens.color.accent);
            ui.painter().rect_stroke(seen, tokens.space.xs, stroke, egui::StrokeKind::Inside);
        }
        let within = UiBuilder::new().scope_id(id.with("cells")).max_rect(row.rect).accessibility_parent(id);
        let mut row_ui = ui.new_child(within);
        if self.select_all.is_some() {
            self.check_box(&row_ui, row, (name, chosen, is_cursor), state, answer);
        }
        let mut cut = None;
        for (column, cell) in contents.iter().enumerate() {
            if let Some(text) = self.cell(&mut row_ui, row, column, cell, custom) {
                cut = Some(text);
            }
        }
        if let Some(text) = cut {
            response.on_hover_text_at_pointer(text);
        }
    }

    /// The box that chooses the row, and at the edge a bar that says which row is being read.
    fn check_box(
        &self,
        ui: &Ui,
        row: &Row<'_>,
        (name, chosen, is_cursor): (&str, bool, bool),
        state: &mut TableState<K>,
        answer: &mut TableResponse,
    ) {
        let tokens = tokens(ui);
        let place = Rect::from_min_size(pos2(row.left, row.rect.top()), vec2(row.plan.checks, row.rect.height()));
        let response = ui.interact(place, row.plan.id.with(("check", row.index)), Sense::CLICK);
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, chosen, name));
        if response.clicked() {
            let is_range = ui.input(|input| input.modifiers.shift);
            let choose = if is_range { Choose::Extend } else { Choose::Toggle };
            answer.selection_changed |= state.choose(row.index, choose, self.key);
            state.wants_focus = true;
        }
        let check = if chosen { Check::On } else { Check::Off };
        paint_check(ui.painter(), tokens, place.center(), check, response.hovered());
        if is_cursor {
            let bar = place.with_max_x(place.left() + tokens.size.focus_ring);
            ui.painter().rect_filled(bar.with_max_y(bar.bottom() - tokens.size.hairline), 0.0, tokens.color.accent);
        }
    }

    /// Paints the columns that stand out, under everything else of the row.
    fn marks(&self, ui: &Ui, row: &Row<'_>) {
        let tokens = tokens(ui);
        let marked = self.columns.iter().zip(&row.plan.columns).skip(1).filter(|(column, _)| column.marked);
        for (_, &(left, width)) in marked {
            let x = row.rect.left() + left;
            let bottom = row.rect.bottom() - tokens.size.hairline;
            let place = Rect::from_x_y_ranges(x.max(row.left + row.plan.sticky)..=x + width, row.rect.top()..=bottom);
            if 0.0 < place.width() {
                ui.painter().rect_filled(place, 0.0, tokens.color.selection);
            }
        }
    }

    /// Draws one cell; returns its whole text if the pointer is on it and not all of it can be seen.
    fn cell(
        &self,
        row_ui: &mut Ui,
        row: &Row<'_>,
        index: usize,
        cell: &Cell<'_>,
        custom: &mut dyn FnMut(&mut Ui, usize, usize),
    ) -> Option<String> {
        let column = &self.columns[index];
        let (left, width) = row.plan.columns[index];
        let from = if index == 0 { row.left } else { row.rect.left() };
        let place = Rect::from_min_size(pos2(from + left, row.rect.top()), vec2(width, row.rect.height()));
        let mut clip = row_ui.clip_rect();
        if index > 0 {
            clip.min.x = clip.min.x.max(row.left + row.plan.sticky);
        }
        let shown = place.intersect(clip);
        if shown.width() <= 0.0 {
            return None;
        }
        if row.read_aloud {
            let response = row_ui.interact(shown, row_ui.unique_id().with(column.id), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, cell.text()));
            row_ui.ctx().accesskit_node_builder(response.id, |node| node.set_column_index(index));
        }
        let inner = place.shrink2(vec2(PADDING, 0.0));
        if let Cell::Custom(_) = cell {
            let layout = egui::Layout::left_to_right(Align::Center);
            let mut child =
                row_ui.new_child(UiBuilder::new().id_salt((column.id, "own")).max_rect(inner).layout(layout));
            child.set_clip_rect(clip.intersect(inner.expand(2.0)));
            custom(&mut child, row.index, index);
            return None;
        }
        let painter = row_ui.painter().with_clip_rect(clip);
        let whole = paint_cell(&painter, tokens(row_ui), inner, column, cell);
        let asked = (!whole || matches!(cell, Cell::Icon(..))) && row_ui.rect_contains_pointer(shown);
        asked.then(|| cell.text().to_owned())
    }

    fn answer_pointer(
        &self,
        ui: &Ui,
        row: &Row<'_>,
        response: &Response,
        state: &mut TableState<K>,
        answer: &mut TableResponse,
    ) {
        if self.has_menu && response.secondary_clicked() {
            answer.selection_changed |= state.choose(row.index, self.plain(), self.key);
            answer.moved = true;
            let at = response.interact_pointer_pos().unwrap_or(row.rect.center());
            row_menu::open(ui.ctx(), row.plan.id, at);
        }
        if response.double_clicked() {
            answer.opened = Some(row.index);
        }
        if self.drags && response.drag_started() {
            // A row that is not chosen is carried alone.
            if !state.is_selected(&(self.key)(row.index)) {
                answer.selection_changed |= state.choose(row.index, self.plain(), self.key);
            }
            (answer.dragged, state.wants_focus) = (Some(row.index), true);
        }
        if !response.clicked() {
            return;
        }
        let modifiers = ui.input(|input| input.modifiers);
        let choose = match () {
            () if modifiers.shift => Choose::Extend,
            () if modifiers.command => Choose::Toggle,
            () => self.plain(),
        };
        answer.selection_changed |= state.choose(row.index, choose, self.key);
        if choose == self.plain() {
            (answer.clicked, answer.moved) = (Some(row.index), true);
        }
        state.wants_focus = true;
    }
}

/// Returns whether all of it can be seen.
fn paint_cell(painter: &Painter, tokens: &Tokens, inner: Rect, column: &Column<'_>, cell: &Cell<'_>) -> bool {
    let color = tokens.color.text;
    let (text, ink) = match cell {
        Cell::Empty | Cell::Custom(_) => return true,
        Cell::Chip(tone, word) => {
            let rect = paint_chip(painter, tokens, inner.left_center(), inner.width(), *tone, word);
            let full = crate::ui::kit::paint::chip_size(painter, tokens, word).x;
            return rect.width() + 0.5 >= full;
        }
        Cell::Icon(icon, _) => {
            let at = Rect::from_min_size(inner.min, vec2(tokens.size.icon, inner.height()));
            paint_icon(painter, at, icon, tokens.size.icon, tokens.color.text_secondary);
            return true;
        }
        Cell::Text(text) => (text, Ink::new(tokens.body(), color)),
        Cell::Strong(text) => (text, Ink::new(tokens.bold(), color)),
        Cell::Secondary(text) => (text, Ink::new(tokens.body(), tokens.color.text_secondary)),
        Cell::Person(name, short) => {
            let ink = Ink::new(tokens.body(), color);
            let is_cut = !short.is_empty() && one_line(painter, name, &ink, inner.width()).elided;
            if is_cut {
                paint_text(painter, inner, Align2::LEFT_CENTER, short, &ink);
                return false;
            }
            (name, ink)
        }
        Cell::Mono(text) => (text, Ink::new(tokens.mono(), color)),
    };
    let anchor = match column.align {
        Align::Min => Align2::LEFT_CENTER,
        Align::Center => Align2::CENTER_CENTER,
        Align::Max => Align2::RIGHT_CENTER,
    };
    paint_text(painter, inner, anchor, text, &ink)
}
