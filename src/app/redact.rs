//! A copy of the plan that tells nobody who its customers are, beside the window.

use std::path::Path;
use std::time::Duration;

use super::App;
use super::queue::Scope;
use crate::clock;
use crate::store::fs::RealFs;
use crate::store::redact::{RedactionChoice, read_or_make, redacted};
use crate::store::{CloseResult, PlanKeeper, StoreError};

/// How long the disk is waited for.
const PATIENCE: Duration = Duration::from_mins(1);

impl App {
    pub(super) fn redact_to(&mut self, parent: &Path, shifts_days: bool) {
        let Some(open) = &self.open else { return };
        let plan = open.history.plan().clone();
        let name = format!("{} {}", self.lang.text("redact-folder"), clock::local_now().format("%Y-%m-%d %H%M"));
        let folder = parent.join(name);
        let (setup, id, places) = (self.setup(), self.new_plan_id(), self.places.clone());
        let write = move |_: &_| {
            let written = read_or_make(&RealFs, &places).and_then(|key| {
                let unreadable = |_| StoreError::ReadBack { path: folder.clone() };
                let copy = redacted(&plan, &key, RedactionChoice { shifts_days }).map_err(unreadable)?;
                let opened = PlanKeeper::create(&setup, &folder, &copy, &id)?;
                match opened.keeper.close(PATIENCE) {
                    CloseResult::Saved => Ok(folder),
                    CloseResult::StillSaving | CloseResult::NotSaved(_) => Err(StoreError::ReadBack { path: folder }),
                }
            });
            Ok(written)
        };
        self.start_in((Scope::Program, "redact"), write, move |app, result| {
            if let Some(path) = app.or_say(result) {
                app.settings.made(&path);
                app.save_settings();
                app.look_for_plans();
                app.look();
                app.say_copy_made(if shifts_days { "redact-saved-shifted" } else { "redact-saved" }, &path);
            }
        });
    }
}
