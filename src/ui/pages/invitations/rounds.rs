//! Beside the first step: which letter is for whom, and the rounds that are done.

use egui::Ui;

use super::queue::Queue;
use crate::i18n::numbers::grouped;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Guide};
use crate::ui::theme::tokens;

/// Rounds that are listed at most; older ones are in the plan all the same.
const MAX_LISTED: usize = 12;

/// Draws the guide of the first step.
pub(super) fn guide_ui(ui: &mut Ui, ctx: &Ctx<'_>, queue: &mut Queue) {
    let title = ctx.text("invitations-guide-order");
    let paragraphs = [ctx.text("invitations-guide-order-what"), ctx.text("sends-nothing")];
    let keys = [
        ("template-kind-notice", "invitations-guide-notice"),
        ("template-kind-consent", "invitations-guide-consent"),
        ("template-kind-invitation", "invitations-guide-invitation"),
        ("template-kind-reminder", "invitations-guide-reminder"),
        ("template-kind-thanks", "invitations-guide-thanks"),
    ];
    let rows = keys.map(|(label, value)| (ctx.text(label), ctx.text(value)));
    let past = queue.past(ctx);
    if !past.is_empty() {
        kit::section(ui, &ctx.text("invitations-past"), |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for past in past.iter().take(MAX_LISTED) {
                let Some(round) = ctx.plan.rounds.get(past.id) else { continue };
                kit::hairline(ui);
                ui.add_space(tokens(ui).space.xs);
                let date = ctx.lang.day_of(round.begun.at.time());
                kit::strong(ui, &format!("{date} · {}", ctx.letter_name(round.kind)));
                let (total, sent) = (grouped(round.customers.len()), grouped(past.n_sent));
                let args = [("total", total.as_str()), ("sent", sent.as_str())];
                kit::secondary(ui, &ctx.lang.count_with("invitations-past-line", past.n_handed_over, &args));
            }
        });
        ui.add_space(tokens(ui).space.l);
    }
    Guide {
        title: &title,
        paragraphs: &paragraphs.each_ref().map(|text| &**text),
        rows: &rows.each_ref().map(|(label, value)| (&**label, &**value)),
    }
    .show(ui);
}
