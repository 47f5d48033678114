//! Hands letters to providers and to our own admin over. That one was sent, a person says; nothing is recorded here.

use std::path::PathBuf;

use super::files::{Place, file_date};
use super::{App, Copying, verify};
use crate::desktop::clipboard::ReadBack;
use crate::desktop::dialogs::Ask;
use crate::domain::compose::partner::PartnerDraft;
use crate::domain::plan::contact::EmailAddress;
use crate::exchange::file_names::safe_name;
use crate::exchange::letter_file::{LetterFileRefusal, partner_letter_file};
use crate::exchange::mailto::{Mailto, mailto};
use crate::i18n::Lang;
use crate::ui::action::{Action, PartnerLetterAction, Purpose};
use crate::ui::theme::Tone;

/// The plain and the formatted text for the clipboard.
fn texts(letter: &PartnerDraft) -> (String, Option<String>) {
    (letter.draft.plain.clone(), Some(letter.draft.html.clone()))
}

/// What is said of a copy that came back; a sentence says what differs.
fn copied(lang: &Lang, letter: &PartnerDraft, read_back: &ReadBack) -> Result<String, String> {
    verify(lang, &letter.draft, letter.link.as_ref().as_slice(), read_back)?;
    let key = if letter.link.is_some() { "provider-letter-copied-link" } else { "provider-letter-copied" };
    Ok(lang.text(key).into_owned())
}

impl App {
    pub(in crate::app) fn partner_letter(&mut self, action: PartnerLetterAction) {
        match action {
            PartnerLetterAction::Copy(letter) => self.copy_partner_letter(letter, None),
            PartnerLetterAction::OpenMailto(letter) => {
                let to = letter.to.as_ref().map(EmailAddress::as_str);
                let mail = mailto(to.as_slice(), &[], &letter.draft.subject);
                self.copy_partner_letter(letter, Some(mail));
            }
            PartnerLetterAction::OpenInMail(letter) => {
                let name = self.file_name(&letter);
                self.write_partner_letter(&letter, Place::Outbox(name));
            }
            PartnerLetterAction::Save { letter, path: Some(path) } => {
                self.write_partner_letter(&letter, Place::At(path));
            }
            PartnerLetterAction::Save { letter, path: None } => {
                let ask = Ask::Save(format!("{}.eml", self.file_name(&letter)));
                self.letters.saving_partner = Some(letter);
                self.actions.push(Action::Ask(Purpose::SavePartnerLetter, ask));
            }
        }
    }

    fn copy_partner_letter(&mut self, letter: Box<PartnerDraft>, mail: Option<Mailto>) {
        let (texts, hide) = (texts(&letter), self.settings.hide_from_clipboard_history);
        self.letters.copy(&self.clipboard, texts, Copying::Partner(letter, mail), hide);
    }

    /// The provider and the occasion, without ending.
    fn file_name(&self, letter: &PartnerDraft) -> String {
        let provider = self.plan().and_then(|plan| plan.providers.get(letter.provider));
        let name = provider.map(|provider| safe_name(&provider.name)).unwrap_or_default();
        format!("{name}-{}", letter.kind.word())
    }

    pub(in crate::app) fn save_partner_letter_as(&mut self, path: PathBuf) {
        if let Some(letter) = self.letters.saving_partner.take() {
            self.write_partner_letter(&letter, Place::At(path));
        }
    }

    fn write_partner_letter(&mut self, letter: &PartnerDraft, place: Place) {
        let Some(open) = &self.open else { return };
        let made =
            partner_letter_file(letter, &open.history.plan().us(), file_date(&place)).map_err(LetterFileRefusal::Mail);
        let opens = matches!(place, Place::Outbox(_));
        self.start_file(
            move || made,
            place,
            move |app, path| {
                if opens {
                    app.open_draft(path, None);
                } else {
                    app.say_saved_as("letter-saved", &path);
                }
            },
        );
    }

    pub(super) fn partner_letter_copied(&mut self, letter: &PartnerDraft, mail: Option<Mailto>, read_back: &ReadBack) {
        match (copied(&self.lang, letter, read_back), mail) {
            (Ok(_), Some(mail)) => self.open_mail_window(mail),
            (Ok(text), None) => self.say(Tone::Done, text),
            (Err(why), _) => self.say(Tone::Late, why),
        }
    }
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
        let (plain, html) = texts(&letter);
        assert!(plain.lines().any(|line| line == LINK));
        assert!(html.unwrap().contains("href=\"https://partner.microsoft.com/x?a=1&amp;b=2#/y\""));
    }

    #[test]
    fn copy_counts_only_when_both_texts_came_back_with_the_link_whole() {
        let (lang, letter) = (Lang::new(Language::English), letter());
        let came_back = |plain: &str, html: &str| {
            copied(&lang, &letter, &ReadBack { plain: plain.to_owned(), html: Some(html.to_owned()) })
        };
        let (plain, html) = texts(&letter);
        let html = html.unwrap();
        assert!(came_back(&plain, &html).is_ok());
        assert!(came_back(&plain.replace("b=2", "b=3"), &html).is_err());
        assert!(came_back(&plain, &html.replace("b=2", "b=3")).is_err());
        assert!(came_back(&plain, "<p>nothing</p>").is_err());
    }
}
