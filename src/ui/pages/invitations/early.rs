//! Letters that say what is not so yet: that we work as an indirect reseller.

use egui::Ui;

use crate::domain::plan::invitation::Mailing;
use crate::domain::rules::PhaseKind;
use crate::domain::schedule::PhaseState;
use crate::ui::action::{Actions, Page};
use crate::ui::ctx::Ctx;
use crate::ui::kit::Banner;
use crate::ui::theme::{Tone, tokens};

/// Says so above letters with a relationship link as long as the enrollment is not recorded as done, with the way there.
pub(super) fn early_ui(ui: &mut Ui, ctx: &Ctx<'_>, round: &Mailing, actions: &mut Actions) {
    let enrollment = ctx.forecast().phases.iter().find(|phase| phase.kind == PhaseKind::Enroll);
    let is_enrolled = enrollment.is_none_or(|phase| matches!(phase.state, PhaseState::Done | PhaseState::Holds));
    if is_enrolled || !round.kind.carries_link() {
        return;
    }
    let (title, why, open) =
        (ctx.text("invitations-early"), ctx.text("invitations-early-why"), ctx.text("invitations-early-open"));
    if Banner::new(Tone::Warning, &title).text(&why).action(&open).show(ui) {
        actions.go(Page::Enrollment);
    }
    ui.add_space(tokens(ui).space.s);
}
