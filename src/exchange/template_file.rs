//! Letters as a file: one colleague words them, and everybody uses them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::draft::Language;
use crate::domain::edit::own_letters::letter_name_key;
use crate::domain::shared_letters::{SharedKind, SharedLetter};

/// The newest format that is read; it is what is written.
const FORMAT: u32 = 1;
/// The most letters of a file.
const MAX_LETTERS: usize = 500;
/// The most that such a file can be, in bytes.
pub const MAX_BYTES: u64 = 8 * 1024 * 1024;

/// Why a file brings no letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateFileFault {
    /// It is no such file, or somebody changed it so that it cannot be read.
    Unreadable {
        /// Where reading ended; the first line is 1.
        line: usize,
    },
    /// A newer program wrote it.
    Newer,
    /// It holds one letter twice in one language.
    Twice(SharedKind, Language),
    /// More letters than anybody has.
    TooMany,
    /// It holds no letter.
    Empty,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "SharedLetters", deny_unknown_fields)]
struct WrittenLetters {
    format: u32,
    #[serde(default)]
    letters: Vec<SharedLetter>,
}

#[derive(Deserialize)]
#[serde(rename = "SharedLetters")]
struct NewerLetters {
    format: u64,
}

/// The file's text.
pub fn to_text(letters: &[SharedLetter]) -> String {
    let written = WrittenLetters { format: FORMAT, letters: letters.to_vec() };
    let pretty = ron::ser::PrettyConfig::new().struct_names(true).new_line("\n");
    // Texts, names and addresses cannot fail to be written.
    ron::ser::to_string_pretty(&written, pretty).unwrap_or_default() + "\n"
}

/// Reads a file's text; a byte-order mark and the line ends of any system do not matter.
///
/// # Errors
/// [`TemplateFileFault`].
pub fn from_text(text: &str) -> Result<Vec<SharedLetter>, TemplateFileFault> {
    let text = text.trim_start_matches('\u{feff}');
    let written: WrittenLetters = match ron::from_str(text) {
        Ok(written) => written,
        Err(_) if ron::from_str::<NewerLetters>(text).is_ok_and(|newer| u64::from(FORMAT) < newer.format) => {
            return Err(TemplateFileFault::Newer);
        }
        Err(error) => return Err(TemplateFileFault::Unreadable { line: error.span.start.line }),
    };
    if FORMAT < written.format {
        return Err(TemplateFileFault::Newer);
    }
    let letters = written.letters;
    if letters.iter().all(|letter| letter.texts.is_empty()) {
        return Err(TemplateFileFault::Empty);
    }
    if MAX_LETTERS < letters.len() {
        return Err(TemplateFileFault::TooMany);
    }
    let mut seen = BTreeSet::new();
    for letter in &letters {
        for text in &letter.texts {
            if !seen.insert((called(&letter.which), text.language)) {
                return Err(TemplateFileFault::Twice(letter.which.clone(), text.language));
            }
        }
    }
    Ok(letters)
}

/// A letter by what no two letters share.
fn called(which: &SharedKind) -> SharedKind {
    match which {
        SharedKind::Shipped(kind) => SharedKind::Shipped(*kind),
        SharedKind::Own { name, carries_link } => {
            SharedKind::Own { name: letter_name_key(name), carries_link: *carries_link }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::draft::TemplateKind;
    use crate::domain::plan::contact::EmailAddress;
    use crate::domain::shared_letters::SharedText;

    fn example() -> Vec<SharedLetter> {
        let text = |language, body: &str| SharedText {
            language,
            subject: "致 \"{{company}}\"".to_owned(),
            body: body.to_owned(),
            cc: vec![EmailAddress::parse("mei@contoso.example").unwrap()],
            reply_to: None,
            attachments: vec!["價格.pdf".to_owned()],
        };
        let own = SharedKind::Own { name: "Price change 調價".to_owned(), carries_link: true };
        vec![
            SharedLetter {
                which: SharedKind::Shipped(TemplateKind::Notice),
                texts: vec![text(Language::English, "a\n\n- b")],
            },
            SharedLetter {
                which: own,
                texts: vec![text(Language::English, "{{link}}"), text(Language::TraditionalChinese, "{{link}}\n")],
            },
        ]
    }

    #[test]
    fn letters_that_were_written_are_read_again() {
        let text = to_text(&example());
        assert_eq!(from_text(&text), Ok(example()), "{text}");
        assert_eq!(from_text(&format!("\u{feff}{}", text.replace('\n', "\r\n"))), Ok(example()));
    }

    #[test]
    fn what_is_no_file_of_letters_is_said_with_its_line() {
        assert_eq!(from_text(""), Err(TemplateFileFault::Unreadable { line: 1 }));
        let text = to_text(&example());
        let cut = &text[..text.len() / 2];
        assert!(matches!(from_text(cut), Err(TemplateFileFault::Unreadable { line }) if 1 < line));
        assert_eq!(from_text("SharedLetters(format: 1)"), Err(TemplateFileFault::Empty));
        assert_eq!(from_text("SharedLetters(format: 2, drawings: [])"), Err(TemplateFileFault::Newer));
        assert!(matches!(from_text("ListColumns(format: 1)"), Err(TemplateFileFault::Unreadable { .. })));
        let twice = [example(), example()].concat();
        let expected = TemplateFileFault::Twice(SharedKind::Shipped(TemplateKind::Notice), Language::English);
        assert_eq!(from_text(&to_text(&twice)), Err(expected));
    }
}
