//! What went wrong, as text for whoever is asked for help: the words that are shown, the version and the system.

use egui::Ui;

use super::action::{Action, Actions};
use super::kit::{Btn, icons};
use crate::build::{SYSTEM, VERSION};
use crate::i18n::Lang;

/// Puts these words on the clipboard, with the version and the system.
pub fn copy_details(lang: &Lang, text: &str) -> Action {
    let about = lang.with("messages-details", &[("text", text), ("version", VERSION), ("system", SYSTEM)]);
    Action::Copy { text: about.into_owned(), what: lang.text("messages-copied").into_owned() }
}

/// The button that copies what a banner says.
pub fn details_ui(ui: &mut Ui, lang: &Lang, (title, text): (&str, &str), actions: &mut Actions) {
    if ui.add(Btn::quiet(&lang.text("messages-copy")).icon(icons::COPY)).clicked() {
        actions.push(copy_details(lang, format!("{title}\n{text}").trim_end()));
    }
}
