//! Polite letters to the providers that were not chosen, one below the other.

use egui::Ui;

use super::{State, letter_ui};
use crate::domain::compose::partner::Subject;
use crate::domain::draft::PartnerLetterKind;
use crate::domain::plan::Plan;
use crate::domain::plan::comparison::ProviderDecision;
use crate::domain::plan::ids::ProviderId;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit;
use crate::ui::theme::tokens;

/// Whose letter is shown.
#[derive(Default)]
pub struct DeclineState {
    chosen: Option<ProviderId>,
    letter: State,
}

/// The candidates of a decision that were not chosen and are still in the plan.
pub fn not_chosen(plan: &Plan, choice: &ProviderDecision) -> Vec<ProviderId> {
    let candidates = choice.candidates.iter().map(|candidate| candidate.id);
    candidates.filter(|id| !choice.chosen.contains(id) && plan.providers.get(*id).is_some()).collect()
}

/// A card with these providers, whether each was written to, and the letter to the one that is chosen; nothing at all
/// without providers.
pub fn decline_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut DeclineState, &mut TypedTexts),
    providers: &[ProviderId],
    actions: &mut Actions,
) {
    if providers.is_empty() {
        return;
    }
    kit::section(ui, &ctx.text("provider-letter-decline-title"), |ui| {
        kit::secondary(ui, &ctx.text("provider-letter-decline-what"));
        ui.add_space(tokens(ui).space.xs);
        for provider in providers.iter().filter_map(|id| ctx.plan.providers.get(*id)) {
            let sent = provider.letters.iter().rev().find(|letter| letter.kind == PartnerLetterKind::Decline);
            let aside = match sent {
                Some(letter) => {
                    let day = ctx.lang.date(letter.stamp.at.date());
                    ctx.lang.with("provider-letter-decline-sent", &[("day", &day)])
                }
                None => ctx.text("provider-letter-decline-open"),
            };
            let is_chosen = state.chosen == Some(provider.id);
            if kit::list_row(ui, is_chosen, &provider.name, &aside).clicked() {
                state.chosen = if is_chosen { None } else { Some(provider.id) };
            }
        }
        let Some(provider) = state.chosen.filter(|id| providers.contains(id)).and_then(|id| ctx.plan.providers.get(id))
        else {
            return;
        };
        ui.add_space(tokens(ui).space.s);
        let subject = Subject::new(PartnerLetterKind::Decline, provider);
        if letter_ui(ui, ctx, (&mut state.letter, unfinished), &subject, actions) {
            state.chosen = None;
        }
    });
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::plan::AnyRecord;
    use crate::domain::plan::comparison::FrozenCandidate;
    use crate::domain::plan::ids::ChoiceId;
    use crate::domain::plan::moment::{Moment, Stamp};
    use crate::domain::plan::provider::Provider;

    #[test]
    fn candidates_that_were_not_chosen_and_are_still_known_get_a_letter() {
        let id = ProviderId::new;
        let plan = Plan::from_records([1, 2].map(|n| AnyRecord::Provider(Arc::new(Provider::new(id(n), "P")))));
        let candidate = |n| FrozenCandidate { id: id(n), name: "P".into(), marks: Vec::new() };
        let at = Moment::parse("2026-11-22T09:00:00Z").unwrap();
        let choice = ProviderDecision {
            id: ChoiceId::new(1),
            on: at.date(),
            chosen: vec![id(1)],
            reasons: String::new(),
            signers: vec!["Lin".into()],
            criteria: Vec::new(),
            candidates: vec![candidate(1), candidate(2), candidate(3)],
            recorded: Stamp { at, by: "Lin".into() },
        };
        assert_eq!(not_chosen(&plan, &choice), [id(2)]);
    }
}
