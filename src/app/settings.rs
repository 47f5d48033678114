//! The program's settings: changed at once, written behind the window's back.

use std::time::Duration;

use super::App;
use crate::i18n::Lang;
use crate::jobs::Notify;
use crate::store::Places;
use crate::store::settings::{LoadedSettings, Profile, ThemeChoice, WindowPlace};
use crate::store::settings_writer::SettingsWriter;
use crate::ui::action::SettingEdit;
use crate::ui::theme::{self, Tone};

/// How long the window's end may take for the settings.
const PATIENCE: Duration = Duration::from_secs(2);

/// Who writes the settings.
pub(super) struct Work {
    /// `None`: the file could not be read, so nothing is written over it.
    writer: Option<SettingsWriter>,
}

impl Work {
    /// Nobody writes over a file that could not be read.
    pub(super) fn new(loaded: &LoadedSettings, places: &Places, notify: &Notify) -> Self {
        let notify = notify.clone();
        let start = || SettingsWriter::start(places.clone(), move || notify());
        Self { writer: loaded.error.is_none().then(start) }
    }

    /// Whether something is still to be written.
    pub(super) fn is_busy(&self) -> bool {
        self.writer.as_ref().is_some_and(SettingsWriter::is_busy)
    }
}

impl App {
    /// Says what was wrong with the settings when the program started.
    pub(super) fn report_settings(&mut self, loaded: &LoadedSettings) {
        let text = match (&loaded.set_aside, &loaded.error) {
            (Some(aside), _) => {
                self.lang.with("store-settings-set-aside", &[("path", &aside.display().to_string())]).into_owned()
            }
            (None, Some(error)) => {
                let why = self.lang.say(&error.message()).into_owned();
                self.lang.with("store-settings-unread", &[("why", &why)]).into_owned()
            }
            (None, None) => return,
        };
        self.session.toasts.push(Tone::Warning, text, None, None);
    }

    pub(super) fn set(&mut self, egui: &egui::Context, edit: SettingEdit) {
        match edit {
            SettingEdit::Profile { name, initials } => self.settings.profile = Some(Profile { name, initials }),
            SettingEdit::TestAddress(address) => {
                self.settings.test_address = address.map(|address| address.to_string()).unwrap_or_default();
            }
            SettingEdit::Language(language) => {
                self.settings.language = Some(language.tag().to_owned());
                self.lang = Lang::new(language);
                self.session.toasts.forget_news();
            }
            SettingEdit::Theme(preference) => {
                self.settings.theme = match preference {
                    egui::ThemePreference::System => ThemeChoice::System,
                    egui::ThemePreference::Light => ThemeChoice::Light,
                    egui::ThemePreference::Dark => ThemeChoice::Dark,
                };
                egui.set_theme(preference);
            }
            SettingEdit::Zoom(percent) => {
                self.settings.zoom = u32::from(percent.clamp(80, 200));
                egui.set_zoom_factor(self.settings.zoom as f32 / 100.0);
            }
            SettingEdit::ReduceMotion(reduce) => {
                self.settings.reduce_motion = reduce;
                theme::apply(egui, super::look::motion(reduce));
            }
            SettingEdit::HideFromClipboardHistory(hide) => self.settings.hide_from_clipboard_history = hide,
            SettingEdit::Table(look) => {
                self.settings.put_columns(&look.table, look.columns, look.filters);
                self.settings.put_widths(&look.table, &look.widths);
            }
            SettingEdit::Tour(place) => self.settings.tour = place,
        }
        self.save_settings();
    }

    pub(super) fn save_settings(&mut self) {
        if let Some(writer) = &mut self.writing.writer
            && !writer.write(&self.settings)
        {
            let text = self.lang.text("job-broken").into_owned();
            self.say(Tone::Warning, text);
        }
    }

    pub(super) fn poll_settings(&mut self) {
        if let Some(error) = self.writing.writer.as_mut().and_then(SettingsWriter::poll) {
            let text = self.lang.say(&error.message()).into_owned();
            self.say(Tone::Warning, text);
        }
    }

    /// Keeps where the window was, for the next start; a window that was never shown has no place.
    pub fn remember_window(&mut self, place: Option<WindowPlace>) {
        if place.is_some() && self.settings.window != place {
            self.settings.window = place;
            self.save_settings();
        }
    }

    pub(super) fn finish_settings(&mut self) {
        if let Some(writer) = &mut self.writing.writer {
            writer.finish(PATIENCE);
        }
    }
}
