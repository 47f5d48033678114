//! Bold words in a template's source: put on and taken away as a reader sees them, not star by star.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::OwnNames;
use super::format::{all_marks, is_fixed, lines, text};
use super::looks::strong;
use super::scan::tokens;

const STARS: [char; 2] = ['*', '*'];

/// The source without the marks for bold words that stand around this place, if there are no words between them.
pub fn without_empty_bold(source: &str, at: usize) -> Option<String> {
    let chars: Vec<char> = source.chars().collect();
    let (before, after) = chars.split_at_checked(at)?;
    let before = before.strip_suffix(&STARS)?;
    Some(text(before) + &text(after.strip_prefix(&STARS)?))
}

/// Braces stand around a field, which counts as a letter.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '{' | '}')
}

/// Byte ranges as ranges of characters.
fn in_chars(source: &str, ranges: impl IntoIterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let place = |byte: usize| source.get(..byte).map_or(0, |before| before.chars().count());
    ranges.into_iter().map(|range| place(range.start)..place(range.end)).collect()
}

/// Stars that are put in and characters that are taken out, all by their places in the source.
#[derive(Default)]
struct Change {
    gone: BTreeSet<usize>,
    stars: BTreeMap<usize, usize>,
}

impl Change {
    /// The stars of a bold stretch go.
    fn unwrap(&mut self, Range { start, end }: &Range<usize>) {
        self.gone.extend([*start, start + 1, end - 2, end - 1]);
    }

    /// What lies here becomes bold, without the blanks at its ends, and without the full stops, brackets and the like where
    /// a letter follows: with them within, the stars would be text.
    fn wrap(&mut self, chars: &[char], Range { mut start, mut end }: Range<usize>) {
        let is_out = |at: usize, beside: Option<&char>| {
            let is_sign = !is_letter(chars[at]) && beside.copied().is_some_and(is_letter);
            chars[at].is_whitespace() || self.gone.contains(&at) || is_sign
        };
        while start < end && is_out(start, start.checked_sub(1).and_then(|at| chars.get(at))) {
            start += 1;
        }
        while start < end && is_out(end - 1, chars.get(end)) {
            end -= 1;
        }
        if start < end {
            *self.stars.entry(start).or_default() += 1;
            *self.stars.entry(end).or_default() += 1;
        }
    }

    /// The changed text.
    fn done(&self, chars: &[char]) -> String {
        let mut out = String::new();
        for at in 0..=chars.len() {
            (0..self.stars.get(&at).copied().unwrap_or(0)).for_each(|_| out.push_str("**"));
            out.extend(chars.get(at).filter(|_| !self.gone.contains(&at)));
        }
        out
    }

    /// Where a place of the source lies in the changed text; `is_within`: after stars that are put in there.
    fn place(&self, at: usize, is_within: bool) -> usize {
        let stars: usize = self.stars.range(..at).map(|(_, n)| n).sum();
        let here = if is_within { self.stars.get(&at).copied().unwrap_or(0) } else { 0 };
        at - self.gone.range(..at).count() + 2 * (stars + here)
    }
}

/// Bold words within what is chosen become plain if all of it is bold, else all of it becomes bold, line by line. Without
/// a choice it is the word at the caret, or what is typed next.
pub(super) fn bold(source: &str, chars: &[char], chosen: Range<usize>) -> (String, Range<usize>) {
    let bold = in_chars(source, strong(source));
    let fields = in_chars(source, tokens(source, &OwnNames::default()).into_iter().map(|token| token.range));
    let mut change = Change::default();
    let wanted = trimmed(chars, chosen.clone());
    let caret = wanted.is_empty().then_some(chosen.start);
    let stretch = match caret {
        None => whole(wanted, &fields),
        Some(at) => {
            if let Some(around) = bold.iter().find(|range| range.start < at && at < range.end) {
                change.unwrap(around);
                let at = change.place(at, false);
                return (change.done(chars), at..at);
            }
            if let Some(plain) = without_empty_bold(source, at) {
                return (plain, at - 2..at - 2);
            }
            let word = whole(word_at(chars, at), &fields);
            if word.is_empty() {
                return (format!("{}****{}", text(&chars[..at]), text(&chars[at..])), at + 2..at + 2);
            }
            word
        }
    };
    let touched: Vec<&Range<usize>> =
        bold.iter().filter(|range| range.start < stretch.end && stretch.start < range.end).collect();
    let is_bold = |at: usize| touched.iter().any(|one| one.contains(&at));
    let parts = words(source, chars, stretch.clone());
    for one in &touched {
        change.unwrap(one);
    }
    let mut letters = parts.iter().cloned().flatten().filter(|at| is_letter(chars[*at]));
    if !touched.is_empty() && letters.all(is_bold) {
        for one in &touched {
            let (start, end) = (one.start + 2, one.end - 2);
            change.wrap(chars, start..stretch.start.clamp(start, end));
            change.wrap(chars, stretch.end.clamp(start, end)..end);
        }
    } else {
        let start = touched.iter().map(|one| one.start).fold(stretch.start, usize::min);
        let end = touched.iter().map(|one| one.end).fold(stretch.end, usize::max);
        for part in words(source, chars, start..end) {
            change.wrap(chars, part);
        }
    }
    let chosen = match caret {
        Some(at) => {
            let at = change.place(at, at == stretch.start);
            at..at
        }
        None => change.place(stretch.start, true)..change.place(stretch.end, false),
    };
    (change.done(chars), chosen)
}

/// What of a stretch can be bold, line by line: no mark before a line, no link that stands alone.
fn words(source: &str, chars: &[char], stretch: Range<usize>) -> Vec<Range<usize>> {
    let inside = |line: Range<usize>| {
        let begins = line.start == 0 || chars[line.start - 1] == '\n';
        let n = if begins { all_marks(&text(&chars[line.clone()])) } else { 0 };
        trimmed(chars, line.start + n..line.end)
    };
    let all = lines(chars, stretch).into_iter().filter(|line| !is_fixed(source, chars, line)).map(inside);
    all.filter(|part| !part.is_empty()).collect()
}

/// Without the blanks at its ends.
fn trimmed(chars: &[char], Range { mut start, mut end }: Range<usize>) -> Range<usize> {
    while start < end && chars[start].is_whitespace() {
        start += 1;
    }
    while start < end && chars[end - 1].is_whitespace() {
        end -= 1;
    }
    start..end
}

/// Fields are never cut: one that is touched counts whole.
fn whole(stretch: Range<usize>, fields: &[Range<usize>]) -> Range<usize> {
    let touches = |field: &&Range<usize>| field.start < stretch.end.max(stretch.start + 1) && stretch.start < field.end;
    fields.iter().filter(touches).fold(stretch.clone(), |all, field| all.start.min(field.start)..all.end.max(field.end))
}

/// The word that the caret stands in or at; empty where there is none. Chinese does not part its words.
fn word_at(chars: &[char], at: usize) -> Range<usize> {
    let is_han = |c: char| matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}');
    let is_word = |c: &char| (c.is_alphanumeric() || *c == '\'' || *c == '\u{2019}') && !is_han(*c);
    let start = at - chars[..at].iter().rev().take_while(|c| is_word(c)).count();
    start..at + chars[at..].iter().take_while(|c| is_word(c)).count()
}
