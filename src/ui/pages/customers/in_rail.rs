//! Saved views below the entry of their page in the rail, each with the number of customers that it finds.

use egui::{Align2, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::views;
use crate::domain::plan::Plan;
use crate::i18n::numbers::grouped;
use crate::ui::action::{Action, Actions, Page, Place};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Ink};
use crate::ui::session::Session;
use crate::ui::theme::tokens;

/// Height of a view's line.
const HEIGHT: f32 = 28.0;

/// Points that all of them take, `gap` between two.
pub fn height_of_views(plan: &Plan, gap: f32) -> f32 {
    plan.views.len() as f32 * (HEIGHT + gap)
}

/// A line for each view; a press shows it, a second one shows everybody again.
pub fn views_in_rail(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    if ctx.plan.views.is_empty() {
        return;
    }
    let is_here = session.page == Page::Customers;
    let state = &mut session.customers;
    state.refresh(ctx);
    for view in ctx.plan.views.iter() {
        let is_shown = is_here && views::is_shown(ctx, state, view);
        let count = grouped(state.views.count_of(view.id));
        if line_ui(ui, &view.name, &count, is_shown) {
            if is_shown {
                views::leave(state);
                ui.ctx().request_repaint();
            } else {
                actions.push(Action::Go(Place::View(view.id)));
            }
        }
    }
}

/// Answers whether it was pressed.
fn line_ui(ui: &mut Ui, name: &str, count: &str, is_shown: bool) -> bool {
    let tokens = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::click());
    let said = format!("{name}, {count}");
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), is_shown, &said));
    let colors = &tokens.color;
    let fill = if is_shown { Some(colors.selection) } else { response.hovered().then_some(colors.sunken) };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, tokens.size.radius, fill);
    }
    if response.has_focus() {
        kit::focus_ring(ui.painter(), tokens, rect, tokens.size.radius);
    }
    let color = if is_shown { colors.accent } else { colors.text_secondary };
    let ink = Ink::new(tokens.secondary(), color);
    // Under the word of the page, not under its icon.
    let left = rect.left() + tokens.space.s + 2.0 + tokens.size.icon + tokens.space.s;
    let right = rect.right() - tokens.space.s;
    let digits = ui.painter().layout_no_wrap(count.to_owned(), ink.font.clone(), color);
    let room = right - digits.size().x;
    ui.painter().galley(pos2(room, rect.center().y - digits.size().y / 2.0), digits, color);
    let words = egui::Rect::from_x_y_ranges(left..=room - tokens.space.xs, rect.y_range());
    let whole = kit::paint_text(ui.painter(), words, Align2::LEFT_CENTER, name, &ink);
    let response = if whole { response } else { response.on_hover_text(name) };
    response.clicked()
}
