//! The list of what has to hold before a request.

use egui::{Role, Ui, UiBuilder};

use super::said_ui;
use crate::domain::moves::preflight::state_of;
use crate::domain::moves::{CheckState, CheckView};
use crate::domain::plan::customer::Customer;
use crate::i18n::preflight as words;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::theme::{Tone, tokens};

/// What is left to do each with its reason; what is done and what does not concern the customer only by name.
pub(super) fn checks_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, checks: &[CheckView], actions: &mut Actions) {
    let title = ctx.text("preflight-checks-title");
    kit::strong(ui, &title);
    let left: Vec<&CheckView> = checks.iter().filter(|view| !view.state.is_clear()).collect();
    let summary = match state_of(checks) {
        CheckState::Blocks => (Tone::Late, ctx.text("preflight-checks-blocked")),
        CheckState::Open | CheckState::NotKnown => (Tone::Warning, ctx.lang.count("preflight-checks-left", left.len())),
        CheckState::Passed | CheckState::NotNeeded => (Tone::Done, ctx.text("preflight-checks-clear")),
    };
    kit::marked(ui, summary.0, &summary.1);
    let list = UiBuilder::new().accessibility_role(Role::List).accessibility_label(title.to_string());
    ui.scope_builder(list, |ui| {
        for view in left {
            check_ui(ui, ctx, customer, view, actions);
        }
    });
    for (state, key) in
        [(CheckState::Passed, "preflight-checks-passed"), (CheckState::NotNeeded, "preflight-checks-not-needed")]
    {
        let names: Vec<_> =
            checks.iter().filter(|view| view.state == state).map(|view| ctx.text(view.check.key())).collect();
        if !names.is_empty() {
            ui.add_space(tokens(ui).space.xs);
            kit::secondary(ui, &ctx.lang.with(key, &[("names", &ctx.lang.list(names))]));
        }
    }
}

fn check_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, view: &CheckView, actions: &mut Actions) {
    let (name, state) = (ctx.text(view.check.key()), ctx.text(view.state.key()));
    let said = ctx.lang.with("preflight-said", &[("name", &name), ("state", &state)]);
    let item = UiBuilder::new().accessibility_role(Role::ListItem).accessibility_label(said.to_string());
    ui.add_space(tokens(ui).space.xs);
    ui.scope_builder(item, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        kit::key_value_ui(ui, &name, |ui| kit::chip(ui, view.state.tone(), &state));
        let why = words::check(ctx.lang, customer, view);
        said_ui(ui, ctx, (&why, &name), (("check", view.check), view.fact), actions);
    });
}
