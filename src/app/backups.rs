//! Backups of the open plan: listed, counted and restored in jobs; the window never waits for the disk.

use std::path::Path;

use super::App;
use crate::domain::edit::EditLabel;
use crate::jobs::Stopped;
use crate::store::StoreError;
use crate::store::backups::{self, Backup, BackupPreview};
use crate::store::fs::RealFs;
use crate::ui::pages::plans::BackupCounts;
use crate::ui::theme::Tone;

impl App {
    /// Lists backups and plans anew for the page that shows them.
    pub(super) fn look(&mut self) {
        let Some(open) = &self.open else { return };
        let (places, dir) = (self.places.clone(), self.places.backups_dir(open.keeper.id()));
        let recent = self.settings.known_plans();
        let look = move |_: &_| {
            let backups = backups::list(&RealFs, &dir).unwrap_or_default();
            Ok((backups, places.list_plans(&RealFs, &recent).unwrap_or_default()))
        };
        self.start_anew("look", look, |app, result| {
            if let Ok((backups, plans)) = result {
                (app.session.plans.backups, app.session.plans.known) = (backups, plans);
            }
        });
    }

    /// Counts what a backup holds.
    pub(super) fn preview(&mut self, path: &Path) {
        let Some(backup) = self.backup(path) else { return };
        self.start_anew("preview", move |_| Ok(backup.preview(&RealFs)), {
            let path = path.to_owned();
            move |app, result| {
                let counts = app.readable(result).map(|preview| BackupCounts {
                    n_customers: preview.n_customers,
                    n_invitations: preview.n_invitations,
                    name: preview.plan.about().name.clone(),
                });
                app.session.plans.preview = Some((path, counts));
            }
        });
    }

    /// Makes the plan what a backup holds, as one edit that undo takes back.
    pub(super) fn restore(&mut self, path: &Path) {
        let Some(backup) = self.backup(path) else { return };
        self.start_anew(
            "restore",
            move |_| Ok(backup.preview(&RealFs)),
            |app, result| {
                if let Some(preview) = app.or_say(result) {
                    app.restored(&preview);
                }
            },
        );
    }

    fn backup(&self, path: &Path) -> Option<Backup> {
        self.session.plans.backups.iter().find(|backup| backup.path == path).cloned()
    }

    fn readable(&self, result: Result<Result<BackupPreview, StoreError>, Stopped>) -> Result<BackupPreview, String> {
        match result {
            Ok(Ok(preview)) => Ok(preview),
            Ok(Err(error)) => Err(self.lang.say(&error.message()).into_owned()),
            Err(_) => Err(self.lang.text("job-broken").into_owned()),
        }
    }

    fn restored(&mut self, preview: &BackupPreview) {
        let Some(open) = &self.open else { return };
        if *open.history.plan() == preview.plan {
            let text = self.lang.text("plans-restore-same").into_owned();
            self.say(Tone::Info, text);
            return;
        }
        let before = self.revision();
        self.step_to(&preview.plan, EditLabel { key: "store-edit-restored", name: String::new(), n: 1 });
        let text = self.lang.text("restored").into_owned();
        self.say_with_undo(Tone::Done, text, before);
    }
}
