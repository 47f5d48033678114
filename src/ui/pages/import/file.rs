//! First step: a file by dialog, drop, path or paste.

use std::path::PathBuf;

use egui::Ui;

use super::{State, paste};
use crate::ui::action::{Action, Actions, ImportAction};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::theme::{Tone, tokens};

/// Characters that the field for a table takes; more are read at once, since a field gets slow with them.
const LIMIT: usize = 100_000;

pub(super) fn step_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let space = &tokens(ui).space;
    let left = state.unfinished.as_ref().and_then(|left| left.source.as_ref()).map(|source| source.name.clone());
    if let Some(name) = left {
        let (title, label) = (
            ctx.lang.with("import-unfinished", &[("file", &name)]),
            ctx.lang.with("import-continue", &[("file", &name)]),
        );
        if kit::Banner::new(Tone::Info, &title).action(&label).show(ui) {
            state.go_on();
        }
        ui.add_space(space.m);
    }
    if state.has_no_dialog {
        kit::Banner::new(Tone::Info, &ctx.text("import-no-dialog")).show(ui);
        ui.add_space(space.m);
    }
    if let Some(trouble) = &state.trouble {
        kit::Banner::new(Tone::Late, &ctx.text("import-trouble")).text(trouble).show(ui);
        ui.add_space(space.m);
    }
    if let Some(sheets) = &mut state.sheets {
        kit::section(ui, &ctx.text("import-sheet-choose"), |ui| {
            kit::body(ui, &sheets.why);
            ui.add_space(space.s);
            for name in &sheets.names {
                let button = ui.add(Btn::secondary(name));
                if std::mem::take(&mut sheets.asks) {
                    button.request_focus();
                }
                if button.clicked() {
                    actions.push(Action::Import(ImportAction::ReadSheet(name.clone())));
                }
                ui.add_space(space.xs);
            }
        });
        ui.add_space(space.l);
    }
    kit::section(ui, &ctx.text("import-choose"), |ui| {
        kit::body(ui, &ctx.text("import-choose-how"));
        ui.add_space(space.s);
        let choose = ctx.text("import-choose-file");
        if ui.add(Btn::primary(&choose).icon(icons::FILE_CSV)).clicked() {
            actions.push(super::ask_for_file(ctx));
        }
        ui.add_space(space.s);
        let (label, help, read) = (ctx.text("import-path"), ctx.text("import-path-help"), ctx.text("import-path-read"));
        let path = TextField::new("import-path", &label).help(&help).show(ui, &mut state.path);
        if path.has_focus() {
            state.room = Some(0);
        }
        let is_entered = path.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let why = ctx.text("import-path-missing");
        let blocked = state.path.trim().is_empty().then_some(&*why);
        let pressed = ui.add(Btn::secondary(&read).blocked(blocked)).clicked();
        if (pressed || is_entered) && blocked.is_none() {
            let path = state.path.trim().trim_matches('"').to_owned();
            actions.push(Action::Import(ImportAction::Read(PathBuf::from(path))));
        }
    });
    ui.add_space(space.l);
    kit::section(ui, &ctx.text("import-paste"), |ui| {
        let paste = ctx.text("import-paste-button");
        if ui.add(Btn::secondary(&paste).icon(icons::CLIPBOARD_TEXT).shortcut("Ctrl+V")).clicked() {
            paste::ask(ui, state);
        }
        ui.add_space(space.s);
        let (label, help, read) =
            (ctx.text("import-paste-label"), ctx.text("import-paste-help"), ctx.text("import-paste-read"));
        let field = TextField::new("import-paste", &label).help(&help).rows(5).mono().limit(LIMIT);
        if field.show(ui, &mut state.pasted).has_focus() {
            state.room = Some(LIMIT.saturating_sub(state.pasted.chars().count()));
        }
        let why = ctx.text("import-paste-missing");
        let blocked = state.pasted.trim().is_empty().then_some(&*why);
        if ui.add(Btn::secondary(&read).blocked(blocked)).clicked() {
            actions.push(Action::Import(ImportAction::Paste(state.pasted.clone())));
        }
    });
}
