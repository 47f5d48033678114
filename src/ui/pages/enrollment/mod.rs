//! The way into the indirect reseller programme, step by step, by the rule book that the plan follows.

mod answer;
mod both;
mod ceremony;
mod checks;
mod foot;
mod frame;
mod guide;
mod head;
mod path;
mod record;
mod row;
mod saving;
mod task;
mod values;
mod wait;
mod who;
mod works;

use std::collections::BTreeSet;

use egui::Ui;

use crate::domain::rules::Act;
use crate::domain::schedule::StepView;
use crate::domain::slug::Slug;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::root::page_head;
use crate::ui::session::Session;
use crate::ui::why::step_with;

/// What the page remembers while the window is open.
#[derive(Default)]
pub struct State {
    /// The step that is shown; `None`: the one that is to be done now.
    shown: Option<Slug>,
    /// The step that is shown once the field that is typed in was drawn once more, without the keyboard.
    leaving: Option<Slug>,
    /// Checks whose details are open.
    open: BTreeSet<Slug>,
    /// Acts whose record is shown whole.
    records: BTreeSet<Act>,
}

impl State {
    /// Shows this step, or the one that a check or something to save of this name belongs to, from the next frame on.
    pub fn show(&mut self, step: Slug) {
        self.shown = Some(step);
        self.leaving = None;
    }
}

/// Draws the page.
pub fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let Some(view) = shown(ctx, &mut session.enrollment) else {
        page_head(ui, &ctx.text("enrollment-title"), "");
        kit::body(ui, &ctx.text("enrollment-no-book"));
        return;
    };
    // Whoever asks for another step while a field is typed in gets it in the next frame, after the field was left.
    let leaving = session.enrollment.leaving.take();
    head::head_ui(ui, ctx, actions);
    frame::wizard_ui(ui, ctx, session, &view, actions);
    if let Some(step) = leaving {
        session.enrollment.shown = Some(step);
        ui.ctx().request_repaint();
    }
}

/// The step that is shown; `None` when the book has no steps.
fn shown(ctx: &Ctx<'_>, state: &mut State) -> Option<StepView> {
    let forecast = ctx.forecast();
    let wanted = state.shown.and_then(|id| step_with(ctx.book(), id));
    let known = wanted.and_then(|id| forecast.steps.iter().find(|view| view.id == id));
    let view = known.or_else(|| forecast.now()).or_else(|| forecast.steps.last())?;
    state.shown = Some(view.id);
    Some(view.clone())
}
