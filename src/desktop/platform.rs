//! What differs between the desktops of Linux, Windows and macOS.

use arboard::Set;

/// Keeps what is set next out of the clipboard's history and cloud, where the system knows such a thing.
pub(super) fn keep_out_of_history(set: Set<'_>) -> Set<'_> {
    #[cfg(target_os = "windows")]
    {
        use arboard::SetExtWindows as _;
        return set.exclude_from_cloud().exclude_from_history();
    }
    #[cfg(target_os = "macos")]
    {
        use arboard::SetExtApple as _;
        return set.exclude_from_history();
    }
    #[cfg(not(any(target_os = "windows", target_os = "macos")))]
    {
        use arboard::SetExtLinux as _;
        set.exclude_from_history()
    }
}

/// Offers a text that was selected to the middle mouse button, which only the desktops of Linux know.
pub(super) fn select(set: Set<'_>, text: String) {
    #[cfg(any(target_os = "windows", target_os = "macos"))]
    {
        drop((set, text));
    }
    #[cfg(not(any(target_os = "windows", target_os = "macos")))]
    {
        use arboard::{LinuxClipboardKind, SetExtLinux as _};
        // Some Wayland desktops have no such thing; then the middle button puts in what it had before.
        drop(set.clipboard(LinuxClipboardKind::Primary).text(text));
    }
}

/// How the system ends a line of text on its clipboard.
pub(super) const LINE_END: &str = if cfg!(windows) { "\r\n" } else { "\n" };

/// The longest time in which a dialog that was never shown answers "nothing chosen", in milliseconds.
///
/// Without a desktop portal and without zenity the dialog library answers at once, just as for Cancel.
pub(super) const NO_DIALOG_WITHIN_MS: u128 = if cfg!(target_os = "linux") { 200 } else { 0 };

/// Whether a program that was started by a click has no other way to say why it shows no window. On Linux the box would
/// be another program's, which waits for ever where nobody sits.
pub(super) const HAS_MESSAGE_BOX: bool = cfg!(any(target_os = "windows", target_os = "macos"));
