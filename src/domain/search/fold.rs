//! Case, accents and width, folded away.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// A text without case, accents and width, for comparing.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// As [`fold`]; what is written without case, accents and width is not copied.
pub fn folded(text: &str) -> Cow<'_, str> {
    let is_folded = |c: char| matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}') || is_plain(c);
    if text.chars().all(is_folded) { Cow::Borrowed(text) } else { Cow::Owned(fold(text)) }
}

fn is_plain(c: char) -> bool {
    c.is_ascii() && !c.is_ascii_uppercase()
}

/// As [`fold`], at the end of `out`.
pub fn fold_into(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            // Most of what is written in either language is its own fold.
            '\0'..='\x7f' => out.push(c.to_ascii_lowercase()),
            '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' => out.push(c),
            _ => {
                let parts = std::iter::once(c).nfkd().filter(|&part| !is_combining_mark(part));
                out.extend(parts.flat_map(char::to_lowercase));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folded_is_fold_and_copies_only_what_changes() {
        for text in ["", "pilot 7", "試點", "Pilot", "crème", "ＡＢ", "a\u{301}", "ß", "㐀", "İ"] {
            assert_eq!(folded(text), fold(text), "{text}");
        }
        assert!(matches!(folded("pilot 試點"), Cow::Borrowed(_)));
    }
}
