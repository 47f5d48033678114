//! What a mail file is made of below its headers: the text in two forms, a picture within it, and attachments.

use mail_builder::headers::content_type::ContentType;
use mail_builder::mime::MimePart;
use sha2::{Digest, Sha256};

use super::eml::OutgoingMail;
use super::mail_fields::{MailError, MailField, ends_or_hides_a_line};

/// A file that goes along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MailFile<'a> {
    /// As the recipient sees it.
    pub name: &'a str,
    /// What is in it.
    pub bytes: &'a [u8],
}

/// Names the picture within the mail.
const LOGO: &str = "logo@changeover.invalid";

/// What kind of picture mail programs would take these bytes for; `None`: for none.
pub fn picture_type(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("image/png"),
        [0xFF, 0xD8, 0xFF, ..] => Some("image/jpeg"),
        [b'G', b'I', b'F', b'8', ..] => Some("image/gif"),
        _ => None,
    }
}

/// The type by which a mail program knows what to open a file with; the bytes themselves stay as they are in any case.
fn file_type(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "pdf" => "application/pdf",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

/// Whether these files can go along.
pub(super) fn check_files(attachments: &[MailFile<'_>], logo: Option<MailFile<'_>>) -> Result<(), MailError> {
    if attachments.iter().any(|file| file.name.chars().any(ends_or_hides_a_line)) {
        return Err(MailError::ControlCharacter { field: MailField::Attachment });
    }
    match logo {
        Some(logo) if picture_type(logo.bytes).is_none() => Err(MailError::Malformed { field: MailField::Logo }),
        Some(_) | None => Ok(()),
    }
}

/// The body: plain text and HTML as alternatives; the HTML with its picture, and all of it with the attachments.
pub(super) fn body<'a>(
    plain: String,
    html: String,
    attachments: &[MailFile<'a>],
    logo: Option<MailFile<'a>>,
) -> MimePart<'a> {
    let mark = mark(&plain, &html);
    let of_parts = |kind: &'static str, level: &str, parts: Vec<MimePart<'a>>| {
        let boundary = format!("=_changeover_{level}{mark}");
        MimePart::new(ContentType::new(kind).attribute("boundary", boundary), parts)
    };
    let mut shown = MimePart::new("text/html", html);
    if let Some((logo, kind)) = logo.and_then(|logo| Some((logo, picture_type(logo.bytes)?))) {
        let picture = MimePart::new(ContentType::new(kind), logo.bytes).inline().cid(LOGO);
        shown = of_parts("multipart/related", "r", vec![shown, picture]);
    }
    let text = of_parts("multipart/alternative", "", vec![MimePart::new("text/plain", plain), shown]);
    if attachments.is_empty() {
        return text;
    }
    let files = attachments
        .iter()
        .map(|file| MimePart::new(ContentType::new(file_type(file.name)), file.bytes).attachment(file.name));
    of_parts("multipart/mixed", "m", std::iter::once(text).chain(files).collect())
}

/// The formatted text as a whole page.
pub(super) fn document(mail: &OutgoingMail<'_>) -> String {
    let title = escaped(mail.subject);
    let body = crlf(mail.html.trim_end());
    let logo = match mail.logo {
        Some(logo) => {
            let words = escaped(logo.name);
            format!("<p><img src=\"cid:{LOGO}\" alt=\"{words}\" style=\"max-width:240px;height:auto\"></p>\r\n")
        }
        None => String::new(),
    };
    format!(
        "<!DOCTYPE html>\r\n<html lang=\"{}\">\r\n<head><meta charset=\"utf-8\"><title>{title}</title></head>\r\n\
         <body>\r\n{body}{logo}</body>\r\n</html>\r\n",
        mail.language
    )
}

/// A text of one line that stands in HTML, between tags or in a quoted attribute.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.trim().chars().filter(|c| !c.is_control()) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    out
}

/// `text` with CR LF at every line's end and no other control character than tab.
pub(super) fn crlf(text: &str) -> String {
    let mut lines = String::with_capacity(text.len() + 64);
    for line in text.replace("\r\n", "\n").split(['\n', '\r']) {
        lines.extend(line.chars().map(|c| if c.is_control() && c != '\t' { ' ' } else { c }));
        lines.push_str("\r\n");
    }
    lines
}

/// Made from the texts, so that it is the same each time and cannot stand in them.
fn mark(plain: &str, html: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(plain.as_bytes());
    hash.update([0]);
    hash.update(html.as_bytes());
    let mut number = [0; 16];
    number.copy_from_slice(&hash.finalize()[..16]);
    format!("{:032x}", u128::from_be_bytes(number))
}
