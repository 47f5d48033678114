//! Evidence beside a plan: files that prove a step, named by their hash, written once and looked at again later.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::error::{StoreError, StoreMessage};
use super::fs::Fs;
use crate::domain::plan::contact::is_invisible;
use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::task::Evidence;

/// The longest name that is kept, in characters.
const MOST_CHARACTERS: usize = 120;

/// What is to become evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The file's own name without what could hide something; never empty.
    pub name: String,
    /// All of it; never empty.
    pub bytes: Vec<u8>,
    /// SHA-256 of the bytes.
    pub hash: ContentHash,
}

/// Why something cannot become evidence. It lies where it was.
#[derive(Debug, thiserror::Error)]
pub enum EvidenceError {
    /// Nothing is there.
    #[error("not found; {}", path.display())]
    NotFound {
        /// What was asked for.
        path: PathBuf,
    },
    /// It is a folder.
    #[error("a folder; {}", path.display())]
    Folder {
        /// Which.
        path: PathBuf,
    },
    /// It is no file, but a device or the like.
    #[error("no regular file; {}", path.display())]
    NoFile {
        /// Which.
        path: PathBuf,
    },
    /// This user may not read it.
    #[error("no permission; {}", path.display())]
    NoPermission {
        /// Which.
        path: PathBuf,
    },
    /// It is larger than [`Evidence::MAX_BYTES`].
    #[error("too large; {}", path.display())]
    TooLarge {
        /// How large it is, in bytes.
        bytes: u64,
        /// Which.
        path: PathBuf,
    },
    /// It holds nothing.
    #[error("empty; {}", path.display())]
    Empty {
        /// Which.
        path: PathBuf,
    },
    /// The disk does not give it.
    #[error("read failed ({:?}); {}", source.kind(), path.display())]
    Unreadable {
        /// What the system said.
        source: io::Error,
        /// Which.
        path: PathBuf,
    },
    /// Pasted text without a letter.
    #[error("no text")]
    NoText,
    /// Pasted text of more than [`Evidence::MAX_BYTES`].
    #[error("{bytes} bytes of text")]
    TextTooLarge {
        /// How much it is, in bytes.
        bytes: u64,
    },
    /// Pasted text without a name.
    #[error("no name")]
    NoName,
}

impl EvidenceError {
    /// The sentence to show: what happened, what is safe, what to do.
    pub fn message(&self) -> StoreMessage {
        let at = |path: &Path| vec![("path", path.display().to_string())];
        let megabytes = |bytes: u64| ("megabytes", bytes.div_ceil(1_000_000).to_string());
        match self {
            Self::NotFound { path } => ("evidence-not-found", at(path)),
            Self::Folder { path } => ("evidence-is-folder", at(path)),
            Self::NoFile { path } => ("evidence-no-file", at(path)),
            Self::NoPermission { path } => ("evidence-no-permission", at(path)),
            Self::TooLarge { bytes, path } => {
                ("evidence-too-large", vec![megabytes(*bytes), ("path", path.display().to_string())])
            }
            Self::Empty { path } => ("evidence-empty", at(path)),
            Self::Unreadable { path, .. } => ("evidence-unreadable", at(path)),
            Self::NoText => ("evidence-no-text", Vec::new()),
            Self::TextTooLarge { bytes } => ("evidence-text-too-large", vec![megabytes(*bytes)]),
            Self::NoName => ("evidence-no-name", Vec::new()),
        }
    }
}

/// Reads a file that is to become evidence; links are followed. A size above the limit is refused before reading.
pub fn read_proof(fs: &dyn Fs, path: &Path) -> Result<Proof, EvidenceError> {
    let path = path.to_owned();
    let failed = |source: io::Error, path: PathBuf| match source.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidFilename => EvidenceError::NotFound { path },
        ErrorKind::PermissionDenied => EvidenceError::NoPermission { path },
        ErrorKind::IsADirectory => EvidenceError::Folder { path },
        _ => EvidenceError::Unreadable { source, path },
    };
    let found = match fs.stat(&path) {
        Ok(found) => found,
        Err(source) => return Err(failed(source, path)),
    };
    match () {
        () if found.is_dir => return Err(EvidenceError::Folder { path }),
        () if !found.is_file => return Err(EvidenceError::NoFile { path }),
        () if Evidence::MAX_BYTES < found.len => return Err(EvidenceError::TooLarge { bytes: found.len, path }),
        () => {}
    }
    // It may have grown since; no more than the limit is ever read.
    match fs.read_head(&path, Evidence::MAX_BYTES + 1) {
        Err(source) => Err(failed(source, path)),
        Ok(bytes) if bytes.is_empty() => Err(EvidenceError::Empty { path }),
        Ok(bytes) if Evidence::MAX_BYTES < bytes.len() as u64 => {
            Err(EvidenceError::TooLarge { bytes: bytes.len() as u64, path })
        }
        Ok(bytes) => {
            let name = path.file_name().map(|name| plain_name(&name.to_string_lossy())).unwrap_or_default();
            let hash = ContentHash::of_bytes(&bytes);
            Ok(Proof { name: if name.is_empty() { hash.to_string() } else { name }, bytes, hash })
        }
    }
}

/// Pasted text that is to become evidence, as a text file of this name.
pub fn text_proof(name: &str, text: &str) -> Result<Proof, EvidenceError> {
    let bytes = text.len() as u64;
    let mut name = plain_name(name);
    match () {
        () if text.trim().is_empty() => return Err(EvidenceError::NoText),
        () if Evidence::MAX_BYTES < bytes => return Err(EvidenceError::TextTooLarge { bytes }),
        () if name.is_empty() => return Err(EvidenceError::NoName),
        () if !name.to_lowercase().ends_with(".txt") => name.push_str(".txt"),
        () => {}
    }
    let bytes = text.as_bytes().to_vec();
    Ok(Proof { name, hash: ContentHash::of_bytes(&bytes), bytes })
}

/// A name as one line without anything invisible; the end is kept when it is too long, for it says what kind of file it is.
fn plain_name(name: &str) -> String {
    let seen =
        |c: char| if c.is_whitespace() { Some(' ') } else { Some(c).filter(|c| !c.is_control() && !is_invisible(*c)) };
    let name: Vec<char> = name.trim().chars().filter_map(seen).collect();
    match name.len().checked_sub(MOST_CHARACTERS) {
        None | Some(0) => name.iter().collect(),
        Some(_) => {
            let (head, tail) = (&name[..MOST_CHARACTERS - 21], &name[name.len() - 20..]);
            head.iter().chain(std::iter::once(&'…')).chain(tail).collect()
        }
    }
}

/// Whether evidence lies beside its plan as it was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidenceState {
    /// It is there, byte for byte.
    Unchanged,
    /// There is nothing of its name.
    Missing,
    /// What is there is something else.
    Changed,
}

impl EvidenceState {
    /// What is wrong with evidence that should lie at `path`; `None` when nothing is.
    pub fn fault(self, path: &Path, evidence: &Evidence) -> Option<StoreMessage> {
        let args = || vec![("name", evidence.name.clone()), ("path", path.display().to_string())];
        match self {
            Self::Unchanged => None,
            Self::Missing => Some(("evidence-missing", args())),
            Self::Changed => Some(("evidence-changed", args())),
        }
    }
}

/// Where the evidence of a plan in `folder` lies.
pub fn evidence_path(folder: &Path, evidence: &Evidence) -> PathBuf {
    folder.join("evidence").join(evidence.file_name())
}

/// What evidence of the plan in `folder` holds, byte for byte as it was added.
///
/// # Errors
/// A sentence that says what is wrong with it, or what the disk said.
pub fn read_evidence(fs: &dyn Fs, folder: &Path, evidence: &Evidence) -> Result<Vec<u8>, StoreMessage> {
    let path = evidence_path(folder, evidence);
    let state = check_evidence(fs, folder, evidence).map_err(|error| error.message())?;
    match state.fault(&path, evidence) {
        Some(fault) => Err(fault),
        None => fs.read(&path).map_err(|source| StoreError::read(&path, source).message()),
    }
}

/// Looks whether evidence of the plan in `folder` is as it was added. Reads the file, so it is nothing for a frame.
///
/// # Errors
/// What the disk said, when it says neither that the file is there nor that it is not.
pub fn check_evidence(fs: &dyn Fs, folder: &Path, evidence: &Evidence) -> Result<EvidenceState, StoreError> {
    let path = evidence_path(folder, evidence);
    match fs.stat(&path) {
        Err(err) if matches!(err.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(EvidenceState::Missing);
        }
        Err(source) => return Err(StoreError::read(&path, source)),
        Ok(found) if !found.is_file || found.len != evidence.bytes => return Ok(EvidenceState::Changed),
        Ok(_) => {}
    }
    let bytes = fs.read_head(&path, evidence.bytes + 1).map_err(|source| StoreError::read(&path, source))?;
    let is_same = ContentHash::of_bytes(&bytes) == evidence.hash;
    Ok(if is_same { EvidenceState::Unchanged } else { EvidenceState::Changed })
}
