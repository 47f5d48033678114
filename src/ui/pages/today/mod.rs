//! What to do next over the whole plan, and where we are.

mod actions;
mod acts;
mod burn_down;
mod customers;
mod damages;
mod empty;
mod findings;
mod head;
mod phases;
mod row;
mod since;

pub use acts::{RowCommand, press, why_no_row};

use egui::Ui;

use crate::domain::lanes::BurnDown;
use crate::domain::plan::enrollment::Enrollment;
use crate::domain::slug::Slug;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::root::page_head;
use crate::ui::session::Session;
use crate::ui::theme::tokens;

/// What the page remembers while the window is open.
#[derive(Default)]
pub struct State {
    /// Whether all actions are shown, and not only the first ten.
    shows_all: bool,
    /// Whether the postponed ones are shown.
    shows_postponed: bool,
    /// The action whose row had the keyboard last.
    at: Option<Slug>,
    /// The row that gets the keyboard, because the one that had it is gone.
    focus_row: Option<usize>,
    /// What is left to be moved day by day, and of which time line.
    burn_down: Option<(usize, BurnDown)>,
    /// How many damaged entries are shown above the first few.
    more_damages: usize,
}

/// Below this width, in points, everything stands in one column.
const TWO_COLUMNS: f32 = 760.0;
/// From this width on there are three.
const THREE_COLUMNS: f32 = 1400.0;

/// Draws the page.
pub fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    if is_empty(ctx) {
        page_head(ui, &ctx.text("nav-today"), "");
        empty::empty_ui(ui, ctx, actions);
        return;
    }
    kit::scroll_page(ui, "today", |ui| {
        page_head(ui, &ctx.text("nav-today"), &head::line(ctx, &session.deadlines.dues(ctx)));
        findings::problems_ui(ui, ctx, actions);
        damages::damages_ui(ui, ctx, session, actions);
        let gap = tokens(ui).space.l;
        let width = ui.available_width();
        let widths = match width {
            width if width < TWO_COLUMNS => vec![width],
            width if width < THREE_COLUMNS => {
                let right = (width * 0.4).clamp(300.0, 430.0);
                vec![width - gap - right, right]
            }
            width => {
                let side = ((width - 2.0 * gap) * 0.27).min(460.0);
                vec![width - 2.0 * (gap + side), side, side]
            }
        };
        columns_ui(ui, gap, &widths, |ui, column| match (widths.len(), column) {
            (1, _) => {
                actions::actions_ui(ui, ctx, session, actions);
                customers::customers_ui(ui, ctx, actions);
                burn_down::burn_down_ui(ui, ctx, session, actions);
                phases::phases_ui(ui, ctx, actions);
                findings::warnings_ui(ui, ctx);
                since::since_ui(ui, ctx);
            }
            (_, 0) => {
                actions::actions_ui(ui, ctx, session, actions);
                if widths.len() == 2 {
                    burn_down::burn_down_ui(ui, ctx, session, actions);
                }
                since::since_ui(ui, ctx);
            }
            (2, _) => {
                customers::customers_ui(ui, ctx, actions);
                phases::phases_ui(ui, ctx, actions);
                findings::warnings_ui(ui, ctx);
            }
            (_, 1) => {
                customers::customers_ui(ui, ctx, actions);
                burn_down::burn_down_ui(ui, ctx, session, actions);
                findings::warnings_ui(ui, ctx);
            }
            (_, _) => phases::phases_ui(ui, ctx, actions),
        });
        ui.add_space(gap);
    });
}

/// Whether nothing was entered yet from which an action could follow.
fn is_empty(ctx: &Ctx<'_>) -> bool {
    let plan = ctx.plan;
    plan.customers.is_empty()
        && plan.tasks.is_empty()
        && plan.todos.is_empty()
        && plan.standing() == Enrollment::default()
        && plan.us().name.trim().is_empty()
}

/// Columns of these widths; each draws its cards below each other.
fn columns_ui(ui: &mut Ui, gap: f32, widths: &[f32], mut draw: impl FnMut(&mut Ui, usize)) {
    let space = tokens(ui).space.s;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for (column, width) in widths.iter().enumerate() {
            ui.vertical(|ui| {
                ui.set_width(*width);
                ui.spacing_mut().item_spacing = egui::vec2(space, gap);
                draw(ui, column);
            });
        }
    });
}

/// A card whose content stands as close as in a text, whatever the distance between cards.
fn card_ui<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let space = &tokens(ui).space;
    kit::card(ui, |ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space.s, space.xs);
        contents(ui)
    })
    .inner
}
