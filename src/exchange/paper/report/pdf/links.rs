//! Addresses in a text that a press opens.

use std::ops::Range;

/// The places of web and mail addresses, with where each leads.
pub(super) fn links(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let is_end = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '<' | '>' | '"' | '、' | '，' | '。' | '）' | '（' | '」' | '「')
    };
    let mut start = 0;
    for piece in text.split(is_end) {
        let at = piece.as_ptr() as usize - text.as_ptr() as usize;
        if start <= at {
            found.extend(link(piece).map(|(within, to)| (at + within.start..at + within.end, to)));
            start = at + piece.len();
        }
    }
    found
}

/// The address that a word holds: marks around it are none of its own.
fn link(word: &str) -> Option<(Range<usize>, String)> {
    let core = word.trim_start_matches(['(', '[', ',', ';']);
    let begin = word.len() - core.len();
    let core = core.trim_end_matches(['.', ',', ';', ':', ')', ']', '!', '?', '\'']);
    let place = begin..begin + core.len();
    if core.len() > "https://".len() && core.starts_with("https://") {
        return Some((place, core.to_owned()));
    }
    let (name, domain) = core.split_once('@')?;
    let is_fine = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    let is_mail = !name.is_empty() && domain.contains('.') && name.chars().all(is_fine) && domain.chars().all(is_fine);
    is_mail.then(|| (place, format!("mailto:{core}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_without_the_marks_around_them() {
        let text = "Ask lin@contoso.com, or see https://partner.microsoft.com/x?a=1。（a@b）";
        let found: Vec<_> = links(text).into_iter().map(|(place, to)| (&text[place], to)).collect();
        let wanted = [
            ("lin@contoso.com", "mailto:lin@contoso.com"),
            ("https://partner.microsoft.com/x?a=1", "https://partner.microsoft.com/x?a=1"),
        ];
        assert_eq!(found, wanted.map(|(shown, to)| (shown, to.to_owned())));
    }
}
