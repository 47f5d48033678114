//! Characters that nobody sees: taken out of a text, and told.

use std::borrow::Cow;

use crate::domain::plan::contact::is_invisible;

/// The text on one line, trimmed, without control and invisible characters; and whether there were any that somebody could
/// not have meant. A space that does not break is a space.
pub fn cleaned(text: &str) -> (Cow<'_, str>, bool) {
    let bare = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}'));
    if !bare.chars().any(is_odd) {
        return (Cow::Borrowed(bare), false);
    }
    let mut clean = String::with_capacity(bare.len());
    let mut is_told = false;
    let mut chars = bare.chars().peekable();
    let mut last = ' ';
    while let Some(c) = chars.next() {
        match c {
            ' ' if last != ' ' && last.is_whitespace() => {}
            _ if !is_odd(c) => clean.push(c),
            // They join letters of Arabic and Indic scripts, and parts of pictures.
            '\u{200C}' | '\u{200D}' if joins(last) && chars.peek().copied().is_some_and(joins) => clean.push(c),
            _ if c.is_whitespace() => {
                is_told = true;
                if !clean.ends_with(' ') {
                    clean.push(' ');
                }
            }
            _ => is_told = true,
        }
        last = c;
    }
    let end = clean.trim_end().len();
    clean.truncate(end);
    (Cow::Owned(clean.trim_start().to_owned()), is_told)
}

fn joins(c: char) -> bool {
    matches!(c, '\u{0600}'..='\u{1FFF}' | '\u{2600}'..='\u{27BF}' | '\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}')
}

/// Whether a character cannot stay as it is: one that nobody sees, and white space that is not a plain space.
fn is_odd(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    c.is_control() || is_invisible(c) || c.is_whitespace() && c != '\u{3000}'
}
