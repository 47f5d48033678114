//! One invitation: what is next, its steps, sender and link, both sides, and the review of what was granted.

use egui::Ui;

use super::{State, letter, link, marks, sender, steps};
use crate::domain::plan::partnership::{Partnership, PartnershipStage};
use crate::domain::plan::provider::Provider;
use crate::domain::rules::Screen;
use crate::domain::schedule::{ActionKind, DoneAt, NextAction, PartnershipAct};
use crate::i18n::actions as words;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Banner};
use crate::ui::register;
use crate::ui::theme::{Tone, tokens};
use crate::ui::{dates, facts};

/// Everything about an invitation, in the order in which it is needed.
pub(super) fn parts_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut State, &mut TypedTexts),
    partnership: &Partnership,
    actions: &mut Actions,
) {
    let Some(provider) = ctx.plan.providers.get(partnership.provider) else { return };
    let both = (partnership, &**provider);
    let half = state.more_mut();
    let space = &tokens(ui).space;
    ui.spacing_mut().item_spacing.y = space.xs;
    // Each part has its own ids: a sentence that comes or goes in one takes no click away from those below.
    ui.push_id("next", |ui| next_ui(ui, ctx, partnership, provider));
    ui.add_space(space.s);
    ui.push_id("steps", |ui| steps::steps_ui(ui, ctx, (&mut *half, &mut *unfinished), partnership, actions));
    ui.push_id("letter", |ui| letter::letter_ui(ui, ctx, (&mut half.letter, &mut *unfinished), both, actions));
    part(ui, &ctx.text("partnerships-part-sender"));
    ui.push_id("sender", |ui| sender::sender_ui(ui, ctx, unfinished, both, actions));
    part(ui, &ctx.text("partnerships-part-link"));
    ui.push_id("link", |ui| link::link_ui(ui, ctx, (&mut *half, &mut *unfinished), both, actions));
    part(ui, &ctx.text("partnerships-part-sides"));
    ui.push_id("sides", |ui| marks::sides_ui(ui, ctx, unfinished, both, actions));
    part(ui, &ctx.text("partnerships-part-review"));
    ui.push_id("review", |ui| marks::review_ui(ui, ctx, unfinished, both, actions));
    ui.add_space(space.s);
    facts::screen_facts_ui(ui, ctx, Screen::Providers, actions);
    register::remove_ui(ui, ctx, state, partnership, actions);
}

/// A line, and the title of what follows.
pub(super) fn part(ui: &mut Ui, title: &str) {
    let space = &tokens(ui).space;
    ui.add_space(space.s);
    kit::hairline(ui);
    ui.add_space(space.xs);
    kit::section_title(ui, title);
}

/// What is to be done now, as the start page says it; before all else, a sender that cannot be trusted.
fn next_ui(ui: &mut Ui, ctx: &Ctx<'_>, partnership: &Partnership, provider: &Provider) {
    let stage = partnership.stage();
    let bad = sender::sender_of(ctx, partnership, provider).filter(crate::domain::link::Sender::is_bad);
    if bad.is_some() && !stage.is_accepted() && stage != PartnershipStage::Declined {
        let (title, text) = (ctx.text("partnerships-do-not-open"), ctx.text("partnerships-do-not-open-why"));
        Banner::new(Tone::Late, &title).text(&text).show(ui);
    }
    let forecast = ctx.forecast();
    // What is said of the sender stands there already.
    let is_said = |action: &NextAction| matches!(&action.kind, ActionKind::Partnership(work) if work.act == PartnershipAct::CheckSender);
    let is_here = |action: &&NextAction| action.place == DoneAt::Partnerships(partnership.id);
    let mut is_open = false;
    for action in forecast.actions.iter().chain(&forecast.postponed).filter(is_here) {
        is_open = true;
        if is_said(action) {
            continue;
        }
        let title = words::sentence(ctx.lang, ctx.book(), action);
        let reason = words::reason(ctx.lang, ctx.book(), action);
        Banner::new(dates::action_tone(action), &title).text(&reason).show(ui);
    }
    if is_open {
        return;
    }
    let (tone, key) = match stage {
        PartnershipStage::Listed if partnership.is_verified() => (Tone::Done, "partnerships-certain-one"),
        PartnershipStage::Declined => (Tone::Calm, "partnerships-declined-one"),
        PartnershipStage::Awaited
        | PartnershipStage::Received
        | PartnershipStage::Forwarded
        | PartnershipStage::Accepted
        | PartnershipStage::Listed => (Tone::Calm, "partnerships-archived-one"),
    };
    Banner::new(tone, &ctx.text(key)).show(ui);
}
