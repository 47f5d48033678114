//! The bar at the top of every screen: plan, save state, undo, redo, search, language, theme.

use egui::Ui;

use super::action::{Action, Actions, Page, SettingEdit};
use super::commands::{Id, said};
use super::ctx::Ctx;
use super::kit::{self, Btn, icons};
use super::nav::named;
use super::recent;
use super::session::Session;
use super::theme::{Tone, tokens};
use crate::i18n::{Lang, Language};
use crate::store::SaveStatus;

/// Characters of what undo takes back that the button says.
const UNDO_CHARS: usize = 36;
/// Points of width from which the button says them.
const ROOMY: f32 = 1000.0;
/// Under this width, in points, buttons leave out their keys, and under the next the language's name.
const NARROW: f32 = 760.0;
const NARROWEST: f32 = 680.0;
/// Characters of the name of a record in the menu.
const RECORD_CHARS: usize = 40;
/// Characters of the plan's name where the bar is narrow.
const NARROW_NAME: usize = 20;

/// Plan, save state, undo, redo, search, language and theme.
pub(super) fn top_bar(ui: &mut Ui, ctx: &Ctx<'_>, session: &Session, actions: &mut Actions) {
    let width = ui.available_width();
    let undo_room = if width < ROOMY { 0 } else { UNDO_CHARS };
    let (says_keys, says_language) = (NARROW <= width, NARROWEST <= width);
    let left = |ui: &mut Ui, actions: &mut Actions| {
        plan_menu(ui, (ctx, session), if says_keys { usize::MAX } else { NARROW_NAME }, actions);
        save_state(ui, ctx);
    };
    let asked = std::cell::RefCell::new(&mut *actions);
    kit::ends(
        ui,
        "top-bar",
        |ui| left(ui, &mut asked.borrow_mut()),
        |ui| {
            let actions = &mut asked.borrow_mut();
            undo_button(ui, ctx, (undo_room, says_keys), actions);
            redo_button(ui, ctx, actions);
            search_button(ui, ctx, says_keys, actions);
            if says_language {
                language_button(ui, ctx.lang, actions);
            } else {
                language_icon(ui, ctx.lang, actions);
            }
            theme_button(ui, ctx, actions);
        },
    );
}

/// `max_chars`: of the plan's name.
fn plan_menu(ui: &mut Ui, (ctx, session): (&Ctx<'_>, &Session), max_chars: usize, actions: &mut Actions) {
    let info = ctx.plan.about();
    // A plan changed by hand may have no name.
    let plans = ctx.text("menu-plans");
    let name = if info.name.trim().is_empty() { &*plans } else { &*info.name };
    kit::menu(ui, Btn::quiet(&shorten(name, max_chars)).icon(icons::FOLDER_OPEN), |ui| {
        for id in [Id::Go(Page::Plans), Id::CLOSE_PLAN] {
            let mut line = said(ctx, id);
            if id == Id::Go(Page::Plans) {
                line.words = ctx.text("menu-plans").into_owned();
            }
            if line.line_ui(ui).clicked() {
                actions.push(Action::Command(id));
            }
        }
        recent_ui(ui, ctx, session, actions);
    });
    if info.sample {
        kit::chip(ui, Tone::Info, &ctx.text("sample-mark"));
    }
}

/// The records that were looked at lately, in the menu of the plan.
fn recent_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &Session, actions: &mut Actions) {
    let recent = recent::listed(ctx, session);
    if recent.is_empty() {
        return;
    }
    kit::hairline(ui);
    let (beside, above) = (tokens(ui).space.s, tokens(ui).space.xs);
    ui.add_space(above);
    ui.horizontal(|ui| {
        ui.add_space(beside);
        kit::secondary(ui, &ctx.text("recent-records"));
    });
    for one in recent {
        let (name, what) = (shorten(&one.title, RECORD_CHARS), ctx.text(one.what));
        let text = ctx.lang.with("recent-line", &[("name", &name), ("what", &what)]);
        let icon = named(one.place.page()).map_or("", |page| page.icon);
        if kit::menu_item_with(ui, icon, &text, None).clicked() {
            actions.go(one.place);
        }
    }
}

fn save_state(ui: &mut Ui, ctx: &Ctx<'_>) {
    let (tone, key) = match ctx.save {
        SaveStatus::Saved { at } => {
            let text = ctx.lang.with("save-state-saved", &[("time", &ctx.lang.clock(at.time()))]);
            kit::chip(ui, Tone::Done, &text);
            return;
        }
        SaveStatus::Saving => (Tone::Waiting, "save-state-saving"),
        SaveStatus::NotSaved { .. } => (Tone::Late, "save-state-not-saved"),
        SaveStatus::InJournalOnly { .. } => (Tone::Warning, "save-state-in-journal"),
        SaveStatus::ChangedOutside => (Tone::Warning, "save-state-changed-outside"),
        SaveStatus::ManyGone { .. } => (Tone::Warning, "save-state-many-gone"),
        SaveStatus::ReadOnly(_) => (Tone::Warning, "save-state-read-only"),
    };
    kit::chip(ui, tone, &ctx.text(key));
}

/// `max_chars`: of what it takes back; 0: only the word.
fn undo_button(ui: &mut Ui, ctx: &Ctx<'_>, (max_chars, says_keys): (usize, bool), actions: &mut Actions) {
    let text = match ctx.undo {
        Some(what) => ctx.lang.with("undo-what", &[("what", what)]),
        None => ctx.text("undo"),
    };
    let mut undo = said(ctx, Id::UNDO);
    if max_chars != 0 {
        undo.words = shorten(&text, max_chars);
    }
    let mut button = undo.button().tooltip(&text);
    if says_keys {
        button = button.shortcut(&undo.keys);
    }
    if ui.add(button).clicked() {
        actions.push(Action::Command(Id::UNDO));
    }
}

fn search_button(ui: &mut Ui, ctx: &Ctx<'_>, says_keys: bool, actions: &mut Actions) {
    let mut search = said(ctx, Id::SEARCH);
    search.words = ctx.text("everything-button").into_owned();
    let tip = ctx.text("everything-hint");
    // Without Shift it is the search of the page, where there is one.
    let mut button = search.button().tooltip(&tip);
    if says_keys {
        button = button.shortcut(&search.keys);
    }
    if ui.add(button).clicked() {
        actions.push(Action::Command(Id::SEARCH));
    }
}

fn redo_button(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    if let Some(what) = ctx.redo {
        let text = ctx.lang.with("redo-what", &[("what", what)]);
        if kit::icon_button(ui, icons::ARROW_CLOCKWISE, &text).clicked() {
            actions.push(Action::Command(Id::REDO));
        }
    }
}

/// Cuts a text that is too long for a button; the tooltip has it whole.
fn shorten(text: &str, max_chars: usize) -> String {
    if text.chars().count() <= max_chars {
        return text.to_owned();
    }
    let head: String = text.chars().take(max_chars - 1).collect();
    format!("{}…", head.trim_end())
}

/// Switches the language of the windows; says the other language's name in that language.
pub(super) fn language_button(ui: &mut Ui, lang: &Lang, actions: &mut Actions) {
    let other = other(lang);
    let name = own_name(other);
    let tooltip = lang.text("switch-language");
    if ui.add(Btn::quiet(name).icon(icons::GLOBE).tooltip(&tooltip)).clicked() {
        actions.push(Action::Setting(SettingEdit::Language(other)));
    }
}

/// The same where its words have no room.
fn language_icon(ui: &mut Ui, lang: &Lang, actions: &mut Actions) {
    let other = other(lang);
    if kit::icon_button(ui, icons::GLOBE, own_name(other)).clicked() {
        actions.push(Action::Setting(SettingEdit::Language(other)));
    }
}

/// The language that the windows are not in.
pub(super) fn other(lang: &Lang) -> Language {
    match lang.language() {
        Language::English => Language::TraditionalChinese,
        Language::TraditionalChinese => Language::English,
    }
}

/// A language's name in that language, for those who read no other.
pub(super) fn own_name(language: Language) -> &'static str {
    match language {
        Language::English => "English",
        Language::TraditionalChinese => "繁體中文",
    }
}

fn theme_button(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let is_dark = tokens(ui).dark;
    let (icon, key) = if is_dark { (icons::SUN, "switch-to-light") } else { (icons::MOON, "switch-to-dark") };
    if kit::icon_button(ui, icon, &ctx.text(key)).clicked() {
        actions.push(Action::Command(Id::THEME));
    }
}
