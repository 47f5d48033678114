//! A link that may be handed over, and the look at the words around it.

use super::{Expected, FindingKind, Fingerprint, Judgement, LinkFinding, LinkGrammar, LinkVerdict, judge};

/// A link that was judged and not refused. Its existence is the proof; the bytes are those that were judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptedLink {
    text: String,
    fingerprint: Fingerprint,
}

impl AcceptedLink {
    /// Accepts `text` as it is, or says why not. `reason`: why a person takes a link of a form that nobody has seen yet;
    /// without one such a link is not accepted.
    pub fn accept(text: &str, reason: &str, expected: &Expected, grammar: &LinkGrammar) -> Result<Self, Judgement> {
        let judgement = judge(text, expected, grammar);
        if judgement.asks_for_a_reason() && reason.trim().is_empty() {
            return Err(judgement);
        }
        match (judgement.verdict, judgement.fingerprint) {
            (LinkVerdict::Good | LinkVerdict::Warnings, Some(fingerprint)) => {
                Ok(Self { text: text.to_owned(), fingerprint })
            }
            (LinkVerdict::Good | LinkVerdict::Warnings | LinkVerdict::Refused, _) => Err(judgement),
        }
    }

    /// The bytes to store, show and hand over.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What people compare.
    pub fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }
}

/// A warning for each of `names` that stands in `body`: other providers that an invitation must not speak of (L20).
///
/// Upper and lower case do not matter; a Latin name is found as a whole word only, and a name without letters never.
pub fn other_partners_named<'a>(body: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<LinkFinding> {
    let body = body.to_lowercase();
    let names = names.into_iter().map(str::trim);
    names.filter(|name| stands_in(&body, &name.to_lowercase())).map(named).collect()
}

fn named(name: &str) -> LinkFinding {
    FindingKind::OtherProviderNamed { name: name.to_owned() }.into()
}

fn stands_in(body: &str, name: &str) -> bool {
    let runs_on = |outside: Option<char>, inside: Option<char>| {
        let is_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        is_word(outside) && is_word(inside)
    };
    let is_whole = |(at, found): (usize, &str)| {
        let before = body.get(..at).and_then(|text| text.chars().next_back());
        let after = body.get(at + found.len()..).and_then(|text| text.chars().next());
        !runs_on(before, found.chars().next()) && !runs_on(after, found.chars().next_back())
    };
    name.chars().any(char::is_alphanumeric) && body.match_indices(name).any(is_whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(body: &str, names: &[&str], expected: &[&str]) {
        let found = other_partners_named(body, names.iter().copied());
        let expected: Vec<LinkFinding> = expected.iter().copied().map(named).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn other_provider_in_the_text_is_a_warning() {
        check(
            "Please accept fabrikam distribution too.",
            &["Fabrikam Distribution", "Litware"],
            &["Fabrikam Distribution"],
        );
        check("請接受北風經銷的邀請。", &["北風經銷"], &["北風經銷"]);
    }

    #[test]
    fn part_of_another_word_is_no_name() {
        check("This is straightforward.", &["Aight", "forward", " ", ""], &[]);
        check("forward to forward2", &["Forward"], &["Forward"]);
    }
}
