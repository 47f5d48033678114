//! Facts about us that a check is about and that nobody has entered: why it cannot be ticked, and the way to the field.

use egui::Ui;

use super::action::{Action, Actions, Place};
use super::ctx::Ctx;
use super::kit::{self, Btn, icons};
use super::theme::{Tone, tokens};
use crate::domain::rules::{FormValue, RuleBook, TenantChoice};
use crate::domain::slug::Slug;

impl Ctx<'_> {
    /// Why this check cannot be ticked: a fact is missing. `None`: none is, or it is no check.
    pub fn lacking(&self, check: Slug) -> Option<String> {
        let what = self.text((self.inputs().lacking(check)?).key());
        Some(self.lang.with("check-fact-missing", &[("what", &what)]).into_owned())
    }
}

/// The box of a check; answers whether it was pressed. While the fact that it is about is missing it stays open, whoever
/// ticked it, and says why.
pub fn check_ui(ui: &mut Ui, ctx: &Ctx<'_>, check: Slug, title: &str) -> bool {
    let mut is_done = ctx.inputs().is_done(check);
    let blocked = ctx.locked().map(std::borrow::Cow::into_owned).or_else(|| ctx.lacking(check));
    let shown = ui.add_enabled_ui(blocked.is_none(), |ui| kit::checkbox(ui, &mut is_done, title)).inner;
    let is_pressed = shown.changed();
    if !is_pressed && !is_done {
        kit::focus::begins_here(ui, &shown);
    }
    if let Some(why) = blocked {
        ui.ctx().accesskit_node_builder(shown.id, |node| node.set_description(&*why));
        shown.on_disabled_hover_text(why);
    }
    is_pressed
}

/// That this fact is missing, why a check that was ticked counts as open again, and a button that leads to its field.
///
/// `leads`: whether the field stands elsewhere.
pub fn missing_ui(ui: &mut Ui, ctx: &Ctx<'_>, (check, fact): (Slug, FormValue), leads: bool, actions: &mut Actions) {
    let name = ctx.text(fact.key());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).space.s;
        kit::chip(ui, Tone::Warning, &ctx.lang.with("enrollment-missing", &[("what", &name)]));
        let word = ctx.lang.with("check-fact-enter", &[("what", &name)]);
        if leads && ui.add(Btn::quiet(&word).icon(icons::ARROW_RIGHT)).clicked() {
            actions.push(to_field(ctx, fact));
        }
    });
    let key = if ctx.plan.is_done(check) { "check-fact-reopened" } else { "check-fact-then" };
    kit::secondary(ui, &ctx.text(key));
}

/// What leads to the field in which this is entered.
pub fn to_field(ctx: &Ctx<'_>, fact: FormValue) -> Action {
    let is_second = fact == FormValue::Tenant && ctx.plan.standing().tenant == TenantChoice::Second;
    let step = step_about(ctx.book(), fact).filter(|_| is_second || fact == FormValue::IncentiveMail);
    Action::Go(step.map_or(Place::Field(fact), Place::Step))
}

/// The first step with a check about this.
fn step_about(book: &RuleBook, fact: FormValue) -> Option<Slug> {
    let is_about = |check: &crate::domain::rules::StepCheck| check.value == Some(fact);
    book.steps.iter().find(|step| step.checks.iter().any(is_about)).map(|step| step.id)
}
