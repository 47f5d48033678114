//! Opening a draft in the mail program, a checked link in the browser, and showing a file in its folder.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};

use super::Desktop;

/// What is to be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenTarget {
    /// A file, by the program that belongs to it.
    File(PathBuf),
    /// A `mailto:` address, by the mail program.
    Mail(String),
    /// An address that was checked and confirmed by a person, by the browser.
    Web(String),
    /// The folder of a file, with the file marked.
    InFolder(PathBuf),
}

/// By the program of the system that belongs to the target.
pub(super) fn by_system(target: &OpenTarget) -> Result<(), String> {
    let outcome = match target {
        OpenTarget::File(path) => opener::open(path),
        OpenTarget::Mail(address) | OpenTarget::Web(address) => opener::open(address),
        OpenTarget::InFolder(path) => opener::reveal(path),
    };
    outcome.map_err(|err| err.to_string())
}

/// Something being opened.
pub struct Opening(Receiver<Result<(), String>>);

impl Opening {
    /// Opens `target` in a thread; `notify` is called when the system has taken it or refused.
    pub fn start(desktop: &Desktop, target: OpenTarget, notify: impl Fn() + Send + 'static) -> Self {
        let (sender, result) = channel();
        let desktop = desktop.clone();
        let run = move || {
            drop(sender.send(desktop.open(&target))); // nobody listens when the window is gone
            notify();
        };
        drop(std::thread::Builder::new().name("open".to_owned()).spawn(run));
        Self(result)
    }

    /// Whether the system took it, once; `None` while it thinks.
    pub fn poll(&self) -> Option<Result<(), String>> {
        self.0.try_recv().ok()
    }
}
