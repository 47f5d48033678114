//! Case, accents and width, folded away.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// A text without case, accents and width, for comparing.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
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
