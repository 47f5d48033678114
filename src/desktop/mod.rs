//! Floor 2, the user's desktop: clipboard, file dialogs, the mail program. Nobody else touches them.
//!
//! Each works in its own thread; the window never waits.

pub mod board;
pub mod clipboard;
pub mod dialogs;
pub mod open;
pub mod platform;

use std::sync::{Arc, Weak};

use board::{Board, System};
use open::OpenTarget;
use winit::window::Window;

type Open = dyn Fn(&OpenTarget) -> Result<(), String> + Send + Sync;
type MakeBoard = dyn Fn() -> Box<dyn Board> + Send + Sync;

/// What lies around the window: the user's own desktop, or one that a test looks into.
#[derive(Clone)]
pub struct Desktop {
    open: Arc<Open>,
    board: Arc<MakeBoard>,
    has_dialogs: bool,
    /// The window that dialogs belong to.
    owner: Weak<Window>,
}

impl Default for Desktop {
    /// The user's own.
    fn default() -> Self {
        Self {
            open: Arc::new(open::by_system),
            board: Arc::new(|| Box::new(System::default())),
            has_dialogs: true,
            owner: Weak::new(),
        }
    }
}

impl Desktop {
    /// Opens files and addresses by this instead; an error is for the log.
    #[must_use]
    pub fn opening_by(mut self, open: impl Fn(&OpenTarget) -> Result<(), String> + Send + Sync + 'static) -> Self {
        self.open = Arc::new(open);
        self
    }

    /// Copies to this clipboard instead.
    #[must_use]
    pub fn copying_to<B: Board + Clone + Send + Sync + 'static>(mut self, board: B) -> Self {
        self.board = Arc::new(move || Box::new(board.clone()));
        self
    }

    /// Shows no file dialogs, like a desktop that has none.
    #[must_use]
    pub fn without_dialogs(mut self) -> Self {
        self.has_dialogs = false;
        self
    }

    /// Shows its dialogs in front of this window, which waits for them.
    #[must_use]
    pub fn owned_by(mut self, window: &Arc<Window>) -> Self {
        self.owner = Arc::downgrade(window);
        self
    }

    fn open(&self, target: &OpenTarget) -> Result<(), String> {
        (self.open)(target)
    }

    fn board(&self) -> Box<dyn Board> {
        (self.board)()
    }
}

impl std::fmt::Debug for Desktop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Desktop")
    }
}
