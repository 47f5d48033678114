//! What every command may use: the language, the output, and the ways to the disk.

use std::path::Path;
use std::time::Duration;

use super::Exit;
use crate::clock;
use crate::domain::draft::Language;
use crate::domain::edit::Edit;
use crate::domain::plan::Plan;
use crate::i18n::{Lang, explain};
use crate::store::fs::RealFs;
use crate::store::places::plan_folder;
use crate::store::rule_files::RuleShelf;
use crate::store::settings::Settings;
use crate::store::{CloseResult, JournalEntry, LoadReport, Opened, Places, PlanKeeper, Setup, StoreError};

/// How long a command waits for the disk.
pub(super) const PATIENCE: Duration = Duration::from_mins(1);

/// What a command may use.
pub(crate) struct World<'a> {
    pub(crate) lang: &'a Lang,
    pub(crate) language: Option<Language>,
    pub(crate) places: &'a Places,
    pub(crate) json: bool,
    pub(crate) out: &'a mut dyn std::io::Write,
}

impl World<'_> {
    /// Prints a line. A reader that went away ends the talking, not the work.
    pub(crate) fn line(&mut self, text: &str) {
        drop(writeln!(self.out, "{text}"));
    }

    /// Prints a JSON value on one line.
    pub(crate) fn json(&mut self, value: &serde_json::Value) {
        self.line(&value.to_string());
    }

    /// Says in a sentence what is wrong with the command line.
    pub(crate) fn usage(&mut self, key: &str) -> Exit {
        let text = self.lang.text(key).into_owned();
        self.say(&text);
        Exit::Usage
    }

    /// Says a sentence, as a line or as JSON.
    pub(crate) fn say(&mut self, text: &str) {
        if self.json { self.json(&serde_json::json!({ "message": text })) } else { self.line(text) }
    }

    /// Says what went wrong with a file.
    pub(crate) fn trouble(&mut self, error: &StoreError) -> Exit {
        let text = self.lang.say(&error.message()).into_owned();
        self.say(&text);
        Exit::Io
    }

    /// What the store needs; the command line has no profile, so it signs as itself.
    pub(crate) fn setup(&self) -> Setup {
        let profile = Settings::load(&RealFs, self.places).settings.profile;
        let who = profile.map_or_else(|| "changeover".to_owned(), |profile| profile.name);
        Setup::new(self.places.clone(), who, clock::now)
    }

    /// The shipped rule books with those of the data folder, and days off.
    pub(crate) fn shelf(&self) -> RuleShelf {
        RuleShelf::read(&RealFs, self.places)
    }

    /// Opens a plan by its folder or its `plan.ron`; says why not otherwise.
    pub(crate) fn open(&mut self, path: &Path) -> Result<Opened, Exit> {
        PlanKeeper::open(&self.setup(), &plan_folder(path)).map_err(|error| self.trouble(&error))
    }

    /// Carries an edit out on an opened plan; says why not otherwise.
    pub(crate) fn record(&mut self, opened: &Opened, edit: &Edit) -> Result<(), Exit> {
        if let Some(reason) = &opened.read_only {
            let text = self.lang.say(&reason.message()).into_owned();
            self.say(&text);
            return Err(Exit::Io);
        }
        let after = opened.plan.apply(edit).map_err(|error| {
            let text = explain::edit_error(self.lang, &error);
            self.say(&text);
            Exit::Problems
        })?;
        let changes = opened.plan.diff(&after);
        if !changes.is_empty() {
            let (by, label) = (self.setup().who, opened.plan.label(edit));
            opened.keeper.record(JournalEntry { at: clock::now(), by, label, changes, after });
        }
        Ok(())
    }

    /// Closes an opened plan once everything is on the disk; says why not otherwise.
    pub(crate) fn close(&mut self, opened: Opened) -> Result<(), Exit> {
        match opened.keeper.close(PATIENCE) {
            CloseResult::Saved => Ok(()),
            CloseResult::StillSaving => Err(Exit::Io),
            CloseResult::NotSaved(error) => Err(self.trouble(&error)),
        }
    }

    /// Reads a plan; nothing is locked or written.
    pub(crate) fn read_plan(&mut self, path: &Path) -> Result<(Plan, LoadReport), Exit> {
        let setup = Setup::new(self.places.clone(), "changeover", clock::now);
        PlanKeeper::look(&setup, &plan_folder(path)).map_err(|error| self.trouble(&error))
    }
}
