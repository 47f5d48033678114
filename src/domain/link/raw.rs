//! The text as it is, before anything is parsed: what a parser would smooth over must be seen here.

use super::{FindingKind, LinkFinding};

/// Longer than any link of this kind, wrapped or not, in bytes.
const TOO_LONG: usize = 4096;
/// How many characters of a link's part are shown in a finding.
const SHOWN: usize = 60;

/// The one way a link may begin.
pub(super) const SCHEME: &str = "https://";

/// Where the authority ends. Browsers take a backslash for a slash, so it ends there too.
pub(super) fn authority_of(link: &str) -> Option<&str> {
    let rest = link.strip_prefix(SCHEME)?;
    let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    rest.get(..end)
}

/// A host that every reader of links understands alike: names of lower case letters, digits and hyphens, the last of
/// letters only, which rules out IP addresses; no user, port, percent sign, trailing dot or punycode.
pub(super) fn is_plain_host(authority: &str) -> bool {
    let is_name = |name: &str| {
        name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !name.is_empty()
            && !name.starts_with('-')
            && !name.ends_with('-')
            && !name.starts_with("xn--")
    };
    let last_is_word = |last: &str| last.bytes().all(|b| b.is_ascii_lowercase());
    authority.len() <= 253
        && authority.split('.').all(is_name)
        && authority.rsplit_once('.').is_some_and(|(_, last)| last_is_word(last))
}

/// A part of the link for a finding: shortened, and nothing in it that is invisible or turns the line around.
pub(super) fn shown(part: &str) -> String {
    let mut text = String::new();
    for character in part.chars().take(SHOWN) {
        if is_invisible(character) || (character.is_whitespace() && character != ' ') {
            text.extend(character.escape_unicode());
        } else {
            text.push(character);
        }
    }
    if part.chars().nth(SHOWN).is_some() {
        text.push('…');
    }
    text
}

/// Characters that show nothing, or that change how others are shown.
pub(super) fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E0FFF}')
}

/// Straight and typographic quotation marks.
pub(super) fn is_quote(character: char) -> bool {
    matches!(character, '"' | '\'' | '`' | '\u{00B4}' | '\u{00AB}' | '\u{00BB}' | '\u{2018}'..='\u{201F}'
        | '\u{2032}' | '\u{2033}' | '\u{2039}' | '\u{203A}' | '\u{300C}'..='\u{300F}' | '\u{301D}'..='\u{301F}'
        | '\u{FF02}' | '\u{FF07}')
}

/// What ends a sentence or a phrase, or marks one, and no link.
pub(super) fn is_behind(character: char) -> bool {
    matches!(
        character,
        '.' | ','
            | ':'
            | ';'
            | '!'
            | '?'
            | ')'
            | '*'
            | '_'
            | '~'
            | '…'
            | '。'
            | '，'
            | '：'
            | '；'
            | '！'
            | '？'
            | '、'
    )
}

fn is_line_break(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\u{000B}' | '\u{000C}' | '\u{0085}' | '\u{2028}' | '\u{2029}')
}

/// Notes each fact once: twenty spaces are one finding.
struct Once<'a>(&'a mut Vec<LinkFinding>);

impl Once<'_> {
    fn add(&mut self, what: FindingKind) {
        let same = |f: &LinkFinding| std::mem::discriminant(&f.what) == std::mem::discriminant(&what);
        if !self.0.iter().any(same) {
            self.0.push(what.into());
        }
    }
}

/// Looks at every character of `text`, whose middle without the space around it is `trimmed`.
///
/// Answers whether the text is short enough to be looked at any further.
pub(super) fn scan(text: &str, trimmed: &str, is_wrapped: bool, findings: &mut Vec<LinkFinding>) -> bool {
    let mut once = Once(findings);
    if TOO_LONG < text.len() {
        once.add(FindingKind::TooLong);
        return false;
    }
    if trimmed.chars().all(is_invisible) {
        once.add(FindingKind::NothingPasted);
        return false;
    }
    if trimmed.len() != text.len() {
        once.add(FindingKind::SpaceAround);
    }
    scan_words(trimmed, &mut once);
    for character in trimmed.chars() {
        if is_line_break(character) {
            once.add(FindingKind::LineBreakInside);
        } else if character.is_whitespace() {
            once.add(FindingKind::SpaceInside);
        } else if is_invisible(character) {
            once.add(FindingKind::InvisibleCharacter { code: format!("U+{:04X}", u32::from(character)) });
        } else if is_quote(character) {
            once.add(FindingKind::QuoteMark { character });
        } else if matches!(character, '{' | '}' | '<' | '>' | '[' | ']') {
            once.add(FindingKind::PlaceholderLeft { character });
        }
    }
    if let Some(authority) = authority_of(trimmed) {
        let tail = trimmed.get(SCHEME.len() + authority.len()..).unwrap_or_default();
        scan_tail(tail, is_wrapped, &mut once);
        if let Some(character) =
            tail.chars().next_back().filter(|&last| last.is_ascii() && is_behind(last) && !is_wrapped)
        {
            once.add(FindingKind::PunctuationBehind { character });
        }
    }
    true
}

/// Several links, or words before the link.
fn scan_words(trimmed: &str, once: &mut Once<'_>) {
    if !trimmed.contains(char::is_whitespace) {
        return;
    }
    let is_link = |word: &&str| word.contains("://");
    let count = trimmed.split_whitespace().filter(is_link).count();
    if 1 < count {
        once.add(FindingKind::SeveralLinks { count });
    } else if count == 1 && !trimmed.split_whitespace().next().is_some_and(|first| first.contains("://")) {
        once.add(FindingKind::TextAround);
    }
}

/// What stands behind the host.
fn scan_tail(tail: &str, is_wrapped: bool, once: &mut Once<'_>) {
    let query_at = tail.find(['?', '#']).unwrap_or(tail.len());
    for (at, character) in tail.char_indices() {
        let rest = tail.get(at..).unwrap_or_default();
        match character {
            '\\' if rest.starts_with("\\&") => once.add(FindingKind::BackslashBeforeAmpersand),
            '&' if starts_with(rest, "&amp;") || rest.starts_with("&#") => once.add(FindingKind::HtmlEntity),
            '/' if rest.starts_with("//") && !is_wrapped => once.add(FindingKind::LinkInside),
            '.' if query_at < at && !is_wrapped && is_within_host(tail, at) => once.add(FindingKind::LinkInside),
            '%' if !is_wrapped => once.add(percent(rest)),
            '^' | '|' | '\\' => once.add(FindingKind::ForeignCharacter { character }),
            'h' | 'H' if !is_wrapped && (starts_with(rest, "http:") || starts_with(rest, "https:")) => {
                once.add(FindingKind::LinkInside);
            }
            other if other.is_ascii() || other.is_whitespace() || is_invisible(other) || is_quote(other) => {}
            character => once.add(FindingKind::ForeignCharacter { character }),
        }
    }
}

/// Does the dot at `at` join names as in a host? No word of these links has such a dot.
fn is_within_host(tail: &str, at: usize) -> bool {
    let before = tail.get(..at).and_then(|text| text.chars().next_back());
    let after = tail.get(at + 1..).and_then(|text| text.chars().next());
    before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphabetic)
}

/// What a percent sign at the start of `rest` hides.
fn percent(rest: &str) -> FindingKind {
    let hides = |code: &str| starts_with(rest, code);
    if hides("%0a") || hides("%0d") {
        FindingKind::LineBreakInside
    } else if hides("%20") || hides("%09") {
        FindingKind::SpaceInside
    } else if hides("%3a%2f") || hides("%2f%2f") {
        FindingKind::LinkInside
    } else {
        FindingKind::PercentEncoded { found: shown(rest.get(..3).unwrap_or("%")) }
    }
}

/// Without regard to case.
pub(super) fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(authority: &str, is_plain: bool) {
        assert_eq!(is_plain_host(authority), is_plain, "{authority}");
    }

    #[test]
    fn plain_host_is_names_of_letters_and_digits() {
        check("admin.microsoft.com", true);
        check("nam01.safelinks-2.example", true);
    }

    #[test]
    fn anything_that_readers_of_links_differ_on_is_not_plain() {
        for odd in ["", "com", "a..com", ".a.com", "a.com.", "-a.com", "a-.com", "a.b-", "A.com", "a_b.com", "a.com:1"]
        {
            check(odd, false);
        }
        for odd in
            ["u@a.com", "a%2ecom", "xn--a.com", "a.xn--p1ai", "1.2.3.4", "0x7f.1", "a.0x1", "\u{ff41}.com", "a b.com"]
        {
            check(odd, false);
        }
    }

    #[test]
    fn authority_ends_where_any_browser_ends_it() {
        for end in ["/x", "?x", "#x", "\\@x", ""] {
            assert_eq!(authority_of(&format!("https://a.com{end}")), Some("a.com"), "{end}");
        }
        assert_eq!(authority_of("HTTPS://a.com"), None);
    }

    #[test]
    fn shown_part_has_nothing_invisible_and_is_short() {
        assert_eq!(shown("a\u{202e}b\n"), "a\\u{202e}b\\u{a}");
        assert_eq!(shown(&"x".repeat(1000)).chars().count(), SHOWN + 1);
    }
}
