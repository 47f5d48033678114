//! What of a template's source Markdown may read: fields become one private character each, and what would start markup
//! outside our list comes out as the text it is.

use super::scan::{FIRST_PRIVATE, Token};

/// Where literal marks begin in plane 16; fields are counted from its start.
pub(super) const FIRST_MARK: u32 = 0x10_FF00;
/// Characters that would start markup outside our list.
const NEUTRAL: [char; 7] = ['<', '>', '[', ']', '`', '~', '&'];

/// The private character that stands for the ASCII character `c`.
fn mark(c: char) -> char {
    char::from_u32(FIRST_MARK + u32::from(c)).unwrap_or(c)
}

/// The source as Markdown reads it; its fields are `tokens`.
pub(super) fn neutralise(body: &str, tokens: &[Token]) -> String {
    let mut with_fields = String::with_capacity(body.len());
    let mut done = 0;
    for (index, token) in tokens.iter().enumerate() {
        with_fields.push_str(&body[done..token.range.start]);
        with_fields.extend(char::from_u32(u32::from(FIRST_PRIVATE) + index as u32));
        done = token.range.end;
    }
    with_fields.push_str(&body[done..]);
    let lines: Vec<String> = with_fields.lines().map(neutral_line).collect();
    lines.join("\n")
}

fn neutral_line(line: &str) -> String {
    let come_out = |(c, fate)| match fate {
        Fate::Markup => Some(c),
        Fate::Literal => Some(mark(c)),
        Fate::Escape => None,
    };
    fates(line).into_iter().filter_map(come_out).collect()
}

/// What becomes of a character before Markdown is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// Markdown may read it.
    Markup,
    /// It comes out as the text it is.
    Literal,
    /// It only says that the next one is no markup.
    Escape,
}

/// What becomes of each character of a line.
pub(super) fn fates(line: &str) -> Vec<(char, Fate)> {
    let bare = line.trim();
    let only = |c: char| bare.chars().all(|other| other == c || other == ' ');
    if !bare.is_empty() && ['-', '=', '*', '_'].into_iter().any(only) {
        let fate = |c| if c == ' ' { Fate::Markup } else { Fate::Literal };
        return line.chars().map(|c| (c, fate(c))).collect();
    }
    let n_hashes = bare.chars().take_while(|&c| c == '#').count();
    let mut hashes_left = if matches!(n_hashes, 2 | 3) { 0 } else { n_hashes };
    let mut found = Vec::with_capacity(line.len());
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        if c == '\\' {
            match chars.next() {
                Some(next) if NEUTRAL.contains(&next) => found.extend([(c, Fate::Escape), (next, Fate::Literal)]),
                Some(next) => found.extend([(c, Fate::Markup), (next, Fate::Markup)]),
                None => found.push((c, Fate::Literal)),
            }
        } else if NEUTRAL.contains(&c) {
            found.push((c, Fate::Literal));
        } else if c == '#' && 0 < hashes_left {
            hashes_left -= 1;
            found.push((c, Fate::Literal));
        } else {
            found.push((c, Fate::Markup));
        }
    }
    found
}
