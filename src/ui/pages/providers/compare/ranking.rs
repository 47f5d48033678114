//! The ranking at the right: who stands where, how sure that is, and what it is made of.

use egui::{Align, Layout, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use super::grid::paint_bar;
use super::words;
use super::worked::{Candidate, ComparisonModel};
use crate::domain::compare::Ranked;
use crate::domain::plan::comparison::CriterionGroup;
use crate::domain::rules::Screen;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::kit::{self, Ink};
use crate::ui::theme::{Tone, tokens};

/// About how high a candidate is before it was drawn, in points.
const GUESS: f32 = 190.0;
/// Width of a group's name and of its numbers, in points.
const GROUP: f32 = 84.0;
const NUMBERS: f32 = 64.0;

/// Sentences that are shown at once; the others under a title that opens.
const MOST_SENTENCES: usize = 4;

/// Draws it in `place`; `said`: what it comes to and how sure that is, one sentence each.
pub(super) fn ranking_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (worked, said): (&ComparisonModel, &[String]),
    place: Rect,
    actions: &mut Actions,
) {
    let title = ctx.text("compare-ranking");
    let builder = UiBuilder::new()
        .id_salt("ranking")
        .max_rect(place)
        .layout(Layout::top_down(Align::Min))
        .accessibility_role(Role::Complementary)
        .accessibility_label(&*title);
    let mut ui = ui.new_child(builder);
    kit::scroll_page(&mut ui, "compare.ranking", |ui| {
        kit::card(ui, |ui| {
            let (verdict, more) = said.split_first().map_or(("", said), |(first, more)| (first.as_str(), more));
            kit::section_title(ui, verdict);
            said_ui(ui, ctx, more);
            for row in &worked.ranking.rows {
                let Some(candidate) = worked.candidate(row.id) else { continue };
                ui.add_space(tokens(ui).space.s);
                kit::hairline(ui);
                ui.add_space(tokens(ui).space.xs);
                let id = ui.unique_id().with(("ranked", row.id));
                kit::in_sight(ui, id, GUESS, |ui| candidate_ui(ui, ctx, worked, (candidate, row)));
            }
        });
        ui.add_space(tokens(ui).space.l);
        facts::screen_facts_ui(ui, ctx, Screen::Providers, actions);
    });
}

fn said_ui(ui: &mut Ui, ctx: &Ctx<'_>, said: &[String]) {
    let (shown, more) = said.split_at(said.len().min(MOST_SENTENCES));
    ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
    for sentence in shown {
        kit::body(ui, sentence);
    }
    if more.is_empty() {
        return;
    }
    facts::fold_ui(ui, "compare.more", (&ctx.lang.count("compare-more-changes", more.len()), ""), |ui| {
        for sentence in more {
            kit::body(ui, sentence);
        }
    });
}

fn candidate_ui(ui: &mut Ui, ctx: &Ctx<'_>, worked: &ComparisonModel, (candidate, row): (&Candidate, &Ranked)) {
    let space = &tokens(ui).space;
    ui.spacing_mut().item_spacing.y = space.xs;
    head_ui(ui, ctx, worked, row);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space.xs;
        chips_ui(ui, ctx, worked, row);
        let (tone, word, _) = words::region(ctx, worked, candidate);
        kit::chip(ui, tone, &word);
    });
    for missed in &row.missed {
        kit::body(ui, &words::missed(ctx, worked, missed));
    }
    let (_, _, why) = words::region(ctx, worked, candidate);
    for sentence in why {
        kit::secondary(ui, &sentence);
    }
    for (group, sum) in CriterionGroup::ALL.into_iter().zip(row.groups) {
        // Nothing of this group counts.
        if 0 < sum.most {
            group_ui(ui, ctx, group, (sum.total, sum.most));
        }
    }
}

/// The place and the name at the left, the total at the right.
fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, worked: &ComparisonModel, row: &Ranked) {
    let tokens = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 22.0), Sense::hover());
    let (place, total) = (words::place(ctx, worked, row), words::total(ctx, row.total, row.most));
    let said = format!("{place}, {}, {total}", row.name);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    let painter = ui.painter();
    let secondary = Ink::new(tokens.secondary(), tokens.color.text_secondary);
    let galley = painter.layout_no_wrap(total.to_string(), tokens.bold(), tokens.color.text);
    let right = rect.with_min_x(rect.right() - galley.size().x);
    painter.galley(right.left_center() - vec2(0.0, galley.size().y / 2.0), galley, tokens.color.text);
    let galley = painter.layout_no_wrap(place.to_string(), secondary.font.clone(), secondary.color);
    let left = rect.with_max_x(rect.left() + galley.size().x);
    painter.galley(left.left_center() - vec2(0.0, galley.size().y / 2.0), galley, secondary.color);
    let middle = Rect::from_x_y_ranges(left.right() + tokens.space.s..=right.left() - tokens.space.s, rect.y_range());
    let ink = Ink::new(tokens.bold(), tokens.color.text);
    if !kit::paint_text(painter, middle, egui::Align2::LEFT_CENTER, &row.name, &ink) {
        response.on_hover_text(&row.name);
    }
}

fn chips_ui(ui: &mut Ui, ctx: &Ctx<'_>, worked: &ComparisonModel, row: &Ranked) {
    match row.place {
        None => {
            kit::chip(ui, Tone::Late, &ctx.text("compare-out"));
        }
        Some(_) if row.is_tied && !worked.is_blank() => {
            kit::chip(ui, Tone::Info, &ctx.text("compare-tied"));
        }
        // Only what nothing open can change is shown as won.
        Some(1) if !worked.ranking.is_provisional() && !worked.is_blank() => {
            kit::chip(ui, Tone::Done, &ctx.text("compare-leads"));
        }
        Some(_) => {}
    }
    // Out is out, whatever is open.
    if row.place.is_some() && row.is_provisional() {
        kit::chip(ui, Tone::Waiting, &ctx.lang.count("compare-provisional", row.n_open));
    }
}

/// A group's name, its bar and its numbers.
fn group_ui(ui: &mut Ui, ctx: &Ctx<'_>, group: CriterionGroup, (total, most): (u32, u32)) {
    let tokens = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 18.0), Sense::hover());
    let (name, said) = (crate::i18n::comparison::group(ctx.lang, group), words::total(ctx, total, most));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name}, {said}")));
    let ink = Ink::new(tokens.secondary(), tokens.color.text_secondary);
    let painter = ui.painter();
    let (left, right) = (rect.left() + GROUP, rect.right() - NUMBERS);
    kit::paint_text(painter, rect.with_max_x(left), egui::Align2::LEFT_CENTER, &name, &ink);
    kit::paint_text(painter, rect.with_min_x(right), egui::Align2::RIGHT_CENTER, &said, &ink);
    let track = Rect::from_x_y_ranges(left + tokens.space.s..=right - tokens.space.xs, rect.y_range());
    let track = Rect::from_center_size(track.center(), vec2(track.width(), 6.0));
    paint_bar(painter, tokens, track, total as f32 / most as f32, false);
}
