//! Pieces of letters for the clipboard, and mail windows that go with them.

use super::{App, Copying, verify};
use crate::clock;
use crate::desktop::clipboard::ReadBack;
use crate::domain::compose::Letter;
use crate::domain::plan::ids::{CustomerId, RoundId};
use crate::domain::plan::invitation::HandOver;
use crate::exchange::mailto::{Mailto, mailto};
use crate::ui::action::Piece;
use crate::ui::theme::Tone;

/// A piece of a customer's letter that is being copied.
pub(super) struct OfLetter {
    round: RoundId,
    pub(super) letter: Letter,
    pub(super) piece: Piece,
    /// A mail window that opens once the message lies on the clipboard.
    mail: Option<Mailto>,
}

impl App {
    pub(super) fn copy_piece(&mut self, (round, customer): (RoundId, CustomerId), piece: Piece) {
        match self.letter(round, customer) {
            Some(letter) => self.copy_of(OfLetter { round, letter, piece, mail: None }),
            None => self.session.invitations.piece_not_copied(customer, piece),
        }
    }

    /// The message is copied first, so that a window that opens finds it on the clipboard.
    pub(super) fn open_mailto(&mut self, round: RoundId, customer: CustomerId) {
        let Some(letter) = self.letter(round, customer) else { return };
        let mail = Some(mailto(&letter.to_addresses(), &letter.cc_addresses(), &letter.draft.subject));
        self.copy_of(OfLetter { round, letter, piece: Piece::Message, mail });
    }

    fn copy_of(&mut self, of: OfLetter) {
        let draft = &of.letter.draft;
        let texts = match of.piece {
            // Every mail program takes semicolons between addresses; commas, not every one.
            Piece::To => (of.letter.to_addresses().join("; "), None),
            Piece::Cc => (of.letter.cc_addresses().join("; "), None),
            Piece::Subject => (draft.subject.clone(), None),
            Piece::Message => (draft.plain.clone(), Some(draft.html.clone())),
        };
        let hide = self.settings.hide_from_clipboard_history;
        self.letters.copy(&self.clipboard, texts, Copying::Piece(Box::new(of)), hide);
    }

    /// A piece was read back. A letter counts as copied with its message; To and subject change nothing.
    pub(super) fn piece_copied(&mut self, of: OfLetter, read_back: &ReadBack) {
        let OfLetter { round, letter, piece, mail } = of;
        let (customer, now) = (letter.customer, clock::now());
        let said = match piece {
            Piece::To | Piece::Cc | Piece::Subject => Ok(self.copied_piece_text(customer, piece)),
            Piece::Message => {
                let verified = verify(&self.lang, &letter.draft, &letter.links(), read_back);
                verified.map(|()| self.copied_text(&letter))
            }
        };
        match said {
            Ok(text) => {
                self.letters.last_piece = Some(read_back.plain.clone());
                self.session.invitations.piece_copied(customer, piece, now);
                if piece == Piece::Message {
                    self.record_hand_over(round, &[letter], HandOver::Copied);
                }
                match mail {
                    Some(mail) => self.open_mail_window(mail),
                    None => self.say(Tone::Done, text),
                }
            }
            Err(why) => {
                self.session.invitations.piece_not_copied(customer, piece);
                self.say(Tone::Late, why);
            }
        }
    }

    fn copied_piece_text(&self, customer: CustomerId, piece: Piece) -> String {
        let customer = self.plan().and_then(|plan| plan.customers.get(customer));
        let name = customer.map(|customer| customer.name.clone()).unwrap_or_default();
        let key = match piece {
            Piece::To => "copied-to",
            Piece::Cc => "copied-cc",
            Piece::Subject | Piece::Message => "copied-subject",
        };
        self.lang.with(key, &[("customer", &name)]).into_owned()
    }

    fn copied_text(&self, letter: &Letter) -> String {
        let Some(plan) = self.plan() else { return String::new() };
        let provider = plan.providers.get(letter.provider).map(|p| p.name.clone()).unwrap_or_default();
        let customer = plan.customers.get(letter.customer).map(|c| c.name.clone()).unwrap_or_default();
        let us = plan.us().name;
        let key = if letter.link.is_some() { "copied-link-verified" } else { "copied-letter" };
        self.lang.with(key, &[("customer", &customer), ("us", &us), ("provider", &provider)]).into_owned()
    }

    /// When a person comes back to the window, somebody else may have copied something meanwhile.
    pub(in crate::app) fn look_at_clipboard(&mut self, egui: &egui::Context) {
        let is_back = egui.input(|input| input.events.contains(&egui::Event::WindowFocused(true)));
        if is_back && self.letters.last_piece.is_some() {
            self.clipboard.look();
        }
    }

    /// Compares what lies on the clipboard with the piece that was copied last; nothing of it is kept.
    pub(super) fn compare_last_piece(&mut self, text: Option<&str>) {
        if let Some(last) = &self.letters.last_piece {
            self.session.invitations.looked_at_clipboard(text.is_some_and(|text| text == last));
        }
    }
}
