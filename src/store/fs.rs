//! The only place that touches the file system: sixteen small operations behind a trait, so that tests can let each of
//! them fail, write half, or lose power.

#![expect(clippy::disallowed_methods, reason = "the one place that touches the file system")]

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::platform;
use crate::domain::plan::moment::Moment;

/// What a file or folder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stat {
    /// Bytes.
    pub len: u64,
    /// Whether it is a folder.
    pub is_dir: bool,
    /// Whether it is a file with contents of its own, and no folder, device or pipe.
    pub is_file: bool,
    /// Whether its owner, or the read-only attribute, forbids writing.
    pub read_only: bool,
    /// Permission bits; `None` where the system has none.
    pub mode: Option<u32>,
    /// When it was written last, as far as the system says. Never used to choose between contents.
    pub modified: Option<Moment>,
}

/// Who may read a new file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Only the user.
    Private,
    /// As the file it replaces.
    Bits(u32),
    /// As the user's settings say: for files that are handed to others.
    Usual,
}

/// A lock that lasts until it is dropped or its process ends.
#[derive(Debug)]
pub struct Lock {
    _file: Option<File>,
}

impl Lock {
    /// A lock for a file system that lives in one process only.
    pub fn within_process() -> Self {
        Self { _file: None }
    }
}

/// The operations of a file system that the store needs. Each one that writes returns when the data are on the disk.
pub trait Fs: Send + Sync {
    /// All bytes of a file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// At most `n_bytes` from the start of a file.
    fn read_head(&self, path: &Path, n_bytes: u64) -> io::Result<Vec<u8>>;
    /// What it is; follows links.
    fn stat(&self, path: &Path) -> io::Result<Stat>;
    /// The path with every link resolved.
    fn real_path(&self, path: &Path) -> io::Result<PathBuf>;
    /// The names in a folder, sorted.
    fn list(&self, dir: &Path) -> io::Result<Vec<String>>;
    /// Makes one folder, for the user only.
    fn create_dir(&self, dir: &Path) -> io::Result<()>;
    /// Makes a file that must not exist, fills it and syncs it. After an error part of it may be there.
    fn write_new(&self, path: &Path, bytes: &[u8], mode: Mode) -> io::Result<()>;
    /// Writes at the end of a file that exists, and syncs the data.
    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Writes from byte `at` on over what a file has there, and syncs the data; the file keeps its length.
    fn overwrite(&self, path: &Path, at: u64, bytes: &[u8]) -> io::Result<()>;
    /// Cuts a file to `len` bytes, and syncs it.
    fn set_len(&self, path: &Path, len: u64) -> io::Result<()>;
    /// Gives a file or folder another name; a file of that name is replaced.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// A second name for the same file; fails when the name is taken.
    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Takes the name of a file away.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Takes a folder away in which nothing lies.
    fn remove_dir(&self, dir: &Path) -> io::Result<()>;
    /// Makes names in a folder durable.
    fn sync_dir(&self, dir: &Path) -> io::Result<()>;
    /// Locks a file, which is made if need be; `WouldBlock` when another process has it, `Unsupported` when nobody can.
    fn lock(&self, path: &Path) -> io::Result<Lock>;
}

/// The computer's own file system.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealFs;

impl Fs for RealFs {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        platform::patiently(|| fs::read(path))
    }

    fn read_head(&self, path: &Path, n_bytes: u64) -> io::Result<Vec<u8>> {
        platform::patiently(|| {
            let mut head = Vec::new();
            File::open(path)?.take(n_bytes).read_to_end(&mut head)?;
            Ok(head)
        })
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        let found = platform::patiently(|| fs::metadata(path))?;
        let modified = found.modified().ok().map(|time| Moment::new(DateTime::<Utc>::from(time)));
        let read_only = found.permissions().readonly();
        let (is_dir, is_file, mode) = (found.is_dir(), found.is_file(), platform::mode_of(&found));
        Ok(Stat { len: found.len(), is_dir, is_file, read_only, mode, modified })
    }

    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        platform::patiently(|| fs::canonicalize(path)).map(platform::as_written)
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in platform::patiently(|| fs::read_dir(dir))? {
            if let Ok(name) = entry?.file_name().into_string() {
                names.push(name); // names that are no text are none of ours
            }
        }
        names.sort_unstable();
        Ok(names)
    }

    fn create_dir(&self, dir: &Path) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        platform::private_dir(&mut builder);
        platform::patiently(|| builder.create(dir))
    }

    fn write_new(&self, path: &Path, bytes: &[u8], mode: Mode) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        platform::open_with(&mut options, mode);
        let mut file = platform::patiently(|| options.open(path))?;
        platform::set_mode(&file, mode)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = platform::patiently(|| OpenOptions::new().append(true).open(path))?;
        file.write_all(bytes)?;
        file.sync_data()
    }

    fn overwrite(&self, path: &Path, at: u64, bytes: &[u8]) -> io::Result<()> {
        let write = || {
            let mut file = OpenOptions::new().write(true).open(path)?;
            file.seek(SeekFrom::Start(at))?;
            file.write_all(bytes)?;
            file.sync_data()
        };
        platform::patiently(write)
    }

    fn set_len(&self, path: &Path, len: u64) -> io::Result<()> {
        platform::patiently(|| {
            let file = OpenOptions::new().write(true).open(path)?;
            file.set_len(len)?;
            file.sync_all()
        })
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        platform::patiently_with_names(|| fs::rename(from, to))
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        platform::patiently(|| fs::hard_link(from, to))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        platform::patiently_with_names(|| fs::remove_file(path))
    }

    fn remove_dir(&self, dir: &Path) -> io::Result<()> {
        platform::patiently_with_names(|| fs::remove_dir(dir))
    }

    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        platform::sync_dir(dir)
    }

    fn lock(&self, path: &Path) -> io::Result<Lock> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        platform::open_with(&mut options, Mode::Private);
        let file = platform::patiently(|| options.open(path))?;
        match file.try_lock() {
            Ok(()) => Ok(Lock { _file: Some(file) }),
            Err(TryLockError::WouldBlock) => Err(io::ErrorKind::WouldBlock.into()),
            Err(TryLockError::Error(err)) => Err(err),
        }
    }
}

/// Makes a folder and those above it, each durable before the next.
pub(crate) fn make_dirs(fs: &dyn Fs, dir: &Path) -> io::Result<()> {
    match fs.stat(dir) {
        Ok(found) if found.is_dir => return Ok(()),
        Ok(_) => return Err(io::ErrorKind::NotADirectory.into()),
        Err(err) if err.kind() != io::ErrorKind::NotFound => return Err(err),
        Err(_) => {}
    }
    let above = dir.parent().filter(|above| !above.as_os_str().is_empty());
    if let Some(above) = above {
        make_dirs(fs, above)?;
    }
    match fs.create_dir(dir) {
        Err(err) if err.kind() != io::ErrorKind::AlreadyExists => return Err(err),
        Ok(()) | Err(_) => {}
    }
    above.map_or(Ok(()), |above| fs.sync_dir(above))
}

/// Where the running program lies; `None` when the system does not say.
pub(crate) fn program_dir() -> Option<PathBuf> {
    let program = std::env::current_exe().ok()?;
    program.parent().map(Path::to_owned)
}
