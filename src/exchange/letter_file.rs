//! One letter as the bytes of a file: a mail draft, a page or plain text.

use chrono::{DateTime, FixedOffset};

use std::sync::Arc;

use super::eml::{MailError, MailFile, Mailbox, OutgoingMail, write_eml};
use crate::domain::compose::{Addressee, LetterProblem, Mail};
use crate::domain::draft::DraftMessage;
use crate::domain::plan::company::Company;
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

/// A file that goes along, read from where it lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnclosedFile {
    /// As the recipient sees it.
    pub name: String,
    /// What is in it.
    pub bytes: Arc<[u8]>,
}

impl EnclosedFile {
    fn in_mail(&self) -> MailFile<'_> {
        MailFile { name: &self.name, bytes: &self.bytes }
    }
}

/// What a mail file takes along besides the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Enclosed {
    /// Attachments, in their order.
    pub attachments: Vec<EnclosedFile>,
    /// The picture below the letter.
    pub logo: Option<EnclosedFile>,
}

/// Why a customer got no file.
#[derive(Clone, Debug, PartialEq)]
pub enum LetterFileRefusal {
    /// A file that should go along cannot be read, as a sentence.
    Enclosure(DraftMessage),
    /// The letter itself.
    Letter(Vec<LetterProblem>),
    /// Its mail headers.
    Mail(MailError),
}

/// The letter as the bytes of a file, from `us`, made at `date`; only a mail file takes along what is enclosed.
///
/// # Errors
/// [`MailError`] names the mail header that cannot be written; the other formats cannot fail.
pub fn letter_file(
    letter: &Mail,
    us: &Company,
    date: DateTime<FixedOffset>,
    (format, enclosed): (LetterFormat, &Enclosed),
) -> Result<Vec<u8>, MailError> {
    let draft = &letter.draft;
    match format {
        LetterFormat::Eml => {
            let head = &letter.head;
            let more_to: Vec<_> = head.more_to.iter().map(mailbox_of).collect();
            let cc: Vec<_> = head.cc.iter().map(mailbox_of).collect();
            let attachments: Vec<_> = enclosed.attachments.iter().map(EnclosedFile::in_mail).collect();
            write_eml(&OutgoingMail {
                from: us.contact.email.as_ref().map(|e| Mailbox { name: &us.contact.name, address: e.as_str() }),
                to: letter.to.as_ref().map(|e| Mailbox { name: &letter.to_name, address: e.as_str() }),
                more_to: &more_to,
                cc: &cc,
                reply_to: head.reply_to.as_ref().map(|email| Mailbox { name: "", address: email.as_str() }),
                subject: &draft.subject,
                date,
                message_id: None,
                language: letter.language.tag(),
                plain: &draft.plain,
                html: &draft.html,
                logo: enclosed.logo.as_ref().map(|logo| MailFile { name: us.name.trim(), bytes: &logo.bytes }),
                attachments: &attachments,
            })
        }
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

fn mailbox_of(one: &Addressee) -> Mailbox<'_> {
    Mailbox { name: &one.name, address: one.email.as_str() }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
