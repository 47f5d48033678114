//! Mends: what copying and mail programs do to a link, undone one step at a time, each result judged again.

use percent_encoding::percent_decode_str;

use super::found::{self, Piece};
use super::grammar::LinkGrammar;
use super::judge::judge_as_is;
use super::parse::Shape;
use super::raw::{SCHEME, authority_of, is_behind, is_invisible, is_plain_host, is_quote, starts_with};
use super::wrap::unwrapped;
use super::{Code, Expected, FindingKind, Judgement, LinkKind, LinkSeverity, LinkVerdict};
use crate::states;

states! {
    /// One thing that was undone.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum LinkMend: key {
        /// The text around the link.
        Found => "link-mend-found";
        /// Space, quotation marks, brackets, punctuation and invisible characters around the link.
        Trimmed => "link-mend-trimmed";
        /// Line breaks inside the link.
        Joined => "link-mend-joined";
        /// The link pasted several times.
        Undoubled => "link-mend-undoubled";
        /// `&amp;`, `\&`, `\u0026` and the like.
        Unescaped => "link-mend-unescaped";
        /// Percent signs and codes for the marks between the parts of the link.
        Decoded => "link-mend-decoded";
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
) -> Option<(String, Vec<LinkMend>)> {
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
        let is_usable = judgement.verdict != LinkVerdict::Refused;
        if is_usable && rank(&judgement) < best_rank && (!mends.contains(&LinkMend::Joined) || is_as_known(&judgement))
        {
            best_rank = rank(&judgement);
            best = Some((current.clone(), mends.clone()));
        }
    }
    best
}

/// What a text holds besides a link, or instead of one.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The usable links in it, each once, with what was undone to get it.
    pub(super) links: Vec<(String, Vec<LinkMend>)>,
    /// Where none is usable, the judgement of the one that is most like an invitation.
    pub(super) nearest: Option<Judgement>,
}

/// Looks for links within `text`, whatever else it holds.
pub(super) fn find(text: &str, expected: &Expected, grammar: &LinkGrammar) -> Found {
    let mut found = Found::default();
    for Piece { text: piece, is_joined } in found::pieces(text) {
        if piece == text {
            continue; // this has been judged
        }
        let judgement = judge_as_is(&piece, expected, grammar);
        let link = match judgement.verdict {
            LinkVerdict::Good | LinkVerdict::Warnings => Some((piece, Vec::new())),
            LinkVerdict::Refused => mend(&piece, &judgement, expected, grammar),
        };
        let is_sure = |link: &str| {
            let judgement = judge_as_is(link, expected, grammar);
            if is_joined { is_as_known(&judgement) } else { is_whole(&judgement) }
        };
        match link {
            Some((link, mends)) if is_sure(&link) => {
                if !found.links.iter().any(|(known, _)| *known == link) {
                    found.links.push((link, [vec![LinkMend::Found], mends].concat()));
                }
            }
            Some(_) | None if is_joined || !may_be_told(&judgement) => {}
            Some(_) | None => {
                if found.nearest.as_ref().is_none_or(|nearest| rank(&judgement) < rank(nearest)) {
                    found.nearest = Some(judgement);
                }
            }
        }
    }
    found
}

/// Better is smaller: the verdict, then how much the kind says, then whether the form is whole.
fn rank(judgement: &Judgement) -> (LinkVerdict, u8, bool) {
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
        && judgement.findings.iter().all(|f| f.severity == LinkSeverity::Note || is_apart(&f.what))
}

/// Whether a refused piece is a link that says something by itself, and not only a part of one.
fn may_be_told(judgement: &Judgement) -> bool {
    match judgement.kind {
        LinkKind::TwoPartner => is_whole(judgement),
        LinkKind::SinglePartner
        | LinkKind::Gdap
        | LinkKind::CustomerAgreement
        | LinkKind::Retired
        | LinkKind::Wrapped => true,
        LinkKind::Partnership | LinkKind::Unknown => false,
    }
}

/// Whether no part of the link can have been cut off with the text around it.
fn is_whole(judgement: &Judgement) -> bool {
    judgement.kind == LinkKind::TwoPartner
        && judgement.findings.iter().all(|finding| {
            !matches!(
                finding.what,
                FindingKind::InvTypeMissing
                    | FindingKind::InvTypeUnknown { .. }
                    | FindingKind::ParameterUnknown { .. }
                    | FindingKind::FragmentMissing
                    | FindingKind::FragmentUnknown { .. }
                    | FindingKind::AdminRightsUnclear { .. }
            )
        })
}

/// The next thing to undo, or none.
pub(super) fn step(text: &str, grammar: &LinkGrammar) -> Option<(String, LinkMend)> {
    trimmed(text)
        .map(|next| (next, LinkMend::Trimmed))
        .or_else(|| undoubled_words(text).map(|next| (next, LinkMend::Undoubled)))
        .or_else(|| joined(text).map(|next| (next, LinkMend::Joined)))
        .or_else(|| lower_cased(text).map(|next| (next, LinkMend::LowerCased)))
        .or_else(|| unescaped(text).map(|next| (next, LinkMend::Unescaped)))
        .or_else(|| undoubled(text).map(|next| (next, LinkMend::Undoubled)))
        .or_else(|| unwrapped(text, grammar).map(|next| (next, LinkMend::Unwrapped)))
        .or_else(|| decoded(text, grammar).map(|next| (next, LinkMend::Decoded)))
}

fn changed(before: &str, after: &str) -> Option<String> {
    (before != after && !after.is_empty()).then(|| after.to_owned())
}

fn trimmed(text: &str) -> Option<String> {
    let is_around = |c: char| c.is_whitespace() || is_quote(c) || is_invisible(c);
    let is_before = |c: char| is_around(c) || matches!(c, '<' | '(' | '[' | '{' | '*' | '_' | '•' | '（' | '＜' | '【');
    let is_after = |c: char| is_around(c) || is_behind(c) || matches!(c, '>' | ']' | '}' | '）' | '＞' | '】');
    changed(text, text.trim_start_matches(is_before).trim_end_matches(is_after))
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

/// Codes of HTML and of JSON for characters of ASCII, and backslashes before marks as in Markdown.
pub(super) fn unescaped(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let (code, length) = match character {
            '&' => entity(rest),
            '\\' => escape(rest),
            _ => None,
        }
        .unwrap_or((character, character.len_utf8()));
        plain.push(code);
        rest = rest.get(length..).unwrap_or_default();
    }
    changed(text, &plain)
}

/// The character that an HTML code at the beginning stands for, and the code's length.
fn entity(text: &str) -> Option<(char, usize)> {
    let (name, _) = text.get(1..text.len().min(10))?.split_once(';')?;
    let number = |digits: &str, radix| u32::from_str_radix(digits, radix).ok();
    let code = match name.to_ascii_lowercase().as_str() {
        "amp" => Some(u32::from('&')),
        other => match other.strip_prefix('#')? {
            hex if hex.starts_with('x') => number(hex.get(1..)?, 16),
            digits => number(digits, 10),
        },
    };
    Some((graphic(code?)?, name.len() + 2))
}

/// The same of a backslash at the beginning.
fn escape(text: &str) -> Option<(char, usize)> {
    let next = text.chars().nth(1)?;
    match next {
        'u' => Some((graphic(u32::from_str_radix(text.get(2..6)?, 16).ok()?)?, 6)),
        '&' | '/' | '_' | '-' | '.' | '#' | '=' | '?' | '~' => Some((next, 2)),
        _ => None,
    }
}

fn graphic(code: u32) -> Option<char> {
    char::from_u32(code).filter(char::is_ascii_graphic)
}

/// A link of which the marks between its parts are encoded. What a wrapper encodes is its own.
fn decoded(text: &str, grammar: &LinkGrammar) -> Option<String> {
    let is_encoded = || {
        let lower = text.to_ascii_lowercase();
        ["%3f", "%26", "%3d", "%23", "%25"].iter().any(|code| lower.contains(code))
    };
    let is_link = || Shape::of(text).is_some() && Shape::of_wrapper(text, grammar).is_none();
    let is_whole = starts_with(text, "https%3a") || (is_link() && is_encoded());
    let link = is_whole.then(|| percent_decode_str(text).decode_utf8().ok())??;
    changed(text, &link)
}

/// The same link several times in a row, without anything between.
fn undoubled(text: &str) -> Option<String> {
    let rest = text.strip_prefix(SCHEME)?;
    let mut pieces = rest.split(SCHEME);
    let first = pieces.next()?;
    let mut others = pieces.peekable();
    (others.peek().is_some() && others.all(|piece| piece == first)).then(|| format!("{SCHEME}{first}"))
}
