//! Mails that somebody kept as files, read: who wrote, when, about what, and how the text begins.
//!
//! What is read here is shown to a person who decides what it proves; nothing is concluded from it.

use chrono::NaiveDate;
use mail_parser::MessageParser;

use super::msg_in;
use crate::domain::plan::contact::is_invisible;

/// The most characters of a subject and of a sender.
const LINE: usize = 200;
/// The most lines of the text, and the most characters of each.
const LINES: (usize, usize) = (6, 160);

/// A mail, as far as it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IncomingMail {
    /// One line; empty when it has none.
    pub subject: String,
    /// The name of whoever wrote it, else the address; empty when neither is known.
    pub sender: String,
    /// The day it was written, where it was written; `None`: not known.
    pub on: Option<NaiveDate>,
    /// Its first lines.
    pub text: String,
}

/// What a file is found to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Looked {
    /// A mail.
    Mail(Box<IncomingMail>),
    /// A mail by its name that cannot be read; it is kept as it is.
    Unread,
    /// Something else, which nobody looks into.
    Other,
}

/// Looks into a file by the ending of its name: `.eml`, and `.msg` of Outlook.
pub fn look(name: &str, bytes: &[u8]) -> Looked {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let mail = match ending.as_deref() {
        Some("eml") => eml(bytes),
        Some("msg") => msg_in::read(bytes),
        _ => return Looked::Other,
    };
    match mail.map(|mail| tidied(&mail)).filter(|mail| !(mail.subject.is_empty() && mail.text.is_empty())) {
        Some(mail) => Looked::Mail(Box::new(mail)),
        None => Looked::Unread,
    }
}

fn eml(bytes: &[u8]) -> Option<IncomingMail> {
    let message = MessageParser::default().parse(bytes)?;
    let from = message.from().and_then(|from| from.first());
    let sender = from.and_then(|one| one.name().or_else(|| one.address())).unwrap_or_default().to_owned();
    let day = |date: &mail_parser::DateTime| {
        NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
    };
    // Something without a sender and a date is no mail, whatever it is called.
    let on = message.date().and_then(day);
    if sender.is_empty() && on.is_none() {
        return None;
    }
    let text = message.body_text(0).unwrap_or_default().into_owned();
    Some(IncomingMail { subject: message.subject().unwrap_or_default().to_owned(), sender, on, text })
}

/// The same without what could hide something, in few lines.
fn tidied(mail: &IncomingMail) -> IncomingMail {
    let lines = mail.text.lines().map(|line| one_line(line, LINES.1)).filter(|line| !line.is_empty());
    let text = lines.take(LINES.0).collect::<Vec<_>>().join("\n");
    IncomingMail { subject: one_line(&mail.subject, LINE), sender: one_line(&mail.sender, LINE), on: mail.on, text }
}

fn one_line(text: &str, most: usize) -> String {
    let plain: String =
        text.chars().map(|c| if c.is_control() { ' ' } else { c }).filter(|c| !is_invisible(*c)).collect();
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", words[..at].trim_end()),
        None => words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn mail(name: &str, bytes: &[u8]) -> IncomingMail {
        match look(name, bytes) {
            Looked::Mail(mail) => *mail,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn mail_says_who_wrote_when_about_what_and_how_it_begins() {
        let raw = b"From: Jeff Hay <jeff@cohovineyard.example>\r\nSubject: =?utf-8?B?5ZCM5oSP?=\r\n\
            Date: Wed, 18 Nov 2026 23:30:00 -0800\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
            Yes, please\r\n\r\nshare it.\r\n";
        let found = mail("Consent.EML", raw);
        assert_eq!((&*found.subject, &*found.sender), ("同意", "Jeff Hay"));
        assert_eq!(found.on, NaiveDate::from_ymd_opt(2026, 11, 18), "the day where it was written");
        assert_eq!(found.text, "Yes, please\nshare it.");
    }

    #[test]
    fn page_alone_and_big5_are_read_as_text() {
        let html = b"From: a@b.example\r\nDate: 18 Nov 2026 10:00:00 +0000\r\nContent-Type: text/html\r\n\r\n\
            <p>We <b>accept</b></p><script>x</script>";
        assert!(mail("a.eml", html).text.contains("We accept"));
        let mut big5 = b"From: a@b.example\r\nDate: 18 Nov 2026 10:00:00 +0000\r\nSubject: x\r\n\
            Content-Type: text/plain; charset=big5\r\n\r\n"
            .to_vec();
        big5.extend([0xa6, 0x50, 0xb7, 0x4e]);
        assert_eq!(mail("a.eml", &big5).text, "同意");
    }

    #[test]
    fn what_is_no_mail_is_not_taken_for_one() {
        assert_eq!(look("scan.pdf", b"From: a@b.example\r\n\r\nx"), Looked::Other);
        for bytes in [&b""[..], b"\0\0\0\0", b"%PDF-1.7 not a mail", "只有文字".as_bytes(), &[0xff; 4000]] {
            assert_eq!(look("a.eml", bytes), Looked::Unread);
            assert_eq!(look("a.msg", bytes), Looked::Unread);
        }
    }

    #[test]
    fn nothing_is_hidden_and_nothing_is_endless() {
        let raw = format!(
            "From: \u{202e}x <a@b.example>\r\nDate: 18 Nov 2026 10:00:00 +0000\r\nSubject: {}\r\n\r\n{}",
            "s".repeat(5_000),
            "line of text\r\n".repeat(1_000)
        );
        let found = mail("a.eml", raw.as_bytes());
        assert!(found.subject.chars().count() <= LINE + 1 && found.text.lines().count() == LINES.0);
        assert!(!found.sender.contains('\u{202e}'));
    }
}
