//! What customers get of whom the same conditions hold: their text as instructions, with its links and fields.

use super::fill::visible;
use super::markdown::{self, Op};
use super::scan::{Token, TokenKind};
use super::variants::Resolved;
use super::{LetterValues, Placeholder};

/// What customers get of whom the same conditions hold.
#[derive(Clone, Debug)]
pub(super) struct Variant {
    pub(super) subject: Vec<Op>,
    pub(super) plain: Vec<Op>,
    pub(super) html: Vec<Op>,
    /// Fields without a fallback, each once, in the order in which they are named.
    pub(super) required: Vec<Placeholder>,
    /// Bytes of text in `plain` and `html`.
    pub(super) plain_len: usize,
    pub(super) html_len: usize,
    /// The links that it brings, in their order.
    pub(super) links: Vec<Placeholder>,
}

impl Variant {
    /// What is left of subject and body, compiled; with the token of a link that does not stand alone.
    pub(super) fn of(subject: &Resolved, body: &Resolved) -> (Self, Option<usize>) {
        let compiled = markdown::compile(&body.source, &body.tokens);
        let crowded = compiled.links_not_alone.first().and_then(|&index| body.origins.get(index)).copied();
        let (plain, html) = (compiled.plain, compiled.html);
        let variant = Self {
            subject: subject_ops(&subject.source, &subject.tokens),
            required: required(subject.tokens.iter().chain(&body.tokens)),
            links: links_of(&plain),
            plain_len: text_len(&plain),
            html_len: text_len(&html),
            plain,
            html,
        };
        (variant, crowded)
    }

    /// What stands above a link of a letter that brings both; `None`: it brings one.
    pub(super) fn label(&self, link: Placeholder, values: &LetterValues<'_>) -> Option<String> {
        let place = self.links.iter().position(|one| *one == link).filter(|_| 1 < self.links.len())?;
        let label = values.label(link);
        (!label.is_empty()).then(|| label.replace('#', &(place + 1).to_string()))
    }
}

fn links_of(ops: &[Op]) -> Vec<Placeholder> {
    let link = |op: &Op| match op {
        Op::Link(link) => Some(*link),
        Op::Text(_) | Op::Field(..) => None,
    };
    ops.iter().filter_map(link).collect()
}

/// The fields without a fallback, each once, in their order.
pub(super) fn required<'a>(tokens: impl Iterator<Item = &'a Token>) -> Vec<Placeholder> {
    named(tokens.filter(|token| matches!(token.kind, TokenKind::Field(_, None))))
}

/// The fields, each once, in their order.
pub(super) fn named<'a>(tokens: impl Iterator<Item = &'a Token>) -> Vec<Placeholder> {
    let mut named = Vec::new();
    for token in tokens {
        if let TokenKind::Field(field, _) = token.kind
            && !named.contains(&field)
        {
            named.push(field);
        }
    }
    named
}

/// The subject is no Markdown: text and fields only.
fn subject_ops(subject: &str, tokens: &[Token]) -> Vec<Op> {
    let mut ops = Vec::new();
    let mut done = 0;
    let text = |range: std::ops::Range<usize>| {
        let clean: String = subject[range].chars().map(visible).collect();
        Op::Text(clean.into_boxed_str())
    };
    for token in tokens {
        ops.push(text(done..token.range.start));
        if let TokenKind::Field(field, fallback) = &token.kind {
            ops.push(Op::Field(*field, fallback.as_deref().map(Box::from)));
        }
        done = token.range.end;
    }
    ops.push(text(done..subject.len()));
    ops
}

fn text_len(ops: &[Op]) -> usize {
    let len = |op: &Op| match op {
        Op::Text(text) => text.len(),
        Op::Field(..) | Op::Link(_) => 0,
    };
    ops.iter().map(len).sum()
}
