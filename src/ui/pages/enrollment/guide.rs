//! What stands above a step: where to click, who may, the one sentence that counts, and behind folds all that Microsoft says
//! with its sources, and how earlier versions of the rules read.

use egui::{Role, Ui, UiBuilder};

use crate::domain::plan::company::StaffRole;
use crate::domain::rules::{Confidence, Fact, PhaseKind, RuleStep, StepKind};
use crate::i18n::facts;
use crate::ui::action::{Actions, Place};
use crate::ui::ctx::Ctx;
use crate::ui::facts::{facts_ui, fold_ui, source_hover};
use crate::ui::kit::{self, Btn};
use crate::ui::theme::{Tone, tokens};

/// Draws the guide of a step as a card.
pub(super) fn guide_ui(ui: &mut Ui, ctx: &Ctx<'_>, step: &RuleStep, actions: &mut Actions) {
    let title = ctx.text("enrollment-guide");
    let builder = UiBuilder::new().accessibility_role(Role::Complementary).accessibility_label(&*title);
    let all: Vec<&Fact> = step.facts.iter().filter_map(|id| ctx.book().fact(*id)).collect();
    // Before an act, what is at stake stands in the step itself, with what Microsoft says.
    let is_stated = matches!(step.kind, StepKind::Decide(_)) && !ctx.plan.is_done(step.id);
    ui.scope_builder(builder, |ui| {
        kit::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
            let clicks = all.iter().filter(|_| step.kind != StepKind::Losses);
            if let Some(fact) = clicks.into_iter().find(|fact| !fact.click.is_empty()) {
                let path = facts::click_path(ctx.lang, fact);
                let said = kit::strong(ui, &ctx.lang.with("fact-click", &[("path", &path)]));
                source_hover(said, ctx, ctx.book(), fact);
            }
            if let Some(fact) = all.first().filter(|_| !is_stated) {
                let said = kit::body(ui, ctx.say(&fact.text));
                source_hover(said, ctx, ctx.book(), fact);
                if fact.confidence != Confidence::A {
                    kit::chip(ui, Tone::Warning, &ctx.text(fact.confidence.key()));
                }
            }
            if let Some(role) = step.role.or_else(|| all.iter().find_map(|fact| fact.role)) {
                role_ui(ui, ctx, role, actions);
            }
            ui.add_space(tokens(ui).space.xs);
            more_ui(ui, ctx, step, actions);
            earlier_ui(ui, ctx, &all, actions);
        });
    });
}

/// The role with the names of those who have it; a warning when nobody has.
fn role_ui(ui: &mut Ui, ctx: &Ctx<'_>, role: StaffRole, actions: &mut Actions) {
    let word = ctx.text(role.key());
    let names: Vec<&str> = ctx.plan.people_with(role).map(|person| person.name.as_str()).collect();
    if names.is_empty() {
        ui.horizontal_wrapped(|ui| {
            kit::secondary(ui, &ctx.lang.with("fact-role", &[("role", &word)]));
            kit::chip(ui, Tone::Warning, &ctx.text("enrollment-nobody-has-role"));
            let go = ctx.text("enrollment-go-company");
            if ui.add(Btn::quiet(&go)).clicked() {
                actions.go(Place::Role(role));
            }
        });
        return;
    }
    let names = names.join(&ctx.text("enrollment-comma"));
    let role = ctx.lang.with("enrollment-role-names", &[("role", &word), ("names", &names)]);
    kit::secondary(ui, &ctx.lang.with("fact-role", &[("role", &role)]));
}

/// Everything that Microsoft says of the step, and of the part of the way that it belongs to, with its sources.
fn more_ui(ui: &mut Ui, ctx: &Ctx<'_>, step: &RuleStep, actions: &mut Actions) {
    let book = ctx.book();
    let is_last = book.steps.last().is_some_and(|last| last.id == step.id);
    let kind = if is_last { PhaseKind::BothRoles } else { PhaseKind::Enroll };
    let of_phase = book.phase(kind).into_iter().flat_map(|phase| &phase.facts);
    let mut ids = step.facts.clone();
    let others: Vec<_> = of_phase.copied().filter(|id| !ids.contains(id)).collect();
    ids.extend(others);
    ids.retain(|id| book.fact(*id).is_some());
    if ids.is_empty() {
        return;
    }
    let (title, count) = (ctx.text("enrollment-guide-says"), ctx.lang.count("fact-count", ids.len()));
    fold_ui(ui, &format!("says-{}", step.id), (&title, &count), |ui| {
        ui.add_space(tokens(ui).space.xs);
        facts_ui(ui, ctx, book, &ids, actions);
        ui.add_space(tokens(ui).space.xs);
    });
}

/// How the same facts read in the other versions of the rules, where they read otherwise.
fn earlier_ui(ui: &mut Ui, ctx: &Ctx<'_>, all: &[&Fact], actions: &mut Actions) {
    let mut others = Vec::new();
    for book in ctx.library.books.iter().filter(|book| book.id != ctx.book().id) {
        let differs = |fact: &&Fact| book.fact(fact.id).is_some_and(|other| other.text != fact.text);
        let ids: Vec<_> = all.iter().copied().filter(differs).map(|fact| fact.id).collect();
        if !ids.is_empty() {
            others.push((book, ids));
        }
    }
    if others.is_empty() {
        return;
    }
    let (title, count) = (ctx.text("enrollment-guide-earlier"), ctx.lang.count("enrollment-versions", others.len()));
    fold_ui(ui, "earlier", (&title, &count), |ui| {
        for (book, ids) in others {
            ui.add_space(tokens(ui).space.xs);
            kit::strong(ui, &ctx.lang.with("enrollment-guide-other", &[("book", ctx.say(&book.title))]));
            facts_ui(ui, ctx, book, &ids, actions);
        }
        ui.add_space(tokens(ui).space.xs);
    });
}
