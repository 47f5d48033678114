//! Copies of a plan that lie beside it, as sync programs leave them: told, and opened for reading only.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use super::error::StoreError;
use super::findings::{LoadFinding, LoadReport};
use super::fs::Fs;
use super::keeper::{Opened, PlanKeeper, Setup, Shared};
use super::places::{is_plan_file, plan_folder};
use super::plan_file::PlanId;
use super::plan_read;
use super::status::{ReadOnlyReason, SaveStatus};
use crate::domain::plan::Plan;

/// Whether a path names a copy by its name: any other RON file than a plan's own.
fn is_named_so(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron")) && !is_plan_file(path)
}

/// Whether a path is a copy of a plan rather than a plan's folder.
pub(super) fn is_copy(fs: &dyn Fs, path: &Path) -> bool {
    is_named_so(path) && fs.stat(path).is_ok_and(|stat| !stat.is_dir)
}

/// The folder of a plan that is named by its folder, its `plan.ron`, or a copy of that.
pub fn folder_of(fs: &dyn Fs, path: &Path) -> PathBuf {
    let folder = plan_folder(path);
    match folder.parent() {
        Some(parent) if is_copy(fs, &folder) => parent.to_owned(),
        Some(_) | None => folder,
    }
}

/// The copies in a plan's folder by their names; what the program put aside itself is none.
fn names(fs: &dyn Fs, folder: &Path) -> Vec<String> {
    let names = fs.list(folder).unwrap_or_default().into_iter();
    names.filter(|name| is_named_so(Path::new(name)) && !name.starts_with("plan.damaged-")).collect()
}

/// The copies in a plan's folder, to be told.
pub(super) fn found(fs: &dyn Fs, folder: &Path) -> impl Iterator<Item = LoadFinding> {
    names(fs, folder).into_iter().map(|name| LoadFinding::ConflictCopy { name })
}

/// Why a plan's file is not read: where it is missing and copies of it are there, they are named.
pub(super) fn why_not_read(fs: &dyn Fs, folder: &Path, error: StoreError) -> StoreError {
    let is_missing = matches!(&error, StoreError::Read { source, .. } if source.kind() == ErrorKind::NotFound);
    let names = if is_missing { names(fs, folder) } else { Vec::new() };
    if names.is_empty() { error } else { StoreError::OnlyCopies { names, path: folder.to_owned() } }
}

/// Reads a copy as it stands; no journal belongs to it.
pub(super) fn look(setup: &Setup, file: &Path) -> Result<(Plan, LoadReport), StoreError> {
    let bytes = setup.fs.read(file).map_err(|source| StoreError::read(file, source))?;
    let read = plan_read::read(&bytes, file)?;
    let n_records = read.plan.n_records();
    Ok((read.plan, LoadReport { findings: read.findings, n_records, n_replayed: 0, plan: None }))
}

/// Opens a copy for reading.
pub(super) fn open(setup: &Setup, file: &Path) -> Result<Opened, StoreError> {
    let (plan, report) = look(setup, file)?;
    let folder = file.parent().map(Path::to_owned).unwrap_or_default();
    let status = SaveStatus::ReadOnly(ReadOnlyReason::Copy);
    let shared = Arc::new(Mutex::new(Shared { status, n_waiting: 0 }));
    let keeper = PlanKeeper { setup: setup.clone(), folder, id: PlanId::from_number(0), shared, orders: None };
    Ok(Opened { plan, report, keeper, read_only: Some(ReadOnlyReason::Copy), newer: None })
}
