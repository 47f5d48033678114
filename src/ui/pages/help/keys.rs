//! Every key with what it does, from the table of commands: what works everywhere, in lists and on controls, then page by page.

use egui::Ui;

use crate::ui::action::Page;
use crate::ui::commands::{self, Command, On};
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::nav;
use crate::ui::theme::tokens;

/// A row for each command that has keys; answers whether there was one.
pub(super) fn rows_ui(ui: &mut Ui, ctx: &Ctx<'_>, of: impl Fn(&Command) -> bool) -> bool {
    let mut has_rows = false;
    for command in commands::all().filter(|command| of(command)) {
        let keys = command.shown_keys();
        if keys.is_empty() {
            continue;
        }
        if has_rows {
            kit::hairline(ui);
        }
        has_rows = true;
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        kit::key_row(ui, &command.about_keys(ctx.lang), &keys);
    }
    has_rows
}

/// All keys but those of `page`, which stand elsewhere.
pub(super) fn keys_ui(ui: &mut Ui, ctx: &Ctx<'_>, page: Page) {
    let nobody_s = |command: &Command| Page::ALL.iter().all(|page| !command.is_of(*page));
    part_ui(ui, ctx, &ctx.text("help-keys"), |command| {
        matches!(command.listed_on(), On::Everywhere) && nobody_s(command)
    });
    kit::secondary(ui, &ctx.text("help-keys-ime"));
    part_ui(ui, ctx, &ctx.text("help-keys-lists"), |command| matches!(command.listed_on(), On::Lists));
    part_ui(ui, ctx, &ctx.text("help-keys-controls"), |command| matches!(command.listed_on(), On::Controls));
    for other in Page::ALL.iter().copied().filter(|other| *other != page) {
        let Some(entry) = nav::named(other) else { continue };
        if commands::all().any(|command| command.is_of(other)) {
            let title = ctx.lang.with("help-keys-page", &[("page", &ctx.text(entry.word))]);
            part_ui(ui, ctx, &title, |command| command.is_of(other));
        }
    }
}

fn part_ui(ui: &mut Ui, ctx: &Ctx<'_>, title: &str, of: impl Fn(&Command) -> bool) {
    kit::section(ui, title, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        rows_ui(ui, ctx, of);
    });
    ui.add_space(tokens(ui).space.l);
}
