//! The picture below letters, read so that a preview can show it.

use super::App;
use crate::exchange::picture_in::read_picture;
use crate::jobs::Stopped;
use crate::store::evidence::read_evidence;
use crate::store::fs::RealFs;
use crate::ui::logo::Logo;

impl App {
    /// Reads it, each picture once.
    pub(super) fn read_logo(&mut self) {
        let Some(open) = &self.open else { return };
        let Some(file) = open.history.plan().us().logo else { return };
        if self.letters.logo_asked.as_ref() == Some(&file.hash) {
            return;
        }
        self.letters.logo_asked = Some(file.hash.clone());
        let folder = open.folder.clone();
        let read = move |_: &_| {
            // A file that is gone or changed is said where letters are written.
            let pixels = read_evidence(&RealFs, &folder, &file).ok().and_then(|bytes| read_picture(&bytes));
            Ok(Logo { hash: file.hash, name: file.name, pixels })
        };
        self.start("logo", read, |app, result: Result<Logo, Stopped>| app.letters.logo = result.ok());
    }
}
