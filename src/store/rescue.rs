//! Emergency copies: the latest plan is remembered for the whole process, so that a panic anywhere can still write it.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::atomic_file::{create, random_name};
use super::backups::file_time;
use super::error::StoreError;
use super::fs::{Fs, Mode, make_dirs};
use super::keeper::Setup;
use super::places::Places;
use super::plan_file::{self, FileHeader, PlanId, Position};
use super::plan_read;
use crate::domain::plan::Plan;

const START: &str = "plan.rescue-";

struct Remembered {
    setup: Setup,
    id: PlanId,
    plan: Plan,
}

static LATEST: Mutex<Option<Remembered>> = Mutex::new(None);

/// Remembers the plan that [`write_now`] would write. Costs a clone, which is nothing.
pub(crate) fn remember(setup: &Setup, id: &PlanId, plan: &Plan) {
    let mut latest = LATEST.lock().unwrap_or_else(PoisonError::into_inner);
    *latest = Some(Remembered { setup: setup.clone(), id: id.clone(), plan: plan.clone() });
}

/// Remembers a plan that was changed but not yet given to the keeper, such as in the middle of an action.
pub fn remember_plan(plan: &Plan) {
    let mut latest = LATEST.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(remembered) = latest.as_mut() {
        remembered.plan = plan.clone();
    }
}

/// Forgets the plan, when it was closed.
pub fn forget() {
    *LATEST.lock().unwrap_or_else(PoisonError::into_inner) = None;
}

/// Writes the remembered plan, for a panic hook; `None` when there is none, it is just being changed, or the disk refuses.
pub fn write_now() -> Option<PathBuf> {
    let latest = match LATEST.try_lock() {
        Ok(latest) => latest,
        Err(std::sync::TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
        Err(std::sync::TryLockError::WouldBlock) => return None,
    };
    let remembered = latest.as_ref()?;
    write(&remembered.setup, &remembered.id, &remembered.plan).ok()
}

/// Writes an emergency copy. Its name holds the time and the plan's id, nothing of the plan.
pub(crate) fn write(setup: &Setup, id: &PlanId, plan: &Plan) -> Result<PathBuf, StoreError> {
    let fs = &*setup.fs;
    let dir = setup.places.rescue_dir();
    make_dirs(fs, &dir).map_err(|source| StoreError::write(&dir, source))?;
    let time = file_time((setup.clock)());
    let path = dir.join(format!("{START}{time}-{}-{}.ron", id.as_str(), &random_name()[..4]));
    let about = FileHeader::new(id.clone(), &Position::default());
    let text = plan_file::write(plan, &about).map_err(|_| StoreError::ReadBack { path: path.clone() })?;
    create(fs, &path, text.as_bytes(), Mode::Private)?;
    Ok(path)
}

/// The emergency copies of any plan, oldest first.
pub fn list(fs: &dyn Fs, places: &Places) -> Vec<PathBuf> {
    let dir = places.rescue_dir();
    let names = fs.list(&dir).unwrap_or_default();
    names.iter().filter(|name| name.starts_with(START)).map(|name| dir.join(name)).collect()
}

/// The plan in an emergency copy, as far as it can be read.
pub fn read(fs: &dyn Fs, path: &Path) -> Result<Plan, StoreError> {
    let bytes = fs.read(path).map_err(|source| StoreError::read(path, source))?;
    plan_read::read(&bytes, path).map(|read| read.plan)
}

/// Takes an emergency copy away, when the user has looked at it.
pub fn discard(fs: &dyn Fs, path: &Path) -> Result<(), StoreError> {
    fs.remove(path).map_err(|source| StoreError::write(path, source))
}

/// The emergency copies of this plan that differ from it. Those that do not are of no use any more, and go.
pub(crate) fn differing(setup: &Setup, id: &PlanId, plan: &Plan) -> Vec<PathBuf> {
    let fs = &*setup.fs;
    let is_same = |path: &PathBuf| read(fs, path).is_ok_and(|rescued| rescued == *plan);
    let of_plan = |path: &PathBuf| path.to_string_lossy().contains(id.as_str());
    let (same, differing): (Vec<_>, Vec<_>) = list(fs, &setup.places).into_iter().filter(of_plan).partition(is_same);
    for path in same {
        let _gone = fs.remove(&path).is_ok();
    }
    differing
}
