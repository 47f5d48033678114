//! Pictures: drawn beside the window, then on the clipboard or in a file.

use std::path::PathBuf;

use super::App;
use super::queue::Scope;
use crate::desktop::clipboard::Bitmap;
use crate::desktop::dialogs::Ask;
use crate::exchange::picture::{PictureFault, PictureForm, Pixels, picture_file, pixels};
use crate::store::export::with_ending;
use crate::store::fs::RealFs;
use crate::ui::action::{Action, PictureAction, PictureWish, Purpose};
use crate::ui::theme::Tone;

/// The sentence for this fault.
fn fault_key(fault: PictureFault) -> &'static str {
    match fault {
        PictureFault::TooLarge => "picture-too-large",
        PictureFault::Broken => "job-broken",
    }
}

impl App {
    pub(super) fn picture_action(&mut self, action: PictureAction) {
        match (action.wish, &action.path) {
            (PictureWish::Copy, _) => self.copy_picture(&action),
            (PictureWish::Save(form), Some(path)) => self.write_picture(&action, form, path.clone()),
            (PictureWish::Save(form), None) => {
                let ask = Ask::Save(format!("{}.{}", action.name, form.ending()));
                self.asked_for.picture = Some(action);
                self.actions.push(Action::Ask(Purpose::SavePicture, ask));
            }
        }
    }

    /// The dialog's answer.
    pub(super) fn save_picture_as(&mut self, path: PathBuf) {
        if let Some(action) = self.asked_for.picture.take() {
            self.picture_action(PictureAction { path: Some(path), ..action });
        }
    }

    fn copy_picture(&mut self, action: &PictureAction) {
        let drawing = action.drawing.clone();
        let draw = move |_: &_| Ok(pixels(&drawing));
        self.start_in((Scope::Program, "picture"), draw, |app, result| match result {
            Ok(Ok(Pixels { width, height, rgba })) => {
                let what = app.lang.text("picture-copied").into_owned();
                app.letters.copy_picture(&app.clipboard, Bitmap { width, height, rgba }, what);
            }
            Ok(Err(fault)) => app.say_key(Tone::Warning, fault_key(fault)),
            Err(_) => app.say_key(Tone::Late, "job-broken"),
        });
    }

    fn write_picture(&mut self, action: &PictureAction, form: PictureForm, path: PathBuf) {
        let (drawing, path) = (action.drawing.clone(), with_ending(path, form.ending()));
        let write = move |_: &_| {
            let file = picture_file(&drawing, form);
            Ok(file.map(|bytes| crate::store::write_file(&RealFs, &path, &bytes).map(|()| path)))
        };
        self.start_in((Scope::Program, "picture"), write, |app, result| match result {
            Ok(Err(fault)) => app.say_key(Tone::Warning, fault_key(fault)),
            Ok(Ok(written)) => {
                if let Some(path) = app.or_say(Ok(written)) {
                    app.say_saved_as("picture-saved", &path);
                }
            }
            Err(_) => app.say_key(Tone::Late, "job-broken"),
        });
    }
}
