//! Floor 2, the user's desktop: clipboard, file dialogs, the mail program. Nobody else touches them.
//!
//! Each works in its own thread; the window never waits.

pub mod clipboard;
pub mod dialogs;
pub mod open;
pub mod platform;
