//! File dialogs of the system, awaited in a thread.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::Instant;

use super::Desktop;
use super::platform::{HAS_MESSAGE_BOX, NO_DIALOG_WITHIN_MS};

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// An existing file, by kinds: name and endings without dot.
    File(Vec<(String, Vec<String>)>),
    /// A folder.
    Folder,
    /// A new file with this suggested name.
    Save(String),
}

/// What the user answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DialogAnswer {
    /// This path.
    Path(PathBuf),
    /// Nothing; the dialog was closed.
    Nothing,
    /// This system shows no dialogs; a path has to be typed or a file dropped.
    NoDialog,
}

/// A dialog that is open.
pub struct Dialog(Receiver<DialogAnswer>);

impl Dialog {
    /// Opens a dialog with this title; `notify` is called when it was answered.
    pub fn open(desktop: &Desktop, title: &str, ask: &Ask, notify: impl Fn() + Send + 'static) -> Self {
        if !desktop.has_dialogs {
            return Self(channel().1);
        }
        #[expect(clippy::disallowed_methods, reason = "the one place that opens dialogs")]
        let dialog = rfd::AsyncFileDialog::new().set_title(title);
        let dialog = match desktop.owner.upgrade() {
            Some(window) => dialog.set_parent(&*window),
            None => dialog,
        };
        let (sender, answer) = channel();
        let begun = Instant::now();
        let finish = move |path: Option<rfd::FileHandle>| {
            let answer = match path {
                Some(file) => DialogAnswer::Path(file.path().to_owned()),
                None if begun.elapsed().as_millis() < NO_DIALOG_WITHIN_MS => DialogAnswer::NoDialog,
                None => DialogAnswer::Nothing,
            };
            drop(sender.send(answer)); // nobody listens when the window is gone
            notify();
        };
        let run: Box<dyn FnOnce() + Send> = match ask {
            Ask::File(kinds) => {
                let dialog = kinds.iter().fold(dialog, |dialog, (name, endings)| dialog.add_filter(name, endings));
                let picked = dialog.pick_file();
                Box::new(move || finish(pollster::block_on(picked)))
            }
            Ask::Folder => {
                let picked = dialog.pick_folder();
                Box::new(move || finish(pollster::block_on(picked)))
            }
            Ask::Save(name) => {
                // With a filter Windows adds the ending to a name that was typed without.
                let ending = Path::new(name).extension().map(|ending| ending.to_string_lossy().into_owned());
                let dialog = match &ending {
                    Some(ending) => dialog.add_filter(ending.to_uppercase(), &[ending]),
                    None => dialog,
                };
                let picked = dialog.set_file_name(name).save_file();
                Box::new(move || finish(pollster::block_on(picked)))
            }
        };
        drop(std::thread::Builder::new().name("dialog".to_owned()).spawn(run));
        Self(answer)
    }

    /// The answer, once; `None` while the dialog is open.
    pub fn poll(&self) -> Option<DialogAnswer> {
        match self.0.try_recv() {
            Ok(answer) => Some(answer),
            Err(TryRecvError::Disconnected) => Some(DialogAnswer::NoDialog),
            Err(TryRecvError::Empty) => None,
        }
    }
}

/// Says why there is no window: to whoever reads the program's output, and where nobody does, in a box of the system.
pub fn tell(text: &str) {
    eprintln!("{text}");
    if HAS_MESSAGE_BOX {
        #[expect(clippy::disallowed_methods, reason = "the one place that opens dialogs")]
        let message = rfd::MessageDialog::new();
        message.set_level(rfd::MessageLevel::Error).set_title("Changeover").set_description(text).show();
    }
}
