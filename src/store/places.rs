//! Where everything lies. One data folder; `--data-dir` moves all of it.

use std::path::{Path, PathBuf};

use super::error::StoreError;
use super::fs::{Fs, make_dirs, program_dir};
use super::line::{Cut, from_ron};
use super::plan_file::{FileHeader, PlanId};
use super::platform;
use crate::domain::plan::company::Info;
use crate::domain::plan::moment::Moment;

/// The name of a plan's file in its folder.
pub const PLAN_FILE: &str = "plan.ron";
/// Names the data folder for a session; `--data-dir` comes before it.
pub const DATA_DIR_VARIABLE: &str = "CHANGEOVER_DATA_DIR";
/// A file of this name beside the program keeps the data beside the program too.
const PORTABLE_MARK: &str = "changeover.portable";

/// The data folder and what lies in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    data_dir: PathBuf,
}

/// A plan in the list of plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanEntry {
    /// The plan's folder.
    pub folder: PathBuf,
    /// The plan's own name; the folder's when that cannot be read.
    pub name: String,
    /// `None`: the file's head cannot be read, so opening it will have something to say.
    pub id: Option<PlanId>,
    /// When it was saved last, by the system's word; `None` when that is not known.
    pub modified: Option<Moment>,
}

/// Where the user keeps documents, as the system says; else the user's own folder.
pub fn documents_dir() -> Option<PathBuf> {
    let dirs = directories::UserDirs::new()?;
    Some(dirs.document_dir().unwrap_or_else(|| dirs.home_dir()).to_owned())
}

/// The path that a person typed or pasted: quotes around it do not count, `~/` is the user's own folder, and one that
/// begins nowhere lies among the documents.
pub fn typed_path(typed: &str) -> PathBuf {
    let dirs = directories::UserDirs::new();
    let home = dirs.as_ref().map(|dirs| dirs.home_dir().to_owned()).unwrap_or_default();
    platform::as_named(path_from(typed, &home, &documents_dir().unwrap_or_default()))
}

fn path_from(typed: &str, home: &Path, documents: &Path) -> PathBuf {
    let typed = typed.trim().trim_matches('"');
    match typed.strip_prefix("~/") {
        Some(rest) => home.join(rest),
        None => documents.join(typed),
    }
}

/// Whether two paths mean the same to the system; links are not followed.
pub fn is_same(one: &Path, other: &Path) -> bool {
    platform::is_same(one, other)
}

/// Whether the path's last name is that of a plan's file.
pub fn is_plan_file(path: &Path) -> bool {
    path.file_name().is_some_and(|name| is_same(Path::new(name), Path::new(PLAN_FILE)))
}

/// The folder of a plan that is named by its folder or by its `plan.ron`.
pub fn plan_folder(path: &Path) -> PathBuf {
    let is_file = is_plan_file(path);
    platform::as_named(match path.parent() {
        Some(parent) if is_file && parent.as_os_str().is_empty() => PathBuf::from("."),
        Some(parent) if is_file => parent.to_owned(),
        _ => path.to_owned(),
    })
}

impl Places {
    /// Finds the data folder: the argument, the variable, the portable mark, the system's place for local data.
    ///
    /// # Errors
    /// [`StoreError::NoDataDir`] when the system names none either.
    pub fn find(fs: &dyn Fs, data_dir: Option<PathBuf>) -> Result<Self, StoreError> {
        let from_variable = || std::env::var_os(DATA_DIR_VARIABLE).filter(|dir| !dir.is_empty()).map(PathBuf::from);
        let portable = || {
            let beside = program_dir()?;
            fs.stat(&beside.join(PORTABLE_MARK)).ok()?;
            Some(beside.join("changeover-data"))
        };
        let of_system =
            || directories::ProjectDirs::from("", "", "Changeover").map(|dirs| dirs.data_local_dir().to_owned());
        let found = data_dir.or_else(from_variable).or_else(portable).or_else(of_system);
        found.map(Self::at).ok_or(StoreError::NoDataDir)
    }

    /// The places in this folder, which need not exist yet.
    pub fn at(data_dir: impl Into<PathBuf>) -> Self {
        Self { data_dir: data_dir.into() }
    }

    /// The data folder itself.
    pub fn data_dir(&self) -> &Path {
        &self.data_dir
    }

    /// Where new plans are made.
    pub fn plans_dir(&self) -> PathBuf {
        self.data_dir.join("plans")
    }

    /// The journal of a plan: a file a month.
    pub fn journal_dir(&self, plan: &PlanId) -> PathBuf {
        self.data_dir.join("journal").join(plan.as_str())
    }

    /// The backups of a plan.
    pub fn backups_dir(&self, plan: &PlanId) -> PathBuf {
        self.data_dir.join("backups").join(plan.as_str())
    }

    /// The half-typed text of a plan's last session.
    pub fn session_file(&self, plan: &PlanId) -> PathBuf {
        self.data_dir.join("sessions").join(format!("{}.txt", plan.as_str()))
    }

    /// The calendar of a plan as it was saved last, wherever a person put it.
    pub fn calendar_file(&self, plan: &PlanId) -> PathBuf {
        self.data_dir.join("calendars").join(format!("{}.ics", plan.as_str()))
    }

    /// Files on their way to other programs, a folder for each plan.
    pub fn outbox(&self) -> PathBuf {
        self.data_dir.join("outbox")
    }

    /// Files of a plan on their way to other programs.
    pub fn outbox_dir(&self, plan: &PlanId) -> PathBuf {
        self.outbox().join(plan.as_str())
    }

    /// Rule books of the user's own.
    pub fn rules_dir(&self) -> PathBuf {
        self.data_dir.join("rules")
    }

    /// Emergency copies.
    pub fn rescue_dir(&self) -> PathBuf {
        self.data_dir.join("rescue")
    }

    /// The settings.
    pub fn settings_file(&self) -> PathBuf {
        self.data_dir.join("settings.ron")
    }

    /// A folder for a new plan of this name, which does not exist yet.
    pub fn new_folder(&self, fs: &dyn Fs, name: &str) -> PathBuf {
        let taken = fs.list(&self.plans_dir()).unwrap_or_default();
        self.plans_dir().join(folder_name(name, &taken))
    }

    /// The plans in the data folder, and those of `recent` that lie elsewhere and are still there: those of `recent` in
    /// their order, then the others by name. Reads only the head of each file.
    pub fn list_plans(&self, fs: &dyn Fs, recent: &[PathBuf]) -> Result<Vec<PlanEntry>, StoreError> {
        let dir = self.plans_dir();
        make_dirs(fs, &dir).map_err(|source| StoreError::write(&dir, source))?;
        let names = fs.list(&dir).map_err(|source| StoreError::read(&dir, source))?;
        let mut plans: Vec<_> = names.iter().filter_map(|name| entry(fs, &dir.join(name), name)).collect();
        // What was opened elsewhere, on a share for example, is found again, too.
        for folder in recent {
            let is_new = plans.iter().all(|plan| !is_same(&plan.folder, folder));
            let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            plans.extend(entry(fs, folder, &name).filter(|_| is_new));
        }
        plans.sort_by_cached_key(|plan| {
            let opened = recent.iter().position(|folder| is_same(folder, &plan.folder));
            (opened.unwrap_or(usize::MAX), plan.name.to_lowercase())
        });
        Ok(plans)
    }
}

/// The id of the plan in this folder; `None`: its head cannot be read.
pub(super) fn plan_id_in(fs: &dyn Fs, folder: &Path) -> Option<PlanId> {
    entry(fs, folder, "")?.id
}

fn entry(fs: &dyn Fs, folder: &Path, folder_name: &str) -> Option<PlanEntry> {
    let file = folder.join(PLAN_FILE);
    let modified = fs.stat(&file).ok()?.modified;
    let head = fs.read_head(&file, 4096).unwrap_or_default();
    let head = String::from_utf8_lossy(&head);
    let mut found = PlanEntry { folder: folder.to_owned(), name: folder_name.to_owned(), id: None, modified };
    for cut in head.lines().map(Cut::new).filter(Cut::is_whole) {
        if let Some(about) = cut.body.strip_prefix("about: About") {
            found.id = from_ron::<FileHeader>(about.trim_end_matches(',')).ok().map(|about| about.plan);
        } else if let Some(info) = cut.body.strip_prefix("Info") {
            let info = from_ron::<Info>(info.trim_end_matches(',')).ok();
            found.name = info.map(|info| info.name).filter(|name| !name.trim().is_empty()).unwrap_or(found.name);
        }
    }
    Some(found)
}

/// A folder's name for a plan's name: good on every system, and none of `taken` whatever the case.
pub fn folder_name(name: &str, taken: &[String]) -> String {
    let is_fine = |c: char| c.is_alphanumeric() || " ._-".contains(c);
    let clean: String = name.chars().map(|c| if is_fine(c) { c } else { ' ' }).collect();
    let words: Vec<_> = clean.split_whitespace().collect();
    let mut short = String::new();
    for c in words.join(" ").chars() {
        if 100 < short.len() + c.len_utf8() {
            break;
        }
        short.push(c);
    }
    let short = short.trim_matches([' ', '.']);
    let stem = short.split('.').next().unwrap_or_default().trim().to_uppercase();
    let base = if short.is_empty() || is_reserved(&stem) {
        format!("plan {short}").trim_end().to_owned()
    } else {
        short.to_owned()
    };
    let is_taken = |name: &String| taken.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    let numbered = (2..).map(|n: u32| format!("{base} {n}"));
    std::iter::once(base.clone()).chain(numbered).find(|name| !is_taken(name)).unwrap_or(base)
}

/// Names of devices on Windows.
pub(super) fn is_reserved(stem: &str) -> bool {
    let is_port = |port: &str| {
        let digit = stem.strip_prefix(port).and_then(|rest| rest.chars().next());
        stem.chars().count() == 4 && digit.is_some_and(|c| "0123456789¹²³".contains(c))
    };
    matches!(stem, "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$") || is_port("COM") || is_port("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, taken: &[&str], expected: &str) {
        let taken: Vec<_> = taken.iter().map(|&name| name.to_owned()).collect();
        assert_eq!(folder_name(name, &taken), expected);
    }

    #[test]
    fn typed_path_begins_somewhere() {
        let path = |typed: &str| path_from(typed, Path::new("/home/lin"), Path::new("/home/lin/Documents"));
        assert_eq!(path(" \"/tmp/letter.eml\" "), Path::new("/tmp/letter.eml"));
        assert_eq!(path("~/letter.eml"), Path::new("/home/lin/letter.eml"));
        assert_eq!(path("letter.eml"), Path::new("/home/lin/Documents/letter.eml"));
    }

    #[test]
    fn folder_name_keeps_letters_of_every_script() {
        check("合作夥伴 Ltd.", &[], "合作夥伴 Ltd");
    }

    #[test]
    fn folder_name_leads_nowhere_else() {
        check("../../etc/passwd", &[], "etc passwd");
        check("C:\\x", &[], "C x");
        check("  ...  ", &[], "plan");
    }

    #[test]
    fn folder_name_is_no_device_of_windows() {
        check("con", &[], "plan con");
        check("LPT1.txt", &[], "plan LPT1.txt");
        check("Contoso", &[], "Contoso");
    }

    #[test]
    fn folder_name_is_numbered_when_taken_in_any_case() {
        check("Contoso", &["contoso", "CONTOSO 2"], "Contoso 3");
    }
}
