//! What mail gateways, chat programs and search engines put around a link, and the link within.

use percent_encoding::percent_decode_str;
use serde::Deserialize;

use super::encoded::base64;
use super::grammar::{GrammarSource, LinkGrammar};
use super::parse::Shape;
use super::raw::starts_with;

/// A redirector or shortener.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrapperFact {
    /// Which hosts it has.
    pub host: HostPattern,
    /// How the paths of its links begin; `None`: as they like.
    #[serde(default)]
    pub path: Option<String>,
    /// What people know it by, where it is a mail gateway or another program that changes the links it passes on.
    #[serde(default)]
    pub name: Option<String>,
    /// Where the real link is.
    pub target: WrapTarget,
    /// Who says so.
    pub fact: GrammarSource,
}

/// Where a wrapper holds the real link.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum WrapTarget {
    /// With its owner only.
    Hidden,
    /// In the first of these parameters that it has, percent-encoded once.
    Parameters(Vec<String>),
    /// In this parameter, in Base64.
    Base64(String),
    /// In this parameter, percent-encoded with `-` for the percent sign and `_` for the slash.
    Dashes(String),
    /// In the path between `__` and `__;`, with `*` for characters that follow in Base64.
    Stars,
    /// In the path, as its last part.
    Path,
}

/// Hosts by name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum HostPattern {
    /// This host only.
    Exact(String),
    /// Every host below this domain, but not the domain.
    Below(String),
}

impl HostPattern {
    /// Does it cover `host`, which is in lower case?
    pub fn covers(&self, host: &str) -> bool {
        match self {
            Self::Exact(name) => name == host,
            Self::Below(domain) => {
                host.strip_suffix(domain.as_str()).is_some_and(|rest| 1 < rest.len() && rest.ends_with('.'))
            }
        }
    }
}

/// The link within, decoded once. `None`: the text is no wrapper, or does not tell, or there are two to choose from.
pub(super) fn unwrapped(text: &str, grammar: &LinkGrammar) -> Option<String> {
    let shape = Shape::of_wrapper(text, grammar)?;
    let wrapper = grammar.wrapper(shape.host, shape.path)?;
    let link = match &wrapper.target {
        WrapTarget::Hidden => return None,
        WrapTarget::Parameters(names) => decoded(names.iter().find_map(|name| only(shape, name))?)?,
        WrapTarget::Base64(name) => String::from_utf8(base64(&decoded(only(shape, name)?)?)?).ok()?,
        WrapTarget::Dashes(name) => decoded(&only(shape, name)?.replace('-', "%").replace('_', "/"))?,
        WrapTarget::Stars => starred(text)?,
        WrapTarget::Path => in_path(text)?,
    };
    (starts_with(&link, "https://") || starts_with(&link, "http://")).then_some(link)
}

/// The value of the parameter of this name, unless it is doubled.
fn only<'a>(shape: Shape<'a>, name: &str) -> Option<&'a str> {
    let mut values = shape.parameters().filter(|(found, _)| found.eq_ignore_ascii_case(name));
    let (_, value) = values.next()?;
    values.next().is_none().then_some(value)
}

fn decoded(text: &str) -> Option<String> {
    percent_decode_str(text).decode_utf8().ok().map(std::borrow::Cow::into_owned)
}

/// The part of the path that is an address, encoded or not; whatever follows belongs to it.
fn in_path(text: &str) -> Option<String> {
    let (_, tail) = text.split_once("://")?;
    let (_, tail) = tail.split_once('/')?;
    let at = tail.match_indices('h').map(|(at, _)| at).find(|&at| {
        let rest = tail.get(at..).unwrap_or_default();
        let begins = ["https%3a", "http%3a", "https://", "http://"].iter().any(|begin| starts_with(rest, begin));
        begins && (at == 0 || tail.get(..at).is_some_and(|before| before.ends_with('/')))
    })?;
    let link = tail.get(at..)?;
    if link.contains("://") { Some(link.to_owned()) } else { decoded(link) }
}

/// Characters that stand for 2, 3, 4 and so on behind `**`.
const COUNTS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The link between `__` and `__;`, in which each `*` stands for the next of the characters that follow in Base64 up to
/// `!`; `**` and a letter stand for several of them.
fn starred(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("/v3/__")?;
    let (link, rest) = rest.split_once("__;")?;
    let (code, _) = rest.split_once('!')?;
    let replaced = String::from_utf8(base64(code)?).ok()?;
    let mut replaced = replaced.chars();
    let link = decoded(link)?;
    let mut whole = String::with_capacity(link.len() + code.len());
    let mut characters = link.chars();
    while let Some(character) = characters.next() {
        if character != '*' {
            whole.push(character);
        } else if characters.as_str().starts_with('*') {
            let count = COUNTS.find(characters.by_ref().nth(1)?)? + 2;
            whole.extend(replaced.by_ref().take(count));
        } else {
            whole.push(replaced.next()?);
        }
    }
    // Some mail programs take one of the two slashes away.
    let is_short = whole.starts_with("https:/") && !whole.starts_with("https://");
    Some(if is_short { whole.replacen(":/", "://", 1) } else { whole })
}
