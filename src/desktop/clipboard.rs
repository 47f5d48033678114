//! The clipboard: plain text and HTML at once, read back from the system before anybody says "copied".

use std::sync::mpsc::{Receiver, Sender, channel};

use arboard::Clipboard as SystemClipboard;

use super::platform;

/// What is to be put on the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyRequest {
    /// Comes back with the answer.
    pub ticket: u64,
    /// Plain text.
    pub plain: String,
    /// An HTML fragment; `None` for plain text alone.
    pub html: Option<String>,
    /// Keep it out of clipboard history and cloud.
    pub keep_out_of_history: bool,
}

/// What the clipboard held right after a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadBack {
    /// The plain text.
    pub plain: String,
    /// The HTML; `None` when plain text alone was copied.
    pub html: Option<String>,
}

/// Why a copy did not work.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClipboardError {
    /// There is no clipboard to be had.
    #[error("no clipboard: {0}")]
    Unavailable(String),
    /// It did not take the text.
    #[error("the clipboard refused: {0}")]
    Refused(String),
    /// It could not be read back.
    #[error("the clipboard could not be read back: {0}")]
    Unreadable(String),
}

/// The answer to a [`CopyRequest`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyDone {
    /// As in the request.
    pub ticket: u64,
    /// What the clipboard held afterwards, or why nothing was copied.
    pub result: Result<ReadBack, ClipboardError>,
}

/// What the thread is asked for.
enum Request {
    Copy(CopyRequest),
    /// A text that was selected, for the middle mouse button of Linux; nobody waits for an answer.
    Select {
        text: String,
        keep_out_of_history: bool,
    },
}

/// The one clipboard of the program. Its contents die with the program on some systems, so it lives as long as the window.
pub struct Clipboard {
    requests: Sender<Request>,
    answers: Receiver<CopyDone>,
}

impl Clipboard {
    /// Starts the thread that owns the system's clipboard; `notify` is called with each answer.
    pub fn start(notify: impl Fn() + Send + 'static) -> Self {
        let (requests, inbox) = channel::<Request>();
        let (outbox, answers) = channel();
        let serve = move || {
            let mut system = None;
            for request in inbox {
                let request = match request {
                    Request::Copy(request) => request,
                    Request::Select { text, keep_out_of_history } => {
                        select(&mut system, text, keep_out_of_history);
                        continue;
                    }
                };
                let done = CopyDone { ticket: request.ticket, result: copy(&mut system, &request) };
                if outbox.send(done).is_err() {
                    return;
                }
                notify();
            }
        };
        // Without the thread no answer ever comes, and the window says that the copy is under way; it cannot lie.
        drop(std::thread::Builder::new().name("clipboard".to_owned()).spawn(serve));
        Self { requests, answers }
    }

    /// Asks for a copy; the answer comes through [`Clipboard::poll`].
    pub fn copy(&self, request: CopyRequest) {
        // Fails only when the thread is gone, and then no answer says "copied".
        drop(self.requests.send(Request::Copy(request)));
    }

    /// Offers `text` to the middle mouse button, where a desktop has that.
    pub fn select(&self, text: String, keep_out_of_history: bool) {
        // As above; a selection is no copy, and nobody was promised anything.
        drop(self.requests.send(Request::Select { text, keep_out_of_history }));
    }

    /// The next answer; `None` when there is none yet.
    pub fn poll(&self) -> Option<CopyDone> {
        self.answers.try_recv().ok()
    }
}

fn open(system: &mut Option<SystemClipboard>) -> Result<&mut SystemClipboard, ClipboardError> {
    let opened = if let Some(opened) = system.take() {
        opened
    } else {
        #[expect(clippy::disallowed_methods, reason = "the one place that opens the clipboard")]
        let opened = SystemClipboard::new();
        opened.map_err(|err| ClipboardError::Unavailable(err.to_string()))?
    };
    Ok(system.insert(opened))
}

fn select(system: &mut Option<SystemClipboard>, text: String, keep_out_of_history: bool) {
    let Ok(clipboard) = open(system) else { return };
    let set = if keep_out_of_history { platform::keep_out_of_history(clipboard.set()) } else { clipboard.set() };
    platform::select(set, text);
}

fn copy(system: &mut Option<SystemClipboard>, request: &CopyRequest) -> Result<ReadBack, ClipboardError> {
    let clipboard = open(system)?;
    let refused = |err: arboard::Error| ClipboardError::Refused(err.to_string());
    let unreadable = |err: arboard::Error| ClipboardError::Unreadable(err.to_string());
    let mut set = clipboard.set();
    if request.keep_out_of_history {
        set = platform::keep_out_of_history(set);
    }
    match &request.html {
        Some(html) => set.html(html.as_str(), Some(request.plain.as_str())).map_err(refused)?,
        None => set.text(request.plain.as_str()).map_err(refused)?,
    }
    let plain = clipboard.get().text().map_err(unreadable)?;
    let html = match request.html {
        Some(_) => Some(clipboard.get().html().map_err(unreadable)?),
        None => None,
    };
    Ok(ReadBack { plain, html })
}
