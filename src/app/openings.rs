//! What the desktop is asked to open, and what follows when it did.

use std::path::PathBuf;

use super::App;
use crate::desktop::Desktop;
use crate::desktop::open::{Opening, Target};
use crate::domain::compose::Letter;
use crate::domain::plan::ids::RoundId;
use crate::domain::plan::invitation::HandOver;
use crate::ui::theme::Tone;

/// A letter to a customer, and the round that it belongs to.
pub(super) type OfRound = (RoundId, Box<Letter>);

/// What the system was asked for.
enum Asked {
    /// A file, a folder or a site.
    Anything,
    /// A draft for the mail program, and the customer's letter that it is, if it is one.
    Draft(PathBuf, Option<OfRound>),
}

/// What is being opened, and by whom.
pub(super) struct Work {
    desktop: Desktop,
    on_their_way: Vec<(Asked, Opening)>,
}

impl Work {
    pub(super) fn new(desktop: Desktop) -> Self {
        Self { desktop, on_their_way: Vec::new() }
    }

    pub(super) fn is_busy(&self) -> bool {
        !self.on_their_way.is_empty()
    }
}

impl App {
    /// Opens something; says so when the system does not take it.
    pub(super) fn open_target(&mut self, target: Target) {
        self.start_opening(target, Asked::Anything);
    }

    /// Opens a draft in the mail program. A customer's letter counts as opened once the system has taken it.
    pub(super) fn open_draft(&mut self, path: PathBuf, letter: Option<OfRound>) {
        self.start_opening(Target::File(path.clone()), Asked::Draft(path, letter));
    }

    fn start_opening(&mut self, target: Target, asked: Asked) {
        let notify = self.notify.clone();
        let opening = Opening::start(&self.openings.desktop, target, move || notify());
        self.openings.on_their_way.push((asked, opening));
    }

    pub(super) fn poll_openings(&mut self) {
        let mut on_their_way = std::mem::take(&mut self.openings.on_their_way);
        on_their_way.retain(|(asked, opening)| match opening.poll() {
            None => true,
            Some(result) => {
                self.opened_or_not(asked, result.is_ok());
                false
            }
        });
        self.openings.on_their_way.append(&mut on_their_way);
    }

    fn opened_or_not(&mut self, asked: &Asked, is_taken: bool) {
        match (asked, is_taken) {
            (Asked::Anything, true) => {}
            (Asked::Anything, false) => {
                let text = self.lang.text("open-failed").into_owned();
                self.say(Tone::Warning, text);
            }
            (Asked::Draft(path, letter), true) => {
                if let Some((round, letter)) = letter {
                    self.record_hand_over(*round, std::slice::from_ref(&**letter), HandOver::Opened);
                }
                let text = self.lang.with("letter-opened", &[("path", &path.display().to_string())]).into_owned();
                self.say_where(text, path);
            }
            (Asked::Draft(path, _), false) => {
                let text = self.lang.with("letter-not-opened", &[("path", &path.display().to_string())]).into_owned();
                self.say_trouble_where(text, path);
            }
        }
    }
}
