//! What is missing or contradictory in the enrollment: problems as notes at the top, the rest in a list.

use egui::Ui;

use crate::domain::findings::Severity;
use crate::domain::schedule::RuleFinding;
use crate::i18n::rule_findings::{advice, rule_finding};
use crate::ui::action::{Action, Actions, Page, Place};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Banner};
use crate::ui::pages::rules::View;
use crate::ui::theme::{Tone, tokens};

/// Warnings shown at once.
const MOST: usize = 5;

pub(super) fn problems_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let space = tokens(ui).space.s;
    for finding in ctx.forecast().findings.iter().filter(|finding| finding.severity() == Severity::Problem) {
        let (title, text) = (rule_finding(ctx.lang, ctx.book(), finding), advice(ctx.lang, finding));
        let (label, action) = match finding {
            RuleFinding::BookGone { .. } => (ctx.text("nav-rules"), Action::Go(Place::Rules(View::Follow))),
            _ => (ctx.text("nav-enrollment"), Action::Go(Place::Page(Page::Enrollment))),
        };
        if Banner::new(Tone::Late, &title).text(&text).action(&label).show(ui) {
            actions.push(action);
        }
        ui.add_space(space);
    }
}

pub(super) fn warnings_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    let all: Vec<_> =
        ctx.forecast().findings.iter().filter(|finding| finding.severity() == Severity::Warning).collect();
    if all.is_empty() {
        return;
    }
    super::card_ui(ui, |ui| {
        kit::section_title(ui, &ctx.text("today-findings"));
        for finding in all.iter().take(MOST) {
            ui.add_space(2.0);
            kit::body(ui, &rule_finding(ctx.lang, ctx.book(), finding));
            kit::secondary(ui, &advice(ctx.lang, finding));
        }
        if MOST < all.len() {
            kit::secondary(ui, &ctx.lang.count("today-findings-more", all.len() - MOST));
        }
    });
}
