//! The memos of all decisions, the newest first: printed, copied, removed.

use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::edit::comparison::ChoiceEdit;
use crate::domain::plan::comparison::ProviderDecision;
use crate::exchange::paper::{memo_html, memo_text};
use crate::i18n::comparison::all_of;
use crate::i18n::memos::{chosen_names, memo_paper};
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::{Tone, tokens};

pub(super) fn memos_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    kit::strong(ui, &ctx.text("choice-memos"));
    let mut all: Vec<&ProviderDecision> = ctx.plan.choices.iter().map(|choice| &**choice).collect();
    all.sort_by_key(|choice| std::cmp::Reverse((choice.on, choice.recorded.at, choice.id)));
    for choice in all {
        kit::hairline(ui);
        ui.push_id(choice.id, |ui| memo_ui(ui, ctx, choice, actions));
    }
}

fn memo_ui(ui: &mut Ui, ctx: &Ctx<'_>, choice: &ProviderDecision, actions: &mut Actions) {
    let names = chosen_names(choice);
    let date = ctx.lang.date(choice.on);
    let providers = all_of(ctx.lang, names.iter().map(String::as_str));
    let title = ctx.lang.with("choice-memo", &[("date", &date), ("providers", &providers)]);
    kit::body(ui, &title);
    let signers = all_of(ctx.lang, choice.signers.iter().map(String::as_str));
    kit::secondary(ui, &ctx.lang.with("choice-signed-by", &[("names", &signers)]));
    if !choice.reasons.trim().is_empty() {
        kit::secondary(ui, choice.reasons.trim());
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).space.l;
        let mut pressed = |word: &str, icon: &str| {
            let response = ui.add(Btn::quiet(word).icon(icon));
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(&*title));
            response.clicked()
        };
        if pressed(&ctx.text("choice-print"), icons::PRINTER) {
            let html = memo_html(&memo_paper(ctx.lang, choice));
            actions.push(Action::Paper { name: format!("{} {}", choice.on, ctx.text("memo-title")), html });
        }
        if pressed(&ctx.text("choice-copy"), icons::COPY) {
            let text = memo_text(&memo_paper(ctx.lang, choice));
            actions.push(Action::Copy { text, what: title.to_string() });
        }
        let remove = ctx.lang.with("choice-remove", &[("date", &date)]);
        let locked = ctx.locked();
        if ui.add(Btn::icon_only(icons::TRASH, &remove).blocked(locked.as_deref())).clicked() {
            let said = ctx.lang.with("choice-removed", &[("date", &date)]);
            actions.edit_saying(Edit::Choice(ChoiceEdit::Remove(choice.id)), Tone::Done, said);
        }
    });
}
