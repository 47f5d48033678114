//! Replacing a file so that it is always the old one or the new one, and so that "saved" is true.
//!
//! Temporary file in the same folder, synced, renamed over the old one, folder synced, read back. Leaving out any of
//! these loses data in some test.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::error::StoreError;
use super::fs::{Fs, Mode, make_dirs};
use super::platform;
use crate::domain::plan::moment::Moment;

/// SHA-256 of a whole file.
pub(crate) type Hash = [u8; 32];

pub(crate) fn hash(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}

/// What must be on disk for a file to be replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expect {
    /// Whatever is there.
    Anything,
    /// Nothing: the file is new.
    Nothing,
    /// A file with this hash.
    Hash(Hash),
}

/// Why a file was not replaced, and what lies there now if that is known to differ from before.
#[derive(Debug)]
pub(crate) struct NotReplaced {
    pub(crate) error: StoreError,
    /// The new content is in place although not all went well.
    pub(crate) is_in_place: bool,
}

impl From<StoreError> for NotReplaced {
    fn from(error: StoreError) -> Self {
        Self { error, is_in_place: false }
    }
}

const TEMP_START: &str = ".~changeover-";
const TEMP_END: &str = ".tmp";

/// Replaces `target`; `keep_old` is a second name that the old file gets first.
///
/// A link is followed, the file's mode is kept, and the read-only attribute is honoured.
pub(crate) fn replace(
    fs: &dyn Fs,
    target: &Path,
    bytes: &[u8],
    expect: Expect,
    keep_old: Option<&Path>,
) -> Result<(), NotReplaced> {
    let target = &fs.real_path(target).unwrap_or_else(|_| target.to_owned());
    let mode = check(fs, target, expect)?;
    if let Some(old) = keep_old {
        keep(fs, target, old)?;
    }
    let dir = folder_of(target);
    let temp = write_temp(fs, dir, bytes, mode)?;
    if let Err(source) = fs.rename(&temp, target) {
        let _gone = fs.remove(&temp).is_ok();
        return Err(StoreError::write(target, platform::not_replaced(source)).into());
    }
    if let Err(first) = fs.sync_dir(dir).or_else(|_| fs.sync_dir(dir)) {
        let is_in_place = fs.read(target).is_ok_and(|found| found == bytes);
        return Err(NotReplaced { error: StoreError::NotSynced { source: first, path: target.clone() }, is_in_place });
    }
    match fs.read(target) {
        Ok(found) if found == bytes => Ok(()),
        Ok(_) => Err(StoreError::ReadBack { path: target.clone() }.into()),
        Err(source) => Err(NotReplaced { error: StoreError::read(target, source), is_in_place: true }),
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Looks at what lies there; gives the mode of the file to come.
fn check(fs: &dyn Fs, target: &Path, expect: Expect) -> Result<Mode, StoreError> {
    let found = match fs.stat(target) {
        Ok(found) => found,
        Err(err) if err.kind() == ErrorKind::NotFound => {
            let is_fine = !matches!(expect, Expect::Hash(_));
            let gone = || StoreError::ChangedOutside { path: target.to_owned() };
            return if is_fine { Ok(Mode::Private) } else { Err(gone()) };
        }
        Err(source) => return Err(StoreError::read(target, source)),
    };
    if found.is_dir || expect == Expect::Nothing {
        return Err(StoreError::AlreadyThere { path: target.to_owned() });
    }
    if found.read_only {
        return Err(StoreError::ReadOnlyFile { path: target.to_owned() });
    }
    if let Expect::Hash(expected) = expect {
        let bytes = fs.read(target).map_err(|source| StoreError::read(target, source))?;
        if hash(&bytes) != expected {
            return Err(StoreError::ChangedOutside { path: target.to_owned() });
        }
    }
    Ok(found.mode.map_or(Mode::Private, Mode::Bits))
}

/// Whether the file is another one than is expected, or gone.
pub(crate) fn is_changed(fs: &dyn Fs, target: &Path, expect: Expect) -> bool {
    let target = fs.real_path(target).unwrap_or_else(|_| target.to_owned());
    matches!(check(fs, &target, expect), Err(StoreError::ChangedOutside { .. }))
}

/// Gives a file a second name that stays when the first one is replaced: a hard link, else a copy.
pub(crate) fn keep(fs: &dyn Fs, file: &Path, second: &Path) -> Result<(), StoreError> {
    let dir = folder_of(second);
    make_dirs(fs, dir).map_err(|source| StoreError::write(dir, source))?;
    match fs.hard_link(file, second) {
        Ok(()) => {}
        Err(err) if platform::cannot_link(&err) => {
            let bytes = fs.read(file).map_err(|source| StoreError::read(file, source))?;
            let temp = write_temp(fs, dir, &bytes, Mode::Private)?;
            if let Err(source) = fs.rename(&temp, second) {
                let _gone = fs.remove(&temp).is_ok();
                return Err(StoreError::write(second, source));
            }
        }
        Err(source) => return Err(StoreError::write(second, source)),
    }
    fs.sync_dir(dir).map_err(|source| StoreError::NotSynced { source, path: second.to_owned() })
}

/// Writes a temporary file of a name that nobody can foresee; takes it away again when that fails.
fn write_temp(fs: &dyn Fs, dir: &Path, bytes: &[u8], mode: Mode) -> Result<PathBuf, StoreError> {
    let temp = dir.join(format!("{TEMP_START}{}{TEMP_END}", random_name()));
    if let Err(source) = fs.write_new(&temp, bytes, mode) {
        if source.kind() != ErrorKind::AlreadyExists {
            let _gone = fs.remove(&temp).is_ok();
        }
        return Err(StoreError::write(&temp, source));
    }
    Ok(temp)
}

/// Sixteen hexadecimal digits by chance.
pub(crate) fn random_name() -> String {
    let number = getrandom::u64().unwrap_or_else(|_| u64::from(std::process::id()));
    format!("{number:016x}")
}

/// Writes a file that must not exist yet, complete or not at all.
pub(crate) fn create(fs: &dyn Fs, path: &Path, bytes: &[u8], mode: Mode) -> Result<(), StoreError> {
    let dir = folder_of(path);
    let temp = write_temp(fs, dir, bytes, mode)?;
    let linked = match fs.hard_link(&temp, path) {
        Err(err) if err.kind() != ErrorKind::AlreadyExists && platform::cannot_link(&err) => match fs.stat(path) {
            Ok(_) => Err(ErrorKind::AlreadyExists.into()),
            Err(_) => return finish_create(fs, dir, path, fs.rename(&temp, path), &temp),
        },
        linked => linked,
    };
    let _gone = fs.remove(&temp).is_ok();
    finish_create(fs, dir, path, linked, &temp)
}

fn finish_create(
    fs: &dyn Fs,
    dir: &Path,
    path: &Path,
    done: std::io::Result<()>,
    temp: &Path,
) -> Result<(), StoreError> {
    match done {
        Ok(()) => fs.sync_dir(dir).map_err(|source| StoreError::NotSynced { source, path: path.to_owned() }),
        Err(err) => {
            let _gone = fs.remove(temp).is_ok();
            let taken = err.kind() == ErrorKind::AlreadyExists;
            let path = path.to_owned();
            Err(if taken { StoreError::AlreadyThere { path } } else { StoreError::Write { source: err, path } })
        }
    }
}

/// Takes away temporary files of ours that a crash left behind more than an hour before `now`; says how many.
pub(crate) fn sweep(fs: &dyn Fs, dir: &Path, now: Moment) -> usize {
    let is_ours = |name: &String| name.starts_with(TEMP_START) && name.ends_with(TEMP_END);
    let names = fs.list(dir).unwrap_or_default();
    let stale = names.iter().filter(|name| is_ours(name)).map(|name| dir.join(name)).filter(|path| {
        let written = fs.stat(path).ok().and_then(|found| found.modified);
        written.is_none_or(|at| chrono::TimeDelta::hours(1) < (now.time() - at.time()).abs())
    });
    stale.filter(|path| fs.remove(path).is_ok()).count()
}
