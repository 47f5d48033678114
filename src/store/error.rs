//! What can go wrong with the disk. Sentences live in `store.ftl`; here are the facts and the key of the sentence.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::platform::{self, windows};

/// The key of a sentence in `store.ftl`.
type Key = &'static str;

/// A sentence of `store.ftl` and what stands in it.
pub type StoreMessage = (&'static str, Vec<(&'static str, String)>);

/// Why a file is no plan, although it could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAPlan {
    /// It has no bytes: a save by another program was cut off.
    Empty,
    /// It holds only zeros: the machine lost power while another program wrote it.
    Zeros,
    /// It is UTF-16; an editor saved it in another encoding.
    Utf16,
    /// It is not text at all.
    NotText,
    /// It is a folder.
    Folder,
    /// It is text without the line `format: N,` near its start.
    NoHeader,
    /// It has a header, but no record and no end of a plan could be read.
    NothingReadable,
}

/// An operation of the store that did not succeed; what was on disk before is still there.
///
/// `Display` is for the log: facts and the path, never a word from the plan.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A file or folder could not be read.
    #[error("read failed ({:?}); {}", source.kind(), path.display())]
    Read {
        /// What the system said.
        source: io::Error,
        /// Which file.
        path: PathBuf,
    },
    /// A file could not be written; the old one is untouched.
    #[error("write failed ({:?}); {}", source.kind(), path.display())]
    Write {
        /// What the system said.
        source: io::Error,
        /// Which file.
        path: PathBuf,
    },
    /// The new file is in place, but the system would not say that it is on the disk for good.
    #[error("sync failed ({:?}); {}", source.kind(), path.display())]
    NotSynced {
        /// What the system said.
        source: io::Error,
        /// Which file.
        path: PathBuf,
    },
    /// The file is no plan. It is left as it is.
    #[error("not a plan ({what:?}); {}", path.display())]
    NotAPlan {
        /// What it is instead.
        what: NotAPlan,
        /// Which file.
        path: PathBuf,
    },
    /// The folder has no plan, only copies of one.
    #[error("only copies of a plan ({}); {}", names.len(), path.display())]
    OnlyCopies {
        /// Their names.
        names: Vec<String>,
        /// Which folder.
        path: PathBuf,
    },
    /// A newer program wrote it, and too little of it can be read.
    #[error("format {found} is newer; {}", path.display())]
    TooNew {
        /// The format it says it has.
        found: u32,
        /// Which file.
        path: PathBuf,
    },
    /// Something of that name is there already.
    #[error("is there already; {}", path.display())]
    AlreadyThere {
        /// Which file or folder.
        path: PathBuf,
    },
    /// The file has the read-only attribute, which is honoured.
    #[error("read-only; {}", path.display())]
    ReadOnlyFile {
        /// Which file.
        path: PathBuf,
    },
    /// Another program changed the file since it was read; it is not written over.
    #[error("changed outside; {}", path.display())]
    ChangedOutside {
        /// Which file.
        path: PathBuf,
    },
    /// What was written does not read back as what it should be; nothing was replaced.
    #[error("does not read back; {}", path.display())]
    ReadBack {
        /// Which file.
        path: PathBuf,
    },
    /// More than half of the records would be gone; asks before it saves.
    #[error("records drop from {before} to {after}; {}", path.display())]
    ManyGone {
        /// Records in the last saved plan.
        before: usize,
        /// Records now.
        after: usize,
        /// Which file.
        path: PathBuf,
    },
    /// A file to read is larger than makes sense.
    #[error("larger than {limit} bytes; {}", path.display())]
    TooLarge {
        /// The most that is read, in bytes.
        limit: u64,
        /// Which file.
        path: PathBuf,
    },
    /// The plan is open read-only.
    #[error("opened read-only; {}", path.display())]
    OpenedReadOnly {
        /// Which plan.
        path: PathBuf,
    },
    /// The system names no folder for the program's data, and none was given.
    #[error("no data folder")]
    NoDataDir,
    /// The thread that saves has ended.
    #[error("the store has stopped; {}", path.display())]
    Stopped {
        /// Which plan.
        path: PathBuf,
    },
}

impl StoreError {
    pub(crate) fn read(path: &Path, source: io::Error) -> Self {
        Self::Read { source, path: path.to_owned() }
    }

    pub(crate) fn write(path: &Path, source: io::Error) -> Self {
        Self::Write { source, path: path.to_owned() }
    }

    /// The file or folder it is about; `None` when there is none.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Read { path, .. }
            | Self::Write { path, .. }
            | Self::NotSynced { path, .. }
            | Self::NotAPlan { path, .. }
            | Self::OnlyCopies { path, .. }
            | Self::TooNew { path, .. }
            | Self::AlreadyThere { path }
            | Self::ReadOnlyFile { path }
            | Self::ChangedOutside { path }
            | Self::ReadBack { path }
            | Self::ManyGone { path, .. }
            | Self::TooLarge { path, .. }
            | Self::OpenedReadOnly { path }
            | Self::Stopped { path } => Some(path),
            Self::NoDataDir => None,
        }
    }

    /// The sentence to show: what happened, what is safe, what to do.
    pub fn message(&self) -> StoreMessage {
        let key = match self {
            Self::Read { source, .. } => read_key(source),
            Self::Write { source, .. } => write_key(source),
            Self::NotSynced { .. } => "store-not-synced",
            Self::NotAPlan { what, .. } => match what {
                NotAPlan::Empty => "store-plan-empty",
                NotAPlan::Zeros => "store-plan-zeros",
                NotAPlan::Utf16 => "store-plan-utf16",
                NotAPlan::NotText => "store-plan-not-text",
                NotAPlan::Folder => "store-plan-is-folder",
                NotAPlan::NoHeader => "store-plan-no-header",
                NotAPlan::NothingReadable => "store-plan-unreadable",
            },
            Self::OnlyCopies { .. } => "store-only-copies",
            Self::TooNew { .. } => "store-too-new",
            Self::AlreadyThere { .. } => "store-already-there",
            Self::ReadOnlyFile { .. } => "store-file-read-only",
            Self::ChangedOutside { .. } => "store-changed-outside",
            Self::ReadBack { .. } => "store-read-back",
            Self::ManyGone { .. } => "store-many-gone",
            Self::TooLarge { .. } => "store-too-large",
            Self::OpenedReadOnly { .. } => "store-opened-read-only",
            Self::NoDataDir => "store-no-data-dir",
            Self::Stopped { .. } => "store-stopped",
        };
        let mut args = Vec::new();
        if let Some(path) = self.path() {
            args.push(("path", path.display().to_string()));
        }
        match self {
            Self::OnlyCopies { names, .. } => args.push(("names", names.join(", "))),
            Self::TooNew { found, .. } => args.push(("format", found.to_string())),
            Self::ManyGone { before, after, .. } => {
                args.push(("before", before.to_string()));
                args.push(("after", after.to_string()));
            }
            Self::TooLarge { limit, .. } => args.push(("megabytes", limit.div_euclid(1 << 20).to_string())),
            _ => {}
        }
        (key, args)
    }
}

/// What the number of Windows says more exactly than the kind of the error does.
fn windows_key(source: &io::Error, (held, forbidden, network): (Key, Key, Key)) -> Option<Key> {
    if platform::is_held(source) {
        return Some(held);
    }
    match windows::code(source)? {
        windows::CLOUD_FILE_ACCESS_DENIED => Some(forbidden),
        windows::BAD_NETPATH
        | windows::DEV_NOT_EXIST
        | windows::UNEXP_NET_ERR
        | windows::NETNAME_DELETED
        | windows::BAD_NET_NAME
        | windows::CLOUD_FILE_NETWORK_UNAVAILABLE => Some(network),
        windows::CLOUD_FILE_PROVIDER_NOT_RUNNING => Some("store-read-placeholder"),
        _ => None,
    }
}

fn read_key(source: &io::Error) -> Key {
    let exactly = windows_key(source, ("store-read-held", "store-read-no-permission", "store-read-network"));
    exactly.unwrap_or_else(|| match source.kind() {
        ErrorKind::NotFound => "store-read-not-found",
        ErrorKind::PermissionDenied => "store-read-no-permission",
        ErrorKind::TimedOut | ErrorKind::NetworkDown | ErrorKind::NetworkUnreachable | ErrorKind::HostUnreachable => {
            "store-read-network"
        }
        _ => "store-read-failed",
    })
}

fn write_key(source: &io::Error) -> Key {
    let exactly = windows_key(source, ("store-write-held", "store-write-no-permission", "store-write-network"));
    exactly.unwrap_or_else(|| match source.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "store-disk-full",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "store-write-no-permission",
        ErrorKind::NotFound => "store-write-folder-gone",
        ErrorKind::InvalidFilename | ErrorKind::FileTooLarge => "store-write-name-too-long",
        ErrorKind::TimedOut | ErrorKind::NetworkDown | ErrorKind::NetworkUnreachable | ErrorKind::HostUnreachable => {
            "store-write-network"
        }
        _ => "store-write-failed",
    })
}

#[cfg(test)]
mod tests {
    use super::super::platform::WindowsError;
    use super::*;

    #[test]
    fn errors_of_windows_are_named_for_what_they_are() {
        let check = |code: i32, read: &str, write: &str| {
            let source = || WindowsError(code).into();
            let path = Path::new("plan.ron");
            let said =
                [StoreError::read(path, source()), StoreError::write(path, source())].map(|error| error.message().0);
            assert_eq!(said, [read, write], "{code}");
        };
        check(5, "store-read-no-permission", "store-write-no-permission");
        check(32, "store-read-held", "store-write-held");
        check(33, "store-read-held", "store-write-held");
        check(391, "store-read-held", "store-write-held");
        check(50, "store-read-failed", "store-write-failed");
        check(53, "store-read-network", "store-write-network");
        check(67, "store-read-network", "store-write-network");
        check(388, "store-read-network", "store-write-network");
        check(362, "store-read-placeholder", "store-read-placeholder");
        check(395, "store-read-no-permission", "store-write-no-permission");
        check(396, "store-read-failed", "store-write-failed");
    }
}
