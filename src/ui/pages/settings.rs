//! Settings: who works here, how it looks, what copies leave behind, and where everything lies.

use egui::Ui;

use crate::domain::plan::contact::EmailAddress;
use crate::i18n::Language;
use crate::store::settings::{Profile, ThemeChoice};
use crate::ui::action::{Action, Actions, SettingEdit};
use crate::ui::bar::own_name;
use crate::ui::commands::zoom_step;
use crate::ui::ctx::Ctx;
use crate::ui::form::{Bound, TypedTexts, bound_field, optional};
use crate::ui::kit::{self, Btn, PlaceChoice, TextField, icons};
use crate::ui::root::page_head;
use crate::ui::session::Session;
use crate::ui::theme::tokens;

/// Nothing is half done on this page beside typed text.
#[derive(Default)]
pub struct State {}

/// Draws the page.
pub fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    page_head(ui, &ctx.text("nav-settings"), &ctx.text("settings-what"));
    kit::scroll_page(ui, "settings", |ui| {
        kit::two_columns(
            ui,
            actions,
            |ui, actions| {
                profile_ui(ui, ctx, &mut session.unfinished, actions);
                ui.add_space(tokens(ui).space.l);
                look_ui(ui, ctx, actions);
                ui.add_space(tokens(ui).space.l);
                letters_ui(ui, ctx, &mut session.unfinished, actions);
            },
            |ui, actions| {
                copies_ui(ui, ctx, actions);
                ui.add_space(tokens(ui).space.l);
                places_ui(ui, ctx, actions);
            },
        );
    });
}

fn profile_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, actions: &mut Actions) {
    kit::section(ui, &ctx.text("settings-you"), |ui| {
        let profile = ctx.settings.profile.clone();
        let profile = profile.unwrap_or_else(|| Profile { name: String::new(), initials: String::new() });
        let push = |actions: &mut Actions, Profile { name, initials }| {
            actions.push(Action::Setting(SettingEdit::Profile { name, initials }));
        };
        let name_read = |text: &str| match text.trim() {
            "" => Err(ctx.text("settings-name-missing").into_owned()),
            name => Ok(Profile { name: name.to_owned(), ..profile.clone() }),
        };
        let (label, help) = (ctx.text("start-name"), ctx.text("start-who-why"));
        let field = TextField::new("settings-name", &label).help(&help).required(true).limit(100);
        let bound = Bound { key: "settings.name", current: &profile.name };
        if let Some(changed) = bound_field(ui, unfinished, &bound, field, name_read) {
            push(actions, changed);
        }
        let (label, help) = (ctx.text("start-initials"), ctx.text("start-initials-help"));
        let field = TextField::new("settings-initials", &label).help(&help).width(240.0).limit(6);
        let bound = Bound { key: "settings.initials", current: &profile.initials };
        let initials_read = |text: &str| Ok(Profile { initials: text.trim().to_owned(), ..profile.clone() });
        if let Some(changed) = bound_field(ui, unfinished, &bound, field, initials_read) {
            push(actions, changed);
        }
    });
}

fn look_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    kit::section(ui, &ctx.text("settings-look"), |ui| {
        let mut language = ctx.lang.language();
        let languages =
            [Language::English, Language::TraditionalChinese].map(|language| (language, own_name(language)));
        if choice(ui, &ctx.text("settings-language"), &mut language, &languages) {
            actions.push(Action::Setting(SettingEdit::Language(language)));
        }
        let mut theme = ctx.settings.theme;
        let words = ["settings-theme-system", "settings-theme-light", "settings-theme-dark"].map(|key| ctx.text(key));
        let [system, light, dark] = &words;
        let themes = [(ThemeChoice::System, &**system), (ThemeChoice::Light, &**light), (ThemeChoice::Dark, &**dark)];
        if choice(ui, &ctx.text("settings-theme"), &mut theme, &themes) {
            let preference = match theme {
                ThemeChoice::System => egui::ThemePreference::System,
                ThemeChoice::Light => egui::ThemePreference::Light,
                ThemeChoice::Dark => egui::ThemePreference::Dark,
            };
            actions.push(Action::Setting(SettingEdit::Theme(preference)));
        }
        zoom_ui(ui, ctx, actions);
        ui.add_space(tokens(ui).space.xs);
        let mut reduce = ctx.settings.reduce_motion;
        if kit::checkbox(ui, &mut reduce, &ctx.text("settings-reduce-motion")).changed() {
            actions.push(Action::Setting(SettingEdit::ReduceMotion(reduce)));
        }
    });
}

/// A few words side by side under their label.
fn choice<T: Copy + PartialEq>(ui: &mut Ui, label: &str, current: &mut T, options: &[(T, &str)]) -> bool {
    ui.add_space(tokens(ui).space.xs);
    kit::strong(ui, label);
    kit::segmented(ui, label, current, options)
}

fn zoom_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    ui.add_space(tokens(ui).space.xs);
    kit::strong(ui, &ctx.text("settings-zoom"));
    let now = ctx.settings.zoom;
    let mut wanted = None;
    ui.horizontal(|ui| {
        let (smallest, largest) = (ctx.text("settings-zoom-smallest"), ctx.text("settings-zoom-largest"));
        let (smaller, larger) = (ctx.text("settings-zoom-smaller"), ctx.text("settings-zoom-larger"));
        let button = Btn::icon_only(icons::MINUS, &smaller).blocked((now <= 80).then_some(&*smallest));
        if ui.add(button).clicked() {
            wanted = Some(zoom_step(now, -1));
        }
        let percent = ctx.lang.with("settings-zoom-percent", &[("percent", &now.to_string())]);
        let size = egui::vec2(56.0, tokens(ui).size.control);
        let layout = egui::Layout::centered_and_justified(egui::Direction::LeftToRight);
        ui.allocate_ui_with_layout(size, layout, |ui| kit::body(ui, &percent));
        let button = Btn::icon_only(icons::PLUS, &larger).blocked((200 <= now).then_some(&*largest));
        if ui.add(button).clicked() {
            wanted = Some(zoom_step(now, 1));
        }
        let reset = ctx.text("settings-zoom-reset");
        if now != 100 && ui.add(Btn::quiet(&reset)).clicked() {
            wanted = Some(100);
        }
    });
    kit::secondary(ui, &ctx.text("settings-zoom-keys"));
    if let Some(percent) = wanted {
        actions.push(Action::Setting(SettingEdit::Zoom(percent)));
    }
}

fn letters_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, actions: &mut Actions) {
    kit::section(ui, &ctx.text("settings-letters"), |ui| {
        let (label, help) = (ctx.text("settings-test-address"), ctx.text("settings-test-address-help"));
        let field = TextField::new("settings-test-address", &label).help(&help);
        let bound = Bound { key: "settings.test-address", current: &ctx.settings.test_address };
        let read = |text: &str| optional(text, EmailAddress::parse, &ctx.text("bad-email"));
        if let Some(address) = bound_field(ui, unfinished, &bound, field, read) {
            actions.push(Action::Setting(SettingEdit::TestAddress(address)));
        }
    });
}

fn copies_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    kit::section(ui, &ctx.text("settings-copies"), |ui| {
        let mut hide = ctx.settings.hide_from_clipboard_history;
        if kit::checkbox(ui, &mut hide, &ctx.text("settings-hide-copies")).changed() {
            actions.push(Action::Setting(SettingEdit::HideFromClipboardHistory(hide)));
        }
        kit::secondary(ui, &ctx.text("settings-hide-copies-why"));
    });
}

fn places_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    kit::section(ui, &ctx.text("settings-places"), |ui| {
        kit::secondary(ui, &ctx.text("settings-places-why"));
        let places = [
            (ctx.text("settings-data-folder"), ctx.places.data_dir().to_owned()),
            (ctx.text("settings-plan-folder"), ctx.folder.clone()),
            (ctx.text("settings-journal"), ctx.places.journal_dir(ctx.plan_id)),
            (ctx.text("settings-backups"), ctx.places.backups_dir(ctx.plan_id)),
        ];
        for (label, path) in places {
            kit::hairline(ui);
            place_ui(ui, ctx, &label, path, actions);
        }
    });
}

/// A place on the disk that can be copied and shown.
pub(super) fn place_ui(ui: &mut Ui, ctx: &Ctx<'_>, label: &str, path: std::path::PathBuf, actions: &mut Actions) {
    let shown = path.display().to_string();
    match kit::place_row(ui, label, &shown, (&ctx.text("copy"), &ctx.text("show-in-folder"))) {
        Some(PlaceChoice::Copy) => actions.push(Action::Copy { text: shown, what: label.to_owned() }),
        Some(PlaceChoice::Show) => actions.push(Action::Reveal(path)),
        None => {}
    }
}
