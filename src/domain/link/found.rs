//! The links in whatever was pasted: a message, its source, HTML, Markdown, JSON, a label, a line of a table.
//!
//! A text is only cut up here. Every piece is judged afterwards like any other link, and is offered, never taken unasked.

use std::borrow::Cow;

use super::encoded::{base64_texts, quoted_printable};
use super::mend::unescaped;
use super::raw::{is_quote, starts_with};

/// Longer texts are no messages, in bytes.
pub(super) const LONGEST: usize = 8 << 20;
/// No message has more links that lead to Microsoft.
const MOST: usize = 100;
/// No link goes over more lines.
const MOST_LINES: usize = 12;

/// A piece of a text that begins like a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    /// It goes over several lines, so that a character may have been lost or kept too many.
    pub(super) is_joined: bool,
}

/// Every piece that begins like a link, each once.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    if text.len() <= LONGEST {
        for view in views(text) {
            cut(&view, &mut pieces);
        }
    }
    pieces
}

/// Every address in `text`, without the codes of HTML, each once; for showing what a page leads to.
pub fn addresses_in(text: &str) -> Vec<String> {
    let mut addresses: Vec<String> = Vec::new();
    for piece in pieces(text).into_iter().filter(|piece| !piece.is_joined) {
        let plain = unescaped(&piece.text).unwrap_or(piece.text);
        if !addresses.contains(&plain) {
            addresses.push(plain);
        }
    }
    addresses
}

/// The text as it is, and as it was before a mail program encoded it.
fn views(text: &str) -> Vec<Cow<'_, str>> {
    let mut views = vec![Cow::Borrowed(text)];
    let is_quoted = ["=3D", "=3d", "=\n", "=\r"].iter().any(|sign| text.contains(sign));
    if is_quoted {
        views.push(Cow::Owned(quoted_printable(text)));
    }
    if text.contains("base64") || text.contains("BASE64") {
        views.extend(base64_texts(text).into_iter().map(Cow::Owned));
    }
    views
}

fn cut(text: &str, pieces: &mut Vec<Piece>) {
    let mut from = 0;
    while let Some(at) = beginning(text, from) {
        let mut end = piece_end(text, at);
        from = end.max(at + 1);
        if is_within_another(text, at) {
            continue;
        }
        let mut piece = text.get(at..end).unwrap_or_default().to_owned();
        keep(pieces, &piece, false);
        for _ in 1..MOST_LINES {
            let Some(next) = next_line(text, end) else { break };
            end = piece_end(text, next);
            if end == next {
                break;
            }
            piece.push_str(text.get(next..end).unwrap_or_default());
            keep(pieces, &piece, true);
        }
    }
}

fn keep(pieces: &mut Vec<Piece>, text: &str, is_joined: bool) {
    if pieces.len() < MOST && !pieces.iter().any(|piece| piece.text == text) {
        pieces.push(Piece { text: text.to_owned(), is_joined });
    }
}

/// Where the next address begins, in whatever way it is written.
fn beginning(text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    let is_one = |(at, _): &(usize, &str)| {
        let address = rest.get(*at..).unwrap_or_default();
        ["https://", "http://", "https:\\/\\/", "https%3a%2f%2f"].iter().any(|begin| starts_with(address, begin))
    };
    rest.match_indices(['h', 'H']).find(is_one).map(|(at, _)| from + at)
}

/// Whether what stands before it, without a space or a bracket between, is an address already. A label is none.
fn is_within_another(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let run = before.rsplit(|c: char| !is_of_link(c)).next().unwrap_or_default();
    run.contains(['/', '?', '%', '@'])
}

/// Where the address ends that goes on here: at a character or a code that no link has.
fn piece_end(text: &str, at: usize) -> usize {
    const CODES: [&str; 12] =
        ["&lt;", "&gt;", "&quot;", "&nbsp;", "&apos;", "&#34;", "&#39;", "\\u003c", "\\u003e", "\\\"", "\\n", "\\r"];
    let rest = text.get(at..).unwrap_or_default();
    let run = rest.split(|c: char| !is_of_link(c)).next().unwrap_or_default();
    let code = CODES.iter().filter_map(|code| run.find(code)).min();
    at + code.unwrap_or(run.len())
}

/// Where the text goes on in the next line, behind the marks of a quoted mail; `None` behind an empty line.
fn next_line(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?.trim_start_matches([' ', '\t']);
    let line = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\n', '\r']))?;
    Some(text.len() - line.trim_start_matches([' ', '\t', '>', '|']).len())
}

/// What may stand in a link as it is; brackets and quotation marks stand around it.
fn is_of_link(character: char) -> bool {
    character.is_ascii_graphic()
        && !is_quote(character)
        && !matches!(character, '<' | '>' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | '^')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = pieces(text).into_iter().map(|piece| piece.text).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn link_ends_where_its_surroundings_begin() {
        for around in [
            "{} ",
            "<{}>",
            "(see {})",
            "[here]({} \"title\")",
            "href=\"{}\"",
            "url='{}'",
            "連結：{}，謝謝",
            "&lt;{}&gt;",
        ] {
            check(&around.replace("{}", "https://a.example/b?c=d&e=f#/g"), &["https://a.example/b?c=d&e=f#/g"]);
        }
        check("{\"url\":\"https:\\/\\/a.example\\/b\"}", &["https:\\/\\/a.example\\/b"]);
    }

    #[test]
    fn link_within_another_is_none_of_its_own() {
        check("https://a.example/?u=https://b.example/", &["https://a.example/?u=https://b.example/"]);
        check("//a.example/https://b.example/", &[]);
    }

    #[test]
    fn lines_are_put_together_one_after_the_other() {
        check("> https://a.ex\n> ample/b\n> c\n\nd", &["https://a.ex", "https://a.example/b", "https://a.example/bc"]);
    }

    #[test]
    fn what_is_too_long_for_a_message_is_not_looked_through() {
        check(&format!("https://a.example/ {}", "x".repeat(LONGEST)), &[]);
    }
}
