//! Backups of the open plan: listed, counted and restored in jobs; the window never waits for the disk.

use std::path::{Path, PathBuf};

use super::App;
use crate::domain::edit::EditLabel;
use crate::jobs::Job;
use crate::store::backups::{self, Backup, Preview};
use crate::store::fs::RealFs;
use crate::store::{PlanEntry, StoreError};
use crate::ui::pages::plans::Counts;
use crate::ui::theme::Tone;

/// What lies beside the open plan.
struct Found {
    backups: Vec<Backup>,
    plans: Vec<PlanEntry>,
}

/// Jobs about backups; each kind runs once at a time, the latest asked for wins.
#[derive(Default)]
pub(super) struct Work {
    look: Option<Job<Found>>,
    preview: Option<(PathBuf, Job<Result<Preview, StoreError>>)>,
    restore: Option<Job<Result<Preview, StoreError>>>,
}

impl Work {
    /// Whether something is being read.
    pub(super) fn is_busy(&self) -> bool {
        self.look.is_some() || self.preview.is_some() || self.restore.is_some()
    }
}

impl App {
    /// Lists backups and plans anew for the page that shows them.
    pub(super) fn look(&mut self) {
        let Some(open) = &self.open else { return };
        let (places, dir) = (self.places.clone(), self.places.backups_dir(open.keeper.id()));
        self.backups.look = Some(Job::start("look", self.notify.clone(), move |_| {
            let backups = backups::list(&RealFs, &dir).unwrap_or_default();
            let plans = places.list_plans(&RealFs).unwrap_or_default();
            Ok(Found { backups, plans })
        }));
    }

    /// Counts what a backup holds.
    pub(super) fn preview(&mut self, path: &Path) {
        self.backups.preview = self.read_backup(path).map(|job| (path.to_owned(), job));
    }

    /// Makes the plan what a backup holds, as one edit that undo takes back.
    pub(super) fn restore(&mut self, path: &Path) {
        self.backups.restore = self.read_backup(path);
    }

    fn read_backup(&self, path: &Path) -> Option<Job<Result<Preview, StoreError>>> {
        let backup = self.session.plans.backups.iter().find(|backup| backup.path == path)?.clone();
        Some(Job::start("backup", self.notify.clone(), move |_| Ok(backup.preview(&RealFs))))
    }

    /// Takes what the jobs have found.
    pub(super) fn poll_backups(&mut self) {
        if let Some(result) = self.backups.look.as_ref().and_then(Job::poll) {
            self.backups.look = None;
            if let Ok(found) = result {
                self.session.plans.backups = found.backups;
                self.session.plans.known = found.plans;
            }
        }
        if let Some((path, result)) =
            self.backups.preview.as_ref().and_then(|(path, job)| job.poll().map(|result| (path.clone(), result)))
        {
            self.backups.preview = None;
            let counts = self.readable(result).map(|preview| Counts {
                n_customers: preview.n_customers,
                n_invitations: preview.n_invitations,
                name: preview.plan.about().name.clone(),
            });
            self.session.plans.preview = Some((path, counts));
        }
        if let Some(result) = self.backups.restore.as_ref().and_then(Job::poll) {
            self.backups.restore = None;
            match self.readable(result) {
                Ok(preview) => self.restored(&preview),
                Err(why) => self.say(Tone::Late, why),
            }
        }
    }

    fn readable(&self, result: Result<Result<Preview, StoreError>, crate::jobs::Stopped>) -> Result<Preview, String> {
        match result {
            Ok(Ok(preview)) => Ok(preview),
            Ok(Err(error)) => Err(self.lang.say(&error.message()).into_owned()),
            Err(_) => Err(self.lang.text("job-broken").into_owned()),
        }
    }

    fn restored(&mut self, preview: &Preview) {
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
