//! The frame around the steps: what came of each, Back and Next, and why one cannot go on.

use std::cell::RefCell;

use egui::Ui;

use super::foot::{self, Foot};
use super::{both, ceremony, checks, guide, path, record, task, wait};
use crate::domain::rules::{Act, RuleBook, RuleStep, Standing, StepKind};
use crate::domain::schedule::{StepState as State, StepView};
use crate::domain::slug::Slug;
use crate::i18n::why;
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Also, StepRoom, StepperState, StepperStep, Wizard, icons};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};
use crate::ui::why::why_ui;

/// Draws steps, the step that is shown, its guide, Back and Next.
pub(super) fn wizard_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, shown: &StepView, actions: &mut Actions) {
    let book = ctx.book();
    let views = &ctx.forecast().steps;
    let at = views.iter().position(|view| view.id == shown.id).unwrap_or(0);
    let titles: Vec<String> = views.iter().map(|view| why::title_of(ctx.lang, book, view.id)).collect();
    let lines: Vec<String> = views.iter().map(|view| why::step_line(ctx.lang, ctx.plan, book, view)).collect();
    let steps: Vec<StepperStep<'_>> = views
        .iter()
        .zip(&titles)
        .zip(&lines)
        .map(|((view, title), line)| StepperStep {
            title,
            sub: line,
            state: state_of(view, shown.id, line),
            mark: mark_of(book, view, shown.id),
        })
        .collect();
    let (back, name) = (ctx.text("enrollment-back"), ctx.text("enrollment-steps"));
    let Some(step) = book.step(shown.id) else { return };
    let foot = Foot::of(ctx, &session.unfinished, (step, shown), views.get(at + 1));
    let also = |all: &'_ foot::All| (all.word.clone(), all.tip.clone(), all.edit.clone().err());
    let also = foot.as_ref().and_then(|foot| foot.all.as_ref()).map(also);
    let wizard = Wizard {
        id_salt: "enrollment",
        name: &name,
        steps: &steps,
        back: (0 < at).then_some(&*back),
        next: foot.as_ref().map(|foot| &*foot.word),
        next_blocked: foot.as_ref().and_then(|foot| foot.blocked.as_deref()),
        also: also.as_ref().map(|(word, tip, blocked)| Also { word, tip, blocked: blocked.as_deref() }),
    };
    let shared = RefCell::new((&mut *session, &mut *actions));
    let answer = wizard.show_in(
        ui,
        StepRoom::Column,
        |ui| {
            let (session, actions) = &mut *shared.borrow_mut();
            middle_ui(ui, ctx, session, (step, shown), actions);
        },
        |ui| {
            let (_, actions) = &mut *shared.borrow_mut();
            guide::guide_ui(ui, ctx, step, actions);
        },
    );
    let to = match foot {
        _ if answer.back => views.get(at.wrapping_sub(1)).map(|view| view.id),
        Some(foot) if answer.next => foot.press(ctx, &mut session.unfinished, actions),
        Some(Foot { all: Some(all), .. }) if answer.also => {
            actions.extend(all.edit.ok().map(|edit| Action::Edit(Box::new(edit))));
            None
        }
        _ => answer.step.and_then(|index| views.get(index)).map(|view| view.id),
    };
    if let Some(to) = to {
        session.enrollment.leaving = Some(to);
        kit::leave_field(ui.ctx());
        ui.ctx().request_repaint();
    }
}

fn state_of<'a>(view: &StepView, shown: Slug, line: &'a str) -> StepperState<'a> {
    match view.state {
        _ if view.id == shown => StepperState::Now,
        State::Done { .. } => StepperState::Done,
        State::Open | State::Waiting(_) => StepperState::Open,
        State::Locked => StepperState::Later(line),
    }
}

/// The sign in a step's dot; `None`: its number.
fn mark_of(book: &RuleBook, view: &StepView, shown: Slug) -> Option<&'static str> {
    let is_act = book.step(view.id).is_some_and(|step| matches!(step.kind, StepKind::Decide(_)));
    match view.state {
        State::Done { .. } if view.id == shown => Some(icons::CHECK),
        State::Waiting(_) => Some(icons::HOURGLASS_MEDIUM_FILL),
        State::Done { .. } | State::Open | State::Locked if is_act => Some(icons::DIAMOND_FILL),
        State::Locked if view.id == shown => Some(icons::LOCK_SIMPLE_FILL),
        State::Done { .. } | State::Open | State::Locked => None,
    }
}

fn middle_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    (step, view): (&RuleStep, &StepView),
    actions: &mut Actions,
) {
    let space = tokens(ui).space.l;
    ui.spacing_mut().item_spacing.y = tokens(ui).space.s;
    if view.state == State::Locked {
        locked_ui(ui, ctx, view, actions);
        ui.add_space(space - tokens(ui).space.s);
    }
    match step.kind {
        StepKind::Checks | StepKind::Form | StepKind::Losses => {
            checks::step_ui(ui, ctx, session, (step, view), actions);
        }
        StepKind::Path => path::step_ui(ui, ctx, session, actions),
        StepKind::Decide(act) => ceremony::step_ui(ui, ctx, session, (act, step, view), actions),
        StepKind::Wait => wait::step_ui(ui, ctx, session, (step, view), actions),
        StepKind::Task => task::step_ui(ui, ctx, session, (step, view), actions),
    }
    let standing = ctx.forecast().standing;
    let is_last = ctx.forecast().steps.last().is_some_and(|last| last.id == view.id);
    if is_last && matches!(standing, Standing::Both | Standing::Indirect) {
        ui.add_space(space - tokens(ui).space.s);
        both::card_ui(ui, ctx, session, standing, actions);
    }
    // After the point of no return its record stays in sight.
    let act = Act::EnrollNow;
    if matches!(step.kind, StepKind::Wait) && ctx.plan.decision(act).is_some() {
        ui.add_space(space - tokens(ui).space.s);
        record::card_ui(ui, ctx, &mut session.enrollment, act, actions);
    }
}

fn locked_ui(ui: &mut Ui, ctx: &Ctx<'_>, view: &StepView, actions: &mut Actions) {
    kit::card_toned(ui, Tone::Waiting, |ui| {
        kit::section_title(ui, &ctx.text("enrollment-locked"));
        why_ui(ui, ctx, &view.why, actions);
    });
}

/// Below this width, in points, fields stand below each other.
const PAIR: f32 = 520.0;

/// Two fields side by side where a column has room for both, else one below the other.
pub(super) fn pair_ui<S>(
    ui: &mut Ui,
    shared: &mut S,
    first: impl FnOnce(&mut Ui, &mut S),
    second: impl FnOnce(&mut Ui, &mut S),
) {
    if PAIR <= ui.available_width() {
        kit::halves(ui, shared, first, second);
    } else {
        first(ui, shared);
        second(ui, shared);
    }
}
