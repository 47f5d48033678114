//! The report as it will be seen: the same words and numbers as in its files, in the look of the window.

use std::sync::Arc;

use egui::{Align, Layout, Pos2, Rect, Role, ScrollArea, Sense, Ui, pos2, vec2};

use crate::exchange::paper::report::{Grid, ReportBlock, ReportCell, ReportPaper, ReportPart};
use crate::ui::action::{Action, Actions, PictureAction};
use crate::ui::chart::{chart_inks, drawing_ui};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, icons};
use crate::ui::picture_menu::picture_lines;
use crate::ui::theme::tokens;

/// Rows of a table that are shown.
const ROWS: usize = 40;
/// Two parts stand side by side from this width on.
const PAIR: f32 = 700.0;
/// Points that a column takes at least, and for each character.
const COLUMN: f32 = 64.0;
const CHARACTER: f32 = 7.4;
/// No column becomes narrower than this for want of room, where it needs as much.
const FIRM: f32 = 88.0;
/// Characters of a cell that count for the width of its column.
const LONG: usize = 34;
/// Characters of a head that can be broken that stand beside each other at least.
const BROKEN: usize = 8;
/// As a share of what they need, columns may become so narrow where that saves scrolling.
const SQUEEZED: f32 = 0.8;
/// No wider than a sheet that is read well.
const SHEET: f32 = 980.0;

/// Draws it; it scrolls by itself.
pub(super) fn preview_ui(ui: &mut Ui, ctx: &Ctx<'_>, paper: &ReportPaper, actions: &mut Actions) {
    kit::scroll_page(ui, "report-preview", |ui| sheet_ui(ui, ctx, paper, actions));
}

/// Draws it as a part of what scrolls.
pub(super) fn sheet_ui(ui: &mut Ui, ctx: &Ctx<'_>, paper: &ReportPaper, actions: &mut Actions) {
    ui.scope(|ui| {
        ui.set_max_width(SHEET.min(ui.available_width()));
        kit::card(ui, |ui| {
            kit::section_title(ui, &paper.title);
            kit::secondary(ui, &paper.about);
            let mut parts = paper.parts.iter().enumerate().peekable();
            while let Some((at, part)) = parts.next() {
                ui.add_space(tokens(ui).space.m);
                let is_wide = PAIR <= ui.available_width();
                let beside = parts.next_if(|(_, next)| is_wide && paper.is_close && part.is_half && next.is_half);
                match beside {
                    Some((_, next)) => {
                        ui.push_id(at, |ui| {
                            kit::halves(
                                ui,
                                actions,
                                |ui, actions| part_ui(ui, ctx, (paper, part), actions),
                                |ui, actions| part_ui(ui, ctx, (paper, next), actions),
                            );
                        });
                    }
                    None => {
                        ui.push_id(at, |ui| part_ui(ui, ctx, (paper, part), actions));
                    }
                }
            }
            ui.add_space(tokens(ui).space.m);
            kit::secondary(ui, &paper.foot);
        });
        ui.add_space(tokens(ui).space.m);
    });
}

fn part_ui(ui: &mut Ui, ctx: &Ctx<'_>, (paper, part): (&ReportPaper, &ReportPart), actions: &mut Actions) {
    ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
    let top = ui.cursor().min;
    match paper.picture(part) {
        Some(_) => title_ui(ui, ctx, (paper, part), actions),
        None if part.title.is_empty() => {}
        None => {
            kit::strong(ui, &part.title);
        }
    }
    stop_ui(ui, top, &part.title);
    for (at, block) in part.blocks.iter().enumerate() {
        ui.push_id(at, |ui| block_ui(ui, ctx, block));
    }
}

/// The title of a part with a picture, and what can be done with that.
fn title_ui(ui: &mut Ui, ctx: &Ctx<'_>, (paper, part): (&ReportPaper, &ReportPart), actions: &mut Actions) {
    let name = ctx.lang.with("picture-menu-of", &[("name", &part.title)]);
    let room = ui.available_width() - tokens(ui).size.control - tokens(ui).space.s;
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(vec2(room, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(room);
            kit::strong(ui, &part.title);
        });
        let wish = kit::icon_menu(ui, icons::DOTS_THREE, &name, |ui| picture_lines(ui, ctx)).flatten();
        if let Some((wish, drawing)) = wish.zip(paper.picture(part)) {
            let (drawing, name) = (Arc::new(drawing), format!("{} {}", paper.file, part.name));
            actions.push(Action::Picture(PictureAction { drawing, name, wish, path: None }));
        }
    });
}

/// A stop for the keyboard at the title of a part: Tab goes through the parts, and what it comes to is scrolled into sight.
fn stop_ui(ui: &Ui, top: Pos2, title: &str) {
    if title.is_empty() {
        return;
    }
    let place = Rect::from_min_max(top, pos2(ui.max_rect().right(), ui.cursor().top()));
    let stop = ui.interact(place, ui.unique_id().with("stop"), Sense::focusable_noninteractive());
    ui.ctx().accesskit_node_builder(stop.id, |node| {
        node.set_role(Role::Heading);
        node.set_label(title);
    });
    if stop.has_focus() {
        let tokens = tokens(ui);
        kit::focus_ring(ui.painter(), tokens, place, tokens.size.radius);
    }
    if stop.gained_focus() {
        // With what follows it, as far as there is room.
        ui.scroll_to_rect(place, Some(Align::Min));
    }
}

fn block_ui(ui: &mut Ui, ctx: &Ctx<'_>, block: &ReportBlock) {
    match block {
        ReportBlock::Words(text) => {
            kit::body(ui, text);
        }
        ReportBlock::Points(points) => {
            for point in points {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = tokens(ui).space.s;
                    kit::body_line(ui, "•");
                    kit::body(ui, point);
                });
            }
        }
        ReportBlock::Facts(facts) => {
            let rows = facts.iter().map(|(label, value)| vec![label.clone().into(), value.clone().into()]);
            grid_ui(ui, ctx, &Grid { heads: Vec::new(), rows: rows.collect() });
        }
        ReportBlock::Grid(grid) => grid_ui(ui, ctx, grid),
        ReportBlock::Quote(text) => {
            kit::card(ui, |ui| kit::body(ui, text));
        }
        ReportBlock::Bars(_) | ReportBlock::Curve(_) => {
            if let Some(drawing) = block.drawing(ui.available_width(), &chart_inks(ui)) {
                drawing_ui(ui, &drawing, &block.says());
            }
        }
    }
}

fn grid_ui(ui: &mut Ui, ctx: &Ctx<'_>, grid: &Grid) {
    // A little less than there is, so that no rounding asks for a scroll bar.
    let widths = widths(grid, ui.available_width() - 2.0);
    let align = |at: usize| if grid.is_numbers(at) { Align::Max } else { Align::Min };
    let columns: Vec<(f32, Align)> = widths.iter().enumerate().map(|(at, width)| (*width, align(at))).collect();
    let area = ScrollArea::horizontal().id_salt("grid");
    kit::scroll(ui, area, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, tokens(ui).space.xs);
        if !grid.heads.is_empty() {
            row_ui(ui, &columns, grid.heads.iter().map(String::as_str), true);
            line_ui(ui, &widths);
        }
        for (at, row) in grid.rows.iter().take(ROWS).enumerate() {
            let cells: Vec<String> = row.iter().map(ReportCell::words).collect();
            ui.push_id(at, |ui| row_ui(ui, &columns, cells.iter().map(String::as_str), false));
            line_ui(ui, &widths);
        }
    });
    if let Some(more) = grid.rows.len().checked_sub(ROWS).filter(|more| 0 < *more) {
        kit::secondary(ui, &ctx.lang.count("reports-more-rows", more));
    }
}

/// Draws a row; numbers stand at the right of their columns, and so do their heads.
fn row_ui<'t>(ui: &mut Ui, columns: &[(f32, Align)], cells: impl Iterator<Item = &'t str>, is_head: bool) {
    let gap = tokens(ui).space.s;
    ui.horizontal_top(|ui| {
        for ((width, align), text) in columns.iter().zip(cells) {
            let size = vec2((width - gap).max(1.0), 0.0);
            ui.allocate_ui_with_layout(size, Layout::top_down(*align), |ui| {
                ui.set_width(size.x);
                if is_head {
                    kit::secondary(ui, text)
                } else {
                    kit::body(ui, text)
                };
            });
            ui.add_space(gap);
        }
    });
}

fn line_ui(ui: &mut Ui, widths: &[f32]) {
    ui.scope(|ui| {
        ui.set_max_width(widths.iter().sum());
        kit::hairline(ui);
    });
}

/// Each column as wide as its words need, all together as wide as the place, or wider where they need more.
fn widths(grid: &Grid, room: f32) -> Vec<f32> {
    let n_columns = grid.heads.len().max(grid.rows.first().map_or(0, Vec::len));
    let wide = |text: &str| text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
    let longest = |at: usize| {
        // A Chinese head is broken anywhere.
        let of_word = |word: &str| if word.is_ascii() { wide(word) } else { wide(word).min(BROKEN) };
        let head = grid.heads.get(at).map_or(0, |head| head.split(' ').map(of_word).max().unwrap_or(0));
        let cells = grid.rows.iter().take(ROWS).filter_map(|row| row.get(at)).map(|cell| wide(&cell.words()));
        cells.max().unwrap_or(0).clamp(head, LONG.max(head))
    };
    let needed: Vec<f32> = (0..n_columns).map(|at| (longest(at) as f32 * CHARACTER + 14.0).max(COLUMN)).collect();
    let (sum, least) = (needed.iter().sum::<f32>(), |width: f32| width.min(FIRM));
    let firm: f32 = needed.iter().map(|width| least(*width)).sum();
    if sum <= room {
        return needed.iter().map(|width| width * room / sum.max(1.0)).collect();
    }
    // Only the wide ones become narrower, and none of them as narrow as a day is.
    let (spare, wanted) = ((room - firm).max(0.0), (sum - firm).max(1.0));
    // A little too much is no reason to scroll: heads are broken into more lines.
    let squeeze = if room < firm && firm * SQUEEZED <= room { room / firm } else { 1.0 };
    needed.iter().map(|width| squeeze * (least(*width) + (width - least(*width)) * spare / wanted)).collect()
}
