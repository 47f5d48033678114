//! Hands one letter over, to a customer or to a partner: by clipboard with read-back, by mail program, or as a file.
//!
//! What becomes of a letter to a customer is recorded; that one to a partner was sent, a person says.

use std::path::PathBuf;

use super::files::Place;
use super::{App, Copying};
use crate::clock;
use crate::desktop::clipboard::ReadBack;
use crate::desktop::dialogs::Ask;
use crate::domain::compose::partner::PartnerDraft;
use crate::domain::compose::{Letter, Mail};
use crate::domain::draft::{check_text, html_links_intact};
use crate::domain::plan::contact::EmailAddress;
use crate::domain::plan::ids::{CustomerId, RoundId};
use crate::domain::plan::invitation::HandOver;
use crate::exchange::file_names::safe_name;
use crate::exchange::mailto::{Mailto, mailto};
use crate::i18n::Lang;
use crate::ui::action::{Action, HandWay, Piece, Purpose, WhichLetter};
use crate::ui::theme::Tone;

/// A letter that is being handed over.
enum Handed {
    Customer(RoundId, Box<Letter>),
    Partner(Box<PartnerDraft>),
}

impl Handed {
    fn mail(&self) -> &Mail {
        match self {
            Self::Customer(_, letter) => &letter.mail,
            Self::Partner(letter) => &letter.mail,
        }
    }
}

/// A piece of a letter that is being copied.
pub(super) struct CopiedPiece {
    letter: Handed,
    piece: Piece,
    /// A mail window that opens once the message lies on the clipboard.
    window: Option<Mailto>,
}

/// The plain and, of the message, the formatted text for the clipboard.
fn texts(mail: &Mail, piece: Piece) -> (String, Option<String>) {
    match piece {
        // Every mail program takes semicolons between addresses; commas, not every one.
        Piece::To => (mail.to_addresses().join("; "), None),
        Piece::Cc => (mail.cc_addresses().join("; "), None),
        Piece::Subject => (mail.draft.subject.clone(), None),
        Piece::Message => (mail.draft.plain.clone(), Some(mail.draft.html.clone())),
    }
}

impl App {
    pub(super) fn hand(&mut self, which: WhichLetter, way: HandWay) {
        if way == HandWay::Save(None) {
            let ask = Ask::Save(format!("{}.eml", self.file_name(&which)));
            self.letters.saving = Some(which);
            self.actions.push(Action::Ask(Purpose::SaveLetter, ask));
            return;
        }
        let name = self.file_name(&which);
        let Some(letter) = self.handed(which, &way) else { return };
        match way {
            HandWay::Copy(piece) => self.copy_piece(CopiedPiece { letter, piece, window: None }),
            HandWay::OpenMailto => {
                let mail = letter.mail();
                let window = Some(mailto(&mail.to_addresses(), &mail.cc_addresses(), &mail.draft.subject));
                // The message is copied first, so that the window finds it on the clipboard.
                self.copy_piece(CopiedPiece { letter, piece: Piece::Message, window });
            }
            HandWay::OpenInMail => self.write_letter(letter, Place::Outbox(name)),
            HandWay::Save(Some(path)) => self.write_letter(letter, Place::At(path)),
            HandWay::Save(None) => {}
            HandWay::Test(to) => self.test_letter(letter.mail().clone(), &name, to),
        }
    }

    /// The letter; of one to a customer that there is none, and why, is said.
    fn handed(&mut self, which: WhichLetter, way: &HandWay) -> Option<Handed> {
        match which {
            WhichLetter::Partner(letter) => Some(Handed::Partner(letter)),
            WhichLetter::Customer(round, customer) => {
                let letter = self.letter(round, customer);
                if let (None, HandWay::Copy(piece)) = (&letter, way) {
                    self.session.invitations.piece_not_copied(customer, *piece);
                }
                Some(Handed::Customer(round, Box::new(letter?)))
            }
        }
    }

    /// What a file of this letter is called, without ending: the customer, or the provider and the occasion.
    fn file_name(&self, which: &WhichLetter) -> String {
        let plan = self.plan();
        match which {
            WhichLetter::Customer(_, id) => {
                let customer = plan.and_then(|plan| plan.customers.get(*id));
                customer.map(|customer| safe_name(&customer.name)).unwrap_or_default()
            }
            WhichLetter::Partner(letter) => {
                let provider = plan.and_then(|plan| plan.providers.get(letter.mail.provider));
                let name = provider.map(|provider| safe_name(&provider.name)).unwrap_or_default();
                format!("{name}-{}", letter.kind.word())
            }
        }
    }

    pub(in crate::app) fn save_letter_as(&mut self, path: PathBuf) {
        if let Some(which) = self.letters.saving.take() {
            self.hand(which, HandWay::Save(Some(path)));
        }
    }

    fn write_letter(&mut self, letter: Handed, place: Place) {
        let Some(make) = self.mail_file(letter.mail(), &place) else { return };
        let opens = matches!(place, Place::Outbox(_));
        self.start_file(make, place, move |app, path| match letter {
            Handed::Customer(round, letter) if opens => app.open_draft(path, Some((round, letter))),
            Handed::Partner(_) if opens => app.open_draft(path, None),
            letter => {
                if let Handed::Customer(round, letter) = letter {
                    app.record_hand_over(round, std::slice::from_ref(&*letter), HandOver::Saved);
                    app.session.invitations.handed_over(letter.customer);
                }
                app.say_saved_as("letter-saved", &path);
            }
        });
    }

    /// Writes this letter to the user alone, with a word before its subject, and opens it; nothing is recorded of it.
    fn test_letter(&mut self, mail: Mail, name: &str, to: EmailAddress) {
        let place = Place::Outbox(format!("TEST {name}"));
        if let Some(make) = self.mail_file(&mail.as_test(to), &place) {
            self.start_file(make, place, |app, path| app.open_draft(path, None));
        }
    }

    fn copy_piece(&mut self, of: CopiedPiece) {
        let hide = self.settings.hide_from_clipboard_history;
        let texts = texts(of.letter.mail(), of.piece);
        self.letters.copy(&self.clipboard, texts, Copying::Piece(of), hide);
    }

    /// A piece was read back. A letter counts as copied with its message; To and subject change nothing.
    pub(super) fn piece_copied(&mut self, of: CopiedPiece, read_back: &ReadBack) {
        let is_message = of.piece == Piece::Message;
        let verified = if is_message { verify(&self.lang, of.letter.mail(), read_back) } else { Ok(()) };
        if let Err(why) = verified {
            self.piece_not_copied(&of);
            self.say(Tone::Late, why);
            return;
        }
        let said = if is_message { self.copied_message(&of.letter) } else { self.copied_other(&of.letter, of.piece) };
        if let Handed::Customer(round, letter) = of.letter {
            self.letters.last_piece = Some(read_back.plain.clone());
            self.session.invitations.piece_copied(letter.customer, of.piece, clock::now());
            if is_message {
                self.record_hand_over(round, &[*letter], HandOver::Copied);
            }
        }
        match of.window {
            Some(window) => self.open_mail_window(window),
            None => self.say(Tone::Done, said),
        }
    }

    pub(super) fn piece_not_copied(&mut self, of: &CopiedPiece) {
        if let Handed::Customer(_, letter) = &of.letter {
            self.session.invitations.piece_not_copied(letter.customer, of.piece);
        }
    }

    fn customer_name(&self, customer: CustomerId) -> String {
        self.plan().and_then(|plan| plan.customers.get(customer)).map(|one| one.name.clone()).unwrap_or_default()
    }

    fn provider_name(&self, mail: &Mail) -> String {
        self.plan().and_then(|plan| plan.providers.get(mail.provider)).map(|one| one.name.clone()).unwrap_or_default()
    }

    fn copied_other(&self, letter: &Handed, piece: Piece) -> String {
        let name = match letter {
            Handed::Customer(_, letter) => self.customer_name(letter.customer),
            Handed::Partner(letter) => self.provider_name(&letter.mail),
        };
        let key = match piece {
            Piece::To => "copied-to",
            Piece::Cc => "copied-cc",
            Piece::Subject | Piece::Message => "copied-subject",
        };
        self.lang.with(key, &[("customer", &name)]).into_owned()
    }

    fn copied_message(&self, letter: &Handed) -> String {
        let has_link = letter.mail().link.is_some();
        match letter {
            Handed::Customer(_, letter) => {
                let (customer, provider) = (self.customer_name(letter.customer), self.provider_name(&letter.mail));
                let us = self.plan().map(|plan| plan.us().name).unwrap_or_default();
                let key = if has_link { "copied-link-verified" } else { "copied-letter" };
                self.lang.with(key, &[("customer", &customer), ("us", &us), ("provider", &provider)]).into_owned()
            }
            Handed::Partner(_) => {
                let key = if has_link { "provider-letter-copied-link" } else { "provider-letter-copied" };
                self.lang.text(key).into_owned()
            }
        }
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

/// Compares what the clipboard holds with the letter; a sentence says what differs.
fn verify(lang: &Lang, mail: &Mail, read_back: &ReadBack) -> Result<(), String> {
    let links = mail.links();
    if read_back.plain.trim_end() != mail.draft.plain.trim_end() {
        return Err(lang.text("copied-differs").into_owned());
    }
    if links.is_empty() {
        return Ok(());
    }
    let texts: Vec<&str> = links.iter().map(|(link, _)| link.as_str()).collect();
    if let Some(finding) = check_text(&read_back.plain, &texts).first() {
        return Err(lang.say(&finding.message()).into_owned());
    }
    if !links.iter().all(|(link, fingerprint)| fingerprint.verify(link)) {
        return Err(lang.text("copied-differs").into_owned());
    }
    let html = read_back.html.as_deref().unwrap_or_default();
    html_links_intact(html, &texts).map_err(|fault| lang.say(&fault.message()).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::compose::partner::{PartnerOrder, Subject, compose_partner};
    use crate::domain::draft::Language;
    use crate::domain::link::Fingerprint;
    use crate::domain::plan::ids::PartnershipId;
    use crate::domain::plan::moment::{Moment, Stamp};
    use crate::domain::plan::partnership::{Partnership, PartnershipLink};
    use crate::domain::sample::sample_plan;

    const LINK: &str = "https://partner.microsoft.com/x?a=1&b=2#/y";

    fn letter() -> PartnerDraft {
        let at = Moment::parse("2026-11-22T09:00:00Z").unwrap();
        let plan = sample_plan(at).unwrap();
        let provider = plan.providers.iter().next().unwrap();
        let pasted = Stamp { at, by: "Lin".into() };
        let link = PartnershipLink { text: LINK.into(), fingerprint: Fingerprint::of(LINK), pasted };
        let partnership = Partnership {
            id: PartnershipId::new(1),
            provider: provider.id,
            steps: Vec::new(),
            sender: None,
            link: Some(link),
            seen_by_us: None,
            seen_by_provider: None,
            access_reviewed: None,
        };
        let order = PartnerOrder { language: Language::English, to: None, today: "", list: &[], own: None };
        compose_partner(&plan, &Subject::of_partnership(provider, &partnership), &order).unwrap()
    }

    #[test]
    fn clipboard_is_asked_for_both_texts_with_the_link_as_it_is() {
        let letter = letter();
        let (plain, html) = texts(&letter.mail, Piece::Message);
        assert!(plain.lines().any(|line| line == LINK));
        assert!(html.unwrap().contains("href=\"https://partner.microsoft.com/x?a=1&amp;b=2#/y\""));
    }

    #[test]
    fn copy_counts_only_when_both_texts_came_back_with_the_link_whole() {
        let (lang, letter) = (Lang::new(Language::English), letter());
        let came_back = |plain: &str, html: &str| {
            verify(&lang, &letter.mail, &ReadBack { plain: plain.to_owned(), html: Some(html.to_owned()) })
        };
        let (plain, html) = texts(&letter.mail, Piece::Message);
        let html = html.unwrap();
        assert!(came_back(&plain, &html).is_ok());
        assert!(came_back(&plain.replace("b=2", "b=3"), &html).is_err());
        assert!(came_back(&plain, &html.replace("b=2", "b=3")).is_err());
        assert!(came_back(&plain, "<p>nothing</p>").is_err());
    }
}
