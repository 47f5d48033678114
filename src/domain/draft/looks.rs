//! How the parts of a template's source come out, so that an editor can show them as they will look.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag};

use super::OwnNames;
use super::neutral::{Fate, fates};
use super::scan::tokens;

/// How a stretch of a source comes out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TextLook {
    /// It is bold.
    pub is_bold: bool,
    /// It leans.
    pub is_italic: bool,
    /// It is part of a heading: 2 or 3; 0 for all other text.
    pub heading: u8,
    /// What it is to the reader.
    pub role: TextRole,
}

/// What a stretch of a source is to the reader of a letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextRole {
    /// Words.
    #[default]
    Words,
    /// A sign of Markdown, which is not written itself.
    Sign,
    /// What stands before an item of a list.
    Bullet,
}

/// The stretches of `body` that are not plain text, in order and without overlap.
pub fn looks(body: &str) -> Vec<(Range<usize>, TextLook)> {
    let masked = masked(body);
    let mut bytes = vec![TextLook::default(); body.len()];
    for (event, range) in Parser::new_ext(&masked, Options::empty()).into_offset_iter() {
        let Event::Start(tag) = event else { continue };
        let part = masked.get(range.clone()).unwrap_or_default();
        let all = |bytes: &mut Vec<TextLook>, set: &dyn Fn(&mut TextLook)| {
            bytes[range.clone()].iter_mut().for_each(set);
        };
        match tag {
            Tag::Strong => {
                all(&mut bytes, &|look| look.is_bold = true);
                signs(&mut bytes, &range, 2);
            }
            Tag::Emphasis => {
                all(&mut bytes, &|look| look.is_italic = true);
                signs(&mut bytes, &range, 1);
            }
            Tag::Heading { level, .. } => {
                let heading = if level == HeadingLevel::H2 { 2 } else { 3 };
                all(&mut bytes, &|look| look.heading = heading);
                let n = part.len() - part.trim_start_matches(['#', ' ']).len();
                bytes[range.start..range.start + n].iter_mut().for_each(|look| look.role = TextRole::Sign);
            }
            Tag::Item => {
                let n = part.find(char::is_whitespace).unwrap_or(part.len());
                bytes[range.start..range.start + n].iter_mut().for_each(|look| look.role = TextRole::Bullet);
            }
            _ => {}
        }
    }
    let mut found: Vec<(Range<usize>, TextLook)> = Vec::new();
    for (at, look) in bytes.into_iter().enumerate() {
        match found.last_mut() {
            Some((range, last)) if *last == look && range.end == at => range.end = at + 1,
            _ if look != TextLook::default() => found.push((at..at + 1, look)),
            _ => {}
        }
    }
    found
}

/// The bold stretches of `body` with their signs, in order; one within another counts with it.
pub(super) fn strong(body: &str) -> Vec<Range<usize>> {
    let masked = masked(body);
    let mut found: Vec<Range<usize>> = Vec::new();
    for (event, range) in Parser::new_ext(&masked, Options::empty()).into_offset_iter() {
        let is_within = found.last().is_some_and(|last| range.end <= last.end);
        if matches!(event, Event::Start(Tag::Strong)) && !is_within {
            found.push(range);
        }
    }
    found
}

/// The signs at both ends of what they enclose.
fn signs(bytes: &mut [TextLook], range: &Range<usize>, n: usize) {
    if 2 * n <= range.len() {
        bytes[range.start..range.start + n].iter_mut().for_each(|look| look.role = TextRole::Sign);
        bytes[range.end - n..range.end].iter_mut().for_each(|look| look.role = TextRole::Sign);
    }
}

/// The source with a letter for each byte that Markdown must not read, so that every place stays where it is.
fn masked(body: &str) -> String {
    let mut inside = vec![false; body.len()];
    // A name that no plan has ends where it ends, too.
    for token in tokens(body, &OwnNames::default()) {
        inside[token.range].iter_mut().for_each(|one| *one = true);
    }
    let mut masked = String::with_capacity(body.len());
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        let (text, end) = line.strip_suffix('\n').map_or((line, ""), |text| (text, "\n"));
        for (c, fate) in fates(text) {
            if inside[at] || fate != Fate::Markup {
                masked.extend(std::iter::repeat_n('x', c.len_utf8()));
            } else {
                masked.push(c);
            }
            at += c.len_utf8();
        }
        masked.push_str(end);
        at += end.len();
    }
    masked
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(body: &str, expected: &[(&str, TextLook)]) {
        let found = looks(body);
        let found: Vec<(&str, TextLook)> = found.into_iter().map(|(range, look)| (&body[range], look)).collect();
        assert_eq!(found, expected);
    }

    const PLAIN: TextLook = TextLook { is_bold: false, is_italic: false, heading: 0, role: TextRole::Words };

    #[test]
    fn bold_words_show_their_signs_apart() {
        let (bold, sign) =
            (TextLook { is_bold: true, ..PLAIN }, TextLook { is_bold: true, role: TextRole::Sign, ..PLAIN });
        check("a **b** c", &[("**", sign), ("b", bold), ("**", sign)]);
        check("**{{our_company}}**與", &[("**", sign), ("{{our_company}}", bold), ("**", sign)]);
        check("a ** b", &[]);
        check("**a", &[]);
    }

    #[test]
    fn headings_lists_and_leaning_words_are_told_apart() {
        let heading = TextLook { heading: 2, ..PLAIN };
        check("## 標題\n\ntext", &[("## ", TextLook { role: TextRole::Sign, ..heading }), ("標題\n", heading)]);
        check("# no heading\n---", &[]);
        let bullet = TextLook { role: TextRole::Bullet, ..PLAIN };
        check("- a\n- b", &[("-", bullet), ("-", bullet)]);
        check("1. a", &[("1.", bullet)]);
        let lean = TextLook { is_italic: true, ..PLAIN };
        let sign = TextLook { is_italic: true, role: TextRole::Sign, ..PLAIN };
        check("*a*", &[("*", sign), ("a", lean), ("*", sign)]);
    }

    proptest! {
        #[test]
        fn every_stretch_stands_on_whole_characters(body in "[-*_#>a貴 `\\[\\]()!<&~|{}1.\\\\\r\n\t]{0,80}") {
            let mut end = 0;
            for (range, _) in looks(&body) {
                prop_assert!(end <= range.start && body.get(range.clone()).is_some());
                end = range.end;
            }
        }
    }
}
