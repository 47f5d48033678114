//! Where Linux, Windows and macOS differ on the disk. Run on Linux; not yet run on Windows and macOS.

use std::fs::{DirBuilder, File, Metadata, OpenOptions};
use std::io;

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

/// The computer's name for showing who holds a plan; empty when the system does not say.
pub(super) fn host_name(fs: &dyn super::fs::Fs) -> String {
    let from_env = ["COMPUTERNAME", "HOSTNAME"].iter().find_map(|name| std::env::var(name).ok());
    let from_file = || {
        let bytes = fs.read_head(std::path::Path::new("/etc/hostname"), 256).ok()?;
        Some(String::from_utf8_lossy(&bytes).trim().to_owned())
    };
    from_env.or_else(from_file).unwrap_or_default()
}
