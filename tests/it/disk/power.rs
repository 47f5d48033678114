//! A disk in memory that notes every step, and can say what may be left of it when the power goes.
//!
//! The model is weaker than any real file system: names in a folder that was not synced may each be there or not, and
//! data that were not synced may be missing, half there, zeros, or complete.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use changeover::store::fs::{Fs, Lock, Mode, Stat};

#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    MakeDir(PathBuf),
    Name(PathBuf, usize),
    Unname(PathBuf),
    Rename { from: PathBuf, to: PathBuf, inode: usize },
    Data(usize, Vec<u8>),
    SyncFile(usize),
    SyncDir(PathBuf),
    Acknowledged(usize),
}

impl Step {
    fn dir(&self) -> Option<&Path> {
        match self {
            Self::MakeDir(path) | Self::Name(path, _) | Self::Unname(path) | Self::Rename { to: path, .. } => {
                path.parent()
            }
            Self::Data(..) | Self::SyncFile(_) | Self::SyncDir(_) | Self::Acknowledged(_) => None,
        }
    }
}

/// What is on a disk: names, and what the files hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Content {
    /// `None`: a folder.
    names: BTreeMap<PathBuf, Option<usize>>,
    data: BTreeMap<usize, Vec<u8>>,
}

impl Content {
    fn apply(&mut self, step: &Step) {
        match step {
            Step::MakeDir(path) => drop(self.names.insert(path.clone(), None)),
            Step::Name(path, inode) => drop(self.names.insert(path.clone(), Some(*inode))),
            Step::Unname(path) => drop(self.names.remove(path)),
            Step::Rename { from, to, inode } => {
                self.names.remove(from);
                self.names.insert(to.clone(), Some(*inode));
            }
            Step::Data(inode, bytes) => drop(self.data.insert(*inode, bytes.clone())),
            Step::SyncFile(_) | Step::SyncDir(_) | Step::Acknowledged(_) => {}
        }
    }
}

/// The disk.
#[derive(Debug, Default)]
pub(crate) struct PowerFs {
    state: Mutex<(Content, Vec<Step>)>,
}

/// What may be left after a cut.
pub(crate) struct Left {
    pub(crate) fs: PowerFs,
    /// The last version that was said to be saved before the cut; `None` when none was.
    pub(crate) acknowledged: Option<usize>,
}

impl PowerFs {
    /// Notes that somebody was told that this version is saved.
    pub(crate) fn acknowledge(&self, version: usize) {
        self.state.lock().unwrap().1.push(Step::Acknowledged(version));
    }

    /// Every disk that a cut after any of the steps may leave, each once.
    pub(crate) fn cuts(&self) -> Vec<Left> {
        let steps = self.state.lock().unwrap().1.clone();
        let mut left: Vec<(Content, Option<usize>)> = Vec::new();
        for n_steps in 0..=steps.len() {
            for found in after_cut(&steps[..n_steps]) {
                if !left.contains(&found) {
                    left.push(found);
                }
            }
        }
        let disk = |content| PowerFs { state: Mutex::new((content, Vec::new())) };
        left.into_iter().map(|(content, acknowledged)| Left { fs: disk(content), acknowledged }).collect()
    }

    fn with<T>(&self, act: impl FnOnce(&mut Content, &mut Vec<Step>) -> io::Result<T>) -> io::Result<T> {
        let mut state = self.state.lock().unwrap();
        let (content, steps) = &mut *state;
        act(content, steps)
    }

    fn step(content: &mut Content, steps: &mut Vec<Step>, step: Step) {
        content.apply(&step);
        steps.push(step);
    }
}

fn after_cut(steps: &[Step]) -> Vec<(Content, Option<usize>)> {
    let mut safe = Content::default();
    let mut open: Vec<Step> = Vec::new();
    let mut written: BTreeMap<usize, Vec<u8>> = BTreeMap::new();
    let mut acknowledged = None;
    for step in steps {
        match step {
            Step::Data(inode, bytes) => drop(written.insert(*inode, bytes.clone())),
            Step::SyncFile(inode) => {
                if let Some(bytes) = written.remove(inode) {
                    safe.data.insert(*inode, bytes);
                }
            }
            Step::SyncDir(dir) => {
                open.iter().filter(|step| step.dir() == Some(dir)).for_each(|step| safe.apply(step));
                open.retain(|step| step.dir() != Some(dir));
            }
            Step::Acknowledged(version) => acknowledged = Some(*version),
            _ => open.push(step.clone()),
        }
    }
    assert!(open.len() < 14, "too many names in the air: {open:?}");
    let mut found = Vec::new();
    for choice in 0..1_usize << open.len() {
        let mut content = safe.clone();
        open.iter().enumerate().filter(|(n, _)| choice >> n & 1 == 1).for_each(|(_, step)| content.apply(step));
        for how in 0..if written.is_empty() { 1 } else { 6 } {
            let mut content = content.clone();
            for (inode, bytes) in &written {
                let old = safe.data.get(inode).cloned().unwrap_or_default();
                let data = match how {
                    0 => old,
                    _ if old.len() == bytes.len() => overwritten(&old, bytes, how),
                    1 => bytes[..(old.len() + bytes.len()).div_ceil(2).min(bytes.len())].to_vec(),
                    2 => [&old[..], &vec![0; bytes.len().saturating_sub(old.len())]].concat(),
                    _ => bytes.clone(),
                };
                content.data.insert(*inode, data);
            }
            content.names.retain(|_, inode| inode.is_none_or(|inode| steps.iter().any(|s| is_of(s, inode))));
            found.push((content, acknowledged));
        }
    }
    found
}

/// What may be there when bytes were written over others: any part of the new ones, or zeros.
fn overwritten(old: &[u8], new: &[u8], how: usize) -> Vec<u8> {
    let differs = |at: &usize| old[*at] != new[*at];
    let (Some(first), Some(last)) = ((0..new.len()).find(differs), (0..new.len()).rfind(differs)) else {
        return new.to_vec();
    };
    let part = |of: usize| first + (last - first) * of / 3;
    let mut data = new.to_vec();
    match how {
        1 => data[part(1)..=last].copy_from_slice(&old[part(1)..=last]),
        2 => data[first..part(1)].copy_from_slice(&old[first..part(1)]),
        3 => data[part(1)..part(2)].copy_from_slice(&old[part(1)..part(2)]),
        4 => data[first..=last].fill(0),
        _ => {}
    }
    data
}

fn is_of(step: &Step, wanted: usize) -> bool {
    matches!(step, Step::Name(_, inode) | Step::Rename { inode, .. } if *inode == wanted)
}

fn no_such_file() -> io::Error {
    ErrorKind::NotFound.into()
}

impl Fs for PowerFs {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.with(|content, _| {
            let inode = content.names.get(path).ok_or_else(no_such_file)?.ok_or(ErrorKind::IsADirectory)?;
            Ok(content.data.get(&inode).cloned().unwrap_or_default())
        })
    }

    fn read_head(&self, path: &Path, n_bytes: u64) -> io::Result<Vec<u8>> {
        self.read(path).map(|bytes| bytes.into_iter().take(n_bytes as usize).collect())
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        self.with(|content, _| {
            let inode = content.names.get(path).ok_or_else(no_such_file)?;
            let len = inode.and_then(|inode| content.data.get(&inode)).map_or(0, |data| data.len() as u64);
            let (is_dir, is_file) = (inode.is_none(), inode.is_some());
            Ok(Stat { len, is_dir, is_file, read_only: false, mode: None, modified: None })
        })
    }

    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        self.stat(path).map(|_| path.to_owned())
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        self.stat(dir)?;
        self.with(|content, _| {
            let inside = content.names.keys().filter(|path| path.parent() == Some(dir));
            Ok(inside.filter_map(|path| Some(path.file_name()?.to_str()?.to_owned())).collect())
        })
    }

    fn create_dir(&self, dir: &Path) -> io::Result<()> {
        self.with(|content, steps| {
            if content.names.contains_key(dir) {
                return Err(ErrorKind::AlreadyExists.into());
            }
            Self::step(content, steps, Step::MakeDir(dir.to_owned()));
            Ok(())
        })
    }

    fn write_new(&self, path: &Path, bytes: &[u8], _mode: Mode) -> io::Result<()> {
        self.with(|content, steps| {
            if content.names.contains_key(path) {
                return Err(ErrorKind::AlreadyExists.into());
            }
            let inode = content.data.keys().next_back().map_or(0, |last| last + 1);
            Self::step(content, steps, Step::Name(path.to_owned(), inode));
            Self::step(content, steps, Step::Data(inode, bytes.to_vec()));
            Self::step(content, steps, Step::SyncFile(inode));
            Ok(())
        })
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let old = self.read(path)?;
        self.with(|content, steps| {
            let inode = content.names.get(path).copied().flatten().ok_or_else(no_such_file)?;
            Self::step(content, steps, Step::Data(inode, [&old[..], bytes].concat()));
            Self::step(content, steps, Step::SyncFile(inode));
            Ok(())
        })
    }

    fn overwrite(&self, path: &Path, at: u64, bytes: &[u8]) -> io::Result<()> {
        let mut data = self.read(path)?;
        data[at as usize..][..bytes.len()].copy_from_slice(bytes);
        self.with(|content, steps| {
            let inode = content.names.get(path).copied().flatten().ok_or_else(no_such_file)?;
            Self::step(content, steps, Step::Data(inode, data));
            Self::step(content, steps, Step::SyncFile(inode));
            Ok(())
        })
    }

    fn set_len(&self, path: &Path, len: u64) -> io::Result<()> {
        let old = self.read(path)?;
        self.with(|content, steps| {
            let inode = content.names.get(path).copied().flatten().ok_or_else(no_such_file)?;
            Self::step(content, steps, Step::Data(inode, old[..len as usize].to_vec()));
            Self::step(content, steps, Step::SyncFile(inode));
            Ok(())
        })
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.with(|content, steps| {
            let inode = content.names.get(from).copied().flatten().ok_or_else(no_such_file)?;
            Self::step(content, steps, Step::Rename { from: from.to_owned(), to: to.to_owned(), inode });
            Ok(())
        })
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.with(|content, steps| {
            if content.names.contains_key(to) {
                return Err(ErrorKind::AlreadyExists.into());
            }
            let inode = content.names.get(from).copied().flatten().ok_or_else(no_such_file)?;
            Self::step(content, steps, Step::Name(to.to_owned(), inode));
            Ok(())
        })
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.with(|content, steps| {
            content.names.get(path).ok_or_else(no_such_file)?;
            Self::step(content, steps, Step::Unname(path.to_owned()));
            Ok(())
        })
    }

    fn remove_dir(&self, _dir: &Path) -> io::Result<()> {
        Err(ErrorKind::Unsupported.into()) // no plan takes a folder away
    }

    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        self.stat(dir)?;
        self.with(|_, steps| {
            steps.push(Step::SyncDir(dir.to_owned()));
            Ok(())
        })
    }

    fn lock(&self, _path: &Path) -> io::Result<Lock> {
        Ok(Lock::within_process())
    }
}
