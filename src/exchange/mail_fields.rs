//! What may stand in a mail's header, and why something may not.

use std::borrow::Cow;

use crate::domain::punycode::encoded;
use crate::states;

states! {
    /// A header field that [`MailError`] names.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum MailField: name {
        /// Name or address of the sender.
        From => "From";
        /// Name or address of the recipient.
        To => "To";
        /// Name or address of somebody who gets a copy.
        Cc => "Cc";
        /// Where answers go.
        ReplyTo => "Reply-To";
        /// The subject.
        Subject => "Subject";
        /// The message id.
        MessageId => "Message-ID";
        /// The language tag.
        Language => "Content-Language";
        /// Name of a file that goes along.
        Attachment => "Attachment";
        /// The picture below the letter, which is none.
        Logo => "Logo";
        /// The date, outside the years 1900 to 9999.
        Date => "Date";
    }
}

/// Why no mail file was written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// A line break or another control character, which could smuggle in a header.
    #[error("control character in {}", field.name())]
    ControlCharacter {
        /// Where.
        field: MailField,
    },
    /// Not an address that every mail program takes.
    #[error("not an address in {}", field.name())]
    Address {
        /// Where.
        field: MailField,
        /// What stands there.
        address: String,
    },
    /// A message id or language tag with odd characters, or a date out of range.
    #[error("not a {}", field.name())]
    Malformed {
        /// Where.
        field: MailField,
    },
}

impl MailError {
    /// The Fluent key and arguments of the sentence for it.
    pub fn message(&self) -> (&'static str, Vec<(&'static str, String)>) {
        match self {
            Self::ControlCharacter { field } | Self::Malformed { field } => {
                ("mail-problem-field", vec![("field", field.name().to_owned())])
            }
            Self::Address { address, .. } => ("mail-problem-address", vec![("address", address.clone())]),
        }
    }
}

/// Line breaks of every kind, and other control characters.
pub(super) fn ends_or_hides_a_line(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// The address as mail programs take it, with what is not ASCII in its domain written in ASCII.
pub(super) fn in_ascii(address: &str) -> Cow<'_, str> {
    let written = || {
        let (local, domain) = address.split_once('@').filter(|(_, domain)| !domain.is_ascii())?;
        let words: Option<Vec<String>> = domain.split('.').map(encoded).collect();
        Some(format!("{local}@{}", words?.join(".")))
    };
    written().map_or(Cow::Borrowed(address), Cow::Owned)
}

/// Can `text` stand in a header or in a `mailto:` as an address, as it is?
pub(super) fn is_address(text: &str) -> bool {
    let is_plain = |b: u8| b.is_ascii_graphic() && !b"<>()[]\\,;:\"@".contains(&b);
    let dotted = |part: &str| part.split('.').all(|label| !label.is_empty());
    match text.split_once('@') {
        Some((local, domain)) => {
            let is_long = 64 < local.len() || 254 < text.len();
            !is_long && dotted(local) && dotted(domain) && local.bytes().chain(domain.bytes()).all(is_plain)
        }
        None => false,
    }
}

/// `text` as RFC 2047 encoded words with the folds between them, when it holds `=?`; `None` for any other text.
///
/// The mail builder leaves such ASCII as it is, and a reader would then decode what nobody encoded.
pub(super) fn encoded_words(text: &str) -> Option<String> {
    const WIDEST: usize = 60; // of 75 that a word may have, and room for the header's name
    if !text.contains("=?") {
        return None;
    }
    let mut words = vec![String::new()];
    for c in text.chars() {
        let mut piece = String::new();
        for byte in c.to_string().bytes() {
            if byte.is_ascii_alphanumeric() {
                piece.push(char::from(byte));
            } else {
                piece.extend(["=".to_owned(), format!("{byte:02X}")]);
            }
        }
        match words.last_mut() {
            Some(word) if word.len() + piece.len() <= WIDEST - "=?utf-8?Q??=".len() => word.push_str(&piece),
            _ => words.push(piece),
        }
    }
    Some(words.iter().map(|word| format!("=?utf-8?Q?{word}?=")).collect::<Vec<_>>().join("\r\n "))
}
