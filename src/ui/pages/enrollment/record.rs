//! The record of what cannot be taken back, after it was decided and whatever became of its step.

use egui::Ui;

use super::State;
use super::ceremony::{act_title, title_ui};
use super::row::set_done;
use crate::domain::rules::Act;
use crate::exchange::paper::decision_html;
use crate::i18n::papers::decision_paper;
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::{Tone, tokens};

/// Who decided, when, and what they had before their eyes.
pub(super) fn card_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, act: Act, actions: &mut Actions) {
    let Some(decision) = ctx.plan.decision(act) else { return };
    kit::card_toned(ui, Tone::Irreversible, |ui| {
        let title = match act {
            Act::EnrollNow => ctx.text("enrollment-was-no-return"),
            Act::AcceptAgreement => ctx.text("enrollment-was-accepted"),
        };
        title_ui(ui, &title);
        let on = ctx.lang.date(decision.on);
        let said = [("name", decision.decided.by.as_str()), ("date", &on), ("admin", &decision.admin)];
        kit::body(ui, &ctx.lang.with("enrollment-decided", &said));
        let at = ctx.lang.when(decision.decided.at.time(), ctx.today);
        let kept = [("company", decision.company.as_str()), ("moment", &at)];
        kit::secondary(ui, &ctx.lang.with("enrollment-record-kept", &kept));
        let is_open = state.records.contains(&act);
        let word = ctx.text(if is_open { "enrollment-record-hide" } else { "enrollment-record-show" });
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = tokens(ui).space.l;
            let response = ui.add(Btn::quiet(&word));
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
            if response.clicked() && !state.records.remove(&act) {
                state.records.insert(act);
            }
            let print = ctx.text("enrollment-record-print");
            if ui.add(Btn::quiet(&print).icon(icons::PRINTER)).clicked() {
                let book = ctx.library.books.get(decision.book).map(|book| &**book);
                let html = decision_html(&decision_paper(ctx.lang, ctx.plan, decision, book));
                let name = format!("{} {}", decision.on, act_title(ctx, act));
                actions.push(Action::Paper { name, html });
            }
        });
        if is_open {
            for paragraph in &decision.stated {
                ui.add_space(tokens(ui).space.xs);
                kit::body(ui, paragraph);
            }
        }
    });
}

/// The step is open again, and the record stays: it says so, and offers to count the step as done by it.
pub(super) fn kept_ui(ui: &mut Ui, ctx: &Ctx<'_>, act: Act, can_be_done: bool, actions: &mut Actions) {
    let Some(decision) = ctx.plan.decision(act) else { return };
    let on = ctx.lang.date(decision.on);
    let said = [("name", decision.decided.by.as_str()), ("date", &on), ("step", &act_title(ctx, act))];
    let title = ctx.lang.with("enrollment-decided-before", &said);
    let text = ctx.text("enrollment-decided-before-what");
    let word = ctx.text("enrollment-decided-before-done");
    let banner = kit::Banner::new(Tone::Irreversible, &title).text(&text);
    let offers = can_be_done && !ctx.is_locked();
    if offers && banner.action(&word).show(ui) {
        actions.edit(set_done(ctx, act.step(), Some(decision.on)));
    } else if !offers {
        banner.show(ui);
    }
}
