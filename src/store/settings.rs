//! The program's settings: one small RON file. An unreadable one is set aside, never written over.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::atomic_file::{Expect, keep, replace};
use super::error::StoreError;
use super::fs::{Fs, make_dirs};
use super::places::Places;
use crate::domain::paper_size::PaperSize;
use crate::domain::plan::moment::Moment;

/// Who works here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Full name.
    pub name: String,
    /// For narrow places.
    pub initials: String,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// As the system is set.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Where the window was while it did not fill the screen, in points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Left edge; `None`: the system chooses.
    #[serde(default)]
    pub x: Option<i32>,
    /// Top edge; `None`: the system chooses.
    #[serde(default)]
    pub y: Option<i32>,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
    /// Whether it filled the screen.
    #[serde(default)]
    pub maximized: bool,
}

/// A column's width.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnWidth {
    /// The table's and the column's name, such as `customers.name`.
    pub column: String,
    /// In points.
    pub width: u32,
}

/// The columns that are shown of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableColumns {
    /// The table's name, such as `customers`.
    pub table: String,
    /// The columns' names, in order.
    pub columns: Vec<String>,
    /// Whether a row of fields below the heads filters what is shown.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub filters: bool,
}

/// How far somebody has seen a plan's journal on this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenJournal {
    /// The plan's id.
    pub plan: String,
    /// The newest edit when the plan was closed; later ones are news.
    pub edit: u64,
    /// When the plan was closed.
    pub at: Moment,
}

/// The records of a plan that somebody looked at on this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentRecords {
    /// The plan's id.
    pub plan: String,
    /// The records' ids, the latest first.
    pub records: Vec<String>,
}

/// Where somebody is on the tour through the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TourPlace {
    /// The stop, from 0 on.
    pub stop: u32,
    /// Whether it is shown; left, it waits here to be taken up again.
    #[serde(default)]
    pub is_shown: bool,
}

/// Where a plan is that is not in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Aside {
    /// Done with, and kept.
    Archived,
    /// To be deleted, when somebody says so.
    InBin,
}

/// A plan that is not in the list of this computer; its files lie where they lay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PutAside {
    /// Its folder.
    pub folder: PathBuf,
    /// Where it is.
    pub aside: Aside,
    /// Since when.
    pub on: Moment,
}

/// What the program remembers about its user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Asked once at the first start; `None` until then.
    pub profile: Option<Profile>,
    /// Where test letters go; empty until somebody wrote one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub test_address: String,
    /// Language tag; `None`: as the system is set.
    pub language: Option<String>,
    /// Light or dark.
    pub theme: ThemeChoice,
    /// Size of everything, in percent.
    pub zoom: u32,
    /// Nothing moves by itself.
    pub reduce_motion: bool,
    /// Copied letters stay out of the system's clipboard history.
    pub hide_from_clipboard_history: bool,
    /// Folders of plans, latest first.
    pub recent_plans: Vec<PathBuf>,
    /// The plan that was open last.
    pub last_plan: Option<PathBuf>,
    /// Where the window was; `None` before the first time.
    pub window: Option<WindowPlace>,
    /// Widths that the user changed.
    pub column_widths: Vec<ColumnWidth>,
    /// Columns that the user chose.
    pub table_columns: Vec<TableColumns>,
    /// What was seen of which plan, the latest closed first.
    pub seen: Vec<SeenJournal>,
    /// What was looked at in which plan, the latest plan first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recent_records: Vec<RecentRecords>,
    /// The tour; `None` before it was begun and once its last stop was left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tour: Option<TourPlace>,
    /// The paper that was chosen last for pages.
    pub paper: PaperSize,
    /// Plans that are archived or in the bin.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub put_aside: Vec<PutAside>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            profile: None,
            test_address: String::new(),
            language: None,
            theme: ThemeChoice::System,
            zoom: 100,
            reduce_motion: false,
            hide_from_clipboard_history: true,
            recent_plans: Vec::new(),
            last_plan: None,
            window: None,
            column_widths: Vec::new(),
            table_columns: Vec::new(),
            seen: Vec::new(),
            recent_records: Vec::new(),
            tour: None,
            paper: PaperSize::A4,
            put_aside: Vec::new(),
        }
    }
}

/// Settings that were read, and what was wrong with the file.
#[derive(Debug)]
pub struct LoadedSettings {
    /// As the file has them; the defaults when it cannot be read.
    pub settings: Settings,
    /// Where the unreadable file was kept.
    pub set_aside: Option<PathBuf>,
    /// The file is there but could not be read or set aside. Then nothing may be written over it: `app` starts no writer.
    pub error: Option<StoreError>,
}

impl Settings {
    /// Reads the settings; a missing file gives the defaults.
    pub fn load(fs: &dyn Fs, places: &Places) -> LoadedSettings {
        let path = places.settings_file();
        let done = |settings, set_aside, error| LoadedSettings { settings, set_aside, error };
        let bytes = match fs.read(&path) {
            Ok(bytes) => bytes,
            Err(err) if err.kind() == std::io::ErrorKind::NotFound => return done(Self::default(), None, None),
            Err(source) => return done(Self::default(), None, Some(StoreError::read(&path, source))),
        };
        let text = String::from_utf8(bytes).unwrap_or_default();
        if let Ok(settings) = ron::from_str::<Self>(text.trim_start_matches('\u{feff}')) {
            return done(Self { zoom: settings.zoom.clamp(50, 300), ..settings }, None, None);
        }
        let aside = path.with_file_name(format!("settings.damaged-{}.ron", super::atomic_file::random_name()));
        match keep(fs, &path, &aside) {
            Ok(()) => done(Self::default(), Some(aside), None),
            Err(error) => done(Self::default(), None, Some(error)),
        }
    }

    /// Writes the settings; the old file stays until the new one is on the disk.
    pub fn save(&self, fs: &dyn Fs, places: &Places) -> Result<(), StoreError> {
        let path = places.settings_file();
        make_dirs(fs, places.data_dir()).map_err(|source| StoreError::write(&path, source))?;
        let config = ron::ser::PrettyConfig::new().new_line("\n");
        let unreadable = || StoreError::ReadBack { path: path.clone() };
        let text = ron::ser::to_string_pretty(self, config).map_err(|_| unreadable())?;
        if ron::from_str::<Self>(&text).ok().as_ref() != Some(self) {
            return Err(unreadable());
        }
        replace(fs, &path, text.as_bytes(), Expect::Anything, None).map_err(|failed| failed.error)
    }

    /// How far this plan was seen when it was closed; `None`: it was never open on this computer.
    pub fn seen(&self, plan: &str) -> Option<&SeenJournal> {
        self.seen.iter().find(|seen| seen.plan == plan)
    }

    /// Remembers how far a plan was seen; fifty plans are remembered.
    pub fn put_seen(&mut self, seen: SeenJournal) {
        self.seen.retain(|other| other.plan != seen.plan);
        self.seen.insert(0, seen);
        self.seen.truncate(50);
    }

    /// The ids of the records of this plan that were looked at, the latest first.
    pub fn recent_records(&self, plan: &str) -> &[String] {
        self.recent_records.iter().find(|recent| recent.plan == plan).map_or(&[], |recent| &recent.records)
    }

    /// Remembers that this record is looked at: twenty of each of fifty plans, since some may be gone when they are listed.
    pub fn looked_at(&mut self, plan: &str, record: &str) {
        if self.recent_records.first().is_some_and(|recent| recent.plan == plan)
            && self.recent_records(plan).first().is_some_and(|latest| latest == record)
        {
            return;
        }
        let at = self.recent_records.iter().position(|recent| recent.plan == plan);
        let mut records = at.map(|at| self.recent_records.remove(at).records).unwrap_or_default();
        records.retain(|other| other != record);
        records.insert(0, record.to_owned());
        records.truncate(20);
        self.recent_records.insert(0, RecentRecords { plan: plan.to_owned(), records });
        self.recent_records.truncate(50);
    }

    /// The columns that are shown of this table; `None`: nobody chose any.
    pub fn columns(&self, table: &str) -> Option<&[String]> {
        self.table_columns.iter().find(|columns| columns.table == table).map(|columns| &*columns.columns)
    }

    /// Whether a row of fields below the heads of this table filters what is shown.
    pub fn has_filters(&self, table: &str) -> bool {
        self.table_columns.iter().any(|columns| columns.table == table && columns.filters)
    }

    /// Remembers which columns of a table are shown, and whether it has a row of filters.
    pub fn put_columns(&mut self, table: &str, columns: Vec<String>, filters: bool) {
        self.table_columns.retain(|other| other.table != table);
        self.table_columns.push(TableColumns { table: table.to_owned(), columns, filters });
    }

    /// Widths in points that the user changed, by column.
    pub fn widths(&self, table: &str) -> BTreeMap<String, f32> {
        let of = |width: &ColumnWidth| {
            let column = width.column.strip_prefix(table)?.strip_prefix('.')?;
            Some((column.to_owned(), width.width.clamp(40, 2000) as f32))
        };
        self.column_widths.iter().filter_map(of).collect()
    }

    /// Remembers the widths of a table's columns; those that are not named have their own again.
    pub fn put_widths(&mut self, table: &str, widths: &BTreeMap<String, f32>) {
        self.column_widths
            .retain(|other| other.column.strip_prefix(table).is_none_or(|column| !column.starts_with('.')));
        let kept = widths.iter().map(|(column, width)| ColumnWidth {
            column: format!("{table}.{column}"),
            width: width.round().clamp(40.0, 2000.0) as u32,
        });
        self.column_widths.extend(kept);
    }

    /// Whether and since when the plan in this folder is archived or in the bin.
    pub fn aside(&self, folder: &Path) -> Option<&PutAside> {
        self.put_aside.iter().find(|one| super::places::is_same(&one.folder, folder))
    }

    /// Archives a plan or puts it into the bin; `None` puts it back into the list.
    pub fn put_aside(&mut self, folder: &Path, aside: Option<(Aside, Moment)>) {
        self.put_aside.retain(|one| !super::places::is_same(&one.folder, folder));
        self.put_aside.extend(aside.map(|(aside, on)| PutAside { folder: folder.to_owned(), aside, on }));
    }

    /// The plan is no longer known on this computer.
    pub fn forget_plan(&mut self, folder: &Path) {
        self.put_aside(folder, None);
        self.recent_plans.retain(|other| !super::places::is_same(other, folder));
        if self.last_plan.as_ref().is_some_and(|last| super::places::is_same(last, folder)) {
            self.last_plan = None;
        }
    }

    /// Folders of plans that may lie elsewhere: those that were opened, and those that were put aside.
    pub fn known_plans(&self) -> Vec<PathBuf> {
        self.recent_plans.iter().chain(self.put_aside.iter().map(|one| &one.folder)).cloned().collect()
    }

    /// Adds a plan to the list of recent ones that was made without being opened: after the one that is open.
    pub fn made(&mut self, folder: &Path) {
        self.recent_plans.retain(|other| !super::places::is_same(other, folder));
        self.recent_plans.insert(self.recent_plans.len().min(1), folder.to_owned());
        self.recent_plans.truncate(10);
    }

    /// Puts a plan first in the list of recent ones, which holds ten; it is in the list again.
    pub fn opened(&mut self, folder: &Path) {
        self.put_aside(folder, None);
        self.recent_plans.retain(|other| !super::places::is_same(other, folder));
        self.recent_plans.insert(0, folder.to_owned());
        self.recent_plans.truncate(10);
        self.last_plan = Some(folder.to_owned());
    }
}
