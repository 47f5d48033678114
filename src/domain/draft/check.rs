//! Looks at a finished text before it is handed over, and at what came back from the clipboard.

use std::borrow::Cow;

use memchr::{memchr, memchr_iter, memchr3_iter};

use super::problem::DraftMessage;
use super::scan::{ends_with_www, find_url};

/// Something in a finished text that a person should see before it is handed over. Lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextFinding {
    /// The link does not stand in the text.
    LinkMissing,
    /// The link stands there, but with line breaks or spaces in it.
    LinkBroken,
    /// The link stands there more than once.
    LinkDoubled {
        /// How often.
        count: usize,
    },
    /// Something else stands on the link's line.
    LinkNotAlone {
        /// The link's line.
        line: usize,
    },
    /// Something else that looks like a web address.
    OtherUrl {
        /// Its line.
        line: usize,
        /// The word that holds it, at most 60 characters.
        found: String,
    },
    /// `{{` or `}}` is left.
    BracesLeft {
        /// Their line.
        line: usize,
    },
}

impl TextFinding {
    /// The sentence that says what was found.
    pub fn message(&self) -> DraftMessage {
        let line_arg = |line: &usize| ("line", line.to_string());
        match self {
            Self::LinkMissing => ("draft-check-link-missing", vec![]),
            Self::LinkBroken => ("draft-check-link-broken", vec![]),
            Self::LinkDoubled { count } => ("draft-check-link-doubled", vec![("count", count.to_string())]),
            Self::LinkNotAlone { line } => ("draft-check-link-not-alone", vec![line_arg(line)]),
            Self::OtherUrl { line, found } => ("draft-check-other-url", vec![line_arg(line), ("found", found.clone())]),
            Self::BracesLeft { line } => ("draft-check-braces-left", vec![line_arg(line)]),
        }
    }
}

/// Looks at a finished plain text with the links that it is to bring.
///
/// An empty answer means: each link stands exactly once, unbroken, alone on its line, and nothing else looks like an
/// address.
pub fn check_text(plain: &str, links: &[&str]) -> Vec<TextFinding> {
    let mut findings = Vec::new();
    let found = |link: &&str| check_link(plain, link, &mut findings).map(|at| (at, at + link.len()));
    let mut places: Vec<(usize, usize)> = links.iter().filter_map(found).collect();
    places.sort_unstable();
    let mut done = 0;
    let mut is_all_plain = true;
    for (start, end) in places {
        is_all_plain &= plain.get(done..start).is_some_and(is_plain);
        done = end;
    }
    if !is_all_plain || !plain.get(done..).is_some_and(is_plain) {
        check_lines(plain, links, &mut findings);
    }
    findings
}

/// Whether nothing in `text` even looks like an address or a field; quick, for nearly every text is so.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Not a single w, which ends words such as "below".
    let has_dotted_w = || memchr_iter(b'.', bytes).any(|at| ends_with_www(&bytes[..at]));
    let has_mark = || {
        memchr3_iter(b':', b'{', b'}', bytes).any(|at| {
            let rest = &bytes[at..];
            rest.starts_with(b"://") || rest.starts_with(b"{{") || rest.starts_with(b"}}")
        })
    };
    !has_dotted_w() && !has_mark()
}

fn check_lines(plain: &str, links: &[&str], findings: &mut Vec<TextFinding>) {
    for (index, line) in plain.lines().enumerate() {
        let mut rest = Cow::Borrowed(line);
        for link in links.iter().filter(|link| !link.is_empty()) {
            if rest.contains(link) {
                rest = Cow::Owned(rest.replace(link, " "));
            }
        }
        if let Some(range) = find_url(&rest) {
            let begun = rest[..range.start].rsplit(char::is_whitespace).next().unwrap_or_default();
            let word = rest[range.start - begun.len()..].split_whitespace().next().unwrap_or_default();
            findings.push(TextFinding::OtherUrl { line: index + 1, found: word.chars().take(60).collect() });
        }
        if rest.contains("{{") || rest.contains("}}") {
            findings.push(TextFinding::BracesLeft { line: index + 1 });
        }
    }
}

/// Every place of the link. It is looked for by its `:`, of which a text has few; that is quicker than by its whole length.
fn places_of(plain: &str, link: &str) -> Vec<usize> {
    let (text, link) = (plain.as_bytes(), link.as_bytes());
    let Some(offset) = memchr(b':', link) else { return Vec::new() };
    let starts = memchr_iter(b':', text).filter_map(|colon| colon.checked_sub(offset));
    starts.filter(|&start| text[start..].starts_with(link)).collect()
}

/// Where the link stands, if it stands there once.
fn check_link(plain: &str, link: &str, findings: &mut Vec<TextFinding>) -> Option<usize> {
    let places = places_of(plain, link);
    let Some(&at) = places.first() else {
        let squeeze = |text: &str| text.split_whitespace().collect::<String>();
        let is_broken = !link.is_empty() && squeeze(plain).contains(&squeeze(link));
        findings.push(if is_broken { TextFinding::LinkBroken } else { TextFinding::LinkMissing });
        return None;
    };
    if 1 < places.len() {
        findings.push(TextFinding::LinkDoubled { count: places.len() });
        return None;
    }
    let (before, after) = (&plain[..at], &plain[at + link.len()..]);
    let begins = before.is_empty() || before.ends_with('\n');
    let ends = after.is_empty() || after.starts_with('\n') || after.starts_with("\r\n");
    if !begins || !ends {
        findings.push(TextFinding::LinkNotAlone { line: before.matches('\n').count() + 1 });
    }
    Some(at)
}

/// What is wrong with the link in an HTML text that was read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// No link in it.
    Missing,
    /// More links than one.
    Several {
        /// How many.
        count: usize,
    },
    /// One link, but not ours.
    Altered {
        /// Where it leads.
        found: String,
    },
}

impl LinkFault {
    /// The sentence that says what came back.
    pub fn message(&self) -> DraftMessage {
        match self {
            Self::Missing => ("draft-html-link-missing", vec![]),
            Self::Several { count } => ("draft-html-link-several", vec![("count", count.to_string())]),
            Self::Altered { found } => ("draft-html-link-altered", vec![("found", found.chars().take(200).collect())]),
        }
    }
}

/// Does `html` lead to `links` and nowhere else? Other programs may have put a document around our fragment.
///
/// # Errors
/// The [`LinkFault`] when there are not exactly these links, each equal byte for byte.
pub fn html_links_intact(html: &str, links: &[&str]) -> Result<(), LinkFault> {
    let targets = targets(html);
    let altered = targets.iter().find(|found| !links.contains(&found.as_str()));
    match (targets.len(), altered) {
        (0, _) if !links.is_empty() => Err(LinkFault::Missing),
        (count, _) if links.len() < count => Err(LinkFault::Several { count }),
        (_, Some(found)) => Err(LinkFault::Altered { found: found.clone() }),
        (_, None) if links.iter().all(|link| targets.iter().any(|found| found == link)) => Ok(()),
        (_, None) => Err(LinkFault::Missing),
    }
}

/// As [`html_links_intact`], for one link.
///
/// # Errors
/// Likewise.
pub fn html_link_intact(html: &str, link: &str) -> Result<(), LinkFault> {
    html_links_intact(html, &[link])
}

/// Where the `a` and `area` elements of `html` lead.
fn targets(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        rest = &rest[open + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let name_len = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let (name, mut inside) = rest.split_at(name_len);
        let is_anchor = name.eq_ignore_ascii_case("a") || name.eq_ignore_ascii_case("area");
        if !name.is_empty() {
            while let Some((attribute, value, after)) = next_attribute(inside) {
                if is_anchor && attribute.eq_ignore_ascii_case("href") {
                    found.push(unescape(value));
                }
                inside = after;
            }
            rest = inside;
        }
    }
    found
}

/// The next attribute of a tag: its name, its value and what follows; `None` at the tag's end.
fn next_attribute(inside: &str) -> Option<(&str, &str, &str)> {
    let inside = inside.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
    let name_len =
        inside.find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/')).unwrap_or(inside.len());
    let (name, rest) = inside.split_at(name_len);
    let after_name = rest.trim_start_matches(|c: char| c.is_ascii_whitespace());
    let Some(value) = after_name.strip_prefix('=') else {
        return (!name.is_empty()).then_some((name, "", rest));
    };
    let value = value.trim_start_matches(|c: char| c.is_ascii_whitespace());
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    let (value, after) = match quote {
        Some(quote) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
        None => value.split_at(value.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(value.len())),
    };
    Some((name, value, after))
}

/// Resolves the character references that programs write into addresses.
fn unescape(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        let reference = end.and_then(|end| Some((character(&rest[1..end])?, &rest[end + 1..])));
        let (c, after) = reference.unwrap_or(('&', &rest[1..]));
        out.push(c);
        rest = after;
    }
    out.push_str(rest);
    out
}

fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: &str = "https://admin.microsoft.com/Adminportal/Home?a=1&msppId=2#/BillingAccounts/partner-invitation";

    #[track_caller]
    fn check(plain: &str, expected: &[TextFinding]) {
        assert_eq!(check_text(&plain.replace("LINK", LINK), &[LINK]), expected);
    }

    #[test]
    fn a_link_alone_on_its_line_is_fine() {
        check("Dear Lin,\n\nLINK\n\nRegards", &[]);
        check("LINK", &[]);
        check("Dear Lin,\r\n\r\nLINK\r\n\r\nRegards", &[]);
    }

    #[test]
    fn link_missing_doubled_or_crowded_is_found() {
        check("Dear Lin", &[TextFinding::LinkMissing]);
        check("LINK\nLINK", &[TextFinding::LinkDoubled { count: 2 }]);
        check("a\nLINK.", &[TextFinding::LinkNotAlone { line: 2 }]);
    }

    #[test]
    fn a_wrapped_link_is_broken_not_missing() {
        let wrapped = LINK.replacen("?a", "\n?a", 1);
        let findings = check_text(&wrapped, &[LINK]);
        assert_eq!(findings[0], TextFinding::LinkBroken);
    }

    #[test]
    fn another_address_and_left_braces_are_found() {
        let other = TextFinding::OtherUrl { line: 2, found: "see(WWW.x.com".into() };
        check("LINK\nplease\u{3000}see(WWW.x.com now", &[other]);
        check("LINK\n{{company", &[TextFinding::BracesLeft { line: 2 }]);
        assert_eq!(check_text("http://x", &[]).len(), 1);
    }

    #[track_caller]
    fn check_html(html: &str, expected: &Result<(), LinkFault>) {
        let html = html.replace("LINK", &LINK.replace('&', "&amp;"));
        assert_eq!(&html_link_intact(&html, LINK), expected, "{html}");
    }

    #[test]
    fn our_fragment_and_what_programs_make_of_it_are_intact() {
        check_html("<p><a href=\"LINK\">LINK</a></p>", &Ok(()));
        check_html(
            "<html><head><meta charset=utf-8><link href=x></head><body><A\n class='x' HREF = 'LINK' >y</A></body>",
            &Ok(()),
        );
        check_html(
            "<!--StartFragment--><p/><a target=_blank href=LINK>z</a><!--EndFragment--> <!-- <a href=x>",
            &Ok(()),
        );
        check_html(&format!("<a href=\"{}\">", LINK.replace('&', "&#x26;")), &Ok(()));
        check_html(&format!("<a title='>' href=\"{LINK}\">"), &Ok(()));
    }

    #[test]
    fn links_missing_doubled_or_altered_are_found() {
        check_html("<p>LINK</p> a < b", &Err(LinkFault::Missing));
        check_html("<a href='LINK'></a><a href='LINK'>", &Err(LinkFault::Several { count: 2 }));
        check_html("<a href='https://x'>", &Err(LinkFault::Altered { found: "https://x".into() }));
        check_html("<a href=", &Err(LinkFault::Altered { found: String::new() }));
    }
}
