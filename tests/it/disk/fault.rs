//! A disk on which one step goes wrong.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use changeover::store::WindowsError;
use changeover::store::fs::{Fs, Lock, Mode, RealFs, Stat};

/// The computer's file system, of which the n-th step fails: once, or from then on for good.
pub(crate) struct FaultFs {
    fail_at: usize,
    for_good: bool,
    has_locks: bool,
    /// Hard links fail with this number of Windows; `None`: they work.
    no_links: Option<i32>,
    /// The step fails with this number of Windows; `None`: in turn with those of Linux.
    code: Option<i32>,
    state: Mutex<(usize, Option<&'static str>)>,
}

impl FaultFs {
    pub(crate) fn new(fail_at: usize, for_good: bool) -> Self {
        Self { fail_at, for_good, has_locks: true, no_links: None, code: None, state: Mutex::default() }
    }

    /// A network drive that knows no locks and otherwise works.
    pub(crate) fn without_locks() -> Self {
        Self { has_locks: false, ..Self::new(usize::MAX, false) }
    }

    /// A drive that knows no hard links and answers with this number of Windows.
    pub(crate) fn without_links(code: i32) -> Self {
        Self { no_links: Some(code), ..Self::new(usize::MAX, false) }
    }

    /// The step fails as Windows would number it.
    #[must_use]
    pub(crate) fn failing_with(self, code: i32) -> Self {
        Self { code: Some(code), ..self }
    }

    /// Which step failed; `None` when it was not reached.
    pub(crate) fn failed(&self) -> Option<&'static str> {
        self.state.lock().unwrap().1
    }

    fn step(&self, what: &'static str) -> io::Result<()> {
        let mut state = self.state.lock().unwrap();
        state.0 += 1;
        let fails = if self.for_good { self.fail_at <= state.0 } else { self.fail_at == state.0 };
        if !fails {
            return Ok(());
        }
        state.1.get_or_insert(what);
        if let Some(code) = self.code {
            return Err(WindowsError(code).into());
        }
        // In turn: no space, input/output error, too many open files.
        Err(io::Error::from_raw_os_error([28, 5, 24][state.0 % 3]))
    }

    /// A write has four ways to fail: before the file is open, with nothing, half or all of it written.
    fn write_steps(&self, bytes: &[u8], write: impl Fn(&[u8]) -> io::Result<()>) -> io::Result<()> {
        self.step("open")?;
        for part in [0, bytes.len() / 2, bytes.len().saturating_sub(1), bytes.len()] {
            if let Err(err) = self.step("write") {
                write(&bytes[..part])?;
                return Err(err);
            }
        }
        write(bytes)
    }
}

impl Fs for FaultFs {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.step("read")?;
        RealFs.read(path)
    }

    fn read_head(&self, path: &Path, n_bytes: u64) -> io::Result<Vec<u8>> {
        self.step("read_head")?;
        RealFs.read_head(path, n_bytes)
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        self.step("stat")?;
        RealFs.stat(path)
    }

    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        self.step("real_path")?;
        RealFs.real_path(path)
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        self.step("list")?;
        RealFs.list(dir)
    }

    fn create_dir(&self, dir: &Path) -> io::Result<()> {
        self.step("create_dir")?;
        RealFs.create_dir(dir)
    }

    fn write_new(&self, path: &Path, bytes: &[u8], mode: Mode) -> io::Result<()> {
        self.write_steps(bytes, |part| RealFs.write_new(path, part, mode))
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.write_steps(bytes, |part| RealFs.append(path, part))
    }

    fn overwrite(&self, path: &Path, at: u64, bytes: &[u8]) -> io::Result<()> {
        self.write_steps(bytes, |part| RealFs.overwrite(path, at, part))
    }

    fn set_len(&self, path: &Path, len: u64) -> io::Result<()> {
        self.step("set_len")?;
        RealFs.set_len(path, len)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step("rename")?;
        RealFs.rename(from, to)
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step("hard_link")?;
        if let Some(code) = self.no_links {
            return Err(WindowsError(code).into());
        }
        RealFs.hard_link(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step("remove")?;
        RealFs.remove(path)
    }

    fn remove_dir(&self, dir: &Path) -> io::Result<()> {
        self.step("remove_dir")?;
        RealFs.remove_dir(dir)
    }

    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        self.step("sync_dir")?;
        RealFs.sync_dir(dir)
    }

    fn lock(&self, path: &Path) -> io::Result<Lock> {
        self.step("lock")?;
        if self.has_locks { RealFs.lock(path) } else { Err(ErrorKind::Unsupported.into()) }
    }
}
