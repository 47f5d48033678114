//! What a clipboard can do, and the system's own.

use arboard::{Clipboard as SystemClipboard, ImageData, Set};

use super::clipboard::{Bitmap, ClipboardError};
use super::platform;

/// A clipboard: the system's, or one that a test looks into.
pub trait Board {
    /// Puts both texts there, in place of everything else.
    ///
    /// # Errors
    /// Why nothing was put there.
    fn put(&mut self, plain: &str, html: Option<&str>, keep_out_of_history: bool) -> Result<(), ClipboardError>;

    /// The plain text that lies there; `None` when there is no text.
    ///
    /// # Errors
    /// Why it cannot be said.
    fn plain(&mut self) -> Result<Option<String>, ClipboardError>;

    /// The HTML that lies there.
    ///
    /// # Errors
    /// Why it cannot be read.
    fn html(&mut self) -> Result<String, ClipboardError>;

    /// Puts a picture there, in place of everything else.
    ///
    /// # Errors
    /// Why nothing was put there.
    fn put_picture(&mut self, picture: &Bitmap) -> Result<(), ClipboardError>;

    /// Width and height of the picture that lies there; `None` when there is none.
    ///
    /// # Errors
    /// Why it cannot be said.
    fn picture_size(&mut self) -> Result<Option<(usize, usize)>, ClipboardError>;

    /// Offers a text to the middle mouse button, where a desktop has that.
    fn select(&mut self, text: &str, keep_out_of_history: bool);
}

/// The system's clipboard, opened when it is needed first.
#[derive(Default)]
pub(super) struct System(Option<SystemClipboard>);

impl System {
    fn opened(&mut self) -> Result<&mut SystemClipboard, ClipboardError> {
        let opened = if let Some(opened) = self.0.take() {
            opened
        } else {
            #[expect(clippy::disallowed_methods, reason = "the one place that opens the clipboard")]
            let opened = SystemClipboard::new();
            opened.map_err(|err| ClipboardError::Unavailable(err.to_string()))?
        };
        Ok(self.0.insert(opened))
    }

    /// What is set next, perhaps kept out of history and cloud.
    fn set(&mut self, keep_out_of_history: bool) -> Result<Set<'_>, ClipboardError> {
        let set = self.opened()?.set();
        Ok(if keep_out_of_history { platform::keep_out_of_history(set) } else { set })
    }
}

fn unreadable(err: &arboard::Error) -> ClipboardError {
    ClipboardError::Unreadable(err.to_string())
}

impl Board for System {
    fn put(&mut self, plain: &str, html: Option<&str>, keep_out_of_history: bool) -> Result<(), ClipboardError> {
        let set = self.set(keep_out_of_history)?;
        let done = match html {
            Some(html) => set.html(html, Some(plain)),
            None => set.text(plain),
        };
        done.map_err(|err| ClipboardError::Refused(err.to_string()))
    }

    fn plain(&mut self) -> Result<Option<String>, ClipboardError> {
        match self.opened()?.get().text() {
            Ok(text) => Ok(Some(text)),
            Err(arboard::Error::ContentNotAvailable) => Ok(None),
            Err(err) => Err(unreadable(&err)),
        }
    }

    fn html(&mut self) -> Result<String, ClipboardError> {
        self.opened()?.get().html().map_err(|err| unreadable(&err))
    }

    fn put_picture(&mut self, picture: &Bitmap) -> Result<(), ClipboardError> {
        let (width, height, bytes) = (picture.width, picture.height, picture.rgba.as_slice().into());
        let done = self.set(false)?.image(ImageData { width, height, bytes });
        done.map_err(|err| ClipboardError::Refused(err.to_string()))
    }

    fn picture_size(&mut self) -> Result<Option<(usize, usize)>, ClipboardError> {
        match self.opened()?.get().image() {
            Ok(picture) => Ok(Some((picture.width, picture.height))),
            Err(arboard::Error::ContentNotAvailable) => Ok(None),
            Err(err) => Err(unreadable(&err)),
        }
    }

    fn select(&mut self, text: &str, keep_out_of_history: bool) {
        if let Ok(set) = self.set(keep_out_of_history) {
            platform::select(set, text.to_owned());
        }
    }
}
