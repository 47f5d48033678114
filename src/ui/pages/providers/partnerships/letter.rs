//! The letter that moves an invitation on: to the provider while nothing has come, to our own admin once it is here.

use egui::Ui;

use super::sheet::part;
use crate::domain::compose::partner::Subject;
use crate::domain::draft::PartnerLetterKind;
use crate::domain::plan::partnership::{Partnership, PartnershipStage};
use crate::domain::plan::provider::Provider;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::partner_letter;
use crate::ui::theme::tokens;

/// What is half done here.
#[derive(Default)]
pub(super) struct State {
    is_open: bool,
    letter: partner_letter::State,
}

/// Which letter helps at this stage; `None` where none does.
fn kind_at(stage: PartnershipStage) -> Option<PartnerLetterKind> {
    match stage {
        PartnershipStage::Awaited => Some(PartnerLetterKind::AskAgain),
        PartnershipStage::Received | PartnershipStage::Forwarded => Some(PartnerLetterKind::AskAdmin),
        PartnershipStage::Accepted | PartnershipStage::Listed | PartnershipStage::Declined => None,
    }
}

/// Draws a button for the letter, and the letter below it.
pub(super) fn letter_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut State, &mut TypedTexts),
    (partnership, provider): (&Partnership, &Provider),
    actions: &mut Actions,
) {
    let Some(kind) = kind_at(partnership.stage()) else { return };
    part(ui, &ctx.text("partnerships-part-letter"));
    let key = match kind {
        PartnerLetterKind::AskAdmin => "partnerships-letter-admin",
        PartnerLetterKind::Questionnaire
        | PartnerLetterKind::Decline
        | PartnerLetterKind::AskAgain
        | PartnerLetterKind::NewTenant
        | PartnerLetterKind::CreateRequests => "partnerships-letter-again",
    };
    let label = ctx.text(if state.is_open { "partnerships-letter-close" } else { key });
    if ui.add(Btn::secondary(&label).icon(icons::ENVELOPE_SIMPLE)).clicked() {
        state.is_open = !state.is_open;
    }
    if state.is_open {
        ui.add_space(tokens(ui).space.xs);
        let subject = Subject { kind, ..Subject::of_partnership(provider, partnership) };
        if partner_letter::letter_ui(ui, ctx, (&mut state.letter, unfinished), &subject, actions) {
            state.is_open = false;
        }
    } else {
        kit::secondary(ui, &ctx.text("partnerships-letter-why"));
    }
}
