//! A new entry of the register: the provider, and since when its invitation is awaited.

use egui::Ui;

use super::State;
use super::record::{WORDS, new_step};
use crate::domain::edit::Edit;
use crate::domain::plan::ids::{PartnershipId, ProviderId};
use crate::domain::plan::partnership::{Partnership, PartnershipStage};
use crate::domain::rules::Screen;
use crate::ui::action::Actions;
use crate::ui::course::StepDraft;
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::register::Register as _;
use crate::ui::theme::{Tone, tokens};

/// Whether an invitation of this provider is under way or accepted.
fn has_one(ctx: &Ctx<'_>, provider: ProviderId) -> bool {
    let is_alive = |one: &Partnership| one.provider == provider && one.stage() != PartnershipStage::Declined;
    ctx.plan.partnerships.iter().any(|one| is_alive(one))
}

/// Draws the sheet; answers whether it is to be closed.
pub(super) fn sheet_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut State, &mut TypedTexts),
    actions: &mut Actions,
) -> bool {
    let (title, close) = (ctx.text("partnerships-add"), ctx.text("partnerships-close"));
    let new_provider = &mut state.more_mut().new_provider;
    let providers: Vec<_> = ctx.plan.providers.iter().filter(|one| one.archived.is_none()).collect();
    let without = providers.iter().find(|one| !has_one(ctx, one.id)).or(providers.first());
    let Some(mut chosen) = new_provider.or(without.map(|one| one.id)) else { return true };
    let mut added = None;
    let is_closed = kit::side_sheet(ui, "partnership-sheet", &title, &close, Partnership::sheet_width(ui), |ui| {
        ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
        kit::body(ui, &ctx.text("partnerships-add-what"));
        ui.add_space(tokens(ui).space.s);
        let label = ctx.text("partnerships-column-provider");
        let options: Vec<_> = providers.iter().map(|one| (one.id, one.name.as_str())).collect();
        kit::labelled(ui, &label, "", None, false, |ui| {
            kit::select(ui, "partnership-provider", &label, &mut chosen, &options, 300.0)
        });
        *new_provider = Some(chosen);
        if has_one(ctx, chosen) {
            kit::chip(ui, Tone::Warning, &ctx.text("partnerships-add-double"));
        }
        let number = PartnershipId::new(0);
        let draft = StepDraft::new("partnership.new");
        let begin = new_step(ctx, PartnershipStage::Awaited);
        let edit = |id, step| {
            let new = Partnership::new(id, chosen, step);
            ctx.try_edit(Edit::put(new))
        };
        let step = draft.fields_ui(ui, ctx, unfinished, (&begin, WORDS), |step| edit(number, step.clone()).map(|_| ()));
        let locked = ctx.locked();
        let why = locked.as_deref().or(step.as_ref().err().map(String::as_str));
        let label = ctx.text("partnerships-record");
        if ui.add(Btn::primary(&label).icon(icons::PLUS).blocked(why)).clicked()
            && let Ok(step) = step
        {
            let id = PartnershipId::new((ctx.new_id)());
            match edit(id, step) {
                Ok(edit) => {
                    actions.edit(edit);
                    draft.clear(unfinished);
                    added = Some(id);
                }
                Err(why) => actions.push(crate::ui::action::Action::Say(Tone::Late, why)),
            }
        }
        ui.add_space(tokens(ui).space.l);
        facts::screen_facts_ui(ui, ctx, Screen::Providers, actions);
    });
    if let Some(id) = added {
        *state = State::default();
        state.show(id);
    }
    is_closed
}
