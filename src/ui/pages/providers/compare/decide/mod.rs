//! The decision: a form that writes it down with everything it rests on, and the memos of all decisions.

mod form;
mod memos;

use egui::Ui;

use crate::domain::compare::{Ranking, ScoreSheet};
use crate::domain::plan::ids::{PersonId, ProviderId};
use crate::i18n::comparison::ComparisonNames;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::partner_letter::{DeclineState, decline_ui, not_chosen};
use crate::ui::session::Session;
use crate::ui::theme::tokens;

/// What is half done here; what is typed stands with the session's half-typed text.
#[derive(Default)]
pub(super) struct State {
    /// Whether the form is shown; `None`: it is when something stands in it.
    is_open: Option<bool>,
    /// In the order of ticking: the first one becomes the default.
    chosen: Vec<ProviderId>,
    /// Of our people.
    signers: Vec<PersonId>,
    known: Option<Known>,
    decline: DeclineState,
}

/// The comparison as the form shows it, worked out once per revision.
struct Known {
    revision: u64,
    ranking: Ranking,
    names: ComparisonNames,
}

impl Known {
    fn of(ctx: &Ctx<'_>) -> Self {
        let plan = ctx.plan;
        Self { revision: ctx.revision, ranking: ScoreSheet::of(plan).ranking(), names: ComparisonNames::of_plan(plan) }
    }
}

const REASONS: &str = "choice.reasons";
const OTHERS: &str = "choice.others";
const ON: &str = "choice.on";

fn is_begun(unfinished: &TypedTexts) -> bool {
    [REASONS, OTHERS, ON].iter().any(|key| unfinished.get(key).is_some())
}

/// Draws the form and the memos.
pub(super) fn decide_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    kit::section(ui, &ctx.text("choice-title"), |ui| {
        let is_empty = ctx.plan.providers.iter().all(|provider| provider.archived.is_some());
        let state = &session.providers.compare.decide;
        let is_open = state.is_open.unwrap_or_else(|| is_begun(&session.unfinished)) && !is_empty;
        if is_open {
            form::form_ui(ui, ctx, session, actions);
        } else {
            if ctx.plan.choices.is_empty() {
                kit::secondary(ui, &ctx.text("choice-none"));
            }
            let (word, why) = (ctx.text("choice-begin"), ctx.text("choice-no-provider"));
            let locked = ctx.locked();
            let blocked = locked.as_deref().or(is_empty.then_some(&*why));
            if ui.add(Btn::secondary(&word).icon(icons::NOTE_PENCIL).blocked(blocked)).clicked() {
                session.providers.compare.decide.is_open = Some(true);
            }
        }
        if !ctx.plan.choices.is_empty() {
            ui.add_space(tokens(ui).space.m);
            memos::memos_ui(ui, ctx, actions);
        }
    });
    // The others are told after the latest decision.
    if let Some(latest) = ctx.plan.choices.iter().max_by_key(|choice| (choice.on, choice.recorded.at, choice.id)) {
        ui.add_space(tokens(ui).space.l);
        let state = (&mut session.providers.compare.decide.decline, &mut session.unfinished);
        decline_ui(ui, ctx, state, &not_chosen(ctx.plan, latest), actions);
    }
}
