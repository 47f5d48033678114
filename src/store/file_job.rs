//! A file that is to be kept beside the plan.

use std::path::{Path, PathBuf};

use super::atomic_file::{create, random_name};
use super::backups::file_time;
use super::error::StoreError;
use super::fs::{Fs, Mode, make_dirs};
use super::imports::keep_beside;
use crate::domain::plan::moment::Moment;

/// A file that is written once and never changed.
pub(crate) struct FileJob {
    pub(crate) path: PathBuf,
    pub(crate) bytes: Vec<u8>,
    pub(crate) when_taken: NameTaken,
}

/// What is done where a file of that name lies already.
pub(crate) enum NameTaken {
    /// It stays, and nothing is written.
    Stay,
    /// The name promises the contents; other contents under it give way.
    Heal,
    /// Other contents are kept under a name beside it.
    Beside,
}

impl FileJob {
    /// Writes the file, and makes its folder if need be; when this returns `Ok` it is on the disk.
    pub(crate) fn write(&self, fs: &dyn Fs, now: Moment) -> Result<(), StoreError> {
        let Self { path, bytes, when_taken } = self;
        let dir = path.parent().unwrap_or(Path::new("."));
        make_dirs(fs, dir).map_err(|source| StoreError::write(dir, source))?;
        match create(fs, path, bytes, Mode::Private) {
            Err(StoreError::AlreadyThere { .. }) => match when_taken {
                NameTaken::Stay => Ok(()),
                NameTaken::Heal => self.heal(fs, now),
                NameTaken::Beside => keep_beside(fs, path, bytes),
            },
            done => done,
        }
    }

    /// Something else lies under a name that stands for these bytes: it is kept under another name. What cannot be moved
    /// stays, and is told as changed by everybody who looks.
    fn heal(&self, fs: &dyn Fs, now: Moment) -> Result<(), StoreError> {
        let Self { path, bytes, .. } = self;
        if fs.read(path).is_ok_and(|found| found == *bytes) {
            return Ok(());
        }
        let mut aside = path.as_os_str().to_owned();
        aside.push(format!(".changed-{}-{}", file_time(now), random_name()));
        if fs.rename(path, Path::new(&aside)).is_ok() { create(fs, path, bytes, Mode::Private) } else { Ok(()) }
    }
}
