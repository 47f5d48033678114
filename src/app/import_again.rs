//! A file that is being imported is read again, as it lies on the disk now.

use super::App;
use super::import_look::{Failure, Looked, Told, look, read_file, source};
use crate::jobs::{JobProgress, Stopped};
use crate::ui::pages::import::ImportStage;
use crate::ui::theme::Tone;

impl App {
    /// Reads it with what was said about it; where it was compared, it is compared anew.
    pub(super) fn read_again(&mut self) {
        let (Some(open), state) = (&self.open, &self.session.import) else { return };
        let Some((path, sheet)) =
            state.source.as_ref().and_then(|was| Some((was.path.clone()?, was.sheet.as_ref().map(|s| s.name.clone()))))
        else {
            return;
        };
        let (plan, folder) = (open.history.plan().clone(), open.folder.clone());
        let told = Told { options: state.options, columns: state.said.clone() };
        let work = move |progress: &JobProgress| {
            let file = match read_file(&path) {
                Ok(file) => file,
                Err(failure) => return Ok(Err(failure)),
            };
            match source(file, sheet.as_deref(), &plan, progress)? {
                Ok(file) => look(file, &told, (&plan, &folder), progress),
                Err(failure) => Ok(Err(failure)),
            }
        };
        self.start_anew(super::import::LOOK, work, Self::looked_again);
    }

    fn looked_again(&mut self, result: Result<Result<Looked, Failure>, Stopped>) {
        match result {
            Ok(Ok(looked)) => {
                let text = self.lang.with("import-read-again", &[("file", &looked.source.name)]).into_owned();
                let state = &mut self.session.import;
                if state.stage != ImportStage::Columns || state.subscriptions.is_some() {
                    // As a first look: what needs no answer is compared at once.
                    state.stage = ImportStage::File;
                }
                self.looked(looked);
                self.say(Tone::Info, text);
            }
            // What was read before stays as it is.
            Ok(Err(failure)) => {
                let why = self.why_not_read(&failure);
                self.say(Tone::Warning, why);
            }
            Err(stopped) => self.import_stopped(stopped),
        }
    }
}
