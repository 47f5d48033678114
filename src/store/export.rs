//! Files for others: an export folder that is complete or says that it is not, single files, and files to import.

use std::path::{Path, PathBuf};

use super::atomic_file::create;
use super::error::StoreError;
use super::fs::{Fs, Mode, make_dirs};

/// A folder that is being filled. Until [`Self::finish`] its name ends in `-partial`, so that nobody takes it as complete.
#[derive(Debug)]
pub struct ExportFolder {
    partial: PathBuf,
    finished: PathBuf,
    n_files: usize,
}

impl ExportFolder {
    /// Begins a folder that will be called `dir`, which must not exist yet or be empty.
    ///
    /// # Errors
    /// [`StoreError::AlreadyThere`] when something lies in it.
    pub fn begin_exactly(fs: &dyn Fs, dir: &Path) -> Result<Self, StoreError> {
        if is_free(fs, dir) { Self::begin(fs, dir) } else { Err(StoreError::AlreadyThere { path: dir.to_owned() }) }
    }

    /// Begins a folder that will be called `dir`, or `dir 2` when that is taken. An empty folder counts as free.
    pub fn begin(fs: &dyn Fs, dir: &Path) -> Result<Self, StoreError> {
        let above = dir.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
        make_dirs(fs, above).map_err(|source| StoreError::write(above, source))?;
        let name = dir.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let numbered = (2..1000).map(|n| format!("{name} {n}"));
        for name in std::iter::once(name.clone()).chain(numbered) {
            let (finished, partial) = (above.join(&name), above.join(format!("{name}-partial")));
            if !is_free(fs, &finished) {
                continue;
            }
            match fs.create_dir(&partial) {
                Ok(()) => return Ok(Self { partial, finished, n_files: 0 }),
                Err(err) if err.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(source) => return Err(StoreError::write(&partial, source)),
            }
        }
        Err(StoreError::AlreadyThere { path: dir.to_owned() })
    }

    /// Adds a file. `name` is a plain file name; nothing leads out of the folder.
    pub fn write(&mut self, fs: &dyn Fs, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let path = self.partial.join(name);
        if Path::new(name).file_name() != Some(std::ffi::OsStr::new(name)) || name.contains(['/', '\\']) {
            return Err(StoreError::write(&path, std::io::ErrorKind::InvalidFilename.into()));
        }
        fs.write_new(&path, bytes, Mode::Usual).map_err(|source| match source.kind() {
            std::io::ErrorKind::AlreadyExists => StoreError::AlreadyThere { path: path.clone() },
            _ => StoreError::write(&path, source),
        })?;
        self.n_files += 1;
        Ok(())
    }

    /// Files in it so far.
    pub fn n_files(&self) -> usize {
        self.n_files
    }

    /// Gives the folder its name, which says that it is complete.
    pub fn finish(self, fs: &dyn Fs) -> Result<PathBuf, StoreError> {
        let failed = |source| StoreError::write(&self.finished, source);
        fs.sync_dir(&self.partial).map_err(failed)?;
        // Not every system puts a folder in the place of an empty one.
        if fs.stat(&self.finished).is_ok() {
            fs.remove_dir(&self.finished).map_err(failed)?;
        }
        fs.rename(&self.partial, &self.finished).map_err(failed)?;
        let above = self.finished.parent().filter(|above| !above.as_os_str().is_empty());
        fs.sync_dir(above.unwrap_or(Path::new("."))).map_err(failed)?;
        Ok(self.finished)
    }
}

/// Whether a folder can be given this name: nothing is there, or an empty folder.
fn is_free(fs: &dyn Fs, dir: &Path) -> bool {
    fs.stat(dir).is_err() || fs.list(dir).is_ok_and(|names| names.is_empty())
}

/// `path` with this ending, unless it has that already.
pub fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    if path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending)) {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(format!(".{ending}"));
    name.into()
}

/// The path itself, or `NAME 2.ENDING` and so on beside what lies there already.
pub fn free_place(fs: &dyn Fs, path: &Path) -> PathBuf {
    let part = |part: Option<&std::ffi::OsStr>| part.map(|text| text.to_string_lossy().into_owned());
    let stem = part(path.file_stem()).unwrap_or_default();
    let ending = part(path.extension()).map(|ending| format!(".{ending}")).unwrap_or_default();
    let numbered = (2..1000).map(|n| path.with_file_name(format!("{stem} {n}{ending}")));
    let mut places = std::iter::once(path.to_owned()).chain(numbered);
    places.find(|place| fs.stat(place).is_err()).unwrap_or_else(|| path.to_owned())
}

/// Reads a file that a user chose, up to a size.
///
/// # Errors
/// [`StoreError::TooLarge`] before anything large is read.
pub fn read_input(fs: &dyn Fs, path: &Path, max_bytes: u64) -> Result<Vec<u8>, StoreError> {
    let bytes = fs.read_head(path, max_bytes + 1).map_err(|source| StoreError::read(path, source))?;
    if max_bytes < bytes.len() as u64 {
        return Err(StoreError::TooLarge { limit: max_bytes, path: path.to_owned() });
    }
    Ok(bytes)
}

/// Writes one file where a user wants it, over an older one if there is one; whole or not at all. A folder that is not
/// there yet is made.
pub fn write_file(fs: &dyn Fs, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    if let Some(above) = path.parent().filter(|above| !above.as_os_str().is_empty()) {
        make_dirs(fs, above).map_err(|source| StoreError::write(above, source))?;
    }
    if fs.stat(path).is_err() {
        return create(fs, path, bytes, Mode::Usual);
    }
    super::atomic_file::replace(fs, path, bytes, super::atomic_file::Expect::Anything, None)
        .map_err(|failed| failed.error)
}

#[cfg(test)]
mod tests {
    use super::super::fs::RealFs;
    use super::*;

    #[test]
    fn file_gets_the_ending_of_its_format_once() {
        let check = |name: &str, expected: &str| {
            assert_eq!(with_ending(name.into(), "xlsx"), PathBuf::from(expected));
        };
        check("list", "list.xlsx");
        check("list.XLSX", "list.XLSX");
        check("Contoso Ltd. customers", "Contoso Ltd. customers.xlsx");
        check("list.csv", "list.csv.xlsx");
    }

    #[test]
    fn place_that_is_taken_is_numbered() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("letter.eml");
        assert_eq!(free_place(&RealFs, &path), path);
        for name in ["letter.eml", "letter 2.eml"] {
            RealFs.write_new(&dir.path().join(name), b"", Mode::Usual).unwrap();
        }
        assert_eq!(free_place(&RealFs, &path), dir.path().join("letter 3.eml"));
    }
}
