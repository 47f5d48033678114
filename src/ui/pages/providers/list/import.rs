//! The import of candidates: where a table comes from, and which columns are known.

use egui::Ui;

use super::questionnaire::{choose_file, paste_ui};
use super::{Pane, State};
use crate::domain::candidates::CandidateField;
use crate::ui::action::{Action, Actions, ImportTarget, PlanAction};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Banner, Btn, icons};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

pub(super) fn pane_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let gap = tokens(ui).space.m;
    ui.vertical(|ui| {
        ui.set_max_width(ui.available_width().min(860.0));
        back_ui(ui, ctx, &mut session.providers.list);
        kit::section_title(ui, &ctx.text("candidates-title"));
        if ctx.plan.about().sample {
            let (title, text, label) =
                (ctx.text("import-sample-title"), ctx.text("refused-sample-import"), ctx.text("import-new-plan"));
            if Banner::new(Tone::Warning, &title).text(&text).action(&label).show(ui) {
                actions.push(Action::Plan(PlanAction::Close));
            }
            return;
        }
        kit::body(ui, &ctx.text("candidates-what"));
        ui.add_space(gap);
        if let Some(trouble) = session.providers.list.trouble_of(ImportTarget::Candidates) {
            Banner::new(Tone::Late, &ctx.text("candidates-trouble")).text(trouble).show(ui);
            ui.add_space(gap);
        }
        kit::card(ui, |ui| {
            let locked = ctx.locked();
            let choose = ctx.text("candidates-choose");
            if ui.add(Btn::primary(&choose).icon(icons::FILE_CSV).blocked(locked.as_deref())).clicked() {
                actions.push(choose_file(ctx, ImportTarget::Candidates));
            }
            ui.add_space(gap);
            let (label, help) = (ctx.text("candidates-paste"), ctx.text("import-paste-help"));
            paste_ui(ui, ctx, session, (ImportTarget::Candidates, "candidates.paste", &label, &help), actions);
        });
        ui.add_space(gap);
        kit::section(ui, &ctx.text("candidates-columns"), |ui| {
            let names = CandidateField::ALL.map(|field| ctx.text(field.key()));
            kit::body(ui, &names.each_ref().map(|name| &**name).join(" · "));
            if ui.add(Btn::quiet(&ctx.text("candidates-copy-headers")).icon(icons::COPY)).clicked() {
                let text = names.each_ref().map(|name| &**name).join(",");
                actions.push(Action::Copy { text, what: ctx.text("candidates-headers").into_owned() });
            }
        });
    });
}

/// The way back; Esc does the same.
pub(super) fn back_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let back = ctx.text("candidates-back");
    let is_free = ui.memory(|memory| memory.focused().is_none());
    let is_escaped = is_free && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape));
    if ui.add(Btn::quiet(&back).icon(icons::ARROW_LEFT)).clicked() || is_escaped {
        state.pane = Pane::Provider;
        state.trouble = None;
    }
}
