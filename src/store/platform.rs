//! Where Linux, Windows and macOS differ on the disk. Run on Linux; not yet run on Windows and macOS.

use std::fs::{DirBuilder, File, Metadata, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::fs::Mode;

/// Whether a folder can be opened and synced. Windows cannot; NTFS keeps names in its own journal.
pub(super) const CAN_SYNC_FOLDERS: bool = cfg!(unix);

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

/// Tries again for about a second while a virus scanner or a sync client holds the file (Windows only).
pub(super) fn patiently(mut step: impl FnMut() -> io::Result<()>) -> io::Result<()> {
    let mut wait = std::time::Duration::from_millis(10);
    for _ in 0..6 {
        match step() {
            Err(err) if is_held(&err) => std::thread::sleep(wait),
            done => return done,
        }
        wait *= 2;
    }
    step()
}

/// 5 access denied, 32 sharing violation, 33 lock violation.
fn is_held(err: &io::Error) -> bool {
    cfg!(windows) && matches!(err.raw_os_error(), Some(5 | 32 | 33))
}

/// Whether this error of a lock means that the file system has no locks at all.
pub(super) fn has_no_locks(err: &io::Error) -> bool {
    // 37: ENOLCK, 95: EOPNOTSUPP on Linux, 45 on macOS.
    let is_unix_code = match err.raw_os_error() {
        Some(37 | 95) => cfg!(target_os = "linux"),
        Some(45 | 77) => cfg!(target_os = "macos"),
        Some(_) | None => false,
    };
    err.kind() == io::ErrorKind::Unsupported || is_unix_code
}

/// Whether this error of a hard link means that a copy must do: another disk, or a file system without links.
pub(super) fn cannot_link(err: &io::Error) -> bool {
    use io::ErrorKind::{CrossesDevices, PermissionDenied, TooManyLinks, Unsupported};
    // 1: EPERM is what FAT and some network drives say.
    matches!(err.kind(), CrossesDevices | Unsupported | TooManyLinks | PermissionDenied)
        || err.raw_os_error() == Some(1)
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
