//! Deletes a plan for good: its files, its journal, its backups and what else this computer keeps of it.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::error::StoreError;
use super::fs::Fs;
use super::lock::{LockOutcome, hold};
use super::places::{PLAN_FILE, Places, is_same, plan_id_in};
use super::plan_file::PlanId;

/// Deletes the plan in this folder of the data folder; `recent`: where else plans lie. Nothing is deleted while another program has it open.
///
/// # Errors
/// When it is open elsewhere, when no plan lies there, or when something cannot be deleted; then the rest is still there.
pub fn delete_plan(fs: &dyn Fs, places: &Places, folder: &Path, recent: &[PathBuf]) -> Result<(), StoreError> {
    let file = folder.join(PLAN_FILE);
    fs.stat(&file).map_err(|source| StoreError::read(&file, source))?;
    if folder.parent() != Some(&*places.plans_dir()) {
        return Err(StoreError::write(folder, ErrorKind::PermissionDenied.into()));
    }
    let lock = match hold(fs, folder) {
        LockOutcome::Theirs(_) => return Err(StoreError::write(&file, ErrorKind::ResourceBusy.into())),
        held => held,
    };
    let id = plan_id_in(fs, folder).filter(|id| !is_shared(fs, places, (id, folder), recent));
    // What can put the plan together again goes last: whoever is interrupted finds it all.
    remove_within(fs, folder, &file).map_err(|source| StoreError::write(folder, source))?;
    drop(lock);
    remove_emptied(fs, folder).map_err(|source| StoreError::write(folder, source))?;
    for dir in id.iter().flat_map(|id| [places.backups_dir(id), places.outbox_dir(id), places.journal_dir(id)]) {
        remove(fs, &dir).map_err(|source| StoreError::write(&dir, source))?;
    }
    for file in id.iter().flat_map(|id| [places.session_file(id), places.calendar_file(id)]) {
        remove(fs, &file).map_err(|source| StoreError::write(&file, source))?;
    }
    Ok(())
}

/// Whether another folder holds the same plan, as a copy made by hand does: journal and backups are that one's, too.
fn is_shared(fs: &dyn Fs, places: &Places, (id, folder): (&PlanId, &Path), recent: &[PathBuf]) -> bool {
    let all = places.list_plans(fs, recent).unwrap_or_default();
    all.iter().any(|entry| entry.id.as_ref() == Some(id) && !is_same(&entry.folder, folder))
}

/// Folders beside a plan that the program makes.
const FOLDERS: [&str; 4] = ["imports", "handed-over", "evidence", "records"];
/// Says who has a plan open.
const HOLDER: &str = "plan.holder";

/// Everything of the plan's in the folder but the locks, which are held; the plan's own file first, so that nothing half is
/// ever listed. What somebody else laid there stays.
fn remove_within(fs: &dyn Fs, folder: &Path, first: &Path) -> io::Result<()> {
    remove(fs, first)?;
    let is_file = |name: &str| [PLAN_FILE, HOLDER].iter().any(|file| name.trim_start_matches('.').starts_with(file));
    let is_ours = |name: &str| FOLDERS.contains(&name) || is_file(name);
    for name in fs.list(folder)?.iter().filter(|name| is_ours(name)) {
        remove(fs, &folder.join(name))?;
    }
    Ok(())
}

/// The locks, and the folder if nothing else is in it.
fn remove_emptied(fs: &dyn Fs, folder: &Path) -> io::Result<()> {
    for name in fs.list(folder)?.iter().filter(|name| name.starts_with("plan.lock")) {
        remove(fs, &folder.join(name))?;
    }
    if fs.list(folder)?.is_empty() { fs.remove_dir(folder) } else { Ok(()) }
}

/// A file, a link, or a folder with what is in it; links are not followed. What is not there is gone already.
fn remove(fs: &dyn Fs, path: &Path) -> io::Result<()> {
    let error = match fs.remove(path) {
        Ok(()) => return Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => error,
    };
    let Ok(names) = fs.list(path) else { return Err(error) };
    for name in names {
        remove(fs, &path.join(name))?;
    }
    fs.remove_dir(path)
}
