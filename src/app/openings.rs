//! What the desktop is asked to open, and what follows when it did.

use std::path::PathBuf;

use super::App;
use crate::desktop::open::{OpenTarget, Opening};
use crate::domain::compose::Letter;
use crate::domain::plan::ids::RoundId;
use crate::domain::plan::invitation::HandOver;
use crate::exchange::mailto::Mailto;
use crate::store::fs::{Fs as _, RealFs};
use crate::ui::theme::Tone;

/// A letter to a customer, and the round that it belongs to.
pub(super) type OfRound = (RoundId, Box<Letter>);

/// What the system was asked for.
enum Asked {
    /// A file or its folder.
    File,
    /// A site.
    Site,
    /// A window of the mail program, after the message was copied.
    MailWindow {
        /// It comes with the recipient.
        has_to: bool,
        /// It comes with the subject.
        has_subject: bool,
    },
    /// A draft for the mail program, and the customer's letter that it is, if it is one.
    Draft(PathBuf, Option<OfRound>),
}

impl App {
    /// Opens something; says so when the system does not take it.
    pub(super) fn open_target(&mut self, target: OpenTarget) {
        let asked = match target {
            OpenTarget::Web(_) => Asked::Site,
            OpenTarget::File(_) | OpenTarget::InFolder(_) | OpenTarget::Mail(_) => Asked::File,
        };
        self.start_opening(target, asked);
    }

    /// Shows a file in its folder, and says so where it is not there any more.
    pub(super) fn reveal(&mut self, path: PathBuf) {
        let looked = path.clone();
        self.start(
            "reveal",
            move |_| Ok(RealFs.stat(&looked).is_ok()),
            move |app, result| match result {
                Ok(true) => app.open_target(OpenTarget::InFolder(path)),
                Ok(false) => {
                    let text =
                        app.lang.with("note-file-missing", &[("path", &path.display().to_string())]).into_owned();
                    app.say(Tone::Warning, text);
                }
                Err(_) => app.say_key(Tone::Late, "job-broken"),
            },
        );
    }

    /// Opens a mail window whose message is on the clipboard already.
    pub(super) fn open_mail_window(&mut self, mail: Mailto) {
        let asked = Asked::MailWindow { has_to: mail.has_to, has_subject: mail.has_subject };
        self.start_opening(OpenTarget::Mail(mail.address), asked);
    }

    /// Opens a draft in the mail program. A customer's letter counts as opened once the system has taken it.
    pub(super) fn open_draft(&mut self, path: PathBuf, letter: Option<OfRound>) {
        self.start_opening(OpenTarget::File(path.clone()), Asked::Draft(path, letter));
    }

    fn start_opening(&mut self, target: OpenTarget, asked: Asked) {
        let notify = self.notify.clone();
        let opening = Opening::start(&self.desktop, target, move || notify());
        self.wait_for("open", move || opening.poll(), move |app, result| app.opened_or_not(&asked, result.is_ok()));
    }

    fn opened_or_not(&mut self, asked: &Asked, is_taken: bool) {
        match (asked, is_taken) {
            (Asked::File | Asked::Site, true) => {}
            (Asked::File, false) => self.say_key(Tone::Warning, "open-failed"),
            (Asked::Site, false) => self.say_key(Tone::Warning, "site-not-opened"),
            (Asked::MailWindow { has_to: true, has_subject: true }, true) => {
                self.say_key(Tone::Done, "mail-window-opened");
            }
            (Asked::MailWindow { has_to: false, has_subject: true }, true) => {
                self.say_key(Tone::Done, "mail-window-no-to");
            }
            (Asked::MailWindow { has_subject: false, .. }, true) => {
                self.say_key(Tone::Warning, "mail-window-no-subject");
            }
            (Asked::MailWindow { .. }, false) => self.say_key(Tone::Warning, "mail-window-failed"),
            (Asked::Draft(path, letter), true) => {
                if let Some((round, letter)) = letter {
                    self.record_hand_over(*round, std::slice::from_ref(&**letter), HandOver::Opened);
                    self.session.invitations.handed_over(letter.customer);
                }
                self.say_saved_as("letter-opened", path);
            }
            (Asked::Draft(path, _), false) => {
                let text = self.lang.with("letter-not-opened", &[("path", &path.display().to_string())]).into_owned();
                self.say_trouble_where(text, path);
            }
        }
    }
}
