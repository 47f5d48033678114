//! One letter as the bytes of a file: a mail draft, a page or plain text.

use chrono::{DateTime, FixedOffset};

use super::eml::{Mail, MailError, Mailbox, write_eml};
use crate::domain::compose::partner::PartnerDraft;
use crate::domain::compose::{Letter, LetterProblem};
use crate::domain::draft::{Draft, Language};
use crate::domain::plan::company::Company;
use crate::domain::plan::contact::EmailAddress;
use crate::states;

states! {
    /// What a letter is written as.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum LetterFormat: extension {
        /// A mail that opens as a draft.
        #[default]
        Eml => "eml";
        /// A page.
        Html => "html";
        /// Plain text, the subject in the first line.
        Txt => "txt";
    }
}

/// Why a customer got no file.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// The letter itself.
    Letter(Vec<LetterProblem>),
    /// Its mail headers.
    Mail(MailError),
}

/// The letter as the bytes of a file, from `us`, made at `date`.
///
/// # Errors
/// [`MailError`] names the mail header that cannot be written; the other formats cannot fail.
pub fn letter_file(
    letter: &Letter,
    us: &Company,
    date: DateTime<FixedOffset>,
    format: LetterFormat,
) -> Result<Vec<u8>, MailError> {
    let draft = &letter.draft;
    match format {
        LetterFormat::Eml => mail_file(draft, letter.language, (&letter.to_name, letter.to.as_ref()), us, date),
        LetterFormat::Html => {
            let title = escaped(&draft.subject);
            let (lang, body) = (letter.language.tag(), &draft.html);
            let page = format!(
                "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head><meta charset=\"utf-8\"><title>{title}</title></head>\n<body>\n{body}\n</body>\n</html>\n"
            );
            Ok(page.into_bytes())
        }
        LetterFormat::Txt => Ok(format!("{}\n\n{}\n", draft.subject, draft.plain.trim_end()).into_bytes()),
    }
}

/// A letter to a partner as the bytes of a mail file, from `us`, made at `date`.
///
/// # Errors
/// [`MailError`] names the mail header that cannot be written.
pub fn partner_letter_file(
    letter: &PartnerDraft,
    us: &Company,
    date: DateTime<FixedOffset>,
) -> Result<Vec<u8>, MailError> {
    mail_file(&letter.draft, letter.language, (&letter.to_name, letter.to.as_ref()), us, date)
}

fn mail_file(
    draft: &Draft,
    language: Language,
    (to_name, to): (&str, Option<&EmailAddress>),
    us: &Company,
    date: DateTime<FixedOffset>,
) -> Result<Vec<u8>, MailError> {
    write_eml(&Mail {
        from: us.contact.email.as_ref().map(|e| Mailbox { name: &us.contact.name, address: e.as_str() }),
        to: to.map(|e| Mailbox { name: to_name, address: e.as_str() }),
        subject: &draft.subject,
        date,
        message_id: None,
        language: language.tag(),
        plain: &draft.plain,
        html: &draft.html,
    })
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
