//! Links and permission bits, as far as the system has them.

#[cfg(unix)]
pub(crate) use std::os::unix::fs::{PermissionsExt, symlink};

#[cfg(windows)]
pub(crate) use std::os::windows::fs::symlink_file as symlink;

/// Windows has a single bit: whether a file may be written.
#[cfg(windows)]
pub(crate) trait PermissionsExt {
    fn mode(&self) -> u32;
    fn from_mode(mode: u32) -> Self;
}

#[cfg(windows)]
impl PermissionsExt for std::fs::Permissions {
    fn mode(&self) -> u32 {
        if self.readonly() { 0o444 } else { 0o600 }
    }

    fn from_mode(mode: u32) -> Self {
        let mut permissions = std::env::current_exe().and_then(std::fs::metadata).unwrap().permissions();
        permissions.set_readonly(mode & 0o200 == 0);
        permissions
    }
}
