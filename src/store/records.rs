//! Papers beside a plan, in `records/`: what was printed stays as it was printed.

use std::path::{Path, PathBuf};

use super::atomic_file::create;
use super::error::StoreError;
use super::fs::{Fs, Mode, make_dirs};
use super::places::folder_name;

/// The most files of one name.
const MOST: u32 = 999;

/// Writes a paper as `NAME.html` into `dir` and says where it lies. One that is there already is never written over: the
/// same content is used again, other content gets `NAME 2.html`.
///
/// # Errors
/// What the disk said; nothing was changed then.
pub fn keep_record(fs: &dyn Fs, dir: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, StoreError> {
    keep_as(fs, dir, (name, "html"), bytes)
}

/// The same for a file of any ending.
pub(crate) fn keep_as(
    fs: &dyn Fs,
    dir: &Path,
    (name, ending): (&str, &str),
    bytes: &[u8],
) -> Result<PathBuf, StoreError> {
    make_dirs(fs, dir).map_err(|source| StoreError::write(dir, source))?;
    let base = folder_name(name, &[]);
    for n in 1..=MOST {
        let path = dir.join(if n == 1 { format!("{base}.{ending}") } else { format!("{base} {n}.{ending}") });
        match fs.stat(&path) {
            Ok(found) if found.is_file && found.len == bytes.len() as u64 => {
                if fs.read(&path).is_ok_and(|there| there == bytes) {
                    return Ok(path);
                }
            }
            Ok(_) => {}
            Err(_) => match create(fs, &path, bytes, Mode::Private) {
                Err(StoreError::AlreadyThere { .. }) => {}
                done => return done.map(|()| path),
            },
        }
    }
    Err(StoreError::AlreadyThere { path: dir.join(format!("{base}.{ending}")) })
}
