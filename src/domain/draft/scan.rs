//! Finds fields and faults in the source of a template, before Markdown is read.

use std::ops::Range;

use super::condition::{self, LetterCondition};
use super::fill::visible;
use super::problem::{TemplatePart, TemplateProblem, TemplateProblemKind};
use super::{OwnNames, Placeholder};

/// What a piece of a template's source is, for colouring it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentKind {
    /// Ordinary text.
    Text,
    /// A known field.
    Field,
    /// The relationship link's field.
    Link,
    /// Begins, turns or ends a part that only some customers get.
    Condition,
    /// Something that a problem is reported for.
    Bad,
}

/// A piece of source other than text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    /// Bytes of the source.
    pub(super) range: Range<usize>,
    pub(super) kind: TokenKind,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum TokenKind {
    /// The second is the text after `|`; `None` without `|`.
    Field(Placeholder, Option<String>),
    /// Begins a part; the second says whether the condition has to hold or must not.
    If(LetterCondition, bool),
    /// What follows is for those of whom the condition does not hold.
    Else,
    /// Ends a part.
    End,
    Bad(TemplateProblemKind),
}

impl TokenKind {
    /// Whether it begins, turns or ends a part, and is never written itself.
    pub(super) fn is_mark(&self) -> bool {
        matches!(self, Self::If(..) | Self::Else | Self::End)
    }
}

/// The first character that a template may not hold: plane 16 stands for fields and marks while Markdown is read.
pub(super) const FIRST_PRIVATE: char = '\u{100000}';

/// Nobody reads more faults of one text than this.
const MAX_REPORTED: usize = 50;

/// Every token of `source`, in order.
pub(super) fn tokens(source: &str, names: &OwnNames) -> Vec<Token> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = next_token(source, at, names) {
        at = token.range.end;
        found.push(token);
    }
    condition::mark_structure(&mut found, names);
    found
}

fn next_token(source: &str, from: usize, names: &OwnNames) -> Option<Token> {
    for (offset, c) in source[from..].char_indices() {
        let at = from + offset;
        let rest = &source[at..];
        let bad = |len: usize, kind| Some(Token { range: at..at + len, kind: TokenKind::Bad(kind) });
        match c {
            '{' if rest.starts_with("{{") => return Some(read_field(source, at, names)),
            '}' if rest.starts_with("}}") => return bad(2, TemplateProblemKind::Unopened),
            '｛' if rest.starts_with("｛｛") => return bad("｛｛".len(), TemplateProblemKind::WideBraces),
            'h' | 'H' | 'w' | 'W' | ':' => {
                if let Some(len) = url_start(source, at) {
                    return bad(len, TemplateProblemKind::LiteralUrl { found: rest[..len].to_owned() });
                }
            }
            FIRST_PRIVATE.. => return bad(c.len_utf8(), TemplateProblemKind::PrivateCharacter),
            _ => {}
        }
    }
    None
}

/// Reads the field that opens at byte `start`.
fn read_field(source: &str, start: usize, names: &OwnNames) -> Token {
    let inside = &source[start + 2..];
    let line = &inside[..inside.find('\n').unwrap_or(inside.len())];
    let close = line.find("}}").filter(|&end| !line[..end].contains("{{"));
    let Some(len) = close else {
        return Token { range: start..start + 2, kind: TokenKind::Bad(TemplateProblemKind::Unclosed) };
    };
    let range = start..start + 2 + len + 2;
    if let Some(kind) = condition::read(line[..len].trim(), names) {
        return Token { range, kind };
    }
    let (name, fallback) = match line[..len].split_once('|') {
        Some((name, fallback)) => (name.trim(), Some(fallback)),
        None => (line[..len].trim(), None),
    };
    let kind = match Placeholder::from_name(name).or_else(|| names.find(name)) {
        Some(Placeholder::GdapLink) if fallback.is_some() => TokenKind::Bad(TemplateProblemKind::GdapMisplaced),
        Some(Placeholder::Link) if fallback.is_some() => TokenKind::Bad(TemplateProblemKind::LinkWithFallback),
        Some(field) => match fallback.map(fallback_fault) {
            Some(Some(kind)) => TokenKind::Bad(kind),
            Some(None) | None => {
                TokenKind::Field(field, fallback.map(|text| text.trim().chars().map(visible).collect()))
            }
        },
        None if name.is_empty() => TokenKind::Bad(TemplateProblemKind::EmptyName),
        None => {
            let nearest = names.nearest(name).or_else(|| Placeholder::nearest(name));
            let (short, nearest) = (name.chars().take(60).collect(), nearest.map(|field| names.token(field)));
            TokenKind::Bad(match condition::near_mark(name).filter(|_| nearest.is_none() && fallback.is_none()) {
                Some(mark) => TemplateProblemKind::UnknownMark { name: short, nearest: mark.to_owned() },
                None => TemplateProblemKind::UnknownName { name: short, nearest },
            })
        }
    };
    Token { range, kind }
}

/// What is wrong with the text after `|`; it is plain text and may not bring an address.
fn fallback_fault(text: &str) -> Option<TemplateProblemKind> {
    if text.chars().any(|c| FIRST_PRIVATE <= c) {
        return Some(TemplateProblemKind::PrivateCharacter);
    }
    find_url(text).map(|range| TemplateProblemKind::LiteralUrl { found: text[range].to_owned() })
}

/// Does an address start at byte `at`? Its first bytes are counted: `https://`, `http://`, `www.` or a bare `://`.
fn url_start(text: &str, at: usize) -> Option<usize> {
    let starts =
        |with: &str| text.as_bytes()[at..].get(..with.len()).is_some_and(|b| b.eq_ignore_ascii_case(with.as_bytes()));
    let at_word_start = !text[..at].ends_with(|c: char| c.is_ascii_alphanumeric());
    match () {
        () if starts("https://") => Some(8),
        () if starts("http://") => Some(7),
        () if starts("www.") && at_word_start => Some(4),
        () if starts("://") => Some(3),
        () => None,
    }
}

/// Whether the letters before a dot are those of a web address.
pub(super) fn ends_with_www(before: &[u8]) -> bool {
    before.len().checked_sub(3).is_some_and(|at| before[at..].eq_ignore_ascii_case(b"www"))
}

/// The start of the first thing in `text` that a mail program would turn into a link with a scheme.
pub(super) fn find_url(text: &str) -> Option<Range<usize>> {
    let mut dots = memchr::memchr_iter(b'.', text.as_bytes());
    if !text.contains("://") && !dots.any(|dot| ends_with_www(&text.as_bytes()[..dot])) {
        return None; // nearly every text, and quick to see
    }
    let mut places = text.bytes().enumerate().filter(|(_, byte)| matches!(byte, b'h' | b'H' | b'w' | b'W' | b':'));
    places.find_map(|(at, _)| url_start(text, at).map(|len| at..at + len))
}

/// The first word of `text` that looks like a web address, which no letter may bring but its link.
pub fn address_in(text: &str) -> Option<&str> {
    let start = find_url(text)?.start;
    text[start..].split_whitespace().next()
}

/// Line and column of byte `at`, both counted from 1, the column in characters.
pub(super) fn place_of(source: &str, at: usize) -> (usize, usize) {
    let before = &source[..at];
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

/// Puts the faults of `source` that tokens show into `problems`; of very many, the first [`MAX_REPORTED`].
pub(super) fn report(part: TemplatePart, source: &str, tokens: &[Token], problems: &mut Vec<TemplateProblem>) {
    let bad = tokens.iter().filter_map(|token| match &token.kind {
        TokenKind::Bad(kind) => Some((token.range.start, kind)),
        TokenKind::Field(..) | TokenKind::If(..) | TokenKind::Else | TokenKind::End => None,
    });
    for (at, kind) in bad.take(MAX_REPORTED) {
        let (line, column) = place_of(source, at);
        problems.push(TemplateProblem { part, line, column, kind: kind.clone() });
    }
}

/// Cuts `source` into pieces for colouring; together they are the whole source, none is empty.
pub fn segments(source: &str, names: &OwnNames) -> Vec<(Range<usize>, SegmentKind)> {
    let mut pieces = Vec::new();
    let mut done = 0;
    for token in tokens(source, names) {
        if done < token.range.start {
            pieces.push((done..token.range.start, SegmentKind::Text));
        }
        done = token.range.end;
        let kind = match token.kind {
            TokenKind::Field(Placeholder::Link | Placeholder::GdapLink, _) => SegmentKind::Link,
            TokenKind::Field(..) => SegmentKind::Field,
            TokenKind::If(..) | TokenKind::Else | TokenKind::End => SegmentKind::Condition,
            TokenKind::Bad(_) => SegmentKind::Bad,
        };
        pieces.push((token.range, kind));
    }
    if done < source.len() {
        pieces.push((done..source.len(), SegmentKind::Text));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(source: &str, expected: &[(&str, SegmentKind)]) {
        let found: Vec<_> =
            segments(source, &OwnNames::default()).into_iter().map(|(range, kind)| (&source[range], kind)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn fields_link_and_faults_are_told_apart() {
        use SegmentKind::{Bad, Field, Link, Text};
        check("Hi {{ contact | you }},", &[("Hi ", Text), ("{{ contact | you }}", Field), (",", Text)]);
        check("{{link}}{{lonk}}", &[("{{link}}", Link), ("{{lonk}}", Bad)]);
        check("see HTTPS://x", &[("see ", Text), ("HTTPS://", Bad), ("x", Text)]);
        check("{{a {{today}}", &[("{{", Bad), ("a ", Text), ("{{today}}", Field)]);
    }

    #[test]
    fn a_field_ends_on_its_line() {
        check("{{company\n}}", &[("{{", SegmentKind::Bad), ("company\n", SegmentKind::Text), ("}}", SegmentKind::Bad)]);
    }

    #[test]
    fn columns_are_characters_not_bytes() {
        assert_eq!(place_of("一二\n三四{{x", "一二\n三四".len()), (2, 3));
    }

    #[test]
    fn words_that_hold_w_are_no_address() {
        assert_eq!(find_url("awww.nice, wwwhat: http status"), None);
        assert_eq!(find_url("請開啟www.contoso.com"), Some(9..13));
    }

    proptest! {
        #[test]
        fn segments_cover_the_source_without_gaps(source in "[\\{\\}｛a-c|:/wh\n 中\u{100001}]{0,40}|\\PC{0,40}") {
            let pieces = segments(&source, &OwnNames::default());
            let whole: String = pieces.iter().map(|(range, _)| &source[range.clone()]).collect();
            prop_assert_eq!(&whole, &source);
            prop_assert!(pieces.iter().all(|(range, _)| !range.is_empty()));
        }
    }
}
