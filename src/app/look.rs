//! How the window looks and in which words its fields speak, from the settings.

use egui::Context;

use super::App;
use crate::i18n::{Lang, Language};
use crate::store::settings::ThemeChoice;
use crate::ui::kit::{self, EditMenuWords};
use crate::ui::theme;

impl App {
    /// Puts theme, size and words into egui: at the start, and when the language changes.
    pub(super) fn style(&mut self, egui: &Context) {
        let language = self.lang.language();
        if self.styled_in != Some(language) {
            self.styled_in = Some(language);
            theme::apply(egui, motion(self.settings.reduce_motion));
            egui.set_theme(preference(self.settings.theme));
            egui.set_zoom_factor(self.settings.zoom as f32 / 100.0);
            field_words(&self.lang).install(egui);
        }
    }

    /// Says which character a box under the mouse stands for; after everything is drawn.
    pub(super) fn name_missing_character(&self, egui: &Context) {
        kit::missing_character(egui, |code| self.lang.with("character-missing", &[("code", code)]).into_owned());
    }
}

fn field_words(lang: &Lang) -> EditMenuWords {
    // The kit knows the number and no language: the sentence is handed to it in two parts.
    let cut_off = lang.with("field-cut-off", &[("n", "#")]);
    let (before, after) = cut_off.split_once('#').unwrap_or((&cut_off, ""));
    EditMenuWords {
        cut: lang.text("field-cut").into_owned(),
        copy: lang.text("field-copy").into_owned(),
        paste: lang.text("field-paste").into_owned(),
        select_all: lang.text("field-select-all").into_owned(),
        nothing_selected: lang.text("field-nothing-selected").into_owned(),
        nothing_there: lang.text("field-nothing-there").into_owned(),
        cut_off: (before.to_owned(), after.to_owned()),
    }
}

/// Traditional Chinese for a system that speaks it, else English.
pub(super) fn system_language() -> Language {
    let locale = sys_locale::get_locale().unwrap_or_default().to_ascii_lowercase();
    let is_traditional = ["zh-tw", "zh-hk", "zh-mo", "zh-hant", "zh_tw", "zh_hk", "zh_hant"];
    if is_traditional.iter().any(|tag| locale.starts_with(tag)) {
        Language::TraditionalChinese
    } else {
        Language::English
    }
}

/// The settings' theme in egui's word.
fn preference(theme: ThemeChoice) -> egui::ThemePreference {
    match theme {
        ThemeChoice::System => egui::ThemePreference::System,
        ThemeChoice::Light => egui::ThemePreference::Light,
        ThemeChoice::Dark => egui::ThemePreference::Dark,
    }
}

/// How much may move on the screen.
pub(super) fn motion(reduce: bool) -> theme::Motion {
    if reduce { theme::Motion::Reduced } else { theme::Motion::Full }
}
