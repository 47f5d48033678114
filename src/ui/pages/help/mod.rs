//! Help: the page that one came from with its keys, what the program is, the work in steps, every other key, and what the
//! program is made of.

mod diagnostics;
mod here;
mod keys;

use egui::Ui;

use crate::i18n::phases;
use crate::i18n::schema::schema_page;
use crate::store::plan_file::CURRENT_FORMAT;
use crate::store::schema::files_of_plan;
use crate::ui::action::{Action, Actions, HelpText, Place};
use crate::ui::ctx::Ctx;
use crate::ui::facts::{facts_ui, fold_ui};
use crate::ui::kit::{self, Btn, icons};
use crate::ui::nav;
use crate::ui::root::page_head;
use crate::ui::session::Session;
use crate::ui::theme::tokens;
use crate::ui::tour;

/// Nothing is half done on this page.
#[derive(Default)]
pub struct State {}

/// Draws the page.
pub fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    page_head(ui, &ctx.text("nav-help"), &ctx.text("help-what"));
    let page = session.back.last().map(Place::page).filter(|page| nav::named(*page).is_some()).unwrap_or_default();
    kit::scroll_page(ui, "help", |ui| {
        kit::two_columns(
            ui,
            actions,
            |ui, actions| {
                here::here_ui(ui, ctx, page, actions);
                ui.add_space(tokens(ui).space.l);
                tour_ui(ui, ctx, actions);
                ui.add_space(tokens(ui).space.l);
                way_ui(ui, ctx, actions);
                ui.add_space(tokens(ui).space.l);
                safety_ui(ui, ctx);
                ui.add_space(tokens(ui).space.l);
                windows_ui(ui, ctx);
                ui.add_space(tokens(ui).space.l);
                schema_ui(ui, ctx, actions);
            },
            |ui, actions| {
                keys::keys_ui(ui, ctx, page);
                ui.add_space(tokens(ui).space.l);
                about_ui(ui, ctx);
                ui.add_space(tokens(ui).space.l);
                diagnostics::diagnostics_ui(ui, ctx, actions);
            },
        );
    });
}

/// The way as the followed rules have it, with what stands where and why, when each part is over, and behind a fold where to
/// click, which role it takes and who says so.
fn way_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    kit::section(ui, &ctx.text("help-steps"), |ui| {
        for (number, view) in (1..).zip(&ctx.forecast().phases) {
            let Some(phase) = ctx.book().phase(view.kind) else { continue };
            kit::hairline(ui);
            ui.push_id(number, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let name = format!("{number}  {}", ctx.say(&phase.title));
                if ui.add(Btn::quiet(&name)).clicked() {
                    actions.go(Place::Phase(view.kind));
                }
                let state = phases::state(ctx.lang, view.state);
                let why = phases::basis(ctx.lang, ctx.plan, &ctx.forecast().census, view);
                kit::body(ui, &ctx.lang.with("help-way-state", &[("state", &state), ("why", &why)]));
                kit::secondary(ui, &phases::ends(ctx.lang, view.kind));
                let count = ctx.lang.count("fact-count", phase.facts.len());
                fold_ui(ui, "way", (&ctx.text("help-way-guide"), &count), |ui| {
                    facts_ui(ui, ctx, ctx.book(), &phase.facts, actions);
                });
            });
        }
    });
}

/// The tour: what it shows, and the way in or back to it.
fn tour_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    kit::section(ui, &ctx.text("tour-title"), |ui| {
        kit::body(ui, &ctx.text("tour-what"));
        ui.add_space(tokens(ui).space.s);
        if ui.add(Btn::secondary(&tour::word(ctx.lang, ctx.settings)).icon(icons::FLAG)).clicked() {
            tour::take_up(ctx.settings, actions);
        }
    });
}

fn safety_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    kit::section(ui, &ctx.text("help-safety"), |ui| {
        for key in ["help-safety-saved", "help-safety-undo", "help-safety-backup", "help-safety-two"] {
            kit::body(ui, &ctx.text(key));
        }
    });
}

/// What is otherwise on Windows; the page that its packages bring has the same words.
fn windows_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    kit::section(ui, &ctx.text("help-windows"), |ui| {
        for key in [
            "help-windows-install",
            "help-windows-unsigned",
            "help-windows-start",
            "help-windows-portable",
            "help-windows-data",
            "help-windows-others",
            "help-windows-console",
            "help-windows-removal",
        ] {
            kit::body(ui, &ctx.text(key));
        }
    });
}

fn about_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    kit::section(ui, &ctx.text("help-about"), |ui| {
        let version = format!("Changeover {}", crate::build::VERSION);
        kit::key_value(ui, &ctx.text("help-version"), &version);
        kit::hairline(ui);
        kit::key_value(ui, &ctx.text("help-licence"), "MIT OR Apache-2.0");
        kit::hairline(ui);
        kit::body(ui, &ctx.text("help-fonts"));
        kit::secondary(ui, &ctx.text("help-licences"));
        kit::hairline(ui);
        kit::key_value(ui, &ctx.text("help-data"), &ctx.places.data_dir().display().to_string());
        kit::secondary(ui, &ctx.text("help-data-stays"));
        kit::hairline(ui);
        kit::strong(ui, &ctx.text("help-offline"));
        kit::body(ui, &ctx.text("help-offline-proof"));
        kit::secondary(ui, &ctx.text("help-offline-where"));
        kit::hairline(ui);
        kit::secondary(ui, &ctx.text("help-microsoft"));
    });
}

/// What the files of a plan hold: a page to save, made only when somebody asks for it.
fn schema_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    kit::section(ui, &ctx.text("schema-file"), |ui| {
        kit::body(ui, &ctx.lang.with("schema-file-what", &[("format", &CURRENT_FORMAT.to_string())]));
        ui.add_space(tokens(ui).space.s);
        if ui.add(Btn::secondary(&ctx.text("schema-save")).icon(icons::FLOPPY_DISK)).clicked() {
            let page = schema_page(ctx.lang, &files_of_plan());
            actions.push(Action::SaveHelpText(HelpText::Schema, page));
        }
    });
}
