//! What stands beside a step: where to click, who may, what Microsoft says, and how the other rules read.

use egui::{Role, Ui, UiBuilder};

use crate::domain::plan::company::StaffRole;
use crate::domain::rules::{Fact, Screen, Step, StepKind};
use crate::i18n::facts;
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::facts::{links_ui, screen_facts_ui, source_ui};
use crate::ui::kit::{self, Btn};
use crate::ui::theme::{Tone, tokens};

/// Draws the guide of a step as a card.
pub(super) fn guide_ui(ui: &mut Ui, ctx: &Ctx<'_>, step: &Step, actions: &mut Actions) {
    let title = ctx.text("enrollment-guide");
    let builder = UiBuilder::new().accessibility_role(Role::Complementary).accessibility_label(&*title);
    let all: Vec<&Fact> = step.facts.iter().filter_map(|id| ctx.book().fact(*id)).collect();
    ui.scope_builder(builder, |ui| {
        kit::section(ui, &title, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let role = step.role.or_else(|| all.iter().find_map(|fact| fact.role));
            if let Some(role) = role {
                role_ui(ui, ctx, role, actions);
            }
            // Before an act, what is at stake stands in the middle, with what Microsoft says.
            if !matches!(step.kind, StepKind::Decide(_)) || ctx.plan.is_done(step.id) {
                says_ui(ui, ctx, &all);
            }
            addresses_ui(ui, ctx, &all, actions);
            other_books_ui(ui, ctx, &all);
        });
    });
    ui.add_space(tokens(ui).space.m);
    screen_facts_ui(ui, ctx, Screen::Enrollment, actions);
}

fn label(ui: &mut Ui, text: &str) {
    ui.add_space(tokens(ui).space.s);
    kit::secondary(ui, text);
}

/// The role with the names of those who have it; a warning when nobody has.
fn role_ui(ui: &mut Ui, ctx: &Ctx<'_>, role: StaffRole, actions: &mut Actions) {
    label(ui, &ctx.text("enrollment-guide-role"));
    let word = ctx.text(role.key());
    let names: Vec<&str> = ctx.plan.people_with(role).map(|person| person.name.as_str()).collect();
    if names.is_empty() {
        kit::body(ui, &word);
        kit::chip(ui, Tone::Warning, &ctx.text("enrollment-nobody-has-role"));
        let go = ctx.text("enrollment-go-company");
        if ui.add(Btn::quiet(&go)).clicked() {
            actions.push(Action::GiveRole(role));
        }
        return;
    }
    let names = names.join(&ctx.text("enrollment-comma"));
    kit::body(ui, &ctx.lang.with("enrollment-role-names", &[("role", &word), ("names", &names)]));
    kit::chip(ui, Tone::Done, &ctx.text("enrollment-has-role"));
}

/// Every fact of the step with where to click for it; the source stands once under those that share it.
fn says_ui(ui: &mut Ui, ctx: &Ctx<'_>, all: &[&Fact]) {
    if all.is_empty() {
        return;
    }
    label(ui, &ctx.text("enrollment-guide-says"));
    let same = |one: &Fact, other: &Fact| {
        (&one.source, &one.dated, one.confidence) == (&other.source, &other.dated, other.confidence)
    };
    for (index, fact) in all.iter().enumerate() {
        kit::body(ui, ctx.say(&fact.text));
        if !fact.click.is_empty() {
            let path = facts::click_path(ctx.lang, fact);
            kit::strong(ui, &ctx.lang.with("fact-click", &[("path", &path)]));
        }
        if all.get(index + 1).is_none_or(|next| !same(fact, next)) {
            source_ui(ui, ctx, ctx.book(), fact);
        }
        ui.add_space(tokens(ui).space.xs);
    }
}

/// Where the texts can be read.
fn addresses_ui(ui: &mut Ui, ctx: &Ctx<'_>, all: &[&Fact], actions: &mut Actions) {
    let book = ctx.book();
    let mut links: Vec<&str> = all.iter().filter_map(|fact| fact.link.as_deref()).collect();
    let source = all.first().and_then(|fact| book.source(&fact.source));
    links.extend(source.and_then(|source| source.link.as_deref()));
    links.dedup();
    let history = source.and_then(|source| source.history.as_deref());
    if !links.is_empty() || history.is_some() {
        ui.add_space(tokens(ui).space.xs);
    }
    for link in links {
        links_ui(ui, ctx, [Some(link), None], actions);
    }
    links_ui(ui, ctx, [None, history], actions);
}

/// How the same facts read in the other books, where they read otherwise.
fn other_books_ui(ui: &mut Ui, ctx: &Ctx<'_>, all: &[&Fact]) {
    for book in ctx.library.books.iter().filter(|book| book.id != ctx.book().id) {
        let others = all.iter().filter_map(|fact| book.fact(fact.id).filter(|other| other.text != fact.text));
        let said: Vec<&str> = others.map(|fact| ctx.say(&fact.text)).collect();
        if said.is_empty() {
            continue;
        }
        label(ui, &ctx.lang.with("enrollment-guide-other", &[("book", ctx.say(&book.title))]));
        for text in said {
            kit::body(ui, text);
            ui.add_space(tokens(ui).space.xs);
        }
    }
}
