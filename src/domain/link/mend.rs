//! Mends: what copying and mail programs do to a link, undone one step at a time, each result judged again.

use percent_encoding::percent_decode_str;

use super::grammar::LinkGrammar;
use super::judge::judge_as_is;
use super::parse::Shape;
use super::raw::{SCHEME, authority_of, is_invisible, is_plain_host, is_quote, starts_with};
use super::{Code, Expected, FindingKind, Judgement, LinkKind, Severity, Verdict};
use crate::states;

states! {
    /// One thing that was undone.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Mend: key {
        /// Space, quotation marks and invisible characters around the link.
        Trimmed => "link-mend-trimmed";
        /// Line breaks inside the link.
        Joined => "link-mend-joined";
        /// The link pasted several times.
        Undoubled => "link-mend-undoubled";
        /// `&amp;` and `\&`.
        Unescaped => "link-mend-unescaped";
        /// Capital letters in `https://` and the host.
        LowerCased => "link-mend-lower-cased";
        /// A redirector around the link.
        Unwrapped => "link-mend-unwrapped";
    }
}

/// No paste needs more steps; a hostile one gets no more.
pub(super) const MOST_STEPS: usize = 8;

/// The best text that undoing leads to, if it is judged good or good with warnings, and what was undone.
pub(super) fn mend(
    text: &str,
    original: &Judgement,
    expected: &Expected,
    grammar: &LinkGrammar,
) -> Option<(String, Vec<Mend>)> {
    let is_mendable = |judgement: &Judgement| judgement.findings.iter().any(|f| is_about_shape(f.code, &f.what));
    if !is_mendable(original) || original.findings.iter().any(|f| f.what == FindingKind::TooLong) {
        return None;
    }
    let mut best = None;
    let mut best_rank = rank(original);
    let mut current = text.to_owned();
    let mut mends = Vec::new();
    while let Some((next, mend)) = step(&current, grammar)
        && mends.len() < MOST_STEPS
    {
        current = next;
        mends.push(mend);
        let judgement = judge_as_is(&current, expected, grammar);
        let is_usable = judgement.verdict != Verdict::Refused;
        if is_usable && rank(&judgement) < best_rank && (!mends.contains(&Mend::Joined) || is_as_known(&judgement)) {
            best_rank = rank(&judgement);
            best = Some((current.clone(), mends.clone()));
        }
    }
    best
}

/// Better is smaller: the verdict, then how much the kind says, then whether the form is whole.
fn rank(judgement: &Judgement) -> (Verdict, u8, bool) {
    let kind = match judgement.kind {
        LinkKind::TwoPartner => 0,
        LinkKind::SinglePartner
        | LinkKind::Gdap
        | LinkKind::CustomerAgreement
        | LinkKind::Retired
        | LinkKind::Partnership => 1,
        LinkKind::Wrapped => 2,
        LinkKind::Unknown => 3,
    };
    (judgement.verdict, kind, judgement.findings.iter().any(|f| is_about_form(f.code)))
}

/// Rules about the text itself, which a mend must satisfy.
fn is_about_form(code: Code) -> bool {
    matches!(code, Code::L1 | Code::L3 | Code::L4 | Code::L5 | Code::L14 | Code::L17)
}

fn is_about_shape(code: Code, what: &FindingKind) -> bool {
    is_about_form(code) || code == Code::L16 || matches!(what, FindingKind::HostNotLowerCase { .. })
}

/// Joined lines are only trusted when every word is known, for the join may have lost or kept a character too many.
fn is_as_known(judgement: &Judgement) -> bool {
    let is_apart = |what: &FindingKind| {
        matches!(
            what,
            FindingKind::HostUndocumented { .. }
                | FindingKind::ResellerNotChecked
                | FindingKind::ProviderNotChecked
                | FindingKind::OrderUnusual
        )
    };
    matches!(judgement.kind, LinkKind::TwoPartner | LinkKind::SinglePartner)
        && judgement.findings.iter().all(|f| f.severity == Severity::Note || is_apart(&f.what))
}

/// The next thing to undo, or none.
pub(super) fn step(text: &str, grammar: &LinkGrammar) -> Option<(String, Mend)> {
    trimmed(text)
        .map(|next| (next, Mend::Trimmed))
        .or_else(|| undoubled_words(text).map(|next| (next, Mend::Undoubled)))
        .or_else(|| joined(text).map(|next| (next, Mend::Joined)))
        .or_else(|| lower_cased(text).map(|next| (next, Mend::LowerCased)))
        .or_else(|| unescaped(text).map(|next| (next, Mend::Unescaped)))
        .or_else(|| undoubled(text).map(|next| (next, Mend::Undoubled)))
        .or_else(|| unwrapped(text, grammar).map(|next| (next, Mend::Unwrapped)))
}

fn changed(before: &str, after: &str) -> Option<String> {
    (before != after && !after.is_empty()).then(|| after.to_owned())
}

fn trimmed(text: &str) -> Option<String> {
    let is_around = |c: char| c.is_whitespace() || is_quote(c) || is_invisible(c);
    changed(text, text.trim_matches(is_around))
}

/// The same link several times with space between.
fn undoubled_words(text: &str) -> Option<String> {
    let mut words = text.split_whitespace();
    let first = words.next()?;
    let mut rest = words.peekable();
    (rest.peek().is_some() && rest.all(|word| word == first)).then(|| first.to_owned())
}

/// Lines put together; the `=` of a quoted-printable soft break goes with its break.
fn joined(text: &str) -> Option<String> {
    let mut lines = text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    let mut whole = text.contains(['\n', '\r']).then(|| lines.next().unwrap_or_default().to_owned())?;
    for line in lines {
        if whole.ends_with('=') && !is_own_equals(&whole, line) {
            whole.pop();
        }
        whole.push_str(line);
    }
    Some(whole)
}

/// Whether the `=` at the end of a line is the only one between a name and its value.
fn is_own_equals(before: &str, after: &str) -> bool {
    let piece = before.rsplit(['?', '&', '#']).next().unwrap_or_default();
    let rest = after.split(['&', '#']).next().unwrap_or_default();
    before.contains('?')
        && !before.contains('#')
        && piece.len() > 1
        && piece.matches('=').count() == 1
        && !rest.contains('=')
}

fn lower_cased(text: &str) -> Option<String> {
    let rest = text.get(SCHEME.len()..).filter(|_| starts_with(text, SCHEME))?;
    let link = format!("{SCHEME}{rest}");
    let host = authority_of(&link)?;
    let lower = host.to_ascii_lowercase();
    let tail = rest.get(host.len()..).filter(|_| is_plain_host(&lower))?;
    changed(text, &format!("{SCHEME}{lower}{tail}"))
}

fn unescaped(text: &str) -> Option<String> {
    changed(text, &text.replace("&amp;", "&").replace("&AMP;", "&").replace("\\&", "&"))
}

/// The same link several times in a row, without anything between.
fn undoubled(text: &str) -> Option<String> {
    let rest = text.strip_prefix(SCHEME)?;
    let mut pieces = rest.split(SCHEME);
    let first = pieces.next()?;
    let mut others = pieces.peekable();
    (others.peek().is_some() && others.all(|piece| piece == first)).then(|| format!("{SCHEME}{first}"))
}

/// The link that a redirector carries in its parameter, decoded once. None when there are two to choose from.
fn unwrapped(text: &str, grammar: &LinkGrammar) -> Option<String> {
    let shape = Shape::of(text)?;
    let name = grammar.wrapper(shape.host)?.target.as_deref()?;
    let mut targets = shape.parameters().filter(|(found, _)| found.eq_ignore_ascii_case(name));
    let (_, target) = targets.next().filter(|_| targets.next().is_none())?;
    let link = percent_decode_str(target).decode_utf8().ok()?;
    link.starts_with(SCHEME).then(|| link.into_owned())
}
