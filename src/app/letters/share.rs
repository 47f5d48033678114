//! Letters as files for colleagues, and those of colleagues read.

use std::path::PathBuf;

use super::App;
use crate::desktop::dialogs::Ask;
use crate::domain::plan::letter::LetterKind;
use crate::domain::shared_letters::SharedLetter;
use crate::exchange::template_file::{self, TemplateFileFault};
use crate::i18n::shared_letters::file_fault;
use crate::jobs::Stopped;
use crate::store::StoreError;
use crate::store::fs::RealFs;
use crate::ui::action::{Action, Purpose};
use crate::ui::theme::Tone;

/// Why nothing can be taken over.
enum Unread {
    Store(StoreError),
    File(TemplateFileFault),
}

impl App {
    pub(super) fn share_letters(&mut self, kinds: Vec<LetterKind>) {
        self.letters.sharing = kinds;
        let name = self.lang.text("shared-file-name").into_owned();
        self.actions.push(Action::Ask(Purpose::ShareLetters, Ask::Save(format!("{name}.ron"))));
    }

    /// The dialog's answer.
    pub(in crate::app) fn share_letters_as(&mut self, path: PathBuf) {
        let kinds = std::mem::take(&mut self.letters.sharing);
        let Some(plan) = self.plan() else { return };
        let letters: Vec<SharedLetter> = kinds.into_iter().filter_map(|kind| plan.shared_letter(kind)).collect();
        let text = template_file::to_text(&letters);
        let write = move || crate::store::write_file(&RealFs, &path, text.as_bytes()).map(|()| path);
        self.write_in_job("share-letters", write, "shared-saved");
    }

    /// Reads the letters of a file; what they would change is shown, and nothing is taken yet.
    pub(in crate::app) fn read_letters(&mut self, path: PathBuf) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let work = move |_: &_| {
            let bytes = match crate::store::read_input(&RealFs, &path, template_file::MAX_BYTES) {
                Ok(bytes) => bytes,
                Err(error) => return Ok(Err(Unread::Store(error))),
            };
            Ok(template_file::from_text(&String::from_utf8_lossy(&bytes)).map_err(Unread::File))
        };
        self.start_anew("take-letters", work, move |app, read| app.letters_read(name, read));
    }

    fn letters_read(&mut self, name: String, read: Result<Result<Vec<SharedLetter>, Unread>, Stopped>) {
        let text = match read {
            Ok(Ok(letters)) => {
                self.session.invitations.offer_letters(name, letters);
                return;
            }
            Ok(Err(Unread::Store(error))) => self.lang.say(&error.message()).into_owned(),
            Ok(Err(Unread::File(fault))) => file_fault(&self.lang, &fault),
            Err(_) => return,
        };
        self.say(Tone::Warning, text);
    }
}
