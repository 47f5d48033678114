//! What would save the last day, each with what it does and a press that tries it.

use egui::Ui;

use crate::domain::foresight::{Lever, LeverKind};
use crate::domain::schedule::Gate;
use crate::i18n::proposal as words;
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::foresight::Foreseen;
use crate::ui::kit::{self, Btn};
use crate::ui::pages::moves::last_day;
use crate::ui::theme::{Tone, tokens};
use crate::ui::write_to::WriteTo;

/// As many customers are named.
const FEW: usize = 8;

/// Draws them; asks for them where they are not known yet.
pub(super) fn levers_ui(ui: &mut Ui, ctx: &Ctx<'_>, foreseen: &Foreseen, actions: &mut Actions) {
    ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
    kit::strong(ui, &ctx.text("levers-title"));
    let proposal = &foreseen.of.proposal;
    let Some(levers) = &foreseen.levers else {
        kit::secondary(ui, &ctx.text("levers-working"));
        actions.push(Action::FindLevers);
        return;
    };
    if levers.is_empty() {
        let day = proposal.last_day.map(|day| ctx.lang.date(day)).unwrap_or_default();
        kit::body(ui, &ctx.lang.with("levers-none", &[("day", &day)]));
        return;
    }
    kit::secondary(ui, &ctx.text("levers-what"));
    for (at, lever) in levers.iter().enumerate() {
        ui.push_id(at, |ui| lever_ui(ui, ctx, (foreseen, lever), actions));
    }
}

fn lever_ui(ui: &mut Ui, ctx: &Ctx<'_>, (foreseen, lever): (&Foreseen, &Lever), actions: &mut Actions) {
    let effect = words::effect_words(ctx.lang, foreseen.of.proposal.n_late, lever.n_late);
    let tone = if lever.n_late == 0 { Tone::Done } else { Tone::Info };
    ui.horizontal_wrapped(|ui| {
        let (locked, working) = (ctx.locked(), ctx.text("schedule-working"));
        let stale = (foreseen.revision != ctx.revision).then_some(&*working);
        if let Some(edit) = &lever.edit {
            let label = ctx.text("levers-try");
            if ui.add(Btn::secondary(&label).blocked(locked.as_deref().or(stale)).once()).clicked() {
                actions.edit_saying(edit.clone(), Tone::Done, ctx.text("levers-tried"));
            }
        }
        if matches!(lever.kind, LeverKind::Gate { gate: Gate::Link | Gate::Accepted | Gate::Agreement, .. }) {
            let label = ctx.text("levers-write");
            if ui.add(Btn::secondary(&label).blocked(locked.as_deref())).clicked() {
                actions.push(Action::WriteTo(Box::new(WriteTo::these(lever.customers.clone()))));
            }
        }
        kit::chip(ui, tone, &effect);
        kit::body(ui, &words::lever_words(ctx.lang, ctx.plan, &lever.kind));
    });
    if let LeverKind::LastDay { day } = lever.kind {
        last_day::later_ui(ui, ctx, Some(day));
    }
    if !lever.customers.is_empty() {
        let names = lever.customers.iter().take(FEW).map(|id| ctx.plan.name_of(*id).to_owned());
        let more = lever.customers.len().checked_sub(FEW).filter(|n| 0 < *n);
        let more = more.map(|n| ctx.lang.count("levers-more", n).into_owned());
        kit::secondary(ui, &ctx.lang.list(names.chain(more)));
    }
}
