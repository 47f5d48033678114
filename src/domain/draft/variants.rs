//! A template for one set of facts: what is left of its source when the conditions are decided.
//!
//! Each combination of conditions that a template names is read once, as if somebody had written it by itself. Lists,
//! paragraphs and the link's place are then right in each of them, and a letter is written as fast as one without conditions.

use std::collections::BTreeSet;
use std::ops::Range;

use super::condition::{Circumstance, Facts, LetterCondition};
use super::scan::{Token, TokenKind};

/// What is left of a source.
pub(super) struct Resolved {
    pub(super) source: String,
    /// The fields that are left, with their places in this source.
    pub(super) tokens: Vec<Token>,
    /// Which tokens of the whole source these were.
    pub(super) origins: Vec<usize>,
}

/// The conditions that these tokens name, each once, in their order.
pub(super) fn conditions(subject: &[Token], body: &[Token]) -> Vec<LetterCondition> {
    let named = |token: &Token| match token.kind {
        TokenKind::If(condition, _) => Some(condition),
        TokenKind::Field(..) | TokenKind::Else | TokenKind::End | TokenKind::Bad(_) => None,
    };
    let named: BTreeSet<LetterCondition> = subject.iter().chain(body).filter_map(named).collect();
    named.into_iter().collect()
}

/// Every combination of `conditions`; a condition is a bit of the place, in their order.
pub(super) fn combinations(conditions: &[LetterCondition]) -> impl Iterator<Item = Facts> {
    (0..1_usize << conditions.len()).map(move |bits| {
        let decided = conditions.iter().enumerate();
        decided.fold(Facts::default(), |facts, (at, condition)| facts.with(*condition, bits & 1 << at != 0))
    })
}

/// The place of a customer's combination among [`combinations`].
pub(super) fn place(conditions: &[LetterCondition], facts: Facts) -> usize {
    let bits = conditions.iter().enumerate();
    bits.fold(0, |place, (at, condition)| place | usize::from(facts.holds(*condition)) << at)
}

/// Whether there can be a customer like this: everybody has one language.
pub(super) fn is_possible(conditions: &[LetterCondition], facts: Facts) -> bool {
    let of_language = [Circumstance::ReadsEnglish, Circumstance::ReadsChinese].map(LetterCondition::Of);
    let names_both = of_language.iter().all(|language| conditions.contains(language));
    let n_read = of_language.iter().filter(|language| facts.holds(**language)).count();
    n_read <= 1 && (!names_both || n_read == 1)
}

/// Decides the conditions of a source whose tokens hold no fault.
pub(super) fn resolve(source: &str, tokens: &[Token], facts: Facts) -> Resolved {
    let mut left = Resolved { source: String::with_capacity(source.len()), tokens: Vec::new(), origins: Vec::new() };
    // Of each open part: whether its condition holds.
    let mut open: Vec<bool> = Vec::new();
    let mut done = 0;
    for (index, token) in tokens.iter().enumerate() {
        let cut = if token.kind.is_mark() { around_mark(source, tokens, index) } else { token.range.clone() };
        let is_written = open.iter().all(|holds| *holds);
        if is_written && done < cut.start {
            left.source.push_str(&source[done..cut.start]);
        }
        done = done.max(cut.end);
        match token.kind {
            TokenKind::If(condition, wanted) => open.push(facts.holds(condition) == wanted),
            TokenKind::Else => {
                if let Some(holds) = open.last_mut() {
                    *holds = !*holds;
                }
            }
            TokenKind::End => drop(open.pop()),
            TokenKind::Field(..) if is_written => {
                let start = left.source.len();
                left.source.push_str(&source[token.range.clone()]);
                left.tokens.push(Token { range: start..left.source.len(), kind: token.kind.clone() });
                left.origins.push(index);
            }
            TokenKind::Field(..) | TokenKind::Bad(_) => {}
        }
    }
    left.source.push_str(&source[done..]);
    left
}

/// What goes with a mark: its whole line when nothing but marks stands on it, else the mark alone.
fn around_mark(source: &str, tokens: &[Token], index: usize) -> Range<usize> {
    let mark = &tokens[index].range;
    let start = source[..mark.start].rfind('\n').map_or(0, |end| end + 1);
    let end = source[mark.end..].find('\n').map_or(source.len(), |len| mark.end + len + 1);
    let next_to = |gap: Range<usize>| source.get(gap).is_none_or(|text| text.trim().is_empty());
    let previous = index.checked_sub(1).map_or(0, |index| tokens[index].range.end);
    let next = tokens.get(index + 1).map_or(source.len(), |token| token.range.start);
    if !next_to(previous.max(start)..mark.start) || !next_to(mark.end..next.min(end)) {
        return mark.clone();
    }
    let before = tokens[..index].iter().rev().take_while(|token| start <= token.range.start);
    let after = tokens[index + 1..].iter().take_while(|token| token.range.end <= end);
    let mut n_written = source[start..end].chars().filter(|c| !c.is_whitespace()).count();
    for token in before.chain([&tokens[index]]).chain(after) {
        if !token.kind.is_mark() {
            return mark.clone();
        }
        n_written -= source[token.range.clone()].chars().filter(|c| !c.is_whitespace()).count();
    }
    if n_written == 0 { start..end } else { mark.clone() }
}
