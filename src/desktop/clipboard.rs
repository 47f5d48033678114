//! The clipboard: plain text and HTML at once, or a picture, read back from the system before anybody says "copied".

use std::sync::mpsc::{Receiver, Sender, channel};

use super::Desktop;
use super::board::Board;
use super::platform::LINE_END;

/// What is to be put on the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyRequest {
    /// Comes back with the answer.
    pub ticket: u64,
    /// Plain text; the clipboard gets it with the system's own line ends.
    pub plain: String,
    /// An HTML fragment; `None` for plain text alone.
    pub html: Option<String>,
    /// Keep it out of clipboard history and cloud.
    pub keep_out_of_history: bool,
}

/// A picture, line by line from the top.
#[derive(Clone, PartialEq, Eq)]
pub struct Bitmap {
    /// Pixels of a line.
    pub width: usize,
    /// Lines.
    pub height: usize,
    /// Four bytes for each pixel: red, green, blue, and how dense.
    pub rgba: Vec<u8>,
}

impl std::fmt::Debug for Bitmap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Bitmap({} x {})", self.width, self.height)
    }
}

/// What the clipboard held right after a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadBack {
    /// The plain text, its lines ended by `\n`.
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
    /// It holds something else than what was copied.
    #[error("the clipboard holds something else")]
    Differs,
}

/// The answer to a [`CopyRequest`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyDone {
    /// As in the request.
    pub ticket: u64,
    /// What the clipboard held afterwards, or why nothing was copied.
    pub result: Result<ReadBack, ClipboardError>,
}

/// What comes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClipboardAnswer {
    /// To a [`CopyRequest`].
    Copied(CopyDone),
    /// To [`Clipboard::look`]: the plain text that lies there, its lines ended by `\n`; `None` when there is no text.
    Looked(Option<String>),
    /// To [`Clipboard::look_at_all`]: plain text, its lines ended by `\n`, and HTML; `None` for what is not there.
    LookedAtAll {
        /// The plain text.
        plain: Option<String>,
        /// The HTML.
        html: Option<String>,
    },
}

/// What the thread is asked for.
enum Request {
    Copy(CopyRequest),
    /// A picture, with the ticket that comes back with the answer.
    CopyPicture(u64, Bitmap),
    /// What lies there now, as plain text.
    Look,
    /// What lies there now, as plain text and as HTML.
    LookAtAll,
    /// A text that was selected, for the middle mouse button of Linux; nobody waits for an answer.
    Select {
        text: String,
        keep_out_of_history: bool,
    },
}

/// The one clipboard of the program. Its contents die with the program on some systems, so it lives as long as the window.
pub struct Clipboard {
    requests: Sender<Request>,
    answers: Receiver<ClipboardAnswer>,
}

impl Clipboard {
    /// Starts the thread that owns the clipboard; `notify` is called with each answer.
    pub fn start(desktop: &Desktop, notify: impl Fn() + Send + 'static) -> Self {
        let (requests, inbox) = channel::<Request>();
        let (outbox, answers) = channel();
        let desktop = desktop.clone();
        let serve = move || {
            let mut board = desktop.board();
            for request in inbox {
                let Some(answer) = answer(&mut *board, &request) else { continue };
                if outbox.send(answer).is_err() {
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

    /// The same for a picture; what is read back holds no text then.
    pub fn copy_picture(&self, ticket: u64, picture: Bitmap) {
        drop(self.requests.send(Request::CopyPicture(ticket, picture))); // as above
    }

    /// Asks what lies there now; the answer comes through [`Clipboard::poll`], unless the clipboard cannot be read.
    pub fn look(&self) {
        drop(self.requests.send(Request::Look)); // as above
    }

    /// As [`Clipboard::look`], for the HTML, too.
    pub fn look_at_all(&self) {
        drop(self.requests.send(Request::LookAtAll)); // as above
    }

    /// Offers `text` to the middle mouse button, where a desktop has that.
    pub fn select(&self, text: String, keep_out_of_history: bool) {
        // As above; a selection is no copy, and nobody was promised anything.
        drop(self.requests.send(Request::Select { text, keep_out_of_history }));
    }

    /// The next answer; `None` when there is none yet.
    pub fn poll(&self) -> Option<ClipboardAnswer> {
        self.answers.try_recv().ok()
    }
}

fn answer(board: &mut dyn Board, request: &Request) -> Option<ClipboardAnswer> {
    match request {
        Request::Copy(request) => {
            Some(ClipboardAnswer::Copied(CopyDone { ticket: request.ticket, result: copy(board, request, LINE_END) }))
        }
        Request::CopyPicture(ticket, picture) => {
            Some(ClipboardAnswer::Copied(CopyDone { ticket: *ticket, result: copy_picture(board, picture) }))
        }
        Request::Select { text, keep_out_of_history } => {
            board.select(&with_line_ends(text, LINE_END), *keep_out_of_history);
            None
        }
        Request::LookAtAll => Some(ClipboardAnswer::LookedAtAll {
            plain: board.plain().ok().flatten().map(|text| with_line_feeds(&text)),
            html: board.html().ok(),
        }),
        Request::Look => {
            board.plain().ok().map(|text| ClipboardAnswer::Looked(text.map(|text| with_line_feeds(&text))))
        }
    }
}

/// Puts the texts there and reads them back. The one place that knows how the system ends lines.
fn copy(board: &mut dyn Board, request: &CopyRequest, line_end: &str) -> Result<ReadBack, ClipboardError> {
    let wanted = with_line_feeds(&request.plain);
    board.put(&with_line_ends(&wanted, line_end), request.html.as_deref(), request.keep_out_of_history)?;
    let plain = with_line_feeds(&board.plain()?.unwrap_or_default());
    if plain.trim_end() != wanted.trim_end() {
        return Err(ClipboardError::Differs);
    }
    let html = match request.html {
        Some(_) => Some(board.html()?),
        None => None,
    };
    Ok(ReadBack { plain, html })
}

/// Puts the picture there and asks how large the one is that lies there then.
fn copy_picture(board: &mut dyn Board, picture: &Bitmap) -> Result<ReadBack, ClipboardError> {
    board.put_picture(picture)?;
    match board.picture_size()? {
        Some(size) if size == (picture.width, picture.height) => Ok(ReadBack { plain: String::new(), html: None }),
        Some(_) | None => Err(ClipboardError::Differs),
    }
}

fn with_line_ends(text: &str, line_end: &str) -> String {
    with_line_feeds(text).replace('\n', line_end)
}

fn with_line_feeds(text: &str) -> String {
    text.replace("\r\n", "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A clipboard that may say something else than it was told.
    #[derive(Default)]
    struct Lies {
        plain: String,
        replaces: Option<(&'static str, &'static str)>,
        picture: Option<(usize, usize)>,
    }

    impl Board for Lies {
        fn put(&mut self, plain: &str, _html: Option<&str>, _hide: bool) -> Result<(), ClipboardError> {
            self.plain = plain.to_owned();
            Ok(())
        }

        fn plain(&mut self) -> Result<Option<String>, ClipboardError> {
            let (from, to) = self.replaces.unwrap_or(("", ""));
            Ok(Some(if from.is_empty() { self.plain.clone() } else { self.plain.replace(from, to) }))
        }

        fn select(&mut self, _text: &str, _hide: bool) {}

        fn put_picture(&mut self, _picture: &Bitmap) -> Result<(), ClipboardError> {
            Ok(())
        }

        fn picture_size(&mut self) -> Result<Option<(usize, usize)>, ClipboardError> {
            Ok(self.picture)
        }

        fn html(&mut self) -> Result<String, ClipboardError> {
            Err(ClipboardError::Unreadable(String::new()))
        }
    }

    fn request(plain: &str) -> CopyRequest {
        CopyRequest { ticket: 1, plain: plain.to_owned(), html: None, keep_out_of_history: false }
    }

    #[test]
    fn text_has_the_line_ends_of_the_system_and_comes_back_without() {
        for (typed, line_end, there) in
            [("a\nb\n", "\r\n", "a\r\nb\r\n"), ("a\r\nb", "\r\n", "a\r\nb"), ("a\r\nb", "\n", "a\nb")]
        {
            let mut board = Lies::default();
            let back = copy(&mut board, &request(typed), line_end).unwrap();
            assert_eq!((board.plain.as_str(), back.plain), (there, typed.replace("\r\n", "\n")));
        }
    }

    #[test]
    fn text_that_comes_back_changed_is_not_copied() {
        let mut board = Lies { replaces: Some(("b=2", "b=3")), ..Lies::default() };
        assert_eq!(copy(&mut board, &request("a=1&b=2"), "\n"), Err(ClipboardError::Differs));
    }

    #[test]
    fn picture_that_does_not_lie_there_is_not_copied() {
        let picture = Bitmap { width: 2, height: 1, rgba: vec![0; 8] };
        for (there, is_copied) in [(Some((2, 1)), true), (Some((4, 1)), false), (None, false)] {
            let mut board = Lies { picture: there, ..Lies::default() };
            assert_eq!(copy_picture(&mut board, &picture).is_ok(), is_copied, "{there:?}");
        }
    }
}
