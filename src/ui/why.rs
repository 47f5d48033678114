//! Why something cannot be done yet: the chain of causes, and the one thing to do next.

use egui::{Role, Ui, UiBuilder};

use super::action::{Actions, Place};
use super::ctx::Ctx;
use super::facts::source_words;
use super::kit::{self, Btn, icons};
use super::missing::to_field;
use super::theme::tokens;
use crate::domain::rules::{FormValue, RuleBook, StepKind};
use crate::domain::schedule::{Cause, CauseKind};
use crate::domain::slug::Slug;
use crate::i18n::why;

/// Draws a button for the one next action, then the chain, the nearest cause first, with owner, role, date and rule.
///
/// Only the first cause is shown with all that stands behind it; behind the others it is counted.
pub fn why_ui(ui: &mut Ui, ctx: &Ctx<'_>, causes: &[Cause], actions: &mut Actions) {
    if let Some(next) = next_cause(causes) {
        next_ui(ui, ctx, next, actions);
        ui.add_space(tokens(ui).space.s);
    }
    let list = UiBuilder::new().accessibility_role(Role::List).accessibility_label(ctx.text("why-list"));
    ui.scope_builder(list, |ui| {
        ui.spacing_mut().item_spacing.y = tokens(ui).space.s;
        let mut is_first = true;
        let mut rule = None;
        for (index, cause) in causes.iter().enumerate() {
            if cause.depth == 0 && 0 < index {
                is_first = false;
            }
            if is_first || cause.depth == 0 {
                let behind = causes[index + 1..].iter().take_while(|other| cause.depth < other.depth).count();
                cause_ui(ui, ctx, cause, (if is_first { 0 } else { behind }, &mut rule));
            }
        }
    });
}

/// Where the chain is to be broken first: the deepest cause behind the nearest one.
fn next_cause(causes: &[Cause]) -> Option<&Cause> {
    let mut at = causes.first()?;
    for cause in &causes[1..] {
        if cause.depth <= at.depth {
            break;
        }
        at = cause;
    }
    Some(at)
}

/// One link; the rule stands only where it is another one than that of the link before.
fn cause_ui(ui: &mut Ui, ctx: &Ctx<'_>, cause: &Cause, (n_behind, last_rule): (usize, &mut Option<String>)) {
    let tokens = tokens(ui);
    let book = ctx.book();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = tokens.space.s;
        ui.add_space(cause.depth.min(3) as f32 * (tokens.size.icon + tokens.space.s));
        let line = ui.text_style_height(&egui::TextStyle::Body);
        let (rect, _) = ui.allocate_exact_size(egui::vec2(tokens.size.icon, line), egui::Sense::hover());
        let icon = if cause.depth == 0 { icons::LOCK_SIMPLE } else { icons::CIRCLE_DASHED };
        kit::paint_icon(ui.painter(), rect, icon, tokens.size.icon - 2.0, tokens.color.text_secondary);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let said = kit::body(ui, &why::cause(ctx.lang, book, cause));
            if let Some(fact) = cause.fact.and_then(|id| book.fact(id)) {
                said.on_hover_text(source_words(ctx, book, fact));
            }
            let behind = (0 < n_behind).then(|| ctx.lang.count("why-behind", n_behind).into_owned());
            let rule = why::cause_rule(ctx.lang, book, cause);
            let shown_rule = rule.clone().filter(|rule| last_rule.as_ref() != Some(rule));
            *last_rule = rule.or_else(|| last_rule.take());
            let more = Some(why::cause_more(ctx.lang, ctx.plan, cause)).filter(|more| !more.is_empty());
            let more = [behind, more, shown_rule].into_iter().flatten().collect::<Vec<_>>().join(" · ");
            if !more.is_empty() {
                kit::secondary(ui, &more);
            }
        });
    });
}

fn next_ui(ui: &mut Ui, ctx: &Ctx<'_>, cause: &Cause, actions: &mut Actions) {
    if let CauseKind::FactMissing(fact) = cause.kind {
        let what = ctx.text(fact.key());
        let word = ctx.lang.with("check-fact-enter", &[("what", &what)]);
        if ui.add(Btn::secondary(&word).icon(icons::ARROW_RIGHT)).clicked() {
            actions.push(to_field(ctx, fact));
        }
        return;
    }
    let Some(step) = step_of(ctx.book(), &cause.kind) else {
        let word = ctx.text("why-go-company");
        if ui.add(Btn::secondary(&word).icon(icons::ARROW_RIGHT)).clicked() {
            actions.go(Place::Field(FormValue::CompanyName));
        }
        return;
    };
    let title = why::title_of(ctx.lang, ctx.book(), step);
    let word = ctx.lang.with("why-go-step", &[("step", &title)]);
    if ui.add(Btn::secondary(&word).icon(icons::ARROW_RIGHT)).clicked() {
        actions.go(Place::Step(step));
    }
}

/// The step in which a cause is cleared; `None`: on the page of our company.
fn step_of(book: &RuleBook, kind: &CauseKind) -> Option<Slug> {
    match kind {
        CauseKind::StepOpen(step) | CauseKind::AtMicrosoft(step) => Some(*step),
        CauseKind::CheckOpen(check) => step_with(book, *check),
        CauseKind::NotDecided(act) => Some(act.step()),
        CauseKind::PathClosed(_) | CauseKind::NoPath | CauseKind::NotKnown(_) => {
            book.steps.iter().find(|step| step.kind == StepKind::Path).map(|step| step.id)
        }
        CauseKind::FactMissing(_) | CauseKind::NoCompanyName => None,
    }
}

/// The step of this name, or the one that has a check or something to save of this name.
pub fn step_with(book: &RuleBook, id: Slug) -> Option<Slug> {
    let is_loss = book.losses.iter().any(|loss| loss.id == id);
    let step = book.steps.iter().find(|step| {
        step.id == id || step.checks.iter().any(|check| check.id == id) || (is_loss && step.kind == StepKind::Losses)
    });
    step.map(|step| step.id)
}
