//! Mail files: a draft as `.eml`, which mail programs open for sending (`X-Unsent: 1`).
//!
//! One mail gives the same bytes each time: the date is an argument, the boundary comes from the contents, and without
//! a message id none is written (the program that sends the mail makes one).

use std::borrow::Cow;

use chrono::{DateTime, Datelike, FixedOffset};
use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::text::Text;
use mail_builder::headers::{Header, raw::Raw};

pub use super::mail_fields::{MailError, MailField};
use super::mail_fields::{encoded_words, ends_or_hides_a_line, in_ascii, is_address};
pub use super::mail_parts::{MailFile, picture_type};
use super::mail_parts::{body, check_files, crlf, document};

/// A sender or recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mailbox<'a> {
    /// The name shown; empty when none is known.
    pub name: &'a str,
    /// Such as `ana@contoso.com`; ASCII only before the `@`, because not every mail program takes more.
    pub address: &'a str,
}

/// A mail to be written to a file.
#[derive(Clone, Copy, Debug)]
pub struct OutgoingMail<'a> {
    /// `None`: no `From`; the mail program fills in its own.
    pub from: Option<Mailbox<'a>>,
    /// `None`: no `To`; the user fills it in.
    pub to: Option<Mailbox<'a>>,
    /// Recipients after the first one.
    pub more_to: &'a [Mailbox<'a>],
    /// Who gets a copy.
    pub cc: &'a [Mailbox<'a>],
    /// `None`: answers go to the sender.
    pub reply_to: Option<Mailbox<'a>>,
    /// One line.
    pub subject: &'a str,
    /// The day and time of making.
    pub date: DateTime<FixedOffset>,
    /// Without angle brackets, such as `1f2e@changeover.invalid`; `None`: no `Message-ID`.
    pub message_id: Option<&'a str>,
    /// BCP 47 tag of the text, such as `zh-Hant`.
    pub language: &'a str,
    /// Plain text with `\n` or `\r\n`.
    pub plain: &'a str,
    /// An escaped HTML fragment, such as [`crate::domain::draft::Draft::html`].
    pub html: &'a str,
    /// A picture below the formatted text; its name is what is read where the picture is not shown.
    pub logo: Option<MailFile<'a>>,
    /// Files that go along.
    pub attachments: &'a [MailFile<'a>],
}

/// The bytes of a mail file: headers, then plain text and HTML as alternatives, UTF-8, lines ended by CR LF.
///
/// # Errors
/// [`MailError`] names the header field that cannot be written; the bodies cannot fail.
pub fn write_eml(mail: &OutgoingMail<'_>) -> Result<Vec<u8>, MailError> {
    let fields = addresses(mail);
    check_fields(mail, &fields)?;
    check_files(mail.attachments, mail.logo)?;
    let mut bytes = Vec::new();
    for (field, mailboxes) in &fields {
        if !mailboxes.is_empty() {
            let all: Vec<String> = mailboxes.iter().map(|one| one.written(field.name().len() + 2)).collect();
            bytes.extend_from_slice(format!("{}: {}\r\n", field.name(), all.join(",\r\n ")).as_bytes());
        }
    }
    match encoded_words(mail.subject.trim()) {
        Some(words) => bytes.extend_from_slice(format!("Subject: {words}\r\n").as_bytes()),
        None => write(&mut bytes, "Subject", &Text::new(mail.subject.trim())),
    }
    write(&mut bytes, "Date", &Raw::new(mail.date.to_rfc2822()));
    if let Some(id) = mail.message_id {
        write(&mut bytes, "Message-ID", &Raw::new(format!("<{id}>")));
    }
    write(&mut bytes, "X-Unsent", &Raw::new("1"));
    write(&mut bytes, "MIME-Version", &Raw::new("1.0"));
    let body = body(crlf(mail.plain), document(mail), mail.attachments, mail.logo);
    MessageBuilder::new().body(body).serialize_body(&mut bytes);
    Ok(bytes)
}

/// A mailbox as it is written, its address in ASCII.
struct Written<'a> {
    name: &'a str,
    address: Cow<'a, str>,
}

impl Written<'_> {
    /// As a header has it from this column on, without the end of the line.
    fn written(&self, column: usize) -> String {
        let (person, address) = (self.name.trim(), &*self.address);
        if let Some(words) = encoded_words(person) {
            return format!("{words}\r\n <{address}>");
        }
        let mut bytes = Vec::new();
        Address::new_address((!person.is_empty()).then_some(person), address).write_header(&mut bytes, column);
        String::from_utf8_lossy(&bytes).trim_end().to_owned()
    }
}

/// Every field that holds addresses, in the order of the headers.
fn addresses<'a>(mail: &OutgoingMail<'a>) -> [(MailField, Vec<Written<'a>>); 4] {
    fn all<'a>(of: impl IntoIterator<Item = Mailbox<'a>>) -> Vec<Written<'a>> {
        of.into_iter().map(|one| Written { name: one.name, address: in_ascii(one.address) }).collect()
    }
    [
        (MailField::From, all(mail.from)),
        (MailField::ReplyTo, all(mail.reply_to)),
        (MailField::To, all(mail.to.into_iter().chain(mail.more_to.iter().copied()))),
        (MailField::Cc, all(mail.cc.iter().copied())),
    ]
}

fn write(bytes: &mut Vec<u8>, name: &str, value: &impl Header) {
    bytes.extend_from_slice(name.as_bytes());
    bytes.extend_from_slice(b": ");
    value.write_header(bytes, name.len() + 2);
}

fn check_fields(mail: &OutgoingMail<'_>, fields: &[(MailField, Vec<Written<'_>>)]) -> Result<(), MailError> {
    let mut texts = vec![(MailField::Subject, mail.subject), (MailField::Language, mail.language)];
    texts.extend(mail.message_id.map(|id| (MailField::MessageId, id)));
    let all = || fields.iter().flat_map(|(field, all)| all.iter().map(|one| (*field, one)));
    texts.extend(all().flat_map(|(field, one)| [(field, one.name), (field, &*one.address)]));
    if let Some(&(field, _)) = texts.iter().find(|(_, text)| text.chars().any(ends_or_hides_a_line)) {
        return Err(MailError::ControlCharacter { field });
    }
    if let Some((field, one)) = all().find(|(_, one)| !is_address(&one.address)) {
        return Err(MailError::Address { field, address: one.address.clone().into_owned() });
    }
    let is_tag =
        |tag: &str| tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') && (1..=35).contains(&tag.len());
    if !is_tag(mail.language) {
        return Err(MailError::Malformed { field: MailField::Language });
    }
    if !(1900..=9999).contains(&mail.date.year()) {
        return Err(MailError::Malformed { field: MailField::Date }); // the header has four digits for the year
    }
    match mail.message_id {
        Some(id) if !is_address(id) => Err(MailError::Malformed { field: MailField::MessageId }),
        Some(_) | None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LINK: &str = "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&\
                        partnerId=0a1b2c3d-1111-4222-8333-444455556666&msppId=5551234&DAP=false#/BillingAccounts/x";

    fn mail<'a>(subject: &'a str, plain: &'a str, html: &'a str) -> OutgoingMail<'a> {
        OutgoingMail {
            from: Some(Mailbox { name: "Fabrikam, 林小姐", address: "lin@fabrikam.example" }),
            to: Some(Mailbox { name: "Müller", address: "it@contoso.example" }),
            more_to: &[],
            cc: &[],
            reply_to: None,
            subject,
            date: DateTime::parse_from_rfc3339("2026-10-01T09:30:00+08:00").unwrap(),
            message_id: None,
            language: "zh-Hant",
            plain,
            html,
            logo: None,
            attachments: &[],
        }
    }

    /// Undoes quoted-printable and base64 for the part that begins with `kind`, without a library.
    fn part(eml: &str, kind: &str) -> String {
        let boundary = eml.split("boundary=\"").nth(1).unwrap().split('"').next().unwrap();
        let parts: Vec<_> = eml.split(&format!("\r\n--{boundary}")).collect();
        assert_eq!(parts.len(), 4, "{eml}");
        let part = parts.iter().find(|part| part.contains(kind)).unwrap();
        let (head, body) = part.split_once("\r\n\r\n").unwrap();
        let mut bytes = Vec::new();
        if head.contains("quoted-printable") {
            let joined = body.replace("=\r\n", "");
            let mut rest = joined.as_bytes();
            while let Some((&byte, after)) = rest.split_first() {
                rest = after;
                if byte == b'=' {
                    bytes.push(u8::from_str_radix(std::str::from_utf8(&rest[..2]).unwrap(), 16).unwrap());
                    rest = &rest[2..];
                } else {
                    bytes.push(byte);
                }
            }
        } else if head.contains("base64") {
            let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
            let digits = body.bytes().filter_map(|b| alphabet.iter().position(|&a| a == b));
            let (mut bits, mut n_bits) = (0usize, 0);
            for digit in digits {
                bits = bits << 6 | digit;
                n_bits += 6;
                if 8 <= n_bits {
                    n_bits -= 8;
                    bytes.push((bits >> n_bits & 255) as u8);
                }
            }
        } else {
            bytes.extend(body.bytes());
        }
        String::from_utf8(bytes).unwrap()
    }

    #[track_caller]
    fn check_refused(mail: &OutgoingMail<'_>, expected: MailField) {
        match write_eml(mail).unwrap_err() {
            MailError::ControlCharacter { field }
            | MailError::Address { field, .. }
            | MailError::Malformed { field } => {
                assert_eq!(field, expected);
            }
        }
    }

    #[test]
    fn the_link_survives_in_both_parts() {
        let href = LINK.replace('&', "&amp;");
        for text in ["Dear Ana,", "資訊部門 您好：這是一封比較長的信，確認連結不會被換行切斷。"]
        {
            let (plain, html) =
                (format!("{text}\n\n{LINK}\n\nBye"), format!("<p>{text}</p>\n<p><a href=\"{href}\">{href}</a></p>"));
            let eml = String::from_utf8(write_eml(&mail("邀請", &plain, &html)).unwrap()).unwrap();
            assert!(part(&eml, "text/plain").lines().any(|line| line == LINK), "{eml}");
            assert!(part(&eml, "text/html").contains(&format!("<a href=\"{href}\">{href}</a>")), "{eml}");
        }
    }

    #[test]
    fn a_draft_opens_for_sending_and_is_the_same_each_time() {
        let mail = mail("Hello", "a", "<p>a</p>");
        let eml = write_eml(&mail).unwrap();
        assert_eq!(eml, write_eml(&mail).unwrap());
        let eml = String::from_utf8(eml).unwrap();
        let (head, _) = eml.split_once("\r\n\r\n").unwrap();
        for line in ["Subject: Hello", "X-Unsent: 1", "Date: Thu, 1 Oct 2026 09:30:00 +0800", "MIME-Version: 1.0"] {
            assert_eq!(head.lines().filter(|found| *found == line).count(), 1, "{line}\n{head}");
        }
        assert!(!head.contains("Message-ID"));
    }

    #[test]
    fn without_recipient_there_is_no_to() {
        let eml = write_eml(&OutgoingMail { to: None, from: None, ..mail("s", "a", "b") }).unwrap();
        let eml = String::from_utf8(eml).unwrap();
        assert!(!eml.contains("To:") && !eml.contains("From:"));
    }

    #[test]
    fn line_breaks_in_a_header_are_refused_by_name() {
        for evil in ["\r\nBcc: x@y.z", "\nBcc: x@y.z", "\r", "\0", "\u{2028}", "\u{2029}", "\u{85}", "\u{1b}"] {
            let text = format!("a{evil}b");
            let base = mail("s", "p", "h");
            check_refused(&OutgoingMail { subject: &text, ..base }, MailField::Subject);
            check_refused(&OutgoingMail { message_id: Some(&text), ..base }, MailField::MessageId);
            check_refused(&OutgoingMail { language: &text, ..base }, MailField::Language);
            check_refused(&OutgoingMail { to: Some(Mailbox { name: &text, address: "a@b.c" }), ..base }, MailField::To);
            check_refused(&OutgoingMail { from: Some(Mailbox { name: "", address: &text }), ..base }, MailField::From);
            let [named, plain] = [(&*text, "a@b.c"), ("", &*text)].map(|(name, address)| [Mailbox { name, address }]);
            check_refused(&OutgoingMail { more_to: &named, ..base }, MailField::To);
            check_refused(&OutgoingMail { cc: &plain, ..base }, MailField::Cc);
            check_refused(&OutgoingMail { reply_to: Some(plain[0]), ..base }, MailField::ReplyTo);
            let files = [MailFile { name: &text, bytes: b"x" }];
            check_refused(&OutgoingMail { attachments: &files, ..base }, MailField::Attachment);
        }
    }

    #[test]
    fn what_is_no_picture_is_no_logo() {
        let logo = Some(MailFile { name: "x.png", bytes: b"<svg onload=x>" });
        check_refused(&OutgoingMail { logo, ..mail("s", "p", "h") }, MailField::Logo);
    }

    #[test]
    fn a_year_of_five_digits_is_refused() {
        let date = DateTime::<chrono::Utc>::MAX_UTC.fixed_offset();
        check_refused(&OutgoingMail { date, ..mail("s", "p", "h") }, MailField::Date);
    }

    #[test]
    fn odd_addresses_are_refused() {
        for odd in [
            "",
            "a",
            "a@",
            "@b",
            "a@b@c",
            "a b@c.d",
            "a@b.c,d@e.f",
            "<a@b.c>",
            "\"a\"@b.c",
            "a@b..c",
            "名@b.c",
            "a@[1]",
        ] {
            check_refused(
                &OutgoingMail { to: Some(Mailbox { name: "", address: odd }), ..mail("s", "p", "h") },
                MailField::To,
            );
        }
    }

    proptest! {
        #[test]
        fn nothing_panics_and_lines_stay_short(
            subject in "\\PC{0,200}", name in "\\PC{0,80}", plain in any::<String>(), long in "[a-z<&\u{4e00}]{0,3000}",
        ) {
            let mut mail = mail(&subject, &plain, &long);
            mail.to = Some(Mailbox { name: &name, address: "a@b.c" });
            if let Ok(eml) = write_eml(&mail) {
                prop_assert!(eml.split(|&b| b == b'\n').all(|line| line.len() < 998));
                prop_assert!(eml.windows(2).all(|pair| (pair[1] == b'\n') == (pair[0] == b'\r')));
                prop_assert!(eml.is_ascii());
            }
        }
    }
}
