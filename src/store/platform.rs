//! Where Linux, Windows and macOS differ on the disk. Run on Linux and under Wine; not yet run on Windows and macOS.

use std::fs::{DirBuilder, File, Metadata, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::fs::Mode;

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "other systems have no bits")]
pub(super) fn mode_of(found: &Metadata) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt as _;
    Some(found.permissions().mode() & 0o7777)
}

#[cfg(not(unix))]
pub(super) fn mode_of(_found: &Metadata) -> Option<u32> {
    None
}

#[cfg(unix)]
pub(super) fn private_dir(builder: &mut DirBuilder) {
    use std::os::unix::fs::DirBuilderExt as _;
    builder.mode(0o700);
}

#[cfg(not(unix))]
pub(super) fn private_dir(_builder: &mut DirBuilder) {}

/// A new file starts as private, whatever it becomes: nobody can open it in between.
#[cfg(unix)]
pub(super) fn open_with(options: &mut OpenOptions, mode: Mode) {
    use std::os::unix::fs::OpenOptionsExt as _;
    match mode {
        Mode::Private | Mode::Bits(_) => {
            options.mode(0o600);
        }
        Mode::Usual => {}
    }
}

#[cfg(not(unix))]
pub(super) fn open_with(_options: &mut OpenOptions, _mode: Mode) {}

/// Sets the bits on the open file, not on its name: a name can be swapped for a link.
#[cfg(unix)]
pub(super) fn set_mode(file: &File, mode: Mode) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    match mode {
        Mode::Bits(bits) => file.set_permissions(std::fs::Permissions::from_mode(bits)),
        Mode::Private | Mode::Usual => Ok(()),
    }
}

#[cfg(not(unix))]
pub(super) fn set_mode(_file: &File, _mode: Mode) -> io::Result<()> {
    Ok(())
}

/// How long a step is tried again while another program holds the file, in milliseconds: 1.3 seconds in all.
const WAITS: [u64; 7] = [10, 20, 40, 80, 160, 320, 640];

/// Tries again while a virus scanner, a sync client or another program holds the file.
pub(super) fn patiently<T>(step: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    try_while(is_held, step)
}

/// The same for a step that moves or removes a name: there Windows also denies access when somebody has the file open.
pub(super) fn patiently_with_names<T>(step: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    try_while(|err| is_held(err) || windows::code(err) == Some(windows::ACCESS_DENIED), step)
}

fn try_while<T>(is_passing: impl Fn(&io::Error) -> bool, mut step: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    for wait in WAITS {
        match step() {
            Err(err) if is_passing(&err) => std::thread::sleep(std::time::Duration::from_millis(wait)),
            done => return done,
        }
    }
    step()
}

/// Whether another program has the file open and lets nobody else do this to it.
pub(super) fn is_held(err: &io::Error) -> bool {
    matches!(
        windows::code(err),
        Some(windows::SHARING_VIOLATION | windows::LOCK_VIOLATION | windows::CLOUD_FILE_IN_USE)
    )
}

/// Why a file was not replaced in a folder where another was just written: on Windows it is not the right to write there
/// that is missing, but somebody has the old file open.
pub(super) fn not_replaced(err: io::Error) -> io::Error {
    if windows::code(&err) == Some(windows::ACCESS_DENIED) {
        return WindowsError(windows::SHARING_VIOLATION).into();
    }
    err
}

/// Whether this error of a lock means that the file system has no locks at all.
pub(super) fn has_no_locks(err: &io::Error) -> bool {
    // 37: ENOLCK, 95: EOPNOTSUPP on Linux, 45 on macOS.
    let is_unix_code = match err.raw_os_error() {
        Some(37 | 95) => cfg!(target_os = "linux"),
        Some(45 | 77) => cfg!(target_os = "macos"),
        Some(_) | None => false,
    };
    let is_windows_code = matches!(windows::code(err), Some(windows::INVALID_FUNCTION | windows::NOT_SUPPORTED));
    err.kind() == io::ErrorKind::Unsupported || is_unix_code || is_windows_code
}

/// Whether a copy must do where a hard link failed: another disk, or a file system that has no links or not for this file.
/// Each says so in its own way, so what is meant is everything that would not stop a copy as well.
pub(super) fn cannot_link(err: &io::Error) -> bool {
    use io::ErrorKind::{AlreadyExists, NotFound, QuotaExceeded, StorageFull};
    !matches!(err.kind(), AlreadyExists | NotFound | QuotaExceeded | StorageFull)
}

/// Makes the names in a folder durable.
pub(super) fn sync_dir(dir: &Path) -> io::Result<()> {
    match open_dir(dir)?.sync_all() {
        Err(err) if has_no_folder_sync(&err) => Ok(()),
        done => done,
    }
}

#[cfg(not(windows))]
#[expect(clippy::disallowed_methods, reason = "a part of the one place that touches the file system")]
fn open_dir(dir: &Path) -> io::Result<File> {
    File::open(dir)
}

/// A folder is opened as for a backup, and for writing, or it cannot be flushed.
#[cfg(windows)]
#[expect(clippy::disallowed_methods, reason = "a part of the one place that touches the file system")]
fn open_dir(dir: &Path) -> io::Result<File> {
    use std::os::windows::fs::OpenOptionsExt as _;
    const FILE_FLAG_BACKUP_SEMANTICS: u32 = 0x0200_0000;
    patiently(|| OpenOptions::new().write(true).custom_flags(FILE_FLAG_BACKUP_SEMANTICS).open(dir))
}

/// Some network drives and small file systems keep names in their own way, and refuse to be asked.
fn has_no_folder_sync(err: &io::Error) -> bool {
    let is_refused =
        matches!(windows::code(err), Some(windows::INVALID_FUNCTION | windows::ACCESS_DENIED | windows::NOT_SUPPORTED));
    is_refused || matches!(err.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput)
}

/// An error as Windows numbers them, on whatever system: what other systems number alike means something else there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("error {0} of Windows")]
pub struct WindowsError(pub i32);

impl From<WindowsError> for io::Error {
    fn from(error: WindowsError) -> Self {
        let kind = match error.0 {
            windows::ACCESS_DENIED => io::ErrorKind::PermissionDenied,
            _ => io::ErrorKind::Other,
        };
        Self::new(kind, error)
    }
}

/// The numbers of Windows for what a disk answers, as `winerror.h` names them.
pub(super) mod windows {
    use std::io;

    use super::WindowsError;

    pub(in super::super) const INVALID_FUNCTION: i32 = 1;
    pub(in super::super) const ACCESS_DENIED: i32 = 5;
    pub(in super::super) const SHARING_VIOLATION: i32 = 32;
    pub(in super::super) const LOCK_VIOLATION: i32 = 33;
    pub(in super::super) const NOT_SUPPORTED: i32 = 50;
    pub(in super::super) const BAD_NETPATH: i32 = 53;
    pub(in super::super) const DEV_NOT_EXIST: i32 = 55;
    pub(in super::super) const UNEXP_NET_ERR: i32 = 59;
    pub(in super::super) const NETNAME_DELETED: i32 = 64;
    pub(in super::super) const BAD_NET_NAME: i32 = 67;
    /// The program that fetches files from the cloud is not running; this one was never downloaded.
    pub(in super::super) const CLOUD_FILE_PROVIDER_NOT_RUNNING: i32 = 362;
    pub(in super::super) const CLOUD_FILE_NETWORK_UNAVAILABLE: i32 = 388;
    pub(in super::super) const CLOUD_FILE_IN_USE: i32 = 391;
    pub(in super::super) const CLOUD_FILE_ACCESS_DENIED: i32 = 395;

    /// The number of Windows that an error has; `None` on other systems, unless it is one of theirs.
    pub(in super::super) fn code(err: &io::Error) -> Option<i32> {
        let own = err.get_ref().and_then(|inner| inner.downcast_ref::<WindowsError>()).map(|error| error.0);
        own.or_else(|| if cfg!(windows) { err.raw_os_error() } else { None })
    }
}

/// Whether the system takes names that differ in case alone for the same.
const IGNORES_CASE: bool = cfg!(any(windows, target_os = "macos"));

/// Whether two names or paths mean the same to the system; links are not followed.
pub(super) fn is_same(one: &Path, other: &Path) -> bool {
    is_same_where(IGNORES_CASE, one, other)
}

fn is_same_where(ignores_case: bool, one: &Path, other: &Path) -> bool {
    let folded = |path: &Path| -> Vec<_> {
        path.components().map(|part| part.as_os_str().to_string_lossy().to_lowercase()).collect()
    };
    one == other || ignores_case && folded(one) == folded(other)
}

/// A path that a person named, as the system takes it: Windows leaves off dots and spaces at the end of a new folder's
/// name, and then finds nothing under the name that has them.
pub(super) fn as_named(path: PathBuf) -> PathBuf {
    if cfg!(windows) { without_end(&path).unwrap_or(path) } else { path }
}

/// The path without dots and spaces at its end; `None` when it has none, or no name of its own.
fn without_end(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?;
    let kept = name.trim_end_matches(['.', ' ']);
    (!kept.is_empty() && kept != name).then(|| path.with_file_name(kept))
}

/// A path of the system as people write it: Windows puts `\\?\` before each path whose links it resolved.
pub(super) fn as_written(path: PathBuf) -> PathBuf {
    let written = if cfg!(windows) { path.to_str().and_then(without_verbatim) } else { None };
    written.map_or(path, PathBuf::from)
}

/// The path without its prefix; `None` when it has none or means something else without.
fn without_verbatim(path: &str) -> Option<String> {
    let rest = path.strip_prefix(r"\\?\")?;
    let (start, names) = match rest.strip_prefix(r"UNC\") {
        Some(share) => (r"\\", share),
        None if rest.get(1..3) == Some(r":\") => ("", rest),
        None => return None,
    };
    let is_plain = |name: &str| {
        let stem = name.split('.').next().unwrap_or_default().to_uppercase();
        !name.ends_with(['.', ' ']) && !super::places::is_reserved(&stem)
    };
    names.split('\\').all(is_plain).then(|| format!("{start}{names}"))
}

/// The computer's name for showing who holds a plan; empty when the system does not say.
pub(super) fn host_name(fs: &dyn super::fs::Fs) -> String {
    let from_env = ["COMPUTERNAME", "HOSTNAME"].iter().find_map(|name| std::env::var(name).ok());
    let from_file = || {
        let bytes = fs.read_head(std::path::Path::new("/etc/hostname"), 256).ok()?;
        Some(String::from_utf8_lossy(&bytes).trim().to_owned())
    };
    from_env.or_else(from_file).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn windows_error(code: i32) -> io::Error {
        WindowsError(code).into()
    }

    #[test]
    fn file_that_is_held_for_a_moment_is_waited_for() {
        for code in [32, 33, 391] {
            let mut left = 3;
            let mut step = || {
                left -= 1;
                if left == 0 { Ok("read") } else { Err(windows_error(code)) }
            };
            assert_eq!(patiently(&mut step).unwrap(), "read", "{code}");
        }
        let mut n_tries = 0;
        let mut denied = || -> io::Result<()> {
            n_tries += 1;
            Err(windows_error(5))
        };
        assert!(patiently(&mut denied).is_err());
        assert_eq!(n_tries, 1, "who may not read is not made to wait");
        let mut n_tries = 0;
        let mut denied = || -> io::Result<()> {
            n_tries += 1;
            if n_tries == 2 { Ok(()) } else { Err(windows_error(5)) }
        };
        assert!(patiently_with_names(&mut denied).is_ok());
    }

    #[test]
    fn drives_without_links_or_locks_are_known_by_their_numbers() {
        for code in [1, 5, 50, 379, 395, 396] {
            assert!(cannot_link(&windows_error(code)), "{code}");
        }
        for kind in [io::ErrorKind::AlreadyExists, io::ErrorKind::NotFound, io::ErrorKind::StorageFull] {
            assert!(!cannot_link(&kind.into()), "{kind}");
        }
        let without_locks = [1, 5, 32, 33, 50].map(|code| has_no_locks(&windows_error(code)));
        assert_eq!(without_locks, [true, false, false, false, true]);
        assert_eq!([5, 32].map(|code| is_held(&not_replaced(windows_error(code)))), [true, true]);
    }

    #[cfg(not(windows))]
    #[test]
    fn numbers_of_this_system_are_not_taken_for_those_of_windows() {
        assert!(!is_held(&io::Error::from_raw_os_error(32)));
    }

    #[test]
    fn names_are_compared_as_the_system_does() {
        let check = |ignores_case: bool, one: &str, other: &str, expected: bool| {
            assert_eq!(is_same_where(ignores_case, Path::new(one), Path::new(other)), expected, "{one} {other}");
        };
        check(true, "plan.ron", "PLAN.RON", true);
        check(true, "c:/Plans/Änderung", "C:/plans/ÄNDERUNG/", true);
        check(true, "c:/plans/a", "c:/plans/b", false);
        check(false, "plan.ron", "PLAN.RON", false);
        check(false, "/plans/a/", "/plans/a", true);
    }

    #[test]
    fn dots_and_spaces_at_the_end_of_a_folder_are_left_off() {
        let check = |path: &str, expected: Option<&str>| {
            assert_eq!(without_end(Path::new(path)), expected.map(PathBuf::from), "{path:?}");
        };
        check("plans/Contoso Ltd.", Some("plans/Contoso Ltd"));
        check("計畫 . .", Some("計畫"));
        check("plans/v1.2", None);
        check("plans/..", None);
        check("plans/...", None);
        check("..", None);
        check("", None);
    }

    #[test]
    fn path_is_shown_as_people_write_it() {
        let check =
            |path: &str, expected: Option<&str>| assert_eq!(without_verbatim(path).as_deref(), expected, "{path}");
        check(r"\\?\C:\計畫\plan.ron", Some(r"C:\計畫\plan.ron"));
        check(r"\\?\UNC\server\share\plan.ron", Some(r"\\server\share\plan.ron"));
        check(r"C:\x\plan.ron", None);
        check("/home/lin/plan.ron", None);
        // These would be another file without it.
        check(r"\\?\C:\x\nul.csv", None);
        check(r"\\?\C:\x \plan.ron", None);
        check(r"\\?\C:\x\plan.", None);
        check(r"\\?\Volume{7c0f2a}\plan.ron", None);
        check(r"\\?\", None);
    }
}
